import CivicDomain
import FlatFileStore
import Interchange
import Words

/// A remark that came by e-mail: what `comment` takes from a file that a mail program saved. What was said in options
/// counts before it.
struct MailedRemark {
  let message: MailMessage

  /// Reads the file, `-` from standard input; `isStopped` says whether somebody stopped it.
  init(
    _ path: String, at desk: Desk, isStopped: @escaping () -> Bool = { false }
  ) throws(CommandFailure) {
    let file = try WholeFile.bytes(of: path, at: desk, orSaying: desk.words.noMessageToRead(path))
    do throws(MailError) { message = try MailMessage(file, isStopped: isStopped) } catch {
      throw .message(desk.words.refused(error).lines, .badData)
    }
  }

  /// The id of the remark that the message is in a consultation: the same whenever the same message is taken down,
  /// however it was saved, so that it becomes one remark, however often.
  ///
  /// - Parameter point: what was said to be one of several points of the message, its words and its place; empty: all.
  func remark(in consultation: Identifier<Consultation>, point: [String] = []) -> Identifier<Submission> {
    Identifier(bits: bits([consultation.raw] + point))
  }

  /// Bits that are the same for the same message and words.
  private func bits(_ words: [String]) -> UInt64 {
    var hashing = FileHashing()
    func add(_ bytes: [UInt8]) {
      for part in [Array("\(bytes.count) ".utf8), bytes] { part.withUnsafeBytes { hashing.add($0) } }
    }
    // Not the bytes of the file: each mail program writes other line ends, and fields of its own.
    let said = [
      message.messageID, message.sender?.address.lowercased() ?? "", message.sentAt?.text ?? "", message.subject,
      message.text,
    ]
    for word in words + said { add(Array(word.utf8)) }
    if message.messageID.isEmpty { message.enclosed.forEach { add($0.bytes) } }
    return hashing.beginning
  }

  /// The sender's name; nil where the message shows only the address.
  var name: String? { message.sender.flatMap { $0.name.isEmpty || $0.name == $0.address ? nil : $0.name } }

  /// The sender's address.
  var email: String? { message.sender.flatMap { $0.address.isEmpty ? nil : $0.address } }

  /// The day on which it came: as the mail server has it, else as the sender's machine, whose clock may be wrong. Nil where
  /// neither says one that is not still to come.
  func received(by today: Day) -> Day? {
    (message.receivedAt ?? message.sentAt).map { WarsawTime.local($0).day }.flatMap { $0 <= today ? $0 : nil }
  }

  /// What of the message is not sure, as sentences.
  func doubts(in words: Words) -> [String] {
    message.unreadPages.map(words.unreadCodePage) + message.doubts.map(words.doubt)
  }

  /// Which day was taken as the one on which it came, as a sentence.
  func dayTaken(by today: Day, in words: Words) -> String {
    received(by: today).map { words.dayOfMessage($0, isSenders: message.receivedAt == nil) }
      ?? words.dayOfMessageUnknown(isToCome: (message.receivedAt ?? message.sentAt) != nil)
  }

  /// Keeps the files of the message with its remark, each as an attachment of its own that is the same however often the
  /// message is taken: so those alone are added that are not there yet.
  ///
  /// - Returns: how many were added.
  /// - Throws: that some could not be kept, and the first reason; the remark and the other files stand.
  @discardableResult
  func keepEnclosed(with remark: Identifier<Submission>, at store: OpenStore) throws(CommandFailure) -> Int {
    let words = store.desk.words
    var (added, failed): (Int, [Int]) = (0, [])
    var first: CommandFailure?
    for (index, file) in message.enclosed.enumerated() {
      let id = RecordID(PersonalAttachment.kind, bits: bits([remark.raw, String(index)]))
      // Also one that somebody has removed since.
      if store.register.stored(id) != nil { continue }
      do throws(CommandFailure) {
        try keep(file, as: id, of: remark.any, number: index + 1, at: store)
        added += 1
      } catch {
        failed.append(index + 1)
        first = first ?? error
      }
    }
    if let first {
      // Of what is said of an act by itself only why it failed holds here: the remark was saved.
      let why = Array(first.lines(in: words).prefix(1))
      throw .message(words.enclosuresNotKept(failed, of: remark.any, why), first.exitCode)
    }
    if added > 0 { store.desk.errors.line(words.enclosuresKept(added)) }
    return added
  }

  private func keep(
    _ file: MailMessage.Enclosed, as id: RecordID, of remark: RecordID, number: Int, at store: OpenStore
  ) throws(CommandFailure) {
    let title = file.name.isEmpty ? store.desk.words.enclosure(number) : String(file.name.prefix(Limits.line))
    var values: [String: FieldValue] = [:]
    values[\PersonalAttachment.of] = .text(remark.raw)
    values[\PersonalAttachment.title] = .text(title)
    if !file.name.isEmpty { values[\PersonalAttachment.fileName] = .text(file.name) }
    let outcome: Outcome
    do throws(FileFailure) {
      outcome = try store.store.attach(
        BytesInMemory(file.bytes), as: id, values, by: store.author, at: store.now)
    } catch {
      throw store.desk.failure(error)
    }
    try store.settle(outcome)
  }
}
