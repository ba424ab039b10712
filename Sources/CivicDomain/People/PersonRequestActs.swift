/// The act of answering what a person asked for about their data.
public struct AnswerPersonRequest: OfferedAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "personRequest-answer",
    ActWords(
      logged: Label(pl: "odpowiedziano na wniosek osoby", en: "person's request answered"),
      done: Label(pl: "Zapisano odpowiedź", en: "The answer is recorded"),
      undone: Label(pl: "odpowiedź na wniosek", en: "the answer to the request")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "odpowiedziano", en: "answered"), title: Label(pl: "odpowiedź na wniosek", en: "answer to the request"),
    about: Label(
      pl: "Zapisuje, co i kiedy odpowiedziano tej osobie (art. 12 ust. 3 RODO).",
      en: "Records what the person was answered, and when (GDPR, art. 12(3))."))
  /// The inputs of the act.
  public static let fields = [
    text("answer", \.answer, required: true, pl: "co odpowiedziano", en: "what was answered").sayingWhy,
    day("on", \.day, pl: "kiedy", en: "when").past,
  ]

  /// The request: which requests of people, and why.
  public var request: ActRequest
  /// What was answered.
  public var answer = ""
  /// The day; nil: today.
  public var day: Day?

  /// Such an answer.
  public init(_ request: ActRequest) { self.request = request }

  /// An answer of a day.
  public init(_ id: Identifier<PersonRequest>, _ answer: String, on day: Day? = nil, because: String = "") {
    self.init(id, because: because)
    (self.answer, self.day) = (answer, day)
  }

  /// Today.
  public static func proposal(_ request: ActRequest, in situation: Situation) -> Self {
    var act = Self(request)
    act.day = situation.today
    return act
  }

  /// Answered once; another answer takes the place of one that was taken back.
  public func decide(
    on id: Identifier<PersonRequest>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision {
    let old = try RecordRules.living(id, in: situation)
    let day = day ?? situation.today
    if let done = old.doneOn {
      if done == day, old.answer == answer { return .alreadyDone }
      throw .personRequest(.answered(done))
    }
    if let received = old.receivedOn, day < received { throw .personRequest(.beforeReceived(received)) }
    var new = old
    (new.doneOn, new.answer) = (day, answer)
    return Decision(try RecordRules.replace(old, with: new, in: situation), undoneBy: Self.counter, in: situation)
  }

  /// What takes the answer back.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? { PersonRequest.counter(of: deed) }
}

/// The act of telling a person within the first month that the answer takes longer, and why (GDPR, art. 12(3)).
public struct ExtendPersonRequest: OfferedAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "personRequest-extend",
    ActWords(
      logged: Label(pl: "przedłużono termin odpowiedzi na wniosek", en: "term of a person's request extended"),
      done: Label(pl: "Przedłużono termin odpowiedzi", en: "The term is extended"),
      undone: Label(pl: "przedłużenie terminu", en: "the extension")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "przedłuż termin", en: "extend the term"),
    title: Label(pl: "przedłużenie terminu", en: "extension of the term"),
    about: Label(
      pl: "Zapisuje, że w pierwszym miesiącu powiadomiono o dłuższym terminie i dlaczego (art. 12 ust. 3 RODO).",
      en: "Records that the person was told in the first month that it takes longer, and why (GDPR, art. 12(3))."))
  /// The inputs of the act.
  public static let fields = [
    line("why", \.why, required: true, pl: "dlaczego dłużej", en: "why longer").sayingWhy,
    day("on", \.day, pl: "kiedy powiadomiono", en: "told on").past,
  ]

  /// The request: which requests of people, and why.
  public var request: ActRequest
  /// Why it takes longer, as the person was told.
  public var why = ""
  /// The day on which the person was told; nil: today.
  public var day: Day?

  /// Such an extension.
  public init(_ request: ActRequest) { self.request = request }

  /// An extension that was told on a day.
  public init(_ id: Identifier<PersonRequest>, why: String, on day: Day? = nil) {
    self.init(id)
    (self.why, self.day) = (why, day)
  }

  /// Today.
  public static func proposal(_ request: ActRequest, in situation: Situation) -> Self {
    var act = Self(request)
    act.day = situation.today
    return act
  }

  /// Extended once, and told in the first month.
  public func decide(
    on id: Identifier<PersonRequest>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision {
    let old = try RecordRules.living(id, in: situation)
    let day = day ?? situation.today
    if let done = old.doneOn { throw .personRequest(.answered(done)) }
    if let told = old.extendedOn {
      if told == day, old.extendedBecause == why { return .alreadyDone }
      throw .personRequest(.extendedAlready(told))
    }
    if let received = old.receivedOn {
      if day < received { throw .personRequest(.beforeReceived(received)) }
      let last = PersonRequest.due(after: received, extended: false, on: situation.register)
      if day > last { throw .personRequest(.tooLateToExtend(until: last)) }
    }
    var new = old
    (new.extendedOn, new.extendedBecause) = (day, why)
    return Decision(try RecordRules.replace(old, with: new, in: situation), undoneBy: Self.counter, in: situation)
  }

  /// What takes the extension back.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? { PersonRequest.counter(of: deed) }
}

/// The act of taking back what was said last of a person's request: the answer, else that it takes longer.
public struct StepBackPersonRequest: OfferedAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "personRequest-step-back",
    ActWords(
      logged: Label(pl: "cofnięto wpis o wniosku osoby", en: "entry of a person's request taken back"),
      done: Label(pl: "Cofnięto wpis", en: "The entry is taken back"),
      undone: Label(pl: "cofnięcie wpisu", en: "that the entry was taken back")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "cofnij ostatni wpis", en: "take back the last entry"),
    about: Label(
      pl: "Usuwa wpis o odpowiedzi, a bez niej o przedłużeniu: wniosek znów czeka.",
      en: "Takes out the entry of the answer, and without one that of the extension: the request waits again."),
    reason: .required, leadsBack: true)

  /// The request: which requests of people, and why.
  public var request: ActRequest
  /// Such a step back.
  public init(_ request: ActRequest) { self.request = request }

  /// Undone by the act that said it.
  public func decide(
    on id: Identifier<PersonRequest>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision {
    let old = try RecordRules.living(id, in: situation)
    var new = old
    if old.doneOn != nil {
      (new.doneOn, new.answer) = (nil, "")
    } else if old.extendedOn != nil {
      (new.extendedOn, new.extendedBecause) = (nil, "")
    } else {
      throw .personRequest(.nothingSaid)
    }
    return Decision(try RecordRules.replace(old, with: new, in: situation), undoneBy: Self.counter, in: situation)
  }

  /// The act that said it.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? { PersonRequest.counter(of: deed) }
}

extension PersonRequest {
  /// What leads back to what was said of each before.
  fileprivate static func counter(of deed: Deed) -> (any Act)? {
    deed.undone { part -> (any Act)? in
      guard let was = part.was(PersonRequest.self), let became = part.became(PersonRequest.self) else { return nil }
      if was.doneOn == nil, was.extendedOn == nil || became.extendedOn != nil {
        return StepBackPersonRequest(was.id, because: ProgramText.undone.kept)
      }
      if let done = was.doneOn { return AnswerPersonRequest(was.id, was.answer, on: done) }
      return was.extendedOn.map { ExtendPersonRequest(was.id, why: was.extendedBecause, on: $0) }
    }
  }
}
