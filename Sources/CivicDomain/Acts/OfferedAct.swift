/// An act on one record or several of a kind (all or none), offered where they are shown.
///
/// The list behind `a`, the form, `wspolnie KIND ACT ID… INPUT=VALUE…` with its help, the log's word and the message
/// follow from what it declares: its `fields` are what it asks for.
public protocol OfferedAct: Act, Declared {
  /// The type of the records that the act is done to.
  associatedtype Subject: Record
  /// The offer of the act: how lists and forms show it.
  static var offer: ActOffer { get }
  /// The request: to which records it is done, and why.
  var request: ActRequest { get set }

  /// The act with nothing said of what it asks for.
  init(_ request: ActRequest)

  /// The act as a form proposes it: with what is most likely meant.
  static func proposal(_ request: ActRequest, in situation: Situation) -> Self

  /// Checks what speaks against the act for all of its subjects together, before the first is looked at.
  func mustBeAgreed(in situation: Situation) throws(Refusal)

  /// Decides the act for one of its subjects, on the register as the ones before leave it. That what it asks for was
  /// said, and a reason where one is needed, is validated after it.
  /// - Parameter drawn: the ids that were drawn for this one (`ActOffer.draws`); none where nobody drew any.
  func decide(on id: Identifier<Subject>, drawn: [RecordID], in situation: Situation) throws(Refusal) -> Decision

  /// Whether it says all that it must: what its fields require, and a reason where one is needed.
  func mustBeComplete() throws(Refusal)
}

/// The request of an act: to which records it is done, with which ids drawn for it, and why.
public struct ActRequest: Equatable, Sendable {
  /// The records, none twice.
  public let subjects: [RecordID]
  /// The ids that were drawn when its form opened, so that the same act sent twice is known: for each record as many as
  /// `ActOffer.draws` says, or none at all.
  public let draws: [RecordID]
  /// The reason; empty if none was given.
  public var because: String

  /// A request.
  public init(on subjects: [RecordID], draws: [RecordID] = [], because: String = "") {
    var seen: Set<RecordID> = []
    self.subjects = subjects.filter { seen.insert($0).inserted }
    self.draws = draws
    self.because = because
  }

  /// Decides the act for one record after the other, all or none; `mustBeComplete` is asked once nothing else speaks
  /// against it.
  func decided(
    drawing each: Int, in situation: Situation,
    _ decide: (RecordID, [RecordID], Situation) throws(Refusal) -> Decision,
    _ mustBeComplete: () throws(Refusal) -> Void
  ) throws(Refusal) -> Decision {
    let decision = try situation.inTurn(subjects.count, { subjects[$0] }) { (index, situation) throws(Refusal) in
      let drawn = draws.count < subjects.count * each ? [] : Array(draws[index * each..<(index + 1) * each])
      return try decide(subjects[index], drawn, situation)
    }
    if !decision.changes.isEmpty { try mustBeComplete() }
    return decision
  }

  /// Whether an act says what its fields require, and a reason where one is needed.
  func mustBeComplete(
    _ offer: ActOffer, _ fields: [Field], _ act: UnsafeRawPointer
  ) throws(Refusal) {
    for index in fields.indices where fields[index].declaration.isRequired {
      let text = RecordMemory.value(at: index, fields, act)?.plain ?? ""
      if fields[index].declaration.saysWhy {
        try ReasonRule.mustBeGiven(text, as: fields[index].declaration)
      } else if text.allSatisfy(\.isWhitespace) {
        throw .inputMissing(fields[index].declaration)
      }
    }
    if offer.reason == .required { try ReasonRule.mustBeGiven(because) }
  }
}

/// How an act is offered.
public struct ActOffer: Hashable, Sendable {
  /// The name as a command in a list: `potwierdź`.
  public let command: Label
  /// The description of what the act does, a sentence.
  public let about: Label
  /// Whether a reason is asked for.
  public let reason: Reason
  /// The kinds of the ids that are drawn for each record.
  public let draws: [Kind]
  /// Whether it leads back to the state before, so that what is settled in a state can be changed after all.
  public let leadsBack: Bool
  /// The consequence that follows from it, said before it is done; nil where that goes without saying.
  public let consequence: Label?
  /// The title of its form, where that is not the command: `Usuwanie`.
  public let title: Label?
  /// Whether its form shows what it is done to, to be read before it is done (`Presentation.reading`).
  public let isReadFirst: Bool
  /// Whether a command of which nothing but the records is said does what a form would propose.
  public let isProposedToCommands: Bool

  /// The reason as an input, for whoever asks for it: an act does not declare it among its own.
  public static let reasonInput = FieldDeclaration(
    name: "because", label: Label(pl: "powód", en: "reason"), shape: .line(limit: Limits.line), isRequired: false)

  /// The ids that go with an act on these records, drawn with random bits.
  public func drawn(for subjects: [RecordID], bits: () -> UInt64) -> [RecordID] {
    subjects.flatMap { _ in draws.map { RecordID($0, bits: bits()) } }
  }

  /// Whether a reason is asked for.
  public enum Reason: Hashable, Sendable {
    /// A reason may be given in the shell.
    case possible
    /// The form asks for one.
    case asked
    /// The act is refused without a reason.
    case required
  }

  /// An offer.
  public init(
    _ command: Label, title: Label? = nil, about: Label, consequence: Label? = nil, reason: Reason = .possible,
    draws: [Kind] = [], leadsBack: Bool = false, readFirst: Bool = false, proposedToCommands: Bool = false
  ) {
    self.command = command
    self.about = about
    self.reason = reason
    self.draws = draws
    self.leadsBack = leadsBack
    self.consequence = consequence
    self.title = title
    isReadFirst = readFirst
    isProposedToCommands = proposedToCommands
  }
}

extension OfferedAct {
  /// No inputs: nothing is asked for.
  public static var fields: [Field] { [] }
  /// The reason that was given.
  public var because: String { request.because }
  /// The records it is done to.
  public var subjects: [Identifier<Subject>] { request.subjects.map { Identifier($0.raw) } }
  /// The records it is done to.
  public var subject: ActSubject { .subjects(request.subjects) }
  /// Proposes no values.
  public static func proposal(_ request: ActRequest, in situation: Situation) -> Self { Self(request) }

  /// The act on one record.
  public init(_ subject: Identifier<Subject>, draws: [RecordID] = [], because: String = "") {
    self.init(ActRequest(on: [subject.any], draws: draws, because: because))
  }

  /// Refuses nothing.
  public func mustBeAgreed(in situation: Situation) throws(Refusal) {}

  /// Decides for one record after the other, all or none.
  public func decide(in situation: Situation) throws(Refusal) -> Decision {
    try mustBeAgreed(in: situation)
    return try request.decided(
      drawing: Self.offer.draws.count, in: situation,
      { (id, drawn, situation) throws(Refusal) in try decide(on: Identifier(id.raw), drawn: drawn, in: situation) },
      { () throws(Refusal) in try mustBeComplete() })
  }

  /// Checks that every required input has a value, and that a required reason is given.
  public func mustBeComplete() throws(Refusal) {
    try withUnsafePointer(to: self) { (act) throws(Refusal) in
      try request.mustBeComplete(Self.offer, Self.fields, UnsafeRawPointer(act))
    }
  }
}
