extension Prelude {
  /// Of the script: averages over directions, integrals over the energy, delta functions.
  static let averages = #"""
    def average(inner, prime=0):
        """Over the directions of one momentum; a second one has the size of the first unless it is integrated over."""

        def meaning(c):
            source = c.momenta[prime if prime == 0 or c.other_is_sized else 0]
            level = (c.level, "direction", c.names.dimension)
            along = [atom("bound", level, i, level=level) for i in range(c.names.dimension)]
            if c.names.kinetic is None:
                energy = None
            else:
                energy = source.energy()
            size = source._size if source.is_shifted else source.size()
            momentum = Momentum(c.names, None, size, along, energy, source.is_shifted)
            v = inner(c.with_momentum(prime, momentum, level=c.level + 1))
            return changed(v, lambda x: average_of(x, level))

        return meaning


    def energy_integral(inner, prime=0):
        def meaning(c):
            level, old = (c.level, "energy", 0), c.momenta[prime]
            size, energy = (atom("bound", level, name, level=level) for name in ("size", "energy"))
            momentum = Momentum(c.names, None, size, old.along(), energy)
            place = c.with_momentum(prime, momentum, level=c.level + 1)
            if prime:
                place.other_is_sized = True
            unit_energy = momentum.unit_energy()
            return changed(inner(place), lambda x: sifted(x, unit_energy, level, size, energy, c))

        return meaning


    def sifted(x, unit_energy, level, size, energy, c):
        """The integral: where delta functions of the energy stand, at their roots."""
        deltas = delta_functions(x, energy.data, {})
        result = ZERO
        for found in deltas:
            slope = derivative(found.args[0], energy)
            if slope not in (ONE, MINUS):
                raise NotRechecked("a delta function of what is not an energy and a constant")
            at_root = neg(mul(slope, put(found.args[0], [(energy, ZERO)])))
            others = [(other, ZERO) for other in deltas if other is not found]
            on, off = (put(x, [(found, value)] + others) for value in (ONE, ZERO))
            strength = add(on, neg(off))
            same = [m for m in c.momenta if m.energy() is at_root]
            at_size = same[0].size() if same else root(over(at_root, unit_energy))
            result = add(result, put(strength, [(energy, at_root), (size, at_size)]))
        rest = put(x, [(found, ZERO) for found in deltas]) if deltas else x
        return add(result, integral_of(rest, unit_energy, level))


    def delta_functions(x, symbol, memo):
        """The delta functions in an expression whose argument holds a symbol."""
        if symbol not in x.free:
            return []
        if x.number not in memo:
            found = [x] if x.op == "delta" else []
            for a in x.args if x.op != "delta" else ():
                found += [d for d in delta_functions(a, symbol, memo) if d not in found]
            memo[x.number] = found
        return memo[x.number]


    """#
}
