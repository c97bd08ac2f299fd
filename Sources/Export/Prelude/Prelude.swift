/// What every script begins with: Python that gives the names of its vocabulary their meaning.
enum Prelude {
  /// The parts, in order.
  static let parts = [
    imports, nodes, differentiation, substitution, values, products, chains, names, places, atoms,
    functions, definitions, algebra, traces, derivatives, operators, averages, points, lanes,
    evaluation, pointFunctions, energyRules, tables, grades, zero, exactness, dependence,
    certificates, structures, counterexamples, lists, report,
  ]
}
