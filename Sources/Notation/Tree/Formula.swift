/// A formula as ink on paper: its shape, and where each part stands; never its meaning.
///
/// Two formulas are equal when they have the same shape; where they stand does not count. So
/// `parse(print(f)) == f`.
public struct Formula: Sendable {
  /// The shape.
  public var node: Node
  /// Where it stands in the text it was read from.
  public var range: SourceRange

  /// A formula of a given shape that stands at a given place.
  public init(_ node: Node, at range: SourceRange = SourceRange(0, 0)) {
    self.node = node
    self.range = range
  }

  /// The shapes of a formula.
  public indirect enum Node: Hashable, Sendable {
    /// A decimal number as written: `2`, `0.5`, `10`.
    case number(String)
    /// One letter or symbol with its typeface: `n`, `\epsilon`, `\boldsymbol{n}`, `\mathbf{p}`, `\hbar`,
    /// `\parallel`, `\partial`, `\nabla`, `\int`, `\mathrm{Tr}`, `\sin`. The text is canonical LaTeX: a typeface
    /// as `\boldsymbol{n}`, one macro name for each of its spellings (`\operatorname{Tr}` is `\mathrm{Tr}`,
    /// `\bm` is `\boldsymbol`, `{\rm d}` is `\mathrm{d}`).
    case symbol(String)
    /// An accent over a formula: `hat`, `bar`, `tilde`, `dot`, `vec`, `ddot` (`\overline` is `bar`, `\widehat` is `hat`).
    case accented(String, Formula)
    /// Ink below, above and primes behind: `f_{1\mathbf{r}}^{0}`, `\mathbf{p}'`. The order of sub- and superscript is not kept.
    case scripted(Formula, subscript: Script?, superscript: Script?, primes: Int)
    /// `\frac{a}{b}` and its kin.
    case fraction(Formula, Formula)
    /// `a/b`, where the divisor is the whole product to the right of the stroke: `a/bc` is a/(bc).
    case quotient(Formula, Formula)
    /// `\sqrt{a}`, `\sqrt[n]{a}`.
    case root(Formula, degree: Formula?)
    /// A bracket with what stands in it, separated by commas: `(a)`, `[A,B]`, `\{A,B\}`, `|E|`, `\langle a\rangle`.
    case bracket(Bracket, [Formula])
    /// A product of two factors or more; the first factor's `join` is `.beside`.
    case product([Factor])
    /// A sum of one term or more; a single term has a sign written in front of it.
    case sum([Term])
    /// `a = b`, `a \simeq b = c`: two sides or more.
    case relation(Formula, [Side])
    /// An empty place: `{}`, the body of an empty block.
    case empty
  }

  /// The brackets.
  public enum Bracket: Hashable, Sendable {
    /// `(a)`
    case round
    /// `[a]`
    case square
    /// `\{a\}`
    case curly
    /// `|a|`
    case bar
    /// `\langle a\rangle`
    case angle
  }

  /// A factor of a product, and what joins it to the factor before it.
  public struct Factor: Hashable, Sendable {
    /// How a factor is joined to the one before: juxtaposition, `\cdot`, `\times`.
    public enum Join: Hashable, Sendable {
      /// `ab`
      case beside
      /// `a\cdot b`
      case dot
      /// `a\times b`
      case cross
    }
    /// What joins it to the factor before it.
    public var join: Join
    /// The factor itself.
    public var formula: Formula
    /// A factor and what joins it to the one before it.
    public init(_ join: Join, _ formula: Formula) {
      self.join = join
      self.formula = formula
    }
  }

  /// A term of a sum and its sign.
  public struct Term: Hashable, Sendable {
    /// `+`, `-`, `\pm`, `\mp`; the first term of a sum may have no sign in ink, and counts as `.plus`.
    public enum Sign: Hashable, Sendable {
      /// `+`
      case plus
      /// `-`
      case minus
      /// `\pm`
      case plusMinus
      /// `\mp`
      case minusPlus
    }
    /// The sign before it.
    public var sign: Sign
    /// The term without its sign.
    public var formula: Formula
    /// A term and its sign.
    public init(_ sign: Sign, _ formula: Formula) {
      self.sign = sign
      self.formula = formula
    }
  }

  /// A relation sign and what stands to its right.
  public struct Side: Hashable, Sendable {
    /// `=`, `\equiv`, `\simeq` (and `\approx`), `\propto`, `>`, `<`, `\geq`, `\leq`, `\neq`, `\in`, `\to`.
    public enum Relation: String, Hashable, Sendable {
      /// `=`
      case equal = "="
      /// `\equiv`
      case equivalent = "\\equiv"
      /// `\simeq`, `\approx`
      case similar = "\\simeq"
      /// `\propto`
      case proportional = "\\propto"
      /// `>`
      case greater = ">"
      /// `<`
      case less = "<"
      /// `\geq`
      case greaterOrEqual = "\\geq"
      /// `\leq`
      case lessOrEqual = "\\leq"
      /// `\neq`
      case unequal = "\\neq"
      /// `\in`
      case element = "\\in"
      /// `\to`
      case tendsTo = "\\to"
    }
    /// The sign before it.
    public var relation: Relation
    /// What stands to the right of the sign, up to the next one.
    public var formula: Formula
    /// A relation sign and what stands to its right.
    public init(_ relation: Relation, _ formula: Formula) {
      self.relation = relation
      self.formula = formula
    }
  }

  /// A sub- or superscript: ink that may be read as part of a name (`sd`, `1\mathbf{r}`, `\mathrm{sf}+`), as an
  /// index (`i`, `ij`) or as a power (`2`, `n+1`).
  public struct Script: Hashable, Sendable {
    /// The pieces of ink in order, canonical: `["s", "d"]`, `["1", "\\mathbf{r}"]`, `["\\mathrm{sf}", "+"]`, `["\\mathbf{p}", ",", "\\mathbf{p}'"]`.
    public var ink: [String]
    /// The same ink read as a formula, where it can be read as one.
    public var formula: Formula?
    /// Where it stands.
    public var range: SourceRange
    /// Canonical pieces of ink, and the formula that they are, if they are one.
    public init(ink: [String], formula: Formula?, range: SourceRange = SourceRange(0, 0)) {
      self.ink = ink
      self.formula = formula
      self.range = range
    }

    /// Whether the ink is the same; the formula follows from it.
    public static func == (a: Script, b: Script) -> Bool { a.ink == b.ink }
    /// Hashes the ink.
    public func hash(into hasher: inout Hasher) { hasher.combine(ink) }
  }
}

extension Formula: Hashable {
  /// Whether the shape is the same, wherever it stands.
  public static func == (a: Formula, b: Formula) -> Bool { a.node == b.node }
  /// Hashes the shape.
  public func hash(into hasher: inout Hasher) { hasher.combine(node) }
}
