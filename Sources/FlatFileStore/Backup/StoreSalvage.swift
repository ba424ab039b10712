import CivicDomain

/// A part of a damaged backup that is not as it was when the backup was made.
public enum DamagedPart: Equatable, Sendable {
  /// This file is there, and not what it was.
  case altered(name: String)
  /// This file is not there.
  case missing(name: String)
  /// The list of checksums cannot be read: nobody can say what else is not whole.
  case unverified
  /// Of this log nothing in the backup says how far it reached: it may have gone on behind what is there.
  case unknownEnd(log: String)
}

extension Store {
  /// Restores a store from what is whole of a damaged backup, in a folder that is empty or not there yet.
  ///
  /// What is damaged of a log is put back too, for most of its lines are whole: `check` names the others. So is what stands of a
  /// file before the archive breaks off. Where nothing says how far a log reached, the store is damaged until `repair` records
  /// that.
  /// - Returns: what the store holds, and which parts of the backup are not what they were; none if it is whole.
  /// - Throws: why there is none: nothing of a register was found, or it could not be written.
  public static func restoreDamaged(
    from source: any ByteSource, to folder: String, fileSystem: any FileSystem = LinuxFileSystem()
  ) throws(RestoreFailure) -> (summary: BackupSummary, damaged: [DamagedPart]) {
    var salvage = Salvage(folder: Path.settled(folder, fileSystem), fileSystem: fileSystem)
    return try salvage.run(TarReader(source))
  }

  /// Restores what is whole of a damaged backup from a file.
  public static func restoreDamaged(
    fromFile path: String, to folder: String, fileSystem: any FileSystem = LinuxFileSystem()
  ) throws(RestoreFailure) -> (summary: BackupSummary, damaged: [DamagedPart]) {
    let source: FileSource
    do throws(FileFailure) { source = try FileSource(path, fileSystem) } catch { throw .system(error) }
    return try restoreDamaged(from: source, to: folder, fileSystem: fileSystem)
  }
}

/// One restoration of a damaged backup: whatever member is found is taken, in whatever order.
private struct Salvage {
  private typealias Sum = (checksum: Checksum, size: Int)

  let folder: String
  let fileSystem: any FileSystem
  private var heading: BackupHeading?
  private var manifest: Manifest?
  private var modified = 0
  private var found: [String: Sum] = [:]
  private var listed: [String: Sum]?
  private var place: RestorationPlace?

  init(folder: String, fileSystem: any FileSystem) {
    self.folder = folder
    self.fileSystem = fileSystem
  }

  mutating func run(_ reader: TarReader) throws(RestoreFailure) -> (summary: BackupSummary, damaged: [DamagedPart]) {
    do throws(RestoreFailure) {
      try takeAll(reader)
      return try finish()
    } catch {
      place?.takeAway(files: found.keys, office: office ?? "")
      throw error
    }
  }

  private mutating func takeAll(_ reader: TarReader) throws(RestoreFailure) {
    while let header = try system({ () throws(FileFailure) in try reader.nextFound() }) {
      modified = header.modified
      if found[header.name] != nil { continue }
      switch header.name {
      case BackupFormat.heading:
        heading = BackupHeading(try small(header, reader))
        if let number = heading?.number, number > BackupFormat.number { throw .newerBackup(number) }
      case BackupFormat.page: _ = try small(header, reader)
      case StoreFolder.manifestName: manifest = Manifest(try small(header, reader))
      case BackupFormat.checksums: listed = Self.list(try small(header, reader))
      case let name where BackupFormat.isFit(name): try take(header, reader)
      case _: continue
      }
    }
  }

  private func system<Result>(_ body: () throws(FileFailure) -> Result) throws(RestoreFailure) -> Result {
    do throws(FileFailure) { return try body() } catch { throw .system(error) }
  }

  private mutating func small(_ header: TarHeader, _ reader: TarReader) throws(RestoreFailure) -> [UInt8] {
    guard header.form == .file, header.size <= Limits.smallFile else { return [] }
    var bytes: [UInt8] = []
    try eachChunk(reader) { (chunk) throws(FileFailure) in bytes += chunk }
    found[header.name] = (bytes.withUnsafeBytes { Checksum(of: $0) }, bytes.count)
    // Half of what says something of all the rest says nothing.
    return bytes.count == header.size ? bytes : []
  }

  /// The chunks of a member, up to its end or to where the archive breaks off.
  private func eachChunk(
    _ reader: TarReader, _ take: (UnsafeRawBufferPointer) throws(FileFailure) -> Void
  ) throws(RestoreFailure) {
    var failure: FileFailure?
    do throws(TarReader.Failure) {
      while failure == nil {
        let isMore = try reader.content { bytes in
          do throws(FileFailure) { try take(bytes) } catch { failure = error }
        }
        if !isMore { break }
      }
    } catch {
      if case .system(let system) = error { throw .system(system) }
    }
    if let failure { throw .system(failure) }
  }

  private static func list(_ bytes: [UInt8]) -> [String: Sum] {
    var listed: [String: Sum] = [:]
    for line in bytes.split(separator: LineEnvelope.newline) {
      if let (name, checksum, size) = BackupFormat.listed(line) { listed[name] = (checksum, size) }
    }
    return listed
  }

  /// Makes the folder, once there is something to put in it.
  private mutating func prepare() throws(RestoreFailure) {
    if place == nil { place = try RestorationPlace(folder, of: manifest, fileSystem) }
  }

  private mutating func take(_ header: TarHeader, _ reader: TarReader) throws(RestoreFailure) {
    try prepare()
    try place?.makeFolders(to: header.form == .folder ? header.name : Path.folder(of: header.name))
    guard header.form == .file, header.name.contains("/"), let place else { return }
    // From now on it may be there.
    found[header.name] = (.ofNothing, 0)
    let file = try system { () throws(FileFailure) in
      try StagedFile("\(folder)/\(header.name)", permissions: place.builder.folder.filePermissions, fileSystem)
    }
    var sum: Sum = (.ofNothing, 0)
    do throws(RestoreFailure) {
      try eachChunk(reader) { (chunk) throws(FileFailure) in
        try file.write(chunk)
        sum = (sum.checksum.followed(by: chunk), sum.size + chunk.count)
      }
      try system { () throws(FileFailure) in try file.finish(modified: header.keptTime) }
    } catch {
      file.abandon()
      throw error
    }
    found[header.name] = sum
  }

  private mutating func finish() throws(RestoreFailure) -> (summary: BackupSummary, damaged: [DamagedPart]) {
    guard let office else { throw .nothingFound }
    try prepare()
    guard let place else { throw .nothingFound }
    var damaged = damagedParts()
    // A head that was altered says nothing of the log.
    let head = damaged.contains(.altered(name: BackupFormat.heading)) ? nil : heading?.head
    var manifest = self.manifest ?? Manifest(office: office, name: heading?.name ?? office)
    manifest.office = office
    if damaged.contains(.altered(name: StoreFolder.manifestName)) { manifest.format = Manifest.newestFormat }
    let files = found.filter { BackupFormat.isFit($0.key) }
    return try system { () throws(FileFailure) in
      for name in place.madeFolders.sorted() { try fileSystem.synchronizeFolder(of: "\(folder)/\(name)/.") }
      var reading = try LogReading(place.builder.folder, office: office, fileSystem)
      let unknown = unknownEnds(in: reading, damaged, head)
      damaged += unknown.keys.sorted().map { .unknownEnd(log: Self.log(of: $0)) }
      manifest.endsUnknown.merge(unknown) { $1 }
      reading.compare(with: head.map { [$0] } ?? [], manifest)
      let madeAt = Instant(microsecondsSince1970: Int64(modified) * 1_000_000)
      var summary = BackupSummary(
        of: reading, named: heading ?? BackupHeading(madeAt: madeAt, name: manifest.name, head: nil),
        files: files.count, bytes: files.reduce(0) { $0 + $1.value.size }, damages: reading.damages)
      summary.name = manifest.name
      try place.builder.finish(
        office: office, manifest: manifest.encoded(), head: reading.lostEnds.isEmpty ? reading.end : head)
      return (summary, damaged)
    }
  }

  private static func log(of office: String) -> String { "\(StoreFolder.publicLogs)/\(office)" }

  /// The offices of whose public logs neither the list of checksums nor a head says that they are whole, each with the number of
  /// the last line that is there.
  private func unknownEnds(in reading: LogReading, _ damaged: [DamagedPart], _ head: LogHead?) -> [String: Int] {
    let listedNames = (listed ?? [:]).keys.compactMap { name -> String? in
      let parts = name.split(separator: "/").map(String.init)
      return parts.count > 2 && parts[0] == StoreFolder.publicLogs && Manifest.isOffice(parts[1]) ? parts[1] : nil
    }
    var ends: [String: Int] = [:]
    for name in Set(reading.offices.map(\.name) + listedNames) {
      let isDoubtful = damaged.contains { part in
        switch part {
        case .altered(let file), .missing(let file): file.hasPrefix("\(Self.log(of: name))/")
        case .unverified: true
        case .unknownEnd: false
        }
      }
      guard isDoubtful, head?.office != name else { continue }
      ends[name] = reading.offices.first { $0.name == name }.map { $0.open.scan.nextSequence - 1 } ?? 0
    }
    return ends
  }

  /// The office whose register it is: a flipped bit may have given it another name.
  private var office: String? {
    let stated = manifest?.office
    let hasLog = stated.map { madeFolders.contains("\(StoreFolder.publicLogs)/\($0)") } ?? false
    return hasLog ? stated : officeOfLogs ?? stated
  }

  private var madeFolders: Set<String> { place?.madeFolders ?? [] }

  /// The first office of which there is a log.
  private var officeOfLogs: String? {
    (found.keys.sorted() + madeFolders.sorted()).lazy.compactMap { name -> String? in
      let parts = name.split(separator: "/").map(String.init)
      guard parts.count > 1, parts[0] == StoreFolder.publicLogs, Manifest.isOffice(parts[1]) else { return nil }
      return parts[1]
    }.first
  }

  /// The parts that are altered, missing, or vouched for by no list.
  private func damagedParts() -> [DamagedPart] {
    guard let listed, !listed.isEmpty else { return [.unverified] }
    let unlisted = found.keys.filter { listed[$0] == nil && $0 != BackupFormat.checksums }.sorted()
    return unlisted.map { .altered(name: $0) }
      + listed.sorted { $0.key < $1.key }.compactMap { name, sum in
        guard let found = found[name] else { return .missing(name: name) }
        return found == sum ? nil : .altered(name: name)
      }
  }
}
