import CivicDomain

/// The sentences on groups and access lists: what `check` finds of them, and what came of giving access.
extension Words {
  /// The finding that something belongs to another group than the register.
  public func foreignGroup(_ name: String, mayRead: Bool) -> String {
    let path = said(pl: "chgrp GRUPA ŚCIEŻKA", en: "chgrp GROUP PATH")
    return mayRead
      ? said(
        pl: "należy do obcej grupy \(name), która ma tu dostęp; przywróć grupę rejestru: \(path)",
        en: "it belongs to another group, \(name), which has access; give it back to the register's: \(path)")
      : said(
        pl: "należy do obcej grupy \(name), więc pracownicy mogą nie mieć dostępu; przywróć grupę rejestru: \(path)",
        en:
          "it belongs to another group, \(name), so that staff may have no access; give it back to the register's: \(path)"
      )
  }

  /// The finding that a folder does not hand its group on.
  public var groupNotHandedOn: String {
    said(
      pl: "nowe pliki nie dostaną tu grupy rejestru; przywróć to: chmod g+s",
      en: "what is made here will not belong to the register's group; mend it: chmod g+s")
  }

  /// Somebody whom an access list names: `grupa stażyści`.
  public func party(user name: String) -> String { said(pl: "użytkownik \(name)", en: "the user \(name)") }
  /// A group whom an access list names.
  public func party(group name: String) -> String { said(pl: "grupa \(name)", en: "the group \(name)") }
  /// Everybody.
  public var partyOfOthers: String { said(pl: "ktokolwiek", en: "anybody") }

  /// The finding that an access list lets somebody do something who should not.
  public func foreignAccess(of party: String) -> String {
    said(
      pl: "z listy dostępu (ACL) ma tu prawa ktoś, kto mieć ich nie powinien: \(party); odbierz je: setfacl -b -k "
        + "(sprawdź: getfacl) albo przywróć wszystkie prawa: wspolnie access --repair",
      en:
        "\(party) has access by an access list, and should not; take it away: setfacl -b -k (look: getfacl), or put all "
        + "rights back: wspolnie access --repair")
  }

  /// The finding that somebody should have access and has none.
  public func shutOut(_ party: String) -> String {
    said(
      pl: "brakuje tu prawa, które powinno być: \(party); przywróć prawa: wspolnie access --repair",
      en: "\(party) has no access here, and should; put the rights back: wspolnie access --repair")
  }

  /// The finding that the manifest names a user or group that the system does not know.
  public func unknownParty(_ party: String) -> String {
    said(
      pl: "\(party): system nie zna takiej nazwy, więc nikt nie ma tych praw; załóż ją albo zmień: wspolnie access",
      en:
        "\(party): the system knows no such name, so that nobody has these rights; make it or change it: wspolnie access"
    )
  }

  /// The finding that the kiosk's user has the rights of a group.
  public func kioskInGroup(_ group: String) -> String {
    said(
      pl:
        "użytkownik kiosku należy do grupy \(group) i czyta to, co ona; wypisz go z niej: gpasswd -d UŻYTKOWNIK \(group)",
      en: "the kiosk's user is in the group \(group), and reads what that may; take it out: gpasswd -d USER \(group)")
  }

  /// The message that one group cannot have both rights.
  public func sameGroup(_ group: String) -> Sentences {
    said(
      pl: Sentences(
        "Grupa \(group) nie może być jednocześnie grupą czytelników i pracowników: pracownicy czytają dane osobowe.",
        kept: nothingSaved, wayOut: "Podaj dla czytelników inną grupę."),
      en: Sentences(
        "The group \(group) cannot be of readers and of staff at once: staff read personal data.", kept: nothingSaved,
        wayOut: "Name another group for the readers."))
  }

  /// The message that the kiosk's user would have the rights of a group.
  public func kioskInGroup(user: String, group: String) -> Sentences {
    said(
      pl: Sentences(
        "Użytkownik kiosku \(user) należy do grupy \(group), więc kiosk czytałby to, co ona.", kept: nothingSaved,
        wayOut: "Wypisz go z niej: gpasswd -d \(user) \(group)."),
      en: Sentences(
        "The kiosk's user \(user) is in the group \(group), so that a kiosk would read what that may.",
        kept: nothingSaved, wayOut: "Take it out: gpasswd -d \(user) \(group)."))
  }

  /// The message that readers, keepers or a kiosk need a group of the staff.
  public var groupNeeded: Sentences {
    said(
      pl: Sentences(
        "Ten rejestr ma tylko właściciela, a czytelnicy, opiekunowie i kiosk potrzebują grupy pracowników.",
        kept: nothingSaved, wayOut: "Podaj też grupę pracowników: --group GRUPA."),
      en: Sentences(
        "This register has but an owner, and readers, keepers and a kiosk need a group of staff.",
        kept: nothingSaved, wayOut: "Name the group of the staff, too: --group GROUP."))
  }

  /// The message that the disk keeps no access lists.
  public func noAccessLists(at path: String) -> Sentences {
    said(
      pl: Sentences(
        "Dysk, na którym jest \(path), nie obsługuje list dostępu (ACL), więc nie może tu być ani czytelników, ani kiosku.",
        kept: nothingSaved, wayOut: "Wybierz dysk z ext4, XFS albo Btrfs, albo zrezygnuj z --readers."),
      en: Sentences(
        "The disk of \(path) keeps no access lists (ACL), so that there can be neither readers nor a kiosk.",
        kept: nothingSaved, wayOut: "Choose a disk with ext4, XFS or Btrfs, or do without --readers."))
  }

  /// The message that the system knows no such user.
  public func unknownUser(_ user: String) -> Sentences {
    said(
      pl: Sentences(
        "System nie zna użytkownika \(user).", kept: nothingSaved, wayOut: "Załóż go albo podaj innego."),
      en: Sentences("The system knows no user \(user).", kept: nothingSaved, wayOut: "Make it, or name another."))
  }

  /// The message that a file is somebody else's, who alone could give access to it.
  public func accessNotPermitted(to path: String) -> Sentences {
    said(
      pl: Sentences(
        "Nie możesz nadać praw do \(path): to plik innej osoby.", kept: nothingSaved,
        wayOut: "Poproś administratora: sudo wspolnie access …"),
      en: Sentences(
        "You may not give access to \(path): the file is somebody else's.", kept: nothingSaved,
        wayOut: "Ask the administrator: sudo wspolnie access …"))
  }

  /// Who may do what in this register, and who one is oneself, a line each.
  public func access(
    group: String?, readers: String?, keepers: String?, kiosk: String?, login: String, role: AccessRole
  ) -> [String] {
    let nobody = said(pl: "nikt", en: "nobody")
    return [
      said(
        pl: "Pracownicy: \(group.map { "grupa \($0)" } ?? "tylko właściciel plików")",
        en: "Staff: \(group.map { "group \($0)" } ?? "the owner of the files alone")"),
      said(
        pl: "Czytelnicy (bez danych osobowych): \(readers.map { "grupa \($0)" } ?? nobody)",
        en: "Readers (without personal data): \(readers.map { "group \($0)" } ?? nobody)"),
      said(
        pl: "Opiekunowie (usuwanie danych, ustawienia, odtwarzanie): "
          + (keepers.map { "grupa \($0)" } ?? "wszyscy pracownicy"),
        en: "Keepers (erasures, settings, restoring): \(keepers.map { "group \($0)" } ?? "all staff")"),
      said(
        pl: "Kiosk: \(kiosk.map { "użytkownik \($0)" } ?? nobody)", en: "Kiosk: \(kiosk.map { "user \($0)" } ?? nobody)"
      ),
      said(pl: "Ty (\(login)): \(label(role))", en: "You (\(login)): \(label(role))"),
    ]
  }

  /// The message that access was given as asked.
  public var accessSet: String { said(pl: "Zapisano prawa dostępu.", en: "The access rights were set.") }
}
