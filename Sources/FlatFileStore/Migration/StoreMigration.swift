import CivicDomain

extension Store {
  /// Migrates a store of an older format to the newest one, under the lock. Answers which format it had; nil if there
  /// was nothing to do.
  ///
  /// Killed at any moment it is old or new: first every segment is written anew beside the old one, then the manifest
  /// says so by one rename, then each new segment takes the old one's name, and the old ones go last. Whoever comes
  /// while that is not finished is told to run it again, and it goes on where it stopped.
  public static func migrate(
    _ folder: String, by author: Author, at instant: Instant, steps: [MigrationStep] = MigrationStep.all,
    fileSystem: any FileSystem = LinuxFileSystem()
  ) throws(MigrationFailure) -> Int? {
    let folder = Path.settled(folder, fileSystem)
    let before = try Migration(folder, steps, fileSystem)
    let lock = StoreLock(fileSystem: fileSystem, folder: before.storeFolder)
    let taken: StoreLock.Taken
    do throws(FileFailure) { taken = try lock.take(for: author, at: instant) } catch { throw .system(error) }
    switch taken {
    case .busy(let holder): throw .notDone(.busy(holder))
    case .held(let held):
      defer { lock.release(held) }
      // Somebody else may have done it while we waited.
      let migration = try Migration(folder, steps, fileSystem)
      guard let from = try migration.run() else { return nil }
      // Every line has another checksum now.
      try? fileSystem.remove(before.storeFolder.cache)
      try? fileSystem.remove(before.storeFolder.lastCheck)
      let fresh = try? LogReading(before.storeFolder, office: migration.manifest.office, fileSystem)
      if let end = fresh?.end { lock.remember(end, in: held) }
      return from
    }
  }
}

/// One migration of one store. Beside `000001.jsonl` stand `000001.jsonl.migrated`, its successor, and once that has
/// taken its name `000001.jsonl.old`, what it was made from.
private struct Migration {
  let storeFolder: StoreFolder
  let manifest: Manifest
  let steps: [MigrationStep]
  let fileSystem: any FileSystem

  private static let successor = ".migrated"
  private static let predecessor = ".old"

  init(_ folder: String, _ steps: [MigrationStep], _ fileSystem: any FileSystem) throws(MigrationFailure) {
    let path = StoreFolder(path: folder, isShared: false).manifest
    let content: [UInt8]
    do throws(FileFailure) { content = try fileSystem.content(of: path) } catch {
      throw .store(error.isMissing ? .noStore(folder: folder) : .system(error))
    }
    guard let manifest = Manifest(content) else { throw .store(.foreign(file: path)) }
    guard manifest.format <= Manifest.newestFormat else { throw .newer(manifest.format) }
    guard MigrationStep.path(from: manifest.format, steps) != nil else { throw .store(.foreign(file: path)) }
    self.manifest = manifest
    self.steps = steps
    self.fileSystem = fileSystem
    storeFolder = StoreFolder(path: folder, of: manifest)
  }

  func run() throws(MigrationFailure) -> Int? {
    let from = manifest.migratingFrom ?? manifest.format
    let folders = try system { () throws(FileFailure) in try logFolders() }
    if manifest.format == Manifest.newestFormat, manifest.migratingFrom == nil {
      // Killed when all was done but for the purging.
      try removePredecessors(folders)
      return nil
    }
    if manifest.migratingFrom == nil {
      try system { () throws(FileFailure) in
        for stale in try files(ending: Self.successor, in: folders) { try fileSystem.remove(stale) }
      }
      for folder in folders { try writeSuccessors(in: folder) }
      try system { () throws(FileFailure) in
        try synchronize(folders)
        try write(migratingFrom: from)
      }
    }
    try system { () throws(FileFailure) in
      try exchange(in: folders)
      try synchronize(folders)
      try write(migratingFrom: nil)
    }
    try removePredecessors(folders)
    return from
  }

  private func system<Result>(
    _ body: () throws(FileFailure) -> Result
  ) throws(MigrationFailure) -> Result {
    do throws(FileFailure) { return try body() } catch { throw .system(error) }
  }

  /// The folders in which there may be segments.
  private func logFolders() throws(FileFailure) -> [String] {
    var folders: [String] = []
    for parent in [storeFolder.publicLogs, storeFolder.personalLogs] {
      for name in try fileSystem.names(in: parent).sorted() where Manifest.isOffice(name) {
        if try fileSystem.status(at: "\(parent)/\(name)").form == .folder { folders.append("\(parent)/\(name)") }
      }
    }
    return folders
  }

  /// The segments in these folders that have this behind their names; the paths that stand there.
  private func files(ending: String, in folders: [String]) throws(FileFailure) -> [String] {
    var paths: [String] = []
    for folder in folders {
      for name in try fileSystem.names(in: folder).sorted() where name.hasSuffix(ending) {
        if StoreFolder.segmentNumber(String(name.dropLast(ending.count))) != nil { paths.append("\(folder)/\(name)") }
      }
    }
    return paths
  }

  private func writeSuccessors(in folder: String) throws(MigrationFailure) {
    guard let path = MigrationStep.path(from: manifest.format, steps) else { return }
    for segment in try system({ () throws(FileFailure) in try files(ending: "", in: [folder]) }) {
      let file: StagedFile
      let old: MappedSegment
      do throws(FileFailure) {
        old = try MappedSegment(path: segment, fileSystem: fileSystem)
        file = try StagedFile(segment + Self.successor, permissions: storeFolder.filePermissions, fileSystem)
      } catch {
        throw .system(error)
      }
      do throws(MigrationFailure) {
        try write(old, to: file, path)
        try system { () throws(FileFailure) in try file.finish() }
      } catch {
        file.abandon()
        throw error
      }
    }
  }

  /// Line by line. What is damaged or torn stays as it stands: it means no more in the new format than in the old one.
  private func write(_ old: MappedSegment, to file: StagedFile, _ path: [MigrationStep]) throws(MigrationFailure) {
    var offset = 0
    var number = 0
    while offset < old.length {
      number += 1
      let end = old.newline(from: offset)
      let line = old.bytes(at: offset, length: (end ?? old.length) - offset)
      if end != nil, LineEnvelope.fault(in: line) == nil {
        var object = [UInt8(ascii: "{")] + line[(LineEnvelope.checkedFrom + 1)...]
        for step in path {
          guard let next = step.line(object) else {
            let name = old.path.dropFirst(storeFolder.path.utf8.count + 1)
            throw .unreadableLine(file: String(name), line: number)
          }
          object = next
        }
        try system { () throws(FileFailure) in try file.write(LineEnvelope.closed(around: object)) }
      } else {
        try system { () throws(FileFailure) in
          try file.write(line)
          if end != nil { try file.write([LineEnvelope.newline]) }
        }
      }
      offset = (end ?? old.length) + 1
    }
  }

  /// Renames each successor to its segment's name. Done again after a kill, it goes on with those that have not.
  private func exchange(in folders: [String]) throws(FileFailure) {
    for path in try files(ending: Self.successor, in: folders) {
      let segment = String(path.dropLast(Self.successor.count))
      // Where the old one has been set aside already, nothing stands in its place, or the successor would have gone.
      do throws(FileFailure) { try fileSystem.rename(segment, to: segment + Self.predecessor) } catch {
        guard error.isMissing else { throw error }
      }
      try fileSystem.rename(path, to: segment)
    }
  }

  private func removePredecessors(_ folders: [String]) throws(MigrationFailure) {
    try system { () throws(FileFailure) in
      for old in try files(ending: Self.predecessor, in: folders) { try fileSystem.remove(old) }
      try synchronize(folders)
    }
  }

  private func synchronize(_ folders: [String]) throws(FileFailure) {
    for folder in folders { try fileSystem.synchronizeFolder(of: "\(folder)/.") }
  }

  private func write(migratingFrom: Int?) throws(FileFailure) {
    var next = manifest
    next.format = Manifest.newestFormat
    next.migratingFrom = migratingFrom
    try fileSystem.replaceManifest(next, in: storeFolder)
  }
}
