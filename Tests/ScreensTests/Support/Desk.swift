import CivicDomain
import Interchange
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// A clerk's desk without a terminal or files: the program, a register in memory, and what became of each effect.
struct Desk {
  var app = App()
  var register: MemoryRegister
  /// What was done here.
  private(set) var log: TestLog
  var size = Size(width: 80, height: 24)
  var language = Language.polish
  var signs = Signs.unicode
  var theme = Theme.jasny
  var isTraining = false
  /// The folder of the data as it was given.
  var dataFolder: String?
  var readOnly: ReadOnlyReason?
  /// How the person wants the program.
  var personal = PersonalSettings()
  /// What the files and the machine say of themselves.
  var machine: Health.Machine?
  var author = TestRegister.anna
  /// Answers that are given instead of those of the rules, in order.
  var answers: [Outcome] = []
  /// Why no file can be made; nil: it can.
  var fileTrouble: String?
  /// Whether something can be printed.
  var printer = PrinterStanding.off
  /// What becomes of the steps of an import, in order.
  var importAnswers: [ImportAnswer] = []
  /// What becomes of the steps with files of records, in order.
  var attachingAnswers: [Event] = []
  /// What becomes of the steps about data past their term, in order.
  var retentionAnswers: [RetentionAnswer] = []
  /// Whether personal data can be read.
  var readsPersonal = true
  /// When the person was here last.
  var lastVisit: LastVisit?
  /// What is said of the seal of the register.
  var seal = SealMark.none
  /// Whether drafts can be kept.
  var keepsDrafts = true
  /// All effects, in order.
  private(set) var effects: [Effect] = []
  /// For whom the last act was done.
  private(set) var doneFor: String?
  private(set) var ticks = 0
  /// How many minutes it is later than it was at first, for whatever is saved from now on.
  var minutes: Int64 = 0
  private var counter: Counter

  /// A desk whose drawn ids begin behind a number.
  init(_ register: MemoryRegister, drawn: UInt64 = 0) {
    self.register = register
    log = TestLog(from: register)
    counter = Counter(drawn)
    // Most of what is tried begins at the map, where there is something to choose.
    (app.tab, app.declaredTab) = (1, 1)
  }

  /// The same desk with another register.
  func with(_ register: MemoryRegister) -> Desk {
    var desk = self
    desk.register = register
    desk.log = TestLog(from: register)
    return desk
  }

  /// The same desk once more: what is drawn there is what would be drawn here.
  var twin: Desk {
    var desk = self
    desk.counter = Counter(counter.last)
    return desk
  }

  /// Draws ids 1, 2, 3.
  private final class Counter {
    private(set) var last: UInt64
    init(_ last: UInt64) { self.last = last }
    func next() -> UInt64 {
      last += 1
      return last
    }
  }

  func world() throws -> World {
    var world = World(
      register: register, changeLog: log, now: try TestRegister.now(), instant: moment(),
      ticks: ticks,
      words: (personal.language ?? language).words, size: size, signs: signs, theme: theme,
      centre: "CAO Dąbrowa Górnicza",
      dataFolder: dataFolder, author: author,
      readOnly: readOnly, machine: machine, isTraining: isTraining,
      readsPersonal: readsPersonal, draw: { [counter] in counter.next() })
    world.lastVisit = lastVisit
    world.seal = { [seal] in seal }
    world.personal = personal
    world.personalFile = "~/.config/wspolnie/config.toml"
    world.themes = Theme.builtIn.map(\.name)
    world.printer = printer
    return world
  }

  /// Sends an event, and carries out what follows as the run loop would.
  mutating func send(_ event: Event) throws {
    for effect in app.update(event, in: try world()) {
      effects.append(effect)
      switch effect {
      case .transact(let asked):
        let outcome =
          answers.isEmpty
          ? try transact(asked.act, by: Author(author.login, inStead: asked.inStead)) : answers.removeFirst()
        try send(.outcome(outcome))
      case .giveOut(let file):
        let path = "~/wspolnie/\(file.name).\(file.format.ending)"
        try send(fileTrouble.map { .notGivenOut($0) } ?? .givenOut(file, path: path))
      case .takeOut(let id):
        try send(.notice("~/wspolnie/\(id.raw)"))
      case .attaching(let step):
        if case .attach(let file) = step, attachingAnswers.isEmpty {
          try attach(file)
        } else if !attachingAnswers.isEmpty {
          try send(attachingAnswers.removeFirst())
        }
      case .print(let file):
        try send(fileTrouble.map { .notGivenOut($0) } ?? .printed(file, sheets: 2, reply: ""))
      case .importing:
        if !importAnswers.isEmpty { try send(.importing(importAnswers.removeFirst())) }
      case .retention:
        if !retentionAnswers.isEmpty { try send(.retention(retentionAnswers.removeFirst())) }
      case .keepDraft:
        try send(.draftKept(keepsDrafts))
      case .keepPersonal(let settings):
        personal = settings
        try send(.notice("kept"))
      case .showState, .dropDraft, .dropOriginal, .repaint, .suspend, .leave: break
      }
    }
  }

  /// Attaches a file as the run loop does; its bytes are anything.
  private mutating func attach(_ file: FileToAttach) throws {
    var values: [String: FieldValue] = [:]
    values[\PersonalAttachment.of] = .text(file.record.raw)
    values[\PersonalAttachment.title] = .text(file.title)
    values[\PersonalAttachment.fileName] = .text(file.path.split(separator: "/").last.map(String.init) ?? "")
    values[\PersonalAttachment.file] = .text(String(repeating: "0b", count: 32))
    if file.isForPublication { values[\CivicDomain.Attachment.forPublication] = .yes(true) }
    let act = AddRecord(RecordID(file.kind.kind, bits: file.bits), values)
    try send(.attached(AskedAct(act), try transact(act, by: author)))
  }

  /// The acts of a type that were sent.
  func sent<A: Act>(_: A.Type = A.self) -> [A] {
    effects.compactMap { if case .transact(let asked) = $0 { asked.act as? A } else { nil } }
  }

  /// What the store would answer.
  mutating func transact(_ intent: any Act, by author: Author) throws -> Outcome {
    do throws(Refusal) {
      let decision = try decide(intent, on: register, by: author, at: moment())
      if decision.changes.isEmpty { return .alreadyDone }
      register.apply(decision.changes, at: moment(), by: author)
      doneFor = decision.doneFor
      log.note(intent, decision.changes, at: moment(), by: author)
      return .done(decision.changes, counter: decision.counter)
    } catch {
      return .refused(error)
    }
  }

  /// Somebody else changes something.
  mutating func others(_ intent: any Act) throws {
    _ = try transact(intent, by: TestRegister.ewa)
    try send(.registerChanged)
  }

  private func moment() -> Instant {
    let first = (try? TestRegister.instant()) ?? .earliest
    return Instant(microsecondsSince1970: first.microsecondsSince1970 + minutes * 60_000_000)
  }

  /// Clicks somewhere: as the run loop does it, the keys are pressed that do the same.
  mutating func click(_ position: Position) throws {
    for key in app.keys(of: Key.Mouse(.press(0), at: position), in: try world()) { try press(key) }
  }

  /// Time passes without a key.
  mutating func wait(_ milliseconds: Int) throws {
    ticks += milliseconds
    try send(.tick)
  }

  mutating func type(_ text: String) throws {
    for character in text { try send(.key(.character(character))) }
  }

  mutating func press(_ keys: Key...) throws {
    for key in keys { try send(.key(key)) }
  }

  /// What is seen.
  func screen() throws -> Canvas {
    var canvas = Canvas(size: size, theme: theme, signs: signs)
    app.view(on: &canvas, in: try world())
    return canvas
  }
}
