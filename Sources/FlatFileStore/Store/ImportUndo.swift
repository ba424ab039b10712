import CivicDomain

/// What takes a whole import back: what it added is removed, what it changed has its former values again.
///
/// Nothing is taken back where somebody has built on it since: all of it or none. What was erased since is touched, too,
/// so that no personal data come back. Such an undoing is one act in the log, and is taken back in the same way.
public struct ImportUndo {
  /// What is done to one record.
  public enum Step: Equatable, Sendable {
    /// The import added it: it is removed.
    case remove(RecordID)
    /// An undoing removed it: it comes back.
    case restore(RecordID)
    /// The import changed it: these fields become again what they were.
    case edit(RecordID, [FieldEdit])
    /// The import added it, and such a record ends by an act of its own alone: a person stays.
    case leave(RecordID)
  }

  /// Why it cannot be.
  public enum Hindrance: Error, Equatable, Sendable {
    /// There is no transaction of this number.
    case noTransaction
    /// The transaction of this number is no import.
    case noImport
    /// Records were touched since: the first of them, and how many.
    case touched([RecordID], total: Int)
  }

  /// What is done, the last row of the file first.
  public let steps: [Step]

  /// Finds what takes a transaction back, by its number; of an import in parts by the number of any of them.
  public init(of number: Int, in store: Store) throws(Hindrance) {
    guard let entry = store.historyBackwards().first(where: { $0.transactionNumber <= number }),
      entry.numbers.contains(number)
    else { throw .noTransaction }
    guard ImportUndo.takesBack(entry.act) else { throw .noImport }
    var steps: [Step] = []
    var touched: [RecordID] = []
    var total = 0
    for change in entry.changes {
      var history = store.historyBackwards(of: change.id)
      if Schema.kind(of: change.id)?.kind.isRemoved == false,
        store.history(of: change.id).first.map({ entry.numbers.contains($0.transactionNumber) }) ?? false
      {
        steps.append(.leave(change.id))
        continue
      }
      guard let last = history.next(), entry.numbers.contains(last.transactionNumber) else {
        total += 1
        if touched.count < Limits.namedRecords { touched.append(change.id) }
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
    guard total == 0 else { throw .touched(touched, total: total) }
    self.steps = steps.reversed()
  }

  /// Whether what an act of this word did can be taken back so.
  public static func takesBack(_ word: String) -> Bool {
    word == Together.importing.word || word == Together.undoing.word
  }

  private static func edits(of logged: LoggedChange) -> [FieldEdit] {
    logged.change.fieldNames.sorted().map { name in
      FieldEdit(field: name, was: logged.change[name] ?? nil, becomes: logged.before[name])
    }
  }

  /// Decides the steps on a register and hands on the changes; the first that a rule forbids forbids all.
  ///
  /// All are of different records. Where there are several kinds one may refer to another that came in with it, so that
  /// each is decided on the register as the ones before leave it; of one kind no row refers to another.
  public func decide(
    on register: any Register, by author: Author, at instant: Instant, _ take: (Change) -> Void
  ) throws(Refusal) {
    let isOfOneKind = Set(steps.map(\.id.prefix)).count <= 1
    var layer = MemoryRegister(over: register)
    for step in steps {
      guard let act = step.act else { continue }
      let changes = try CivicDomain.decide(act, on: isOfOneKind ? register : layer, by: author, at: instant).changes
      if !isOfOneKind { layer.apply(changes, at: instant, by: author) }
      changes.forEach(take)
    }
  }
}

extension ImportUndo.Step {
  fileprivate var id: RecordID {
    switch self {
    case .remove(let id), .restore(let id), .edit(let id, _), .leave(let id): id
    }
  }

  /// The act that does it; nil: none.
  fileprivate var act: (any Act)? {
    switch self {
    case .leave: nil
    case .remove(let id): RemoveRecord(id, because: ProgramText.undone.kept)
    case .restore(let id): RestoreRecord(id)
    case .edit(let id, let edits): EditRecord.takingBack(id, edits)
    }
  }
}

extension Store {
  /// Takes an import back, all or nothing, on what everybody has written until now.
  /// - Returns: what became of it, the number of the transaction that did it, and the steps.
  /// - Throws: why it cannot be taken back.
  public func undoImport(
    _ number: Int, by author: Author, at instant: Instant
  ) throws(ImportUndo.Hindrance) -> (outcome: Outcome?, transactionNumber: Int?, steps: [ImportUndo.Step]) {
    let undoing = Import(into: self, as: Together.undoing.word, by: author, at: instant)
    var steps: [ImportUndo.Step] = []
    while let register = undoing.snapshot() {
      let undo = try ImportUndo(of: number, in: self)
      steps = undo.steps
      do throws(Refusal) { try undo.decide(on: register, by: author, at: instant, undoing.take) } catch {
        return (.refused(error), nil, steps)
      }
      undoing.commit()
    }
    return (undoing.outcome, undoing.transactionNumber, steps)
  }
}
