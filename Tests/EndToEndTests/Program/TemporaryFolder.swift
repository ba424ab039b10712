import CTerminal
import Glibc

/// An empty folder of one test's own, gone with all that is in it when the test lets go of it.
final class TemporaryFolder {
  let path: String

  init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/wspolnie-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemProblem(doing: "making a temporary folder", number: errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { _ = terminal_remove_folder(path) }

  func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file whole and gives its path.
  @discardableResult
  func write(_ name: String, _ bytes: some Collection<UInt8>) throws -> String {
    let target = path(name)
    let file = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SystemProblem(doing: "creating \(target)", number: errno) }
    defer { close(file) }
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw SystemProblem(doing: "writing \(target)", number: errno) }
      rest = rest.dropFirst(count)
    }
    return target
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  func read(_ name: String) throws -> [UInt8] {
    let file = open(path(name), O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw SystemProblem(doing: "opening \(path(name))", number: errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    while let more = Descriptor.read(file), !more.isEmpty { bytes += more }
    return bytes
  }
}

/// Reading and waiting on a raw descriptor.
enum Descriptor {
  private static let chunk = 65_536

  /// What can be read now; empty at the end; nil when nothing is there yet (a descriptor that does not block) or the
  /// other side of a terminal is gone.
  static func read(_ file: Int32) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: chunk)
    let count = Glibc.read(file, &buffer, buffer.count)
    return count < 0 ? nil : Array(buffer.prefix(count))
  }

  /// Waits until one of the descriptors is ready, at most so long; gives what happened on each.
  static func wait(_ wanted: [(file: Int32, events: Int32)], atMost time: Duration) -> [Int32] {
    var list = wanted.map { pollfd(fd: $0.file, events: Int16($0.events), revents: 0) }
    let (seconds, parts) = time.components
    let milliseconds = max(0, seconds * 1_000 + parts / 1_000_000_000_000_000)
    poll(&list, nfds_t(list.count), Int32(clamping: milliseconds))
    return list.map { Int32($0.revents) }
  }
}
