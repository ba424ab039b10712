import CivicDomain
import Interchange
import Words

/// Records of a kind as a page with one table: in their order, with the columns of their lists or with all fields.
public struct RecordTable {
  /// The kind of the records.
  public let kind: AnyKind
  /// Whether all that is known of each is told, not only what a list tells.
  public let isWhole: Bool

  /// Whether nothing is told that is worked out of other records: of a removed one that would be nothing.
  private let isOfStored: Bool

  /// What is told of each beside the fields, where a screen shows it there.
  private let beside: [Beside]

  /// The table of a kind's records.
  /// - Parameter beside: what is told behind their fields; fields that are told anyway are not told twice.
  public init(
    of kind: AnyKind, isWhole: Bool = false, ofStored isOfStored: Bool = false, beside: [Beside] = []
  ) {
    self.kind = kind
    self.isWhole = isWhole
    self.isOfStored = isOfStored
    let told = isWhole ? kind.fields : kind.columns(withPersonal: true)
    self.beside = beside.filter { one in !told.contains { $0.name == one.own } }
  }

  /// What a screen shows beside the fields of a list: a field of the record itself, or of others that belong to it, or what
  /// the screen says of it.
  public struct Beside {
    /// The field of the record itself that it is; nil: it is none of its own.
    fileprivate let own: String?
    fileprivate let label: Label
    /// The kind of which it tells.
    fileprivate let kind: Kind
    private let isPersonal: Bool
    private let said: (RecordID, ReportSetting) -> String
    /// The other records of which it tells.
    fileprivate let others: (RecordID, any Register) -> [RecordID]

    /// A field of the record itself.
    public init<R: Record, V>(_ path: WritableKeyPath<R, V>) {
      self.init(R.field(path).declaration, of: Schema.kind(of: R.self), own: R.name(of: path)) { id, _ in [id] }
    }

    /// A field of other records, as they are found from the first.
    /// - Parameter heading: what it is called; nil: as the field.
    public init<R: Record, V>(
      _ path: WritableKeyPath<R, V>, _ heading: Label? = nil,
      of records: @escaping (RecordID, any Register) -> [Identifier<R>]
    ) {
      self.init(R.field(path).declaration, heading, of: Schema.kind(of: R.self), own: nil) { id, register in
        records(id, register).filter { !$0.isEmpty }.map(\.any)
      }
    }

    /// What a screen says of each record of a kind, which tells of no person.
    public init(_ heading: Label, of kind: Kind, said: @escaping (RecordID, ReportSetting) -> String) {
      (own, label, self.kind, isPersonal, self.said, others) = (nil, heading, kind, false, said, { _, _ in [] })
    }

    private init(
      _ field: FieldDeclaration, _ heading: Label? = nil, of kind: AnyKind, own: String?,
      _ records: @escaping (RecordID, any Register) -> [RecordID]
    ) {
      (self.own, label, self.kind) = (own, heading ?? field.label, kind.kind)
      isPersonal = kind.asksAboutPeople(by: field)
      others = own == nil ? records : { _, _ in [] }
      said = { id, setting in
        records(id, setting.register).map { other in
          let value = setting.register.values(of: [field.name], in: other).first ?? nil
          return setting.words.value(value ?? field.valueWhereAbsent, of: field, in: setting.circumstances)
        }.filter { !$0.isEmpty }.joined(separator: "; ")
      }
    }

    fileprivate func isTold(personal: Bool) -> Bool { personal || !isPersonal }

    fileprivate func text(of id: RecordID, in setting: ReportSetting) -> String { said(id, setting) }
  }

  /// The ways in which it is drawn up: without personal data where anything is left then, with them where they say more.
  public var tellings: [Bool] {
    func count(_ personal: Bool) -> Int {
      fields(personal: personal).count + beside.count { $0.isTold(personal: personal) }
    }
    let (open, all) = (count(false), count(true))
    return [false, true].filter { personal in personal ? open < all : open > 0 }
  }

  /// The page of some records that are there.
  /// - Parameters:
  ///   - beneath: records that stand beneath each, in rows of their own below it; nil: none do.
  ///   - title: the heading of the page.
  ///   - notes: what is said above the table: what narrowed it.
  public func page(
    of ids: [RecordID], beneath: (table: RecordTable, ids: (RecordID) -> [RecordID])? = nil, titled title: String,
    notes: [String], in setting: ReportSetting
  ) -> ReportPage {
    let (table, told) = table(of: ids, beneath: beneath, in: setting)
    let more = setting.tellsPersonal ? told + others(beside: ids, on: setting.register) : told
    return ReportPage(
      title: title, language: setting.words.language,
      blocks: notes.map { .paragraph($0) } + [
        .table(table),
        // No foot: the table alone is read in again, row by row.
        .paragraph(setting.drawnUp),
      ],
      telling: setting.tellsPersonal ? PersonalContent(of: more) : .nothing)
  }

  /// The other records of which something is told beside these, each once.
  public func others(beside ids: [RecordID], on register: any Register) -> [RecordID] {
    var known: Set<RecordID> = []
    return ids.flatMap { id in
      beside.flatMap { $0.others(id, register) }.filter { known.insert($0).inserted }
    }
  }

  /// The table of some records, of which others stand below theirs: each of those in a row that begins with what the upper
  /// one is called.
  private func table(
    of ids: [RecordID], beneath: (table: RecordTable, ids: (RecordID) -> [RecordID])?, in setting: ReportSetting
  ) -> (ReportPage.Table, told: [RecordID]) {
    let upper = table(of: ids, in: setting)
    guard let beneath else { return (upper, ids) }
    let groups = ids.map(beneath.ids)
    if groups.allSatisfy(\.isEmpty) { return (upper, ids) }
    let lower = beneath.table.table(of: groups.flatMap { $0 }, beside: kind.kind, in: setting)
    // What they are called stands under what they are, for both have a name.
    func headed(_ table: ReportPage.Table, _ kind: AnyKind) -> [ReportPage.Column] {
      table.columns.prefix(1).map { ReportPage.Column(setting.capitalized(kind.kind), $0.alignment) }
        + table.columns.dropFirst()
    }
    var (rows, next) = ([[String]](), lower.rows[...])
    for (row, group) in zip(upper.rows, groups) {
      rows.append(row + lower.columns.map { _ in "" })
      let named = row.prefix(1) + row.dropFirst().map { _ in "" }
      for cells in next.prefix(group.count) { rows.append(named + cells) }
      next = next.dropFirst(group.count)
    }
    let (above, below) = (headed(upper, kind), headed(lower, beneath.table.kind))
    let taken = Set(above.map(\.heading))
    let columns =
      above
      + below.map { column in
        let heading = "\(column.heading) (\(setting.words.label(of: beneath.table.kind.kind)))"
        return taken.contains(column.heading) ? ReportPage.Column(heading, column.alignment) : column
      }
    return (ReportPage.Table(upper.caption, columns: columns, rows: rows), ids + groups.flatMap { $0 })
  }

  /// The table of some records that are there.
  public func table(of ids: [RecordID], in setting: ReportSetting) -> ReportPage.Table {
    table(of: ids, beside: nil, in: setting)
  }

  /// - Parameter whole: the kind whose records stand above them, so that to which of these they belong is seen; nil: none do.
  private func table(of ids: [RecordID], beside whole: Kind?, in setting: ReportSetting) -> ReportPage.Table {
    let fields = fields(personal: setting.tellsPersonal).filter { whole == nil || $0.shape.refersTo != whole }
    let stored = fields.filter(\.isStored).map(\.name)
    let beside = beside.filter { $0.isTold(personal: setting.tellsPersonal) }
    let own = fields.map { ReportPage.Column(setting.capitalized($0.label), $0.isNumber ? .trailing : .leading) }
    let columns = beside.reduce(into: own) { columns, one in
      var heading = setting.capitalized(one.label)
      if columns.contains(where: { $0.heading == heading }) {
        heading += " (\(setting.words.label(of: one.kind)))"
      }
      columns.append(ReportPage.Column(heading))
    }
    let rows = ids.map { id in
      var values = setting.register.values(of: stored, in: id)[...]
      return fields.map { field in
        let value =
          field.isStored
          ? values.popFirst().flatMap { $0 } ?? field.toldWhereAbsent
          : kind.derivedValue(of: field.name, in: id, on: setting.register, at: setting.now)
        // A number is one for the reader's spreadsheet, too.
        if field.isNumber { return setting.words.cells(of: field.name, in: kind)(value) }
        return setting.words.value(value, of: field, in: setting.circumstances)
      } + beside.map { $0.text(of: id, in: setting) }
    }
    return ReportPage.Table(setting.words.heading(of: kind.kind), columns: columns, rows: rows, of: kind.kind)
  }

  /// Without personal data nothing leads to a person either: a random id is personal, too.
  private func fields(personal: Bool) -> [FieldDeclaration] {
    (isWhole ? kind.fields : kind.columns(withPersonal: personal)).filter { field in
      (personal || !kind.asksAboutPeople(by: field)) && (field.isStored || !isOfStored)
    }
  }
}

extension FieldDeclaration {
  fileprivate var isNumber: Bool { [.number, .decimal].contains(shape.family) }
}
