import CivicDomain
import Reports
import TerminalCanvas
import Words

/// The actions of the key bindings on the screen of consultations.
enum ConsultationAction {
  case move(Movement)
  case open, back, otherPane
  case search, leaveSearch
  case add, edit, remove, acts
  case story, versions
  case takeDown, mark, respond, correct
  /// Says that a submission is never removed.
  case keepSubmission
}

extension KeyAct {
  fileprivate static let addConsultation = KeyAct(
    .new, hint: Label(pl: "dodaj", en: "new"), help: Label(pl: "dodaj konsultacje", en: "add a consultation"))
  fileprivate static let story = KeyAct(
    .story, hint: Label(pl: "opowieść", en: "story"),
    help: Label(pl: "przeczytaj, co to znaczy dla mieszkańca", en: "read what it means for a resident"))
  fileprivate static let versions = KeyAct(
    .view, hint: Label(pl: "wersje", en: "versions"),
    help: Label(
      pl: "inna wersja tekstu; dodaj wersję albo dokument",
      en: "another version of the text; add a version or a document"))
  fileprivate static let takeSubmission = KeyAct(
    .takeSubmission, hint: Label(pl: "przyjmij uwagę", en: "new remark"),
    help: Label(pl: "przyjmij uwagę do zaznaczonego miejsca", en: "take down a remark on the selected place"))
  fileprivate static let takeSubmissionThere = KeyAct(
    .takeSubmission, hint: Label(pl: "przyjmij uwagę", en: "new remark"),
    help: Label(
      pl: "przyjmij uwagę w zaznaczonych konsultacjach", en: "take down a remark in the selected consultation"))
  fileprivate static let mark = KeyAct(
    .mark, hint: Label(pl: "zaznacz i dalej", en: "mark, next"),
    help: Label(
      pl: "zaznacz uwagę, żeby odpowiedzieć na kilka naraz, i przejdź do następnej",
      en: "mark a remark, to answer several at once, and go to the next"))
  static let respond = KeyAct(
    .respond, hint: Label(pl: "odpowiedz", en: "answer"),
    help: Label(
      pl: "napisz stanowisko do uwagi albo do wszystkich zaznaczonych", en: "answer the remark, or all that are marked")
  )
}

extension ConsultationsScreen {
  var help: ScreenHelp? {
    ScreenHelp(
      title: Label(pl: "Pomoc: konsultacje", en: "Help: consultations"),
      text: Label(
        pl: "Tu widać, o co pyta miasto: tekst fragment po fragmencie, a przy każdym uwagi, które do niego wpłynęły. "
          + "Żadna uwaga nie znika: te bez miejsca w tekście są na końcu, pod „cały dokument”. "
          + "Przy każdej widać, jak długo czeka na odpowiedź albo jak ją rozpatrzono, i co do niej załączono: Enter na uwadze "
          + "otwiera załączniki, a dołączyć plik można przez a.",
        en: "Here is what the city asks: the text unit by unit, each with the remarks that came on it. "
          + "No remark disappears: those without a place in the text stand last, under “the whole document”. "
          + "Each says how long it has waited for an answer, or how it was answered, and what is attached to it: Enter on a "
          + "remark opens the files, and a attaches one."))
  }

  /// The key bindings of the list of consultations.
  static let listKeys: KeyTable<ConsultationAction> = {
    var table = KeyTable<ConsultationAction>()
    table.addMoving(hint: 10) { .move($0) }
    table.add(.open, hint: 20, .open)
    table.add(.back, .back)
    table.add(.search, hint: 30, .search)
    table.add(.story, hint: 40, .story)
    table.add(.takeSubmissionThere, hint: 45, .takeDown)
    table.add(.addConsultation, hint: 60, .add)
    table.add(.edit, hint: 65, .edit)
    table.add(.remove, .remove)
    table.add(.acts, hint: 70, .acts)
    return table
  }()

  /// The key bindings of an opened consultation.
  static let pageKeys: KeyTable<ConsultationAction> = {
    var table = KeyTable<ConsultationAction>()
    table.addMoving(hint: 10) { .move($0) }
    table.add(.open, .open)
    table.add(.back, hint: 25, .back)
    table.add(.nextPane, hint: 20, .otherPane)
    table.add(.takeSubmission, hint: 30, .takeDown)
    table.add(.respond, hint: 35, .respond)
    table.add(.mark, .mark)
    table.add(.acts, hint: 70, .acts)
    table.add(.search, hint: 65, .search)
    table.add(.story, hint: 50, .story)
    table.add(.versions, hint: 60, .versions)
    table.add(.edit, .correct)
    table.add(.remove, shown: [], .keepSubmission)
    return table
  }()

  /// The key bindings while the search is typed.
  static let searchKeys = KeyTable<ConsultationAction>.searching(
    open: .open, leave: .leaveSearch, end: .back
  ) { .move($0) }

  /// The key bindings while the story is read; those that scroll belong to the page.
  static let storyKeys: KeyTable<ConsultationAction> = {
    var table = KeyTable<ConsultationAction>()
    table.addReading(hint: 10) { .move($0) }
    table.add(.back, hint: 20, .back)
    table.add(.story, shown: [], .back)
    table.add(.open, shown: [], (.enter, .back))
    return table
  }()

  /// The key bindings that matter now.
  func guide(in world: World) -> KeyGuide {
    if story != nil { return Self.storyKeys.guide() }
    if isTyping { return Self.searchKeys.guide() }
    if page != nil {
      let all = Self.pageKeys.guide { canPerform($0, in: world) }
      let guide = canRespond(in: world) ? all : all.hinting(.respond, nil)
      guard focus == .submissions else { return guide }
      // Whoever reads a remark is there to answer it.
      let answering = canRespond(in: world) ? guide.hinting(.respond, 15) : guide
      return canPerform(.open, in: world)
        ? answering.naming(.open, as: .attachedFiles).hinting(.attachedFiles, 22) : answering
    }
    let all = Self.listKeys.guide { canPerform($0, in: world) }
    guard world.register.count(of: Consultation.kind) > 0 else {
      return KeyGuide(items: all.items.filter { $0.act == .addConsultation })
    }
    return all
  }

  /// Whether an action would do something now.
  private func canPerform(_ action: ConsultationAction, in world: World) -> Bool {
    switch action {
    case .open:
      switch focus {
      case .list: selected != nil
      case .units: hasSubmission
      case .submissions: submission.map { !world.attachments(of: $0.any).isEmpty } ?? false
      }
    case .edit, .remove, .story, .acts: shownConsultation(in: world) != nil
    case .otherPane: focus == .submissions || hasSubmission
    case .mark, .correct: hasSubmission
    case .respond: canRespond(in: world) || !hasSubmission && submissions.marked.isEmpty
    case .takeDown: shownConsultation(in: world) != nil && whyNoSubmissions(in: world) == nil
    case .move, .back, .search, .leaveSearch, .add, .versions, .keepSubmission: true
    }
  }

  /// Handles a key: by the story, the search, the list or the page, whichever has the focus.
  mutating func update(_ key: Key, in world: World) -> [Step] {
    if story != nil {
      switch Self.storyKeys[key] {
      case .move(let movement): scrollStory(movement, in: world)
      case .open, .back, .otherPane, .search, .leaveSearch, .add, .edit, .remove, .acts, .story, .versions, .takeDown,
        .mark,
        .respond, .correct, .keepSubmission:
        story = nil
      case nil: return [.pass(key)]
      }
      return []
    }
    if isTyping {
      if page == nil, list.search.type(key) {
        searchChanged(in: world)
        return []
      }
      if page != nil, units.search.type(key) {
        pageSearchChanged(in: world)
        return []
      }
      return Self.searchKeys[key].map { perform($0, in: world) } ?? []
    }
    let table = page == nil ? Self.listKeys : Self.pageKeys
    return table[key].map { perform($0, in: world) } ?? [.pass(key)]
  }

  private mutating func perform(_ action: ConsultationAction, in world: World) -> [Step] {
    switch action {
    case .move(let move):
      go(move, in: world)
    case .leaveSearch:
      (list.search.isTyping, units.search.isTyping) = (false, false)
    case .open:
      return open(in: world)
    case .back:
      goBack(in: world)
    case .otherPane:
      if focus == .units { return enterSubmissions(in: world) }
      focus = .units
    case .search:
      if page == nil { list.search.begin() } else { units.search.begin() }
    case .add:
      return [.add(Consultation.kind)]
    case .edit:
      return selected.map { [.edit($0.any)] } ?? [nothing(in: world)]
    case .remove:
      return selected.map { [.remove([$0.any])] } ?? [nothing(in: world)]
    case .acts:
      guard let consultation = shownConsultation(in: world) else { return [nothing(in: world)] }
      if focus == .submissions, let submission {
        return [.open(actsOnSubmissions(submission, of: consultation, in: world))]
      }
      return [.open(acts(on: consultation, in: world))]
    case .story:
      if shownConsultation(in: world) == nil { return [nothing(in: world)] }
      story = ScrollState()
    case .takeDown:
      return takeDown(in: world)
    case .mark:
      return toggleMark(in: world)
    case .correct:
      return correct(in: world)
    case .keepSubmission:
      return [.say(.note(world.words.submissionsAreKept))]
    case .respond:
      return respond(in: world)
    case .versions:
      return [.open(versionMenu(in: world))]
    }
    return []
  }

  /// The list, or the submissions to the opened consultation: the marked ones, those to the selected unit where they have
  /// the focus, else those to all units in sight.
  func givenOut(in world: World) -> GivenOut? {
    let subject = shownConsultation(in: world)?.id.any
    guard let page else {
      let records = GivenRecords(kind: Schema.kind(of: Consultation.self), narrowed: [list.search.note(in: world)])
      return GivenOut(shown: list.given(records, in: world), subject: subject)
    }
    var records = GivenRecords(
      kind: Schema.kind(of: Submission.self), beside: Self.besideSubmission, whole: subject)
    if focus == .submissions {
      records.within = entry?.unit?.address ?? ""
      return GivenOut(shown: submissions.given(records, in: world), subject: subject)
    }
    let marked = submissions.givenMarked(records, in: world)
    records.narrowed = [units.search.note(in: world)]
    let entries = page.entries
    let shown = GivenPage.pages(of: records, in: world) { register in
      entries.flatMap { entry in
        let source = page.submissions(on: entry, register)
        return source.rows(0..<source.total, on: register).map(\.record)
      }
    }
    return GivenOut(shown: marked + (entries.contains { $0.count > 0 } ? shown : []), subject: subject)
  }

  /// What the page tells of each remark beside what lists of remarks do: who sent it and how, its reasons, and how it is answered.
  private static var besideSubmission: [RecordTable.Beside] {
    func response(_ id: RecordID, _ register: any Register) -> [Identifier<Response>] {
      let id = Identifier<Submission>(id.raw)
      if let own = Responses.response(to: id, on: register) { return [own.id] }
      return register.record(id).flatMap { Responses.published(to: $0, on: register) }.map { [$0.id] } ?? []
    }
    let file = Label(pl: "załączniki", en: "attached")
    return [
      RecordTable.Beside(\Submission.person), RecordTable.Beside(\Submission.channel),
      RecordTable.Beside(\Submission.justification), RecordTable.Beside(\Submission.proposedWording),
      RecordTable.Beside(\Submission.handler), RecordTable.Beside(\Response.disposition, of: response),
      RecordTable.Beside(\Response.state, of: response), RecordTable.Beside(\Response.justification, of: response),
      RecordTable.Beside(\PersonalAttachment.title, file) { $1.ids(whose: \PersonalAttachment.of, is: $0) },
    ]
  }

  /// The sentence that says why the list is empty.
  func whyNothing(in world: World) -> String {
    list.search.text.isEmpty ? world.told(world.words.emptyConsultations) : world.words.nothingFound(list.search.text)
  }

  /// The message that nothing is selected.
  private func nothing(in world: World) -> Step {
    .say(.note(whyNothing(in: world)))
  }

  /// Why no submission can be taken down; nil: one can.
  private func whyNoSubmissions(in world: World) -> Refusal? {
    guard let opens = shownConsultation(in: world)?.opens, world.today < opens else { return nil }
    return .consultationNotOpen(opens: opens)
  }

  /// Begins the form of a submission to the selected unit; in the list to the selected consultation.
  private func takeDown(in world: World) -> [Step] {
    guard let page else {
      guard let selected else { return [nothing(in: world)] }
      var given: [String: FieldValue] = [:]
      given[\Submission.consultation] = .text(selected.raw)
      return CallerAct.takeSubmission.stepsForAnybody(given: given, in: world) ?? []
    }
    if let refusal = whyNoSubmissions(in: world) { return [refuse(refusal, in: world)] }
    // Whoever has only opened the text is at its beginning, and means the whole; the beginning itself can be typed.
    let place = entry?.unit?.address ?? ""
    let head = SubmissionForm.Head(
      consultation: page.consultation.id, version: page.version?.id ?? Identifier(""),
      unit: place == Unit.opening ? "" : place)
    return [.begin(SubmissionForm(head, in: world))]
  }

  /// Opens what is selected: from the list the text, from there the submissions to the selected unit.
  private mutating func open(in world: World) -> [Step] {
    switch focus {
    case .list:
      guard let selected else { return [nothing(in: world)] }
      open(selected, in: world)
    case .units:
      let wasTyping = units.search.isTyping
      units.search.isTyping = false
      // What was searched for may stand in the text.
      return wasTyping && !hasSubmission ? [] : enterSubmissions(in: world)
    case .submissions:
      guard let submission else { return [] }
      let files = world.menu(ofAttachmentsOf: submission.any)
      return [files.map { .open($0) } ?? .say(.note(world.words.noAttachments))]
    }
    return []
  }

  /// Moves the focus to the submissions to the selected unit, or says that it has none.
  private mutating func enterSubmissions(in world: World) -> [Step] {
    guard hasSubmission else { return [.say(.note(world.told(world.words.noSubmissionsHere)))] }
    focus = .submissions
    return []
  }

  private mutating func goBack(in world: World) {
    switch focus {
    case .list: if list.search.isShown { endSearch(in: world) }
    case .units: if units.search.isShown { endPageSearch(in: world) } else { close() }
    case .submissions: focus = .units
    }
  }

  private mutating func go(_ movement: Movement, in world: World) {
    switch focus {
    case .list: moveInList(movement, in: world)
    case .units: units.move(movement, in: unitRoom(in: world), on: world.register)
    case .submissions: submissions.move(movement, in: submissionRoom(in: world), on: world.register)
    }
  }

  private func opening(_ version: Identifier<Version>, of consultation: Identifier<Consultation>) -> Step {
    .changing(ConsultationsScreen.self) { screen, world in
      screen.open(consultation, version: version, in: world)
      return []
    }
  }

  /// The menu of the versions of the consultation's documents, the newest first, and of what can be added.
  private func versionMenu(in world: World) -> Menu {
    guard let page else { return Menu(title: "", items: []) }
    let documents = world.register.records(whose: \Document.consultation, is: page.consultation.id)
    var items: [Menu.Item] = []
    var chosen = 0
    for document in documents {
      for version in world.register.records(whose: \Version.document, is: document.id).reversed() {
        if version.id == page.version?.id { chosen = items.count }
        // What tells one from another first: a small screen cuts the end.
        let label = "\(world.words.version(version, near: world.today)) · \(world.words.text(document.title))"
        items.append(Menu.Item(label: label, steps: [opening(version.id, of: page.consultation.id)]))
      }
    }
    for document in documents {
      let given = [Version.name(of: \.document): FieldValue.text(document.id.raw)]
      items.append(
        Menu.Item(
          label: world.words.newVersion(of: world.words.text(document.title)),
          steps: [.add(Version.kind, given: given)]))
    }
    let given = [Document.name(of: \.consultation): FieldValue.text(page.consultation.id.raw)]
    items.append(Menu.Item(label: world.words.newDocument, steps: [.add(Document.kind, given: given)]))
    let versions = documents.flatMap { document in
      world.register.records(whose: \Version.document, is: document.id).reversed().map(\.id.any)
    }
    let whole = page.consultation.id.any
    return Menu(title: world.words.versionsTitle, items: items, selected: chosen) { world in
      let records = GivenRecords(kind: Schema.kind(of: Version.self), whole: whole)
      return GivenOut(
        shown: versions.isEmpty ? [] : GivenPage.pages(of: records, in: world) { versions.filter($0.has) },
        subject: whole)
    }
  }
}
