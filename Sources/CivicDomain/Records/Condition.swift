/// A condition on one field of a record, stored or derived: `district=Reden`, `seats>=20`, `start<2026-Q3`.
///
/// Lists, counts, exports and saved views are narrowed by nothing else. What is compared depends on the field's shape; how
/// is said at `ConditionTest`, and how one is typed at `TypedCondition`.
public struct Condition: Hashable, Sendable {
  /// The comparison of what the field says with the value.
  public enum Comparison: String, CaseIterable, Hashable, Sendable {
    // In the order in which signs are looked for: the longer before its own beginning.
    /// Neither the value nor, in a list, one of its items: all that `equal` leaves out.
    case unequal = "!="
    /// Less than the value or the same.
    case atMost = "<="
    /// More than the value or the same.
    case atLeast = ">="
    /// The value, or one of the items of a list.
    case equal = "="
    /// Less than the value, before it.
    case less = "<"
    /// More than the value, after it.
    case greater = ">"
    /// Holds the value as a part of its text.
    case holds = "~"

    /// Whether it asks for an order of values.
    public var isOrdering: Bool {
      switch self {
      case .less, .atMost, .greater, .atLeast: true
      case .equal, .unequal, .holds: false
      }
    }
  }

  /// The field's name.
  public let field: String
  /// How it is compared.
  public let comparison: Comparison
  /// What with: `FieldValue.plain`, one item of a list, of days and times also a period (`Period.text`). Empty: nothing.
  public let value: String

  /// Such a condition.
  public init(field: String, _ comparison: Comparison = .equal, value: String) {
    self.field = field
    self.comparison = comparison
    self.value = value
  }

  /// Whether it leaves out unsaid the records of which a stored field says nothing: what is more or less than something, and a
  /// yes or no that nobody may know. Only where `isUnknownWhereAbsent` is that not known; an open end says enough.
  public func passesOverEmpty(_ field: FieldDeclaration) -> Bool {
    if value.isEmpty || !field.isStored { return false }
    if comparison.isOrdering { return field.valueWhereAbsent == nil }
    return comparison == .equal && field.shape == .yes && field.isUnknownWhereAbsent
  }

  /// As it is typed in commands and kept in saved views: `district=Reden`.
  public var text: String { field + comparison.rawValue + value }
}
