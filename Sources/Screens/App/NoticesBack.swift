import CivicDomain
import Words

extension World {
  /// What the question whether to undo a change says of those of whom nothing tells afterwards that they were given a privacy
  /// notice; empty where there are none, where the change was nothing else, and where the rules forbid it.
  func noticesBack(undoing change: UndoHistory.Change) -> String {
    guard change.name.words != GiveNotice.declaration.words else { return "" }
    do throws(Refusal) {
      let changes = try decide(change.counter, on: register, by: author, at: instant).changes
      var after = MemoryRegister(over: register)
      after.apply(changes, at: instant, by: author)
      let people = changes.map { Identifier<Person>($0.id.raw) }.filter { id in
        let isTold = register.record(id)?.isNotified ?? false
        return isTold && !(after.record(id)?.isNotified ?? true)
      }
      return people.isEmpty ? "" : words.noticesTakenBack(people.map { name(of: $0.any) })
    } catch {
      return ""
    }
  }
}
