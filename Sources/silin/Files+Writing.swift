#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Puts bytes in place of a file at once: they are written beside it, with its permissions, and then take its name.
func replace(file path: String, with bytes: [UInt8]) -> FileFault? {
  guard let resolved = realpath(path, nil) else { return .system(errno) }
  defer { free(resolved) }
  let target = String(cString: resolved)
  var status = stat()
  guard stat(target, &status) == 0 else { return .system(errno) }
  guard access(target, W_OK) == 0 else { return .unwritable(errno) }

  let folder = target.lastIndex(of: "/").map { target[...$0] } ?? ""
  let name = target[folder.endIndex...]
  let temporary = "\(folder).\(name).silin-\(getpid())"
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL, status.st_mode & 0o7777)
  guard descriptor >= 0 else { return .unwritable(errno) }
  var isWritten = fchmod(descriptor, status.st_mode & 0o7777) == 0
  var done = 0
  while isWritten, done < bytes.count {
    let count = bytes[done...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count > 0 { done += count } else { isWritten = count < 0 && errno == EINTR }
  }
  isWritten = isWritten && fsync(descriptor) == 0
  isWritten = close(descriptor) == 0 && isWritten
  if isWritten, rename(temporary, target) == 0 { return nil }
  let fault = FileFault.unwritable(errno)
  unlink(temporary)
  return fault
}

/// Writes a file, in place of one that is there or anew.
func write(_ bytes: [UInt8], to path: String) -> FileFault? {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o666)
  if descriptor < 0 {
    return errno == EEXIST ? replace(file: path, with: bytes) : .unwritable(errno)
  }
  close(descriptor)
  return replace(file: path, with: bytes)
}

extension FileFault {
  /// What the system says where it will not write.
  static func unwritable(_ number: Int32) -> FileFault {
    FileFault(
      message: "it cannot be written: " + String(cString: strerror(number)),
      advice: "see to it that the file and its folder can be written", status: .cannotWrite)
  }
}
