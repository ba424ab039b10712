import CivicDomain

/// What the columns of a file mean for a kind of record.
///
/// A header is understood as the field's name in `camelCase` or `snake_case` or as its Polish or English label,
/// whatever the case, hyphens, spaces and diacritics; or as the user says (`--map THEIRS=OURS`).
public struct ColumnMapping: Sendable {
  /// What a column means.
  public enum Meaning: Hashable, Sendable {
    /// The record's id.
    case id
    /// A field of the record.
    case field(FieldDeclaration)
    /// Nothing: the column is passed over.
    case ignored(Ignored)
  }

  /// Why a column is passed over.
  public enum Ignored: Hashable, Sendable {
    /// No field has this name. Worth telling: it may be a slip of typing.
    case unknown
    /// The field is worked out by the program and cannot be imported. Worth telling.
    case derived(FieldDeclaration)
    /// The program itself notes who changed a record and when.
    case noted
    /// The user said so: `--map THEIRS=`.
    case unwanted
  }

  /// The meanings of the columns, from left to right.
  public let columns: [Meaning]
  /// The columns passed over that are worth telling, each with the reason.
  public let passedOver: [(header: CSVCell, reason: Ignored)]
  /// The required fields for which there is no column: without them a row can change a record, and make none.
  public let missing: [FieldDeclaration]

  /// Understands a file's first row.
  /// - Parameter renamed: their header → our field, as the user gave them; an empty field passes the column over.
  /// - Throws: what makes the whole file unfit: no known column, a field twice, a renaming that names nothing.
  public init(header: [CSVCell], of kind: AnyKind, renamed: [String: String] = [:]) throws(ImportError) {
    var renaming: [String: String] = [:]
    for (theirs, ours) in renamed.sorted(by: { $0.key < $1.key }) {
      let isThere = header.contains { ColumnMapping.plainForm($0.text) == ColumnMapping.plainForm(theirs) }
      guard isThere else { throw .noSuchColumn(theirs) }
      if !ours.isEmpty, ColumnMapping.meaning(of: ours, in: kind) == .ignored(.unknown) { throw .noSuchField(ours) }
      renaming[ColumnMapping.plainForm(theirs)] = ours
    }
    var columns: [Meaning] = []
    var passedOver: [(header: CSVCell, reason: Ignored)] = []
    var firstOf: [String: CSVCell] = [:]
    for cell in header {
      let ours = renaming[ColumnMapping.plainForm(cell.text)]
      let meaning = ours == "" ? .ignored(.unwanted) : ColumnMapping.meaning(of: ours ?? cell.text, in: kind)
      switch meaning {
      case .field(let field):
        if let first = firstOf.updateValue(cell, forKey: field.name) {
          throw .columnTwice(field, first: first, second: cell)
        }
      case .ignored(let reason):
        if reason != .noted, reason != .unwanted { passedOver.append((cell, reason)) }
      case .id: break
      }
      columns.append(meaning)
    }
    let isAnyKnown = columns.contains { if case .ignored = $0 { false } else { true } }
    guard isAnyKnown else { throw .noKnownColumn(header) }
    self.columns = columns
    self.passedOver = passedOver
    missing = kind.fields.filter { $0.isRequired && firstOf[$0.name] == nil }
  }

  /// What one header means; names go before labels, Polish before English.
  static func meaning(of header: String, in kind: AnyKind) -> Meaning {
    let asked = plainForm(header)
    if asked == "id" { return .id }
    if asked == "changedat" || asked == "changedby" { return .ignored(.noted) }
    let field =
      kind.fields.first { plainForm($0.name) == asked }
      ?? kind.fields.first { plainForm($0.label.pl) == asked }
      ?? kind.fields.first { plainForm($0.label.en) == asked }
    guard let field else { return .ignored(.unknown) }
    return field.changeability == .derived ? .ignored(.derived(field)) : .field(field)
  }

  /// `legalForm`, `legal_form`, `Legal form` and `LEGAL-FORM` alike.
  private static func plainForm(_ text: String) -> String {
    PolishText.folded(text).filter { !$0.isWhitespace && $0 != "-" && $0 != "_" && $0 != "*" }
  }
}
