import CivicDomain
import FlatFileStore
import Words

/// The messages that forms were filled in from since the program was started: the files of one are kept with its remark
/// whatever became of its own file meanwhile.
final class ReadMessages {
  private var messages: [(remark: Identifier<Submission>, message: MailedRemark)] = []
  /// What became of the files of a remark as it was taken down.
  private var kept: [Identifier<Submission>: (count: Int, leftOut: [FileLeftOut])] = [:]

  /// Nobody has more forms open than these.
  private static let most = 8

  /// Remembers the message that becomes a remark.
  func remember(_ message: MailedRemark, as remark: Identifier<Submission>) {
    messages.removeAll { $0.remark == remark }
    messages = messages.suffix(Self.most - 1) + [(remark, message)]
  }

  /// The message that a remark was filled in from; nil: it was read before the program was started.
  func message(of remark: Identifier<Submission>) -> MailedRemark? { messages.last { $0.remark == remark }?.message }

  /// The files that go along with an act: those of the message from which the remark was filled in that it takes down.
  func files(along act: any Act, on register: any Register, in words: Words) -> [FileToKeep] {
    guard let remark = (act as? TakeSubmission)?.submission.id else { return [] }
    return message(of: remark)?.files(of: remark, on: register, in: words) ?? []
  }

  /// Notes that an act was carried out with so many files, and which were left out.
  func note(_ count: Int, _ leftOut: [FileLeftOut], keptBy act: any Act) {
    if let remark = (act as? TakeSubmission)?.submission.id { kept[remark] = (count, leftOut) }
  }

  /// What became of the files of a remark as it was taken down; nil: none was kept then.
  func kept(with remark: Identifier<Submission>) -> (count: Int, leftOut: [FileLeftOut])? { kept[remark] }

  /// Forgets a message, whose files are kept.
  func forget(_ remark: Identifier<Submission>) {
    messages.removeAll { $0.remark == remark }
    kept[remark] = nil
  }
}
