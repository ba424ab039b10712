import CivicDomain
import TerminalCanvas
import Words

/// All that a screen may look at: register, clock, words, terminal; rebuilt by the run loop at each wake.
public struct World {
  /// The records, as a snapshot.
  public var register: any Register
  /// The history of each record; nil: nobody kept it.
  public var changeLog: (any ChangeLog)?
  /// The time in Poland, read once by the loop.
  public var now: LocalTime
  /// The same moment as an instant.
  public var instant: Instant
  /// Milliseconds of a clock that never goes back.
  public var ticks: Int
  /// The sentences, in the reader's language.
  public var words: Words
  /// Columns and rows of the terminal; without the columns of a pane that stands beside the screen.
  public var size: Size
  /// Whether a pane stands beside the screen, which then has two at most of its own: the program knows it.
  var hasPaneBeside = false
  /// Whether a pane stands in the part of its panes that the screen left for it (`Followed.left`).
  var hasPaneBelow = false
  /// The character set that the terminal can show.
  public var signs: Signs
  /// The colours and styles of each role.
  public var theme: Theme
  /// How the person wants the program.
  public var personal = PersonalSettings()
  /// The file in which that is kept, as people write it; nil: nowhere.
  public var personalFile: String?
  /// The settings that an option or a variable overrules, with what does: `--lang`, `WSPOLNIE_THEME`.
  public var overruled: [PersonalSettings.Key: String] = [:]
  /// The names of the themes that can be had.
  public var themes: [String] = []
  /// Whether the person's own theme is none that there is, so that it is passed over.
  public var isThemeUnknown = false
  /// Whether something can be printed.
  public var printer = PrinterStanding.off
  /// The centre's name.
  public var centre: String
  /// The folder of the data as it was given; nil where a command finds it by itself.
  public var dataFolder: String?
  /// The person at the keyboard, as the author of changes.
  public var author: Author
  /// Why nothing can be changed; nil: it can.
  public var readOnly: ReadOnlyReason?
  /// The moment of the past as of which all is shown; nil: now.
  public var past: AsOf? { if case .past(let moment) = readOnly { moment } else { nil } }
  /// How many transactions have a date that speaks against where that moment is in the log.
  public var datesOutOfOrder = 0
  /// What the files and the machine say of themselves; nil: nobody asked them.
  public var machine: Health.Machine?
  /// Whether the store is one for training.
  public var isTraining: Bool
  /// Whether the person may read personal data.
  public var readsPersonal: Bool
  /// Returns random bits for the next id.
  public var draw: () -> UInt64
  /// Returns what is said of the seal of the register as it was read.
  public var seal: () -> SealMark = { .none }
  /// Returns the logins under which somebody saved something lately, the person's own among them; nil: nobody knows.
  public var writers: () -> Set<String>? = { nil }
  /// Returns what is known of the file that a record names, without reading it.
  public var fileStanding: (StoredRecord) -> FileStanding = { _ in .unknown }
  /// When the person was here last, and what they had seen; nil: nobody knows.
  public var lastVisit: LastVisit?
  /// The forms that the person left unfinished: the program knows them.
  var unfinished: [Draft] = []
  /// The names of the pinned lists by their digits: the program knows them.
  var pinned: [Int: String] = [:]
  /// The changes made since the start that can be undone: the program knows them.
  var undoHistory = UndoHistory()
  /// What has undone the acts of some lines, by their keys: the screen that lists them knows it, and the log is not asked again.
  var undone: [String: LoggedChange?] = [:]

  /// Creates the world that a screen may look at.
  public init(
    register: any Register, changeLog: (any ChangeLog)? = nil, now: LocalTime, instant: Instant, ticks: Int,
    words: Words, size: Size,
    signs: Signs = .unicode, theme: Theme = .jasny, centre: String, dataFolder: String? = nil,
    author: Author,
    readOnly: ReadOnlyReason? = nil, machine: Health.Machine? = nil, isTraining: Bool = false,
    readsPersonal: Bool = true,
    draw: @escaping () -> UInt64
  ) {
    self.register = register
    self.changeLog = changeLog
    self.now = now
    self.instant = instant
    self.ticks = ticks
    self.words = words
    self.size = size
    self.signs = signs
    self.theme = theme
    self.centre = centre
    self.dataFolder = dataFolder
    self.author = author
    self.readOnly = readOnly
    self.machine = machine
    self.isTraining = isTraining
    self.readsPersonal = readsPersonal
    self.draw = draw
  }

  /// Whose lines are in the person's hands today.
  public var hands: Hands { Hands(of: author.login, on: today, in: register) }

  /// Whose a record is, wherever it is shown: `zajmuje się: jan`, on a narrow screen the login alone; empty where nobody
  /// was named.
  func whose(_ id: RecordID) -> String {
    let owner = hands.owner(of: id, in: register)
    return size.width < Limits.namedTabsWidth ? words.whoseBriefly(owner) : words.whose(owner)
  }

  /// The situation in which the rules judge: register, author and time.
  var situation: Situation { Situation(register: register, author: author, at: instant) }

  /// The same with the log, by which an act proposes what was before.
  var situationWithLog: Situation { Situation(register: register, author: author, at: instant, log: changeLog) }

  /// The refusal that the rules would answer to an act now; nil: they would let it pass.
  func refusal(of act: any Act) -> Refusal? {
    do throws(Refusal) {
      _ = try decide(act, on: register, by: author, at: instant)
      return nil
    } catch {
      return error
    }
  }

  /// Why something cannot be undone, and who has changed it since, where that is why: of fields whoever changed those last,
  /// whatever else was changed of the record afterwards.
  func whyNotUndone(_ counter: any Act, _ refusal: Refusal) -> String {
    let why = words.refusal(refusal, in: circumstances).line
    if case .changedSince(let id, let conflicts) = refusal.cause {
      let fields = Set(conflicts.map(\.edit.field))
      let later = changeLog?.changes(of: id, window: 0..<Limits.changesLookedThrough).changes
        .first { fields.isEmpty || !$0.change.fieldNames.isDisjoint(with: fields) }
      guard let later, let kind = Schema.kind(of: id) else { return why }
      let (moment, did) = (words.moment(later.at, near: today), RecordHistory.told(later, kind, in: self))
      return later.author == author.login
        ? words.changedAgainByYou(moment, did) : "\(why) \(words.changedLast(by: later.author, moment, did))"
    }
    return lastChange(of: counter, refusal).map { "\(why) \($0.told)" } ?? why
  }

  /// Who changed last what an act is about, and what they did, where the refusal says that it is no longer what it was.
  private func lastChange(of act: any Act, _ refusal: Refusal) -> (author: String, told: String)? {
    guard refusal.tellsOfAChange, let id = act.subject.ids.first, let stored = register.stored(id) else { return nil }
    let moment = words.moment(stored.changedAt, near: today)
    return (stored.changedBy, words.changedLast(by: stored.changedBy, moment, lastDone(to: id)))
  }

  /// Who else has changed what an act is about, where that is why it is refused; nil: nobody else, or it is not why.
  func changedByOthers(_ act: any Act, _ refusal: Refusal) -> String? {
    lastChange(of: act, refusal).flatMap { $0.author == author.login ? nil : $0.told }
  }

  /// What was done last to a record, and from what to what: `odnotowano telefon (telefon: potwierdzono udział)`; empty where
  /// nobody reads the log.
  func lastDone(to id: RecordID) -> String {
    guard let kind = Schema.kind(of: id), let last = changeLog?.changes(of: id, window: 0..<1).changes.first else {
      return ""
    }
    return RecordHistory.told(last, kind, in: self)
  }

  /// Whether an act is one that nothing undoes; nil: the rules refuse it now.
  func isLasting(_ act: any Act) -> Bool? {
    let decision = try? decide(act, on: register, by: author, at: instant)
    return decision.map { !$0.changes.isEmpty && $0.counter == nil }
  }

  /// What is not there, with the way to bring it there for whoever may change the register now.
  func told(_ absence: Absence) -> String { absence.told(offering: readOnly == nil) }

  /// The refusal of an act as a sentence; nil: the rules would let it pass.
  func hindrance(to act: any Act) -> String? { refusal(of: act).map { words.refusal($0, in: circumstances).line } }

  /// The day in Poland.
  var today: Day { now.day }
}

extension Refusal {
  /// Whether it says that the record itself is no longer what it was.
  fileprivate var tellsOfAChange: Bool {
    if case .removed = cause { return true }
    if case .notRemoved = cause { return true }
    if case .registrationNotInForce = cause { return true }
    if case .bookingStep = cause { return true }
    return false
  }
}
