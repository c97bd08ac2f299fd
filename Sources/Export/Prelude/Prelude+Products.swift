extension Prelude {
  /// Of the script: sums and products of values.
  static let products = #"""
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


    """#
}
