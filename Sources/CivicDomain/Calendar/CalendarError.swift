/// The reason why a text or a time is no moment. The facts only: the sentence is made in Words.
public enum CalendarError: Error, Hashable, Sendable {
  /// The text is no day of the calendar (`2026-13-40`, `30.02`, `wkrótce`).
  case notADate(String)
  /// The text is no local date and time (`2026-09-10`, `2026-09-10T24:00`).
  case notALocalTime(String)
  /// The text is no time of day (`25:00`, `rano`).
  case notAClock(String)
  /// The text is no RFC 3339 timestamp.
  case notAnInstant(String)
  /// The clocks jumped over this time in spring; these are the last minute before the jump and the first one after it.
  case skipped(LocalTime, before: LocalTime, after: LocalTime)
}
