import CivicDomain

/// A change, named for the person who made it: what was done to what.
public enum ActName: Hashable, Sendable {
  /// A new record.
  case added(Kind, String)
  /// Fields of a record, by their labels.
  case edited(Kind, String, [Label])
  /// A record removed.
  case removed(Kind, String)
  /// A removal taken back.
  case restored(Kind, String)
  /// A resource booked for somebody.
  case booked(resource: String, borrower: String, TimeSpan?, tokens: Int?)
  /// A step of a booking.
  case bookingStep(BookingStep, resource: String, borrower: String)
  /// A remark taken down: its number, and the receipt code if one was wanted.
  case remark(number: String, receipt: String?)
  /// Draft answers to the remarks of these numbers.
  case answered(numbers: [String])
  /// So many answers approved.
  case answersApproved(Int)
  /// So many answers published.
  case answersPublished(Int)
  /// A consultation went into the case file.
  case handedToFile(String)
  /// Somebody registered for a session.
  case registered(session: String, people: Int)
  /// A registration cancelled.
  case registrationCancelled(session: String)
  /// A cancelled registration is in force again.
  case registrationReinstated(session: String)
  /// Whether somebody came.
  case attendance(session: String, came: Bool)
  /// The mark of whether somebody came taken away.
  case attendanceUnmarked(session: String)
  /// What came of ringing somebody; nil: nobody need ring.
  case callNoted(session: String, CallState?)
  /// So many acts at once.
  case several(Int)
  /// Any other act.
  case other
}

/// What was saved, and what undoing would undo.
public protocol ActWords {
  /// `Zapisano: Sala warsztatowa → KROKUS, 10.09, 10:00–16:00 (24 ż).`
  func saved(_ name: ActName) -> String
  /// `Cofnięto rezerwację: …`.
  func undone(_ name: ActName) -> String
  /// `Cofnąć rezerwację: …?`
  func askUndo(_ name: ActName) -> String
  /// Nothing is left that could be undone.
  var nothingToUndo: String { get }
  /// Nothing undoes the last change (a remark, an answer); whether an earlier one can be undone.
  func cannotUndoLast(hasEarlier: Bool) -> String
}

extension Polish {
  /// What the act was about.
  private func matter(_ name: ActName) -> String {
    switch name {
    case .added(let kind, let title), .removed(let kind, let title), .restored(let kind, let title):
      "\(kind.pl.one) \(title)"
    case .edited(_, let title, let labels): "\(title) (\(labels.map(\.pl).joined(separator: ", ")))"
    case .booked(let resource, let borrower, let span, let tokens):
      "\(resource) → \(borrower)" + (span.map { ", \(shortDay($0.start.day)), \(clocks($0))" } ?? "")
        + (tokens.map { " (\(number($0))\u{A0}ż)" } ?? "")
    case .bookingStep(_, let resource, let borrower): "\(resource) → \(borrower)"
    case .remark(let number, let receipt): "uwaga \(number)" + (receipt.map { ", kod potwierdzenia \($0)" } ?? "")
    case .answered(let numbers): "szkic stanowiska do \(numbers.joined(separator: ", "))"
    case .answersApproved(let number), .answersPublished(let number): count(number, of: Response.kind)
    case .handedToFile(let subject): subject
    case .registered(let session, let people): "\(session) (\(number(people))\u{A0}os.)"
    case .registrationCancelled(let session), .registrationReinstated(let session), .attendance(let session, _),
      .attendanceUnmarked(let session), .callNoted(let session, _):
      session
    case .several(let number): self.number(number)
    case .other: ""
    }
  }

  private func with(_ name: ActName, _ head: String) -> String {
    let matter = matter(name)
    return matter.isEmpty ? head : "\(head): \(matter)"
  }

  private func done(_ step: BookingStep) -> String {
    switch step {
    case .confirm: "Potwierdzono"
    case .handOver: "Wydano"
    case .takeBack: "Przyjęto zwrot"
    case .cancel: "Odwołano"
    case .refuse: "Odrzucono"
    case .stepBack: "Cofnięto o jeden krok"
    }
  }

  /// The act as the object of undoing.
  private func object(_ name: ActName) -> String {
    switch name {
    case .added: "dodanie"
    case .edited, .remark, .answered, .answersApproved, .answersPublished, .handedToFile, .other: "zmianę"
    case .removed: "usunięcie"
    case .restored: "przywrócenie"
    case .booked: "rezerwację"
    case .registered: "zgłoszenie"
    case .registrationCancelled: "odwołanie zgłoszenia"
    case .registrationReinstated: "przywrócenie zgłoszenia"
    case .attendance: "zaznaczenie obecności"
    case .attendanceUnmarked: "usunięcie znaku obecności"
    case .callNoted(_, .declined): "odwołanie zgłoszenia"
    case .callNoted: "odnotowanie telefonu"
    case .several: "kilka zmian razem"
    case .bookingStep(let step, _, _):
      switch step {
      case .confirm: "potwierdzenie"
      case .handOver: "wydanie"
      case .takeBack: "przyjęcie zwrotu"
      case .cancel: "odwołanie"
      case .refuse: "odrzucenie"
      case .stepBack: "krok wstecz"
      }
    }
  }

  func saved(_ name: ActName) -> String {
    switch name {
    case .added, .edited, .booked, .remark, .answered, .other: "\(with(name, "Zapisano"))."
    case .answersApproved: "\(with(name, "Zatwierdzono"))."
    case .answersPublished: "\(with(name, "Opublikowano"))."
    case .handedToFile: "\(with(name, "Przekazano do akt"))."
    case .removed: "\(with(name, "Usunięto"))."
    case .registered: "\(with(name, "Zapisano zgłoszenie"))."
    case .registrationCancelled: "\(with(name, "Odwołano zgłoszenie"))."
    case .registrationReinstated: "\(with(name, "Przywrócono zgłoszenie"))."
    case .attendance(_, let came): "\(with(name, came ? "Zaznaczono obecność" : "Zaznaczono nieobecność"))."
    case .attendanceUnmarked: "\(with(name, "Usunięto znak obecności"))."
    case .callNoted(_, .declined): "\(with(name, "Osoba rezygnuje, odwołano zgłoszenie"))."
    case .callNoted(_, let result):
      "\(with(name, "Odnotowano (\(result.map { label($0) } ?? "nie trzeba dzwonić"))"))."
    case .several: "\(with(name, "Zapisano kilka zmian razem"))."
    case .restored: "\(with(name, "Przywrócono"))."
    case .bookingStep(let step, _, _): "\(with(name, done(step)))."
    }
  }
  func undone(_ name: ActName) -> String { "\(with(name, "Cofnięto \(object(name))"))." }
  func askUndo(_ name: ActName) -> String { "\(with(name, "Cofnąć \(object(name))"))?" }
  func cannotUndoLast(hasEarlier: Bool) -> String {
    "Ostatniej zmiany nie da się cofnąć; zostaje zapisana." + (hasEarlier ? " u: cofnij wcześniejszą." : "")
  }
  var nothingToUndo: String { "Nie ma czego cofać: cofa się własne zmiany od uruchomienia programu." }
}

extension English {
  /// What the act was about.
  private func matter(_ name: ActName) -> String {
    switch name {
    case .added(let kind, let title), .removed(let kind, let title), .restored(let kind, let title):
      "\(kind.en.one) \(title)"
    case .edited(_, let title, let labels): "\(title) (\(labels.map(\.en).joined(separator: ", ")))"
    case .booked(let resource, let borrower, let span, let tokens):
      "\(resource) for \(borrower)" + (span.map { ", \(shortDay($0.start.day)), \(clocks($0))" } ?? "")
        + (tokens.map { " (\(number($0))\u{A0}t)" } ?? "")
    case .bookingStep(_, let resource, let borrower): "\(resource) for \(borrower)"
    case .remark(let number, let receipt): "remark \(number)" + (receipt.map { ", receipt code \($0)" } ?? "")
    case .answered(let numbers): "a draft answer to \(numbers.joined(separator: ", "))"
    case .answersApproved(let number), .answersPublished(let number): count(number, of: Response.kind)
    case .handedToFile(let subject): subject
    case .registered(let session, let people): "\(session) (\(count(people, of: .person)))"
    case .registrationCancelled(let session), .registrationReinstated(let session), .attendance(let session, _),
      .attendanceUnmarked(let session), .callNoted(let session, _):
      session
    case .several(let number): self.number(number)
    case .other: ""
    }
  }

  private func with(_ name: ActName, _ head: String) -> String {
    let matter = matter(name)
    return matter.isEmpty ? head : "\(head): \(matter)"
  }

  private func done(_ step: BookingStep) -> String {
    switch step {
    case .confirm: "Confirmed"
    case .handOver: "Handed over"
    case .takeBack: "Returned"
    case .cancel: "Cancelled"
    case .refuse: "Refused"
    case .stepBack: "Taken one step back"
    }
  }

  /// The act as the object of undoing.
  private func object(_ name: ActName) -> String {
    switch name {
    case .added: "the entry"
    case .edited, .remark, .answered, .answersApproved, .answersPublished, .handedToFile, .other: "the change"
    case .removed: "the removal"
    case .restored: "the return"
    case .booked: "the booking"
    case .registered: "the registration"
    case .registrationCancelled: "the cancellation"
    case .registrationReinstated: "the return of the registration"
    case .attendance: "the attendance mark"
    case .attendanceUnmarked: "the removal of the attendance mark"
    case .callNoted(_, .declined): "the cancellation"
    case .callNoted: "the note of the call"
    case .several: "several changes together"
    case .bookingStep(let step, _, _):
      switch step {
      case .confirm: "the confirmation"
      case .handOver: "the handing over"
      case .takeBack: "the return"
      case .cancel: "the cancellation"
      case .refuse: "the refusal"
      case .stepBack: "the step back"
      }
    }
  }

  func saved(_ name: ActName) -> String {
    switch name {
    case .added, .edited, .booked, .remark, .answered, .other: "\(with(name, "Saved"))."
    case .answersApproved: "\(with(name, "Approved"))."
    case .answersPublished: "\(with(name, "Published"))."
    case .handedToFile: "\(with(name, "Handed over to the case file"))."
    case .removed: "\(with(name, "Removed"))."
    case .registered: "\(with(name, "Registered"))."
    case .registrationCancelled: "\(with(name, "Registration cancelled"))."
    case .registrationReinstated: "\(with(name, "Registration is in force again"))."
    case .attendance(_, let came): "\(with(name, came ? "Marked as present" : "Marked as absent"))."
    case .attendanceUnmarked: "\(with(name, "Attendance mark removed"))."
    case .callNoted(_, .declined): "\(with(name, "They do not come, registration cancelled"))."
    case .callNoted(_, let result): "\(with(name, "Noted (\(result.map { label($0) } ?? "no call needed"))"))."
    case .several: "\(with(name, "Several changes saved together"))."
    case .restored: "\(with(name, "Brought back"))."
    case .bookingStep(let step, _, _): "\(with(name, done(step)))."
    }
  }
  func undone(_ name: ActName) -> String { "\(with(name, "Undid \(object(name))"))." }
  func askUndo(_ name: ActName) -> String { "\(with(name, "Undo \(object(name))"))?" }
  func cannotUndoLast(hasEarlier: Bool) -> String {
    "The last change cannot be undone; it stays." + (hasEarlier ? " u: undo the one before it." : "")
  }
  var nothingToUndo: String { "There is nothing to undo: only your own changes since the start can be undone." }
}
