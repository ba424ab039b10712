import CivicDomain
import TerminalCanvas
import Words

/// One entry of the command palette: something that can be done, or that can be shown.
///
/// What it is called, whether it is possible now and what it does follow from it, from the register and from the screen
/// below (`PaletteRow`): so one that was done before can be offered again.
enum PaletteEntry: Hashable, Sendable {
  /// What a key does on the screen below.
  case key(KeyAct, Key)
  /// What can be done to a record, or with nil to one that is still to be named.
  case verb(PaletteVerb, RecordID?)
  /// A new record.
  case new(Kind)
  /// A tab, by its index.
  case tab(Int)
  /// A pinned list, by its digit.
  case pinned(Int)
  /// The records of a kind: all, or those that words find.
  case list(Kind, matching: String)
  /// The records of a kind on some days; nil: the calendar of that day.
  case days(ClosedRange<Day>, Kind?)
  /// What nothing here is called by.
  case unknown(String)
  /// The line that finds what somebody needs and books it, with a need that was typed.
  case need(String)
  /// The import of a list: of whatever it lists, or of a kind.
  case importing(Kind?)
  /// The taking back of a past import.
  case takingBack
  /// What was changed, the newest first.
  case changes
  /// The things of a duty that wait.
  case due(Duty)
  /// What people look for, and is not here.
  case absent(AbsentThing)
  /// A setting of the house, by its name.
  case setting(String)
  /// A record.
  case record(RecordID)
}

extension PaletteEntry {
  /// Whether it changes something, or sends it.
  var isDeed: Bool {
    switch self {
    case .verb(let verb, _): !verb.isPaper
    case .key(let act, _): act.group == .changing
    case .new, .importing, .takingBack: true
    case .tab, .pinned, .list, .days, .need, .changes, .due, .absent, .unknown, .setting, .record: false
    }
  }

  /// Whether it only looks for something, by words that are still to be typed.
  var looks: Bool {
    switch self {
    case .key(let act, _): act.verb == .search || act.verb == .searchEverything
    case .need: true
    case .verb, .new, .tab, .pinned, .list, .days, .importing, .takingBack, .changes, .due, .absent, .unknown, .setting,
      .record:
      false
    }
  }

  /// Whether it makes something, so that whoever is named may be new.
  var makes: Bool {
    switch self {
    case .new, .importing, .verb(.caller(.signUp), _), .verb(.caller(.takeSubmission), _): true
    case .key, .verb, .tab, .pinned, .list, .days, .need, .takingBack, .changes, .due, .absent, .unknown, .setting,
      .record:
      false
    }
  }

  /// The same, an edit or a removal of a kind as that of any.
  var plain: PaletteEntry {
    guard case .verb(let verb, let id?) = self else { return self }
    return .verb(verb.plain, id)
  }

  /// The record that it is about; nil: none.
  var subject: RecordID? {
    switch self {
    case .record(let id), .verb(_, let id?): id
    case .key, .verb(_, nil), .new, .tab, .pinned, .list, .days, .need, .importing, .takingBack, .changes, .due,
      .absent,
      .unknown, .setting:
      nil
    }
  }

  /// The record that it changes; nil: none, or it only shows or gives out.
  var changed: RecordID? {
    guard case .verb(let verb, let id) = self else { return nil }
    switch verb {
    case .act, .caller, .editing, .removing: return id
    case .report, .cards, .whole: return nil
    }
  }

  /// The kinds of record that it is about; empty: of none, or of all.
  var kinds: [Kind] {
    switch self {
    case .record(let id), .verb(_, let id?): Schema.kind(of: id).map { [$0.kind] } ?? []
    case .verb(let verb, nil): verb.kinds
    case .new(let kind), .list(let kind, _), .days(_, let kind?), .importing(let kind?): [kind]
    case .key, .tab, .pinned, .days(_, nil), .need, .importing(nil), .takingBack, .changes, .due, .absent, .unknown,
      .setting:
      []
    }
  }
}

/// Something that is done to a record which is found by its own words: an act, a report, its cards for an address book, what is
/// done for whoever calls.
enum PaletteVerb: Hashable, Sendable {
  case act(String)
  case report(String)
  case cards
  /// What goes out of the whole list of a kind: the cards of its records, else whatever it gives out.
  case whole(Kind, cards: Bool)
  case caller(CallerAct)
  /// The edit of a record of a kind that was named.
  case editing(Kind)
  /// The removal of one.
  case removing(Kind)
}

/// The screen over which the palette opens, as it was then.
struct PaletteGround {
  /// Its key bindings and those of the program.
  let guide: KeyGuide
  /// Why some of them do nothing now.
  let hindrances: [KeyAct: String]
  /// The record that is selected or open there.
  let subject: RecordID?
  /// The kind that is listed there.
  var shown: Kind?
  /// The names of the pinned lists by their digits.
  let pinned: [Int: String]
  /// What was done last from the palette, the newest first.
  let last: [PaletteEntry]

  /// The key of a verb there, as it is told; empty: it has none there.
  func key(of verb: KeyVerb, in world: World) -> String {
    guide.items.first { $0.act.verb == verb && $0.works }.map { $0.names(in: world.words) } ?? ""
  }
}

extension App {
  /// What the screen that has the focus offers to the palette and the help.
  func ground(in world: World) -> PaletteGround {
    let guide = guide(in: world)
    var hindrances: [KeyAct: String] = [:]
    for item in guide.items where !item.works { hindrances[item.act] = hindrance(to: item, in: world) }
    return PaletteGround(
      guide: guide, hindrances: hindrances, subject: top.givenOut(in: world)?.subject,
      shown: top.shown(in: world)?.kind.kind, pinned: pinned.names,
      last: doneLast)
  }

  /// Why a key does nothing now: it is pressed on trial, and what the program would say is taken.
  private func hindrance(to item: KeyGuide.Item, in world: World) -> String? {
    if item.act == .export { return world.words.nothingToGiveOut }
    guard let key = item.leading else { return nil }
    var (trial, unchanged) = (self, world)
    // What is drawn on trial must not be drawn from what comes.
    unchanged.draw = { 0 }
    _ = trial.press(key, in: unchanged)
    return trial.message?.text
  }
}
