import CivicDomain

/// The outcome of purging the files after an erasure or a redaction.
public enum Purge: Equatable, Sendable {
  /// The logs have nothing more that was erased, as far as they can be read.
  case purged(PurgeSummary)
  /// The purge was not begun, for this reason.
  case hindered(Outcome)
  /// Stopped by this failure. What was erased is shown to nobody, but some of it may still stand in the files: purging
  /// again finishes it.
  case unfinished(FileFailure)
}

/// The summary of a purge.
public struct PurgeSummary: Equatable, Sendable {
  /// The files that were rewritten, as paths inside the data folder.
  public internal(set) var files: [String] = []
  /// How many kept forms were thrown away because something erased was typed into them.
  public internal(set) var drafts = 0
  /// How many of what kiosks handed in, and nobody took in yet, was thrown away because it named somebody erased.
  public internal(set) var handIns = 0
  /// How many attached files were removed.
  public internal(set) var attachments = 0
  /// The locations where erased records are named in what is never rewritten: damaged lines, copies of them, files that
  /// somebody else put beside the logs. They are left to a person.
  public internal(set) var leftAlone: [Location] = []

  /// A line of a file, or a whole file.
  public struct Location: Hashable, Sendable {
    /// The file, as a path inside the data folder.
    public let file: String
    /// The line in it, counted from 1; nil: the whole file.
    public let line: Int?
  }
}

extension Store {
  /// Erases or redacts: the act, which hides the values from everybody at once, then the files, which lose them.
  ///
  /// Killed anywhere between, the act is there or it is not; if it is, `check` names what still stands in the files,
  /// and asking for the same again finishes it.
  /// - Returns: what became of the act, and of the files; nil where the act was not done.
  public func erase(_ request: ErasureRequest, by author: Author, at instant: Instant) -> (
    act: Outcome, files: Purge?
  ) {
    if let refusal = author.role.refusal(of: request.right) { return (.refused(refusal), nil) }
    let stamp = Stamp(name: request.word, because: request.because, author: author, at: instant)
    return erase(stamp, by: author, at: instant) { _ in request }
  }

  /// Erases the records that are chosen from the register as it is when nobody else can write.
  func erase(
    because: String, by author: Author, at instant: Instant, _ choose: (any Register) -> [RecordID]
  ) -> (act: Outcome, files: Purge?) {
    let stamp = Stamp(name: ErasureRequest.erasing.word, because: because, author: author, at: instant)
    return erase(stamp, by: author, at: instant) { .erase(choose($0), because: because) }
  }

  private func erase(
    _ stamp: Stamp, by author: Author, at instant: Instant, _ request: (any Register) -> ErasureRequest
  ) -> (act: Outcome, files: Purge?) {
    let outcome = carryOut(stamp) { (register) throws(Refusal) in
      try request(register).decide(in: Situation(register: register, author: author, at: instant))
    }
    switch outcome {
    case .done, .alreadyDone: return (outcome, purge(by: author, at: instant))
    case .refused, .busy, .readOnly, .noRoom, .notKnownSaved, .notPermitted: return (outcome, nil)
    }
  }

  /// Purges the files of everything that the public logs say is erased, and of what was never acknowledged: after an
  /// erasure, after one that was cut short, after an older log was put back. Doing it twice does no harm.
  ///
  /// What kiosks show goes with it where it may hold something erased, and is made anew at once where anybody reads it.
  public func purge(by author: Author, at instant: Instant) -> Purge {
    if hasFailedSync { return .hindered(.readOnly(.failedSync)) }
    let edition = PublicEditionKeeping(of: self)
    let isShown = edition.isRead
    // Where that cannot be, whoever keeps it says why.
    defer { if isShown { _ = edition.keep(at: instant) } }
    switch takeLock(for: author, at: instant) {
    case .not(let outcome): return .hindered(outcome)
    case .held(let lock):
      defer { lock.release() }
      return purge(by: author, at: instant, under: lock)
    }
  }

  private func purge(by author: Author, at instant: Instant, under lock: LockInHand) -> Purge {
    do throws(LogAppend.Failure) {
      if let reason = try takeInEverything(lock) { return .hindered(reason) }
      // Nothing is destroyed for an act that a power cut could still take back.
      try confirmEnd()
      try rechain(by: author, at: instant, under: lock)
      // The last line is never rewritten: a head that names it stays true.
      rememberEnd(under: lock)
    } catch {
      return .hindered(outcome(of: error))
    }
    do throws(FileFailure) {
      let purged = try purgeFiles { () throws(FileFailure) in try lock.lock.isStillInPlace(lock.held) }
      _ = try refresh()
      return .purged(purged)
    } catch {
      if error.call == .synchronize { hasFailedSync = true }
      return .unfinished(error)
    }
  }

  /// Says in the log what each line becomes that is about to be rewritten, unless that was said before by a purge that
  /// was cut short.
  private func rechain(by author: Author, at instant: Instant, under lock: LockInHand) throws(LogAppend.Failure) {
    var rechained: [Rechained] = []
    do throws(FileFailure) {
      let logs = try SegmentPaths(files, fileSystem)
      // What another office's log says counts in that office alone.
      let known = Rechainings(
        of: [reading.ownLogs.open.scan], in: reading.registerIndex.lineTable, reading.markers)
      let erasures = try erasures(in: logs, reading.markers, try neverAcknowledged())
      rechained = erasures.flatMap(\.rechained).filter { !known.contains($0) }
    } catch {
      throw .notWritten(error)
    }
    if rechained.isEmpty { return }
    let log = reading.ownLogs.open
    var line = LogLine(
      sequence: log.scan.nextSequence, transactionNumber: reading.highestTransactionNumber + 1, at: instant,
      author: author.login, office: author.office, act: Schema.rechaining.word, because: "", rechained: rechained)
    line.prev = reading.digestOfEnd
    _ = try append(line.encoded(), to: log)
    do throws(FileFailure) { _ = try refreshLogs() } catch { throw .notWritten(error) }
  }

  private func purgeFiles(_ isLockOurs: @escaping () throws(FileFailure) -> Bool) throws(FileFailure) -> PurgeSummary {
    let rewriting = SegmentRewriting(
      fileSystem: fileSystem, permissions: files.filePermissions, isLockOurs: isLockOurs)
    let logs = try SegmentPaths(files, fileSystem)
    try rewriting.clear(logs.open + logs.personal)
    let markers = reading.markers
    let never = try neverAcknowledged()
    let erasures = try erasures(in: logs, markers, never)
    var purged = PurgeSummary()
    let (dropped, doubtful) = try dropFiles(isWhole: never.isOfAllOffices)
    purged.attachments = dropped
    let texts: Set<[UInt8]> = erasures.reduce(into: []) { $0.formUnion($1.texts) }
    purged.drafts = try dropDrafts(holding: texts, erasedBy: markers)
    purged.handIns = try dropHandIns(of: texts)
    let needed = erasures.filter(\.isNeeded)
    let changesPublicLogs = needed.contains { !logs.isPersonal($0.segment) }
    // What is worked out from the public logs holds their texts too, and is made anew by whoever needs it.
    if changesPublicLogs { try clearDerived() }
    for erasure in needed {
      try rewriting.rewrite(erasure)
      purged.files.append(relative(erasure.segment.path))
    }
    if changesPublicLogs { try clearDerived() }
    purged.leftAlone = erasures.flatMap { erasure in
      erasure.damaged.map { PurgeSummary.Location(file: relative(erasure.segment.path), line: $0) }
    }
    for path in try logs.others + copiesOfDamage() where try isFile(path) {
      let names = markers.areNamed(in: try MappedSegment(path: path, fileSystem: fileSystem))
      if names { purged.leftAlone.append(PurgeSummary.Location(file: relative(path), line: nil)) }
    }
    purged.leftAlone += doubtful.map { PurgeSummary.Location(file: relative($0), line: nil) }
    return purged
  }

  /// The erasures that each segment needs.
  func erasures(
    in logs: SegmentPaths, _ markers: ErasureMarkers, _ never: NeverAcknowledged
  ) throws(FileFailure) -> [SegmentErasure] {
    let erasure = LineErasure(markers: markers)
    var erasures: [SegmentErasure] = []
    for path in logs.personal + (markers.concernsPublicLogs ? logs.open : []) {
      erasures.append(
        SegmentErasure(
          of: try MappedSegment(path: path, fileSystem: fileSystem), in: relative(Path.folder(of: path)), erasure,
          clearsTorn: never.clearsTorn(in: path),
          unpaired: never.lines[path] ?? []))
    }
    return erasures
  }

  /// The lines of our own personal log that were never acknowledged. None if either log was ever damaged: then a line
  /// that seems alone may be all that is left of something, and `repair` knows torn lines by their bytes.
  private func neverAcknowledged() throws(FileFailure) -> NeverAcknowledged {
    let fresh = try LogReading(files, office: manifest.office, fileSystem)
    let logs = fresh.ownLogs
    let findings =
      logs.open.scan.findings(in: fresh.registerIndex.lineTable)
      + logs.personal.scan.findings(in: fresh.registerIndex.lineTable)
    // A side that could not be read at this moment, for whatever reason, says nothing of what was acknowledged.
    guard fresh.failures.isEmpty, logs.open.isReadable, logs.personal.isReadable,
      !findings.contains(where: { $0.isDamage || $0.isKnown })
    else { return .nothing }
    var lines: [String: Set<Int>] = [:]
    for number in fresh.unpaired {
      let line = fresh.registerIndex.lineTable.lines[number]
      let path = fresh.registerIndex.lineTable.segments[Int(line.segment)].path
      if Path.folder(of: path) == logs.personal.path { lines[path, default: []].insert(Int(line.offset)) }
    }
    return NeverAcknowledged(folder: logs.personal.path, lines: lines, isOfAllOffices: fresh.isOfAllOffices)
  }

  /// The files with copies of damaged lines.
  private func copiesOfDamage() throws(FileFailure) -> [String] {
    var paths: [String] = []
    for folder in files.damaged {
      do throws(FileFailure) { paths += try fileSystem.names(in: folder).sorted().map { "\(folder)/\($0)" } } catch {
        if !error.isMissing { throw error }
      }
    }
    return paths
  }

  private func isFile(_ path: String) throws(FileFailure) -> Bool {
    do throws(FileFailure) { return try fileSystem.status(at: path).form == .file } catch {
      // A staged file that a kill left was listed, and is cleared away by now.
      guard error.isMissing else { throw error }
      return false
    }
  }

  /// Empties `cache/` and `public/`, so that a power cut brings nothing back.
  private func clearDerived() throws(FileFailure) {
    for folder in files.derived { try clear(folder, depth: 0) }
  }

  private func clear(_ folder: String, depth: Int) throws(FileFailure) {
    guard depth <= Limits.folderDepth else { return }
    do throws(FileFailure) {
      for name in try fileSystem.names(in: folder) {
        let path = "\(folder)/\(name)"
        // It holds no text of anybody's, and says what is still so.
        if path == files.lastCheck { continue }
        switch try fileSystem.status(at: path).form {
        case .folder: try clear(path, depth: depth + 1)
        case .file, .other: try fileSystem.remove(path)
        }
      }
      try fileSystem.synchronizeFolder(of: "\(folder)/.")
    } catch {
      if !error.isMissing { throw error }
    }
  }
}

/// Lines of our own personal log that no public line made count, and whether torn ones go too.
struct NeverAcknowledged {
  /// The folder of the log; nil: nothing is touched.
  let folder: String?
  /// The offsets of those lines, by segment.
  let lines: [String: Set<Int>]
  /// Whether the logs of all offices are whole, so that what no line of any of them names was never acknowledged.
  let isOfAllOffices: Bool

  static let nothing = NeverAcknowledged(folder: nil, lines: [:], isOfAllOffices: false)

  func clearsTorn(in path: String) -> Bool { Path.folder(of: path) == folder }
}

/// The segments of all offices, as they lie on the disk.
struct SegmentPaths {
  /// Public segments, in the order of offices and numbers.
  private(set) var open: [String] = []
  /// Personal ones.
  private(set) var personal: [String] = []
  /// The paths beside the segments that are none: an editor's copy.
  private(set) var others: [String] = []
  private let personalLogs: String

  init(_ files: StoreFolder, _ fileSystem: any FileSystem) throws(FileFailure) {
    personalLogs = files.personalLogs
    for office in try fileSystem.names(in: files.publicLogs).filter(Manifest.isOffice).sorted() {
      open += try segments(in: "\(files.publicLogs)/\(office)", fileSystem)
      personal += try segments(in: "\(files.personalLogs)/\(office)", fileSystem)
    }
  }

  func isPersonal(_ segment: MappedSegment) -> Bool { segment.path.hasPrefix(personalLogs + "/") }

  private mutating func segments(
    in folder: String, _ fileSystem: any FileSystem
  ) throws(FileFailure) -> [String] {
    let names: [String]
    do throws(FileFailure) { names = try fileSystem.names(in: folder) } catch {
      if error.isMissing { return [] }
      throw error
    }
    others += names.filter { StoreFolder.segmentNumber($0) == nil }.sorted().map { "\(folder)/\($0)" }
    return names.compactMap { StoreFolder.segmentNumber($0) }.sorted().map {
      "\(folder)/\(StoreFolder.segmentName($0))"
    }
  }
}
