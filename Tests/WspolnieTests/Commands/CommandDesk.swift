import CivicDomain
import FlatFileStore
import Foundation

@testable import wspolnie

/// A desk for tests: commands run in this process, on folders of their own, with a clock and random numbers that are
/// given. What they print is kept.
final class CommandDesk {
  /// What one command did.
  struct Run {
    let code: ExitCode
    let output: String
    let errors: String
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  let folder: String
  var environment: [String: String] = ["LANG": "pl_PL.UTF-8"]
  /// Saturday, 21 November 2026, 11:00 in Poland.
  var now = Instant(microsecondsSince1970: 1_795_255_200_000_000)
  /// What the system says when standard output is written; 0 for no error.
  var outputError: Int32 = 0
  /// Whether Ctrl-C was pressed when a command looks.
  var isInterrupted = false
  /// Whether what is wrong is told on the terminal, too, where there is one.
  var errorsAreOnTerminal = false
  /// The login name of whoever sits there.
  var login = "ola"
  /// Whether a shell stands above the program; nil: whether one does above the tests.
  var isUnderShell: Bool?
  /// The store that the last command opened.
  private(set) var store: Store?
  /// The number that was drawn last: the next id is made of the one behind it.
  var drawn: UInt64 = 0

  init() throws {
    let base = FileManager.default.temporaryDirectory.appendingPathComponent("commands-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    folder = base.path
    environment["HOME"] = folder
    environment["TMPDIR"] = folder
    environment["WSPOLNIE_DATA"] = folder + "/data"
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// A file below the desk's folder.
  func file(_ name: String, _ text: String) throws -> String {
    let path = folder + "/" + name
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    return path
  }

  /// Runs a command.
  @discardableResult
  func run(_ arguments: String..., input: String = "", columns: Int? = nil) -> Run {
    run(arguments, input: input, columns: columns)
  }

  /// Runs a command; `columns`: on a terminal so wide, else into a pipe.
  @discardableResult
  func run(_ arguments: [String], input: String = "", columns: Int? = nil) -> Run {
    var output: [UInt8] = []
    var errors: [UInt8] = []
    func printer(
      isTerminal: Bool, error: Int32 = 0, _ keep: @escaping (UnsafeRawBufferPointer) -> Void
    ) -> Printer {
      Printer(isTerminal: isTerminal, columns: columns) { bytes in
        if error == 0 { keep(bytes) }
        return error
      }
    }
    let environment = environment
    var surroundings = Surroundings(
      environment: { environment[$0] }, clock: { self.now },
      random: {
        self.drawn += 1
        return self.drawn
      },
      login: login, home: folder, input: TypedInput(input, isTerminal: columns != nil),
      output: printer(isTerminal: columns != nil, error: outputError) { output += $0 },
      errors: printer(isTerminal: errorsAreOnTerminal && columns != nil) { errors += $0 })
    surroundings.interruptions = { { self.isInterrupted } }
    if let isUnderShell { surroundings.isUnderShell = { isUnderShell } }
    store = nil
    surroundings.opened = { self.store = $0 }
    let code = Invocation(in: surroundings).run(arguments)
    surroundings.output.flush()
    surroundings.errors.flush()
    return Run(
      code: code, output: String(decoding: output, as: UTF8.self), errors: String(decoding: errors, as: UTF8.self))
  }

  /// Writes a text that no command takes: a register may hold one from before.
  func plant(_ text: String, in field: String, of id: String) throws {
    let store = try Store(folder + "/data")
    let was = store.register.stored(RecordID(id))?.values[field]
    let edit = EditRecord(RecordID(id), [FieldEdit(field: field, was: was, becomes: .text(text))])
    guard case .done = store.transact(edit, by: Author("anna"), at: try Instant("2026-11-21T10:00:00Z")) else {
      throw CocoaError(.fileWriteUnknown)
    }
  }
}
