import CivicDomain

extension Store {
  /// Throws away every kept form of anybody in which one of these texts stands: what is erased must not come back from
  /// a form that was never saved.
  /// - Parameter texts: as JSON writes them between quotation marks, which is how drafts hold them too.
  /// - Returns: how many.
  func dropDrafts(holding texts: Set<[UInt8]>) throws(FileFailure) -> Int {
    let texts = texts.filter { $0.count >= Limits.tellingText }
    guard !texts.isEmpty else { return 0 }
    var dropped = 0
    for folder in try namesIfThere(in: files.drafts).sorted().map({ "\(files.drafts)/\($0)" }) {
      var isChanged = false
      for path in try namesIfThere(in: folder).sorted().map({ "\(folder)/\($0)" }) {
        let content = try fileSystem.content(of: path)
        guard content.withUnsafeBytes({ content in texts.contains { content.has($0) } }) else {
          continue
        }
        try fileSystem.remove(path)
        isChanged = true
        dropped += 1
      }
      if isChanged { try fileSystem.synchronizeFolder(of: "\(folder)/.") }
    }
    return dropped
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
