import CivicDomain
import Interchange
import Reports
import TerminalCanvas
import Words

/// The form in which organizations are written to: first it makes the draft that a mail program opens, then, once somebody
/// sent that, it records who was written to, and when.
///
/// The register never says that something was sent which only lies there: the day is asked for behind the draft.
struct MailingForm: FormKind {
  private let form: ActForm
  /// What stands in the draft that was asked for and is not there yet.
  private var awaited: Letter?
  /// What stands in the draft that is there; nil: there is none.
  private var drafted: Letter?
  /// Whether what is saved now is that it was sent.
  private var isMade = false

  /// Whom a draft reaches, as it was when the form opened or the draft was made: not looked up at each key.
  private var reaches: String?

  /// What is written.
  private struct Letter: Equatable {
    let subject: String
    let text: String

    /// What is typed so far.
    init(_ sheet: FormSheet, in world: World) {
      let values = sheet.values(today: world.today).values
      subject = values[\WriteToOrganizations.subject]?.plain ?? ""
      text = values[\WriteToOrganizations.text]?.plain ?? ""
    }

    /// What a parked form kept of it; nil: nothing.
    init?(_ ids: [String: String]) {
      guard let subject = ids[Self.subjectWord], let text = ids[Self.textWord] else { return nil }
      (self.subject, self.text) = (subject, text)
    }

    /// What a parked form keeps of it.
    var ids: [String: String] { [Self.subjectWord: subject, Self.textWord: text] }

    private static let subjectWord = "draftedSubject"
    private static let textWord = "draftedText"
  }

  private static let sentOn = WriteToOrganizations.name(of: \.sentOn)

  init?(acting word: String, on subjects: [RecordID], in world: World) {
    guard word == WriteToOrganizations.declaration.word else { return nil }
    form = ActForm(word, on: subjects, in: world)
  }

  init?(_ draft: Draft, in world: World) {
    guard let form = ActForm(draft, in: world), form.word == WriteToOrganizations.declaration.word else { return nil }
    self.form = form
    drafted = Letter(draft.ids)
  }

  var name: RecordID { form.name }
  var draftWord: String? { form.draftWord }
  var parking: (word: String, name: RecordID)? { form.parking }
  var ids: [String: String] { form.ids.merging(drafted?.ids ?? [:]) { $1 } }
  func isContinued(by draft: Draft) -> Bool { form.isContinued(by: draft) }
  func hindrance(in world: World) -> Refusal? { form.hindrance(in: world) }
  func title(in world: World) -> String { form.title(in: world) }
  var askedLater: [FieldInput] { [FieldInput(\WriteToOrganizations.sentOn)] }

  var saving: KeyAct? { isMade ? Self.recording : Self.drafting }

  private static let drafting = KeyAct(
    .save, hint: Label(pl: "zrób szkic", en: "make a draft"),
    help: Label(pl: "zapisz szkic dla programu pocztowego", en: "save a draft for a mail program"))
  private static let recording = KeyAct(
    .save, hint: Label(pl: "zapisz, że wysłano", en: "record as sent"),
    help: Label(pl: "zapisz, do kogo i kiedy wysłano", en: "record to whom and when it was sent"))

  /// The words on the button: those of the key.
  private func button(_ act: KeyAct, in world: World) -> String {
    world.words.capitalized(act.hint[world.words.language])
  }

  func sheet(in world: World) -> FormSheet? {
    FormSheet(
      [
        FieldInput(\WriteToOrganizations.subject), FieldInput(\WriteToOrganizations.text),
        FieldInput(\WriteToOrganizations.basis),
      ], saving: button(Self.drafting, in: world), in: world)
  }

  func faults(in values: [String: FieldValue], of sheet: FormSheet, in world: World) -> [String: FieldError] {
    sheet.inputs.reduce(into: [:]) { faults, input in
      if input.isRequired, (values[input.name]?.plain ?? "").allSatisfy(\.isWhitespace) {
        faults[input.name] = .required
      }
    }
  }

  /// Of a draft that says something else than what stands here now nothing is recorded: another is made first.
  mutating func annotate(_ sheet: inout FormSheet, in world: World) {
    if let drafted {
      let isCurrent = drafted == Letter(sheet, in: world)
      if isCurrent { askWhenSent(on: &sheet, in: world) } else { sheet.withdraw(Self.sentOn) }
    }
    isMade = sheet.input(Self.sentOn) != nil
    sheet.state.saveTitle = button(isMade ? Self.recording : Self.drafting, in: world)
    let reaches = self.reaches ?? reaching(in: world)
    self.reaches = reaches
    sheet.state.notes = [FormNote(.hint, reaches), next(in: world.words)]
  }

  /// What is to be done now.
  private func next(in words: Words) -> FormNote {
    if !isMade { return drafted == nil ? FormNote(.hint, words.draftComesFirst) : FormNote(.warning, words.draftIsOld) }
    return FormNote(.hint, drafted == nil ? words.writeOtherwise : words.sendItFirst)
  }

  private func reaching(in world: World) -> String {
    world.words.capitalized(RecordLetters(to: form.subjects, in: world.setting(personal: true)).remark) + "."
  }

  /// Makes the draft, before anything is recorded; where nobody has an address, only what is recorded is left.
  mutating func before(saving sheet: inout FormSheet, in world: World) -> [Step]? {
    guard !isMade else { return nil }
    reaches = nil
    let written = Letter(sheet, in: world)
    let page =
      world.readsPersonal
      ? RecordLetters.page(
        to: form.subjects, titled: title(in: world), about: written.subject, saying: written.text,
        in: world.setting(personal: true))
      : nil
    guard let page, let letter = page.letter, !letter.blindCopies.isEmpty else {
      drafted = nil
      askWhenSent(on: &sheet, in: world)
      sheet.state.focus(on: Self.sentOn)
      return [.say(.note(page == nil ? world.words.personalNotReadable : world.words.nobodyHasAnAddress))]
    }
    awaited = written
    return [
      .run(
        .giveOut(
          GivenFile(
            page, as: .eml, name: FileName.made(of: [world.words.messageInName, written.subject], on: world.today),
            remark: letter.remark)))
    ]
  }

  mutating func goOn(after file: GivenFile, at path: String, on sheet: inout FormSheet, in world: World) -> [Step] {
    guard let written = awaited else { return [] }
    (drafted, awaited) = (written, nil)
    askWhenSent(on: &sheet, in: world)
    sheet.state.focus(on: Self.sentOn)
    return [.say(.done(world.words.draftMade(path, file.remark)))]
  }

  private func askWhenSent(on sheet: inout FormSheet, in world: World) {
    sheet.ask(FieldInput(\WriteToOrganizations.sentOn), .text(world.today.text), in: world)
  }

  func act(_ sheet: FormSheet, in world: World) -> (any Act)? { form.act(sheet, in: world) }

  func saved(_ sheet: FormSheet, message: String, in world: World) -> [Step] {
    form.saved(sheet, message: message, in: world)
  }
}
