extension Prelude {
  /// Of the script: a line for each statement, and the summary.
  static let report = #"""
    # ---- The claims of the document ----------------------------------------------------------------------

    STATEMENTS = []


    def statement(word, label, line, rows, omitted=None):
        """A statement with its rows: of each the label, what is said of it, and how that is checked."""
        STATEMENTS.append((word, label, line, rows, omitted))


    def together(*ways):
        """How several checks were done."""
        return "; ".join(sorted(set(ways)))


    def verdict(rows, omitted):
        """The verdict on a statement and how it was found."""
        if omitted:
            return "not rechecked", omitted
        found, ways = [], []
        for label, said, check in rows:
            try:
                ways.append(check())
                found.append(said)
            except NotRechecked as obstacle:
                return "not rechecked", "row %s: %s" % (label, obstacle)
            except Objection as objection:
                return "disagrees", "row %s, which %s: %s" % (label, said, objection)
        if not rows:
            return "not rechecked", "it has no rows"
        count = "%d row%s: " % (len(rows), "" if len(rows) == 1 else "s")
        return "fails" if "fails" in found else "holds", count + "; ".join(sorted(set(ways)))


    def main():
        start, counts, is_expected = time.monotonic(), {}, True
        for word, label, line, rows, omitted in STATEMENTS:
            found, how = verdict(rows, omitted)
            counts[found] = counts.get(found, 0) + 1
            is_expected = is_expected and found == ("fails" if word == "Refute" else "holds")
            name = "(%s)" % label if label else "(line %d)" % line
            print("%-13s  %s  %s, line %d, %s" % (found, name, word, line, how), flush=True)
        kinds = ("holds", "fails", "not rechecked", "disagrees")
        tally = ", ".join("%d %s" % (counts[kind], kind) for kind in kinds if kind in counts)
        took = time.monotonic() - start
        print("%d statements: %s; in %.0f s with SymPy %s" % (len(STATEMENTS), tally or "none", took, sympy.__version__))
        return 0 if is_expected else 1


    def run():
        """Expressions are deeply nested: with a large stack."""
        status = []
        sys.stdout.reconfigure(errors="backslashreplace")
        sys.setrecursionlimit(1000000)
        threading.stack_size(512 * 1024 * 1024)
        worker = threading.Thread(target=lambda: status.append(main()))
        worker.start()
        worker.join()
        sys.exit(status[0] if status else 70)


    """#
}
