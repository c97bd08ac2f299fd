import Notation
import Witness

/// Writes expressions in the vocabulary of the script, what is nested deeply under a name of its own.
struct PythonWriter {
  /// How deep an expression may be nested in a line.
  static let depthLimit = 12
  /// How long it may be.
  static let lengthLimit = 4000

  /// Assignments, in order, of what has been given a name.
  private(set) var assignments: [String] = []
  private var known: [String: String] = [:]
  /// The keys of the rules and functions that expressions number.
  var names: Understanding?

  /// A text with how deep its brackets are nested.
  struct Piece {
    var text: String
    var depth: Int
  }

  /// An expression of the names in force.
  mutating func text(_ expression: Expression) -> String { piece(expression).text }

  /// The name under which a text stands, always the same for the same text.
  mutating func named(_ text: String, _ prefix: String) -> String {
    if let name = known[text] { return name }
    let name = "\(prefix)\(known.count + 1)"
    known[text] = name
    assignments.append("\(name) = \(text)")
    return name
  }

  mutating func call(_ function: String, _ arguments: [Piece]) -> Piece {
    let text = function + "(" + arguments.map(\.text).joined(separator: ", ") + ")"
    let depth = 1 + (arguments.map(\.depth).max() ?? 0)
    guard depth > Self.depthLimit || text.utf8.count > Self.lengthLimit else {
      return Piece(text: text, depth: depth)
    }
    return Piece(text: named(text, "e"), depth: 0)
  }

  func plain(_ text: String) -> Piece { Piece(text: text, depth: 1) }

  mutating func piece(_ expression: Expression) -> Piece {
    switch expression {
    case .literalZero: return plain("literal_zero()")
    case .number(let above, let below):
      let digits = PythonText.digits(above)
      return plain(
        below == "1" ? "number(\(digits))" : "number(\(digits), \(PythonText.digits(below)))")
    case .imaginaryUnit: return plain("imaginary_unit()")
    case .identity: return plain("identity()")
    case .pauli: return plain("pauli()")
    case .constant(let ink): return plain("constant(\(PythonText.literal(ink)))")
    case .spatialConstant(let ink, let label):
      return plain("vector(\(PythonText.literal(ink)), \(self.label(label)))")
    case .coordinate(let coordinate, let label):
      let name = Self.variable(coordinate)
      return plain("variable(\(name)\(label.map { ", " + self.label($0) } ?? ""))")
    case .kronecker(let a, let b): return plain("kronecker(\(label(a)), \(label(b)))")
    case .function(let index, let labels, let arguments):
      return call(
        "function", [plain(key(function: index)), plain(self.labels(labels))] + bound(arguments))
    case .rule(let index, let slots, let further, let arguments):
      return call(
        "rule",
        [plain(key(rule: index)), plain(labels(slots)), plain(labels(further))] + bound(arguments))
    case .placeholder(let ink, let further, let arguments):
      return call(
        "placeholder",
        [plain(PythonText.literal(ink)), plain(labels(further))] + bound(arguments))
    case .sum(let terms):
      if terms.count == 1, !terms[0].isNegative { return piece(terms[0].expression) }
      return call("total", terms.map { signed($0.isNegative, piece($0.expression)) })
    case .chain(let links):
      return call("times", links.enumerated().map { link($0.element, isFirst: $0.offset == 0) })
    case .power(let base, let exponent): return call("raised", [piece(base), piece(exponent)])
    case .quotient(let above, let below): return call("quotient", [piece(above), piece(below)])
    case .root(let inner): return call("square_root", [piece(inner)])
    case .modulus(let inner): return call("modulus", [piece(inner)])
    case .direction(let inner): return call("direction", [piece(inner)])
    case .applied(let next, let operand, let curl):
      return call(curl ? "curl" : "applied", [self.operator(next), piece(operand)])
    case .commutator(let a, let b, let plus):
      return call("commutator", [piece(a), piece(b)] + (plus ? [plain("1")] : []))
    case .poisson(let a, let b): return call("poisson", [piece(a), piece(b)])
    case .trace(let inner): return call("trace", [piece(inner)])
    case .part(let inner, let imaginary):
      return call(imaginary ? "imaginary_part" : "real_part", [piece(inner)])
    case .average(let inner, let primed):
      return call("average", [piece(inner)] + (primed ? [plain("1")] : []))
    case .energyIntegral(let inner, let primed):
      return call("energy_integral", [piece(inner)] + (primed ? [plain("1")] : []))
    case .delta(let inner): return call("delta", [piece(inner)])
    case .decay: return plain("falling()")
    case .gradientMark: return plain("gradient_mark()")
    case .opaque(let name, let inner):
      let bare = name.hasPrefix("\\") ? String(name.dropFirst()) : name
      return call("transcendental", [plain(PythonText.literal(bare)), piece(inner)])
    case .at(let arguments, let inner):
      return call("at", [list(bound(arguments)), piece(inner)])
    case .component(let inner, let component):
      return call("component", [piece(inner), plain(Self.entries(component))])
    }
  }

  private mutating func signed(_ isNegative: Bool, _ piece: Piece) -> Piece {
    isNegative ? call("minus", [piece]) : piece
  }

  private mutating func link(_ link: Expression.Link, isFirst: Bool) -> Piece {
    let factor = piece(link.expression)
    guard !isFirst, link.join != .beside else { return factor }
    return Piece(text: "(\(Self.join(link.join)), \(factor.text))", depth: factor.depth + 1)
  }

  mutating func list(_ pieces: [Piece]) -> Piece {
    Piece(
      text: PythonText.list(pieces.map(\.text)), depth: 1 + (pieces.map(\.depth).max() ?? 0))
  }

  mutating func bound(_ arguments: [Argument]) -> [Piece] {
    arguments.map { argument in
      let value = piece(argument.expression)
      return Piece(text: "(\(Self.place(argument.place)), \(value.text))", depth: value.depth + 1)
    }
  }
}
