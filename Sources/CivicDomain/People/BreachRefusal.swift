/// The reason why a rule of breaches refuses what is said of their notification: facts, no sentence.
public enum BreachRefusal: Hashable, Sendable {
  /// A notification before the breach was noticed, which was then.
  case toldBeforeNoticed(LocalTime)
  /// A notification after its term, which was then, and nobody says why it is late.
  case lateWithoutReason(due: LocalTime)
  /// Of a notification that was in time it is said otherwise when the breach was noticed, so that it was late: it was to be
  /// made by then, and was made then; the reasons for the delay are asked for by the notification alone.
  case madeLate(Identifier<Breach>, due: LocalTime, told: LocalTime)
  /// A breach that was notified, then, is said to need no notification.
  case notifiedAlready(LocalTime)

  /// Another notification in the place of the one that is recorded, then and to them, and nobody says why.
  case correctedWithoutReason(was: LocalTime, party: String)
  /// The breach would be taken off the lists, and how it ended is documented.
  case documented(Identifier<Breach>)
  /// It was noticed then, and is said to have been noticed later, without a reason.
  case noticedLater(Identifier<Breach>, was: LocalTime, becomes: LocalTime)
  /// How the breach ended is recorded already, with no time of a notification.
  case endedOtherwise(String)

  /// The fields that it is about, likeliest first.
  var fields: [String] {
    switch self {
    case .toldBeforeNoticed: [NotifyBreach.field(\.time).name, Breach.name(of: \.noticedAt)]
    case .madeLate, .noticedLater: [Breach.name(of: \.noticedAt)]
    case .lateWithoutReason, .correctedWithoutReason: [ActOffer.reasonInput.name]
    case .notifiedAlready, .endedOtherwise, .documented: []
    }
  }
}
