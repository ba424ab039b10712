import CivicDomain
import FlatFileStore
import Words

/// The taking back of a whole import, the same for `wspolnie import --undo NUMBER` and for the screen.
struct ImportUndoing {
  let number: Int
  let store: OpenStore
  /// Whether what somebody has built on stays, and all else is taken back.
  var keepsUsed = false
  /// Whether it is told on a screen, where no command is typed.
  var isOnScreen = false
  /// Shows how far it is, 0 to 1.
  var onProgress: (Double) -> Void = { _ in }

  /// What was done, or would be.
  struct Result {
    let steps: [ImportUndo.Step]
    /// What stands in the way of what is kept, a line each; empty where all is taken back.
    let obstacles: [String]
    /// Whether what is taken back was a taking back, so that the import comes back.
    let isRestoring: Bool
    /// The transaction that did it; nil: it was a trial, or nothing was to be done.
    var transactionNumber: Int?
    /// Whether it was stopped, and nothing was done.
    var isStopped = false
    /// What became of the files of which personal data were erased; nil: nobody's were.
    var files: Purge?
    /// Why the data of people were not erased, though all else was taken back; nil: they were, or nobody's were to be.
    var unerased: CommandFailure?

    /// The counts of the steps.
    var tally: UndoTally {
      var tally = UndoTally()
      tally.isRestoring = isRestoring
      for step in steps {
        switch step {
        case .remove: tally.removed += 1
        case .restore: tally.restored += 1
        case .edit: tally.changedBack += 1
        case .erase(let id): if id.prefix == Person.kind.idPrefix { tally.erased += 1 } else { tally.removed += 1 }
        case .leave: tally.left += 1
        case .unerased: tally.unerased += 1
        case .keep: tally.kept += 1
        }
      }
      return tally
    }

    /// Whether it can be taken back itself: not where personal data are gone for good, or are still to go.
    var isTakenBack: Bool { transactionNumber != nil && tally.erased == 0 && tally.unerased == 0 && files == nil }
  }

  /// Finds what would be done, and does nothing.
  func tryOut() throws(CommandFailure) -> Result {
    var undo: ImportUndo
    do throws(ImportUndo.Hindrance) {
      undo = try ImportUndo(of: number, in: store.store, onProgress: onProgress)
      try undo.decide(on: store.register, keepingUsed: keepsUsed, by: store.author, at: store.now) { _ in }
    } catch {
      throw hindered(error)
    }
    return Result(
      steps: undo.steps, obstacles: lines(of: undo.obstacles, total: undo.obstacleCount), isRestoring: isOfUndoing)
  }

  /// Takes it back: all of it, or nothing.
  func carryOut(unless isStopped: () -> Bool = { false }) throws(CommandFailure) -> Result {
    let isRestoring = isOfUndoing
    let undone: ImportUndone
    do throws(ImportUndo.Hindrance) {
      undone = try store.store.undoImport(
        number, keepingUsed: keepsUsed, by: store.author, at: store.now, onProgress: onProgress, unless: isStopped)
    } catch {
      throw hindered(error)
    }
    let obstacles = lines(of: undone.obstacles, total: undone.obstacleCount)
    guard let outcome = undone.outcome else {
      return Result(steps: undone.steps, obstacles: obstacles, isRestoring: isRestoring, isStopped: true)
    }
    try store.settle(outcome)
    var result = Result(
      steps: undone.steps, obstacles: obstacles, isRestoring: isRestoring, transactionNumber: undone.transactionNumber)
    guard let erasure = undone.erasure else { return result }
    result.files = erasure.files
    if erasure.files == nil {
      // That nothing was saved would be untrue: the records are taken back.
      let why = store.desk.words.outcome(erasure.act, in: store.circumstances).fact
      let again = told(result.tally.unerased, byKeepers: isForKeepers(erasure.act))
      result.unerased = .message([again, why], ExitCode(erasure.act))
    }
    return result
  }

  /// How the erasure of so many people is finished.
  private func told(_ people: Int, byKeepers: Bool) -> String {
    let words = store.desk.words
    return isOnScreen
      ? words.unerasedHere(people, undoing: number, byKeepers: byKeepers)
      : words.unerased(people, undoing: number, byKeepers: byKeepers, in: store.desk.givenDataFolder)
  }

  /// Whether it was refused because whoever asked may not erase, and would be refused again.
  private func isForKeepers(_ outcome: Outcome) -> Bool {
    guard case .refused(let refusal) = outcome, case .forKeepersAlone = refusal.cause else { return false }
    return true
  }

  /// Whether the transaction took another back.
  private var isOfUndoing: Bool {
    store.store.historyBackwards().first { $0.transactionNumber <= number }?.act == Together.undoing.word
  }

  /// What becomes of a record, field by field; nil: nothing. In a terminal people are told by their ids alone.
  func line(of step: ImportUndo.Step) -> String? {
    let words = store.desk.words
    func name(_ id: RecordID) -> String {
      if isOnScreen { return store.nameOnScreen(of: id) }
      let name = words.name(of: id, in: store.circumstances)
      return name == id.raw ? Schema.kind(of: id).map { words.label(of: $0.kind) } ?? name : name
    }
    func aside(_ id: RecordID) -> String {
      isOnScreen ? Schema.kind(of: id).map { words.label(of: $0.kind) } ?? id.raw : id.raw
    }
    switch step {
    case .remove(let id): return words.wouldGo(name(id), aside(id))
    case .restore(let id): return words.wouldComeBack(name(id), aside(id))
    case .erase(let id): return words.wouldBeErased(isOnScreen ? store.nameOnScreen(of: id) : id.raw)
    case .leave, .unerased, .keep: return nil
    case .edit(let id, let edits):
      guard let kind = Schema.kind(of: id) else { return nil }
      return words.wouldBecome(
        name(id), aside(id), edits.map { words.edited($0, of: kind.kind, in: store.circumstances) })
    }
  }

  private func hindered(_ hindrance: ImportUndo.Hindrance) -> CommandFailure {
    let words = store.desk.words
    switch hindrance {
    case .noTransaction: return .message(words.noTransaction(number).lines, .notThere)
    case .noImport: return .message(words.noImport(number).lines, .usage)
    case .undone(let undoing):
      return .message(words.undoneAlready(number, by: undoing).lines, .refused)
    case .inTheWay(let obstacles, let total, let rest):
      let way =
        isOnScreen
        ? words.takingRestBackHere(rest)
        : words.takingRestBack(rest, of: number, in: store.desk.givenDataFolder)
      return .message(
        [words.inUse(total, rest: rest)] + lines(of: obstacles, total: total) + [words.nothingSaved, way], .refused)
    }
  }

  /// What stands in the way, each record once; behind the last one how many more there are.
  private func lines(of obstacles: [ImportUndo.Obstacle], total: Int) -> [String] {
    let words = store.desk.words
    let lines = obstacles.map { obstacle -> String in
      let newest = obstacle.refusal == nil ? store.store.changes(of: obstacle.id, window: 0..<1).changes.first : nil
      let change = newest.map { ($0.author, words.moment($0.at, near: WarsawTime.local(store.now).day)) }
      return words.obstacle(
        name(of: obstacle.id), because: obstacle.refusal, changed: change, in: store.circumstances)
    }
    return total > obstacles.count ? lines + [words.moreObstacles(total - obstacles.count)] : lines
  }

  /// What a record is called where something stands in its way: what has no name of its own by its id.
  private func name(of id: RecordID) -> String {
    if isOnScreen { return store.nameOnScreen(of: id) }
    let name = store.desk.words.name(of: id, in: store.circumstances)
    return name == id.raw ? name : "\(name) (\(id.raw))"
  }
}

extension ImportUndoing {
  /// Carries out `wspolnie import --undo NUMBER`.
  static func run(
    _ typed: String, keepingUsed: Bool, isDryRun: Bool, at desk: Desk
  ) throws(CommandFailure) -> ExitCode {
    guard let number = Int(typed), number > 0 else {
      throw .problem(.invalidValue(typed, option: "--undo", known: []))
    }
    let store = try desk.open()
    let undoing = ImportUndoing(number: number, store: store, keepsUsed: keepingUsed)
    let result = isDryRun ? try undoing.tryOut() : try undoing.carryOut()
    if isDryRun {
      for step in result.steps { undoing.line(of: step).map { desk.output.line(SafeLine.made(of: $0)) } }
    }
    desk.output.lines(desk.words.undone(result.tally, isTrial: isDryRun).lines)
    result.obstacles.forEach { desk.output.line(SafeLine.made(of: $0)) }
    if let saved = result.transactionNumber, result.isTakenBack {
      desk.output.line(desk.words.importTakenBack(by: saved, in: desk.givenDataFolder, people: false))
    }
    if let unerased = result.unerased { throw unerased }
    guard let files = result.files else { return .done }
    return try store.tell(files) { desk.words.erased(files: $0, drafts: $1) }
  }
}

extension OpenStore {
  /// What a record is called where it is read on a screen: people by their names, what else has no name of its own by what it
  /// is a part of, a registration by its session.
  func nameOnScreen(of id: RecordID) -> String {
    let words = desk.words
    let sort = Schema.kind(of: id).map { words.label(of: $0.kind) } ?? id.raw
    if id.prefix == Person.kind.idPrefix {
      return register.record(Identifier<Person>(id.raw)).map(\.name).flatMap { $0.isEmpty ? nil : $0 } ?? sort
    }
    let name = words.name(of: id, in: circumstances)
    if name != id.raw { return name }
    return register.lineage(of: id).whole.map { words.name(of: $0, in: circumstances) } ?? sort
  }
}
