/// How the records of a kind are shown: what one is called, what a list tells of each, how a list is narrowed and ordered.
///
/// Declared beside the fields, which it names by their properties and constants (`Record.presentation`). What it leaves out
/// follows from the fields; whoever shows records asks the kind (`AnyKind.naming`, `columns(withPersonal:)`, …) and sees no
/// difference.
public struct Presentation: Hashable, Sendable {
  /// The parts of a record's name.
  let naming: [NamePart]
  /// The parts that tell it from others that are called so: an organization's district, whose a resource is.
  let distinction: [NamePart]
  /// The parts of what is said of it beside its name: what sort of thing it is, where.
  let summary: [NamePart]
  /// The fields that a list tells of each, the dispensable ones last: a narrow place leaves them out.
  let columns: [String]
  /// The stored fields by whose values a list is narrowed.
  let filters: [String]
  /// The order of a list.
  let order: RecordOrder?
  /// Kinds of record that are looked at beside one of these, though neither refers to the other.
  let beside: [Kind]
  /// The fields that are read before something is done to it that cannot be unsaid; a reference is read by those of what
  /// it refers to.
  let reading: [String]

  /// A presentation; what is left out is plain.
  public init(
    naming: [NamePart] = [], distinction: [NamePart] = [], summary: [NamePart] = [], columns: [String] = [],
    filters: [String] = [],
    order: RecordOrder? = nil, beside: [Kind] = [], reading: [String] = []
  ) {
    self.naming = naming
    self.distinction = distinction
    self.summary = summary
    self.columns = columns
    self.filters = filters
    self.order = order
    self.beside = beside
    self.reading = reading
  }
}

/// A part of what a record is called. A field that says nothing, or that may not be shown, is left out.
public enum NamePart: Hashable, Sendable {
  /// The first of these fields that says something: the short name, else the name; the last is the full one. What a field
  /// refers to is told by its own name.
  case first([String])
  /// The span from one time to another; left out unless both are there, in this order.
  case span(from: String, to: String)
  /// Words without facts. Before all else they lead in what follows (`wersja 2`); behind it they stand between two parts
  /// that are both told (`Sala 2 → KROKUS`).
  case label(Label)

  /// The name part of one field.
  public static func field(_ name: String) -> NamePart { .first([name]) }

  /// Words without facts.
  public static func label(pl: String, en: String) -> NamePart { .label(Label(pl: pl, en: en)) }

  /// The separator of two names that stand beside each other.
  public static let dot = NamePart.label(pl: " · ", en: " · ")

  /// The fields that it tells.
  public var fields: [String] {
    switch self {
    case .first(let fields): fields
    case .span(let from, let to): [from, to]
    case .label: []
    }
  }
}

/// The order of a list of records.
public struct RecordOrder: Hashable, Sendable {
  /// The stored field by which it goes.
  public let field: String
  /// Whether it goes from the last to the first.
  public let isDescending: Bool

  /// The order by a stored field.
  public init(by field: String, descending: Bool = false) {
    self.field = field
    isDescending = descending
  }
}

/// How the records of a kind are shown: as it declares, else plainly.
extension AnyKind {
  /// The parts of a record's name: plainly the first required line that everyone may see, else what its first two
  /// references refer to, else what line there is.
  public var naming: [NamePart] {
    if !presentation.naming.isEmpty { return presentation.naming }
    let line = namingLine
    if let line, line.audience == .everyone { return [.field(line.name)] }
    let references = fields.filter(\.shape.isReference).prefix(2).map { NamePart.field($0.name) }
    if references.isEmpty { return line.map { [.field($0.name)] } ?? [] }
    return Array(references.map { [$0] }.joined(separator: [.dot]))
  }

  /// The line in which what a record is called is typed, by which records are looked up: the first required one, if
  /// possible one that everyone may see. Nil where a record is called by what else it says.
  public var namingLine: FieldDeclaration? {
    let lines = fields.filter { $0.shape.isLine && $0.isRequired }
    return lines.first { $0.audience == .everyone } ?? lines.first
  }

  /// The kinds of record that are looked at beside one of its own, though neither refers to the other.
  public var beside: [AnyKind] { presentation.beside.compactMap { Schema.kind(named: $0.name) } }

  /// The fields that are read of a record before something is done to it that cannot be unsaid; empty where none are.
  public var reading: [FieldDeclaration] { presentation.reading.compactMap(field) }

  /// The parts that tell a record from others that are called so; empty where nothing does.
  public var distinction: [NamePart] { presentation.distinction }

  /// The parts of what is said of a record beside its name; empty where nothing is.
  public var summary: [NamePart] { presentation.summary }

  /// The references that are shown of each record, in its name or in a list: it is found by what it refers to there.
  /// - Parameter personal: whether it is also found by those whose names are personal.
  public func shownReferences(withPersonal personal: Bool) -> [String] {
    let shown = Set(naming.flatMap(\.fields) + columns(withPersonal: true).map(\.name))
    return fields.filter { field in
      field.shape.refersTo != nil && shown.contains(field.name) && (personal || !field.namesSomebody)
    }.map(\.name)
  }

  /// The fields by which one reaches whom a record is about: the telephone, then the e-mail address.
  public var contacts: [FieldDeclaration] {
    [KeyForm.telephone, .email].flatMap { form in fields.filter { $0.keyForm == form } }
  }

  /// The fields that a list tells of each record, at most as many as a wide terminal holds, the dispensable ones last; plainly
  /// the first short ones.
  /// - Parameter personal: whether personal data may be told there.
  public func columns(withPersonal personal: Bool) -> [FieldDeclaration] {
    let visible = fields.filter { personal || $0.audience != .personal }
    let declared = presentation.columns.compactMap { name in visible.first { $0.name == name } }
    return declared.isEmpty ? Array(visible.filter(\.shape.isShort).prefix(Limits.plainColumns)) : declared
  }

  /// The field of the short name by which one is shown that has a long one; nil: records of the kind have no such name.
  public var shortNameField: String? {
    guard case .first(let fields)? = naming.first, let long = namingLine?.name, fields.count > 1, fields.last == long
    else { return nil }
    return fields.first
  }

  /// The stored fields by whose values a list is narrowed; plainly its choices, and what is yes or no.
  public var filters: [FieldDeclaration] {
    if !presentation.filters.isEmpty { return presentation.filters.compactMap(field) }
    return fields.filter { $0.isStored && ($0.shape == .yes || !$0.shape.options.isEmpty) }
  }

  /// The order of a list; plainly that of the line by which records are called. Nil: the order of the log.
  public var order: RecordOrder? { presentation.order ?? namingLine.map { RecordOrder(by: $0.name) } }
}

extension Presentation {
  /// The fields that it names anywhere.
  var fields: Set<String> {
    Set(
      (naming + distinction + summary).flatMap(\.fields) + columns + filters + reading
        + [order?.field].compactMap { $0 })
  }
}
