extension Prelude {
  /// Of the script: the vocabulary.
  static let meaning = #"""
    # ---- Meaning: what names, derivatives, averages and integrals are, where they stand -----------------

    TIME, POSITION = ("time",), ("position",)
    MOMENTUM, DIRECTION, ENERGY = ("momentum", 0), ("direction", 0), ("energy", 0)
    OTHER_MOMENTUM, OTHER_DIRECTION, OTHER_ENERGY = ("momentum", 1), ("direction", 1), ("energy", 1)


    def constant_named(ink):
        return ("constant", ink)


    class Function:
        """A declared function: its spin shape, its spatial indices, what it depends on."""

        def __init__(self, shape, rank, places, is_complex=False, is_symmetric=False, rule=None, gradients=None, frame=False):
            self.shape, self.rank, self.places = shape, rank, places
            self.is_complex, self.is_symmetric, self.rule = is_complex, is_symmetric, rule
            self.gradients, self.is_frame = gradients, frame

        def depends_on_energy(self, prime):
            return ("energy", prime) in self.places or ("momentum", prime) in self.places


    class Rule:
        """A defined name: its indices, the placeholder of a functional, its right side, the type it is declared with."""

        def __init__(self, slots, placeholder, right, rank=None, shape="scalar"):
            self.slots, self.placeholder, self.right, self.rank, self.shape = slots, placeholder, right, rank, shape


    class Names:
        """The names in force where a row is claimed."""

        def __init__(self, dimension, functions, rules, kinetic=None, span=None, integrates=False, any_of=(), complexes=(), variables=()):
            self.dimension, self.functions, self.rules, self.kinetic = dimension, functions, rules, kinetic
            self.span, self.integrates, self.any_of = span, integrates, frozenset(any_of)
            self.complexes, self.variables = frozenset(complexes), tuple(variables)
            self.given = None

        @property
        def exponent_unit(self):
            """The common denominator of the exponents in rules that are numbers."""
            result = 1
            for exponent in self.exponents():
                if exponent.op == "number":
                    result = result * exponent.data.denominator // math.gcd(result, exponent.data.denominator)
            return result

        @property
        def exponent_node(self):
            """What exponents are multiples of, where that is made of constants."""
            return next((exponent for exponent in self.exponents() if exponent.op != "number"), None)

        def exponents(self):
            return [number_of(f.rule(Place(self))) for f in self.functions.values() if f.rule is not None]


    class Momentum:
        """A momentum by its components, or by its size, direction and energy."""

        def __init__(self, names, parts=None, size=None, along=None, energy=None, is_shifted=False):
            self.names, self._parts, self._size, self._along, self._energy = names, parts, size, along, energy
            self.is_shifted = is_shifted

        def parts(self):
            if self._parts is None:
                self._parts = [mul(self.size(), a) for a in self.along()]
            return self._parts

        def size(self):
            if self._size is None:
                if self._parts is None:
                    self._size = root(over(self._energy, self.unit_energy()))
                else:
                    self._size = root(add(*(mul(a, a) for a in self._parts)))
            return self._size

        def along(self):
            if self._along is None:
                self._along = [over(a, self.size()) for a in self._parts]
            return self._along

        def energy(self):
            if self._energy is None:
                self._energy = node("energy", (kinetic_energy(self),))
            return self._energy

        def unit_energy(self):
            """The energy of a momentum of size one: energies are this times the square of the size."""
            unit = [ONE] + [ZERO] * (self.names.dimension - 1)
            if not self.names.dimension or self.names.kinetic is None:
                raise NotRechecked("an energy without a momentum")
            return kinetic_energy(Momentum(self.names, unit))

        def is_plain(self):
            return self._parts is not None and all(a.op == "atom" for a in self._parts)


    def kinetic_energy(momentum):
        names = momentum.names
        if names.kinetic is None:
            raise NotRechecked("an energy without a momentum")
        place = Place(names).but(momenta=(momentum, momentum))
        return number_of(names.kinetic(place))


    class Place:
        """Where an expression stands: the values of the variables, what is bound, what placeholders stand for."""

        def __init__(self, names):
            d = names.dimension
            self.names, self.level, self.constants, self.placeholders = names, 0, {}, ()
            self.time, self.position = atom("time"), [atom("position", i) for i in range(d)]
            self.momenta = tuple(Momentum(names, [atom("momentum", k, i) for i in range(d)]) for k in (0, 1))
            self.other_is_sized = False

        def but(self, **changes):
            place = copy.copy(self)
            for name, value in changes.items():
                setattr(place, name, value)
            return place

        def with_momentum(self, prime, momentum, **changes):
            momenta = (momentum, self.momenta[1]) if prime == 0 else (self.momenta[0], momentum)
            return self.but(momenta=momenta, **changes)

        def variable(self, name):
            """The components of a variable here."""
            kind = name[0]
            if kind == "time":
                return [self.time]
            if kind == "position":
                return self.position
            if kind == "constant":
                return [self.constants.get(name[1]) or atom("constant", name[1])]
            momentum = self.momenta[name[1]]
            if kind == "momentum":
                return momentum.parts()
            return momentum.along() if kind == "direction" else [momentum.energy()]


    def number_of(v):
        if not v.is_number() or v.parts[0][1] is not ZERO:
            raise NotRechecked("a value that is no real number")
        return v.parts[0][0]


    def literal_zero():
        return lambda c: Value(c.names.dimension, [], False, False, [NOTHING], True)


    def number(above, below=1):
        value = num(Fraction(above, below))
        return lambda c: scalar(c.names.dimension, (value, ZERO))


    def imaginary_unit():
        return lambda c: scalar(c.names.dimension, IMAGINARY)


    def identity():
        return lambda c: matrix_of(scalar(c.names.dimension, UNITY))


    def pauli():
        return lambda c: Value(c.names.dimension, [], True, True, PAULI)


    def constant(ink):
        def meaning(c):
            imaginary = atom("imaginary", ink) if ink in c.names.complexes else ZERO
            return scalar(c.names.dimension, (c.variable(("constant", ink))[0], imaginary))

        return meaning


    def vector(ink, label):
        def meaning(c):
            d = c.names.dimension
            return Value(d, [label], False, False, [(atom("vector", ink, i), ZERO) for i in range(d)])

        return meaning


    def variable(name, label=None):
        def meaning(c):
            parts = [(a, ZERO) for a in c.variable(name)]
            spatial = name[0] in ("position", "momentum", "direction")
            return Value(c.names.dimension, [label or 0] if spatial else [], False, False, parts)

        return meaning


    def kronecker(a, b):
        def meaning(c):
            parts = [UNITY if i == j else NOTHING for i, j in tuples(c.names.dimension, 2)]
            return summed(Value(c.names.dimension, [a, b], False, False, parts))

        return meaning


    def bind(arguments, c):
        """The place in which variables have other values."""
        result = c
        for place, expression in arguments:
            v = expression(c)
            kind = place[0]
            if v.block != 1 or len(v.labels) != (1 if kind in ("position", "momentum", "direction") else 0):
                raise NotRechecked("an argument of another type")
            if any(b is not ZERO for _, b in v.parts):
                raise NotRechecked("a complex argument")
            parts = [a for a, _ in v.parts]
            if kind == "constant":
                result = result.but(constants={**result.constants, place[1]: parts[0]})
            elif kind == "time":
                result = result.but(time=parts[0])
            elif kind == "position":
                result = result.but(position=parts)
            elif kind == "momentum":
                same = [m for m in c.momenta if parts == m.parts()]
                result = result.with_momentum(place[1], same[0] if same else Momentum(c.names, parts))
            else:
                old = result.momenta[place[1]]
                if kind == "energy":
                    # The direction stays, and the size follows.
                    same = [m for m in c.momenta if parts[0] is m.energy()] if c.names.kinetic else []
                    size = same[0]._size if same else None
                    new = Momentum(c.names, None, size, old.along(), parts[0], True)
                elif old.is_shifted:
                    new = Momentum(c.names, None, old._size, parts, old.energy(), True)
                else:
                    new = Momentum(c.names, None, old.size(), parts, old.energy() if c.names.kinetic else None)
                result = result.with_momentum(place[1], new)
        return result


    def function(key, labels, *arguments):
        return lambda c: function_value(c.names.functions[key], key, labels, bind(arguments, c))


    def function_value(f, key, labels, c):
        d = c.names.dimension
        if f.gradients is not None:
            return Value(d, [], True, False, [(a, ZERO) for a in unit_vector(f, key, c)])
        parts = []
        spins = {"scalar": 1, "vector": 3, "matrix": 4}[f.shape]
        for spatial in tuples(d, f.rank):
            block = [function_entry(f, key, spatial, spin, c) for spin in range(spins)]
            if f.shape == "matrix":
                # a + b.sigma row by row
                a, x, y, z = block
                i_y = c_mul(IMAGINARY, y)
                block = [c_add(a, z), c_add(x, c_neg(i_y)), c_add(x, i_y), c_add(a, c_neg(z))]
            parts += block
        return summed(Value(d, labels, f.shape == "vector", f.shape == "matrix", parts))


    def function_entry(f, key, spatial, spin, c):
        real = function_part(f, key, (spatial, spin, False), c)
        return real, function_part(f, key, (spatial, spin, True), c) if f.is_complex else ZERO


    def function_part(f, key, part, c):
        given = c.names.given
        if given is not None and f.rule is None:
            return given.function(key, part, f, c)
        if given is not None and (key, part) in given.functions:
            return given.function(key, part, f, c)
        coordinates = tuple(a for place in f.places for a in c.variable(place))
        if f.rule is not None:
            if f.places != [ENERGY]:
                raise NotRechecked("a rule for what is no function of the energy alone")
            energy = c.momenta[0].energy()
            return mul(node("function", (), (key, part, ())), powers_of_energy(f.rule, energy, c))
        result = node("function", coordinates, (key, part, ()))
        if f.is_symmetric:
            swapped = [(p[0], 1 - p[1]) if p[0] in ("momentum", "energy") else p for p in f.places]
            others = tuple(a for place in swapped for a in c.variable(place))
            result = add(result, node("function", others, (key, part, ())))
        if c.names.integrates:
            for prime in (0, 1):
                if f.depends_on_energy(prime):
                    energy = c.momenta[prime].energy()
                    result = mul(result, decay(energy), power(energy, 3))
        return result


    def powers_of_energy(rule, energy, c):
        """A power of the energy: a number, or made of constants."""
        exponent = number_of(rule(Place(c.names)))
        multiple, unit_of_power = (exponent.data, ONE) if exponent.op == "number" else (Fraction(1), exponent)
        return node("scale", (energy, unit_of_power), multiple)


    def unit_vector(f, key, c):
        given = c.names.given
        if given is not None and any((key, ((), spin, False)) in given.functions for spin in range(3)):
            return [given.function(key, ((), spin, False), f, c) for spin in range(3)]
        coordinates = [a for place in f.places for a in c.variable(place)]
        if any(a.op != "atom" for a in coordinates):
            raise NotRechecked("a unit vector at another place or time")
        free = frozenset(a.data for a in coordinates)
        return [unit(key, spin, (), f.gradients, free) for spin in range(3)]


    def rule(key, slots, further=(), *arguments):
        def meaning(c):
            r = c.names.rules.get(key)
            if r is None or r.right is None:
                raise NotRechecked("the definition of " + key)
            if r.placeholder is not None:
                inner = c.but(placeholders=c.placeholders + ((r.placeholder, arguments[0][1]),))
            else:
                inner = bind(arguments, c)
            v = r.right(inner)
            if v.is_literal_zero and r.rank is not None:
                v = zero_of_type(r, c.names.dimension)
            return renamed(v, r.slots, slots, further)

        return meaning


    def zero_of_type(r, d):
        labels = list(r.slots)
        while len(labels) < r.rank:
            labels.append(len(labels))
        v = Value(d, labels, r.shape == "vector", r.shape == "matrix", [])
        return v.like(parts=[NOTHING] * (d ** len(labels) * v.block))


    def placeholder(ink, further=(), *arguments):
        def meaning(c):
            for depth in range(len(c.placeholders) - 1, -1, -1):
                name, expression = c.placeholders[depth]
                if name == ink:
                    inner = bind(arguments, c).but(placeholders=c.placeholders[:depth])
                    return renamed(expression(inner), [], [], further)
            raise NotRechecked("a placeholder outside its functional")

        return meaning


    def renamed(v, slots, actual, further):
        """A value under the indices of a use in place of those of the definition."""
        opens, targets = 0, {}
        if len(slots) != len(actual):
            raise NotRechecked("a definition with other indices")
        for slot, label in zip(slots, actual):
            targets[slot] = opens if isinstance(label, int) else label
            opens += isinstance(label, int)
        rest, labels = list(further), []
        for label in v.labels:
            if label in targets:
                labels.append(targets[label])
            elif isinstance(label, int):
                following = rest.pop(0) if rest else None
                if isinstance(following, str):
                    labels.append(following)
                else:
                    labels.append(opens)
                    opens += 1
            else:
                labels.append(label)
        if v.is_literal_zero:
            return v
        if rest:
            raise NotRechecked("an index on what has none")
        return summed(v.like(labels))


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
                return scalar(v.dimension, (power(a, count) if count is not None else power(root(a), n.data.numerator), ZERO))
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


    def trace(inner):
        def meaning(c):
            v = inner(c)
            if not v.is_matrix:
                return v_scaled(v, (TWO, ZERO))
            parts = [c_add(v.parts[i], v.parts[i + 3]) for i in range(0, len(v.parts), 4)]
            return Value(v.dimension, v.labels, v.is_vector, False, parts)

        return meaning


    def real_part(inner):
        return lambda c: v_map(not_matrix(inner(c)), lambda a: (a[0], ZERO))


    def imaginary_part(inner):
        return lambda c: v_map(not_matrix(inner(c)), lambda a: (a[1], ZERO))


    def not_matrix(v):
        if v.is_matrix:
            raise NotRechecked("the real part of a matrix")
        return v


    def component(inner, spatial=(), spin=None, imaginary=False):
        return lambda c: scalar(c.names.dimension, (component_of(inner(c), spatial, spin, imaginary), ZERO))


    def at(arguments, inner):
        return lambda c: inner(bind(arguments, c))


    def gradient_mark():
        def meaning(c):
            orders = {f.gradients for f in c.names.functions.values() if f.gradients}
            if len(orders) != 1:
                raise NotRechecked("gradients of more than one kind")
            return scalar(c.names.dimension, (atom("gradient", *orders), ZERO))

        return meaning


    def transcendental(name, inner):
        def meaning(c):
            v = inner(c)
            if not v.is_number():
                raise NotRechecked(name + " of what is no number")
            re, im = v.parts[0]
            d = v.dimension
            if name == "exp":
                size = exponential(re)
                if im is ZERO:
                    return scalar(d, (size, ZERO))
                return scalar(d, (mul(size, node("cosine", (im,))), mul(size, node("sine", (im,)))))
            if im is not ZERO:
                raise NotRechecked(name + " of a complex number")
            grown = exponential(re)
            half, fall = num(Fraction(1, 2)), power(grown, -1)
            sine, cosine = node("sine", (re,)), node("cosine", (re,))
            found = {
                "sinh": mul(half, add(grown, neg(fall))),
                "cosh": mul(half, add(grown, fall)),
                "tanh": over(add(grown, neg(fall)), add(grown, fall)),
                "cos": cosine,
                "sin": sine,
                "tan": over(sine, cosine),
                "cot": over(cosine, sine),
                "ln": node("logarithm", (re,)),
                "log": node("logarithm", (re,)),
                "arctan": node("arctangent", (re,)),
            }
            if name not in found:
                raise NotRechecked("the function " + name)
            return scalar(d, (found[name], ZERO))

        return meaning


    def exponential(x):
        return ONE if x is ZERO else node("exponential", (x,))


    def falling():
        """e to the minus energy, by which functions decay."""
        return lambda c: scalar(c.names.dimension, (decay(c.momenta[0].energy()), ZERO))


    def delta(inner):
        return lambda c: scalar(c.names.dimension, (node("delta", (number_of(inner(c)),)), ZERO))

    """#
}
