/// One field's values of many records: the different ones, and for each record which of them it has.
///
/// What is counted of a hundred thousand records is looked at once for each different value, not for each record.
public struct ValueColumn: Equatable, Sendable {
  /// The different values; nil where records have none.
  public private(set) var values: [FieldValue?] = []
  /// Of each record the index of its value.
  public private(set) var indexes: [Int32] = []
  private var known: [FieldValue?: Int32] = [:]

  /// An empty column.
  public init() {}

  /// A column of values of which it is known that they are different, and that each index names one.
  public init(values: [FieldValue?], indexes: [Int32]) {
    assert(Set(values).count == values.count, "a value twice")
    assert(indexes.allSatisfy { values.indices.contains(Int($0)) }, "an index of no value")
    self.values = values
    self.indexes = indexes
  }

  /// Adds the value of the next record.
  public mutating func append(_ value: FieldValue?) {
    if known.isEmpty { for (index, value) in values.enumerated() { known[value] = Int32(index) } }
    if let index = known[value] { return indexes.append(index) }
    let index = Int32(values.count)
    known[value] = index
    values.append(value)
    indexes.append(index)
  }

  /// Two columns are equal when they say the same of each record.
  public static func == (one: Self, other: Self) -> Bool {
    one.indexes.count == other.indexes.count
      && zip(one.indexes, other.indexes).allSatisfy { one.values[Int($0)] == other.values[Int($1)] }
  }
}

extension Register {
  /// The plain way: record by record.
  public func columns(of fields: [String], in query: Query) -> [ValueColumn] {
    var columns = fields.map { _ in ValueColumn() }
    for id in page(query, window: 0..<Int.max).ids {
      for (index, value) in values(of: fields, in: id).enumerated() { columns[index].append(value) }
    }
    return columns
  }
}
