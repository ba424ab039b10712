// Where records are read and written by the offsets of their fields: everything in the domain that is unsafe about it stands
// in this file, and a test holds the others to that. Each record that is read or saved comes through here, field by field,
// by code that is compiled once for each type of value (`.ci/price`); through key paths it would take a tenth longer
// (`ReadingFigures` in `Tests/Benchmarks`), and know the record's type.

/// A record whose type only its kind knows: the memory in which it stands.
///
/// What is generic over a type of record is compiled anew for each of them, so the rules that hold for all records, the
/// reading of files and the import work on this.
final class RecordMemory {
  let kind: AnyKind
  let id: RecordID
  private let start: UnsafeMutableRawPointer

  /// A record with every field empty.
  init(blank id: RecordID, of kind: AnyKind) {
    self.kind = kind
    self.id = id
    start = .allocate(byteCount: kind.memory.size, alignment: kind.memory.alignment)
    kind.memory.initialize(start, id)
  }

  /// A record of a type that is known here.
  init<R: Record>(_ record: R, of kind: AnyKind) {
    assert(kind.kind == R.kind, "a record of another kind")
    self.kind = kind
    id = record.id.any
    start = .allocate(byteCount: kind.memory.size, alignment: kind.memory.alignment)
    start.bindMemory(to: R.self, capacity: 1).initialize(to: record)
  }

  /// Copies another record.
  init(copying other: RecordMemory) {
    kind = other.kind
    id = other.id
    start = .allocate(byteCount: kind.memory.size, alignment: kind.memory.alignment)
    kind.memory.copy(start, UnsafeRawPointer(other.start))
  }

  deinit {
    kind.memory.deinitialize(start)
    start.deallocate()
  }

  /// The record; `R` must be the type of its kind.
  func record<R: Record>(_: R.Type = R.self) -> R {
    assert(kind.kind == R.kind, "a record of another kind")
    return start.assumingMemoryBound(to: R.self).pointee
  }

  /// A field's value; nil where it is absent.
  func value(at index: Int) -> FieldValue? { RecordMemory.value(at: index, kind.storing, start) }

  /// Puts a value into a field, or says why not.
  func write(_ value: FieldValue?, at index: Int) throws(FieldError) {
    try RecordMemory.write(value, at: index, kind.storing, start)
  }

  /// Puts values in, every one of them checked; what is absent is as empty as in a blank record.
  /// - Returns: what each refused field has against its value; a missing required one is among them.
  func fill(_ values: Row) -> [String: FieldError] { RecordMemory.fill(start, kind.storing, values) }

  /// Puts in what a file holds: a value that today's rules would refuse leaves its field empty.
  func fillLeniently(_ values: Row) { RecordMemory.fillLeniently(start, kind.storing, values) }

  /// Returns the faults that the record alone finds in its values.
  func faults() -> [String: FieldError] { kind.rules.faults(start) }

  /// The fields that stay as they are in the state in which it is.
  var settledFields: Set<String> { kind.rules.settledFields(start) }

  /// Whether nothing is left to be done about it.
  func isOver(on register: any Register, asOf day: Day) -> Bool { kind.rules.isOver(start, register, day) }

  /// Validates it as a new value by its rules, and returns which other records must change with it.
  func consequences(was old: RecordMemory?, in situation: Situation) throws(Refusal) -> [Change] {
    try kind.rules.consequences(start, old.map { UnsafeRawPointer($0.start) }, situation)
  }

  /// Whether it can come back beside those that have come since.
  func mustBeWelcome(in situation: Situation) throws(Refusal) { try kind.rules.mustBeWelcome(start, situation) }

  /// Whether what was given once can still be corrected.
  func mustBeCorrectable(in situation: Situation) throws(Refusal) {
    try kind.rules.mustBeCorrectable(start, situation)
  }

  /// Whether a plain edit may make this of it, or a plain removal take it away (nil).
  func mustBePlain(becoming new: RecordMemory?, in situation: Situation) throws(Refusal) {
    try kind.rules.mustBePlain(start, new.map { UnsafeRawPointer($0.start) }, situation)
  }

  /// A derived field that is worked out from the record.
  func derived(
    _ derive: (UnsafeRawPointer, any Register, LocalTime) -> FieldValue?, on register: any Register, at now: LocalTime
  ) -> FieldValue? {
    derive(start, register, now)
  }

  /// The stored values.
  var values: Row { RecordMemory.values(start, kind) }

  // By index: a loop over the fields themselves would copy each, and an import decodes a hundred thousand records.

  static func fill(_ record: UnsafeMutableRawPointer, _ fields: [Field], _ values: Row) -> [String: FieldError] {
    var wrong: [String: FieldError] = [:]
    for index in fields.indices where fields[index].declaration.isStored {
      if values[index] == nil, !fields[index].declaration.isRequired { continue }
      do throws(FieldError) { try write(values[index], at: index, fields, record) } catch {
        wrong[fields[index].name] = error
      }
    }
    return wrong
  }

  /// Puts in what was given and leaves the rest as it is.
  static func fill(
    _ owner: UnsafeMutableRawPointer, _ fields: [Field], given values: [FieldValue?]
  ) -> [String: FieldError] {
    var wrong: [String: FieldError] = [:]
    for (index, value) in values.enumerated() where value != nil {
      do throws(FieldError) { try write(value, at: index, fields, owner) } catch { wrong[fields[index].name] = error }
    }
    return wrong
  }

  /// Returns the values of some fields.
  static func values(_ owner: UnsafeRawPointer, of fields: [Field]) -> [FieldValue?] {
    fields.indices.map { value(at: $0, fields, owner) }
  }

  static func fillLeniently(_ record: UnsafeMutableRawPointer, _ fields: [Field], _ values: Row) {
    for index in fields.indices {
      guard let value = values[index], let offset = fields[index].offset else { continue }
      do throws(FieldError) { try fields[index].write(record + offset, value) } catch {
        fields[index].keep?(record + offset, value)
      }
    }
  }

  static func values(_ record: UnsafeRawPointer, _ kind: AnyKind) -> Row {
    Row(of: kind, values: values(record, of: kind.storing))
  }

  /// Whether two records say the same.
  static func agree(_ one: UnsafeRawPointer, _ other: UnsafeRawPointer, _ fields: [Field]) -> Bool {
    fields.indices.allSatisfy { value(at: $0, fields, one) == value(at: $0, fields, other) }
  }

  static func value(at index: Int, _ fields: [Field], _ record: UnsafeRawPointer) -> FieldValue? {
    guard let offset = fields[index].offset else { return nil }
    return fields[index].read(record + offset)
  }

  static func write(
    _ value: FieldValue?, at index: Int, _ fields: [Field], _ record: UnsafeMutableRawPointer
  ) throws(FieldError) {
    try fields[index].write(record + (fields[index].offset ?? 0), value)
  }
}

/// A record whose type is known, and its row.
extension Record {
  /// A record of these values, every one of them checked.
  /// - Throws: what each refused field has against its value; a missing required field is among them.
  public static func decode(id: Identifier<Self>, _ values: Row) throws(FieldErrors) -> Self {
    // What is absent is empty in a blank record already.
    var record = Self(blank: id)
    let wrong = withUnsafeMutablePointer(to: &record) { RecordMemory.fill($0, fields, values) }
    if !wrong.isEmpty { throw FieldErrors(wrong) }
    return record
  }

  /// A record of what a file holds: a value that today's rules would refuse leaves its field empty, so that one
  /// bad field never hides the record (`check` names it).
  public static func lenient(id: Identifier<Self>, _ values: Row) -> Self {
    var record = Self(blank: id)
    withUnsafeMutablePointer(to: &record) { RecordMemory.fillLeniently($0, fields, values) }
    return record
  }

  /// Whether two have one id and say the same in each stored field: beside these a record has nothing.
  public static func == (one: Self, other: Self) -> Bool {
    withUnsafePointer(to: one) { one in
      withUnsafePointer(to: other) { other in
        one.pointee.id.raw == other.pointee.id.raw && RecordMemory.agree(one, other, fields)
      }
    }
  }

  /// The stored values.
  public var values: Row { withUnsafePointer(to: self) { RecordMemory.values($0, Schema.kind(of: Self.self)) } }

  /// Returns the change from another value of the record.
  public func change(from old: Self) -> Change { Change(of: id.any, from: old.values, to: values) }
}

extension AnyKind.Memory {
  /// How records of a type stand in memory.
  init<R: Record>(of _: R.Type) {
    self.init(
      size: MemoryLayout<R>.size, alignment: MemoryLayout<R>.alignment,
      initialize: { $0.bindMemory(to: R.self, capacity: 1).initialize(to: R(blank: Identifier($1.raw))) },
      copy: { $0.bindMemory(to: R.self, capacity: 1).initialize(to: $1.assumingMemoryBound(to: R.self).pointee) },
      deinitialize: { $0.assumingMemoryBound(to: R.self).deinitialize(count: 1) })
  }
}

extension AnyKind.Rules {
  /// The rules that a type of record declares.
  init<R: Record>(of _: R.Type) {
    self.init(
      published: R.published,
      faults: { $0.assumingMemoryBound(to: R.self).pointee.faults() },
      settledFields: { Set($0.assumingMemoryBound(to: R.self).pointee.settledFields.names) },
      isOver: { $0.assumingMemoryBound(to: R.self).pointee.isOver(on: $1, asOf: $2) },
      keepingTerm: { R.keepingTerm(of: Identifier($0.raw), on: $1) },
      idsSaidAs: { R.ids(saidAs: $0, on: $1) },
      related: { R.related(to: Identifier($0.raw), on: $1) },
      consequences: { (new, old, situation) throws(Refusal) in
        try R.consequences(
          of: new.assumingMemoryBound(to: R.self).pointee, was: old?.assumingMemoryBound(to: R.self).pointee,
          in: situation)
      },
      mustBeWelcome: { (record, situation) throws(Refusal) in
        try R.mustBeWelcome(record.assumingMemoryBound(to: R.self).pointee, in: situation)
      },
      mustBeCorrectable: { (record, situation) throws(Refusal) in
        try R.mustBeCorrectable(record.assumingMemoryBound(to: R.self).pointee, in: situation)
      },
      mustBePlain: { (old, new, situation) throws(Refusal) in
        try R.mustBePlain(
          old.assumingMemoryBound(to: R.self).pointee, becoming: new?.assumingMemoryBound(to: R.self).pointee,
          in: situation)
      })
  }
}

extension FieldForm {
  /// Reads the value that stands at an address.
  var reading: @Sendable (UnsafeRawPointer) -> FieldValue? {
    { out($0.assumingMemoryBound(to: V.self).pointee) }
  }

  /// Puts a value to its address, or says why not.
  func writing(
    required: Bool
  ) -> @Sendable (UnsafeMutableRawPointer, FieldValue?) throws(FieldError) -> Void {
    { (address: UnsafeMutableRawPointer, value: FieldValue?) throws(FieldError) in
      if value == nil, required { throw .required }
      let new = if let value { try parse(value) } else { empty }
      address.assumingMemoryBound(to: V.self).pointee = new
    }
  }

  /// Puts to its address what is refused today.
  var keeping: (@Sendable (UnsafeMutableRawPointer, FieldValue) -> Void)? {
    guard let keep else { return nil }
    return { address, value in address.assumingMemoryBound(to: V.self).pointee = keep(value) }
  }
}

extension Field.Derivation {
  /// Returns the derivation from what a record of a type says.
  static func record<Owner: Declared>(
    of derive: @escaping @Sendable (Owner, any Register, LocalTime) -> FieldValue?
  ) -> Self {
    .record { derive($0.assumingMemoryBound(to: Owner.self).pointee, $1, $2) }
  }
}
