import CivicDomain
import Foundation
import Testing

@testable import FlatFileStore

/// A program that signs people up as fast as it can and says aloud what was saved, until it is killed.
///
/// It is this very test program, started once more with a folder in its environment and this one test to run.
@Suite struct WriterProcess {
  private static let variable = "WSPOLNIE_TEST_WRITER"
  private static let seats = 5
  /// What is said of a saved registration: this, its session, its id.
  static let mark = "saved "

  @Test("a writer that will be killed", .enabled(if: ProcessInfo.processInfo.environment[variable] != nil))
  func aWriterThatWillBeKilled() throws {
    let folder = try #require(ProcessInfo.processInfo.environment[Self.variable])
    let store = try Store(folder)
    var session = 0
    for number in 0... {
      let name = "\(getpid())x\(number)"
      switch store.transact(Workshop.register(name, for: session), by: Sample.anna, at: Sample.instant()) {
      case .done: Self.say("\n\(Self.mark)\(session) reg-\(name)\n")
      case .refused(.unknown):
        let outcome = store.transact(
          Workshop.add(session, seats: Self.seats), by: Sample.anna, at: Sample.instant())
        if case .busy = outcome { continue }
        if !outcome.isDone, outcome != .alreadyDone { return Self.say("\n\(outcome)\n") }
      case .refused(.sessionFull): session += 1
      // On a machine with more to do than it can, somebody may wait too long; then one asks again.
      case .busy: continue
      case let outcome: return Self.say("\n\(outcome)\n")
      }
    }
  }

  private static func say(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
  }

  /// One such program, as the test that kills it sees it.
  final class Running {
    private let process = Process()
    private let pipe = Pipe()
    private var heard: [UInt8] = []

    init(on folder: String) throws {
      process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      process.arguments = ["--testing-library", "swift-testing", "--filter", "aWriterThatWillBeKilled"]
      process.environment = ProcessInfo.processInfo.environment.merging([WriterProcess.variable: folder]) { $1 }
      process.standardOutput = pipe
      process.standardError = FileHandle.nullDevice
      try process.run()
    }

    /// Listens until it has said so much more, or has ended.
    func listen(bytes: Int) {
      let wanted = heard.count + bytes
      while heard.count < wanted {
        let more = pipe.fileHandleForReading.availableData
        if more.isEmpty { return }
        heard += more
      }
    }

    /// Kills it, and answers what it had said to be saved.
    func kill() -> [(session: Int, id: RecordID)] {
      Foundation.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      heard += pipe.fileHandleForReading.availableData
      while case let more = pipe.fileHandleForReading.availableData, !more.isEmpty { heard += more }
      return heard.split(separator: 0x0A).compactMap { line in
        let words = String(decoding: line, as: UTF8.self).split(separator: " ")
        guard words.count == 3, words[0] + " " == WriterProcess.mark, let session = Int(words[1]) else { return nil }
        return (session, RecordID(String(words[2])))
      }
    }

    /// Everything it said, for the report of a failure.
    var words: String { String(decoding: heard, as: UTF8.self) }
  }
}
