/// The value of one field as files, commands and forms hold it: the shapes of JSON and no more.
///
/// Days and local times are `.text` in their ISO 8601 form; the record's own type is richer.
public enum FieldValue: Hashable, Sendable {
  /// A text, a choice's word, a reference's id, a day, a local time.
  case text(String)
  /// A whole number.
  case number(Int)
  /// A number with a fraction: a coordinate.
  case decimal(Double)
  /// Yes or no.
  case yes(Bool)
  /// Several texts, choices or ids, in their order.
  case list([String])

  /// The text, where it is one.
  public var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The text as one cell or argument: lists parted by `|`, yes and no as `true` and `false`.
  public var plain: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .decimal(let number): String(number)
    case .yes(let yes): yes ? "true" : "false"
    case .list(let items): items.joined(separator: "|")
    }
  }

  /// Every text that a search or a key may find in it.
  public var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let items): items
    case .number, .decimal, .yes: [plain]
    }
  }
}
