import CivicDomain

/// What takes a whole import back: what it added is removed, what it changed has its former values again.
///
/// Nothing is taken back where somebody has built on it since: all of it or none, unless whoever asks says that what is in use
/// may stay. What was erased since is in use, too, so that no personal data come back. Such an undoing is one act in the log,
/// and is taken back in the same way.
///
/// What an act of its own makes goes too (`RemoveRecord.takingBack`), with the personal data that it holds. People are not
/// removed but erased, and so for good: those whom the import added, and whom nobody has changed or named since. Whoever may not
/// erase does that with an import of their own alone; of another's they leave people to the keepers. Killed
/// between the undoing and the erasure they stay, named by nothing, and their retention is over; taking the same import back
/// again erases them.
public struct ImportUndo {
  /// What is done to one record.
  public enum Step: Equatable, Sendable {
    /// The import added it: it is removed.
    case remove(RecordID)
    /// An undoing removed it: it comes back.
    case restore(RecordID)
    /// The import changed it: these fields become again what they were.
    case edit(RecordID, [FieldEdit])
    /// The import added this person, whom nothing else names: the personal data are erased.
    case erase(RecordID)
    /// The import added this person, whom somebody has changed or named since: they stay.
    case leave(RecordID)
    /// The import added this person, whom nothing else names, and the erasure failed, or is the keepers': the personal data are
    /// still there.
    case unerased(RecordID)
    /// It stays as it is, for somebody has built on it since.
    case keep(RecordID)
  }

  /// What stands in the way of taking one record back.
  public struct Obstacle: Equatable, Sendable {
    /// The record.
    public let id: RecordID
    /// The rule that forbids it; nil: somebody has changed the record since.
    public let refusal: Refusal?
  }

  /// Why it cannot be.
  public enum Hindrance: Error, Equatable, Sendable {
    /// There is no transaction of this number.
    case noTransaction
    /// The transaction of this number is no import.
    case noImport
    /// It was taken back already, by the transaction of this number.
    case undone(by: Int)
    /// Something stands in the way of so many records: the first of them; and how many could be taken back without them.
    case inTheWay([Obstacle], total: Int, rest: Int)
  }

  /// What is done, the last row of the file first.
  public private(set) var steps: [Step]
  /// What stands in the way: the first of it.
  public private(set) var obstacles: [Obstacle] = []
  /// How many records something stands in the way of.
  public private(set) var obstacleCount = 0
  /// The records of the import that are removed by it, or were when it was taken back before: what they name needs nobody.
  fileprivate private(set) var removed: Set<RecordID> = []
  /// Why whoever asks may not erase the people whom it added: what others brought in, keepers alone take out for good. Nil: they
  /// may, or there are none.
  public private(set) var erasureRefusal: Refusal?
  /// The login of whoever imported.
  private let importer: String
  /// What an undoing before this one removed.
  private let gone: Set<RecordID>
  /// The last transaction that took records back which are as that left them.
  private let undoing: Int?

  /// Finds what takes a transaction back, by its number; of an import in parts by the number of any of them.
  /// - Parameter onProgress: called with the part that is looked through, 0 to 1.
  public init(
    of number: Int, in store: Store, onProgress: (Double) -> Void = { _ in }
  ) throws(Hindrance) {
    try self.init(of: number, in: store, on: WatchedRegister(store.register), onProgress: onProgress)
  }

  /// The same, where it is noted what was asked.
  init(
    of number: Int, in store: Store, on register: WatchedRegister, onProgress: (Double) -> Void
  ) throws(Hindrance) {
    guard let entry = store.historyBackwards().first(where: { $0.transactionNumber <= number }),
      entry.numbers.contains(number)
    else { throw .noTransaction }
    guard Together.isTakenBackWhole(entry.act) else { throw .noImport }
    importer = entry.author
    var steps: [Step] = []
    var touched: [RecordID] = []
    // The transactions that took records back which are as that left them.
    var undoings: Set<Int> = []
    // The erasures of people whom the import added: of an import of people alone nothing else took them back.
    var erasures: Set<Int> = []
    // What they removed.
    var gone: Set<RecordID> = []
    let changes = entry.changes
    for (index, change) in changes.enumerated() {
      if index.isMultiple(of: Self.stride) { onProgress(Double(index) / Double(changes.count)) }
      register.note(change.id)
      var history = store.historyBackwards(of: change.id)
      let newest = history.next()
      let isOwn = newest.map { entry.numbers.contains($0.transactionNumber) } ?? false
      if Schema.kind(of: change.id)?.kind.isErased == true,
        store.history(of: change.id).first.map({ entry.numbers.contains($0.transactionNumber) }) ?? false
      {
        if let newest, newest.act == ErasureRequest.erasing.word {
          erasures.insert(newest.transactionNumber)
          continue
        }
        steps.append(isOwn ? .erase(change.id) : .leave(change.id))
        continue
      }
      if !isOwn, let undoing = Self.undoing(newest, history, of: entry) {
        // It was taken back before, and nothing was done to it since.
        undoings.insert(undoing)
        if store.register.stored(change.id)?.isGone == true { gone.insert(change.id) }
        // What was removed, and was to be erased, still holds what it held.
        if newest?.act == Together.undoing.word, Self.holdsPersonalData(change.id) { steps.append(.erase(change.id)) }
        continue
      }
      if !isOwn, let logged = Self.standing(change, by: entry, in: store) {
        steps.append(logged.isAddition ? .remove(change.id) : .edit(change.id, Self.edits(of: logged.change)))
        continue
      }
      guard isOwn else {
        touched.append(change.id)
        steps.append(.keep(change.id))
        continue
      }
      if let gone = change.gone {
        steps.append(gone ? .restore(change.id) : .remove(change.id))
      } else if history.next() == nil {
        steps.append(.remove(change.id))
      } else if let logged = store.changes(of: change.id, window: 0..<1).changes.first {
        steps.append(.edit(change.id, ImportUndo.edits(of: logged)))
      }
    }
    self.gone = gone
    self.steps = steps.reversed()
    // People whom the undoing could not erase are what is left to be done.
    undoing = undoings.max() ?? (steps.isEmpty ? erasures.max() : nil)
    for id in touched { note(Obstacle(id: id, refusal: nil)) }
  }

  private mutating func note(_ obstacle: Obstacle) {
    obstacleCount += 1
    if obstacles.count < Limits.namedRecords { obstacles.append(obstacle) }
  }

  /// How many records would become otherwise.
  private var taken: Int {
    steps.count { step in
      switch step {
      case .remove, .restore, .edit, .erase, .unerased: true
      case .leave, .keep: false
      }
    }
  }

  /// Lets what needs a record that stays stay with it, as the contacts of an organization do: somebody works with it.
  private mutating func keepParts(of staying: Set<RecordID>, on register: any Register) {
    var staying = staying.union(steps.compactMap { if case .keep(let id) = $0 { id } else { nil } })
    if staying.isEmpty { return }
    // A whole came in before its parts.
    for index in steps.indices.reversed() {
      guard case .remove(let id) = steps[index], let kind = Schema.kind(of: id), let record = register.stored(id) else {
        continue
      }
      let isPart = kind.fields.contains { field in
        field.isRequired && field.shape.isReference
          && record.values[field.name]?.texts.contains { staying.contains(RecordID($0)) } ?? false
      }
      guard isPart else { continue }
      steps[index] = .keep(id)
      staying.insert(id)
    }
  }

  /// Settles who is erased, once it is known what goes.
  private mutating func settlePeople(on register: any Register) {
    removed = gone.union(steps.compactMap { if case .remove(let id) = $0 { id } else { nil } })
    for index in steps.indices {
      guard case .erase(let id) = steps[index], register.isNamed(id, elsewhereThan: removed) else { continue }
      steps[index] = .leave(id)
    }
  }

  /// The number of the undoing that took a record back, where nothing but the erasure of people whom it named came behind it.
  private static func undoing(
    _ newest: HistoryEntry?, _ history: History, of entry: HistoryEntry
  ) -> Int? {
    var (newest, history) = (newest, history)
    while let erasing = newest, erasing.act == ErasureRequest.erasing.word { newest = history.next() }
    guard let undoing = newest, undoing.act == Together.undoing.word, let before = history.next(),
      entry.numbers.contains(before.transactionNumber)
    else { return nil }
    return undoing.transactionNumber
  }

  /// Records between two reports of how far it is.
  private static let stride = 500

  /// The records whose personal data are erased: people, and what they had signed up for or said.
  fileprivate var erased: [RecordID] {
    steps.compactMap { step in
      switch step {
      case .erase(let id): id
      case .remove(let id): Self.holdsPersonalData(id) ? id : nil
      case .restore, .edit, .leave, .unerased, .keep: nil
      }
    }
  }

  /// Whether a record, which an act of its own makes, holds personal data that go with it.
  private static func holdsPersonalData(_ id: RecordID) -> Bool {
    Schema.kind(of: id).map { $0.rowMaking != nil && $0.hasPersonalFields } ?? false
  }

  /// What the import did to a record that somebody changed since, where all of that was taken back again: nothing is built on it.
  /// - Returns: nil where something else stands there now, or was erased.
  private static func standing(
    _ change: Change, by entry: HistoryEntry, in store: Store
  ) -> (change: LoggedChange, isAddition: Bool)? {
    guard change.gone == nil, let now = store.register.stored(change.id), !now.isGone else { return nil }
    let numbers = store.historyBackwards(of: change.id).prefix(Limits.changesLookedThrough + 1).map(\.transactionNumber)
    guard let place = numbers.firstIndex(where: { entry.numbers.contains($0) }) else { return nil }
    let logged = store.changes(of: change.id, window: 0..<(place + 1))
    guard logged.changes.count > place else { return nil }
    var before: [String: FieldValue?] = [:]
    for later in logged.changes[..<place] {
      guard later.change.erased.isEmpty else { return nil }
      for name in later.change.fieldNames { before[name] = .some(later.before[name]) }
    }
    guard before.allSatisfy({ now.values[$0.key] == $0.value }) else { return nil }
    return (logged.changes[place], logged.total == place + 1)
  }

  private static func edits(of logged: LoggedChange) -> [FieldEdit] {
    logged.change.fieldNames.sorted().map { name in
      FieldEdit(field: name, was: logged.change[name] ?? nil, becomes: logged.before[name])
    }
  }

  /// Decides the steps on a register and hands on the changes. Where a rule forbids some, all is refused, unless what is in use is
  /// kept.
  ///
  /// All are of different records. One may refer to another that came in with it, of another kind or of its own, as a branch
  /// does; then each is decided on the register as the ones before leave it, so that what a kept record names is kept too.
  public mutating func decide(
    on register: any Register, keepingUsed isKeeping: Bool = false, by author: Author, at instant: Instant,
    _ take: (Change) -> Void
  ) throws(Hindrance) {
    let prefixes = Set(steps.map(\.id.prefix))
    // What an act makes may stand in a line: whoever leaves it lets others move up.
    let isLayered =
      prefixes.count > 1 || steps.contains { Self.refersToItsKind($0.id, on: register) }
      || steps.first.flatMap { Schema.kind(of: $0.id) }.map { $0.rowMaking != nil } ?? false
    let before = steps
    func each(
      of steps: [Step], _ take: (Change) -> Void, _ refused: (Int, Refusal) -> Void
    ) {
      var layer = MemoryRegister(over: register)
      for index in steps.indices {
        guard let act = steps[index].act else { continue }
        do throws(Refusal) {
          let changes = try CivicDomain.decide(act, on: isLayered ? layer : register, by: author, at: instant).changes
          if isLayered { layer.apply(changes, at: instant, by: author) }
          changes.forEach(take)
        } catch {
          refused(index, error)
        }
      }
    }
    if isKeeping {
      var staying: Set<RecordID> = []
      each(of: before, { _ in }, { index, _ in staying.insert(before[index].id) })
      keepParts(of: staying, on: register)
    }
    each(
      of: steps, take,
      { index, refusal in
        note(Obstacle(id: steps[index].id, refusal: refusal))
        steps[index] = .keep(steps[index].id)
      })
    if !isKeeping, obstacleCount > 0 { keepParts(of: [], on: register) }
    settlePeople(on: register)
    if author.login != importer, !erased.isEmpty {
      erasureRefusal = author.role.refusal(of: ErasureRequest.erasing.right)
    }
    if erasureRefusal != nil {
      steps = steps.map { if case .erase(let id) = $0 { .unerased(id) } else { $0 } }
    }
    let rest = taken
    if rest == 0, obstacleCount == 0, let undoing { throw .undone(by: undoing) }
    guard obstacleCount == 0 || isKeeping && rest > 0 else {
      throw .inTheWay(obstacles, total: obstacleCount, rest: rest)
    }
  }

  /// Whether a record, living or removed, refers to another of its kind.
  private static func refersToItsKind(_ id: RecordID, on register: any Register) -> Bool {
    guard let kind = Schema.kind(of: id), let record = register.stored(id) else { return false }
    return kind.fields.indices.contains { index in
      kind.fields[index].shape.refersTo == kind.kind && record.values[index] != nil
    }
  }
}

extension ImportUndo.Step {
  fileprivate var id: RecordID {
    switch self {
    case .remove(let id), .restore(let id), .edit(let id, _), .erase(let id), .leave(let id), .unerased(let id),
      .keep(let id):
      id
    }
  }

  /// The act that does it; nil: none, or one of its own behind them all.
  fileprivate var act: (any Act)? {
    switch self {
    case .erase, .leave, .unerased, .keep: nil
    case .remove(let id): RemoveRecord.takingBack(id)
    case .restore(let id): RestoreRecord(id)
    case .edit(let id, let edits): EditRecord.takingBack(id, edits)
    }
  }
}

/// What became of the taking back of an import.
public struct ImportUndone {
  /// What became of the act; nil: it was stopped, and nothing was done.
  public fileprivate(set) var outcome: Outcome?
  /// The number of the transaction that did it.
  public fileprivate(set) var transactionNumber: Int?
  /// What was done to each record.
  public fileprivate(set) var steps: [ImportUndo.Step] = []
  /// What stood in the way of the records that were kept: the first of it, and how many there are.
  public fileprivate(set) var obstacles: [ImportUndo.Obstacle] = []
  /// How many records were kept, for somebody has built on them.
  public fileprivate(set) var obstacleCount = 0
  /// What became of the erasure of people, and of the files; nil: nobody was to be erased.
  public fileprivate(set) var erasure: (act: Outcome, files: Purge?)?
}

extension Store {
  /// Erases a person who came in with a record, once that was taken back, and what it holds; nobody where something else names
  /// the person by now, or where they are no longer exactly what came in.
  /// - Returns: what became of the act, and of the files; nil where the act was not done.
  public func erase(
    _ person: StoredRecord, cameWith record: RecordID, by author: Author, at instant: Instant
  ) -> (act: Outcome, files: Purge?) {
    erase(because: ProgramText.undone.kept, by: author, at: instant) { register in
      let isUnneeded =
        register.stored(record)?.isGone == true && register.stored(person.id) == person
        && !register.isNamed(person.id, elsewhereThan: [record])
      return isUnneeded ? [record, person.id] : []
    }
  }

  /// Takes an import back, all or nothing, on what everybody has written until now; then erases the people whom nobody needs
  /// any more.
  /// - Parameters:
  ///   - isKeeping: whether what is in use stays, and all else is taken back.
  ///   - onProgress: called with the part that is looked through, 0 to 1.
  ///   - isAbandoned: asked before it counts.
  /// - Throws: why it cannot be taken back.
  public func undoImport(
    _ number: Int, keepingUsed isKeeping: Bool = false, by author: Author, at instant: Instant,
    onProgress: (Double) -> Void = { _ in }, unless isAbandoned: () -> Bool = { false }
  ) throws(ImportUndo.Hindrance) -> ImportUndone {
    let undoing = Import(into: self, as: Together.undoing.word, by: author, at: instant)
    var undone = ImportUndone()
    var (erased, removed): ([RecordID], Set<RecordID>) = ([], [])
    var refusal: Refusal?
    while undoing.snapshot() != nil, let register = undoing.watched {
      var undo = try ImportUndo(of: number, in: self, on: register, onProgress: onProgress)
      try undo.decide(on: register, keepingUsed: isKeeping, by: author, at: instant, undoing.take)
      (undone.steps, erased, removed, refusal) = (undo.steps, undo.erased, undo.removed, undo.erasureRefusal)
      (undone.obstacles, undone.obstacleCount) = (undo.obstacles, undo.obstacleCount)
      if isAbandoned() { return undone }
      undoing.commit(unless: isAbandoned)
    }
    (undone.outcome, undone.transactionNumber) = (undoing.outcome, undoing.transactionNumber)
    switch undone.outcome {
    // Of what was taken back before there may be people left.
    case .done, .alreadyDone:
      if let refusal {
        undone.erasure = (.refused(refusal), nil)
      } else if !erased.isEmpty {
        erase(erased, removed, in: &undone, by: author, at: instant)
      }
    case .refused, .busy, .readOnly, .noRoom, .notKnownSaved, .notPermitted, nil: break
    }
    return undone
  }

  /// Erases people, those left out whom somebody has named in the meantime in what is not removed.
  private func erase(
    _ people: [RecordID], _ removed: Set<RecordID>, in undone: inout ImportUndone, by author: Author,
    at instant: Instant
  ) {
    var named: Set<RecordID> = []
    let erasure = erase(because: ProgramText.undone.kept, by: author, at: instant) { register in
      named = Set(people.filter { register.isNamed($0, elsewhereThan: removed) })
      return people.filter { !named.contains($0) }
    }
    let isDone = erasure.files != nil
    undone.steps = undone.steps.map { step in
      guard case .erase(let id) = step else { return step }
      if named.contains(id) { return .leave(id) }
      return isDone ? step : .unerased(id)
    }
    undone.erasure = erasure
  }
}
