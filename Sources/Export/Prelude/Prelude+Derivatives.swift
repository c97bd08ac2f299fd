extension Prelude {
  /// Of the script: derivatives by variables and by the energy.
  static let derivatives = #"""
    # ---- Derivatives, averages over directions, integrals over the energy -------------------------------


    def partial(body, variable, index, c):
        """The derivative of an expression by one variable, or by one of its components."""
        kind = variable[0]
        if kind == "direction":
            raise NotRechecked("a derivative by a direction")
        if kind == "energy":
            return energy_derivative(body, variable[1], c)
        here = c.variable(variable)
        symbol = here[index or 0]
        if all(a.op == "atom" for a in here):
            return changed(body(c), lambda x: derivative(x, symbol))
        lifts = [atom("lift", c.level, i) for i in range(len(here))]
        pairs = list(zip(lifts, here))
        inner = c.but(level=c.level + 1)
        if kind == "momentum":
            old = c.momenta[variable[1]]
            if old.is_shifted:
                raise NotRechecked("a derivative by the momentum at a shifted energy")
            new = Momentum(c.names, lifts)
            pairs += [(new.size(), old.size())]
            if c.names.kinetic:
                pairs += [(new.energy(), old.energy())]
            inner = inner.with_momentum(variable[1], new)
        elif kind == "constant":
            inner = inner.but(constants={**c.constants, variable[1]: lifts[0]})
        else:
            inner = inner.but(**{kind: lifts[0] if kind == "time" else lifts})
        return changed(body(inner), lambda x: put(derivative(x, lifts[index or 0]), pairs))


    def changed(v, change):
        return v_map(v, lambda a: (change(a[0]), change(a[1])))


    def energy_derivative(body, prime, c):
        """The derivative by the energy at fixed direction; energies are multiples of squares of momenta."""
        old = c.momenta[prime]
        if old.is_plain():
            weight = power(mul(TWO, old.energy()), -1)
            parts = old.parts()
            return changed(body(c), lambda x: mul(weight, add(*(mul(p, derivative(x, p)) for p in parts))))
        energy, size = atom("lift", c.level, "energy"), atom("lift", c.level, "size")
        inner = c.but(level=c.level + 1)
        if old.is_shifted and old._size is None:
            inner = inner.with_momentum(prime, Momentum(c.names, None, None, old.along(), energy, True))
            return changed(body(inner), lambda x: put(derivative(x, energy), [(energy, old.energy())]))
        inner = inner.with_momentum(prime, Momentum(c.names, None, size, old.along(), energy, old.is_shifted))
        slope = over(old.size(), mul(TWO, old.energy()))
        pairs = [(energy, old.energy()), (size, old.size())]

        def change(x):
            along = put(derivative(x, energy), pairs)
            return add(along, mul(slope, put(derivative(x, size), pairs)))

        return changed(body(inner), change)


    """#
}
