public import Notation

extension Scope {
  /// Takes in what a Let declares; the faults it finds.
  ///
  /// `rename` is applied to every formula of it first.
  mutating func declare(_ statement: Statement, _ rename: (Formula) -> Formula = { $0 })
    -> [Objection]
  {
    var objections: [Objection] = []
    for declaration in statement.declarations {
      if let fault = declare(declaration.renamed(rename)) { objections.append(fault) }
    }
    if let declared = statement.dimension, let fault = declare(declared, rename) {
      objections.append(fault)
    }
    return objections
  }

  private mutating func declare(_ written: Declaration) -> Objection? {
    let declaration = written.takingMomentaFromScripts(self)
    if declaration.kind == .indexLetter {
      return insert(declaration.name.ink, declaration, .index, [])
    }
    guard let (key, slots) = declarationKey(of: declaration.name) else {
      return Objection(.notAName, at: declaration.range)
    }
    var signature = Signature()
    for argument in declaration.arguments {
      guard let found = resolve(argument), let role = names[found.key]?.role else {
        return Objection(
          .meaning(
            "the argument \(argument.latex) is not declared",
            advice: "declare the variables of a function before the function"),
          at: argument.range)
      }
      guard signature.insert(role, key: found.key, isOther: found.primes == 1), found.primes < 2
      else {
        return Objection(
          .meaning(
            "\(argument.latex) is not a variable",
            advice:
              "a function depends on the time, the position, the momentum, the energy, a direction, or a variable"
          ),
          at: argument.range)
      }
    }
    var shape = Shape()
    shape.rank = max(declaration.spatialIndices, slots.count)
    shape.isComplex = declaration.isComplex
    shape.gradientOrder = declaration.gradientOrder
    let role: Role
    switch declaration.kind {
    case .constant:
      role = slots.isEmpty ? .constant(complex: declaration.isComplex) : .function(shape)
    case .coordinate: role = .coordinate
    case .time: role = .time
    case .position:
      positionInk = key
      role = .position
    case .momentum(let momentum):
      momentumInk = key
      role = .momentum
      if let energy = momentum.energy {
        energyInk = energy.ink
        if let known = kinetic, let new = momentum.kinetic, known != new {
          return Objection(
            .meaning(
              "another energy than above, \(known.latex)", advice: "a document has one energy"),
            at: new.range)
        }
        kinetic = momentum.kinetic ?? kinetic
        if let fault = insert(energy.ink, declaration, .energy, [], name: energy) { return fault }
      }
      if let direction = momentum.direction,
        let fault = insert(direction.ink, declaration, .direction, [], name: direction)
      {
        return fault
      }
    case .spatialVector, .spatialTensor:
      role =
        declaration.arguments.isEmpty && slots.isEmpty && shape.rank <= 1
        ? .spatialVector : .function(shape)
    case .unitSpinVector:
      guard !signature.energy, !signature.direction else {
        return Objection(
          .meaning(
            "a unit spin vector that depends on the momentum is not read yet",
            advice: "it depends on position and time"), at: declaration.range)
      }
      shape.isVector = true
      shape.isUnit = true
      role = .function(shape)
    case .spinVector:
      shape.isVector = true
      role = .function(shape)
    case .spinMatrix:
      shape.isMatrix = true
      role = .function(shape)
    case .scalarFunction: role = .function(shape)
    case .indexLetter: role = .index
    case .measure(let formula): role = .measure(formula)
    }
    if declaration.small != nil { small.append(key) }
    if let rule = declaration.rules.first, signature.joinsMomenta {
      guard declaration.rules.count == 1, exchangesMomenta(rule, key) else {
        return Objection(
          .meaning(
            "this rule is not read",
            advice:
              "of a function of two momenta a rule says that it is symmetric: $w(\\mathbf{p}, \\mathbf{p}') = w(\\mathbf{p}', \\mathbf{p})$"
          ),
          at: rule.range)
      }
      symmetric.insert(key)
    } else if let rule = declaration.rules.first {
      guard case .function(let shape) = role, signature.energy, !signature.direction,
        declaration.rules.count == 1, shape == Shape()
      else {
        return Objection(
          .meaning(
            "this rule is not read",
            advice:
              "a rule gives the derivative of a scalar function of the energy; an equation for other names is an **Assume**"
          ),
          at: rule.range)
      }
      if let known = rules[key], known != rule {
        return Objection(
          .meaning(
            "\(declaration.name.latex) has another rule above", advice: "a function has one rule"),
          at: rule.range)
      }
      rules[key] = rule
    }
    var signatures: [Signature] = []
    if case .function = role { signatures = [signature] }
    return insert(key, declaration, role, signatures, slots: slots.count)
  }

  private mutating func insert(
    _ key: String, _ declaration: Declaration, _ role: Role, _ signatures: [Signature],
    slots: Int = 0,
    name: Formula? = nil
  ) -> Objection? {
    if let known = names[key] {
      if known.role == role, known.signatures == signatures, known.isAny == declaration.isAny,
        known.sign == declaration.sign || role == .energy || role == .direction
      {
        return nil
      }
      return Objection(
        .meaning(
          "\(declaration.name.latex) is declared twice, and not as the same",
          advice: "an identical declaration may be repeated; another needs a name of its own"),
        at: declaration.range)
    }
    insert(
      Declared(
        key: key, name: name ?? declaration.name, role: role, signatures: signatures, slots: slots,
        isAny: declaration.isAny, sign: declaration.sign))
    return nil
  }

  /// A left side as the name it defines: a name, with arguments, or a functional with a placeholder.
  func pattern(of left: Formula) -> Definition? {
    var name = left
    var signature = Signature()
    var placeholder: String?
    if case .product(let factors) = left.node {
      guard factors.count == 2, factors[1].join == .beside,
        case .bracket(let bracket, let elements) = factors[1].formula.node
      else { return nil }
      name = factors[0].formula
      switch bracket {
      case .round:
        for element in elements {
          guard let found = resolve(element), found.power == nil, found.primes < 2,
            found.indices.isEmpty, let role = names[found.key]?.role,
            signature.insert(role, key: found.key, isOther: found.primes == 1)
          else { return nil }
        }
      case .square:
        guard elements.count == 1, elements[0].isName else { return nil }
        placeholder = elements[0].ink
      default: return nil
      }
    }
    guard name.isName, let (key, slots) = patternKey(of: name) else { return nil }
    if let known = names[key], case .function = known.role, signature.isEmpty,
      known.signatures.count == 1
    {
      signature = known.signatures[0]
    }
    return Definition(
      key: key, signature: signature,
      letters: slots.map { if case .named(let letter) = $0 { letter } else { nil } },
      placeholder: placeholder, left: left, right: left, label: nil)
  }

  /// The key a left side names: the declared name if there is one, else the whole as written.
  private func patternKey(of name: Formula) -> (key: String, slots: [Index])? {
    if let found = resolve(name), found.power == nil, found.primes == 0 {
      if found.indices.isEmpty { return (found.key, found.slots) }
      // \mathbf{x}_i = … gives the components of a declared vector.
      if names[found.key]?.slots == 0 { return (found.key, found.slots + found.indices) }
    }
    return declarationKey(of: name)
  }

  /// Takes in an equation in solved form, a name alone on the left; `nil` if it is not one.
  func solvedForm(_ row: Formula, label: String?, onlyDeclared: Bool) -> Definition? {
    guard case .relation(let left, let sides) = row.node, sides.count == 1,
      sides[0].relation == .equal || sides[0].relation == .equivalent,
      var pattern = pattern(of: left)
    else { return nil }
    if onlyDeclared, names[pattern.key] == nil { return nil }
    // The dimension is counted with, and is not put in for.
    if pattern.key == axes?.symbol { return nil }
    switch names[pattern.key]?.role {
    case .position, .momentum, .time, .energy, .direction, .index, .measure, .coordinate: return nil
    default: break
    }
    pattern.right = sides[0].formula
    pattern.label = label
    return pattern
  }

  /// Puts a definition in force; an earlier one of the same name and arguments is replaced only if it is the same.
  mutating func define(_ definition: Definition) -> Bool {
    var known = definitions[definition.key] ?? []
    if let same = known.first(where: { $0.signature == definition.signature }) {
      return same.right == definition.right && same.left == definition.left
    }
    known.append(definition)
    definitions[definition.key] = known
    return true
  }
}
