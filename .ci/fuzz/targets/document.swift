import Derivations
import Notation

/// The reader of documents: whatever the bytes, there is a document, and every objection names a place inside it.
@_cdecl("LLVMFuzzerTestOneInput")
public func documentTarget(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let document = Document(reading: bytes, path: "fuzz.md")
  let end = document.source.text.utf8.count
  for objection in document.objections {
    precondition(0 <= objection.range.lowerBound && objection.range.upperBound <= end)
    precondition(!objection.rendered(in: document.source, path: document.path).isEmpty)
  }
  for statement in document.statements {
    precondition(0 <= statement.range.lowerBound && statement.range.upperBound <= end)
  }
  return 0
}
