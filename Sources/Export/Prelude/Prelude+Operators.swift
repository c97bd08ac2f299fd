extension Prelude {
  /// Of the script: operators and what they act on.
  static let operators = #"""
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


    """#
}
