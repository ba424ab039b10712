import CivicDomain

/// The logs as a cache holds them. The memory of its sections is that of the structures below, which have no gaps between
/// their members.
extension LogReading {
  /// A file of a log, as it was when it was indexed. They stand in the order of their numbers in the line table.
  private struct KnownFile: BitwiseCopyable {
    let office: Int
    let isPersonal: Int
    let number: Int
    let inode: UInt64
    let device: UInt64
    let size: Int
    let modified: Int64
    let permissions: Int

    var status: FileStatus {
      FileStatus(
        inode: inode, device: device, size: size, modified: modified,
        permissions: UInt32(truncatingIfNeeded: permissions),
        form: .file)
    }
  }

  /// The state of reading one side of an office's log.
  private struct KnownLog: BitwiseCopyable {
    let state: LogScan.State
    /// The beginning of the last line that was read: its checksum.
    let heading: (UInt64, UInt64)
  }

  private struct WaitingLine: BitwiseCopyable {
    let office: Int
    let line: Int
  }

  /// All of it for the cache; nil where the cache would be untrue or say less than the files: damage, files that cannot be
  /// read, a line of which only the next one tells what it was.
  /// - Parameter head: how far the log is known to have been saved.
  func image(remembering head: LogHead?) -> CacheImage? {
    guard failures.isEmpty else { return nil }
    var files = [KnownFile?](repeating: nil, count: registerIndex.lineTable.segments.count)
    var logs: [KnownLog] = []
    for (number, office) in offices.enumerated() {
      for (log, isPersonal) in [(office.open, 0), (office.personal, 1)] {
        guard log.isReadable, let state = log.scan.state else { return nil }
        logs.append(KnownLog(state: state, heading: heading(of: log, state)))
        for (segment, name) in log.scan.names {
          let status = registerIndex.lineTable.segments[segment].status
          files[segment] = KnownFile(
            office: number, isPersonal: isPersonal, number: StoreFolder.segmentNumber(name) ?? 0, inode: status.inode,
            device: status.device, size: status.size, modified: status.modified, permissions: Int(status.permissions))
        }
      }
    }
    var image = CacheImage(
      CacheHeading(offices: offices.map(\.name), kinds: registerIndex.lineTable.kinds.names, head: head))
    image.add("files", Column(files.compactMap { $0 }))
    image.add("logs", Column(logs))
    let waiting = offices.indices.flatMap { number in
      offices[number].waiting.values.joined().sorted().map { WaitingLine(office: number, line: $0) }
    }
    image.add("waiting", Column(waiting))
    image.add("highestTurn", Column([highestTransactionNumber]))
    image.add("turns", transactions)
    image.add("lines", registerIndex.lineTable.lines)
    image.add("pieces", registerIndex.lineTable.entries)
    image.add("telling", registerIndex.lineTable.telling)
    for kind in registerIndex.allKinds { image.add(kind, of: registerIndex) }
    return image
  }

  /// Begins with what a cache holds, and takes in what was written since. Nil if the files are not those of which it
  /// was made, or if anything in it is not as it was written: everything must then be read.
  init?(_ cache: CacheFile, _ folder: StoreFolder, office: String, _ fileSystem: any FileSystem) {
    do throws(FileFailure) {
      guard try Self.officeNames(in: folder, own: office, fileSystem) == cache.heading.offices else { return nil }
      self.init(cache.heading.offices, own: office, folder, RegisterIndex(cache: cache), fileSystem)
      lookForDisplaced(in: folder)
      guard displaced.isEmpty, try resume(from: cache) else { return nil }
      cachedLength = length
      if case .replaced = try refresh() { return nil }
    } catch {
      return nil
    }
  }

  private mutating func resume(from cache: CacheFile) throws(FileFailure) -> Bool {
    guard let files = cache.column("files", of: KnownFile.self), let logs = cache.column("logs", of: KnownLog.self),
      let waiting = cache.column("waiting", of: WaitingLine.self), logs.count == 2 * offices.count,
      let highest = cache.column("highestTurn", of: Int.self), highest.count == 1,
      let transactions = cache.column("turns", of: Transaction.self),
      let lines = cache.column("lines", of: LineTable.Line.self),
      let entries = cache.column("pieces", of: LineTable.Entry.self),
      let telling = cache.column("telling", of: UInt32.self), telling.allSatisfy({ $0 < lines.count })
    else { return false }
    self.transactions = transactions
    highestTransactionNumber = highest[0]
    joinedLines = lines.count
    registerIndex.lineTable.lines = lines
    registerIndex.lineTable.entries = entries
    registerIndex.lineTable.begin(telling: telling)
    registerIndex.lineTable.kinds = KindNames(cache.heading.kinds)
    for name in cache.heading.kinds {
      guard let kind = CachedKind(name, in: cache) else { return false }
      registerIndex.add(KindIndex(name: name, cached: kind))
    }
    for line in waiting {
      offices[line.office].waiting[lines[line.line].transactionNumber, default: []].append(line.line)
    }
    for number in offices.indices {
      // A personal log that is empty is not opened below; whether we may read it must be known all the same.
      _ = try fileSystem.names(in: offices[number].personal.path)
      let known = { (isPersonal: Int) in
        files.indices.filter { files[$0].office == number && files[$0].isPersonal == isPersonal }
      }
      offices[number].open.resume(known(0).map { ($0, files[$0].number) }, logs[2 * number].state)
      offices[number].personal.resume(known(1).map { ($0, files[$0].number) }, logs[2 * number + 1].state)
    }
    for (segment, file) in files.enumerated() {
      let log = file.isPersonal == 0 ? offices[file.office].open : offices[file.office].personal
      let state = logs[2 * file.office + file.isPersonal].state
      let isLast = log.scan.progress?.segment == segment
      // Only the last segment is added to, and only what was added to it may be cut back.
      let known = MappedSegment.Known(
        status: file.status, length: isLast ? state.next : file.size,
        isClosed: !isLast || state.next - state.lastLine > Limits.appendedLine)
      registerIndex.lineTable.segments.append(
        try MappedSegment(path: log.path(ofSegment: file.number), known: known, fileSystem: fileSystem))
      let expected = logs[2 * file.office + file.isPersonal]
      if isLast, heading(of: log, expected.state) != expected.heading { return false }
    }
    return true
  }

  /// Returns the beginning of the last whole line of a log; zeros if it has none.
  private func heading(of log: OfficeLog, _ state: LogScan.State) -> (UInt64, UInt64) {
    guard let segment = log.end(in: registerIndex.lineTable), state.next - state.lastLine >= LineEnvelope.checkedFrom
    else {
      return (0, 0)
    }
    let bytes = segment.bytes(at: state.lastLine, length: LineEnvelope.checkedFrom)
    return (bytes.loadUnaligned(as: UInt64.self), bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
  }
}
