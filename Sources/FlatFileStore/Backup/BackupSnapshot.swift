import CivicDomain

/// A snapshot of the store's files for a backup, and how much of each goes in: all logs up to one moment at which
/// nobody was writing, so that of every transaction both sides are in it or none.
struct BackupSnapshot {
  /// A file of the store.
  struct File {
    let name: String
    let status: FileStatus
    /// A log only grows: as much of it goes in as there was. Every other file goes in as it is when its turn comes.
    let isLog: Bool
    /// A file that a line names must be there, unless it was erased meanwhile. Any other may be gone by then.
    let isNamed: Bool
    /// Whether a kiosk may have put it there, and may be changing it: it goes in if it can be read, and no more of it than a hand-in
    /// is long.
    var isFromOutside: Bool { BackupFormat.isFromOutside(name) }
  }

  let manifest: [UInt8]
  private(set) var folders: [(name: String, permissions: UInt32)] = []
  private(set) var files: [File] = []

  /// Looks at everything. Whoever calls holds the lock, unless nobody can write anyway.
  init(of folder: StoreFolder, _ fileSystem: any FileSystem) throws(FileFailure) {
    manifest = try fileSystem.content(of: folder.manifest)
    for name in BackupFormat.folders {
      let status: FileStatus
      do throws(FileFailure) { status = try fileSystem.status(at: "\(folder.path)/\(name)") } catch {
        if error.isMissing { continue }
        throw error
      }
      guard status.form == .folder else {
        throw FileFailure(.list, "\(folder.path)/\(name)", errno: FileFailure.noFile)
      }
      try look(at: name, status, in: folder, depth: 0, fileSystem)
    }
  }

  private mutating func look(
    at name: String, _ status: FileStatus, in folder: StoreFolder, depth: Int, _ fileSystem: any FileSystem
  ) throws(FileFailure) {
    guard depth <= Limits.folderDepth else { return }
    let isFromOutside = BackupFormat.isFromOutside(name)
    folders.append((name, status.permissions))
    for child in try fileSystem.names(in: "\(folder.path)/\(name)").sorted() {
      let path = "\(name)/\(child)"
      let found: FileStatus
      do throws(FileFailure) { found = try fileSystem.status(at: "\(folder.path)/\(path)") } catch {
        if error.isMissing { continue }
        throw error
      }
      // Of what a kiosk handed in the files alone that could be a hand-in, and of those that can be read: it may put anything there.
      if isFromOutside {
        if found.form == .file, found.size <= Limits.handIn, canRead("\(folder.path)/\(path)", fileSystem) {
          files.append(File(name: path, status: found, isLog: false, isNamed: false))
        }
        continue
      }
      switch found.form {
      case .folder: try look(at: path, found, in: folder, depth: depth + 1, fileSystem)
      // What somebody is just staging is not the store's yet.
      case .file where child.hasSuffix(Path.stagedEnding): continue
      case .file:
        files.append(File(name: path, status: found, isLog: Self.isLog(path), isNamed: FileDigest(child) != nil))
      case .other: throw FileFailure(.open, "\(folder.path)/\(path)", errno: FileFailure.noFile)
      }
    }
  }

  private func canRead(_ path: String, _ fileSystem: any FileSystem) -> Bool {
    guard let file = try? fileSystem.open(path, .reading) else { return false }
    try? fileSystem.close(file)
    return true
  }

  private static func isLog(_ name: String) -> Bool {
    let parts = name.split(separator: "/").map(String.init)
    return parts.count == 3 && [StoreFolder.publicLogs, StoreFolder.personalLogs].contains(parts[0])
      && StoreFolder.segmentNumber(parts[2]) != nil
  }
}
