/// How a record of a list comes to be where an act of its own makes its kind: with the particulars of whoever it names, as
/// a list has them and no form or command asks for them.
///
/// Declared once, beside the fields of the kind (`Record.making`): an import sends for each row what it says.
public struct Making<R: Record>: Sendable {
  let naming: FieldList<R>
  let settling: FieldList<R>
  let comingBy: FieldList<R>
  let beside: BesideMaking?
  let takenBack: @Sendable (R, Situation) throws(Refusal) -> [Change]
  let answering: @Sendable (any Act, [String: FieldValue]) -> any Act
  let acts: @Sendable (R, Person?) -> [any Act]

  /// Such a declaration.
  ///
  /// - Parameters:
  ///   - naming: the fields in whose cells a list may have the name of whoever the record names: the first refers to that
  ///     person.
  ///   - settling: the fields that the act fills in where a row says nothing, or keeps in its own form. In any other a row
  ///     gets what it says, or is refused.
  ///   - comingBy: the time by which the rows of a list come about, the earliest first, however the list orders them; none: as
  ///     they stand there.
  ///   - beside: what stands beside such a record in a list, and is a record of its own; nil: nothing.
  ///   - takenBack: what must become otherwise when such a record is taken back with the import that made it.
  ///   - answering: the act with what a person said of the row where it asks for more than a list can say.
  ///   - acts: the acts that make a record and bring it into its state, in their order.
  public init(
    naming: FieldList<R> = FieldList(), settling: FieldList<R> = FieldList(), comingBy: FieldList<R> = FieldList(),
    beside: BesideMaking? = nil,
    takenBack: @escaping @Sendable (R, Situation) throws(Refusal) -> [Change] = { _, _ in [] },
    answering: @escaping @Sendable (any Act, [String: FieldValue]) -> any Act = { act, _ in act },
    acts: @escaping @Sendable (R, Person?) -> [any Act]
  ) {
    self.naming = naming
    self.settling = settling
    self.comingBy = comingBy
    self.beside = beside
    self.takenBack = takenBack
    self.answering = answering
    self.acts = acts
  }
}

/// What stands in a list beside a record and is a record of its own, which refers to it: the answer beside its remark. An act
/// of its own makes it, too, as a second step of the row.
public struct BesideMaking: Sendable {
  /// The kind.
  public let kind: Kind
  /// The name of the field by which it refers to the record.
  public let field: String

  /// Records that refer by a field to the one beside which they stand.
  public init<Beside: Record, R: Record>(by path: WritableKeyPath<Beside, Identifier<R>>) {
    (kind, field) = (Beside.kind, Beside.name(of: path))
  }

  /// Its fields that a list may have beside the record: those that its act takes as they are given.
  public var fields: [FieldDeclaration] {
    (Schema.kind(named: kind.name)?.fields ?? []).filter { $0.isStored && $0.changeability == .anyone }
  }

  /// The one that stands beside a record; nil: there is none yet.
  public func record(beside id: RecordID, on register: any Register) -> StoredRecord? {
    register.ids(of: kind, whose: field, is: id.raw).first.flatMap { register.stored($0) }
  }
}

/// The making of a kind with its type forgotten.
public struct RecordMaking: Sendable {
  /// The names of the fields in whose cells a list may have the name of whoever the record names; the first refers to that
  /// person. None where it names nobody.
  public let naming: [String]
  /// The names of the fields that the act fills in, or keeps in its own form.
  public let settling: Set<String>
  /// The name of the field of the time by which the rows of a list come about; nil: they do as they stand there.
  public let comingBy: String?
  /// What stands beside such a record in a list, and is a record of its own; nil: nothing.
  public let beside: BesideMaking?
  private let making: @Sendable (RecordID, Row, Person?) -> [any Act]
  private let answering: @Sendable (any Act, [String: FieldValue]) -> any Act
  private let leaving: @Sendable (RecordID, Row, Situation) throws(Refusal) -> [Change]

  init<R: Record>(_ declared: Making<R>) {
    naming = declared.naming.names
    settling = Set(declared.settling.names)
    comingBy = declared.comingBy.names.first
    answering = declared.answering
    beside = declared.beside
    making = { declared.acts(R.lenient(id: Identifier($0.raw), $1), $2) }
    leaving = { (id, values, situation) throws(Refusal) in
      try declared.takenBack(R.lenient(id: Identifier(id.raw), values), situation)
    }
  }

  /// The act that makes a record of these values.
  /// - Parameters:
  ///   - person: whoever it names, with the id that was drawn for somebody unknown; nil where nobody is named.
  ///   - said: what a person said of it beside its values, by the names of the act's inputs.
  public func act(
    making id: RecordID, _ values: Row, naming person: Person?, saying said: [String: FieldValue] = [:]
  ) -> any Act {
    answering(Together(making(id, values, person?.listed), for: .importing).single, said)
  }

  /// What must become otherwise when a record is taken back with the import that made it.
  func takenBack(_ id: RecordID, _ values: Row, in situation: Situation) throws(Refusal) -> [Change] {
    try leaving(id, values, situation)
  }
}

extension AnyKind {
  /// Whether its records come in with lists: not those that the program alone writes.
  public var comesInLists: Bool { kind.madeBy == nil || rowMaking != nil }

  /// The names of the fields in whose cells a list may name whoever the record is of; the first refers to that person. None where it
  /// names nobody.
  public var personFields: [String] {
    rowMaking?.naming ?? (kind == Contact.kind ? [Contact.name(of: \.person)] : [])
  }

  /// Returns what the fields alone have against values of which an act is to make a record; what it fills in itself may be
  /// missing.
  public func faults(ofGiven values: Row) -> [String: FieldError] {
    var wrong = RecordMemory(blank: RecordID(""), of: self).fill(values)
    for name in (rowMaking?.settling ?? []).union(rowMaking?.naming.prefix(1) ?? []) where values[name] == nil {
      wrong[name] = nil
    }
    return wrong
  }
}
