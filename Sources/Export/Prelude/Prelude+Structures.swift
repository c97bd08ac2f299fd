extension Prelude {
  /// Of the script: the check of what premises are split over.
  static let structures = #"""
    def check_structures(names, structures, parts):
        """Structures are independent, and parts do not depend on what these depend on, which must be arbitrary."""
        if not structures:
            return
        freedom = set().union(*(names_in(s) for s in structures))
        check_freedom(names, freedom, parts)
        symbols, p = gradient_symbols(names), PRIMES[0]
        structures = [by_gradients(s, symbols) for s in structures]
        parts = [x for part in parts for x in by_gradients(part, symbols)]
        coarse = is_wide(parts)
        base, reference = values_somewhere(names, parts, coarse)
        rows, compared = [], 0
        for attempt in range(ATTEMPTS):
            if compared >= 2 and len(rows) >= (len(structures) + 2) * len(structures[0]):
                break
            point = Point(names, p, base, coarse, {name: "anew %d" % attempt for name in freedom})
            try:
                rows += [[point.value(s[k]) for s in structures] for k in range(len(structures[0]))]
                if compared < 2:
                    if [point.value(x) for x in parts] != reference:
                        raise Objection("a part depends on what its structures depend on")
                    compared += 1
            except Again:
                continue
        if compared < 2:
            raise NotRechecked("parts of a premise that have too few values")
        if rank(rows, p) < len(structures):
            raise Objection("structures of a premise are not independent")


    def values_somewhere(names, nodes, coarse):
        """A salt at which expressions have values, and these."""
        for attempt in range(ATTEMPTS):
            try:
                point = Point(names, PRIMES[0], "parts %d" % attempt, coarse)
                return point.salt, [point.value(x) for x in nodes]
            except Again:
                continue
        raise NotRechecked("a divisor that vanishes wherever it was tried")


    def check_freedom(names, freedom, parts):
        """What structures depend on is a variable or called any; beside a free texture nothing else depends on its place."""
        for name in sorted(freedom):
            kind, _, ink = name.partition(" ")
            is_variable = name in VARIABLE_NAMES or kind == "constant" and ink in names.variables
            if not is_variable and ink not in names.any_of:
                raise Objection("a premise is split over " + ink + ", which is not called any")
        textures = [
            f for key, f in names.functions.items() if f.gradients is not None and "function " + key_ink(key) in freedom
        ]
        if any(is_placed(f) for f in textures):
            for part in parts:
                others = [names.functions[key] for key in functions_in(part)]
                if any(f.gradients is None and is_placed(f) for f in others):
                    raise Objection("a part depends on position or time beside a free texture")


    VARIABLE_NAMES = ("time", "position", "direction of p", "modulus of p", "direction of p'", "modulus of p'")


    def is_placed(f):
        return POSITION in f.places or TIME in f.places


    """#
}
