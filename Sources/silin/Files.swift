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

  /// Documents that do not fit beside those before them.
  static let noMemory = FileFault(
    message: "the memory for it ran out", advice: "give fewer documents at once",
    status: .unreadable)

  /// A file beyond the limit.
  static func tooLarge(_ limit: Int) -> FileFault {
    FileFault(
      message: "the file is larger than \(limit >> 20) MiB",
      advice: "split the document, and join the parts with **Use**",
      status: .unreadable)
  }
}

/// The longest document that is read: one of formulas alone takes some 150 bytes of memory for each of its own.
let largestDocument = 5 << 20

/// The bytes of a file, up to the longest document.
func bytes(ofFile path: String) -> Result<[UInt8], FileFault> {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else { return .failure(.system(errno)) }
  defer { close(descriptor) }
  return read(descriptor: descriptor, limit: largestDocument)
}

/// All the bytes behind a descriptor, up to a limit; those there are, where an interruption comes before the others.
func read(descriptor: Int32, limit: Int) -> Result<[UInt8], FileFault> {
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&source, 1, 100) == 0 {
      if Interruption.isAskedFor { return .success(bytes) }
    }
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

/// What stands at a path.
enum FileKind: Sendable {
  /// A file that can be read again and replaced.
  case file
  case folder
  /// A pipe, a terminal, a device.
  case stream
}

/// What stands at a path, links followed; what the system says if there is nothing.
func kind(of path: String) -> Result<FileKind, FileFault> {
  var status = stat()
  guard stat(path, &status) == 0 else { return .failure(.system(errno)) }
  switch status.st_mode & S_IFMT {
  case S_IFREG: return .success(.file)
  case S_IFDIR: return .success(.folder)
  default: return .success(.stream)
  }
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
