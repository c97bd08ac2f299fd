extension Prelude {
  /// Of the script: derivatives, averages and integrals.
  static let calculus = #"""
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


    def by(variable, label=None):
        """A derivative: a gradient has a label."""

        def operator(body, c):
            if label is None:
                return partial(body, variable, None, c)
            stacked = None
            for index in range(c.names.dimension):
                v = partial(body, variable, index, c)
                stacked = v if stacked is None else stacked.like(parts=stacked.parts + ordered(v, stacked.labels).parts)
            if isinstance(label, int):
                stacked = numbered(stacked, 1)
            return summed(stacked.like([label] + stacked.labels))

        return operator


    def by_component(variable, index=None):
        return lambda body, c: partial(body, variable, index, c)


    FRESH = itertools.count()


    def operators(links, join, following, last=None):
        """Factors, then operators or a last factor, before a body whose indices are set aside meanwhile."""

        def operator(body, c):
            level = next(FRESH)
            chain = [(link_join, factor(c)) for link_join, factor in links]
            if last is not None:
                chain.append((BESIDE, last(c)))

            def set_aside(place):
                v = body(place)
                hidden = v.like([("hidden", level, x) if isinstance(x, int) else x for x in v.labels])
                hidden.is_literal_zero = v.is_literal_zero
                return hidden

            composed = set_aside
            for inner in reversed(following):
                composed = (lambda op, rest: lambda place: op(rest, place))(inner, composed)
            v = chain_product(chain + [(join, composed(c))])
            count = len(v.open())
            return v.like([count + x[2] if isinstance(x, tuple) and x[1] == level else x for x in v.labels])

        return operator


    def operator_sum(*terms):
        def operator(body, c):
            result = None
            for sign, term in terms:
                v = term(body, c) if sign > 0 else v_neg(term(body, c))
                result = v if result is None else v_add(result, v)
            return result

        return operator


    def operator_factor(factor):
        return operators([], BESIDE, [], factor)


    def operator_power(operator, count):
        return operators([], BESIDE, [operator] * count)


    def applied(operator, operand):
        return lambda c: operator(operand, c)


    def curl(operator, operand):
        def meaning(c):
            v = operator(operand, c)
            if len(v.open()) != 2:
                raise NotRechecked("the curl of what is no spatial vector")
            return numbered(crossed(v, v.labels.index(v.open()[0]), v.labels.index(v.open()[1])))

        return meaning


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
