/// The rules of consultations: what may still change, and how one ends.
enum ConsultationRules {
  /// The fields that stay open after a report: what became of the remarks, and where to ask.
  private static let openAfterReport = Set(
    Consultation.names(
      of: \.caseNumber, \.story, \.notDecided, \.contact, \.outcome, \.outcomeOn, \.showcase, \.remarksKnown,
      \.externalId,
      \.handedToFileOn, \.reportedOn, \.handler))

  /// Checks that a consultation may still change: what a report was made of, or lies in the case file, stays as it was.
  static func mustBeOpen(_ old: Consultation, for new: Consultation) throws(Refusal) {
    let end: (ConsultationEnd, Day)? =
      old.handedToFileOn.map { (.handedToFile, $0) } ?? old.reportedOn.map { (.reported, $0) }
    guard let (end, day) = end, !openAfterReport.isSuperset(of: new.change(from: old).fieldNames) else { return }
    throw .consultation(.over(old.id, end, on: day))
  }

  /// A window that is moved leaves no remark out that had come within it, unless somebody says why.
  static func mustKeepSubmissions(_ new: Consultation, was old: Consultation, in situation: Situation) throws(Refusal) {
    guard new.opens != old.opens || new.closes != old.closes || new.postmarkCounts != old.postmarkCounts else { return }
    let reason = Consultation.field(\.windowBecause).declaration
    if new.windowBecause != old.windowBecause, try ReasonRule.isGiven(new.windowBecause, as: reason) { return }
    let leftOut = situation.register.records(whose: \Submission.consultation, is: new.id)
      .filter { !$0.isOutside(old) && $0.isOutside(new) }
    if !leftOut.isEmpty { throw .consultation(.windowLeavesOut(leftOut.map(\.id))) }
  }
}
