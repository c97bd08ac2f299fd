extension Prelude {
  /// Of the script: traces, parts, components and functions such as exp.
  static let traces = #"""
    def trace(inner):
        def meaning(c):
            v = inner(c)
            if not v.is_matrix:
                return v_scaled(v, (TWO, ZERO))
            parts = [c_add(v.parts[i], v.parts[i + 3]) for i in range(0, len(v.parts), 4)]
            return Value(v.dimension, v.labels, v.is_vector, False, parts)

        return meaning


    def real_part(inner):
        return lambda c: v_map(not_matrix(inner(c)), lambda a: (a[0], ZERO))


    def imaginary_part(inner):
        return lambda c: v_map(not_matrix(inner(c)), lambda a: (a[1], ZERO))


    def not_matrix(v):
        if v.is_matrix:
            raise NotRechecked("the real part of a matrix")
        return v


    def component(inner, spatial=(), spin=None, imaginary=False):
        return lambda c: scalar(c.names.dimension, (component_of(inner(c), spatial, spin, imaginary), ZERO))


    def at(arguments, inner):
        return lambda c: inner(bind(arguments, c))


    def gradient_mark():
        def meaning(c):
            orders = {f.gradients for f in c.names.functions.values() if f.gradients}
            if len(orders) != 1:
                raise NotRechecked("gradients of more than one kind")
            return scalar(c.names.dimension, (atom("gradient", *orders), ZERO))

        return meaning


    def transcendental(name, inner):
        def meaning(c):
            v = inner(c)
            if not v.is_number():
                raise NotRechecked(name + " of what is no number")
            re, im = v.parts[0]
            d = v.dimension
            if name == "exp":
                size = exponential(re)
                if im is ZERO:
                    return scalar(d, (size, ZERO))
                return scalar(d, (mul(size, node("cosine", (im,))), mul(size, node("sine", (im,)))))
            if im is not ZERO:
                raise NotRechecked(name + " of a complex number")
            grown = exponential(re)
            half, fall = num(Fraction(1, 2)), power(grown, -1)
            sine, cosine = node("sine", (re,)), node("cosine", (re,))
            found = {
                "sinh": mul(half, add(grown, neg(fall))),
                "cosh": mul(half, add(grown, fall)),
                "tanh": over(add(grown, neg(fall)), add(grown, fall)),
                "cos": cosine,
                "sin": sine,
                "tan": over(sine, cosine),
                "cot": over(cosine, sine),
                "ln": node("logarithm", (re,)),
                "log": node("logarithm", (re,)),
                "arctan": node("arctangent", (re,)),
            }
            if name not in found:
                raise NotRechecked("the function " + name)
            return scalar(d, (found[name], ZERO))

        return meaning


    def exponential(x):
        return ONE if x is ZERO else node("exponential", (x,))


    def falling():
        """e to the minus energy, by which functions decay."""
        return lambda c: scalar(c.names.dimension, (decay(c.momenta[0].energy()), ZERO))


    def delta(inner):
        return lambda c: scalar(c.names.dimension, (node("delta", (number_of(inner(c)),)), ZERO))


    """#
}
