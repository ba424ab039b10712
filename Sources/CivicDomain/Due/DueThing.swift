/// A thing that is due: of which duty, about which record, and when.
public struct DueThing: Hashable, Sendable {
  /// The duty.
  public let duty: Duty
  /// The record that it is about; nil: none, it is a date of the year, or of people who are not named.
  public let subject: RecordID?
  /// When it is due.
  public let due: Moment
  /// The first day on which it can be done; nil: it can be done now.
  let begins: Day?

  /// When something is due.
  public enum Moment: Hashable, Sendable {
    /// At a time: it begins, is fetched, comes back.
    case at(LocalTime)
    /// Until a time, exclusive, so that midnight means the day before to its end.
    case until(LocalTime)
    /// To the end of a day.
    case through(Day)
    /// On a day that never moves, of the year or named by somebody: where that is free of work, it is to be done on the
    /// last working day before.
    case fixed(Day)
    /// Since a day; nil: nobody wrote it down.
    case since(Day?)
    /// Its day has passed already, whichever it was.
    case overdue
  }

  init(_ duty: Duty, _ subject: RecordID? = nil, _ due: Moment, begins: Day? = nil) {
    self.duty = duty
    self.subject = subject
    self.due = due
    self.begins = begins
  }

  /// The name that tells it from others of its duty: the id of its record, else its word and day.
  public var key: String { subject?.raw ?? "\(duty.id)-\(moment ?? "")" }

  /// The day or local time by which it stands in the list, as files write it: when it begins, closes or is to come
  /// back; of an answer the day since which it is owed.
  public var moment: String? {
    switch due {
    case .at(let time), .until(let time): time.text
    case .through, .fixed, .since, .overdue: day?.text
    }
  }

  /// The whole day that it names: its last one, or that since which it is owed; nil where it has a time of day, or none.
  public var day: Day? {
    switch due {
    case .through(let day), .fixed(let day): day
    case .since(let day): day
    case .at, .until, .overdue: nil
    }
  }

  /// The last day on which it can be done; nil where it is only known since when it is owed.
  public var lastDay: Day? {
    switch due {
    case .at(let time): time.day
    // The moment itself no longer counts.
    case .until(let time): time.adding(minutes: -1).day
    case .through(let day): day
    case .fixed(let day): WorkingDays.lastWorkingDay(to: day)
    case .since, .overdue: nil
    }
  }
}
