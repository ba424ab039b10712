import CivicDomain
import TerminalCanvas
import Words

/// A record as it is read beside a list: its fields, what refers to it, its history, under one another.
///
/// Somebody may stand behind whoever looks at a list: of what is personal it tells what lists tell, and no more; the rest is
/// on the record's page.
struct RecordGlance {
  private var title: [PaneLine] = []
  private var facts: [PaneLine] = []
  private var parts: [PaneLine] = []
  private var history: [PaneLine] = []
  private let peopleFirst: Bool

  /// All of it; whoever looks for the people of a session finds them before what the list beside it tells already.
  var lines: [PaneLine] { title + Self.joined(peopleFirst ? [parts, facts, history] : [facts, parts, history]) }
  /// What refers to it, and its history.
  var below: [PaneLine] { Self.joined([parts, history]) }

  /// How many records are selected together, and as many of their names as there is room for.
  private static func names(of listed: ShownRecords, width: Int, height: Int, in world: World) -> [PaneLine] {
    let found = world.register.page(listed.query(in: world), window: 0..<max(1, height - 2))
    let heading = "\(world.words.heading(of: listed.kind.kind)) \(world.words.number(found.total))"
    let names = found.ids.map { PaneLine(text: world.name(of: $0)) }
    return PageEntry.wrapped(heading, .heading, indent: 0, width: width) + names
      + (found.total > found.ids.count
        ? [PaneLine(text: world.words.andMore(found.total - found.ids.count), role: .muted)] : [])
  }

  /// Some sections, with an empty line between them.
  private static func joined(_ sections: [[PaneLine]]) -> [PaneLine] {
    Array(sections.filter { !$0.isEmpty }.joined(separator: [PaneLine(text: "")]))
  }

  init(at followed: Followed, width: Int, height: Int, in world: World) {
    peopleFirst = followed.namesPeople
    if let listed = followed.listed { title = Self.names(of: listed, width: width, height: height, in: world) }
    title += followed.text.flatMap { line in PageEntry.wrapped(line.text, line.role, indent: line.indent, width: width)
    }
    guard let id = followed.record, let kind = Schema.kind(of: id), let record = world.register.stored(id),
      !record.isGone
    else { return }
    let listed = Set(kind.columns(withPersonal: true).map(\.name) + kind.naming.flatMap(\.fields))
    let isTold: (FieldDeclaration) -> Bool = { !kind.asksAboutPeople(by: $0) || listed.contains($0.name) }
    let called = "\(world.words.capitalized(world.words.label(of: kind.kind))): \(world.name(of: id))"
    title +=
      (followed.lead.isEmpty ? [] : PageEntry.wrapped(followed.lead, .muted, indent: 0, width: width))
      + PageEntry.wrapped(called, .heading, indent: 0, width: width)
    facts = RecordFacts(of: record, kind, width: width, telling: isTold, in: world).entries
      .filter { $0.key != .identifier }.flatMap(\.lines)
    // Nothing can be opened here: how many there are the heading says.
    parts = RecordParts(
      of: id, kind, width: width, namingPeople: followed.namesPeople,
      atMost: followed.namesPeople ? max(Limits.partRows, height) : Limits.partRows, in: world
    ).entries.filter { $0.isHeading || $0.isOfRecord }.flatMap(\.lines)
    history = RecordHistory(of: id, kind, width: width, isFirst: true, telling: isTold, in: world).entries
      .flatMap(\.lines)
  }
}
