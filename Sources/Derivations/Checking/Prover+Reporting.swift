import Algebra
import Notation

extension Prover {
  func typeset(_ expression: RationalFunction) -> String {
    Typesetter(elaborator).latex(expression)
  }

  /// Licences, divisors taken as non-zero, dropped boundary terms and constants differentiated, in words.
  func assumptions(
    _ licence: Licence, _ pivots: [RationalFunction], _ divisors: [RationalFunction]
  ) -> [String] {
    var result = licence.list(elaborator)
    for divisor in elaborator.divisors + pivots + divisors {
      for (factor, _) in divisor.numerator.factors where !factor.isConstant {
        let whole = RationalFunction(factor)
        if elaborator.isPositive(whole) || elaborator.isPositive(-whole) { continue }
        let text = "$\(typeset(whole)) \\neq 0$"
        if !result.contains(text) { result.append(text) }
      }
    }
    return result + elaborator.remarks
  }

  /// The proof in words: what was put in, what was combined.
  func steps(_ certificate: Certificate, _ elimination: Elimination) -> [String] {
    var result: [String] = []
    for premise in certificate.substitutions {
      result.append("put in (\(premise.label)): $\(premise.left.latex) = \(premise.right.latex)$")
    }
    let used = Set(
      certificate.identities.flatMap { $0.terms.map { certificate.splits[$0.split].premise } })
    for number in used.sorted() {
      let premise = certificate.premises[number]
      result.append("use (\(premise.label)): $\(premise.left.latex) = \(premise.right.latex)$")
    }
    let printer = Typesetter(elaborator)
    for identity in certificate.identities {
      let place = printer.place(identity.place)
      if identity.terms.isEmpty {
        result.append("\(place)left − right = 0 once everything is put in")
        continue
      }
      let terms = identity.terms.map { term -> String in
        let split = certificate.splits[term.split]
        let part = split.parts[term.part]
        let structure =
          part.structure.isOne
          ? ""
          : ", coefficient of $\(printer.latex(RationalFunction(Polynomial(part.structure, coefficient: 1))))$"
        var derivatives = split.derivatives.isEmpty ? "" : ", differentiated"
        if split.averaged { derivatives += ", averaged over directions" }
        if let weight = split.weight {
          derivatives +=
            ", times $\(printer.latex(weight))$, averaged over directions and integrated over the energy"
        }
        return
          "$\(printer.latex(term.coefficient))$ × [(\(certificate.premises[split.premise].label)) \(printer.place(split.place))left − right\(structure)\(derivatives)]"
      }
      result.append("\(place)left − right = " + terms.joined(separator: " + "))
    }
    return result
  }

  /// The counterexample with both values, and the difference in simplest LaTeX.
  mutating func failure(
    _ goal: Goal, _ found: (model: Model, elaborator: Elaborator), _ search: ModelSearch,
    _ remainders: [(place: ComponentPlace, expression: RationalFunction)], _ lowest: Int?,
    _ symbol: Symbol?,
    _ certificate: Certificate
  ) throws(Refusal) -> Failure {
    var (model, trial) = found
    let left = try trial.value(of: goal.left)
    let right = try trial.value(of: goal.right)
    var sides: (left: String, right: String)?
    var search = search
    var place = remainders[0].place
    let count = trial.dimension
    func lookup(_ value: Value, _ place: ComponentPlace) -> RationalFunction {
      value.components(dimension: count).first { $0.place == place }?.expression
        ?? RationalFunction()
    }
    for remainder in remainders where trial.exists(remainder.place, in: model) {
      let (here, there) = (lookup(left, remainder.place), lookup(right, remainder.place))
      search.complete(&model, for: [try trial.framed(here), try trial.framed(there)], &trial)
      guard let a = try number(here, model, &trial), let b = try number(there, model, &trial),
        a != b
      else { continue }
      place = remainder.place
      sides = (a, b)
      break
    }
    let printer = Typesetter(trial)
    return Failure(
      difference: try difference(remainders, goal),
      order: symbol.flatMap { symbol in
        remainders.compactMap { $0.expression.valuation(in: symbol) }.min()
      },
      parameter: symbol.map { printer.latex(RationalFunction($0)) },
      counterexample: printer.listing(model), sides: sides, model: model, elaborator: trial,
      certificate: certificate,
      place: place)
  }

  /// The difference as a formula: a vector where it is one, else the first component that is not zero.
  mutating func difference(
    _ remainders: [(place: ComponentPlace, expression: RationalFunction)], _ goal: Goal
  ) throws(Refusal) -> String {
    let plain = try plainDifference(remainders)
    guard remainders.count == 1, remainders[0].place.spatial.isEmpty,
      remainders[0].place.spin == nil
    else { return plain }
    // In the names the claim is written in, where that is shorter.
    let names = definedNames(goal.left) + definedNames(goal.right)
    guard !names.isEmpty, var collector = try? Collector(elaborator, names) else { return plain }
    let collected = try collector.latex(remainders[0].expression)
    return collected.count < plain.count ? collected : plain
  }

  /// Whether a formula that was written for some components means just these: the printer is not trusted.
  private func reads(
    _ text: String, as remainders: [(place: ComponentPlace, expression: RationalFunction)]
  ) -> Bool {
    var reader = elaborator
    guard let formula = try? FormulaParser.formula(in: text),
      let value = try? reader.value(of: formula)
    else {
      return false
    }
    let written = value.components(dimension: elaborator.dimension)
    var places = Set(remainders.map(\.place))
    for (place, expression) in written {
      let expected = remainders.first { $0.place == place }?.expression ?? 0
      places.remove(place)
      // What the premises make equal is equal.
      guard let difference = try? reader.framed(expression - expected) else { return false }
      if difference.isZero { continue }
      guard let rest = try? premisesInForce?.reduce(difference, &reader), rest.expression.isZero
      else {
        return false
      }
    }
    return places.isEmpty
  }

  /// The names in a formula that stand for an expression.
  private func definedNames(_ formula: Formula) -> [Formula] {
    if formula.isName {
      guard let found = elaborator.scope.resolve(formula),
        elaborator.scope.names[found.key]?.role == .defined, found.power == nil
      else { return [] }
      return [formula]
    }
    return formula.children.flatMap(definedNames)
  }

  private mutating func plainDifference(
    _ remainders: [(place: ComponentPlace, expression: RationalFunction)]
  ) throws(Refusal) -> String {
    let printer = Typesetter(elaborator)
    let isReal = remainders.allSatisfy { !$0.place.imaginary }
    if isReal, remainders.allSatisfy({ $0.place.spatial.isEmpty && ($0.place.spin ?? 3) < 3 }) {
      let vector = (0..<3).map { k in
        remainders.first { $0.place.spin == k }?.expression ?? RationalFunction()
      }
      if let frame = FrameRecovery(elaborator) {
        if let text = frame.latex(vector), reads(text, as: remainders) { return text }
      } else {
        var recovery = SpinRecovery(elaborator)
        if let text = try recovery.latex(vector), reads(text, as: remainders) { return text }
      }
    }
    if isReal, remainders.allSatisfy({ $0.place.spatial.count <= 1 && $0.place.spin == nil }) {
      let isVector = remainders.contains { !$0.place.spatial.isEmpty }
      let vector =
        isVector
        ? (0..<elaborator.dimension).map { i in
          remainders.first { $0.place.spatial == [i] }?.expression ?? RationalFunction()
        }
        : remainders.map(\.expression)
      if let text = SpatialRecovery(elaborator).latex(vector), reads(text, as: remainders) {
        return text
      }
    }
    return printer.place(remainders[0].place) + printer.latex(remainders[0].expression)
  }

  private func number(
    _ expression: RationalFunction, _ model: Model, _ elaborator: inout Elaborator
  ) throws(Refusal) -> String? {
    let framed = try elaborator.framed(expression)
    guard let symbolic = try elaborator.evaluate(framed, in: model),
      let value = try elaborator.put(model.point, into: symbolic)
    else { return nil }
    return Typesetter(elaborator).latex(elaborator.gentle(elaborator.reduced(value)))
  }
}
