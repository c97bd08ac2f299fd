import Witness

extension PythonWriter {
  func key(function index: Int) -> String {
    guard let names, names.functions.indices.contains(index) else { return "\"\"" }
    return PythonText.literal(names.functions[index].key)
  }

  func key(rule index: Int) -> String {
    guard let names, names.rules.indices.contains(index) else { return "\"\"" }
    return PythonText.literal(names.rules[index].key)
  }

  func label(_ label: Label) -> String {
    switch label {
    case .named(let letter): PythonText.literal(letter)
    case .open(let number): "\(number)"
    case .hidden(let level, let number): "(\"hidden\", \(level), \(number))"
    }
  }

  func labels(_ labels: [Label]) -> String { PythonText.list(labels.map(label)) }

  static func place(_ place: Argument.Place) -> String {
    switch place {
    case .coordinate(let coordinate): variable(coordinate)
    case .constant(let ink): "constant_named(\(PythonText.literal(ink)))"
    }
  }

  static func place(_ variable: Operator.Variable) -> String {
    switch variable {
    case .coordinate(let coordinate): self.variable(coordinate)
    case .constant(let ink): "constant_named(\(PythonText.literal(ink)))"
    }
  }

  static func variable(_ coordinate: Coordinate) -> String {
    switch coordinate {
    case .time: "TIME"
    case .position: "POSITION"
    case .momentum(let primed): primed ? "OTHER_MOMENTUM" : "MOMENTUM"
    case .direction(let primed): primed ? "OTHER_DIRECTION" : "DIRECTION"
    case .energy(let primed): primed ? "OTHER_ENERGY" : "ENERGY"
    }
  }

  /// Spatial indices, spin, and whether it is the imaginary part, as arguments.
  static func entries(_ component: Testimony.Component) -> String {
    let spatial = PythonText.tuple(component.spatial.map(String.init))
    let spin = component.spin.map(String.init) ?? "None"
    return "\(spatial), \(spin), \(component.imaginary ? "True" : "False")"
  }
}
