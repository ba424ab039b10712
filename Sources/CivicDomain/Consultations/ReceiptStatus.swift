/// The status of a submission for whoever holds its receipt code: nothing personal, and no answer before it is
/// published.
public struct ReceiptStatus: Equatable, Sendable {
  /// The stage that the submission has reached.
  public enum Stage: Hashable, Sendable {
    /// The submission was taken down; the answer is still owed.
    case received
    /// The answer is out.
    case answered
  }

  /// The number of the remark: `U-14`.
  public let number: String
  /// The day by which it came.
  public let receivedOn: Day?
  /// Whether it came after the last day.
  public let isLate: Bool
  /// The subject of the consultation.
  public let subject: String
  /// The unit of the text it was about; empty if it was about the whole.
  public let unit: String
  /// How far it has come.
  public let stage: Stage
  /// The disposition: what was done with it; nil until the answer is published.
  public let disposition: Disposition?
  /// The justification; empty until the answer is published.
  public let justification: String
  /// The day on which the answer was published.
  public let publishedOn: Day?
  /// The day by which the report with all answers is due, while it is awaited.
  public let reportDue: Day?

  /// A status whose facts are known.
  public init(
    number: String, receivedOn: Day?, isLate: Bool, subject: String, unit: String, stage: Stage,
    disposition: Disposition?, justification: String, publishedOn: Day?, reportDue: Day?
  ) {
    (self.number, self.receivedOn, self.isLate, self.subject) = (number, receivedOn, isLate, subject)
    (self.unit, self.stage, self.disposition) = (unit, stage, disposition)
    (self.justification, self.publishedOn, self.reportDue) = (justification, publishedOn, reportDue)
  }

  /// The status for a code: what may be told of its submission; nil where no submission has it.
  public init?(of code: ReceiptCode, on register: any Register) {
    let found = register.records(whose: \Submission.receipt, is: code.text).first
    guard let submission = found else { return nil }
    self.init(of: submission, on: register)
  }

  /// The status of a submission; nil where its consultation is gone.
  public init?(of submission: Submission, on register: any Register) {
    guard let consultation = register.record(submission.consultation) else { return nil }
    let response = Responses.published(to: submission, on: register)
    number = ConsultationProgress.number(of: submission, on: register) ?? ""
    receivedOn = submission.receivedOn
    isLate = ConsultationProgress.isLate(submission, on: register)
    subject = consultation.subject
    unit = submission.unit
    stage = response == nil ? .received : .answered
    disposition = response?.disposition
    justification = response?.justification ?? ""
    publishedOn = response?.publishedOn
    reportDue = response == nil ? consultation.reportDue : nil
  }
}
