extension Prelude {
  /// Of the script: tensors, spin vectors and matrices in components.
  static let values = #"""
    # ---- Values: tensors over space, vectors over spin, 2 x 2 matrices, in complex components -----------


    class Value:
        """Components: spatial indices first, in the order of the labels, then 3 of a spin vector, then 4 of a matrix.

        A label is a letter, a number for an index without a letter, or a pair for one set aside.
        """

        def __init__(self, dimension, labels, is_vector, is_matrix, parts, is_literal_zero=False):
            self.dimension, self.labels, self.parts = dimension, list(labels), list(parts)
            self.is_vector, self.is_matrix, self.is_literal_zero = is_vector, is_matrix, is_literal_zero
            self.block = (3 if is_vector else 1) * (4 if is_matrix else 1)

        def like(self, labels=None, parts=None):
            return Value(
                self.dimension,
                self.labels if labels is None else labels,
                self.is_vector,
                self.is_matrix,
                self.parts if parts is None else parts,
            )

        def open(self):
            return sorted(label for label in self.labels if isinstance(label, int))

        def is_number(self):
            return not self.labels and self.block == 1


    def c_add(a, b):
        return add(a[0], b[0]), add(a[1], b[1])


    def c_neg(a):
        return neg(a[0]), neg(a[1])


    def c_mul(a, b):
        return add(mul(a[0], b[0]), neg(mul(a[1], b[1]))), add(mul(a[0], b[1]), mul(a[1], b[0]))


    def c_inverse(a):
        if a[1] is ZERO:
            return power(a[0], -1), ZERO
        size = power(add(mul(a[0], a[0]), mul(a[1], a[1])), -1)
        return mul(a[0], size), neg(mul(a[1], size))


    NOTHING, UNITY, IMAGINARY = (ZERO, ZERO), (ONE, ZERO), (ZERO, ONE)
    PAULI = [NOTHING, UNITY, UNITY, NOTHING] + [NOTHING, c_neg(IMAGINARY), IMAGINARY, NOTHING]
    PAULI += [UNITY, NOTHING, NOTHING, c_neg(UNITY)]


    def scalar(dimension, a):
        return Value(dimension, [], False, False, [a])


    def tuples(dimension, count):
        return list(itertools.product(range(dimension), repeat=count))


    def numbered(v, start=0):
        """Indices without letters numbered from a number on."""
        places = {label: start + i for i, label in enumerate(v.open())}
        return v.like([places.get(label, label) if isinstance(label, int) else label for label in v.labels])


    def ordered(v, labels):
        if labels == v.labels:
            return v
        if sorted(map(str, labels)) != sorted(map(str, v.labels)) or len(set(labels)) != len(labels):
            raise NotRechecked("a sum of tensors of different indices: %s and %s" % (v.labels, labels))
        places = [v.labels.index(label) for label in labels]
        strides = [v.block * v.dimension ** (len(labels) - 1 - i) for i in range(len(labels))]
        parts = []
        for indices in tuples(v.dimension, len(labels)):
            start = sum(strides[place] * index for place, index in zip(places, indices))
            parts += v.parts[start : start + v.block]
        return v.like(labels, parts)


    def contracted(v, first, second):
        """The sum over equal values of the indices at two places."""
        rest = [label for i, label in enumerate(v.labels) if i not in (first, second)]
        strides = [v.block * v.dimension ** (len(v.labels) - 1 - i) for i in range(len(v.labels))]
        places = [i for i in range(len(v.labels)) if i not in (first, second)]
        parts = []
        for indices in tuples(v.dimension, len(places)):
            start = sum(strides[place] * index for place, index in zip(places, indices))
            step = strides[first] + strides[second]
            for offset in range(v.block):
                total = NOTHING
                for k in range(v.dimension):
                    total = c_add(total, v.parts[start + offset + k * step])
                parts.append(total)
        return v.like(rest, parts)


    def summed(v):
        """Letters that occur twice are summed over."""
        for letter in set(v.labels):
            places = [i for i, label in enumerate(v.labels) if label == letter]
            if len(places) > 2:
                raise NotRechecked("an index that occurs three times")
            if len(places) == 2:
                v = contracted(v, *[i for i, label in enumerate(v.labels) if label == letter])
        return v


    def paired(v):
        """Neighbouring indices without letters are summed over in pairs."""
        while len(v.open()) > 1:
            first, second = v.open()[:2]
            v = contracted(v, v.labels.index(first), v.labels.index(second))
        return numbered(v)


    def matrix_of(v):
        """Each number as a multiple of the unit matrix."""
        parts = [part for a in v.parts for part in (a, NOTHING, NOTHING, a)]
        return Value(v.dimension, v.labels, v.is_vector, True, parts)


    def v_add(a, b):
        if a.is_literal_zero:
            return b
        if b.is_literal_zero:
            return a
        if a.is_vector != b.is_vector:
            raise NotRechecked("a sum of a vector and a number")
        b = ordered(b, a.labels)
        if a.is_matrix != b.is_matrix:
            a, b = (a, matrix_of(b)) if a.is_matrix else (matrix_of(a), b)
        return a.like(parts=[c_add(x, y) for x, y in zip(a.parts, b.parts)])


    def v_map(v, change):
        return v.like(parts=[change(a) for a in v.parts])


    def v_neg(v):
        result = v_map(v, c_neg)
        result.is_literal_zero = v.is_literal_zero
        return result


    def v_scaled(v, factor):
        return v_map(v, lambda a: c_mul(a, factor))


    def joined_type(a, b, join):
        """The type (is it a spin vector, how many indices without letters) of a product, or None."""
        count = a[1] + b[1]
        if join == BESIDE:
            return None if a[0] and b[0] else (a[0] or b[0], count)
        if a[0] and b[0]:
            return join == CROSS, count
        if join == DOT:
            return a[0] or b[0], count - 2 if a[1] and b[1] else count
        return None if a[0] or b[0] or not a[1] or not b[1] else (False, count - 1)


    BESIDE, DOT, CROSS = "", ".", "x"
    SPIN_DOT = [(0, 0, 0, 1), (0, 1, 1, 1), (0, 2, 2, 1)]
    SPIN_CROSS = [(0, 1, 2, 1), (0, 2, 1, -1), (1, 2, 0, 1), (1, 0, 2, -1), (2, 0, 1, 1), (2, 1, 0, -1)]


    def type_of(v):
        return v.is_vector, len(v.open())


    def v_join(a, b, join):
        """A product as written: beside one another, with a dot, with a cross."""
        both = a.is_vector and b.is_vector
        if both:
            result = v_product(a, b, SPIN_DOT if join == DOT else SPIN_CROSS, join == CROSS)
        else:
            vector = a.is_vector or b.is_vector
            spin = [(k, k if a.is_vector else 0, k if b.is_vector else 0, 1) for k in range(3 if vector else 1)]
            result = v_product(a, b, spin, vector)
            if join != BESIDE and a.open() and b.open():
                first, second = (result.labels.index(x) for x in (a.open()[-1], b.open()[0]))
                return contracted(result, first, second) if join == DOT else crossed(result, first, second)
        return result


    def v_product(a, b, spin, is_vector):
        is_matrix = a.is_matrix or b.is_matrix
        size, parts = (4 if is_matrix else 1), []
        for i in range(0, len(a.parts), a.block):
            for j in range(0, len(b.parts), b.block):
                cell = [NOTHING] * (size * (3 if is_vector else 1))
                for target, m, n, sign in spin:
                    left, right = i + m * (4 if a.is_matrix else 1), j + n * (4 if b.is_matrix else 1)
                    for k, entry in enumerate(entries(a, left, b, right)):
                        at = target * size + k
                        cell[at] = c_add(cell[at], entry if sign > 0 else c_neg(entry))
                parts += cell
        if len(a.labels + b.labels) > 8:
            raise NotRechecked("a product with more than eight indices")
        return summed(Value(a.dimension, a.labels + b.labels, is_vector, is_matrix, parts))


    def entries(a, i, b, j):
        """The product of two numbers or matrices that begin at two places."""
        if not a.is_matrix and not b.is_matrix:
            return [c_mul(a.parts[i], b.parts[j])]
        if not b.is_matrix:
            return [c_mul(a.parts[i + k], b.parts[j]) for k in range(4)]
        if not a.is_matrix:
            return [c_mul(a.parts[i], b.parts[j + k]) for k in range(4)]
        x, y = a.parts[i : i + 4], b.parts[j : j + 4]
        return [
            c_add(c_mul(x[2 * row], y[column]), c_mul(x[2 * row + 1], y[2 + column])) for row in (0, 1) for column in (0, 1)
        ]


    def crossed(v, first, second):
        """The spatial cross product of the indices at two places."""
        if v.dimension != 3:
            raise NotRechecked("a spatial cross product outside three dimensions")
        others = [label for i, label in enumerate(v.labels) if i not in (first, second)]
        turned = ordered(v, [v.labels[first], v.labels[second]] + others)
        size, parts = len(v.parts) // 9, []
        for k in range(3):
            i, j = (k + 1) % 3, (k + 2) % 3
            for n in range(size):
                minus = c_neg(turned.parts[(3 * j + i) * size + n])
                parts.append(c_add(turned.parts[(3 * i + j) * size + n], minus))
        return v.like([v.labels[first]] + others, parts)


    def chain_product(links):
        """Factors in a row in the one order of brackets that has a type; indices without letters pair up at the end."""
        values, joins, count = [], [], 0
        for join, v in links:
            values.append(numbered(v, count))
            joins.append(join)
            count += len(v.open())
        kind = type_of(values[0])
        for v, join in zip(values[1:], joins[1:]):
            kind = kind and joined_type(kind, type_of(v), join)
        if kind:
            result = values[0]
            for v, join in zip(values[1:], joins[1:]):
                result = v_join(result, v, join)
            return paired(result)
        if len(values) > 16:
            raise NotRechecked("a product whose order is hard to find")
        tree = bracketing(values, joins, 0, len(values), {})
        if tree is None:
            raise NotRechecked("a product that has no type")
        return paired(tree_product(tree))


    def bracketing(values, joins, start, end, memo):
        if end - start == 1:
            return type_of(values[start]), values[start]
        if (start, end) not in memo:
            memo[start, end] = None
            for split in range(end - 1, start, -1):
                left = bracketing(values, joins, start, split, memo)
                right = left and bracketing(values, joins, split, end, memo)
                kind = right and joined_type(left[0], right[0], joins[split])
                if kind:
                    memo[start, end] = kind, (left, joins[split], right)
                    break
        return memo[start, end]


    def tree_product(tree):
        if isinstance(tree[1], Value):
            return tree[1]
        left, join, right = tree[1]
        return v_join(tree_product(left), tree_product(right), join)


    def component_of(v, spatial, spin, imaginary):
        """One component: letters in alphabetical order first, then the indices without."""
        if v.is_literal_zero:
            return ZERO
        letters = sorted(label for label in v.labels if isinstance(label, str))
        order = letters + v.open()
        if len(order) != len(spatial) or not all(0 <= k < v.dimension for k in spatial):
            raise NotRechecked("a component that does not exist")
        turned = ordered(v, order)
        start = 0
        for index in spatial:
            start = start * v.dimension + index
        cell = turned.parts[start * v.block : (start + 1) * v.block]
        return spin_component(v, cell, spin)[1 if imaginary else 0]


    def spin_component(v, cell, spin):
        if not v.is_vector and not v.is_matrix:
            return cell[0] if spin in (None, 0) else NOTHING
        if spin is None or v.is_vector and v.is_matrix:
            raise NotRechecked("a spin component that does not exist")
        return cell[spin] if v.is_vector else pauli_part(cell, spin)


    def pauli_part(cell, k):
        """Half the trace of a matrix with a Pauli matrix, or with the unit matrix for k = 0."""
        sigma = PAULI[4 * (k - 1) : 4 * k] if k else [UNITY, NOTHING, NOTHING, UNITY]
        total = NOTHING
        for row in (0, 1):
            for column in (0, 1):
                total = c_add(total, c_mul(sigma[2 * row + column], cell[2 * column + row]))
        return c_mul(total, (num(Fraction(1, 2)), ZERO))

    """#
}
