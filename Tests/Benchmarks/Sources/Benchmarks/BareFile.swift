import Glibc

/// What the machine can do at best: one write, one fdatasync.
final class BareFile {
  private let file: Int32

  struct Problem: Error { let errno: Int32 }

  init(_ path: String) throws {
    file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    if file < 0 { throw Problem(errno: errno) }
  }

  deinit { close(file) }

  func append(_ bytes: [UInt8]) throws {
    let count = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    guard count == bytes.count, fdatasync(file) == 0 else { throw Problem(errno: errno) }
  }

  /// The same by several processes in turn.
  func appendLocked(_ bytes: [UInt8]) throws {
    guard flock(file, LOCK_EX) == 0 else { throw Problem(errno: errno) }
    defer { flock(file, LOCK_UN) }
    try append(bytes)
  }
}
