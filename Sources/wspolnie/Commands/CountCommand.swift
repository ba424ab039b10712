import ArgumentParser
import CivicDomain
import FlatFileStore
import Interchange
import Words

/// `wspolnie count KIND --by FIELD`.
struct CountCommand: PastReading {
  static var configuration: CommandConfiguration {
    .said(
      "count", pl: "Liczy wpisy jednego rodzaju według jednego albo dwóch pól.",
      en: "Counts the records of one kind by one or two fields.",
      more: (
        pl: """
        Daty można liczyć według dni, miesięcy, kwartałów i lat (--by start:month), liczby w przedziałach \
        (--by seats:10). Z --sum także suma pola. To, czego nie wpisano, jest osobno. W tym, co dotyczy osób, mniej niż \
        trzy to <3, a według danych osobowych nie można liczyć.
        """,
        en: """
        Dates may be counted by day, month, quarter and year (--by start:month), numbers in bands (--by seats:10). With \
        --sum the sum of a field too. What nobody recorded stands apart. In what is about people fewer than three are \
        told as <3, and nothing is counted by personal data.
        """
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var past: AsOfOption

  @Argument(help: .said(pl: "rodzaj wpisów", en: "the kind of record", value: (pl: "RODZAJ", en: "KIND")))
  var kind: String

  @Option(
    parsing: .unconditionalSingleValue,
    help: .said(
      pl: "według tego pola; po dwukropku: day, month, quarter, year albo wielkość przedziału; najwyżej dwa razy",
      en: "by this field; behind a colon: day, month, quarter, year or the size of a band; at most twice",
      value: (pl: "POLE", en: "FIELD")))
  var by: [String] = []

  @Option(
    parsing: .unconditional,
    help: .said(pl: "także suma tego pola", en: "the sum of this field too", value: (pl: "POLE", en: "FIELD")))
  var sum: String?

  @OptionGroup var such: WhereOption

  @Flag(help: .said(pl: "jeden obiekt JSON w wierszu", en: "one JSON object a line"))
  var json = false

  @Flag(help: .said(pl: "tabela dla arkusza kalkulacyjnego", en: "a table for a spreadsheet"))
  var csv = false

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    if json, csv { throw .problem(.unexpectedArgument("--csv")) }
    if by.isEmpty { throw .problem(.missingArgument("--by")) }
    let kind = try KindName.kind(kind)
    try mustNameNobody(kind)
    let store = try desk.open()
    store.warnOfDamage()
    var selection = RecordSelection(kind: kind)
    selection.conditions = try store.conditions(such.conditions, of: kind, withPersonal: false)
    let table: CountTable
    do throws(CountFault) {
      var groupings: [Grouping] = []
      for field in by { groupings.append(try Grouping(typed: field, of: kind)) }
      var query = selection.query(at: store.localNow)
      query.ranksMatches = false
      let count = try Count(of: kind, by: groupings, sum: sum, in: query)
      table = try count.table(on: store.register, at: store.localNow)
    } catch {
      throw .problem(.count(error))
    }
    let printer = CountPrinter(table: table, desk: desk, circumstances: store.circumstances)
    if json {
      printer.printJson()
    } else if csv {
      printer.printCsv()
    } else {
      printer.printTable()
    }
    return .done
  }
}

extension CountCommand {
  /// Checks that no condition picks out what is about one person, before anybody is looked up by name.
  private func mustNameNobody(_ kind: AnyKind) throws(CommandFailure) {
    for field in such.conditions.compactMap({ (try? TypedCondition($0, of: kind))?.field }) {
      if let fault = CountFault.asking(field, of: kind) { throw .problem(.count(fault)) }
    }
  }
}

/// Prints a table of counts.
struct CountPrinter {
  let table: CountTable
  let desk: Desk
  let circumstances: Circumstances

  private var words: Words { desk.words }

  /// Aligned columns, headed everywhere: a number without its heading says nothing.
  func printTable() {
    let rows = words.rows(of: table, in: circumstances)
    var text = TextTable(
      rows[0].enumerated().map { TextTable.Column(heading: $1, isNumber: $0 > 0, isElastic: $0 == 0) })
    for row in rows { text.add(row) }
    let width = desk.output.isTerminal ? desk.output.columns : nil
    for line in text.lines(headings: false, width: width) { desk.output.line(line) }
    if desk.errors.isTerminal, table.isAnyHidden {
      desk.output.flush()
      desk.errors.line(words.fewAreHidden)
    }
  }

  /// The same for a spreadsheet.
  func printCsv() {
    for (index, row) in words.rows(of: table, in: circumstances).enumerated() {
      var writer = CSVWriter(marked: index == 0 && !desk.output.isTerminal)
      writer.row(row.map { String($0.map { $0 == "\u{A0}" ? " " : $0 }) })
      desk.output.line(utf8: writer.bytes.dropLast(desk.output.isTerminal ? 2 : 1))
    }
  }

  /// Each cell in which anything is, by the names of its fields.
  func printJson() {
    for (row, group) in table.rows.enumerated() {
      guard let byColumn = table.byColumn else {
        printJson([(table.byRow, group)], table.rowTotals[row])
        continue
      }
      for (column, other) in table.columns.enumerated() where table.cells[row][column].count != .exact(0) {
        printJson([(table.byRow, group), (byColumn, other)], table.cells[row][column])
      }
    }
  }

  private func printJson(_ groups: [(Grouping, CountedGroup)], _ cell: CountTable.Cell) {
    var writer = JsonWriter()
    writer.object { object in
      for (grouping, group) in groups where group != .unknown {
        object.key(grouping.field.name)
        object.text(group.text(of: grouping))
      }
      object.key(.count)
      Self.write(cell.count, to: &object)
      guard let sum = cell.sum, sum != .withheld else { return }
      object.key(.sum)
      Self.write(sum, to: &object)
    }
    desk.output.line(utf8: writer.bytes)
  }

  private static func write(_ figure: CountTable.Figure, to object: inout JsonWriter) {
    if case .exact(let number) = figure { object.integer(number) } else { object.text("<3") }
  }

}
