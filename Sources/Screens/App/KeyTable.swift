import CivicDomain
import TerminalCanvas
import Words

/// The key bindings of one screen.
///
/// One table drives the keys, the row of hints and the help page, so that they can never disagree.
struct KeyTable<Action: Sendable>: Sendable {
  /// One verb of the table, and the keys that are bound to it (several where it has directions).
  struct Entry: Sendable {
    /// The verb's name on this screen.
    let act: KeyAct
    /// The priority in the row of hints, the lowest first; nil: it is named in the help only.
    let hint: Int?
    /// The keys that the hint and the help name; none: the binding only answers what there is instead, and is not
    /// shown.
    let shown: [Key]
    /// The bound keys, each with its action.
    let keys: [(key: Key, action: Action)]
  }

  private(set) var entries: [Entry] = []

  /// The action that is bound to a key; nil: none.
  subscript(key: Key) -> Action? {
    for entry in entries {
      if let found = entry.keys.first(where: { $0.key == key }) { return found.action }
    }
    return nil
  }

  /// Binds all keys of a verb to one action. `shown` are those that hint and help name; `but` are bound to something
  /// else here.
  mutating func add(_ act: KeyAct, hint: Int? = nil, shown: [Key]? = nil, but others: [Key] = [], _ action: Action) {
    let keys = act.verb.keys.filter { !others.contains($0) }
    let visible = (shown ?? act.verb.shown).filter { !others.contains($0) }
    append(Entry(act: act, hint: hint, shown: visible, keys: keys.map { (key: $0, action: action) }))
  }

  /// Binds the keys of a verb that has directions, each to its own action. `shown` are those that hint and help name,
  /// all unless said.
  mutating func add(_ act: KeyAct, hint: Int? = nil, shown: [Key]? = nil, _ keys: (Key, Action)...) {
    add(act, hint: hint, shown: shown, keys: keys)
  }

  /// Binds the keys of a verb that are worked out, each to its own action.
  mutating func add(_ act: KeyAct, hint: Int? = nil, shown: [Key]? = nil, keys: [(Key, Action)]) {
    let keys = keys.map { (key: $0.0, action: $0.1) }
    append(Entry(act: act, hint: hint, shown: shown ?? keys.map(\.key), keys: keys))
  }

  /// Binds the keys that move through rows: with letters where those do not type, to the ends where their keys mean
  /// nothing else.
  mutating func addMoving(
    hint: Int, letters: Bool = true, pages: Bool = true, ends: Bool = true, _ action: (Movement) -> Action
  ) {
    var rows: [(Key, Movement)] = [(.up, .back), (.down, .forth)]
    var both: [(Key, Movement)] = [(.home, .first), (.end, .last)]
    if letters {
      rows += [(.character("k"), .back), (.character("j"), .forth)]
      both += [(.character("g"), .first), (.character("G"), .last)]
    }
    func entry(_ act: KeyAct, hint: Int?, shown: [Key]? = nil, _ keys: [(Key, Movement)]) -> Entry {
      let meant = keys.map { (key: $0.0, action: action($0.1)) }
      return Entry(act: act, hint: hint, shown: shown ?? meant.map(\.key), keys: meant)
    }
    append(entry(.move, hint: hint, shown: [.up, .down], rows))
    if pages { append(entry(.page, hint: nil, [(.pageUp, .pageBack), (.pageDown, .pageForth)])) }
    if ends { append(entry(.ends, hint: nil, both)) }
  }

  /// The key bindings of a list while its search is typed: one moves through the rows, Enter opens them, or only chooses
  /// where opening would do something; Tab leaves the search with the list narrowed, and Esc ends it.
  static func searching(
    _ verb: KeyAct = .open, open: Action, leave: Action, end: Action, _ move: (Movement) -> Action
  ) -> KeyTable {
    var table = KeyTable()
    table.addMoving(hint: 10, letters: false, ends: false, move)
    table.add(verb, hint: 20, (.enter, open))
    table.add(.leaveSearch, hint: 25, (.tab, leave))
    table.add(.endSearch, hint: 30, (.escape, end))
    return table
  }

  /// Binds the keys that scroll a page of text; Space goes on, too.
  mutating func addReading(hint: Int, _ action: (Movement) -> Action) {
    addMoving(hint: hint, action)
    add(.readOn, shown: [], action(.pageForth))
  }

  /// Names the keys of a verb that a widget handles by itself.
  mutating func addShown(_ act: KeyAct, hint: Int? = nil, _ shown: [Key]) {
    append(Entry(act: act, hint: hint, shown: shown, keys: []))
  }

  private mutating func append(_ entry: Entry) {
    assert(entry.keys.allSatisfy { entry.act.verb.keys.contains($0.key) }, "a key of another verb: \(entry.act.verb)")
    entries.append(entry)
  }

  /// The hints and help of these bindings. Hinted is only what can work now; the help explains all.
  func guide(where canWork: (Action) -> Bool = { _ in true }) -> KeyGuide {
    KeyGuide(
      items: entries.filter { !$0.shown.isEmpty }.map { entry in
        let works = entry.keys.isEmpty || entry.keys.contains { canWork($0.action) }
        return KeyGuide.Item(act: entry.act, hint: works ? entry.hint : nil, shown: entry.shown, works: works)
      })
  }
}

/// The key bindings of a screen without their actions: for the row of hints and the help.
struct KeyGuide: Equatable {
  /// One verb with the keys that are shown for it.
  struct Item: Equatable {
    var act: KeyAct
    var hint: Int?
    var shown: [Key]
    /// Whether it would do something now.
    var works = true

    /// The key that stands for all of them: of a movement the last, which goes forth, else the first.
    var leading: Key? { act.verb == .move ? shown.last : shown.first }
  }

  var items: [Item]

  /// The items of the row of hints, in the order of the table.
  var hints: [Item] { items.filter { $0.hint != nil } }

  /// Returns the guide with another priority in the row of hints for one verb; nil takes it out of the row.
  func hinting(_ act: KeyAct, _ hint: Int?) -> KeyGuide { changing { if $0.act == act { $0.hint = hint } } }

  /// Returns the guide with one group that does nothing now, and so is not in the row of hints.
  func without(_ group: KeyGroup) -> KeyGuide {
    changing { if $0.act.group == group { ($0.hint, $0.works) = (nil, false) } }
  }

  /// Returns the guide with other keys shown for one verb.
  func showing(_ act: KeyAct, _ keys: [Key]) -> KeyGuide { changing { if $0.act == act { $0.shown = keys } } }

  /// Returns the guide with one verb under the name of another.
  func naming(_ act: KeyAct, as other: KeyAct) -> KeyGuide { changing { if $0.act == act { $0.act = other } } }

  /// Returns the guide without the keys that are bound to something else now.
  func without(_ isTaken: (Key) -> Bool) -> KeyGuide {
    var left = changing { $0.shown.removeAll(where: isTaken) }
    left.items.removeAll(where: \.shown.isEmpty)
    return left
  }

  /// Returns the guide with another name and place for the key that leads back, whether or not it led anywhere.
  func leadingBack(as other: KeyAct) -> KeyGuide {
    let isBack = { (item: Item) in item.act.verb == .back && item.shown.contains(.escape) }
    if !items.contains(where: isBack) { return KeyGuide(items: items + [Item(act: other, hint: 18, shown: [.escape])]) }
    return changing { if isBack($0) { ($0.act, $0.hint) = (other, 18) } }
  }

  /// Returns the guide in which Enter does something else now, whether or not it did anything.
  func entering(as other: KeyAct) -> KeyGuide {
    let isEnter = { (item: Item) in item.act.verb == .open && item.shown.contains(.enter) }
    if !items.contains(where: isEnter) { return KeyGuide(items: items + [Item(act: other, hint: 15, shown: [.enter])]) }
    return changing { if isEnter($0) { $0 = Item(act: other, hint: min($0.hint ?? 15, 20), shown: [.enter]) } }
  }

  private func changing(_ change: (inout Item) -> Void) -> KeyGuide {
    var guide = self
    for index in guide.items.indices { change(&guide.items[index]) }
    return guide
  }

  /// Returns both guides as one, this one first.
  func followed(by other: KeyGuide) -> KeyGuide { KeyGuide(items: items + other.items) }
}

extension KeyGuide {
  /// The row of key hints at the bottom of the screen.
  func row(in words: Words) -> KeyHints {
    KeyHints(
      hints.map { item in
        KeyHints.Hint(
          item.shortNames(in: words), item.act.hint[words.language], priority: item.hint ?? 0,
          pressing: item.named(in: words))
      })
  }

  /// The items of the help page, by what one wants to do.
  var groups: [(group: KeyGroup, items: [Item])] {
    KeyGroup.allCases.map { group in (group, items.filter { $0.act.group == group }) }.filter { !$0.items.isEmpty }
  }
}

extension KeyGuide.Item {
  /// The keys as short as they are clear: all of them where they are arrows (`↑↓`), a row of function keys from its
  /// first to its last (`F5–F7`), else the first.
  func shortNames(in words: Words) -> String {
    let names = shown.map { $0.name(in: words) }
    if case .function = shown.first, case .function = shown.last, shown.count > 1 {
      return "\(names.first ?? "")–\(names.last ?? "")"
    }
    return shown.allSatisfy { !$0.isText } && names.allSatisfy { $0.count == 1 } ? names.joined() : names.first ?? ""
  }

  /// The key that those short names name: of several the one that leads, else the first.
  func named(in words: Words) -> Key? { shortNames(in: words) == shown.first?.name(in: words) ? shown.first : leading }

  /// The names of all keys: `↑↓`, `Home End g G`.
  func names(in words: Words) -> String {
    let names = shown.map { $0.name(in: words) }
    return names.joined(separator: names.count == 2 && names.allSatisfy { $0.count == 1 } ? "" : " ")
  }
}

extension Key {
  /// The key's name on the keyboard: `Enter`, `F2`, `Ctrl-S`, `/`.
  func name(in words: Words) -> String {
    switch self {
    case .character(" "): Label(pl: "Spacja", en: "Space")[words.language]
    case .character(let character): String(character)
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    case .control(let letter): "Ctrl-\(String(letter).uppercased())"
    case .alt(let letter): "Alt-\(letter)"
    case .modified(let key, _): key.name(in: words)
    case .paste, .mouse: ""
    }
  }
}
