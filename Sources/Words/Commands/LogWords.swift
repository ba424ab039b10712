import CivicDomain

/// What the log calls an act, told to a person.
public protocol LogWords {
  /// `zarezerwowano`, `booked`.
  func inLog(_ word: ActWord) -> String
  /// An act of a newer program, by the word that it wrote.
  func unknownInLog(_ word: String) -> String
}

extension Words {
  /// What was done, by the word that stands in a file. `changesPlainKinds`: whether a record was changed of a kind that no
  /// act of its own makes; asked only where it matters, for an import is as long as the register.
  ///
  /// Older programs wrote the word of an import also of several acts together and of undoing several. Nothing that an
  /// act of its own makes ever came in from a file then, so that where there is nothing else it was no import; which of
  /// the two it was cannot be known.
  public func actInLog(_ word: String, changesPlainKinds: @autoclosure () -> Bool) -> String {
    guard let known = ActWord(logged: word) else { return unknownInLog(word) }
    return inLog(known == .importing && !changesPlainKinds() ? .together : known)
  }
}

extension Polish {
  func inLog(_ word: ActWord) -> String {
    switch word {
    case .add: "dodano"
    case .edit: "zmieniono"
    case .remove: "usunięto"
    case .restore: "przywrócono"
    case .importing: "wczytano razem"
    case .together: "zapisano kilka zmian razem"
    case .undo: "cofnięto kilka kroków naraz"
    case .repair: "odnotowano uszkodzenia"
    case .book: "zarezerwowano"
    case .bookingConfirm: "potwierdzono rezerwację"
    case .bookingHandOver: "wydano"
    case .bookingReturn: "przyjęto zwrot"
    case .bookingCancel: "odwołano rezerwację"
    case .bookingRefuse: "odrzucono rezerwację"
    case .bookingStepBack: "cofnięto krok rezerwacji"
    case .register: "zapisano na spotkanie"
    case .registrationCancel: "odwołano zgłoszenie"
    case .registrationReinstate: "cofnięto odwołanie zgłoszenia"
    case .registrationAttended: "zaznaczono obecność"
    case .registrationAbsent: "zaznaczono nieobecność"
    case .registrationUnmark: "cofnięto zaznaczenie obecności"
    case .registrationCall: "odnotowano telefon"
    case .attendance: "zaznaczono, czy ktoś przyszedł"
    case .comment: "przyjęto uwagę"
    case .respond: "napisano stanowisko"
    case .answersApprove: "zatwierdzono stanowiska"
    case .answersPublish: "opublikowano stanowiska"
    case .consultationHandOver: "przekazano konsultacje do akt"
    case .erase: "usunięto dane osobowe"
    case .redact: "usunięto tekst"
    }
  }

  func unknownInLog(_ word: String) -> String { "czynność nowszego programu „\(word)”" }
}

extension English {
  func inLog(_ word: ActWord) -> String {
    switch word {
    case .add: "added"
    case .edit: "changed"
    case .remove: "removed"
    case .restore: "restored"
    case .importing: "brought in together"
    case .together: "several changes saved together"
    case .undo: "several steps undone at once"
    case .repair: "damage recorded"
    case .book: "booked"
    case .bookingConfirm: "booking confirmed"
    case .bookingHandOver: "handed over"
    case .bookingReturn: "taken back"
    case .bookingCancel: "booking cancelled"
    case .bookingRefuse: "booking refused"
    case .bookingStepBack: "booking step undone"
    case .register: "registered"
    case .registrationCancel: "registration cancelled"
    case .registrationReinstate: "cancellation of a registration undone"
    case .registrationAttended: "marked as present"
    case .registrationAbsent: "marked as absent"
    case .registrationUnmark: "attendance mark undone"
    case .registrationCall: "call noted"
    case .attendance: "marked whether somebody came"
    case .comment: "remark taken down"
    case .respond: "answer drafted"
    case .answersApprove: "answers approved"
    case .answersPublish: "answers published"
    case .consultationHandOver: "consultation handed over to the case file"
    case .erase: "personal data erased"
    case .redact: "text taken out"
    }
  }

  func unknownInLog(_ word: String) -> String { "an act of a newer program, “\(word)”" }
}
