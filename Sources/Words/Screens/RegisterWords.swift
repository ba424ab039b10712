import CivicDomain

/// The registers: every kind of record, its lists and pages.
extension Words {
  /// What stands before the path to what is seen: `Rejestry › Zasoby`.
  public var registers: String { said(pl: "Rejestry", en: "Registers") }
  /// There is none of a kind yet; the key that adds the first.
  public func emptyRegister(_ kind: Kind) -> String {
    said(
      pl: "Nie ma jeszcze \(kind.pl.many). n: dodaj pierwszy wpis",
      en: "There are no \(kind.en.few) yet. n: add the first")
  }
  /// There is none of a kind yet, and it is made elsewhere.
  public func emptyRegister(_ kind: Kind, made elsewhere: String) -> String {
    said(pl: "Nie ma jeszcze \(kind.pl.many). \(elsewhere)", en: "There are no \(kind.en.few) yet. \(elsewhere)")
  }
  /// No form of the registers makes such records: the tab on which one is made, if any, and the command.
  public func madeElsewhere(_ kind: Kind, onTab tab: String?, byCommand command: String) -> String {
    let onTab = tab.map { said(pl: "na zakładce \($0) albo ", en: "on the tab \($0), or ") } ?? ""
    return said(
      pl: "\(capitalized(kind.pl.many)) nie dodaje się tutaj, tylko \(onTab)poleceniem: \(command)",
      en: "\(capitalized(kind.en.few)) are not added here but \(onTab)by the command: \(command)")
  }
  /// What is to be put in the place of a value in a command.
  public func placeholder(for shape: FieldShape) -> String {
    if shape.isReference { return "ID" }
    return shape == .file ? said(pl: "PLIK", en: "FILE") : said(pl: "TEKST", en: "TEXT")
  }
  /// The list is empty because of a filter.
  public var nothingMatchesFilter: String {
    said(pl: "Nic nie pasuje do filtra. Esc: bez filtra", en: "Nothing matches the filter. Esc: no filter")
  }
  /// A record of which no form can change anything.
  public var notEditable: String {
    said(pl: "w tym wpisie nie ma pól do zmiany", en: "this record has no field that could be changed")
  }
  /// Show a record on the tab where it stands beside others: `pokaż na zakładce 1 Mapa zasobów`.
  public func showOnTab(_ tab: String) -> String {
    said(pl: "pokaż na zakładce \(tab)", en: "show it on the tab \(tab)")
  }
  /// Add a file to a record: `dołącz plik (załącznik)`.
  public func attach(_ kind: Kind) -> String {
    said(pl: "dołącz plik (\(label(of: kind)))", en: "attach a file (\(label(of: kind)))")
  }
  /// `zaznaczone: 3`.
  public func markedRecords(_ number: Int) -> String {
    said(pl: "zaznaczone: \(self.number(number))", en: "marked: \(self.number(number))")
  }
  /// The records of a kind that were entered last.
  public var enteredLast: String { said(pl: "Wpisane ostatnio", en: "Entered last") }
  /// `zmieniono 3.09, 14:31, anna`.
  public func lastChanged(_ when: String, by login: String) -> String {
    said(pl: "zmieniono \(when), \(login)", en: "changed \(when), \(login)")
  }
  /// All of them, and how many: `wszystkie: 123`.
  public func allReferring(_ number: Int) -> String {
    said(pl: "wszystkie: \(self.number(number))", en: "all of them: \(self.number(number))")
  }
  /// The heading of the history.
  public var historyHeading: String { said(pl: "Historia", en: "History") }
  /// So many older changes; the command that tells them.
  public func olderChanges(_ number: Int, command: String) -> String {
    said(
      pl: "i jeszcze \(count(number, of: .change)); polecenie: \(command)",
      en: "and \(count(number, of: .change)) more; command: \(command)")
  }
  /// `telefon: (puste) → 32 123 45 67`: what a field said, and what it says.
  public func fieldChange(_ label: String, from old: String, to new: String) -> String {
    "\(label): \(old.isEmpty ? noValue : old) → \(new.isEmpty ? noValue : new)"
  }
  /// What the program names a record by in commands.
  public var identifierLabel: String { said(pl: "identyfikator", en: "id") }
  /// Nothing refers to a record.
  public var nothingRefersHere: String {
    said(pl: "Nic się do tego wpisu nie odnosi.", en: "Nothing refers to this record.")
  }
  /// The order in which records were entered, the newest first.
  public var orderOfEntry: String { said(pl: "ostatnio wpisane", en: "the newest entry first") }
  /// `według: nazwa`; from the last to the first.
  public func ordered(by field: String, isReversed: Bool) -> String {
    said(pl: "według: \(field)", en: "by \(field)")
      + (isReversed ? said(pl: " (od końca)", en: " (last first)") : "")
  }
  /// No filter.
  public var allRecords: String { said(pl: "wszystkie", en: "all") }
  /// The field of the selected record says nothing that could be filtered by.
  public func nothingToFilterBy(_ field: String) -> String {
    said(
      pl: "W zaznaczonym wpisie pole „\(field)” jest puste. Zaznacz taki, który ma szukaną wartość",
      en: "The selected record says nothing under “\(field)”. Select one that has the value")
  }
}
