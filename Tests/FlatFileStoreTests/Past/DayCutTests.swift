import CivicDomain
import SeededRandom
import Testing

@testable import FlatFileStore

@Suite("Where a day ends in a log whose dates contradict one another")
struct DayCutTests {
  private static let first = Sample.instant()

  /// A log of one transaction for each number of days; nil: a line without a time.
  private func cut(_ log: [Int?], endOf day: Int) -> DayCut {
    var cut = DayCut(endOf: WarsawTime.day(Self.first).adding(days: day))
    for (place, days) in log.enumerated() { cut.take(place + 1, at: Self.at(days)) }
    return cut
  }

  private static func at(_ days: Int?) -> Instant { days.map { first.adding(seconds: $0 * 86_400) } ?? .earliest }

  private func expect(
    _ log: [Int?], on day: Int, ends last: Int?, against contradictions: Int,
    at place: SourceLocation = #_sourceLocation
  ) {
    let cut = cut(log, endOf: day)
    #expect(cut.last == last, sourceLocation: place)
    #expect(cut.contradictions == contradictions, sourceLocation: place)
  }

  @Test func aRightClockContradictsNothing() {
    let log = Array(0..<100)
    expect(log, on: -1, ends: nil, against: 0)
    for day in [0, 1, 50, 99] { expect(log, on: day, ends: day + 1, against: 0) }
    expect(log, on: 700, ends: 100, against: 0)
  }

  @Test("a clock set back for one transaction moves no day, and is said of those between")
  func setBackOnce() {
    var log = Array(0..<100)
    log[60] = 20
    expect(log, on: 19, ends: 20, against: 0)
    for day in 20..<59 { expect(log, on: day, ends: day + 1, against: 1) }
    for day in 59...60 { expect(log, on: day, ends: 61, against: 0) }
    expect(log, on: 61, ends: 62, against: 0)
  }

  @Test("a clock that ran ahead for one transaction, to 2099, moves no day")
  func aheadOnce() {
    var log = Array(0..<100)
    log[40] = 26_500
    expect(log, on: 39, ends: 40, against: 0)
    // Nobody wrote on that day but the one whose clock ran ahead.
    expect(log, on: 40, ends: 40, against: 0)
    for day in 42..<100 { expect(log, on: day, ends: day + 1, against: 1) }
    expect([26_500] + (0..<10), on: 3, ends: 5, against: 1)
  }

  @Test("a month of an office whose clock was a month behind, and one whose clock was a month ahead")
  func wrongMonth() {
    var log = Array(0..<120)
    for place in 60..<90 { log[place] = place - 30 }
    expect(log, on: 29, ends: 30, against: 0)
    expect(log, on: 40, ends: 41, against: 11)
    // As many speak for the one place as for the other: the earlier, so that nothing is among it that was not there.
    expect(log, on: 44, ends: 45, against: 15)
    expect(log, on: 50, ends: 81, against: 9)
    expect(log, on: 95, ends: 96, against: 0)
    for place in 60..<90 { log[place] = place + 30 }
    expect(log, on: 59, ends: 60, against: 0)
    expect(log, on: 100, ends: 71, against: 11)
    expect(log, on: 119, ends: 120, against: 0)
  }

  @Test func aLineWithoutATimeBelongsToTheOneBefore() {
    expect([nil, 0, nil, nil, 1, nil], on: 0, ends: 4, against: 0)
    expect([nil, 0, nil, nil, 1, nil], on: 1, ends: 6, against: 0)
    expect([nil, nil], on: 1, ends: nil, against: 0)
    expect([0, 5, nil, 0], on: 0, ends: 1, against: 1)
  }

  @Test("one pass finds what trying every place finds, and no later day ends earlier")
  func againstEveryPlace() {
    let seeds = Thoroughness.seed..<Thoroughness.seed + UInt64(Thoroughness.rounds(200, full: 20_000))
    for seed in seeds {
      var random = SeededGenerator(seed: seed)
      let spread = Int.random(in: 1...9, using: &random)
      let log = (0..<Int.random(in: 0...40, using: &random)).map { place in
        random.once(in: 9) ? nil : place / 3 + Int.random(in: -spread...spread, using: &random)
      }
      var before = 0
      for day in -10...24 {
        let cut = cut(log, endOf: day)
        let tried = PlaceOfDay(in: log.map(Self.at), endOf: WarsawTime.day(Self.first).adding(days: day))
        #expect(cut.last ?? 0 == tried.place && cut.contradictions == tried.contradictions, "seed \(seed), day \(day)")
        #expect(cut.last ?? 0 >= before, "seed \(seed), day \(day)")
        before = cut.last ?? 0
      }
    }
  }
}

/// The place where a day ends, found by trying each.
struct PlaceOfDay {
  /// How many transactions belong to the day.
  private(set) var place = 0
  private(set) var contradictions = Int.max

  init(in log: [Instant], endOf day: Day) {
    let end = WarsawTime.end(of: day)
    for place in 0...log.count {
      let against =
        log[..<place].count { $0 > end } + log[place...].count { $0 != .earliest && $0 <= end }
      if against < contradictions { (self.place, contradictions) = (place, against) }
    }
    while place > 0, place < log.count, log[place] == .earliest { place += 1 }
  }
}
