extension Prelude {
  /// Of the script: integrals over the energy at a point.
  static let energyRules = #"""
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


    """#
}
