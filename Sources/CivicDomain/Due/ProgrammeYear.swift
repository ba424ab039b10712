/// The year of the annual cooperation programme: dates that the law or an order fixes, and those that follow from them
/// backwards.
enum ProgrammeYear {
  /// The council adopts the programme of the next year by this day (art. 5a ust. 1 of the act on public benefit activity).
  static let adopted = DateOfYear(30, 11)
  /// The report on the year before is before the council, and published, by this day (art. 5a ust. 3).
  static let reported = DateOfYear(31, 5)

  /// Returns the first day of the year on which the city reports next, as it is on a day.
  static func reported(on today: Day) -> Day {
    let isOver = today > (reported.day(in: today.year) ?? .latest)
    return Day(year: isOver ? today.year : today.year - 1, month: 1, day: 1) ?? .earliest
  }

  /// Returns the last day on which the draft can go to the council of public benefit activity, so that its term is over on the
  /// day before the city council's last session: it has all of its last day.
  static func opinion(in year: Int, on register: any Register) -> Day? {
    guard let adopted = adopted.day(in: year).map(WorkingDays.lastWorkingDay) else { return nil }
    let term = register.number(of: .advisoryOpinionDays, on: adopted)
    var day = WorkingDays.lastWorkingDay(to: adopted.adding(days: -term))
    // The term's last day moves over free days, which the days of the term did not know.
    while WorkingDays.endOfTerm(days: term, after: day) >= adopted {
      day = WorkingDays.lastWorkingDay(to: day.adding(days: -1))
    }
    return day
  }

  /// Returns the last day on which the consultation of the draft can open, so that it is over before the draft goes on.
  /// A window includes both of its days and never moves.
  static func consultation(in year: Int, on register: any Register) -> Day? {
    guard let opinion = opinion(in: year, on: register) else { return nil }
    return opinion.adding(days: -register.number(of: .programmeConsultationDays, on: opinion))
  }

  /// Returns the last working day on which the draft can be finished, so that its consultation opens in time.
  static func draft(in year: Int, on register: any Register) -> Day? {
    consultation(in: year, on: register).map { WorkingDays.lastWorkingDay(to: $0.adding(days: -1)) }
  }
}

/// A date of every year.
struct DateOfYear: Hashable, Sendable {
  /// The day of the month.
  let day: Int
  /// The month.
  let month: Int

  /// A date: `DateOfYear(30, 11)` is 30 November.
  init(_ day: Int, _ month: Int) {
    self.day = day
    self.month = month
  }

  /// Returns the date in a year.
  func day(in year: Int) -> Day? { Day(year: year, month: month, day: day) }
}

extension DueReading {
  /// Whether a consultation of the annual programme opens in a year, early enough for all that follows.
  func isProgrammeConsulted(in year: Int) -> Bool {
    guard let first = Day(year: year, month: 1, day: 1),
      let last = ProgrammeYear.consultation(in: year, on: register)
    else { return false }
    let fields = FieldList(\Consultation.scope, \.opens)
    return excerpts(by: \Consultation.opens, from: first, of: fields) { ($0.opens ?? .latest) <= last }
      .contains { $0.scope == .annualProgramme }
  }
}
