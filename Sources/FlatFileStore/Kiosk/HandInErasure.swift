import CivicDomain

extension Store {
  /// Takes away what kiosks handed in and nobody took in yet where it names somebody whose data are erased: by their e-mail or
  /// telephone, however it was typed; of what was set aside, where any of these texts stands.
  /// - Parameter texts: as JSON writes them between quotation marks.
  /// - Returns: how many.
  func dropHandIns(of texts: Set<[UInt8]>) throws(FileFailure) -> Int {
    let texts = texts.filter { $0.count >= Limits.tellingText }
    guard !texts.isEmpty else { return 0 }
    let plain = texts.map { String(decoding: $0, as: UTF8.self) }
    let emails = Set(plain.filter { $0.utf8.contains(UInt8(ascii: "@")) }.map { KeyForm.email.normalized($0) })
    let phones = Set(
      plain.filter { text in text.utf8.count { (0x30...0x39).contains($0) } >= Limits.tellingText }
        .map { KeyForm.telephone.normalized($0) })
    var dropped = 0
    for inbox in StoreFolder.Inbox.allCases {
      for path in try namesIfThere(in: files.inbox(inbox)).map({ "\(files.inbox(inbox))/\($0)" }) {
        guard let status = try? fileSystem.status(at: path), status.form == .file,
          let content = try? fileSystem.wholeContent(of: path, atMost: Limits.refusedBytes)
        else { continue }
        let isMeant: Bool
        if let sender = (try? HandIn(encoded: content))?.sender {
          isMeant =
            emails.contains(KeyForm.email.normalized(sender.email))
            || phones.contains(KeyForm.telephone.normalized(sender.phone)) || plain.contains(sender.id.raw)
        } else {
          isMeant = content.withUnsafeBytes { content in texts.contains { content.has($0) } }
        }
        guard isMeant else { continue }
        do throws(FileFailure) { try fileSystem.remove(path) } catch { if !error.isMissing { throw error } }
        dropped += 1
      }
    }
    if dropped > 0 {
      for inbox in StoreFolder.Inbox.allCases { try fileSystem.synchronizeFolder(of: "\(files.inbox(inbox))/.") }
    }
    return dropped
  }
}
