extension Prelude {
  /// Of the script: the check of what is said of a list.
  static let lists = #"""
    # ---- Lists: which combinations of their members vanish ------------------------------------------------


    class List:
        """Members, what coefficients are functions of, what may be drawn anew while they stay what they are."""

        def __init__(self, names, members, free=(), textures=(), over_what=(), image=None):
            self.names, self.free, self.textures = names, sorted(free), sorted(textures)
            place = Place(names)
            self.members = [m(place) for m in members]
            self.over_what = [number_of(x(place)) for x in over_what]
            self.image = image and image(place)
            values = self.members + ([self.image] if image else [])
            self.is_vector, self.is_matrix = any(v.is_vector for v in values), any(v.is_matrix for v in values)
            if self.is_vector and self.is_matrix:
                raise NotRechecked("a list of vectors of matrices")
            self.spins = range(3) if self.is_vector else range(4) if self.is_matrix else (None,)
            self.symbols = gradient_symbols(names)

        def numbers(self, v, spatial):
            """Every component of spin, real and imaginary, of every order in gradients."""
            result = []
            for spin in self.spins:
                for imaginary in (False, True):
                    result += by_gradients(component_of(v, spatial, spin, imaginary), self.symbols)
            return result

        def indices(self, v):
            return [()] if v.is_literal_zero else tuples(self.names.dimension, len(v.labels))

        def point(self, p, base, anew=None, keeping=False):
            salts = {}
            if anew is not None:
                salts = {
                    ("slopes " + ink if keeping else ink): "anew %d" % anew
                    for ink in (self.textures if keeping else self.free)
                }
            return Point(self.names, p, base, salts=salts)

        def rows(self, p, columns, count, keeping=False, right=()):
            """The numbers of each column at points that coefficients cannot tell apart; and the same of the right sides."""
            rows, reference = [], None
            for attempt in range(10 * ATTEMPTS):
                if count == 0:
                    return rows
                try:
                    point = self.point(p, "list", attempt, keeping)
                    kept = [point.value(x) for x in self.over_what]
                    if right and reference is None:
                        reference = [self.point(p, "list").value(x) for x in self.over_what]
                    if right and kept != reference:
                        continue
                    values = [[point.value(x) for x in column] for column in columns]
                    rows += [list(row) for row in zip(*values)]
                    count -= 1
                except Again:
                    continue
            return rows


    def independent(names, members, free):
        whole = List(names, members, free)
        columns = [whole.numbers(v, spatial) for v in whole.members for spatial in whole.indices(v)]
        for p in PRIMES[:2]:
            if rank(whole.rows(p, columns, len(columns) + 4), p) < len(columns):
                raise Objection("the members are dependent at every point tried")
        return "by the rank at random points of 2 prime fields"


    def dependent(names, members, free, terms):
        """A combination with coefficients that are not all zero vanishes."""
        whole, place = List(names, members, free), Place(names)
        coefficients = [number_of(c(place)) for _, _, c in terms]
        sums = None
        for (member, spatial, _), c in zip(terms, coefficients):
            parts = [mul(c, x) for spin in whole.spins for x in component_pair(whole.members[member], spatial, spin)]
            sums = parts if sums is None else [add(a, b) for a, b in zip(sums, parts)]
        if not any(somewhere(names, coefficients)):
            raise Objection("every coefficient vanishes")
        for p in PRIMES[:2]:
            for attempt in range(ATTEMPTS):
                try:
                    here = whole.point(p, "list %d" % attempt)
                    there = whole.point(p, "list %d" % attempt, attempt)
                    if [here.value(c) for c in coefficients] != [there.value(c) for c in coefficients]:
                        raise Objection("a coefficient depends on what it may not depend on")
                    break
                except Again:
                    continue
        return expect_zero(names, [("the combination does not vanish", x) for x in sums])


    def component_pair(v, spatial, spin):
        return [component_of(v, spatial, spin, imaginary) for imaginary in (False, True)]


    def outside(names, members, free, textures, over_what, image):
        """An image is no combination of the members."""
        whole = List(names, members, free, textures, over_what, image)
        columns, right = comparison(whole)
        for p in PRIMES[:2]:
            if not is_outside(whole, columns, right, p):
                raise Objection("the image is a combination of the members at the points tried")
        return "by the rank at random points of 2 prime fields"


    def comparison(whole):
        usable = [v for v in whole.members if set(v.labels) == set(whole.image.labels)]
        columns = [[x for spatial in whole.indices(whole.image) for x in whole.numbers(v, spatial)] for v in usable]
        return columns, [x for spatial in whole.indices(whole.image) for x in whole.numbers(whole.image, spatial)]


    def is_outside(whole, columns, right, p):
        count = len(whole.members) + 4
        rows = whole.rows(p, columns + [right], count, True, right) if whole.textures else []
        rows += whole.rows(p, columns + [right], count, False, right)
        return rank(rows, p) > rank([row[:-1] for row in rows], p)


    def pole(names, members, free, textures, over_what, image, divisor, numerators, zero):
        """An image is a combination of independent members, with coefficients that have a pole."""
        whole = List(names, members, free, textures, over_what, image)

        def polynomial(coefficients, x):
            return add(*(mul(num(c), power(x, n)) for n, c in enumerate(coefficients)))

        if polynomial(divisor, num(zero)) is not ZERO:
            raise Objection("the divisor has no such root")
        if all(polynomial(n, num(zero)) is ZERO for n in numerators):
            raise Objection("divisor and coefficients vanish together")
        x, sums = whole.over_what[0], []
        for spatial in whole.indices(whole.image):
            for spin in whole.spins:
                for imaginary in (False, True):
                    terms = [mul(polynomial(divisor, x), component_of(whole.image, spatial, spin, imaginary))]
                    for v, n in zip(whole.members, numerators):
                        if n:
                            terms.append(neg(mul(polynomial(n, x), component_of(v, spatial, spin, imaginary))))
                    sums.append(("the image is another combination", add(*terms)))
        columns, right = comparison(whole)
        for p in PRIMES[:2]:
            count = len(whole.members) + 4
            rows = whole.rows(p, columns + [right], count, True, right) if whole.textures else []
            rows += whole.rows(p, columns + [right], count, False, right)
            if rank([row[:-1] for row in rows], p) < len(columns):
                raise NotRechecked("members that are dependent at the points tried")
        return expect_zero(names, sums)


    """#
}
