/// Reads one log, segment after segment, and tells a line that was never acknowledged from one that was damaged.
///
/// Lines are numbered without a gap, and a writer that finds a torn line seals it and uses its number again. So a bad
/// line whose number comes back was torn: a note. One whose number is missing behind it, or that stands at the end with
/// its newline, was acknowledged once: damage.
struct LogScan {
  /// A line that cannot be believed, until the next good line tells what it was.
  private struct Suspect {
    let location: Location
    let fault: LineFault
    let isSealed: Bool
    /// The checksum of the line's bytes.
    let checksum: UInt32

    var damage: KnownDamage.Kind { .line(checksum: checksum) }
  }

  /// A finding; of damage also by what it would be called known.
  private struct Notice {
    let finding: Finding
    let damage: KnownDamage?
  }

  private struct Location {
    let segment: Int
    let line: Int
  }

  /// The progress of the scan in a segment.
  struct Progress {
    let segment: Int
    /// The offset of the last whole line, whose bytes tell whether the file is still the one that was read.
    var lastLine = 0
    /// The offset of the first line that has not been read.
    var next = 0
    var lineNumber = 0
    var hasCarriageReturns = false
  }

  /// The folder, as a path inside the data folder.
  let folder: String
  /// The last segment; nil if the log has none yet.
  private(set) var progress: Progress?
  /// The number that the next line must have.
  private(set) var nextSequence = 1
  /// The line of the greatest number; nil in an empty log.
  private(set) var newest: Newest?
  private var noted: [Notice] = []
  private var unlisted = 0
  /// The first damage that is not listed, because so much was.
  private var unlistedDamage: (file: String, line: Int)?
  /// Damages that lines of this log say are known, each with the number of the first line that says so.
  private(set) var recorders: [KnownDamage: Int] = [:]
  private var suspects: [Suspect] = []
  private var unlistedSuspects = 0
  /// Numbers that were missing when a greater one came.
  private(set) var missing: [ClosedRange<Int>] = []
  /// The names of the segments, by their numbers in the line table, in the order of the log.
  private(set) var names: [(segment: Int, name: String)] = []
  private var reader = LineReader()

  init(folder: String) { self.folder = folder }

  /// The line that ends a log.
  struct Newest: BitwiseCopyable {
    /// The number of its segment in the line table.
    let segment: Int
    /// Its own number in the line table.
    let line: Int
    let sequence: Int
    let transactionNumber: Int
  }

  /// The state of the scan of a log without damage: all that must be known to go on with it.
  struct State: BitwiseCopyable {
    /// The newest line; of an empty log none.
    var newest = Newest(segment: -1, line: -1, sequence: 0, transactionNumber: 0)
    var nextSequence = 1
    var lastLine = 0
    var next = 0
    var lineNumber = 0
  }

  /// Damages that lines of this log say are known.
  var known: Dictionary<KnownDamage, Int>.Keys { recorders.keys }

  /// Nil while there is damage, or a line at the end of which the next line must tell what it was.
  var state: State? {
    guard damage == nil, suspects.isEmpty, unlistedSuspects == 0 else { return nil }
    guard let here = progress, let newest else { return progress == nil ? State() : nil }
    return State(
      newest: newest, nextSequence: nextSequence, lastLine: here.lastLine, next: here.next, lineNumber: here.lineNumber)
  }

  /// Goes on from a state, with the segments that were read until then.
  mutating func resume(_ names: [(segment: Int, name: String)], _ state: State) {
    self.names = names
    nextSequence = state.nextSequence
    newest = state.newest.sequence > 0 ? state.newest : nil
    progress = names.last.map { last in
      Progress(
        segment: last.segment, lastLine: state.lastLine, next: state.next, lineNumber: state.lineNumber)
    }
  }

  /// Whether something that was a line once is none any more, or is not there, recorded or not.
  var lacksLines: Bool {
    !missing.isEmpty || badLinesAtEnd > 0 || unlistedDamage != nil || noted.contains { $0.damage?.isLoss ?? false }
  }

  /// Whether lines are missing before the first one of a file.
  func lacksLines(before file: String) -> Bool {
    noted.contains { notice in
      if case .missingLines = notice.finding.kind { return notice.finding.file == file && notice.finding.line == 1 }
      return false
    }
  }

  /// How many complete lines at the end cannot be believed: each of them had a number once.
  var badLinesAtEnd: Int { suspects.count { !$0.isSealed } + unlistedSuspects }

  /// The number in the name of a segment, by its number in the line table.
  func segmentNumber(_ segment: Int) -> Int? {
    names.first { $0.segment == segment }.flatMap { StoreFolder.segmentNumber($0.name) }
  }

  /// The bad lines after the last good one, which would be damage if numbers were missing there; a torn one, too.
  func badEnd(in lineTable: LineTable) -> [KnownDamage] {
    var bad = suspects.map { known($0.location, $0.damage) }
    if hasTornTail(in: lineTable), let last = progress {
      let segment = lineTable.segments[last.segment]
      let torn = segment.bytes(at: last.next, length: segment.length - last.next)
      bad.append(
        known(Location(segment: last.segment, line: last.lineNumber + 1), .line(checksum: Checksum(of: torn).value)))
    }
    return bad
  }

  /// The last segment breaks off in the middle of a line.
  func hasTornTail(in lineTable: LineTable) -> Bool {
    guard let last = progress else { return false }
    return last.next < lineTable.segments[last.segment].length
  }

  /// The findings so far, the end of the log included.
  func findings(in lineTable: LineTable) -> [Finding] {
    var findings = noted.map { notice in
      notice.damage.map(known.contains) ?? false ? notice.finding.asKnown : notice.finding
    }
    for suspect in suspects {
      findings.append(
        finding(at: suspect.location, suspect.isSealed ? .tornLine : .damagedLine(suspect.fault)))
    }
    if hasTornTail(in: lineTable), let last = progress {
      findings.append(finding(at: Location(segment: last.segment, line: last.lineNumber + 1), .tornTail))
    }
    let more = unlisted + unlistedSuspects
    if more > 0 { findings.append(Finding(file: folder, line: nil, kind: .more(more))) }
    return findings
  }

  /// Whether each lost line up to a place was recorded by a line up to a number: what stands there instead, and no more of it.
  func isRecorded(upTo place: (file: String, line: Int), by sequence: Int) -> Bool {
    let order = names.map { "\(folder)/\($0.name)" }
    guard let last = order.firstIndex(of: place.file), unlistedDamage == nil else { return false }
    return noted.lazy.compactMap(\.damage).filter { damage in
      guard damage.isLoss, let file = order.firstIndex(of: damage.file) else { return false }
      return (file, damage.line) <= (last, place.line)
    }.allSatisfy { recorders[$0].map { $0 <= sequence } ?? false }
  }

  /// The location of the first damage, the end of the log included; nil if the log is whole.
  var damage: (file: String, line: Int)? {
    for notice in noted {
      if let damage = notice.damage, !known.contains(damage) { return (damage.file, damage.line) }
    }
    if let unlistedDamage { return unlistedDamage }
    guard let suspect = suspects.first(where: { !$0.isSealed }) else { return nil }
    return (file(of: suspect.location.segment), suspect.location.line)
  }

  /// The damages that `repair` has to record before this log may be written again: every one that is not known yet, and
  /// how many numbers the complete bad lines at its end have taken with them. Nil if there are more than can be listed.
  var unknownDamage: (damages: [(finding: Finding, damage: KnownDamage)], numbersLost: Int)? {
    guard unlistedDamage == nil, unlistedSuspects == 0 else { return nil }
    var damages: [(finding: Finding, damage: KnownDamage)] = []
    for notice in noted {
      if let damage = notice.damage, !known.contains(damage) { damages.append((notice.finding, damage)) }
    }
    let lost = suspects.filter { !$0.isSealed }
    for suspect in lost {
      damages.append(
        (finding(at: suspect.location, .damagedLine(suspect.fault)), known(suspect.location, suspect.damage)))
    }
    return (damages, lost.count)
  }

  /// Begins with another segment, already in the line table under that number.
  mutating func add(segment: Int, named name: String) {
    names.append((segment, name))
    progress = Progress(segment: segment)
  }

  /// Reads the lines of the last segment that have not been read; whole ones go into the line table.
  mutating func readLines(into lineTable: inout LineTable) {
    guard var here = progress else { return }
    let segment = lineTable.segments[here.segment]
    if here.next == 0, segment.length >= 3, segment.bytes(at: 0, length: 3).elementsEqual([0xEF, 0xBB, 0xBF]) {
      note(Location(segment: here.segment, line: 1), .byteOrderMark)
      here.next = 3
    }
    while let newline = segment.newline(from: here.next) {
      here.lineNumber += 1
      read(segment, here.next, newline - here.next, &here, into: &lineTable)
      here.lastLine = here.next
      here.next = newline + 1
    }
    progress = here
  }

  /// Ends the last segment before another is added: what breaks off there will never be finished.
  mutating func endSegment(in lineTable: LineTable) {
    guard hasTornTail(in: lineTable), let last = progress else { return }
    let location = Location(segment: last.segment, line: last.lineNumber + 1)
    let segment = lineTable.segments[last.segment]
    suspect(
      location, .wrongChecksum, isSealed: true, segment.bytes(at: last.next, length: segment.length - last.next))
  }

  private mutating func suspect(
    _ location: Location, _ fault: LineFault, isSealed: Bool, _ bytes: UnsafeRawBufferPointer
  ) {
    if suspects.count < Limits.findings {
      let checksum = Checksum(of: bytes).value
      suspects.append(Suspect(location: location, fault: fault, isSealed: isSealed, checksum: checksum))
    } else {
      unlistedSuspects += 1
    }
  }

  private mutating func read(
    _ segment: MappedSegment, _ offset: Int, _ length: Int, _ here: inout Progress, into lineTable: inout LineTable
  ) {
    var line = segment.bytes(at: offset, length: length)
    let location = Location(segment: here.segment, line: here.lineNumber)
    var fault = LineEnvelope.fault(in: line)
    if fault == .wrongChecksum, line.last == UInt8(ascii: "\r") {
      let shorter = UnsafeRawBufferPointer(rebasing: line.dropLast())
      if LineEnvelope.fault(in: shorter) == nil {
        if !here.hasCarriageReturns { note(location, .carriageReturns) }
        here.hasCarriageReturns = true
        line = shorter
        fault = nil
      }
    }
    if let fault {
      // Nothing was ever acknowledged in an empty line: somebody pressed Enter in an editor.
      let isSealed = LineEnvelope.isSealed(line) || line.allSatisfy { $0 == UInt8(ascii: "\r") }
      suspect(location, fault, isSealed: isSealed, line)
      return
    }
    let firstEntry = lineTable.entries.count
    do throws(LineReader.LineRefusal) {
      let numbers = try reader.read(line, at: offset, into: &lineTable)
      guard accepts(numbers.sequence, at: location) else {
        lineTable.entries.removeLast(lineTable.entries.count - firstEntry)
        return
      }
      lineTable.lines.append(
        LineTable.Line(
          transactionNumber: numbers.transactionNumber, offset: UInt64(offset), length: UInt32(line.count),
          segment: UInt32(here.segment),
          firstEntry: UInt32(firstEntry), entryCount: UInt32(lineTable.entries.count - firstEntry)))
      if numbers.isTelling { lineTable.noteTelling() }
      if numbers.sequence == nextSequence - 1 {
        newest = Newest(
          segment: here.segment, line: lineTable.lines.count - 1, sequence: numbers.sequence,
          transactionNumber: numbers.transactionNumber)
      }
      // In any other line it would record damage without anybody seeing that in the log.
      if let range = numbers.known, LineHeading(line).act == Store.repairAct {
        for damage in KnownDamage.read(UnsafeRawBufferPointer(rebasing: line[range])) {
          recorders[damage] = min(recorders[damage] ?? numbers.sequence, numbers.sequence)
        }
      }
    } catch {
      suspect(location, error.fault, isSealed: false, line)
    }
  }

  /// Holds a good line's number against those before it. False if it was read before.
  private mutating func accepts(_ sequence: Int, at location: Location) -> Bool {
    if sequence == nextSequence {
      for suspect in suspects { note(suspect.location, .tornLine) }
    } else if sequence > nextSequence {
      let gap = nextSequence...sequence - 1
      missing.append(gap)
      // If all that is missing is accounted for without them, the sealed ones are what they seem.
      let sparesSealed = suspects.count { !$0.isSealed } >= gap.count
      for suspect in suspects {
        if sparesSealed, suspect.isSealed {
          note(suspect.location, .tornLine)
        } else {
          damage(suspect.location, .damagedLine(suspect.fault), suspect.damage)
        }
      }
      if suspects.count + unlistedSuspects < gap.count { damage(location, .missingLines(gap), .missing(gap)) }
      if unlistedSuspects > 0 { unlistedDamage = unlistedDamage ?? (file(of: location.segment), location.line) }
    } else {
      guard let range = missing.firstIndex(where: { $0.contains(sequence) }) else {
        damage(location, .repeatedLine(sequence: sequence), .repeated(sequence: sequence))
        return false
      }
      let gap = missing.remove(at: range)
      if gap.lowerBound < sequence { missing.append(gap.lowerBound...sequence - 1) }
      if sequence < gap.upperBound { missing.append(sequence + 1...gap.upperBound) }
      damage(location, .misplacedLine(sequence: sequence), .misplaced(sequence: sequence))
      return true
    }
    suspects.removeAll()
    unlisted += unlistedSuspects
    unlistedSuspects = 0
    nextSequence = sequence + 1
    return true
  }

  private mutating func damage(_ location: Location, _ kind: Finding.Kind, _ damage: KnownDamage.Kind) {
    if noted.count >= Limits.findings { unlistedDamage = unlistedDamage ?? (file(of: location.segment), location.line) }
    note(location, kind, known(location, damage))
  }

  private mutating func note(_ location: Location, _ kind: Finding.Kind, _ damage: KnownDamage? = nil) {
    if noted.count < Limits.findings {
      noted.append(Notice(finding: finding(at: location, kind), damage: damage))
    } else {
      unlisted += 1
    }
  }

  private func known(_ location: Location, _ kind: KnownDamage.Kind) -> KnownDamage {
    KnownDamage(file: file(of: location.segment), line: location.line, kind: kind)
  }

  private func finding(at location: Location, _ kind: Finding.Kind) -> Finding {
    Finding(file: file(of: location.segment), line: location.line, kind: kind)
  }

  private func file(of segment: Int) -> String { "\(folder)/\(names.first { $0.segment == segment }?.name ?? "")" }
}
