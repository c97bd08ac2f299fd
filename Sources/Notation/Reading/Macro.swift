/// What a macro is to the reader. A macro that is not in the table is an error.
enum Macro: Sendable {
  /// A letter-like sign that takes typefaces: `\epsilon`, `\nabla`.
  case letter
  /// A sign or name that takes none: `\int`, `\sin`.
  case name
  /// A sign with a part in the grammar.
  case token(Token.Kind)
  /// A typeface of its argument.
  case typeface(Typeface)
  /// A typeface up to the end of the group: `\rm`.
  case typefaceSwitch(Typeface)
  /// `\text` and its kin.
  case text
  /// `\left`, `\bigl`, …, and the side they force on a bar.
  case size(Delimiter.Side, stretches: Bool)
  /// `\begin` and `\end`.
  case environment(begins: Bool)
  /// `\tag` and `\label`, dropped with their argument.
  case tag
  case lineBreak
  case spacing
}

extension Macro {
  /// Every known macro by its name, without the backslash.
  static let table: [String: Macro] = {
    var table: [String: Macro] = [:]
    for name in letters { table[name] = .letter }
    for name in bigOperators.union(functions) { table[name] = .name }
    for name in spaces { table[name] = .spacing }
    table.merge(signs.mapValues(Macro.token)) { first, _ in first }
    for (name, bracket) in delimiters { table[name] = .token(.delimiter(bracket)) }
    for (name, accent) in accents { table[name] = .token(.accent(accent)) }
    for (name, face) in typefaces { table[name] = .typeface(face) }
    for (name, face) in switches { table[name] = .typefaceSwitch(face) }
    for name in ["text", "textrm", "mbox"] { table[name] = .text }
    for size in ["big", "Big", "bigg", "Bigg"] {
      table[size] = .size(.either, stretches: false)
      table[size + "l"] = .size(.open, stretches: false)
      table[size + "r"] = .size(.close, stretches: false)
    }
    table["left"] = .size(.open, stretches: true)
    table["right"] = .size(.close, stretches: true)
    table["begin"] = .environment(begins: true)
    table["end"] = .environment(begins: false)
    table["tag"] = .tag
    table["label"] = .tag
    table["\\"] = .lineBreak
    return table
  }()

  /// Named functions, each a symbol.
  static let functions: Set<String> = [
    "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh",
    "coth", "exp", "ln", "log", "det", "dim", "lim", "max", "min", "sup", "inf", "arg",
  ]

  /// Signs that make a bracket tall.
  static let bigOperators: Set<String> = ["int", "iint", "iiint", "oint", "sum", "prod"]

  private static let letters = [
    "alpha", "beta", "gamma", "delta", "epsilon", "varepsilon", "zeta", "eta", "theta", "vartheta",
    "iota", "kappa", "varkappa", "lambda", "mu", "nu", "xi", "pi", "varpi", "rho", "varrho",
    "sigma", "varsigma", "tau", "upsilon", "phi", "varphi", "chi", "psi", "omega", "Gamma",
    "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi", "Psi", "Omega", "hbar",
    "hslash", "ell", "partial", "nabla", "infty", "parallel", "perp", "dagger", "ddagger", "Re",
    "Im", "circ", "bullet", "imath", "jmath", "top", "bot", "uparrow", "downarrow", "emptyset",
  ]

  private static let spaces = [
    ",", ":", ";", "!", " ", ">", "\n", "\t", "\r", "thinspace", "medspace", "thickspace",
    "enspace", "negthinspace", "displaystyle", "textstyle", "scriptstyle", "limits", "nolimits",
    "nonumber", "notag",
  ]

  private static let signs: [String: Token.Kind] = [
    "pm": .sign(.plusMinus), "mp": .sign(.minusPlus), "cdot": .join(.dot), "times": .join(.cross),
    "equiv": .relation(.equivalent), "simeq": .relation(.similar), "approx": .relation(.similar),
    "propto": .relation(.proportional), "geq": .relation(.greaterOrEqual),
    "ge": .relation(.greaterOrEqual), "leq": .relation(.lessOrEqual), "le": .relation(.lessOrEqual),
    "neq": .relation(.unequal), "ne": .relation(.unequal), "in": .relation(.element),
    "to": .relation(.tendsTo), "rightarrow": .relation(.tendsTo), "gt": .relation(.greater),
    "lt": .relation(.less), "ast": .star, "prime": .primeMacro, "frac": .fraction,
    "tfrac": .fraction, "dfrac": .fraction, "cfrac": .fraction, "sqrt": .root, "quad": .quad,
    "qquad": .quad,
  ]

  /// Brackets that are macros.
  static let delimiters: [String: Delimiter] = [
    "{": Delimiter(bracket: .curly, side: .open), "}": Delimiter(bracket: .curly, side: .close),
    "lbrace": Delimiter(bracket: .curly, side: .open),
    "rbrace": Delimiter(bracket: .curly, side: .close),
    "lbrack": Delimiter(bracket: .square, side: .open),
    "rbrack": Delimiter(bracket: .square, side: .close),
    "langle": Delimiter(bracket: .angle, side: .open),
    "rangle": Delimiter(bracket: .angle, side: .close),
    "lvert": Delimiter(bracket: .bar, side: .open),
    "rvert": Delimiter(bracket: .bar, side: .close),
    "vert": Delimiter(bracket: .bar, side: .either),
  ]

  private static let accents = [
    "hat": "hat", "widehat": "hat", "bar": "bar", "overline": "bar", "tilde": "tilde",
    "widetilde": "tilde", "dot": "dot", "ddot": "ddot", "vec": "vec",
  ]

  private static let typefaces: [String: Typeface] = [
    "boldsymbol": Typeface(bold: true), "bm": Typeface(bold: true),
    "mathrm": Typeface(alphabet: "mathrm"), "operatorname": Typeface(alphabet: "mathrm"),
    "mathbf": Typeface(alphabet: "mathbf"), "mathcal": Typeface(alphabet: "mathcal"),
    "mathsf": Typeface(alphabet: "mathsf"), "mathit": Typeface(alphabet: "mathit"),
    "mathtt": Typeface(alphabet: "mathtt"), "mathbb": Typeface(alphabet: "mathbb"),
    "mathfrak": Typeface(alphabet: "mathfrak"), "mathscr": Typeface(alphabet: "mathscr"),
  ]

  private static let switches: [String: Typeface] = [
    "rm": Typeface(alphabet: "mathrm"), "bf": Typeface(alphabet: "mathbf"),
    "it": Typeface(alphabet: "mathit"), "cal": Typeface(alphabet: "mathcal"),
    "sf": Typeface(alphabet: "mathsf"), "tt": Typeface(alphabet: "mathtt"),
  ]
}
