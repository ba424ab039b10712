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
        "Wczytuje wpisy z tabeli (CSV, Excel .xlsx), mapy (GeoJSON) albo odpisu z KRS. Poprawne wiersze zapisuje razem, o odrzuconych mówi, dlaczego.",
      en:
        "Brings in records from a table (CSV, Excel .xlsx), a map (GeoJSON) or an extract of the court register. Saves the good rows together, and says why it refuses others.",
      more: (
        pl: """
        Format i stronę kodową (UTF-8, UTF-16, Windows-1250, ISO-8859-2) rozpoznaje sam, tytuły nad tabelą pomija. \
        Ze skoroszytu czyta jeden arkusz, z mapy punkty i ich właściwości, z odpisu KRS jedną organizację, której różnice \
        pokazuje. Z „wszystko” zamiast rodzaju wchodzą razem wszystkie arkusze, które nazywają się jak rodzaje wpisów, \
        w kolejności, w jakiej się do siebie odnoszą (po numerze albo nazwie). Wiersz może też wskazywać inny wiersz tego \
        pliku, wyżej albo niżej (jednostka nadrzędna). Nagłówki: nazwy \
        pól po polsku albo po angielsku i takie, jakich używają urzędy; kolumna, której nie zna, staje się wierszem \
        notatek, lecz bez danych osób (zasoby notatek nie mają, więc ją pomija). Bez kolumny z formą prawną podpowiadają ją nagłówki między wierszami („FUNDACJE”) \
        i początki nazw. Osoby do kontaktu („import kontakty”) rozpoznaje po nazwie organizacji i imieniu z nazwiskiem. Prezes, reprezentant i osoba do kontaktu z listy organizacji, z telefonem i e-mailem obok, są osobnymi \
        wpisami z danymi osobowymi. Wiersz zmienia wpis o tym samym id, numerze zewnętrznym, KRS, NIP lub REGON; bez numeru jest wpisem \
        o tej samej nazwie i formie (spotkanie: tytule i początku), jeśli wszystko się zgadza. Wiersz o cudzym numerze \
        i wiersz, który tylko wygląda jak istniejący wpis, są odrzucane. Zgłoszenia, rezerwacje, uwagi, stanowiska, osoby \
        i zamknięcia powstają tak, jak przy biurku: każdy wiersz po poprzednich (aż zabraknie miejsc), z tymi samymi \
        odmowami; imię i nazwisko, telefon i e-mail są osobą, sposób zgłoszenia, którego wiersz nie podaje, to „z listy”. \
        Zgłoszenia, które mówią, kiedy przyszły („Sygnatura czasowa”), wchodzą w tej kolejności; spotkania o jednym tytule \
        odróżniają kolumny „Data” i „Godzina” obok. Cechy dostępności mogą mieć po kolumnie („PJM”, „podjazd”: tak, x, nie). \
        Nazwa dzielnicy, której rejestr nie zna, wchodzi, a ostatnie wiersze mówią, która jest najbliższa. Po \
        terminie: --set lateBecause="powód". „-” zamiast pliku czyta standardowe wejście. \
        Ctrl-C przerywa i nic nie zapisuje (kod wyjścia 130). Ostatni wiersz mówi, jak cofnąć całe wczytanie: \
        wspolnie import --undo NUMER; wolno, póki nikt nie zmienił potem tych wpisów i nic się \
        do nich nie odnosi; inaczej --keep-used zostawia te, które ktoś potem zmienił albo których używa, a cofa resztę. Zanim odpis z KRS zmieni organizację, \
        na terminalu widać różnicę i trzeba odpowiedzieć „tak” (--yes: bez pytania; --dry-run: sama różnica). \
        --set id=org-… mówi, że odpis jest tą organizacją, choć rejestr zna ją bez numerów albo pod inną nazwą.
        """,
        en: """
        The format and the code page (UTF-8, UTF-16, Windows-1250, ISO-8859-2) are found, titles above the table are \
        passed over. Of a workbook one sheet is read, of a map its points and their properties, of an extract of the \
        court register one organization, whose differences are shown. With “all” for the kind all sheets that are called by kinds come in together, in the \
        order in which they refer to each other (by number or name). A row may name another row of its file, too, above or \
        below it (branch of). Headings: our fields' names in English or Polish, and those that offices use; a column that is not known becomes \
        a line of the notes, but no data of people (resources have no notes, so it is passed over there). Without a column of legal forms the headings between the rows \
        (“FUNDACJE”) and the beginnings of names propose them. Contacts (“import contacts”) are known by the organization's name and their own. A chair, a representative and a contact of a list of organizations, with the telephone and \
        e-mail beside them, are entries of their own with personal data. A row changes the record with its id, external id, KRS, NIP or REGON; without a number it \
        is the record of the same name and form (a session: title and start) if all agrees. A row with another's number \
        is refused, and one that only looks like a record. Registrations, bookings, remarks, responses, people \
        and closures come about as at the desk: each row after the ones before it (until the seats run out), with the same \
        refusals; name, telephone and e-mail are the person, a channel that the row does not name is “from a list”. \
        Registrations that tell when they were sent (“Timestamp”) come in in that order; sessions of one title are told apart by \
        columns “Date” and “Hour” beside it. Features of accessibility may have a column each (“ramp”: yes, x, no). A district \
        that the register does not know comes in, and the last lines tell the nearest. What is \
        late: --set lateBecause="reason". “-” for the file reads standard input. Ctrl-C stops and \
        saves nothing (exit code 130). The last line says how to take the whole import back: \
        wspolnie import --undo NUMBER; it can be, as long as nobody has changed those records since and \
        nothing refers to them; else --keep-used leaves those in use and takes the rest back. Before an extract \
        changes an organization a terminal shows the difference and wants “yes” (--yes: without asking; --dry-run: the \
        difference alone). --set id=org-… says that the extract is that organization, though the register knows it \
        without numbers or by another name.
        """
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere

  @Argument(
    help: .said(
      pl: "rodzaj wpisów; wszystko: każdy arkusz skoroszytu, który nazywa się jak rodzaj",
      en: "the kind of record; all: each sheet of a workbook that is called by a kind",
      value: (pl: "RODZAJ", en: "KIND")))
  var kind: String?

  @Argument(help: .said(pl: "plik", en: "the file", value: (pl: "PLIK", en: "FILE")))
  var file: String?

  @Option(
    help: .said(
      pl: "format pliku: csv, xlsx, geojson, krs (odpis w JSON) albo json (jeden obiekt w wierszu); "
        + "prócz json rozpoznaje sam",
      en: "the file's format: csv, xlsx, geojson, krs (an extract in JSON) or json (one object a line); "
        + "all but json are recognized",
      value: (pl: "FORMAT", en: "FORMAT")),
    completion: .list(ImportFile.Format.allCases.map(\.rawValue)))
  var format: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: .said(
      pl: "arkusz skoroszytu; bez tego pierwszy widoczny; z all: NAZWA=RODZAJ, można powtarzać",
      en: "the workbook's sheet; else the first that is shown; with all: NAME=KIND, may be repeated",
      value: (pl: "NAZWA", en: "NAME")))
  var sheet: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: .said(
      pl: "która kolumna pliku to które pole; puste: pomiń; z all: \"ARKUSZ!KOLUMNA=POLE\"",
      en: "which column of theirs is which field; empty: pass over; with all: \"SHEET!COLUMN=FIELD\"",
      value: (pl: "ICH=NASZE", en: "THEIRS=OURS")))
  var map: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: .said(
      pl: "kolumna, którą pominąć (nagłówek albo litera; z all: \"ARKUSZ!KOLUMNA\")",
      en: "a column to pass over (its heading or letter; with all: \"SHEET!COLUMN\")",
      value: (pl: "KOLUMNA", en: "COLUMN")))
  var drop: [String] = []

  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: .said(
      pl: "wartość pola, którego lista nie ma, np. legalForm=association; z all: \"ARKUSZ!POLE=WARTOŚĆ\"; id=…: którym "
        + "wpisem jest odpis z KRS",
      en: "the value of a field that the list lacks, such as legalForm=association; with all: \"SHEET!FIELD=VALUE\"; "
        + "id=…: which record an extract is",
      value: (pl: "POLE=WARTOŚĆ", en: "FIELD=VALUE")))
  var given: [String] = []

  @Option(
    name: .customLong("as"), parsing: .unconditional,
    help: .said(
      pl: "zapamiętaj kolumny tej listy pod nazwą (z all: każdego arkusza); następna o tej nazwie będzie rozumiana tak "
        + "samo",
      en: "remember the columns of this list under a name (with all: of each sheet); the next one of that name is "
        + "understood alike",
      value: (pl: "NAZWA", en: "NAME")))
  var mapping: String?

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

  @Flag(
    help: .said(
      pl: "nie pytaj, gdy odpis z KRS zmienia organizację",
      en: "do not ask where an extract of the court register changes an organization"))
  var yes = false

  @Option(
    help: .said(
      pl: "zamiast wczytywać: cofnij całe wczytanie o tym numerze (jest w jego ostatnim wierszu i w dzienniku)",
      en: "instead of importing: take back the whole import of this number (in its last line and in the log)",
      value: (pl: "NUMER", en: "NUMBER")))
  var undo: String?

  @Flag(
    help: .said(
      pl: "z --undo: wpisy, na których ktoś już coś oparł, zostaw, a resztę cofnij",
      en: "with --undo: leave records on which somebody has built, and take the rest back"))
  var keepUsed = false

  var paths: [String] { [file].compactMap { $0 } }

  var right: Right { .changing }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    if let undo {
      if let kind { throw .problem(.unexpectedArgument(kind)) }
      return try ImportUndoing.run(undo, keepingUsed: keepUsed, isDryRun: dryRun, at: desk)
    }
    if keepUsed { throw .message(desk.words.ofUndoOnly("--keep-used").lines, .usage) }
    let language = desk.language
    guard let kind else { throw .problem(.missingArgument(Label(pl: "<RODZAJ>", en: "<KIND>")[language])) }
    guard let file else { throw .problem(.missingArgument(Label(pl: "<PLIK>", en: "<FILE>")[language])) }
    if WorkbookImporting.words.contains(kind.lowercased()) { return try takeInAll(file, at: desk) }
    return try takeIn(file, of: try KindName.kind(kind), at: desk)
  }

  private func takeInAll(_ file: String, at desk: Desk) throws(CommandFailure) -> ExitCode {
    if format != nil { throw .message(desk.words.ofOneListOnly("--format").lines, .usage) }
    let ofSheets = try OptionsOfSheets(map: map, drop: drop, values: given, in: desk.words)
    return try WorkbookImporting(
      file: file, sheets: sheet, isStrict: strict, isDryRun: dryRun, isAgain: again, ofSheets: ofSheets,
      mapping: mapping
    ).run(at: desk)
  }

  private func takeIn(_ file: String, of kind: AnyKind, at desk: Desk) throws(CommandFailure) -> ExitCode {
    let tableFormat = try tableFormat()
    if !kind.comesInLists { throw .problem(.neverListed(kind.kind)) }
    let renamed = try renaming()
    if sheet.count > 1 { throw .problem(.unexpectedArgument("--sheet \(sheet[1])")) }
    let bytes = try WholeFile.bytes(of: file, at: desk)
    let store = try desk.open()
    var report = ImportReport(words: desk.words, circumstances: store.circumstances, kind: kind.kind)
    let known = mapping.flatMap { SavedMapping.named($0, of: kind, on: store.register) }
    let remembered = known?.columns.map { RememberedColumn($0, of: kind) } ?? []
    let which = try record(of: kind, in: store)
    let values = try values(of: kind, after: known, in: store)
    let table: ImportTable
    let isOneRecord: Bool
    do throws(ImportError) {
      var line = UnpackingLine(at: desk)
      defer { line.end() }
      let file = try ImportFile(bytes, as: tableFormat, sheet: sheet.first) { line.goesOn($0) }
      table = try file.table(of: kind, renamed: renamed, remembered: remembered, given: values)
      isOneRecord = file.isOneRecord
      let understanding = file.understanding(headRow: table.headRow)
      desk.errors.lines(report.lines(for: understanding, of: table).map { SafeLine.made(of: $0) })
    } catch {
      throw .message(report.lines(for: error), ExitCode(error))
    }
    report.isOneRecord = isOneRecord
    if which != nil, !isOneRecord { throw .message(desk.words.idIsOfOneRecord(kind.kind).lines, .usage) }
    let remembering = RememberedList(table.mapping, given: values)
    if let mapping { try store.mustBeRememberable(remembering, of: kind, as: mapping) }
    func importing(isDryRun: Bool, showsChanges: Bool) -> ImportRun {
      var run = ImportRun(
        table, into: store, isStrict: strict, isDryRun: isDryRun, isAgain: again, showsChanges: showsChanges,
        report: report)
      run.choices = which.map { [RowPlace(InterchangeLimits.rowOfOneRecord): .same($0)] } ?? [:]
      return run
    }
    // What is there already is not overwritten unseen.
    var isSeen = false
    var shown: Int?
    if isOneRecord, !dryRun, !yes, desk.isAnswered {
      var trial = importing(isDryRun: true, showsChanges: true)
      trial.isNoted = true
      _ = trial.carryOut()
      (isSeen, shown) = (trial.tally.changed > 0, trial.fingerprint)
      if isSeen {
        // Ctrl-C ends nothing by itself here: what was typed behind it must not be taken for an answer.
        var isStopped = false
        let wasInterrupted = desk.surroundings.interruptions()
        let answer = desk.saysYes(to: desk.words.askImport) {
          isStopped = isStopped || wasInterrupted()
          return isStopped
        }
        guard let answer else { throw .message(desk.words.importStopped.lines, .interrupted) }
        if !answer { throw .message(desk.words.notImported.lines, .refused) }
      }
    }
    var run = importing(isDryRun: dryRun, showsChanges: dryRun || isOneRecord && !isSeen)
    run.shown = shown
    let (end, outcome) = run.carryOut()
    if run.isOtherwise { throw .message(desk.words.changedWhileAsked.lines, .refused) }
    // The refused rows first: the last line that a clerk sees is what became of the file.
    for line in run.changes { desk.output.line(SafeLine.made(of: line)) }
    let found =
      report.lines(for: run.summary, of: table) + report.mends(run.summary, of: table)
      + run.unknownNames.joined().map { report.line(for: $0) } + report.lines(for: run.namesakes)
    for line in found { desk.output.line(SafeLine.made(of: line)) }
    if let outcome {
      try store.settle(outcome)
      store.printMovedUp(run.movedUp)
    }
    let lines = desk.words.imported(run.summary.tally, of: kind.kind, end).lines
    if end == .abandoned { throw .message(lines, .interrupted) }
    desk.output.lines(lines)
    if end == .saved {
      desk.words.formerChairs(run.formerChairs.map(\.raw), in: desk.givenDataFolder).map { desk.output.line($0) }
      if run.summary.tally.addsPeople(of: kind.kind) { desk.output.line(desk.words.noticeIsOwed) }
    }
    if let number = run.transactionNumber {
      let people = run.summary.tally.addsPeople(of: kind.kind)
      desk.output.line(desk.words.importTakenBack(by: number, in: desk.givenDataFolder, people: people))
    }
    if let mapping, end == .saved { try store.remember(remembering, of: kind, as: mapping, after: run.summary.tally) }
    desk.output.flush()
    store.store.keepCache()
    return run.summary.tally.refused > 0 ? .badData : .done
  }

  /// The record that the one of the file is said to be, `--set id=…`; nil: nothing is said of it.
  private func record(of kind: AnyKind, in store: OpenStore) throws(CommandFailure) -> RecordID? {
    guard let typed = given.lazy.compactMap(FieldAssignment.id).last else { return nil }
    let id = try store.stored(typed).record.id
    guard String(id.prefix) == kind.kind.idPrefix else {
      throw .message([store.desk.words.notAnID(typed, of: kind.kind)], .usage)
    }
    return id
  }

  /// The values of fields for rows that have none: those that a list of that name had, and those that are given now.
  private func values(
    of kind: AnyKind, after known: SavedMapping?, in store: OpenStore
  ) throws(CommandFailure) -> [String: FieldValue] {
    var values = store.given(by: known, of: kind)
    for assignment in try FieldAssignment.all(given.filter { FieldAssignment.id($0) == nil }, of: kind) {
      values[assignment.field.name] = try store.value(
        forAll: try store.typed(assignment.text, for: assignment.field), of: assignment.field)
    }
    return values
  }

  /// The format of a table that was asked for; nil: what the file begins with says so.
  private func tableFormat() throws(CommandFailure) -> ImportFile.Format? {
    guard let format else { return nil }
    if let known = ImportFile.Format(rawValue: format) { return known }
    let isPromised = format == "ics"
    throw .problem(
      isPromised
        ? .notAvailable("import --format \(format)")
        : .unknownFormat(format, known: ImportFile.Format.allCases.map(\.rawValue)))
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
