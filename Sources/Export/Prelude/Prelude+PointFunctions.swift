extension Prelude {
  /// Of the script: random functions and unit vectors at a point.
  static let pointFunctions = #"""
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
            arguments = (
                [self.spread_over(self.value(a), tuple(sorted(a.levels)), levels) for a in x.args]
                if levels
                else [self.value(a) for a in x.args]
            )
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

    """#
}
