/// What is known of a field without knowing the record's type: its name, words, shape, and who may see and change it.
///
/// This is what files, forms, commands, imports and exports read. There is no second list of a record's fields.
public struct FieldDeclaration: Hashable, Sendable {
  /// The key in files, commands and JSON: `tokensPerHour`.
  public let name: String
  /// What a person reads.
  public let label: Label
  /// What the values look like.
  public let shape: FieldShape
  /// Whether a record must have it.
  public let isRequired: Bool
  /// Who may see it.
  public internal(set) var audience: Audience = .everyone
  /// Who may change it, and when.
  public internal(set) var changeability: Changeability = .anyone
  /// The form in which records are found by this value (`ids(of:whose:is:)`); nil: they are not.
  public internal(set) var keyForm: KeyForm?
  /// Whether a search looks into it.
  public internal(set) var isSearched = false
  /// Whether it is a time that no longer counts: what people read and type is the last day, or the moment, that does.
  public internal(set) var isDeadline = false

  /// Whether records are found by this value without reading the whole kind.
  public var isKey: Bool { keyForm != nil }
  /// Whether it is stored at all.
  public var isStored: Bool { changeability != .derived }
}
