#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Puts bytes in place of a file at once: they are written beside it, with its owner and permissions, and then take its name.
func replace(file path: String, with bytes: [UInt8]) -> FileFault? {
  guard let resolved = realpath(path, nil) else { return .system(errno) }
  defer { free(resolved) }
  let target = String(cString: resolved)
  var status = stat()
  guard stat(target, &status) == 0 else { return .system(errno) }
  guard access(target, W_OK) == 0 else { return .unwritable(errno) }

  let folder = target.lastIndex(of: "/").map { target[...$0] } ?? ""
  guard let (temporary, descriptor) = newFile(in: String(folder)) else { return .unwritable(errno) }
  // Where the owner cannot be kept it is the one who writes.
  _ = fchown(descriptor, status.st_uid, status.st_gid)
  var isWritten = fchmod(descriptor, status.st_mode & 0o7777) == 0
  isWritten = isWritten && put(bytes, to: descriptor)
  isWritten = isWritten && fsync(descriptor) == 0
  isWritten = close(descriptor) == 0 && isWritten
  if isWritten, rename(temporary, target) == 0 { return nil }
  let fault = FileFault.unwritable(errno)
  unlink(temporary)
  return fault
}

/// A hidden file that was not there before; what a killed run has left behind is in nobody's way.
private func newFile(in folder: String) -> (path: String, descriptor: Int32)? {
  for attempt in 0..<temporaryNames {
    let path = "\(folder).silin-\(getpid())-\(attempt)"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    if descriptor >= 0 { return (path, descriptor) }
    guard errno == EEXIST else { return nil }
  }
  return nil
}

/// How many names are tried for a new file.
let temporaryNames = 16

/// Writes all of some bytes; false where that is not possible.
func put(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var done = 0
  while done < bytes.count {
    let count = bytes[done...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      done += count
    } else if errno != EINTR {
      return false
    }
  }
  return true
}

/// Writes a file, in place of one that is there or anew; what is no file, as `/dev/null`, is written to.
func write(_ bytes: [UInt8], to path: String) -> FileFault? {
  let created = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o666)
  if created >= 0 {
    close(created)
    let fault = replace(file: path, with: bytes)
    if fault != nil { unlink(path) }
    return fault
  }
  guard errno == EEXIST else { return .unwritable(errno) }
  if case .success(.file) = kind(of: path) { return replace(file: path, with: bytes) }
  let descriptor = open(path, O_WRONLY)
  guard descriptor >= 0 else { return .unwritable(errno) }
  defer { close(descriptor) }
  return put(bytes, to: descriptor) ? nil : .unwritable(errno)
}

extension FileFault {
  /// What the system says where it will not write.
  static func unwritable(_ number: Int32) -> FileFault {
    FileFault(
      message: "it cannot be written: " + String(cString: strerror(number)),
      advice: "see to it that the file and its folder can be written", status: .cannotWrite)
  }
}
