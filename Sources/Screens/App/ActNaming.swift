import CivicDomain
import Words

extension ActName {
  /// What an intent is called, by the names that its records have now.
  init(of intent: Intent, in world: World) {
    switch intent {
    case .add(let id, let values):
      self = Schema.kind(of: id).map { .added($0.kind, ActName.name(of: $0, in: values) ?? id.raw) } ?? .other
    case .edit(let id, let edits):
      guard let kind = Schema.kind(of: id) else {
        self = .other
        return
      }
      let labels = edits.compactMap { kind.field($0.field)?.label }
      self = .edited(kind.kind, world.name(of: id), labels)
    case .remove(let id, _):
      self = Schema.kind(of: id).map { .removed($0.kind, world.name(of: id)) } ?? .other
    case .restore(let id):
      self = Schema.kind(of: id).map { .restored($0.kind, world.name(of: id)) } ?? .other
    case .book(let booking):
      self = .booked(
        resource: world.name(of: booking.resource.any), borrower: world.name(of: booking.borrower.any), booking.span,
        tokens: BookingPrice(of: booking, on: world.register)?.tokens)
    case .advanceBooking(let id, let step, _):
      guard let booking = world.register.record(id) else {
        self = .other
        return
      }
      self = .bookingStep(
        step, resource: world.name(of: booking.resource.any), borrower: world.name(of: booking.borrower.any))
    case .together(let intents, .undoing):
      // A counter of two steps is told by the last of them.
      self = intents.last.map { ActName(of: $0, in: world) } ?? .other
    case .together(let intents, .several), .together(let intents, .importing):
      self = .several(intents.count)
    case .comment(let submission, _, _):
      let receipt = try? ReceiptCode(typed: submission.receipt)
      self = .remark(number: world.name(of: submission.id.any), receipt: receipt?.grouped)
    case .respond(let responses):
      self = .answered(numbers: responses.map { world.name(of: $0.submission.any) })
    case .approveAnswers(_, let submissions, _, _):
      self = .answersApproved(submissions.count)
    case .publishAnswers(_, let submissions, _):
      self = .answersPublished(submissions.count)
    case .handOverConsultation(let id, _): self = .handedToFile(world.name(of: id.any))
    case .erase, .redact: self = .other
    case .register(let registration, _, _, _, _):
      self = .registered(session: world.name(of: registration.session.any), people: registration.size)
    case .cancelRegistration(let id, _):
      self = world.session(of: id).map { .registrationCancelled(session: $0) } ?? .other
    case .reinstateRegistration(let registration, _):
      self = .registrationReinstated(session: world.name(of: registration.session.any))
    case .unmarkAttendance(let id):
      self = world.session(of: id).map { .attendanceUnmarked(session: $0) } ?? .other
    case .noteCall(let id, let result, _):
      self = world.session(of: id).map { .callNoted(session: $0, result) } ?? .other
    case .markAttendance(let id, let came):
      self = world.session(of: id).map { .attendance(session: $0, came: came) } ?? .other
    }
  }

  /// The first line that must be filled in names a record.
  private static func name(of kind: AnyKind, in values: Row) -> String? {
    let naming = kind.fields.first { field in
      if case .line = field.shape { field.isRequired } else { false }
    }
    return naming.flatMap { values[$0.name]?.text }
  }
}

extension World {
  /// The title of the session that a registration is for; whose it is stays unsaid, for messages are not personal.
  fileprivate func session(of id: Identifier<Registration>) -> String? {
    register.record(id).map { name(of: $0.session.any) }
  }
}
