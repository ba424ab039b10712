import CivicDomain

/// The findings of an import in single rows: phrases without a full stop.
extension Words {
  /// A finding at its place: `kolumna B „Forma prawna”, wiersz 12: …`; `count` rows have it, of which some are named.
  public func at(rows: [Int], count: Int, column: SheetColumn?, _ phrase: String) -> String {
    let place = column.map { "\(words(for: $0)), " } ?? ""
    return "\(place)\(words(for: rows, count)): \(phrase)"
  }

  /// The note that so many more rows have faults like those that were listed, in a column or as a whole.
  public func unlistedFaults(_ count: Int, in column: SheetColumn?) -> String {
    let place = column.map { "\(words(for: $0)): " } ?? ""
    return said(
      pl: "\(place)i jeszcze \(self.count(count, of: .row)) z podobnymi błędami, lecz o innej treści",
      en: "\(place)and \(self.count(count, of: .row)) more with similar faults in other words")
  }

  /// The fault of a quote that is never closed.
  public var quoteNotClosed: String {
    said(pl: "cudzysłów otwarty tutaj nigdzie się nie zamyka", en: "the quote opened here is closed nowhere")
  }

  /// The fault of a quote where none may stand.
  public var strayQuote: String {
    said(
      pl: "tekst za cudzysłowem, który zamyka komórkę; cudzysłów w jej środku wpisz podwójnie",
      en: "text behind the quote that closes the cell; write a quote inside it twice")
  }

  /// The fault of a row with another number of cells than the first row has.
  public func ragged(cells: Int, expected: Int) -> String {
    said(
      pl: "wiersz ma \(count(cells, of: ["komórkę", "komórki", "komórek"])), a nagłówek \(number(expected))",
      en: "the row has \(count(cells, of: ["cell", "cells"])), the header \(number(expected))")
  }
  /// The fault of a zero byte in a row.
  public var nulByte: String { said(pl: "bajt zerowy, którego w tekście nie ma", en: "a zero byte, which no text has") }

  /// The fault of a place whose north and east are exchanged.
  public func swappedPlace(_ latitude: FieldDeclaration, _ longitude: FieldDeclaration) -> String {
    said(
      pl:
        "\(label(of: latitude)) i \(label(of: longitude)) są zamienione (w Polsce to około 52 i 19); zamień je w pliku, "
        + "a w GeoJSON zapisz punkt jako [długość, szerokość]",
      en:
        "\(label(of: latitude)) and \(label(of: longitude)) are exchanged (in Poland about 52 and 19); exchange them in the "
        + "file, and in GeoJSON write the point as [longitude, latitude]")
  }

  /// The fault of a place in metres of a grid.
  public func otherGrid(_ latitude: FieldDeclaration, _ longitude: FieldDeclaration) -> String {
    said(
      pl:
        "\(label(of: latitude)) i \(label(of: longitude)) to metry, a nie stopnie, pewnie układ PUWG 1992 (EPSG:2180); zapisz "
        + "plik w programie do map w układzie WGS 84 (EPSG:4326) i wczytaj go ponownie",
      en:
        "\(label(of: latitude)) and \(label(of: longitude)) are metres and no degrees, most likely of the grid PUWG 1992 "
        + "(EPSG:2180); save the file in a map program in WGS 84 (EPSG:4326) and import it again")
  }

  /// The fault of bytes that are not UTF-8.
  public var notUTF8: String {
    said(
      pl: "są tu bajty, które nie są tekstem w UTF-8; wpisz to miejsce jeszcze raz",
      en: "there are bytes here that are no UTF-8; enter this place anew")
  }

  /// The fault of a cell with more bytes than the limit.
  public func cellTooLong(limit: Int) -> String {
    said(pl: "komórka ma więcej niż \(number(limit)) bajtów", en: "the cell has more than \(number(limit)) bytes")
  }

  /// The fault of a row with more bytes than the limit.
  public func rowTooLong(limit: Int) -> String {
    said(pl: "wiersz ma więcej niż \(number(limit)) bajtów", en: "the row has more than \(number(limit)) bytes")
  }

  /// The fault of a row with more cells than the limit.
  public func tooManyCells(limit: Int) -> String {
    said(pl: "wiersz ma więcej niż \(number(limit)) komórek", en: "the row has more than \(number(limit)) cells")
  }

  /// The fault of a new record without a column for a required field.
  /// - Parameter unknown: the columns that are no field, of which one may be it.
  public func columnMissing(_ field: FieldDeclaration, unknown: [SheetColumn] = []) -> String {
    let lacking = said(
      pl: "nowy wpis musi mieć pole „\(label(of: field))”, a żadna kolumna nim nie jest",
      en: "a new entry needs the field “\(label(of: field))”, and no column is that")
    let map = unknown.first.map { "--map \"\($0.option)=\(label(of: field))\"" } ?? ""
    let others = few(unknown.dropFirst().map { "„\($0.option)”" })
    let inEnglish = few(unknown.dropFirst().map { "“\($0.option)”" })
    let maps =
      unknown.count < 2
      ? map
      : said(pl: "np. \(map) (albo w jej miejscu: \(others))", en: "such as \(map) (or in its place: \(inEnglish))")
    if !field.mayBeAlike {
      return unknown.isEmpty
        ? said(
          pl: "\(lacking); dopisz ją w pliku: nagłówek „\(label(of: field))”",
          en: "\(lacking); add it in the file, headed “\(label(of: field))”")
        : said(pl: "\(lacking); powiedz, która to: \(maps)", en: "\(lacking); say which it is: \(maps)")
    }
    if !unknown.isEmpty {
      return said(
        pl: "\(lacking); powiedz, która to: \(maps), a jeśli wartość jest wszędzie ta sama: --set \(field.name)=…",
        en: "\(lacking); say which it is: \(maps), or if the value is the same everywhere: --set \(field.name)=…")
    }
    return said(
      pl:
        "nowy wpis musi mieć pole „\(label(of: field))”, a plik nie ma takiej kolumny; jeśli wartość jest wszędzie ta sama: "
        + "--set \(field.name)=…",
      en:
        "a new entry needs the field “\(label(of: field))”, and the file has no such column; if the value is the same "
        + "everywhere: --set \(field.name)=…")
  }

  /// The same where there is such a column, and it is passed over.
  public func columnPassedOver(_ field: FieldDeclaration, _ column: SheetColumn) -> String {
    said(
      pl: "nowy wpis musi mieć pole „\(label(of: field))”, a \(words(for: column)) jest pomijana; weźmie ją "
        + "--map \"\(column.option)=\(label(of: field))\"",
      en: "a new entry needs the field “\(label(of: field))”, and \(words(for: column)) is passed over; "
        + "--map \"\(column.option)=\(label(of: field))\" takes it")
  }

  /// The same where columns are chosen on a screen.
  public func fieldWithoutColumn(_ field: FieldDeclaration) -> String {
    said(
      pl:
        "nowy wpis musi mieć pole „\(label(of: field))”, a żadna kolumna nim nie jest; jedną wartość dla wszystkich daje e",
      en: "a new entry needs the field “\(label(of: field))”, and no column is that; e gives one value for all")
  }

  /// The phrase of several faults of one sort, of which this is the first.
  public func andAlike(_ phrase: String) -> String { said(pl: "\(phrase); i podobne", en: "\(phrase); and the like") }

  /// The fault of a cell that holds a second telephone or address, or something beside the first, where there is room for one.
  public func severalInCell(_ field: FieldDeclaration, isNamed: Bool = false) -> String {
    of(
      field, isNamed,
      said(
        pl: "w komórce jest coś jeszcze (drugi numer lub adres, numer wewnętrzny); zostaw jeden",
        en: "there is something else in the cell (a second number or address, an extension); keep one"))
  }

  /// A fault with the field whose it is, unless the place where it is told has named it: a column that is that field.
  private func of(_ field: FieldDeclaration, _ isNamed: Bool, _ phrase: String) -> String {
    isNamed ? phrase : "\(label(of: field)): \(phrase)"
  }

  /// The fault of a cell of people in which it cannot be told who is who, and what is whose.
  public var peopleUnclear: String {
    said(
      pl: "nie wiadomo, kto tu jest kim i do kogo co należy; wpisz imię i nazwisko, osoby po przecinku, a przy każdej "
        + "najwyżej jeden telefon; jeśli nikogo tu nie ma, zostaw puste",
      en: "it cannot be told who is who here, and what is whose; write given name and surname, the people with commas, "
        + "each with one telephone at most; leave it empty if nobody is there")
  }

  /// The fault of a person whom the register knows with something else.
  public func personKnownOtherwise(_ person: String, _ fields: [FieldDeclaration]) -> String {
    let labels = fields.map { label(of: $0) }.joined(separator: ", ")
    return said(
      pl: "tę osobę (\(person)) rejestr zna z innymi danymi: \(labels); popraw je tu albo tam",
      en: "the register knows this person (\(person)) with something else: \(labels); correct it here or there")
  }

  /// The fault of a row that is no record: a total, who made the list, the head row again, a dash for a name.
  public var noRecord: String {
    said(
      pl:
        "to nie wygląda na wpis, lecz na podsumowanie, podpis, legendę, kreskę, numery albo powtórzony nagłówek; jeśli to nazwa, dopisz "
        + "kolumnę id albo dodaj ten wpis osobno",
      en:
        "this looks like no entry, but a total, a signature, a legend, a dash, numbers or the head row again; if it is a "
        + "name, add a column "
        + "id, or add the entry by itself")
  }

  /// The fault of a cell of the official table that leaves out what only the office's copy has.
  public func notInCopy(_ field: FieldDeclaration, isNamed: Bool = false) -> String {
    of(
      field, isNamed,
      said(
        pl: "tego nie ma w jawnej kopii tabeli uwag; wczytaj kopię urzędową (z danymi osobowymi)",
        en: "the public copy of the table of remarks has none; import the office's copy (with personal data)"))
  }

  /// The fault of a cell that tells of somebody where everyone would read it.
  public func personOpenly(_ field: FieldDeclaration) -> String {
    said(
      pl:
        "jest tu czyjeś nazwisko, imię, telefon albo e-mail, a pole „\(label(of: field))” widzą wszyscy; wykreśl je z tej "
        + "komórki",
      en:
        "somebody's name, telephone or e-mail is here, and everyone sees “\(label(of: field))”; take it out of this cell"
    )
  }

  /// The fault of a cell that tells what is somebody's own where everyone would read it.
  /// - Parameter column: its column, where options are typed: by one that the office says that it is to be public.
  public func numberOpenly(_ field: FieldDeclaration, in column: SheetColumn? = nil) -> String {
    let way =
      column.map { column in
        said(
          pl: ", a jeśli mają być publiczne: --map \"\(column.option)=\(label(of: field))\"",
          en: ", or if they are to be public: --map \"\(column.option)=\(label(of: field))\"")
      }
      ?? said(
        pl: ", a jeśli mają być publiczne, wskaż kolumnie to pole: e",
        en: ", or if they are to be public, give the column this field: e")
    return said(
      pl:
        "jest tu czyjaś komórka, PESEL albo prywatny adres, a pole „\(label(of: field))” widzą wszyscy; wykreśl je\(way)",
      en:
        "somebody's mobile number, PESEL or private address is here, and everyone sees “\(label(of: field))”; take it "
        + "out\(way)")
  }

  /// The fault of a date that may be read in two ways.
  public func doubtfulDay(
    _ text: String, _ days: [Day], in field: FieldDeclaration, isNamed: Bool = false
  ) -> String {
    let readings = days.map(day).joined(separator: said(pl: " albo ", en: " or "))
    let example = days.first?.text ?? ""
    return of(
      field, isNamed,
      said(
        pl:
          "„\(shortened(text))” to \(readings), a z tej kolumny nie wynika które; wpisz rok z przodu, np. \(example)",
        en:
          "“\(shortened(text))” is \(readings), and the column does not tell which; write the year first, such as "
          + "\(example)"))
  }

  /// The fault of a control sign in a cell.
  public var controlSign: String {
    said(
      pl: "w komórce jest znak sterujący, którego nie widać (np. Esc); wpisz tę komórkę jeszcze raz",
      en: "the cell has a control sign that nobody sees, such as Esc; enter this cell anew")
  }

  /// The fault of a field that the act which makes the record writes itself, and otherwise than the row says.
  /// - Parameter isOnScreen: whether it is told where no option is typed.
  public func madeOtherwise(_ field: FieldDeclaration, isOnScreen: Bool) -> String {
    let commands = isOnScreen ? [] : commands(changing: field)
    let later =
      commands.isEmpty
      ? ""
      : said(
        pl: "; potem zmienia to: \(commands.joined(separator: ", "))",
        en: "; afterwards it is changed by: \(commands.joined(separator: ", "))")
    return said(
      pl: "„\(label(of: field))” zapisuje tu sam program, i to inaczej niż ten wiersz; pomiń kolumnę "
        + "(\(isOnScreen ? "e" : "--drop"))\(later)",
      en:
        "“\(label(of: field))” is written by the program itself here, and otherwise than this row; leave the column out "
        + "(\(isOnScreen ? "e" : "--drop"))\(later)")
  }

  /// The way out of a refusal that a field of the row would lift, such as the reason for what comes late.
  public func wayOut(byField field: FieldDeclaration, isOnScreen: Bool) -> String {
    isOnScreen
      ? said(
        pl: "Dopisz kolumnę „\(label(of: field))”, a jedną wartość dla wszystkich wierszy daje e.",
        en: "Add a column “\(label(of: field))”; e gives one value for all rows.")
      : said(
        pl: "Dopisz kolumnę „\(label(of: field))” albo jedną wartość dla wszystkich wierszy: --set \(field.name)=…",
        en: "Add a column “\(label(of: field))”, or one value for all rows: --set \(field.name)=…")
  }

  /// The way out of a row that asks for more than a cell can say.
  /// - Parameter command: the command that does it.
  public func doneApart(_ command: String) -> String {
    said(
      pl: "Zrób to osobno: wspolnie \(command) --help.", en: "Do this one by itself: wspolnie \(command) --help.")
  }

  /// The fault of a record that an earlier row has already.
  public func sameRecord(row: Int) -> String {
    said(pl: "ten sam wpis jest już w wierszu \(row)", en: "the same entry is in row \(row) already")
  }

  /// The fault of a reference to several rows of the file.
  public func severalRows(_ rows: [Int]) -> String {
    said(
      pl: "nie wiadomo, o którą organizację chodzi: tak samo nazywają się \(words(for: some(rows), rows.count)); wpisz "
        + "tu jej numer zewnętrzny, KRS, NIP albo REGON",
      en:
        "it cannot be told which organization is meant, for \(words(for: some(rows), rows.count)) are called so; give its "
        + "external id, KRS, NIP or REGON here")
  }

  /// The fault of a reference to a row that is refused itself.
  public func refusedRow(_ row: Int) -> String {
    said(
      pl: "to wiersz \(row), który jest odrzucony; popraw najpierw tamten",
      en: "that is row \(row), which is refused; correct that one first")
  }

  /// The fault of rows that refer to each other in a circle.
  public func circle(of rows: [Int]) -> String {
    if rows.count == 1 { return said(pl: "wiersz odnosi się sam do siebie", en: "the row refers to itself") }
    return said(
      pl: "\(words(for: some(rows), rows.count)) odnoszą się do siebie nawzajem, w kółko",
      en: "\(words(for: some(rows), rows.count)) refer to each other in a circle")
  }

  /// As many rows as are named in a sentence.
  private func some(_ rows: [Int]) -> [Int] { Array(rows.prefix(3)) }

  /// The fault of a number that an earlier row has for another record.
  public func sameNumber(_ field: FieldDeclaration, row: Int) -> String {
    said(
      pl:
        "ten sam numer (\(label(of: field))) ma wiersz \(row); dwie organizacje mogą go mieć tylko jako oddziały jednej",
      en: "row \(row) has the same number (\(label(of: field))); two organizations can have it only as branches of one")
  }

  /// The fault of a value that several records have, so that none can be told from it.
  public func severalRecords(_ field: FieldDeclaration, _ records: [String]) -> String {
    said(
      pl: "nie wiadomo, o który wpis chodzi: „\(label(of: field))” to samo mają \(few(records))",
      en: "it cannot be told which entry is meant: \(label(of: field)) is the same in \(few(records))")
  }

  /// The fault of the number of a remark that several consultations have.
  public func severalRemarks(_ field: FieldDeclaration, number: String, of consultations: [String]) -> String {
    let example = "\(number), \(consultations.first ?? "")"
    let subjects = few(consultations.map { said(pl: "„\($0)”", en: "“\($0)”") })
    return said(
      pl: "\(number) jest w kilku konsultacjach (\(subjects)); w kolumnie „\(label(of: field))” dopisz za numerem "
        + "przedmiot: \(example), albo dodaj kolumnę „konsultacje”",
      en: "\(number) is in several consultations (\(subjects)); in the column “\(label(of: field))” write the subject "
        + "behind the number: \(example), or add a column “consultation”")
  }

  /// The fault of numbers that belong to different records.
  public func numbersOfSeveral(_ records: [String]) -> String {
    said(
      pl: "numery w tym wierszu należą do różnych wpisów: \(few(records))",
      en: "the numbers in this row belong to different entries: \(few(records))")
  }

  /// The fault of a number that belongs to a record of another name and form.
  public func numberOfAnother(
    _ field: FieldDeclaration, _ id: RecordID?, name: String, way: LikenessWay = .column
  ) -> String {
    let wayOut =
      switch way {
      case .column: said(pl: "dopisz kolumnę id", en: "add a column id")
      case .option(let id): said(pl: "dopisz --set id=\(id.raw)", en: "add --set id=\(id.raw)")
      case .key: said(pl: "n: powiedz, że to ten sam wpis", en: "n: say that it is the same entry")
      }
    let aside = id.map { " (\($0.raw))" } ?? ""
    return said(
      pl:
        "\(label(of: field)) w tym wierszu to numer wpisu „\(name)”\(aside), a wiersz mówi o kim innym; popraw numer "
        + "albo, jeśli to jednak ten wpis, \(wayOut)",
      en:
        "the \(label(of: field)) in this row is that of “\(name)”\(aside), and the row tells of another; correct the "
        + "number or, if it is that entry after all, \(wayOut)")
  }

  /// The fault of a row with the name of a record from which these fields differ: it may be a duplicate.
  /// - Parameters:
  ///   - entry: the record's id, or its name.
  ///   - way: what leads on.
  public func looksLike(_ entry: String, _ fields: [String], way: LikenessWay = .column) -> String {
    let difference =
      fields.isEmpty
      ? ""
      : said(
        pl: ", a różni się: \(fields.joined(separator: "; "))", en: ", and differs: \(fields.joined(separator: "; "))")
    return said(
      pl: "wygląda jak wpis \(entry)\(difference); \(theSameOrNot(way))",
      en: "looks like the entry \(entry)\(difference); \(theSameOrNot(way))")
  }

  /// The fault of an organization that is called nearly like a record: it may be a duplicate.
  public func namesake(_ typed: String, of name: String, _ id: RecordID?, way: LikenessWay = .column) -> String {
    let known = id.map { " (\($0.raw))" } ?? ""
    let typed = shortened(typed)
    return said(
      pl: "„\(typed)” wygląda jak „\(name)”\(known) w rejestrze; \(theSameOrNot(way))",
      en: "“\(typed)” looks like “\(name)”\(known) in the register; \(theSameOrNot(way))")
  }

  /// The fault of an organization that is called nearly like that of an earlier row, and of somebody who is called alike.
  public func namesake(_ typed: String, ofRow row: Int, way: LikenessWay = .column) -> String {
    let typed = shortened(typed)
    let wayOut =
      switch way {
      case .column, .option:
        said(
          pl: "usuń jeden z tych wierszy, jeśli coś innego: --again",
          en: "take one of the rows out, if another: --again")
      case .key: said(pl: "nic nie trzeba robić, jeśli coś innego: n", en: "nothing needs to be done, if another: n")
      }
    return said(
      pl: "„\(typed)” wygląda jak wpis z wiersza \(row); jeśli to to samo, \(wayOut)",
      en: "“\(typed)” looks like the entry of row \(row); if it is the same, \(wayOut)")
  }

  /// What is to be done in either case.
  private func theSameOrNot(_ way: LikenessWay) -> String {
    switch way {
    case .column:
      said(
        pl: "jeśli to ten sam wpis, dopisz kolumnę id, jeśli inny: --again",
        en: "if it is that entry, add a column id, if another: --again")
    case .option(let id):
      said(
        pl: "jeśli to ten wpis, dopisz --set id=\(id.raw), jeśli inny: --again",
        en: "if it is that entry, add --set id=\(id.raw), if another: --again")
    case .key:
      said(
        pl: "n: powiedz, czy to ten sam wpis, czy inny", en: "n: say whether it is the same entry or another")
    }
  }

  /// The fault of a text that is no id of the kind.
  public func notAnID(_ text: String, of kind: Kind) -> String {
    said(
      pl: "„\(shortened(text))” nie jest numerem rodzaju „\(label(of: kind))” (np. \(kind.idPrefix)-7k2m9xq4w1)",
      en: "“\(shortened(text))” is no id of the kind \(label(of: kind)) (such as \(kind.idPrefix)-7k2m9xq4w1)")
  }

  /// The fault of a record that was removed.
  public func removedRecord(_ record: String) -> String {
    said(
      pl: "wpis \(record) został usunięty; najpierw go przywróć",
      en: "the entry \(record) was removed; restore it first")
  }

  func words(for column: SheetColumn) -> String {
    said(pl: "kolumna \(name(of: column))", en: "column \(name(of: column))")
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

  /// The fault of one cell as a phrase: `nazwa: to pole trzeba wypełnić`.
  ///
  /// - Parameter isNamed: whether the cell's column is that field, and named beside it.
  public func cellFault(_ error: FieldError, in field: FieldDeclaration, isNamed: Bool = false) -> String {
    of(field, isNamed, fault(error, in: field))
  }
}

extension FieldDeclaration {
  /// Whether all records of a list may well have the same value in the field: a form, a kind, a consultation, and no name.
  fileprivate var mayBeAlike: Bool {
    switch shape {
    case .choice, .choices, .words, .references, .yes, .count, .day: true
    case .reference(let kind): kind != Person.kind
    case .line, .text, .openingHours, .decimal, .anyReference, .file, .time: false
    }
  }
}
