import CivicDomain
import FlatFileStore
import Interchange
import Words

/// A remark that came by e-mail: what `comment` takes from a file that a mail program saved. What was said in options
/// counts before it.
struct MailedRemark {
  let message: MailMessage
  private let file: [UInt8]

  /// Reads the file, `-` from standard input.
  init(_ path: String, at desk: Desk) throws(CommandFailure) {
    file = try WholeFile.bytes(of: path, at: desk)
    do throws(MailError) { message = try MailMessage(file) } catch {
      throw .message(desk.words.refused(error).lines, .badData)
    }
  }

  /// The id of the remark that the message is in a consultation: the same whenever the same file is taken down, so that it
  /// becomes one remark, however often.
  func remark(in consultation: Identifier<Consultation>) -> Identifier<Submission> {
    var hashing = FileHashing()
    Array("\(consultation.raw)\n".utf8).withUnsafeBytes { hashing.add($0) }
    file.withUnsafeBytes { hashing.add($0) }
    return Identifier(bits: hashing.beginning)
  }

  /// The sender's name; nil where the message shows only the address.
  var name: String? { message.sender.flatMap { $0.name.isEmpty || $0.name == $0.address ? nil : $0.name } }

  /// The sender's address.
  var email: String? { message.sender.flatMap { $0.address.isEmpty ? nil : $0.address } }

  /// The day on which it came: as the mail server has it, else as the sender's machine, whose clock may be wrong; never
  /// one to come.
  func received(by today: Day) -> Day? {
    (message.receivedAt ?? message.sentAt).map { min(WarsawTime.local($0).day, today) }
  }

  /// Says what was taken from the message and what of it is not sure.
  func printDoubts(receivedOn day: Day?, at desk: Desk) {
    for line in doubts(receivedOn: day, in: desk.words) { desk.errors.line(SafeLine.made(of: line)) }
  }

  /// What was taken from the message and what of it is not sure, as sentences.
  func doubts(receivedOn day: Day?, in words: Words) -> [String] {
    let taken = day.map { words.dayOfMessage($0, isSenders: message.receivedAt == nil) }
    return message.unreadPages.map(words.unreadCodePage) + message.doubts.map(words.doubt) + [taken].compactMap { $0 }
  }

  /// Keeps the files of the message with its remark, each as an attachment of its own.
  /// - Throws: the first that could not be kept; the remark stands.
  func keepEnclosed(with remark: Identifier<Submission>, at store: OpenStore) throws(CommandFailure) {
    guard !message.enclosed.isEmpty else { return }
    for (index, file) in message.enclosed.enumerated() {
      do throws(CommandFailure) { try keep(file, of: remark.any, number: index + 1, at: store) } catch {
        let why = error.lines(in: store.desk.words)
        throw .message(store.desk.words.enclosureNotKept(index + 1, of: remark.any, why), error.exitCode)
      }
    }
    store.desk.errors.line(store.desk.words.enclosuresKept(message.enclosed.count))
  }

  private func keep(
    _ file: MailMessage.Enclosed, of remark: RecordID, number: Int, at store: OpenStore
  ) throws(CommandFailure) {
    let id = RecordID(PersonalAttachment.kind, bits: store.desk.surroundings.random())
    let title = file.name.isEmpty ? store.desk.words.enclosure(number) : file.name
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
