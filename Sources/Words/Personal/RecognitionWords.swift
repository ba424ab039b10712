import CivicDomain

/// The words of recognizing a person: what a form shows and asks while one types, and what a command answers.
extension Words {
  /// The note that a person is known by name and e-mail or telephone: the name and the contacts.
  public func knownPerson(_ name: String, _ contacts: String) -> String {
    said(
      pl: "Znana osoba: \(name) (\(contacts)). Wpis będzie na to nazwisko.",
      en: "A known person: \(name) (\(contacts)). The entry will be under that name.")
  }
  /// The note that the typed person is known, so that there will be no second record.
  public var noSecondPerson: String {
    said(
      pl: "Drugi wpis nie powstanie; zapisze się tylko to, czego w pierwszym nie ma.",
      en: "There will be no second record; only what the first one lacks is saved.")
  }
  /// The note that people of other names have that e-mail or telephone.
  public func contactOfOthers(_ names: [String]) -> String {
    said(
      pl: "Ten e-mail lub telefon jest już przy osobie: \(names.joined(separator: ", ")).",
      en: "That e-mail or telephone belongs to: \(names.joined(separator: ", ")).")
  }
  /// The note that there are people of that name of whom nothing says whether they are meant: it is asked beneath.
  public func namesakesKnown(_ number: Int) -> String {
    said(
      pl:
        "W rejestrze jest już: \(count(number, of: Person.kind)) o tym imieniu i nazwisku. Ta sama? Odpowiedz w „kto to "
        + "jest”.",
      en: "The register has \(count(number, of: Person.kind)) of this name already. The same one? Answer “who it is”.")
  }
  /// The note that several people share that e-mail or telephone, so that a name is wanted.
  public func contactShared(_ names: [String]) -> String {
    said(
      pl: "Ten e-mail lub telefon mają: \(names.joined(separator: ", ")). Wpisz imię i nazwisko.",
      en: "Several people have that e-mail or telephone: \(names.joined(separator: ", ")). Enter the name.")
  }
  /// The differences of a known person from what was given: `Jan Kowalski: telefon w rejestrze „600 1”, podano „600
  /// 2”.`
  public func differences(_ differences: [FieldEdit], of name: String, in circumstances: Circumstances) -> String {
    let changes = differences.map { edit in
      let values = [edit.was, edit.becomes].map {
        quoted($0, field: edit.field, of: Person.kind, in: circumstances)
      }
      return said(
        pl: "\(label(ofField: edit.field, in: Person.kind)) w rejestrze \(values[0]), podano \(values[1])",
        en: "\(label(ofField: edit.field, in: Person.kind)) in the register \(values[0]), given \(values[1])")
    }
    return "\(name): \(changes.joined(separator: "; "))."
  }
  /// The label of the question who it is.
  public var whoLabel: Label { Label(pl: "kto to jest", en: "who it is") }
  /// The answer that it is this known person: `ta sama: Jan Kowalski`.
  public func samePerson(_ name: String) -> String { said(pl: "ta sama: \(name)", en: "the same: \(name)") }
  /// Somebody else who calls from the number of a person, or writes from their address.
  public func somebodyElse(atNumber isNumber: Bool) -> String {
    isNumber
      ? said(pl: "inna osoba pod tym numerem", en: "somebody else at the same number")
      : said(pl: "inna osoba pod tym adresem", en: "somebody else at the same address")
  }

  /// The answer that it is somebody else.
  public var anotherPerson: String { said(pl: "inna osoba", en: "somebody else") }
  /// The label of the question which of two values to keep.
  public var whichLabel: Label { Label(pl: "co zapisać", en: "what to keep") }
  /// The answer that keeps the known values: `jak w rejestrze: 600 1`.
  public func asKnown(_ values: String) -> String {
    said(pl: "jak w rejestrze: \(values)", en: "as in the register: \(values)")
  }
  /// The answer that keeps the given values: `jak podano: 600 2`.
  public func asGiven(_ values: String) -> String { said(pl: "jak podano: \(values)", en: "as given: \(values)") }

  /// The note of a command that a new person has an e-mail or telephone of others; with `canBeCancelled` how to undo
  /// the act, should it have been one of them.
  public func contactOfOthers(ids: [String], canBeCancelled: Bool) -> String {
    let fact = said(
      pl: "Ten e-mail lub telefon jest już przy osobie \(ids.joined(separator: ", ")). Zapisano inną osobę.",
      en: "That e-mail or telephone belongs to \(ids.joined(separator: ", ")) too. Somebody else was recorded.")
    guard canBeCancelled, let first = ids.first else { return fact }
    return said(
      pl: "\(fact) Jeśli to ta sama, odwołaj to zgłoszenie i zapisz ją z opcją --person \(first).",
      en: "\(fact) If it is the same person, cancel this registration and sign them up with --person \(first).")
  }
  /// The note of a command that it recorded a known person and did not keep these given values.
  public func notKept(_ fields: [String], of person: String) -> String {
    said(
      pl: "Wpisano przy znanej osobie \(person); z podanych danych nie zapisano: \(fields.joined(separator: ", ")).",
      en:
        "Put down to the known person \(person); of what was given this was not kept: \(fields.joined(separator: ", "))."
    )
  }
  /// The note of a command that it saved these given values of a known person.
  public func keptOfKnown(_ fields: [String], of person: String) -> String {
    said(
      pl: "Przy znanej osobie \(person) zapisano: \(fields.joined(separator: ", ")).",
      en: "Of the known person \(person) this was saved: \(fields.joined(separator: ", ")).")
  }
}

extension Words {
  /// The labels of differing fields: `telefon, e-mail`.
  func labels(of differences: [FieldEdit]) -> String {
    differences.map { label(ofField: $0.field, in: Person.kind) }.joined(separator: ", ")
  }
}
