/// Something that the staff can ask for: everything that changes the register is one of these.
///
/// Screens, commands, imports and the intake of kiosks all send acts; there is no second way to change anything. An act
/// that creates carries the ids its sender drew, so that the same act sent twice is answered "already done". All that
/// there are stand in `Schema.acts`.
public protocol Act: Equatable, Sendable {
  /// Its word in files, and what people call it.
  static var declaration: ActDeclaration { get }
  /// The word by which the log calls this one, where one type has several: an import and an undoing are both `together`.
  var word: String { get }
  /// What people call this one, where that depends on what was asked for.
  var words: ActWords { get }
  /// The reason that somebody gave, for the log; empty if none was given.
  var because: String { get }
  /// What it is about, for whoever tells of it.
  var subject: ActSubject { get }

  /// What it means for the register as it is now.
  ///
  /// Pure: the same act in the same situation always decides the same. Every rule of the centre lives behind it or in a
  /// record's `consequences`, so that no interface can forget one.
  /// - Throws: the refusal, with its facts, where a rule forbids it.
  func decide(in situation: Situation) throws(Refusal) -> Decision
}

extension Act {
  /// One word for all of a type.
  public var word: String { Self.declaration.word }
  /// One name for all of a type.
  public var words: ActWords { Self.declaration.words }
  /// Most acts need no reason.
  public var because: String { "" }

  /// Whether two acts ask for the same.
  fileprivate func isSame(as other: any Act) -> Bool { (other as? Self) == self }
}

/// An act as effects, outcomes and the undo history carry it.
public struct AskedAct: Equatable, Sendable {
  /// The act.
  public let act: any Act

  /// Carries an act.
  public init(_ act: any Act) { self.act = act }

  /// Two are one when they ask for the same.
  public static func == (one: AskedAct, other: AskedAct) -> Bool { one.act.isSame(as: other.act) }
}

/// What an act is called, declared once.
public struct ActDeclaration: Hashable, Sendable {
  /// Its word in the log: `booking-confirm`, KIND-ACT where it belongs to a kind. It stands in files: an old word is never
  /// given a new meaning.
  public let word: String
  /// Words by which older programs said the same: they are still read and told.
  public let formerly: [String]
  /// The command that does it, without the program's name: `booking hand-over`; nil where there is none, for what it takes
  /// back was done with keys.
  public let command: String?
  /// What people call it.
  public let words: ActWords

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

/// What an act is called in sentences.
public struct ActWords: Hashable, Sendable {
  /// In the log: `potwierdzono rezerwację`.
  public let logged: Label
  /// As the head of what was done: `Potwierdzono`.
  public let done: Label
  /// As what undoing takes back: `potwierdzenie`.
  public let undone: Label

  /// The words of an act.
  public init(logged: Label, done: Label, undone: Label = Label(pl: "zmianę", en: "the change")) {
    self.logged = logged
    self.done = done
    self.undone = undone
  }
}

/// What an act is about: the facts that go with what was done.
public enum ActSubject: Equatable, Sendable {
  /// Nothing that could be named.
  case nothing
  /// A new record with these values.
  case new(RecordID, Row)
  /// A record that is named with its kind.
  case record(RecordID)
  /// These fields of a record.
  case fields(RecordID, [String])
  /// Records of an act of their kind.
  case subjects([RecordID])
  /// So many records of a kind.
  case count(Int, Kind)
  /// So many acts.
  case several(Int)
  /// A booking that is asked for.
  case booking(Booking)
  /// A registration, with how many people it is for.
  case registration(Registration)
  /// A remark that is taken down.
  case submission(Submission)
  /// Answers to these remarks.
  case responses([Identifier<Submission>])

  /// The one record that is named with its kind, if it is about that.
  var record: RecordID? { if case .record(let id) = self { id } else { nil } }
}

/// The one door: what an act means for the register as it is now.
/// - Throws: the refusal, with its facts, where a rule forbids it.
public func decide(
  _ act: any Act, on register: any Register, by author: Author, at: Instant
) throws(Refusal) -> Decision {
  try act.decide(in: Situation(register: register, author: author, at: at))
}
