import CivicDomain
import TerminalCanvas
import Words

/// The form in which a submission to a consultation is taken down.
struct SubmissionForm: FormKind {
  let submission: Identifier<Submission>
  /// The id of a new person, if the submitter is not known yet.
  let person: Identifier<Person>
  /// The receipt code for a submitter who wants one.
  let receipt: ReceiptCode
  let head: Head

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

    init(consultation: Identifier<Consultation>, version: Identifier<Version>, unit: String = "") {
      self.consultation = consultation
      self.version = version
      self.unit = unit
    }

    /// The head of the submission that was taken down before.
    init(of submission: Submission) {
      consultation = submission.consultation
      version = submission.version
      unit = submission.unit
      channel = submission.channel
      receivedOn = submission.receivedOn
    }
  }

  /// The form of a new submission with this head.
  init(_ head: Head, in world: World) {
    submission = Identifier(bits: world.draw())
    person = Identifier(bits: world.draw())
    receipt = ReceiptCode(bits: world.draw())
    self.head = head
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
    head = Head(consultation: Identifier(consultation), version: Identifier(ids[\Submission.version] ?? ""))
  }

  private static let draftWord = "comment"
  var name: RecordID { submission.any }
  var draftWord: String? { SubmissionForm.draftWord }
  var ids: [String: String] {
    var ids: [String: String] = [:]
    ids[\Submission.person] = person.raw
    ids[\Submission.receipt] = receipt.text
    ids[\Submission.consultation] = head.consultation.raw
    ids[\Submission.version] = head.version.raw
    return ids
  }
  func isContinued(by draft: Draft) -> Bool { draft.ids[\Submission.consultation] == head.consultation.raw }

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
    var sheet = FormSheet(
      [
        FieldInput(\Submission.unit, words.unitLabel), FieldInput(\Submission.kind), FieldInput(\Submission.remark),
        FieldInput(\Submission.justification), FieldInput(\Submission.proposedWording),
        FieldInput(\Submission.submitterKind, words.submitterLabel), FieldInput(\Submission.organization),
        FieldInput(\Person.name, required: false), FieldInput(\Person.email), FieldInput(\Person.phone),
        FieldInput(\Submission.channel), FieldInput(\Submission.receivedOn), FieldInput(isWanted),
      ], values: values.merging(head.given) { $1 }, in: world)
    sheet.state.focus(on: \Submission.remark)
    return sheet
  }

  /// The name of the input that asks whether a receipt is wanted.
  private static let receiptWanted = Submission.name(of: \.receipt)

  func title(in world: World) -> String { world.words.submissionTitle(world.name(of: head.consultation.any)) }

  /// The submission as typed so far, and its person if one is named.
  func typed(_ sheet: FormSheet, today: Day) -> (submission: Submission, person: Person?) {
    var values = sheet.values(today: today).values
    let isReceiptWanted = values.removeValue(forKey: SubmissionForm.receiptWanted) == .yes(true)
    var submission = Submission.lenient(id: submission, Row(values, of: Submission.self))
    submission.consultation = head.consultation
    submission.version = head.version
    if isReceiptWanted { submission.receipt = receipt.text }
    let person = Person.lenient(id: person, Row(values, of: Person.self))
    return (submission, person.values.isEmpty ? nil : person)
  }

  /// The validation of the submission's fields, and of the person's if one is named.
  func faults(in values: [String: FieldValue], of sheet: FormSheet, in world: World) -> [String: FieldError] {
    var values = values
    values[SubmissionForm.receiptWanted] = nil
    let isNamed = Person.names(of: \.name, \.email, \.phone).contains { values[$0] != nil }
    return Schema.kind(of: Submission.self).faults(in: Row(values, of: Submission.self))
      .merging(isNamed ? sheet.faultsOfPerson(in: values, on: world.register) : [:]) { mine, _ in mine }
  }

  /// Shows who is recognized below the fields; a submission that came late is taken and marked, and the clerk sees so
  /// beside its day.
  func annotate(_ sheet: inout FormSheet, in world: World) {
    let (submission, person) = typed(sheet, today: world.today)
    sheet.state.notes = sheet.identify(person ?? Person(blank: Identifier("")), in: world)
    guard submission.receivedOn != nil, ConsultationProgress.isLate(submission, on: world.register) else { return }
    let weekday = sheet.state.index(of: \Submission.receivedOn).map { sheet.state.fields[$0].aside } ?? ""
    sheet.state.setAside("\(weekday), \(world.words.late)", of: \Submission.receivedOn)
  }

  /// From whom, to which unit, how and when it came: what is easily mistaken in a pile of paper.
  func summary(of sheet: FormSheet, in world: World) -> String? {
    let (submission, person) = typed(sheet, today: world.today)
    guard !submission.remark.allSatisfy(\.isWhitespace) else { return nil }
    let organization = submission.organization.isEmpty ? "" : world.name(of: submission.organization.any)
    let from = [person?.name ?? "", organization].filter { !$0.isEmpty }
    return [
      from.isEmpty ? world.words.nobodyNamed : from.joined(separator: ", "), submission.unit,
      submission.channel.map { world.words.label($0) } ?? "",
      submission.receivedOn.map { world.words.day($0, near: world.today) } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  func act(_ sheet: FormSheet, in world: World) -> (any Act)? {
    let (submission, person) = typed(sheet, today: world.today)
    return TakeSubmission(
      submission, from: person.map { sheet.identified($0, on: world.register) }, as: sheet.recognition)
  }

  /// Asks whether to take down the next submission, with the same head, for several often come in one letter or at one
  /// meeting. The question also keeps the receipt code in sight for as long as it is read out.
  func saved(_ sheet: FormSheet, message: String, in world: World) -> [Step] {
    let head = Head(of: typed(sheet, today: world.today).submission)
    let question = Question(
      text: world.words.askNextSubmission(message),
      answers: [
        .init(
          keys: [.enter], label: world.words.answerNextSubmission,
          steps: [.then { [.begin(SubmissionForm(head, in: $0))] }]),
        .init(keys: [.escape], label: world.words.answerEnough, steps: []),
      ])
    return [.open(question)]
  }
}
