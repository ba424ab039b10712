import CivicDomain
import FlatFileStore
import Glibc

/// This program once more, with nothing in its memory but an open store.
enum WatchedProcess {
  private static let word = "as-reader"

  struct Problem: Error {}

  /// The resident memory of a process that has opened a store and shown the first rows of its list, as text.
  static func memory(of folder: String) throws -> String {
    var own = [CChar](repeating: 0, count: Int(PATH_MAX))
    guard readlink("/proc/self/exe", &own, own.count - 1) > 0 else { throw Problem() }
    let program = String(decoding: own.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard let pipe = popen("'\(program)' \(word) '\(folder)'", "r") else { throw Problem() }
    defer { pclose(pipe) }
    var line = [CChar](repeating: 0, count: 64)
    guard fgets(&line, 64, pipe) != nil,
      let bytes = Int(String(decoding: line.prefix { $0 != 0 && $0 != 10 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
    else { throw Problem() }
    return ResultTable.text(Double(bytes) / 1e6, digits: 1) + " MB"
  }

  static func isOne(_ arguments: [String]) throws -> Bool {
    guard arguments.count == 3, arguments[1] == word else { return false }
    let store = try Store(arguments[2])
    _ = store.register.page(Query(Organization.kind, orderedBy: "name"), window: 0..<24)
    print(Stopwatch.residentMemory())
    return true
  }
}
