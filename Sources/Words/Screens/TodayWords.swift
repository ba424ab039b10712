import CivicDomain

/// What is due today and in the next days.
public protocol TodayWords {
  /// The headings of the sections.
  func heading(_ section: TodaySection) -> String
  /// Nothing is due.
  var nothingDue: String { get }
  /// `dziś 17:00`, `jutro 9:00`.
  func when(_ time: LocalTime, today: Day) -> String
  /// Registration for a session closes.
  func registrationCloses(_ title: String, _ deadline: LocalTime, today: Day) -> String
  /// A remark waits for its answer.
  func unanswered(_ number: String, _ subject: String, since day: Day?, today: Day) -> String
  /// A booking begins.
  func bookingStarts(_ name: String) -> String
  /// A thing that was handed over is to come back.
  func bookingReturns(_ name: String, _ end: LocalTime, today: Day) -> String
  /// A consultation closes soon.
  func consultationCloses(_ subject: String, _ day: Day, today: Day) -> String
  /// What is shown elsewhere: the command.
  func inTheShell(_ command: String) -> String
}

/// The sections of what is due, in their order.
public enum TodaySection: CaseIterable, Hashable, Sendable {
  /// Sessions today and tomorrow.
  case sessions
  /// Registrations that close today or tomorrow.
  case registrations
  /// Remarks without an answer.
  case remarks
  /// Bookings that begin today, and things to come back.
  case bookings
  /// Consultations that close within a week.
  case consultations
}

extension Polish {
  /// The headings.
  public func heading(_ section: TodaySection) -> String {
    switch section {
    case .sessions: "Spotkania dziś i jutro"
    case .registrations: "Kończą się zapisy"
    case .remarks: "Uwagi bez odpowiedzi"
    case .bookings: "Rezerwacje: dziś do wydania, do zwrotu"
    case .consultations: "Konsultacje kończą się w tym tygodniu"
    }
  }
  /// Nothing.
  public var nothingDue: String { "Na dziś i jutro nic nie ma. Dobrego dnia!" }
  /// When.
  public func when(_ time: LocalTime, today: Day) -> String {
    "\(relativeDay(time.day, near: today)) \(clock(time))"
  }
  /// Closes.
  public func registrationCloses(_ title: String, _ deadline: LocalTime, today: Day) -> String {
    "\(title) – zapisy \(until(deadline, near: today))"
  }
  /// Waits.
  public func unanswered(_ number: String, _ subject: String, since day: Day?, today: Day) -> String {
    "\(number)" + (day.map { ", wpłynęła \(distance(from: today, to: $0))" } ?? "") + ": \(subject)"
  }
  /// Begins.
  public func bookingStarts(_ name: String) -> String { name }
  /// Comes back.
  public func bookingReturns(_ name: String, _ end: LocalTime, today: Day) -> String {
    "\(name); zwrot \(relativeDay(end.day, near: today)) \(clock(end))"
  }
  /// Closes.
  public func consultationCloses(_ subject: String, _ day: Day, today: Day) -> String {
    "\(subject) – uwagi \(through(day, near: today)), \(daysLeft(to: day, from: today))"
  }
  /// The command.
  public func inTheShell(_ command: String) -> String { "W powłoce: \(command)" }
}

extension English {
  /// The headings.
  public func heading(_ section: TodaySection) -> String {
    switch section {
    case .sessions: "Sessions today and tomorrow"
    case .registrations: "Registration closes"
    case .remarks: "Unanswered remarks"
    case .bookings: "Bookings: to hand over today, to come back"
    case .consultations: "Consultations that close this week"
    }
  }
  /// Nothing.
  public var nothingDue: String { "Nothing is due today or tomorrow. Have a good day!" }
  /// When.
  public func when(_ time: LocalTime, today: Day) -> String {
    "\(relativeDay(time.day, near: today)) \(clock(time))"
  }
  /// Closes.
  public func registrationCloses(_ title: String, _ deadline: LocalTime, today: Day) -> String {
    "\(title) – registration \(until(deadline, near: today))"
  }
  /// Waits.
  public func unanswered(_ number: String, _ subject: String, since day: Day?, today: Day) -> String {
    "\(number)" + (day.map { ", received \(distance(from: today, to: $0))" } ?? "") + ": \(subject)"
  }
  /// Begins.
  public func bookingStarts(_ name: String) -> String { name }
  /// Comes back.
  public func bookingReturns(_ name: String, _ end: LocalTime, today: Day) -> String {
    "\(name); to come back \(relativeDay(end.day, near: today)) \(clock(end))"
  }
  /// Closes.
  public func consultationCloses(_ subject: String, _ day: Day, today: Day) -> String {
    "\(subject) – remarks \(through(day, near: today)), \(daysLeft(to: day, from: today))"
  }
  /// The command.
  public func inTheShell(_ command: String) -> String { "In the shell: \(command)" }
}
