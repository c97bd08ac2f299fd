extension Prelude {
  /// Of the script: what an expression depends on.
  static let dependence = #"""
    def names_in(x):
        """The names of a point's values that an expression depends on."""
        result, rest, seen = set(), [x], set()
        while rest:
            a = rest.pop()
            if a.number in seen:
                continue
            seen.add(a.number)
            kind = a.data[0] if a.op == "atom" else a.op
            if kind in ("constant", "imaginary"):
                result.add("constant " + a.data[1])
            elif kind == "vector":
                result |= {"vector " + a.data[1], "modulus " + a.data[1]}
            elif kind in ("time", "position"):
                result.add(kind)
            elif kind == "momentum":
                result.add("direction of p" + ("'" if a.data[1] else ""))
            elif kind in ("function", "direction"):
                result.add("function " + key_ink(a.data[0]))
                continue
            if a.op == "energy" or a.op == "root" and is_momentum_square(a.args[0]):
                prime = "'" if any(s[0] == "momentum" and s[1] for s in a.free) else ""
                if any(s[0] == "momentum" for s in a.free):
                    result.add("modulus of p" + prime)
                    continue
            rest += a.args
        return result


    def is_momentum_square(x):
        """Whether it is the square of a momentum."""
        if x.op == "power":
            return x.data == 2 and x.args[0].op == "atom" and x.args[0].data[0] == "momentum"
        if x.op == "mul":
            return (
                len(x.args) == 2 and x.args[0] is x.args[1] and x.args[0].op == "atom" and x.args[0].data[0] == "momentum"
            )
        return x.op == "add" and all(a.op != "add" and is_momentum_square(a) for a in x.args)


    def functions_in(x):
        found, rest, seen = set(), [x], set()
        while rest:
            a = rest.pop()
            if a.number not in seen:
                seen.add(a.number)
                if a.op in ("function", "direction"):
                    found.add(a.data[0])
                rest += a.args
        return found


    """#
}
