extension Intent {
  /// What the log calls the act.
  public var word: ActWord {
    switch self {
    case .add: .add
    case .edit: .edit
    case .remove: .remove
    case .restore: .restore
    case .together(let intents, let purpose): Self.word(of: intents, purpose)
    case .book: .book
    case .advanceBooking(_, let step, _): step.word
    case .register: .register
    case .cancelRegistration: .registrationCancel
    case .reinstateRegistration: .registrationReinstate
    case .markAttendance(_, let came): came ? .registrationAttended : .registrationAbsent
    case .unmarkAttendance: .registrationUnmark
    case .noteCall: .registrationCall
    case .comment: .comment
    case .respond: .respond
    case .approveAnswers: .answersApprove
    case .publishAnswers: .answersPublish
    case .handOverConsultation: .consultationHandOver
    case .erase: .erase
    case .redact: .redact
    }
  }

  /// The same as it stands in files.
  public var act: String { word.rawValue }

  /// Several acts of one sort are told by its word, others by what they were sent together for.
  private static func word(of intents: [Intent], _ purpose: Together) -> ActWord {
    switch purpose {
    case .importing: return .importing
    case .undoing: return .undo
    case .several:
      let words = Set(intents.map(\.word))
      return words.count == 1 ? words.first ?? .together : .together
    }
  }

  /// The reason that somebody gave for the act, for the log; empty if none was given.
  public var because: String {
    switch self {
    case .remove(_, let because), .advanceBooking(_, _, let because), .erase(_, let because),
      .redact(_, _, let because):
      return because
    case .register(_, _, _, _, let lateBecause): return lateBecause
    case .book(let booking): return booking.outsideBecause
    case .together(let intents, _):
      let reasons = Set(intents.map(\.because))
      return reasons.count == 1 ? reasons.first ?? "" : ""
    case .add, .edit, .restore, .cancelRegistration, .reinstateRegistration, .markAttendance,
      .unmarkAttendance, .noteCall, .comment, .respond, .approveAnswers, .publishAnswers, .handOverConsultation:
      return ""
    }
  }
}
