import ArgumentParser
import CivicDomain
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
        numerze zewnętrznym, KRS, NIP lub REGON. „-” zamiast pliku czyta standardowe wejście.
        """,
        en: """
        The first row names the columns: as our fields are called, in English or Polish. A row is the record with its \
        id, external id, KRS, NIP or REGON. “-” for the file reads standard input.
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
    let plan: ImportPlan
    do throws(ImportError) {
      plan = try ImportPlan(
        CSVReader(bytes), of: kind, renamed: renamed, on: store.register, by: store.author, at: store.now,
        drawing: desk.surroundings.random)
    } catch {
      let report = ImportReport(words: desk.words, circumstances: store.circumstances, kind: kind.kind)
      throw .told(report.lines(for: error), ExitCode(error))
    }
    return try carryOut(plan, of: kind.kind, store)
  }

  private func carryOut(_ plan: ImportPlan, of kind: Kind, _ store: OpenStore) throws(CommandFailure) -> ExitCode {
    let desk = store.desk
    let report = ImportReport(words: desk.words, circumstances: store.circumstances, kind: kind)
    desk.errors.lines(report.passedOver(plan.mapping).map { SafeLine.made(of: $0) })
    let isRefused = plan.refusedCount > 0
    let end: ImportEnd = dryRun ? .dryRun : plan.isCutShort ? .cutShort : strict && isRefused ? .strict : .saved
    // The refused rows first: the last line that a clerk sees is what became of the file.
    for finding in plan.findings { desk.output.line(SafeLine.made(of: report.line(for: finding))) }
    if end == .saved, let intent = plan.intent { try store.ask(for: intent) }
    let tally = ImportTally(
      added: plan.added.count, changed: plan.changed.count, leftAlone: plan.leftAlone.count,
      refused: plan.refusedCount)
    desk.output.lines(desk.words.imported(tally, of: kind, end).lines)
    return isRefused ? .badData : .done
  }
}
