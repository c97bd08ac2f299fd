extension Prelude {
  /// Of the script: an integrand by what decays, an expression by its order in gradients.
  static let grades = #"""
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
                (((decays, scales), part),) = base.items()
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
