#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file cannot be read or written.
struct FileFault: Error, Hashable, Sendable {
  var message: String
  var advice: String
  var status: ExitCode

  /// What the system says of a path.
  static func system(_ number: Int32) -> FileFault {
    let missing = number == ENOENT || number == ENOTDIR
    return FileFault(
      message: missing
        ? "there is no such file" : "it cannot be read: " + String(cString: strerror(number)),
      advice: missing
        ? "give the path of a document or of a folder" : "see to it that it can be read",
      status: .noInput)
  }

  /// A file beyond the limit.
  static func tooLarge(_ limit: Int) -> FileFault {
    FileFault(
      message: "the file is larger than \(limit >> 20) MiB",
      advice: "split the document, and join the parts with **Use**",
      status: .unreadable)
  }
}

/// The longest document that is read.
let largestDocument = 16 << 20

/// The bytes of a file, up to the longest document.
func bytes(ofFile path: String) -> Result<[UInt8], FileFault> {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else { return .failure(.system(errno)) }
  defer { close(descriptor) }
  return read(descriptor: descriptor, limit: largestDocument)
}

/// All the bytes behind a descriptor, up to a limit.
func read(descriptor: Int32, limit: Int) -> Result<[UInt8], FileFault> {
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count == 0 { return .success(bytes) }
    if count < 0 {
      if errno == EINTR { continue }
      return .failure(.system(errno))
    }
    bytes += chunk[..<count]
    if bytes.count > limit { return .failure(.tooLarge(limit)) }
  }
}

/// Whether a path is a folder; what the system says if it is nothing at all.
func isFolder(_ path: String) -> Result<Bool, FileFault> {
  var status = stat()
  guard stat(path, &status) == 0 else { return .failure(.system(errno)) }
  return .success(status.st_mode & S_IFMT == S_IFDIR)
}

/// The names in a folder in ascending order, hidden ones left out.
func names(inFolder path: String) -> Result<[String], FileFault> {
  guard let folder = opendir(path) else { return .failure(.system(errno)) }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return .success(names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
}

/// Whether a path is a link to something else.
func isLink(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
}
