import CivicDomain

/// Forms that were typed into and not saved: one file each, in the author's own folder among the personal data,
/// where the group that shares the store can read it. Nobody writes into another's: who goes on with what another left keeps
/// a copy.
extension Store {
  /// Keeps a draft, in place of the one of that name. When this returns it will survive a power cut.
  ///
  /// In a state of the past nothing is written, and drafts are no part of it: none is kept there and none offered.
  public func keepDraft(_ draft: Draft, of author: Author) throws(FileFailure) {
    let folder = draftFolder(of: author)
    guard past == nil else { throw FileFailure(.open, folder, errno: FileFailure.noRight) }
    do throws(FileFailure) { try fileSystem.makeFolder(folder, permissions: files.folderPermissions) } catch {
      guard error.isThereAlready else { throw error }
    }
    // Whoever made the folder may not have lived to save its name.
    if !durableNames.contains(folder) { try fileSystem.synchronizeFolder(of: folder) }
    durableNames.insert(folder)
    try fileSystem.replace(
      draftFile(draft.key, of: author), with: draft.encoded(), permissions: files.filePermissions)
  }

  /// Returns the author's drafts, the one typed into last first. A file that is no draft is left alone and left out.
  public func drafts(of author: Author) throws(FileFailure) -> [Draft] {
    guard past == nil else { return [] }
    let folder = draftFolder(of: author)
    let names: [String]
    do throws(FileFailure) { names = try fileSystem.names(in: folder) } catch {
      if error.isMissing { return [] }
      throw error
    }
    var drafts: [Draft] = []
    for name in names where name.hasSuffix(Self.draftEnding) {
      do throws(FileFailure) {
        if let draft = Draft(encoded: try fileSystem.content(of: "\(folder)/\(name)")) { drafts.append(draft) }
      } catch {
        // A link or a folder of that name hides none of the others; `check` names it.
        guard error.isNoFile || error.isMissing else { throw error }
      }
    }
    return drafts.sorted { $0.keptAt == $1.keptAt ? $0.name < $1.name : $0.keptAt > $1.keptAt }
  }

  /// Returns what somebody left unfinished, for whoever stands in for them; what they had from others they do not hand on.
  ///
  /// A draft is as readable as all personal data: by the group that shares the store.
  public func drafts(leftBy login: String) throws(FileFailure) -> [Draft] {
    try drafts(of: Author(login)).filter { $0.origin == nil }.map { $0.left(by: login) }
  }

  /// Deletes what somebody left unfinished, once another has saved it in their stead; where they typed on meanwhile, it
  /// stays theirs.
  ///
  /// Drafts have no lock, so that looking and deleting are two steps. What their owner keeps just between them goes too, and
  /// comes back with the next they keep, for the form that they type into keeps all of it; a lock would make every pause of
  /// everybody's typing wait for those who save.
  /// - Returns: whether it is gone.
  public func dropDraft(_ name: RecordID, from origin: Draft.Origin) throws(FileFailure) -> Bool {
    let now = try drafts(leftBy: origin.login).first { $0.name == name }
    guard now?.keptAt ?? origin.keptAt == origin.keptAt else { return false }
    try dropDraft(Draft.Key(name), of: Author(origin.login))
    return true
  }

  /// Deletes a draft. It is no fault if there is none of that key.
  public func dropDraft(_ key: Draft.Key, of author: Author) throws(FileFailure) {
    guard past == nil else { return }
    let path = draftFile(key, of: author)
    // What a kill in the middle of keeping it left behind is as personal as the draft.
    do throws(FileFailure) { try fileSystem.remove(Path.staged(path)) } catch { if !error.isMissing { throw error } }
    do throws(FileFailure) { try fileSystem.remove(path) } catch { if !error.isMissing { throw error } }
    // Somebody who removed it may not have lived to save that: what a person typed must not come back.
    do throws(FileFailure) { try fileSystem.synchronizeFolder(of: path) } catch { if !error.isMissing { throw error } }
  }

  /// Returns the drafts with personal data, of all authors, that nobody has typed into since a moment: those of each
  /// author together, the oldest first. What this person may not read is left out.
  public func staleDrafts(before moment: Instant) throws(FileFailure) -> [(author: Author, draft: Draft)] {
    let logins: [String]
    do throws(FileFailure) { logins = try fileSystem.names(in: files.drafts) } catch {
      if error.isMissing || error.isNotPermitted { return [] }
      throw error
    }
    var stale: [(author: Author, draft: Draft)] = []
    for login in logins.sorted() {
      do throws(FileFailure) {
        let drafts = try drafts(of: Author(login)).filter { $0.isPersonal && $0.keptAt < moment }
        stale += drafts.reversed().map { (Author(login), $0) }
      } catch {
        guard error.isMissing || error.isNotPermitted else { throw error }
      }
    }
    return stale
  }

  private static let draftEnding = ".json"

  private func draftFolder(of author: Author) -> String { "\(files.drafts)/\(Path.part(author.login))" }

  /// What another left has a name beside one's own draft of the same record.
  private func draftFile(_ key: Draft.Key, of author: Author) -> String {
    let name = ([key.name.raw] + [key.owner].compactMap { $0 }).map(Path.part).joined(separator: ".")
    return "\(draftFolder(of: author))/\(name)\(Self.draftEnding)"
  }
}

extension Draft {
  fileprivate func encoded() -> [UInt8] {
    var writer = JsonWriter()
    writer.object { draft in
      let from = origin.map { [("for", $0.login), ("found", $0.keptAt.text)] } ?? []
      for (key, text) in [("name", name.raw), ("form", form), ("focus", focus), ("keptAt", keptAt.text)] + from {
        draft.key(key)
        draft.text(text)
      }
      for (key, texts) in [("ids", ids), ("texts", texts), ("was", was)] {
        draft.key(key)
        draft.object { object in
          for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
            object.key(name)
            object.text(text)
          }
        }
      }
    }
    return writer.bytes + [LineEnvelope.newline]
  }

  init?(encoded bytes: [UInt8]) {
    var plain: [String: String] = [:]
    var groups: [String: [String: String]] = [:]
    let isWhole = bytes.withUnsafeBytes { content in
      var reader = JsonReader(content)
      do throws(JsonFault) {
        try reader.enterObject()
        while let key = try reader.nextKey() {
          let name = reader.text(key)
          if try reader.peek() == .text {
            plain[name] = try reader.text()
          } else {
            groups[name] = try reader.texts()
          }
        }
        try reader.end()
        return true
      } catch {
        return false
      }
    }
    guard isWhole, let name = plain["name"], let form = plain["form"], let keptAt = plain["keptAt"],
      let instant = try? Instant(keptAt)
    else { return nil }
    self.init(
      name: RecordID(name), form: form, ids: groups["ids"] ?? [:], texts: groups["texts"] ?? [:],
      was: groups["was"] ?? [:], focus: plain["focus"] ?? "", keptAt: instant,
      origin: plain["for"].flatMap { login in
        plain["found"].flatMap { try? Instant($0) }.map { Draft.Origin(login: login, keptAt: $0) }
      })
  }
}

extension JsonReader {
  /// An object of nothing but texts.
  fileprivate mutating func texts() throws(JsonFault) -> [String: String] {
    var texts: [String: String] = [:]
    try enterObject()
    while let key = try nextKey() { texts[text(key)] = try text() }
    return texts
  }
}
