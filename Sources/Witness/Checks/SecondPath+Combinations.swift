import Notation

extension SecondPath {
  /// Whether what is said of the combinations of a list is true, at random points of two fields.
  public func examine(_ list: Testimony.Combinations) -> Finding {
    do throws(Obstacle) {
      if let objection = try testimony.objectionToWritings() { return .objects(objection) }
      let examination = try ListExamination(testimony, list)
      var count = 0
      for field in PrimeField.all.prefix(2) {
        let trial = ListTrial(
          examination: examination, cubature: Cubature(dimension: testimony.dimension, in: field),
          field: field, seed: seed)
        let objection: String? =
          switch list.assertion {
          case .independent: try trial.objectionToIndependence()
          case .vanishing(let terms): try trial.objectionToVanishing(terms)
          case .outside: try trial.objectionToOutside()
          case .pole(_, let divisor, let numerators, let root):
            try trial.objectionToPole(divisor, numerators, root)
          }
        if let objection { return .objects(objection) }
        count += 1
      }
      return .agrees(points: count)
    } catch {
      return .cannotSay(error.reason)
    }
  }
}
