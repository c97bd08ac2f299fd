extension Prelude {
  /// Of the script: certificates and counterexamples.
  static let checking = #"""
    # ---- Checking: certificates, counterexamples, lists ---------------------------------------------------


    class Objection(Exception):
        """What was said of a row is not so."""


    ATTEMPTS = 60


    def trials(names, coarse=False, count=3):
        """Places to draw points: three points, two prime fields; further fields where roots do not exist."""
        return [(p, k) for k, p in enumerate((PRIMES[0], PRIMES[0], PRIMES[1])[:count])]


    def is_wide(nodes):
        """Whether integrals over two momenta stand inside one another."""
        seen, rest = set(), list(nodes)
        while rest:
            x = rest.pop()
            if x.number in seen:
                continue
            seen.add(x.number)
            if len(x.levels) > 2:
                return True
            rest += x.args
        return False


    def gradient_symbols(names):
        return [("gradient", order) for order in sorted({f.gradients for f in names.functions.values() if f.gradients})]


    def expect_zero(names, claims):
        """Every expression, each with its words, vanishes."""
        symbols = gradient_symbols(names)
        parts = []
        for words, x in claims:
            parts += [(words, part) for part in by_gradients(x, symbols) if part is not ZERO]
        parts = [(words, part) for words, part in parts if not vanishes_exactly(part, names)]
        if not parts:
            return "exactly"
        coarse = is_wide([x for _, x in parts])
        for p, k in trials(names):
            for attempt in range(ATTEMPTS):
                try:
                    point = Point(names, p, "%d.%d" % (k, attempt), coarse)
                    for words, x in parts:
                        if point.value(x):
                            raise Objection(words)
                    break
                except Again:
                    continue
            else:
                raise NotRechecked("a divisor that vanishes, or a root that does not exist, wherever it was tried")
        return "at 3 points of 2 prime fields"


    EXACT_SIZE, EXACT_SYMBOLS, EXACT_TERMS = 150, 20, 200
    ALGEBRA = ("number", "add", "mul", "power", "energy")


    def vanishes_exactly(x, names):
        """Whether an expression is zero as a quotient of polynomials, by SymPy: tried where it is short.

        Whatever is no algebra is a symbol of its own: each derivative of a function, a root, an average.
        """
        leaves, size = leaves_of(x, names)
        if size > EXACT_SIZE or not 0 < len(leaves) <= EXACT_SYMBOLS:
            return x is ZERO
        ring, *symbols = sympy.ring(["x%d" % i for i in range(len(leaves))], sympy.QQ)
        table = {a.number: (symbol, ring.one) for a, symbol in zip(leaves, symbols)}
        try:
            return as_quotient(x, names, ring, table)[0] == 0
        except OverflowError:
            return False


    def leaves_of(x, names):
        """What is no algebra in an expression, and the number of its parts."""
        leaves, rest, seen = [], [x], set()
        while rest and len(seen) <= EXACT_SIZE:
            a = rest.pop()
            if a.number in seen:
                continue
            seen.add(a.number)
            inner = a.args if a.op in ALGEBRA else parts_of_frame(a, names)
            if inner is None:
                leaves.append(a)
            else:
                rest += inner
        return sorted(leaves, key=lambda a: a.number), len(seen)


    def parts_of_frame(x, names):
        """For what follows of a unit vector that is (0, 0, 1) here from its length: what it follows from."""
        if x.op != "direction" or not names.functions[x.data[0]].is_frame or names.given is not None:
            return None
        key, spin, orders, order = x.data
        if not orders:
            return []
        if spin < 2:
            return None
        return [unit(key, k, part, order, x.free) for pair in halves(orders) for part in pair for k in range(3)]


    def as_quotient(x, names, ring, memo):
        """An expression as a numerator and a denominator."""
        if x.number in memo:
            return memo[x.number]
        if x.op == "direction":
            key, spin, orders, order = x.data
            above, below = ring.one if spin == 2 and not orders else ring.zero, ring.one
            for pair in halves(orders):
                for k in range(3):
                    a, b = (as_quotient(unit(key, k, part, order, x.free), names, ring, memo)[0] for part in pair)
                    above = above - a * b / 2
        elif x.op == "number":
            above, below = ring(sympy.QQ(x.data.numerator, x.data.denominator)), ring.one
        else:
            parts = [as_quotient(a, names, ring, memo) for a in x.args]
            above, below = parts[0]
            for a, b in parts[1:]:
                if x.op == "mul":
                    above, below = above * a, below * b
                elif b == below:
                    above = above + a
                else:
                    above, below = above * b + a * below, below * b
            if x.op == "power":
                if x.data < 0:
                    above, below = below, above
                if below == 0 or abs(x.data) > 12:
                    raise OverflowError
                above, below = above ** abs(x.data), below ** abs(x.data)
        if len(above) > EXACT_TERMS or len(below) > EXACT_TERMS:
            raise OverflowError
        memo[x.number] = above, below
        return memo[x.number]


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
        return x.op == "add" and all(a.op == "mul" and a.args[0] is a.args[-1] and a.args[0].data[0] == "momentum" for a in x.args if a.args[0].op == "atom") and all(a.args and a.args[0].op == "atom" for a in x.args)


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


    def check_structures(names, structures, parts):
        """Structures are independent, and parts do not depend on what these depend on, which must be arbitrary."""
        if not structures:
            return
        freedom = set().union(*(names_in(s) for s in structures))
        for name in sorted(freedom):
            kind, _, ink = name.partition(" ")
            is_variable = name in VARIABLE_NAMES or kind == "constant" and ink in names.variables
            if not is_variable and ink not in names.any_of:
                raise Objection("a premise is split over " + ink + ", which is not called any")
        moves = any(
            f.gradients is not None and "function " + key_ink(key) in freedom and is_placed(f) for key, f in names.functions.items()
        )
        for part in parts:
            if moves and any(is_placed(names.functions[key]) and names.functions[key].gradients is None for key in functions_in(part)):
                raise Objection("a part depends on position or time beside a free texture")
        symbols = gradient_symbols(names)
        structures = [by_gradients(s, symbols) for s in structures]
        parts = [x for part in parts for x in by_gradients(part, symbols)]
        coarse = is_wide(parts)
        rows, reference = [], None
        for attempt in range(ATTEMPTS):
            if len(rows) >= (len(structures) + 2) * len(structures[0]):
                break
            try:
                for base in range(ATTEMPTS):
                    try:
                        if reference is None:
                            reference = [Point(names, PRIMES[0], "parts %d" % base, coarse).value(x) for x in parts], base
                        break
                    except Again:
                        continue
                salts = {name: "anew %d" % attempt for name in freedom}
                point = Point(names, PRIMES[0], "parts %d" % reference[1], coarse, salts)
                if attempt < 2 and freedom and [point.value(x) for x in parts] != reference[0]:
                    raise Objection("a part depends on what its structures depend on")
                rows += [[point.value(s[k]) for s in structures] for k in range(len(structures[0]))]
            except Again:
                continue
        if rank(rows, PRIMES[0]) < len(structures):
            raise Objection("structures of a premise are not independent")


    VARIABLE_NAMES = ("time", "position", "direction of p", "modulus of p", "direction of p'", "modulus of p'")


    def is_placed(f):
        return POSITION in f.places or TIME in f.places


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
