import CivicDomain

/// The counts of an import: what became of its rows.
public struct ImportTally: Hashable, Sendable {
  /// How many records were added.
  public var added: Int
  /// How many records got new values.
  public var changed: Int
  /// How many records were so already.
  public var leftAlone: Int
  /// How many rows were refused.
  public var refused: Int
  /// How many rows a person passed over.
  public var passedOver = 0
  /// How many contacts of organizations were added beside their rows.
  public var contactsAdded = 0
  /// In how many rows something known of contacts became otherwise.
  public var contactsChanged = 0
  /// How many people were added whom the rows' records name.
  public var peopleAdded = 0
  /// How many of the registrations that were added wait for a seat.
  public var waiting = 0
  /// How many answers were added that stand beside the rows' remarks.
  public var beside = 0

  /// Creates the counts of an import.
  public init(added: Int = 0, changed: Int = 0, leftAlone: Int = 0, refused: Int = 0) {
    self.added = added
    self.changed = changed
    self.leftAlone = leftAlone
    self.refused = refused
  }

  /// Whether people were added: their data go for good when the import is taken back.
  public func addsPeople(of kind: Kind?) -> Bool {
    contactsAdded > 0 || peopleAdded > 0 || kind == Person.kind && added > 0
  }

  /// Whether nothing of the rows is in the register that was not there before.
  public var savesNothing: Bool {
    [added, changed, contactsAdded, contactsChanged, peopleAdded, beside].allSatisfy { $0 == 0 }
  }

  /// Adds what became of the rows of another list.
  public mutating func add(_ other: ImportTally) {
    let paths: [WritableKeyPath<ImportTally, Int>] = [
      \.added, \.changed, \.leftAlone, \.refused, \.passedOver, \.contactsAdded, \.contactsChanged, \.peopleAdded,
      \.waiting, \.beside,
    ]
    for path in paths { self[keyPath: path] += other[keyPath: path] }
  }
}

/// How an import ended.
public enum ImportEnd: Hashable, Sendable {
  /// The good rows were saved.
  case saved
  /// It was a dry run, and nothing was saved.
  case dryRun
  /// Nothing was saved because some row was refused and `--strict` was asked for.
  case strict
  /// Nothing was saved because a quote is never closed: nobody knows where the rows after it end.
  case cutShort
  /// Nothing was saved because somebody pressed Ctrl-C.
  case abandoned
}

/// The progress of an import: how far the file is read.
public struct ImportProgress: Hashable, Sendable {
  /// How many rows are read.
  public var rows: Int
  /// The part of the file that is read, 0 to 100.
  public var percent: Int
  /// Rows read in a second; 0 where it is not known yet.
  public var rate: Int
  /// Seconds until the end at that rate; nil where it is not known yet.
  public var secondsLeft: Int?

  /// Creates the progress of an import.
  public init(rows: Int, percent: Int, rate: Int = 0, secondsLeft: Int? = nil) {
    self.rows = rows
    self.percent = percent
    self.rate = rate
    self.secondsLeft = secondsLeft
  }
}

/// A column of a sheet: its letter and its heading.
public struct SheetColumn: Hashable, Sendable {
  /// The letter of the column: A, B … Z, AA.
  public let letter: String
  /// The heading of the column, on one line; empty where it has none.
  public let heading: String
  /// The name of the column in an option: its heading, where no other column has it, else its letter.
  public let option: String

  /// Creates a column.
  /// - Parameter isAlone: whether no other column of the list has this heading.
  public init(letter: String, heading: String, isAlone: Bool = true) {
    self.letter = letter
    self.heading = heading.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    option = isAlone && !self.heading.isEmpty ? self.heading : letter
  }
}

/// The messages of an import.
extension Words {
  /// The question whether somebody new is whom another row brings, or whom the register knows under the same name.
  /// - Parameters:
  ///   - place: the row.
  ///   - other: the row of the other; nil: the register knows them.
  ///   - known: how the register's person is told; empty: by the name alone.
  public func namesake(_ name: String, _ place: RowPlace, other: RowPlace?, known: String = "") -> String {
    if let other {
      return said(
        pl:
          "„\(name)” wejdzie jako dwie osoby, bo \(self.name(of: other)) i \(self.name(of: place)) nie mają wspólnego "
          + "telefonu ani e-maila: to jedna osoba czy dwie?",
        en:
          "“\(name)” comes in as two people, for \(self.name(of: other)) and \(self.name(of: place)) share neither a telephone "
          + "nor an e-mail: one person or two?")
    }
    let aside = known.isEmpty ? "" : " (\(known))"
    return said(
      pl:
        "\(self.name(of: place)): „\(name)” wejdzie jako nowa osoba, a rejestr zna już kogoś o tym nazwisku\(aside): to ta "
        + "sama osoba? Jeśli tak, dopisz w pliku jej telefon albo e-mail",
      en:
        "\(self.name(of: place)): “\(name)” comes in as a new person, and the register knows somebody of that name\(aside): the "
        + "same one? If so, write their telephone or e-mail into the file")
  }
  /// How many more of them there are than are told.
  public func moreNamesakes(_ number: Int) -> String {
    said(
      pl: "i jeszcze takich nazwisk: \(self.number(number))", en: "and so many more such names: \(self.number(number))")
  }
  /// Whom of the new people of a long list nobody compared with others of their names; empty where all were.
  /// - Parameters:
  ///   - unasked: how many without a telephone and an address were not looked for in the register.
  ///   - unremembered: how many were not compared with the rows below theirs.
  public func notCompared(unasked: Int, unremembered: Int) -> [String] {
    let withRegister = said(
      pl: "tak długiej listy nie porównano z rejestrem w całości: nowych osób bez telefonu i e-maila, o których nie "
        + "wiadomo, czy już w nim są: \(number(unasked)); podziel listę albo dopisz w niej telefony",
      en: "so long a list was not compared with the whole register: new people without a telephone and an e-mail of "
        + "whom nobody knows whether it has them: \(number(unasked)); divide the list, or write telephones into it")
    let withRows = said(
      pl: "na tak długiej liście nie porównano ze sobą wszystkich nazwisk; dalszych nie brano pod uwagę: "
        + number(unremembered),
      en: "of so long a list not all names were compared with each other; left out behind them: \(number(unremembered))"
    )
    return (unasked > 0 ? [withRegister] : []) + (unremembered > 0 ? [withRows] : [])
  }
  /// The answer that two people are called alike.
  public var areTwoPeople: String { said(pl: "To dwie różne osoby", en: "These are two people") }
  /// The answer that it is one, so that a row is passed over.
  public func isOnePerson(_ place: RowPlace) -> String {
    said(
      pl: "To ta sama osoba: pomiń \(name(of: place))", en: "It is the same person: pass \(name(of: place)) over")
  }

  /// How many drafts of answers come in beside their remarks.
  public func answersBeside(_ number: Int) -> String {
    let answers = count(number, of: Response.kind)
    return said(pl: "obok uwag: \(answers) (szkice)", en: "beside the remarks: \(answers) (drafts)")
  }

  /// The line of a change that an import makes: the record's name, each field before and after.
  ///
  /// - Parameter id: its id; nil where it is told by its name alone.
  public func change(of name: String, _ id: RecordID?, inRow row: Int, _ fields: [String]) -> String {
    let aside = id.map { " (\($0.raw))" } ?? ""
    return said(
      pl: "wiersz \(row), zmiana: \(name)\(aside): \(fields.joined(separator: "; "))",
      en: "row \(row), change: \(name)\(aside): \(fields.joined(separator: "; "))")
  }

  /// The message at the end of an import: the counts of its rows, and what was saved.
  ///
  /// - Parameter place: where the refused rows can be mended now.
  public func imported(
    _ tally: ImportTally, of kind: Kind, _ end: ImportEnd, mendedIn place: MendingPlace = .fileOrProgram
  ) -> Sentences {
    ended(tally, counts(tally, added: count(tally.added, of: kind)), end, place)
  }

  /// The same of several lists that came in together.
  public func importedTogether(
    _ tally: ImportTally, _ end: ImportEnd, mendedIn place: MendingPlace = .fileOrProgram
  ) -> Sentences {
    let counts = counts(tally, added: count(tally.added, of: .entry))
    return ended(tally, said(pl: "razem \(counts)", en: "in all \(counts)"), end, place)
  }

  /// Where the refused rows of an import can be mended, once the others are saved.
  public enum MendingPlace: Sendable {
    /// In the file, or in the program once it is opened there.
    case fileOrProgram
    /// On the screen that tells it, which shows them; or in the file.
    case here
  }

  /// The counts of one sheet of a workbook.
  public func sheetCounts(_ sheet: String, _ tally: ImportTally, of kind: Kind) -> String {
    "\(sheetHeading(sheet, of: kind)) \(counts(tally, added: count(tally.added, of: kind)))"
  }

  /// The heading of what is said of one sheet of a workbook.
  public func sheetHeading(_ sheet: String, of kind: Kind) -> String {
    said(pl: "arkusz „\(sheet)” (\(plural(of: kind))):", en: "sheet “\(sheet)” (\(plural(of: kind))):")
  }

  /// The note that sheets of a workbook are passed over, for they are called by no kind or empty.
  /// - Parameter isOnScreen: whether it is told where no option is typed.
  public func sheetsPassedOver(_ sheets: [String], isOnScreen: Bool = false) -> String {
    if isOnScreen {
      return said(
        pl: "pominięte arkusze: \(few(sheets)); razem wchodzą te, które nazywają się jak rodzaj wpisów, inne po jednym",
        en: "sheets passed over: \(few(sheets)); together come those that are called by a kind, others one by one")
    }
    return said(
      pl: "pominięte arkusze: \(few(sheets)); listą jest arkusz, który nazywa się jak rodzaj wpisów, inny wskazuje "
        + "--sheet \"NAZWA=RODZAJ\"",
      en: "sheets passed over: \(few(sheets)); a list is a sheet that is called by a kind, another is named by "
        + "--sheet \"NAME=KIND\"")
  }

  /// The note that sheets of a workbook are empty.
  public func emptySheets(_ sheets: [String]) -> String {
    said(pl: "puste arkusze: \(few(sheets))", en: "empty sheets: \(few(sheets))")
  }

  /// The refusal of a list of what the program alone writes, and of settings, which change by their own command and page.
  public func neverListed(_ kind: Kind) -> String {
    if kind == SettingValue.kind {
      return said(
        pl: "Tego się nie wczytuje: \(plural(of: kind)). Zmienia je tylko: wspolnie setting NAZWA WARTOŚĆ.",
        en: "These are never imported: \(plural(of: kind)). Only this changes them: wspolnie setting NAME VALUE.")
    }
    return said(
      pl: "Tego się nie wczytuje: \(plural(of: kind)). Takie wpisy robi tylko sam program, wtedy, gdy to się dzieje.",
      en: "These are never imported: \(plural(of: kind)). The program alone writes such entries, when it happens.")
  }

  /// The refusal of a workbook in which no sheet is called by a kind.
  public func noListInWorkbook(_ sheets: [String]) -> Sentences {
    said(
      pl: Sentences(
        "Żaden arkusz nie nazywa się jak rodzaj wpisów: \(few(sheets)).", kept: nothingSaved,
        wayOut: "Wskaż, który jest czym: --sheet \"NAZWA=RODZAJ\"."),
      en: Sentences(
        "No sheet is called by a kind of record: \(few(sheets)).", kept: nothingSaved,
        wayOut: "Say which is what: --sheet \"NAME=KIND\"."))
  }

  /// The refusal of a workbook with two sheets of one kind.
  public func sheetsOfOneKind(_ kind: Kind, _ sheets: [String]) -> Sentences {
    said(
      pl: Sentences(
        "Dwa arkusze są listą tego samego (\(plural(of: kind))): \(few(sheets)).", kept: nothingSaved,
        wayOut: "Złącz je albo wczytaj po jednym: wspolnie import \(kind.name) PLIK --sheet NAZWA."),
      en: Sentences(
        "Two sheets are lists of the same (\(plural(of: kind))): \(few(sheets)).", kept: nothingSaved,
        wayOut: "Join them, or import one by one: wspolnie import \(kind.name) FILE --sheet NAME."))
  }

  /// The refusal of an option that is of one list, where all of a workbook come in.
  public func ofOneListOnly(_ option: String) -> Sentences {
    said(
      pl: Sentences(
        "\(option) dotyczy jednej listy, a wczytany ma być cały skoroszyt.", kept: nothingSaved,
        wayOut: "Nazwij kolumny w pliku albo wczytaj arkusze po jednym."),
      en: Sentences(
        "\(option) is of one list, and the whole workbook is to come in.", kept: nothingSaved,
        wayOut: "Name the columns in the file, or import the sheets one by one."))
  }

  /// The refusal of an option of one sheet that names none, where all of a workbook come in.
  public func sheetIsToBeNamed(_ option: String, _ typed: String) -> Sentences {
    let example = option == "--map" ? "KOLUMNA=POLE" : option == "--drop" ? "KOLUMNA" : "POLE=WARTOŚĆ"
    let inEnglish = option == "--map" ? "COLUMN=FIELD" : option == "--drop" ? "COLUMN" : "FIELD=VALUE"
    return said(
      pl: Sentences(
        "\(option) „\(shortened(typed))” nie mówi, w którym arkuszu.", kept: nothingSaved,
        wayOut: "Wpisz arkusz z przodu: \(option) \"ARKUSZ!\(example)\"."),
      en: Sentences(
        "\(option) “\(shortened(typed))” does not say in which sheet.", kept: nothingSaved,
        wayOut: "Put the sheet before it: \(option) \"SHEET!\(inEnglish)\"."))
  }

  /// The refusal of an option that names a sheet which does not come in.
  public func noSuchSheet(_ sheet: String, _ sheets: [String]) -> Sentences {
    said(
      pl: Sentences(
        "Nie wchodzi żaden arkusz „\(shortened(sheet))”.", kept: nothingSaved, wayOut: "Wchodzą: \(few(sheets))."),
      en: Sentences(
        "No sheet “\(shortened(sheet))” comes in.", kept: nothingSaved, wayOut: "These do: \(few(sheets))."))
  }

  private func counts(_ tally: ImportTally, added: String) -> String {
    said(
      pl: "dodano: \(added), zmieniono: \(number(tally.changed)), bez zmian: \(number(tally.leftAlone)), "
        + "odrzucono: \(count(tally.refused, of: .row))\(contacts(tally)).",
      en: "added: \(added), changed: \(number(tally.changed)), left alone: \(number(tally.leftAlone)), "
        + "refused: \(count(tally.refused, of: .row))\(contacts(tally)).")
  }

  private func ended(
    _ tally: ImportTally, _ counts: String, _ end: ImportEnd, _ place: MendingPlace
  ) -> Sentences {
    switch end {
    case .saved:
      if tally.refused == 0 { return Sentences(capitalized(counts)) }
      return Sentences(
        capitalized(counts), kept: tally.savesNothing ? nothingSaved : goodRowsAreIn, wayOut: fixAndRepeat(place))
    case .dryRun:
      return said(
        pl: Sentences("To była próba: \(counts)", kept: nothingSaved),
        en: Sentences("This was a trial: \(counts)", kept: nothingSaved))
    case .strict:
      return said(
        pl: Sentences(
          "Odrzucono \(count(tally.refused, of: .row)), a z --strict wchodzą wszystkie albo żaden.",
          kept: nothingSaved, wayOut: "Popraw te wiersze w pliku i wczytaj go jeszcze raz."),
        en: Sentences(
          "\(count(tally.refused, of: .row)) refused, and with --strict all go in or none.",
          kept: nothingSaved, wayOut: "Correct those rows in the file and import it again."))
    case .cutShort:
      return said(
        pl: Sentences(
          "Cudzysłów nie jest zamknięty, więc nie wiadomo, gdzie kończą się dalsze wiersze.", kept: nothingSaved,
          wayOut: "Zamknij cudzysłów w pliku i wczytaj go jeszcze raz."),
        en: Sentences(
          "A quote is never closed, so nobody can tell where the rows behind it end.", kept: nothingSaved,
          wayOut: "Close the quote in the file and import it again."))
    case .abandoned: return importStopped
    }
  }

  /// The message that somebody stopped an import.
  public var importStopped: Sentences {
    said(
      pl: Sentences("Przerwano wczytywanie.", kept: nothingSaved),
      en: Sentences("The import was stopped.", kept: nothingSaved))
  }

  /// How far a file is unpacked, before its first row is judged.
  public func unpacking(percent: Int) -> String {
    said(pl: "Czytam plik… \(number(percent))%", en: "Reading the file… \(number(percent))%")
  }

  /// What an import does for the contacts of organizations; nothing where it does nothing.
  func contacts(_ tally: ImportTally) -> String {
    var told = ""
    if tally.passedOver > 0 {
      told += said(
        pl: "; pominięte celowo: \(number(tally.passedOver))",
        en: "; passed over on purpose: \(number(tally.passedOver))")
    }
    if tally.peopleAdded > 0 {
      told += said(pl: "; nowe osoby: \(number(tally.peopleAdded))", en: "; new people: \(number(tally.peopleAdded))")
    }
    if tally.waiting > 0 {
      told += said(
        pl: "; bez miejsca, na liście rezerwowej: \(number(tally.waiting))",
        en: "; without a seat, on the waiting list: \(number(tally.waiting))")
    }
    if tally.beside > 0 {
      told += "; \(answersBeside(tally.beside))"
    }
    if tally.contactsAdded == 0, tally.contactsChanged == 0 { return told }
    return told
      + said(
        pl: "; osoby do kontaktu: dodano \(number(tally.contactsAdded)), zmieniono \(number(tally.contactsChanged))",
        en: "; contacts: added \(number(tally.contactsAdded)), changed \(number(tally.contactsChanged))")
  }

  /// What becomes of the contacts of one row: how many are added, and in which fields the known ones become otherwise. What
  /// was known of them nobody is told.
  public func contacts(added: Int, changed: [FieldDeclaration]) -> [String] {
    let fields = changed.map { label(of: $0) }.joined(separator: ", ")
    let adding = said(
      pl: "dodana \(count(added, of: Contact.kind))", en: "\(count(added, of: Contact.kind)) added")
    let changing = said(pl: "osoba do kontaktu, zmiana: \(fields)", en: "contact, changed: \(fields)")
    return (added > 0 ? [adding] : []) + (changed.isEmpty ? [] : [changing])
  }

  /// What is owed to people whose data came in with a list.
  public var noticeIsOwed: String {
    said(
      pl: "Osobom z listy trzeba w ciągu miesiąca powiedzieć, skąd są ich dane i po co (art. 14 RODO).",
      en: "Within a month the people of the list must be told where their data are from, and what for (art. 14 GDPR).")
  }

  /// The question before an extract of the court register changes an organization.
  public var askImport: String {
    said(
      pl: "Zapisać te zmiany? Wpisz tak i Enter, żeby zapisać:", en: "Save these changes? Type yes and Enter to save:")
  }

  /// The message that somebody changed the register while the question stood there.
  public var changedWhileAsked: Sentences {
    said(
      pl: Sentences(
        "Ktoś w tej chwili zmienił rejestr: odpis zmieniłby już co innego.", kept: nothingSaved,
        wayOut: "Wczytaj go jeszcze raz."),
      en: Sentences(
        "Somebody changed the register just now: the extract would change something else.", kept: nothingSaved,
        wayOut: "Import it again."))
  }

  /// The message that it was not wanted.
  public var notImported: Sentences {
    said(
      pl: Sentences("Nie wczytano odpisu.", kept: nothingSaved),
      en: Sentences("The extract was not taken in.", kept: nothingSaved))
  }

  /// The refusal to say of a whole list which record it is.
  public func idIsOfOneRecord(_ kind: Kind) -> Sentences {
    said(
      pl: Sentences(
        "--set id=… mówi, którym wpisem jest plik z jednym wpisem (odpis z KRS), a to lista.", kept: nothingSaved,
        wayOut: "Dopisz w niej kolumnę id, w wierszach, które są już w rejestrze (\(plural(of: kind)))."),
      en: Sentences(
        "--set id=… says which record a file of one is (an extract), and this is a list.", kept: nothingSaved,
        wayOut: "Add a column id to it, in the rows that are in the register already (\(plural(of: kind)))."))
  }

  /// The progress of an import in one line of a terminal.
  public func importing(_ progress: ImportProgress) -> String {
    let left = progress.secondsLeft.map { said(pl: ", jeszcze \(number($0)) s", en: ", \(number($0)) s left") } ?? ""
    let rate =
      progress.rate > 0
      ? said(pl: ", \(number(progress.rate)) na sekundę", en: ", \(number(progress.rate)) a second") : ""
    return "\(number(progress.percent))%  \(count(progress.rows, of: .row))\(rate)\(left)"
  }
  /// The progress when all rows are read and the disk is still to confirm.
  public var importSaving: String { said(pl: "Zapisuję…", en: "Saving…") }

  private var goodRowsAreIn: String {
    said(
      pl: "Dobre wiersze są zapisane, odrzuconych nie ma w rejestrze.",
      en: "The good rows are saved, the refused ones are not in the register.")
  }

  private func fixAndRepeat(_ place: MendingPlace) -> String {
    switch place {
    case .here:
      said(
        pl: "Popraw je tutaj (Enter na wierszu) albo w pliku i wczytaj go jeszcze raz; reszta zostanie bez zmian.",
        en: "Mend them here (Enter on a row), or in the file and import it again; the rest is left alone.")
    case .fileOrProgram:
      said(
        pl:
          "Popraw je w pliku i wczytaj go jeszcze raz albo popraw je przy wczytywaniu go w programie (wspolnie, potem : "
          + "i „wczytaj”); reszta zostanie bez zmian.",
        en: "Correct them in the file and import it again, or mend them while importing it in the program (wspolnie, "
          + "then : and “import”); the rest is left alone.")
    }
  }

  /// The edit of one field: `telefon: „22 1” → „22 2”`.
  public func edited(_ edit: FieldEdit, of kind: Kind, in circumstances: Circumstances) -> String {
    let label = label(ofField: edit.field, in: kind)
    if isWithheld(edit.field, of: kind, in: circumstances) { return label }
    let values = [edit.was, edit.becomes].map { quoted($0, field: edit.field, of: kind, in: circumstances) }
    return "\(label): \(values[0]) → \(values[1])"
  }
}
