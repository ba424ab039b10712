import CivicDomain

/// The messages that forms were filled in from since the program was started: the files of one are kept with its remark
/// whatever became of its own file meanwhile.
final class ReadMessages {
  private var messages: [(remark: Identifier<Submission>, message: MailedRemark)] = []

  /// Nobody has more forms open than these.
  private static let most = 8

  /// Remembers the message that becomes a remark.
  func remember(_ message: MailedRemark, as remark: Identifier<Submission>) {
    messages.removeAll { $0.remark == remark }
    messages = messages.suffix(Self.most - 1) + [(remark, message)]
  }

  /// The message that a remark was filled in from; nil: it was read before the program was started.
  func message(of remark: Identifier<Submission>) -> MailedRemark? { messages.last { $0.remark == remark }?.message }

  /// Forgets a message, whose files are kept.
  func forget(_ remark: Identifier<Submission>) { messages.removeAll { $0.remark == remark } }
}
