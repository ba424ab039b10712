import CivicDomain

/// What is said of workbooks: why one cannot be read, and how its sheet was understood.
extension Words {
  /// The message that a workbook cannot be read; nothing of it was taken in.
  public func unreadable(_ fault: WorkbookFault) -> Sentences {
    let (pl, en) = reason(fault)
    let (wayPl, wayEn) = wayOut(of: fault)
    return said(
      pl: Sentences(pl, kept: nothingSaved, wayOut: wayPl), en: Sentences(en, kept: nothingSaved, wayOut: wayEn))
  }

  private func reason(_ fault: WorkbookFault) -> (pl: String, en: String) {
    switch fault {
    case .damaged(let part):
      ("Skoroszyt jest ucięty albo uszkodzony (\(part)).", "The workbook is cut or damaged (\(part)).")
    case .zip64:
      (
        "Skoroszyt jest zapisany w odmianie ZIP dla bardzo dużych plików (ZIP64), której program nie czyta.",
        "The workbook is a ZIP of the sort for very large files (ZIP64), which is not read here."
      )
    case .encrypted: ("Skoroszyt jest chroniony hasłem.", "The workbook is protected by a password.")
    case .packedOtherwise:
      (
        "Skoroszyt jest spakowany w sposób, którego program nie zna.",
        "The workbook is packed in a way that is not known here."
      )
    case .tooLarge:
      (
        "Po rozpakowaniu ten plik byłby o wiele za duży, jak „bomba ZIP”, więc program go nie czyta.",
        "Unpacked this file would be far too large, like a “zip bomb”, so it is not read."
      )
    case .tooManyRows(let limit):
      (
        "Arkusz ma więcej wierszy, niż mieści Excel (\(number(limit))).",
        "The sheet has more rows than Excel holds (\(number(limit)))."
      )
    case .documentType:
      (
        "W pliku jest deklaracja DTD, której w skoroszytach nie ma, więc program go nie czyta.",
        "The file has a document type declaration (DTD), which no workbook has, so it is not read."
      )
    case .noSheet: ("Skoroszyt nie ma ani jednego arkusza z komórkami.", "The workbook has no sheet with cells.")
    case .noSuchSheet(let name, _):
      ("W skoroszycie nie ma arkusza „\(name)”.", "The workbook has no sheet “\(name)”.")
    case .emptySheet(let name, _): ("Arkusz „\(name)” jest pusty.", "The sheet “\(name)” is empty.")
    case .noWorkbook:
      ("Ten plik nie jest skoroszytem, więc nie ma arkuszy.", "This file is no workbook, so it has no sheets.")
    }
  }

  private func wayOut(of fault: WorkbookFault) -> (pl: String, en: String) {
    switch fault {
    case .damaged, .documentType, .packedOtherwise, .zip64:
      (
        "Otwórz go w arkuszu, zapisz jeszcze raz jako .xlsx i wczytaj.",
        "Open it in a spreadsheet, save it once more as .xlsx and import that."
      )
    case .encrypted:
      (
        "Otwórz go w arkuszu, zdejmij hasło, zapisz i wczytaj jeszcze raz.",
        "Open it in a spreadsheet, take the password off, save it and import it again."
      )
    case .tooManyRows:
      (
        "Podziel listę na kilka plików i wczytaj je po kolei.",
        "Part the list into several files and import them one after the other."
      )
    case .tooLarge:
      (
        "Jeśli to prawdziwa lista, zapisz ją w arkuszu jako „CSV UTF-8” i wczytaj ten plik.",
        "If it is a real list, save it in a spreadsheet as “CSV UTF-8” and import that file."
      )
    case .noSheet: ("Wskaż skoroszyt z tabelą.", "Name a workbook with a table.")
    case .noSuchSheet(let name, let sheets):
      nearSheets(NearWords.nearest(to: name, among: sheets), of: sheets)
    case .emptySheet(_, let others):
      others.isEmpty
        ? ("Wskaż skoroszyt z tabelą.", "Name a workbook with a table.")
        : (
          "Inny arkusz wybierze --sheet NAZWA: \(quotedNames(others)).",
          "Choose another with --sheet NAME: \(quotedNames(others))."
        )
    case .noWorkbook(.sheet): ("Wczytaj go bez --sheet.", "Import it without --sheet.")
    case .noWorkbook(.format): ("Wczytaj go bez --format xlsx.", "Import it without --format xlsx.")
    case .noWorkbook(.all):
      (
        "Powiedz, co w nim jest, zamiast „wszystko”, np. organizacje.",
        "Say what is in it instead of “all”, such as organizations."
      )
    }
  }

  private func nearSheets(_ near: [String], of sheets: [String]) -> (pl: String, en: String) {
    near.isEmpty
      ? ("Są w nim: \(quotedNames(sheets)).", "It has: \(quotedNames(sheets)).")
      : ("Czy chodzi o: \(quotedNames(near))?", "Do you mean \(quotedNames(near))?")
  }

  private func quotedNames(_ names: [String]) -> String { few(names.map { said(pl: "„\($0)”", en: "“\($0)”") }) }

  /// The refusal of a sheet of which no column is a field of the kind; the table may be on another.
  public func noTable(in sheet: String, _ headers: [String], of kind: Kind, others: [String]) -> Sentences {
    said(
      pl: Sentences(
        "W arkuszu „\(sheet)” żadna z kolumn nie pasuje do rodzaju „\(label(of: kind))”: \(few(headers)).",
        kept: nothingSaved,
        wayOut: "Jeśli tabela jest w innym arkuszu, wybierze go --sheet NAZWA: \(quotedNames(others))."),
      en: Sentences(
        "On the sheet “\(sheet)” none of the columns fits the kind \(label(of: kind)): \(few(headers)).",
        kept: nothingSaved,
        wayOut: "If the table is on another sheet, choose it with --sheet NAME: \(quotedNames(others))."))
  }

  // MARK: - How it was understood

  /// The notes on a sheet: which it is, what of it is hidden or merged.
  /// - Parameter isChosen: whether it was chosen on a screen, so that nobody need be told how.
  public func sheet(_ notes: SheetNotes, isChosen: Bool = false) -> [String] {
    var lines = [chosenSheet(isChosen ? SheetNotes(notes.name, others: [], isHidden: notes.isHidden) : notes)]
    let columns: [String] =
      switch notes.hiddenColumns.count {
      case 0: []
      case 1: [words(for: SheetColumn(letter: notes.hiddenColumns[0], heading: ""))]
      case _: [said(pl: "kolumny \(few(notes.hiddenColumns))", en: "columns \(few(notes.hiddenColumns))")]
      }
    let rows = notes.hiddenRowCount > 0 ? [words(for: notes.firstHiddenRows, notes.hiddenRowCount)] : []
    let hidden = (rows + columns).joined(separator: "; ")
    if !hidden.isEmpty {
      lines.append(
        said(
          pl: "wczytano też to, co w arkuszu jest ukryte: \(hidden)", en: "what the sheet hides is read too: \(hidden)")
      )
    }
    if notes.mergedCount > 0 {
      let ranges = "\(notes.firstMerged)\(notes.mergedCount > 1 ? said(pl: " i inne", en: " and others") : "")"
      lines.append(
        said(
          pl: "scalone komórki (\(ranges)): wartość ma tylko pierwsza z nich, pozostałe są puste",
          en: "merged cells (\(ranges)): only the first of them has the value, the others are empty"))
    }
    return lines
  }

  private func chosenSheet(_ notes: SheetNotes) -> String {
    let hidden = notes.isHidden ? said(pl: ", ukryty", en: ", hidden") : ""
    let others =
      notes.others.isEmpty
      ? ""
      : said(
        pl: "; inny wybierze --sheet NAZWA: \(quotedNames(notes.others))",
        en: "; choose another with --sheet NAME: \(quotedNames(notes.others))")
    return said(pl: "arkusz „\(notes.name)”\(hidden)\(others)", en: "sheet “\(notes.name)”\(hidden)\(others)")
  }

  // MARK: - Cells

  /// The fault of a formula whose value nobody kept.
  public var formulaWithoutValue: String {
    said(
      pl: "jest tu formuła bez zapisanej wartości; otwórz plik w arkuszu i zapisz go jeszcze raz",
      en: "there is a formula here without a stored value; open the file in a spreadsheet and save it once more")
  }

  /// The fault of a formula that failed: `#N/A`.
  public func failedFormula(_ error: String) -> String {
    said(pl: "formuła dała tu błąd \(error)", en: "the formula here gave the error \(error)")
  }

  /// The fault of a number that is shown as a date and is none.
  public func noDate(_ number: String) -> String {
    said(
      pl:
        "liczba \(number) jest tu pokazana jako data, ale to nie jest pewna data (Excel liczy dni od 1900 r. i dodaje "
        + "nieistniejący 29.02.1900); wpisz datę jako tekst, np. 1900-01-15",
      en: "the number \(number) is shown as a date here, but is no sure date (Excel counts days from 1900 and adds a "
        + "29 February 1900 that never was); write the date as text, such as 1900-01-15")
  }

  // MARK: - Written

  /// The warning that a list has more rows than a sheet of Excel can have.
  public func missingRows(_ count: Int) -> String {
    said(
      pl:
        "Uwaga: ostatnich wierszy, które się nie zmieściły: \(number(count)), bo arkusz Excela mieści ich 1\u{A0}048\u{A0}576; "
        + "wszystkie są z --format csv.",
      en:
        "Note: \(number(count)) of the last rows are not there, for a sheet of Excel holds 1,048,576; --format csv has all."
    )
  }
  /// The warning that texts are longer than a cell of Excel can be.
  public func cutTexts(_ count: Int) -> String {
    said(
      pl: "Uwaga: tekstów uciętych na końcu: \(number(count)), bo komórka Excela mieści 32\u{A0}767 znaków; całe są z "
        + "--format csv.",
      en: "Note: \(self.count(count, of: ["text is", "texts are"])) cut at the end, for a cell of Excel holds 32,767 "
        + "characters; --format csv has the whole.")
  }
}
