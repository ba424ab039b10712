/// A lost end of one of our own logs, as whatever remembers the log's head tells.
struct LostEnd: Equatable {
  enum Kind: Equatable {
    /// At least the lines of these numbers are lost from the end of the log.
    case cutOff(ClosedRange<Int>)
    /// Another line stands under this number, and others continue it: an older copy was put back and written on.
    case replaced(sequence: Int)
    /// The line of this number has this digest, and not the one that was acknowledged.
    case changed(sequence: Int, LineDigest)
  }

  let isPersonal: Bool
  let kind: Kind
  /// The finding at the place where the end is missing.
  let finding: Finding
  /// Whether the public lines that lack their personal ones say all of it.
  var isReportedElsewhere = false
  /// The number of the segment in which the log ended, and its last transaction number.
  let segment: Int
  let transactionNumber: Int
}

extension LogReading {
  /// The end of our own public log and the number of the last personal line; nil in an empty log.
  var end: LogHead? {
    let (open, personal) = ownLogs
    guard let newest = open.scan.newest, let segment = open.scan.segmentNumber(newest.segment) else { return nil }
    let bytes = registerIndex.lineTable.bytes(of: registerIndex.lineTable.lines[newest.line])
    guard let line = LineEnvelope.statedChecksum(of: bytes) else { return nil }
    return LogHead(
      office: ownOfficeName, segment: segment, sequence: newest.sequence, transactionNumber: newest.transactionNumber,
      line: line, digest: LineDigest(of: bytes), personal: personal.scan.nextSequence - 1)
  }

  /// The digest of the last line of our own public log, which the next one names.
  var digestOfEnd: LineDigest {
    guard let newest = ownLogs.open.scan.newest else { return .ofNothing }
    return LineDigest(of: registerIndex.lineTable.bytes(of: registerIndex.lineTable.lines[newest.line]))
  }

  /// Holds our own logs against what remembers how far they once reached, and what the manifest says of those that came from a
  /// damaged backup. Whatever remembers it must have been read before the logs were.
  mutating func compare(with heads: [LogHead], _ manifest: Manifest) {
    unknownEnds = endsUnknown(by: manifest)
    let (next, nextPersonal) = (ownLogs.open.scan.nextSequence, ownLogs.personal.scan.nextSequence)
    // What no log can have reached somebody wrote there by hand.
    let heads = heads.filter {
      $0.office == ownOfficeName && $0.sequence - next <= Limits.leap && $0.personal - nextPersonal <= Limits.leap
        && $0.transactionNumber - highestTransactionNumber <= Limits.leap
    }
    lostEnds = []
    isRemembered = !heads.isEmpty
    guard !heads.isEmpty, failures.isEmpty else { return }
    let (open, personal) = ownLogs
    if let farthest = heads.max(by: { $0.sequence < $1.sequence }), let lost = cutOff(open, at: farthest.sequence) {
      lostEnds.append(lostEnd(of: open, isPersonal: false, .cutOff(lost), farthest))
    } else if let other = heads.first(where: { !holds($0) }) {
      lostEnds.append(lostEnd(of: open, isPersonal: false, otherLine(at: other), other))
    }
    if personal.isReadable, let farthest = heads.max(by: { $0.personal < $1.personal }),
      let lost = cutOff(personal, at: farthest.personal)
    {
      var end = lostEnd(of: personal, isPersonal: true, .cutOff(lost), farthest)
      end.isReportedElsewhere = bereft.count >= lost.count
      lostEnds.append(end)
    }
  }

  /// The numbers that are missing at the end of a log that once had a line of this number. Bad lines stand for some of them.
  private func cutOff(_ log: OfficeLog, at sequence: Int) -> ClosedRange<Int>? {
    let next = log.scan.nextSequence + log.scan.badLinesAtEnd
    return next <= sequence ? next...sequence : nil
  }

  private func lostEnd(of log: OfficeLog, isPersonal: Bool, _ kind: LostEnd.Kind, _ head: LogHead) -> LostEnd {
    let last = log.scan.names.last.map { StoreFolder.segmentNumber($0.name) ?? 0 } ?? 0
    // Of the personal log nothing says in which segment it ended.
    let isSegmentGone = !isPersonal && head.segment > last
    let name = StoreFolder.segmentName(isSegmentGone ? head.segment : max(1, last))
    let found: Finding.Kind =
      switch kind {
      case .cutOff(let numbers) where isPersonal: .lostPersonalEnd(numbers)
      // Numbers that attempts used up are no changes: there are as many as there are lines.
      case .cutOff(let numbers):
        .lostTransactions(max(1, head.transactionNumber - numbers.count + 1)...head.transactionNumber)
      case .replaced(let sequence): .replacedEnd(sequence: sequence)
      case .changed(let sequence, _): .changedLine(sequence: sequence)
      }
    let line = isSegmentGone || last == 0 ? nil : (log.scan.progress?.lineNumber ?? 0) + 1
    if case .changed(let sequence, _) = kind, let place = place(ofLine: sequence) {
      return LostEnd(
        isPersonal: false, kind: kind, finding: Finding(file: place.file, line: place.line, kind: found),
        segment: head.segment, transactionNumber: head.transactionNumber)
    }
    return LostEnd(
      isPersonal: isPersonal, kind: kind,
      finding: Finding(file: "\(log.scan.folder)/\(name)", line: line, kind: found),
      segment: isPersonal ? last : head.segment, transactionNumber: head.transactionNumber)
  }

  /// What became of the line that a head names, where another stands in its place: the end is another, where the next line
  /// continues that one; else it was changed by itself.
  private func otherLine(at head: LogHead) -> LostEnd.Kind {
    guard let line = number(ofLine: head.sequence) else { return .replaced(sequence: head.sequence) }
    let now = LineDigest(of: bytes(of: line))
    let isContinued = number(ofLine: head.sequence + 1).map { next in
      LineLinks(bytes(of: next)).prev.map { $0 == now } ?? true
    }
    return isContinued == true ? .replaced(sequence: head.sequence) : .changed(sequence: head.sequence, now)
  }

  /// The file and line number of a line of our own public log.
  private func place(ofLine sequence: Int) -> (file: String, line: Int)? {
    guard let number = number(ofLine: sequence), let line = lineNumbers(of: [number]).first else { return nil }
    let segment = Int(registerIndex.lineTable.lines[number].segment)
    let log = ownLogs.open.scan
    return log.names.first { $0.segment == segment }.map { ("\(log.folder)/\($0.name)", line) }
  }

  private func bytes(of number: Int) -> UnsafeRawBufferPointer {
    registerIndex.lineTable.bytes(of: registerIndex.lineTable.lines[number])
  }

  /// Whether the line that a head speaks of stands where it stood, byte for byte; or was rewritten by an erasure that the
  /// log tells of.
  mutating func holds(_ head: LogHead) -> Bool {
    if confirmedHeads.contains(head) { return true }
    if let line = number(ofLine: head.sequence).map(bytes(of:)) {
      let isSame =
        LineEnvelope.statedChecksum(of: line) == head.line && head.digest.map { $0 == LineDigest(of: line) } ?? true
      guard isSame || isKnownOther(line, at: head.sequence) || wasErased(line, since: head) else { return false }
    }
    confirmedHeads.append(head)
    return true
  }

  /// The number in the line table of a line of our own public log; nil if there is none of that number, which is damage anyway.
  private func number(ofLine sequence: Int) -> Int? {
    let log = ownLogs.open
    let lineTable = registerIndex.lineTable
    guard let newest = log.scan.newest, newest.sequence >= sequence else { return nil }
    if newest.sequence == sequence { return newest.line }
    let segments = Set(log.scan.names.map { UInt32($0.segment) })
    for number in lineTable.lines.indices.reversed() where segments.contains(lineTable.lines[number].segment) {
      guard let found = LineHead.sequence(of: bytes(of: number)), found >= sequence else { return nil }
      if found == sequence { return number }
    }
    return nil
  }

  /// Whether `repair` recorded that another line stands here, as it is now; or that a later one was replaced, before which
  /// the older copy broke off too.
  private func isKnownOther(_ line: UnsafeRawBufferPointer, at sequence: Int) -> Bool {
    let log = ownLogs.open.scan
    return log.recorders.contains { damage, recorder in
      // What is recorded of an end stands before the line that records it.
      guard sequence < recorder else { return false }
      switch damage.kind {
      case .replaced(let known): return known >= sequence && known < recorder
      case .changedLine(let known, let digest):
        return known == sequence && (digest == LineDigest(of: line) || wasErased(line, from: digest))
      case .line, .missing, .repeated, .misplaced, .personal, .transactions, .chain, .changedPersonal, .unknownEnd:
        return false
      }
    }
  }

  /// Whether a line is what an erasure made of the one that a head names.
  private func wasErased(_ line: UnsafeRawBufferPointer, since head: LogHead) -> Bool {
    guard let digest = head.digest else {
      return markers.latest >= head.transactionNumber
    }
    return wasErased(line, from: digest)
  }

  /// Whether a line is what an erasure made of the one that had a digest.
  private func wasErased(_ line: UnsafeRawBufferPointer, from digest: LineDigest) -> Bool {
    let log = ownLogs.open.scan
    return Rechainings(of: [log], in: registerIndex.lineTable, markers)
      .explain(line, from: digest, transaction: LineLinks(line).transactionNumber, in: log.folder)
  }
}
