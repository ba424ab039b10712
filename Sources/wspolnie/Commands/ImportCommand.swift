import ArgumentParser
import CivicDomain
import FlatFileStore
import Interchange
import Words

/// `wspolnie import KIND FILE`.
struct ImportCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "import", pl: "Wczytuje wpisy z tabeli CSV: dobre wiersze razem, odrzucone z powodem.",
      en: "Brings in records from a CSV table: the good rows together, the refused ones with the reason.",
      more: (
        pl: """
        Pierwszy wiersz nazywa kolumny: tak jak pola u nas, po polsku albo po angielsku. Wiersz to wpis o tym samym id, \
        numerze zewnętrznym, KRS, NIP lub REGON. „-” zamiast pliku czyta standardowe wejście. Ctrl-C przerywa i nic nie \
        zapisuje (kod wyjścia 130).
        """,
        en: """
        The first row names the columns: as our fields are called, in English or Polish. A row is the record with its \
        id, external id, KRS, NIP or REGON. “-” for the file reads standard input. Ctrl-C stops and saves nothing \
        (exit code 130).
        """
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Argument(help: .said(pl: "rodzaj wpisów", en: "the kind of record", value: (pl: "RODZAJ", en: "KIND")))
  var kind: String

  @Argument(help: .said(pl: "plik", en: "the file", value: (pl: "PLIK", en: "FILE")))
  var file: String

  @Option(help: .said(pl: "format pliku: csv", en: "the file's format: csv", value: (pl: "FORMAT", en: "FORMAT")))
  var format = "csv"

  @Option(
    parsing: .unconditionalSingleValue,
    help: .said(
      pl: "która kolumna pliku to które pole; puste: pomiń",
      en: "which column of theirs is which field; empty: pass over",
      value: (pl: "ICH=NASZE", en: "THEIRS=OURS")))
  var map: [String] = []

  @Flag(help: .said(pl: "wszystkie wiersze albo żaden", en: "all rows or none"))
  var strict = false

  @Flag(help: .said(pl: "tylko pokaż, co by się stało", en: "only show what would happen"))
  var dryRun = false

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let kind = try KindName.kind(kind)
    guard format == "csv" else {
      let isKnown = ["json", "ics", "geojson"].contains(format)
      throw .problem(isKnown ? .notAvailable("import --format \(format)") : .unknownFormat(format, known: ["csv"]))
    }
    if let command = kind.kind.madeBy { throw .problem(.madeBy(kind.kind, command: command)) }
    var renamed: [String: String] = [:]
    for argument in map {
      guard let sign = argument.lastIndex(of: "="), sign != argument.startIndex else {
        throw .problem(.notFieldValue(argument))
      }
      renamed[String(argument[..<sign])] = String(argument[argument.index(after: sign)...])
    }
    let bytes = try WholeFile.bytes(of: file, at: desk)
    let store = try desk.open()
    let report = ImportReport(words: desk.words, circumstances: store.circumstances, kind: kind.kind)
    let table: ImportTable
    do throws(ImportError) { table = try ImportTable(CSVReader(bytes), of: kind, renamed: renamed) } catch {
      throw .told(report.lines(for: error), ExitCode(error))
    }
    desk.errors.lines(report.passedOver(table.mapping).map { SafeLine.made(of: $0) })
    var run = ImportRun(table, into: store, isStrict: strict, isDryRun: dryRun)
    let (end, outcome) = run.carryOut()
    // The refused rows first: the last line that a clerk sees is what became of the file.
    for finding in run.summary.findings { desk.output.line(SafeLine.made(of: report.line(for: finding))) }
    if let outcome {
      try store.settle(outcome)
      store.tellMovedUp(run.movedUp)
    }
    let lines = desk.words.imported(run.summary.tally, of: kind.kind, end).lines
    if end == .abandoned { throw .told(lines, .interrupted) }
    desk.output.lines(lines)
    desk.output.flush()
    store.store.keepCache()
    return run.summary.tally.refused > 0 ? .badData : .done
  }
}
