extension Prelude {
  /// Of the script: the check of a counterexample.
  static let counterexamples = #"""
    class Given:
        """The values of a counterexample: constants, functions, slopes of unit vectors, a point."""

        def __init__(self, values=(), functions=(), gradients=(), point=(), is_local=False):
            self.given_values, self.given_point, self.is_local = dict(values), dict(point), is_local
            self.functions = {(key, part): (expression, decays) for key, part, expression, decays in functions}
            self.given_gradients, self.gradients = list(gradients), {}

        def function(self, key, part, f, c):
            if (key, part) not in self.functions:
                return ZERO
            expression, decays = self.functions[key, part]
            x = number_of(expression(c))
            if decays:
                x = mul(x, decay(c.momenta[0].energy()))
                if f.depends_on_energy(1):
                    x = mul(x, decay(c.momenta[1].energy()))
            return x

        def at(self, names, p, symbols):
            """Residues of the symbols given."""
            plain = copy.copy(names)
            point = Point(names, p, "given")
            result = {}
            for data, expression in symbols.items():
                x = number_of(expression(Place(plain)))
                result[data] = point.value(x)
                point.values[data] = result[data]
                point.memo.clear()
            return result


    def counterexample(names, given, premises, claim, lower=None):
        """The premises vanish at the values given, whatever the variables are, and the claim does not."""
        if lower is not None:
            follow(*lower)
        names = copy.copy(names)
        names.given = given
        place = Place(names)
        given.gradients = {key: number_of(expression(place)) for key, expression in given.given_gradients}
        symbols = gradient_symbols(names)
        wanted = components_by_gradients(claim(place), symbols)
        residuals = [x for premise in premises for x in components_by_gradients(premise(place), symbols)]
        for key, f in names.functions.items():
            if f.gradients is not None:
                parts = function_value(f, key, [], place).parts
                residuals += by_gradients(add(MINUS, *(mul(a, a) for a, _ in parts)), symbols)
        vectors = {data[1] for data in given.given_values if data[0] == "vector"}
        # Where a unit vector has slopes alone, the premises vanish at the point.
        stays = bool(given.given_gradients) and any(f.gradients == 0 for f in names.functions.values())
        fields = 0
        for p in PRIMES:
            try:
                values = given.at(names, p, given.given_values)
                for ink in vectors:
                    for i in range(names.dimension):
                        values.setdefault(("vector", ink, i), 0)
                there = given.at(names, p, given.given_point)
                differs(names, p, wanted, {**values, **there})
                for k in range(2):
                    kept = {d: v for d, v in there.items() if given.is_local or stays and d[0] in ("time", "position")}
                    expect_premises(names, p, residuals, {**values, **kept}, k)
                fields += 1
            except Again:
                continue
            if fields == 2:
                return "in 2 prime fields"
        if not fields:
            raise NotRechecked("roots that exist in no field tried")
        return "in 1 prime field"


    def components_by_gradients(v, symbols):
        return [x for pair in v.parts for a in pair for x in by_gradients(a, symbols)]


    def differs(names, p, wanted, values):
        """Something of the claim does not vanish."""
        for attempt in range(ATTEMPTS):
            try:
                point = Point(names, p, "claim %d" % attempt, is_wide(wanted), None, values)
                if not any(point.value(x) for x in wanted):
                    raise Objection("the claim holds at the counterexample")
                return
            except Again:
                continue
        raise Again


    def expect_premises(names, p, residuals, values, k):
        for attempt in range(ATTEMPTS):
            try:
                point = Point(names, p, "premise %d.%d" % (k, attempt), is_wide(residuals), None, values)
                if any(point.value(x) for x in residuals):
                    raise Objection("a premise does not vanish at the counterexample")
                return
            except Again:
                continue
        raise Again


    """#
}
