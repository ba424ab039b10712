import CivicDomain

extension Store {
  /// Throws away every kept form of anybody in which one of these texts stands: what is erased must not come back from
  /// a form that was never saved. So goes what was typed, before that, of a record of which nothing personal is left.
  /// - Parameter texts: as JSON writes them between quotation marks, which is how drafts hold them too.
  /// - Returns: how many.
  func dropDrafts(holding texts: Set<[UInt8]>, erasedBy markers: ErasureMarkers) throws(FileFailure) -> Int {
    let texts = texts.filter { $0.count >= Limits.tellingText }
    guard !texts.isEmpty || !markers.isEmpty else { return 0 }
    var dropped = 0
    var erased: [String: Instant]?
    for folder in try namesIfThere(in: files.drafts).sorted().map({ "\(files.drafts)/\($0)" }) {
      var isChanged = false
      for path in try namesIfThere(in: folder).sorted().map({ "\(folder)/\($0)" }) {
        let content = try fileSystem.content(of: path)
        let since = erased ?? self.erased(by: markers)
        erased = since
        let holds = content.withUnsafeBytes { content in texts.contains { content.has($0) } }
        guard holds || Draft(encoded: content)?.isAbout(since) ?? false else { continue }
        try fileSystem.remove(path)
        isChanged = true
        dropped += 1
      }
      if isChanged { try fileSystem.synchronizeFolder(of: "\(folder)/.") }
    }
    return dropped
  }

  /// The records of which nothing personal is left, and what names a person of whom that is so, each with since when. What answers a
  /// remark belongs to its case file, as the remark does.
  private func erased(by markers: ErasureMarkers) -> [String: Instant] {
    var erased: [String: Instant] = [:]
    for (raw, fields) in markers.byRecord {
      guard let kind = Schema.kind(of: RecordID(raw)), let stored = register.stored(RecordID(raw)) else { continue }
      let personal = kind.fields.filter { $0.audience == .personal && $0.isStored }
      guard !personal.isEmpty, personal.allSatisfy({ fields[$0.name] != nil }) else { continue }
      var ids = [RecordID(raw)]
      if kind.kind == Person.kind {
        for (kind, field) in Schema.referrers(to: Person.kind) where kind != Submission.kind {
          ids += register.ids(of: kind, whose: field, is: raw) + register.removedIds(of: kind, whose: field, is: raw)
        }
      }
      for id in ids { erased[id.raw] = max(erased[id.raw] ?? .earliest, stored.changedAt) }
    }
    return erased
  }

  /// The names in a folder; none where there is no such folder.
  func namesIfThere(in folder: String) throws(FileFailure) -> [String] {
    do throws(FileFailure) { return try fileSystem.names(in: folder) } catch {
      // A file among the folders is nothing that we put there.
      if error.isMissing { return [] }
      throw error
    }
  }
}

extension Draft {
  /// Whether it is of one of these records, or names one, and was typed before that was erased.
  fileprivate func isAbout(_ erased: [String: Instant]) -> Bool {
    let named = ([name.raw] + ids.values + texts.values).flatMap { $0.split { $0 == "." || $0 == "|" } }
    return named.contains { id in erased[String(id)].map { keptAt <= $0 } ?? false }
  }
}
