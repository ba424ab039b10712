extension Store {
  /// Makes an empty store in a folder that is empty or does not exist yet.
  ///
  /// When this returns, the store will still be there after a power cut. The manifest comes last: a folder without one
  /// is no store. What an interrupted attempt for the same office left behind is taken over and finished.
  /// - Throws: `notEmpty`, `unfitOffice`, `unknownGroup`, or `system` if the operating system refuses.
  public static func create(
    at path: String, _ manifest: Manifest, fileSystem: any FileSystem = LinuxFileSystem()
  ) throws(StoreFailure) {
    guard Manifest.isOffice(manifest.office), !StoreFolder.takenNames.contains(manifest.office) else {
      throw .unfitOffice(manifest.office)
    }
    let path = Path.settled(path, fileSystem)
    let folder = StoreFolder(path: path, isShared: manifest.group != nil)
    let builder = StoreBuilder(folder: folder, group: manifest.group, fileSystem: fileSystem)
    let isFree: Bool
    do throws(FileFailure) {
      let isEmpty = try prepareFolder(path, permissions: folder.folderPermissions, fileSystem)
      isFree = isEmpty ? true : try builder.isUnfinished(office: manifest.office)
    } catch {
      throw .system(error)
    }
    guard isFree else { throw .notEmpty(folder: path) }
    do throws(FileFailure) {
      try builder.finish(office: manifest.office, manifest: manifest.encoded())
    } catch {
      if error.isUnknownGroup, let group = manifest.group { throw .unknownGroup(group) }
      throw .system(error)
    }
  }

  /// Sees to it that there is a folder, making those above it too. False if something is in it.
  static func prepareFolder(
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
}
