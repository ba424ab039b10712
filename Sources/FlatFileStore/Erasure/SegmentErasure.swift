import CivicDomain

/// The erasure of values from one segment, line by line. Nothing is written here.
struct SegmentErasure {
  /// A line that becomes another.
  struct Line {
    let offset: Int
    let length: Int
    /// Counted from 1.
    let number: Int
    /// Without a newline.
    let becomes: [UInt8]
    /// The records of which something was erased and still stands here; empty for what nobody was ever promised.
    let records: Set<String>
  }

  let segment: MappedSegment
  /// The log in which it stands, as a path inside the data folder.
  let log: String
  private(set) var lines: [Line] = []
  /// The texts that go and by which somebody could be known.
  private(set) var texts: Set<[UInt8]> = []
  /// Numbers of damaged lines that name an erased record: nobody can say what else they hold.
  private(set) var damaged: [Int] = []
  /// The offset at which the whole lines end: what breaks off after them goes too.
  private(set) var end: Int

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Looks through a segment.
  /// - Parameters:
  ///   - log: the log in which it stands, as a path inside the data folder.
  ///   - clearsTorn: whether what was torn goes too: in a personal log it is as personal as what was not.
  ///   - unpaired: where personal lines begin that were never acknowledged and may go.
  init(of segment: MappedSegment, in log: String, _ erasure: LineErasure, clearsTorn: Bool, unpaired: Set<Int>) {
    self.segment = segment
    self.log = log
    end = segment.length
    var number = 0
    var offset = 0
    let mark = Self.byteOrderMark
    if segment.length >= mark.count, segment.bytes(at: 0, length: mark.count).elementsEqual(mark) {
      offset = mark.count
    }
    while let newline = segment.newline(from: offset) {
      number += 1
      var line = segment.bytes(at: offset, length: newline - offset)
      if LineEnvelope.fault(in: line) != nil { line = line.withoutCarriageReturn }
      if LineEnvelope.fault(in: line) == nil {
        if let erased = erasure.erased(from: line, isUnpaired: unpaired.contains(offset)) {
          texts.formUnion(erased.texts)
          lines.append(
            Line(
              offset: offset, length: line.count, number: number, becomes: erased.line,
              records: erased.records))
        }
      } else if LineEnvelope.isSealed(line) {
        let seal = Array(LineEnvelope.seal.dropLast())
        if clearsTorn, line.count > seal.count {
          lines.append(
            Line(offset: offset, length: line.count, number: number, becomes: seal, records: []))
        }
      } else if erasure.markers.areNamed(in: line) {
        damaged.append(number)
      }
      offset = newline + 1
    }
    if clearsTorn { end = offset }
  }

  /// What the lines that others name become. Of what nobody was ever promised no line names the digest.
  var rechained: [Rechained] {
    lines.compactMap { line in
      let bytes = segment.bytes(at: line.offset, length: line.length)
      guard !line.records.isEmpty, let number = LineHead.transactionNumber(of: bytes) else { return nil }
      return Rechained(
        log: log, transactionNumber: number, was: LineDigest(of: bytes),
        becomes: line.becomes.withUnsafeBytes { LineDigest(of: $0) })
    }
  }

  /// Whether the segment must be rewritten.
  var isNeeded: Bool { !lines.isEmpty || end < segment.length }
}
