import CTerminal
import Glibc
import Testing

/// A desk of one test's own: a training register in a temporary folder, the shell and the terminal on it. The clock
/// stands at Wednesday, 9 September 2026, 14:32.
struct TrainingDesk {
  static let moment = "2026-09-09T14:32"

  let folder: TemporaryFolder
  let shell: ProgramRunner
  var data: String { folder.path("data") }

  private init(language: String) throws {
    folder = try TemporaryFolder()
    shell = try ProgramRunner.wspolnie(data: folder.path("data"), language: language, now: Self.moment)
  }

  /// With the register of Dąbrowa Górnicza, examined and found whole.
  static func demo(language: String = "pl") throws -> TrainingDesk { try copy(of: demoRegister.get(), language) }

  private static let demoRegister: Result<String, any Error> = Result {
    try original { desk in
      let made = try desk.shell.run("demo", "--keep", desk.data, "--run", "check")
      try #require(made.code == 0, "\(made.errors)")
    }
  }

  /// With a copy of a register that was made once.
  static func copy(of original: String, _ language: String = "pl") throws -> TrainingDesk {
    let desk = try TrainingDesk(language: language)
    let copied = try ProgramRunner("/bin/cp").run("-a", original, desk.data)
    try #require(copied.code == 0, "\(copied.errors)")
    return desk
  }

  /// Makes a register of which desks have copies; it is gone with the tests.
  /// - Returns: its place.
  static func original(_ make: (TrainingDesk) throws -> Void) throws -> String {
    let desk = try TrainingDesk(language: "pl")
    try make(desk)
    let place = try originals.get() + "/" + (desk.folder.path.split(separator: "/").last ?? "")
    guard rename(desk.data, place) == 0 else { throw SystemProblem(doing: "moving \(desk.data)", number: errno) }
    return place
  }

  private static let originals: Result<String, any Error> = Result {
    let place = try TemporaryFolder().path + "-originals"
    guard mkdir(place, 0o700) == 0 else { throw SystemProblem(doing: "making \(place)", number: errno) }
    atexit { if case .success(let place) = originals { _ = terminal_remove_folder(place) } }
    return place
  }

  /// With an empty register.
  static func empty(language: String = "pl") throws -> TrainingDesk {
    let desk = try TrainingDesk(language: language)
    let made = try desk.shell.run("init", desk.data, "--training")
    try #require(made.code == 0, "\(made.errors)")
    return desk
  }

  /// Runs one command.
  @discardableResult
  func run(_ arguments: String..., input: String = "") throws -> ProgramResult {
    try shell.run(arguments, input: input)
  }

  /// Runs a command that must succeed, and gives the lines it printed: new ids, one a line.
  @discardableResult
  func lines(_ arguments: String..., input: String = "", place: SourceLocation = #_sourceLocation) throws -> [String] {
    let result = try shell.run(arguments, input: input)
    try #require(result.code == 0, "\(arguments): \(result.errors)", sourceLocation: place)
    return result.outputLines
  }

  /// The id of the only record that a list shows.
  func id(
    _ kind: String, search: String, personal: Bool = false, place: SourceLocation = #_sourceLocation
  ) throws -> String {
    let rows =
      personal
      ? try lines("list", kind, "--search", search, "--personal", place: place)
      : try lines("list", kind, "--search", search, place: place)
    try #require(rows.count == 1, "\(rows)", sourceLocation: place)
    return try #require(rows[0].split(separator: " ").first.map(String.init))
  }

  /// Starts the interface, goes to the map unless told otherwise, and waits for the picture.
  func sitDown(
    on kind: TerminalKind = .xterm, columns: Int = 80, rows: Int = 24, showing text: String = "Organizacje",
    onTab tab: String? = "1",
    environment: [String: String] = [:], background: String = "", attributes: String? = nil, arguments: [String] = []
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      running: shell.program, arguments, on: kind, columns: columns, rows: rows,
      environment: shell.environment.merging(environment) { $1 }, background: background, attributes: attributes)
    terminal.folder = folder
    if let tab {
      // The row of tabs.
      try terminal.waitUntil("2 ")
      try terminal.type(tab)
    }
    try terminal.waitUntil(text)
    return terminal
  }

  /// Starts the interface by a command at the prompt of a shell with job control, as a person does.
  func sitDownAtAShell(typing command: String) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      running: "/bin/bash", ["--norc", "--noprofile", "-i"],
      environment: shell.environment.merging(["PS1": "prompt> ", "W": shell.program]) { $1 })
    terminal.folder = folder
    try terminal.waitUntil("prompt>")
    try terminal.type(command + "\r")
    try terminal.waitUntil("0 Biurko")
    try terminal.type("1")
    try terminal.waitUntil("Organizacje")
    return terminal
  }

  /// Whether every line of the register is whole.
  func isWhole() throws -> Bool { try run("check").code == 0 }
}
