import Glibc

/// The `wspolnie` that was built together with these tests.
///
/// SwiftPM puts the test bundle and the executables of one build into one folder (`.build/debug`, or whatever
/// `--scratch-path` and `-c` say), and on Linux the bundle is itself the running program: so `/proc/self/exe` leads there.
/// `WSPOLNIE_UNDER_TEST` names another one, such as the stripped release.
enum BuiltProgram {
  struct NotFound: Error, CustomStringConvertible {
    var description: String
  }

  static func path() throws -> String {
    if let named = getenv("WSPOLNIE_UNDER_TEST") { return String(cString: named) }
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { throw SystemProblem(doing: "reading /proc/self/exe", number: errno) }
    let own = String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    let parts = own.split(separator: "/")
    let path = "/" + (parts.dropLast() + ["wspolnie"]).joined(separator: "/")
    guard access(path, X_OK) == 0 else { throw NotFound(description: "There is no program at \(path).") }
    return path
  }
}
