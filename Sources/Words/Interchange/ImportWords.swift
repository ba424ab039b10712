import CivicDomain

/// What became of the rows of an imported file.
public struct ImportTally: Hashable, Sendable {
  /// New records.
  public var added: Int
  /// Records with new values.
  public var changed: Int
  /// Records that were so already.
  public var leftAlone: Int
  /// Rows that were refused.
  public var refused: Int

  /// A tally.
  public init(added: Int = 0, changed: Int = 0, leftAlone: Int = 0, refused: Int = 0) {
    self.added = added
    self.changed = changed
    self.leftAlone = leftAlone
    self.refused = refused
  }
}

/// What happened to that tally of rows.
public enum ImportEnd: Hashable, Sendable {
  /// The good rows are saved.
  case saved
  /// It was only tried.
  case dryRun
  /// Nothing was saved because some row was refused and `--strict` was asked for.
  case strict
  /// Nothing was saved because a quote is never closed: nobody knows where the rows behind it end.
  case cutShort
  /// Nothing was saved because somebody pressed Ctrl-C.
  case abandoned
}

/// How far the reading of a file has come.
public struct ImportProgress: Hashable, Sendable {
  /// Rows read.
  public var rows: Int
  /// The part of the file that is read, 0 to 100.
  public var percent: Int
  /// Rows read in a second; 0 where nobody knows yet.
  public var rate: Int
  /// Seconds until the end at that rate; nil where nobody knows yet.
  public var secondsLeft: Int?

  /// A progress.
  public init(rows: Int, percent: Int, rate: Int = 0, secondsLeft: Int? = nil) {
    self.rows = rows
    self.percent = percent
    self.rate = rate
    self.secondsLeft = secondsLeft
  }
}

/// A column of a sheet: its letter and what stands at its head.
public struct SheetColumn: Hashable, Sendable {
  /// A, B … Z, AA.
  public let letter: String
  /// Its heading; empty where it has none.
  public let heading: String

  /// A column.
  public init(letter: String, heading: String) {
    self.letter = letter
    self.heading = heading
  }
}

/// What is wrong in a file that is imported (phrases without a full stop), and what became of its rows.
extension Words {
  /// `kolumna B „Forma prawna”, wiersz 12: …`; `count` rows have it, of which some are named.
  public func at(rows: [Int], count: Int, column: SheetColumn?, _ phrase: String) -> String {
    let place = column.map { "\(words(for: $0)), " } ?? ""
    return "\(place)\(words(for: rows, count)): \(phrase)"
  }
  /// So many more rows have faults like those that were told, in a column or as a whole.
  public func untoldFaults(_ count: Int, in column: SheetColumn?) -> String {
    let place = column.map { "\(words(for: $0)): " } ?? ""
    return said(
      pl: "\(place)i jeszcze \(self.count(count, of: .row)) z podobnymi błędami, lecz o innej treści",
      en: "\(place)and \(self.count(count, of: .row)) more with similar faults in other words")
  }
  /// What would change in a record: its name, each field as it was and as it becomes.
  public func change(of name: String, _ id: RecordID, inRow row: Int, _ fields: [String]) -> String {
    said(
      pl: "wiersz \(row), zmiana: \(name) (\(id.raw)): \(fields.joined(separator: "; "))",
      en: "row \(row), change: \(name) (\(id.raw)): \(fields.joined(separator: "; "))")
  }
  /// What became of the rows.
  public func imported(_ tally: ImportTally, of kind: Kind, _ end: ImportEnd) -> Sentences {
    let counts =
      said(
        pl: "dodano: \(count(tally.added, of: kind)), zmieniono: \(number(tally.changed)), "
          + "bez zmian: \(number(tally.leftAlone)), odrzucono: \(count(tally.refused, of: .row)).",
        en: "added: \(count(tally.added, of: kind)), changed: \(number(tally.changed)), "
          + "left alone: \(number(tally.leftAlone)), refused: \(count(tally.refused, of: .row)).")
    switch end {
    case .saved: return Sentences(capitalized(counts), wayOut: tally.refused == 0 ? "" : fixAndRepeat)
    case .dryRun:
      return said(
        pl: Sentences("To była próba: \(counts)", kept: "Nic nie zapisano."),
        en: Sentences("This was a trial: \(counts)", kept: "Nothing was saved."))
    case .strict:
      return said(
        pl: Sentences(
          "Odrzucono \(count(tally.refused, of: .row)), a z --strict wchodzą wszystkie albo żaden.",
          kept: "Nic nie zapisano.", wayOut: "Popraw te wiersze w pliku i wczytaj go jeszcze raz."),
        en: Sentences(
          "\(count(tally.refused, of: .row)) refused, and with --strict all go in or none.",
          kept: "Nothing was saved.", wayOut: "Correct those rows in the file and import it again."))
    case .cutShort:
      return said(
        pl: Sentences(
          "Cudzysłów nie jest zamknięty, więc nie wiadomo, gdzie kończą się dalsze wiersze.", kept: "Nic nie zapisano.",
          wayOut: "Zamknij cudzysłów w pliku i wczytaj go jeszcze raz."),
        en: Sentences(
          "A quote is never closed, so nobody can tell where the rows behind it end.", kept: "Nothing was saved.",
          wayOut: "Close the quote in the file and import it again."))
    case .abandoned:
      return said(
        pl: Sentences("Przerwano wczytywanie.", kept: "Nic nie zapisano."),
        en: Sentences("The import was stopped.", kept: "Nothing was saved."))
    }
  }
  /// One line for a terminal, while the file is read.
  public func importing(_ progress: ImportProgress) -> String {
    let left = progress.secondsLeft.map { said(pl: ", jeszcze \(number($0)) s", en: ", \(number($0)) s left") } ?? ""
    let rate =
      progress.rate > 0
      ? said(pl: ", \(number(progress.rate)) na sekundę", en: ", \(number(progress.rate)) a second") : ""
    return "\(number(progress.percent))%  \(count(progress.rows, of: .row))\(rate)\(left)"
  }
  /// The same when all rows are read and the disk is still to confirm.
  public var importSaving: String { said(pl: "Zapisuję…", en: "Saving…") }

  /// A quote is closed nowhere.
  public var quoteNotClosed: String {
    said(pl: "cudzysłów otwarty tutaj nigdzie się nie zamyka", en: "the quote opened here is closed nowhere")
  }
  /// A quote where none may stand.
  public var strayQuote: String {
    said(
      pl: "tekst za cudzysłowem, który zamyka komórkę; cudzysłów w jej środku wpisz podwójnie",
      en: "text behind the quote that closes the cell; write a quote inside it twice")
  }
  /// Another number of cells than the first row has.
  public func ragged(cells: Int, expected: Int) -> String {
    said(
      pl: "wiersz ma \(count(cells, of: ["komórkę", "komórki", "komórek"])), a nagłówek \(number(expected))",
      en: "the row has \(count(cells, of: ["cell", "cells"])), the header \(number(expected))")
  }
  /// The byte 0.
  public var nulByte: String { said(pl: "bajt zerowy, którego w tekście nie ma", en: "a zero byte, which no text has") }
  /// Not UTF-8.
  public var notUTF8: String {
    said(
      pl: "są tu bajty, które nie są tekstem w UTF-8; wpisz to miejsce jeszcze raz",
      en: "there are bytes here that are no UTF-8; enter this place anew")
  }
  /// A cell of more bytes than this.
  public func cellTooLong(limit: Int) -> String {
    said(pl: "komórka ma więcej niż \(number(limit)) bajtów", en: "the cell has more than \(number(limit)) bytes")
  }
  /// A row of more bytes than this.
  public func rowTooLong(limit: Int) -> String {
    said(pl: "wiersz ma więcej niż \(number(limit)) bajtów", en: "the row has more than \(number(limit)) bytes")
  }
  /// A row of more cells than this.
  public func tooManyCells(limit: Int) -> String {
    said(pl: "wiersz ma więcej niż \(number(limit)) komórek", en: "the row has more than \(number(limit)) cells")
  }

  /// A new record, and no column for a field that it must have.
  public func columnMissing(_ field: FieldDeclaration) -> String {
    said(
      pl:
        "nowy wpis musi mieć pole „\(label(of: field))”, a plik nie ma takiej kolumny; jeśli wartość jest wszędzie ta sama: "
        + "--set \(field.name)=…",
      en:
        "a new entry needs the field “\(label(of: field))”, and the file has no such column; if the value is the same "
        + "everywhere: --set \(field.name)=…")
  }
  /// The same record stands in this earlier row.
  public func sameRecord(row: Int) -> String {
    said(pl: "ten sam wpis jest już w wierszu \(row)", en: "the same entry is in row \(row) already")
  }
  /// This earlier row brings the same number for another record.
  public func sameNumber(_ field: FieldDeclaration, row: Int) -> String {
    said(
      pl:
        "ten sam numer (\(label(of: field))) ma wiersz \(row); dwie organizacje mogą go mieć tylko jako oddziały jednej",
      en: "row \(row) has the same number (\(label(of: field))); two organizations can have it only as branches of one")
  }
  /// Several records have this value.
  public func severalRecords(_ field: FieldDeclaration, _ ids: [RecordID]) -> String {
    said(
      pl: "nie wiadomo, o który wpis chodzi: \(label(of: field)) jest takie samo w \(few(ids.map(\.raw)))",
      en: "it cannot be told which entry is meant: \(label(of: field)) is the same in \(few(ids.map(\.raw)))")
  }
  /// The row's numbers belong to these records.
  public func numbersOfSeveral(_ ids: [RecordID]) -> String {
    said(
      pl: "numery w tym wierszu należą do różnych wpisów: \(few(ids.map(\.raw)))",
      en: "the numbers in this row belong to different entries: \(few(ids.map(\.raw)))")
  }
  /// The row has the number of a record of another name and form.
  public func numberOfAnother(_ field: FieldDeclaration, _ id: RecordID, name: String) -> String {
    said(
      pl:
        "\(label(of: field)) w tym wierszu to numer wpisu „\(name)” (\(id.raw)), a wiersz mówi o kim innym; popraw numer "
        + "albo dopisz kolumnę id",
      en:
        "the \(label(of: field)) in this row is that of “\(name)” (\(id.raw)), and the row tells of another; correct the "
        + "number or add a column id")
  }
  /// The row is called as a record is, and these fields differ.
  public func looksLike(_ id: RecordID, _ fields: [String]) -> String {
    let difference =
      fields.isEmpty
      ? ""
      : said(
        pl: ", a różni się: \(fields.joined(separator: "; "))", en: ", and differs: \(fields.joined(separator: "; "))")
    return said(
      pl: "wygląda jak wpis \(id.raw)\(difference); jeśli to on, dopisz kolumnę id, jeśli inny: --again",
      en: "looks like the entry \(id.raw)\(difference); if it is that, add a column id, if another: --again")
  }
  /// Not an id of this kind.
  public func notAnID(_ text: String, of kind: Kind) -> String {
    said(
      pl: "„\(text)” nie jest numerem rodzaju „\(label(of: kind))” (np. \(kind.idPrefix)-7k2m9xq4w1)",
      en: "“\(text)” is no id of the kind \(label(of: kind)) (such as \(kind.idPrefix)-7k2m9xq4w1)")
  }
  /// The record was removed.
  public func removedRecord(_ id: RecordID) -> String {
    said(
      pl: "wpis \(id.raw) został usunięty; najpierw go przywróć",
      en: "the entry \(id.raw) was removed; restore it first")
  }

  /// In which code page the file is.
  public func codePage(_ name: String) -> String {
    said(pl: "strona kodowa pliku: \(name)", en: "the file's code page: \(name)")
  }
  /// Rows above the head row were passed over.
  public func titleRows(_ count: Int, headRow: Int) -> String {
    said(
      pl: "nad tabelą pominięto \(self.count(count, of: .row)); nazwy kolumn są w wierszu \(headRow)",
      en: "\(self.count(count, of: .row)) above the table passed over; the names of the columns are in row \(headRow)")
  }
  /// What was named is a folder or a device.
  public func noFileToRead(_ path: String) -> Sentences {
    said(
      pl: Sentences(
        "To folder albo urządzenie, nie plik: \(path).", kept: "Nic nie zapisano.", wayOut: "Wskaż plik z tabelą."),
      en: Sentences(
        "This is a folder or a device, no file: \(path).", kept: "Nothing was saved.", wayOut: "Name the table's file.")
    )
  }
  /// The file is no table of text.
  public func foreignFile(_ sort: FileSort) -> Sentences {
    said(
      pl: Sentences(
        "To nie jest tabela CSV, to \(sort.label[language]).", kept: "Nic nie zapisano.", wayOut: sort.wayOut.pl),
      en: Sentences(
        "This is no CSV table but \(sort.label[language]).", kept: "Nothing was saved.", wayOut: sort.wayOut.en))
  }
  /// In so many cells of a column zeros were put back that a spreadsheet had dropped.
  public func zerosPutBack(_ count: Int, in column: SheetColumn) -> String {
    said(
      pl: "\(words(for: column)): uzupełniono zera na początku, które zgubił arkusz (komórek: \(number(count)))",
      en: "\(words(for: column)): leading zeros that a spreadsheet dropped were put back "
        + "(\(self.count(count, of: ["cell", "cells"])))")
  }
  /// In so many cells of a column only the first of several was taken; the rest is in the notes.
  public func severalInCell(_ count: Int, in column: SheetColumn) -> String {
    said(
      pl: "\(words(for: column)): pierwsza wartość jest w polu, dalsze w notatkach (komórek: \(number(count)))",
      en: "\(words(for: column)): the first value is in the field, the others in the notes "
        + "(\(self.count(count, of: ["cell", "cells"])))")
  }
  /// So many cells of a column said that there is nothing.
  public func saidNothing(_ count: Int, in column: SheetColumn) -> String {
    said(
      pl: "\(words(for: column)): „brak”, kreskę i podobne przyjęto jako puste pole (komórek: \(number(count)))",
      en: "\(words(for: column)): “none”, a dash and the like were taken as empty (cells: \(number(count)))")
  }
  /// The file has no first row.
  public var emptyFile: Sentences {
    said(
      pl: Sentences(
        "Plik jest pusty.", wayOut: "Wskaż plik, który ma nazwy kolumn w pierwszym wierszu, a niżej wpisy."),
      en: Sentences(
        "The file is empty.", wayOut: "Name a file with the columns' names in its first row and entries below."))
  }
  /// The first row is broken.
  public var brokenHeader: Sentences {
    said(
      pl: Sentences("Wiersz z nazwami kolumn jest uszkodzony.", kept: "Nic nie zapisano."),
      en: Sentences("The row with the names of the columns is broken.", kept: "Nothing was saved."))
  }
  /// None of these columns is a field of the kind.
  public func noKnownColumn(_ headers: [String], of kind: Kind) -> Sentences {
    said(
      pl: Sentences(
        "Żadna z kolumn nie pasuje do rodzaju „\(label(of: kind))”: \(few(headers)).", kept: "Nic nie zapisano.",
        wayOut: "Sprawdź rodzaj i plik albo dopasuj kolumny: --map ICH=NASZE."),
      en: Sentences(
        "None of the columns fits the kind \(label(of: kind)): \(few(headers)).", kept: "Nothing was saved.",
        wayOut: "Check the kind and the file, or match the columns: --map THEIRS=OURS."))
  }
  /// Two columns mean the same field.
  public func columnTwice(
    _ field: FieldDeclaration, first: String, second: String, dropping column: String
  ) -> Sentences {
    said(
      pl: Sentences(
        "Dwie kolumny znaczą to samo (\(label(of: field))): „\(first)” i „\(second)”.", kept: "Nic nie zapisano.",
        wayOut: "Pomiń jedną: --drop \"\(column)\"."),
      en: Sentences(
        "Two columns mean the same (\(label(of: field))): “\(first)” and “\(second)”.", kept: "Nothing was saved.",
        wayOut: "Pass one over: --drop \"\(column)\"."))
  }
  /// `--map` names a column that the file has not.
  public func noSuchColumn(_ name: String) -> Sentences {
    said(
      pl: Sentences("W pliku nie ma kolumny „\(name)”, którą wymienia --map.", kept: "Nic nie zapisano."),
      en: Sentences("The file has no column “\(name)”, which --map names.", kept: "Nothing was saved."))
  }
  /// A column becomes a line of the notes because no field has its name.
  public func notedColumn(_ column: SheetColumn) -> String {
    said(
      pl: "\(words(for: column)): nie ma takiego pola, więc trafi do notatek, które widzą tylko pracownicy; pominie ją "
        + "--drop \"\(column.heading)\"",
      en: "\(words(for: column)): there is no such field, so it goes into the notes, which only the staff see; "
        + "--drop \"\(column.heading)\" passes it over")
  }
  /// A column is passed over because no field has its name, and there are no notes.
  public func unknownColumn(_ column: SheetColumn) -> String {
    said(
      pl: "\(words(for: column)) pominięta: nie ma takiego pola",
      en: "\(words(for: column)) passed over: there is no such field")
  }
  /// A column is passed over because the program works the field out itself.
  public func derivedColumn(_ column: SheetColumn) -> String {
    said(
      pl: "\(words(for: column)) pominięta: program liczy to sam",
      en: "\(words(for: column)) passed over: the program works this out itself")
  }

  func words(for column: SheetColumn) -> String {
    said(
      pl: "kolumna \(column.letter)" + (column.heading.isEmpty ? "" : " „\(column.heading)”"),
      en: "column \(column.letter)" + (column.heading.isEmpty ? "" : " “\(column.heading)”"))
  }

  func words(for rows: [Int], _ count: Int) -> String {
    guard rows.count > 1 else {
      return said(pl: "wiersz \(rows.first.map(String.init) ?? "?")", en: "row \(rows.first.map(String.init) ?? "?")")
    }
    let named = said(
      pl: "wiersze \(rows.map(String.init).joined(separator: ", "))",
      en: "rows \(rows.map(String.init).joined(separator: ", "))")
    return count > rows.count
      ? said(
        pl: "\(named) i inne (razem \(self.count(count, of: .row)))",
        en: "\(named) and others (\(self.count(count, of: .row)) in all)") : named
  }

  private var fixAndRepeat: String {
    said(
      pl: "Popraw odrzucone wiersze w pliku i wczytaj go jeszcze raz; to, co już jest, zostanie bez zmian.",
      en: "Correct the refused rows in the file and import it again; what is there already is left alone.")
  }
}

extension Words {
  /// `nazwa: to pole trzeba wypełnić`, as a phrase for one cell.
  public func cellFault(_ error: FieldError, in field: FieldDeclaration) -> String {
    "\(label(of: field)): \(fault(error, in: field))"
  }

  /// `telefon: „22 1” → „22 2”`: what a field was and becomes.
  public func edited(_ edit: FieldEdit, of kind: Kind, in circumstances: Circumstances) -> String {
    let label = label(ofField: edit.field, in: kind)
    if isUntold(edit.field, of: kind, in: circumstances) { return label }
    let values = [edit.was, edit.becomes].map { quoted($0, field: edit.field, of: kind, in: circumstances) }
    return "\(label): \(values[0]) → \(values[1])"
  }

  /// Headers in a row, cut where there are too many to read.
  func few(_ headers: [String]) -> String {
    let most = 8
    let more = Label(pl: " i inne", en: " and more")[language]
    return headers.prefix(most).joined(separator: ", ") + (headers.count > most ? more : "")
  }
}
