/// The one door: what an intent means for the register as it is now.
///
/// Pure: the same intent on the same register at the same instant always decides the same. Every rule of the centre
/// lives behind it, so that no interface can forget one.
/// - Throws: the refusal, with its facts, where a rule forbids it.
public func decide(
  _ intent: Intent, on register: any Register, by author: Author, at: Instant
) throws(Refusal) -> Decision {
  let situation = Situation(register: register, author: author, at: at)
  switch intent {
  case .add(let id, let values):
    return try PlainActs.add(id, values, in: situation)
  case .edit(let id, let edits):
    return try PlainActs.edit(id, edits, in: situation)
  case .remove(let id, let because):
    return try Removal.remove(id, because: because, in: situation)
  case .restore(let id):
    return try Removal.restore(id, in: situation)
  case .together(let intents, _):
    return try PlainActs.together(intents, in: situation)
  case .book(let booking):
    return try BookingRules.book(booking, in: situation)
  case .advanceBooking(let id, let step, let because):
    return try BookingRules.advance(id, step, because: because, in: situation)
  case .register(let registration, let person, let recognition, let waitingListAccepted, let lateBecause):
    return try RegistrationRules.register(
      registration, person, as: recognition, waitingListAccepted: waitingListAccepted, lateBecause: lateBecause,
      in: situation)
  case .cancelRegistration(let id, let again):
    return try RegistrationEnd.cancel(id, again: again, in: situation)
  case .reinstateRegistration(let registration, let again):
    return try RegistrationEnd.reinstate(registration, again: again, in: situation)
  case .markAttendance(let id, let came):
    return try Attendance.mark(id, came: came, in: situation)
  case .unmarkAttendance(let id):
    return try Attendance.unmark(id, in: situation)
  case .noteCall(let id, let result, let again):
    return try CallRules.note(id, result, again: again, in: situation)
  case .comment(let submission, let person, let recognition):
    return try SubmissionRules.comment(submission, from: person, as: recognition, in: situation)
  case .respond(let responses):
    return try ResponseRules.respond(responses, in: situation)
  case .approveAnswers(let consultation, let submissions, let by, let day):
    return try ResponseRules.approve(consultation, submissions, by: by, on: day, in: situation)
  case .publishAnswers(let consultation, let submissions, let day):
    return try ResponseRules.publish(consultation, submissions, on: day, in: situation)
  case .handOverConsultation(let id, let day):
    return try ConsultationRules.handOver(id, on: day, in: situation)
  case .erase(let ids, let because):
    return try ErasureRules.erase(ids, because: because, in: situation)
  case .redact(let id, let field, let because):
    return try RedactionRules.redact(id, field: field, because: because, in: situation)
  }
}
