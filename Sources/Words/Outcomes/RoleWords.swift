import CivicDomain

/// The sentences on who may do what: readers, staff, keepers, as groups of the system.
extension Words {
  /// The message that whoever reads here changes nothing; no group: the store is its owner's alone.
  public func forStaffAlone(group: String) -> Sentences {
    said(
      pl: Sentences(
        "Masz tu tylko wgląd, bez danych osobowych (zapisuje \(group.isEmpty ? "właściciel danych" : "grupa \(group)")).",
        kept: nothingSaved,
        wayOut: group.isEmpty
          ? "Poproś administratora o prawo zapisu." : "Poproś administratora o dopisanie do grupy \(group)."),
      en: Sentences(
        "You may only look here, without personal data (\(group.isEmpty ? "the owner of the data" : "the group \(group)") saves).",
        kept: nothingSaved,
        wayOut: group.isEmpty
          ? "Ask the administrator for the right to save." : "Ask the administrator to add you to the group \(group)."))
  }

  /// The message that the keepers alone may do it.
  public func forKeepersAlone(group: String) -> Sentences {
    said(
      pl: Sentences(
        "To mogą zrobić tylko opiekunowie rejestru (grupa \(group)).", kept: nothingSaved,
        wayOut: "Poproś osobę z tej grupy albo administratora o dopisanie do niej."),
      en: Sentences(
        "Only the keepers of the register may do that (group \(group)).", kept: nothingSaved,
        wayOut: "Ask somebody of that group, or the administrator to add you to it."))
  }

  /// What stands in the place of a name that whoever reads may not see: `osoba (bez wglądu)`.
  public func notSeen(_ what: String) -> String { said(pl: "\(what) (bez wglądu)", en: "\(what) (not shown)") }

  /// What somebody is here, in a few words.
  public func label(_ role: AccessRole) -> String {
    switch role {
    case .reader: said(pl: "wgląd bez danych osobowych", en: "reader, without personal data")
    case .staff: said(pl: "pracownik", en: "staff")
    case .keeper: said(pl: "opiekun rejestru", en: "keeper")
    }
  }

  /// What a reader is told once, at the start.
  public func readsWithoutPeople(staff group: String) -> Sentences {
    said(
      pl: Sentences(
        "Wgląd bez danych osobowych: nie widać tu, kogo dotyczą zapisy, ani słów uwag; niczego też nie zmienisz.",
        wayOut: group.isEmpty ? "" : "Pełny dostęp mają pracownicy (grupa \(group))."),
      en: Sentences(
        "You look without personal data: whom records name and the words of remarks are not shown, and nothing can be changed.",
        wayOut: group.isEmpty ? "" : "Staff have full access (group \(group))."))
  }
}
