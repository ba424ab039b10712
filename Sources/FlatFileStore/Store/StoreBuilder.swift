/// Makes the folders and files of a new store, with their permission bits and their group. What is there
/// already stays.
struct StoreBuilder {
  let folder: StoreFolder
  let group: String?
  let fileSystem: any FileSystem

  /// Whether it is made without the access lists where the disk has none: what is put back from a backup is worth more.
  var mayLackLists = false

  /// Gives a path its group, its access list and its permission bits.
  func share(_ path: String, permissions: UInt32) throws(FileFailure) {
    // The group first: a change of group takes away the bit that hands it on.
    if let group { try fileSystem.setGroup(group, of: path) }
    do throws(FileFailure) { try fileSystem.setLists(of: path, in: folder, permissions: permissions) } catch {
      guard mayLackLists, error.isWithoutAccessLists || error.isUnknownName else { throw error }
    }
    // Last: with a list, the group's bits are the most that anybody on it may do.
    try fileSystem.setPermissions(permissions, of: path)
  }

  /// Sees to it that there is a folder.
  func makeFolder(_ path: String) throws(FileFailure) {
    do throws(FileFailure) {
      try fileSystem.makeFolder(path, permissions: folder.folderPermissions)
    } catch {
      guard error.isThereAlready else { throw error }
    }
    try share(path, permissions: folder.folderPermissions)
  }

  /// All folders, the lock's file, and last of all the manifest: a folder without one is no store.
  /// - Parameter head: how far a log reaches that is there already.
  func finish(office: String, manifest: [UInt8], head: LogHead? = nil) throws(FileFailure) {
    try share(folder.path, permissions: folder.folderPermissions)
    let folders = folder.folders(office: office)
    for path in folders { try makeFolder(path) }
    let blank = [UInt8](repeating: 0x20, count: Limits.lockLine)
    try fileSystem.replace(folder.lock, with: blank + (head?.inLock ?? blank), permissions: folder.filePermissions)
    try share(folder.lock, permissions: folder.filePermissions)
    for path in folders { try fileSystem.synchronizeFolder(of: "\(path)/.") }
    try fileSystem.replace(folder.manifest, with: manifest, permissions: folder.filePermissions)
    try share(folder.manifest, permissions: folder.filePermissions)
  }

  /// Whether a folder holds nothing but what an interrupted `finish` for the same office leaves: our own empty folders
  /// and the lock, and no manifest.
  func isUnfinished(office: String) throws(FileFailure) -> Bool {
    let own = folder.folders(office: office)
    let files = [folder.lock, Path.staged(folder.lock), Path.staged(folder.manifest)]
    for path in [folder.path] + own {
      let names: [String]
      do throws(FileFailure) { names = try fileSystem.names(in: path) } catch {
        if error.isMissing { continue }
        throw error
      }
      for name in names where !own.contains("\(path)/\(name)") && !files.contains("\(path)/\(name)") { return false }
    }
    return true
  }
}
