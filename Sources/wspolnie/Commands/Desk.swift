import CivicDomain
import FlatFileStore
import Screens
import Words

/// The environment of a command: the world around it, the language, and which store is meant.
struct Desk {
  var surroundings: Surroundings
  private(set) var language: Language
  /// Whether an option asked for that language.
  let isLanguageAsked: Bool
  /// How the person wants the program.
  private(set) var personal: PersonalSettings
  let dataFolder: String
  /// The moment of the past as of which the store is opened, as it was typed; nil: now.
  let asOf: String?
  /// The right that is asked for.
  let right: Right
  /// The folder of the store as it was given; nil where it is the default.
  let givenDataFolder: String?

  init(
    _ options: OptionsEverywhere, asOf: String? = nil, right: Right = .reading, language: Language,
    personal: PersonalSettings = .init(),
    in surroundings: Surroundings
  ) {
    self.surroundings = surroundings
    self.language = options.lang ?? language
    isLanguageAsked = options.lang != nil
    self.personal = personal
    dataFolder = Settings.dataFolder(option: options.data, in: surroundings)
    self.asOf = asOf
    self.right = right
    givenDataFolder = options.data ?? surroundings.variable("WSPOLNIE_DATA")
  }

  /// Returns the desk of a person who wants the program otherwise.
  func wanting(_ personal: PersonalSettings, in language: Language) -> Desk {
    var desk = self
    desk.personal = personal
    desk.language = language
    return desk
  }

  /// The sentences in the person's language.
  var words: Words { language.words }

  /// Standard output.
  var output: Printer { surroundings.output }

  /// Standard error.
  var errors: Printer { surroundings.errors }

  /// Reads the store, with a progress line where no cache can be used and there is much to read.
  private func read() throws(CommandFailure) -> Store {
    var line = ProgressLine(on: errors, clock: surroundings.clock)
    let words = self.words
    defer { line.end() }
    let store = try self.store(asOf: asOf) { part in
      line.show(part: part) { _ in words.readingRegister(percent: Int(part * 100)) }
    }
    if store.past == nil { line.showEnd(words.keepingForNextStart) }
    store.keepCache()
    surroundings.opened(store)
    return store
  }

  /// Reads the store as of a moment as it was typed, or as it is now.
  func store(asOf typed: String?, onReading: @escaping (Double) -> Void) throws(CommandFailure) -> Store {
    let moment = try typed.map { (text) throws(CommandFailure) in try self.moment(text) }
    do throws(StoreFailure) { return try Store(dataFolder, asOf: moment, onReading: onReading) } catch {
      throw failure(error)
    }
  }

  /// Opens the store of this desk, and says of which moment it is, unless that is shown otherwise.
  ///
  /// The one place where it is decided whether whoever runs a command has a right to it.
  func open(sayingMoment: Bool = true) throws(CommandFailure) -> OpenStore {
    let store = try read()
    let role = store.role
    try mustHaveRight(role)
    if sayingMoment, let past = store.past {
      errors.lines(words.told(asOf: past.moment, datesOutOfOrder: past.datesOutOfOrder).lines)
    }
    store.rememberEndOfOlderLog(by: surroundings.author(), at: surroundings.clock())
    if let open = store.opennessOfPersonalData {
      errors.lines(
        words.personalDataOpen(folder: open.folder, permissions: Int(open.permissions)).lines.map {
          SafeLine.made(of: $0)
        })
    }
    let now = try now(isTraining: store.manifest.isTraining)
    return OpenStore(
      desk: self, store: store, now: store.past.map { min($0.instant, now) } ?? now,
      author: surroundings.author(as: role))
  }

  /// Refuses a command to which a role gives no right.
  private func mustHaveRight(_ role: AccessRole) throws(CommandFailure) {
    guard !role.may(right) else { return }
    switch role {
    case .reader(let staff): throw .message(words.forStaffAlone(group: staff).lines, .notPermitted)
    case .staff(let keepers): throw .message(words.forKeepersAlone(group: keepers).lines, .notPermitted)
    case .keeper: return
    }
  }
}

extension Desk {
  /// The moment of the past that was typed.
  private func moment(_ text: String) throws(CommandFailure) -> AsOf {
    let today = WarsawTime.day(try now(isTraining: true))
    do throws(AsOfFault) { return try AsOf(typed: text, today: today) } catch { throw failure(error) }
  }

  /// The time now: the wall clock, or in a training store `WSPOLNIE_NOW`, which stands still.
  func now(isTraining: Bool) throws(CommandFailure) -> Instant {
    guard let text = surroundings.variable("WSPOLNIE_NOW") else { return surroundings.clock() }
    guard isTraining else { throw .message(words.clockOnlyInTraining.lines, .configuration) }
    guard let time = try? LocalTime(text) else { throw .problem(.badNow(text)) }
    return WarsawTime.nearestInstant(time)
  }
}

/// An opened store, with the author and the time of a command.
struct OpenStore {
  let desk: Desk
  let store: Store
  /// The time of the command, read once; of a state of the past, its last instant.
  let now: Instant
  let author: Author

  /// The records, as a snapshot.
  var register: any Register { store.register }

  /// The time in Poland.
  var localNow: LocalTime { WarsawTime.local(now) }

  /// The day in Poland.
  var today: Day { localNow.day }

  /// The situation with the log, by which an act proposes what was before.
  var situationWithLog: Situation { Situation(register: register, author: author, at: now, log: store) }

  /// The circumstances of a sentence in a shell.
  var circumstances: Circumstances { Circumstances(register: register, now: localNow, place: .shell) }

  /// Draws a new id.
  func draw<R: Record>(_ type: R.Type = R.self) -> Identifier<R> { Identifier(bits: desk.surroundings.random()) }

  /// Carries out an act in a transaction, and returns the changes, empty where it was so already.
  ///
  /// - Throws: the message of the outcome where it was not saved.
  @discardableResult
  func ask(for act: any Act) throws(CommandFailure) -> [Change] {
    // What was a slip is told as things were before.
    let doubts = act.doubts(in: Situation(register: register, author: author, at: now)).map {
      desk.words.savedNevertheless($0, in: circumstances)
    }
    let changes = try settle(store.transact(act, by: author, at: now))
    // A script is never asked: it is told afterwards, and how to take it back.
    if !changes.isEmpty { for doubt in doubts { desk.errors.line(SafeLine.made(of: doubt)) } }
    return changes
  }

  /// Carries out an act in the register as it is now, also where it is shown as it once stood: what becomes known of it
  /// becomes known today.
  func transactNow(_ act: any Act) -> Outcome {
    guard store.past != nil else { return store.transact(act, by: author, at: now) }
    guard let present = try? Store(desk.dataFolder), let now = try? desk.now(isTraining: present.manifest.isTraining)
    else { return .readOnly(.unreadable(file: desk.dataFolder)) }
    return present.transact(act, by: author, at: now)
  }

  /// Returns the changes of an outcome, empty where it was so already, and prints its concerns.
  ///
  /// - Throws: the message of the outcome where it was not saved.
  @discardableResult
  func settle(_ outcome: Outcome) throws(CommandFailure) -> [Change] {
    switch outcome {
    case .done(let changes, let counter):
      for line in desk.words.corrected(undoneBy: counter?.act, in: circumstances) {
        desk.errors.line(SafeLine.made(of: line))
      }
      printMovedUp(Seating.movedUp(in: changes))
      for raised in Concern.all(in: changes, on: register, at: localNow, known: { store.writers }) {
        desk.errors.line(SafeLine.made(of: desk.words.savedNevertheless(raised, in: circumstances)))
      }
      return changes
    case .alreadyDone: return []
    case .refused, .busy, .readOnly, .noRoom, .notKnownSaved, .notPermitted:
      throw .message(desk.words.outcome(outcome, in: circumstances).lines, ExitCode(outcome))
    }
  }

  /// Prints the ids of registrations that got a seat, whatever act it was, for those people must be rung.
  func printMovedUp(_ registrations: [Identifier<Registration>]) {
    for registration in registrations { desk.errors.line(desk.words.movedUp(registration.any)) }
  }

  /// Prints on a terminal that the act was saved, for a command that has nothing else to print.
  func confirm(_ changes: [Change]) {
    guard desk.errors.isTerminal else { return }
    desk.errors.line(changes.isEmpty ? desk.words.alreadyDone : desk.words.saved)
  }
}
