import CivicDomain

/// The past in which a store stands that was opened as of a moment.
public struct Past: Equatable, Sendable {
  /// The moment that was asked for.
  public let moment: AsOf
  /// Its last instant: the end of the day, or the time of the transaction by the clock of whoever wrote it.
  public let instant: Instant
  /// The number of the last transaction that belongs to it.
  let lastTransaction: Int
}

extension LogReading {
  /// Indexes what was held back, as far as it belongs to a moment.
  ///
  /// To a day belongs all up to the last transaction that was written on it or before, by the clocks of those who wrote:
  /// the order is that of the log, and a clock that was set back takes nothing out of its middle. Of an act in several
  /// transactions, an import, all belong to where one does.
  mutating func fold(asOf moment: AsOf) throws(AsOfFault) -> Past {
    var last: Int
    switch moment {
    case .day(let day): last = try lastIndex(by: day)
    case .transaction(let number): last = try lastIndex(of: number)
    }
    let ending = heading(last)
    while last + 1 < pending.count, isNextPart(last + 1, behind: last) { last += 1 }
    let number = number(last)
    let instant =
      switch moment {
      case .day(let day): WarsawTime.end(of: day)
      case .transaction: ending.at
      }
    index(upTo: number)
    return Past(moment: moment, instant: instant, lastTransaction: number)
  }

  private func lastIndex(by day: Day) throws(AsOfFault) -> Int {
    let end = WarsawTime.end(of: day)
    var first: Instant?
    for index in pending.indices.reversed() {
      let at = heading(index).at
      // A line without a time, which no program of ours wrote, belongs to that before it.
      if at == .earliest { continue }
      if at <= end { return index }
      first = min(first ?? at, at)
    }
    throw .beforeFirst(day, first: first.map(WarsawTime.day))
  }

  private func lastIndex(of wanted: Int) throws(AsOfFault) -> Int {
    let index = Column(pending).partition { lineTable.lines[$0.open].transactionNumber <= wanted } - 1
    if index >= 0, number(index) == wanted { return index }
    let known = pending.isEmpty ? nil : number(0)...number(pending.count - 1)
    throw .noTransaction(wanted, known: known, before: index >= 0 ? number(index) : nil)
  }

  private var lineTable: LineTable { registerIndex.lineTable }

  private func number(_ index: Int) -> Int { lineTable.lines[pending[index].open].transactionNumber }

  private func heading(_ index: Int) -> LineHeading {
    LineHeading(lineTable.bytes(of: lineTable.lines[pending[index].open]))
  }

  private func isNextPart(_ index: Int, behind earlier: Int) -> Bool {
    guard pending[index].office == pending[earlier].office else { return false }
    let next = heading(index)
    return next.part > 1 && next.part == heading(earlier).part + 1 && next.isSameAct(as: heading(earlier))
  }
}
