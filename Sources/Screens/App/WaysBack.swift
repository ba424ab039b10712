import CivicDomain
import TerminalCanvas
import Words

/// A place from which something was shown elsewhere, as it was left.
struct WayBack {
  /// The index of its tab.
  let tab: Int
  /// The screen of that tab.
  let screen: any Screen
  /// What was open over it: the queue of one duty, the search for a caller.
  let layers: Layers
  /// The steps back from what is shown now, as it was shown.
  let stepsBack: Int

  /// Whether a caller waits there.
  var hasCaller: Bool { layers.last?.staysOnHold ?? false }
}

/// The ways back from what is shown: a record, a list, a setting.
extension App {
  /// Shows something on a tab with nothing open over it; a caller is set aside. Esc leads back to where one was, unless that
  /// is the very screen, which only selects something else.
  mutating func visit(_ tab: Int, in world: World, _ change: (inout any Screen, World) -> Void) -> [Effect] {
    let left = (tab: self.tab, screen: tabs[self.tab], layers: layers, ways: ways)
    let isElsewhere = tab != left.tab || !left.layers.isEmpty || Tab.all[tab].showsOthers
    let caller = left.layers.last(where: \.staysOnHold)
    if let caller { held = caller }
    let effects = show(tab, in: world)
    change(&tabs[tab], world)
    tabs[tab].follow(in: world)
    ways = left.ways
    if isElsewhere {
      let way = WayBack(
        tab: left.tab, screen: left.screen, layers: left.layers, stepsBack: tabs[tab].stepsBack(in: world))
      ways = (ways + [way]).suffix(Limits.waysBack)
    }
    if caller != nil { say(.note(world.words.callerOnHold)) }
    return effects
  }

  /// The place to which a key leads back now; nil: it does what the screen itself says.
  func wayBack(by key: Key = .escape, in world: World) -> WayBack? {
    guard let way = ways.last, layers.isEmpty, !tabs[tab].takesText, tabs[tab].stepsBack(in: world) <= way.stepsBack
    else { return nil }
    return key == .escape || tabs[tab].guide(in: world).goesBack(by: key) ? way : nil
  }

  /// Shows the place from which what is shown was opened, as it was left.
  mutating func goBack(in world: World) -> [Effect] {
    guard let way = ways.popLast() else { return [] }
    if way.layers.contains(where: \.staysOnHold) { held = nil }
    (tab, tabs[way.tab], layers) = (way.tab, way.screen, way.layers)
    if Tab.digit(at: tab) == nil { declaredTab = tab }
    return refresh(in: world)
  }

  /// What the key that leads back is called there: by the place to which it leads.
  func leadingBack(to way: WayBack, in world: World) -> KeyAct {
    let screen = way.layers.last { !$0.isInFoot } ?? way.screen
    let name = screen.placeName ?? nameOfTab(way.tab)
    return KeyAct(
      .back, hint: name,
      help: Label(pl: "wróć tam, skąd to otwarto: \(name.pl)", en: "back to where it was opened: \(name.en)"))
  }

  /// The name of a tab as it stands among other words.
  private func nameOfTab(_ index: Int) -> Label {
    if let digit = Tab.digit(at: index) {
      let name = pinned.names[digit] ?? ""
      return Label(pl: name, en: name)
    }
    let title = Tab.all[index].title
    return Label(pl: title.pl.lowercased(), en: title.en.lowercased())
  }
}

extension KeyGuide {
  /// Whether a key goes one step back here. The letter beside the left arrow is named nowhere.
  fileprivate func goesBack(by key: Key) -> Bool {
    items.contains { item in
      item.act.verb == .back && (item.shown.contains(key) || key == .character("h") && item.shown.contains(.left))
    }
  }
}
