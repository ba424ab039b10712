import FlatFileStore
import Glibc

/// What the operating system says of itself and of the disk that a folder lies on: no name of the machine or of anybody.
struct SystemFacts {
  /// The distribution, as its own file calls it; empty where it does not say.
  let distribution: String
  /// The kernel, its release and the machine's processor: `Linux 6.1.0 x86_64`.
  let kernel: String
  /// The processors that this process may use.
  let processors: Int
  /// Memory in bytes, and what of it is to be had; nil where the system does not say.
  let memory: (whole: Int?, free: Int?)
  /// The sort of file system; nil where the folder is not there.
  let fileSystem: String?
  /// The bytes of that disk, and those that this person may still write.
  let room: (whole: Int, free: Int)?

  init(of folder: String) {
    distribution = Self.line("PRETTY_NAME=", in: "/etc/os-release").filter { $0 != "\"" }
    var system = utsname()
    uname(&system)
    kernel = [Self.text(&system.sysname), Self.text(&system.release), Self.text(&system.machine)]
      .joined(separator: " ")
    processors = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    func bytes(_ name: String) -> Int? {
      Int(Self.line(name, in: "/proc/meminfo").filter(\.isNumber)).map { $0 * 1024 }
    }
    memory = (bytes("MemTotal:"), bytes("MemAvailable:"))
    fileSystem = Self.fileSystem(of: folder)
    var found = statvfs()
    let isKnown = statvfs(PathText.cString(folder), &found) == 0
    let block = Int(clamping: found.f_frsize)
    room = isKnown ? (Int(clamping: found.f_blocks) * block, Int(clamping: found.f_bavail) * block) : nil
  }

  /// The sort of the file system that is mounted where a folder lies (proc(5), mountinfo).
  private static func fileSystem(of folder: String) -> String? {
    guard let real = realpath(PathText.cString(folder), nil) else { return nil }
    defer { free(real) }
    let path = PathText.text(cString: real) + "/"
    var nearest: (length: Int, name: String)?
    for line in text(of: "/proc/self/mountinfo").split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 4, let dash = words.firstIndex(of: "-"), words.indices.contains(dash + 1) else { continue }
      let place = words[4].replacing("\\040", with: " ")
      let isAbove = place == "/" || path.hasPrefix(place + "/")
      // Of several at one place the last one is seen.
      if isAbove, place.utf8.count >= nearest?.length ?? 0 { nearest = (place.utf8.count, String(words[dash + 1])) }
    }
    return nearest?.name
  }

  /// A name of utsname(2), a row of letters that ends with a zero.
  private static func text<Letters>(_ letters: inout Letters) -> String {
    withUnsafeBytes(of: &letters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }

  /// What stands behind the first of a file's lines that begins so; empty where there is none.
  private static func line(_ beginning: String, in path: String) -> String {
    let line = text(of: path).split(separator: "\n").first { $0.hasPrefix(beginning) }
    return line.map { String($0.dropFirst(beginning.count)) } ?? ""
  }

  /// The beginning of a file of the system; empty where there is none.
  private static func text(of path: String) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var length = 0
    while length < buffer.count {
      let count = buffer.withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress?.advanced(by: length), $0.count - length)
      }
      if count <= 0 { break }
      length += count
    }
    return String(decoding: buffer.prefix(length), as: UTF8.self)
  }
}
