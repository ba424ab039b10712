import CivicDomain
import TerminalCanvas
import Words

/// Saves what is shown as a view of the login: pinned on a tab, or under a name alone.
struct ViewSaving {
  let shown: ShownRecords

  /// Pins what is shown on the first free tab; where none is free, asks which of them gives way.
  func pin(in world: World) -> [Step] {
    if let fault = fault(in: world) { return [.say(.refused(fault))] }
    let pinned = SavedView.pinned(for: world.author.login, on: world.register)
    if let free = SavedView.tabs.first(where: { pinned[$0] == nil }) { return [name(on: free, in: world)] }
    let items = pinned.sorted { $0.key < $1.key }.map { digit, view in
      Menu.Item(
        label: "\(digit) \(view.name)", steps: [.then { [self.name(on: digit, instead: view, in: $0)] }])
    }
    return [.open(Menu(title: world.words.whichTabGivesWay, items: items))]
  }

  /// Saves what is shown under a name.
  func save(in world: World) -> [Step] {
    if let fault = fault(in: world) { return [.say(.refused(fault))] }
    return [name(on: nil, in: world)]
  }

  /// Why it cannot be saved: it would tell something of a person; nil: it can.
  private func fault(in world: World) -> String? {
    SavedView.personal(shown.conditions, searching: shown.search, in: shown.kind).map { fault in
      world.words.notSavedAsView(world.words.fault(fault, in: nil))
    }
  }

  /// Asks for the name, and saves then.
  private func name(on tab: Int?, instead old: SavedView? = nil, in world: World) -> Step {
    .open(
      NameLine(
        title: world.words.viewTitle(onTab: tab), what: told(in: world), proposed: proposed(in: world)
      ) { name in
        .then { world in
          let act = act(name, on: tab, instead: old, in: world)
          return [.send(act.act, .act(act.id))]
        }
      })
  }

  /// The act that saves the view; what stood on its tab is kept without one, if it is the login's own.
  private func act(
    _ name: String, on tab: Int?, instead old: SavedView?, in world: World
  ) -> (act: any Act, id: RecordID) {
    let id = RecordID(SavedView.kind, bits: world.draw())
    var view = SavedView(blank: Identifier(id.raw))
    (view.name, view.of, view.login, view.tab) = (name, shown.kind.kind.name, world.author.login, tab)
    view.filter = SavedView.filter(shown.conditions, searching: shown.search)
    view.order = SavedView.order(shown.order, of: shown.kind)
    view.columns = shown.columns.map(\.name)
    view.countBy = shown.counted.map { SavedView.countBy($0.groupings, sum: $0.summed) } ?? []
    let adding = AddRecord(id, view.values)
    guard let old, !old.login.isEmpty else { return (adding, id) }
    let tabField = SavedView.name(of: \.tab)
    let freeing = EditRecord(old.id.any, [FieldEdit(field: tabField, was: old.tab.map { .number($0) }, becomes: nil)])
    return (Together([freeing, adding]), id)
  }

  /// What is saved, in words: `Zasoby · rodzaj: sala · według: dzielnica`.
  private func told(in world: World) -> String {
    let words = world.words
    return [
      words.heading(of: shown.kind.kind), shown.kind.text(of: shown.conditions, in: world),
      shown.search.isEmpty ? "" : words.searchedFor(shown.search),
      shown.counted.map { words.by($0.groupings, sum: $0.summed) } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The name that is proposed: `zasoby sala, Reden`.
  private func proposed(in world: World) -> String {
    let words = world.words
    let asked = shown.conditions.map { condition in
      if condition.comparison == .equal, let field = shown.kind.field(condition.field) {
        return words.asked(condition, of: field, in: world.circumstances)
      }
      return words.condition(condition, of: shown.kind, in: world.circumstances)
    }
    let all = asked + (shown.search.isEmpty ? [] : [shown.search])
    let what = shown.counted.map { words.by($0.groupings, sum: $0.summed) }
    let name = [words.plural(of: shown.kind.kind), all.joined(separator: ", "), what ?? ""].filter { !$0.isEmpty }
    return String(name.joined(separator: " ").prefix(Limits.viewName))
  }
}

extension ShownRecords {
  /// What a saved view asks for, as far as it is understood.
  init(_ reading: ViewReading, called name: String, in world: World) {
    self.init(reading.kind)
    (base, search, columns) = (reading.conditions, reading.search, reading.columns)
    order = reading.order ?? order
    self.name = world.words.viewName(name, without: reading.notUnderstood)
    if !reading.groupings.isEmpty { counted = CountChoice(groupings: reading.groupings, summed: reading.summed) }
  }
}

extension Menu.Item {
  /// The saved filters of a kind that a login sees, its own first.
  static func saved(in kind: AnyKind, for world: World, _ step: (ShownRecords) -> Step) -> [Menu.Item] {
    ShownRecords.saved(in: kind, for: world).filter { $0.view.counted == nil }.map { name, view in
      Menu.Item(label: world.words.saved(name), steps: [step(view)])
    }
  }
}

extension ShownRecords {
  /// What the saved views of a kind show that a login sees, its own first.
  static func saved(in kind: AnyKind, for world: World) -> [(name: String, view: ShownRecords)] {
    SavedView.saved(kind, for: world.author.login, on: world.register).compactMap { view in
      ViewReading(view, today: world.today, on: world.register).map {
        (view.name, ShownRecords($0, called: view.name, in: world))
      }
    }
  }
}
