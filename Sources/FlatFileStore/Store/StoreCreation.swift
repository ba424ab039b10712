extension Store {
  /// Makes an empty store in a folder that is empty or does not exist yet.
  ///
  /// When this returns, the store will still be there after a power cut. The manifest comes last: a folder without one
  /// is no store.
  /// - Throws: `notEmpty`, `unfitOffice`, `unknownGroup`, or `system` if the operating system refuses.
  public static func create(
    at path: String, _ manifest: Manifest, fileSystem: any FileSystem = LinuxFileSystem()
  ) throws(StoreFailure) {
    guard Manifest.isOffice(manifest.office) else { throw .unfitOffice(manifest.office) }
    let folder = StoreFolder(path: path, isShared: manifest.group != nil)
    let isEmpty: Bool
    do throws(FileFailure) {
      isEmpty = try prepareFolder(path, permissions: folder.folderPermissions, fileSystem)
    } catch {
      throw .system(error)
    }
    guard isEmpty else { throw .notEmpty(folder: path) }
    do throws(FileFailure) {
      try fill(folder, with: manifest, fileSystem)
    } catch {
      if error.isUnknownGroup, let group = manifest.group { throw .unknownGroup(group) }
      throw .system(error)
    }
  }

  /// Sees to it that there is a folder, making those above it too. False if something is in it.
  private static func prepareFolder(
    _ path: String, permissions: UInt32, _ fileSystem: any FileSystem
  ) throws(FileFailure) -> Bool {
    do throws(FileFailure) {
      return try fileSystem.names(in: path).isEmpty
    } catch {
      guard error.isMissing else { throw error }
    }
    let above = Path.folder(of: path)
    do throws(FileFailure) { _ = try fileSystem.status(at: above) } catch {
      guard error.isMissing, above != path else { throw error }
      _ = try prepareFolder(above, permissions: 0o700, fileSystem)
    }
    try fileSystem.makeFolder(path, permissions: permissions)
    try fileSystem.synchronizeFolder(of: path)
    return true
  }

  private static func fill(
    _ folder: StoreFolder, with manifest: Manifest, _ fileSystem: any FileSystem
  ) throws(FileFailure) {
    func share(_ path: String, permissions: UInt32) throws(FileFailure) {
      // The group first: a change of group takes away the bit that hands it on.
      if let group = manifest.group { try fileSystem.setGroup(group, of: path) }
      try fileSystem.setPermissions(permissions, of: path)
    }
    try share(folder.path, permissions: folder.folderPermissions)
    let folders = folder.folders(office: manifest.office)
    for path in folders {
      try fileSystem.makeFolder(path, permissions: folder.folderPermissions)
      try share(path, permissions: folder.folderPermissions)
    }
    try fileSystem.replace(
      folder.lock, with: [UInt8](repeating: 0x20, count: Limits.lockLine), permissions: folder.filePermissions)
    try share(folder.lock, permissions: folder.filePermissions)
    for path in folders { try fileSystem.synchronizeFolder(of: "\(path)/.") }
    try fileSystem.replace(folder.manifest, with: manifest.encoded(), permissions: folder.filePermissions)
    try share(folder.manifest, permissions: folder.filePermissions)
  }
}
