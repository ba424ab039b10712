/// An act with its type forgotten, as `Schema.acts` lists it: its words, and where it is offered all that a form, a command
/// or a draft needs to make one.
public struct AnyAct: Sendable {
  /// The declaration of the act: its word in the log and its labels.
  public let declaration: ActDeclaration
  /// The offer of the act; nil for what has a command or a key of its own.
  public let offered: Offered?
  /// What undoes such an act (`Act.counter(of:in:)`).
  public let counter: @Sendable (Deed, Situation) -> (any Act)?

  /// The word of the act in the log.
  public var word: String { declaration.word }

  /// The description of an act that is offered where records are shown.
  public struct Offered: Sendable {
    /// The kind of the records that it is done to; nil: records of every kind that has no act of its own for it.
    public let kind: Kind?
    /// The offer: what the act is called, and what it needs.
    public let offer: ActOffer
    /// The inputs of the act, in the order of its form; the reason is not among them.
    public let inputs: [FieldDeclaration]
    /// Makes one of what was said.
    let makes: @Sendable (ActSaying) throws(FieldErrors) -> any Act
    /// The values that a form proposes, in the order of `inputs`.
    public let proposal: @Sendable ([RecordID], Situation) -> [FieldValue?]

    /// The name of the act in commands: `hand-over` of `booking hand-over`.
    public let name: String
    /// Whether other kinds have the same act: then it says nothing of what else can be done with such records.
    var isShared = false

    /// The act: the records, what was drawn, the reason, and the values in the order of `inputs`. What it asks for may be
    /// missing: `decide` says so.
    /// - Throws: what each refused input, the reason too, has against its value.
    public func make(_ saying: ActSaying) throws(FieldErrors) -> any Act {
      do throws(FieldError) { _ = try FieldValue.text(saying.because).limited(to: Limits.line) } catch {
        throw FieldErrors([ActOffer.reasonInput.name: error])
      }
      return try makes(saying)
    }

    /// All that it can be told, the reason last.
    public var sayable: [FieldDeclaration] { inputs + [ActOffer.reasonInput] }
  }

  /// An act that is not offered where records are shown.
  init<A: Act>(_: A.Type) {
    declaration = A.declaration
    offered = nil
    counter = { A.counter(of: $0, in: $1) }
  }

  /// An act that is offered.
  init<A: OfferedAct>(offered _: A.Type) {
    declaration = A.declaration
    counter = { A.counter(of: $0, in: $1) }
    let fields = A.fields
    let word = declaration.word
    offered = Offered(
      kind: A.Subject.kind, offer: A.offer, inputs: fields.map(\.declaration),
      makes: { (saying) throws(FieldErrors) in
        var act = A(
          ActRequest(on: saying.subjects, draws: saying.draws, because: saying.because))
        try act.take(saying.values)
        return act
      },
      proposal: { subjects, situation in
        let act = A.proposal(ActRequest(on: subjects), in: situation)
        return withUnsafePointer(to: act) { RecordMemory.values($0, of: fields) }
      },
      name: String(word[word.index(after: word.firstIndex(of: "-") ?? word.startIndex)...]))
  }

  /// An act that is offered for records of every kind.
  init<A: Act>(_: A.Type, _ declaration: ActDeclaration, offered: Offered) {
    self.declaration = declaration
    self.offered = offered
    counter = { A.counter(of: $0, in: $1) }
  }
}

/// The input of an act as somebody gave it: to which records, with which ids drawn, why, and the values in their order.
public struct ActSaying: Sendable {
  /// The records.
  public var subjects: [RecordID]
  /// The ids that were drawn.
  public var draws: [RecordID]
  /// The reason; empty if none was given.
  public var because: String
  /// The values in the order of the act's inputs; nil where nothing was said.
  public var values: [FieldValue?]

  /// An input of an act; with nothing but subjects, as little as can be.
  public init(on subjects: [RecordID], draws: [RecordID] = [], because: String = "", values: [FieldValue?] = []) {
    self.subjects = subjects
    self.draws = draws
    self.because = because
    self.values = values
  }
}

/// How an act stands towards some records now.
public enum ActStanding: Equatable, Sendable {
  /// The act can be done, once what it asks for is said.
  case possible
  /// The records are so already.
  case alreadyDone
  /// A rule forbids it.
  case refused(Refusal)
}

extension AnyAct.Offered {
  /// Returns how the act stands towards some records: it is decided on trial, with nothing said but to which. That
  /// something is missing which it asks for forbids nothing.
  public func standing(on subjects: [RecordID], in situation: Situation) -> ActStanding {
    let draws = offer.drawn(for: subjects) { 0 }
    let proposed = proposal(subjects, situation)
    do throws(FieldErrors) {
      // A reason that is still to be typed must not hide what stands in the way of another subject.
      let because = offer.reason == .required ? ProgramText.undone.kept : ""
      let act = try make(ActSaying(on: subjects, draws: draws, because: because, values: proposed))
      do throws(Refusal) {
        guard try act.decide(in: situation).changes.isEmpty else { return .possible }
        return mayDiffer(from: proposed, on: subjects, draws, because, in: situation) ? .possible : .alreadyDone
      } catch {
        return asksFor(error) ? .possible : .refused(error)
      }
    } catch {
      return .possible
    }
  }

  /// Whether what is missing, or would be said otherwise than it is proposed, may still change something: each input is said
  /// otherwise on trial. What was published yesterday is not published today.
  private func mayDiffer(
    from proposed: [FieldValue?], on subjects: [RecordID], _ draws: [RecordID], _ because: String,
    in situation: Situation
  ) -> Bool {
    zip(inputs, proposed).enumerated().contains { place, each in
      guard let value = each.1 else { return each.0.isRequired }
      var values = proposed
      values[place] = each.0.shape.otherwise(value)
      guard values[place] != nil,
        let act = try? make(ActSaying(on: subjects, draws: draws, because: because, values: values))
      else { return true }
      do throws(Refusal) { return try !act.decide(in: situation).changes.isEmpty } catch { return asksFor(error) }
    }
  }

  /// Whether a refusal is about something that the act asks for.
  private func asksFor(_ refusal: Refusal) -> Bool {
    if case .invalid(_, let errors) = refusal.cause { return errors.byField.values.allSatisfy { $0 == .required } }
    return refusal.cause == .reasonMissing || refusal.fields.contains { name in sayable.contains { $0.name == name } }
  }
}

extension FieldShape {
  /// Another value than this, as somebody might say it; nil: there is none that goes without asking.
  fileprivate func otherwise(_ value: FieldValue) -> FieldValue? {
    switch self {
    case .day: value.text.flatMap { try? Day($0) }.map { .text($0.adding(days: -1).text) }
    case .line, .text: value.text.map { .text("\($0) \($0.first.map(String.init) ?? "")") }
    case .openingHours, .count, .decimal, .choice, .choices, .words, .reference, .references, .anyReference, .file,
      .yes,
      .time:
      nil
    }
  }
}

extension Schema {
  /// The acts that are offered for a kind of record, in the order of menus.
  public static func acts(on kind: Kind) -> [AnyAct] { acts.filter { $0.offered?.kind == kind } }

  /// Whether a kind has an act of its own, which no other has.
  public static func hasOwnAct(_ kind: Kind) -> Bool { acts(on: kind).contains { $0.offered?.isShared == false } }

  /// All that is offered for a kind of record, in the order of menus: its own acts, and its removal where such a
  /// record can be removed.
  public static func acts(offeredFor kind: Kind) -> [AnyAct] { acts(on: kind) + (kind.isRemoved ? actsOnAll : []) }

  /// The acts that are offered for records of every kind.
  public static let actsOnAll = acts.filter { $0.offered.map { $0.kind == nil } ?? false }

  /// The act of a word, an old one too; nil where a newer program wrote it.
  public static func act(_ word: String) -> AnyAct? { byWord[word] }

  private static let byWord = Dictionary(
    acts.flatMap { act in ([act.word] + act.declaration.formerly).map { ($0, act) } },
    uniquingKeysWith: { first, _ in first })

  /// Returns the declaration of an act by the word that stands in the log; nil where a newer program wrote it.
  public static func declaration(logged word: String) -> ActDeclaration? {
    act(word)?.declaration ?? otherLogWords.first { $0.word == word || $0.formerly.contains(word) }
  }
}
