import ArgumentParser
import CivicDomain
import FlatFileStore
import Interchange
import Reports
import Words

/// The command `wspolnie export KIND`, which writes the records of a kind as a table, as JSON or as a map.
struct ExportCommand: PastReading {
  static var configuration: CommandConfiguration {
    .said(
      "export", pl: "Zapisuje wpisy jednego rodzaju do pliku: to, co mogą zobaczyć wszyscy.",
      en: "Writes the records of one kind to a file: what everyone may see.",
      more: (
        pl: """
        Z --staff także pola pracowników; tylko taki plik można wczytać z powrotem bez strat. --personal obejmuje \
        --staff. Osób, osób do kontaktu, zgłoszeń, uwag i załączników osobowych bez jednej z tych opcji nie wydaje wcale. PLIK, który już jest i coś zawiera, zastępuje tylko z --force.
        """,
        en: """
        With --staff the staff's fields too; only such a file can be imported again without loss. --personal includes \
        --staff. People, contacts, registrations, remarks and personal attachments are not given out without one of these \
        options. A FILE that is there and holds something is replaced only with --force.
        """
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere
  @OptionGroup var past: AsOfOption

  @Argument(help: .said(pl: "rodzaj wpisów", en: "the kind of record", value: (pl: "RODZAJ", en: "KIND")))
  var kind: String

  @OptionGroup var such: WhereOption

  @Option(
    help: .said(
      pl:
        "csv, xlsx (Excel), json, geojson (mapa; organizacje i zasoby) albo vcf (wizytówki; osoby, osoby do kontaktu, "
        + "organizacje, a z --personal i kto za nie mówi)",
      en: "csv, xlsx (Excel), json, geojson (a map; organizations and resources) or vcf (cards; people, contacts, "
        + "organizations, and with --personal whoever speaks for them)",
      value: (pl: "FORMAT", en: "FORMAT")),
    completion: .list(Format.allCases.map(\.rawValue)))
  var format = Format.csv.rawValue

  private enum Format: String, CaseIterable {
    case csv, xlsx, json, geojson, vcf
  }

  @Option(
    name: .customLong("as"), parsing: .unconditional,
    help: .said(
      pl: "takie kolumny, w takiej kolejności, jak na liście wczytanej z --as NAZWA (csv, xlsx)",
      en: "the columns, in their order, of the list that was imported with --as NAME (csv, xlsx)",
      value: (pl: "NAZWA", en: "NAME")))
  var mapping: String?

  @Flag(
    help: .said(
      pl: "w tabeli nasze klucze (legalForm) zamiast nagłówków i słów",
      en: "our keys in the table (legalForm), not headings and words"))
  var keys = false

  @Flag(help: .said(pl: "także to, co widzą pracownicy", en: "what the staff may see too"))
  var staff = false

  @Flag(
    help: .said(
      pl: "także to, co widzą pracownicy, i dane osobowe; odnotowuje to dziennik",
      en: "what the staff may see and personal data too; the log notes it"))
  var personal = false

  @OptionGroup var output: OutputOptions

  var paths: [String] { [output.output] }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    let kind = try KindName.kind(kind)
    let format = try knownFormat()
    // Who may see what people hold sees all that the staff see.
    let isForStaff = staff || personal
    let place = RecordMap.Place(of: kind)
    if format == .geojson {
      if place == nil { throw .message(desk.words.hasNoPlace(kind.kind).lines, .usage) }
      if personal { throw .message(desk.words.mapIsForEveryone.lines, .usage) }
    }
    if format == .vcf {
      let tellings = RecordCards.tellings(of: kind.kind)
      if tellings.isEmpty { throw .message(desk.words.hasNoCards(kind.kind).lines, .usage) }
      if !tellings.contains(personal) { throw .message(desk.words.cardsArePersonal.lines, .usage) }
    }
    if kind.kind.isForStaffAlone, !isForStaff { throw .message(desk.words.forStaffAlone(kind.kind).lines, .usage) }
    if mapping != nil, format != .csv, format != .xlsx {
      throw .message(desk.words.mappingIsForTables.lines, .usage)
    }
    let store = try desk.open()
    store.warnOfDamage()
    try store.mayRead(personal: personal)
    var selection = RecordSelection(kind: kind)
    selection.conditions = try store.conditions(such.conditions, of: kind, withPersonal: personal)
    let ids = selection.ids(on: store.register, at: store.localNow)
    func record(_ id: RecordID) -> StoredRecord? {
      isForStaff ? store.register.stored(id) : store.register.published(id)
    }
    let records = ids.lazy.compactMap(record)
    let destination = try output.destination(at: desk, isText: format != .xlsx)
    let list = try mapping.map { name throws(CommandFailure) in
      try store.table(named: name, of: kind, for: personal ? .keeper : staff ? .staff : .everyone)
    }
    if let list, !list.withheld.isEmpty {
      desk.errors.line(SafeLine.made(of: desk.words.columnsWithheld(list.withheld, isForStaff: isForStaff)))
    }
    let told =
      format == .vcf
      ? RecordCards(on: store.register, tellsPersonal: personal).told(by: ids)
      : Array(ids) + (list?.people(of: ids) ?? [])
    try store.giveOut(personal, of: PersonalContent(of: told), by: "export", into: destination) { printer, disclosure in
      let shown = ShownFields(of: kind, on: store.register, at: store.localNow) { field in
        // Only what can be read again stands in a table; JSON tells what is worked out as well.
        guard field.isStored || format == .json else { return false }
        return switch field.audience {
        case .everyone: true
        case .staff: isForStaff
        case .personal: disclosure.isPersonal
        }
      }
      if format == .vcf {
        let cards = RecordCards(on: store.register, tellsPersonal: disclosure.isPersonal)
        for record in records where printer.state == .open {
          for card in cards.cards(of: record) { printer.part(utf8: VCard(card).bytes) }
        }
        return
      }
      if var list {
        if !disclosure.isPersonal, list.reader == .keeper { list.reader = .staff }
        let numbered = ids.indices.lazy.compactMap { index in record(ids[index]).map { (index + 1, $0) } }
        write(numbered, list, named: desk.words.plural(of: kind.kind), as: format, desk, to: printer)
      } else {
        write(records, shown, as: format, at: place, desk, to: printer)
      }
    }
    return .done
  }

  private func knownFormat() throws(CommandFailure) -> Format {
    if let known = Format(rawValue: format) { return known }
    let isPromised = format == "ics"
    throw .problem(
      isPromised
        ? .notAvailable("export --format \(format)")
        : .unknownFormat(format, known: Format.allCases.map(\.rawValue)))
  }

  private func write(
    _ records: some Collection<StoredRecord>, _ shown: ShownFields, as format: Format, at place: RecordMap.Place?,
    _ desk: Desk, to printer: Printer
  ) {
    let words = keys ? nil : desk.words
    switch format {
    case .json:
      let json = RecordJson(shown: shown)
      for record in records {
        printer.line(utf8: json.line(record))
        if printer.state != .open { return }
      }
    // Cards are told of people.
    case .vcf: break
    case .geojson:
      if let place { RecordMap(shown: shown).write(records, at: place, to: printer) }
    case .csv:
      RecordCsv(shown: shown, words: words, withChange: false).rows(records, marked: !printer.isTerminal) { row in
        Self.write(row, to: printer)
      }
    case .xlsx:
      let sheet = RecordSheet(shown: shown, words: words).sheet(records, named: desk.words.plural(of: shown.kind.kind))
      write(sheet, desk, to: printer)
    }
  }

  /// Writes records as a remembered list has them.
  private func write(
    _ numbered: some Collection<(Int, StoredRecord)>, _ list: RememberedTable, named name: String, as format: Format,
    _ desk: Desk, to printer: Printer
  ) {
    switch format {
    case .csv:
      var heading = CSVWriter(marked: !printer.isTerminal)
      heading.row(list.headings)
      guard Self.write(heading.bytes, to: printer) else { return }
      for (number, record) in numbered {
        var row = CSVWriter(marked: false)
        row.row(list.cells(of: record, number: number).map(\.text))
        guard Self.write(row.bytes, to: printer) else { return }
      }
    case .xlsx:
      let rows = numbered.lazy.map { number, record in
        list.cells(of: record, number: number).map { cell in SheetCell(cell) }
      }
      write(WrittenSheet(name, headings: list.headings, rows: rows), desk, to: printer)
    // Refused before.
    case .json, .geojson, .vcf: break
    }
  }

  /// Writes a row of a table with its end, and says whether there is somebody who reads on.
  private static func write(_ row: [UInt8], to printer: Printer) -> Bool {
    printer.line(utf8: row.dropLast(printer.isTerminal ? 2 : 1))
    return printer.state == .open
  }

  private func write(_ sheet: WrittenSheet, _ desk: Desk, to printer: Printer) {
    let written = WorkbookWriter([sheet], in: desk.language).write { piece in
      printer.part(utf8: piece)
      return printer.state == .open
    }
    if written.cutTexts > 0 { desk.errors.line(desk.words.cutTexts(written.cutTexts)) }
    if written.missingRows > 0 { desk.errors.line(desk.words.missingRows(written.missingRows)) }
  }
}
