extension Prelude {
  /// Of the script: sums, products, powers and brackets.
  static let algebra = #"""
    def total(*terms):
        def meaning(c):
            result = None
            for term in terms:
                v = term(c)
                result = v if result is None else v_add(result, v)
            return result

        return meaning


    def minus(term):
        return lambda c: v_neg(term(c))


    def times(first, *links):
        """A product; each further factor stands beside, or behind a dot or a cross."""
        pairs = [(BESIDE, first)] + [link if isinstance(link, tuple) else (BESIDE, link) for link in links]
        return lambda c: chain_product([(join, factor(c)) for join, factor in pairs])


    def raised(base, exponent):
        def meaning(c):
            v, n = base(c), number_of(exponent(c))
            if n.op != "number" or (2 * n.data).denominator != 1 or abs(n.data) > 64:
                raise NotRechecked("a power that is neither whole nor half")
            count = n.data.numerator if n.data.denominator == 1 else None
            if v.is_number() and v.parts[0][1] is ZERO:
                a = v.parts[0][0]
                return scalar(
                    v.dimension, (power(a, count) if count is not None else power(root(a), n.data.numerator), ZERO)
                )
            if count is None:
                raise NotRechecked("a root of what is no real number")
            if not v.is_matrix and not v.is_number():
                if count <= 0 or count % 2:
                    raise NotRechecked("an odd power of a vector")
                v, count = square(v), count // 2
            if count < 0 and v.is_number():
                v, count = v_map(v, c_inverse), -count
            if count <= 0:
                raise NotRechecked("a power of what is no number")
            result = v
            for _ in range(count - 1):
                result = chain_product([(BESIDE, result), (BESIDE, v)])
            return result

        return meaning


    def square(v):
        if v.is_vector and not v.open():
            return v_join(v, v, DOT)
        if v.is_vector:
            raise NotRechecked("the square of a tensor")
        return chain_product([(BESIDE, v), (BESIDE, v)])


    def quotient(above, below):
        def meaning(c):
            divisor = below(c)
            if not divisor.is_number():
                raise NotRechecked("a division by what is no number")
            return v_scaled(above(c), c_inverse(divisor.parts[0]))

        return meaning


    def square_root(inner):
        return lambda c: scalar(c.names.dimension, (root(number_of(inner(c))), ZERO))


    def matching_momentum(v, c):
        parts = [a for a, _ in v.parts]
        for momentum in c.momenta:
            if v.labels and not v.is_vector and parts == momentum.parts():
                return momentum
        return None


    def modulus(inner):
        def meaning(c):
            v = inner(c)
            momentum = matching_momentum(v, c)
            size = momentum.size() if momentum else root(add(*(mul(a, a) for a, _ in v.parts)))
            if any(b is not ZERO for _, b in v.parts):
                raise NotRechecked("the modulus of a complex number")
            return scalar(v.dimension, (size, ZERO))

        return meaning


    def direction(inner):
        def meaning(c):
            v = inner(c)
            momentum = matching_momentum(v, c)
            if momentum:
                return v.like(parts=[(a, ZERO) for a in momentum.along()])
            size = root(add(*(mul(a, a) for a, _ in v.parts)))
            return v_scaled(v, (power(size, -1), ZERO))

        return meaning


    def commutator(a, b, sign=-1):
        def meaning(c):
            x, y = a(c), b(c)
            swapped = chain_product([(BESIDE, y), (BESIDE, x)])
            return v_add(chain_product([(BESIDE, x), (BESIDE, y)]), swapped if sign > 0 else v_neg(swapped))

        return meaning


    def poisson(a, b):
        """The bracket of position and momentum, the order of matrices kept."""

        def meaning(c):
            result = None
            for i in range(c.names.dimension):
                first = [partial(a, POSITION, i, c), partial(b, MOMENTUM, i, c)]
                second = [partial(a, MOMENTUM, i, c), partial(b, POSITION, i, c)]
                plus, less = (chain_product([(BESIDE, v) for v in pair]) for pair in (first, second))
                term = v_add(plus, v_neg(less))
                result = term if result is None else v_add(result, term)
            return result

        return meaning


    """#
}
