/// The values of a record, or of what an act asks for: of each field of a kind what it says, in the order of the fields.
///
/// The one shape in which records go about untyped: read from the lines, decided on, written and listed. By index it is
/// as quick as an array. Values by name are made where people and other programs are met, and nowhere between.
public struct Row: Equatable, Sendable {
  /// The kind whose fields these are; nil for one that only a newer program knows: then nothing is declared.
  public let kind: AnyKind?
  /// The values in the order of the kind's fields (`AnyKind.fields`), as many; nil where one says nothing.
  public private(set) var values: [FieldValue?]
  /// The values under names that the kind does not declare: a newer program wrote them, and they are kept.
  public private(set) var undeclared: [String: FieldValue]

  /// An empty row: nothing said yet.
  public init(of kind: AnyKind?) {
    self.init(of: kind, values: [FieldValue?](repeating: nil, count: kind?.fields.count ?? 0))
  }

  /// Values in the order of the kind's fields.
  public init(of kind: AnyKind?, values: [FieldValue?], undeclared: [String: FieldValue] = [:]) {
    precondition(values.count == kind?.fields.count ?? 0)
    self.kind = kind
    self.values = values
    self.undeclared = undeclared
  }

  /// Values by their names.
  public init(_ named: [String: FieldValue], of kind: AnyKind?) {
    self.init(of: kind)
    for (name, value) in named { self[name] = value }
  }

  /// Values by their names, of what is or will be the record of an id.
  public init(_ named: [String: FieldValue], of id: RecordID) { self.init(named, of: Schema.kind(of: id)) }

  /// Values by their names, of a type of record.
  public init<R: Record>(_ named: [String: FieldValue], of type: R.Type) {
    self.init(named, of: Schema.kind(of: type))
  }

  /// The declarations of the fields.
  public var fields: [FieldDeclaration] { kind?.fields ?? [] }

  /// Whether nothing is said.
  public var isEmpty: Bool { undeclared.isEmpty && values.allSatisfy { $0 == nil } }

  /// The value of the field at an index.
  public subscript(index: Int) -> FieldValue? {
    @inlinable get { values[index] }
    set { values[index] = newValue }
  }

  /// The value under a name.
  public subscript(name: String) -> FieldValue? {
    get { kind?.index(of: name).map { values[$0] } ?? undeclared[name] }
    set {
      guard let index = kind?.index(of: name) else { return undeclared[name] = newValue }
      values[index] = newValue
    }
  }

  /// The value of the stored field of a property.
  public subscript<R: Record, V>(path: WritableKeyPath<R, V>) -> FieldValue? {
    get { values[index(of: path)] }
    set { values[index(of: path)] = newValue }
  }

  private func index<R: Record, V>(of path: WritableKeyPath<R, V>) -> Int {
    assert(kind?.kind == R.kind, "a property of another kind")
    return R.index(of: path)
  }

  /// The indexes of the fields that say something.
  public var indexes: [Int] { values.indices.filter { values[$0] != nil } }

  /// The names under which something stands: as the kind declares its fields, behind them the others.
  public var names: [String] { indexes.map { fields[$0].name } + undeclared.keys.sorted() }

  /// All that is said, by name.
  public var named: [String: FieldValue] {
    var named = undeclared
    named.reserveCapacity(named.count + values.count)
    for index in indexes { named[fields[index].name] = values[index] }
    return named
  }

  /// Takes over what a change says.
  mutating func apply(_ change: Change) {
    if isEmpty, change.set.kind == kind { return self = change.set }
    for index in change.set.indexes { values[index] = change.set[index] }
    for (name, value) in change.set.undeclared { undeclared[name] = value }
    for name in change.cleared { self[name] = nil }
  }
}
