import FlatFileStore
import Glibc

/// A folder of one run, on a real disk, gone afterwards.
enum Folder {
  struct Problem: Error { let path: String }

  static func make() throws -> String {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
    var template = Array("\(parent)/wspolnie-benchmark-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Problem(path: parent) }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// With all that is in it.
  static func remove(_ path: String) {
    for name in (try? LinuxFileSystem().names(in: path)) ?? [] { remove("\(path)/\(name)") }
    _ = Glibc.remove(path)
  }

  static func store(at path: String) throws -> Store {
    try Store.create(at: path, GeneratedRegister.manifest())
    return try Store(path)
  }

  /// The last line of a log, its newline included.
  static func lastLine(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw Problem(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var last: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF {
      bytes.append(UInt8(byte))
      if byte == 0x0A {
        last = bytes
        bytes = []
      }
    }
    return last
  }
}
