import CivicDomain

/// What was erased or redacted is gone from every past, also where it still stands in the files: of an erasure that was
/// cut short, or in an older log that somebody put back.
extension LogReading {
  /// What the public logs say is erased, read once for as many lines as say so.
  var markers: ErasureMarkers {
    let lineTable = registerIndex.lineTable
    if let known = knownMarkers.markers, knownMarkers.lines == lineTable.telling.count { return known }
    let markers = ErasureMarkers(of: offices.map(\.open.scan), in: lineTable)
    (knownMarkers.markers, knownMarkers.lines) = (markers, lineTable.telling.count)
    return markers
  }

  /// Puts the lines of erased records, in memory, as the erasure of the files would leave them.
  mutating func hideErased() {
    let markers = self.markers
    let erasure = LineErasure(markers: markers)
    for number in linesSpeaking(of: markers.byRecord.keys) {
      let line = registerIndex.lineTable.lines[number]
      let bytes = registerIndex.lineTable.bytes(of: line)
      if let erased = erasure.erased(from: bytes, isUnpaired: false) {
        registerIndex.lineTable.replace(number, by: Array(erased.line))
      }
    }
  }

  /// The numbers of all lines that changed one of some records.
  private func linesSpeaking(of records: some Sequence<String>) -> Set<Int> {
    var numbers: Set<Int> = []
    for record in records {
      guard let kind = registerIndex.kind(ofRecord: RecordID(record)), let row = kind.ids.row(of: record) else {
        continue
      }
      for entry in registerIndex.entries(of: row, in: kind) {
        numbers.insert(Int(registerIndex.lineTable.entries[entry].line))
      }
    }
    return numbers
  }

  /// Whether one of the transactions that are held back erases something, of those read since there were so many lines.
  func erases(since joined: Int) -> Bool {
    let lineTable = registerIndex.lineTable
    return pending.contains { transaction in
      transaction.open >= joined && ErasureMarkers.isOne(lineTable.bytes(of: lineTable.lines[transaction.open]))
    }
  }
}

/// The markers of a reading, and of how many lines they were read.
final class KnownMarkers {
  var markers: ErasureMarkers?
  var lines = 0
}

extension LineTable {
  /// Puts another line in the place of one: of the same records, in the same order.
  fileprivate mutating func replace(_ number: Int, by bytes: [UInt8]) {
    let old = lines[number]
    let segment = MappedSegment(holding: bytes, insteadOf: segments[Int(old.segment)])
    let first = entries.count
    var reader = LineReader()
    let line = segment.bytes(at: 0, length: bytes.count)
    guard (try? reader.read(line, at: 0, into: &self)) != nil else { return }
    let (new, count) = (Array(entries[first...]), entries.count - first)
    entries.removeLast(count)
    assert(count == Int(old.entryCount), "an erasure that takes records out of a line")
    for index in 0..<min(count, Int(old.entryCount)) {
      entries[Int(old.firstEntry) + index] = new[index].moved(
        to: number, older: entries[Int(old.firstEntry) + index].older)
    }
    segments.append(segment)
    lines[number] = Line(
      transactionNumber: old.transactionNumber, offset: 0, length: UInt32(bytes.count),
      segment: UInt32(segments.count - 1), firstEntry: old.firstEntry, entryCount: old.entryCount)
  }
}

extension LineTable.Entry {
  /// The entry as one of another line.
  fileprivate func moved(to line: Int, older: Int32) -> LineTable.Entry {
    var entry = LineTable.Entry(
      line: line, set: Int(setStart)..<Int(setStart + setLength), id: Int(idStart)..<Int(idStart) + Int(idLength),
      kind: kind, removal: removal)
    entry.older = older
    return entry
  }
}
