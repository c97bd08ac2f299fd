import Derivations
import Examination
import Kinetics

/// The checker that the command uses: the physics, the second path unless it is not wanted, and the files.
///
/// The nearest true formula of what is refuted as expected is looked for where it will be read: by *explain*, and in JSON.
func makeChecker(
  _ invocation: Invocation, isInterrupted: @escaping @Sendable () -> Bool = { false }
) -> Checker {
  // What is exported is to be a judge of its own: of the first path alone.
  let usesWitness = invocation.usesWitness && invocation.verb != .export
  var checker = Checker(theory: .kinetic, witness: usesWitness ? Interpreter.witness : nil) {
    path, user in
    let place = joined(path, relativeTo: user)
    guard case .success(.file) = kind(of: place), case .success(let bytes) = bytes(ofFile: place)
    else { return nil }
    return Document(reading: bytes, path: place)
  }
  checker.limits.time = .seconds(invocation.seconds)
  checker.limits.terms = invocation.terms
  checker.limits.isStopped = {
    isInterrupted() ? .interruption : Memory.isUsedUp ? .memory : nil
  }
  checker.mutates = invocation.verb == .mutate
  checker.mutantLimit = invocation.most
  if invocation.verb == .explain || invocation.format == .json { checker.search = .everything }
  if invocation.verb == .export { checker.search = .nothing }
  return checker
}

/// A path as seen from where a file is: `../b.md` from `papers/one/a.md` is `papers/b.md`.
func joined(_ path: String, relativeTo file: String) -> String {
  if path.hasPrefix("/") { return path }
  var parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
  for part in path.split(separator: "/") where part != "." {
    if part == "..", let last = parts.last, !["", ".", ".."].contains(last) {
      parts.removeLast()
    } else {
      parts.append(part)
    }
  }
  return parts.joined(separator: "/")
}
