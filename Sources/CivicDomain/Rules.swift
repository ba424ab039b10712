enum SubmissionRules {
  static func comment(_ r: Submission, from p: Person?, in s: Situation) throws(Refusal) -> Decision {
    throw .nothingToDo
  }
}
enum ResponseRules {
  static func respond(_ r: [Response], in s: Situation) throws(Refusal) -> Decision { throw .nothingToDo }
  static func approve(_ c: Identifier<Consultation>, _ s: [Identifier<Submission>], by: String, on: Day, in: Situation)
    throws(Refusal) -> Decision
  { throw .nothingToDo }
  static func publish(_ c: Identifier<Consultation>, _ s: [Identifier<Submission>], on: Day, in: Situation)
    throws(Refusal) -> Decision
  { throw .nothingToDo }
  static func mustBeWhole(_ new: Response, was: Response?) throws(Refusal) {}
}
struct ConsultationProgress {
  let status = ConsultationStatus.open, submissions = 0, unanswered = 0
  let daysLeft: Int? = nil
  init(of: Consultation, on: any Register, at: LocalTime) {}
  static func number(of: Submission, on: any Register) -> String? { nil }
  static func isLate(_ s: Submission, on: any Register) -> Bool { false }
}
