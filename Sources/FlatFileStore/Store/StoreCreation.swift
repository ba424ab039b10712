extension Store {
  /// Makes an empty store in a folder that is empty or does not exist yet.
  ///
  /// When this returns, the store will still be there after a power cut. The manifest comes last: a folder without one
  /// is no store. What an interrupted attempt for the same office left behind is taken over and finished.
  /// - Throws: `notEmpty`, `unfitOffice`, `unknownGroup`, `groupNeeded`, `sameGroup`, `noAccessLists`, or `system` if the operating system refuses.
  public static func create(
    at path: String, _ manifest: Manifest, fileSystem: any FileSystem = LinuxFileSystem()
  ) throws(StoreFailure) {
    guard Manifest.isOffice(manifest.office), !StoreFolder.takenNames.contains(manifest.office) else {
      throw .unfitOffice(manifest.office)
    }
    if manifest.group == nil, manifest.readers ?? manifest.keepers ?? manifest.kiosk != nil { throw .groupNeeded }
    for group in [manifest.readers, manifest.keepers].compactMap({ $0 }) where Accounts.group(named: group) == nil {
      throw .unknownGroup(group)
    }
    if let group = manifest.sharing.ambiguousGroup { throw .sameGroup(group) }
    let path = Path.settled(path, fileSystem)
    let folder = StoreFolder(path: path, of: manifest)
    let builder = StoreBuilder(folder: folder, group: manifest.group, fileSystem: fileSystem)
    let isThere = (try? fileSystem.isThere(path)) ?? true
    let isFree: Bool
    do throws(FileFailure) {
      let isEmpty = try prepareFolder(path, permissions: folder.folderPermissions, fileSystem)
      isFree = isEmpty ? true : try builder.isUnfinished(office: manifest.office)
    } catch {
      throw .system(error)
    }
    guard isFree else { throw .notEmpty(folder: path) }
    do throws(FileFailure) {
      // Before anything else is made in it: where it cannot be, nothing is.
      try builder.share(path, permissions: folder.folderPermissions)
    } catch {
      if !isThere { try? fileSystem.removeFolder(path) }
      throw failure(error, manifest)
    }
    do throws(FileFailure) {
      try builder.finish(office: manifest.office, manifest: manifest.encoded())
    } catch {
      throw failure(error, manifest)
    }
  }

  private static func failure(_ failure: FileFailure, _ manifest: Manifest) -> StoreFailure {
    if failure.isUnknownGroup, let group = manifest.group { return .unknownGroup(group) }
    return failure.isWithoutAccessLists ? .noAccessLists(path: failure.path) : .system(failure)
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
