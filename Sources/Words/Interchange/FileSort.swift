import CivicDomain

/// The type of a file that is no table of text, known by its first bytes.
public enum FileSort: CaseIterable, Hashable, Sendable {
  /// A workbook of Excel (.xlsx).
  case workbook
  /// A workbook of Excel before 2007, or another file of that Office.
  case oldWorkbook
  /// A workbook of Excel that is encrypted.
  case encryptedWorkbook
  /// A binary workbook of Excel (.xlsb).
  case binaryWorkbook
  /// A workbook of LibreOffice (.ods) or another OpenDocument.
  case openDocument
  /// A letter of Word (.docx) or another file of Office.
  case letter
  /// A ZIP archive that says no more of itself.
  case zip
  /// A PDF.
  case pdf
  /// A compressed file or an archive.
  case archive
  /// A picture.
  case image
  /// A web page, which some programs call .xls.
  case webPage
  /// XML.
  case xml
  /// JSON.
  case json
  /// Rich text.
  case richText
  /// A calendar or an address card.
  case calendar
  /// A message as a mail program saves it.
  case message
  /// A program or a database.
  case binary
  /// Zeros: what is left where a disk or a copy failed.
  case zeros
  /// Cyrillic letters in the code page of Unix.
  case koi8Text
  /// Cyrillic letters in the code page of Windows.
  case windowsCyrillicText
  /// Polish letters in the code page of DOS.
  case dosText
  /// Bytes of no code page that is known.
  case noText
}

extension FileSort {
  /// The name of the type, as it stands in “this is …”.
  public var label: Label {
    switch self {
    case .workbook: Label(pl: "skoroszyt Excela (.xlsx)", en: "an Excel workbook (.xlsx)")
    case .oldWorkbook: Label(pl: "skoroszyt starego Excela (.xls)", en: "a workbook of an old Excel (.xls)")
    case .encryptedWorkbook: Label(pl: "skoroszyt Excela z hasłem", en: "an Excel workbook with a password")
    case .binaryWorkbook: Label(pl: "binarny skoroszyt Excela (.xlsb)", en: "a binary Excel workbook (.xlsb)")
    case .openDocument: Label(pl: "plik LibreOffice (.ods, .fods, .odt)", en: "a LibreOffice file (.ods, .fods, .odt)")
    case .letter: Label(pl: "dokument Worda lub inny plik Office", en: "a Word document or another Office file")
    case .zip: Label(pl: "archiwum ZIP", en: "a ZIP archive")
    case .pdf: Label(pl: "PDF", en: "a PDF")
    case .archive: Label(pl: "plik spakowany (archiwum)", en: "a compressed file (an archive)")
    case .image: Label(pl: "obraz", en: "an image")
    case .webPage: Label(pl: "strona internetowa (HTML)", en: "a web page (HTML)")
    case .xml: Label(pl: "plik XML", en: "an XML file")
    case .json: Label(pl: "plik JSON", en: "a JSON file")
    case .richText: Label(pl: "dokument RTF", en: "an RTF document")
    case .calendar: Label(pl: "kalendarz lub wizytówka (.ics, .vcf)", en: "a calendar or address card (.ics, .vcf)")
    case .message: Label(pl: "wiadomość e-mail (.eml)", en: "an e-mail message (.eml)")
    case .binary: Label(pl: "program albo baza danych", en: "a program or a database")
    case .zeros: Label(pl: "plik pełen zer, zapewne uszkodzony", en: "a file full of zeros, most likely damaged")
    case .koi8Text: Label(pl: "plik z cyrylicą w stronie kodowej KOI8-R", en: "a file in Cyrillic letters (KOI8-R)")
    case .windowsCyrillicText:
      Label(pl: "plik z cyrylicą w stronie kodowej Windows-1251", en: "a file in Cyrillic letters (Windows-1251)")
    case .dosText:
      Label(
        pl: "plik w starej stronie kodowej, najpewniej DOS (852)",
        en: "a file in an old code page, most likely that of DOS (852)")
    case .noText:
      Label(
        pl: "plik z literami w nieznanej stronie kodowej albo w ogóle nie tekst",
        en: "a file in an unknown code page, or no text at all")
    }
  }

  /// The way out: how to get a table from such a file.
  public var wayOut: Label {
    switch self {
    case .workbook: Label(pl: "Dopisz --format xlsx.", en: "Add --format xlsx.")
    case .oldWorkbook, .binaryWorkbook, .openDocument, .webPage, .koi8Text, .windowsCyrillicText,
      .dosText, .noText:
      Label(
        pl: "Otwórz go w arkuszu, zapisz jako .xlsx albo „CSV UTF-8” i wczytaj ten plik.",
        en: "Open it in a spreadsheet, save it as .xlsx or “CSV UTF-8” and import that file.")
    case .encryptedWorkbook:
      Label(
        pl: "Otwórz go w arkuszu, zdejmij hasło, zapisz i wczytaj jeszcze raz.",
        en: "Open it in a spreadsheet, take the password off, save it and import it again.")
    case .json:
      Label(
        pl: "Jeśli w każdym wierszu jest jeden obiekt, dopisz --format json; jeśli to mapa: --format geojson.",
        en: "If each line is one object, add --format json; if it is a map: --format geojson.")
    case .letter, .richText, .pdf, .image, .xml, .calendar:
      Label(
        pl: "Przepisz tabelę do arkusza, zapisz jako .xlsx albo „CSV UTF-8” i wczytaj ten plik.",
        en: "Put the table into a spreadsheet, save it as .xlsx or “CSV UTF-8” and import that file.")
    case .archive, .zip:
      Label(pl: "Rozpakuj go i wczytaj tabelę, która jest w środku.", en: "Unpack it and import the table in it.")
    case .message:
      Label(
        pl: "Tabelę z załącznika zapisz osobno i wczytaj ten plik; uwagę z wiadomości bierze comment --from-eml.",
        en:
          "Save the table attached by itself and import that file; a remark of a message is taken by comment --from-eml."
      )
    case .binary, .zeros:
      Label(pl: "Wskaż plik z tabelą.", en: "Name the file with the table.")
    }
  }
}
