import Algebra
import Notation

extension Elaborator {
  /// Allots symbols to the constants in order of declaration, and reads the kinetic energy.
  mutating func prepare() {
    for declared in scope.ordered {
      if case .constant = declared.role { _ = table.symbol(.constant(declared.key)) }
    }
    momentumSquaredCache = nil
    guard let kinetic = scope.kinetic, scope.has(.momentum) else { return }
    // With no relation for |p|² in force yet, ε = κ(p₁² + …): κ is the coefficient of p₁².
    guard let value = try? value(of: kinetic), let energy = value.realScalar else { return }
    var sum = RationalFunction()
    for i in 0..<dimension {
      let p = atom(.momentum(i, tag: 0))
      sum += p * p
    }
    // Where the dimension is a symbol **p**² is an indeterminate of its own.
    if scope.axes != nil { sum = atom(.energy) }
    guard let ratio = sum.quotient(by: energy),
      !ratio.symbols.contains(where: {
        switch table[$0] {
        case .momentum, .energy, .momentumModulus: true
        default: false
        }
      })
    else { return }
    momentumSquaredCache = Fault.squareOfMomentum.isPlanted ? ratio + ratio : ratio
    divisors = []
  }
}
