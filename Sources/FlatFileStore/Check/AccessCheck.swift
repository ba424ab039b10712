/// Somebody whom an access list names.
public enum AccessParty: Hashable, Sendable {
  /// A user, by name; by number where it has none.
  case user(String)
  /// A group.
  case group(String)
  /// Everybody.
  case others
}

/// Looks at who has access to everything below the data folder, and to that itself: permission bits, groups, access lists.
struct AccessCheck {
  private let store: Store
  private let group: UInt32?
  private let numbers: (readers: UInt32?, kiosk: UInt32?)
  /// Whether the disk keeps access lists, as far as is known.
  private var hasLists = true
  private var findings: [Finding] = []
  /// How many things that are no files came from outside, by the folder in which they lie.
  private var fromOutside: [String: Int] = [:]

  init(of store: Store) {
    self.store = store
    group = store.manifest.group.flatMap(Accounts.group)
    numbers = (store.manifest.readers.flatMap(Accounts.group), store.manifest.kiosk.flatMap(Accounts.user))
  }

  /// The findings: whom outside the centre's group it is open to, and who should have access and has none.
  mutating func look() -> [Finding] {
    let manifest = store.manifest
    for name in [manifest.group, manifest.readers, manifest.keepers].compactMap({ $0 })
    where Accounts.group(named: name) == nil {
      found(StoreFolder.manifestName, .unknownParty(.group(name)))
    }
    if let kiosk = manifest.kiosk, numbers.kiosk == nil {
      found(StoreFolder.manifestName, .unknownParty(.user(kiosk)))
    }
    if let group = manifest.sharing.groupOfKiosk { found(StoreFolder.manifestName, .kioskInGroup(group)) }
    look(at: store.folder, depth: 0)
    for (folder, count) in fromOutside.sorted(by: { $0.key < $1.key }) { found(folder, .noHandIns(count)) }
    return findings
  }

  private mutating func found(_ path: String, _ kind: Finding.Kind) {
    findings.append(Finding(file: path, line: nil, kind: kind))
  }

  private mutating func look(at path: String, depth: Int) {
    guard depth <= Limits.folderDepth else { return }
    let name = store.relative(path)
    do throws(FileFailure) {
      let status = try store.fileSystem.status(at: path)
      // What the kiosk hands in is its own, in a folder that nobody else may enter: whoever takes it in looks at it.
      let isFromOutside = depth > 2 && name.hasPrefix(StoreFolder.inboxName + "/")
      if status.form == .other {
        // What stands in the place of something of ours, or beside it, is named by whoever looks at the names: he looks
        // at none of those that came from outside.
        if isFromOutside {
          fromOutside[name.split(separator: "/").prefix(2).joined(separator: "/"), default: 0] += 1
        }
        return
      }
      if !isFromOutside {
        if status.permissions & 0o7 != 0 { found(name, .openToOthers(permissions: status.permissions)) }
        look(at: status, name)
        if hasLists { try lookAtLists(of: path, status, path == store.folder ? "" : name) }
      }
      guard status.form == .folder else { return }
      for child in try store.fileSystem.names(in: path).sorted() { look(at: "\(path)/\(child)", depth: depth + 1) }
    } catch {
      // Whoever may not read the personal data need not be told that somebody else may.
      if !error.isMissing && !error.isNotPermitted { found(name, .unreadable(errno: error.errno)) }
    }
  }

  private mutating func look(at status: FileStatus, _ name: String) {
    guard let group else { return }
    if status.group != group {
      found(name, .foreignGroup(Accounts.name(ofGroup: status.group), permissions: status.permissions))
    } else if status.form == .folder, status.permissions & 0o2000 == 0 {
      found(name, .groupNotHandedOn)
    }
  }

  /// - Parameter place: the path inside the data folder; empty: that itself.
  private mutating func lookAtLists(
    of path: String, _ status: FileStatus, _ place: String
  ) throws(FileFailure) {
    let parties = StoreAccess.parties(at: place)
    let isFolder = status.form == .folder
    var lists: [(AccessListKind, AccessList?)] = []
    do throws(FileFailure) {
      for kind in isFolder ? AccessListKind.allCases : [.own] {
        lists.append((kind, try store.fileSystem.accessList(kind, of: path)))
      }
    } catch {
      guard error.isWithoutAccessLists else { throw error }
      hasLists = false
      for party in [store.manifest.readers.map(AccessParty.group), store.manifest.kiosk.map(AccessParty.user)] {
        if let party { found(".", .shutOut(party)) }
      }
      return
    }
    var (strangers, shutOut): ([AccessParty], [AccessParty]) = ([], [])
    for (kind, list) in lists {
      let isDue = kind == .own || parties.isHandedOn
      // A file is never passed through, and nobody is the worse for a right to it that it does not have.
      let most: (AccessList.Rights) -> AccessList.Rights = { isDue ? $0 : [] }
      func look(_ given: AccessList.Rights, _ allowed: AccessList.Rights, _ party: AccessParty) {
        let allowed = isFolder ? allowed : allowed.union(.pass)
        if !allowed.isSuperset(of: given) { strangers.append(party) }
      }
      for (number, rights) in list?.groups ?? [:] {
        let allowed = number == numbers.readers ? most(parties.readers) : number == group ? .all : []
        look(list?.effective(rights) ?? [], allowed, .group(Accounts.name(ofGroup: number)))
      }
      for (number, rights) in list?.users ?? [:] {
        look(
          list?.effective(rights) ?? [], number == numbers.kiosk ? most(parties.kiosk) : [],
          .user(Accounts.name(ofUser: number)))
      }
      if kind == .forNew, let others = list?.others, !others.isEmpty { strangers.append(.others) }
      let needed: (AccessList.Rights) -> AccessList.Rights = { isFolder ? $0 : $0.subtracting(.pass) }
      if isDue, let readers = store.manifest.readers, let number = numbers.readers,
        !(list?.effective(list?.groups[number] ?? []) ?? []).isSuperset(of: needed(parties.readers))
      {
        shutOut.append(.group(readers))
      }
      if isDue, let kiosk = store.manifest.kiosk, let number = numbers.kiosk,
        !(list?.effective(list?.users[number] ?? []) ?? []).isSuperset(of: needed(parties.kiosk))
      {
        shutOut.append(.user(kiosk))
      }
    }
    let name = place.isEmpty ? store.relative(path) : place
    for party in Set(strangers).sorted(by: { "\($0)" < "\($1)" }) { found(name, .foreignAccess(party)) }
    for party in Set(shutOut).sorted(by: { "\($0)" < "\($1)" }) { found(name, .shutOut(party)) }
  }
}

extension Store {
  /// The findings of permissions: everything below the data folder that people outside the centre's group may reach, what
  /// does not belong to that group, and who should have access and has none.
  func permissions() -> [Finding] {
    var check = AccessCheck(of: self)
    return check.look()
  }
}
