extension Prelude {
  /// Of the script: numbers, constants, variables, and values in place of variables.
  static let atoms = #"""
    def number_of(v):
        if not v.is_number() or v.parts[0][1] is not ZERO:
            raise NotRechecked("a value that is no real number")
        return v.parts[0][0]


    def literal_zero():
        return lambda c: Value(c.names.dimension, [], False, False, [NOTHING], True)


    def number(above, below=1):
        value = num(Fraction(above, below))
        return lambda c: scalar(c.names.dimension, (value, ZERO))


    def imaginary_unit():
        return lambda c: scalar(c.names.dimension, IMAGINARY)


    def identity():
        return lambda c: matrix_of(scalar(c.names.dimension, UNITY))


    def pauli():
        return lambda c: Value(c.names.dimension, [], True, True, PAULI)


    def constant(ink):
        def meaning(c):
            imaginary = atom("imaginary", ink) if ink in c.names.complexes else ZERO
            return scalar(c.names.dimension, (c.variable(("constant", ink))[0], imaginary))

        return meaning


    def vector(ink, label):
        def meaning(c):
            d = c.names.dimension
            return Value(d, [label], False, False, [(atom("vector", ink, i), ZERO) for i in range(d)])

        return meaning


    def variable(name, label=None):
        def meaning(c):
            parts = [(a, ZERO) for a in c.variable(name)]
            spatial = name[0] in ("position", "momentum", "direction")
            return Value(c.names.dimension, [label or 0] if spatial else [], False, False, parts)

        return meaning


    def kronecker(a, b):
        def meaning(c):
            parts = [UNITY if i == j else NOTHING for i, j in tuples(c.names.dimension, 2)]
            return summed(Value(c.names.dimension, [a, b], False, False, parts))

        return meaning


    def bind(arguments, c):
        """The place in which variables have other values."""
        result = c
        for place, expression in arguments:
            v = expression(c)
            kind = place[0]
            if v.block != 1 or len(v.labels) != (1 if kind in ("position", "momentum", "direction") else 0):
                raise NotRechecked("an argument of another type")
            if any(b is not ZERO for _, b in v.parts):
                raise NotRechecked("a complex argument")
            parts = [a for a, _ in v.parts]
            if kind == "constant":
                result = result.but(constants={**result.constants, place[1]: parts[0]})
            elif kind == "time":
                result = result.but(time=parts[0])
            elif kind == "position":
                result = result.but(position=parts)
            elif kind == "momentum":
                same = [m for m in c.momenta if parts == m.parts()]
                result = result.with_momentum(place[1], same[0] if same else Momentum(c.names, parts))
            else:
                old = result.momenta[place[1]]
                if kind == "energy":
                    # The direction stays, and the size follows.
                    same = [m for m in c.momenta if parts[0] is m.energy()] if c.names.kinetic else []
                    size = same[0]._size if same else None
                    new = Momentum(c.names, None, size, old.along(), parts[0], True)
                elif old.is_shifted:
                    new = Momentum(c.names, None, old._size, parts, old.energy(), True)
                else:
                    new = Momentum(c.names, None, old.size(), parts, old.energy() if c.names.kinetic else None)
                result = result.with_momentum(place[1], new)
        return result


    """#
}
