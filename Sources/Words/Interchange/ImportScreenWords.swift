import CivicDomain

/// The texts of an import on the screen.
extension Words {
  /// The title of the choice of a kind.
  public var importWhat: String { said(pl: "Co jest na liście?", en: "What is on the list?") }
  /// The title of an import: `Wczytywanie: organizacje`.
  public func importTitle(_ kind: Kind) -> String {
    said(pl: "Wczytywanie z pliku: \(plural(of: kind))", en: "Import from a file: \(plural(of: kind))")
  }
  /// The label of the line in which a file's name or path is typed.
  public var fileLabel: String { said(pl: "Plik", en: "File") }
  /// The title of the choice of a sheet.
  public var whichSheet: String { said(pl: "Który arkusz?", en: "Which sheet?") }
  /// The size of a file: `12 kB`.
  public func bytes(_ size: Int) -> String {
    let (kilo, mega) = (1_000, 1_000_000)
    if size >= 10 * mega { return "\(number(size / mega)) MB" }
    return size >= kilo ? "\(number(size / kilo)) kB" : "\(number(size)) B"
  }
  /// The message that no file was chosen.
  public func noFileChosen(in folder: String) -> String {
    said(
      pl: "Wybierz plik strzałkami albo wpisz jego ścieżkę, np. \(folder)/lista.xlsx",
      en: "Choose a file by the arrows, or type its path, such as \(folder)/list.xlsx")
  }
  /// What is said where the folder has no file that fits.
  public func noFiles(in folder: String, matching text: String) -> String {
    if !text.isEmpty {
      return said(
        pl: "Żaden plik w \(folder) nie pasuje do „\(text)”. Ścieżka zaczyna się od / albo ~.",
        en: "No file in \(folder) matches “\(text)”. A path begins with / or ~.")
    }
    return said(
      pl: "W \(folder) nie ma plików CSV, XLSX ani JSON. Skopiuj tam listę albo wpisz ścieżkę pliku.",
      en: "There is no CSV, XLSX or JSON file in \(folder). Copy the list there, or type the path of a file.")
  }
  /// What Enter does with a path that was typed.
  public var pathTyped: String { said(pl: "Enter: sprawdź ten plik", en: "Enter: examine this file") }
  /// The counts of what an import would do.
  public func importOutlook(_ tally: ImportTally) -> String {
    said(
      pl: "Jeszcze nic nie zapisano. Dodane: \(number(tally.added)), zmienione: \(number(tally.changed)), bez zmian: "
        + "\(number(tally.leftAlone)), odrzucone: \(number(tally.refused))\(contacts(tally))",
      en: "Nothing is saved yet. Added: \(number(tally.added)), changed: \(number(tally.changed)), left alone: "
        + "\(number(tally.leftAlone)), refused: \(number(tally.refused))\(contacts(tally))")
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
  public var columnIsUnknown: String { said(pl: "pominięta, nie ma takiego pola", en: "passed over, no such field") }
  /// What becomes of a column that the person leaves out.
  public var columnIsLeftOut: String { said(pl: "pominięta", en: "left out") }
  /// What a column is that tells of a person who speaks for the organization.
  public var columnOfContact: String { said(pl: "osoba do kontaktu", en: "contact person") }
  /// What is said of a column that only the program fills in.
  public var columnIsFixed: String { said(pl: "to ustala program", en: "that is the program's") }
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
  /// The key that stops an import on its way.
  public var stopsImport: String { said(pl: "Ctrl-C: przerwij", en: "Ctrl-C: stop") }
  /// How many rows more would do something than are shown.
  public func moreRows(_ number: Int) -> String {
    said(pl: "i jeszcze \(count(number, of: .row))", en: "and \(count(number, of: .row)) more")
  }
}
