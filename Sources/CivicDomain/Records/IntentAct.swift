extension Intent {
  /// The word by which the log calls the act. It stands in files: an old word is never given a new meaning.
  public var act: String {
    switch self {
    case .add: "add"
    case .edit: "edit"
    case .remove: "remove"
    case .restore: "restore"
    case .together: "import"
    case .book: "book"
    case .advanceBooking(_, let step, _): "booking-\(step.rawValue)"
    case .register: "register"
    case .cancelRegistration: "registration-cancel"
    case .markAttendance: "attendance"
    case .comment: "comment"
    case .respond: "respond"
    case .approveAnswers: "answers-approve"
    case .publishAnswers: "answers-publish"
    case .handOverConsultation: "consultation-hand-over"
    case .erase: "erase"
    case .redact: "redact"
    }
  }

  /// The reason that somebody gave for the act, for the log; empty if none was given.
  public var because: String {
    switch self {
    case .remove(_, let because), .advanceBooking(_, _, let because), .erase(_, let because),
      .redact(_, _, let because):
      because
    case .register(_, _, _, let lateBecause): lateBecause
    case .add, .edit, .restore, .together, .book, .cancelRegistration, .markAttendance, .comment, .respond,
      .approveAnswers, .publishAnswers, .handOverConsultation:
      ""
    }
  }
}
