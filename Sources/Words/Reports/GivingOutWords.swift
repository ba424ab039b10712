import CivicDomain

/// The sentences about what goes out of a screen, and the files that come of it.
extension Words {
  /// The title of the choice.
  /// - Parameters:
  ///   - name: the record that it is about; nil: a list.
  ///   - isAgain: whether what was chosen the last time is selected.
  public func givingOutTitle(of name: String? = nil, isAgain: Bool = false) -> String {
    let title = said(pl: "Pliki i raporty", en: "Files and reports")
    let again = isAgain ? said(pl: " (Enter: to, co ostatnio)", en: " (Enter: as the last time)") : ""
    return title + again + (name.map { ": \($0)" } ?? "")
  }

  /// That there are more rows than digits, and which key leads on.
  public var furtherDigits: String { said(pl: "0: dalsze cyfry", en: "0: more digits") }

  /// What goes out where nothing is marked.
  public var whatIsShown: String { said(pl: "to, co widać", en: "what is shown") }

  /// The heading of some records, and how many of them are told where there are more.
  public func newest(_ number: Int, of total: Int, as heading: String) -> String {
    number < total
      ? said(
        pl: "\(heading), najnowsze \(self.number(number)) z \(self.number(total))",
        en: "\(heading), the newest \(self.number(number)) of \(self.number(total))") : heading
  }

  /// What goes out as the places of records.
  public var placesOnMap: String { said(pl: "mapa (punkty)", en: "map (points)") }

  /// How many records are points of a map, and how many are on it without a place.
  /// - Parameter unpublished: how many are left out, for not everyone may see them.
  public func pointsOnMap(_ placed: Int, without: Int, unpublished: Int) -> String {
    let parts = [
      said(pl: "punktów: \(number(placed))", en: "points: \(number(placed))"),
      without > 0 ? said(pl: "bez położenia: \(number(without))", en: "without a place: \(number(without))") : "",
      unpublished > 0
        ? said(
          pl: "pominięto nieudostępnione: \(number(unpublished))",
          en: "left out, not for everyone: \(number(unpublished))") : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// What goes out as cards for an address book.
  /// - Parameter isOfOne: whether it is one record's, and no list's.
  public func cards(isOfOne: Bool) -> String {
    isOfOne ? said(pl: "wizytówka", en: "card") : said(pl: "wizytówki", en: "cards")
  }

  /// The cards of all records that a list shows: `wizytówki: wszystkie widoczne, 39`.
  public func cards(ofAllShown count: Int) -> String {
    said(pl: "wizytówki: wszystkie widoczne, \(number(count))", en: "cards: all that are shown, \(number(count))")
  }

  /// A row of the choice: what goes out, in which format, and whether people are told of:
  /// `lista obecności (do druku, dane osobowe)`.
  /// - Parameter isOpen: whether it is the copy without people, of which there is another with them.
  public func goesOut(
    _ what: String, as format: String, tellsOfPeople: Bool, isOpen: Bool = false, caveat: String? = nil
  ) -> String {
    let personal =
      tellsOfPeople
      ? said(pl: ", dane osobowe", en: ", personal data")
      : isOpen ? said(pl: ", bez osób", en: ", without people") : ""
    return "\(what) (\(format)\(personal))" + (caveat.map { ": ! \($0)" } ?? "")
  }
  /// What goes out of an attachment: the file that was attached.
  public var attachedFile: String { said(pl: "załączony plik", en: "attached file") }

  /// The message that the file of an attachment is in the person's folder, where another program opens it.
  public func attachmentTakenOut(_ path: String) -> String {
    said(
      pl: "Zapisano załączony plik: \(path). Otworzy go program, który zna takie pliki.",
      en: "Saved the attached file: \(path). A program that knows such files opens it.")
  }

  /// The warning that a table for everyone has only what was published, how much it leaves out of remarks and of positions, and
  /// which copy has it; nil: it has all.
  public func withoutUnpublished(words remarks: Int, positions: Int) -> String? {
    var lacking: [String] = []
    if remarks > 0 {
      let silent = count(remarks, of: .remark)
      lacking.append(said(pl: "\(silent) bez treści", en: "\(silent) without words"))
    }
    if positions > 0 {
      // The remarks are named once, with the first number.
      let unanswered = lacking.isEmpty ? count(positions, of: .remark) : number(positions)
      lacking.append(said(pl: "\(unanswered) bez stanowiska", en: "\(unanswered) without an answer"))
    }
    if lacking.isEmpty { return nil }
    let told = lacking.joined(separator: ", ")
    return said(
      pl: "tylko opublikowane; \(told); wszystko ma egzemplarz urzędowy",
      en: "only what is published; \(told); the office copy has it all")
  }

  /// The copy of a report for everyone, where there is another for the office: `tabela uwag do publikacji`.
  public func openCopy(_ report: String) -> String {
    said(pl: "\(report) do publikacji", en: "\(report) for publication")
  }

  /// The copy for the office, and that it has everything: `tabela uwag, egzemplarz urzędowy: cała treść`.
  public func wholeCopy(_ report: String) -> String {
    said(pl: "\(report): cała treść", en: "\(report): all the words")
  }

  /// The warning that a list of who came says nothing before the session, and which paper is signed there.
  public var nobodyMarkedYet: String {
    said(
      pl: "przed spotkaniem nikt nie jest zaznaczony; na spotkanie bierze się listę do podpisu",
      en: "nobody is marked before the session; the sign-in sheet is the one for it")
  }

  /// The warning that a letter does not reach all to whom it is written.
  public func mailingWithoutAddress(_ number: Int) -> String {
    let organizations = count(number, of: Organization.kind)
    return said(
      pl: "nie dotrze, bo dziś bez adresu: \(organizations)",
      en: "it does not reach those without an address today: \(organizations)")
  }

  /// The warning that a letter does not reach some whose addresses have other letters than those of every mail program.
  public func mailingAddressNotTaken(_ number: Int) -> String {
    let organizations = count(number, of: Organization.kind)
    return said(
      pl: "nie dotrze, bo adres ma litery, których szkic nie przyjmie: \(organizations); napisz do nich osobno",
      en:
        "it does not reach those whose address has letters that a draft does not take: \(organizations); write to them by themselves"
    )
  }

  /// What a file holds: `14 uwag, ok. 3 strony`.
  /// - Parameters:
  ///   - records: how many records its tables tell, and of which kind; empty: there is no table of records.
  ///   - sheets: how many sheets it has as plain text on paper; nil: it is no page.
  public func holds(_ records: [(count: Int, of: Kind)], sheets: Int?) -> String {
    let paper = sheets.map { said(pl: "ok. \(count($0, of: .sheet))", en: "about \(count($0, of: .sheet))") }
    return (records.map { count($0.count, of: $0.of) } + [paper].compactMap { $0 }).joined(separator: ", ")
  }

  /// The message that a file is there, what it holds, what is to be known of it, and how to read it here.
  public func fileGivenOut(_ path: String, holding held: String = "", _ remark: String) -> String {
    let remarks = [held, remark].filter { !$0.isEmpty }
    let remark = remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))"
    return said(
      pl: "Zapisano: \(path)\(remark). Enter: pokaż tutaj", en: "Saved: \(path)\(remark). Enter: show it here")
  }

  /// What is to be known of a workbook in which texts are cut.
  public func textsCutInWorkbook(_ count: Int) -> String {
    said(
      pl: "tekstów uciętych na końcu: \(number(count)), bo komórka Excela więcej nie mieści; całe są w tabeli CSV",
      en: "texts cut at the end: \(number(count)), for a cell of Excel holds no more; the CSV table has the whole")
  }

  /// What is to be known of a workbook in which rows are missing.
  public func rowsMissingInWorkbook(_ count: Int) -> String {
    said(
      pl: "bez ostatnich wierszy: \(number(count)), bo arkusz Excela więcej nie mieści; wszystkie są w tabeli CSV",
      en: "without the last rows: \(number(count)), for a sheet of Excel holds no more; the CSV table has all")
  }

  /// What is to be known of a file in which nothing but what was marked is.
  public func onlyMarked(_ number: Int) -> String {
    said(pl: "tylko zaznaczone: \(self.number(number))", en: "only the marked: \(self.number(number))")
  }

  /// The words in a file's name for the copy that tells of people, where there is another that does not.
  public var personalInName: String { said(pl: "dane osobowe", en: "personal data") }
  /// The word in a file's name for records that were marked.
  public var markedInName: String { said(pl: "zaznaczone", en: "marked") }
  /// The word in a file's name for the records of a list that was searched or filtered.
  public var narrowedInName: String { said(pl: "wybrane", en: "filtered") }

  /// The note of what was searched for in a list that goes out.
  public func searchedFor(_ text: String) -> String { said(pl: "szukane: „\(text)”", en: "searched for: “\(text)”") }

  /// Why nothing that tells of people goes out.
  public var personalNotReadable: String { problem(.personalNotReadable).joined(separator: " ") }

  /// The message that there is nothing in sight that a file could hold.
  public var nothingToGiveOut: String {
    said(pl: "Nie ma tu jeszcze nic, co można by zapisać do pliku.", en: "There is nothing here yet to save to a file.")
  }

  /// The message that a screen is none that is written to a file, and where that is done.
  public var nothingHereToGiveOut: String {
    said(
      pl: "Tego ekranu nie zapisuje się do pliku. x działa na listach, stronach wpisów i raportach.",
      en: "This screen is not saved to a file. x works on lists, on the pages of records and on reports.")
  }

  /// The refusal to give personal data out, for the log cannot tell of it, and why it cannot.
  public func notGivenOut(_ outcome: Outcome, in circumstances: Circumstances) -> Sentences {
    let why = self.outcome(outcome, in: circumstances)
    let isUnknown = outcome == .notKnownSaved
    return said(
      pl: Sentences(
        "Danych osobowych nie wydano: \(isUnknown ? "nie wiadomo, czy dziennik to odnotował" : "dziennik nie może tego odnotować"). "
          + why.fact,
        kept: circumstances.either(
          screen: "Czytać można dalej.", shell: "Wszystko inne można czytać i wydawać dalej, bez --personal."),
        wayOut: why.wayOut),
      en: Sentences(
        "No personal data were given out: \(isUnknown ? "it is not known whether the log tells of it" : "the log cannot tell of it"). "
          + why.fact,
        kept: circumstances.either(
          screen: "Reading goes on.", shell: "All else can be read and given out as ever, without --personal."),
        wayOut: why.wayOut))
  }

  /// The refusal to make a backup, for the log cannot tell of it, and why it cannot.
  /// - Parameter command: the command that makes it all the same, where that was not asked for; nil: it was.
  public func backupNotLogged(_ outcome: Outcome, rescue command: String?, in circumstances: Circumstances) -> Sentences
  {
    let why = self.outcome(outcome, in: circumstances)
    let rescue =
      command.map {
        said(
          pl: " Gdy trzeba ratować dane już teraz: \($0); zapisz też gdzie indziej, kto i kiedy to zrobił.",
          en: " If the data must be saved at once: \($0); and write down elsewhere who did so, and when.")
      } ?? ""
    return said(
      pl: Sentences(
        "Kopii nie zrobiono: są w niej dane osobowe, a dziennik nie może tego odnotować. \(why.fact)",
        wayOut: why.wayOut + rescue),
      en: Sentences(
        "There is no backup: it would hold personal data, and the log cannot tell of it. \(why.fact)",
        wayOut: why.wayOut + rescue))
  }

  /// The warning that personal data went out of which the log does not tell, and why it does not.
  public func exportNotLogged(_ outcome: Outcome, in circumstances: Circumstances) -> Sentences {
    let why = self.outcome(outcome, in: circumstances).fact
    return said(
      pl: Sentences(
        "Dane osobowe wydano, ale dziennik o tym nie mówi. \(why)",
        wayOut: "Zapisz gdzie indziej, kto, kiedy i co wydał."),
      en: Sentences(
        "Personal data were given out, and the log does not tell of it. \(why)",
        wayOut: "Write down elsewhere who gave out what, and when."))
  }

  /// The refusal of a folder for one's own files that is the register's, or in it.
  public func filesFolderInData(_ folder: String) -> Sentences {
    said(
      pl: Sentences(
        "Nie zapisano: \(folder) należy do folderu danych, w którym pisze tylko sam program.",
        wayOut: "Wybierz inny folder w swoich ustawieniach (,)."),
      en: Sentences(
        "Not saved: \(folder) belongs to the data folder, where only the program itself writes.",
        wayOut: "Choose another folder in your settings (,)."))
  }

  /// The message that a file of one's own could not be made in the folder for them.
  public func folderTrouble(_ trouble: SystemTrouble, in folder: String) -> Sentences {
    switch trouble {
    case .inTheWay:
      said(
        pl: Sentences(
          "Nie zapisano: \(folder) to plik, a nie folder.",
          wayOut: "Zmień jego nazwę albo go przenieś i naciśnij x jeszcze raz."),
        en: Sentences(
          "Not saved: \(folder) is a file, not a folder.", wayOut: "Rename it or move it away and press x again."))
    case .noRoom:
      said(
        pl: Sentences(
          "Nie zapisano, bo na dysku nie ma miejsca: \(folder).", wayOut: "Zwolnij miejsce i naciśnij x jeszcze raz."),
        en: Sentences("Not saved, for there is no room on the disk: \(folder).", wayOut: "Make room and press x again.")
      )
    case .readOnlyDisk:
      said(
        pl: Sentences(
          "Nie zapisano, bo dysk jest tylko do odczytu: \(folder).", wayOut: "Poproś administratora o miejsce na pliki."
        ),
        en: Sentences(
          "Not saved, for the disk is read-only: \(folder).", wayOut: "Ask the administrator for a place for files."))
    case .notPermitted:
      said(
        pl: Sentences(
          "Nie zapisano: nie wolno ci pisać w folderze \(folder).",
          wayOut: "Wybierz inny w swoich ustawieniach (,) albo poproś administratora, żeby go udostępnił."
        ),
        en: Sentences(
          "Not saved: you may not write to the folder \(folder).",
          wayOut: "Choose another in your settings (,), or ask the administrator to let you use it."))
    case .missing, .noFile, .tooLong, .other:
      said(
        pl: Sentences(
          "Nie zapisano: nie da się założyć folderu \(folder).",
          wayOut: "Wybierz inny w swoich ustawieniach (,) albo poproś administratora, żeby go założył."),
        en: Sentences(
          "Not saved: the folder \(folder) cannot be made.",
          wayOut: "Choose another in your settings (,), or ask the administrator to make it."))
    }
  }
}
