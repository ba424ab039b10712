/// The reason why a rule of consultations refuses an act: facts, no sentence.
public enum ConsultationRefusal: Hashable, Sendable {
  /// An act dated after today.
  case actInFuture(Day)
  /// An answer dated before the remark came.
  case answeredBefore(Identifier<Submission>, came: Day)
  /// A publication dated before the approval.
  case publishedBefore(Identifier<Submission>, approved: Day)
  /// An answer approved by a login: whoever typed it in is not taken for who may approve it.
  case approvedByLogin(String)
  /// An answer approved by what names neither an office nor a mandate: `x`.
  case approvedByNobody(String)
  /// A postmark later than the receipt.
  case sentAfterReceived(sent: Day, received: Day)
  /// Remarks that came in time would fall out of a window that is moved.
  case windowLeavesOut([Identifier<Submission>])
  /// A text that so many remarks were made on would become another.
  case versionHasSubmissions(Identifier<Version>, submissions: Int)
  /// A document whose text so many remarks were made on would become another consultation's.
  case documentHasSubmissions(Identifier<Document>, submissions: Int)
  /// Another version of the document has the number; the next that is free.
  case versionNumberTaken(Identifier<Version>, next: Int)
  /// The place or sort of a remark that was answered.
  case submissionAnswered(Identifier<Submission>)
  /// A remark that is taken back with its import, though another has come since, whose number would be another.
  case remarkedSince(Identifier<Submission>, next: Identifier<Submission>)
  /// The words of a remark, and why they can be corrected no more.
  case notCorrectable(Identifier<Submission>, CorrectionHindrance)
  /// A change to what a report says of a consultation, after it: its last step, and when that was.
  case over(Identifier<Consultation>, ConsultationEnd, on: Day)
  /// Remarks are still taken, so that there is no whole file yet.
  case stillOpen(Identifier<Consultation>, closes: Day)
  /// A report dated before the last day on which remarks are taken is over.
  case reportedBeforeClose(Identifier<Consultation>, closes: Day)
  /// So many remarks have no published response, and nobody says why it is reported all the same.
  case unanswered(Identifier<Consultation>, count: Int)

  /// The fields that it is about, likeliest first.
  var fields: [String] {
    switch self {
    case .actInFuture, .answeredBefore, .publishedBefore: Response.names(of: \.approvedOn, \.publishedOn)
    case .approvedByLogin, .approvedByNobody: [ApproveResponse.field(\.by).name]
    case .sentAfterReceived: Submission.names(of: \.receivedOn, \.sentOn)
    case .windowLeavesOut: [Consultation.name(of: \.windowBecause)]
    case .versionHasSubmissions: [Version.name(of: \.text)]
    case .documentHasSubmissions: [Document.name(of: \.consultation)]
    case .versionNumberTaken: [Version.name(of: \.number)]
    case .submissionAnswered: [Submission.name(of: \.unit)]
    case .unanswered: [ActOffer.reasonInput.name]
    case .notCorrectable, .remarkedSince, .over, .stillOpen, .reportedBeforeClose: []
    }
  }
}

/// The reason why a submission can no longer be corrected.
public enum CorrectionHindrance: Hashable, Sendable {
  /// The remark is answered already.
  case answered
  /// The remark is published or withheld already.
  case looked(Moderation)
  /// The remark was typed in by somebody else.
  case typedBy(String)
  /// The remark was typed in on another day; nil: nobody noted when.
  case dayOver(Day?)
}

/// The event that ended a consultation.
public enum ConsultationEnd: Hashable, Sendable {
  /// The report of its consultation is out.
  case reported
  /// The remark went into the case file.
  case handedToFile
}
