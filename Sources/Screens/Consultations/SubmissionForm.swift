import CivicDomain
import Interchange
import TerminalCanvas
import Words

/// The form in which a submission to a consultation is taken down.
struct SubmissionForm: FormKind {
  private(set) var submission: Identifier<Submission>
  /// The id of a new person, if the submitter is not known yet.
  let person: Identifier<Person>
  /// The receipt code for a submitter who wants one.
  let receipt: ReceiptCode
  private(set) var head: Head
  /// Whoever wrote the letter of which it is one of several remarks; nil: the form asks who it is.
  private(set) var author: Author?
  /// The message from which it is filled in; nil: none.
  private var message: ReadMessage?
  /// The fragments of the text that is read, cut once; none where there is no text.
  private let units: [Unit]

  /// The values with which the form begins.
  struct Head: Equatable {
    let consultation: Identifier<Consultation>
    /// The version of the text that is read; empty where there is none.
    let version: Identifier<Version>
    var unit = ""
    /// The channel, given when the next of several is taken down: it came the same way, on the same day.
    var channel: SubmissionChannel?
    var receivedOn: Day?
    /// The values of the caller, where somebody's remark is taken down who was found before.
    var given: [String: FieldValue] = [:]
    /// Another remark of the same letter, taken down before; empty where it came by itself.
    var letter = Identifier<Submission>("")
    /// Whether it is the next of several, so that its fragment is that of the one before until another is typed.
    private(set) var isNext = false

    init(consultation: Identifier<Consultation>, version: Identifier<Version>, unit: String = "") {
      self.consultation = consultation
      self.version = version
      self.unit = unit
    }

    /// The head of the submission that was taken down before: the next one came the same way, on the same day.
    ///
    /// - Parameter sameLetter: whether it is by the same author, too. Then it begins with the same fragment; what somebody
    /// else remarks on nobody knows.
    init(of submission: Submission, sameLetter: Bool) {
      consultation = submission.consultation
      version = submission.version
      unit = sameLetter ? submission.unit : ""
      channel = submission.channel
      receivedOn = submission.receivedOn
      if sameLetter { letter = submission.id }
      isNext = true
    }
  }

  /// Whoever wrote a letter with several remarks: every one of them is by this very person, for this organization.
  struct Author {
    let person: Person?
    let organization: Identifier<Organization>
    let kind: SubmitterKind?

    /// The author of a remark that was taken down; nil where it names nobody.
    init?(of letter: Identifier<Submission>, on register: any Register) {
      guard let submission = register.record(letter), !submission.person.isEmpty || !submission.organization.isEmpty
      else { return nil }
      person = register.record(submission.person)
      organization = submission.organization
      kind = submission.submitterKind
    }

    /// Who it is, in one line: `Jan Nowak, jan@poczta.example · KROKUS`.
    func text(in world: World) -> String {
      let person = person.map {
        [$0.name, $0.email, TelephoneNumber.grouped($0.phone)].filter { !$0.isEmpty }.joined(separator: ", ")
      }
      let organization = organization.isEmpty ? nil : world.name(of: organization.any)
      return [person, organization].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
    }
  }

  /// The form of a new submission with this head.
  init(_ head: Head, in world: World) {
    submission = Identifier(bits: world.draw())
    person = Identifier(bits: world.draw())
    receipt = ReceiptCode(bits: world.draw())
    self.head = head
    author = Author(of: head.letter, on: world.register)
    units = world.register.record(head.version)?.units ?? []
  }

  /// The form of the remark that a message is, filled in with what it says: the same file is the same remark.
  init(_ head: Head, of message: ReadMessage, in world: World) {
    self.init(head, in: world)
    submission = message.submission
    self.message = message
    self.head.channel = .email
    self.head.receivedOn = message.receivedOn
    self.head.given[\Submission.remark] = message.text.isEmpty ? nil : .text(message.text)
    self.head.given[\Person.name] = message.name.isEmpty ? nil : .text(message.name)
    self.head.given[\Person.email] = message.email.isEmpty ? nil : .text(message.email)
    self.head.given[\Person.phone] = message.phone.isEmpty ? nil : .text(message.phone)
    // What the subject names is what it is about, whatever is selected here; else the one place that the letter names.
    let named = Unit.address(namedIn: message.subject, of: units) ?? Unit.onlyAddress(namedIn: message.text, of: units)
    if let named { self.head.unit = named }
  }

  init?(_ draft: Draft, in world: World) {
    let ids = draft.ids
    guard draft.form == SubmissionForm.draftWord, let person = ids[\Submission.person],
      let consultation = ids[\Submission.consultation], world.register.has(RecordID(consultation)),
      let receipt = ids[\Submission.receipt].flatMap({ try? ReceiptCode(typed: $0) })
    else { return nil }
    submission = Identifier(draft.name.raw)
    self.person = Identifier(person)
    self.receipt = receipt
    var head = Head(consultation: Identifier(consultation), version: Identifier(ids[\Submission.version] ?? ""))
    head.letter = Identifier(ids[SubmissionForm.letterKey] ?? "")
    self.head = head
    if let path = ids[SubmissionForm.messageKey], let enclosed = ids[SubmissionForm.enclosedKey].flatMap({ Int($0) }) {
      message = ReadMessage(
        path, as: submission, from: "", "", text: "", receivedOn: nil, enclosed: enclosed, doubts: [])
    }
    author = Author(of: head.letter, on: world.register)
    units = world.register.record(head.version)?.units ?? []
  }

  /// The key of the remark of the same letter in a draft.
  private static let letterKey = "letter"
  /// The keys of the message in a draft: its path, and how many files came with it.
  private static let messageKey = "message"
  private static let enclosedKey = "enclosed"

  private static let draftWord = "comment"
  var name: RecordID { submission.any }
  var draftWord: String? { SubmissionForm.draftWord }
  var ids: [String: String] {
    var ids: [String: String] = [:]
    ids[\Submission.person] = person.raw
    ids[\Submission.receipt] = receipt.text
    ids[\Submission.consultation] = head.consultation.raw
    ids[\Submission.version] = head.version.raw
    ids[SubmissionForm.letterKey] = author == nil ? nil : head.letter.raw
    ids[SubmissionForm.messageKey] = message?.path
    ids[SubmissionForm.enclosedKey] = message.map { String($0.enclosed) }
    return ids
  }
  func isContinued(by draft: Draft) -> Bool { draft.ids[\Submission.consultation] == head.consultation.raw }

  /// What a message says is typed nowhere else.
  var isFilledIn: Bool { message.map { !$0.text.isEmpty } ?? false }

  /// The fields in the order in which a clerk hears or reads them. Only whoever gives an e-mail or a telephone must
  /// have a name.
  func sheet(in world: World) -> FormSheet? {
    let words = world.words
    var values: [String: FieldValue] = [:]
    values[\Submission.unit] = head.unit.isEmpty ? nil : .text(head.unit)
    values[\Submission.kind] = .text(SubmissionKind.remark.rawValue)
    values[\Submission.channel] = head.channel.map { .text($0.rawValue) }
    values[\Submission.receivedOn] = .text((head.receivedOn ?? world.today).text)
    let isWanted = FieldDeclaration(
      name: SubmissionForm.receiptWanted,
      label: Label(pl: "kod potwierdzenia dla zgłaszającego", en: "give a receipt code"), shape: .yes,
      isRequired: false)
    let asked = [
      FieldInput(\Submission.submitterKind, words.submitterLabel), FieldInput(\Submission.organization),
      FieldInput(\Person.name, required: false), FieldInput(\Person.email), FieldInput(\Person.phone),
    ]
    var sheet = FormSheet(
      [
        FieldInput(\Submission.kind), FieldInput(\Submission.unit, words.unitLabel), FieldInput(\Submission.remark),
        FieldInput(\Submission.justification), FieldInput(\Submission.proposedWording),
      ] + (author == nil ? asked : []) + [
        FieldInput(\Submission.channel), FieldInput(\Submission.receivedOn), FieldInput(isWanted),
      ], values: values.merging(head.given) { $1 }, in: world)
    // Who wrote the letter is told, and typed over nowhere: another name there would be a correction of theirs.
    if let author, let place = sheet.state.index(of: \Submission.channel) {
      let told = FormField(
        name: SubmissionForm.letterKey, label: words.authorOfLetter, control: .fixed(author.text(in: world)),
        section: Submission.field(\.submitterKind).declaration.section?[words.language])
      sheet.state.fields.insert(told, at: place)
    }
    sheet.state.focus(on: \Submission.remark)
    // What a message says is read from its beginning.
    if message != nil { sheet.state.moveToStart() }
    if !isPlaceSettled { sheet.state.focus(on: \Submission.unit) }
    return sheet
  }

  /// Whether it is said already what this very remark is about: by the place that is selected or that its message names. Where it
  /// is, the form begins with the text, else with the place, whatever led to it: that is what a clerk reads first. The place of the
  /// remark before is a proposal only, which is replaced by what is typed.
  private var isPlaceSettled: Bool { !head.unit.isEmpty && !head.isNext }

  /// Whether the form begins with the fragment of the remark before.
  private var isUnitCarried: Bool { head.isNext && !head.unit.isEmpty }

  /// The name of the input that asks whether a receipt is wanted.
  private static let receiptWanted = Submission.name(of: \.receipt)

  func title(in world: World) -> String {
    guard let author else { return world.words.submissionTitle(world.name(of: head.consultation.any)) }
    return world.words.nextOfLetter(author.text(in: world))
  }

  // MARK: Another author

  /// Of one letter's author, that it is somebody else's; else that a message says all of it.
  var proposals: Int { author != nil || message == nil ? 1 : 0 }
  /// A message fills in an empty form: once something was typed it is no way any more.
  func proposesRarely(on sheet: FormSheet) -> Bool { author == nil && sheet.state.isChanged }
  var takingProposal: KeyAct? {
    author == nil
      ? KeyAct(
        .takeOffered, hint: Label(pl: "z wiadomości", en: "from a message"),
        help: Label(
          pl: "weź autora, dzień i treść z wiadomości (.eml) z własnego folderu",
          en: "take the author, the day and the text from a message (.eml) of your folder"))
      : KeyAct(
        .takeOffered, hint: Label(pl: "od innej osoby", en: "by another person"),
        help: Label(
          pl: "ta uwaga jest od innej osoby: podaj, od kogo", en: "this remark is by another person: type by whom"))
  }

  /// Asks who it is, for this remark is not of the letter before; what was typed stays.
  mutating func take(proposal index: Int, into sheet: inout FormSheet, in world: World) {
    author = nil
    guard var asking = self.sheet(in: world) else { return }
    asking.state.restore(sheet.state.draft)
    if let focused = sheet.state.focusedName { asking.state.goOn(in: focused) }
    sheet = asking
  }

  /// The submission as typed so far, and its person if one is named.
  func typed(_ sheet: FormSheet, today: Day) -> (submission: Submission, person: Person?) {
    var values = sheet.values(today: today).values
    let isReceiptWanted = values.removeValue(forKey: SubmissionForm.receiptWanted) == .yes(true)
    var submission = Submission.lenient(id: submission, Row(values, of: Submission.self))
    submission.consultation = head.consultation
    submission.version = head.version
    if isReceiptWanted { submission.receipt = receipt.text }
    if let author {
      (submission.organization, submission.submitterKind) = (author.organization, author.kind)
      return (submission, author.person)
    }
    let person = Person.lenient(id: person, Row(SubmissionForm.named(values), of: Person.self))
    return (submission, person.values.isEmpty ? nil : person)
  }

  /// What was typed of whoever submits it; what people write for nobody (`anonim`, `brak`) is no name.
  private static func named(_ values: [String: FieldValue]) -> [String: FieldValue] {
    var values = values
    if let name = values[\Person.name]?.text, PeopleInCell.isNobodys(name) { values[\Person.name] = nil }
    return values
  }

  /// The validation of the submission's fields, and of the person's if one is named.
  func faults(in values: [String: FieldValue], of sheet: FormSheet, in world: World) -> [String: FieldError] {
    var values = SubmissionForm.named(values)
    values[SubmissionForm.receiptWanted] = nil
    let isNamed = Person.names(of: \.name, \.email, \.phone).contains { values[$0] != nil }
    var wrong: [String: FieldError] = [:]
    if let unit = values[\Submission.unit]?.text, !units.isEmpty, !Unit.isWhole(typed: unit),
      Unit.address(typed: unit, in: units) == nil
    {
      wrong[\Submission.unit] = .noSuchPlace(MissingPlace(unit, in: units))
    }
    return wrong.merging(Schema.kind(of: Submission.self).faults(in: Row(values, of: Submission.self))) { mine, _ in
      mine
    }
    .merging(isNamed ? sheet.faultsOfPerson(in: values, on: world.register) : [:]) { mine, _ in mine }
  }

  /// A name is demanded where remarks must be signed and no organization signs it, and of whoever gives an e-mail or a
  /// telephone by which nobody is known.
  func demanded(on sheet: FormSheet, in world: World) -> Set<String> {
    guard author == nil else { return [] }
    let (submission, person) = typed(sheet, today: world.today)
    // Without the name, so that the mark stays while that is typed.
    var unnamed = person ?? Person(blank: self.person)
    unnamed.name = ""
    if sheet.known(unnamed, on: world.register) != nil { return [] }
    let isReached = !unnamed.email.isEmpty || !unnamed.phone.isEmpty
    return isReached || mustBeSigned(in: world) && submission.organization.isEmpty ? [Person.name(of: \.name)] : []
  }

  /// Whether the consultation takes no remark that nobody signed.
  private func mustBeSigned(in world: World) -> Bool {
    !(world.register.record(head.consultation)?.anonymousAdmitted ?? true)
  }

  /// Whether the remark must be signed, and nobody is named yet.
  private func lacksSignature(_ sheet: FormSheet, in world: World) -> Bool {
    typed(sheet, today: world.today).person?.name.isEmpty ?? true && mustBeSigned(in: world)
      && demanded(on: sheet, in: world).contains(Person.name(of: \.name))
  }

  func explanation(of field: String, in world: World) -> [String] {
    let signing = [Person.name(of: \.name), Submission.name(of: \.organization)]
    return signing.contains(field) && mustBeSigned(in: world)
      ? [world.words.refusal(.anonymousNotAdmitted, in: world.circumstances).beforehand] : []
  }

  /// Shows who is recognized below the fields; a submission that came late is taken and marked, and the clerk sees so
  /// beside its day.
  func annotate(_ sheet: inout FormSheet, in world: World) {
    let (submission, person) = typed(sheet, today: world.today)
    sheet.state.notes = author == nil ? sheet.identify(person ?? Person(blank: Identifier("")), in: world) : []
    if isUnitCarried, sheet.state.text(of: \Submission.unit) == head.unit {
      sheet.state.setAside(world.words.asInTheOneBefore, of: \Submission.unit)
    }
    noteSignature(on: &sheet, in: world)
    if let message { note(message, on: &sheet, in: world) }
    guard submission.receivedOn != nil, ConsultationProgress.isLate(submission, on: world.register) else { return }
    let weekday = sheet.state.index(of: \Submission.receivedOn).map { sheet.state.fields[$0].aside } ?? ""
    sheet.state.setAside("\(weekday), \(world.words.late)", of: \Submission.receivedOn)
  }

  /// Says at the name that the remark must be signed, and what becomes of a word for nobody.
  private func noteSignature(on sheet: inout FormSheet, in world: World) {
    let name = Person.name(of: \.name)
    guard author == nil, sheet.objection(to: name) == nil else { return }
    let isNobodys = PeopleInCell.isNobodys(sheet.state.text(of: name))
    if lacksSignature(sheet, in: world) {
      let sentence = world.words.refusal(.anonymousNotAdmitted, in: world.circumstances).beforehand
      let isWanting = sheet.left.contains(name) || isNobodys
      sheet.state.setNotes([FormNote(isWanting ? .error : .hint, sentence)], of: name)
      if isWanting { sheet.state.addNotes([FormNote(.hint, world.words.unsignedPaper)], of: \Person.name) }
    } else if isNobodys, typed(sheet, today: world.today).person == nil {
      sheet.state.addNotes([FormNote(.hint, world.words.namesNobody)], of: \Person.name)
    }
  }

  /// Says what a message has beside what the form was filled in with, each at the field that it tells of.
  private func note(_ message: ReadMessage, on sheet: inout FormSheet, in world: World) {
    func hints(_ sentences: String?...) -> [FormNote] { sentences.compactMap { $0 }.map { FormNote(.hint, $0) } }
    sheet.state.addNotes(
      hints(
        message.subject.isEmpty ? nil : world.words.subjectOfMessage(message.subject),
        message.quoted.first.map { world.words.quotedLeftOut($0, lines: message.quoted.count) },
        message.enclosed == 0 ? nil : world.words.enclosuresGoAlong(message.enclosed)), of: \Submission.remark)
    sheet.state.addNotes(
      hints(message.signature.isEmpty ? nil : world.words.signatureLeftOut(message.signature)), of: \Person.name)
  }

  /// From whom, to which unit, how and when it came: what is easily mistaken in a pile of paper.
  func summary(of sheet: FormSheet, in world: World) -> String? {
    let (submission, person) = typed(sheet, today: world.today)
    guard !submission.remark.allSatisfy(\.isWhitespace) else { return nil }
    let organization = submission.organization.isEmpty ? "" : world.name(of: submission.organization.any)
    let from = [person?.name ?? "", organization].filter { !$0.isEmpty }
    let unsigned = lacksSignature(sheet, in: world) ? world.words.signatureMissing : world.words.nobodyNamed
    return [
      from.isEmpty ? unsigned : from.joined(separator: ", "), submission.unit,
      submission.channel.map { world.words.label($0) } ?? "",
      submission.receivedOn.map { world.words.day($0, near: world.today) } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  func act(_ sheet: FormSheet, in world: World) -> (any Act)? {
    let (submission, person) = typed(sheet, today: world.today)
    return TakeSubmission(
      submission, from: person.map { sheet.identified($0, on: world.register) }, as: sheet.recognition)
  }

  // MARK: Messages

  /// Opens the choice of a message. What was typed nobody takes away.
  func opens(proposal index: Int, on sheet: FormSheet, in world: World) -> [Step]? {
    if author != nil { return nil }
    if sheet.state.isChanged { return [.say(.note(world.words.messageIntoEmptyForm))] }
    return [.run(.importing(.lookForMessages))]
  }

  func steps(after answer: ImportAnswer, in world: World) -> [Step] {
    switch answer {
    case .messages(let files, let folder):
      let choice = FileChoice(.message, world.words.whichMessage, among: files, in: folder) { [head] path in
        [.run(.importing(.readMessage(path: path, head.consultation)))]
      }
      return [.open(choice)]
    case .message(let message):
      if world.register.has(message.submission.any) {
        let number = world.name(of: message.submission.any)
        // What of its files could not be kept before is added now.
        let files: [Step] =
          message.missing == 0 ? [] : [.run(.importing(.keepEnclosed(path: message.path, message.submission)))]
        let show = Question.Answer(
          keys: [.enter], label: world.words.answerShowRemark, steps: [.reveal(message.submission.any)])
        let complete = message.completion.map {
          Question.Answer(
            keys: [.enter], label: world.words.answerComplete, steps: [.send($0, .act($0.id))] + files)
        }
        let question = Question(
          text: complete == nil
            ? world.words.messageTakenBefore(number, adding: message.missing) : world.words.askCompleteRemark(number),
          answers: [complete ?? show, .init(keys: [.escape], label: world.words.answerNo, steps: [])])
        return (complete == nil ? files : []) + [.open(question)]
      }
      let doubts: [Step] = message.doubts.isEmpty ? [] : [.say(.note(message.doubts.joined(separator: " ")))]
      return [.close, .then { [head] in [.beginAnew(SubmissionForm(head, of: message, in: $0))] }] + doubts
    case .files, .sheets, .choice, .outlook, .taken, .refused, .imports, .undoOutlook, .undone, .notUndone, .kept,
      .notRead:
      return []
    }
  }

  /// Asks whether to take down the next submission: of the same letter, by the same author, or of somebody else at the same
  /// meeting. The question also keeps the receipt code in sight for as long as it is read out.
  func saved(_ sheet: FormSheet, message: String, in world: World) -> [Step] {
    // As it is in the register: its author may be somebody who was known before.
    let submission = world.register.record(submission) ?? typed(sheet, today: world.today).submission
    func answer(_ key: Key, _ label: String, sameLetter: Bool) -> Question.Answer {
      let head = Head(of: submission, sameLetter: sameLetter)
      // Whoever goes through a pile is asked nothing about another remark that was left unfinished: it waits on the desk.
      return Question.Answer(keys: [key], label: label, steps: [.then { [.beginAnew(SubmissionForm(head, in: $0))] }])
    }
    let isSigned = Author(of: submission.id, on: world.register) != nil
    let next =
      isSigned
      ? [
        answer(.enter, world.words.answerSameLetter(submission.unit), sameLetter: true),
        answer(.character("o"), world.words.answerSomebodyElse, sameLetter: false),
      ] : [answer(.enter, world.words.answerNextSubmission, sameLetter: false)]
    let enclosed = self.message?.enclosed ?? 0
    let told = enclosed > 0 ? "\(message) \(world.words.enclosuresGoWith(enclosed))" : message
    let question = Question(
      text: world.words.askNextSubmission(told),
      answers: next + [.init(keys: [.character("n"), .escape], label: world.words.answerEnough, steps: [])])
    guard let mail = self.message, mail.enclosed > 0 else { return [.open(question)] }
    return [.run(.importing(.keepEnclosed(path: mail.path, self.submission))), .open(question)]
  }
}
