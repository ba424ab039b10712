import CivicDomain

/// The words of data whose retention period is over, as a screen lists them by name.
extension Words {
  /// The title of the list.
  public var dueDataTitle: String {
    said(pl: "Dane, którym minął termin przechowywania", en: "Data whose retention period is over")
  }
  /// How much is to be erased: `Do usunięcia: 34 osoby, potrzeby: 2 zgłoszenia`.
  public func dueData(people: Int, needs: Int, forms: Int) -> String {
    let parts =
      (people == 0 ? [] : [count(people, of: Person.kind)])
      + (needs == 0
        ? []
        : said(
          pl: ["potrzeby: \(count(needs, of: Registration.kind))"],
          en: ["the needs in \(count(needs, of: Registration.kind))"]))
      + (forms == 0
        ? [] : said(pl: ["niedokończone formularze: \(number(forms))"], en: ["unfinished forms: \(number(forms))"]))
    return parts.isEmpty ? nobodyDue : said(pl: "Do usunięcia: ", en: "To erase: ") + parts.joined(separator: ", ")
  }
  /// What an erasure means, in a few sentences.
  public var whatErasingLeaves: String {
    said(
      pl:
        "Usunięcie jest na zawsze. Zostają wpisy bez danych osobowych, żeby liczby się zgadzały, i słowa uwag, które należą "
        + "do akt. Z kopii zapasowych te dane nie znikną: po odtworzeniu starszej usuń je jeszcze raz.",
      en:
        "An erasure is for good. What stays are records without personal data, so that the figures stay right, and the words "
        + "of remarks, which belong to the case file. Backups keep these data: after putting an older one back, erase them "
        + "again.")
  }
  /// The line of somebody whose data are due: `Zofia Nowak: ostatnio na spotkaniu 10.09.2026, po terminie od 11.09.2027`.
  public func dueRow(_ ground: RetentionProposal.Ground, of name: String) -> String { "\(name): \(dueReason(ground))" }
  /// Why somebody's data are due: `ostatnio na spotkaniu 10.09.2026, po terminie od 11.09.2027`.
  public func dueReason(_ ground: RetentionProposal.Ground) -> String {
    let day = ground.last.map { " " + self.day($0) } ?? ""
    let last =
      switch ground.why {
      case .session: said(pl: "ostatnio na spotkaniu\(day)", en: "last at a session\(day)")
      case .caseFile: said(pl: "uwagi przekazano do akt\(day)", en: "remarks were handed to the case file\(day)")
      case .matter: said(pl: "ostatnią sprawę zakończono\(day)", en: "the last matter was closed\(day)")
      case .nothing:
        said(
          pl: "nic się do tej osoby nie odnosi, ostatnia zmiana\(day)", en: "nothing refers to them, last change\(day)")
      case .needs: said(pl: "same potrzeby, spotkanie\(day)", en: "the needs alone, session\(day)")
      }
    let since =
      ground.since.map { said(pl: ", po terminie od \(self.day($0))", en: ", overdue since \(self.day($0))") }
      ?? said(pl: ", dnia nie zapisano", en: ", nobody wrote down the day")
    return last + since
  }
  /// The heading of those who would be due but for another record.
  public var stillKept: String { said(pl: "Jeszcze potrzebni", en: "Still needed") }
  /// The line of one of them, and the record for which they are kept.
  public func keptRow(_ name: String, by record: String) -> String { "\(name): \(keptBecause(record))" }
  /// Why somebody's data are kept: the record for which they are.
  public func keptBecause(_ record: String) -> String {
    said(pl: "zostaje, bo: \(record)", en: "stays because of \(record)")
  }
  /// The heading of forms with personal data that nobody finished.
  public var unfinishedForms: String {
    said(pl: "Niedokończone formularze z danymi osobowymi", en: "Unfinished forms with personal data")
  }
  /// The message that nobody is erased while only some of them are seen.
  public var eraseNeedsAllSeen: String {
    said(
      pl: "Usuwa się wszystkich po terminie naraz, a widać tylko znalezionych: najpierw Esc, żeby zobaczyć wszystkich.",
      en: "All whose term is over are erased together, and only those found are seen: first Esc, to see all of them.")
  }
  /// The question before the erasure.
  public func askEraseDue(_ number: Int) -> String {
    said(
      pl: "Usunąć na zawsze dane, którym minął termin (pozycji: \(self.number(number)))? Tego nie można cofnąć.",
      en: "Erase for good the data whose term is over (items: \(self.number(number)))? This cannot be undone.")
  }
  /// The answer that erases.
  public var answerEraseForGood: String { said(pl: "usuń na zawsze", en: "erase for good") }
  /// The prompt while the number is typed.
  public func typeToErase(_ number: Int) -> String {
    said(
      pl: "Wpisz \(number) i Enter, żeby usunąć na zawsze:", en: "Type \(number) and Enter to erase for good:")
  }
  /// Said while it is done.
  public var erasingNow: String {
    said(pl: "Usuwam dane z rejestru i z jego plików…", en: "Erasing from the register and its files…")
  }
  /// Said behind an erasure: what is not in its reach.
  public var backupsKeepErased: String {
    said(
      pl: "W kopiach zapasowych te dane jeszcze są; po odtworzeniu starszej usuń je jeszcze raz.",
      en: "Backups still hold these data; after putting an older one back, erase them again.")
  }
  /// The refusal where something else is due than was shown.
  public var dueHasChanged: String {
    said(
      pl: "Niczego nie usunięto: lista w tym czasie się zmieniła. Przejrzyj ją i usuń jeszcze raz.",
      en: "Nothing was erased: the list has changed meanwhile. Look through it and erase once more.")
  }
}
