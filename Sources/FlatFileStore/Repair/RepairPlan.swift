import CivicDomain

/// The plan of a repair: what has to be recorded of one reading's damage, where each of the bad lines stands, and what
/// each means.
struct RepairPlan {
  /// A damage, with what the log will say of it.
  struct Item {
    let known: [KnownDamage]
    /// Nil where other items say it.
    let reported: Repair.Damage?
    /// The bad bytes; nil where there are none to copy.
    let bytes: UnsafeRawBufferPointer?
  }

  /// The damages to record on each side, and how many numbers its bad last lines have taken with them.
  private(set) var open: [Item] = []
  private(set) var openNumbersLost = 0
  private(set) var personal: [Item] = []
  private(set) var personalNumbersLost = 0

  /// The segment and the numbers with which the log goes on behind an end that is lost: in a segment, and with numbers,
  /// that never existed.
  struct EndBehindLoss {
    let segment: Int
    let sequence: Int
    /// The last transaction that is known to have existed.
    let transactionNumber: Int
  }

  private(set) var openBehindLoss: EndBehindLoss?
  private(set) var personalBehindLoss: EndBehindLoss?

  var items: [Item] { open + personal }
  var isEmpty: Bool { open.isEmpty && personal.isEmpty }

  /// Too much is damaged in this log to be listed.
  struct TooMuch: Error { let log: String }

  /// The bytes it speaks of are good as long as the reading is not refreshed.
  init(_ reading: LogReading) throws(TooMuch) {
    let (openLog, personalLog) = reading.ownLogs
    (open, openNumbersLost) = try Self.items(
      of: openLog, reading.registerIndex.lineTable, copies: StoreFolder.damagedName)
    (personal, personalNumbersLost) = try Self.items(
      of: personalLog, reading.registerIndex.lineTable, copies: "\(StoreFolder.personalLogs)/\(StoreFolder.damagedName)"
    )
    addPersonalParts(reading, known: openLog.scan.known)
    addBreaks(reading)
    addLostEnds(reading)
    for end in reading.unknownEnds {
      let newest = reading.offices.first { $0.name == end.office }?.open.scan.newest
      let lineTable = reading.registerIndex.lineTable
      let after = newest.map { LineHeading(lineTable.bytes(of: lineTable.lines[$0.line])).at }
      let reported = Repair.Damage(
        finding: end.finding, copy: nil, isLoss: true, after: after, before: nil, records: [])
      open.append(Item(known: [end.known], reported: reported, bytes: nil))
    }
    if !reading.lostEnds.contains(where: { !$0.isPersonal }) { addLostTransactions(reading, openLog) }
  }

  private static func items(
    of log: OfficeLog, _ lineTable: LineTable, copies: String
  ) throws(TooMuch) -> (items: [Item], numbersLost: Int) {
    guard let unknown = log.scan.unknownDamage else { throw TooMuch(log: log.scan.folder) }
    let locations = BadLines(in: log, lineTable, of: unknown.damages.map(\.damage))
    let items = unknown.damages.map { finding, damage -> Item in
      let location = locations[damage]
      var copy: String?
      var isLoss = false
      switch damage.kind {
      case .line(let checksum):
        let segment = Path.name(of: damage.file).prefix { $0 != "." }
        let digits = String(decoding: Checksum(value: checksum).digits, as: UTF8.self)
        copy = "\(copies)/\(Path.name(of: log.path))-\(segment)-\(damage.line)-\(digits)\(StoreFolder.damagedEnding)"
        isLoss = true
      case .missing(let numbers): isLoss = log.scan.missing.contains { $0.overlaps(numbers) }
      case .repeated, .misplaced, .personal, .transactions, .replaced, .changedLine, .chain, .changedPersonal,
        .unknownEnd:
        break
      }
      let reported = Repair.Damage(
        finding: finding, copy: copy, isLoss: isLoss, after: location?.after, before: location?.before, records: [])
      return Item(known: [damage], reported: reported, bytes: copy == nil ? nil : location?.bytes)
    }
    return (items, unknown.numbersLost)
  }

  /// Adds the lost personal parts of public lines: they are recorded in the public log, where those lines are.
  private mutating func addPersonalParts(_ reading: LogReading, known: Dictionary<KnownDamage, Int>.Keys) {
    let lineTable = reading.registerIndex.lineTable
    for (number, damage) in reading.bereftDamages where !known.contains(damage) {
      let line = lineTable.lines[number]
      let entries = lineTable.entries[Int(line.firstEntry)..<Int(line.firstEntry + line.entryCount)]
      let at = LineHeading(lineTable.bytes(of: line)).at
      let reported = Repair.Damage(
        finding: Finding(
          file: damage.file, line: damage.line, kind: .missingPersonalLine(transactionNumber: line.transactionNumber)),
        copy: nil, isLoss: true, after: at, before: at,
        records: entries.map { RecordID(String(decoding: lineTable.id(of: $0), as: UTF8.self)) })
      open.append(Item(known: [damage], reported: reported, bytes: nil))
    }
  }

  /// Adds the places where the chain does not fit: recorded in the public log, behind the lines themselves.
  private mutating func addBreaks(_ reading: LogReading) {
    let lineTable = reading.registerIndex.lineTable
    for found in ChainCheck(reading).breaks where !found.finding.isKnown && found.office == reading.ownOfficeName {
      let line = lineTable.lines[found.line]
      let reported = Repair.Damage(
        finding: found.finding, copy: nil, isLoss: true,
        after: found.before.map { LineHeading(lineTable.bytes(of: lineTable.lines[$0])).at },
        before: LineHeading(lineTable.bytes(of: line)).at, records: [])
      open.append(Item(known: [found.damage], reported: reported, bytes: nil))
    }
  }

  /// Adds the lost end of a log: its numbers are never used again.
  private mutating func addLostEnds(_ reading: LogReading) {
    for lost in reading.lostEnds {
      let log = lost.isPersonal ? reading.ownLogs.personal : reading.ownLogs.open
      let after = log.scan.newest.flatMap { newest in
        let lineTable = reading.registerIndex.lineTable
        return lineTable.lines.last { Int($0.segment) == newest.segment }.map {
          LineHeading(lineTable.bytes(of: $0)).at
        }
      }
      let reported = Repair.Damage(
        finding: lost.finding, copy: nil, isLoss: true, after: after, before: nil, records: [])
      var known: [KnownDamage] = []
      switch lost.kind {
      case .replaced(let sequence):
        known = [
          KnownDamage(file: lost.finding.file, line: lost.finding.line ?? 0, kind: .replaced(sequence: sequence))
        ]
      case .changed(let sequence, let digest):
        let kind = KnownDamage.Kind.changedLine(sequence: sequence, digest)
        known = [KnownDamage(file: lost.finding.file, line: lost.finding.line ?? 0, kind: kind)]
      case .cutOff(let numbers):
        let last = log.scan.names.last.flatMap { StoreFolder.segmentNumber($0.name) } ?? 0
        let end = EndBehindLoss(
          segment: max(last, lost.segment) + 1, sequence: numbers.upperBound + 1,
          transactionNumber: lost.transactionNumber)
        // As readers will see it: before the first line of the new segment, with whatever cannot be believed before it.
        let missing = log.scan.nextSequence...numbers.upperBound
        let file = "\(log.scan.folder)/\(StoreFolder.segmentName(end.segment))"
        known = log.scan.badEnd(in: reading.registerIndex.lineTable)
        known.append(KnownDamage(file: file, line: 1, kind: .missing(missing)))
        if case .lostTransactions(let transactions) = lost.finding.kind {
          known.append(
            KnownDamage(file: lost.finding.file, line: lost.finding.line ?? 0, kind: .transactions(transactions)))
        }
        if lost.isPersonal { personalBehindLoss = end } else { openBehindLoss = end }
      }
      let item = Item(known: known, reported: lost.isReportedElsewhere ? nil : reported, bytes: nil)
      if lost.isPersonal { personal.append(item) } else { open.append(item) }
    }
  }

  private mutating func addLostTransactions(_ reading: LogReading, _ log: OfficeLog) {
    guard let transactions = reading.lostTransactions else { return }
    let lineTable = reading.registerIndex.lineTable
    let finding = reading.finding(ofLostTransactions: transactions)
    let after = reading.transactions.last.map { LineHeading(lineTable.bytes(of: lineTable.lines[$0.open])).at }
    let reported = Repair.Damage(finding: finding, copy: nil, isLoss: true, after: after, before: nil, records: [])
    let known = KnownDamage(file: finding.file, line: finding.line ?? 0, kind: .transactions(transactions))
    open.append(Item(known: [known], reported: reported, bytes: nil))
  }
}

/// The locations of the bad lines of one log, found in one walk through each of its files.
private struct BadLines {
  struct Location {
    let bytes: UnsafeRawBufferPointer
    let after: Instant?
    let before: Instant?
  }

  private var locations: [KnownDamage: Location] = [:]

  subscript(_ damage: KnownDamage) -> Location? { locations[damage] }

  init(in log: OfficeLog, _ lineTable: LineTable, of damages: [KnownDamage]) {
    for (number, name) in log.scan.names {
      let file = "\(log.scan.folder)/\(name)"
      let wanted = Dictionary(grouping: damages.filter { $0.file == file }, by: \.line)
      if !wanted.isEmpty { find(wanted, in: lineTable.segments[number], number, lineTable) }
    }
  }

  private mutating func find(
    _ wanted: [Int: [KnownDamage]], in segment: MappedSegment, _ number: Int, _ lineTable: LineTable
  ) {
    let whole = lineTable.lines.filter { $0.segment == UInt32(number) }.sorted { $0.offset < $1.offset }
    var next = 0
    var line = 1
    var offset = 0
    while offset < segment.length {
      let end = segment.newline(from: offset) ?? segment.length
      while next < whole.count, Int(whole[next].offset) < offset { next += 1 }
      for damage in wanted[line] ?? [] {
        let behind = whole[next...].first { Int($0.offset) > offset || !damage.isLine }
        locations[damage] = Location(
          bytes: segment.bytes(at: offset, length: end - offset),
          after: next > 0 ? LineHeading(lineTable.bytes(of: whole[next - 1])).at : nil,
          before: behind.map { LineHeading(lineTable.bytes(of: $0)).at })
      }
      offset = end + 1
      line += 1
    }
  }
}

extension KnownDamage {
  fileprivate var isLine: Bool {
    if case .line = kind { true } else { false }
  }
}
