extension Prelude {
  /// Of the script: defined names and functionals.
  static let definitions = #"""
    def rule(key, slots, further=(), *arguments):
        def meaning(c):
            r = c.names.rules.get(key)
            if r is None or r.right is None:
                raise NotRechecked("the definition of " + key)
            if r.placeholder is not None:
                inner = c.but(placeholders=c.placeholders + ((r.placeholder, arguments[0][1], c.momenta[1]),))
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
                name, expression, other = c.placeholders[depth]
                if name == ink:
                    inner = bind(arguments, c).but(placeholders=c.placeholders[:depth])
                    v = expression(inner)
                    if inner.momenta[1] is not other and expression(inner.with_momentum(1, other)).parts != v.parts:
                        raise NotRechecked("the argument of a functional at a momentum that the functional binds, too")
                    return renamed(v, [], [], further)
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


    """#
}
