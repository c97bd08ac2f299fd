import Notation
import Testing

struct SourceTextTests {
  let text = SourceText("αβ = 1\r\nsecond\n\nlast é")

  @Test(
    "An offset has a line and a column in characters",
    arguments: [
      (0, 1, 1), (2, 1, 2), (4, 1, 3), (10, 2, 1), (17, 3, 1), (18, 4, 1), (23, 4, 6), (25, 4, 7),
      (99, 4, 7), (-1, 1, 1),
    ])
  func position(offset: Int, line: Int, column: Int) {
    let position = text.position(of: offset)
    #expect(position == (line, column))
  }

  @Test("A line is given without its break")
  func lines() {
    #expect((0...5).map { String(text.line($0)) } == ["", "αβ = 1", "second", "", "last é", ""])
    #expect(text.lineCount == 4)
  }

  @Test("The caret stands under the first character of a range")
  func excerpt() {
    #expect(text.excerpt(for: SourceRange(2, 4)) == "αβ = 1\n ^")
    #expect(text.excerpt(for: SourceRange(12, 15)) == "second\n  ^~~")
    #expect(text.excerpt(for: SourceRange(12, 20)) == "second\n  ^~~~")
    #expect(text.excerpt(for: SourceRange(25, 25)) == "last é\n      ^")
    #expect(SourceText("\ta b").excerpt(for: SourceRange(3, 4)) == "\ta b\n\t  ^")
    #expect(SourceText("").excerpt(for: SourceRange(0, 0)) == "\n^")
  }

  @Test("Of a long line the part around the caret is shown", arguments: [0, 30, 70, 500, 940, 999])
  func window(offset: Int) {
    let line = String((0..<1000).map { Character(Unicode.Scalar(UInt8(97 + $0 % 26))) })
    let excerpt = SourceText(line).excerpt(for: SourceRange(offset, offset + 200))
    let rows = excerpt.split(separator: "\n").map(Array.init)
    let caret = rows[1].firstIndex(of: "^") ?? 0
    #expect(rows.allSatisfy { $0.count <= 102 })
    #expect(rows[0][caret] == Character(Unicode.Scalar(UInt8(97 + offset % 26))))
  }
}
