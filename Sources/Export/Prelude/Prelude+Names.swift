extension Prelude {
  /// Of the script: declared functions, definitions and all names in force.
  static let names = #"""
    # ---- Meaning: what names, derivatives, averages and integrals are, where they stand -----------------

    TIME, POSITION = ("time",), ("position",)
    MOMENTUM, DIRECTION, ENERGY = ("momentum", 0), ("direction", 0), ("energy", 0)
    OTHER_MOMENTUM, OTHER_DIRECTION, OTHER_ENERGY = ("momentum", 1), ("direction", 1), ("energy", 1)


    def constant_named(ink):
        return ("constant", ink)


    class Function:
        """A declared function: its spin shape, its spatial indices, what it depends on."""

        def __init__(
            self, shape, rank, places, is_complex=False, is_symmetric=False, rule=None, gradients=None, frame=False
        ):
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

        def __init__(
            self,
            dimension,
            functions,
            rules,
            kinetic=None,
            span=None,
            integrates=False,
            any_of=(),
            complexes=(),
            variables=(),
        ):
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


    """#
}
