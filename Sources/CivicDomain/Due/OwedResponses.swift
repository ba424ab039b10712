/// The submissions that still wait for a published response, the one that has waited longest first; of one day in the
/// order of their consultations and then of the log. Counted day by day, and read by windows.
struct OwedResponses {
  /// The owed responses of one consultation and one day.
  private struct Day {
    let since: CivicDomain.Day?
    let count: Int
    let submissions: Siblings
  }

  private let days: [Day]
  private let register: any Register

  /// How many there are.
  var count: Int { days.reduce(0) { $0 + $1.count } }

  /// Counts the owed responses of these consultations.
  init(in consultations: [RecordID], on register: any Register) {
    self.register = register
    let owed = ResponseStanding.words { $0.state != .published }
    var days: [(day: Int, index: Int, count: Int)] = []
    for (index, consultation) in consultations.enumerated() {
      var counts: [Int: Int] = [:]
      for (standing, count) in register.counts(in: Submission.responses, of: consultation.raw)
      where owed.contains(standing.word) {
        counts[standing.measure, default: 0] += count
      }
      days += counts.map { (day: $0.key, index: index, count: $0.value) }
    }
    assert(days.allSatisfy { $0.count > 0 }, "a day without answers that are owed")
    self.days = days.sorted { ($0.day, $0.index) < ($1.day, $1.index) }.map { day, index, count in
      Day(
        since: day == Submission.undated ? nil : CivicDomain.Day(number: day), count: count,
        submissions: Siblings(Submission.responses, of: consultations[index].raw, at: owed, measures: day...day))
    }
  }

  /// The first of them.
  func first(_ count: Int) -> [DueThing] {
    var things: [DueThing] = []
    for day in days {
      let wanted = min(day.count, count - things.count)
      if wanted <= 0 { break }
      things += register.ids(day.submissions, window: 0..<wanted).map {
        .response(Identifier($0.raw), since: day.since)
      }
    }
    return things
  }
}
