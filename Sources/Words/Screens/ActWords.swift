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
  case booked(resource: String, borrower: String, TimeSpan?, tokens: Int)
  /// A step of a booking.
  case bookingStep(BookingStep, resource: String, borrower: String)
  /// Any other act.
  case other
}

/// What was saved, and what undoing would undo.
public protocol ActWords {
  /// The act itself: `rezerwacja – Sala warsztatowa dla KROKUS, 10.09, 10:00–16:00 (24 ż)`.
  func act(_ name: ActName) -> String
  /// `Zapisano: …`.
  func saved(_ name: ActName) -> String
  /// `Cofnięto. …`.
  func undone(_ name: ActName) -> String
  /// `Cofnąć: …?`.
  func askUndo(_ name: ActName) -> String
  /// Nothing was changed in this sitting.
  var nothingToUndo: String { get }
}

extension Polish {
  /// The act.
  public func act(_ name: ActName) -> String {
    switch name {
    case .added(let kind, let title): "dodanie – \(kind.pl.one) \(title)"
    case .edited(_, let title, let labels): "zmiana – \(title) (\(labels.map(\.pl).joined(separator: ", ")))"
    case .removed(let kind, let title): "usunięcie – \(kind.pl.one) \(title)"
    case .restored(let kind, let title): "przywrócenie – \(kind.pl.one) \(title)"
    case .booked(let resource, let borrower, let span, let tokens):
      "rezerwacja – \(resource) dla \(borrower)" + (span.map { ", \(shortDay($0.start.day)), \(clocks($0))" } ?? "")
        + (tokens > 0 ? " (\(number(tokens)) ż)" : "")
    case .bookingStep(let step, let resource, let borrower):
      "\(self.step(step)) – rezerwacja \(resource) dla \(borrower)"
    case .other: "zmiana"
    }
  }

  private func step(_ step: BookingStep) -> String {
    switch step {
    case .confirm: "potwierdzenie"
    case .handOver: "wydanie"
    case .takeBack: "zwrot"
    case .cancel: "odwołanie"
    case .refuse: "odrzucenie"
    case .stepBack: "krok wstecz"
    }
  }

  /// Zapisano.
  public func saved(_ name: ActName) -> String { "Zapisano: \(act(name))." }
  /// Cofnięto.
  public func undone(_ name: ActName) -> String { "Cofnięto. Zapisano: \(act(name))." }
  /// Cofnąć?
  public func askUndo(_ name: ActName) -> String { "Cofnąć: \(act(name))?" }
  /// Nothing.
  public var nothingToUndo: String { "Od uruchomienia programu nic nie zmieniono, nie ma czego cofać." }
}

extension English {
  /// The act.
  public func act(_ name: ActName) -> String {
    switch name {
    case .added(let kind, let title): "new \(kind.en.one) \(title)"
    case .edited(_, let title, let labels): "change of \(title) (\(labels.map(\.en).joined(separator: ", ")))"
    case .removed(let kind, let title): "removal of the \(kind.en.one) \(title)"
    case .restored(let kind, let title): "return of the \(kind.en.one) \(title)"
    case .booked(let resource, let borrower, let span, let tokens):
      "booking of \(resource) for \(borrower)" + (span.map { ", \(shortDay($0.start.day)), \(clocks($0))" } ?? "")
        + (tokens > 0 ? " (\(number(tokens)) t)" : "")
    case .bookingStep(let step, let resource, let borrower):
      "booking of \(resource) for \(borrower): \(self.step(step))"
    case .other: "change"
    }
  }

  private func step(_ step: BookingStep) -> String {
    switch step {
    case .confirm: "confirmed"
    case .handOver: "handed over"
    case .takeBack: "returned"
    case .cancel: "cancelled"
    case .refuse: "refused"
    case .stepBack: "one step back"
    }
  }

  /// Saved.
  public func saved(_ name: ActName) -> String { "Saved: \(act(name))." }
  /// Undone.
  public func undone(_ name: ActName) -> String { "Undone. Saved: \(act(name))." }
  /// Undo?
  public func askUndo(_ name: ActName) -> String { "Undo: \(act(name))?" }
  /// Nothing.
  public var nothingToUndo: String { "Nothing was changed since the program started, so there is nothing to undo." }
}
