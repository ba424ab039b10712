import CivicDomain

/// The list of what the public log of a store says was erased and redacted: to be done again in an older backup of it,
/// so that nobody who was erased comes back.
public struct ErasureList {
  let markers: ErasureMarkers

  /// Reads the public logs of the store in a folder; nothing else of it need be there.
  /// - Throws: what the operating system refused.
  public init(of folder: String, fileSystem: any FileSystem = LinuxFileSystem()) throws(FileFailure) {
    markers = try ErasureMarkers(
      in: StoreFolder(path: Path.settled(folder, fileSystem), isShared: false), fileSystem)
  }

  /// The changes that repeat the erasures in a register, given those that were done in it already.
  func changes(on register: any Register, done: ErasureMarkers) -> [Change] {
    markers.byRecord.keys.sorted().compactMap { raw in
      let id = RecordID(raw)
      let fields = (markers.byRecord[raw] ?? [:]).filter { done.byRecord[raw]?[$0.key] == nil }
      guard !fields.isEmpty, register.stored(id) != nil else { return nil }
      var set: [String: FieldValue?] = [:]
      for (field, erasure) in fields where field != Redaction.reason {
        set.updateValue(erasure.value, forKey: field)
      }
      return Change(id: id, set: set, erased: fields.keys.sorted())
    }
  }
}

extension Store {
  /// Erases and redacts again what another store's public log says was erased, and clears the files of it.
  /// - Returns: how many records that touched, what became of the act, and of the files; nil where there is no act.
  /// - Throws: what the operating system refused when our own public log was read; nothing was done then.
  public func takeIn(
    _ list: ErasureList, because: String, by author: Author, at instant: Instant
  ) throws(FileFailure) -> (records: Int, act: Outcome, files: Purge?) {
    let done = try ErasureList(of: folder, fileSystem: fileSystem).markers
    var records = 0
    let act = Stamp(name: ErasureRequest.erasing.word, because: because, author: author, at: instant)
    let outcome = carryOut(act) { register in
      let changes = list.changes(on: register, done: done)
      records = changes.count
      return Decision(changes: changes)
    }
    switch outcome {
    case .done, .alreadyDone: return (records, outcome, purge(by: author, at: instant))
    case .refused, .busy, .readOnly, .noRoom, .notKnownSaved, .notPermitted: return (0, outcome, nil)
    }
  }
}
