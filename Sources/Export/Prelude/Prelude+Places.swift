extension Prelude {
  /// Of the script: momenta, and where an expression stands.
  static let places = #"""
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


    """#
}
