import CivicDomain

/// The folder in which a store is restored, and what was made for it: where that comes to nothing, nothing of it is left, for
/// nobody expects people's data in a folder that is no register, and the next attempt wants an empty one.
struct RestorationPlace {
  let builder: StoreBuilder
  /// The folders that the archive names, as paths inside the data folder.
  private(set) var madeFolders: Set<String> = []
  /// The data folder and those above it, as far as they were not there, the innermost first.
  private let missing: [String]
  private let fileSystem: any FileSystem

  private var folder: String { builder.folder.path }

  /// Sees to it that there is an empty folder.
  /// - Parameter isTrial: whether it goes again once it was compared: that is not restoring, which is the keepers' alone.
  init(_ folder: String, of manifest: Manifest?, forTrial isTrial: Bool = false, _ fileSystem: any FileSystem)
    throws(RestoreFailure)
  {
    var storeFolder = StoreFolder(path: folder, isShared: manifest?.group != nil)
    if let manifest { storeFolder.access = StoreAccess(manifest) }
    let group = manifest?.group
    builder = StoreBuilder(folder: storeFolder, group: group, fileSystem: fileSystem, mayLackLists: true)
    self.fileSystem = fileSystem
    if !isTrial, case .staff(let keepers)? = manifest?.roleOfStaff { throw .forKeepersAlone(group: keepers) }
    var missing: [String] = []
    var path = folder
    while (try? fileSystem.isThere(path)) == false, missing.last != path {
      missing.append(path)
      path = Path.folder(of: path)
    }
    self.missing = missing
    let isEmpty: Bool
    do throws(FileFailure) {
      isEmpty = try Store.prepareFolder(folder, permissions: storeFolder.folderPermissions, fileSystem)
      if isEmpty { try builder.share(folder, permissions: storeFolder.folderPermissions) }
    } catch {
      for path in missing { try? fileSystem.removeFolder(path) }
      if error.isUnknownGroup, let group { throw .unknownGroup(group) }
      throw .system(error)
    }
    guard isEmpty else { throw .notEmpty(folder: folder) }
  }

  /// Makes a folder that the archive names, and those above it.
  mutating func makeFolders(to name: String) throws(RestoreFailure) {
    var path = ""
    for part in name.split(separator: "/") {
      path += path.isEmpty ? String(part) : "/\(part)"
      if !madeFolders.insert(path).inserted { continue }
      do throws(FileFailure) { try builder.makeFolder("\(folder)/\(path)") } catch { throw .system(error) }
    }
  }

  /// Takes everything away again, unless it has become a store: then it is one, and whole.
  /// - Parameter names: the files that were written, as paths inside the data folder.
  func takeAway(files names: some Sequence<String>, office: String) {
    guard case .some(false) = try? fileSystem.isThere(builder.folder.manifest) else { return }
    for name in names where name.contains("/") { try? fileSystem.remove("\(folder)/\(name)") }
    let (lock, manifest) = (builder.folder.lock, builder.folder.manifest)
    for path in [lock, Path.staged(lock), Path.staged(manifest)] { try? fileSystem.remove(path) }
    let folders = Set(madeFolders.map { "\(folder)/\($0)" } + builder.folder.folders(office: office))
    // What lies in another goes before it.
    for path in folders.sorted(by: >) + missing { try? fileSystem.removeFolder(path) }
  }
}
