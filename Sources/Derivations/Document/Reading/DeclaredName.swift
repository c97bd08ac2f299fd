import Notation

/// A name in a Let, with the sign written behind it or behind the list it stands in.
struct DeclaredName {
  let written: Formula
  private(set) var sign: Declaration.Sign?

  /// The names in a list: a sign is that of all names before it, back to the sign before.
  static func names(in list: [Formula]) throws(Objection) -> [DeclaredName] {
    var names: [DeclaredName] = []
    var unsigned = 0
    for formula in list {
      guard case .relation(let name, let sides) = formula.node else {
        names.append(DeclaredName(written: formula))
        continue
      }
      guard sides.count == 1, let sign = sides[0].sign else {
        throw Objection(.notASign, at: formula.range)
      }
      names.append(DeclaredName(written: name))
      for index in unsigned..<names.count { names[index].sign = sign }
      unsigned = names.count
    }
    return names
  }

  /// The declaration of the name as what a description says.
  func declaration(
    as kind: Declaration.Kind, _ description: Description, rules: [Formula]
  ) throws(Objection) -> Declaration {
    let (name, arguments) = try nameAndArguments(of: kind)
    for argument in arguments ?? [] where !argument.isName {
      throw Objection(.argumentNotAName, at: argument.range)
    }
    let isConstant = description.isConstant || kind == .constant
    let given = arguments ?? description.arguments
    if !given.isEmpty, isConstant || !kind.mayVary {
      throw Objection(.needlessArguments, at: written.range)
    }
    if let sign, let said = description.sign, sign != said {
      throw Objection(.conflictingSigns(said, sign), at: written.range)
    }
    let sign = sign ?? description.sign
    if let sign, sign != .nonzero, description.isComplex || !kind.mayHaveSign {
      throw Objection(.needlessSign, at: written.range)
    }
    return Declaration(
      name: name, written: written, arguments: given, kind: kind, range: written.range,
      sign: sign, isAny: description.isAny, isComplex: description.isComplex,
      isConstant: isConstant,
      spatialIndices: kind.spatialRank ?? description.spatialIndices,
      gradientOrder: description.gradientOrder, rules: rules, small: description.small)
  }

  private func nameAndArguments(
    of kind: Declaration.Kind
  ) throws(Objection) -> (name: Formula, arguments: [Formula]?) {
    if case .measure = kind {
      guard let variable = written.variableOfDifferential else {
        throw Objection(.notAMeasure, at: written.range)
      }
      return (variable, nil)
    }
    guard let (name, arguments) = written.nameWithArguments else {
      throw Objection(.notAName, at: written.range)
    }
    return (name, arguments)
  }
}

extension Formula.Side {
  /// The sign that it says the left side has: `> 0`.
  fileprivate var sign: Declaration.Sign? {
    guard formula.node == .number("0") else { return nil }
    switch relation {
    case .greater: return .positive
    case .greaterOrEqual: return .nonnegative
    case .less: return .negative
    case .lessOrEqual: return .nonpositive
    case .unequal: return .nonzero
    default: return nil
    }
  }
}

extension Declaration.Kind {
  /// Whether a symbol of the kind may have arguments.
  fileprivate var mayVary: Bool {
    switch self {
    case .spatialVector, .spatialTensor, .unitSpinVector, .spinVector, .spinMatrix, .scalarFunction:
      true
    case .constant, .coordinate, .position, .time, .momentum, .indexLetter, .measure: false
    }
  }

  /// Whether a symbol of the kind is a number, and so may be positive or negative.
  fileprivate var mayHaveSign: Bool {
    switch self {
    case .constant, .scalarFunction: true
    default: false
    }
  }

  /// The number of spatial indices that the kind says a symbol has.
  fileprivate var spatialRank: Int? {
    switch self {
    case .spatialVector, .position, .momentum: 1
    case .spatialTensor(let rank): rank
    default: nil
    }
  }
}
