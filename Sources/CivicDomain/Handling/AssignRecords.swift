/// The act of naming who handles records, of whatever kind has a handler.
public struct AssignRecords: SharedAct {
  /// The declaration of the act: its word behind that of a kind, and its labels.
  public static let declaration = ActDeclaration(
    "assign",
    ActWords(
      logged: Label(pl: "przydzielono", en: "assigned"), done: Label(pl: "Przydzielono", en: "Assigned"),
      undone: Label(pl: "przydzielenie", en: "the assignment")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "przydziel", en: "assign"),
    about: Label(pl: "Wskazuje, kto się tym zajmuje.", en: "Names who handles it."),
    consequence: Label(
      pl: "Listy loginów program nie zna: sprawdź, czy nie ma literówki.",
      en: "The program knows no list of logins: look out for a slip."))
  /// The inputs of the act.
  public static let fields = [login("to", \.login, required: true, pl: "komu", en: "to whom")]

  /// The request: which records, and why.
  public var request: ActRequest
  /// The login of whoever is to handle them.
  public var login = ""
  /// The login that an undoing takes back; nil: whoever handles them now.
  private var replaced: String?

  /// Such an assignment, nobody named yet.
  public init(_ request: ActRequest) { self.request = request }

  /// An assignment of one record.
  public init(_ id: RecordID, to login: String) {
    self.init(ActRequest(on: [id]))
    self.login = login
  }

  /// What undoes an assignment: the one who was named must still be who handles it.
  fileprivate init(_ id: RecordID, backTo login: String, from replaced: String) {
    self.init(id, to: login)
    self.replaced = replaced
  }

  /// Names the handler of one after the other, all or none.
  public func decide(in situation: Situation) throws(Refusal) -> Decision {
    try request.decided(
      drawing: 0, in: situation,
      { (id, _, situation) throws(Refusal) in
        try Handling.hand(id, to: login, from: replaced, in: situation)
      },
      { () throws(Refusal) in
        if login.isEmpty, replaced == nil { throw .inputMissing(Self.fields[0].declaration) }
      })
  }

  /// Each goes back to whoever handled it.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? { Handling.counter(of: deed) }
}

/// The act of taking records to handle them oneself, of whatever kind has a handler.
public struct TakeRecords: SharedAct {
  /// The declaration of the act: its word behind that of a kind, and its labels.
  public static let declaration = ActDeclaration(
    "take",
    ActWords(
      logged: Label(pl: "wzięto na siebie", en: "taken to handle"),
      done: Label(pl: "Wzięto na siebie", en: "Taken to handle"),
      undone: Label(pl: "wzięcie na siebie", en: "the taking")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "weź na siebie", en: "take it on"),
    about: Label(pl: "Zajmuje się tym ten, kto o to prosi.", en: "Whoever asks handles it."))

  /// The request: which records, and why.
  public var request: ActRequest
  /// Such a taking.
  public init(_ request: ActRequest) { self.request = request }

  /// Takes one after the other, all or none.
  public func decide(in situation: Situation) throws(Refusal) -> Decision {
    try request.decided(
      drawing: 0, in: situation,
      { (id, _, situation) throws(Refusal) in
        try Handling.hand(id, to: situation.author.login, from: nil, in: situation)
      }, { () throws(Refusal) in })
  }

  /// Each goes back to whoever handled it.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? { Handling.counter(of: deed) }
}

/// The act of giving records back that somebody handles: nobody does then, and whoever wants can take them.
public struct ReleaseRecords: SharedAct {
  /// The declaration of the act: its word behind that of a kind, and its labels.
  public static let declaration = ActDeclaration(
    "release",
    ActWords(
      logged: Label(pl: "oddano do wspólnych", en: "given back"),
      done: Label(pl: "Oddano do wspólnych", en: "Given back"), undone: Label(pl: "oddanie", en: "the giving back")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "oddaj do wspólnych", en: "give it back"),
    about: Label(
      pl: "Nikt się tym już nie zajmuje: może to wziąć każdy.", en: "Nobody handles it any more: anybody may take it."))

  /// The request: which records, and why.
  public var request: ActRequest
  /// Such a giving back.
  public init(_ request: ActRequest) { self.request = request }

  /// Gives one after the other back, all or none.
  public func decide(in situation: Situation) throws(Refusal) -> Decision {
    try request.decided(
      drawing: 0, in: situation,
      { (id, _, situation) throws(Refusal) in try Handling.hand(id, to: "", from: nil, in: situation) },
      { () throws(Refusal) in })
  }

  /// Each goes back to whoever handled it.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? { Handling.counter(of: deed) }
}

/// The rule of the acts that change who handles a record.
private enum Handling {
  /// Hands a record to a login; an undoing only from the login that was named.
  static func hand(
    _ id: RecordID, to login: String, from replaced: String?, in situation: Situation
  ) throws(Refusal) -> Decision {
    guard let kind = Schema.kind(of: id), let field = kind.handlerField, let index = kind.index(of: field.name) else {
      throw .unknown(id)
    }
    let old = try RecordRules.living(id, of: kind, in: situation)
    let value: FieldValue? = login.isEmpty ? nil : .text(login)
    let now = old.value(at: index)
    if now == value { return .alreadyDone }
    if let replaced, now?.text ?? "" != replaced {
      let edit = FieldEdit(field: field.name, was: replaced.isEmpty ? nil : .text(replaced), becomes: value)
      throw .changedSince(id, [Refusal.Conflict(edit: edit, now: now)])
    }
    let new = RecordMemory(copying: old)
    do throws(FieldError) { try new.write(value, at: index) } catch {
      throw .invalid(kind.kind, FieldErrors([field.name: error]))
    }
    return Decision(
      try RecordRules.replace(old, with: new, in: situation), undoneBy: { deed, _ in counter(of: deed) }, in: situation)
  }

  /// Each goes back to whoever handled it, from whoever does now.
  static func counter(of deed: Deed) -> (any Act)? {
    deed.undone { part in
      guard let name = Schema.kind(of: part.id)?.handlerField?.name, let handed = part.change[name] else { return nil }
      return AssignRecords(part.id, backTo: part.before?[name]?.text ?? "", from: handed?.text ?? "")
    }
  }
}
