/// The columns of somebody's list under a name: what `import --as NAME` remembers of a list, so that its next one is
/// understood in the same way and `export --as NAME` writes one that looks like it.
public struct SavedMapping: Record, Equatable {
  /// The kind of the record: układ kolumn.
  public static let kind = Kind(
    "columnMapping", idPrefix: "map", pl: ["układ kolumn", "układy kolumn", "układów kolumn"],
    en: ["column mapping", "column mappings"], isForStaffAlone: true)
  /// The id.
  public let id: Identifier<SavedMapping>
  /// What it is called.
  public var name = ""
  /// The kind of which each row is a record, as somebody calls it.
  public var of = ""
  /// The columns from left to right, each the heading in the list, `=` and what it is here.
  public var columns: [String] = []
  /// The values of fields that all its rows had alike, each the name of the field, `=` and the value.
  public var forAll: [String] = []

  /// A mapping with every field empty.
  public init(blank id: Identifier<SavedMapping>) { self.id = id }

  /// The fields by which mappings are taken for alike: what one is called, and of what it is.
  public static let likeness = FieldList(\Self.name, \.of)

  /// The fields of the kind.
  public static let fields: [Field] = [
    line("name", \.name, required: true, pl: "nazwa", en: "name").key(.name).searched,
    line("of", \.of, required: true, pl: "czego to lista", en: "a list of").namingKind.once,
    words("columns", \.columns, required: true, pl: "kolumny", en: "columns").namingFields,
    words("forAll", \.forAll, pl: "to samo we wszystkich wierszach", en: "the same in all rows").namingFields,
  ]

  /// What a list is of tells more of it than its columns.
  public static let presentation = Presentation(columns: names(of: \.name, \.of, \.columns))

  /// The kind of which each row is a record; nil where this program knows none of that name.
  public var shown: AnyKind? { Schema.kind(spoken: of) }

  /// A kind that there is not.
  public func faults() -> [String: FieldError] {
    shown == nil && !of.isEmpty ? [Self.name(of: \.of): .unknownKind(of)] : [:]
  }

  /// The mapping of a name for a kind; nil where there is none.
  public static func named(_ name: String, of kind: AnyKind, on register: any Register) -> SavedMapping? {
    register.records(whose: \SavedMapping.name, is: name).first { $0.shown == kind }
  }

  // MARK: Rules

  /// One name means one mapping of a kind.
  public static func consequences(
    of new: SavedMapping, was old: SavedMapping?, in situation: Situation
  ) throws(Refusal) -> [Change] {
    if old?.name != new.name { try mustBeWelcome(new, in: situation) }
    return []
  }

  /// Nor when a removed one comes back.
  public static func mustBeWelcome(_ mapping: SavedMapping, in situation: Situation) throws(Refusal) {
    guard let kind = mapping.shown, let other = named(mapping.name, of: kind, on: situation.register),
      other.id != mapping.id
    else { return }
    throw .invalid(\SavedMapping.name, .alreadyThere(other.id.any))
  }
}
