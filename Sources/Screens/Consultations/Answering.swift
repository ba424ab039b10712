import CivicDomain
import Interchange
import Reports
import TerminalCanvas
import Words

/// The answer to a remark, wherever that is selected: on its page, in a list, on a card, on the desk.
enum Answering {
  /// The remark among some records, the first that is one; nil: none is.
  static func remark(among ids: [RecordID?]) -> Identifier<Submission>? {
    ids.compactMap { $0 }.first { $0.prefix == Submission.kind.idPrefix }.map { Identifier($0.raw) }
  }

  /// Whether records of a kind are answered.
  static func isFor(_ kind: AnyKind) -> Bool { kind.kind == Submission.kind }

  /// Whether an answer can be begun, or its draft edited.
  static func isPossible(to remark: Identifier<Submission>, in world: World) -> Bool {
    Responses.response(to: remark, on: world.register).map { $0.state == .draft } ?? true
  }

  /// The refusal that any edit of an answer would get; nil: it can be edited. What was said to people stays; of a remark what is not
  /// settled by that can be edited at any time.
  static func refusal(toEdit id: RecordID, in world: World) -> Refusal? {
    guard let answer = world.register.record(Identifier<Response>(id.raw)), answer.state != .draft else { return nil }
    return .responseState(answer.submission, answer.state)
  }

  /// The fields of a record that its answer settles; none where it is no remark.
  static func settled(in id: RecordID, _ world: World) -> Set<String> {
    remark(among: [id]).flatMap { world.register.record($0) }.map { Submission.settled(in: $0, on: world.register) }
      ?? []
  }

  /// Why the words of a remark can be corrected no more; nil: whoever asks can correct them.
  static func refusal(toCorrect remark: Identifier<Submission>, in world: World) -> Refusal? {
    guard let stored = world.register.record(remark) else { return nil }
    do throws(Refusal) { try Submission.mustBeCorrectable(stored, in: world.situation) } catch { return error }
    return nil
  }

  /// The steps that take on what waits, of one consultation or of all: remarks without an answer. One's own comes first; one
  /// alone is begun, several are listed, and where nothing waits, it is said.
  static func steps(waitingIn consultation: Identifier<Consultation>?, in world: World) -> [Step] {
    guard let duty = Duty.all.first(where: { $0.doing == .answer }) else { return [] }
    func owed(_ whose: Whose) -> [DueThing] {
      whose.due([duty], of: consultation, in: world).things(in: duty.section, first: 2)
    }
    let whose: Whose = owed(.mine).isEmpty ? .everybodys : .mine
    let things = owed(whose)
    switch things.count {
    case 0: return [.say(.note(consultation == nil ? world.words.noRemarkWaits : world.words.noRemarkWaitsHere))]
    case 1: return Step.doing(things[0], in: world)
    case _: return [.open(QueueScreen(.things(duty, nil, whose, in: consultation), in: world))]
    }
  }

  /// The steps that answer it, or say that no remark is chosen.
  static func steps(among ids: [RecordID?], in world: World) -> [Step] {
    remark(among: ids).map { Step.answering($0, in: world) } ?? [.say(.note(world.words.noSubmissionChosen))]
  }
}

extension Step {
  /// Opens the form of a response to one submission, or of the draft that there is; one that was approved is not edited.
  static func answering(_ submission: Identifier<Submission>, in world: World) -> [Step] {
    guard let response = Responses.response(to: submission, on: world.register) else {
      return [.begin(ResponseForm(to: [submission], in: world))]
    }
    switch response.state {
    case .draft: return [.edit(response.id.any)]
    case .approved, .published:
      let refusal = Refusal.responseState(submission, response.state)
      return [.say(.refused(world.words.refusal(refusal, in: world.circumstances).line))]
    }
  }
}

extension Menu.Item {
  /// What is done with one remark, before all that can be done with any record: how far its answer is, each step of that in its
  /// own row and always in the same order; then its files, and a letter to whoever sent it. None where it is no remark.
  static func onRemark(among subjects: [RecordID], in world: World) -> [Menu.Item] {
    guard subjects.count == 1, let remark = Answering.remark(among: subjects),
      let stored = world.register.record(remark)
    else { return [] }
    let own = Responses.response(to: remark, on: world.register)
    let read = own.flatMap { $0.state == .draft ? nil : $0 } ?? Responses.published(to: stored, on: world.register)
    let answer: [Menu.Item] =
      Answering.isPossible(to: remark, in: world)
      ? [
        Menu.Item(
          label: KeyAct.respond.lettered(own == nil ? KeyAct.respond.hint : correctsDraft, in: world.words),
          hindrance: world.readOnly.map { world.words.readOnly($0).line },
          steps: [.then { Step.answering(remark, in: $0) }])
      ] : []
    let shown = read.map { read in
      Menu.Item(label: world.words.text(showsAnswer), steps: Step.inRegisters { _ in [RecordPage(of: read.id.any)] })
    }
    return answer + [shown].compactMap { $0 } + advancing(own, of: remark, in: world)
      + files(of: remark.any, in: world) + letters(about: remark.any, in: world)
  }

  /// The rows that approve its answer and publish it, each from the state behind it alone: what the act itself proposes for
  /// another day is no step.
  private static func advancing(
    _ response: Response?, of remark: Identifier<Submission>, in world: World
  ) -> [Menu.Item] {
    let acts: [(from: ResponseState, word: String, label: Label)] = [
      (.draft, ApproveResponse.declaration.word, approvesIt),
      (.approved, PublishResponse.declaration.word, publishesIt),
    ]
    return acts.map { state, word, label in
      let label = world.words.text(label)
      guard let response, response.state == state else {
        let refusal = Refusal.responseState(remark, response?.state)
        return Menu.Item(
          label: label, hindrance: world.words.refusal(refusal, in: world.circumstances).line, steps: [])
      }
      let hindrance = Schema.act(word)?.offered.flatMap { world.hindrance(to: $0, on: [response.id.any]) }
      return Menu.Item(
        label: label, hindrance: hindrance, steps: [.then { [.act(word, on: [response.id.any], in: $0)] }])
    }
  }

  /// The rows of the letters that can be written about a record.
  private static func letters(about id: RecordID, in world: World) -> [Menu.Item] {
    Reports.reports(for: id).filter(\.offer.isLetter).map { report in
      Menu.Item(
        label: world.words.text(writes),
        hindrance: world.readsPersonal
          ? report.hindrance(id, in: world.setting(personal: true)) : world.words.personalNotReadable,
        steps: [
          .then { Step.drawingUp(report, of: id, by: .file(PageFormat.ofLetters[0]), personal: true, in: $0) }
        ])
    }
  }

  private static let correctsDraft = Label(pl: "popraw szkic", en: "edit the draft")
  private static let showsAnswer = Label(pl: "pokaż odpowiedź", en: "show the answer")
  private static let approvesIt = Label(pl: "zatwierdź to stanowisko", en: "approve this answer")
  private static let publishesIt = Label(pl: "opublikuj to stanowisko", en: "publish this answer")
  private static let writes = Label(pl: "napisz do zgłaszającego (e-mail)", en: "write to the sender (e-mail)")
}
