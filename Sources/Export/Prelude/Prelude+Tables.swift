extension Prelude {
  /// Of the script: tables of what is evaluated at points.
  static let tables = #"""
    def halves(orders):
        """Every way to share derivatives out between two factors, each with some."""
        result = []
        for size in range(1, len(orders)):
            for chosen in itertools.combinations(range(len(orders)), size):
                rest = tuple(orders[i] for i in range(len(orders)) if i not in chosen)
                result.append((tuple(orders[i] for i in chosen), rest))
        return result


    RULES = {}
    ORBITS = [
        ((1, 0, 0), Fraction(4, 315)),
        ((0, 1, 1), Fraction(64, 2835)),
        ((1, 1, 1), Fraction(27, 1280)),
        ((1, 1, 3), Fraction(14641, 725760)),
    ]
    SPARSE_ORBITS = [((1, 0, 0), Fraction(1, 15)), ((1, 1, 1), Fraction(3, 40))]
    TRANSCENDENTAL = {
        "exponential": Point.exponential,
        "cosine": lambda point, a: point.circle(a)[0],
        "sine": lambda point, a: point.circle(a)[1],
        "logarithm": lambda point, a: 0 if a == 1 else point.drawn("logarithm", a),
        "arctangent": Point.arctangent,
    }


    def key_ink(key):
        """The name in the key of a function."""
        return key.partition(" of ")[0]


    """#
}
