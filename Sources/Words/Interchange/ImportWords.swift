import CivicDomain

/// The counts of an import: what became of its rows.
public struct ImportTally: Hashable, Sendable {
  /// How many records were added.
  public var added: Int
  /// How many records got new values.
  public var changed: Int
  /// How many records were so already.
  public var leftAlone: Int
  /// How many rows were refused.
  public var refused: Int
  /// How many contacts of organizations were added beside their rows.
  public var contactsAdded = 0
  /// In how many rows something known of contacts became otherwise.
  public var contactsChanged = 0

  /// Creates the counts of an import.
  public init(added: Int = 0, changed: Int = 0, leftAlone: Int = 0, refused: Int = 0) {
    self.added = added
    self.changed = changed
    self.leftAlone = leftAlone
    self.refused = refused
  }
}

/// How an import ended.
public enum ImportEnd: Hashable, Sendable {
  /// The good rows were saved.
  case saved
  /// It was a dry run, and nothing was saved.
  case dryRun
  /// Nothing was saved because some row was refused and `--strict` was asked for.
  case strict
  /// Nothing was saved because a quote is never closed: nobody knows where the rows after it end.
  case cutShort
  /// Nothing was saved because somebody pressed Ctrl-C.
  case abandoned
}

/// The progress of an import: how far the file is read.
public struct ImportProgress: Hashable, Sendable {
  /// How many rows are read.
  public var rows: Int
  /// The part of the file that is read, 0 to 100.
  public var percent: Int
  /// Rows read in a second; 0 where it is not known yet.
  public var rate: Int
  /// Seconds until the end at that rate; nil where it is not known yet.
  public var secondsLeft: Int?

  /// Creates the progress of an import.
  public init(rows: Int, percent: Int, rate: Int = 0, secondsLeft: Int? = nil) {
    self.rows = rows
    self.percent = percent
    self.rate = rate
    self.secondsLeft = secondsLeft
  }
}

/// A column of a sheet: its letter and its heading.
public struct SheetColumn: Hashable, Sendable {
  /// The letter of the column: A, B … Z, AA.
  public let letter: String
  /// The heading of the column; empty where it has none.
  public let heading: String

  /// Creates a column.
  public init(letter: String, heading: String) {
    self.letter = letter
    self.heading = heading
  }
}

/// The messages of an import.
extension Words {
  /// The line of a change that an import makes: the record's name, each field before and after.
  public func change(of name: String, _ id: RecordID, inRow row: Int, _ fields: [String]) -> String {
    said(
      pl: "wiersz \(row), zmiana: \(name) (\(id.raw)): \(fields.joined(separator: "; "))",
      en: "row \(row), change: \(name) (\(id.raw)): \(fields.joined(separator: "; "))")
  }

  /// The message at the end of an import: the counts of its rows, and what was saved.
  public func imported(_ tally: ImportTally, of kind: Kind, _ end: ImportEnd) -> Sentences {
    let counts =
      said(
        pl: "dodano: \(count(tally.added, of: kind)), zmieniono: \(number(tally.changed)), "
          + "bez zmian: \(number(tally.leftAlone)), odrzucono: \(count(tally.refused, of: .row))\(contacts(tally)).",
        en: "added: \(count(tally.added, of: kind)), changed: \(number(tally.changed)), "
          + "left alone: \(number(tally.leftAlone)), refused: \(count(tally.refused, of: .row))\(contacts(tally)).")
    switch end {
    case .saved: return Sentences(capitalized(counts), wayOut: tally.refused == 0 ? "" : fixAndRepeat)
    case .dryRun:
      return said(
        pl: Sentences("To była próba: \(counts)", kept: nothingSaved),
        en: Sentences("This was a trial: \(counts)", kept: nothingSaved))
    case .strict:
      return said(
        pl: Sentences(
          "Odrzucono \(count(tally.refused, of: .row)), a z --strict wchodzą wszystkie albo żaden.",
          kept: nothingSaved, wayOut: "Popraw te wiersze w pliku i wczytaj go jeszcze raz."),
        en: Sentences(
          "\(count(tally.refused, of: .row)) refused, and with --strict all go in or none.",
          kept: nothingSaved, wayOut: "Correct those rows in the file and import it again."))
    case .cutShort:
      return said(
        pl: Sentences(
          "Cudzysłów nie jest zamknięty, więc nie wiadomo, gdzie kończą się dalsze wiersze.", kept: nothingSaved,
          wayOut: "Zamknij cudzysłów w pliku i wczytaj go jeszcze raz."),
        en: Sentences(
          "A quote is never closed, so nobody can tell where the rows behind it end.", kept: nothingSaved,
          wayOut: "Close the quote in the file and import it again."))
    case .abandoned:
      return said(
        pl: Sentences("Przerwano wczytywanie.", kept: nothingSaved),
        en: Sentences("The import was stopped.", kept: nothingSaved))
    }
  }

  /// What an import does for the contacts of organizations; nothing where it does nothing.
  func contacts(_ tally: ImportTally) -> String {
    if tally.contactsAdded == 0, tally.contactsChanged == 0 { return "" }
    return said(
      pl: "; osoby do kontaktu: dodano \(number(tally.contactsAdded)), zmieniono \(number(tally.contactsChanged))",
      en: "; contacts: added \(number(tally.contactsAdded)), changed \(number(tally.contactsChanged))")
  }

  /// What becomes of the contacts of one row: how many are added, and in which fields the known ones become otherwise. What
  /// was known of them nobody is told.
  public func contacts(added: Int, changed: [FieldDeclaration]) -> [String] {
    let fields = changed.map { label(of: $0) }.joined(separator: ", ")
    let adding = said(
      pl: "dodana \(count(added, of: Contact.kind))", en: "\(count(added, of: Contact.kind)) added")
    let changing = said(pl: "osoba do kontaktu, zmiana: \(fields)", en: "contact, changed: \(fields)")
    return (added > 0 ? [adding] : []) + (changed.isEmpty ? [] : [changing])
  }

  /// What is owed to people whose data came in with a list.
  public var noticeIsOwed: String {
    said(
      pl: "Osobom z listy trzeba w ciągu miesiąca powiedzieć, skąd są ich dane i po co (art. 14 RODO).",
      en: "Within a month the people of the list must be told where their data are from, and what for (art. 14 GDPR).")
  }

  /// The progress of an import in one line of a terminal.
  public func importing(_ progress: ImportProgress) -> String {
    let left = progress.secondsLeft.map { said(pl: ", jeszcze \(number($0)) s", en: ", \(number($0)) s left") } ?? ""
    let rate =
      progress.rate > 0
      ? said(pl: ", \(number(progress.rate)) na sekundę", en: ", \(number(progress.rate)) a second") : ""
    return "\(number(progress.percent))%  \(count(progress.rows, of: .row))\(rate)\(left)"
  }
  /// The progress when all rows are read and the disk is still to confirm.
  public var importSaving: String { said(pl: "Zapisuję…", en: "Saving…") }

  private var fixAndRepeat: String {
    said(
      pl: "Popraw odrzucone wiersze w pliku i wczytaj go jeszcze raz; to, co już jest, zostanie bez zmian.",
      en: "Correct the refused rows in the file and import it again; what is there already is left alone.")
  }

  /// The edit of one field: `telefon: „22 1” → „22 2”`.
  public func edited(_ edit: FieldEdit, of kind: Kind, in circumstances: Circumstances) -> String {
    let label = label(ofField: edit.field, in: kind)
    if isWithheld(edit.field, of: kind, in: circumstances) { return label }
    let values = [edit.was, edit.becomes].map { quoted($0, field: edit.field, of: kind, in: circumstances) }
    return "\(label): \(values[0]) → \(values[1])"
  }
}
