/// The reason why a rule of breaches refuses what is said of their notification: facts, no sentence.
public enum BreachRefusal: Hashable, Sendable {
  /// A notification before the breach was noticed, which was then.
  case toldBeforeNoticed(LocalTime)
  /// A notification after its term, which was then, and nobody says why it is late.
  case lateWithoutReason(due: LocalTime)
  /// A breach that was notified, then, is said to need no notification.
  case notifiedAlready(LocalTime)

  /// The fields that it is about, likeliest first.
  var fields: [String] {
    switch self {
    case .toldBeforeNoticed: [NotifyBreach.field(\.time).name, Breach.name(of: \.noticedAt)]
    case .lateWithoutReason: [ActOffer.reasonInput.name]
    case .notifiedAlready: []
    }
  }
}
