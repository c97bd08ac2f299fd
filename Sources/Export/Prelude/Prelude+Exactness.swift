extension Prelude {
  /// Of the script: whether it vanishes as a quotient of polynomials.
  static let exactness = #"""
    def leaves_of(x, names):
        """What is no algebra in an expression, and the number of its parts."""
        leaves, rest, seen = [], [x], set()
        while rest and len(seen) <= EXACT_SIZE:
            a = rest.pop()
            if a.number in seen:
                continue
            seen.add(a.number)
            inner = a.args if a.op in ALGEBRA else parts_of_frame(a, names)
            if inner is None:
                leaves.append(a)
            else:
                rest += inner
        return sorted(leaves, key=lambda a: a.number), len(seen)


    def parts_of_frame(x, names):
        """For what follows of a unit vector that is (0, 0, 1) here from its length: what it follows from."""
        if x.op != "direction" or not names.functions[x.data[0]].is_frame or names.given is not None:
            return None
        key, spin, orders, order = x.data
        if not orders:
            return []
        if spin < 2:
            return None
        return [unit(key, k, part, order, x.free) for pair in halves(orders) for part in pair for k in range(3)]


    def as_quotient(x, names, ring, memo):
        """An expression as a numerator and a denominator."""
        if x.number in memo:
            return memo[x.number]
        if x.op == "direction":
            key, spin, orders, order = x.data
            above, below = ring.one if spin == 2 and not orders else ring.zero, ring.one
            for pair in halves(orders):
                for k in range(3):
                    a, b = (as_quotient(unit(key, k, part, order, x.free), names, ring, memo)[0] for part in pair)
                    above = above - a * b / 2
        elif x.op == "number":
            above, below = ring(sympy.QQ(x.data.numerator, x.data.denominator)), ring.one
        else:
            parts = [as_quotient(a, names, ring, memo) for a in x.args]
            above, below = parts[0]
            for a, b in parts[1:]:
                if x.op == "mul":
                    above, below = above * a, below * b
                elif b == below:
                    above = above + a
                else:
                    above, below = above * b + a * below, below * b
            if x.op == "power":
                if x.data < 0:
                    above, below = below, above
                if below == 0 or abs(x.data) > 12:
                    raise OverflowError
                above, below = above ** abs(x.data), below ** abs(x.data)
        if len(above) > EXACT_TERMS or len(below) > EXACT_TERMS:
            raise OverflowError
        memo[x.number] = above, below
        return memo[x.number]


    """#
}
