/// Marks a record as removed; refused while something refers to it.
public struct RemoveRecord: Act {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "remove",
    ActWords(
      logged: Label(pl: "usunięto", en: "removed"), done: Label(pl: "Usunięto", en: "Removed"),
      undone: Label(pl: "usunięcie", en: "the removal")))

  /// The offer of the act: on every record of a kind that does not end by an act of its own.
  public static let offered = AnyAct.Offered(
    kind: nil,
    offer: ActOffer(
      Label(pl: "usuń", en: "remove"), title: Label(pl: "usuwanie", en: "remove"),
      about: Label(
        pl: "Usuwa wpis z list; w dzienniku zostaje.", en: "Takes a record off the lists; the log keeps it."),
      consequence: Label(
        pl: "Wpis zniknie z list. Historia zostaje, a u cofa usunięcie.",
        en: "The record leaves the lists. Its history stays, and u takes the removal back."),
      reason: .required),
    inputs: [],
    makes: { (saying) throws(FieldErrors) in
      Together(saying.subjects.map { RemoveRecord($0, because: saying.because) }).single
    },
    proposal: { _, _ in [] }, name: declaration.word)

  /// Referring records that a refusal names; the rest it counts.
  static let named = 5

  /// The record.
  public let id: RecordID
  /// The reason of the removal.
  public let because: String

  /// Whether it is taken back with the import that made it, which no record is spared for having an end of its own.
  private let isTakingBack: Bool

  /// A removal.
  public init(_ id: RecordID, because: String) { self.init(id, because: because, takingBack: false) }

  /// A removal of what an import made, together with all of it.
  public static func takingBack(_ id: RecordID) -> RemoveRecord {
    RemoveRecord(id, because: ProgramText.undone.kept, takingBack: true)
  }

  private init(_ id: RecordID, because: String, takingBack isTakingBack: Bool) {
    self.id = id
    self.because = because
    self.isTakingBack = isTakingBack
  }

  /// The record.
  public var subject: ActSubject { .record(id) }

  /// Undone by its return.
  public func decide(in situation: Situation) throws(Refusal) -> Decision {
    guard let kind = Schema.kind(of: id), let stored = situation.register.stored(id) else { throw .unknown(id) }
    let making = isTakingBack ? kind.rowMaking : nil
    guard kind.kind.isRemoved || making != nil && !kind.kind.isErased else { throw .hasOwnEnd(id) }
    if stored.isGone { return .alreadyDone }
    let (first, total) = RemoveRecord.referring(to: id, of: kind.kind, on: situation.register)
    guard total == 0 else { throw .stillReferredTo(id, by: first, total: total) }
    try kind.memory(of: id, stored.values).mustBePlain(becoming: nil, in: situation)
    try ReasonRule.mustBeGiven(because)
    let others = try making?.takenBack(id, stored.values, in: situation) ?? []
    return Decision([Change(id: id, gone: true)] + others, undoneBy: Self.counter, in: situation)
  }

  /// Each comes back.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? {
    deed.undone { $0.change.gone == true ? RestoreRecord($0.id) : nil }
  }

  /// The first few records that refer to one, and how many there are: counted, where a kind can refer in one way only.
  private static func referring(
    to id: RecordID, of kind: Kind, on register: any Register
  ) -> (first: [RecordID], total: Int) {
    var first: [RecordID] = []
    var total = 0
    for other in Schema.kinds {
      let fields = other.fields.filter { $0.shape.mayRefer(to: kind) }.map(\.name)
      if fields.count == 1 {
        let siblings = Siblings(other.kind, whose: fields[0], is: id.raw)
        total += register.count(siblings)
        first += register.ids(siblings, window: 0..<named)
        continue
      }
      // One record may refer by two fields and is still one.
      var seen: Set<RecordID> = []
      let all = fields.flatMap { register.ids(of: other.kind, whose: $0, is: id.raw) }
        .filter { seen.insert($0).inserted }
      total += all.count
      first += all.prefix(named)
    }
    return (Array(first.prefix(named)), total)
  }
}

extension Together {
  /// The act itself where it is the only one.
  var single: any Act { acts.count == 1 ? acts[0].act : self }
}
