// For whom something is done: the one place that says so.

extension Situation {
  /// Returns the login for whom the author does this; nil: the author's own doing.
  ///
  /// It is done for somebody where every record that it changes and that anybody handles is handled by one and the same
  /// login, for whom the author stands in today. What is somebody else's too, or the author's own, is the author's doing.
  /// What somebody left unfinished is done for them, whoever handles it, while the author stands in for them.
  func doneFor(_ changes: [Change]) -> String? {
    let absent = Substitute.absent(for: author.login, on: today, in: register)
    guard !absent.isEmpty else { return nil }
    if let left = author.inStead, absent.contains(left) { return left }
    var handlers: Set<String> = []
    for change in changes {
      if let handler = handler(of: change) { handlers.insert(handler) }
      if handlers.count > 1 { return nil }
    }
    return handlers.first.flatMap { absent.contains($0) ? $0 : nil }
  }

  /// Who handled a record before it changed; of a new one whoever handles what it is to be a part of.
  private func handler(of change: Change) -> String? {
    if register.stored(change.id) != nil { return register.handler(of: change.id) }
    let whole = Schema.kind(of: change.id)?.wholeField.flatMap { change.set[$0.name]?.text }
    return whole.flatMap { register.handler(of: RecordID($0)) }
  }
}
