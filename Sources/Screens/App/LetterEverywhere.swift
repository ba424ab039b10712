import CivicDomain
import TerminalCanvas
import Words

/// The letters that mean the same on every screen: sign somebody up, take a remark, note a call, answer.
///
/// A screen that has one of its own keeps it; everywhere else it is the program's, with what the selected record gives.
enum LetterEverywhere: CaseIterable {
  case signUp, takeSubmission, noteCall, respond

  /// The name and key of the act.
  var key: KeyAct {
    switch self {
    case .signUp:
      KeyAct(
        .signUp, hint: KeyAct.signUp.hint,
        help: Label(
          pl: "zapisz kogoś: na zaznaczone spotkanie albo zaznaczoną osobę, a gdy ich nie ma, na jedno z najbliższych",
          en:
            "sign somebody up: for the selected session, or the selected person; where there is none, for one of the next"
        ))
    case .takeSubmission:
      KeyAct(
        .takeSubmission, hint: CallerAct.takeSubmission.key.hint,
        help: Label(
          pl:
            "przyjmij uwagę: w zaznaczonych konsultacjach albo od zaznaczonej osoby, a gdy ich nie ma, w jednych z otwartych",
          en: "take down a remark: in the selected consultation, or of the selected person; else in one that is open"))
    case .noteCall:
      KeyAct(
        .noteCall, hint: CallerAct.noteCall.key.hint,
        help: Label(
          pl: "zapisz, o czym była rozmowa i co obiecano; osoba albo organizacja z zaznaczonego wpisu jest wpisana, "
            + "a o kimś, do kogo trzeba zadzwonić, zapisz, co z tego wynikło",
          en:
            "note a call, and what was promised; the person or organization of the selected record is filled in, and of "
            + "somebody who is to be rung what came of it"))
    case .respond:
      KeyAct(
        .respond, hint: KeyAct.respond.hint,
        help: Label(
          pl: "odpowiedz na zaznaczoną uwagę, a gdy żadnej nie zaznaczono, na jedną z tych, które czekają",
          en: "answer the selected remark; where none is, one of those that wait"))
    }
  }

  /// The letter of a key act of the program; nil: it is of another key.
  init?(_ act: KeyAct) {
    guard let letter = Self.allCases.first(where: { $0.key == act }) else { return nil }
    self = letter
  }

  /// The steps that do it with what a record gives: the session, the consultation or the remark that it is or is a part of, whoever
  /// it is of; nil: nothing is selected.
  func steps(about id: RecordID?, in world: World) -> [Step] {
    if let reason = world.readOnly { return [.say(.refused(world.words.readOnly(reason).line))] }
    let lineage = id.map { world.register.lineage(of: $0) }
    let caller = id.flatMap { Self.caller(concernedBy: $0, in: world) } ?? Caller()
    switch self {
    case .signUp:
      if let session = lineage?.id(of: Session.self) { return SessionPage.signUp(for: session, in: world) }
      return caller.signUp(in: world)
    case .takeSubmission:
      guard let consultation = lineage?.id(of: Consultation.self) else { return caller.takeSubmission(in: world) }
      let given = [Submission.name(of: \.consultation): FieldValue.text(consultation.raw)]
      return CallerAct.takeSubmission.stepsForAnybody(given: given, in: world) ?? []
    case .noteCall:
      if let menu = id.flatMap({ Menu(calling: Identifier($0.raw), in: world) }) { return [.open(menu)] }
      return [.add(PhoneCall.kind, given: caller.ofCall)]
    case .respond:
      if let remark = lineage?.id(of: Submission.self) { return Step.answering(remark, in: world) }
      return Answering.steps(waitingIn: lineage?.id(of: Consultation.self), in: world)
    }
  }

  /// Whoever a record is of: itself a person or an organization, else the first one that a part of something refers to, the
  /// person before the organization; nil: nobody.
  private static func caller(concernedBy id: RecordID, in world: World) -> Caller? {
    guard let stored = world.register.stored(id), let kind = Schema.kind(of: id) else { return nil }
    if EverywhereSearch.callers.contains(kind.kind) { return Caller(id, in: world) }
    guard kind.wholeField != nil else { return nil }
    return [Person.kind, Organization.kind].lazy.compactMap { sort in
      kind.fields.lazy.filter { $0.isStored && $0.shape.refersTo == sort }
        .compactMap { stored.values[$0.name]?.text }.first
    }.compactMap { Caller(RecordID($0), in: world) }.first
  }
}
