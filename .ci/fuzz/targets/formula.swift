import Notation

/// The reader of formulas: whatever the text, it is read or objected to, what is read prints as what reads the same, and
/// every place that is named lies inside the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func formulaTarget(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let end = text.utf8.count
  let (rows, errors) = FormulaParser.rows(in: text)
  for row in rows {
    precondition(0 <= row.range.lowerBound && row.range.upperBound <= end, "a row outside the text")
    let latex = row.formula.latex
    precondition(
      (try? FormulaParser.formula(in: latex)) == row.formula, "printed, it reads as another")
  }
  let source = SourceText(text)
  for error in errors {
    precondition(0 <= error.range.lowerBound && error.range.upperBound <= end, "an error outside")
    precondition(!source.excerpt(for: error.range).isEmpty && !error.description.isEmpty)
  }
  _ = try? FormulaParser.list(in: text)
  return 0
}
