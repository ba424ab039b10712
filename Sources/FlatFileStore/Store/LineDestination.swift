/// The limits of a line's length, in bytes.
struct LineLimits {
  /// A longer one becomes a segment of its own.
  var appended = Limits.appendedLine
  /// A longer act is refused.
  var longest = Limits.actLength
  /// The most bytes or records of one act in a line; the next are in another.
  var part = Limits.partLength
  var partRecords = Limits.partRecords
}

/// The destination of a line that is about to be written.
enum LineDestination {
  /// After the last line of a segment, or as the first one of a new segment.
  case behind(LogAppend.End, line: [UInt8])
  /// A segment of its own, perhaps of several lines. It is written already, as a staged file that nobody reads.
  case staged(StagedSegment)

  /// The segment.
  var path: String {
    switch self {
    case .behind(let end, _): end.segment?.path ?? end.newSegment
    case .staged(let staged): staged.path
    }
  }
}

extension Store {
  /// Returns the destination of an act's lines in a log, and stages them if they are several or long.
  func destination(
    for lines: [[[UInt8]]], in log: OfficeLog, isAbandoned: () -> Bool
  ) throws(LogAppend.Failure) -> LineDestination {
    let line = lines.count == 1 ? lines[0] : Array(lines.joined())
    let length = line.reduce(0) { $0 + $1.count }
    guard length <= lineLimits.longest else { throw .tooLong }
    var segment = log.end(in: reading.registerIndex.lineTable)
    if lines.count > 1 || length > lineLimits.appended {
      if let segment { try confirm(segment.path) }
      return .staged(try StagedSegment(line, at: log.nextSegment, of: self, isAbandoned: isAbandoned))
    }
    var isTorn = log.scan.hasTornTail(in: reading.registerIndex.lineTable)
    if let last = segment, last.unheldLength > 0 || last.length > 0 && last.length + length > Limits.segmentLength {
      try confirm(last.path)
      segment = nil
      isTorn = false
    }
    let path = segment?.path ?? log.nextSegment
    return .behind(
      LogAppend.End(segment: segment, newSegment: path, isTorn: isTorn, isNameDurable: durableNames.contains(path)),
      line: LineEnvelope.joined(line))
  }

  /// Writes a line at the beginning of a new segment, whatever stands in those before it.
  func begin(_ segment: String, with line: [UInt8], behind log: OfficeLog) throws(LogAppend.Failure) {
    if let last = log.end(in: reading.registerIndex.lineTable) { try confirm(last.path) }
    let end = LogAppend.End(segment: nil, newSegment: segment, isTorn: false, isNameDurable: false)
    _ = try commit(.behind(end, line: line))
  }

  /// Appends a line to a log, wherever its destination is.
  func append(_ line: [UInt8], to log: OfficeLog) throws(LogAppend.Failure) -> LogAppend.Written? {
    let destination = try destination(for: [[line]], in: log) { false }
    defer { discard(destination) }
    return try commit(destination)
  }

  /// Commits a line to its destination; on return it survives a power cut.
  func commit(_ destination: LineDestination) throws(LogAppend.Failure) -> LogAppend.Written? {
    switch destination {
    case .behind(let end, let line):
      let append = LogAppend(fileSystem: fileSystem, filePermissions: files.filePermissions)
      let written = try append.append(line, to: end)
      durableNames.insert(end.segment?.path ?? end.newSegment)
      return written
    case .staged(let staged):
      try staged.commit()
      durableNames.insert(staged.path)
      return nil
    }
  }

  /// Discards what is staged and was not committed.
  func discard(_ destination: LineDestination) {
    if case .staged(let staged) = destination { staged.discard() }
  }
}
