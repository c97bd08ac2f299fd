import Derivations
import Examination
import Witness

extension PythonWriter {
  /// The check of what is found of the combinations of a list.
  mutating func check(_ combinations: Combinations) throws(Unexported) -> String {
    let (testimony, list) = try Unexported.reading { () throws(Untranslatable) in
      try Interpreter.testimony(of: combinations)
    }
    let read = try Unexported.understanding { () throws(Misunderstanding) in
      try Understanding.list(testimony, list)
    }
    let scope = enter(read.names, any: testimony.any.sorted())
    let members = PythonText.list(read.members.map { text($0) })
    let free = PythonText.list(read.free.map(PythonText.literal))
    let textures = PythonText.list(read.textures.map(PythonText.literal))
    let over = PythonText.list(read.over.map { text($0) })
    let image = read.image.map { text($0) } ?? "None"
    switch list.assertion {
    case .independent: return "independent(\(scope), \(members), \(free))"
    case .vanishing(let terms):
      let written = zip(terms, read.coefficients).map { term, coefficient in
        let spatial = PythonText.tuple(term.spatial.map(String.init))
        return "(\(term.member), \(spatial), \(text(coefficient)))"
      }
      return "dependent(\(scope), \(members), \(free), \(PythonText.list(written)))"
    case .outside:
      return "outside(\(scope), \(members), \(free), \(textures), \(over), \(image))"
    case .pole(_, let divisor, let numerators, let root):
      let polynomials = PythonText.list(numerators.map(Self.polynomial))
      return "pole(\(scope), \(members), \(free), \(textures), \(over), \(image), "
        + "\(Self.polynomial(divisor)), \(polynomials), \(Self.fraction(root)))"
    }
  }

  private static func polynomial(_ coefficients: [(String, String)]) -> String {
    PythonText.list(coefficients.map(fraction))
  }

  private static func fraction(_ value: (String, String)) -> String {
    "Fraction(\(PythonText.digits(value.0)), \(PythonText.digits(value.1)))"
  }
}
