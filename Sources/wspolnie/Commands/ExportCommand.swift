import ArgumentParser
import CivicDomain
import FlatFileStore
import Glibc
import Words

/// `wspolnie export KIND`.
struct ExportCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "export", pl: "Wydaje wpisy jednego rodzaju: to, co mogą zobaczyć wszyscy.",
      en: "Gives out the records of one kind: what everyone may see.",
      more: (
        pl: "Z --staff także pola pracowników; tylko taki plik można wczytać z powrotem bez strat.",
        en: "With --staff the staff's fields too; only such a file can be imported again without loss."
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Argument(help: .said(pl: "rodzaj wpisów", en: "the kind of record", value: (pl: "RODZAJ", en: "KIND")))
  var kind: String

  @Option(help: .said(pl: "csv albo json", en: "csv or json", value: (pl: "FORMAT", en: "FORMAT")))
  var format = "csv"

  @Flag(help: .said(pl: "także to, co widzą pracownicy", en: "what the staff may see too"))
  var staff = false

  @Flag(help: .said(pl: "także dane osobowe", en: "personal data too"))
  var personal = false

  @Option(
    help: .said(
      pl: "do tego pliku, zamiast na wyjście", en: "into this file, not to standard output",
      value: (pl: "PLIK", en: "FILE")))
  var output: String?

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let kind = try KindName.kind(kind)
    guard ["csv", "json"].contains(format) else {
      let isKnown = ["ics", "geojson"].contains(format)
      throw .problem(
        isKnown ? .notAvailable("export --format \(format)") : .unknownFormat(format, known: ["csv", "json"]))
    }
    let store = try desk.open()
    store.warnOfDamage()
    try store.mayRead(personal: personal)
    let told = ToldFields(of: kind, on: store.register, at: store.localNow) { field in
      // Only what can be read again stands in a table; JSON tells what is worked out as well.
      guard field.isStored || format == "json" else { return false }
      return switch field.audience {
      case .everyone: true
      case .staff: staff
      case .personal: personal
      }
    }
    let published = PublishedRecords(register: store.register, forStaff: staff)
    let ids = store.register.page(Query(kind.kind), window: 0..<Int.max).ids
    let records = ids.lazy.compactMap { published.record($0) }
    guard let path = output else {
      write(records, told, to: desk.output)
      return .done
    }
    try writeFile(path, at: desk) { write(records, told, to: $0) }
    return .done
  }

  /// A whole file or none: written beside the path under a name of its own, for its owner alone, and then renamed. What
  /// stood at the path before stays until then, and a link there is replaced, not followed.
  private func writeFile(_ path: String, at desk: Desk, _ content: (Printer) -> Void) throws(CommandFailure) {
    func cannotCreate(_ number: Int32) -> CommandFailure {
      let trouble = SystemTrouble(FileFailure(.open, path, errno: number))
      return .told(desk.words.systemTrouble(trouble, at: path).lines, .cannotCreate)
    }
    try desk.mustLeadOutOfData(path)
    let aside = "\(path).\(getpid()).part"
    let file = open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw cannotCreate(errno) }
    let printer = Printer.descriptor(file, columns: nil)
    content(printer)
    printer.flush()
    close(file)
    if case .failed(let number) = printer.state {
      unlink(aside)
      throw desk.failure(FileFailure(.write, path, errno: number))
    }
    guard rename(aside, path) == 0 else {
      let number = errno
      unlink(aside)
      throw cannotCreate(number)
    }
  }

  private func write(_ records: some Sequence<StoredRecord>, _ told: ToldFields, to printer: Printer) {
    if format == "json" {
      let json = RecordJson(told: told)
      for record in records {
        printer.line(utf8: json.line(record))
        if printer.state != .open { return }
      }
    } else {
      RecordCsv(told: told, withChange: false).rows(records, marked: !printer.isTerminal) { row in
        printer.line(utf8: row.dropLast(printer.isTerminal ? 2 : 1))
        return printer.state == .open
      }
    }
  }
}
