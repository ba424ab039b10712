import CivicDomain

extension Polish {
  func at(rows: [Int], count: Int, column: SheetColumn?, _ phrase: String) -> String {
    let place = column.map { "\(words(for: $0)), " } ?? ""
    return "\(place)\(words(for: rows, count)): \(phrase)"
  }

  func untoldFaults(_ count: Int, in column: SheetColumn?) -> String {
    let place = column.map { "\(words(for: $0)): " } ?? ""
    return "\(place)i jeszcze \(self.count(count, of: .row)) z podobnymi błędami, lecz o innej treści"
  }

  func change(of name: String, _ id: RecordID, inRow row: Int, _ fields: [String]) -> String {
    "wiersz \(row), zmiana: \(name) (\(id.raw)): \(fields.joined(separator: "; "))"
  }

  private func words(for column: SheetColumn) -> String {
    "kolumna \(column.letter)" + (column.heading.isEmpty ? "" : " „\(column.heading)”")
  }

  private func words(for rows: [Int], _ count: Int) -> String {
    guard rows.count > 1 else { return "wiersz \(rows.first.map(String.init) ?? "?")" }
    let named = "wiersze \(rows.map(String.init).joined(separator: ", "))"
    return count > rows.count ? "\(named) i inne (razem \(self.count(count, of: .row)))" : named
  }

  func imported(_ tally: ImportTally, of kind: Kind, _ end: ImportEnd) -> Sentences {
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

  func importing(_ progress: ImportProgress) -> String {
    let left = progress.secondsLeft.map { ", jeszcze \(number($0)) s" } ?? ""
    let rate = progress.rate > 0 ? ", \(number(progress.rate)) na sekundę" : ""
    return "\(number(progress.percent))%  \(count(progress.rows, of: .row))\(rate)\(left)"
  }

  var importSaving: String { "Zapisuję…" }

  private var fixAndRepeat: String {
    "Popraw odrzucone wiersze w pliku i wczytaj go jeszcze raz; to, co już jest, zostanie bez zmian."
  }

  var quoteNotClosed: String { "cudzysłów otwarty tutaj nigdzie się nie zamyka" }
  var strayQuote: String { "tekst za cudzysłowem, który zamyka komórkę; cudzysłów w jej środku wpisz podwójnie" }
  func ragged(cells: Int, expected: Int) -> String {
    "wiersz ma \(count(cells, of: cellForms)), a nagłówek \(number(expected))"
  }
  private var cellForms: PluralForms { ["komórkę", "komórki", "komórek"] }
  var nulByte: String { "bajt zerowy, którego w tekście nie ma" }
  var notUTF8: String { "są tu bajty, które nie są tekstem w UTF-8; wpisz to miejsce jeszcze raz" }
  func cellTooLong(limit: Int) -> String { "komórka ma więcej niż \(number(limit)) bajtów" }
  func rowTooLong(limit: Int) -> String { "wiersz ma więcej niż \(number(limit)) bajtów" }
  func tooManyCells(limit: Int) -> String { "wiersz ma więcej niż \(number(limit)) komórek" }

  func columnMissing(_ field: FieldDeclaration) -> String {
    "nowy wpis musi mieć pole „\(label(of: field))”, a plik nie ma takiej kolumny; jeśli wartość jest wszędzie ta sama: "
      + "--set \(field.name)=…"
  }
  func sameRecord(row: Int) -> String { "ten sam wpis jest już w wierszu \(row)" }
  func sameNumber(_ field: FieldDeclaration, row: Int) -> String {
    "ten sam numer (\(label(of: field))) ma wiersz \(row); dwie organizacje mogą go mieć tylko jako oddziały jednej"
  }
  func numbersOfSeveral(_ ids: [RecordID]) -> String {
    "numery w tym wierszu należą do różnych wpisów: \(few(ids.map(\.raw)))"
  }
  func numberOfAnother(_ field: FieldDeclaration, _ id: RecordID, name: String) -> String {
    "\(label(of: field)) w tym wierszu to numer wpisu „\(name)” (\(id.raw)), a wiersz mówi o kim innym; popraw numer "
      + "albo dopisz kolumnę id"
  }
  func looksLike(_ id: RecordID, _ fields: [String]) -> String {
    let difference = fields.isEmpty ? "" : ", a różni się: \(fields.joined(separator: "; "))"
    return "wygląda jak wpis \(id.raw)\(difference); jeśli to on, dopisz kolumnę id, jeśli inny: --again"
  }
  func severalRecords(_ field: FieldDeclaration, _ ids: [RecordID]) -> String {
    "nie wiadomo, o który wpis chodzi: \(label(of: field)) jest takie samo w \(few(ids.map(\.raw)))"
  }
  func notAnID(_ text: String, of kind: Kind) -> String {
    "„\(text)” nie jest numerem rodzaju „\(label(of: kind))” (np. \(kind.idPrefix)-7k2m9xq4w1)"
  }
  func removedRecord(_ id: RecordID) -> String { "wpis \(id.raw) został usunięty; najpierw go przywróć" }

  func codePage(_ name: String) -> String { "strona kodowa pliku: \(name)" }
  func titleRows(_ count: Int, headRow: Int) -> String {
    "nad tabelą pominięto \(self.count(count, of: .row)); nazwy kolumn są w wierszu \(headRow)"
  }
  func noFileToRead(_ path: String) -> Sentences {
    Sentences(
      "To folder albo urządzenie, nie plik: \(path).", kept: "Nic nie zapisano.", wayOut: "Wskaż plik z tabelą.")
  }
  func foreignFile(_ sort: FileSort) -> Sentences {
    Sentences("To nie jest tabela CSV, to \(sort.label.pl).", kept: "Nic nie zapisano.", wayOut: sort.wayOut.pl)
  }
  func zerosPutBack(_ count: Int, in column: SheetColumn) -> String {
    "\(words(for: column)): uzupełniono zera na początku, które zgubił arkusz (komórek: \(number(count)))"
  }
  func severalInCell(_ count: Int, in column: SheetColumn) -> String {
    "\(words(for: column)): pierwsza wartość jest w polu, dalsze w notatkach (komórek: \(number(count)))"
  }

  func saidNothing(_ count: Int, in column: SheetColumn) -> String {
    "\(words(for: column)): „brak”, kreskę i podobne przyjęto jako puste pole (komórek: \(number(count)))"
  }

  var emptyFile: Sentences {
    Sentences("Plik jest pusty.", wayOut: "Wskaż plik, który ma nazwy kolumn w pierwszym wierszu, a niżej wpisy.")
  }
  var brokenHeader: Sentences {
    Sentences("Wiersz z nazwami kolumn jest uszkodzony.", kept: "Nic nie zapisano.")
  }
  func noKnownColumn(_ headers: [String], of kind: Kind) -> Sentences {
    Sentences(
      "Żadna z kolumn nie pasuje do rodzaju „\(label(of: kind))”: \(few(headers)).", kept: "Nic nie zapisano.",
      wayOut: "Sprawdź rodzaj i plik albo dopasuj kolumny: --map ICH=NASZE.")
  }
  func columnTwice(
    _ field: FieldDeclaration, first: String, second: String, dropping column: String
  ) -> Sentences {
    Sentences(
      "Dwie kolumny znaczą to samo (\(label(of: field))): „\(first)” i „\(second)”.", kept: "Nic nie zapisano.",
      wayOut: "Pomiń jedną: --drop \"\(column)\".")
  }
  func noSuchColumn(_ name: String) -> Sentences {
    Sentences("W pliku nie ma kolumny „\(name)”, którą wymienia --map.", kept: "Nic nie zapisano.")
  }
  func notedColumn(_ column: SheetColumn) -> String {
    "\(words(for: column)): nie ma takiego pola, więc trafi do notatek, które widzą tylko pracownicy; pominie ją "
      + "--drop \"\(column.heading)\""
  }
  func unknownColumn(_ column: SheetColumn) -> String { "\(words(for: column)) pominięta: nie ma takiego pola" }
  func derivedColumn(_ column: SheetColumn) -> String { "\(words(for: column)) pominięta: program liczy to sam" }
}
