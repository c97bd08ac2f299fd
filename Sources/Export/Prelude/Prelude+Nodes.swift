extension Prelude {
  /// Of the script: scalar expressions, each stored once.
  static let nodes = #"""
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


    """#
}
