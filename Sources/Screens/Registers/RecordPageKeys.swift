import CivicDomain
import Reports
import TerminalCanvas
import Words

/// The actions of the key bindings on the page of a record.
enum RecordPageAction {
  case move(Movement)
  case open, back, otherPane
  case edit, remove, acts, respond
  case forCaller(CallerAct)
}

extension RecordPage {
  var help: ScreenHelp? {
    ScreenHelp(
      title: Label(pl: "Pomoc: strona wpisu", en: "Help: the page of a record"),
      text: Label(
        pl:
          "Tu jest wszystko, co wiadomo o jednym wpisie: jego pola, wpisy, które się do niego odnoszą, i historia: kto co "
          + "zmienił, kiedy i z czego na co. Enter na nazwie innego wpisu otwiera jego stronę, a Esc wraca. Gdy kursor jest na "
          + "wpisie, który się do tego odnosi, e, d i a dotyczą jego, a ostatnia pozycja pod a tego wpisu.",
        en:
          "Here is all that is known of one record: its fields, the records that refer to it, and its history: who changed "
          + "what, when, from what to what. Enter on the name of another record opens its page, and Esc comes back. Where the "
          + "cursor stands on a record that refers to this one, e, d and a concern that, and the last item of a this one."
      )
    )
  }

  /// The key bindings of the page.
  static let keys: KeyTable<RecordPageAction> = {
    var table = KeyTable<RecordPageAction>()
    table.addMoving(hint: 40) { .move($0) }
    table.add(.open, hint: 20, .open)
    table.add(.back, hint: 25, .back)
    table.add(.nextPane, hint: 30, .otherPane)
    table.add(.edit, hint: 50, .edit)
    table.add(.acts, hint: 60, .acts)
    table.add(.remove, hint: 70, .remove)
    table.add(.respond, hint: 22, .respond)
    for act in CallerAct.onRecords { table.add(act.key, hint: act.hint, .forCaller(act)) }
    return table
  }()

  func guide(in world: World) -> KeyGuide {
    let hasFiles = selected?.target == nil && isWithFiles(in: world)
    let guide = Self.keys.guide { action in
      switch action {
      case .open: selected?.target != nil || hasFiles || chosenField(in: world) != nil
      case .edit: world.hindrance(toEdit: chosen ?? id) == nil
      case .otherPane: columns.count { !$0.entries.isEmpty } > 1
      case .remove: Schema.kind(of: chosen ?? id)?.kind.isRemoved ?? false
      case .respond: Answering.remark(among: [chosen, id]).map { Answering.isPossible(to: $0, in: world) } ?? false
      case .move, .back, .acts: true
      case .forCaller(let act): Schema.kind(of: concerned(by: act)).map { act.isFor($0.kind) } ?? false
      }
    }
    let opening: KeyAct? =
      if chosenFile != nil {
        .openFile
      } else if hasFiles {
        .attachedFiles
      } else if selected?.target == nil, chosenField(in: world) != nil {
        .changeField
      } else {
        nil
      }
    // Whoever looks at a fact may have come to correct it; where Enter does that, or the record is there for something else, no
    // other key need say so.
    let isToldOtherwise =
      chosenField(in: world) == nil || opening == .changeField
      || kind.map { kind in CallerAct.allCases.contains { $0.isMain(on: kind.kind) } } ?? true
    let ranked = isToldOtherwise ? guide : guide.hinting(.edit, 26)
    let named = opening.map { ranked.naming(.open, as: $0) } ?? ranked
    return kind.map { kind in
      let concerned = [chosen, id].compactMap { $0.flatMap { Schema.kind(of: $0)?.kind } }
      return named.keeping(lettersOn: concerned).ranking(CallerAct.onRecords, on: kind.kind)
    } ?? named
  }

  /// The attachment on which the cursor stands; nil: on none.
  private var chosenFile: RecordID? { chosen.flatMap { Schema.kind(of: $0)?.fileField == nil ? nil : $0 } }

  /// The field of the record on which the cursor stands, where anybody may change it now; nil: on none.
  private func chosenField(in world: World) -> String? {
    guard focus == 0, let name = selected?.field, kind?.field(name)?.changeability == .anyone,
      world.hindrance(toEdit: id) == nil
    else { return nil }
    return name
  }

  /// Whether something is attached to the record, which no attachment itself has.
  private func isWithFiles(in world: World) -> Bool {
    kind?.fileField == nil && !world.attachments(of: id).isEmpty
  }

  /// The record that refers to this one, on which the cursor stands; nil: it stands on this one.
  private var chosen: RecordID? {
    switch selected?.key {
    case .record(let other, _), .related(let other): other
    case .field, .identifier, .heading, .all, .beside, .change, .note, nil: nil
    }
  }

  /// The record that is done something to for whoever calls: what the cursor stands on where that is for its kind.
  private func concerned(by act: CallerAct) -> RecordID {
    chosen.flatMap { other in Schema.kind(of: other).map { act.isFor($0.kind) } ?? false ? other : nil } ?? id
  }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    switch Self.keys[key] {
    case .move(let movement): move(movement, in: world)
    case .open: return open(in: world)
    case .back: return goToFirst() ? [] : [.shallower]
    case .otherPane: goToNext()
    case .edit: return chosen.map { [.editing($0, in: world)] } ?? Step.editing(id, at: selected?.field, in: world)
    case .remove: return [.remove([chosen ?? id])]
    case .acts:
      guard let chosen, let kind = kind?.kind else { return [.acts(withRecords: [id])] }
      // Behind what can be done to it is what can be done to the record of the page.
      let whole = Menu.Item(label: world.words.actsOnWhole(kind), steps: [.acts(withRecords: [id])])
      return [.acts(withRecords: [chosen], also: { _ in [whole] })]
    case .respond: return Answering.steps(among: [chosen, id], in: world)
    case .forCaller(let act): return act.steps(on: concerned(by: act), in: world)
    case nil: return [.pass(key)]
    }
    return []
  }

  /// All that the page shows: fields, what refers to the record, history; and the record's card where it has one.
  func givenOut(in world: World) -> GivenOut? {
    guard let kind else { return GivenOut(subject: id) }
    let id = id
    let records = GivenRecords(kind: kind, isWhole: true, whole: id)
    let cards = GivenPage.pages(of: records, in: world) { $0.has(id) ? [id] : [] }.filter(\.isCards)
    let page = GivenPage(shownOf: id, by: RecordTable(of: kind, isWhole: true), withHistory: true, in: world) {
      register in
      Schema.referrers(to: kind.kind).compactMap { other, field in
        let siblings = Siblings(other, whose: field, is: id.raw)
        let count = register.count(siblings)
        guard count > 0, let other = Schema.kind(named: other.name) else { return nil }
        let newest = register.ids(siblings, window: max(0, count - Limits.partsGivenOut)..<count)
        return GivenPart(kind: other, ids: other.inOrder(newest.reversed(), on: register), total: count)
      }
    }
    return GivenOut(shown: [page] + cards, subject: id)
  }

  /// Opens what the selected entry leads to; where it leads to nothing, the form of the record at this field, and where that
  /// cannot be changed moves the focus from the fields to what refers to the record.
  private mutating func open(in world: World) -> [Step] {
    if let chosenFile { return world.stepsOn(attachment: chosenFile) }
    switch selected?.target {
    case .record(let other): return world.register.has(other) ? [.deeper(RecordPage(of: other))] : []
    case .choice(let others, let label):
      let items = others.filter(world.register.has).map {
        Menu.Item(label: world.title(of: $0), steps: [.deeper(RecordPage(of: $0))])
      }
      return items.isEmpty ? [] : [.open(Menu(title: world.words.capitalized(label), items: items))]
    case .file(let id): return world.stepsOn(attachment: id)
    case .list(let kind, let condition): return [.deeper(RecordList(of: kind, whose: condition))]
    case nil:
      if isWithFiles(in: world), let files = world.menu(ofAttachmentsOf: id) { return [.open(files)] }
      if let field = chosenField(in: world) { return Step.editing(id, at: field, in: world) }
      if focus == 0 { goToNext() }
      return []
    }
  }
}
