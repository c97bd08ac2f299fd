extension Prelude {
  /// Of the script: whether an expression vanishes.
  static let zero = #"""
    # ---- Checking: certificates, counterexamples, lists ---------------------------------------------------


    class Objection(Exception):
        """What was said of a row is not so."""


    ATTEMPTS = 60


    TRIALS = ((PRIMES[0], 0), (PRIMES[0], 1), (PRIMES[1], 2))


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
        for p, k in TRIALS:
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


    """#
}
