/// Who has access to a store beside those whom permission bits know: the group of readers, and the user as whom the kiosk
/// runs. Which folder each of them may enter stands here, and nowhere else.
struct StoreAccess: Equatable {
  /// The name of the readers' group.
  var readers: String?
  /// The name of the kiosk's user.
  var kiosk: String?

  /// Nobody.
  init() {}

  init(_ manifest: Manifest) { (readers, kiosk) = (manifest.readers, manifest.kiosk) }

  var isOfNobody: Bool { readers == nil && kiosk == nil }

  /// What each of them may do.
  struct Parties: Equatable {
    var readers: AccessList.Rights = []
    var kiosk: AccessList.Rights = []
    /// Whether it is handed on to what is made in the folder.
    var isHandedOn = false
  }

  /// What they may do with what lies at a path inside the data folder; empty: with that itself.
  ///
  /// The data folder hands nothing on, so that whatever somebody puts there (a copy of `personal/`) is nobody else's: what the
  /// program makes there gets its list by itself.
  static func parties(at name: String) -> Parties {
    let parts = name.split(separator: "/").map(String.init)
    switch parts.first {
    case nil: return Parties(readers: [.read, .pass], kiosk: .pass)
    case StoreFolder.personalLogs: return Parties()
    case StoreFolder.inboxName:
      if parts.count == 1 { return Parties(kiosk: .pass) }
      return parts.count == 2 && StoreFolder.handedIn.contains(parts[1]) ? Parties(kiosk: [.write, .pass]) : Parties()
    case StoreFolder.publicName: return Parties(readers: [.read, .pass], kiosk: [.read, .pass], isHandedOn: true)
    case StoreFolder.publicLogs, StoreFolder.filesName, StoreFolder.cachesName, StoreFolder.damagedName:
      return Parties(readers: [.read, .pass], isHandedOn: true)
    case StoreFolder.manifestName, StoreFolder.lockName: return Parties(readers: [.read])
    case _: return Parties()
    }
  }

  /// The numbers of both; nil: there is none.
  /// - Throws: where the system has no such user or group any more.
  func numbers(for path: String) throws(FileFailure) -> (readers: UInt32?, kiosk: UInt32?) {
    func number(_ name: String?, _ find: (String) -> UInt32?) throws(FileFailure) -> UInt32? {
      guard let name else { return nil }
      guard let number = find(name) else {
        throw FileFailure(.setAccessList, path, errno: FileFailure.noSuchName)
      }
      return number
    }
    return (try number(readers, Accounts.group), try number(kiosk, Accounts.user))
  }

  /// The list of what lies at a path inside the data folder, which otherwise has these permission bits, and the list that it hands
  /// on; nil: it hands none on.
  func lists(
    at name: String, permissions: UInt32, isFolder: Bool, _ numbers: (readers: UInt32?, kiosk: UInt32?)
  ) -> (own: AccessList, forNew: AccessList?) {
    let parties = Self.parties(at: name)
    var own = AccessList(permissions: permissions)
    if let readers = numbers.readers, !parties.readers.isEmpty { own.groups[readers] = parties.readers }
    if let kiosk = numbers.kiosk, !parties.kiosk.isEmpty { own.users[kiosk] = parties.kiosk }
    if own.namesSomebody { own.mask = own.group }
    return (own, isFolder && parties.isHandedOn && own.namesSomebody ? own : nil)
  }
}

extension FileSystem {
  /// Gives a path of the store its access lists. Where nobody has any, that a disk keeps none is no failure.
  func setLists(of path: String, in folder: StoreFolder, permissions: UInt32) throws(FileFailure) {
    let name = path == folder.path ? "" : String(path.dropFirst(folder.path.utf8.count + 1))
    let isFolder = try status(at: path).form == .folder
    let lists = folder.access.lists(
      at: name, permissions: permissions, isFolder: isFolder, try folder.access.numbers(for: path))
    do throws(FileFailure) {
      try setAccessList(.own, to: lists.own, of: path)
      if isFolder { try setAccessList(.forNew, to: lists.forNew, of: path) }
    } catch {
      guard error.isWithoutAccessLists, folder.access.isOfNobody else { throw error }
    }
  }

  /// Gives what was made in the data folder the access list that it should have, as far as that can be done: without it the
  /// readers are shut out, and nobody is let in. What lies deeper got its list from the folder.
  func share(_ path: String, in folder: StoreFolder) {
    guard !folder.access.isOfNobody, Path.folder(of: path) == folder.path else { return }
    guard let status = try? status(at: path) else { return }
    let permissions = status.form == .folder ? folder.folderPermissions : folder.filePermissions
    do throws(FileFailure) {
      try setLists(of: path, in: folder, permissions: permissions)
      try setPermissions(permissions, of: path)
    } catch {
      // `check` names it.
    }
  }

  /// Makes a folder of the store.
  func makeFolder(_ path: String, in folder: StoreFolder) throws(FileFailure) {
    try makeFolder(path, permissions: folder.folderPermissions)
    share(path, in: folder)
  }

  /// Puts another manifest in the place of the one that is there.
  func replaceManifest(_ manifest: Manifest, in folder: StoreFolder) throws(FileFailure) {
    try replace(folder.manifest, with: manifest.encoded(), permissions: folder.filePermissions)
    share(folder.manifest, in: folder)
  }
}
