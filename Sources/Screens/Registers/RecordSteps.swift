import CivicDomain
import Words

/// Steps that add, edit and act on records of any kind.
extension Step {
  /// Begins the form of a new record of a kind, some of its fields given, or the act that makes it of what is given; where
  /// neither does, says what makes it.
  static func adding(_ kind: AnyKind, given: [String: FieldValue] = [:], in world: World) -> Step {
    if let act = kind.madeForCallers { return .then { act.stepsForAnybody(given: given, in: $0) ?? [] } }
    if let making = kind.making(given: given) { return .then { [.act(making.word, on: [making.subject], in: $0)] } }
    return kind.whereMade(in: world).map { .say(.note($0)) } ?? .add(kind.kind, given: given)
  }

  /// Shows what an act has made: in the registers the record itself; elsewhere it is said where it stands.
  static func made(_ ids: [RecordID], message: String, in world: World) -> [Step] {
    guard let first = ids.first, let kind = Schema.kind(of: first), let tab = Tab.showing(first) else { return [] }
    let whereabouts = world.words.madeStands(
      ids.count, onTab: Tab.all[tab].named(in: world.words), under: world.words.heading(of: kind.kind))
    return [
      .say(.done("\(message) \(whereabouts)", offersUndo: true)),
      .changing(RegistersScreen.self) { registers, world in
        registers.showMade(ids, in: world)
        return [.say(.done(message, offersUndo: true))]
      },
    ]
  }

  /// Begins the form in which a record is edited, or says why no field of it can be edited.
  static func editing(_ id: RecordID, in world: World) -> Step {
    world.hindrance(toEdit: id).map { .say(.refused(world.words.capitalized($0))) } ?? .edit(id)
  }

  /// Begins that form at a field, where it asks for it, as a field that is gone to by its name.
  static func editing(_ id: RecordID, at field: String?, in world: World) -> [Step] {
    let going = field.map { field in
      Step.changing(Form.self) { form, world in form.name == id ? form.go(to: field, in: world) : [] }
    }
    return [.editing(id, in: world)] + (going.map { [$0] } ?? [])
  }

  /// Opens the list of acts on these records of one kind, with those that are not possible and why.
  /// - Parameter more: what else can be done there, and stands last.
  static func acts(
    withRecords ids: [RecordID], also more: @escaping (World) -> [Menu.Item] = { _ in [] }
  ) -> Step {
    .acts(
      on: ids, beside: { world in (ids.count == 1 ? ids.flatMap { Menu.Item.ofOne($0, in: world) } : []) + more(world) }
    )
  }
}

extension Menu.Item {
  /// The item that edits a record, or says why it cannot be.
  static func editing(_ id: RecordID, hindrance: String?, in world: World) -> Menu.Item {
    Menu.Item(label: world.words.text(KeyAct.edit.hint), hindrance: hindrance, steps: [.editing(id, in: world)])
  }

  /// The items of the list of acts beside the offered ones: edit the record, attach a file, show it on another tab.
  fileprivate static func ofOne(_ id: RecordID, in world: World) -> [Menu.Item] {
    guard Schema.kind(of: id) != nil else { return [] }
    let words = world.words
    var acts = [Menu.Item.editing(id, hindrance: world.hindrance(toEdit: id), in: world)]
    acts += Menu.Item.correcting(peopleOf: id, in: world)
    acts += Menu.Item.attaching(to: id, in: world) + Menu.Item.card(of: id, in: world)
    acts += Menu.Item.asking(id, in: world)
    if let tab = Tab.own(of: id).map({ Tab.all[$0] }) {
      acts.append(Menu.Item(label: words.showOnTab(tab.named(in: words)), steps: [.reveal(id)]))
    }
    return acts
  }
}

extension Menu.Item {
  /// The items that correct the data of whoever a record names, wherever it is shown: one person stays one, and is seen corrected
  /// everywhere.
  static func correcting(peopleOf id: RecordID, in world: World) -> [Menu.Item] {
    guard let kind = Schema.kind(of: id), let values = world.register.stored(id)?.values else { return [] }
    let people = kind.fields.indices.filter { kind.fields[$0].shape.refersTo == Person.kind }
      .flatMap { values[$0]?.texts ?? [] }.map { RecordID($0) }
    return people.filter { world.register.has($0) }.map { person in
      Menu.Item(
        label: world.words.correctPerson(world.name(of: person)),
        hindrance: world.readsPersonal ? world.hindrance(toEdit: person) : world.words.personalNotReadable,
        steps: [.editing(person, in: world)])
    }
  }
}

extension Menu.Item {
  /// The item that takes down what a person asks for about their data; none for anything else.
  static func asking(_ id: RecordID, in world: World) -> [Menu.Item] {
    guard let person = world.register.record(Identifier<Person>(id.raw)) else { return [] }
    let given = [PersonRequest.name(of: \.person): FieldValue.text(person.id.raw)]
    return [
      Menu.Item(
        label: world.words.takesPersonRequest, hindrance: world.readOnly.map { world.words.readOnly($0).line },
        steps: [.add(PersonRequest.kind, given: given)])
    ]
  }
}

extension Menu.Item {
  /// The item that gives the card of a record out for an address book, with the people where they have one; none where its kind
  /// has no cards.
  static func card(of id: RecordID, in world: World) -> [Menu.Item] {
    guard let kind = Schema.kind(of: id) else { return [] }
    let page = GivenPage.pages(of: GivenRecords(kind: kind, isWhole: true, whole: id), in: world) {
      $0.has(id) ? [id] : []
    }.first(where: \.isCards)
    guard let page, let personal = page.tellings.last(where: { !$0 || world.readsPersonal }) ?? page.tellings.last
    else { return [] }
    return [
      Menu.Item(
        label: world.words.text(PaletteVerb.cards.name),
        hindrance: personal && !world.readsPersonal ? world.words.personalNotReadable : nil,
        steps: [
          .then { world in page.formats.map { page.step(by: .file($0), personal: personal, in: world) } }
        ])
    ]
  }
}

extension World {
  /// Why no field of a record can be edited; nil: one can.
  func hindrance(toEdit id: RecordID) -> String? {
    guard let kind = Schema.kind(of: id), kind.isEditable else { return words.notEditable }
    let refusal = Answering.refusal(toEdit: id, in: self) ?? settled(id, of: kind)
    return refusal.map { words.refusal($0, in: circumstances).beforehand }
  }

  /// The refusal of an edit where nothing that its form asks for can be changed any more; nil: something can.
  private func settled(_ id: RecordID, of kind: AnyKind) -> Refusal? {
    guard let record = register.stored(id) else { return nil }
    let asked = kind.fields.filter { $0.isStored && ($0.changeability == .anyone || $0.isCorrectable) }.map(\.name)
    let settled = kind.settledFields(of: record)
    return asked.allSatisfy(settled.contains) ? .settled(id, fields: asked) : nil
  }
}

extension AnyKind {
  /// Whether a form can edit any field of its records.
  var isEditable: Bool { fields.contains { $0.changeability == .anyone || $0.isCorrectable } }

  /// What is done for whoever calls that makes its records, and first asks what they are about; nil: nothing.
  var madeForCallers: CallerAct? { CallerAct.allCases.first { $0.made == kind } }

  /// Whether a form makes its records.
  var isAdded: Bool {
    madeForCallers != nil || kind.madeBy == nil && fileField == nil || Form.kind(adding: RecordID(kind, bits: 0)) != nil
  }

  /// The offered act that makes its records; nil where none does.
  private var makingAct: (word: String, offer: ActOffer, subject: Kind)? {
    guard let command = kind.madeBy, let act = Schema.acts.first(where: { $0.declaration.command == command }),
      let offered = act.offered, let subject = offered.kind
    else { return nil }
    return (act.word, offered.offer, subject)
  }

  /// The act that makes one of its records of what is given: its word, and the record to which it is done.
  func making(given: [String: FieldValue]) -> (word: String, subject: RecordID)? {
    guard let act = makingAct, let field = fields.first(where: { $0.shape.refersTo == act.subject }),
      let id = given[field.name]?.text
    else { return nil }
    return (act.word, RecordID(id))
  }

  /// The sentence that says what makes its records, where no form of the registers does: an act, another screen, a command;
  /// of attachments that it is done where the record stands to which one belongs.
  func whereMade(in world: World) -> String? {
    if isAdded { return nil }
    let words = world.words
    guard let command = kind.madeBy else { return words.attachedOnPages }
    let line = ShownCommand(parts: command.split(separator: " ").map(String.init) + ["--help"]).line(data: nil)
    if let act = makingAct {
      return words.madeByAct(
        kind, act.offer.command[words.language], inList: words.heading(of: act.subject), byCommand: line)
    }
    return words.madeElsewhere(kind, onTab: tab?.named(in: words), byCommand: line)
  }

  /// The tab that is there for its records, or for what they are a part of; nil where only the registers show them.
  private var tab: Tab? {
    var kinds = [self]
    while let last = kinds.last {
      if let tab = Tab.all.first(where: { $0.shows.contains(last.kind) }) { return tab }
      guard let whole = last.wholeField?.shape.refersTo.flatMap({ Schema.kind(named: $0.name) }), !kinds.contains(whole)
      else { return nil }
      kinds.append(whole)
    }
    return nil
  }
}

extension Tab {
  /// The key and title of the tab: `1 Mapa zasobów`.
  fileprivate func named(in words: Words) -> String { "\(key) \(words.text(title))" }
}
