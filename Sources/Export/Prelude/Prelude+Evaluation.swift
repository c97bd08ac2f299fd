extension Prelude {
  /// Of the script: the value of an expression at a point.
  static let evaluation = #"""
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

    """#
}
