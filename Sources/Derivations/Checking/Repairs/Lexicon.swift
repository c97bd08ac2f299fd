import Algebra
import Notation

/// The names of a document by type, for one to be put in place of another.
struct Lexicon: Sendable {
  /// What two names share that can stand for each other.
  private struct NameType: Hashable {
    var isVector = false
    var isMatrix = false
    var rank = 0
    var arguments = Signature()
    /// A variable is no function of itself.
    var isVariable = false
    /// An integral over what it depends on depends on nothing, and is no constant of nature.
    var isIntegral = false
  }

  let scope: Scope
  /// Scalars that depend on nothing, in order of declaration.
  private(set) var constants: [Formula] = []
  private var types: [String: NameType] = [:]
  /// Reads formulas with the definitions in force, and no premise.
  let reader: Elaborator

  init(_ scope: Scope, _ theory: Theory) {
    self.scope = scope
    var reader = Elaborator(scope: scope, theory: theory)
    reader.prepare()
    self.reader = reader
    for declared in scope.ordered {
      guard let type = type(of: declared) else { continue }
      types[declared.key] = type
      if type == NameType(), declared.slots == 0 { constants.append(declared.name) }
    }
  }

  private func type(of declared: Scope.Declared) -> NameType? {
    var type = NameType()
    switch declared.role {
    case .constant: return type
    case .spatialVector:
      type.rank = 1
      return type
    case .coordinate:
      type.isVariable = true
      return type
    case .function(let shape):
      type.isVector = shape.isVector
      type.isMatrix = shape.isMatrix
      type.rank = shape.rank
      type.arguments = declared.signatures.first ?? Signature()
      return type
    case .defined:
      var reader = reader
      guard let definition = scope.definitions[declared.key]?.first, definition.placeholder == nil,
        let value = try? reader.value(of: definition.right)
      else { return nil }
      type.isVector = value.isVector
      type.isMatrix = value.isMatrix
      type.rank = value.indices.count
      type.arguments = reader.arguments(of: value)
      type.isIntegral = value.entries.contains { entry in
        (entry.re.symbols + entry.im.symbols).contains { symbol in
          switch reader.table[symbol] {
          case .integral, .momentumIntegral: true
          default: false
          }
        }
      }
      return type
    case .time, .position, .momentum, .energy, .direction, .index, .measure: return nil
    }
  }

  /// Whether a formula is a scalar that can multiply a term: a name, or a bracket around a sum.
  func isFactor(_ formula: Formula) -> Bool {
    if formula.isName {
      guard let found = scope.resolve(formula), found.power == nil, found.indices.isEmpty,
        found.slots.isEmpty
      else { return false }
      if scope.names[found.key]?.role == .energy { return true }
      guard let type = types[found.key] else { return false }
      return !type.isVector && !type.isMatrix && type.rank == 0
    }
    guard case .bracket(let bracket, let elements) = formula.node, elements.count == 1,
      bracket != .bar, bracket != .angle, case .sum = elements[0].node
    else { return false }
    var reader = reader
    return (try? reader.value(of: elements[0]))?.isScalar ?? false
  }

  /// The names that can stand in place of one, as edits.
  ///
  /// Of the same letter with the same subscript all, whatever their type; of other letters those of the same type.
  func alternatives(to formula: Formula, _ found: Resolution) -> [FormulaEdit] {
    guard found.primes == 0, let known = scope.names[found.key] else { return [] }
    var result: [FormulaEdit] = []
    for other in scope.ordered where other.key != found.key && other.slots == found.slots.count {
      let isRelated =
        other.name.letter == known.name.letter && other.name.subscriptInk == known.name.subscriptInk
      guard isRelated || types[found.key].map({ $0 == types[other.key] }) ?? false,
        other.role != .index,
        let name = scope.name(other, slots: found.slots, indices: found.indices, found.power)
      else { continue }
      result.append(FormulaEdit(isRelated ? .mark : .symbol, name))
      if result.count == FormulaEditor.choiceLimit { break }
    }
    return result
  }

  /// The other variables by which can be differentiated.
  func variables(beside below: Formula.Script, isGradient: Bool) -> [Formula.Script] {
    scope.ordered.compactMap { declared in
      switch declared.role {
      case .position, .momentum: guard isGradient else { return nil }
      case .time, .coordinate, .energy: guard !isGradient else { return nil }
      default: return nil
      }
      let script = Formula.Script(ink: [declared.name.ink], formula: declared.name)
      return script == below ? nil : script
    }
  }
}

extension Scope {
  /// A declared name as it is written with these indices, and a power.
  fileprivate func name(
    _ declared: Declared, slots: [Index], indices: [Index], _ power: Formula?
  ) -> Formula? {
    var slots = slots
    func filled(_ script: Formula.Script?) -> Formula.Script? {
      script.map { script in
        let ink = script.ink.map { piece -> String in
          guard names[piece]?.role == .index || piece == positionInk, !slots.isEmpty else {
            return piece
          }
          guard case .named(let letter) = slots.removeFirst() else { return positionInk ?? piece }
          return letter
        }
        return Formula.Script(ink: ink, formula: nil)
      }
    }
    var (base, below, above, primes) = (
      declared.name, nil as Formula.Script?, nil as Formula.Script?, 0
    )
    if case .scripted(let inner, let sub, let sup, let count) = declared.name.node {
      (base, below, above, primes) = (inner, filled(sub), filled(sup), count)
    }
    if !indices.isEmpty {
      let letters = indices.compactMap { if case .named(let letter) = $0 { letter } else { nil } }
      guard below == nil, letters.count == indices.count else { return nil }
      below = Formula.Script(ink: letters, formula: nil)
    }
    if let power {
      guard above == nil else {
        let name = Formula(.scripted(base, subscript: below, superscript: above, primes: primes))
        return Formula(
          .scripted(
            Formula(.bracket(.round, [name])), subscript: nil, superscript: Formula.Script(power),
            primes: 0))
      }
      above = Formula.Script(power)
    }
    if below == nil, above == nil, primes == 0 { return base }
    return Formula(.scripted(base, subscript: below, superscript: above, primes: primes))
  }
}

extension Formula {
  /// The letter of a name, without typeface, accents, scripts and primes.
  fileprivate var letter: String {
    switch node {
    case .accented(_, let inner), .scripted(let inner, _, _, _): return inner.letter
    case .symbol(let text):
      guard let open = text.firstIndex(of: "{"), text.hasSuffix("}") else { return text }
      return String(text[text.index(after: open)...].dropLast())
    default: return latex
    }
  }

  fileprivate var subscriptInk: [String] {
    if case .scripted(_, let below?, _, _) = node { below.ink } else { [] }
  }
}
