import CivicDomain

/// What came of trying a backup: it was restored aside, examined line by line, and compared with the store it is of.
public struct BackupTrial: Equatable, Sendable {
  /// What the restored store holds.
  public let summary: BackupSummary
  /// How many lines of its logs stand in the store as they are.
  public let agreeing: Int
  /// How many lines differ by what was erased or redacted since, and by nothing else.
  public let erased: Int
  /// What that means.
  public let verdict: Verdict
  /// How many damages the store itself has: where it and the backup differ, they tell which of both to believe.
  public let registerDamages: Int
  /// The other offices whose logs came to the store since the backup was made.
  public let newOffices: [String]

  /// The verdict of a trial.
  public enum Verdict: Equatable, Sendable {
    /// All of it stands in the store too.
    case agrees
    /// It can be restored, but its logs, records or files have this many damages.
    case damaged(places: Int)
    /// It is the backup of another register.
    case foreign
    /// The store says otherwise in this many lines, or lacks them; the first is of this transaction.
    case differs(lines: Int, transactionNumber: Int)
    /// The store ends before it: it lacks the last so many transactions of the backup.
    case ahead(transactions: Int)
    /// The store that comes of it must be migrated from this format before it can be read.
    case olderFormat(Int)
  }
}

extension Store {
  /// Tries a backup: restores it into a folder that is empty or not there yet, examines every line of it, and compares its
  /// logs with ours, which are examined too, and what that found remembered. Nothing else of this store is changed; what was
  /// restored is left to the caller, who takes it away.
  ///
  /// Every line of the backup must stand in this store with the same bytes, or as an erasure rewrote it. The register is the
  /// fold of these lines, so that the records as of the end of the backup are then equal too.
  /// - Parameter isStopped: asked on the way: whether nobody wants it any more.
  /// - Throws: why it could not be restored.
  public func tryBackup(
    _ path: String, aside folder: String, at instant: Instant, unless isStopped: @escaping () -> Bool = { false }
  ) throws(RestoreFailure) -> BackupTrial {
    func mustGoOn() throws(FileFailure) {
      if isStopped() { throw FileFailure(.read, path, errno: FileFailure.stopped) }
    }
    // Asked before the backup is read: without all logs nothing can be compared.
    do throws(FileFailure) {
      for log in [reading.ownLogs.open, reading.ownLogs.personal] { _ = try fileSystem.names(in: log.path) }
    } catch {
      throw .system(error)
    }
    let source: FileSource
    do throws(FileFailure) { source = try FileSource(path, fileSystem) } catch { throw .system(error) }
    let summary = try Store.restore(
      from: StoppableSource(source, path: path, unless: isStopped), to: folder, forTrial: true, fileSystem: fileSystem)
    let restored: Store
    do throws(StoreFailure) { restored = try Store(folder, fileSystem: fileSystem) } catch {
      switch error {
      case .olderFormat(let format, _):
        return BackupTrial(
          summary: summary, agreeing: 0, erased: 0, verdict: .olderFormat(format), registerDamages: 0,
          newOffices: [])
      case .system(let failure): throw .system(failure)
      case .noStore, .foreign, .notEmpty, .unfitOffice, .unknownGroup, .noSuchState, .groupNeeded, .sameGroup,
        .noAccessLists:
        throw .damaged(name: StoreFolder.manifestName)
      }
    }
    do throws(FileFailure) {
      try mustGoOn()
      let findings = try restored.check()
      // What the disk did not give back says nothing of the backup.
      for case .unreadable(let errno) in findings.map(\.kind) { throw FileFailure(.read, folder, errno: errno) }
      // Of this store too what stands in its files now.
      try mustGoOn()
      let (found, ours, _) = try examine()
      if let failure = ours.failures.first { throw failure }
      for log in [ours.ownLogs.open, ours.ownLogs.personal] where !log.isReadable {
        throw FileFailure(.list, log.path, errno: FileFailure.noRight)
      }
      remember(found, of: ours, at: instant, isTold: false)
      let comparison = LogComparison(of: restored.reading, with: ours)
      let isOfOurs = restored.manifest.office == manifest.office && restored.manifest.name == manifest.name
      return BackupTrial(
        summary: summary, agreeing: comparison.agreeing, erased: comparison.erased,
        verdict: comparison.verdict(damages: findings.count(where: \.isDamage), isOfOurs: isOfOurs),
        registerDamages: found.count(where: \.isDamage),
        newOffices: ours.otherOffices.map(\.name).filter { !summary.otherOffices.contains($0) })
    } catch {
      throw .system(error)
    }
  }

  /// The id of the record that tells of a backup, as its first member names it.
  /// - Throws: the same as a restoration, where the file is no backup, or not even that much of one.
  public static func backupID(
    inFile path: String, fileSystem: any FileSystem = LinuxFileSystem()
  ) throws(RestoreFailure) -> Identifier<Backup> {
    let source: FileSource
    do throws(FileFailure) { source = try FileSource(path, fileSystem) } catch { throw .system(error) }
    do throws(TarReader.Failure) {
      let reader = TarReader(source)
      guard try reader.next()?.name == BackupFormat.heading, let heading = BackupHeading(try reader.wholeContent())
      else { throw .notTar }
      return Identifier(heading.id.raw)
    } catch {
      if case .system(let failure) = error { throw .system(failure) }
      throw .notABackup
    }
  }
}

/// A comparison of the logs of a restored store with those of the store it is a backup of, line by line.
private struct LogComparison {
  private(set) var agreeing = 0
  private(set) var erased = 0
  /// The transactions of lines that the store has otherwise, or lacks in the midst of its own.
  private var differing: [Int] = []
  /// How many public lines of the backup would stand behind the store's last.
  private var ahead = 0
  private let erasure: LineErasure

  init(of restored: LogReading, with live: LogReading) {
    let logs = live.offices.map(\.open.scan)
    erasure = LineErasure(markers: ErasureMarkers(of: logs, in: live.registerIndex.lineTable))
    let unpaired = Set(restored.unpaired)
    for office in restored.offices {
      let ours = live.offices.first { $0.name == office.name }
      for (side, other) in [(office.open, ours?.open), (office.personal, ours?.personal)] {
        let lines = Lines(of: side, in: restored.registerIndex.lineTable, without: unpaired)
        compare(lines, with: other.map { Lines(of: $0, in: live.registerIndex.lineTable) })
      }
    }
  }

  /// The lines of one log that can be believed, by their numbers.
  private struct Lines {
    let lineTable: LineTable
    let isPersonal: Bool
    private(set) var bySequence: [(sequence: Int, line: LineTable.Line)] = []

    init(of log: OfficeLog, in lineTable: LineTable, without unpaired: Set<Int> = []) {
      self.lineTable = lineTable
      isPersonal = log.scan.folder.hasPrefix(StoreFolder.personalLogs + "/")
      let segments = Set(log.scan.names.map { UInt32($0.segment) })
      for (number, line) in lineTable.lines.enumerated() where segments.contains(line.segment) {
        if !unpaired.isEmpty, unpaired.contains(number) { continue }
        guard let sequence = LineHead.sequence(of: lineTable.bytes(of: line)) else { continue }
        bySequence.append((sequence, line))
      }
      bySequence.sort { $0.sequence < $1.sequence }
    }
  }

  /// Goes along both logs at once: both are in the order of their numbers.
  private mutating func compare(_ lines: Lines, with ours: Lines?) {
    let others = ours?.bySequence ?? []
    let end = others.last?.sequence ?? 0
    var next = 0
    for (sequence, line) in lines.bySequence {
      while next < others.count, others[next].sequence < sequence { next += 1 }
      if let ours, next < others.count, others[next].sequence == sequence {
        compare(lines.lineTable.bytes(of: line), with: ours.lineTable.bytes(of: others[next].line), of: line)
      } else if sequence > end {
        if !lines.isPersonal { ahead += 1 }
      } else {
        differing.append(line.transactionNumber)
      }
    }
  }

  private mutating func compare(
    _ one: UnsafeRawBufferPointer, with other: UnsafeRawBufferPointer, of line: LineTable.Line
  ) {
    if one.elementsEqual(other) {
      agreeing += 1
    } else if cleared(one).elementsEqual(other) {
      erased += 1
    } else {
      differing.append(line.transactionNumber)
    }
  }

  /// A line without what was erased by now.
  private func cleared(_ line: UnsafeRawBufferPointer) -> [UInt8] {
    erasure.erased(from: line, isUnpaired: false)?.line ?? Array(line)
  }

  /// - Parameter isOfOurs: whether the backup names the same centre: all that tells where one of both is empty.
  func verdict(damages: Int, isOfOurs: Bool) -> BackupTrial.Verdict {
    if agreeing + erased == 0, !differing.isEmpty || !isOfOurs { return .foreign }
    if damages > 0 { return .damaged(places: damages) }
    if let first = differing.min() { return .differs(lines: differing.count, transactionNumber: first) }
    return ahead > 0 ? .ahead(transactions: ahead) : .agrees
  }
}
