import Algebra
import Notation

extension Elaborator {
  /// Where the right side of a definition is read: with a second momentum if it has one.
  mutating func context(of definition: Scope.Definition?) -> Context {
    var context = Context()
    if definition?.signature.joinsMomenta ?? false {
      context.primed = freshTag()
      context.primedEnergy = freshTag()
    }
    return context
  }

  /// Which list of arguments a bracket is, and where it takes the function.
  ///
  /// Momenta are first and second in the order written, everything else is matched by its sort. An argument that is no declared
  /// variable is an energy if it holds one, else the one argument that the function has.
  mutating func application(
    _ bracket: Formula, of name: Formula, _ key: String?, _ context: Context
  ) throws(Refusal) -> (signature: Signature, site: Site) {
    var signature = Signature()
    var site = Site(tag: context.tag)
    guard case .bracket(.round, let elements) = bracket.node else { return (signature, site) }
    var directions: [Int] = []
    var energies: [RationalFunction] = []
    for element in elements {
      guard let found = scope.resolve(element), let role = scope.names[found.key]?.role,
        found.power == nil
      else {
        try insert(element, of: name, key, &signature, &site, &energies, context)
        continue
      }
      switch role {
      case .energy: energies.append(try energy(primes: found.primes, element, context))
      case .momentum:
        directions.append(try direction(primes: found.primes, element, context))
        energies.append(try energy(primes: found.primes, element, context))
      case .direction: directions.append(try direction(primes: found.primes, element, context))
      case .time, .position,
        .coordinate where found.primes == 0:
        _ = signature.insert(role, key: found.key, isOther: false)
      default: throw notAnArgument(element, name)
      }
    }
    guard directions.count < 3, energies.count < 3 else {
      throw objection(
        "\(name.latex) has more than two momenta", "a function depends on two at most",
        bracket.range)
    }
    if let first = directions.first { site.tag = first }
    if directions.count > 1 { site.otherTag = directions[1] }
    if let first = energies.first, first != atom(.energy) { site.energy = first }
    if energies.count > 1 { site.otherEnergy = energies[1] }
    signature.direction = !directions.isEmpty
    signature.energy = !directions.isEmpty || !energies.isEmpty
    signature.otherDirection = directions.count > 1
    signature.otherEnergy = energies.count > 1
    return (completed(signature, key), site)
  }

  /// An argument that is an expression.
  private mutating func insert(
    _ element: Formula, of name: Formula, _ key: String?, _ signature: inout Signature,
    _ site: inout Site, _ energies: inout [RationalFunction], _ context: Context
  ) throws(Refusal) {
    guard let value = try value(of: element, in: context).realScalar else {
      throw notAnArgument(element, name)
    }
    let expression = reduced(value)
    let isPlain = expression.symbols.allSatisfy { symbol in
      switch table[symbol] {
      case .constant, .component, .modulus, .time, .coordinate, .energy, .boundEnergy: true
      default: false
      }
    }
    guard isPlain else {
      throw objection(
        "\(element.latex) as an argument of \(name.latex) is not read",
        "an argument is made of constants and variables", element.range)
    }
    let isEnergy = expression.symbols.contains { symbol in
      switch table[symbol] {
      case .energy, .boundEnergy: true
      default: false
      }
    }
    if isEnergy {
      energies.append(expression)
      return
    }
    // Of a function of one variable, that variable is meant.
    var only = Signature()
    guard let declared = key.flatMap({ scope.names[$0]?.signatures.first }) else {
      throw notAnArgument(element, name)
    }
    if declared.time {
      only.time = true
      site.arguments[.time] = expression
    } else if let variable = declared.coordinates.first {
      only.coordinates = [variable]
      site.arguments[.coordinate(variable)] = expression
    }
    guard only == declared else { throw notAnArgument(element, name) }
    signature = only
  }

  private func notAnArgument(_ element: Formula, _ name: Formula) -> Refusal {
    objection(
      "\(element.latex) is not an argument of \(name.latex)",
      "the arguments of a function are declared variables, and energies such as \\epsilon + \\Delta",
      element.range)
  }

  /// The list with position and time, where those are elided and as declared.
  private func completed(_ signature: Signature, _ key: String?) -> Signature {
    guard let key, let known = scope.names[key]?.signatures, known.count == 1,
      !known.contains(signature)
    else { return signature }
    var full = signature
    full.time = signature.time || known[0].time
    full.position = signature.position || known[0].position
    return full == known[0] ? full : signature
  }
}
