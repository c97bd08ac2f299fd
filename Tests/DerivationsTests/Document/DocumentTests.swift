import Testing

@testable import Derivations

@Suite struct `Documents` {
  private static let excerpt = #"""
    # Spin-conserving impurity scattering

    Piéchon and Thiaville, *Spin transfer torque in continuous textures*, sections II and III.

    **Let** $\hbar, m, \omega_{sd}, \ell_{sd}, \eta > 0$ and $e$ be constants.
    **Let** $\mathbf{r}$ be the position, $t$ the time, and $\mathbf{p}$ the momentum, with energy $\epsilon = \mathbf{p}^2/2m$
    and direction $\hat{\mathbf{p}}$, in 3 dimensions.
    **Let** $\mathbf{E}$ be a constant spatial vector.
    **Let** $\boldsymbol{n}(\mathbf{r}, t)$ be any unit spin vector, kept to first order in its gradients.
    **Let** $f(\mathbf{p}, \mathbf{r}, t)$ be a scalar field and $\boldsymbol{f}(\mathbf{p}, \mathbf{r}, t)$ a spin vector.

    **Define** (5)
    $$\hat{f} = \tfrac12\left[f\hat{I} + \boldsymbol{f}\cdot\hat{\boldsymbol{\sigma}}\right]$$

    **Assume** (8)
    $$\partial_t\hat{f} + \frac{1}{i\hbar}[\hat{f},\hat{H}]_- + \frac12\{\hat{f},\hat{H}\} - \frac12\{\hat{H},\hat{f}\} = 0$$

    **Claim** (9) follows from (8).
    $$\begin{aligned}
    \left(\partial_t + \frac{\mathbf{p}}{m}\nabla_{\mathbf{r}} + e\mathbf{E}\nabla_{\mathbf{p}}\right) f
      - \frac{\hbar\omega_{sd}}{2}\nabla_{\mathbf{r}}\boldsymbol{n}\cdot\nabla_{\mathbf{p}}\boldsymbol{f} &= 0 \\
    \left(\partial_t + \frac{\mathbf{p}}{m}\nabla_{\mathbf{r}} + e\mathbf{E}\nabla_{\mathbf{p}}\right)\boldsymbol{f}
      - \frac{\hbar\omega_{sd}}{2}\nabla_{\mathbf{r}}\boldsymbol{n}\,\nabla_{\mathbf{p}} f - \omega_{sd}\,\boldsymbol{n}\times\boldsymbol{f} &= 0
    \end{aligned}$$

    …

    $$ prose $$

    **Claim** (28a, series) order by order in $\eta$, follows from (22), (23), (26), (27).
    $$x_1 = 2\epsilon\,\partial_\epsilon F\left(\frac1\eta + \eta - 3\eta^3\right) + O(\eta^5)$$

    **Derive** (28, solved) from (22), (23), (26), (27), solving for $x_1, x_2, y_1, y_2$, in terms of $f_\perp, f_\parallel^0$.
    $$
    $$
    """#

  @Test("The excerpt in the specification is read without an objection")
  func specification() {
    let document = Document(Self.excerpt)
    #expect(document.complaints == [])
    #expect(
      document.statements.map(\.keyword) == [
        .let, .let, .let, .let, .let, .define, .assume, .claim, .claim, .derive,
      ])
    #expect(
      document.statements.compactMap(\.label) == ["5", "8", "9", "28a, series", "28, solved"])
    #expect(document.statements.map(\.rows.count) == [0, 0, 0, 0, 0, 1, 1, 2, 1, 0])
    #expect(document.statements.flatMap(\.declarations).count == 13)
    #expect(document.unclaimedFormulas.count == 1)
  }

  @Test("A byte order mark is not text")
  func byteOrderMark() {
    let document = Document(
      reading: [0xEF, 0xBB, 0xBF] + Array("**Claim**\n$$a$$".utf8), path: "x")
    #expect(document.complaints == [])
    #expect(document.statements.map(\.keyword) == [.claim])
    #expect(
      Document(reading: [0xEF, 0xBB, 0xBF], path: "x").complaints == ["1:1 the document is empty"])
  }

  @Test("A file that is not UTF-8 is refused at its first bad byte")
  func encoding() {
    let bytes = Array("**Claim**\n$$a".utf8) + [0xE9, 0x20, 0xFF] + Array("$$".utf8)
    let document = Document(reading: bytes, path: "x.md")
    #expect(document.complaints == ["2:4 the file is not UTF-8"])
    #expect(document.objections.map(\.advice) == ["Save the file as UTF-8."])
    #expect(document.statements.isEmpty && document.path == "x.md")
    let cut = Document(reading: [0x61, 0xC3], path: "x.md")
    #expect(cut.complaints == ["1:2 the file is not UTF-8"])
  }

  @Test("Bytes and text give the same document")
  func bytes() {
    let document = Document(reading: Array(Self.excerpt.utf8), path: "x.md")
    #expect(document.complaints == [])
    #expect(document.statements.count == Document(Self.excerpt).statements.count)
  }

  @Test("No text traps", arguments: 0..<20)
  func garbage(seed: UInt64) {
    var random = Generator(state: seed)
    let pieces = [
      "**", "**Let**", "**Claim**", "**Use**", "**Define**", "**Derive**", "\n", "\n", "\n\n", "$",
      "$$", "`", "```", "```math", "~~~", "<!--", "-->", "(", ")", "()", "(1)", ",", ".", ":", " ",
      " ", "\\", "\\\\", "\r\n", "\t", "- ", "# ", "> ", "1. ", "[", "]", "](", "a.md", "é",
      "\u{0}",
      "follows from", "with", "to first order in", "for every", "of", "be", "a", "the", "constant",
      "function", "spin vector", "and", "measure", "in", "3", "dimensions", "rank", "kept to",
      "first order", "gradients", "$x$", "$x > 0$", "$f(x)$", "$a = b$", "energy", "direction",
      "momentum", "99999999999999999999", "-1", "_", "*", "~", "\u{A0}", "{", "}", "^",
    ]
    for _ in 0..<100 {
      let count = Int.random(in: 1...60, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      check(Document(text))
      var bytes = Array(text.utf8)
      bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
      check(Document(reading: bytes, path: "x"))
    }
  }

  /// Every range lies in the text, and every objection can be shown.
  private func check(_ document: Document) {
    let count = document.source.text.utf8.count
    var end = 0
    for (index, objection) in document.objections.enumerated() {
      #expect(objection.range.lowerBound >= end && objection.range.upperBound <= count + 1)
      end = objection.range.lowerBound
      guard index < 10 else { continue }
      #expect(!objection.rendered(in: document.source, path: "x.md").isEmpty)
    }
    for statement in document.statements { #expect(statement.range.upperBound <= count) }
  }

  @Test(
    "Reading takes time in proportion to the length", .timeLimit(.minutes(1)),
    arguments: [
      "$$", "$", "`", "``` ", "`` ` ", "(", "**", "**Let** ", "<!--", "<!-- -->", "$x$, ", "\\",
      "**Let** $x$ be a constant\n", "**Claim** (1\n", "```math\n", "$$a\n**Claim**\n", "[", "](",
      "**Let** $f$ be a function of $x$, $y$ and ", "**Claim** with $x = 1$, ",
    ])
  func longTexts(_ piece: String) {
    check(Document(String(repeating: piece, count: 20_000)))
    check(Document("**Let** " + String(repeating: piece, count: 20_000)))
  }
}

/// A generator of numbers that are the same at every run.
private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
