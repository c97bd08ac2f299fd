extension Prelude {
  /// Of the script: scalar expressions and their derivatives.
  static let components = #"""
    # ---- Components: scalar expressions, each stored once, with exact derivatives ----------------------


    class NotRechecked(Exception):
        """Something this script has no rule for."""


    class Node:
        """A real scalar expression. `free` are the symbols it depends on, `levels` the averages and integrals that bind some."""

        __slots__ = ("op", "args", "data", "number", "free", "levels")


    NODES = {}


    def node(op, args=(), data=None, free=None, levels=None):
        key = (op, data, tuple(a.number for a in args))
        found = NODES.get(key)
        if found is None:
            found = Node()
            found.op, found.args, found.data, found.number = op, args, data, len(NODES)
            found.free = frozenset().union(*(a.free for a in args)) if free is None else free
            found.levels = frozenset().union(*(a.levels for a in args)) if levels is None else levels
            NODES[key] = found
        return found


    def num(value):
        return node("number", data=Fraction(value))


    ZERO, ONE, MINUS, TWO = num(0), num(1), num(-1), num(2)


    def atom(kind, *name, level=None):
        """A symbol; one that is bound belongs to the level of what binds it."""
        data = (kind,) + name
        return node("atom", data=data, free=frozenset([data]), levels=frozenset() if level is None else frozenset([level]))


    def add(*terms):
        constant, rest = Fraction(0), []
        for term in terms:
            for part in term.args if term.op == "add" else (term,):
                if part.op == "number":
                    constant += part.data
                else:
                    rest.append(part)
        if constant or not rest:
            rest.append(num(constant))
        return rest[0] if len(rest) == 1 else node("add", tuple(sorted(rest, key=lambda x: x.number)))


    def mul(*factors):
        constant, rest = Fraction(1), []
        for factor in factors:
            for part in factor.args if factor.op == "mul" else (factor,):
                if part.op == "number":
                    constant *= part.data
                else:
                    rest.append(part)
        if constant == 0 or not rest:
            return num(constant)
        if constant != 1:
            rest.append(num(constant))
        return rest[0] if len(rest) == 1 else node("mul", tuple(sorted(rest, key=lambda x: x.number)))


    def neg(x):
        return mul(MINUS, x)


    def power(x, n):
        if n == 0:
            return ONE
        if n == 1:
            return x
        if x.op == "number" and (x.data or n > 0):
            return num(x.data**n)
        if x.op == "power":
            return power(x.args[0], x.data * n)
        return node("power", (x,), n)


    def over(a, b):
        return mul(a, power(b, -1))


    def root(x):
        """The root that is not negative."""
        return x if x in (ZERO, ONE) else node("root", (x,))


    def decay(energy):
        """e to the minus energy."""
        return ONE if energy is ZERO else node("decay", (energy,))


    def scale(exponent, energy):
        """A power of the energy, its exponent a node without variables."""
        return node("scale", (energy, exponent))


    MEMO = {}


    def derivative(x, v):
        """The partial derivative by a symbol."""
        if v.data not in x.free:
            return ZERO
        key = (x.number, v.number)
        if key not in MEMO:
            MEMO[key] = _derivative(x, v)
        return MEMO[key]


    def _derivative(x, v):
        op, args = x.op, x.args
        if op == "atom":
            return ONE if x is v else ZERO
        if op == "add":
            return add(*(derivative(a, v) for a in args))
        if op == "mul":
            changes = ((i, derivative(a, v)) for i, a in enumerate(args))
            return add(*(mul(*args[:i], change, *args[i + 1 :]) for i, change in changes if change is not ZERO))
        if op == "power":
            return mul(num(x.data), power(args[0], x.data - 1), derivative(args[0], v))
        if op == "root":
            return over(derivative(args[0], v), mul(TWO, x))
        if op == "function":
            key, part, orders = x.data
            changes = ((i, derivative(a, v)) for i, a in enumerate(args))
            return add(
                *(
                    mul(node("function", args, (key, part, tuple(sorted(orders + (i,))))), change)
                    for i, change in changes
                    if change is not ZERO
                )
            )
        if op == "direction":
            key, spin, orders, order = x.data
            further = unit(key, spin, tuple(sorted(orders + (v.data,))), order, x.free)
            return mul(atom("gradient", order), further) if order else further
        if op == "energy":
            return derivative(args[0], v)
        if op == "decay":
            return neg(mul(x, derivative(args[0], v)))
        if op == "scale":
            return over(mul(num(x.data), args[1], x, derivative(args[0], v)), args[0])
        if op == "average":
            return average_of(derivative(args[0], v), x.data)
        if op == "integral":
            if v.data in args[1].free:
                raise NotRechecked("a derivative of an integral by what the energy is made of")
            return integral_of(derivative(args[0], v), args[1], x.data)
        if op == "exponential":
            return mul(x, derivative(args[0], v))
        if op == "cosine":
            return neg(mul(node("sine", args), derivative(args[0], v)))
        if op == "sine":
            return mul(node("cosine", args), derivative(args[0], v))
        if op == "logarithm":
            return over(derivative(args[0], v), args[0])
        if op == "arctangent":
            return over(derivative(args[0], v), add(ONE, mul(args[0], args[0])))
        raise NotRechecked("a derivative of " + op)


    def unit(key, spin, orders, order, free):
        """A component of a unit vector, differentiated."""
        return node("direction", (), (key, spin, orders, order), free=free)


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
