extension Prelude {
  /// Of the script: what is put in for something, averages and integrals as scalar expressions.
  static let substitution = #"""
    def replaced(x, values, names, memo):
        """An expression with other nodes in place of some, which depend on the symbols named."""
        if x.number in values:
            return values[x.number]
        if names.isdisjoint(x.free):
            return x
        if x.number not in memo:
            memo[x.number] = rebuilt(x, [replaced(a, values, names, memo) for a in x.args])
        return memo[x.number]


    def rebuilt(x, args):
        if x.op == "add":
            return add(*args)
        if x.op == "mul":
            return mul(*args)
        if x.op == "power":
            return power(args[0], x.data)
        if x.op == "decay":
            return decay(args[0])
        if x.op == "average":
            return average_of(args[0], x.data)
        if x.op == "integral":
            return integral_of(args[0], args[1], x.data)
        return node(x.op, tuple(args), x.data, free=x.free if x.op in ("atom", "direction") else None)


    def put(x, pairs):
        """An expression with nodes put in for others, all at once."""
        names = frozenset().union(*(old.free for old, _ in pairs))
        return replaced(x, {old.number: new for old, new in pairs}, names, {})


    def average_of(x, level):
        """The isotropic average over the direction of a level: what does not depend on it stands outside."""
        if level not in x.levels:
            return x
        if x.op == "add":
            return add(*(average_of(a, level) for a in x.args))
        if x.op == "mul":
            outside = [a for a in x.args if level not in a.levels]
            if outside:
                return mul(*outside, average_of(mul(*(a for a in x.args if level in a.levels)), level))
        exponents = exponents_of(x, level)
        if exponents is not None:
            return num(moment(exponents, level[2]))
        return bound("average", (x,), level)


    def exponents_of(x, level):
        """The exponents of a product of powers of the components of a direction, or None."""
        result = [0] * level[2]
        for factor in x.args if x.op == "mul" else (x,):
            base, n = (factor.args[0], factor.data) if factor.op == "power" else (factor, 1)
            if base.op != "atom" or base.data[1] != level or n < 0:
                return None
            result[base.data[2]] += n
        return result


    def moment(exponents, d):
        """The isotropic average of a product of powers of a direction's components."""
        if any(n % 2 for n in exponents):
            return Fraction(0)
        above = below = 1
        for n in exponents:
            for odd in range(1, n, 2):
                above *= odd
        for step in range(0, sum(exponents), 2):
            below *= d + step
        return Fraction(above, below)


    def integral_of(x, unit_energy, level):
        """The integral over the energy of a level from 0 to infinity."""
        if x is ZERO:
            return ZERO
        if x.op == "add":
            return add(*(integral_of(a, unit_energy, level) for a in x.args))
        if x.op == "mul":
            outside = [a for a in x.args if level not in a.levels]
            if outside:
                inside = mul(*(a for a in x.args if level in a.levels))
                return mul(*outside, integral_of(inside, unit_energy, level))
        return bound("integral", (x, unit_energy), level)


    def bound(op, args, level):
        levels = frozenset().union(*(a.levels for a in args)) - {level}
        free = frozenset(s for a in args for s in a.free if s[0] != "bound" or s[1] != level)
        return node(op, args, level, free=free, levels=levels)


    """#
}
