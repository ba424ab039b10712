import CivicDomain

/// What a form is for.
enum FormPurpose: Equatable {
  /// A new record of a plain kind, with the id that was drawn when the form opened.
  case add(RecordID)
  /// New values of a record.
  case edit(RecordID)
  /// The removal of a record.
  case remove(RecordID)
  /// The next step of a booking.
  case advance(Identifier<Booking>, BookingStep)
  /// A booking of a resource, with the id that was drawn when the form opened.
  case book(Identifier<Booking>, of: Identifier<Resource>)
  /// A remark that is taken down.
  case comment(RemarkDraws)
  /// Draft answers to remarks, all or none; never of none.
  case respond([AnswerDraw])

  /// The approval of draft answers: by whom, and on which day.
  case approve(Identifier<Consultation>, [Identifier<Submission>])

  /// The hand-over of a consultation to the case file.
  case handOver(Identifier<Consultation>)

  /// A registration for a session, with the ids that were drawn for it and for its person when the form opened.
  case register(Identifier<Registration>, of: Identifier<Session>, as: Identifier<Person>)

  /// What tells the form from others: the id it drew, or the record it is about.
  var name: RecordID {
    switch self {
    case .add(let id), .edit(let id), .remove(let id): id
    case .book(let id, _), .advance(let id, _): id.any
    case .comment(let draws): draws.submission.any
    case .register(let id, _, _): id.any
    case .respond(let draws): draws.first?.response.any ?? RecordID("")
    case .approve(let consultation, _), .handOver(let consultation): consultation.any
    }
  }

  /// Its word in drafts; nil where nothing is kept: a reason is typed again in a moment.
  var draftName: String? {
    switch self {
    case .add: "add"
    case .edit: "edit"
    case .book: "book"
    case .comment: "comment"
    case .register: "register"
    case .respond: "respond"
    case .remove, .advance, .approve, .handOver: nil
    }
  }

  /// The draft that is of no use once the form is saved or thrown away. What is approved or handed over keeps the draft of
  /// its own edit.
  var draftToForget: RecordID? {
    switch self {
    case .add, .edit, .remove, .book, .comment, .respond, .register: name
    case .advance, .approve, .handOver: nil
    }
  }

  /// The kind whose fields it asks for.
  var kind: AnyKind? { Schema.kind(of: name) }
}
