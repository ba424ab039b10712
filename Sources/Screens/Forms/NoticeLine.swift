import CivicDomain
import TerminalCanvas
import Words

/// The line „klauzula odczytana” of every form that asks for a person: that the privacy notice in force was read out, marked by one
/// key and passed by all others. Of whoever was given one before it says so, and asks nothing.
extension FormSheet {
  /// The name of the line.
  static let notice = "noticeRead"
  private static let no = FieldValue.yes(false).plain
  private static let yes = FieldValue.yes(true).plain
  /// The key that marks it, before the version.
  private static let keyMark = "F9 · "

  /// Whether it asks for somebody: for their name, or to choose them.
  var asksForPerson: Bool {
    edited == nil
      && inputs.contains { $0.declaration.isNameOfPerson || $0.declaration.shape.refersTo == Person.kind }
  }

  /// Whether the line is there.
  var hasNoticeLine: Bool { state.index(of: FormSheet.notice) != nil }

  /// The version that is marked as read out; nil: none is.
  var noticeRead: String? { state.text(of: FormSheet.notice) == FormSheet.yes ? noticeInForce?.version : nil }

  /// Shows the line as it is now: of a known person what is known, of anybody else whether it was read out.
  mutating func tellNotice(in world: World) {
    guard asksForPerson else { return state.remove(FormSheet.notice) }
    noticeInForce = Notice.inForce(on: world.today, register: world.register)
    let words = world.words
    let known = knownPerson(in: world).flatMap { $0.isNotified ? $0 : nil }
    let fixed =
      known.map { words.noticeGiven($0.noticeVersion, on: $0.noticeGivenOn) }
      ?? (noticeInForce == nil ? words.noNoticeYet : nil)
    if let fixed { return put(.fixed(fixed), aside: "", in: world) }
    let answers = [FormSheet.no, FormSheet.yes].map { answer in
      TerminalCanvas.Choice(id: answer, title: words.yes(answer == FormSheet.yes))
    }
    let said = state.text(of: FormSheet.notice) == FormSheet.yes ? FormSheet.yes : FormSheet.no
    let aside = noticeInForce.map { FormSheet.keyMark + words.noticeInForce($0) } ?? ""
    put(.choice(ChoiceField(answers, chosen: said)), aside: aside, in: world)
  }

  private mutating func put(_ control: FormControl, aside: String, in world: World) {
    if let index = state.index(of: FormSheet.notice) {
      // Whoever is choosing there goes on choosing.
      let isAsked = if case .fixed = control { false } else { true }
      if !isAsked || !state.canFocus(on: FormSheet.notice) { state.fields[index].control = control }
      state.fields[index].aside = aside
      return
    }
    let label = world.words.capitalized(world.words.text(Words.noticeRead))
    state.insert(
      FormField(
        name: FormSheet.notice, label: label, control: control, aside: aside, passedText: FormSheet.no))
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

  /// Marks the line, or takes the mark back, and goes there; the sentence says why that cannot be, where it cannot.
  mutating func markNotice() -> String? {
    guard state.canFocus(on: FormSheet.notice) else { return state.text(of: FormSheet.notice) }
    state.focus(on: FormSheet.notice)
    let isRead = state.text(of: FormSheet.notice) == FormSheet.yes
    state.setText(isRead ? FormSheet.no : FormSheet.yes, of: FormSheet.notice)
    return nil
  }

  /// The short text of the notice, to be read out, and behind it the whole; nil: there is none.
  func noticeExplanation(in world: World) -> ScreenExplanation? {
    noticeInForce.map { notice in
      ScreenExplanation(
        title: world.words.noticeTitle(notice), sentences: [notice.shortText],
        more: (world.words.wholeNotice, notice.text))
    }
  }

  /// The act that makes a record, and in one with it that the notice was given to whoever is chosen for it.
  func givingNotice(beside act: AddRecord) -> any Act {
    guard let version = noticeRead, let person = chosenPeople.first else { return act }
    return Together([GiveNotice(to: person, version: version), act], for: .last)
  }
}

extension Form {
  /// Marks that the notice was read out, or not after all; where nothing can be marked it says why.
  mutating func readNotice(in world: World) -> [Step] {
    let before = state.focus
    if let why = change({ _, sheet in sheet.markNotice() }) {
      return [.say(.note(world.words.capitalized(world.words.text(Words.noticeRead)) + ": " + why))]
    }
    leftField(before, in: world)
    typed(in: FormSheet.notice, in: world)
    annotate(in: world)
    return []
  }
}
