import CivicDomain

/// The texts of an import on the screen.
extension Words {
  /// The title of the choice of a kind.
  public var importWhat: String { said(pl: "Co jest na liście?", en: "What is on the list?") }
  /// The row that imports a list of which it is known what it lists: `wczytaj z pliku: organizacje`.
  public func importListOf(_ kind: Kind) -> String {
    said(pl: "wczytaj z pliku: \(kind.pl.few)", en: "import from a file: \(kind.en.few)")
  }
  /// The same in the list of what can be done, with the key that does it in every list.
  public func importListOf(_ kind: Kind, key: String) -> String { "\(importListOf(kind)) (\(key))" }
  /// The title of an import: `Wczytywanie: organizacje`.
  public func importTitle(_ kind: Kind) -> String {
    said(pl: "Wczytywanie z pliku: \(plural(of: kind))", en: "Import from a file: \(plural(of: kind))")
  }
  /// The label of the line in which a file's name or path is typed.
  public var fileLabel: String { said(pl: "Plik", en: "File") }
  /// The title of the choice of a sheet.
  public var whichSheet: String { said(pl: "Który arkusz?", en: "Which sheet?") }
  /// The way that takes several sheets together.
  public func allSheets(_ lists: [String]) -> String {
    said(pl: "Razem: \(lists.joined(separator: ", "))", en: "Together: \(lists.joined(separator: ", "))")
  }
  /// A sheet of which it is asked what it is, among those that come in together.
  public func unsaidList(_ sheet: String) -> String {
    said(pl: "\(sheet) (program zapyta, co to)", en: "\(sheet) (you are asked what it is)")
  }
  /// The question of what the rows of a sheet are.
  public func whatIsSheet(_ sheet: String) -> String {
    said(pl: "Arkusz „\(sheet)”: co to jest?", en: "Sheet “\(sheet)”: what is it?")
  }
  /// The answer that its rows are records of a kind.
  public func rowsAre(_ kind: Kind) -> String { capitalized(plural(of: kind)) }
  /// The answer that a sheet is left out.
  public var passSheetOver: String { said(pl: "Pomiń arkusz", en: "Pass the sheet over") }
  /// The answer that all of them are left out.
  public func passSheetsOver(_ count: Int) -> String {
    said(pl: "Pomiń wszystkie takie arkusze (\(number(count)))", en: "Pass all such sheets over (\(number(count)))")
  }
  /// A sheet and the kind of its rows: `Sale (zasoby)`.
  public func list(_ sheet: String, of kind: Kind) -> String { "\(sheet) (\(plural(of: kind)))" }
  /// The size of a file: `12 kB`.
  public func bytes(_ size: Int) -> String {
    let (kilo, mega) = (1_000, 1_000_000)
    if size >= 10 * mega { return "\(number(size / mega)) MB" }
    return size >= kilo ? "\(number(size / kilo)) kB" : "\(number(size)) B"
  }
  /// The message that no file was chosen.
  public func noFileChosen(_ sort: PickedFile, in folder: String) -> String {
    let example =
      switch sort {
      case .list: said(pl: "lista.xlsx", en: "list.xlsx")
      case .message: said(pl: "uwaga.eml", en: "remark.eml")
      case .attachment: said(pl: "pismo.pdf", en: "letter.pdf")
      }
    return said(
      pl: "Wybierz plik strzałkami albo wpisz jego ścieżkę, np. \(folder)/\(example)",
      en: "Choose a file by the arrows, or type its path, such as \(folder)/\(example)")
  }
  /// What is said where the folder has no file that fits.
  public func noFiles(_ sort: PickedFile, in folder: String, matching text: String) -> String {
    if !text.isEmpty {
      return said(
        pl: "Żaden plik w \(folder) nie pasuje do „\(text)”. Ścieżka zaczyna się od / albo ~.",
        en: "No file in \(folder) matches “\(text)”. A path begins with / or ~.")
    }
    return switch sort {
    case .list:
      said(
        pl: "W \(folder) nie ma plików CSV, XLSX ani JSON. Skopiuj tam listę albo wpisz ścieżkę pliku.",
        en: "There is no CSV, XLSX or JSON file in \(folder). Copy the list there, or type the path of a file.")
    case .message:
      said(
        pl: "W \(folder) nie ma wiadomości (.eml). Zapisz ją tam w programie pocztowym albo wpisz ścieżkę pliku.",
        en: "There is no message (.eml) in \(folder). Save it there in the mail program, or type the path of a file.")
    case .attachment:
      said(
        pl: "W \(folder) nie ma plików. Wpisz ścieżkę pliku.",
        en: "There are no files in \(folder). Type the path of a file.")
    }
  }
  /// What Enter does with a path that was typed.
  public func pathTyped(_ sort: PickedFile) -> String {
    switch sort {
    case .list: said(pl: "Enter: sprawdź ten plik", en: "Enter: examine this file")
    case .message: said(pl: "Enter: weź tę wiadomość", en: "Enter: take this message")
    case .attachment: said(pl: "Enter: dołącz ten plik", en: "Enter: attach this file")
    }
  }
  /// What is typed where a file is chosen.
  public var pickingHelp: String {
    said(
      pl: "Litery zawężają listę do nazw, które je mają; od / albo ~ zaczyna się ścieżka innego pliku",
      en: "Letters leave the names that have them; with / or ~ begins the path of another file")
  }
  /// The counts of what an import would do.
  ///
  /// - Parameter isRest: whether the good rows are saved, and the refused ones of them are looked at anew.
  public func importOutlook(_ tally: ImportTally, isRest: Bool = false) -> String {
    let saved =
      isRest
      ? said(pl: "Dobre wiersze są już zapisane.", en: "The good rows are saved already.")
      : said(pl: "Jeszcze nic nie zapisano.", en: "Nothing is saved yet.")
    return said(
      pl: "\(saved) Dodane: \(number(tally.added)), zmienione: \(number(tally.changed)), bez zmian: "
        + "\(number(tally.leftAlone)), odrzucone: \(number(tally.refused))\(contacts(tally))",
      en: "\(saved) Added: \(number(tally.added)), changed: \(number(tally.changed)), left alone: "
        + "\(number(tally.leftAlone)), refused: \(number(tally.refused))\(contacts(tally))")
  }
  /// The same in few columns, where the rows are to be seen below them.
  public func importOutlookShort(_ tally: ImportTally, isRest: Bool = false) -> String {
    let passed = tally.passedOver > 0 ? " –\(number(tally.passedOver))" : ""
    let counts =
      "+\(number(tally.added)) ±\(number(tally.changed)) =\(number(tally.leftAlone)) !\(number(tally.refused))\(passed)"
    return isRest
      ? said(pl: "\(counts) · dobre zapisane", en: "\(counts) · good ones saved")
      : said(pl: "\(counts) · nic nie zapisano", en: "\(counts) · nothing saved")
  }
  /// The row that leads to who comes in.
  ///
  /// - Parameter areMore: whether more come in than are listed.
  public func peopleRow(_ number: Int, areMore: Bool = false) -> String {
    let people = count(number, of: Person.kind)
    return areMore
      ? said(
        pl: "Kto wejdzie: więcej niż \(people) (v: pierwsze z nich)",
        en: "Who comes in: more than \(people) (v: the first)")
      : said(pl: "Kto wejdzie: \(people) (v)", en: "Who comes in: \(people) (v)")
  }
  /// Said where the list of those who come in would be empty.
  public var nobodyComesIn: String {
    said(pl: "Z tej listy nie wejdzie nikt nowy.", en: "Nobody new comes in with this list.")
  }
  /// The last line of the people, where more come in than are listed.
  public var morePeople: String {
    said(pl: "i jeszcze inni, dalej w pliku", en: "and others, further down in the file")
  }
  /// The row that leads back from there.
  public var rowsRow: String { said(pl: "[ Wróć do wierszy ] (v)", en: "[ Back to the rows ] (v)") }
  /// Somebody who comes in: the name, what they are there, for whom.
  public func newcomer(_ name: String, role: String, of organization: String) -> String {
    said(pl: "Osoba: ", en: "Person: ") + [name, role, organization].filter { !$0.isEmpty }.joined(separator: " · ")
  }
  /// A row of a file as it is named: `wiersz 4`, `Kluby, wiersz 4`.
  public func name(of place: RowPlace) -> String {
    let row = said(pl: "wiersz \(place.row)", en: "row \(place.row)")
    return place.sheet.isEmpty ? row : "\(place.sheet), \(row)"
  }
  /// What is said against a field that no column is, in the row's own form.
  public func lacks(_ field: FieldDeclaration) -> String {
    said(
      pl: "nowy wpis musi to mieć, a żadna kolumna tym nie jest; F5: jedna wartość dla wszystkich wierszy",
      en: "a new entry needs this, and no column is that; F5: one value for all rows")
  }
  /// What is said against a cell: what stands there, and why it is refused.
  public func cellRefused(_ text: String, _ why: String) -> String {
    let text = text.count > 60 ? text.prefix(60) + "…" : text
    return said(pl: "w pliku „\(text)”: \(why)", en: "in the file “\(text)”: \(why)")
  }
  /// A refused row in the list: `wiersz 4, Klub: telefon: …`.
  public func refusedRow(_ place: RowPlace, _ name: String, _ faults: [String]) -> String {
    let called = name.isEmpty ? "" : "  \(name)"
    return "\(place.sheet.isEmpty ? "" : "\(place.sheet): ")\(place.row)\(called): \(faults.joined(separator: "; "))"
  }
  /// Said of a row that was mended, and is refused all the same.
  public func stillRefused(_ row: String) -> String {
    said(pl: "Nadal odrzucony jest wiersz \(row)", en: "Still refused: row \(row)")
  }
  /// What is said of a row that a person passes over.
  public var isPassedOver: String {
    said(pl: "pominięty celowo (d: jednak nie)", en: "passed over on purpose (d: not so)")
  }
  /// How many rows come in as a person mended them.
  public func mendedRows(_ number: Int) -> String {
    said(
      pl: "Poprawione tutaj: \(count(number, of: .row)); plik zostaje bez zmian",
      en: "Mended here: \(count(number, of: .row)); the file stays as it is")
  }
  /// What is said of a row that comes in as a person mended it.
  public var isMended: String { said(pl: "poprawiony tutaj", en: "mended here") }
  /// Said where what was typed for rows is gone, for the file has them no more.
  public func mendsForgotten(_ rows: [Int]) -> String {
    said(
      pl: "Plik jest inny: poprawki tych wierszy przepadły, bo takich już w nim nie ma: \(few(rows.map(String.init))).",
      en:
        "The file is another: what was mended in these rows is gone, for it has none such: \(few(rows.map(String.init)))."
    )
  }
  /// The title of the form of one row: `Wiersz 4: Klub`.
  public func rowTitle(_ place: RowPlace, _ name: String) -> String {
    let called = name.isEmpty ? "" : ": \(name)"
    return capitalized(self.name(of: place)) + called
  }
  /// What the form of a row does, below its cells.
  public var rowFormHint: String {
    said(
      pl: "F2 przyjmuje te komórki do tego wczytania; plik zostaje bez zmian. F5: pomiń wiersz i inne wyjścia.",
      en: "F2 takes these cells for this import; the file stays as it is. F5: pass the row over, and other ways.")
  }
  /// The button that takes the mended cells.
  public var takeMended: String { said(pl: "Przyjmij", en: "Take") }
  /// The way to a row's cells.
  public var mendCells: String { said(pl: "Popraw komórki tego wiersza…", en: "Mend the cells of this row…") }
  /// The way that passes a row over.
  public var passRowOver: String { said(pl: "Pomiń ten wiersz", en: "Pass this row over") }
  /// The way back from there.
  public var takeRowAgain: String { said(pl: "Nie pomijaj tego wiersza", en: "Do not pass this row over") }
  /// The way back to the row as it stands in the file.
  public var asInFile: String { said(pl: "Cofnij poprawki tego wiersza", en: "Take back what was mended in this row") }
  /// The way that gives a field one value in all rows.
  public func valueForAll(_ field: FieldDeclaration) -> String {
    said(
      pl: "Jedna wartość dla wszystkich wierszy: \(label(of: field))…",
      en: "One value for all rows: \(label(of: field))…")
  }
  /// The message that no cell of a row can be mended here.
  public var rowIsBroken: String {
    said(
      pl: "Tego wiersza nie da się tu poprawić: popraw go w pliku albo pomiń (d).",
      en: "This row cannot be mended here: correct it in the file, or pass it over (d).")
  }
  /// Said where the selected line is no row that could be passed over.
  public var noRowToPassOver: String {
    said(
      pl: "Pomija się odrzucony wiersz: zaznacz go i naciśnij d.",
      en: "A refused row is passed over: select it and press d.")
  }
  /// The question before what was mended is left.
  public func askLeaveMends(_ number: Int) -> String {
    said(
      pl: "Wyjście z podglądu wyrzuca poprawki: \(count(number, of: .row)).",
      en: "Leaving this throws away what was mended: \(count(number, of: .row)).")
  }
  /// The same where it was said what rows, columns or values are, too.
  public func askLeaveDecisions(_ number: Int, mends: Int) -> String {
    let rows =
      mends > 0
      ? said(pl: "poprawki (\(count(mends, of: .row))) i ", en: "what was mended (\(count(mends, of: .row))) and ") : ""
    return said(
      pl: "Wyjście z podglądu wyrzuca \(rows)to, co tu rozstrzygnięto: \(self.number(number)).",
      en: "Leaving this throws away \(rows)what was decided here: \(self.number(number)).")
  }
  /// The row that takes the good rows in.
  public var importRow: String { said(pl: "[ Wczytaj ]", en: "[ Import ]") }
  /// The row that leads to what the columns are.
  public var columnsRow: String {
    said(
      pl: "Kolumny: czym są, jedna wartość dla wszystkich wierszy, zapamiętaj… (e)",
      en: "Columns: what they are, one value for all rows, remember them… (e)")
  }
  /// The row that leads to what rows are that only look like records.
  public func alikeRow(_ number: Int) -> String {
    said(
      pl: "Rozstrzygnij te, które tylko wyglądają jak istniejące wpisy: \(count(number, of: .row)) (n)",
      en: "Decide on those that only look like records: \(count(number, of: .row)) (n)")
  }
  /// The title of the choice of a column.
  public var whichColumn: String { said(pl: "Która kolumna?", en: "Which column?") }
  /// The title of the choice of what a column is.
  public func whatIsColumn(_ title: String) -> String {
    said(pl: "Czym jest kolumna \(title)?", en: "What is the column \(title)?")
  }
  /// A column and what it is taken for: `Kolumna D „Prezes” → notatki`.
  public func column(_ title: String, is meaning: String) -> String {
    said(pl: "Kolumna \(title) → \(meaning)", en: "Column \(title) → \(meaning)")
  }
  /// What becomes of a column that is no field and is kept.
  public var columnGoesToNotes: String {
    said(pl: "do notatek (widzą tylko pracownicy)", en: "into the notes (only the staff see them)")
  }
  /// What becomes of a column that is no field where there are no notes.
  public var columnIsUnknown: String {
    said(
      pl: "nie wejdzie: nie ma takiego pola (Enter: wskaż je)", en: "does not come in: no such field (Enter: say which)"
    )
  }
  /// What becomes of a column that the person leaves out.
  public var columnIsLeftOut: String { said(pl: "pominięta", en: "left out") }
  /// What a column is that tells of a person who speaks for the organization.
  public var columnOfContact: String { said(pl: "osoba do kontaktu", en: "contact person") }
  /// What a column is that tells the day of times whose clocks stand in others.
  public var columnOfDay: String {
    said(pl: "dzień (godziny są w innych kolumnach)", en: "the day (the hours stand in other columns)")
  }
  /// What a column is that tells the hour beside the day of what a row refers to.
  public var columnOfHour: String {
    said(pl: "godzina (dzień jest w innej kolumnie)", en: "the hour (the day stands in another column)")
  }
  /// What a column is that names the consultation to which the number of a remark belongs.
  public var columnOfWhole: String {
    said(pl: "konsultacje, w których uwaga ma ten numer", en: "the consultation in which the remark has this number")
  }
  /// What a column is that is a part of the address.
  public var columnOfAddress: String { said(pl: "część adresu", en: "a part of the address") }
  /// The way to a list of records that belong to one: `wczytaj z pliku: zgłoszenia – Warsztat SWOT`.
  public func importFromFile(_ kind: Kind, of whole: String) -> String {
    said(
      pl: "wczytaj z pliku: \(plural(of: kind)) – \(whole)", en: "import from a file: \(plural(of: kind)) – \(whole)")
  }
  /// What a column is that tells of the person whom the record names.
  public var columnOfPerson: String { said(pl: "osoba, której to wpis", en: "the person of the record") }
  /// What is said of a column of which it is sure what it is: a running number, an id, what the program works out.
  public var columnIsFixed: String {
    said(pl: "nie ma tu nic do wyboru", en: "there is nothing to choose here")
  }
  /// The way that leaves a column out.
  public var leaveColumnOut: String { said(pl: "pomiń tę kolumnę", en: "leave this column out") }
  /// The way back to what the program took a column for.
  public var asReadAtFirst: String { said(pl: "jak odczytano na początku", en: "as it was read at first") }
  /// The message that a file has no columns to choose from.
  public var noColumns: String { said(pl: "Ten plik nie ma kolumn.", en: "This file has no columns.") }
  /// The message that an import would change nothing.
  public var nothingToImport: String {
    said(pl: "Ten plik niczego by nie zmienił.", en: "This file would change nothing.")
  }
  /// A field that a new record needs and that no column is.
  public func missingColumn(_ field: FieldDeclaration) -> String {
    said(
      pl: "Brak kolumny „\(label(of: field))”: jedna wartość dla wszystkich wierszy",
      en: "No column is “\(label(of: field))”: one value for all rows")
  }
  /// A field with the same value in all rows that have none.
  public func sameForAll(_ field: FieldDeclaration, _ value: String) -> String {
    said(
      pl: "We wszystkich wierszach: \(label(of: field)) = \(value)", en: "In all rows: \(label(of: field)) = \(value)")
  }
  /// The way to give another field a value for all rows.
  public var otherSameForAll: String {
    said(pl: "Jedna wartość innego pola we wszystkich wierszach…", en: "One value of another field in all rows…")
  }
  /// The title of the choice of that field.
  public var whichFieldForAll: String {
    said(pl: "Które pole ma mieć wszędzie tę samą wartość?", en: "Which field has the same value everywhere?")
  }
  /// The title of the choice of the value.
  public func whichValueForAll(_ field: FieldDeclaration) -> String {
    said(pl: "Wszystkie wiersze, \(label(of: field)):", en: "All rows, \(label(of: field)):")
  }
  /// The way that takes such a value away.
  public var noValueForAll: String { said(pl: "nie podawaj żadnej", en: "give none") }
  /// What is said under the line where it is typed.
  public var emptyIsNone: String {
    said(
      pl: "Dostaną ją te wiersze, które nie mają własnej. Puste: nie podawaj żadnej.",
      en: "Rows that have none of their own get it. Empty: none is given.")
  }
  /// The way to remember the columns of a list.
  public var rememberColumns: String {
    said(pl: "Zapamiętaj te kolumny pod nazwą…", en: "Remember these columns under a name…")
  }
  /// The row that asks for that name.
  public var rememberColumnsRow: String {
    said(pl: "[ Zapamiętaj kolumny jako… ]", en: "[ Remember the columns as… ]")
  }
  /// The title of the line for that name.
  public var nameOfColumns: String { said(pl: "Jak nazywa się ta lista?", en: "What is this list called?") }
  /// What that name is for.
  /// - Parameter kind: what the rows are; nil: several sheets come in together.
  public func columnsAreRemembered(of kind: Kind?) -> String {
    guard let kind else {
      return said(
        pl:
          "Kolumny każdego arkusza zapamięta to wczytanie. Następny skoroszyt o tych samych kolumnach będzie rozumiany tak samo.",
        en: "This import remembers the columns of each sheet. The next workbook with the same ones is understood alike."
      )
    }
    return said(
      pl:
        "Kolumny zapamięta to wczytanie. Następna lista (\(plural(of: kind))) o tych samych kolumnach będzie rozumiana tak samo.",
      en:
        "This import remembers the columns. The next list (\(plural(of: kind))) with the same ones is understood alike."
    )
  }
  /// Under which name the columns are remembered.
  public func columnsGoBy(_ name: String) -> String {
    said(pl: "Kolumny jak „\(name)”; wczytanie je zapamięta.", en: "Columns as “\(name)”; the import remembers them.")
  }
  /// The question where an earlier list has the same columns.
  public func sameColumns(as name: String) -> String {
    said(pl: "„\(name)” ma te same kolumny", en: "“\(name)” has the same columns")
  }
  /// The ways from there.
  public var useColumns: String { said(pl: "Użyj ich", en: "Use them") }
  /// The other way from there.
  public var readColumnsAnew: String { said(pl: "Rozpoznaj kolumny od nowa", en: "Read the columns anew") }
  /// Said where the file is another than was shown.
  public var fileChanged: String {
    said(
      pl: "Plik zmienił się od podglądu, więc nic nie wczytano. Tak wygląda teraz:",
      en: "The file has changed since it was shown, so nothing was taken in. This is how it is now:")
  }
  /// Said where the register is another than when the rows were shown.
  public var registerChanged: String {
    said(
      pl: "Ktoś zmienił rejestr od podglądu, więc nic nie wczytano. Tak wygląda teraz:",
      en: "Somebody changed the register since this was shown, so nothing was taken in. This is how it is now:")
  }
  /// What is said of somebody who was the chair before.
  public func formerChair(_ who: String) -> String {
    said(
      pl: "nowy prezes; dotychczasowy: \(who), zostaje jako osoba do kontaktu (jeśli już nią nie jest, usuń ją)",
      en: "a new chair; the one before: \(who) stays as a contact (remove that if they are none any more)")
  }
  /// What is said of those who were the chair before, once a list with new ones is in; nil where nobody was.
  /// - Parameter folder: the folder of the register, as it was given; nil where it is the usual one.
  public func formerChairs(_ contacts: [String], in folder: String?) -> String? {
    guard let first = contacts.first else { return nil }
    let program = folder.map { "wspolnie --data \(ShellWord.quoted($0))" } ?? "wspolnie"
    return said(
      pl:
        "Poprzedni prezesi zostają osobami do kontaktu (\(firstOf(contacts))). Funkcję kończy: \(program) set \(first) role=",
      en: "The chairs before stay as contacts (\(firstOf(contacts))). What ends the role: \(program) set \(first) role="
    )
  }

  /// The same on a screen, by their names.
  public func formerChairsHere(_ names: [String]) -> String? {
    if names.isEmpty { return nil }
    let staying =
      names.count == 1
      ? said(pl: "Poprzedni prezes zostaje osobą do kontaktu", en: "The chair before stays as a contact")
      : said(pl: "Poprzedni prezesi zostają osobami do kontaktu", en: "The chairs before stay as contacts")
    return said(
      pl: "\(staying): \(firstOf(names)). Funkcję zmienisz na stronie organizacji.",
      en: "\(staying): \(firstOf(names)). The role is changed on the organization's page.")
  }

  private func firstOf(_ names: [String]) -> String {
    let shown = names.prefix(Self.formerNamed).joined(separator: ", ")
    let more = names.count - Self.formerNamed
    return more > 0 ? said(pl: "\(shown) i jeszcze \(number(more))", en: "\(shown) and \(number(more)) more") : shown
  }

  private static let formerNamed = 5

  /// The message that no row looks like something that there is.
  public var nothingAlike: String {
    said(pl: "Żaden wiersz nie wygląda jak coś, co już jest.", en: "No row looks like something that there is.")
  }
  /// Said where rows that look like records are taken as new ones.
  public var alikeAsNew: String {
    said(
      pl: "Wiersze, które wyglądają jak istniejące wpisy, wejdą jako nowe (n: nie).",
      en: "Rows that look like records come in as new ones (n: not so).")
  }
  /// The title of the choice of such a row.
  public var whichAlike: String { said(pl: "Który wiersz jest czym?", en: "Which row is what?") }
  /// A row and the record, or row, that it looks like.
  /// - Parameter typed: what it is called in the file, where that is another name.
  public func alike(_ row: RowPlace, _ typed: String? = nil, to name: String) -> String {
    said(
      pl: "\(self.name(of: row))\(typed.map { " („\($0)”)" } ?? "") wygląda jak „\(name)”",
      en: "\(self.name(of: row))\(typed.map { " (“\($0)”)" } ?? "") looks like “\(name)”")
  }
  /// A row and the other one of its list that it looks like.
  public func alike(_ row: RowPlace, toRow other: Int) -> String {
    said(pl: "\(name(of: row)) wygląda jak wiersz \(other)", en: "\(name(of: row)) looks like row \(other)")
  }
  /// The way that takes all of them as new ones.
  public func allAlikeAsNew(_ count: Int) -> String {
    said(
      pl: "Wszystkie inne: \(self.count(count, of: .row)) jako nowe",
      en: "All are others: \(self.count(count, of: .row)) as new")
  }
  /// The way back.
  public var refuseAlikeAgain: String { said(pl: "Znów odrzuć wszystkie podobne", en: "Refuse all alike again") }
  /// The answer that a row is the record that it looks like.
  public var isTheSame: String {
    said(pl: "To ten sam wpis: zmień go jak w pliku", en: "It is the same entry: change it as in the file")
  }
  /// The answer that it is another.
  public var isAnother: String {
    said(pl: "To inny wpis: wczytaj jako nowy", en: "It is another entry: take it as new")
  }
  /// What was said of a row.
  public func chosen(_ choice: RowChoice, forRow row: RowPlace) -> String {
    let row = capitalized(name(of: row))
    return switch choice {
    case .new: said(pl: "\(row) wejdzie jako nowy.", en: "\(row) comes in as new.")
    case .same: said(pl: "\(row) to wpis, który już jest.", en: "\(row) is the record that is there.")
    }
  }
  /// What is said of one sheet of a workbook, where several come in together.
  public func ofSheet(_ sheet: String, _ text: String) -> String { sheet.isEmpty ? text : "\(sheet): \(text)" }
  /// A name that the register does not know yet, in a field of which it knows many, and the nearest that it knows.
  public func unknownName(_ name: String, of field: FieldDeclaration, near: [String], rows: [Int], count: Int) -> String
  {
    let guess = near.first.map { said(pl: "; może „\($0)”", en: "; perhaps “\($0)”") } ?? ""
    return said(
      pl: "\(label(of: field)) „\(shortened(name))”: takiej nazwy nie ma jeszcze w rejestrze\(guess) "
        + "(\(words(for: rows, count)))",
      en: "\(label(of: field)) “\(shortened(name))”: the register has no such name yet\(guess) "
        + "(\(words(for: rows, count)))")
  }
  /// The way that takes a known name in its place, in all rows.
  public func insteadEverywhere(_ name: String) -> String {
    said(pl: "„\(name)” we wszystkich tych wierszach", en: "“\(name)” in all of these rows")
  }
  /// The way that leaves it as it is.
  public func leftAsWritten(_ name: String) -> String {
    said(pl: "zostaw „\(name)”, to nowa nazwa", en: "leave “\(name)”, it is a new name")
  }
  /// What is read in the place of a name, in all rows.
  public func readInstead(_ name: String, as other: String, of field: FieldDeclaration) -> String {
    said(
      pl: "\(capitalized(label(of: field))): zamiast „\(name)” wszędzie „\(other)”",
      en: "\(capitalized(label(of: field))): “\(other)” in the place of “\(name)” everywhere")
  }
  /// The way to one value of a field in all rows of a sheet.
  public func sameInSheet(_ sheet: String, of kind: Kind) -> String {
    said(
      pl: "\(list(sheet, of: kind)): jedna wartość pola we wszystkich wierszach…",
      en: "\(list(sheet, of: kind)): one value of a field in all rows…")
  }
  /// The way that takes back what was said of a row.
  public func takenBack(_ chosen: String) -> String { said(pl: "Cofnij: \(chosen)", en: "Undo: \(chosen)") }
  /// Said while a long file is read, before its first row is judged.
  public var readingFile: String { said(pl: "Czytam plik…", en: "Reading the file…") }
  /// The key that stops an import on its way.
  public var stopsImport: String { said(pl: "Ctrl-C: przerwij", en: "Ctrl-C: stop") }
  /// What becomes of a row of the file, in the table: it is refused.
  public var rowIsRefused: String { said(pl: "odrzucony", en: "refused") }
  /// Its record is new.
  public var rowIsNew: String { said(pl: "nowy", en: "new") }
  /// Its record becomes otherwise.
  public var rowIsChanged: String { said(pl: "zmiana", en: "changed") }
  /// Its record is as the row says.
  public var rowIsSame: String { said(pl: "bez zmian", en: "the same") }
  /// A person passes it over.
  public var rowIsPassedOver: String { said(pl: "pominięty", en: "left out") }
  /// The headings of that table: the number of the row.
  public var rowHeading: String { said(pl: "nr", en: "row") }
  /// What becomes of it.
  public var fateHeading: String { said(pl: "co", en: "what") }
  /// What it is called.
  public var nameHeading: String { said(pl: "nazwa", en: "name") }
  /// What changes, or why it does not come in.
  public var changeHeading: String { said(pl: "co się zmieni albo dlaczego nie", en: "what changes, or why not") }
  /// The row that leads to how the file was read, where that stands below the table.
  public func howFileWasRead(_ count: Int) -> String {
    said(
      pl: "Jak odczytano plik i jego kolumny: pod tabelą (\(number(count)))",
      en: "How the file and its columns were read: below the table (\(number(count)))")
  }
  /// The heading of that.
  public var howFileWasRead: String {
    said(pl: "Jak odczytano plik i jego kolumny", en: "How the file and its columns were read")
  }
  /// How many rows more say what is known than are shown.
  public func moreSameRows(_ number: Int) -> String {
    said(
      pl: "i jeszcze bez zmian: \(count(number, of: .row))", en: "and \(count(number, of: .row)) more without a change")
  }
  /// How many rows more would do something than are shown.
  public func moreRows(_ number: Int) -> String {
    said(pl: "i jeszcze \(count(number, of: .row))", en: "and \(count(number, of: .row)) more")
  }
}

/// What sort of file is picked, as far as words differ by it.
public enum PickedFile: Sendable {
  /// A list to import.
  case list
  /// A message from which a remark is taken.
  case message
  /// A file that is to belong to a record.
  case attachment
}
