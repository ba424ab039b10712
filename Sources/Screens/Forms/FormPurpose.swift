import CivicDomain

/// What a form is for.
enum FormPurpose: Equatable {
  /// A new record of a plain kind, with the id that was drawn when the form opened.
  case add(RecordID)
  /// New values of a record.
  case edit(RecordID)
  /// An act on records.
  case act(AskedForm)
  /// A booking of a resource, with the id that was drawn when the form opened.
  case book(Identifier<Booking>, of: Identifier<Resource>)
  /// A remark that is taken down.
  case comment(RemarkDraws)
  /// Draft answers to remarks, all or none; never of none.
  case respond([AnswerDraw])

  /// A registration for a session, with the ids that were drawn for it and for its person when the form opened.
  case register(Identifier<Registration>, of: Identifier<Session>, as: Identifier<Person>)

  /// What tells the form from others: the id it drew, or the record it is about.
  var name: RecordID {
    switch self {
    case .add(let id), .edit(let id): id
    case .act(let asked): asked.subjects.first ?? RecordID("")
    case .book(let id, _): id.any
    case .comment(let draws): draws.submission.any
    case .register(let id, _, _): id.any
    case .respond(let draws): draws.first?.response.any ?? RecordID("")
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
    case .act: nil
    }
  }

  /// The draft that is of no use once the form is saved or thrown away. An act leaves the draft of an edit of its record,
  /// unless it removes it.
  var draftToForget: RecordID? {
    switch self {
    case .add, .edit, .book, .comment, .respond, .register: name
    case .act(let asked): asked.word == RemoveRecord.declaration.word ? name : nil
    }
  }

  /// The kind whose fields it asks for.
  var kind: AnyKind? { Schema.kind(of: name) }
}
