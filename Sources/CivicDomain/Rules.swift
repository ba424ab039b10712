enum BookingRules {
  static func book(_ b: Booking, in s: Situation) throws(Refusal) -> Decision { throw .nothingToDo }
  static func advance(_ id: Identifier<Booking>, _ step: BookingStep, because: String, in s: Situation) throws(Refusal)
    -> Decision
  { throw .nothingToDo }
  static func mustFit(_ new: Booking, was old: Booking?, in s: Situation) throws(Refusal) {}
}
enum RegistrationRules {
  static func register(_ r: Registration, _ p: Person, waitingListAccepted: Bool, lateBecause: String, in s: Situation)
    throws(Refusal) -> Decision
  { throw .nothingToDo }
  static func cancel(_ id: Identifier<Registration>, again: Identifier<Registration>, in s: Situation) throws(Refusal)
    -> Decision
  { throw .nothingToDo }
  static func markAttendance(_ id: Identifier<Registration>, came: Bool, in s: Situation) throws(Refusal) -> Decision {
    throw .nothingToDo
  }
}
struct Seating {
  let seated = 0, waiting = 0
  let seatsLeft: Int? = nil
  init(of: Session, on: any Register) {}
  static func reseat(_ new: Session, was: Session, in s: Situation) throws(Refusal) -> [Change] { [] }
  static func position(of: Registration, on: any Register) -> Int? { nil }
}
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
