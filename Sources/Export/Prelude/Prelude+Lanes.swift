extension Prelude {
  /// Of the script: the directions and energies that averages and integrals run through.
  static let lanes = #"""
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

    """#
}
