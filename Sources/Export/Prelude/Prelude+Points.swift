extension Prelude {
  /// Of the script: evaluation at random points.
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
                return self.positive("constant " + data[1]) if data[1] not in self.names.complexes else self.drawn("constant " + data[1])
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

        # Lanes: an expression under averages and integrals has a value for each direction and energy.

        def lanes(self, level):
            """The directions or energies that a level runs through."""
            if level in self.lane_memo:
                return self.lane_memo[level]
            if level[1] == "direction":
                found = self.directions()
            else:
                unit_energy = self.value(Momentum(self.names, [ONE]).unit_energy())
                sizes = [self.positive("node", level, i) for i in range(self.energy_degree + 5)]
                found = [(s, unit_energy * s * s % self.p) for s in sizes]
            self.lane_memo[level] = found
            return found

        def directions(self):
            """Directions and weights that give every moment up to the degree, turned at random."""
            d, p = self.names.dimension, self.p
            if d == 1:
                half = self.inverse(2)
                return [([1], half), ([p - 1], half)]
            if (d, p, self.degree) not in RULES:
                RULES[d, p, self.degree] = self.sphere() if d == 3 else self.fitted(d)
            return RULES[d, p, self.degree]

        def sphere(self):
            """Orbits under the group of the cube: the rule of fifty points by Lebedev, or one of fourteen."""
            mirrors, found = [self.unit(3, "mirror", i) for i in range(2)], []
            for seed, weight in SPARSE_ORBITS if self.coarse else ORBITS:
                size = self.square_root(self.inverse(sum(a * a for a in seed)))
                images = set()
                for turn in range(3):
                    for signs in itertools.product((1, -1), repeat=3):
                        images.add(tuple(sign * seed[(k + turn) % 3] for k, sign in enumerate(signs)))
                for image in sorted(images):
                    along = [a * size % self.p for a in image]
                    for mirror in mirrors:
                        twice = 2 * sum(a * b for a, b in zip(along, mirror))
                        along = [(a - twice * b) % self.p for a, b in zip(along, mirror)]
                    found.append((along, self.fraction(weight)))
            return found

        def fitted(self, d):
            """Random directions, with the weights that fit the moments: a square of the last component is one minus the others."""
            exponents = [n for n in tuples(self.degree + 1, d) if sum(n) <= self.degree and n[-1] < 2]
            points = [self.unit(d, "lane", i) for i in range(len(exponents))]
            powers, rows = [[self.powers(x) for x in point] for point in points], []
            for n in exponents:
                row = []
                for point in powers:
                    term = 1
                    for k, x in zip(n, point):
                        term = term * x[k] % self.p
                    row.append(term)
                rows.append(row + [self.fraction(moment(n, d))])
            return list(zip(points, [row[0] for row in solved(rows, self.p)]))

        def powers(self, x):
            found = [1]
            for _ in range(self.degree):
                found.append(found[-1] * x % self.p)
            return found

        def count(self, levels):
            result = 1
            for level in levels:
                result *= len(self.lanes(level))
            return result

        def spread_over(self, values, levels, wanted):
            """The lanes of some levels repeated over those of more."""
            if levels == wanted:
                return values
            key = (levels, wanted)
            if key not in self.tables:
                sizes = [len(self.lanes(level)) for level in wanted]
                index = [0]
                for level, size in zip(wanted, sizes):
                    own = len(self.lanes(level)) if level in levels else 0
                    index = [i * own + k if own else i for i in index for k in range(size)]
                self.tables[key] = index
            if not levels:
                return [values] * len(self.tables[key])
            return [values[i] for i in self.tables[key]]

        def reduced(self, values, levels, level, weights):
            """Lanes of one level added up with weights."""
            p, place = self.p, levels.index(level)
            inner = self.count(levels[place + 1 :])
            step = inner * len(weights)
            rest = levels[:place] + levels[place + 1 :]
            result = []
            for outer in range(0, len(values), step):
                for k in range(outer, outer + inner):
                    result.append(sum(w * v for w, v in zip(weights, values[k : k + step : inner])) % p)
            return result if rest else result[0]

        def value(self, x):
            """The value of an expression: a residue, or a list of them over the lanes of its levels."""
            if x.number not in self.memo:
                self.memo[x.number] = self.computed(x)
                if len(x.levels) > 2:
                    self.wide.append(x.number)
            return self.memo[x.number]

        def lifted(self, function_of, x):
            a = self.value(x)
            return [function_of(b) for b in a] if x.levels else function_of(a)

        def computed(self, x):
            p, op = self.p, x.op
            levels = tuple(sorted(x.levels))
            if op == "number":
                return self.fraction(x.data)
            if op == "atom":
                if x.data[0] != "bound":
                    return self.symbol(x.data)
                lanes, which = self.lanes(x.data[1]), x.data[2]
                if x.data[1][1] == "direction":
                    return [along[which] for along, _ in lanes]
                return [lane[0 if which == "size" else 1] for lane in lanes]
            if op in ("add", "mul"):
                parts = [self.spread_over(self.value(a), tuple(sorted(a.levels)), levels) for a in x.args if a.levels]
                plain = [self.value(a) for a in x.args if not a.levels]
                if op == "add":
                    constant = sum(plain) % p
                    if not levels:
                        return constant
                    return [(sum(lane) + constant) % p for lane in zip(*parts)]
                constant = 1
                for a in plain:
                    constant = constant * a % p
                if not levels:
                    return constant
                result = parts[0]
                for other in parts[1:]:
                    result = [a * b % p for a, b in zip(result, other)]
                return [a * constant % p for a in result] if constant != 1 else result
            if op == "power":
                n = x.data
                if n > 0:
                    return self.lifted(lambda a: pow(a, n, p), x.args[0])
                return self.lifted(lambda a: pow(self.inverse(a), -n, p), x.args[0])
            if op == "root":
                return self.lifted(self.square_root, x.args[0])
            if op == "energy":
                return self.value(x.args[0])
            if op == "function":
                return self.function(x, levels)
            if op == "direction":
                return self.unit_vector(x.data[0], x.data[1], x.data[2])
            if op == "average":
                inner = tuple(sorted(x.args[0].levels))
                weights = [w for _, w in self.lanes(x.data)]
                return self.settled(self.reduced(self.value(x.args[0]), inner, x.data, weights))
            if op == "integral":
                return self.settled(self.integral(x))
            if op == "decay":
                self.refuse_energies(x.args[0])
                return self.lifted(lambda e: self.positive("decay", e) if e else 1, x.args[0])
            if op == "scale":
                self.refuse_energies(x.args[0])
                n = x.data * self.names.exponent_unit
                return self.lifted(lambda e: pow(self.positive("scale", e), int(n), p), x.args[0])
            if op in TRANSCENDENTAL:
                return self.lifted(lambda a: TRANSCENDENTAL[op](self, a), x.args[0])
            raise NotRechecked("a " + op + " outside the integral that sifts it" if op == "delta" else op)

        def settled(self, result):
            """Forgets what had many lanes."""
            for number_of_node in self.wide:
                self.memo.pop(number_of_node, None)
            self.wide.clear()
            return result

        def refuse_energies(self, x):
            if any(level[1] == "energy" for level in x.levels):
                raise NotRechecked("a shifted energy under an integral over the energy")

        def function(self, x, levels):
            """A sum of powers of random affine forms, differentiated."""
            key, part, orders = x.data
            p, count, degree = self.p, len(x.args), self.function_degree
            name, start = "function " + key_ink(key), 0
            if not orders:
                start = self.drawn(name, key, part)
            if not count:
                return start
            falling_factor = 1
            for k in range(len(orders)):
                falling_factor *= degree - k
            if falling_factor == 0:
                return [0] * self.count(levels) if levels else 0
            arguments = [self.spread_over(self.value(a), tuple(sorted(a.levels)), levels) for a in x.args] if levels else [self.value(a) for a in x.args]
            total_value = [start] * self.count(levels) if levels else start
            for number_of_form in range(3 + count):
                weights = self.form(name, key, part, number_of_form, count)
                factor = weights[count] * falling_factor % p
                for i in orders:
                    factor = factor * weights[i] % p
                n = degree - len(orders)
                memo = ("form", key, part, number_of_form, tuple(a.number for a in x.args))
                if memo not in self.memo:
                    if levels:
                        self.memo[memo] = [
                            (weights[-1] + sum(w * a for w, a in zip(weights, lane))) % p for lane in zip(*arguments)
                        ]
                    else:
                        self.memo[memo] = (weights[-1] + sum(w * a for w, a in zip(weights, arguments))) % p
                    if len(levels) > 2:
                        self.wide.append(memo)
                form = self.memo[memo]
                if levels:
                    total_value = [(t + factor * pow(a, n, p)) % p for t, a in zip(total_value, form)]
                else:
                    total_value = (total_value + factor * pow(form, n, p)) % p
            return total_value

        def form(self, name, key, part, number_of_form, count):
            memo = ("weights", key, part, number_of_form)
            if memo not in self.memo:
                salt = self.salts.get(name, self.salt)
                source = random.Random("%d %s %s %s %d" % (self.p, salt, key, part, number_of_form))
                self.memo[memo] = [source.randrange(1, self.p) for _ in range(count + 2)]
            return self.memo[memo]

        def unit_vector(self, key, spin, orders):
            """A component of a unit vector, or of its derivative; the first one declared is (0, 0, 1) here."""
            memo = ("unit", key, orders)
            if memo not in self.memo:
                self.memo[memo] = self.unit_parts(key, orders)
            return self.memo[memo][spin]

        def unit_parts(self, key, orders):
            p, f, given = self.p, self.names.functions[key], self.names.given
            name = "function " + key_ink(key)
            if not orders:
                return [0, 0, 1] if f.is_frame or given is not None else self.unit(3, name)
            slopes = "slopes " + key_ink(key)
            source = slopes if slopes in self.salts else name
            here = self.unit_parts(key, ())
            plane = []
            for spin in (0, 1):
                if given is None:
                    plane.append(self.drawn(source, "slope", orders, spin))
                else:
                    plane.append(self.fraction_of(given.gradients.get((key, spin) + orders)))
            # The derivative of the length vanishes.
            rest = 0
            for first, second in halves(orders):
                a, b = ([self.unit_vector(key, s, o) for s in range(3)] for o in (first, second))
                rest += sum(s * t for s, t in zip(a, b))
            last = -(rest * pow(2, -1, p) + here[0] * plane[0] + here[1] * plane[1]) * self.inverse(here[2])
            return plane + [last % p]

        def fraction_of(self, x):
            return 0 if x is None else self.value(x)

        def integral(self, x):
            body, level = x.args[0], x.data
            inner = tuple(sorted(x.levels))
            result = None
            for (decays, scales), part in graded(body, level, {}).items():
                if decays <= 0:
                    raise NotRechecked("an integral over the energy of what need not decay")
                levels = tuple(sorted(part.levels | {level}))
                values = self.spread_over(self.value(part), tuple(sorted(part.levels)), levels)
                weights, checks = self.energy_rule(level, decays, scales)
                for weights_of_check in checks:
                    left = self.reduced(values, levels, level, weights_of_check)
                    if any(left if levels != (level,) else [left]):
                        raise NotRechecked("an integrand that is no polynomial in the energy")
                one = self.reduced(values, levels, level, weights)
                rest = tuple(k for k in levels if k != level)
                one = self.spread_over(one, rest, inner) if inner else one
                if result is None:
                    result = one
                else:
                    result = [(a + b) % self.p for a, b in zip(result, one)] if inner else (result + one) % self.p
            return result

        def energy_rule(self, level, decays, scales):
            """Weights for the integral of a polynomial times a power of the energy times what decays; and what checks it."""
            memo = ("energies", level, decays, scales)
            if memo in self.memo:
                return self.memo[memo]
            p, unit_of_power = self.p, self.names.exponent_node
            symbolic = unit_of_power is not None and scales != 0
            if symbolic:
                floor, part, exponent = 0, ("symbolic", scales), self.value(unit_of_power) * self.fraction(scales) % p
            else:
                floor = scales.numerator // scales.denominator
                part, exponent = scales - floor, self.fraction(scales - floor)
            lowest = -floor - (1 if part else 0)
            # Exponents are a fraction and a whole number; arbitrary values stand for the Gamma function of the fraction
            # and for the power of the number of decays.
            fall = self.inverse(decays)
            at = fall
            if part:
                at = at * self.drawn("gamma", part) % p
                if decays > 1:
                    at = at * self.drawn("power", part, decays) % p
            whole = floor + lowest
            if whole < 0:
                at = at * self.inverse(exponent) % p * decays % p
            energies = [e for _, e in self.lanes(level)]
            used = energies[: self.energy_degree + 1]
            rows = []
            for step in range(self.energy_degree + 1):
                n = lowest + step
                powers = [pow(e, n, p) for e in energies]
                rows.append(powers[: len(used)] + [at] + powers[len(used) :])
                whole += 1
                at = at * (exponent + whole) % p * fall % p
            solution = solved(rows, p)
            more = len(energies) - len(used)
            weights = [row[0] for row in solution] + [0] * more
            checks = []
            for k in range(more):
                checks.append([row[1 + k] for row in solution] + [p - 1 if i == k else 0 for i in range(more)])
            self.memo[memo] = weights, checks
            return self.memo[memo]

        def exponential(self, a):
            if a == 0:
                return 1
            other = self.p - a
            return self.positive("exponential", a) if a < other else self.inverse(self.positive("exponential", other))

        def circle(self, a):
            slope = self.drawn("circle", min(a, self.p - a)) if a else 0
            square = slope * slope % self.p
            below = self.inverse(1 + square)
            sine = 2 * slope * below % self.p
            return (1 - square) * below % self.p, sine if a < self.p - a else -sine % self.p

        def arctangent(self, a):
            found = self.drawn("arctangent", min(a, self.p - a)) if a else 0
            return found if a < self.p - a else -found % self.p


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


    def graded(x, level, memo):
        """The parts of an integrand by how often e to the minus energy, and which power of the energy, they hold."""
        if level not in x.levels:
            return {(0, Fraction(0)): x}
        if x.number in memo:
            return memo[x.number]
        op, simple = x.op, {(0, Fraction(0)): x}
        if op in ("decay", "scale") and x.args[0].op == "atom":
            result = {(1, Fraction(0)): ONE} if op == "decay" else {(0, x.data): ONE}
        elif op == "add":
            result = {}
            for a in x.args:
                for key, part in graded(a, level, memo).items():
                    result[key] = add(result.get(key, ZERO), part)
        elif op == "mul":
            result = {(0, Fraction(0)): ONE}
            for a in x.args:
                result = product_of_grades(result, graded(a, level, memo))
        elif op == "power":
            base = graded(x.args[0], level, memo)
            if len(base) == 1:
                ((decays, scales), part), = base.items()
                result = {(decays * x.data, scales * x.data): power(part, x.data)}
            elif 0 < x.data <= 8:
                result = base
                for _ in range(x.data - 1):
                    result = product_of_grades(result, base)
            else:
                raise NotRechecked("a quotient of what decays")
        elif op == "average":
            result = {key: average_of(part, x.data) for key, part in graded(x.args[0], level, memo).items()}
        elif op == "integral":
            result = {key: integral_of(part, x.args[1], x.data) for key, part in graded(x.args[0], level, memo).items()}
        else:
            if any(list(graded(a, level, memo)) != [(0, Fraction(0))] for a in x.args):
                raise NotRechecked("an integrand that is no polynomial in decaying functions")
            result = simple
        memo[x.number] = result
        return result


    def product_of_grades(a, b):
        result = {}
        for (m, s), x in a.items():
            for (n, t), y in b.items():
                key = (m + n, s + t)
                result[key] = add(result.get(key, ZERO), mul(x, y))
        return result


    def by_gradients(x, symbols):
        """The parts of an expression by their order in gradients, what is of higher order than kept left out."""
        parts = [x]
        for symbol in symbols:
            parts = [part for whole in parts for part in orders_of(whole, symbol, {})]
        return parts


    def orders_of(x, symbol, memo):
        last = symbol[1]
        if symbol not in x.free:
            return [x] + [ZERO] * last
        if x.number in memo:
            return memo[x.number]
        if x.op == "atom":
            result = [ZERO, ONE] + [ZERO] * (last - 1)
        elif x.op == "add":
            result = [add(*parts) for parts in zip(*(orders_of(a, symbol, memo) for a in x.args))]
        elif x.op == "mul":
            result = [ONE] + [ZERO] * last
            for a in x.args:
                result = truncated(result, orders_of(a, symbol, memo))
        elif x.op in ("power", "root"):
            inner = orders_of(x.args[0], symbol, memo)
            n = Fraction(x.data) if x.op == "power" else Fraction(1, 2)
            if inner[0] is ZERO:
                result = [ONE] + [ZERO] * last
                if n.denominator != 1 or n < 0:
                    raise NotRechecked("a division by what vanishes with the gradients")
                for _ in range(int(n)):
                    result = truncated(result, inner)
            else:
                small = [ZERO] + [over(a, inner[0]) for a in inner[1:]]
                result, term, ratio = [ONE] + [ZERO] * last, [ONE] + [ZERO] * last, Fraction(1)
                for k in range(1, last + 1):
                    term, ratio = truncated(term, small), ratio * (n - k + 1) / k
                    result = [add(a, mul(num(ratio), b)) for a, b in zip(result, term)]
                head = power(inner[0], x.data) if x.op == "power" else root(inner[0])
                result = [mul(head, a) for a in result]
        elif x.op == "average":
            result = [average_of(a, x.data) for a in orders_of(x.args[0], symbol, memo)]
        elif x.op == "integral":
            result = [integral_of(a, x.args[1], x.data) for a in orders_of(x.args[0], symbol, memo)]
        else:
            raise NotRechecked("a " + x.op + " of what holds gradients")
        memo[x.number] = result
        return result


    def truncated(a, b):
        return [add(*(mul(a[i], b[n - i]) for i in range(n + 1))) for n in range(len(a))]

    """#
}
