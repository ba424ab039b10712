/// The availability of a resource: when it can be had, as far as the program can read it.
public enum Availability: Hashable, Sendable {
  /// The availability is unknown: nobody wrote it down.
  case unknown
  /// Within these hours.
  case hours(OpeningHours)
  /// The availability is in words of an older file that are no hours: shown as they are, and neither open nor closed at
  /// any time.
  case words(String)

  /// The hours, where they are known.
  public var hours: OpeningHours? {
    switch self {
    case .hours(let hours): hours
    case .unknown, .words: nil
    }
  }

  /// The text form as files hold it; empty where nothing is known.
  public var text: String {
    switch self {
    case .unknown: ""
    case .hours(let hours): hours.text
    case .words(let text): text
    }
  }
}

extension Resource {
  /// Whether a booking of this time lies within the hours of the thing; nil where those are not known.
  ///
  /// A time within one day, or one that is open from its beginning to its end, lies within them when they cover the whole
  /// of it. Over several days that holds for what is used where it is: a hall is not lent while the house is closed.
  /// What is taken away need only be handed over, and brought back, while somebody is there.
  public func isAvailable(through span: TimeSpan) -> Bool? {
    guard let hours = availability.hours else { return nil }
    if hours.covers(span) { return true }
    let lastDay = span.end.minutesSinceMidnight == 0 ? span.end.day.adding(days: -1) : span.end.day
    guard category?.isTakenAway == true, span.start.day < lastDay else { return false }
    return hours.isOpen(at: span.start) && hours.isOpen(at: span.end)
  }
}
