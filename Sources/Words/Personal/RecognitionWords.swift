import CivicDomain

/// Whether somebody is known already: what a form says and asks while one types, and what a command tells.
public protocol RecognitionWords {
  /// Somebody is known by that name and e-mail or telephone: the name and how to reach the person.
  func knownPerson(_ name: String, _ contacts: String) -> String
  /// These people, all of other names, have that e-mail or telephone.
  func contactOfOthers(_ names: [String]) -> String
  /// Several people share that e-mail or telephone, so that a name is wanted.
  func contactShared(_ names: [String]) -> String
  /// What is known of a person and what was given: `Jan Kowalski: telefon w rejestrze „600 1”, podano „600 2”.`
  func differences(_ differences: [FieldEdit], of name: String, in circumstances: Circumstances) -> String
  /// The question of who it is, and its answers.
  var whoLabel: Label { get }
  /// `ta sama: Jan Kowalski`.
  func samePerson(_ name: String) -> String
  /// Somebody else.
  var anotherPerson: String { get }
  /// The question of which of the two is right, and its answers.
  var whichLabel: Label { get }
  /// `jak w rejestrze: 600 1`.
  func asKnown(_ values: String) -> String
  /// `jak podano: 600 2`.
  func asGiven(_ values: String) -> String

  /// In a shell: a new person has an e-mail or telephone that others have; whether the act can be taken back, should it
  /// have been one of them.
  func contactOfOthers(ids: [String], canBeCancelled: Bool) -> String
  /// In a shell: it was put down to a known person, and this that was given was not kept.
  func notKept(_ fields: [String], of person: String) -> String
  /// In a shell: this was saved of a known person.
  func keptOfKnown(_ fields: [String], of person: String) -> String
}

extension Words {
  /// The labels of fields that differ: `telefon, e-mail`.
  func labels(of differences: [FieldEdit]) -> String {
    differences.map { label(ofField: $0.field, in: Person.kind) }.joined(separator: ", ")
  }
}

extension Polish {
  func knownPerson(_ name: String, _ contacts: String) -> String {
    "Znana osoba: \(name) (\(contacts)). Wpis będzie na to nazwisko."
  }
  func contactOfOthers(_ names: [String]) -> String {
    "Ten e-mail lub telefon jest już przy osobie: \(names.joined(separator: ", "))."
  }
  func contactShared(_ names: [String]) -> String {
    "Ten e-mail lub telefon mają: \(names.joined(separator: ", ")). Wpisz imię i nazwisko."
  }
  func differences(_ differences: [FieldEdit], of name: String, in circumstances: Circumstances) -> String {
    let told = differences.map { edit in
      let values = [edit.was, edit.becomes].map {
        quoted($0, field: edit.field, of: Person.kind, in: circumstances)
      }
      return "\(label(ofField: edit.field, in: Person.kind)) w rejestrze \(values[0]), podano \(values[1])"
    }
    return "\(name): \(told.joined(separator: "; "))."
  }
  var whoLabel: Label { Label(pl: "kto to jest", en: "who it is") }
  func samePerson(_ name: String) -> String { "ta sama: \(name)" }
  var anotherPerson: String { "inna osoba" }
  var whichLabel: Label { Label(pl: "co zapisać", en: "what to keep") }
  func asKnown(_ values: String) -> String { "jak w rejestrze: \(values)" }
  func asGiven(_ values: String) -> String { "jak podano: \(values)" }

  func contactOfOthers(ids: [String], canBeCancelled: Bool) -> String {
    let fact = "Ten e-mail lub telefon jest już przy osobie \(ids.joined(separator: ", ")). Zapisano inną osobę."
    guard canBeCancelled, let first = ids.first else { return fact }
    return "\(fact) Jeśli to ta sama, odwołaj to zgłoszenie i zapisz ją z opcją --person \(first)."
  }
  func notKept(_ fields: [String], of person: String) -> String {
    "Wpisano przy znanej osobie \(person); z podanych danych nie zapisano: \(fields.joined(separator: ", "))."
  }
  func keptOfKnown(_ fields: [String], of person: String) -> String {
    "Przy znanej osobie \(person) zapisano: \(fields.joined(separator: ", "))."
  }
}

extension English {
  func knownPerson(_ name: String, _ contacts: String) -> String {
    "A known person: \(name) (\(contacts)). The entry will be under that name."
  }
  func contactOfOthers(_ names: [String]) -> String {
    "That e-mail or telephone belongs to: \(names.joined(separator: ", "))."
  }
  func contactShared(_ names: [String]) -> String {
    "Several people have that e-mail or telephone: \(names.joined(separator: ", ")). Enter the name."
  }
  func differences(_ differences: [FieldEdit], of name: String, in circumstances: Circumstances) -> String {
    let told = differences.map { edit in
      let values = [edit.was, edit.becomes].map {
        quoted($0, field: edit.field, of: Person.kind, in: circumstances)
      }
      return "\(label(ofField: edit.field, in: Person.kind)) in the register \(values[0]), given \(values[1])"
    }
    return "\(name): \(told.joined(separator: "; "))."
  }
  var whoLabel: Label { Label(pl: "kto to jest", en: "who it is") }
  func samePerson(_ name: String) -> String { "the same: \(name)" }
  var anotherPerson: String { "somebody else" }
  var whichLabel: Label { Label(pl: "co zapisać", en: "what to keep") }
  func asKnown(_ values: String) -> String { "as in the register: \(values)" }
  func asGiven(_ values: String) -> String { "as given: \(values)" }

  func contactOfOthers(ids: [String], canBeCancelled: Bool) -> String {
    let fact = "That e-mail or telephone belongs to \(ids.joined(separator: ", ")) too. Somebody else was recorded."
    guard canBeCancelled, let first = ids.first else { return fact }
    return "\(fact) If it is the same person, cancel this registration and sign them up with --person \(first)."
  }
  func notKept(_ fields: [String], of person: String) -> String {
    "Put down to the known person \(person); of what was given this was not kept: \(fields.joined(separator: ", "))."
  }
  func keptOfKnown(_ fields: [String], of person: String) -> String {
    "Of the known person \(person) this was saved: \(fields.joined(separator: ", "))."
  }
}
