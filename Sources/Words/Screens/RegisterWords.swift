import CivicDomain

/// The words of the registers: the lists and pages of every kind of record.
extension Words {
  /// The item that opens what can be done with the record of which the selected one is a part: `spotkanie…`
  public func actsOnWhole(_ kind: Kind) -> String { "\(label(of: kind))…" }
  /// The beginning of the path in the title: `Rejestry › Zasoby`.
  public var registers: String { said(pl: "Rejestry", en: "Registers") }
  /// The message of an empty list of a kind, with the keys that add the first record and bring in a list of them.
  public func emptyRegister(_ kind: Kind, comesInLists: Bool) -> Absence {
    let way = said(pl: "n: dodaj pierwszy wpis", en: "n: add the first") + (comesInLists ? ", \(orImport)" : "")
    return emptyRegister(kind, way)
  }
  private func emptyRegister(_ kind: Kind, _ way: String) -> Absence {
    Absence(said(pl: "Nie ma jeszcze \(kind.pl.many)", en: "There are no \(kind.en.few) yet"), way)
  }
  /// The end of what an empty list says: how many come in at once.
  private var orImport: String { said(pl: "i: wczytaj z pliku", en: "i: import from a file") }
  /// The message of an empty list of a kind whose records are made elsewhere.
  public func emptyRegister(_ kind: Kind, made elsewhere: String, comesInLists: Bool) -> Absence {
    emptyRegister(kind, elsewhere + (comesInLists ? " \(capitalized(orImport))." : ""))
  }
  /// The message that no form of the registers makes such records: the tab on which one is made, if any, and the
  /// command.
  public func madeElsewhere(_ kind: Kind, onTab tab: String?, byCommand command: String) -> String {
    let onTab = tab.map { said(pl: "na zakładce \($0) albo ", en: "on the tab \($0), or ") } ?? ""
    return said(
      pl: "\(capitalized(kind.pl.many)) nie dodaje się tutaj, tylko \(onTab)poleceniem: \(command)",
      en: "\(capitalized(kind.en.few)) are not added here but \(onTab)by the command: \(command)")
  }
  /// The message that an act on records of another kind makes these: its name, the heading of its list, and the command.
  public func madeByAct(_ kind: Kind, _ act: String, inList heading: String, byCommand command: String) -> String {
    said(
      pl: "\(capitalized(kind.pl.many)) nie dodaje się tutaj, tylko na liście „\(heading)”: klawisz a, potem „\(act)”. "
        + "Albo poleceniem: \(command)",
      en: "\(capitalized(kind.en.few)) are not added here but in the list “\(heading)”: the key a, then “\(act)”. "
        + "Or by the command: \(command)")
  }
  /// The message on which tab, and under which heading, the records stand that an act has made.
  public func madeStands(_ number: Int, onTab tab: String, under heading: String) -> String {
    let what = number == 1 ? said(pl: "Nowy wpis", en: "The new record") : said(pl: "Nowe wpisy", en: "The new records")
    return said(pl: "\(what): zakładka \(tab), \(heading).", en: "\(what): the tab \(tab), \(heading).")
  }
  /// The message that nothing in a short list is called by what was typed.
  public func nothingFits(_ typed: String) -> String {
    said(pl: "Nic nie pasuje do „\(typed)”.", en: "Nothing matches “\(typed)”.")
  }
  /// The message that nothing satisfies what a pinned list, or a cell of a table, asks for.
  public var nothingFits: String { said(pl: "Nic tu teraz nie pasuje.", en: "Nothing fits here now.") }
  /// The message that a filter leaves no record, what narrows the list, and what Esc takes back.
  public func nothingMatchesFilter(_ filter: String, esc: [TakenBack]) -> String {
    said(pl: "Nic nie pasuje do filtra (\(filter)). ", en: "Nothing matches the filter (\(filter)). ") + self.esc(esc)
  }
  /// Of how many records it is not known what a filter asks for, and which filter shows them: `O 6 wpisach tego nie wiadomo
  /// (f: „status OPP: nie wiadomo”).`
  public func notKnownOf(_ count: Int, shownBy filter: String) -> String {
    said(
      pl: "O \(number(count)) \(count == 1 ? "wpisie" : "wpisach") tego nie wiadomo (f: „\(filter)”).",
      en: "Of \(number(count)) \(count == 1 ? "record" : "records") this is not known (f: “\(filter)”).")
  }
  /// The same in the shell, with the condition that shows them: `Status OPP: o 6 wpisach tego nie wiadomo (--where
  /// "publicBenefitStatus=").` Where nothing may say enough, as of an open end: `Załatwiono: w 6 wpisach to pole jest puste (…).`
  public func leftOut(_ count: Int, _ field: FieldDeclaration) -> String {
    let label = capitalized(label(of: field))
    let shown = "(--where \"\(field.name)=\")."
    let records = said(
      pl: "\(number(count)) \(count == 1 ? "wpisie" : "wpisach")",
      en: "\(number(count)) \(count == 1 ? "record" : "records")")
    guard field.isUnknownWhereAbsent else {
      return said(
        pl: "\(label): w \(records) to pole jest puste \(shown)", en: "\(label): in \(records) this is empty \(shown)")
    }
    return said(
      pl: "\(label): o \(records) tego nie wiadomo \(shown)", en: "\(label): of \(records) this is not known \(shown)")
  }
  /// The item of a filter that shows those instead: `zamiast tego: status OPP: nie wiadomo (6)`.
  public func instead(_ filter: String, _ count: Int) -> String {
    said(pl: "zamiast tego \(filter) (\(number(count)))", en: "instead \(filter) (\(number(count)))")
  }
  /// The hindrance of an edit where a record has no field that a form can change.
  public var notEditable: String {
    said(pl: "w tym wpisie nie ma pól do zmiany", en: "this record has no field that could be changed")
  }
  /// The item that shows a record on its own tab: `pokaż na zakładce 1 Mapa zasobów`.
  public func showOnTab(_ tab: String) -> String {
    said(pl: "pokaż na zakładce \(tab)", en: "show it on the tab \(tab)")
  }
  /// The item that attaches a file to a record: `dołącz plik (załącznik)`.
  public func attach(_ kind: Kind) -> String {
    said(pl: "dołącz plik (\(label(of: kind)))", en: "attach a file (\(label(of: kind)))")
  }
  /// The count of marked records: `zaznaczone: 3`.
  public func markedRecords(_ number: Int) -> String {
    said(pl: "zaznaczone: \(self.number(number))", en: "marked: \(self.number(number))")
  }
  /// The same, and how many of them are seen where not all are: `zaznaczone: 3 (1 z nich widać)`.
  public func markedRecords(_ number: Int, seen: Int) -> String {
    markedRecords(number)
      + (seen == number
        ? "" : said(pl: " (\(self.number(seen)) z nich widać)", en: " (\(self.number(seen)) of them in sight)"))
  }
  /// The message that an edit is of the selected record only, though several are marked.
  public func marksStay(_ number: Int) -> String {
    said(
      pl: "Zmienia się jeden wpis naraz: ten pod kursorem. Zaznaczone (\(self.number(number))) zostają, jak są.",
      en: "One record is edited at a time: the selected one. The marked ones (\(self.number(number))) stay as they are."
    )
  }
  /// The heading of the newest records of a kind.
  public var enteredLast: String { said(pl: "Wpisane ostatnio", en: "Entered last") }
  /// The last change of a record: `zmieniono 3.09, 14:31, anna`.
  public func lastChanged(_ when: String, by login: String) -> String {
    said(pl: "zmieniono \(when), \(login)", en: "changed \(when), \(login)")
  }
  /// The item that lists all records which refer to one: `wszystkie: 123`.
  public func allReferring(_ number: Int) -> String {
    said(pl: "wszystkie: \(self.number(number))", en: "all of them: \(self.number(number))")
  }
  /// The heading of a record's history.
  public var historyHeading: String { said(pl: "Historia", en: "History") }
  /// The line that counts the older changes, with the command that lists them.
  public func olderChanges(_ number: Int, command: String) -> String {
    said(
      pl: "i jeszcze \(count(number, of: .change)); polecenie: \(command)",
      en: "and \(count(number, of: .change)) more; command: \(command)")
  }
  /// The change of a field in the history: `telefon: (puste) → 32 123 45 67`.
  public func fieldChange(_ label: String, from old: String, to new: String) -> String {
    "\(label): \(old.isEmpty ? noValue : old) → \(new.isEmpty ? noValue : new)"
  }
  /// The label of a record's id.
  public var identifierLabel: String { said(pl: "identyfikator", en: "id") }
  /// The message that no record refers to this one.
  public var nothingRefersHere: String {
    said(pl: "Nic się do tego wpisu nie odnosi.", en: "Nothing refers to this record.")
  }
  /// The sort order by entry, the newest first.
  public var orderOfEntry: String { said(pl: "ostatnio wpisane", en: "the newest entry first") }
  /// A sort order by a field: `według: nazwa`; reversed, from the last to the first.
  public func ordered(by field: String, isReversed: Bool) -> String {
    said(pl: "według: \(field)", en: "by \(field)")
      + (isReversed ? said(pl: " (od końca)", en: " (last first)") : "")
  }
  /// The item that takes the filter away.
  public var allRecords: String { said(pl: "wszystkie", en: "all") }
  /// The message that the selected record has no value in a field to filter by.
  public func nothingToFilterBy(_ field: String) -> String {
    said(
      pl: "W zaznaczonym wpisie pole „\(field)” jest puste. Zaznacz taki, który ma szukaną wartość",
      en: "The selected record says nothing under “\(field)”. Select one that has the value")
  }
}
