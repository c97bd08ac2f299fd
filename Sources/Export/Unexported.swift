import Examination
import Witness

/// Why something cannot be written in another language.
struct Unexported: Error {
  /// What it is.
  let reason: String

  init(_ reason: String) { self.reason = reason }

  static func reading<Result>(
    _ body: () throws(Untranslatable) -> Result
  ) throws(Unexported) -> Result {
    do throws(Untranslatable) {
      return try body()
    } catch {
      throw Unexported(error.reason)
    }
  }

  static func understanding<Result>(
    _ body: () throws(Misunderstanding) -> Result
  ) throws(Unexported) -> Result {
    do throws(Misunderstanding) {
      return try body()
    } catch {
      throw Unexported(error.reason)
    }
  }
}
