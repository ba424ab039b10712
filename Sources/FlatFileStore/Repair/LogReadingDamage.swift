/// The damage that the two sides of the logs show of each other, and no single line.
extension LogReading {
  /// Transactions that were saved and that nothing tells of any more: there are personal lines of later transactions,
  /// and every transaction follows directly on the last one in any log. So the public log was cut off, emptied or
  /// deleted. Nil if all is there.
  ///
  /// Whoever reads without the lock may read the public side just before a transaction is written and the personal side
  /// just after: what is found then must be found again in another reading before it is believed.
  var lostTransactions: ClosedRange<Int>? {
    let lineTable = registerIndex.lineTable
    let last = transactions.last.map { lineTable.lines[$0.open].transactionNumber } ?? 0
    let later = Set(unpaired.map { lineTable.lines[$0].transactionNumber }.filter { $0 > last })
    // Attempts that were cut short leave personal lines of the very next transactions.
    guard let highest = later.max() else { return nil }
    // Where nothing remembers how far the log reached, two different acts are too many to have been cut short in a row.
    let isSure = highest - last > later.count || !isRemembered && actsOfUnpaired(behind: last) > 1
    guard isSure else { return nil }
    var lowest = last + 1
    while highest - last > later.count, later.contains(lowest) { lowest += 1 }
    return lowest...highest
  }

  /// How many acts there are among the personal lines without a public one behind a transaction.
  private func actsOfUnpaired(behind transactionNumber: Int) -> Int {
    let lineTable = registerIndex.lineTable
    var acts: [LineHeading] = []
    for line in unpaired.lazy.map({ lineTable.lines[$0] }) where line.transactionNumber > transactionNumber {
      let heading = LineHeading(lineTable.bytes(of: line))
      if !acts.contains(where: { $0.isSameAct(as: heading) }) { acts.append(heading) }
    }
    return acts.count
  }

  /// The known damages by which the transactions that lack their personal line would be called, with their lines'
  /// numbers in the line table.
  var bereftDamages: [(number: Int, damage: KnownDamage)] {
    let lineTable = registerIndex.lineTable
    let numbers = bereft
    return zip(numbers, lineNumbers(of: numbers)).map { number, lineNumber in
      let line = lineTable.lines[number]
      let file = "\(ownLogs.open.scan.folder)/\(Path.name(of: lineTable.segments[Int(line.segment)].path))"
      return (
        number, KnownDamage(file: file, line: lineNumber, kind: .personal(transactionNumber: line.transactionNumber))
      )
    }
  }

  /// The line number in its file of each line of the line table, counted from 1. Lines in the order of their files cost
  /// one walk through each of them.
  func lineNumbers(of numbers: [Int]) -> [Int] {
    let lineTable = registerIndex.lineTable
    var walk: (segment: UInt32, offset: Int, line: Int)?
    return numbers.map { number in
      let line = lineTable.lines[number]
      var here = (segment: line.segment, offset: 0, line: 1)
      if let walk, walk.segment == line.segment, walk.offset <= Int(line.offset) { here = walk }
      let segment = lineTable.segments[Int(line.segment)]
      while here.offset < Int(line.offset), let newline = segment.newline(from: here.offset) {
        here.offset = newline + 1
        here.line += 1
      }
      walk = here
      return here.line
    }
  }
}

extension LogReading {
  /// The finding of lost transactions, at the place where the public log breaks off: after its last line.
  func finding(ofLostTransactions transactions: ClosedRange<Int>) -> Finding {
    let log = ownLogs.open.scan
    guard let last = log.names.last else {
      return Finding(file: log.folder, line: nil, kind: .lostTransactions(transactions))
    }
    return Finding(
      file: "\(log.folder)/\(last.name)", line: (log.progress?.lineNumber ?? 0) + 1,
      kind: .lostTransactions(transactions))
  }
}

extension LogReading {
  /// How many damages its lines show.
  var damages: Int { (findings + lostEnds.map(\.finding) + unknownEnds.map(\.finding)).count(where: \.isDamage) }

  /// The findings that the public log was cut off, now or before a `repair` that recorded it.
  var cutOff: [Finding] {
    let known = ownLogs.open.scan.known.compactMap { damage -> Finding? in
      let line = damage.line > 0 ? damage.line : nil
      let kind: Finding.Kind
      switch damage.kind {
      case .transactions(let transactions): kind = .lostTransactions(transactions)
      case .replaced(let sequence): kind = .replacedEnd(sequence: sequence)
      case .changedLine(let sequence, _): kind = .changedLine(sequence: sequence)
      case .unknownEnd: return UnknownEnd.finding(damage, isKnown: true)
      case .line, .missing, .repeated, .misplaced, .personal, .chain, .changedPersonal: return nil
      }
      return Finding(file: damage.file, line: line, kind: kind, isKnown: true)
    }
    let isReported = lostEnds.contains { !$0.isPersonal }
    return known.sorted { ($0.line ?? 0) < ($1.line ?? 0) } + lostEnds.filter { !$0.isReportedElsewhere }.map(\.finding)
      + unknownEnds.map(\.finding)
      + (isReported ? [] : lostTransactions.map { [finding(ofLostTransactions: $0)] } ?? [])
  }

  /// Numbers that no segment has, though a later one does.
  var skippedSegments: [Finding] {
    [ownLogs.open, ownLogs.personal].flatMap { log in
      var expected = 1
      return log.scan.names.compactMap { _, name -> Finding? in
        guard let number = StoreFolder.segmentNumber(name) else { return nil }
        defer { expected = number + 1 }
        // Where lines are missing, that is said of the first line behind them.
        let file = "\(log.scan.folder)/\(name)"
        guard number > expected, !log.scan.lacksLines(before: file) else { return nil }
        return Finding(file: file, line: nil, kind: .skippedSegments(expected...number - 1))
      }
    }
  }
}
