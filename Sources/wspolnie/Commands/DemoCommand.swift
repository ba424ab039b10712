import ArgumentParser
import CivicDomain
import FlatFileStore
import Words

/// The command `wspolnie demo [--keep DIR] [--run COMMAND…]`, which opens a throw-away register.
struct DemoCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "demo", pl: "Rejestr pokazowy Dąbrowy Górniczej, do wyrzucenia po obejrzeniu.",
      en: "A throw-away register of Dąbrowa Górnicza to look at.",
      more: (
        pl: "Otwiera okno programu na kopii, która znika na końcu; z --run wykonuje na niej polecenie.",
        en: "Opens the interface on a copy that is gone at the end; with --run it carries out a command on it."
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var recording: Recording.Options

  @Option(
    help: .said(
      pl: "zachowaj kopię w tym pustym folderze", en: "keep the copy in this empty folder",
      value: (pl: "FOLDER", en: "DIR")))
  var keep: String?

  @Option(
    name: .customLong("run"), parsing: .remaining,
    help: .said(
      pl: "polecenie i jego argumenty, na końcu", en: "a command with its arguments, at the end",
      value: (pl: "POLECENIE", en: "COMMAND")))
  var command: [String] = []

  /// Splits the arguments at the `--run` of a demo: all after it belongs to the other command, its options too.
  static func parted(_ arguments: [String]) -> (own: [String], command: [String]) {
    guard let index = arguments.firstIndex(of: "--run"), arguments[..<index].contains("demo") else {
      return (arguments, [])
    }
    return (Array(arguments[..<index]), Array(arguments[(index + 1)...]))
  }

  var paths: [String] { keep.map { [$0] } ?? [] }

  var right: Right { .nothing }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    if recording.record != nil, !command.isEmpty { throw .message(desk.words.recordsIntoFile.lines, .usage) }
    if let keep {
      try keep.mustNameFolder("--keep")
      try fill(keep, at: desk)
      let code = try use(keep, at: desk)
      if desk.errors.isTerminal { desk.errors.line(SafeLine.made(of: desk.words.demoKept(folder: keep))) }
      return code
    }
    let folder: TemporaryFolder
    do throws(FileFailure) {
      folder = try TemporaryFolder(below: desk.surroundings.variable("TMPDIR") ?? "/tmp", named: "wspolnie-demo")
    } catch {
      throw .message(desk.words.systemTrouble(SystemTrouble(error), at: error.path).lines, .cannotCreate)
    }
    defer {
      if !folder.remove() { desk.errors.line(SafeLine.made(of: desk.words.demoNotRemoved(folder: folder.path))) }
    }
    try fill(folder.path, at: desk)
    return try use(folder.path, at: desk)
  }

  private func fill(_ folder: String, at desk: Desk) throws(CommandFailure) {
    let manifest = Manifest(office: "cao", name: "CAO Dąbrowa Górnicza", isTraining: true)
    let store: Store
    do throws(StoreFailure) {
      try Store.create(at: folder, manifest)
      store = try Store(folder)
    } catch {
      throw desk.failure(error)
    }
    var register = DemoRegister(
      filling: store, at: try desk.now(isTraining: true), drawing: desk.surroundings.random)
    register.fill()
    for case .act(_, let outcome) in register.findings {
      let circumstances = Circumstances(
        register: store.register, now: WarsawTime.local(desk.surroundings.clock()), place: .shell)
      throw .message(desk.words.outcome(outcome, in: circumstances).lines, ExitCode(outcome))
    }
    // Whoever looks at a kiosk finds what it shows; an open window keeps it then.
    if keep != nil || command.first == "kiosk" {
      _ = PublicEditionKeeping(of: store).keep(at: try desk.now(isTraining: true))
    }
  }

  /// Runs the interface, or the command, on the copy.
  private func use(_ folder: String, at desk: Desk) throws(CommandFailure) -> ExitCode {
    var surroundings = desk.surroundings
    let environment = surroundings.environment
    surroundings.environment = { name in
      switch name {
      case "WSPOLNIE_DATA": folder
      case "WSPOLNIE_LANG": desk.language.rawValue
      case _: environment(name)
      }
    }
    if !command.isEmpty { return Invocation(in: surroundings).run(command) }
    var options = everywhere
    options.data = folder
    try Desk(options, language: desk.language, personal: desk.personal, in: surroundings).open()
      .openInterface(
        theme: everywhere.theme, recording: recording.recording(of: "demo"), remembersVisit: keep != nil)
    return .done
  }
}
