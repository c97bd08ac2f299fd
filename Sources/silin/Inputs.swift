import Derivations

/// A document to look at, or why there is none.
struct Input: Sendable {
  /// The path as given, `-` for standard input.
  var path: String
  var document: Result<Document, FileFault>

  /// A display path of standard input.
  static let standardInput = "-"
}

extension Invocation {
  /// Every document that the paths mean, in order, each once.
  func inputs(_ console: Console) throws(UsageError) -> [Input] {
    var paths = paths
    if paths.isEmpty {
      guard case .success(.folder) = kind(of: "derivations") else {
        throw UsageError(
          message: "no path is given, and there is no folder derivations here",
          advice: "give the path of a document or of a folder, or - for standard input")
      }
      paths = ["derivations"]
    }
    var inputs: [Input] = []
    for path in paths { inputs += Self.inputs(at: path, console) }
    var seen: Set<String> = []
    return inputs.filter { seen.insert($0.path).inserted }
  }

  private static func inputs(at path: String, _ console: Console) -> [Input] {
    if path == Input.standardInput {
      return [
        Input(
          path: path,
          document: console.input(largestDocument).map { Document(reading: $0, path: path) })
      ]
    }
    switch kind(of: path) {
    case .failure(let fault): return [Input(path: path, document: .failure(fault))]
    case .success(.file), .success(.stream):
      return [
        Input(path: path, document: document(at: path))
      ]
    case .success(.folder):
      let found = walk(path)
      if !found.isEmpty { return found }
      let fault = FileFault(
        message: "no document in this folder has a statement",
        advice: "a document is a file *.md with lines that begin with **Let**, **Claim** …",
        status: .unreadable)
      return [Input(path: path, document: .failure(fault))]
    }
  }

  private static func document(at path: String) -> Result<Document, FileFault> {
    if Memory.isUsedUp { return .failure(.noMemory) }
    return bytes(ofFile: path).map { Document(reading: $0, path: path) }
  }

  /// The documents of a folder and the folders in it. Files without a statement are passed over, and pipes, which may never
  /// end; links to folders are not followed.
  private static func walk(_ folder: String) -> [Input] {
    let names: [String]
    switch silin.names(inFolder: folder) {
    case .failure(let fault): return [Input(path: folder, document: .failure(fault))]
    case .success(let found): names = found
    }
    var inputs: [Input] = []
    for name in names {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      let kind = kind(of: path)
      if case .success(.folder) = kind {
        if !isLink(path) { inputs += walk(path) }
      } else if case .success(.stream) = kind {
        continue
      } else if name.hasSuffix(".md") {
        let document = document(at: path)
        if case .success(let document) = document, !document.wantsToBeRead { continue }
        inputs.append(Input(path: path, document: document))
      }
    }
    return inputs
  }
}

extension Document {
  /// Whether a file found in a folder is a document: it has a statement, or something that was meant as one.
  var wantsToBeRead: Bool {
    if !statements.isEmpty { return true }
    return objections.contains {
      switch $0.kind {
      case .notUTF8, .misspeltKeyword, .keywordInsideLine: true
      default: false
      }
    }
  }
}
