import CivicDomain

/// The reason why somebody could not be given access.
public enum AccessFailure: Error, Equatable, Sendable {
  /// The system knows no such user.
  case unknownUser(String)
  /// The system knows no such group.
  case unknownGroup(String)
  /// Readers, keepers and a kiosk are told from the staff, who are a group: there is none.
  case groupNeeded
  /// The group would have two rights, of which one is more than the other: its members read everything, or not.
  case sameGroup(String)
  /// The user as whom the kiosk is to run is a member of the group, and would have its rights.
  case kioskInGroup(user: String, group: String)
  /// The disk keeps no access lists: nobody but the owner and the group can have access.
  case noAccessLists(path: String)
  /// Somebody holds the lock.
  case busy(LockHolder)
  /// The file belongs to somebody else: its owner or root can give access.
  case notPermitted(path: String)
  /// The store can only be read.
  case readOnly(ReadOnlyReason)
  /// The operating system refused something.
  case system(FileFailure)
}

/// Whether the kiosk's user has the access to a store that it needs, and no more.
public enum KioskStanding: Equatable, Sendable {
  /// It has.
  case admitted
  /// Not to these, as paths inside the data folder (`.`: that itself).
  case notAdmitted(paths: [String])
  /// The system knows no such user.
  case unknownUser
  /// The disk keeps no access lists.
  case noAccessLists
}

/// Who shares a store, as its manifest names them.
public struct Sharing: Equatable, Sendable {
  /// The group of the staff; nil: the owner alone.
  public var group: String?
  /// The group of the readers; nil: there are none.
  public var readers: String?
  /// The group of the keepers; nil: all of the staff.
  public var keepers: String?
  /// The user as whom the kiosk runs; nil: there is none.
  public var kiosk: String?

  /// The group of the readers where it is that of the staff or of the keepers as well, however it is named: then nobody of it is
  /// without the personal data.
  var ambiguousGroup: String? {
    guard let readers, let number = Accounts.group(named: readers) else { return nil }
    return [group, keepers].compactMap { $0.flatMap(Accounts.group(named:)) }.contains(number) ? readers : nil
  }

  /// The group with rights to the store of which the kiosk's user is a member.
  var groupOfKiosk: String? {
    guard let kiosk, let user = Accounts.user(named: kiosk) else { return nil }
    let own = Accounts.groups(ofUser: user)
    return [group, readers, keepers].compactMap { $0 }.first { Accounts.group(named: $0).map(own.contains) ?? false }
  }
}

extension Manifest {
  /// Who shares the store.
  var sharing: Sharing { Sharing(group: group, readers: readers, keepers: keepers, kiosk: kiosk) }
}

extension Store {
  /// Who shares the store.
  public var sharing: Sharing { manifest.sharing }

  /// The numbers of the users whose hand-ins are taken in: the kiosk's, where one was admitted and the system knows it.
  public var kioskUsers: Set<UInt32> { Set([manifest.kiosk.flatMap(Accounts.user)].compactMap { $0 }) }

  /// Lets the user as whom the kiosk runs read what is public and hand in what residents write, and nothing else. Done again, it
  /// mends what is not so.
  ///
  /// To be called by the owner of all files, or by root.
  /// - Throws: why not; then nothing has changed, unless the disk failed.
  public func admitKiosk(user: String, by author: Author, at instant: Instant) throws(AccessFailure) {
    var sharing = sharing
    sharing.kiosk = user
    try share(with: sharing, by: author, at: instant)
  }

  /// Gives everything in the store the group, permission bits and access lists that such sharing needs, and writes it into the
  /// manifest, last of all. Done again, it mends what is not so.
  ///
  /// To be called by the owner of all files, or by root.
  /// - Throws: why not; then nothing has changed, unless the disk failed.
  public func share(with sharing: Sharing, by author: Author, at instant: Instant) throws(AccessFailure) {
    if sharing.group == nil, sharing.readers ?? sharing.keepers ?? sharing.kiosk != nil { throw .groupNeeded }
    for group in [sharing.group, sharing.readers, sharing.keepers].compactMap({ $0 })
    where Accounts.group(named: group) == nil {
      throw .unknownGroup(group)
    }
    if let group = sharing.ambiguousGroup { throw .sameGroup(group) }
    if let user = sharing.kiosk {
      if Accounts.user(named: user) == nil { throw .unknownUser(user) }
      if let group = sharing.groupOfKiosk { throw .kioskInGroup(user: user, group: group) }
    }
    switch takeLock(for: author, at: instant) {
    case .held(let lock):
      defer { lock.release() }
      do throws(FileFailure) { try share(with: sharing) } catch {
        if error.isWithoutAccessLists { throw .noAccessLists(path: error.path) }
        throw error.isNotPermitted && !error.isReadOnlyFileSystem
          ? .notPermitted(path: relative(error.path)) : .system(error)
      }
    case .not(.busy(let holder)): throw .busy(holder)
    case .not(.readOnly(let reason)): throw .readOnly(reason)
    case .not: throw .notPermitted(path: relative(files.lock))
    }
  }

  private func share(with sharing: Sharing) throws(FileFailure) {
    let now = try fileSystem.content(of: files.manifest)
    guard var next = Manifest(now) else { throw FileFailure(.read, files.manifest, errno: FileFailure.noFile) }
    let formerKiosk = next.kiosk
    (next.group, next.readers, next.keepers, next.kiosk) =
      (sharing.group, sharing.readers, sharing.keepers, sharing.kiosk)
    let paths = try everything()
    // Before anything is changed: whoever may not change all of it changes nothing.
    if !Accounts.isRoot, let other = paths.first(where: { $0.status.owner != Accounts.user }) {
      throw FileFailure(.setPermissions, other.path, errno: FileFailure.noRight)
    }
    let shared = StoreFolder(path: folder, of: next)
    let builder = StoreBuilder(folder: shared, group: next.group, fileSystem: fileSystem)
    for (path, status) in paths {
      try builder.share(
        path, permissions: status.form == .folder ? shared.folderPermissions : shared.filePermissions)
    }
    shareHandIns(of: [manifest.kiosk, next.kiosk], in: shared, next.group)
    try fileSystem.replaceManifest(next, in: shared)
    // It tells whose hand-ins are taken in: a new one is written before it would grow old.
    if formerKiosk != next.kiosk { try? fileSystem.remove(shared.publicEdition) }
    // The new file is of the group of whoever made it, unless the folder hands its own on.
    try builder.share(shared.manifest, permissions: shared.filePermissions)
    manifest = next
    files = shared
    manifestStatus = try fileSystem.status(at: shared.manifest)
  }

  /// Gives what kiosks handed in to the group, so that the staff can read it: nothing but files with one name, of the kiosk's users
  /// where these may write. What is not ours to give stays, and the intake tells of it.
  private func shareHandIns(of kiosks: [String?], in folder: StoreFolder, _ group: String?) {
    guard let group, let number = Accounts.group(named: group) else { return }
    let users = Set(kiosks.compactMap { $0.flatMap(Accounts.user) })
    for inbox in StoreFolder.Inbox.allCases {
      try? fileSystem.eachName(in: folder.inbox(inbox)) { name in
        try? fileSystem.withFile("\(folder.inbox(inbox))/\(name)", .reading) { (file) throws(FileFailure) in
          let ownership = try fileSystem.ownership(of: file)
          let isTheirs = inbox == .refused || users.contains(ownership.owner)
          let status = try fileSystem.status(of: file)
          guard status.form == .file, ownership.links == 1, isTheirs else { return }
          // What is right is left alone: it would count as having come now.
          let isRight = status.group == number && status.permissions == folder.filePermissions
          guard !isRight else { return }
          try fileSystem.share(file, with: group, permissions: folder.filePermissions)
        }
        return true
      }
    }
  }

  /// The data folder and all that is in it, the folders before what lies in them; of what the kiosk handed in the folders alone.
  private func everything() throws(FileFailure) -> [(path: String, status: FileStatus)] {
    var found: [(path: String, status: FileStatus)] = []
    func look(at path: String, depth: Int) throws(FileFailure) {
      let status = try fileSystem.status(at: path)
      guard status.form != .other, depth <= Limits.folderDepth else { return }
      found.append((path, status))
      let isInbox = depth == 2 && relative(path).hasPrefix(StoreFolder.inboxName + "/")
      guard status.form == .folder, !isInbox else { return }
      for name in try fileSystem.names(in: path).sorted() {
        do throws(FileFailure) { try look(at: "\(path)/\(name)", depth: depth + 1) } catch {
          // What somebody just finished or threw away.
          guard error.isMissing else { throw error }
        }
      }
    }
    try look(at: folder, depth: 0)
    return found
  }

  /// Whether a user has the access that the kiosk needs, and no more. Changes nothing.
  public func standing(ofKiosk user: String) -> KioskStanding {
    guard let number = Accounts.user(named: user) else { return .unknownUser }
    let places =
      ["", StoreFolder.inboxName, StoreFolder.publicName]
      + StoreFolder.handedIn.sorted().map { "\(StoreFolder.inboxName)/\($0)" }
    var without: [String] = []
    for place in places {
      let path = place.isEmpty ? folder : "\(folder)/\(place)"
      let parties = StoreAccess.parties(at: place)
      do throws(FileFailure) {
        let own = try fileSystem.accessList(.own, of: path)
        let forNew = try fileSystem.accessList(.forNew, of: path)
        func rights(_ list: AccessList?) -> AccessList.Rights { list?.effective(list?.users[number] ?? []) ?? [] }
        if rights(own) != parties.kiosk || rights(forNew) != (parties.isHandedOn ? parties.kiosk : []) {
          without.append(place.isEmpty ? "." : place)
        }
      } catch {
        if error.isWithoutAccessLists { return .noAccessLists }
        without.append(place.isEmpty ? "." : place)
      }
    }
    return without.isEmpty ? .admitted : .notAdmitted(paths: without)
  }
}
