import Notation

/// Reads the words of a Let: sentences of groups of names, each with what its names are.
struct DeclarationReader {
  private var phrase: Phrase
  private(set) var declarations: [Declaration] = []
  private(set) var dimension: DimensionDeclaration?
  private(set) var objections: [Objection] = []

  init(_ phrase: Phrase) { self.phrase = phrase }

  /// Reads all the words; a sentence that cannot be read to its end is left for the next.
  mutating func read() {
    if phrase.next == nil { objections.append(phrase.expected(Self.names)) }
    while phrase.next != nil {
      do {
        try readSentence()
      } catch {
        objections.append(error)
        while let next = phrase.next, next.kind != .period { phrase.skip() }
        phrase.skip()
      }
    }
  }

  fileprivate static let verbs = "be|is|are|denote|denotes"
  private static let names = "the names that are declared, as a formula"
  private static let complements = ["'of'", "'with'", "'kept to first order'", "'in 3 dimensions'"]

  private mutating func readSentence() throws(Objection) {
    _ = phrase.skip(words: "let")
    var isFirst = true
    while true {
      phrase.skipSeparators()
      guard let next = phrase.next else { return }
      if next.kind == .period {
        phrase.skip()
        return
      }
      if try readDimension() { continue }
      guard next.isFormula || next.word.map(Self.beginsDescription) == true else {
        throw phrase.expected([Self.names] + (isFirst ? [] : Self.complements))
      }
      try readGroup()
      isFirst = false
    }
  }

  /// Reads `in 3 dimensions`, if that is next.
  private mutating func readDimension() throws(Objection) -> Bool {
    let start = phrase.index
    guard phrase.skip(words: "in") else { return false }
    let dimension: Dimension
    if let number = try phrase.number(of: "dimensions") {
      dimension = .number(number)
    } else if phrase.next?.isFormula == true {
      dimension = .symbol(try phrase.formula(after: "in"))
    } else {
      throw phrase.expected("a number of dimensions")
    }
    guard phrase.skip(words: "dimension|dimensions") else {
      throw phrase.expected("'dimensions'")
    }
    let range = phrase.range(since: start)
    if self.dimension != nil { throw Objection(.secondDimension, at: range) }
    self.dimension = DimensionDeclaration(dimension: dimension, range: range)
    return true
  }

  // MARK: Groups

  /// Reads names and what they are: `$f$ and $g$ be functions of $\epsilon$`, or `positive constants $a, b$`.
  private mutating func readGroup() throws(Objection) {
    var description = Description()
    var names: [DeclaredName] = []
    let isDescribedFirst = phrase.next?.word != nil
    if isDescribedFirst { try readDescription(&description) }
    let start = phrase.index
    guard phrase.next?.isFormula == true else { throw phrase.expected(Self.names) }
    while phrase.next?.isFormula == true {
      names += try DeclaredName.names(in: phrase.formulas(after: "Let"))
      let mark = phrase.index
      phrase.skipSeparators()
      guard phrase.next?.isFormula == true else {
        phrase.back(to: mark)
        break
      }
    }
    let place = phrase.range(since: start)
    if phrase.skip(words: Self.verbs) || !isDescribedFirst {
      try readDescription(&description)
    }
    if !description.namesAKind {
      throw phrase.next?.word == nil
        ? Objection(.missingKind, at: place) : phrase.expected(Description.kinds)
    }
    try readComplements(&description)
    guard let kind = description.kind else {
      throw unknownKind(description, at: description.range ?? place)
    }
    for (index, name) in names.enumerated() {
      let rules = index == names.count - 1 ? description.rules : []
      declarations.append(try name.declaration(as: kind, description, rules: rules))
    }
  }

  private func unknownKind(_ description: Description, at place: SourceRange) -> Objection {
    switch description.core {
    case ["spatial", "tensor"]: phrase.expected("'of rank 2'")
    case ["measure"]: phrase.expected("what the measure is, as a formula")
    default:
      if let next = phrase.next, next.word != nil {
        phrase.expected(Description.kinds)
      } else {
        Objection(.unknownKind(phrase.text(of: place)), at: place)
      }
    }
  }

  private mutating func readDescription(_ description: inout Description) throws(Objection) {
    phrase.skipArticles()
    while let next = phrase.next, let word = next.word, Description.knows(word) {
      try description.take(word, at: next.range)
      phrase.skip()
      phrase.skipArticles()
    }
  }

  // MARK: Complements

  private mutating func readComplements(_ description: inout Description) throws(Objection) {
    if description.core == ["measure"], phrase.next?.isFormula == true {
      description.measure = try phrase.formula(after: "measure")
    }
    while true {
      let mark = phrase.index
      phrase.skipSeparators()
      if phrase.skip(words: "of") {
        try readOf(&description)
      } else if phrase.skip(words: "with") {
        try readWith(&description)
      } else if phrase.skip(words: "kept") {
        try readKept(&description)
      } else if phrase.skip(words: "small") {
        description.isSmall = true
      } else {
        return phrase.back(to: mark)
      }
    }
  }

  private mutating func readOf(_ description: inout Description) throws(Objection) {
    if description.core.last == "tensor", phrase.skip(words: "rank") {
      guard let rank = try phrase.number(of: "indices") else {
        throw phrase.expected("a number after 'rank'")
      }
      description.rank = rank
    } else if phrase.next?.isFormula == true {
      description.arguments += try phrase.formulaList(after: "of") { !$0.beginsNames }
    } else if description.isSmall {
      description.smallOrder = try phrase.order()
    } else {
      throw phrase.expected(
        ["the arguments, as a formula"] + (description.core.last == "tensor" ? ["'rank'"] : []))
    }
  }

  private mutating func readWith(_ description: inout Description) throws(Objection) {
    if phrase.next?.isFormula == true {
      description.rules += try phrase.equations(after: "with") { $0.beginsNames }
      return
    }
    if description.core == ["momentum"] {
      guard try readMomentum(&description) else {
        throw phrase.expected("'energy'", "'direction'")
      }
      return
    }
    guard description.core.contains("spin") else {
      throw phrase.expected("an equation after 'with'")
    }
    phrase.skipArticles()
    let number = try phrase.number(of: "indices") ?? 1
    guard phrase.skip(words: "spatial", "index|indices") else {
      throw phrase.expected("an equation after 'with'", "'a spatial index'")
    }
    description.spatialIndices = number
  }

  /// Reads `energy $…$ and direction $…$`, one or both; false if neither is next.
  private mutating func readMomentum(_ description: inout Description) throws(Objection) -> Bool {
    var isFound = false
    while true {
      let mark = phrase.index
      if isFound { phrase.skipSeparators() }
      phrase.skipArticles()
      if phrase.skip(words: "energy") || phrase.skip(words: "kinetic", "energy") {
        let energy = try phrase.formula(after: "energy")
        guard case .relation = energy.node else {
          description.energy = energy
          isFound = true
          continue
        }
        guard let (name, kinetic) = energy.sidesOfEquation else {
          throw Objection(.notAnEquation, at: energy.range)
        }
        (description.energy, description.kinetic) = (name, kinetic)
      } else if phrase.skip(words: "direction") {
        description.direction = try phrase.formula(after: "direction")
      } else {
        phrase.back(to: mark)
        return isFound
      }
      isFound = true
    }
  }

  private mutating func readKept(_ description: inout Description) throws(Objection) {
    guard phrase.skip(words: "to") else { throw phrase.expected("'to'") }
    let order = try phrase.order()
    let mark = phrase.index
    guard phrase.skip(words: "in") else {
      description.keptOrder = order
      return
    }
    phrase.skipArticles()
    if phrase.skip(words: "gradient|gradients") {
      description.gradientOrder = order
    } else if phrase.peek(1)?.word?.hasPrefix("dimension") == true {
      phrase.back(to: mark)
      description.keptOrder = order
    } else {
      throw phrase.expected("'gradients'")
    }
  }

  fileprivate static func beginsDescription(_ word: String) -> Bool {
    Description.knows(word) || ["a", "an", "the"].contains(word)
  }
}

extension Phrase {
  /// Whether the formulas that come next are names of a new group: whether the last of them is followed by
  /// what they are.
  fileprivate var beginsNames: Bool {
    var phrase = self
    var behind = index
    while phrase.next?.isFormula == true {
      phrase.skip()
      behind = phrase.index
      phrase.skipSeparators()
    }
    phrase.back(to: behind)
    guard let word = phrase.next?.word else { return false }
    return phrase.skip(words: DeclarationReader.verbs) || DeclarationReader.beginsDescription(word)
  }
}
