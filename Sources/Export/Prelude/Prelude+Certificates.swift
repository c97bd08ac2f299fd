extension Prelude {
  /// Of the script: the check of a certificate.
  static let certificates = #"""
    def follow(names, residuals, splits, identities):
        """Each component of the claim is the given combination of the parts of the premises."""
        place, values = Place(names), {}

        def residual(index, part):
            if index not in values:
                values[index] = residuals[index](place)
            return component_of(values[index], *part)

        claims, read = [], []
        for index, part, pieces in splits:
            structures = [number_of(s(place)) for s, _ in pieces]
            parts = [number_of(e(place)) for _, e in pieces]
            read.append((structures, parts))
            rest = [neg(mul(s, e)) for s, e in zip(structures, parts)]
            claims.append(("a premise is not the sum of its parts", add(residual(index, part), *rest)))
        refuted = False
        divisors = []
        for index, part, divisor, terms, remainder in identities:
            below = number_of(divisor(place))
            divisors.append(below)
            rest = [neg(mul(number_of(c(place)), read[s][1][e])) for c, s, e in terms]
            if remainder is not None:
                ink, order, cofactor, refutes = remainder
                small, unit_part = place.variable(("constant", ink))[0], number_of(cofactor(place))
                rest.append(neg(mul(power(small, order), unit_part)))
                refuted = refuted or refutes
                check_leading(names, put(unit_part, [(small, ZERO)]), refutes)
            claims.append(("the combination of premises is not the claim", add(mul(below, residual(index, part)), *rest)))
        claims += left_out(names, values, identities)
        check_divisors(names, divisors)
        for structures, parts in read:
            check_structures(names, structures, parts)
        return expect_zero(names, claims)


    def left_out(names, values, identities):
        """The components of the claim that no identity is about: they vanish by themselves."""
        covered, result = {(i, part) for i, part, *_ in identities}, []
        for index in sorted({i for i, _ in covered}):
            v = values[index]
            if v.is_literal_zero:
                continue
            spins = range(3) if v.is_vector else range(4) if v.is_matrix else (None,)
            for spatial in filter(lambda axes: is_first(names, axes), tuples(v.dimension, len(v.labels))):
                for spin, imaginary in itertools.product(spins, (False, True)):
                    if (index, (spatial, spin, imaginary)) not in covered:
                        words = "a component of the claim is left out"
                        result.append((words, component_of(v, spatial, spin, imaginary)))
        return result


    def is_first(names, axes):
        """Whether a component stands for those that an exchange of axes without any vector makes of it."""
        if names.span is None:
            return True
        following = names.span + 1
        for axis in axes:
            if axis > following:
                return False
            following += axis == following
        return True


    def check_leading(names, x, refutes):
        """A cofactor has no pole where the small constant vanishes; it does not vanish there if it is to refute."""
        try:
            value = somewhere(names, [x])[0]
        except NotRechecked:
            raise Objection("the remainder has a pole")
        if refutes and not value:
            raise Objection("the remainder is of higher order")


    def check_divisors(names, divisors):
        if not all(somewhere(names, [d for d in divisors if d.op != "number"])):
            raise Objection("a divisor of the certificate vanishes")


    def somewhere(names, nodes):
        """The values at a point at which all have one, gradients left out."""
        nodes = [by_gradients(x, gradient_symbols(names))[0] for x in nodes]
        coarse = is_wide(nodes)
        for attempt in range(ATTEMPTS):
            try:
                point = Point(names, PRIMES[0], "somewhere %d" % attempt, coarse)
                return [point.value(x) for x in nodes]
            except Again:
                continue
        raise NotRechecked("a divisor that vanishes wherever it was tried")


    """#
}
