import CivicDomain

/// The findings of an import in a whole file and its columns.
extension Words {
  /// The note in which code page the file is.
  public func codePage(_ name: String) -> String {
    said(pl: "strona kodowa pliku: \(name)", en: "the file's code page: \(name)")
  }

  /// The note that rows above the head row were passed over.
  public func titleRows(_ count: Int, headRow: Int) -> String {
    said(
      pl: "nad tabelą pominięto \(self.count(count, of: .row)); nazwy kolumn są w wierszu \(headRow)",
      en: "\(self.count(count, of: .row)) above the table passed over; the names of the columns are in row \(headRow)")
  }

  /// The note that a second table to the right was not read.
  public func tableBeside(_ column: SheetColumn) -> String {
    said(
      pl:
        "\(words(for: column)) zaczyna drugą tabelę, obok pierwszej: wzięto tylko pierwszą; drugą przenieś do osobnego "
        + "arkusza lub pliku",
      en:
        "\(words(for: column)) begins a second table beside the first: only the first was taken; move the second to a "
        + "sheet or file of its own")
  }

  /// The refusal of a path that is a folder or a device.
  public func noFileToRead(_ path: String) -> Sentences {
    said(
      pl: Sentences(
        "To folder albo urządzenie, nie plik: \(path).", kept: nothingSaved, wayOut: "Wskaż plik z tabelą."),
      en: Sentences(
        "This is a folder or a device, no file: \(path).", kept: nothingSaved, wayOut: "Name the table's file.")
    )
  }

  /// The refusal of a file of another sort than those that are read.
  public func foreignFile(_ sort: FileSort) -> Sentences {
    said(
      pl: Sentences(
        "Tego pliku program nie wczyta: to \(sort.label[language]).", kept: nothingSaved, wayOut: sort.wayOut.pl),
      en: Sentences(
        "This file cannot be imported: it is \(sort.label[language]).", kept: nothingSaved, wayOut: sort.wayOut.en))
  }

  /// The note that leading zeros were put back in so many cells, which a spreadsheet had dropped.
  public func zerosPutBack(_ count: Int, in column: SheetColumn) -> String {
    said(
      pl: "\(words(for: column)): uzupełniono zera na początku, które zgubił arkusz (komórek: \(number(count)))",
      en: "\(words(for: column)): leading zeros that a spreadsheet dropped were put back "
        + "(\(self.count(count, of: ["cell", "cells"])))")
  }

  /// The note that in so many cells only the first of several values was taken; the rest is in the notes.
  public func severalInCell(_ count: Int, in column: SheetColumn) -> String {
    said(
      pl: "\(words(for: column)): pierwsza wartość jest w polu, dalsze w notatkach (komórek: \(number(count)))",
      en: "\(words(for: column)): the first value is in the field, the others in the notes "
        + "(\(self.count(count, of: ["cell", "cells"])))")
  }

  /// The note that so many cells said that there is nothing, and count as empty.
  public func saidNothing(_ count: Int, in column: SheetColumn) -> String {
    said(
      pl: "\(words(for: column)): „brak”, kreskę i podobne przyjęto jako puste pole (komórek: \(number(count)))",
      en: "\(words(for: column)): “none”, a dash and the like were taken as empty (cells: \(number(count)))")
  }

  /// The note that so many cells name somebody where only the notes would take it, and were passed over.
  /// - Parameters:
  ///   - isWhole: whether the column has no field, so that it may be one of people.
  ///   - isOnScreen: whether it is told where no option is typed.
  public func personLeftOut(_ count: Int, in column: SheetColumn, isWhole: Bool, isOnScreen: Bool) -> String {
    let way =
      !isWhole
      ? ""
      : isOnScreen
        ? said(
          pl: "; jeśli to osoby do kontaktu, powiedz to: e", en: "; if these are people to be contacted, say so: e")
        : said(
          pl: "; jeśli to osoby do kontaktu: --map \"\(column.option)=osoba do kontaktu\"",
          en: "; if these are people to be contacted: --map \"\(column.option)=contact person\"")
    return said(
      pl:
        "\(words(for: column)): jest tu czyjeś nazwisko, imię, telefon, e-mail albo PESEL, a notatki to nie miejsce na dane "
        + "osób; tej treści nie wzięto (komórek: \(number(count)))\(way)",
      en:
        "\(words(for: column)): somebody's name, telephone, e-mail or PESEL is here, and notes are no place for people's "
        + "data; this text was not taken (cells: \(number(count)))\(way)")
  }

  /// The proposal of what the new organizations of a list are that has no column of it, with how many are of each form.
  public func likelyForms(_ counts: [(form: Label, count: Int)]) -> String {
    let forms = counts.map { "\($0.form[language]) \(number($0.count))" }.joined(separator: ", ")
    return said(
      pl:
        "formę prawną nowych organizacji podpowiedziały nagłówki między wierszami i początki nazw: \(forms); sprawdź ją, "
        + "a inną wpisz do pliku, w kolumnie „forma prawna”",
      en:
        "the legal form of new organizations is proposed by the headings between the rows and the beginnings of names: "
        + "\(forms); check it, and write another into the file, in a column “legal form”")
  }

  /// The refusal of a list whose first row is an entry already.
  public var noHeadRow: Sentences {
    said(
      pl: Sentences(
        "Lista nie ma wiersza z nazwami kolumn: w pierwszym wierszu jest już wpis.", kept: nothingSaved,
        wayOut: "Wstaw nad nim wiersz z nazwami, np. Nazwa, Forma prawna, Telefon, i wczytaj plik ponownie."),
      en: Sentences(
        "The list has no row with the columns' names: an entry is in its first row already.", kept: nothingSaved,
        wayOut: "Put a row of names above it, such as Name, Legal form, Telephone, and import the file again."))
  }

  /// The note that so many cells stand under no heading.
  /// - Parameter isNoted: whether the notes keep them; else they are passed over.
  public func besideTable(_ count: Int, in column: SheetColumn, isNoted: Bool) -> String {
    let cells = said(pl: "(komórek: \(number(count)))", en: "(cells: \(number(count)))")
    return isNoted
      ? said(
        pl: "\(words(for: column)) nie ma nagłówka: jej treść trafiła do notatek \(cells)",
        en: "\(words(for: column)) has no heading: its text went into the notes \(cells)")
      : said(
        pl: "\(words(for: column)) nie ma nagłówka: jej treść pominięto \(cells); nazwij ją w pliku, jeśli ma wejść",
        en:
          "\(words(for: column)) has no heading: its text was passed over \(cells); name it in the file if it is to come in"
      )
  }

  /// The note that so many cells tell a year where a day belongs.
  public func yearAlone(_ count: Int, in column: SheetColumn) -> String {
    said(
      pl: "\(words(for: column)): sam rok to jeszcze nie data, więc trafił do notatek (komórek: \(number(count)))",
      en: "\(words(for: column)): a year alone is no date yet, so it went into the notes (cells: \(number(count)))")
  }

  /// The note as which days so many cells were read, which tell them otherwise.
  public func readAsDays(_ days: [Day], _ count: Int, in column: SheetColumn) -> String {
    let first = days.first.map { day($0) } ?? ""
    let (pl, en) = days.count > 1 ? ("np. ", "such as ") : ("", "")
    let cells = number(count)
    return said(
      pl: "\(words(for: column)): liczbę dni albo dzień z godziną odczytano jako \(pl)\(first) (komórek: \(cells))",
      en: "\(words(for: column)): a number of days, or a day with a clock, was read as \(en)\(first) (cells: \(cells))")
  }

  /// The note that so many cells say in words of their own what is one of a few here.
  public func otherWords(_ count: Int, in column: SheetColumn, isNoted: Bool) -> String {
    let (column, cells) = (words(for: column), number(count))
    return isNoted
      ? said(
        pl: "\(column): słowa, których to pole nie zna, trafiły do notatek (komórek: \(cells))",
        en: "\(column): words that the field does not know went into the notes (cells: \(cells))")
      : said(
        pl: "\(column): słów, których to pole nie zna, nie wzięto, a notatek tu nie ma (komórek: \(cells)); jeśli mają "
          + "wejść, przepisz je w pliku do innej kolumny",
        en:
          "\(column): words that the field does not know were not taken, and there are no notes here (cells: \(cells)); "
          + "move them to another column of the file if they are to come in")
  }

  /// The note that so many places were at 0, 0, which is none.
  public func noPlace(_ count: Int, in column: SheetColumn) -> String {
    said(
      pl: "\(words(for: column)): położenie 0, 0 leży na oceanie i znaczy, że go nie ma; wpisy są bez położenia "
        + "(komórek: \(number(count)))",
      en:
        "\(words(for: column)): the place 0, 0 lies in the ocean and means that there is none; the entries have no place "
        + "(cells: \(number(count)))")
  }

  /// The refusal of a file without a first row.
  public var emptyFile: Sentences {
    said(
      pl: Sentences(
        "Plik jest pusty.", wayOut: "Wskaż plik, który ma nazwy kolumn w pierwszym wierszu, a niżej wpisy."),
      en: Sentences(
        "The file is empty.", wayOut: "Name a file with the columns' names in its first row and entries below."))
  }

  /// The refusal of a file whose first row is broken.
  public var brokenHeader: Sentences {
    said(
      pl: Sentences("Wiersz z nazwami kolumn jest uszkodzony.", kept: nothingSaved),
      en: Sentences("The row with the names of the columns is broken.", kept: nothingSaved))
  }

  /// The refusal of a file of which no column is a field of the kind.
  public func noKnownColumn(_ headers: [String], of kind: Kind) -> Sentences {
    said(
      pl: Sentences(
        "Żadna z kolumn nie pasuje do rodzaju „\(label(of: kind))”: \(few(headers)).", kept: nothingSaved,
        wayOut: "Sprawdź rodzaj i plik albo dopasuj kolumny: --map ICH=NASZE."),
      en: Sentences(
        "None of the columns fits the kind \(label(of: kind)): \(few(headers)).", kept: nothingSaved,
        wayOut: "Check the kind and the file, or match the columns: --map THEIRS=OURS."))
  }

  /// The refusal of a file of which two columns mean the same field.
  public func columnTwice(
    _ field: FieldDeclaration, first: String, second: String, dropping column: String
  ) -> Sentences {
    said(
      pl: Sentences(
        "Dwie kolumny znaczą to samo (\(label(of: field))): „\(first)” i „\(second)”.", kept: nothingSaved,
        wayOut: "Pomiń jedną: --drop \"\(column)\"."),
      en: Sentences(
        "Two columns mean the same (\(label(of: field))): “\(first)” and “\(second)”.", kept: nothingSaved,
        wayOut: "Pass one over: --drop \"\(column)\"."))
  }

  /// The same on a screen, where one is chosen that is left out.
  public func columnTwice(_ field: FieldDeclaration) -> String {
    said(
      pl: "Dwie kolumny to to samo pole (\(label(of: field))). Którą pominąć?",
      en: "Two columns are the same field (\(label(of: field))). Which is to be left out?")
  }

  /// The message on a screen that none of the columns is known.
  public func noKnownColumn(of kind: Kind) -> String {
    said(
      pl: "Żadna kolumna nie pasuje do rodzaju „\(label(of: kind))”. e: wskaż, czym są.",
      en: "None of the columns fits the kind \(label(of: kind)). e: say what they are.")
  }

  /// A column as people name it: `D „Prezes”`.
  public func name(of column: SheetColumn) -> String {
    if column.heading.isEmpty { return column.letter }
    let before = column.letter.isEmpty ? "" : "\(column.letter) "
    return said(pl: "\(before)„\(column.heading)”", en: "\(before)“\(column.heading)”")
  }

  /// The refusal of a `--map` that names a column which the file does not have.
  public func noSuchColumn(_ name: String) -> Sentences {
    said(
      pl: Sentences("W pliku nie ma kolumny „\(name)”, którą wymienia --map albo --drop.", kept: nothingSaved),
      en: Sentences("The file has no column “\(name)”, which --map or --drop names.", kept: nothingSaved))
  }

  /// The note that a column becomes a line of the notes because no field has its name.
  /// - Parameter field: the field whose line it becomes, where that is not the notes.
  public func notedColumn(_ column: SheetColumn, in field: FieldDeclaration? = nil) -> String {
    if let field {
      return said(
        pl:
          "\(words(for: column)): nie ma takiego pola, więc trafi do pola „\(label(of: field))”, które widzą wszyscy; pominie "
          + "ją --drop \"\(column.option)\"",
        en:
          "\(words(for: column)): there is no such field, so it goes into “\(label(of: field))”, which everyone sees; "
          + "--drop \"\(column.option)\" passes it over")
    }
    return said(
      pl: "\(words(for: column)): nie ma takiego pola, więc trafi do notatek, które widzą tylko pracownicy; pominie ją "
        + "--drop \"\(column.option)\"",
      en: "\(words(for: column)): there is no such field, so it goes into the notes, which only the staff see; "
        + "--drop \"\(column.option)\" passes it over")
  }

  /// The note that a column becomes a line of the notes because another one has its field.
  public func secondColumn(_ column: SheetColumn, _ field: FieldDeclaration) -> String {
    let isUnknown = field.keyForm == .telephone
    let caller = said(pl: ", gdzie „kto dzwoni” jej nie szuka", en: ", where “who is calling” does not look")
    return said(
      pl:
        "\(words(for: column)): pole „\(label(of: field))” ma już inną kolumnę, więc ta trafi do notatek, które widzą tylko "
        + "pracownicy\(isUnknown ? caller : ""); pominie ją --drop \"\(column.option)\"",
      en:
        "\(words(for: column)): another column is “\(label(of: field))”, so this one goes into the notes, which only the staff "
        + "see\(isUnknown ? caller : ""); --drop \"\(column.option)\" passes it over")
  }

  /// The note that rows are headings of groups, and no entries.
  public func groupHeadings(_ rows: [Int], _ texts: [String]) -> String {
    let most = 5
    return said(
      pl: "\(words(for: Array(rows.prefix(most)), rows.count)): nagłówki grup, a nie wpisy (\(few(texts)))",
      en: "\(words(for: Array(rows.prefix(most)), rows.count)): headings of groups, and no entries (\(few(texts)))")
  }

  /// The note that what stands where nobody is named is an office's telephone or address, and so the organization's.
  public func ofOffice(_ count: Int, in column: SheetColumn) -> String {
    said(
      pl:
        "\(words(for: column)): gdzie nie ma osoby, numer stacjonarny i adres biura ma organizacja, widoczny dla wszystkich "
        + "(komórek: \(number(count)))",
      en: "\(words(for: column)): where nobody is named, the number of a line and the address of an office are the "
        + "organization's, for everyone to see (cells: \(number(count)))")
  }

  /// The note that so many rows tell a second telephone or address of somebody, who has room for one of each.
  public func secondOfPerson(_ count: Int, in column: SheetColumn) -> String {
    said(
      pl:
        "\(words(for: column)): osoba ma tu jeden telefon i jeden e-mail, wzięto pierwsze; dalszych nie ma w rejestrze "
        + "(komórek: \(number(count)))",
      en: "\(words(for: column)): a person has one telephone and one e-mail here, the first were taken; the others are "
        + "not in the register (cells: \(number(count)))")
  }

  /// The note that so many cells of a session's place tell how it is held.
  public func modeInPlace(_ count: Int, in column: SheetColumn) -> String {
    said(
      pl: "\(words(for: column)): jest tu forma, a nie miejsce, i trafiła do pola „forma” (komórek: \(number(count)))",
      en: "\(words(for: column)): this is how it is held, not where, and went into “mode” (cells: \(number(count)))")
  }

  /// The note that so many rows name somebody whom a row above has with other data.
  public func personAbove(_ count: Int, in column: SheetColumn) -> String {
    said(
      pl: "\(words(for: column)): tę osobę z innym telefonem lub e-mailem ma już wyższy wiersz i tamte dane zostają "
        + "(komórek: \(number(count)))",
      en: "\(words(for: column)): a row above has this person with another telephone or e-mail, and those data stay "
        + "(cells: \(number(count)))")
  }

  /// The note that so many rows add something to a person whom a row above has without it.
  public func personAboveLacks(_ count: Int, in column: SheetColumn) -> String {
    said(
      pl:
        "\(words(for: column)): tę osobę ma już wyższy wiersz, ale bez telefonu lub e-maila, który podano tutaj; wejdzie, gdy "
        + "wczytasz plik jeszcze raz (komórek: \(number(count)))",
      en:
        "\(words(for: column)): a row above has this person, but without the telephone or e-mail given here; it comes in "
        + "when you import the file once more (cells: \(number(count)))")
  }

  /// The note that those who come along are counted with whom they come.
  public func companionsCounted(_ count: Int, in column: SheetColumn) -> String {
    said(
      pl:
        "\(words(for: column)): osoby towarzyszące doliczono do tych, z którymi przychodzą (wierszy: \(number(count)))",
      en:
        "\(words(for: column)): whoever comes along is counted with the person they come with (rows: \(number(count)))")
  }

  /// The note that a column tells of people: they are people of the register, and contacts of their organization.
  public func contactColumn(_ column: SheetColumn) -> String {
    said(
      pl: "\(words(for: column)): osoby do kontaktu, osobne wpisy z danymi osobowymi; pominie ją "
        + "--drop \"\(column.option)\"",
      en: "\(words(for: column)): contacts, entries of their own with personal data; "
        + "--drop \"\(column.option)\" passes it over")
  }

  /// The note that a telephone or an address is taken for the person's beside whom it stands.
  /// - Parameter mayBeOrganizations: whether it may be the organization's instead: no other column is.
  public func besideContact(
    _ column: SheetColumn, _ field: FieldDeclaration, mayBeOrganizations: Bool
  ) -> String {
    let note = said(
      pl: "\(words(for: column)): dane osoby obok, nie organizacji",
      en: "\(words(for: column)): of the person beside it, not of the organization")
    guard mayBeOrganizations else { return note }
    return said(
      pl: "\(note); jeśli organizacji: --map \"\(column.option)=\(field.label.pl)\"",
      en: "\(note); if it is the organization's: --map \"\(column.option)=\(field.label.en)\"")
  }

  /// The note that a telephone or an address is taken for the organization's, though somebody is named to its left.
  /// - Parameter theirs: the heading under which it would be that person's.
  public func ofOrganization(_ column: SheetColumn, _ field: FieldDeclaration, theirs: String) -> String {
    said(
      pl: "\(words(for: column)): dane organizacji, może je zobaczyć każdy; jeśli osoby: "
        + "--map \"\(column.option)=\(theirs)\"",
      en: "\(words(for: column)): of the organization, for everyone to see; if it is the person's: "
        + "--map \"\(column.option)=\(theirs)\"")
  }

  /// The message that the columns of a list are remembered under a name.
  /// - Parameter replaced: how many columns were remembered under that name before, and are now; nil: none were.
  public func mappingRemembered(_ name: String, of kind: Kind, replaced: (was: Int, now: Int)? = nil) -> String {
    let instead =
      replaced.map {
        said(
          pl: " w miejsce dawnych (było ich \(number($0.was)), jest \(number($0.now)))",
          en: " in the place of the former (\(number($0.was)) then, \(number($0.now)) now)")
      } ?? ""
    return said(
      pl:
        "Zapamiętano kolumny listy „\(name)”\(instead). Tak samo ją zapisuje: wspolnie export \(kind.name) --as \"\(name)\"",
      en:
        "The columns of the list “\(name)” are remembered\(instead). It is written alike by: wspolnie export \(kind.name) --as \"\(name)\""
    )
  }

  /// The note that the columns of a list are not remembered: it lacks what new entries must have, and nothing of it came in.
  public func mappingNotRemembered(_ name: String, lacking fields: [FieldDeclaration]) -> String {
    let labels = fields.map { "„\(label(of: $0))”" }.joined(separator: ", ")
    let inEnglish = fields.map { "“\(label(of: $0))”" }.joined(separator: ", ")
    return said(
      pl: "Kolumn listy „\(name)” nie zapamiętano: nic z niej nie weszło, bo nie ma w niej \(labels).",
      en: "The columns of the list “\(name)” are not remembered: nothing of it came in, for it lacks \(inEnglish).")
  }

  /// The refusal of a list that nobody has remembered.
  public func noSuchMapping(_ name: String, of kind: Kind) -> Sentences {
    said(
      pl: Sentences(
        "Nikt nie zapamiętał kolumn listy „\(name)” (\(plural(of: kind))).",
        wayOut: "Zapamiętane są tu: wspolnie list columnMapping. Nową zapamiętuje import z --as."),
      en: Sentences(
        "Nobody has remembered the columns of a list “\(name)” (\(plural(of: kind))).",
        wayOut: "Those that are stand in: wspolnie list columnMapping. An import with --as remembers a new one."))
  }

  /// The refusal of a format in which there are no columns.
  public var mappingIsForTables: Sentences {
    said(
      pl: Sentences("Kolumny listy (--as) ma tylko tabela.", wayOut: "Dopisz --format csv albo xlsx."),
      en: Sentences("Only a table has the columns of a list (--as).", wayOut: "Add --format csv or xlsx."))
  }

  /// The note that columns of a list stay empty, for they hold what not everyone may see.
  public func columnsWithheld(_ headings: [String], isForStaff: Bool) -> String {
    said(
      pl:
        "Puste zostają kolumny (\(few(headings))): wypełnia je \(isForStaff ? "--personal" : "--staff albo --personal").",
      en:
        "These columns stay empty (\(few(headings))): they are filled by \(isForStaff ? "--personal" : "--staff or --personal")."
    )
  }

  /// The note that a column is passed over because no field has its name, and there are no notes.
  /// - Parameter field: the field that would take it, where everyone sees that; nil: none would.
  public func unknownColumn(_ column: SheetColumn, of kind: Kind, openIn field: FieldDeclaration? = nil) -> String {
    if let field {
      return said(
        pl:
          "\(words(for: column)) pominięta: trafiłaby do pola „\(label(of: field))”, które widzą wszyscy; jeśli to treść "
          + "dla wszystkich, weźmie ją --map \"\(column.option)=\(label(of: field))\"",
        en:
          "\(words(for: column)) passed over: it would go into “\(label(of: field))”, which everyone sees; if its text is "
          + "for everyone, --map \"\(column.option)=\(label(of: field))\" takes it")
    }
    return said(
      pl:
        "\(words(for: column)) pominięta: nie ma takiego pola, a \(plural(of: kind)) nie mają notatek, do których by trafiła; "
        + "jeśli to któreś z pól: --map \"\(column.option)=POLE\"",
      en:
        "\(words(for: column)) passed over: there is no such field, and \(plural(of: kind)) have no notes to keep it; if it "
        + "is one of the fields: --map \"\(column.option)=FIELD\"")
  }

  /// The note that a column called „Id” holds the numbers of others, and is the external id.
  public func theirIDs(_ column: SheetColumn) -> String {
    said(
      pl: "\(words(for: column)): to nie są numery stąd, więc przyjęto je jako numery zewnętrzne",
      en: "\(words(for: column)): these are no ids of ours, so they are taken as external ids")
  }

  /// The note that a column is passed over, for what it tells is a person's alone, and has no home in the register.
  public func privateColumn(_ column: SheetColumn) -> String {
    said(
      pl:
        "\(words(for: column)) pominięta: to prywatne dane osoby, na które rejestr nie ma miejsca, a notatki nim nie są",
      en:
        "\(words(for: column)) passed over: these are a person's private data, for which the register has no home, and "
        + "notes are none")
  }

  /// The note that a column tells what reaches somebody whom no column names.
  public func ownerlessColumn(_ column: SheetColumn) -> String {
    said(
      pl:
        "\(words(for: column)): dane osoby, której lista nie wymienia; do notatek trafi tylko numer stacjonarny i adres biura",
      en:
        "\(words(for: column)): data of somebody whom the list does not name; only the number of a line and the address "
        + "of an office go into the notes")
  }

  /// The note that a column is passed over because the program works the field out itself.
  public func derivedColumn(_ column: SheetColumn) -> String {
    said(
      pl: "\(words(for: column)) pominięta: program liczy to sam",
      en: "\(words(for: column)) passed over: the program works this out itself")
  }

  /// A list of headings, cut where there are too many to read.
  func few(_ headers: [String]) -> String {
    let most = 8
    let more = Label(pl: " i inne", en: " and more")[language]
    return headers.prefix(most).joined(separator: ", ") + (headers.count > most ? more : "")
  }
}
