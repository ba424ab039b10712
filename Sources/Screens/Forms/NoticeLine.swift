import CivicDomain
import TerminalCanvas
import Words

/// The line „klauzula odczytana” of every form that asks for a person: that the privacy notice in force was read out, marked by one
/// key and passed by all others. Of whoever was given that very one before it says so, and asks nothing; of whoever was given another
/// it says which, and asks for this one.
extension FormSheet {
  /// The name of the line.
  static let notice = "noticeRead"
  private static let no = FieldValue.yes(false).plain
  /// The key that marks it, before the version.
  private static let keyMark = "F9 · "

  /// The answer that a version was read out: a draft tells by it which one that was.
  private static func read(_ version: String) -> String { "\(FieldValue.yes(true).plain) \(version)" }

  /// Whether it asks for somebody: for their name, or to choose them.
  var asksForPerson: Bool {
    edited == nil
      && inputs.contains { $0.declaration.isNameOfPerson || $0.declaration.shape.refersTo == Person.kind }
  }

  /// Whether the line is there.
  var hasNoticeLine: Bool { state.index(of: FormSheet.notice) != nil }

  /// The version that is marked as read out; nil: none is.
  var noticeRead: String? {
    guard let version = noticeInForce?.version, state.text(of: FormSheet.notice) == FormSheet.read(version) else {
      return nil
    }
    return version
  }

  /// Shows the line as it is now: of a known person what is known, of anybody else whether it was read out.
  mutating func tellNotice(in world: World) {
    guard asksForPerson else { return state.remove(FormSheet.notice) }
    noticeInForce = Notice.inForce(on: world.today, register: world.register)
    let words = world.words
    guard let notice = noticeInForce else { return put(.fixed(words.noNoticeYet), aside: "", in: world) }
    let known = knownPerson(in: world).flatMap { $0.isNotified ? $0 : nil }
    let told = known.map { words.noticeGiven($0.noticeVersion, on: $0.noticeGivenOn) }
    let aside = FormSheet.keyMark + words.noticeInForce(notice)
    func no(_ title: String) -> TerminalCanvas.Choice { TerminalCanvas.Choice(id: FormSheet.no, title: title) }
    // What cannot be marked has one answer, which says why: the key goes there all the same, and the text is read there.
    if let told, known?.noticeVersion == notice.version { return put(asking: [no(told)], in: world) }
    if !namesSomebody { return put(asking: [no(words.noticeOfNobody)], aside: aside, in: world) }
    let yes = TerminalCanvas.Choice(id: FormSheet.read(notice.version), title: words.yes(true))
    put(asking: [no(words.yes(false)), yes], aside: aside, told: told.map(words.noticeRenewed), in: world)
  }

  /// Shows the answers, and which other notice was given. What was chosen stays, unless it is none of them: then another version was
  /// read out than the one in force.
  private mutating func put(
    asking answers: [TerminalCanvas.Choice], aside: String = "", told: String? = nil, in world: World
  ) {
    let before = state.index(of: FormSheet.notice).map { state.fields[$0] }
    let wasAsked = state.canFocus(on: FormSheet.notice)
    let chosen = before?.control.text ?? FormSheet.no
    let isAnswer = answers.contains { $0.id == chosen }
    put(.choice(ChoiceField(answers, chosen: isAnswer ? chosen : FormSheet.no)), aside: aside, in: world)
    let lapsed = FormNote(.warning, world.words.otherNoticeRead)
    let isLapsed = before.map { wasAsked && !isAnswer || $0.notes.contains(lapsed) } ?? false
    let isTold = isLapsed && answers.count > 1 && noticeRead == nil
    state.setNotes((told.map { [FormNote(.hint, $0)] } ?? []) + (isTold ? [lapsed] : []), of: FormSheet.notice)
  }

  private mutating func put(_ control: FormControl, aside: String, in world: World) {
    if case .fixed = control, state.focusedName == FormSheet.notice { state.remove(FormSheet.notice) }
    if let index = state.index(of: FormSheet.notice) {
      // Whoever is choosing there goes on choosing.
      if !state.fields[index].control.asksTheSame(as: control) { state.fields[index].control = control }
      state.fields[index].aside = aside
      return
    }
    let label = world.words.capitalized(world.words.text(Words.noticeRead))
    state.insert(
      FormField(
        name: FormSheet.notice, label: label, control: control, aside: aside, passedText: FormSheet.no))
  }

  /// Whether somebody is named, or can be: where people are only chosen, nobody is until one is chosen.
  private var namesSomebody: Bool {
    inputs.contains(where: \.declaration.isNameOfPerson) || chosenPeople.first != nil
  }

  /// The known person who is meant so far: by the fields of a person, else who was chosen; nil: nobody, or somebody new.
  private func knownPerson(in world: World) -> Person? {
    if inputs.contains(where: \.declaration.isNameOfPerson) {
      let typed = Person.lenient(
        id: Identifier(""), Row(values(today: world.today).values, of: Person.self))
      return known(identified(typed, on: world.register), on: world.register)
    }
    return chosenPeople.first.flatMap { world.register.record($0) }
  }

  /// Whoever is chosen where a person is asked for.
  private var chosenPeople: [Identifier<Person>] {
    inputs.filter { $0.declaration.shape.refersTo == Person.kind }
      .compactMap { state.chosenID(of: $0.name) }.map { Identifier($0) }
  }

  /// Marks the line, or takes the mark back; the sentence says why that cannot be, where it cannot.
  fileprivate mutating func markNotice() -> String? {
    guard let index = state.index(of: FormSheet.notice) else { return nil }
    guard let notice = noticeInForce, case .choice(let answers) = state.fields[index].control else {
      return state.text(of: FormSheet.notice)
    }
    if answers.choices.count == 1 { return answers.choices[0].title }
    state.setText(noticeRead == nil ? FormSheet.read(notice.version) : FormSheet.no, of: FormSheet.notice)
    return nil
  }

  /// The short text of the notice that a field is about, to be read out, and behind it the whole: of the line that in force, of a
  /// field for a version that one; nil: it is about none.
  func noticeExplanation(of field: String?, in world: World) -> ScreenExplanation? {
    let notice =
      field == FormSheet.notice
      ? noticeInForce
      : field.flatMap(input).flatMap { input in
        input.isVersionOfNotice ? Notice.called(state.text(of: input.name), on: world.register) : nil
      }
    return notice.map { notice in
      ScreenExplanation(
        title: world.words.noticeTitle(notice), sentences: [notice.shortText],
        more: (world.words.wholeNotice, notice.text))
    }
  }

  /// The act that makes a record, and in one with it that the notice was given to whoever is chosen for it.
  func givingNotice(beside act: AddRecord) -> any Act {
    guard let version = noticeRead, let person = chosenPeople.first else { return act }
    return Together([act, GiveNotice(to: person, version: version)], for: .first)
  }
}

extension FormControl {
  /// Whether it is a choice among the same answers, one of which is chosen.
  fileprivate func asksTheSame(as other: FormControl) -> Bool {
    guard case .choice(let here) = self, case .choice(let there) = other else { return false }
    return here.choices == there.choices && here.id != nil
  }
}

extension FieldInput {
  /// The input that asks which privacy notice somebody was given: one of those that are valid by now, the newest first; the input as
  /// it is where it asks for something else, or there are none.
  func offeringNotices(of act: String, in world: World) -> FieldInput {
    guard act == GiveNotice.declaration.word, declaration.name == GiveNotice.field(\.version).name else {
      return self
    }
    let newestFirst = Query(orderedBy: \Notice.validFrom, descending: true)
    let notices = world.register.page(newestFirst, window: 0..<Limits.offeredNotices).ids
      .compactMap { world.register.record(Identifier<Notice>($0.raw)) }
      .filter { notice in notice.validFrom.map { $0 <= world.today } ?? false }
    guard !notices.isEmpty else { return self }
    let options = notices.map { FieldShape.Option(word: $0.version, label: Label(pl: $0.version, en: $0.version)) }
    var input = FieldInput(
      FieldDeclaration(name: declaration.name, label: declaration.label, shape: .choice(options), isRequired: true))
    input.isVersionOfNotice = true
    return input
  }
}

extension Form {
  /// Goes to the line and marks that the notice was read out, or not after all; where nothing can be marked it says why.
  mutating func readNotice(in world: World) -> [Step] {
    let before = state.focus
    state.focus(on: FormSheet.notice)
    leftField(before, in: world)
    annotate(in: world)
    let why = change { _, sheet in sheet.markNotice() }
    if why == nil { typed(in: FormSheet.notice, in: world) }
    annotate(in: world)
    return why.map { [.say(.note(world.words.capitalized(world.words.text(Words.noticeRead)) + ": " + $0))] } ?? []
  }
}
