import FlatFileStore
import Glibc
import Interchange
import Words

/// Reads the whole of a file that somebody named, `-` for standard input.
enum WholeFile {
  /// The most that is read, in bytes: a register of the whole country is some 100 MB.
  static let limit = 1 << 30

  /// Reads the bytes of a named file, or of standard input.
  /// - Parameter noFile: what is said of a folder or a device; nil: that a table was wanted.
  static func bytes(
    of path: String, at desk: Desk, orSaying noFile: Sentences? = nil
  ) throws(CommandFailure) -> [UInt8] {
    if path == "-" {
      let bytes: [UInt8]?
      do throws(FileFailure) { bytes = try desk.surroundings.input.bytesLeft() } catch { throw desk.failure(error) }
      guard let bytes else { throw .problem(.textMissing("-")) }
      return bytes
    }
    do throws(FileFailure) { return try content(of: path) } catch {
      // What stands there is somebody else's: nothing needs to be taken away.
      throw error.isNoFile ? .message((noFile ?? desk.words.noFileToRead(path)).lines, .badData) : desk.failure(error)
    }
  }

  /// Reads the bytes of a file.
  static func content(of path: String) throws(FileFailure) -> [UInt8] {
    let descriptor = open(PathText.cString(path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(.open, path, errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileFailure(.status, path, errno: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileFailure(.read, path, errno: EISDIR) }
    guard status.st_size <= limit else { throw FileFailure(.read, path, errno: EFBIG) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(0, Int(status.st_size)), likelyLength) + 1)
    try collect(into: &bytes, of: path) { read(descriptor, $0.baseAddress, $0.count) }
    return bytes
  }

  /// Reads a small file of the person's own, and its permissions. What is no file ends nowhere: a pipe would keep the program
  /// until somebody writes into it.
  static func small(
    _ path: String, atMost limit: Int
  ) throws(FileFailure) -> (bytes: [UInt8], permissions: mode_t) {
    let descriptor = open(PathText.cString(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileFailure(.open, path, errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileFailure(.status, path, errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileFailure(.read, path, errno: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : ENODEV)
    }
    guard status.st_size <= limit else { throw FileFailure(.read, path, errno: EFBIG) }
    var bytes: [UInt8] = []
    try collect(into: &bytes, of: path) { read(descriptor, $0.baseAddress, $0.count) }
    return (bytes, status.st_mode & ~S_IFMT)
  }

  /// The first bytes of a file; none where it cannot be read.
  static func beginning(of path: String, atMost count: Int) -> [UInt8] {
    let descriptor = open(PathText.cString(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let found = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    return Array(bytes.prefix(max(0, found)))
  }

  /// Reads to the end, or to where nothing but zeros comes: whatever is after so many of them, it is no text, and a
  /// hole in a file must not become memory.
  static func collect(
    into bytes: inout [UInt8], of path: String, _ take: (UnsafeMutableRawBufferPointer) -> Int
  ) throws(FileFailure) {
    var chunk = [UInt8](repeating: 0, count: InterchangeLimits.zerosInText)
    while bytes.count < limit {
      let count = chunk.withUnsafeMutableBytes { take($0) }
      if count == 0 { return }
      if count > 0 {
        bytes.append(contentsOf: chunk[..<count])
        if count == chunk.count, !chunk.contains(where: { $0 != 0 }) { return }
      } else if errno != EINTR {
        throw FileFailure(.read, path, errno: errno)
      }
    }
    throw FileFailure(.read, path, errno: EFBIG)
  }

  /// The most memory that is reserved at once: a file that says it is longer must show it. Whatever grows beyond is there
  /// twice while it does.
  private static let likelyLength = 1 << 28
}
