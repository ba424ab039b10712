import CivicDomain

/// The foreign files in the data folder, which the store did not put there: copies that a synchronizing program, an
/// editor or a file manager made. Where one holds saved lines that no log of ours has, they must not be lost with it.
struct ForeignFiles {
  private let folder: StoreFolder
  private let office: String
  private let fileSystem: any FileSystem
  private var findings: [Finding] = []
  private let known: () -> Set<LineMark>
  private var knownLines: Set<LineMark>?

  /// The mark that tells one line from all others, also when something was erased from it.
  private struct LineMark: Hashable {
    let transactionNumber: Int
    let at: Int64
    let author: String
    let act: String
    let part: Int

    /// Nil for bytes that are no whole line of a log.
    init?(_ line: UnsafeRawBufferPointer) {
      guard LineEnvelope.fault(in: line) == nil, let transactionNumber = LineHead.transactionNumber(of: line),
        LineHead.sequence(of: line) != nil
      else { return nil }
      self.init(transactionNumber, LineHeading(line))
    }

    init(_ transactionNumber: Int, _ heading: LineHeading) {
      self.transactionNumber = transactionNumber
      at = heading.at.microsecondsSince1970
      author = heading.author
      act = heading.act
      part = heading.part
    }
  }

  /// - Parameter reading: the logs of all offices, read anew.
  init(in folder: StoreFolder, beside reading: LogReading, _ fileSystem: any FileSystem) {
    self.folder = folder
    office = reading.ownOfficeName
    self.fileSystem = fileSystem
    known = {
      let lineTable = reading.registerIndex.lineTable
      return Set(lineTable.lines.map { LineMark($0.transactionNumber, LineHeading(lineTable.bytes(of: $0))) })
    }
  }

  /// All of them, each with what is to be said of it.
  mutating func look() -> [Finding] {
    eachName(in: "") { scan, name in scan.top(name) }
    return findings
  }

  private mutating func eachName(in path: String, _ body: (inout ForeignFiles, String) -> Void) {
    // What cannot be listed is named by whoever looks at permissions and at the logs.
    let names = (try? fileSystem.names(in: path.isEmpty ? folder.path : "\(folder.path)/\(path)")) ?? []
    for name in names.sorted() { body(&self, path.isEmpty ? name : "\(path)/\(name)") }
  }

  private mutating func top(_ path: String) {
    switch path {
    case StoreFolder.manifestName: return
    case StoreFolder.lockName: mustBe(.file, path)
    case StoreFolder.filesName: mustBe(.folder, path)
    case StoreFolder.publicName:
      mustBe(.folder, path)
      eachName(in: path) { scan, name in scan.edition(name) }
    case StoreFolder.inboxName:
      mustBe(.folder, path)
      eachName(in: path) { scan, name in
        // What lies in these came from outside, and there may be a million of it.
        if StoreFolder.inboxes.contains(Path.name(of: name)) { scan.mustBe(.folder, name) } else { scan.foreign(name) }
      }
    case StoreFolder.publicLogs: eachName(in: path) { scan, name in scan.log(name) }
    case StoreFolder.personalLogs: eachName(in: path) { scan, name in scan.personal(name) }
    case StoreFolder.damagedName:
      mustBe(.folder, path)
      eachName(in: path) { scan, name in scan.copyOfDamage(name) }
    case StoreFolder.cachesName:
      mustBe(.folder, path)
      eachName(in: path) { scan, name in scan.cache(name) }
    case Path.staged(StoreFolder.manifestName), Path.staged(StoreFolder.lockName): found(path, .unfinishedWriting)
    case _: foreign(path)
    }
  }

  /// A link or a pipe in the place of something of ours; the logs' own folders are looked at by whoever reads them.
  private mutating func mustBe(_ form: FileStatus.Form, _ path: String) {
    if let found = self.form(of: path), found != form { self.found(path, .unreadable(errno: FileFailure.noFile)) }
  }

  /// The cache and what is remembered of the last examination, or one that is being written; which jobs of the night failed.
  private mutating func cache(_ path: String) {
    let name = Path.name(of: path)
    let marks = NightJob.allCases.map { StoreFolder.failedName(of: $0) }
    if ([StoreFolder.cacheName, StoreFolder.lastCheckName] + marks).contains(name) { return mustBe(.file, path) }
    if name == Path.staged(StoreFolder.lastCheckName) { return }
    if !name.hasPrefix("\(StoreFolder.cacheName).") || !name.hasSuffix(Path.stagedEnding) { foreign(path) }
  }

  /// What a kiosk reads, or a newer one that is being written.
  private mutating func edition(_ path: String) {
    let name = Path.name(of: path)
    if name == StoreFolder.publicEditionName { return mustBe(.file, path) }
    if !name.hasPrefix("\(StoreFolder.publicEditionName).") || !name.hasSuffix(Path.stagedEnding) { foreign(path) }
  }

  private mutating func personal(_ path: String) {
    switch Path.name(of: path) {
    case StoreFolder.personalFilesName: mustBe(.folder, path)
    case StoreFolder.damagedName:
      mustBe(.folder, path)
      eachName(in: path) { scan, name in scan.copyOfDamage(name) }
    case StoreFolder.draftsName:
      mustBe(.folder, path)
      eachName(in: path) { scan, login in
        scan.mustBe(.folder, login)
        scan.eachName(in: login) { scan, name in
          if name.hasSuffix(".json") { scan.mustBe(.file, name) } else { scan.beside(name) }
        }
      }
    case _: log(path)
    }
  }

  /// Examines what is in the place of an office's log.
  private mutating func log(_ path: String) {
    let name = Path.name(of: path)
    guard Manifest.isOffice(name), name == office || form(of: path) == .folder else { return foreign(path) }
    eachName(in: path) { scan, name in
      if StoreFolder.segmentNumber(Path.name(of: name)) == nil { scan.beside(name) }
    }
  }

  /// Examines a file beside files of ours: perhaps one that is being written.
  private mutating func beside(_ path: String) {
    let name = Path.name(of: path)
    guard name.hasSuffix(Path.stagedEnding) else { return foreign(path) }
    found(path, .unfinishedWriting)
  }

  private mutating func copyOfDamage(_ path: String) {
    if !path.hasSuffix(StoreFolder.damagedEnding) { beside(path) }
  }

  private func form(of path: String) -> FileStatus.Form? {
    (try? fileSystem.status(at: "\(folder.path)/\(path)"))?.form
  }

  /// Names a file or folder that is not ours, and every file in it that holds lines which no log has.
  private mutating func foreign(_ path: String) {
    let before = findings.count
    lookInto(path, depth: 0)
    if findings.count == before { found(path, .foreign) }
  }

  private mutating func lookInto(_ path: String, depth: Int) {
    guard depth <= Limits.folderDepth, findings.count < Limits.findings else { return }
    switch form(of: path) {
    case .folder: eachName(in: path) { scan, name in scan.lookInto(name, depth: depth + 1) }
    case .file:
      let lines = unknownLines(in: path)
      if lines > 0 { found(path, .foreignLines(lines)) }
    case .other, nil: return
    }
  }

  /// How many whole lines of logs a file holds that none of ours has.
  private mutating func unknownLines(in path: String) -> Int {
    guard let file = try? MappedSegment(path: "\(folder.path)/\(path)", fileSystem: fileSystem) else { return 0 }
    var count = 0
    var offset = 0
    while offset < file.length {
      let end = file.newline(from: offset) ?? file.length
      let line = file.bytes(at: offset, length: end - offset).withoutCarriageReturn
      if let mark = LineMark(line), !isKnown(mark) { count += 1 }
      offset = end + 1
    }
    return count
  }

  private mutating func isKnown(_ mark: LineMark) -> Bool {
    let lines = knownLines ?? known()
    knownLines = lines
    return lines.contains(mark)
  }

  private mutating func found(_ path: String, _ kind: Finding.Kind) {
    findings.append(Finding(file: path, line: nil, kind: kind))
  }
}
