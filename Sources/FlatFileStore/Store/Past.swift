import CivicDomain

/// The past in which a store stands that was opened as of a moment.
public struct Past: Equatable, Sendable {
  /// The moment that was asked for.
  public let moment: AsOf
  /// Its last instant: the end of the day, or the time of the transaction by the clock of whoever wrote it.
  public let instant: Instant
  /// How many transactions have a date on the other side of the place where the day ends in their log: a clock was wrong.
  public let datesOutOfOrder: Int
  /// What belongs to it.
  let reach: LogReach
  /// The end of our own log at that moment; nil where nothing had been saved in it yet.
  let seal: SealedEnd?
}

extension LogReading {
  /// A transaction that is held back, with the time that its line says.
  private typealias Dated = (number: Int, office: Int, at: Instant)

  /// Indexes what was held back, as far as it belongs to a moment.
  mutating func fold(asOf moment: AsOf) throws(AsOfFault) -> Past {
    let past =
      switch moment {
      case .day(let day): try past(endingWith: day)
      case .transaction(let number): try past(endingWith: number)
      }
    index(upTo: past.reach)
    return past
  }

  /// The past at the end of a day, which each office's log has its own place for (``DayCut``): each has its own clock, and
  /// what was written elsewhere may have come much later.
  private func past(endingWith day: Day) throws(AsOfFault) -> Past {
    let dated = pending.indices.map { (number($0), pending[$0].office, heading($0).at) }
    let cuts = cuts(by: day, of: dated)
    if cuts.allSatisfy({ $0.last == nil }) { throw .beforeFirst(day, first: firstDay(of: dated)) }
    var last: [String: Int] = [:]
    for (office, cut) in zip(offices, cuts) { last[office.name] = cut.last ?? 0 }
    let reach = LogReach(elsewhere: 0, byOffice: last)
    return Past(
      moment: .day(day), instant: WarsawTime.end(of: day),
      datesOutOfOrder: cuts.reduce(0) { $0 + $1.contradictions }, reach: reach, seal: sealedEnd(of: reach))
  }

  private func cuts(by day: Day, of dated: [Dated]) -> [DayCut] {
    var cuts = Array(repeating: DayCut(endOf: day), count: offices.count)
    for one in dated { cuts[one.office].take(one.number, at: one.at) }
    return cuts
  }

  /// The first day at whose end there is anything.
  private func firstDay(of dated: [Dated]) -> Day? {
    let days = Set(dated.lazy.map(\.at).filter { $0 != .earliest }.map(WarsawTime.day)).sorted()
    return days.first { day in cuts(by: day, of: dated).contains { $0.last != nil } }
  }

  /// The past that a transaction left. Of an act in several of them, an import, all belong to where one does.
  private func past(endingWith wanted: Int) throws(AsOfFault) -> Past {
    let count = Column(pending).partition { lineTable.lines[$0.open].transactionNumber <= wanted }
    guard count > 0, number(count - 1) == wanted else {
      let known = pending.isEmpty ? nil : number(0)...number(pending.count - 1)
      throw .noTransaction(wanted, known: known, before: count > 0 ? number(count - 1) : nil)
    }
    var last: [String: Int] = [:]
    for office in offices.indices {
      guard var place = pending[..<count].lastIndex(where: { $0.office == office }) else { continue }
      while let next = pending[(place + 1)...].firstIndex(where: { $0.office == office }),
        isNextPart(next, behind: place)
      {
        place = next
      }
      last[offices[office].name] = number(place)
    }
    let reach = LogReach(elsewhere: wanted, byOffice: last)
    return Past(
      moment: .transaction(wanted), instant: heading(count - 1).at, datesOutOfOrder: 0, reach: reach,
      seal: sealedEnd(of: reach))
  }

  private func sealedEnd(of reach: LogReach) -> SealedEnd? {
    let end = reach.last(of: ownOfficeName)
    let own = pending.indices.lazy.filter { isOwn(pending[$0]) }
    guard let last = own.last(where: { number($0) <= end }) else { return nil }
    return sealedEnd(with: pending[last], before: own.first { $0 > last }.map { pending[$0] })
  }

  private var lineTable: LineTable { registerIndex.lineTable }

  private func number(_ index: Int) -> Int { lineTable.lines[pending[index].open].transactionNumber }

  private func heading(_ index: Int) -> LineHeading {
    LineHeading(lineTable.bytes(of: lineTable.lines[pending[index].open]))
  }

  private func isNextPart(_ index: Int, behind earlier: Int) -> Bool {
    let next = heading(index)
    return next.part > 1 && next.part == heading(earlier).part + 1 && next.isSameAct(as: heading(earlier))
  }
}
