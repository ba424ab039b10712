/// What may still change of a consultation, and how it ends.
enum ConsultationRules {
  /// What can be told after a report too: what became of the remarks, and where to ask.
  private static let openAfterReport = Set(
    Consultation.names(
      of: \.caseNumber, \.story, \.contact, \.outcome, \.outcomeOn, \.showcase, \.remarksKnown, \.externalId,
      \.handedToFileOn, \.reportedOn))

  /// What a report was made of, or lies in the case file, stays as it was.
  static func mustBeOpen(_ old: Consultation, for new: Consultation) throws(Refusal) {
    let end: (ConsultationEnd, Day)? =
      old.handedToFileOn.map { (.handedToFile, $0) } ?? old.reportedOn.map { (.reported, $0) }
    guard let (end, day) = end, !openAfterReport.isSuperset(of: new.change(from: old).fieldNames) else { return }
    throw .consultation(.over(old.id, end, on: day))
  }

  /// A window that is moved leaves no remark out that had come within it, unless somebody says why.
  static func mustKeepRemarks(_ new: Consultation, was old: Consultation, in situation: Situation) throws(Refusal) {
    guard new.opens != old.opens || new.closes != old.closes || new.postmarkCounts != old.postmarkCounts else { return }
    let saysWhy = new.windowBecause != old.windowBecause && !new.windowBecause.allSatisfy(\.isWhitespace)
    if saysWhy { return }
    let leftOut = situation.register.records(whose: \Submission.consultation, is: new.id)
      .filter { !$0.isOutside(old) && $0.isOutside(new) }
    if !leftOut.isEmpty { throw .consultation(.windowLeavesOut(leftOut.map(\.id))) }
  }

  /// A consultation that is over goes into the case file. Asked for again with another day, that day is corrected.
  static func handOver(_ id: Identifier<Consultation>, on day: Day, in situation: Situation) throws(Refusal) -> Decision
  {
    let old = try RecordRules.living(id, in: situation)
    if day > situation.today { throw .consultation(.actInFuture(day)) }
    if let closes = old.closes, day <= closes { throw .consultation(.stillOpen(id, closes: closes)) }
    if old.handedToFileOn == day { return .alreadyDone }
    var new = old
    new.handedToFileOn = day
    // The case file has left the desk: there is no counter.
    return Decision(changes: try RecordRules.replace(old, with: new, in: situation))
  }
}
