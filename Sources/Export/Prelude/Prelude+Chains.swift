extension Prelude {
  /// Of the script: products in a row, and single components.
  static let chains = #"""
    def chain_product(links):
        """Factors in a row in the one order of brackets that has a type; indices without letters pair up at the end."""
        values, joins, count = [], [], 0
        for join, v in links:
            values.append(numbered(v, count))
            joins.append(join)
            count += len(v.open())
        kind = type_of(values[0])
        for v, join in zip(values[1:], joins[1:]):
            kind = kind and joined_type(kind, type_of(v), join)
        if kind:
            result = values[0]
            for v, join in zip(values[1:], joins[1:]):
                result = v_join(result, v, join)
            return paired(result)
        if len(values) > 16:
            raise NotRechecked("a product whose order is hard to find")
        tree = bracketing(values, joins, 0, len(values), {})
        if tree is None:
            raise NotRechecked("a product that has no type")
        return paired(tree_product(tree))


    def bracketing(values, joins, start, end, memo):
        if end - start == 1:
            return type_of(values[start]), values[start]
        if (start, end) not in memo:
            memo[start, end] = None
            for split in range(end - 1, start, -1):
                left = bracketing(values, joins, start, split, memo)
                right = left and bracketing(values, joins, split, end, memo)
                kind = right and joined_type(left[0], right[0], joins[split])
                if kind:
                    memo[start, end] = kind, (left, joins[split], right)
                    break
        return memo[start, end]


    def tree_product(tree):
        if isinstance(tree[1], Value):
            return tree[1]
        left, join, right = tree[1]
        return v_join(tree_product(left), tree_product(right), join)


    def component_of(v, spatial, spin, imaginary):
        """One component: letters in alphabetical order first, then the indices without."""
        if v.is_literal_zero:
            return ZERO
        letters = sorted(label for label in v.labels if isinstance(label, str))
        order = letters + v.open()
        if len(order) != len(spatial) or not all(0 <= k < v.dimension for k in spatial):
            raise NotRechecked("a component that does not exist")
        turned = ordered(v, order)
        start = 0
        for index in spatial:
            start = start * v.dimension + index
        cell = turned.parts[start * v.block : (start + 1) * v.block]
        return spin_component(v, cell, spin)[1 if imaginary else 0]


    def spin_component(v, cell, spin):
        if not v.is_vector and not v.is_matrix:
            return cell[0] if spin in (None, 0) else NOTHING
        if spin is None or v.is_vector and v.is_matrix:
            raise NotRechecked("a spin component that does not exist")
        return cell[spin] if v.is_vector else pauli_part(cell, spin)


    def pauli_part(cell, k):
        """Half the trace of a matrix with a Pauli matrix, or with the unit matrix for k = 0."""
        sigma = PAULI[4 * (k - 1) : 4 * k] if k else [UNITY, NOTHING, NOTHING, UNITY]
        total = NOTHING
        for row in (0, 1):
            for column in (0, 1):
                total = c_add(total, c_mul(sigma[2 * row + column], cell[2 * column + row]))
        return c_mul(total, (num(Fraction(1, 2)), ZERO))


    """#
}
