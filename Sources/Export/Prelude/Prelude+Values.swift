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


    """#
}
