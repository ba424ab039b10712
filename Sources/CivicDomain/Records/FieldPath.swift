// Code names a stored field by the property in which it stands (`\.start`), and a derived one by the constant that declares
// it (`Session.seatsLeft`), never by a string: names are what files and people say.
//
// The path must be one that can be written through, so that the compiler refuses a property that is worked out. It is
// resolved by its offset, in some hundred nanoseconds; what is asked for each row of a long list is resolved once, in a
// `FieldList` or a `Tally` (`Benchmarks paths` shows both).

extension Declared {
  /// The stored field of a property.
  public static func field<V>(_ path: WritableKeyPath<Self, V>) -> Field { fields[index(of: path)] }

  /// Returns the name of a property's stored field in files, commands and JSON.
  public static func name<V>(of path: WritableKeyPath<Self, V>) -> String {
    Field.name(at: MemoryLayout<Self>.offset(of: path), among: fields)
  }

  /// Returns the names of some properties' stored fields, in their order.
  public static func names<each V>(of paths: repeat WritableKeyPath<Self, each V>) -> [String] {
    FieldList(repeat each paths).names
  }

  /// Returns the index of a property's stored field among the fields.
  static func index<V>(of path: WritableKeyPath<Self, V>) -> Int {
    Field.index(at: MemoryLayout<Self>.offset(of: path), among: fields)
  }
}

// Not inlined: it would be compiled anew for each field that a kind names.
extension Field {
  /// Returns the index of the field at an offset of its owner among its fields.
  @inline(never)
  static func index(at offset: Int?, among fields: [Field]) -> Int {
    guard let offset, let index = fields.indices.first(where: { fields[$0].offset == offset }) else {
      preconditionFailure("a path to no stored field")
    }
    return index
  }

  /// Appends the index of the field at an offset of its owner.
  @inline(never)
  static func appendIndex(at offset: Int?, among fields: [Field], to indexes: inout [Int]) {
    indexes.append(index(at: offset, among: fields))
  }

  /// Returns the name of the field at an offset of its owner.
  @inline(never)
  static func name(at offset: Int?, among fields: [Field]) -> String { fields[index(at: offset, among: fields)].name }

  /// Returns the names of the fields at some indexes.
  @inline(never)
  static func names(at indexes: [Int], among fields: [Field]) -> [String] { indexes.map { fields[$0].name } }
}

/// Some stored fields of a record, resolved once: those that a long list shows of each.
public struct FieldList<Owner: Declared>: Hashable, Sendable {
  /// The indexes of the fields among all of their owner.
  let indexes: [Int]
  /// The names of the fields.
  public let names: [String]

  /// The fields of some properties.
  public init<each V>(_ paths: repeat WritableKeyPath<Owner, each V>) {
    var indexes: [Int] = []
    for path in repeat each paths {
      Field.appendIndex(at: MemoryLayout<Owner>.offset(of: path), among: Owner.fields, to: &indexes)
    }
    self.init(at: indexes)
  }

  private init(at indexes: [Int]) {
    self.indexes = indexes
    names = Field.names(at: indexes, among: Owner.fields)
  }

  /// Returns the fields of both lists.
  public static func + (one: Self, other: Self) -> Self { Self(at: one.indexes + other.indexes) }
}

/// The content of a stored field, and what a query asks for there: of a list one of its items, of what may be absent
/// the thing itself.
public protocol FieldContent {
  /// The type of the item that a query asks for.
  associatedtype Item
  /// Returns the text of an item as the register knows it: `FieldValue.plain`.
  static func plain(_ item: Item) -> String
}

extension String: FieldContent {
  /// The text.
  public static func plain(_ item: String) -> String { item }
}

extension Bool: FieldContent {
  /// The text `true` or `false`.
  public static func plain(_ item: Bool) -> String { FieldValue.yes(item).plain }
}

extension Identifier: FieldContent {
  /// The id.
  public static func plain(_ item: Identifier<R>) -> String { item.raw }
}

extension RecordID: FieldContent {
  /// The id.
  public static func plain(_ item: RecordID) -> String { item.raw }
}

extension Choice {
  /// The word.
  public static func plain(_ item: Self) -> String { item.rawValue }
}

extension Optional: FieldContent where Wrapped: FieldContent {
  /// The text of the item, where there is one.
  public static func plain(_ item: Wrapped.Item) -> String { Wrapped.plain(item) }
}

extension Array: FieldContent where Element: FieldContent {
  /// The text of one item.
  public static func plain(_ item: Element.Item) -> String { Element.plain(item) }
}

extension Dictionary where Key == String {
  /// Returns what is held for the stored field of a property, where fields go by their names: values, faults, typed
  /// texts.
  public subscript<Owner: Declared, V>(path: WritableKeyPath<Owner, V>) -> Value? {
    get { self[Owner.name(of: path)] }
    set { self[Owner.name(of: path)] = newValue }
  }
}

extension FieldEdit {
  /// An edit of the stored field of a property.
  public init<R: Record, V>(_ path: WritableKeyPath<R, V>, was: FieldValue?, becomes: FieldValue?) {
    self.init(field: R.name(of: path), was: was, becomes: becomes)
  }
}

extension Refusal {
  /// A stored field has a value that it does not take.
  static func invalid<R: Record, V>(_ path: WritableKeyPath<R, V>, _ error: FieldError) -> Refusal {
    .invalid(R.kind, FieldErrors([R.name(of: path): error]))
  }
}
