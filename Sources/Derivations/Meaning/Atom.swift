public import Algebra

/// What an indeterminate of the ring stands for.
///
/// Every formula becomes a polynomial, or a quotient of two, in atoms. A function and each of its derivatives are atoms of
/// their own, tied by ``Elaborator/derivative(of:by:)``.
public enum Atom: Hashable, Sendable {
  /// A declared constant, by its ink; π is one.
  case constant(String)
  /// A Cartesian component of a constant spatial vector.
  case component(String, Int)
  /// The time t.
  case time
  /// A real variable declared as one.
  case coordinate(String)
  /// A component of the position.
  case position(Int)
  /// A component of a momentum: tag 0 is **p** itself, others are bound by averages. All have the energy ε.
  case momentum(Int, tag: Int)
  /// The energy ε.
  case energy
  /// An energy that an integral binds: positive labels while it is carried out, negative ones in a ``MomentumIntegral``.
  case boundEnergy(Int)
  /// A component of the unit vector p̂ of a tag, in a ``MomentumIntegral``.
  case direction(Int, tag: Int)
  /// |**p**|, whose square is a multiple of ε.
  case momentumModulus
  /// |**E**| of a constant spatial vector.
  case modulus(String)
  /// A component of a declared function or of one of its derivatives.
  case function(Jet)
  /// √a ≥ 0.
  case root(RationalFunction)
  /// An angular average over the direction of the momentum of tag 0.
  case average(RationalFunction)
  /// ∫dε of an integrand without constant factors.
  case integral(RationalFunction)
  /// An integral over directions and energies that couples them to others.
  case momentumIntegral(MomentumIntegral)
  /// δ(x), until the integral over the energy in it is carried out.
  case delta(RationalFunction)
  /// tan, exp and the like, of an argument.
  case opaque(String, RationalFunction)
}

/// ∫ of a product of functions of several momenta, each over its direction (an average), its energy, or both.
///
/// The bound directions have the tags −1, −2, …, the bound energies the labels −1, −2, …; of the ways to number them the one
/// with the least symbols is kept, so that integrals that differ in the names of bound variables are equal.
public struct MomentumIntegral: Hashable, Sendable {
  /// How many directions are averaged over.
  public var directions: Int
  /// How many energies are integrated over.
  public var energies: Int
  /// A product of atoms, each of which depends on what is bound.
  public var integrand: RationalFunction
}

/// A component of a declared function, differentiated.
public struct Jet: Hashable, Sendable {
  /// The key of the declared name.
  public var name: String
  /// Values of the spatial indices of the function.
  public var spatial: [Int]
  /// 0, 1, 2 for a spin vector; 0 (identity), 1, 2, 3 for a spin matrix.
  public var spin: Int?
  /// The imaginary part of a complex function.
  public var imaginary = false
  /// Which momentum it is taken at.
  public var tag = 0
  /// Which second momentum a function of two is taken at.
  public var otherTag: Int?
  /// Values of arguments that are not the declared variables themselves.
  public var arguments: [Argument: RationalFunction] = [:]
  /// The variables it is differentiated by, ascending, with repetition.
  public var derivatives: [Variable] = []

  package init(
    name: String, spatial: [Int], spin: Int? = nil, imaginary: Bool = false, tag: Int = 0,
    derivatives: [Variable] = []
  ) {
    self.name = name
    self.spatial = spatial
    self.spin = spin
    self.imaginary = imaginary
    self.tag = tag
    self.derivatives = derivatives
  }
}

extension Jet {
  /// The function itself, at the variables it was declared with.
  var bare: Jet { Jet(name: name, spatial: spatial, spin: spin, imaginary: imaginary) }

  /// A scalar argument of a function.
  public enum Argument: Hashable, Sendable {
    case time
    case coordinate(String)
    case energy
    /// The energy of the second momentum.
    case otherEnergy
  }
}

/// What can be differentiated by.
public enum Variable: Hashable, Comparable, Sendable {
  case time
  case coordinate(String)
  case position(Int)
  /// At fixed directions of all momenta.
  case energy
  /// An energy that an integral binds.
  case boundEnergy(Int)
  case momentum(Int, tag: Int)
  case constant(String)
}

/// The atoms in use and the symbols allotted to them, in order of first use.
struct AtomTable: Sendable {
  private(set) var atoms: [Atom] = []
  private var numbers: [Atom: Int] = [:]

  /// The symbol of an atom, allotted now if it has none.
  mutating func symbol(_ atom: Atom) -> Symbol {
    if let known = numbers[atom] { return Symbol(known) }
    let number = atoms.count
    atoms.append(atom)
    numbers[atom] = number
    return Symbol(number)
  }

  /// The atom a symbol stands for.
  subscript(_ symbol: Symbol) -> Atom { atoms[Int(symbol.index)] }
}
