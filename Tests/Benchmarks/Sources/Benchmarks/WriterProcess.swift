import CivicDomain
import FlatFileStore
import Glibc

/// This program once more, as one of several that write at the same time.
enum WriterProcess {
  enum Kind: String, CaseIterable { case ours, bare, peer }

  static let writers = 4
  static let commits = 500
  private static let word = "as-writer"

  struct Problem: Error { let status: Int32 }

  /// How long all the writers together take, in seconds.
  static func run(_ kind: Kind, folder: String, round: Int) throws -> Double {
    var failed: Int32 = 0
    let seconds = Stopwatch.seconds {
      let processes = (0..<writers).map { number in
        start([word, kind.rawValue, folder, String((round * writers + number) * commits)])
      }
      for process in processes {
        var status: Int32 = 0
        waitpid(process, &status, 0)
        if status != 0 { failed = status }
      }
    }
    if failed != 0 { throw Problem(status: failed) }
    return seconds
  }

  private static func start(_ arguments: [String]) -> pid_t {
    var words: [UnsafeMutablePointer<CChar>?] = (["/proc/self/exe"] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    return posix_spawn(&process, "/proc/self/exe", nil, nil, &words, environ) == 0 ? process : -1
  }

  /// Does a writer's work if that is what this process was started for.
  static func isOne(_ arguments: [String]) throws -> Bool {
    guard arguments.count == 5, arguments[1] == word, let kind = Kind(rawValue: arguments[2]),
      let first = Int(arguments[4])
    else { return false }
    let folder = arguments[3]
    switch kind {
    case .ours:
      let store = try Store(folder)
      for number in first..<first + commits { try store.save(GeneratedRegister.add(number)) }
    case .bare:
      let bare = try BareFile("\(folder).bare")
      let line = [UInt8](repeating: 0x61, count: 700)
      for _ in 0..<commits { try bare.appendLocked(line) }
    case .peer:
      let peer = try SQLitePeer("\(folder).sqlite")
      let text = String(repeating: "a", count: 700)
      for number in first..<first + commits { try peer.insert(GeneratedRegister.id(number).raw, text) }
    }
    return true
  }
}
