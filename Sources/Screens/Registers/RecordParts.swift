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
    addRelated(to: id, kind, width: width, namingPeople: namingPeople, in: world)
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
      for other in part.kind.inOrder(newest.reversed(), on: world.register) {
        let text =
          part.kind.fileField == nil
          ? words.part(other, by: part.field, in: world.circumstances) : world.told(ofAttachment: other)
        entries.append(
          PageEntry(.record(other, by: part.field), text, indent: 1, width: width, target: .record(other)))
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

  /// Adds the records that it is about, though neither refers to the other: of people of one name at one session each is told by
  /// when it came, by which way, and its receipt.
  private mutating func addRelated(
    to id: RecordID, _ kind: AnyKind, width: Int, namingPeople: Bool, in world: World
  ) {
    let related = kind.related(to: id, on: world.register)
    guard let first = related.first, let other = Schema.kind(of: first) else { return }
    let words = world.words
    let heading = "\(words.heading(of: other.kind)) \(words.number(related.count))"
    entries.append(PageEntry(heading: heading, isFirst: entries.isEmpty))
    guard namingPeople || !other.namesPeople else { return }
    for record in related {
      let text = ([words.part(record, by: "", in: world.circumstances)] + marks(of: record, in: world))
        .joined(separator: " · ")
      entries.append(PageEntry(.related(record), text, indent: 1, width: width, target: .record(record)))
    }
  }

  /// What tells a sign-up from another of the same person.
  private func marks(of id: RecordID, in world: World) -> [String] {
    guard world.register.record(Identifier<Registration>(id.raw)) != nil, let values = world.register.stored(id)?.values
    else { return [] }
    let fields = [
      Registration.field(\.placedAt), Registration.field(\.channel), Registration.field(\.receipt),
    ].map(\.declaration)
    return fields.compactMap { field in
      values[field.name].map {
        "\(world.words.label(of: field)): \(world.words.value($0, of: field, in: world.circumstances))"
      }
    }
  }
}

extension AnyKind {
  /// Some of its records in the order of its lists, where that is one of time; else as they are.
  func inOrder(_ ids: [RecordID], on register: any Register) -> [RecordID] {
    guard let order, let shape = field(order.field)?.shape, shape == .time || shape == .day else { return ids }
    func when(_ id: RecordID) -> String { register.stored(id)?.values[order.field]?.text ?? "" }
    // A sort that keeps those of one time as they were.
    return ids.enumerated().map { (place: $0, id: $1, when: when($1)) }.sorted { one, other in
      if one.when == other.when { return one.place < other.place }
      return order.isDescending ? one.when > other.when : one.when < other.when
    }.map(\.id)
  }
}
