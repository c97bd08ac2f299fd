import Notation

extension CheckingSession {
  /// Brings in the Lets, Defines and named statements of another document, its symbols renamed if asked, and their verdicts.
  mutating func bringIn(_ use: UseClause, _ statement: Statement) {
    func object(_ message: String, _ advice: String) {
      objections.append(Objection(.meaning(message, advice: advice), at: use.pathRange))
    }
    guard checker.limits.isStopped() != .memory else {
      return object("the memory for \(use.path) ran out", "use fewer documents, or shorter ones")
    }
    guard let other = checker.loader(use.path, document.path) else {
      return object("there is no document \(use.path)", "the path is relative to this document")
    }
    guard !trail.contains(other.path) else {
      return object(
        "\(use.path) uses this document, directly or through others", "a chain of **Use** ends")
    }
    guard used < Limits.documents else {
      return object(
        "more than \(Limits.documents) documents are used, directly or through others",
        "use fewer, or the same in fewer places")
    }
    var session = CheckingSession(checker, other, only: Set(use.labels.map(\.label)), trail: trail)
    session.used = used + 1
    let report = session.run()
    used = session.used
    guard report.objections.isEmpty else {
      return object(
        "\(use.path) cannot be read: \(report.objections[0].message)", "mend that document first")
    }
    for label in use.labels where session.find(label.label) == nil {
      objections.append(
        Objection(
          .meaning(
            "\(use.path) has no statement (\(label.label))", advice: "name one of its labels"),
          at: label.range))
    }
    // Two symbols of the other document must stay two: what was proven there may rest on their difference.
    let targets = use.renamings.map { $0.to.ink }
    let kept = session.scope.names.values.map { $0.name.ink }.filter { ink in
      !use.renamings.contains { $0.from.ink == ink }
    }
    if let twice = targets.first(where: { target in
      targets.filter { $0 == target }.count > 1 || kept.contains(target)
    }) {
      return object(
        "two symbols of \(use.path) are both called \(twice) here", "give each a name of its own")
    }
    if let unknown = use.renamings.first(where: { session.scope.resolve($0.from) == nil }) {
      return object("\(use.path) has no symbol \(unknown.from.latex)", "rename declared symbols")
    }
    if session.scope.declaredDimension == nil, session.scope.axes == nil, session.scope.isSpatial {
      // What says nothing is in three dimensions, and so is what rests on it.
      let known =
        scope.axes.map { scope.names[$0.symbol]?.name.latex ?? $0.symbol }
        ?? scope.declaredDimension.map { "\($0)" }
      if let known, known != "3" {
        return object(
          "\(use.path) is in 3 dimensions, and this document in \(known)",
          "a document has one number of dimensions")
      }
      scope.declaredDimension = 3
    }
    scope.writings += session.scope.writings
    let wanted = Set(use.labels.compactMap { session.find($0.label)?.entry })
    for (number, entry) in session.entries.enumerated() {
      var entry = entry
      let keyword = entry.statement.keyword
      switch keyword {
      case .let:
        let renamed = Renaming(use.renamings)
        objections += scope.declare(entry.statement, renamed.apply).map {
          Objection($0.kind, at: use.pathRange)
        }
        continue
      case .define: break
      default: guard use.labels.isEmpty || wanted.contains(number) else { continue }
      }
      let renaming = Renaming(use.renamings)
      entry.rows = entry.rows.map { ($0.label, renaming.apply($0.formula), $0.range) }
      entry.imported = entry.report.verdict
      entry.isImported = true
      entries.append(entry)
    }
  }

  /// Symbols of another document and their names in this one.
  private struct Renaming {
    let pairs: [(from: String, to: Formula)]

    init(_ renamings: [UseClause.Renaming]) {
      pairs = renamings.map { ($0.from.ink, $0.to) }
    }

    func apply(_ formula: Formula) -> Formula {
      if pairs.isEmpty { return formula }
      if formula.isName, let pair = pairs.first(where: { $0.from == formula.ink }) {
        return Formula(pair.to.node, at: formula.range)
      }
      // A power or an index on a renamed symbol stays where it is.
      if case .scripted(let base, let sub, let sup, let primes) = formula.node, base.isName,
        let pair = pairs.first(where: { $0.from == base.ink })
      {
        return Formula(
          .scripted(
            Formula(.bracket(.round, [pair.to]), at: base.range), subscript: sub, superscript: sup,
            primes: primes),
          at: formula.range)
      }
      return formula.rebuilding(apply)
    }
  }
}

extension Formula {
  /// The same shape with each direct part rewritten.
  func rebuilding(_ transform: (Formula) -> Formula) -> Formula {
    let next: Node =
      switch node {
      case .number, .symbol, .empty: node
      case .accented(let accent, let inner): .accented(accent, transform(inner))
      case .scripted(let base, let sub, let sup, let primes):
        .scripted(transform(base), subscript: sub, superscript: sup, primes: primes)
      case .fraction(let a, let b): .fraction(transform(a), transform(b))
      case .quotient(let a, let b): .quotient(transform(a), transform(b))
      case .root(let a, let degree): .root(transform(a), degree: degree)
      case .bracket(let kind, let elements): .bracket(kind, elements.map(transform))
      case .product(let factors): .product(factors.map { Factor($0.join, transform($0.formula)) })
      case .sum(let terms): .sum(terms.map { Term($0.sign, transform($0.formula)) })
      case .relation(let left, let sides):
        .relation(transform(left), sides.map { Side($0.relation, transform($0.formula)) })
      }
    return Formula(next, at: range)
  }
}

extension Declaration {
  /// The declaration of a function with the momenta in its subscript as arguments.
  func takingMomentaFromScripts(_ scope: Scope) -> Declaration {
    switch kind {
    case .scalarFunction, .spinVector, .spinMatrix, .spatialVector, .spatialTensor: break
    default: return self
    }
    guard let (name, momenta) = scope.splittingMomenta(name) else { return self }
    return Declaration(
      name: name, written: written, arguments: momenta + arguments, kind: kind, range: range,
      sign: sign, isAny: isAny, isComplex: isComplex, isConstant: isConstant,
      spatialIndices: spatialIndices, gradientOrder: gradientOrder,
      rules: rules.map(scope.takingMomentaFromScripts), small: small)
  }

  /// The declaration with every formula in it rewritten.
  func renamed(_ rename: (Formula) -> Formula) -> Declaration {
    let newKind: Kind =
      switch kind {
      case .momentum(let momentum):
        .momentum(
          Momentum(
            energy: momentum.energy.map(rename), kinetic: momentum.kinetic.map(rename),
            direction: momentum.direction.map(rename)))
      case .measure(let formula): .measure(rename(formula))
      default: kind
      }
    return Declaration(
      name: rename(name), written: rename(written), arguments: arguments.map(rename), kind: newKind,
      range: range, sign: sign,
      isAny: isAny, isComplex: isComplex, isConstant: isConstant, spatialIndices: spatialIndices,
      gradientOrder: gradientOrder, rules: rules.map(rename), small: small)
  }
}
