extension Prelude {
  /// Of the script: exact derivatives of scalar expressions.
  static let differentiation = #"""
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


    """#
}
