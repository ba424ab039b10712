/// A value of JSON (RFC 8259), as it is written: a number keeps its digits, for who reads `1e999` or twenty digits as a
/// number has another one.
public enum JsonValue: Hashable, Sendable {
  case object([Member])
  case list([JsonValue])
  case text(String)
  /// A number, in the digits in which it is written.
  case number(String)
  case yes(Bool)
  case null

  /// A member of an object. No two of one object have one name.
  public struct Member: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: JsonValue
  }

  /// The members of an object in their order; nil for anything else.
  public var members: [Member]? { if case .object(let members) = self { members } else { nil } }

  /// The values of a list; nil for anything else.
  public var items: [JsonValue]? { if case .list(let items) = self { items } else { nil } }

  /// The text; nil for anything else.
  public var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The value at the end of a path of names; nil where it is not there.
  public subscript(path names: String...) -> JsonValue? {
    names.reduce(self) { value, name in value?.members?.first { $0.name == name }?.value }
  }
}
