extension Prelude {
  /// Of the script: declared functions and unit vectors.
  static let functions = #"""
    def function(key, labels, *arguments):
        return lambda c: function_value(c.names.functions[key], key, labels, bind(arguments, c))


    def function_value(f, key, labels, c):
        d = c.names.dimension
        if f.gradients is not None:
            return Value(d, [], True, False, [(a, ZERO) for a in unit_vector(f, key, c)])
        parts = []
        spins = {"scalar": 1, "vector": 3, "matrix": 4}[f.shape]
        for spatial in tuples(d, f.rank):
            block = [function_entry(f, key, spatial, spin, c) for spin in range(spins)]
            if f.shape == "matrix":
                # a + b.sigma row by row
                a, x, y, z = block
                i_y = c_mul(IMAGINARY, y)
                block = [c_add(a, z), c_add(x, c_neg(i_y)), c_add(x, i_y), c_add(a, c_neg(z))]
            parts += block
        return summed(Value(d, labels, f.shape == "vector", f.shape == "matrix", parts))


    def function_entry(f, key, spatial, spin, c):
        real = function_part(f, key, (spatial, spin, False), c)
        return real, function_part(f, key, (spatial, spin, True), c) if f.is_complex else ZERO


    def function_part(f, key, part, c):
        given = c.names.given
        if given is not None and f.rule is None:
            return given.function(key, part, f, c)
        if given is not None and (key, part) in given.functions:
            return given.function(key, part, f, c)
        coordinates = tuple(a for place in f.places for a in c.variable(place))
        if f.rule is not None:
            if f.places != [ENERGY]:
                raise NotRechecked("a rule for what is no function of the energy alone")
            energy = c.momenta[0].energy()
            return mul(node("function", (), (key, part, ())), powers_of_energy(f.rule, energy, c))
        result = node("function", coordinates, (key, part, ()))
        if f.is_symmetric:
            swapped = [(p[0], 1 - p[1]) if p[0] in ("momentum", "energy") else p for p in f.places]
            others = tuple(a for place in swapped for a in c.variable(place))
            result = add(result, node("function", others, (key, part, ())))
        if c.names.integrates:
            for prime in (0, 1):
                if f.depends_on_energy(prime):
                    energy = c.momenta[prime].energy()
                    result = mul(result, decay(energy), power(energy, 3))
        return result


    def powers_of_energy(rule, energy, c):
        """A power of the energy: a number, or made of constants."""
        exponent = number_of(rule(Place(c.names)))
        multiple, unit_of_power = (exponent.data, ONE) if exponent.op == "number" else (Fraction(1), exponent)
        return node("scale", (energy, unit_of_power), multiple)


    def unit_vector(f, key, c):
        given = c.names.given
        if given is not None and any((key, ((), spin, False)) in given.functions for spin in range(3)):
            return [given.function(key, ((), spin, False), f, c) for spin in range(3)]
        coordinates = [a for place in f.places for a in c.variable(place)]
        if any(a.op != "atom" for a in coordinates):
            raise NotRechecked("a unit vector at another place or time")
        free = frozenset(a.data for a in coordinates)
        return [unit(key, spin, (), f.gradients, free) for spin in range(3)]


    """#
}
