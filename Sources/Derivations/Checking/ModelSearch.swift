import Algebra
import Notation

/// The search for a model: a point that respects the declared signs and makes every premise zero.
///
/// Constants are drawn, or solved for where a premise ties them; functions are polynomials whose coefficients solve the premises,
/// which are linear in them. Deterministic: the same document finds the same point.
struct ModelSearch {
  private var elaborator: Elaborator
  private let parts: [RationalFunction]
  private let others: [RationalFunction]
  /// The premises in the frame of the texture.
  private let framed: [RationalFunction]
  /// Premises are read as equations of motion.
  private var isEvolving = false
  /// Premises that hold for one texture, not split: as written, before they are put into a frame.
  private let raw: [RationalFunction]
  private var state: UInt64 = 0x5117
  /// Spin vectors that are drawn turn at a rational rate, so that their length is constant.
  private var isTurning = false

  /// A search for a model of `parts`, or of `raw` where the texture is one of the things to find.
  init(_ elaborator: Elaborator, parts: [RationalFunction], raw: [RationalFunction], others: [RationalFunction]) {
    self.elaborator = elaborator
    self.parts = raw.isEmpty ? parts : raw
    framed = parts
    self.raw = raw
    self.others = others
  }

  /// A model in which the premises vanish and what is asked holds; `nil` if the search finds none.
  ///
  /// `accept` is given the elaborator and the model, and answers with the model, its point chosen, or `nil`.
  mutating func find(
    _ accept: (inout Elaborator, Model) throws(Refusal) -> Model?
  ) -> (model: Model, elaborator: Elaborator)? {
    var textures: [Texture] = raw.isEmpty ? [.numbers] : elaborator.gradientOrder == nil ? [.uniform, .stereographic] : [.uniform, .gentle]
    // Equations of motion are tried last: a point that holds everywhere is worth more than one that holds at one time.
    for degree in [1, 2, 3, 0] {
      isEvolving = degree == 0
      if isEvolving { textures = [.numbers] }
      for attempt in 0..<(4 * textures.count) {
        isTurning = attempt / textures.count % 2 == 1
        var trial = elaborator
        do throws(Refusal) {
          guard let model = try draw(isEvolving ? 2 : degree, textures[attempt % textures.count], &trial) else { continue }
          if let accepted = try accept(&trial, model) { return (accepted, trial) }
        } catch { continue }
      }
    }
    return nil
  }

  // MARK: Drawing

  /// What the unit vector is in a model.
  private enum Texture {
    /// Its derivatives at the point are numbers of their own, for the premises hold for any.
    case numbers
    /// (0, 0, 1) everywhere.
    case uniform
    /// (2a, 2b, 1 − a² − b²)/(1 + a² + b²) with a, b linear in position and time.
    case stereographic
    /// (λ a, λ b, 1) with a, b linear in position and time, to first order in λ.
    case gentle
  }

  private mutating func random(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int((state >> 33) % UInt64(range.count))
  }

  private mutating func number(_ sign: Declaration.Sign?) -> Rational {
    let magnitude = Rational(Integer(random(1...7)), Integer(random(1...3)))
    switch sign {
    case .positive, .nonnegative: return magnitude
    case .negative, .nonpositive: return -magnitude
    default: return random(0...1) == 0 ? magnitude : -magnitude
    }
  }

  /// Every symbol the expressions rest on, those inside averages, integrals and roots included.
  private func reach(_ expressions: [RationalFunction], _ elaborator: Elaborator) -> Set<Symbol> {
    var seen: Set<Symbol> = []
    var queue = expressions.flatMap(\.symbols)
    while let symbol = queue.popLast() {
      guard seen.insert(symbol).inserted else { continue }
      switch elaborator.table[symbol] {
      case .average(let inside), .integral(let inside), .root(let inside), .opaque(_, let inside): queue += inside.symbols
      default: break
      }
    }
    return seen
  }

  private mutating func draw(
    _ degree: Int, _ texture: Texture, _ elaborator: inout Elaborator
  ) throws(Refusal) -> Model? {
    var model = Model()
    let inPremises = reach(parts, elaborator)
    let all = inPremises.union(reach(others, elaborator)).sorted()
    let decays = all.contains { if case .integral = elaborator.table[$0] { true } else { false } }
    var vectors: Set<String> = []
    var unknownFunctions: [Jet] = []
    var evolving: [Symbol] = []
    for symbol in all {
      switch elaborator.table[symbol] {
      case .component(let name, _), .modulus(let name):
        if vectors.insert(name).inserted { drawVector(name, &model, &elaborator) }
      case .function(let jet):
        var base = jet
        base.derivatives = []
        base.tag = 0
        let known = elaborator.scope.names[jet.name]
        if elaborator.unitVectors.contains(jet.name) {
          if jet.name != elaborator.unitVectors[0], texture == .numbers, !isEvolving {
            for (k, component) in self.texture(jet.name, .uniform, &elaborator).enumerated() {
              base.spin = k
              model.functions[base] = component
            }
          } else if texture == .numbers, isEvolving {
            evolving.append(symbol)
          } else if texture == .numbers {
            if inPremises.contains(symbol), !jet.derivatives.isEmpty { return nil }
            model.numbers[symbol] = RationalFunction(number(nil))
          } else if model.functions[base] == nil {
            for (k, component) in self.texture(jet.name, texture, &elaborator).enumerated() {
              base.spin = k
              model.functions[base] = component
            }
          }
        } else if elaborator.scope.hasRule(jet.name) {
          continue
        } else if known?.signatures.first?.isEmpty ?? true {
          model.numbers[symbol] = RationalFunction(number(known?.sign))
        } else if model.functions[base] == nil, !unknownFunctions.contains(base) {
          unknownFunctions.append(base)
        }
        if decays, elaborator.scope.dependsOnEnergy(jet.name), !elaborator.scope.dependsOnDirection(jet.name) {
          model.decaying.insert(jet.name)
        }
      case .constant(let name):
        model.numbers[symbol] = RationalFunction(number(name == "\\pi" ? .positive : elaborator.scope.names[name]?.sign))
      default: break
      }
    }
    guard try tie(&model, &elaborator) else { return nil }
    if isEvolving { return try evolve(unknownFunctions, evolving, degree, model, &elaborator) }
    if let direct = try solveSources(unknownFunctions, degree, model, &elaborator) { return direct }
    return try solve(unknownFunctions, degree, model, &elaborator)
  }

  /// A beginning of a power series: what the premises say of the highest derivatives in the time, all else drawn.
  ///
  /// Every premise must give the derivative in the time of one function, of an order that occurs nowhere else.
  private mutating func evolve(
    _ functions: [Jet], _ texture: [Symbol], _ degree: Int, _ start: Model, _ elaborator: inout Elaborator
  ) throws(Refusal) -> Model? {
    let variable: Variable
    let time: RationalFunction
    if elaborator.scope.has(.time) {
      (variable, time) = (.time, elaborator.atom(.time))
    } else if let only = elaborator.scope.ordered.first(where: { $0.role == .coordinate }) {
      (variable, time) = (.coordinate(only.key), elaborator.atom(.coordinate(only.key)))
    } else {
      return nil
    }
    func order(_ jet: Jet) -> Int { jet.derivatives.filter { $0 == variable }.count }
    func evolved(_ symbol: Symbol) -> Jet? {
      if case .function(let jet) = elaborator.table[symbol], order(jet) > 0, jet.derivatives.allSatisfy({ $0 == variable }) { return jet }
      return nil
    }
    let symbols = Set(framed.flatMap(\.symbols)).sorted().filter { evolved($0) != nil }
    let rows = framed.enumerated().map {
      Part(
        premise: $0.offset, place: ComponentPlace(spatial: [], spin: nil, imaginary: false), derivatives: [],
        structure: Monomial(), expression: $0.element)
    }
    let elimination = try Elimination(rows, &elaborator, preferring: symbols)
    guard elimination.unsolved.isEmpty, elimination.contradiction == nil, !elimination.pivots.isEmpty else { return nil }
    var orders: [String: Int] = [:]
    for pivot in elimination.pivots {
      guard let jet = evolved(pivot.symbol) else { return nil }
      if let known = orders[jet.name], known != order(jet) { return nil }
      orders[jet.name] = order(jet)
    }
    let rest = elimination.pivots.map(\.value) + others
    for symbol in Set(rest.flatMap(\.symbols)) where !elimination.pivots.contains(where: { $0.symbol == symbol }) {
      if case .function(let jet) = elaborator.table[symbol], let highest = orders[jet.name], order(jet) >= highest { return nil }
      switch elaborator.table[symbol] {
      case .average, .integral: return nil
      default: break
      }
    }
    var model = start
    model.isLocal = true
    for function in functions where model.functions[function] == nil {
      var polynomial = RationalFunction()
      for monomial in monomials(of: function, min(degree, 2), &elaborator) {
        if orders[function.name] == 1, time.symbols.contains(where: monomial.contains) { continue }
        polynomial += RationalFunction(Rational(random(-3...3))) * monomial
      }
      model.functions[function] = polynomial
    }
    let now: [Symbol: RationalFunction] = [time.symbols[0]: RationalFunction()]
    for symbol in texture where evolved(symbol) == nil { model.numbers[symbol] = RationalFunction(number(nil)) }
    for pivot in elimination.pivots.reversed() {
      guard let jet = evolved(pivot.symbol) else { return nil }
      var base = jet
      base.derivatives = []
      guard let value = try elaborator.evaluate(pivot.value, in: model)?.substituting(now) else { return nil }
      if texture.contains(pivot.symbol) {
        guard value.constantValue != nil else { return nil }
        model.numbers[pivot.symbol] = value
        continue
      }
      guard let data = model.functions[base], value.symbols.allSatisfy({ mayDepend(base, on: $0, elaborator) }) else { return nil }
      let count = order(jet)
      var below = RationalFunction()
      // The drawn terms of lower order in the time stay, those of this order and beyond give way.
      for (power, coefficient) in data.numerator.coefficients(in: time.symbols[0]).enumerated() where power < count {
        below += RationalFunction(coefficient) * (time.power(power) ?? 1)
      }
      var factorial = 1
      for step in 1...count { factorial *= step }
      model.functions[base] = below + value * (time.power(count) ?? 1) * RationalFunction(Rational(Integer(1), Integer(factorial)))
    }
    return model
  }

  /// Functions that occur without derivatives are what the premises say they are, all others drawn; `nil` where the premises are
  /// not all spent so.
  private mutating func solveSources(
    _ functions: [Jet], _ degree: Int, _ start: Model, _ elaborator: inout Elaborator
  ) throws(Refusal) -> Model? {
    var dynamic: Set<String> = []
    var present: Set<Symbol> = []
    for symbol in parts.flatMap(\.symbols) {
      switch elaborator.table[symbol] {
      case .function(let jet):
        present.insert(symbol)
        if !jet.derivatives.isEmpty || jet.tag != 0 { dynamic.insert(jet.name) }
      case .average(let inside), .integral(let inside), .root(let inside), .opaque(_, let inside):
        for inner in inside.symbols {
          if case .function(let jet) = elaborator.table[inner] { dynamic.insert(jet.name) }
        }
      default: break
      }
    }
    let sources = functions.filter { !dynamic.contains($0.name) && start.functions[$0] == nil }
    let symbols = sources.map { elaborator.table.symbol(.function($0)) }.filter(present.contains)
    guard !symbols.isEmpty else { return nil }
    let rows = parts.enumerated().map {
      Part(
        premise: $0.offset, place: ComponentPlace(spatial: [], spin: nil, imaginary: false), derivatives: [],
        structure: Monomial(), expression: $0.element)
    }
    let elimination = try Elimination(rows, &elaborator, preferring: symbols)
    guard elimination.unsolved.isEmpty else { return nil }
    let solved = elimination.pivots.filter { symbols.contains($0.symbol) }
    guard solved.count == elimination.pivots.count else { return nil }
    var model = start
    for function in functions where model.functions[function] == nil {
      if solved.contains(where: { elaborator.table[$0.symbol] == .function(function) }) { continue }
      var polynomial = RationalFunction()
      let all = monomials(of: function, min(degree, 2), &elaborator)
      for monomial in all where all.count < 12 || random(0...3) == 0 {
        polynomial += RationalFunction(Rational(random(-3...3))) * monomial
      }
      model.functions[function] = polynomial
    }
    for pivot in solved.reversed() {
      guard case .function(let function) = elaborator.table[pivot.symbol],
        let value = try elaborator.evaluate(pivot.value, in: model).map({ elaborator.gentle($0) }),
        value.symbols.allSatisfy({ mayDepend(function, on: $0, elaborator) })
      else { return nil }
      model.functions[function] = model.decaying.contains(function.name) ? nil : value
      if model.decaying.contains(function.name) { return nil }
    }
    return model
  }

  /// Whether a function's arguments allow it to depend on a coordinate.
  private func mayDepend(_ jet: Jet, on symbol: Symbol, _ elaborator: Elaborator) -> Bool {
    guard let signature = elaborator.scope.names[jet.name]?.signatures.first else { return false }
    switch elaborator.table[symbol] {
    case .time: return signature.time
    case .position: return signature.position
    case .momentum(_, let tag): return signature.direction && tag == 0
    case .energy: return signature.energy
    case .coordinate(let name): return signature.coordinates.contains(name)
    case .constant(let name): return name.hasPrefix("\\lambda")
    default: return false
    }
  }

  /// The components of a texture; a second unit vector is constant.
  private mutating func texture(_ name: String, _ kind: Texture, _ elaborator: inout Elaborator) -> [RationalFunction] {
    guard name == elaborator.unitVectors[0] else {
      return [2, 3, 6].map { RationalFunction(Rational(Integer($0), Integer(7))) }
    }
    let one = RationalFunction(1)
    guard kind != .uniform, let signature = elaborator.scope.names[name]?.signatures.first else { return [0, 0, one] }
    var slopes: [RationalFunction] = []
    for place in 0..<2 {
      var slope = RationalFunction()
      if signature.time { slope += elaborator.atom(.time) * RationalFunction(Rational(random(1...3))) }
      // A texture of exact length is kept simple: each angle varies along one axis.
      let axes = !signature.position ? [] : kind == .gentle ? Array(0..<elaborator.dimension) : [min(place, elaborator.dimension - 1)]
      for i in axes { slope += elaborator.atom(.position(i)) * RationalFunction(Rational(random(-3 ... -1))) }
      slopes.append(slope)
    }
    if kind == .gentle { return [slopes[0] * elaborator.textureMark, slopes[1] * elaborator.textureMark, one] }
    let square = slopes[0] * slopes[0] + slopes[1] * slopes[1]
    let scale = (one + square).reciprocal ?? one
    let two = RationalFunction(2)
    return [slopes[0] * two * scale, slopes[1] * two * scale, (one - square) * scale]
  }

  /// A vector whose modulus is rational.
  private mutating func drawVector(_ name: String, _ model: inout Model, _ elaborator: inout Elaborator) {
    let bases = [[[1]], [[3, 4], [5, 12], [4, 3]], [[2, 3, 6], [1, 2, 2], [2, -1, 2], [4, 4, 7]]][elaborator.dimension - 1]
    let base = bases[random(0...(bases.count - 1))]
    let scale = number(nil)
    for i in 0..<elaborator.dimension {
      model.numbers[elaborator.table.symbol(.component(name, i))] = RationalFunction(Rational(base[i]) * scale)
    }
  }

  /// Numbers that premises tie to others are solved for.
  private func tie(_ model: inout Model, _ elaborator: inout Elaborator) throws(Refusal) -> Bool {
    let ties = parts.filter { expression in
      expression.symbols.allSatisfy { symbol in
        if model.numbers[symbol] != nil { return true }
        if case .opaque = elaborator.table[symbol] { return true }
        return false
      }
    }
    guard !ties.isEmpty else { return true }
    let rows = ties.enumerated().map {
      Part(
        premise: $0.offset, place: ComponentPlace(spatial: [], spin: nil, imaginary: false), derivatives: [],
        structure: Monomial(), expression: $0.element)
    }
    let elimination = try Elimination(rows, &elaborator)
    guard elimination.contradiction == nil, elimination.unsolved.isEmpty else { return false }
    for pivot in elimination.pivots.reversed() {
      model.numbers[pivot.symbol] = nil
      guard let value = try elaborator.evaluate(pivot.value, in: model) else { return false }
      guard value.constantValue != nil else { return false }
      guard respects(value.constantValue!, pivot.symbol, elaborator) else { return false }
      model.numbers[pivot.symbol] = value
    }
    return true
  }

  private func respects(_ value: Rational, _ symbol: Symbol, _ elaborator: Elaborator) -> Bool {
    guard case .constant(let name) = elaborator.table[symbol] else { return true }
    switch elaborator.scope.names[name]?.sign {
    case .positive: return value.signum > 0
    case .nonnegative: return value.signum >= 0
    case .negative: return value.signum < 0
    case .nonpositive: return value.signum <= 0
    case .nonzero: return value.signum != 0
    case nil: return true
    }
  }

  // MARK: Functions

  /// Polynomials for the functions, their coefficients from the premises where these are linear in them, else drawn.
  private mutating func solve(
    _ functions: [Jet], _ degree: Int, _ start: Model, _ elaborator: inout Elaborator
  ) throws(Refusal) -> Model? {
    var model = start
    let drawn = drawnFunctions(functions, elaborator)
    var coefficients: [Symbol] = []
    let turn = isTurning ? turn(functions.filter { drawn.contains($0.name) && $0.spin != nil }, &elaborator) : nil
    for function in functions where model.functions[function] == nil {
      let isDrawn = drawn.contains(function.name)
      var polynomial = RationalFunction()
      if isDrawn, let turn, let spin = function.spin, spin < 3 {
        model.functions[function] = turn.circle[(spin + 2) % 3]
        continue
      }
      for monomial in monomials(of: function, isDrawn ? min(degree, 2) : degree, &elaborator) {
        if isDrawn {
          polynomial += RationalFunction(Rational(random(-3...3))) * monomial
          continue
        }
        for scale in start.isGentle(elaborator) ? [RationalFunction(1), elaborator.textureMark] : [RationalFunction(1)] {
          let symbol = elaborator.table.symbol(.constant("c\u{2099}\(coefficients.count)"))
          coefficients.append(symbol)
          polynomial += RationalFunction(symbol) * monomial * scale
        }
      }
      model.functions[function] = turn.map { polynomial * $0.scale } ?? polynomial
    }
    guard coefficients.count <= 900 else { return nil }
    var rows: [[Int: Rational]] = []
    let places = Dictionary(uniqueKeysWithValues: coefficients.enumerated().map { ($0.element, $0.offset) })
    for part in parts {
      guard let value = try elaborator.evaluate(part, in: model).map({ elaborator.gentle($0) }) else { return nil }
      for (_, coefficient) in value.numerator.split(over: { places[$0] == nil }) {
        var row: [Int: Rational] = [:]
        for term in coefficient.terms {
          guard term.monomial.degree <= 1 else { return nil }
          row[term.monomial.factors.first.flatMap { places[$0.symbol] } ?? -1] = term.coefficient
        }
        rows.append(row)
      }
    }
    guard let solution = RationalElimination.solve(rows, unknowns: coefficients.count, free: { Rational(random(-2...2)) })
    else { return nil }
    let values = Dictionary(
      uniqueKeysWithValues: zip(coefficients, solution.map { RationalFunction($0) }))
    for function in functions where !elaborator.unitVectors.contains(function.name) {
      model.functions[function] = model.functions[function]?.substituting(values)
    }
    return model
  }

  /// (2τ, 1−τ², 0)/(1+τ²) with τ the first variable of a function, and the scale 1/(1+τ²).
  private func turn(
    _ functions: [Jet], _ elaborator: inout Elaborator
  ) -> (circle: [RationalFunction], scale: RationalFunction)? {
    guard let name = functions.first?.name, let signature = elaborator.scope.names[name]?.signatures.first else { return nil }
    let variable: RationalFunction
    if signature.time {
      variable = elaborator.atom(.time)
    } else if let coordinate = signature.coordinates.first {
      variable = elaborator.atom(.coordinate(coordinate))
    } else if signature.position {
      variable = elaborator.atom(.position(0))
    } else {
      return nil
    }
    let one = RationalFunction(1)
    let square = variable * variable
    guard let scale = (one + square).reciprocal else { return nil }
    return ([variable * RationalFunction(2) * scale, (one - square) * scale, RationalFunction()], scale)
  }

  /// The functions to draw, so that the premises are linear in the others.
  private func drawnFunctions(_ functions: [Jet], _ elaborator: Elaborator) -> Set<String> {
    var drawn: Set<String> = []
    let names = Set(functions.map(\.name))
    func opaqueNames(_ symbol: Symbol) -> [String] {
      switch elaborator.table[symbol] {
      case .function(let jet): names.contains(jet.name) && !drawn.contains(jet.name) ? [jet.name] : []
      case .average(let inside), .integral(let inside):
        inside.numerator.leadingMonomial.factors.flatMap { factor in
          Array(repeating: opaqueNames(factor.symbol), count: factor.exponent).flatMap { $0 }
        }
      default: []
      }
    }
    var changed = true
    while changed {
      changed = false
      for part in parts {
        for term in part.numerator.terms {
          let found = term.monomial.factors.flatMap { factor in
            Array(repeating: opaqueNames(factor.symbol), count: factor.exponent).flatMap { $0 }
          }
          guard found.count > 1 else { continue }
          let first = found.min { elaborator.scope.position(of: $0) < elaborator.scope.position(of: $1) }!
          drawn.insert(first)
          changed = true
        }
      }
    }
    return drawn
  }

  /// The monomials of a function's arguments up to a total degree.
  private func monomials(of jet: Jet, _ degree: Int, _ elaborator: inout Elaborator) -> [RationalFunction] {
    guard let signature = elaborator.scope.names[jet.name]?.signatures.first else { return [RationalFunction(1)] }
    var variables: [RationalFunction] = []
    if signature.time { variables.append(elaborator.atom(.time)) }
    for i in 0..<elaborator.dimension {
      if signature.position { variables.append(elaborator.atom(.position(i))) }
      if signature.direction { variables.append(elaborator.atom(.momentum(i, tag: 0))) }
    }
    if signature.energy, !signature.direction { variables.append(elaborator.atom(.energy)) }
    for name in signature.coordinates { variables.append(elaborator.atom(.coordinate(name))) }
    let highest = variables.count == 1 ? degree + 1 : variables.count > 4 ? min(degree, 2) : degree
    var result = [RationalFunction(1)]
    var previous: [(RationalFunction, Int)] = [(RationalFunction(1), 0)]
    for _ in 0..<highest {
      var next: [(RationalFunction, Int)] = []
      for (monomial, from) in previous {
        for place in from..<variables.count { next.append((monomial * variables[place], place)) }
      }
      result += next.map(\.0)
      previous = next
    }
    return result
  }
}

/// Gauss's elimination over the rationals, on sparse rows; the key −1 holds the constant term.
enum RationalElimination {
  /// A solution of row = 0 for all rows, free unknowns drawn; `nil` if there is none.
  static func solve(_ rows: [[Int: Rational]], unknowns: Int, free: () -> Rational) -> [Rational]? {
    var pivots: [(column: Int, row: [Int: Rational])] = []
    var byColumn: [Int: Int] = [:]
    for var row in rows {
      while let column = row.keys.filter({ $0 >= 0 }).max(), let known = byColumn[column] {
        let factor = row[column]!
        for (key, value) in pivots[known].row {
          let next = (row[key] ?? 0) - factor * value
          row[key] = next.isZero ? nil : next
        }
      }
      row = row.filter { !$0.value.isZero }
      guard let column = row.keys.max() else { continue }
      if column < 0 { return nil }
      let inverse = row[column]!.reciprocal!
      byColumn[column] = pivots.count
      pivots.append((column, row.mapValues { $0 * inverse }))
    }
    var values: [Rational] = []
    for column in 0..<unknowns {
      guard let known = byColumn[column] else {
        values.append(free())
        continue
      }
      // The pivot is the greatest column of its row, so all others are already known.
      var value = Rational(0)
      for (key, factor) in pivots[known].row where key != column {
        value = value - factor * (key < 0 ? 1 : values[key])
      }
      values.append(value)
    }
    return values
  }
}
