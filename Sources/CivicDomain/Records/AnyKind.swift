/// A kind of record with its type forgotten: what the generic acts need of it.
///
/// `Schema.kinds` is the one list of them, and this the one place where a raw id becomes a typed record. A class, so that
/// to look a kind up is to copy nothing.
public final class AnyKind: Sendable {
  /// The kind.
  public let kind: Kind
  /// The declarations of its fields, in the order of forms.
  public let fields: [FieldDeclaration]
  /// How its records stand beside one another where they refer to the same one.
  public let tallies: [Tally]
  /// The field that names a file of the store; nil for most kinds.
  public let fileField: FieldDeclaration?
  /// The field that tells what a record is called in the list from which it was imported; nil where there is none.
  public let externalID: FieldDeclaration?
  /// The field that older programs kept as a text and that has choices now, and the one whose those texts are; nil for most kinds.
  public let formerTexts: FormerTexts?
  /// The fields that together tell records without a number from each other; the first is what they are called.
  public let likeness: [String]
  /// How a record of a list is made by the act that makes the kind; nil: it is added plainly, or never comes in a list.
  public let rowMaking: RecordMaking?
  /// How its records are shown, as far as it is declared.
  let presentation: Presentation
  /// How its fields are read and written, in the same order.
  let storing: [Field]
  /// The names of its fields, in the same order: a search for one copies no declaration.
  private let names: [String]
  /// How its records stand in memory.
  let memory: Memory
  /// The rules that its records declare, for records in memory.
  let rules: Rules

  /// A field of choices that older programs kept as a text, and the field whose its texts are by now.
  public struct FormerTexts: Sendable {
    /// The name of the field of choices.
    public let choices: String
    /// The name of the field of the text.
    public let text: String
  }

  /// The layout of a record type in memory.
  struct Memory: Sendable {
    let size: Int
    let alignment: Int
    let initialize: @Sendable (UnsafeMutableRawPointer, RecordID) -> Void
    let copy: @Sendable (UnsafeMutableRawPointer, UnsafeRawPointer) -> Void
    let deinitialize: @Sendable (UnsafeMutableRawPointer) -> Void
  }

  /// The rules that a type of record declares (`Record`).
  struct Rules: Sendable {
    let published: @Sendable (Row) -> Row?
    let faults: @Sendable (UnsafeRawPointer) -> [String: FieldError]
    let settledFields: @Sendable (UnsafeRawPointer) -> Set<String>
    let isOver: @Sendable (UnsafeRawPointer, any Register, Day) -> Bool
    let keepingTerm: @Sendable (RecordID, any Register) -> KeepingTerm?
    let idsSaidAs: @Sendable (String, any Register) -> [RecordID]
    let related: @Sendable (RecordID, any Register) -> [RecordID]
    let consequences:
      @Sendable (_ new: UnsafeRawPointer, _ old: UnsafeRawPointer?, Situation) throws(Refusal) -> [Change]
    let mustBeWelcome: @Sendable (UnsafeRawPointer, Situation) throws(Refusal) -> Void
    let mustBeCorrectable: @Sendable (UnsafeRawPointer, Situation) throws(Refusal) -> Void
    let mustBePlain: @Sendable (_ old: UnsafeRawPointer, _ new: UnsafeRawPointer?, Situation) throws(Refusal) -> Void
  }

  /// The kind of a type of record.
  public convenience init<R: Record>(_ type: R.Type) {
    let fields = R.fields
    assert(fields.allSatisfy { ($0.offset != nil) == $0.declaration.isStored }, "a field that stands nowhere")
    assert(
      Mirror(reflecting: R(blank: Identifier(""))).children.count == 1 + fields.count(where: \.declaration.isStored),
      "a property beside the id that no field stores")
    assert(Set(fields.map(\.name)).count == fields.count, "two fields of one name")
    assert(Set(R.tallies.map(\.name)).count == R.tallies.count, "two tallies of one name")
    assert(R.tallies.allSatisfy { $0.kind == R.kind && !$0.isPlain }, "a tally of another kind")
    self.init(
      R.kind, fields, R.tallies, R.likeness.names, R.making.map { RecordMaking($0) }, R.presentation, Memory(of: type),
      Rules(of: type))
  }

  @inline(never)
  private init(
    _ kind: Kind, _ storing: [Field], _ tallies: [Tally], _ likeness: [String], _ rowMaking: RecordMaking?,
    _ presentation: Presentation, _ memory: Memory, _ rules: Rules
  ) {
    self.kind = kind
    self.storing = storing
    self.tallies = tallies
    self.likeness = likeness
    self.rowMaking = rowMaking
    self.presentation = presentation
    self.memory = memory
    self.rules = rules
    fields = storing.map(\.declaration)
    names = storing.map(\.name)
    fileField = fields.first { $0.shape == .file }
    externalID = fields.first(where: \.isExternalID)
    formerTexts =
      fields.lazy.compactMap { field in
        field.formerTextsOf.map { FormerTexts(choices: $0, text: field.name) }
      }.first
    assert(presentation.fields.isSubset(of: fields.map(\.name)), "a presentation of what is no field")
    assert(filters.allSatisfy(\.isStored), "a list is narrowed by what is stored")
    assert(presentation.order.flatMap { field($0.field) }?.isStored ?? true, "a list is ordered by what is stored")
  }
}

extension AnyKind {
  /// Whether its records have a place on a map: a latitude and a longitude, called as those of an organization.
  public var hasPlace: Bool {
    [Organization.name(of: \.latitude), Organization.name(of: \.longitude)].allSatisfy { field($0) != nil }
  }
}

extension AnyKind: Equatable {
  /// Whether two kinds have one name: then they are one.
  public static func == (one: AnyKind, other: AnyKind) -> Bool { one === other || one.kind == other.kind }

  /// The declaration of a field.
  public func field(_ name: String) -> FieldDeclaration? { index(of: name).map { fields[$0] } }

  /// The declaration of the field at an offset of its records.
  public func field(at offset: Int) -> FieldDeclaration? {
    storing.firstIndex { $0.offset == offset }.map { fields[$0] }
  }

  /// Returns the index of a field among the fields, by its name.
  public func index(of name: String) -> Int? {
    let length = name.utf8.count
    // Its length tells a name from nearly all others.
    return names.firstIndex { $0.utf8.count == length && $0 == name }
  }

  /// Returns the faults that the record's own fields find in these values; empty if none. For forms, as one types.
  /// - Parameter kept: fields that stay as a file holds them, whatever today's limits are.
  public func faults(in values: Row, keeping kept: Set<String> = []) -> [String: FieldError] {
    let strict = RecordMemory(blank: RecordID(""), of: self)
    let wrong = strict.fill(values)
    if wrong.isEmpty { return strict.faults() }
    let changed = wrong.filter { !kept.contains($0.key) }
    // All at once: what fields that can be read are to one another is said beside those that cannot.
    let others = memory(of: RecordID(""), values).faults().filter { wrong[$0.key] == nil }
    return changed.merging(others) { mine, _ in mine }
  }

  /// Returns a record's stored values as its type reads them, its defaults filled in: what an editor sees.
  public func values(of record: StoredRecord) -> Row { memory(of: record.id, record.values).values }

  /// The term after which somebody is no longer kept for a record that names them; nil: they are kept for as long as it does.
  func keepingTerm(of id: RecordID, on register: any Register) -> KeepingTerm? { rules.keepingTerm(id, register) }

  /// The living records that are meant by what people call them and no field stores: `U-14`.
  public func ids(saidAs text: String, on register: any Register) -> [RecordID] { rules.idsSaidAs(text, register) }

  /// The records that one of its own is about, though neither refers to the other.
  public func related(to id: RecordID, on register: any Register) -> [RecordID] { rules.related(id, register) }

  /// The values that a new record has from the start.
  public var blankValues: Row { RecordMemory(blank: RecordID(""), of: self).values }

  /// Returns the value of a stored or derived field of a record at a moment.
  public func value(of field: String, in record: StoredRecord, on register: any Register, at now: LocalTime)
    -> FieldValue?
  {
    value(of: field, in: record.id, record.values, on: register, at: now)
  }

  /// Returns the value of a field of a record with these values.
  public func value(of field: String, in id: RecordID, _ values: Row, on register: any Register, at now: LocalTime)
    -> FieldValue?
  {
    guard let index = index(of: field) else { return nil }
    return fields[index].isStored ? values[index] : derive(index, id, values, register, now)
  }

  /// Returns the value of a derived field of a record at a moment; the record is read only where the field needs it.
  public func derivedValue(of field: String, in id: RecordID, on register: any Register, at now: LocalTime)
    -> FieldValue?
  {
    index(of: field).flatMap { derive($0, id, nil, register, now) }
  }

  private func derive(
    _ index: Int, _ id: RecordID, _ values: Row?, _ register: any Register, _ now: LocalTime
  ) -> FieldValue? {
    switch storing[index].derivation {
    case .id(let derive): return derive(id, register)
    case .record(let derive):
      guard let values = values ?? register.stored(id)?.values else { return nil }
      return memory(of: id, values).derived(derive, on: register, at: now)
    case nil: return nil
    }
  }

  /// The names of the fields that stay as they are in the state in which a record is.
  public func settledFields(of record: StoredRecord) -> Set<String> {
    memory(of: record.id, record.values).settledFields
  }

  /// A record of what a file holds.
  func memory(of id: RecordID, _ values: Row) -> RecordMemory {
    let memory = RecordMemory(blank: id, of: self)
    memory.fillLeniently(values)
    return memory
  }
}
