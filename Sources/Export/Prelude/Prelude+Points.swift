extension Prelude {
  /// Of the script: linear algebra in a prime field, and a value for every symbol.
  static let points = #"""
    # ---- Values at random points of prime fields ---------------------------------------------------------


    class Again(Exception):
        """A divisor vanishes or a root does not exist at this point: another may do."""


    # Primes of 61 bits, 7 modulo 8, of which 2, 3, 5, 7, 11 and 13 are squares: of a and -a one is a square, and
    # counts as positive.
    PRIMES = [2**61 - c for c in (11913, 14241, 20961, 21633, 23481, 26961, 27033, 30873, 31713, 33753, 36273, 36921)]


    def solved(rows, p):
        """The unique solution of a square system by elimination; each row ends with its right sides."""
        rows, n = [list(row) for row in rows], len(rows)
        for column in range(n):
            pivot = next((i for i in range(column, n) if rows[i][column]), None)
            if pivot is None:
                raise Again
            rows[column], rows[pivot] = rows[pivot], rows[column]
            inverse = pow(rows[column][column], -1, p)
            rows[column] = [a * inverse % p for a in rows[column]]
            for i in range(n):
                factor = rows[i][column]
                if i != column and factor:
                    rows[i] = [(a - factor * b) % p for a, b in zip(rows[i], rows[column])]
        return [row[n:] for row in rows]


    def rank(rows, p):
        rows, found = [list(row) for row in rows], 0
        for column in range(len(rows[0]) if rows else 0):
            pivot = next((i for i in range(found, len(rows)) if rows[i][column]), None)
            if pivot is None:
                continue
            rows[found], rows[pivot] = rows[pivot], rows[found]
            inverse = pow(rows[found][column], -1, p)
            for i in range(found + 1, len(rows)):
                factor = rows[i][column] * inverse % p
                if factor:
                    rows[i] = [(a - factor * b) % p for a, b in zip(rows[i], rows[found])]
            found += 1
        return found


    class Point:
        """A value for every symbol; each follows from a salt and a name, so that some can be drawn anew."""

        def __init__(self, names, p, salt, coarse=False, salts=None, values=None):
            self.names, self.p, self.salt, self.coarse = names, p, salt, coarse
            self.salts, self.values = salts or {}, values or {}
            self.degree = 5 if coarse else 11
            self.energy_degree = 10 if coarse else 20
            self.function_degree = 2 if coarse else 4
            self.memo, self.wide, self.lane_memo, self.tables = {}, [], {}, {}

        def drawn(self, name, *more):
            salt = self.salts.get(name, self.salt)
            return random.Random("%d %s %s %s" % (self.p, salt, name, more)).randrange(1, self.p)

        def positive(self, name, *more):
            return self.drawn(name, *more) ** 2 % self.p

        def inverse(self, a):
            if a % self.p == 0:
                raise Again
            return pow(a, -1, self.p)

        def square_root(self, a):
            found = pow(a, (self.p + 1) // 4, self.p)
            if found * found % self.p != a:
                raise Again
            return found

        def unit(self, d, *name):
            """A random direction."""
            if d == 1:
                return [1 if self.drawn(*name) % 2 else self.p - 1]
            plane = [self.drawn(*name, i) for i in range(d - 1)]
            square = sum(a * a for a in plane) % self.p
            scale_of = self.inverse(1 + square)
            return [2 * a * scale_of % self.p for a in plane] + [(1 - square) * scale_of % self.p]

        def fraction(self, q):
            return q.numerator % self.p * pow(q.denominator, -1, self.p) % self.p

        def spread(self, size, along, axes):
            d, p = self.names.dimension, self.p
            axes = min(d if axes is None else axes, d)
            length = self.positive(size)
            return [a * length % p for a in self.unit(axes, along)] + [0] * (d - axes)

        def symbol(self, data):
            """The value of a symbol that is free."""
            if data in self.values:
                return self.values[data]
            kind = data[0]
            if kind == "constant":
                return (
                    self.positive("constant " + data[1])
                    if data[1] not in self.names.complexes
                    else self.drawn("constant " + data[1])
                )
            if kind == "imaginary":
                return self.drawn("constant " + data[1], 1)
            if kind == "vector":
                return self.spread("modulus " + data[1], "vector " + data[1], self.names.span)[data[2]]
            if kind == "time":
                return self.drawn("time")
            if kind == "position":
                return self.drawn("position", data[1])
            if kind == "momentum":
                prime = "'" if data[1] else ""
                axes = None if self.names.span is None or data[1] else self.names.span + 1
                return self.spread("modulus of p" + prime, "direction of p" + prime, axes)[data[2]]
            raise NotRechecked("a symbol without a value: %s" % (data,))

    """#
}
