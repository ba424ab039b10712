import CivicDomain
import Interchange
import Words

/// Records of a kind as a page with one table: in their order, with the columns of their lists or with all fields.
public struct RecordTable {
  /// The kind of the records.
  public let kind: AnyKind
  /// Whether all that is known of each is told, not only what a list tells.
  public let isWhole: Bool

  /// The table of a kind's records.
  public init(of kind: AnyKind, isWhole: Bool = false) {
    self.kind = kind
    self.isWhole = isWhole
  }

  /// The ways in which it is drawn up: without personal data where anything is left then, with them where they say more.
  public var tellings: [Bool] {
    let (open, all) = (fields(personal: false).count, fields(personal: true).count)
    return [false, true].filter { personal in personal ? open < all : open > 0 }
  }

  /// The page of some records that are there.
  /// - Parameters:
  ///   - title: the heading of the page.
  ///   - notes: what is said above the table: what narrowed it.
  public func page(of ids: [RecordID], titled title: String, notes: [String], in setting: ReportSetting) -> ReportPage {
    ReportPage(
      title: title, language: setting.words.language,
      blocks: notes.map { .paragraph($0) } + [
        .table(table(of: ids, in: setting)),
        // No foot: the table alone is read in again, row by row.
        .paragraph(setting.drawnUp),
      ],
      telling: setting.tellsPersonal ? PersonalContent(of: ids) : .nothing)
  }

  /// The table of some records that are there.
  func table(of ids: [RecordID], in setting: ReportSetting) -> ReportPage.Table {
    let fields = fields(personal: setting.tellsPersonal)
    let stored = fields.filter(\.isStored).map(\.name)
    let columns = fields.map { ReportPage.Column(setting.capitalized($0.label), $0.isNumber ? .trailing : .leading) }
    let rows = ids.map { id in
      var values = setting.register.values(of: stored, in: id)[...]
      return fields.map { field in
        let value =
          field.isStored
          ? values.popFirst().flatMap { $0 } ?? field.valueWhereAbsent
          : kind.derivedValue(of: field.name, in: id, on: setting.register, at: setting.now)
        // A number is one for the reader's spreadsheet, too.
        if field.isNumber { return setting.words.cells(of: field.name, in: kind)(value) }
        return setting.words.value(value, of: field, in: setting.circumstances)
      }
    }
    return ReportPage.Table(setting.words.heading(of: kind.kind), columns: columns, rows: rows)
  }

  /// Without personal data nothing leads to a person either: a random id is personal, too.
  private func fields(personal: Bool) -> [FieldDeclaration] {
    (isWhole ? kind.fields : kind.columns(withPersonal: personal)).filter { field in
      personal || !kind.asksAboutPeople(by: field)
    }
  }
}

extension FieldDeclaration {
  fileprivate var isNumber: Bool { [.number, .decimal].contains(shape.family) }
}
