/// A thing that the centre keeps: declared once, by its type and the list of its fields.
///
/// That one list gives the file's keys, the form, the commands, the CSV columns, the JSON and the validation.
public protocol Record: Equatable, Sendable {
  /// What sort of record it is.
  static var kind: Kind { get }
  /// Its fields, in the order in which a form asks for them.
  static var fields: [Field<Self>] { get }
  /// Its id.
  var id: Identifier<Self> { get }
  /// A record with every field empty; only decoding and a new form may call it.
  init(blank id: Identifier<Self>)

  /// How its records stand beside one another where they refer to the same one: what a register keeps counted.
  static var tallies: [Tally] { get }

  /// The fields that together tell its records from each other where they have no number: what an import takes two records
  /// for one by. The first is what the record is called; empty where there is no such thing.
  static var likeness: [String] { get }

  /// What one record alone says against its values: an end before its start.
  func faults() -> [String: FieldError]

  /// The fields on which others relied and which stay as they are in the state in which the record is: nobody moves the
  /// times of a loan that is over. Acts that lead to another state, or back, are not bound by it.
  var settledFields: Set<String> { get }

  /// What the register says against a new value of the record, and which other records must change with it.
  ///
  /// Asked for every addition and edit, whichever act it comes from, so that no act can forget it.
  /// - Parameter old: what the record was; nil when it is new.
  /// - Throws: the refusal, where a rule forbids the value.
  static func consequences(of new: Self, was old: Self?, in situation: Situation) throws(Refusal) -> [Change]

  /// Whether a record that was removed can come back beside those that have come since.
  /// - Throws: the refusal, where a rule forbids it.
  static func mustBeWelcome(_ record: Self, in situation: Situation) throws(Refusal)

  /// Whether what was given once can still be corrected: by whoever typed it in, on that day, while nobody has built on it.
  /// Asked where a correctable field is edited.
  /// - Throws: why it cannot be any more.
  static func mustBeCorrectable(_ record: Self, in situation: Situation) throws(Refusal)

  /// See below. All records have the same one; that it stands here makes the compiler fit it to each of them, which
  /// generic code that reads many records would else not get.
  static func lenient(id: Identifier<Self>, _ values: [String: FieldValue]) -> Self
  /// The same of values in the order of the fields.
  static func lenient(id: Identifier<Self>, inOrder values: ValuesInOrder) -> Self
}

extension Record {
  /// Most records are only counted as a whole.
  public static var tallies: [Tally] { [] }

  /// Most records are told apart by their ids alone.
  public static var likeness: [String] { [] }

  /// Most records have no rule across their fields.
  public func faults() -> [String: FieldError] { [:] }

  /// Most records can be changed for ever.
  public var settledFields: Set<String> { [] }

  /// Most records touch no other.
  public static func consequences(
    of new: Self, was old: Self?, in situation: Situation
  ) throws(Refusal) -> [Change] { [] }

  /// Most records have a place of their own.
  public static func mustBeWelcome(_ record: Self, in situation: Situation) throws(Refusal) {}

  /// Most records have no field that could be corrected.
  public static func mustBeCorrectable(_ record: Self, in situation: Situation) throws(Refusal) {}

  /// The field of that name, if the kind has one.
  public static func field(_ name: String) -> Field<Self>? { place(of: name).map { fields[$0] } }

  /// Where a field stands among the fields.
  static func place(of name: String) -> Int? {
    let fields = Self.fields
    let length = name.utf8.count
    // Its length tells a name from nearly all others.
    return fields.indices.first { fields[$0].name.utf8.count == length && fields[$0].name == name }
  }

  /// A record of these values, every one of them checked.
  /// - Throws: what each refused field has against its value; a missing required field is among them.
  public static func decode(
    id: Identifier<Self>, _ values: [String: FieldValue]
  ) throws(FieldErrors) -> Self {
    try decode(id: id, inOrder: inOrder(values))
  }

  /// A record of what a file holds: a value that today's rules would refuse leaves its field empty, so that one
  /// bad field never hides the record (`check` names it).
  public static func lenient(id: Identifier<Self>, _ values: [String: FieldValue]) -> Self {
    lenient(id: id, inOrder: inOrder(values))
  }

  /// Values by name in the order of `fields`; what the kind does not declare is left out.
  static func inOrder(_ values: [String: FieldValue]) -> ValuesInOrder {
    var ordered = ValuesInOrder(repeating: nil, count: fields.count)
    for (name, value) in values {
      if let place = place(of: name) { ordered[place] = value }
    }
    return ordered
  }

  /// The same of values in the order of `fields`.
  static func decode(id: Identifier<Self>, inOrder values: ValuesInOrder) throws(FieldErrors) -> Self {
    // What is absent is empty in a blank record already.
    var record = Self(blank: id)
    var wrong: [String: FieldError] = [:]
    // By place: a loop over the fields themselves would copy each, and an import decodes a hundred thousand records.
    let fields = Self.fields
    for place in fields.indices where fields[place].declaration.isStored {
      if values[place] == nil, !fields[place].declaration.isRequired { continue }
      do throws(FieldError) { try fields[place].write(&record, values[place]) } catch {
        wrong[fields[place].name] = error
      }
    }
    if !wrong.isEmpty { throw FieldErrors(wrong) }
    return record
  }

  /// The same of values in the order of `fields`.
  public static func lenient(id: Identifier<Self>, inOrder values: ValuesInOrder) -> Self {
    var record = Self(blank: id)
    let fields = Self.fields
    for place in fields.indices where values[place] != nil && fields[place].declaration.isStored {
      do throws(FieldError) { try fields[place].write(&record, values[place]) } catch {
        if let keep = fields[place].keep, let value = values[place] { keep(&record, value) }
      }
    }
    return record
  }

  /// The stored values in the order of `fields`.
  var valuesInOrder: ValuesInOrder {
    let fields = Self.fields
    return withUnsafePointer(to: self) { record in
      fields.indices.map { fields[$0].declaration.isStored ? fields[$0].readAt(record) : nil }
    }
  }

  /// The stored values, absent fields left out.
  public var values: [String: FieldValue] {
    var values = [String: FieldValue](minimumCapacity: Self.fields.count)
    eachStoredValue { values[$0] = $1 }
    return values
  }

  private func eachStoredValue(_ body: (_ field: String, _ value: FieldValue) -> Void) {
    let fields = Self.fields
    withUnsafePointer(to: self) { record in
      for place in fields.indices where fields[place].declaration.isStored {
        if let value = fields[place].readAt(record) { body(fields[place].name, value) }
      }
    }
  }

  /// What differs from another value of the record; `.some(nil)` means "cleared".
  public func changes(from old: Self) -> [String: FieldValue?] {
    var set: [String: FieldValue?] = [:]
    let fields = Self.fields
    withUnsafePointer(to: self) { new in
      withUnsafePointer(to: old) { old in
        for place in fields.indices where fields[place].declaration.isStored {
          let value = fields[place].readAt(new)
          // updateValue: `set[name] = nil` would drop the key instead of recording that the field was cleared.
          if value != fields[place].readAt(old) { set.updateValue(value, forKey: fields[place].name) }
        }
      }
    }
    return set
  }
}
