import Algebra
import Notation

extension Typesetter {
  private var scope: Scope { elaborator.scope }

  private func name(_ key: String) -> String { scope.names[key]?.name.latex ?? key }

  /// A vector's letter in a plain typeface: p of **p**, for its components.
  private func letter(_ ink: String?) -> String {
    guard let ink else { return "" }
    guard let open = ink.firstIndex(of: "{"), ink.hasSuffix("}") else { return ink }
    return String(ink[ink.index(after: open)...].dropLast())
  }

  /// An atom as LaTeX; components are named by their axis.
  func atom(_ symbol: Symbol) -> String {
    switch elaborator.table[symbol] {
    case .constant(let key): return name(key)
    case .component(let key, let i): return "\(name(key))_{\(Self.axis(i))}"
    case .time: return scope.named(.time)?.name.latex ?? "t"
    case .coordinate(let key): return name(key)
    case .position(let i): return "\(letter(scope.positionInk))_{\(Self.axis(i))}"
    case .momentum(let i, let tag):
      return "\(letter(scope.momentumInk))\(tag == 0 ? "" : "'")_{\(Self.axis(i))}"
    case .energy: return scope.energyInk.map(name) ?? "\\epsilon"
    case .boundEnergy(let label): return (scope.energyInk.map(name) ?? "\\epsilon") + primes(label)
    case .direction(let i, let tag):
      return "\\hat{\(letter(scope.momentumInk))}\(primes(tag))_{\(Self.axis(i))}"
    case .delta(let argument): return "\\delta\\left(\(latex(argument))\\right)"
    case .momentumIntegral(let integral): return self.integral(integral)
    case .momentumModulus: return "|\(scope.momentumInk ?? "\\mathbf{p}")|"
    case .modulus(let key): return "|\(name(key))|"
    case .function(let jet): return function(jet)
    case .root(let radicand): return "\\sqrt{\(latex(radicand))}"
    case .average(let inside): return "\\left\\langle \(latex(inside))\\right\\rangle"
    case .integral(let inside):
      return "\\int d\(scope.energyInk.map(name) ?? "\\epsilon")\\,\(latex(inside))"
    case .opaque(let function, let argument): return "\(function)\\left(\(latex(argument))\\right)"
    }
  }

  /// ∂ by each of some variables, ascending, equal ones as a power.
  func derivatives(_ variables: [Variable]) -> String {
    var text = ""
    var rest = variables[...]
    while let first = rest.first {
      let count = rest.prefix { $0 == first }.count
      rest = rest.dropFirst(count)
      text += "\\partial_{\(variable(first))}" + (count == 1 ? "" : "^\(count)")
    }
    return text
  }

  private func function(_ jet: Jet) -> String {
    let text = derivatives(jet.derivatives)
    var base = name(jet.name)
    let axes =
      jet.spatial.map { Self.axis($0) }
      + (jet.spin.map { [Self.spin($0, scope.names[jet.name])] } ?? [])
    if !axes.isEmpty { base = component(base, axes) }
    if jet.imaginary { base = "\\mathrm{Im}\\,\(base)" }
    base += arguments(jet)
    if text.isEmpty { return base }
    return text + (text.hasSuffix("}") || base.hasPrefix("\\") ? "" : " ") + base
  }

  /// The arguments of a function where they are not as declared.
  private func arguments(_ jet: Jet) -> String {
    guard jet.otherTag != nil || !jet.arguments.isEmpty else { return "" }
    let momentum = scope.momentumInk ?? "\\mathbf{p}"
    func direction(_ tag: Int) -> String { "\\hat{\(letter(momentum))}\(primes(tag))" }
    var list: [String] = []
    let signature = scope.names[jet.name]?.signatures.first
    if signature?.direction ?? false { list.append(direction(jet.tag)) }
    if let tag = jet.otherTag { list.append(direction(tag)) }
    let energy = scope.energyInk.map(name) ?? "\\epsilon"
    if signature?.energy ?? false { list.append(jet.arguments[.energy].map(latex) ?? energy) }
    if let other = jet.arguments[.otherEnergy] { list.append(latex(other)) }
    if let time = jet.arguments[.time] { list.append(latex(time)) }
    for variable in signature?.coordinates ?? [] {
      if let value = jet.arguments[.coordinate(variable)] { list.append(latex(value)) }
    }
    return "\\left(\(list.joined(separator: ", "))\\right)"
  }

  /// As many primes as the number of a bound variable.
  private func primes(_ number: Int) -> String {
    number == 0 ? "" : number < 0 && number > -9 ? String(repeating: "'", count: -number) : "'"
  }

  /// ∫ over bound directions and energies.
  private func integral(_ integral: MomentumIntegral) -> String {
    let energy = scope.energyInk.map(name) ?? "\\epsilon"
    let direction = "\\hat{\(letter(scope.momentumInk))}"
    let solidAngle = ["2", "2\\pi", "4\\pi"][min(max(scope.dimension, 1), 3) - 1]
    let signs =
      (0..<integral.energies).map { "\\int d\(energy)\(primes(-$0 - 1))" }
      + (0..<integral.directions).map {
        "\\int\\frac{d\(direction)\(primes(-$0 - 1))}{\(solidAngle)}"
      }
    return signs.joined() + "\\,\(latex(integral.integrand))"
  }

  private static func spin(_ k: Int, _ declared: Scope.Declared?) -> String {
    if case .function(let shape)? = declared?.role, shape.isMatrix {
      return ["0", "x", "y", "z"][k]
    }
    return axis(k)
  }

  /// A name with axes in place of its hidden index, or as a subscript of its own.
  private func component(_ base: String, _ axes: [String]) -> String {
    if let hidden = scope.positionInk, axes.count == 1, let range = base.firstRange(of: hidden) {
      return base.replacingCharacters(in: range, with: axes[0])
    }
    return "[\(base)]_{\(axes.joined())}"
  }

  func variable(_ variable: Variable) -> String {
    switch variable {
    case .time: return scope.named(.time)?.name.latex ?? "t"
    case .coordinate(let key), .constant(let key): return name(key)
    case .energy: return scope.energyInk.map(name) ?? "\\epsilon"
    case .boundEnergy: return (scope.energyInk.map(name) ?? "\\epsilon") + "'"
    case .position(let i): return "\(letter(scope.positionInk))_{\(Self.axis(i))}"
    case .momentum(let i, _): return "\(letter(scope.momentumInk))_{\(Self.axis(i))}"
    }
  }

  // MARK: Reports

  /// A component in words, with a colon; nothing for a scalar.
  func place(_ place: ComponentPlace) -> String {
    var words: [String] = []
    if !place.spatial.isEmpty {
      words.append("component " + place.spatial.map { Self.axis($0) }.joined())
    }
    if let spin = place.spin {
      words.append("spin component \(spin < 3 ? Self.axis(spin) : "\(spin)")")
    }
    if place.imaginary { words.append("imaginary part") }
    return words.isEmpty ? "" : words.joined(separator: ", ") + ": "
  }

  /// A difference, its components in front where it has any.
  func difference(_ remainders: [(place: ComponentPlace, expression: RationalFunction)]) -> String {
    guard let first = remainders.first else { return "0" }
    return latex(first.expression)
  }

  /// The names of a model and their values, in order of declaration; what is zero or has no name is left out.
  func listing(_ model: Model) -> [(name: String, value: String)] {
    var rows: [(order: Int, name: String, value: String)] = []
    for (symbol, value) in model.numbers {
      let order: Int
      switch elaborator.table[symbol] {
      case .constant(let key): order = scope.position(of: key) &* 10
      case .component(let key, let i): order = scope.position(of: key) * 10 + i
      case .function(let jet):
        order = 1_000_000 + scope.position(of: jet.name) * 10 + (jet.spin ?? 0)
      default: order = 2_000_000
      }
      rows.append((order, atom(symbol), latex(value)))
    }
    for (jet, value) in model.functions {
      let order =
        3_000_000 + scope.position(of: jet.name) * 100 + jet.spatial.reduce(0) { $0 * 3 + $1 } * 5
        + (jet.spin ?? 0)
      var text = latex(value)
      if model.decaying.contains(jet.name), !value.isZero {
        text = "\\left(\(text)\\right)e^{-\(scope.energyInk.map(name) ?? "\\epsilon")}"
      }
      rows.append((order, function(jet), text))
    }
    for (symbol, value) in model.point where isUsed(symbol, in: model) {
      rows.append((4_000_000 + Int(symbol.index), atom(symbol), latex(value)))
    }
    return rows.sorted { ($0.order, $0.name) < ($1.order, $1.name) }.map { ($0.name, $0.value) }
  }

  private func isUsed(_ symbol: Symbol, in model: Model) -> Bool {
    switch elaborator.table[symbol] {
    case .position, .time: model.functions.values.contains { $0.contains(symbol) }
    case .momentumModulus: false
    default: true
    }
  }
}

extension String {
  func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
