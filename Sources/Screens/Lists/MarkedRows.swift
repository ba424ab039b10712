import CivicDomain
import Words

/// What the verbs of a list with marks are done to: the one rule of all such lists.
extension RecordRows {
  /// The marked records, in an order, else the selected one: of those that stand nowhere in it the last.
  func subjects(_ place: (RecordID) -> Int?) -> [RecordID] {
    if marked.isEmpty { return record.map { [$0] } ?? [] }
    return marked.map { (id: $0.record, place: place($0.record) ?? .max) }
      .sorted { ($0.place, $0.id.raw) < ($1.place, $1.id.raw) }.map(\.id)
  }

  /// A verb that is done to one record only: to the one that is marked; of several that are, it says that they stay as they
  /// are, and is done to the selected one. Empty where there is none.
  func onOne(in world: World, _ steps: (RecordID) -> [Step]) -> [Step] {
    if marked.count < 2 { return (marked.first?.record ?? record).map(steps) ?? [] }
    return record.map { [.say(.note(world.words.marksStay(marked.count)))] + steps($0) } ?? []
  }
}
