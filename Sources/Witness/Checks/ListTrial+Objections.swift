extension ListTrial {
  /// Whether the members' components are dependent at all points that coefficients cannot tell apart.
  func objectionToIndependence() throws(Obstacle) -> String? {
    let base = point(0)
    let first = try samples(1) { point($0) }
    let columns = first[0].members.reduce(0) { $0 + assignments($1).count }
    let drawn = try samples(columns + 4) { redrawn(base, $0, keepingValues: false) }
    var rows: [[UInt64]] = []
    for sample in drawn {
      let shape = shape(sample.members)
      var columns: [[UInt64]] = []
      for member in sample.members {
        for spatial in assignments(member) {
          columns.append(try residues(member, spatial, like: shape))
        }
      }
      rows += transposed(columns)
    }
    return LinearSystem(field: field, rows: rows).rank == columns
      ? nil : "the members are dependent at every point that was tried"
  }

  /// Whether a combination does not vanish, has only vanishing coefficients, or coefficients that depend on what they may not.
  func objectionToVanishing(
    _ terms: [(member: Int, spatial: [Int], coefficient: ComponentTree)]
  ) throws(Obstacle) -> String? {
    var coefficients: [Expression] = []
    for term in terms {
      guard examination.members.indices.contains(term.member) else {
        throw .beyond("a member that is not listed")
      }
      coefficients.append(try program.expression(term.coefficient))
    }
    func numbers(_ point: Point) throws(Obstacle) -> [Jet] {
      var evaluator = evaluator(point)
      var result: [Jet] = []
      for coefficient in coefficients {
        let value = try evaluator.evaluate(coefficient, evaluator.base)
        guard value.isNumber else { throw .beyond("a coefficient that is no number") }
        result.append(value.components[0])
      }
      return result
    }
    for number in 0..<3 {
      let point = point(number)
      let sample = try sample(point)
      let values = try numbers(point)
      guard values.allSatisfy({ $0.isPlain || $0.isReal }) else {
        return "a coefficient is not real"
      }
      if values.allSatisfy(\.isNilpotent) { return "every coefficient vanishes" }
      let shape = shape(sample.members)
      let spins: [Int?] = shape.isVector ? [0, 1, 2] : shape.isMatrix ? [0, 1, 2, 3] : [nil]
      if shape.isVector && shape.isMatrix { throw .beyond("a list of vectors of matrices") }
      for spin in spins {
        for imaginary in [false, true] {
          var sum = Jet(0, in: field)
          for (term, value) in zip(terms, values) {
            let component = Testimony.Component(
              spatial: term.spatial, spin: spin, imaginary: imaginary)
            sum = sum + value * (try sample.members[term.member].component(component))
          }
          if !sum.isZero { return "the combination does not vanish" }
        }
      }
      let other = try numbers(redrawn(point, number, keepingValues: false))
      if zip(values, other).contains(where: { $0 != $1 }) {
        return "a coefficient depends on what it may not depend on"
      }
    }
    return nil
  }

  /// Whether the image is a combination of the members wherever coefficients cannot tell points apart.
  func objectionToOutside() throws(Obstacle) -> String? {
    let (members, image) = try equations()
    let rank = LinearSystem(field: field, rows: members).rank
    let both = zip(members, image).map { $0 + [$1] }
    if LinearSystem(field: field, rows: both).rank > rank { return nil }
    throw .beyond("an image that is a combination of the members at the points that were tried")
  }

  /// Whether D·U = Σ N·V fails, the members are dependent, or D and N vanish together.
  func objectionToPole(
    _ divisor: [(String, String)], _ numerators: [[(String, String)]], _ root: (String, String)
  ) throws(Obstacle) -> String? {
    guard numerators.count == examination.members.count else {
      throw .beyond("a member that is not listed")
    }
    let below = try divisor.map { number throws(Obstacle) in try residue(number) }
    var above: [[UInt64]] = []
    for numerator in numerators {
      above.append(try numerator.map { number throws(Obstacle) in try residue(number) })
    }
    let zero = Jet(try residue(root), in: field)
    guard value(below, at: zero).isZero else { return "the divisor has no such root" }
    guard above.contains(where: { !value($0, at: zero).isZero }) else {
      return "divisor and coefficients vanish together"
    }
    for sample in try samples(3, { point($0) }) {
      guard let image = sample.image, let x = sample.over.first, sample.over.count == 1 else {
        throw .beyond("coefficients in more than one thing")
      }
      let shape = shape(sample.members + [image])
      for spatial in assignments(image) {
        let count = try residues(image, spatial, like: shape).count
        var sums = [Jet](repeating: x.zero, count: count)
        let spins: [Int?] = shape.isVector ? [0, 1, 2] : shape.isMatrix ? [0, 1, 2, 3] : [nil]
        var place = 0
        for spin in spins {
          for imaginary in [false, true] {
            let component = Testimony.Component(
              spatial: spatial, spin: spin, imaginary: imaginary)
            var sum = value(below, at: x) * (try image.component(component))
            for (member, numerator) in zip(sample.members, above) where !numerator.isEmpty {
              sum = sum - value(numerator, at: x) * (try member.component(component))
            }
            sums[place] = sum
            place += 1
          }
        }
        guard sums.allSatisfy(\.isZero) else { return "the image is another combination" }
      }
    }
    let (members, _) = try equations()
    guard let width = members.first?.count, LinearSystem(field: field, rows: members).rank == width
    else { throw .beyond("members that are dependent at the points that were tried") }
    return nil
  }

  /// The members and the image at points where what coefficients are polynomials in has one value: a row for each number.
  private func equations() throws(Obstacle) -> (members: [[UInt64]], image: [UInt64]) {
    let base = point(0)
    let reference = try sample(base)
    guard let image = reference.image else { throw .beyond("a list without an image") }
    let usable = reference.members.indices.filter {
      Set(reference.members[$0].labels) == Set(image.labels)
    }
    var drawn = try samples(reference.members.count + 4) {
      redrawn(base, $0, keepingValues: true)
    }
    drawn += try samples(reference.members.count + 4) {
      redrawn(base, $0, keepingValues: false)
    }.filter { zip($0.over, reference.over).allSatisfy { $0 == $1 } }
    var rows: [[UInt64]] = []
    var right: [UInt64] = []
    for sample in drawn where zip(sample.over, reference.over).allSatisfy({ $0 == $1 }) {
      guard let image = sample.image else { continue }
      let shape = shape(sample.members + [image])
      for spatial in assignments(image) {
        var columns: [[UInt64]] = []
        for place in usable {
          columns.append(try residues(sample.members[place], spatial, like: shape))
        }
        let target = try residues(image, spatial, like: shape)
        for (row, number) in target.enumerated() {
          rows.append(columns.map { $0[row] })
          right.append(number)
        }
      }
    }
    return (rows, right)
  }

  private func transposed(_ columns: [[UInt64]]) -> [[UInt64]] {
    guard let height = columns.first?.count else { return [] }
    return (0..<height).map { row in columns.map { $0[row] } }
  }
}
