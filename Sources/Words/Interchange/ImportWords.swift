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

/// What is wrong in a file that is imported (phrases without a full stop), and what became of its rows.
public protocol ImportWords {
  /// `wiersz 12, kolumna 5: …`, from 1; the columns are characters of the line.
  func at(line: Int, column: Int, _ phrase: String) -> String
  /// What became of the rows.
  func imported(_ tally: ImportTally, of kind: Kind, _ end: ImportEnd) -> Sentences
  /// One line for a terminal, while the file is read.
  func importing(_ progress: ImportProgress) -> String
  /// The same when all rows are read and the disk is still to confirm.
  var importSaving: String { get }

  /// A quote is closed nowhere.
  var quoteNotClosed: String { get }
  /// A quote where none may stand.
  var strayQuote: String { get }
  /// Another number of cells than the first row has.
  func ragged(cells: Int, expected: Int) -> String
  /// The byte 0.
  var nulByte: String { get }
  /// Not UTF-8.
  var notUTF8: String { get }
  /// UTF-16.
  var isUTF16: String { get }
  /// A cell of more bytes than this.
  func cellTooLong(limit: Int) -> String
  /// A row of more bytes than this.
  func rowTooLong(limit: Int) -> String
  /// A row of more cells than this.
  func tooManyCells(limit: Int) -> String

  /// A new record, and no column for a field that it must have.
  func columnMissing(_ field: FieldDeclaration) -> String
  /// The same record stands on this earlier line.
  func sameRecord(line: Int) -> String
  /// Several records have this value.
  func severalRecords(_ field: FieldDeclaration, _ ids: [RecordID]) -> String
  /// Not an id of this kind.
  func notAnID(_ text: String, of kind: Kind) -> String
  /// The record was removed.
  func removedRecord(_ id: RecordID) -> String

  /// The file has no first row.
  var emptyFile: Sentences { get }
  /// The first row is broken.
  var brokenHeader: Sentences { get }
  /// None of these columns is a field of the kind.
  func noKnownColumn(_ headers: [String], of kind: Kind) -> Sentences
  /// Two columns mean the same field.
  func columnTwice(_ field: FieldDeclaration, first: String, second: String) -> Sentences
  /// `--map` names a column that the file has not.
  func noSuchColumn(_ name: String) -> Sentences
  /// A column is passed over because no field has its name.
  func unknownColumn(_ header: String) -> String
  /// A column is passed over because the program works the field out itself.
  func derivedColumn(_ header: String) -> String
}

extension Words {
  /// `nazwa: to pole trzeba wypełnić`, as a phrase for one cell.
  public func cellFault(_ error: FieldError, in field: FieldDeclaration) -> String {
    "\(label(of: field)): \(fault(error, in: field))"
  }

  /// Headers in a row, cut where there are too many to read.
  func few(_ headers: [String]) -> String {
    let most = 8
    let more = Label(pl: " i inne", en: " and more")[language]
    return headers.prefix(most).joined(separator: ", ") + (headers.count > most ? more : "")
  }
}

extension Polish {
  /// A phrase at its place.
  public func at(line: Int, column: Int, _ phrase: String) -> String { "wiersz \(line), kolumna \(column): \(phrase)" }

  /// What became of the rows.
  public func imported(_ tally: ImportTally, of kind: Kind, _ end: ImportEnd) -> Sentences {
    let counts =
      "dodano: \(count(tally.added, of: kind)), zmieniono: \(number(tally.changed)), "
      + "bez zmian: \(number(tally.leftAlone)), odrzucono: \(count(tally.refused, of: .row))."
    switch end {
    case .saved: return Sentences(capitalized(counts), wayOut: tally.refused == 0 ? "" : fixAndRepeat)
    case .dryRun: return Sentences("To była próba: \(counts)", kept: "Nic nie zapisano.")
    case .strict:
      return Sentences(
        "Odrzucono \(count(tally.refused, of: .row)), a z --strict wchodzą wszystkie albo żaden.",
        kept: "Nic nie zapisano.", wayOut: "Popraw te wiersze w pliku i wczytaj go jeszcze raz.")
    case .cutShort:
      return Sentences(
        "Cudzysłów nie jest zamknięty, więc nie wiadomo, gdzie kończą się dalsze wiersze.", kept: "Nic nie zapisano.",
        wayOut: "Zamknij cudzysłów w pliku i wczytaj go jeszcze raz.")
    case .abandoned: return Sentences("Przerwano wczytywanie.", kept: "Nic nie zapisano.")
    }
  }

  /// How far it is.
  public func importing(_ progress: ImportProgress) -> String {
    let left = progress.secondsLeft.map { ", jeszcze \(number($0)) s" } ?? ""
    let rate = progress.rate > 0 ? ", \(number(progress.rate)) na sekundę" : ""
    return "\(number(progress.percent))%  \(count(progress.rows, of: .row))\(rate)\(left)"
  }

  /// Nearly done.
  public var importSaving: String { "Zapisuję…" }

  private var fixAndRepeat: String {
    "Popraw odrzucone wiersze w pliku i wczytaj go jeszcze raz; to, co już jest, zostanie bez zmian."
  }

  /// An open quote.
  public var quoteNotClosed: String { "cudzysłów otwarty tutaj nigdzie się nie zamyka" }
  /// A stray quote.
  public var strayQuote: String { "cudzysłów w środku komórki; wpisz go podwójnie, a całą komórkę weź w cudzysłów" }
  /// Ragged.
  public func ragged(cells: Int, expected: Int) -> String {
    "wiersz ma \(count(cells, of: cellForms)), a nagłówek \(number(expected))"
  }
  private var cellForms: PluralForms { ["komórkę", "komórki", "komórek"] }
  /// NUL.
  public var nulByte: String { "bajt zerowy, którego w tekście nie ma" }
  /// Not UTF-8.
  public var notUTF8: String { "to nie jest UTF-8; zapisz plik jako „CSV UTF-8”" }
  /// UTF-16.
  public var isUTF16: String { "plik jest w UTF-16; zapisz go jako „CSV UTF-8”" }
  /// Cell.
  public func cellTooLong(limit: Int) -> String { "komórka ma więcej niż \(number(limit)) bajtów" }
  /// Row.
  public func rowTooLong(limit: Int) -> String { "wiersz ma więcej niż \(number(limit)) bajtów" }
  /// Cells.
  public func tooManyCells(limit: Int) -> String { "wiersz ma więcej niż \(number(limit)) komórek" }

  /// No column.
  public func columnMissing(_ field: FieldDeclaration) -> String {
    "nowy wpis musi mieć pole „\(label(of: field))”, a plik nie ma takiej kolumny"
  }
  /// Twice in the file.
  public func sameRecord(line: Int) -> String { "ten sam wpis jest już w wierszu \(line)" }
  /// Several records.
  public func severalRecords(_ field: FieldDeclaration, _ ids: [RecordID]) -> String {
    "nie wiadomo, o który wpis chodzi: \(label(of: field)) jest takie samo w \(few(ids.map(\.raw)))"
  }
  /// Not an id.
  public func notAnID(_ text: String, of kind: Kind) -> String {
    "„\(text)” nie jest numerem rodzaju „\(label(of: kind))” (np. \(kind.idPrefix)-7k2m9xq4w1)"
  }
  /// Removed.
  public func removedRecord(_ id: RecordID) -> String { "wpis \(id.raw) został usunięty; najpierw go przywróć" }

  /// Empty.
  public var emptyFile: Sentences {
    Sentences("Plik jest pusty.", wayOut: "W pierwszym wierszu wpisz nazwy kolumn.")
  }
  /// Broken header.
  public var brokenHeader: Sentences {
    Sentences("Pierwszy wiersz, z nazwami kolumn, jest uszkodzony.", kept: "Nic nie zapisano.")
  }
  /// No known column.
  public func noKnownColumn(_ headers: [String], of kind: Kind) -> Sentences {
    Sentences(
      "Żadna z kolumn nie pasuje do rodzaju „\(label(of: kind))”: \(few(headers)).", kept: "Nic nie zapisano.",
      wayOut: "Sprawdź rodzaj i plik albo dopasuj kolumny: --map ICH=NASZE.")
  }
  /// Twice.
  public func columnTwice(_ field: FieldDeclaration, first: String, second: String) -> Sentences {
    Sentences(
      "Dwie kolumny znaczą to samo (\(label(of: field))): „\(first)” i „\(second)”.", kept: "Nic nie zapisano.",
      wayOut: "Pomiń jedną: --map \"\(second)=\".")
  }
  /// No such column.
  public func noSuchColumn(_ name: String) -> Sentences {
    Sentences("W pliku nie ma kolumny „\(name)”, którą wymienia --map.", kept: "Nic nie zapisano.")
  }
  /// Unknown column.
  public func unknownColumn(_ header: String) -> String { "kolumna „\(header)” pominięta: nie ma takiego pola" }
  /// Derived column.
  public func derivedColumn(_ header: String) -> String { "kolumna „\(header)” pominięta: program liczy to sam" }
}

extension English {
  /// A phrase at its place.
  public func at(line: Int, column: Int, _ phrase: String) -> String { "line \(line), column \(column): \(phrase)" }

  /// What became of the rows.
  public func imported(_ tally: ImportTally, of kind: Kind, _ end: ImportEnd) -> Sentences {
    let counts =
      "added: \(count(tally.added, of: kind)), changed: \(number(tally.changed)), "
      + "left alone: \(number(tally.leftAlone)), refused: \(count(tally.refused, of: .row))."
    switch end {
    case .saved: return Sentences(capitalized(counts), wayOut: tally.refused == 0 ? "" : fixAndRepeat)
    case .dryRun: return Sentences("This was a trial: \(counts)", kept: "Nothing was saved.")
    case .strict:
      return Sentences(
        "\(count(tally.refused, of: .row)) refused, and with --strict all go in or none.",
        kept: "Nothing was saved.", wayOut: "Correct those rows in the file and import it again.")
    case .cutShort:
      return Sentences(
        "A quote is never closed, so nobody can tell where the rows behind it end.", kept: "Nothing was saved.",
        wayOut: "Close the quote in the file and import it again.")
    case .abandoned: return Sentences("The import was stopped.", kept: "Nothing was saved.")
    }
  }

  /// How far it is.
  public func importing(_ progress: ImportProgress) -> String {
    let left = progress.secondsLeft.map { ", \(number($0)) s left" } ?? ""
    let rate = progress.rate > 0 ? ", \(number(progress.rate)) a second" : ""
    return "\(number(progress.percent))%  \(count(progress.rows, of: .row))\(rate)\(left)"
  }

  /// Nearly done.
  public var importSaving: String { "Saving…" }

  private var fixAndRepeat: String {
    "Correct the refused rows in the file and import it again; what is there already is left alone."
  }

  /// An open quote.
  public var quoteNotClosed: String { "the quote opened here is closed nowhere" }
  /// A stray quote.
  public var strayQuote: String { "a quote inside a cell; write it twice and put the whole cell in quotes" }
  /// Ragged.
  public func ragged(cells: Int, expected: Int) -> String {
    "the row has \(count(cells, of: ["cell", "cells"])), the header \(number(expected))"
  }
  /// NUL.
  public var nulByte: String { "a zero byte, which no text has" }
  /// Not UTF-8.
  public var notUTF8: String { "this is not UTF-8; save the file as “CSV UTF-8”" }
  /// UTF-16.
  public var isUTF16: String { "the file is UTF-16; save it as “CSV UTF-8”" }
  /// Cell.
  public func cellTooLong(limit: Int) -> String { "the cell has more than \(number(limit)) bytes" }
  /// Row.
  public func rowTooLong(limit: Int) -> String { "the row has more than \(number(limit)) bytes" }
  /// Cells.
  public func tooManyCells(limit: Int) -> String { "the row has more than \(number(limit)) cells" }

  /// No column.
  public func columnMissing(_ field: FieldDeclaration) -> String {
    "a new entry needs the field “\(label(of: field))”, and the file has no such column"
  }
  /// Twice in the file.
  public func sameRecord(line: Int) -> String { "the same entry stands on line \(line)" }
  /// Several records.
  public func severalRecords(_ field: FieldDeclaration, _ ids: [RecordID]) -> String {
    "it cannot be told which entry is meant: \(label(of: field)) is the same in \(few(ids.map(\.raw)))"
  }
  /// Not an id.
  public func notAnID(_ text: String, of kind: Kind) -> String {
    "“\(text)” is no id of the kind \(label(of: kind)) (such as \(kind.idPrefix)-7k2m9xq4w1)"
  }
  /// Removed.
  public func removedRecord(_ id: RecordID) -> String { "the entry \(id.raw) was removed; restore it first" }

  /// Empty.
  public var emptyFile: Sentences {
    Sentences("The file is empty.", wayOut: "Put the names of the columns into the first row.")
  }
  /// Broken header.
  public var brokenHeader: Sentences {
    Sentences("The first row, with the names of the columns, is broken.", kept: "Nothing was saved.")
  }
  /// No known column.
  public func noKnownColumn(_ headers: [String], of kind: Kind) -> Sentences {
    Sentences(
      "None of the columns fits the kind \(label(of: kind)): \(few(headers)).", kept: "Nothing was saved.",
      wayOut: "Check the kind and the file, or match the columns: --map THEIRS=OURS.")
  }
  /// Twice.
  public func columnTwice(_ field: FieldDeclaration, first: String, second: String) -> Sentences {
    Sentences(
      "Two columns mean the same (\(label(of: field))): “\(first)” and “\(second)”.", kept: "Nothing was saved.",
      wayOut: "Pass one over: --map \"\(second)=\".")
  }
  /// No such column.
  public func noSuchColumn(_ name: String) -> Sentences {
    Sentences("The file has no column “\(name)”, which --map names.", kept: "Nothing was saved.")
  }
  /// Unknown column.
  public func unknownColumn(_ header: String) -> String { "column “\(header)” passed over: there is no such field" }
  /// Derived column.
  public func derivedColumn(_ header: String) -> String {
    "column “\(header)” passed over: the program works this out itself"
  }
}
