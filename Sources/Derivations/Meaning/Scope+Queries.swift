public import Algebra

extension Scope {
  /// Whether a name with a role is declared.
  package func has(_ role: Role) -> Bool { names.values.contains { $0.role == role } }

  /// Whether a declared function depends on the direction of the momentum.
  package func dependsOnDirection(_ key: String) -> Bool {
    names[key]?.signatures.first?.direction ?? false
  }

  /// Whether a declared function depends on the energy.
  package func dependsOnEnergy(_ key: String) -> Bool {
    names[key]?.signatures.first?.energy ?? false
  }

  /// Whether a name is a unit spin vector.
  func isUnit(_ key: String) -> Bool {
    if case .function(let shape)? = names[key]?.role { return shape.isUnit }
    return false
  }

  /// Whether a name was declared complex; all others are real, and spin matrices Hermitian.
  func isComplex(_ key: String) -> Bool {
    switch names[key]?.role {
    case .constant(let complex): complex
    case .function(let shape): shape.isComplex
    default: false
    }
  }

  /// Whether a differential rule gives its derivative.
  package func hasRule(_ key: String) -> Bool { rules[key] != nil }

  /// The place of a variable among those one can differentiate by.
  func place(of variable: Variable) -> Int {
    switch variable {
    case .time: 0
    case .coordinate(let key), .constant(let key): 100 + min(position(of: key), 100_000)
    case .position(let i): 10 + i
    case .energy: 20
    case .boundEnergy: 21
    case .momentum(let i, let tag): 30 + i + 3 * tag
    }
  }

  /// The place of a name among all declarations.
  package func position(of key: String) -> Int { names[key]?.order ?? Int.max }
}
