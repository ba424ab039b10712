import CivicDomain
import TerminalCanvas
import Words

/// The records that refer to one on its page, kind by kind, attachments last: of each kind the newest few, the others
/// counted; behind them what is looked at beside it.
struct RecordParts {
  private(set) var entries: [PageEntry] = []

  /// - Parameters:
  ///   - namingPeople: whether those are named whose names tell of people; else they are counted.
  ///   - rows: how many of each kind are named.
  init(
    of id: RecordID, _ kind: AnyKind, width: Int, namingPeople: Bool = true, atMost rows: Int = Limits.partRows,
    in world: World
  ) {
    let words = world.words
    let referring = Schema.referrers(to: kind.kind)
    let parts = referring.compactMap { other, field in Schema.kind(named: other.name).map { (kind: $0, field: field) } }
    for part in parts.filter({ $0.kind.fileField == nil }) + parts.filter({ $0.kind.fileField != nil }) {
      let siblings = Siblings(part.kind.kind, whose: part.field, is: id.raw)
      let count = world.register.count(siblings)
      guard count > 0 else { continue }
      var heading = "\(words.heading(of: part.kind.kind)) \(words.number(count))"
      // Where one kind refers in two ways, each says which it is.
      if referring.count(where: { $0.kind == part.kind.kind }) > 1 {
        heading += " · \(words.label(ofField: part.field, in: part.kind.kind))"
      }
      entries.append(PageEntry(heading: heading, isFirst: entries.isEmpty))
      let named = namingPeople || !part.kind.namesPeople ? rows : 0
      let newest = world.register.ids(siblings, window: max(0, count - named)..<count)
      for other in newest.reversed() {
        entries.append(
          PageEntry(
            .record(other, by: part.field), world.name(of: other), indent: 1, width: width, target: .record(other)))
      }
      if count > newest.count {
        let condition = Condition(field: part.field, value: id.raw)
        entries.append(
          PageEntry(
            .all(part.kind.kind, by: part.field), words.allReferring(count), .accent, indent: 1, width: width,
            target: .list(part.kind, condition)))
      }
    }
    for other in kind.beside {
      let count = world.register.count(of: other.kind)
      guard count > 0 else { continue }
      entries.append(PageEntry(heading: words.heading(of: other.kind), isFirst: entries.isEmpty))
      entries.append(
        PageEntry(
          .beside(other.kind), words.allReferring(count), .accent, indent: 1, width: width, target: .list(other, nil)))
    }
  }
}
