import CivicDomain

/// What is told once a breach's notification is saved.
extension Words {
  /// The sentences that a saved act took the place of an entry, and what that was; none where nothing was corrected.
  /// - Parameter counter: the act that would undo what was saved.
  public func corrected(undoneBy counter: (any Act)?, in here: Circumstances) -> [String] {
    // What was taken back is undone by a notification, too: but it stands no longer.
    guard let before = counter as? NotifyBreach, let was = before.time, let id = before.request.subjects.first,
      here.register.record(Identifier<Breach>(id.raw))?.toldAt != nil
    else { return [] }
    let old = "\(momentOfDay(was)), \(before.party)"
    return [said(pl: "Poprawiono zgłoszenie; było: \(old).", en: "The notification was corrected; it was: \(old).")]
  }
}
