import CivicDomain
import TerminalCanvas
import Words

/// What a form for a remark begins with.
struct RemarkHead: Equatable {
  let consultation: Identifier<Consultation>
  /// The version of the text that is read; empty where there is none.
  var version = Identifier<Version>("")
  var unit = ""
  /// Given when the next of several is taken down: it came the same way, on the same day.
  var channel: SubmissionChannel?
  var receivedOn: Day?

  init(consultation: Identifier<Consultation>, version: Identifier<Version>, unit: String) {
    self.consultation = consultation
    self.version = version
    self.unit = unit
  }

  /// The head of the one that was taken down before.
  init(of submission: Submission) {
    consultation = submission.consultation
    version = submission.version
    unit = submission.unit
    channel = submission.channel
    receivedOn = submission.receivedOn
  }
}

/// What a form for a remark drew when it opened, so that saving twice takes one remark down.
struct RemarkDraws: Equatable {
  let submission: Identifier<Submission>
  let person: Identifier<Person>
  let receipt: ReceiptCode
  let consultation: Identifier<Consultation>
  let version: Identifier<Version>
}

extension Form {
  /// The fields of a remark in the order in which a clerk hears or reads them.
  static let remarkInputs: [FieldInput] = [
    FieldInput(\Submission.unit), FieldInput(\Submission.kind), FieldInput(\Submission.remark),
    FieldInput(\Submission.justification), FieldInput(\Submission.proposedWording),
    FieldInput(\Submission.submitterKind), FieldInput(\Submission.organization), FieldInput(\Person.name),
    FieldInput(\Person.email), FieldInput(\Person.phone), FieldInput(\Submission.channel),
    FieldInput(\Submission.receivedOn),
  ]

  /// The name of the field that asks whether a receipt is wanted.
  static let receiptWanted = Submission.name(of: \.receipt)

  /// A remark that is to be taken down.
  init(commenting head: RemarkHead, in world: World) {
    let draws = RemarkDraws(
      submission: Identifier(bits: world.draw()), person: Identifier(bits: world.draw()),
      receipt: ReceiptCode(bits: world.draw()), consultation: head.consultation, version: head.version)
    self.init(commenting: draws, in: world)
    state.setText(head.unit, of: \Submission.unit)
    state.setText(SubmissionKind.remark.rawValue, of: \Submission.kind)
    state.setText(head.channel?.rawValue ?? "", of: \Submission.channel)
    state.setText(world.words.typed(head.receivedOn ?? world.today), of: \Submission.receivedOn)
    state = FormState(state.fields, saveTitle: state.saveTitle, cancelTitle: state.cancelTitle)
    state.focus(on: \Submission.remark)
    comment(in: world)
  }

  /// An empty one, with what was drawn for it.
  init(commenting draws: RemarkDraws, in world: World) {
    self.init(.comment(draws), Form.remarkInputs, values: [:], in: world)
    var fields = state.fields
    for place in fields.indices {
      switch fields[place].name {
      // Only whoever gives an e-mail or a telephone must have a name.
      case Person.name(of: \.name): fields[place].isRequired = false
      case Submission.name(of: \.unit): fields[place].label = world.words.unitLabel
      case Submission.name(of: \.submitterKind): fields[place].label = world.words.submitterLabel
      case _: break
      }
    }
    let answers = [false, true].map { answer in
      TerminalCanvas.Choice(id: FieldValue.yes(answer).plain, title: world.words.yes(answer))
    }
    fields.append(
      FormField(
        name: Form.receiptWanted, label: world.words.receiptLabel,
        control: .choice(ChoiceField(answers, chosen: answers[0].id))))
    state = FormState(fields, saveTitle: state.saveTitle, cancelTitle: state.cancelTitle)
  }

  /// The remark that was typed so far, and whose it is; nil where the form is for something else.
  func remark(today: Day) -> (submission: Submission, person: Person?)? {
    guard case .comment(let draws) = purpose else { return nil }
    let values = values(today: today).values
    var submission = Submission.lenient(id: draws.submission, Row(values, of: Submission.self))
    submission.consultation = draws.consultation
    submission.version = draws.version
    if state.text(of: Form.receiptWanted) == FieldValue.yes(true).plain { submission.receipt = draws.receipt.text }
    let person = Person.lenient(id: draws.person, Row(values, of: Person.self))
    return (submission, person.values.isEmpty ? nil : person)
  }

  /// What the fields of the remark have against what was typed, and those of the person if one is named.
  func remarkFaults(in values: [String: FieldValue], on register: any Register) -> [String: FieldError] {
    let isNamed = Person.names(of: \.name, \.email, \.phone).contains { values[$0] != nil }
    let person = isNamed ? Schema.kind(of: Person.self).faults(in: Row(values, of: Person.self)) : [:]
    var wrong = Schema.kind(of: Submission.self).faults(in: Row(values, of: Submission.self)).merging(person) {
      mine, _ in mine
    }
    if wrong[\Person.name] == .required,
      PersonRecognition.known(Person.lenient(id: Identifier(""), Row(values, of: Person.self)), on: register) != nil
    {
      wrong[\Person.name] = nil
    }
    return wrong.merging(identityFaults) { mine, _ in mine }
  }

  /// A remark that came late is taken and marked: the clerk sees so beside its day.
  mutating func commentRemark(in world: World) {
    guard let typed = remark(today: world.today) else { return }
    state.notes = identify(typed.person ?? Person(blank: Identifier("")), in: world)
    guard let submission = remark(today: world.today)?.submission, submission.receivedOn != nil,
      ConsultationProgress.isLate(submission, on: world.register)
    else { return }
    let weekday = state.index(of: \Submission.receivedOn).map { state.fields[$0].aside } ?? ""
    state.setAside("\(weekday), \(world.words.late)", of: \Submission.receivedOn)
  }
}

extension RemarkDraws {
  /// As a draft keeps them, by what they are for.
  var ids: [String: String] {
    var ids: [String: String] = [:]
    ids[\Submission.person] = person.raw
    ids[\Submission.receipt] = receipt.text
    ids[\Submission.consultation] = consultation.raw
    ids[\Submission.version] = version.raw
    return ids
  }

  /// As a draft kept them; nil where one is missing.
  init?(_ submission: Identifier<Submission>, _ ids: [String: String]) {
    guard let person = ids[\Submission.person], let consultation = ids[\Submission.consultation],
      let receipt = ids[\Submission.receipt].flatMap({ try? ReceiptCode(typed: $0) })
    else { return nil }
    self.init(
      submission: submission, person: Identifier(person), receipt: receipt,
      consultation: Identifier(consultation), version: Identifier(ids[\Submission.version] ?? ""))
  }
}

extension Form {
  /// Several remarks often come in one letter or at one meeting: the next keeps the head. The question also keeps the
  /// receipt code in sight for as long as it is read out.
  func nextRemark(told: String, in world: World) -> [Step] {
    guard let saved = remark(today: world.today)?.submission else { return [] }
    let question = Question(
      text: world.words.askNextRemark(told),
      answers: [
        .init(
          keys: [.enter, .character("n")], label: world.words.answerNextRemark,
          steps: [.begin(.comment(RemarkHead(of: saved)))]),
        .init(keys: [.escape], label: world.words.answerEnough, steps: []),
      ])
    return [.open(question)]
  }
}
