/// Something that the staff can ask for: everything that changes the register is one of these.
///
/// Screens, commands, imports and the intake of kiosks all send acts; there is no second way to change anything. An act
/// that creates carries the ids its sender drew, so that the same act sent twice is answered "already done". All that
/// there are stand in `Schema.acts`.
public protocol Act: Equatable, Sendable {
  /// The declaration of the act: its word in files and its labels.
  static var declaration: ActDeclaration { get }
  /// The word by which the log calls this one, where one type has several: an import and an undoing are both `together`.
  var word: String { get }
  /// The labels of this one act, where they depend on what was asked for.
  var words: ActWords { get }
  /// The reason that somebody gave, for the log; empty if none was given.
  var because: String { get }
  /// The subject of the act, for whoever reports it.
  var subject: ActSubject { get }
  /// The right that it asks for.
  var right: Right { get }

  /// Decides what the act means for the register as it is now.
  ///
  /// Pure: the same act in the same situation always decides the same. Every rule of the centre lives behind it or in a
  /// record's `consequences`, so that no interface can forget one.
  /// - Throws: the refusal, with its facts, where a rule forbids it.
  func decide(in situation: Situation) throws(Refusal) -> Decision

  /// What is most likely a slip in what it is asked to do: a form asks about it once, a command says so once it is done.
  func doubts(in situation: Situation) -> [ActDoubt]

  /// What undoes such an act, told by what it made of the register: the same a moment after it was saved and after a start, when
  /// the log alone tells of it; nil: nothing does, and the act says why (`ActWords.lasting`).
  static func counter(of deed: Deed, in situation: Situation) -> (any Act)?
}

extension Act {
  /// The word in the log, one for all acts of a type.
  public var word: String { Self.declaration.word }
  /// The labels, one set for all acts of a type.
  public var words: ActWords { Self.declaration.words }
  /// The right that all acts of a type ask for.
  public var right: Right { Self.declaration.right }
  /// No reason: most acts need none.
  public var because: String { "" }

  /// There is none.
  public func doubts(in situation: Situation) -> [ActDoubt] { [] }

  /// Nothing undoes it.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? { nil }

  /// Whether two acts ask for the same.
  fileprivate func isSame(as other: any Act) -> Bool { (other as? Self) == self }
}

/// An act as effects, outcomes and the undo history carry it.
public struct AskedAct: Equatable, Sendable {
  /// The act.
  public let act: any Act
  /// The login in whose stead it is asked for (`Author.inStead`); nil: the author's own.
  public let inStead: String?

  /// Carries an act.
  public init(_ act: any Act, inStead absent: String? = nil) {
    self.act = act
    inStead = absent
  }

  /// Whether two ask for the same.
  public static func == (one: AskedAct, other: AskedAct) -> Bool {
    one.inStead == other.inStead && one.act.isSame(as: other.act)
  }
}

/// The declaration of an act: its word in the log and its labels.
public struct ActDeclaration: Hashable, Sendable {
  /// The word of the act in the log: `booking-confirm`, KIND-ACT where it belongs to a kind. It stands in files: an old
  /// word is never given a new meaning.
  public let word: String
  /// Words by which older programs said the same: they are still read and told.
  public let formerly: [String]
  /// The command that does it, without the program's name: `booking hand-over`; nil where there is none, for what it takes
  /// back was done with keys.
  public let command: String?
  /// The labels of the act.
  public let words: ActWords
  /// Whether the act says that personal data leave the register, or did not after all: `log --exports` lists those.
  public private(set) var takesPersonalDataOut = false

  /// The same act, which says that personal data leave the register.
  public var takingPersonalDataOut: Self {
    var declaration = self
    declaration.takesPersonalDataOut = true
    return declaration
  }

  /// The right that the act asks for.
  public private(set) var right = Right.changing

  /// The same act, which the keepers alone may do.
  public var keepersAlone: Self {
    var declaration = self
    declaration.right = .keeping
    return declaration
  }

  /// An act of this word; a command of its word does it.
  public init(_ word: String, formerly: [String] = [], _ words: ActWords) {
    let sign = word.firstIndex(of: "-")
    let command = sign.map { "\(word[..<$0]) \(word[word.index(after: $0)...])" } ?? word
    self.init(word, formerly: formerly, command: command, words)
  }

  /// An act of this word, and the command that does it, if any.
  public init(_ word: String, formerly: [String] = [], command: String?, _ words: ActWords) {
    self.word = word
    self.formerly = formerly
    self.command = command
    self.words = words
  }
}

/// The labels of an act: what it is called in sentences.
public struct ActWords: Hashable, Sendable {
  /// The label in the log: `potwierdzono rezerwację`.
  public let logged: Label
  /// The label at the head of a report of what was done: `Potwierdzono`.
  public let done: Label
  /// The label of what undoing takes back: `potwierdzenie`.
  public let undone: Label
  /// The label of what is left for somebody else to decide: `Jeszcze niepotwierdzone`; nil: nothing is.
  public let left: Label?
  /// Why nothing undoes it, and what there is instead, as a sentence that holds before it is done and after:
  /// `Zapisanej uwagi nie da się potem cofnąć.`; nil: something does, or its offer says so.
  public let lasting: Label?

  /// The words of an act.
  public init(
    logged: Label, done: Label, undone: Label = Label(pl: "zmianę", en: "the change"), left: Label? = nil,
    lasting: Label? = nil
  ) {
    self.logged = logged
    self.done = done
    self.undone = undone
    self.left = left
    self.lasting = lasting
  }
}

/// The subject of an act: the facts that a report of it names.
public enum ActSubject: Equatable, Sendable {
  /// There is nothing that could be named.
  case nothing
  /// A new record with these values.
  case new(RecordID, Row)
  /// A record that is named with its kind.
  case record(RecordID)
  /// Some fields of one record.
  case fields(RecordID, [String])
  /// Records of an act of their kind.
  case subjects([RecordID])
  /// A number of records of a kind.
  case count(Int, Kind)
  /// A number of acts.
  case several(Int)
  /// A booking that is asked for.
  case booking(Booking)
  /// A registration, with how many people it is for.
  case registration(Registration)
  /// A remark that is taken down.
  case submission(Submission)
  /// A value of a setting.
  case setting(SettingValue)
  /// Answers to these remarks.
  case responses([Identifier<Submission>])

  /// The records that it is about and that have an id.
  public var ids: [RecordID] {
    switch self {
    case .record(let id), .fields(let id, _), .new(let id, _): [id]
    case .subjects(let ids): ids
    case .nothing, .count, .several, .booking, .registration, .submission, .setting, .responses: []
    }
  }

  /// The one record that is named with its kind, if it is about that.
  var record: RecordID? { if case .record(let id) = self { id } else { nil } }
}

/// The one door: what an act means for the register as it is now, and whether its author has a right to it.
/// - Throws: the refusal, with its facts, where a rule forbids it.
public func decide(
  _ act: any Act, on register: any Register, by author: Author, at: Instant
) throws(Refusal) -> Decision {
  let situation = Situation(register: register, author: author, at: at)
  try author.role.must(act.right)
  let decision = try act.decide(in: situation).attributed(in: situation)
  if author.role != .keeper { try author.role.must(decision.changes.right) }
  return decision
}
