import CTerminal
import Glibc

/// A real terminal as the program sees it, with a person at the keyboard and a `ScreenModel` for glass.
final class PseudoTerminal {
  private(set) var screen: ScreenModel
  /// Every byte the program wrote.
  private(set) var transcript: [UInt8] = []
  let process: ChildProcess
  var keys: KeyLayout
  /// What the program works on, which must not go before the terminal does.
  var folder: TemporaryFolder?

  /// A second terminal that is shown the same bytes from the beginning; given before the first resizing.
  var judge: VTermJudge? {
    didSet { judge?.feed(transcript) }
  }

  /// The path of the terminal that the program has.
  let device: String
  private var master: Int32?
  private let settingsBefore: termios
  private var settingsAfter: termios?

  /// Starts a program on a new terminal of its own.
  init(
    running program: String, _ arguments: [String] = [], on kind: TerminalKind = .xterm, columns: Int = 80,
    rows: Int = 24, environment: [String: String] = [:], folder: String = "/", background: String = "",
    attributes: String? = nil
  ) throws {
    var name = [CChar](repeating: 0, count: 128)
    let master = terminal_open(&name, name.count)
    guard master >= 0 else { throw SystemProblem(doing: "opening a pseudo-terminal", number: -master) }
    self.master = master
    keys = kind.keys
    screen = ScreenModel(columns: columns, rows: rows)
    screen.backgroundReply = Array(background.utf8)
    if let attributes { screen.attributesReply = Array(attributes.utf8) }
    settingsBefore = Self.settings(of: master)
    Self.setSize(of: master, columns, rows)
    let environment = ProgramRunner.plainEnvironment.merging(["TERM": kind.rawValue]) { $1 }
      .merging(environment) { $1 }
    device = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    do {
      process = try ChildProcess(
        program, arguments, environment: environment, folder: folder, wiring: .terminal(slave: device))
    } catch {
      close(master)
      throw error
    }
  }

  deinit { master.map { _ = close($0) } }

  // MARK: The keyboard

  func press(_ presses: KeyPress...) throws {
    for key in presses {
      try send(keys.bytes(for: key, applicationCursorKeys: screen.modes.applicationCursorKeys))
    }
  }

  func type(_ text: String) throws { try send(Array(text.utf8)) }

  /// As a terminal pastes: in brackets where the program asked for them, with line ends as Return.
  func paste(_ text: String) throws {
    let body = Array(text.utf8).map { $0 == 0x0A ? 0x0D : $0 }
    let bracketed = screen.modes.bracketedPaste
    try send(bracketed ? Array("\u{1B}[200~".utf8) + body + Array("\u{1B}[201~".utf8) : body)
  }

  /// Sends bytes as they are, reading meanwhile what the program writes, so that neither waits for the other.
  func send(_ bytes: [UInt8], within time: Duration = .seconds(20)) throws {
    let deadline = ContinuousClock.now + time
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let master else { throw failure("The terminal is gone; a key cannot be pressed.") }
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else {
        guard ContinuousClock.now < deadline else { throw failure("The program does not read its keyboard.") }
        _ = Descriptor.wait([(file: master, events: POLLIN | POLLOUT)], atMost: .milliseconds(50))
        read()
      }
    }
  }

  // MARK: What happens to a terminal

  /// A person drags the window's corner; the kernel tells the program (SIGWINCH).
  func resize(columns: Int, rows: Int) {
    read()
    screen.resize(columns: columns, rows: rows)
    judge?.resize(columns: columns, rows: rows)
    if let master { Self.setSize(of: master, columns, rows) }
  }

  /// The terminal reports a size that no screen has, and the kernel tells the program.
  func report(columns: Int, rows: Int) {
    if let master { Self.setSize(of: master, columns, rows) }
  }

  func send(signal number: Int32) { process.send(signal: number) }

  /// The line drops: the kernel sends SIGHUP, and reading and writing fail from then on.
  func hangUp() {
    settingsAfter = master.map(Self.settings)
    master.map { _ = close($0) }
    master = nil
  }

  /// Whether others may write to the terminal, as `write` and `wall` do.
  var hearsOthers: Bool {
    get {
      var status = stat()
      return stat(device, &status) == 0 && status.st_mode & S_IWGRP != 0
    }
    set { chmod(device, newValue ? 0o620 : 0o600) }
  }

  func kill() { process.send(signal: SIGKILL) }

  // MARK: Waiting

  /// Waits until the program has written so much that nobody has read, and reads nothing.
  func waitUntilUnread(atLeast bytes: Int32, within time: Duration = .seconds(20)) throws {
    guard let master else { throw failure("The terminal is gone.") }
    let deadline = ContinuousClock.now + time
    var unread: Int32 = 0
    while ioctl(master, UInt(FIONREAD), &unread) == 0, unread < bytes {
      guard ContinuousClock.now < deadline else { throw failure("It wrote \(unread) bytes only.") }
      poll(nil, 0, 10)
    }
  }

  /// Waits until a text stands on the screen.
  func waitUntil(_ text: String, within time: Duration = .seconds(20)) throws {
    try waitUntil("the screen shows “\(text)”", within: time) { $0.contains(text) }
  }

  /// Waits until the screen says a sentence, on one line or broken between several.
  func waitUntilItSays(_ sentence: String, within time: Duration = .seconds(20)) throws {
    try waitUntil("the screen says “\(sentence)”", within: time) { $0.flow.contains(sentence) }
  }

  /// Waits until the program says that something was saved, and what.
  func waitUntilSaved(_ what: String, within time: Duration = .seconds(20)) throws {
    try waitUntil("the screen says that “\(what)” is saved", within: time) { screen in
      guard let message = screen.lines.firstIndex(where: { $0.hasPrefix(" ✓ Zapisano") }) else { return false }
      return screen.flow(from: message + 1).contains(what)
    }
  }

  /// Waits until a text is no longer on the screen.
  func waitUntilGone(_ text: String, within time: Duration = .seconds(20)) throws {
    try waitUntil("the screen no longer shows “\(text)”", within: time) { !$0.contains(text) }
  }

  /// Waits until something holds of the screen; it is looked at again after each output.
  func waitUntil(_ what: String, within time: Duration = .seconds(20), holds: (ScreenModel) -> Bool) throws {
    let deadline = ContinuousClock.now + time
    read()
    while !holds(screen) {
      guard ContinuousClock.now < deadline else { throw failure("In \(time) it did not come about that \(what).") }
      guard listen(until: deadline) || process.collect() == nil else {
        read()
        if holds(screen) { return }
        throw failure("The program ended before it came about that \(what).")
      }
    }
  }

  /// Waits until nothing was written for so long and the program waits for something itself, and gives the bytes that came until
  /// then: on a busy machine a program that is silent may only wait for the processor, in the middle of a picture.
  @discardableResult
  func waitUntilQuiet(for pause: Duration = .milliseconds(150), within time: Duration = .seconds(20)) throws -> Int {
    let before = transcript.count
    let deadline = ContinuousClock.now + time
    while listen(until: .now + pause) || process.isAtWork {
      guard ContinuousClock.now < deadline else { throw failure("The program never stopped writing.") }
    }
    return transcript.count - before
  }

  /// Waits for the program's end, reading all it has to say.
  @discardableResult
  func waitForExit(within time: Duration = .seconds(20)) throws -> ExitStatus {
    let deadline = ContinuousClock.now + time
    while true {
      if let status = process.collect() {
        read()
        if settingsAfter == nil { settingsAfter = master.map(Self.settings) }
        return status
      }
      guard ContinuousClock.now < deadline else { throw failure("The program did not end in \(time).") }
      // A terminal whose other side is closed is always ready: then only the program's end is waited for.
      if !listen(until: min(deadline, .now + .milliseconds(20))) { _ = Descriptor.wait([], atMost: .milliseconds(5)) }
    }
  }

  /// What the program, now ended, did not put back as it found it.
  func residue() -> [Residue] {
    let after = settingsAfter ?? master.map(Self.settings) ?? settingsBefore
    return Residue.left(on: screen, settingsBefore: settingsBefore, settingsAfter: after)
  }

  // MARK: The wire

  /// Waits for output at most until then; says whether any came.
  private func listen(until deadline: ContinuousClock.Instant) -> Bool {
    guard let master else { return false }
    let events = Descriptor.wait([(file: master, events: POLLIN)], atMost: max(.zero, deadline - .now))
    guard let happened = events.first, happened & POLLIN != 0 else { return false }
    return read()
  }

  @discardableResult
  private func read() -> Bool {
    var came = false
    while let master, let bytes = Descriptor.read(master), !bytes.isEmpty {
      came = true
      transcript += bytes
      screen.feed(bytes)
      judge?.feed(bytes)
      answer()
    }
    return came
  }

  private func answer() {
    guard let master, !screen.replies.isEmpty else { return }
    _ = screen.replies.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
    screen.replies = []
  }

  private func failure(_ what: String) -> TookTooLong {
    let end = process.collect().map { "The program has ended: \($0)." } ?? "The program is running."
    return TookTooLong(description: "\(what) \(end) The screen:\n\(screen.picture)")
  }

  private static func settings(of file: Int32) -> termios {
    var settings = termios()
    tcgetattr(file, &settings)
    return settings
  }

  private static func setSize(of file: Int32, _ columns: Int, _ rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(file, UInt(TIOCSWINSZ), &size)
  }
}
