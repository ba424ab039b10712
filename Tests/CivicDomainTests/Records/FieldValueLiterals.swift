import CivicDomain

/// In tests a value is written as what it is: `"offered"`, `5`, `true`, `["a", "b"]`.
extension FieldValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral
{
  /// A text.
  public init(stringLiteral text: String) { self = .text(text) }
  /// A whole number.
  public init(integerLiteral number: Int) { self = .number(number) }
  /// Yes or no.
  public init(booleanLiteral yes: Bool) { self = .yes(yes) }
  /// A list.
  public init(arrayLiteral items: String...) { self = .list(items) }
}
