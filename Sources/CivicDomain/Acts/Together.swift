/// Several acts, all or none: each is decided on the register as the ones before it leave it.
public struct Together: Act {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "together", command: nil,
    ActWords(
      logged: Label(pl: "zapisano kilka zmian razem", en: "several changes saved together"),
      done: Label(pl: "Zapisano kilka zmian razem", en: "Several changes saved together"),
      undone: Label(pl: "kilka zmian razem", en: "several changes together"),
      lasting: Label(
        pl: "To kilka zmian zapisanych razem: u cofa je do wyjścia z programu, potem każdą poprawia się osobno (a).",
        en:
          "Several changes saved together: u undoes them until the program is left, later each is corrected by itself (a)."
      )))

  /// The acts, in their order.
  public let acts: [AskedAct]
  /// The purpose for which they are sent together.
  public let purpose: Purpose

  /// The purpose for which several acts are sent together.
  public enum Purpose: Hashable, Sendable {
    /// Somebody does several things at once: all or none.
    case several
    /// The rows of a file are imported.
    case importing
    /// The acts take back what was done.
    case undoing
    /// One thing is done, the last act, once those before it have made way for it: all is told as that act.
    case last
    /// One thing is done, the first act, and the others go with it, none of which needs it: all is told as that act, and undone
    /// together, which is told as the undoing of that act.
    case first
  }

  /// Several acts.
  public init(_ acts: [any Act], for purpose: Purpose = .several) {
    self.acts = acts.map { AskedAct($0) }
    self.purpose = purpose
  }

  /// The word in the log: several acts of one sort have its word, others that of their purpose.
  public var word: String {
    switch purpose {
    case .importing: return Together.importing.word
    case .undoing: return Together.undoing.word
    case .last: return acts.last?.act.word ?? Self.declaration.word
    case .first: return acts.first?.act.word ?? Self.declaration.word
    case .several:
      let words = Set(acts.map(\.act.word))
      return words.count == 1 ? words.first ?? Self.declaration.word : Self.declaration.word
    }
  }

  /// The act as which all is told, of a counter of several steps its last; nil: they are told as several.
  public var told: (any Act)? {
    switch purpose {
    case .undoing, .last: acts.last?.act
    case .first: acts.first?.act
    case .several, .importing: nil
    }
  }

  /// The labels: several acts of one sort have theirs.
  public var words: ActWords {
    switch purpose {
    case .undoing, .last, .first: told?.words ?? Self.declaration.words
    case .several: ofOneSort == nil ? Self.declaration.words : acts[0].act.words
    case .importing: Self.declaration.words
    }
  }

  /// The records of one kind to which acts of one sort are done, to each one; nil where they are not so alike.
  private var ofOneSort: [RecordID]? {
    let ids = acts.compactMap(\.act.subject.record)
    let isAlike = Set(acts.map(\.act.word)).count == 1 && Set(ids.map(\.prefix)).count == 1
    return isAlike && ids.count == acts.count ? ids : nil
  }

  /// The one reason that all have; that of the one as which all is told.
  public var because: String {
    if purpose == .last || purpose == .first { return told?.because ?? "" }
    let reasons = Set(acts.map(\.act.because))
    return reasons.count == 1 ? reasons.first ?? "" : ""
  }

  /// The subject: the records of acts of one sort, else how many there are.
  public var subject: ActSubject {
    switch purpose {
    case .undoing, .last, .first: told?.subject ?? .nothing
    case .several: ofOneSort.map { .subjects($0) } ?? .several(acts.count)
    case .importing: .several(acts.count)
    }
  }

  /// The right to each of them.
  public var right: Right { acts.map(\.act.right).max() ?? Self.declaration.right }

  /// Decides one act after the other. Where the others only made way for the last, what undoes that undoes all; where they went with
  /// the first, its own rule says what undoes all of it, as it does of the log, which has its word alone.
  public func decide(in situation: Situation) throws(Refusal) -> Decision {
    var counter: AskedAct?
    let decision = try situation.inTurn(acts.count, { purpose == .several ? acts[$0].act.subject.record : nil }) {
      (index, situation) throws(Refusal) in
      let decision = try acts[index].act.decide(in: situation)
      counter = decision.counter
      return decision
    }
    switch purpose {
    case .several, .importing, .undoing: return decision
    case .last: return Decision(changes: decision.changes, counter: counter?.act)
    case .first:
      guard let first = acts.first?.act else { return decision }
      return Decision(
        decision.changes, undoneBy: { type(of: first).counter(of: $0, in: $1) }, in: situation)
    }
  }

  /// What undoes plain changes of several sorts, the last one first; nil where one is of a sort that its own act alone undoes: the
  /// log does not tell which that was.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? {
    let counters = deed.parts.compactMap(\.plainCounter)
    return counters.count == deed.parts.count ? deed.undone(by: \.plainCounter) : nil
  }

  /// The word of an import. Older programs wrote it of several acts together and of undoing several, too.
  public static let importing = ActDeclaration(
    "import",
    ActWords(
      logged: Label(pl: "wczytano razem", en: "brought in together"), done: Self.declaration.words.done,
      undone: Self.declaration.words.undone,
      lasting: Label(
        pl: "Wczytanie cofa się jako całość: u na jego wierszu w zmianach albo „: cofnij wczytanie”.",
        en: "An import is taken back as a whole: u on its line in the changes, or “: take an import back”.")))

  /// The word of several steps taken back at once, and of a whole import.
  public static let undoing = ActDeclaration(
    "undo", command: nil,
    ActWords(
      logged: Label(pl: "cofnięto razem kilka zmian", en: "several changes undone together"),
      done: Self.declaration.words.done, undone: Self.declaration.words.undone,
      lasting: Label(
        pl: "To już jest cofnięcie: co cofnięto, można zapisać jeszcze raz.",
        en: "This is an undoing already: what was undone can be saved once more.")))

  /// Whether what an act of this word in the log did can be taken back as a whole, however much it is.
  public static func isTakenBackWhole(_ word: String) -> Bool { word == importing.word || word == undoing.word }
}

extension Deed.Part {
  /// The plain act that takes back what became of a record by plain acts.
  fileprivate var plainCounter: (any Act)? {
    guard let kind = Schema.kind(of: id) else { return nil }
    if isNew || change.gone == false {
      return kind.kind.isRemoved ? RemoveRecord(id, because: ProgramText.undone.kept) : nil
    }
    if change.gone == true { return RestoreRecord(id) }
    let isPlain = change.fieldNames.allSatisfy { kind.field($0)?.changeability == .anyone }
    return isPlain ? EditRecord.takingBack(self) : nil
  }
}

extension Situation {
  /// Combines several decisions into one, all or none: each is made on the register as the ones before leave it, and
  /// what undoes them goes the other way.
  /// - Parameter subject: which record one is about, for whoever is told that this one has something against it; nil where
  ///   the refusal says so.
  func inTurn(
    _ count: Int, _ subject: (_ index: Int) -> RecordID?,
    _ decide: (_ index: Int, Situation) throws(Refusal) -> Decision
  ) throws(Refusal) -> Decision {
    if count == 1 { return try decide(0, self) }
    var changes: [Change] = []
    var counters: [any Act] = []
    var isUndoable = true
    var overlay = MemoryRegister(over: register)
    for index in 0..<count {
      let decision: Decision
      do throws(Refusal) {
        decision = try decide(index, Situation(register: overlay, author: author, at: at))
      } catch {
        throw subject(index).map(error.named) ?? error
      }
      overlay.apply(decision.changes, at: at, by: author)
      changes += decision.changes
      if let counter = decision.counter { counters.append(counter.act) }
      isUndoable = isUndoable && (decision.counter != nil || decision.changes.isEmpty)
    }
    if changes.isEmpty { return .alreadyDone }
    return Decision(changes: changes, counter: isUndoable ? Together(counters.reversed(), for: .undoing) : nil)
  }
}
