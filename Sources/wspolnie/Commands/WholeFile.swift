import FlatFileStore
import Glibc
import Words

/// Reads a file that somebody named, `-` for standard input.
enum WholeFile {
  /// The most that is read: a register of the whole country is some 100 MB.
  static let limit = 1 << 30

  /// The bytes of the file, or of standard input.
  static func bytes(of path: String, at desk: Desk) throws(CommandFailure) -> [UInt8] {
    if path == "-" {
      guard let bytes = desk.surroundings.input.bytesLeft() else { throw .problem(.textMissing("-")) }
      return bytes
    }
    do throws(FileFailure) { return try content(of: path) } catch { throw desk.failure(error) }
  }

  /// The bytes of a file.
  static func content(of path: String) throws(FileFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(.open, path, errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileFailure(.status, path, errno: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileFailure(.read, path, errno: EISDIR) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(0, Int(status.st_size)), limit) + 1)
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while bytes.count < limit {
      let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count > 0 {
        bytes.append(contentsOf: piece[..<count])
      } else if errno != EINTR {
        throw FileFailure(.read, path, errno: errno)
      }
    }
    throw FileFailure(.read, path, errno: EFBIG)
  }
}
