import CivicDomain
import TerminalCanvas
import Words

/// What a person can do with consultations.
enum ConsultationAction {
  case move(ReadingMove)
  case open, back, otherPane
  case search, export
  case add, edit, remove
  case story, versions
  case takeDown, mark, respond, approve, publish
}

extension ConsultationsScreen {
  /// The keys of the list.
  static let listKeys: KeyTable<ConsultationAction> = {
    var table = KeyTable<ConsultationAction>()
    addMovement(to: &table)
    table.add(.open, .moving, hint: 20, shown: [.enter], (.enter, .open), (.right, .open), (.character("l"), .open))
    table.add(
      .back, .moving, shown: [.escape, .left], (.escape, .back), (.left, .back), (.character("h"), .back))
    table.add(.search, .finding, hint: 30, (.character("/"), .search))
    table.add(.story, .finding, hint: 40, (.character("o"), .story))
    table.add(.addConsultation, .changing, hint: 60, (.character("n"), .add))
    table.add(.edit, .changing, hint: 65, (.character("e"), .edit))
    table.add(.remove, .changing, (.character("d"), .remove), (.delete, .remove))
    return table
  }()

  /// The keys of an opened consultation.
  static let pageKeys: KeyTable<ConsultationAction> = {
    var table = KeyTable<ConsultationAction>()
    addMovement(to: &table)
    table.add(.open, .moving, shown: [.enter], (.enter, .open), (.right, .open), (.character("l"), .open))
    table.add(
      .back, .moving, hint: 25, shown: [.escape, .left], (.escape, .back), (.left, .back), (.character("h"), .back))
    table.add(.nextPane, .moving, hint: 20, shown: [.tab], (.tab, .otherPane), (.backTab, .otherPane))
    table.add(.takeDown, .changing, hint: 30, (.character("n"), .takeDown))
    table.add(.respond, .changing, hint: 35, (.character("r"), .respond))
    table.add(.mark, .changing, (.character(" "), .mark))
    table.add(.approve, .changing, (.character("a"), .approve))
    table.add(.publish, .changing, (.character("p"), .publish))
    table.add(.story, .finding, hint: 50, (.character("o"), .story))
    table.add(.versions, .finding, hint: 60, (.character("v"), .versions))
    table.add(.export, .finding, (.character("x"), .export))
    return table
  }()

  /// The keys while letters go into the search.
  static let searchKeys: KeyTable<ConsultationAction> = {
    var table = KeyTable<ConsultationAction>()
    table.add(.move, .moving, hint: 10, shown: [.up, .down], (.up, .move(.back)), (.down, .move(.forth)))
    table.add(.open, .moving, hint: 20, (.enter, .open))
    table.add(.page, .moving, (.pageUp, .move(.pageBack)), (.pageDown, .move(.pageForth)))
    table.add(.back, .finding, hint: 30, (.escape, .back))
    return table
  }()

  /// The keys while the story is read; those that scroll belong to the page.
  static let storyKeys: KeyTable<ConsultationAction> = {
    var table = KeyTable<ConsultationAction>()
    table.addShown(.move, .moving, hint: 10, [.up, .down])
    table.add(
      .back, .moving, hint: 20, shown: [.escape], (.escape, .back), (.left, .back), (.character("o"), .back),
      (.enter, .back))
    return table
  }()

  private static func addMovement(to table: inout KeyTable<ConsultationAction>) {
    table.add(
      .move, .moving, hint: 10, shown: [.up, .down], (.up, .move(.back)), (.down, .move(.forth)),
      (.character("k"), .move(.back)), (.character("j"), .move(.forth)))
    table.add(.page, .moving, (.pageUp, .move(.pageBack)), (.pageDown, .move(.pageForth)))
    table.add(
      .ends, .moving, (.home, .move(.first)), (.end, .move(.last)), (.character("g"), .move(.first)),
      (.character("G"), .move(.last)))
  }

  /// The keys that matter now.
  func guide(in world: World) -> KeyGuide {
    if story != nil { return Self.storyKeys.guide }
    if page != nil { return Self.pageKeys.guide }
    if search.isTyping { return Self.searchKeys.guide }
    let all = Self.listKeys.guide
    guard world.register.count(of: Consultation.kind) > 0 else {
      return KeyGuide(items: all.items.filter { $0.act == .addConsultation })
    }
    return all
  }

  /// Does what a key means here.
  mutating func update(_ key: Key, in world: World) -> [Step] {
    if story != nil {
      if Self.storyKeys[key] != nil { story = nil } else { scrollStory(key, in: world) }
      return []
    }
    if page != nil { return Self.pageKeys[key].map { perform($0, in: world) } ?? [] }
    if search.isTyping {
      if search.type(key) {
        searchChanged(in: world)
        return []
      }
      return Self.searchKeys[key].map { perform($0, in: world) } ?? []
    }
    return Self.listKeys[key].map { perform($0, in: world) } ?? []
  }

  private mutating func perform(_ action: ConsultationAction, in world: World) -> [Step] {
    switch action {
    case .move(let move):
      go(move, in: world)
    case .open:
      open(in: world)
    case .back:
      goBack(in: world)
    case .otherPane:
      focus = focus == .units ? .remarks : .units
    case .search:
      search.isTyping = true
    case .export:
      return page.map {
        [.sayCommand("wspolnie list submissions --where consultation=\($0.consultation.id.raw) --csv")]
      }
        ?? []
    case .add:
      return [.begin(.add(Consultation.kind))]
    case .edit:
      return selected.map { [.begin(.edit($0))] } ?? []
    case .remove:
      return selected.map { [.begin(.remove($0))] } ?? []
    case .story:
      if shownConsultation(in: world) != nil { story = ScrollState() }
    case .takeDown:
      return takeDown()
    case .mark:
      toggleMark(in: world)
    case .respond:
      return respond(in: world)
    case .approve:
      return advance(from: .draft, in: world)
    case .publish:
      return advance(from: .approved, in: world)
    case .versions:
      return [.open(.menu(versionMenu(in: world)))]
    }
    return []
  }

  /// A remark on the unit that is selected.
  private func takeDown() -> [Step] {
    guard let page else { return [] }
    let head = RemarkHead(
      consultation: page.consultation.id, version: page.version?.id ?? Identifier(""),
      unit: entry?.unit?.address ?? "")
    return [.begin(.comment(head))]
  }

  /// One step deeper: from the list to the text, from there to the remarks on the selected unit.
  private mutating func open(in world: World) {
    switch focus {
    case .list: if let selected { open(Identifier(selected.raw), in: world) }
    case .units: focus = .remarks
    case .remarks: break
    }
  }

  private mutating func goBack(in world: World) {
    switch focus {
    case .list: if search.isShown { endSearch(in: world) }
    case .units: close()
    case .remarks: focus = .units
    }
  }

  private mutating func go(_ move: ReadingMove, in world: World) {
    let layout = ConsultationLayout(of: self, in: world)
    switch focus {
    case .list: moveInList(move, in: world)
    case .units: units.move(move, height: layout.units.height)
    case .remarks: remarks.move(move, height: layout.remarks.height)
    }
  }

  private mutating func moveInList(_ move: ReadingMove, in world: World) {
    let place = list.selection ?? 0
    let page = max(1, ConsultationLayout.listHeight(of: self, in: world) - 1)
    switch move {
    case .back: select(place - 1, in: world)
    case .forth: select(place + 1, in: world)
    case .pageBack: select(place - page, in: world)
    case .pageForth: select(place + page, in: world)
    case .first: select(0, in: world)
    case .last: select(list.total - 1, in: world)
    }
  }

  /// Every version of the consultation's documents, the newest first.
  private func versionMenu(in world: World) -> Menu {
    guard let page else { return Menu(title: "", items: []) }
    let documents = world.register.records(Document.self, whose: "consultation", is: page.consultation.id)
    var items: [Menu.Item] = []
    var chosen = 0
    for document in documents {
      for version in world.register.records(Version.self, whose: "document", is: document.id).reversed() {
        if version.id == page.version?.id { chosen = items.count }
        let label = "\(document.title) · \(world.words.version(version, near: world.today))"
        items.append(Menu.Item(label: label, steps: [.openVersion(page.consultation.id, version.id)]))
      }
    }
    for document in documents {
      let given = ["document": FieldValue.text(document.id.raw)]
      items.append(
        Menu.Item(label: world.words.newVersion(of: document.title), steps: [.begin(.add(Version.kind, given: given))]))
    }
    let given = ["consultation": FieldValue.text(page.consultation.id.raw)]
    items.append(Menu.Item(label: world.words.newDocument, steps: [.begin(.add(Document.kind, given: given))]))
    return Menu(title: world.words.versionsTitle, items: items, selected: chosen)
  }
}
