import ArgumentParser
import CivicDomain
import FlatFileStore
import Interchange
import Words

/// The command `wspolnie import KIND FILE`, which adds and changes records from a table.
struct ImportCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "import",
      pl:
        "Wczytuje wpisy z tabeli: CSV albo skoroszytu Excela (.xlsx). Poprawne wiersze zapisuje razem, o odrzuconych mówi, dlaczego.",
      en:
        "Brings in records from a table: CSV or an Excel workbook (.xlsx). Saves the good rows together, and says why it refuses others.",
      more: (
        pl: """
        Format i stronę kodową (UTF-8, UTF-16, Windows-1250, ISO-8859-2) rozpoznaje sam, tytuły nad tabelą pomija. \
        Ze skoroszytu czyta jeden arkusz. Nagłówki: nazwy \
        pól po polsku albo po angielsku i takie, jakich używają urzędy; kolumna, której nie zna, staje się wierszem \
        notatek. Wiersz zmienia wpis o tym samym id, numerze zewnętrznym, KRS, NIP lub REGON; bez numeru jest wpisem \
        o tej samej nazwie i formie (spotkanie: tytule i początku), jeśli wszystko się zgadza. Wiersz o cudzym numerze \
        i wiersz, który tylko wygląda jak istniejący wpis, są odrzucane. „-” zamiast pliku czyta standardowe wejście. \
        Ctrl-C przerywa i nic nie zapisuje (kod wyjścia 130).
        """,
        en: """
        The format and the code page (UTF-8, UTF-16, Windows-1250, ISO-8859-2) are found, titles above the table are \
        passed over. Of a workbook one sheet is read. Headings: our fields' names in English or Polish, and those that offices use; a column that is not known becomes \
        a line of the notes. A row changes the record with its id, external id, KRS, NIP or REGON; without a number it \
        is the record of the same name and form (a session: title and start) if all agrees. A row with another's number \
        is refused, and one that only looks like a record. “-” for the file reads standard input. Ctrl-C stops and \
        saves nothing (exit code 130).
        """
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Argument(help: .said(pl: "rodzaj wpisów", en: "the kind of record", value: (pl: "RODZAJ", en: "KIND")))
  var kind: String

  @Argument(help: .said(pl: "plik", en: "the file", value: (pl: "PLIK", en: "FILE")))
  var file: String

  @Option(
    help: .said(
      pl: "format pliku: csv, xlsx albo json (jeden obiekt w wierszu); csv i xlsx rozpoznaje sam",
      en: "the file's format: csv, xlsx or json (one object a line); csv and xlsx are recognized",
      value: (pl: "FORMAT", en: "FORMAT")))
  var format: String?

  @Option(
    help: .said(
      pl: "arkusz skoroszytu; bez tego pierwszy widoczny", en: "the workbook's sheet; else the first that is shown",
      value: (pl: "NAZWA", en: "NAME")))
  var sheet: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: .said(
      pl: "która kolumna pliku to które pole; puste: pomiń",
      en: "which column of theirs is which field; empty: pass over",
      value: (pl: "ICH=NASZE", en: "THEIRS=OURS")))
  var map: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: .said(
      pl: "kolumna, którą pominąć (nagłówek albo litera)", en: "a column to pass over (its heading or letter)",
      value: (pl: "KOLUMNA", en: "COLUMN")))
  var drop: [String] = []

  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: .said(
      pl: "wartość pola, którego lista nie ma, np. legalForm=association",
      en: "the value of a field that the list lacks, such as legalForm=association",
      value: (pl: "POLE=WARTOŚĆ", en: "FIELD=VALUE")))
  var given: [String] = []

  @Flag(
    help: .said(
      pl: "wiersze, które tylko wyglądają jak istniejące wpisy, dodaj jako nowe",
      en: "add rows that only look like records as new ones"))
  var again = false

  @Flag(help: .said(pl: "wszystkie wiersze albo żaden", en: "all rows or none"))
  var strict = false

  @Flag(
    help: .said(pl: "tylko pokaż, co by się zmieniło, pole po polu", en: "only show what would change, field by field"))
  var dryRun = false

  var paths: [String] { [file] }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let kind = try KindName.kind(kind)
    let tableFormat = try tableFormat()
    if let command = kind.kind.madeBy { throw .problem(.madeBy(kind.kind, command: command)) }
    let renamed = try renaming()
    let bytes = try WholeFile.bytes(of: file, at: desk)
    let store = try desk.open()
    let report = ImportReport(words: desk.words, circumstances: store.circumstances, kind: kind.kind)
    var values: [String: FieldValue] = [:]
    for assignment in try FieldAssignment.all(given, of: kind) {
      values[assignment.field.name] = try store.value(of: assignment)
    }
    let json = isJson ? try JsonTable.table(bytes, at: desk) : nil
    let table: ImportTable
    do throws(ImportError) {
      if json != nil, sheet != nil { throw .workbook(.noWorkbook) }
      let file = json == nil ? try ImportFile(bytes, as: tableFormat, sheet: sheet) : nil
      table = try ImportTable(
        json ?? file?.rows ?? CSVReader([]), of: kind, renamed: renamed, given: values, isHeadFirst: json != nil)
      let understanding = file?.understanding(headRow: table.headRow) ?? .text(.utf8)
      desk.errors.lines(report.lines(for: understanding, of: table).map { SafeLine.made(of: $0) })
    } catch {
      throw .message(report.lines(for: error), ExitCode(error))
    }
    var run = ImportRun(
      table, into: store, isStrict: strict, isDryRun: dryRun, isAgain: again, report: report)
    let (end, outcome) = run.carryOut()
    // The refused rows first: the last line that a clerk sees is what became of the file.
    let found = report.lines(for: run.summary, of: table) + report.mends(run.summary, of: table)
    for line in found { desk.output.line(SafeLine.made(of: line)) }
    if let outcome {
      try store.settle(outcome)
      store.printMovedUp(run.movedUp)
    }
    let lines = desk.words.imported(run.summary.tally, of: kind.kind, end).lines
    if end == .abandoned { throw .message(lines, .interrupted) }
    desk.output.lines(lines)
    desk.output.flush()
    store.store.keepCache()
    return run.summary.tally.refused > 0 ? .badData : .done
  }

  private static let jsonFormat = "json"
  private var isJson: Bool { format == Self.jsonFormat }

  /// The format of a table that was asked for; nil: what the file begins with says so, or it is JSON.
  private func tableFormat() throws(CommandFailure) -> ImportFile.Format? {
    guard let format, !isJson else { return nil }
    if let known = ImportFile.Format(rawValue: format) { return known }
    let isPromised = ["ics", "geojson"].contains(format)
    let known = ImportFile.Format.allCases.map(\.rawValue) + [Self.jsonFormat]
    throw .problem(isPromised ? .notAvailable("import --format \(format)") : .unknownFormat(format, known: known))
  }

  /// The mapping of the file's columns to fields; an empty one passes a column over.
  private func renaming() throws(CommandFailure) -> [String: String] {
    var renamed: [String: String] = [:]
    for argument in map {
      guard let parts = FieldAssignment.parted(argument, atLast: true) else { throw .problem(.notFieldValue(argument)) }
      renamed[parts.name] = parts.value
    }
    for column in drop { renamed[column] = "" }
    return renamed
  }
}
