/// A thing that the centre keeps: declared once, by its type and the list of its fields.
///
/// That one list gives the file's keys, the form, the commands, the CSV columns, the JSON and the validation.
public protocol Record: Declared {
  /// The kind of the record.
  static var kind: Kind { get }
  /// The id of the record.
  var id: Identifier<Self> { get }
  /// A record with every field empty; only decoding and a new form may call it.
  init(blank id: Identifier<Self>)

  /// How its records stand beside one another where they refer to the same one: what a register keeps counted.
  static var tallies: [Tally] { get }

  /// The fields that together tell its records from each other where they have no number: what an import takes two records
  /// for one by. The first is what the record is called; empty where there is no such thing.
  static var likeness: FieldList<Self> { get }

  /// How a record of a list is made, where an act of its own makes the kind; nil: it is added plainly, or the program alone
  /// writes it.
  static var making: Making<Self>? { get }

  /// How its records are shown, where that does not follow from its fields.
  static var presentation: Presentation { get }

  /// Returns what everyone may see of these values of a record, those of fields that are not everyone's left out
  /// already (`Register.published`). Nil where that is nothing.
  static func published(_ values: Row) -> Row?

  /// The faults of the values of one record alone: an end before its start.
  func faults() -> [String: FieldError]

  /// The fields on which others relied and which stay as they are in the state in which the record is: nobody moves the
  /// times of a loan that is over. Acts that lead to another state, or back, are not bound by it.
  var settledFields: FieldList<Self> { get }

  /// Validates a new value of the record against the register, and returns which other records must change with it.
  ///
  /// Asked for every addition and edit, whichever act it comes from, so that no act can forget it.
  /// - Parameter old: what the record was; nil when it is new.
  /// - Throws: the refusal, where a rule forbids the value.
  static func consequences(of new: Self, was old: Self?, in situation: Situation) throws(Refusal) -> [Change]

  /// Whether nothing is left to be done about the record: nobody hands it on to a successor.
  func isOver(on register: any Register, asOf day: Day) -> Bool

  /// The term after which somebody is no longer kept for a record that names them; nil: they are kept for as long as it does.
  static func keepingTerm(of id: Identifier<Self>, on register: any Register) -> KeepingTerm?

  /// The records that are meant by what people call them and no field stores: `U-14`, of each consultation one.
  static func ids(saidAs text: String, on register: any Register) -> [RecordID]

  /// The records that a record is about, though neither refers to the other: whoever has to settle it goes to them.
  static func related(to id: Identifier<Self>, on register: any Register) -> [RecordID]

  /// Whether a record that was removed can come back beside those that have come since.
  /// - Throws: the refusal, where a rule forbids it.
  static func mustBeWelcome(_ record: Self, in situation: Situation) throws(Refusal)

  /// Whether what was given once can still be corrected: by whoever typed it in, on that day, while nobody has built on it.
  /// Asked where a correctable field is edited.
  /// - Throws: why it cannot be any more.
  static func mustBeCorrectable(_ record: Self, in situation: Situation) throws(Refusal)

  /// Whether a plain edit may make this of the record, or a plain removal take it off the lists: what must say why, or lead to
  /// something else, is left to an act of its own. Not asked where an edit is undone.
  /// - Parameter new: what it would become; nil where it is removed.
  /// - Throws: the refusal, where it needs more than that.
  static func mustBePlain(_ old: Self, becoming new: Self?, in situation: Situation) throws(Refusal)
}

extension Record {
  /// No tallies: most records are only counted as a whole.
  public static var tallies: [Tally] { [] }

  /// No likeness: most records are told apart by their ids alone.
  public static var likeness: FieldList<Self> { FieldList() }

  /// None: most records are added as they are.
  public static var making: Making<Self>? { nil }

  /// The plain presentation: most records are shown as their fields suggest.
  public static var presentation: Presentation { Presentation() }

  /// Returns all of these values: most records are everyone's, as far as their fields are.
  public static func published(_ values: Row) -> Row? { values }

  /// No faults: most records have no rule across their fields.
  public func faults() -> [String: FieldError] { [:] }

  /// There is always something that may be done: most records have no end.
  public func isOver(on register: any Register, asOf day: Day) -> Bool { false }

  /// None: most records keep whom they name.
  public static func keepingTerm(of id: Identifier<Self>, on register: any Register) -> KeepingTerm? { nil }

  /// None: most records are called by what their fields store.
  public static func ids(saidAs text: String, on register: any Register) -> [RecordID] { [] }

  /// None: what most records are about they refer to.
  public static func related(to id: Identifier<Self>, on register: any Register) -> [RecordID] { [] }

  /// No settled fields: most records can be changed for ever.
  public var settledFields: FieldList<Self> { FieldList() }

  /// Refuses nothing and changes no other record, as most kinds do.
  public static func consequences(
    of new: Self, was old: Self?, in situation: Situation
  ) throws(Refusal) -> [Change] { [] }

  /// Refuses nothing: most records are in nobody's way.
  public static func mustBeWelcome(_ record: Self, in situation: Situation) throws(Refusal) {}

  /// Refuses nothing: most records have no field that could be corrected.
  public static func mustBeCorrectable(_ record: Self, in situation: Situation) throws(Refusal) {}

  /// Refuses nothing: most records are edited and removed as they are.
  public static func mustBePlain(_ old: Self, becoming new: Self?, in situation: Situation) throws(Refusal) {}
}
