import CivicDomain
import TerminalCanvas
import Words

/// Steps that respond to submissions, one or all that are marked, and take their responses on: a clerk drafts, the
/// authority approves, then they are published.
extension ConsultationsScreen {
  /// Marks the selected submission, or takes its mark away, and selects the next.
  mutating func toggleMark(in world: World) -> [Step] {
    guard let submission else { return [.say(.note(world.words.noSubmissionChosen))] }
    submissions.toggleMark(RowID(name: submission.raw))
    focus = .submissions
    submissions.select((submissions.index ?? 0) + 1, in: submissionRoom(in: world), on: world.register)
    return []
  }

  /// The marked submissions in the order in which they came; where none is marked, the selected one.
  private func targets(in world: World) -> [Identifier<Submission>] {
    guard let page, hasSubmission || !submissions.marked.isEmpty else { return [] }
    let all = Siblings(whose: \Submission.consultation, is: page.consultation.id)
    return submissions.subjects { world.register.rank(of: $0, among: all) }.map { Identifier($0.raw) }
  }

  /// Whether a response to the marked submissions, or to the selected one, can be begun, or its draft edited.
  func canRespond(in world: World) -> Bool {
    let targets = targets(in: world)
    let responses = targets.compactMap { Responses.response(to: $0, on: world.register) }
    return !targets.isEmpty && (responses.isEmpty || targets.count == 1 && responses[0].state == .draft)
  }

  /// Opens the form of a response. A draft is edited; nobody is asked to type what the rules would refuse.
  func respond(in world: World) -> [Step] {
    let targets = targets(in: world)
    guard let first = targets.first else { return Answering.steps(waitingIn: page?.consultation.id, in: world) }
    let responses = targets.compactMap { Responses.response(to: $0, on: world.register) }
    guard let response = responses.first else { return [.begin(ResponseForm(to: targets, in: world))] }
    guard targets.count == 1 else {
      let stored = world.register.stored(response.id.any)
      let refusal = Refusal.alreadyAnswered(
        response.submission, by: stored?.changedBy ?? "", at: stored?.changedAt ?? world.instant)
      // Nothing was typed yet, so that nothing need be said of it.
      let fact = world.words.refusal(refusal, in: world.circumstances).fact
      return [.say(.refused("\(fact) \(world.words.takeMarkAway)"))]
    }
    return Step.answering(first, in: world)
  }

  /// What can be done with a consultation, and what not, and why.
  func acts(on consultation: Consultation, in world: World) -> Menu {
    Menu(
      title: world.name(of: consultation.id.any),
      items: responsesAdvancing(consultation, in: world) + Menu.acts(on: [consultation.id.any], in: world)
        + Menu.Item.attaching(to: consultation.id.any, in: world)
        + Menu.Item.importing(for: consultation.id.any, in: world))
  }

  /// What can be done with the remarks that have the focus: the marked ones, else the selected one; behind it what can be done
  /// with the whole.
  func actsOnSubmissions(_ selected: Identifier<Submission>, of consultation: Consultation, in world: World) -> Menu {
    let subjects = submissions.marked.isEmpty ? [selected.any] : submissions.subjects { _ in nil }
    let whole = Menu.Item(
      label: world.words.actsOnWhole(world.name(of: consultation.id.any)),
      steps: [.then { [.open(acts(on: consultation, in: $0))] }])
    // Of one the rows of its own answer stand first; several are taken on together.
    let together = subjects.count == 1 ? [] : [answeringMarked(in: world)] + responsesAdvancing(consultation, in: world)
    return Menu(
      title: world.words.names(of: subjects, in: world.circumstances),
      items: together + Menu.acts(on: subjects, in: world)
        + (subjects.count == 1 ? correcting(subjects[0], in: world) : []) + [whole])
  }

  /// The rows that edit of a remark what can still be, and attach a file.
  private func correcting(_ id: RecordID, in world: World) -> [Menu.Item] {
    [.editing(id, hindrance: world.hindrance(toEdit: id), in: world)]
      + Menu.Item.correcting(peopleOf: id, in: world) + Menu.Item.attaching(to: id, in: world)
  }

  /// The row that answers all that are marked at once.
  private func answeringMarked(in world: World) -> Menu.Item {
    Menu.Item(
      label: KeyAct.respond.lettered(in: world.words), hindrance: world.readOnly.map { world.words.readOnly($0).line },
      steps: [.changing(ConsultationsScreen.self) { screen, world in screen.respond(in: world) }])
  }

  /// The acts that approve and publish responses.
  private func responsesAdvancing(_ consultation: Consultation, in world: World) -> [Menu.Item] {
    [
      advancing(
        from: .draft, Label(pl: "zatwierdź szkice stanowisk", en: "approve draft answers"), consultation, in: world),
      advancing(
        from: .approved, Label(pl: "opublikuj zatwierdzone stanowiska", en: "publish approved answers"), consultation,
        in: world),
    ]
  }

  /// The act that approves or publishes the responses in a state: of the marked submissions, else of the selected one.
  /// All that there are only by their number.
  private func advancing(
    from state: ResponseState, _ label: Label, _ consultation: Consultation, in world: World
  ) -> Menu.Item {
    func act(hindrance: String? = nil, _ steps: [Step] = []) -> Menu.Item {
      Menu.Item(label: label[world.words.language], hindrance: hindrance, steps: steps)
    }
    if submissions.marked.isEmpty {
      let siblings = Submission.answered(state, in: consultation.id)
      guard world.register.count(siblings) > 0 else { return act(hindrance: world.words.nothingToAdvance(from: state)) }
      // Gathered once somebody wants it, for there may be very many.
      return act([.then { advanceAll(siblings, from: state, in: consultation.id, $0) }])
    }
    let targets = targets(in: world)
    if let other = targets.first(where: { stateOfResponse(to: $0, in: world) != state }) {
      let refusal = Refusal.responseState(other, stateOfResponse(to: other, in: world))
      return act(hindrance: world.words.refusal(refusal, in: world.circumstances).line)
    }
    return act([ask(targets, orAll: targets, from: state, in: consultation.id, world)])
  }

  /// Takes the selected one on, or all that there are; where others have taken on the last meanwhile, none.
  private func advanceAll(
    _ siblings: Siblings, from state: ResponseState, in id: Identifier<Consultation>, _ world: World
  ) -> [Step] {
    let ready = world.register.ids(siblings, window: 0..<Int.max).map { Identifier<Submission>($0.raw) }
    guard !ready.isEmpty else { return [.say(.refused(world.words.nothingToAdvance(from: state)))] }
    let selected = submission.flatMap { stateOfResponse(to: $0, in: world) == state ? [$0] : nil } ?? []
    return [ask(selected, orAll: ready, from: state, in: id, world)]
  }

  private func stateOfResponse(to submission: Identifier<Submission>, in world: World) -> ResponseState? {
    Responses.response(to: submission, on: world.register)?.state
  }

  /// Asks which responses to approve or publish; where nothing is to be chosen, an approval's own form is question
  /// enough.
  private func ask(
    _ submissions: [Identifier<Submission>], orAll all: [Identifier<Submission>], from state: ResponseState,
    in id: Identifier<Consultation>, _ world: World
  ) -> Step {
    let words = world.words
    func taking(_ submissions: [Identifier<Submission>]) -> Step {
      let responses = submissions.compactMap { Responses.response(to: $0, on: world.register)?.id }
      if state == .draft { return .act(ApproveResponse.declaration.word, on: responses.map(\.any), in: world) }
      return .send(PublishResponse(responses, on: world.today), .act(id.any))
    }
    func numbers(_ submissions: [Identifier<Submission>]) -> [String] {
      submissions.map { ConsultationProgress.number(of: $0, in: id, on: world.register) ?? "" }
    }
    let isAll = submissions.count == all.count
    if state == .draft, isAll { return taking(submissions) }
    var answers: [Question.Answer] = []
    if !submissions.isEmpty {
      let label =
        submissions.count == 1
        ? words.onlySubmission(numbers(submissions)[0]) : words.advance(from: state, submissions.count)
      answers.append(Question.Answer(keys: [.enter], label: label, steps: [taking(submissions)]))
    }
    answers.append(Question.Answer(keys: [.escape], label: words.answerNo, steps: []))
    let widest = Question.Widest(
      number: all.count, label: words.allOfThem(all.count),
      prompt: words.typeNumber(all.count, from: state), steps: [taking(all)])
    let text =
      submissions.isEmpty
      ? words.waitingForAdvance(from: state, numbers(all)) : words.askAdvance(from: state, numbers(submissions))
    return .open(Question(text: text, answers: answers, widest: isAll ? nil : widest))
  }

  /// Edits the words of the selected submission, or the draft of the response to it.
  func correct(in world: World) -> [Step] {
    let steps =
      hasSubmission || !submissions.marked.isEmpty
      ? submissions.onOne(in: world) { correct(Identifier($0.raw), in: world) } : []
    return steps.isEmpty ? [.say(.note(world.words.noSubmissionChosen))] : steps
  }

  private func correct(_ submission: Identifier<Submission>, in world: World) -> [Step] {
    guard world.register.record(submission) != nil else { return [] }
    if Responses.response(to: submission, on: world.register) != nil {
      return Step.answering(submission, in: world)
    }
    // Of words that stay the form says why, and it has what is the office's own.
    return [.edit(submission.any)]
  }

  func refuse(_ refusal: Refusal, in world: World) -> Step {
    .say(.refused(world.words.refusal(refusal, in: world.circumstances).line))
  }
}
