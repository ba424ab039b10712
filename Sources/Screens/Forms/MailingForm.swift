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
  /// Whether the draft was asked for, and is not there yet.
  private var isAwaited = false
  /// Whether the draft is there, so that what is saved now is that it was sent.
  private var isMade = false

  /// Whom a draft reaches, as it was when the form opened: not looked up at each key.
  private var reaches: String?

  private static let sentOn = WriteToOrganizations.name(of: \.sentOn)

  init?(acting word: String, on subjects: [RecordID], in world: World) {
    guard word == WriteToOrganizations.declaration.word else { return nil }
    form = ActForm(word, on: subjects, in: world)
  }

  init?(_ draft: Draft, in world: World) {
    guard let form = ActForm(draft, in: world), form.word == WriteToOrganizations.declaration.word else { return nil }
    self.form = form
  }

  var name: RecordID { form.name }
  var draftWord: String? { form.draftWord }
  var parking: (word: String, name: RecordID)? { form.parking }
  var ids: [String: String] { form.ids }
  func isContinued(by draft: Draft) -> Bool { form.isContinued(by: draft) }
  func hindrance(in world: World) -> Refusal? { form.hindrance(in: world) }
  func title(in world: World) -> String { form.title(in: world) }
  var askedLater: [FieldInput] { [FieldInput(\WriteToOrganizations.sentOn)] }

  var saving: KeyAct? {
    isMade
      ? KeyAct(
        .save, hint: Label(pl: "wysłano: zapisz", en: "sent: record it"),
        help: Label(pl: "zapisz, do kogo i kiedy wysłano", en: "record to whom and when it was sent"))
      : KeyAct(
        .save, hint: Label(pl: "zrób szkic", en: "make a draft"),
        help: Label(pl: "zapisz szkic dla programu pocztowego", en: "save a draft for a mail program"))
  }

  func sheet(in world: World) -> FormSheet? {
    FormSheet(
      [
        FieldInput(\WriteToOrganizations.subject), FieldInput(\WriteToOrganizations.text),
        FieldInput(\WriteToOrganizations.basis),
      ], saving: world.words.makeDraft, in: world)
  }

  func faults(in values: [String: FieldValue], of sheet: FormSheet, in world: World) -> [String: FieldError] {
    sheet.inputs.reduce(into: [:]) { faults, input in
      if input.isRequired, (values[input.name]?.plain ?? "").allSatisfy(\.isWhitespace) {
        faults[input.name] = .required
      }
    }
  }

  mutating func annotate(_ sheet: inout FormSheet, in world: World) {
    isMade = sheet.input(Self.sentOn) != nil
    sheet.state.saveTitle = isMade ? world.words.recordSent : world.words.makeDraft
    let reaches =
      self.reaches
      ?? world.words.capitalized(RecordLetters(to: form.subjects, in: world.setting(personal: true)).remark) + "."
    self.reaches = reaches
    sheet.state.notes = [
      FormNote(.hint, reaches),
      FormNote(.hint, isMade ? world.words.sendItFirst : world.words.draftComesFirst),
    ]
  }

  /// Makes the draft, before anything is recorded; where nobody has an address, only what is recorded is left.
  mutating func before(saving sheet: inout FormSheet, in world: World) -> [Step]? {
    guard !isMade else { return nil }
    let values = sheet.values(today: world.today).values
    let (subject, text) = (
      values[\WriteToOrganizations.subject]?.plain ?? "", values[\WriteToOrganizations.text]?.plain ?? ""
    )
    let page =
      world.readsPersonal
      ? RecordLetters.page(
        to: form.subjects, titled: title(in: world), about: subject, saying: text, in: world.setting(personal: true))
      : nil
    guard let page, let letter = page.letter, !letter.blindCopies.isEmpty else {
      askWhenSent(on: &sheet, in: world)
      return [.say(.note(page == nil ? world.words.personalNotReadable : world.words.nobodyHasAnAddress))]
    }
    isAwaited = true
    return [
      .run(
        .giveOut(
          GivenFile(
            page, as: .eml, name: FileName.made(of: [world.words.messageInName, subject], on: world.today),
            remark: letter.remark)))
    ]
  }

  mutating func goOn(after file: GivenFile, at path: String, on sheet: inout FormSheet, in world: World) -> [Step] {
    guard isAwaited else { return [] }
    isAwaited = false
    askWhenSent(on: &sheet, in: world)
    return [.say(.done(world.words.draftMade(path, file.remark)))]
  }

  private func askWhenSent(on sheet: inout FormSheet, in world: World) {
    sheet.ask(FieldInput(\WriteToOrganizations.sentOn), .text(world.today.text), in: world)
    sheet.state.focus(on: Self.sentOn)
  }

  func act(_ sheet: FormSheet, in world: World) -> (any Act)? { form.act(sheet, in: world) }

  func saved(_ sheet: FormSheet, message: String, in world: World) -> [Step] {
    form.saved(sheet, message: message, in: world)
  }
}
