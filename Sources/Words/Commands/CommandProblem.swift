import CivicDomain

/// What stops a shell command before it could ask for anything: facts, no sentence.
public enum CommandProblem: Error, Equatable, Sendable {
  /// There is no such command; those that may be meant.
  case unknownCommand(String, near: [String])
  /// A group of commands (`booking`) without the one that is meant; the ones there are.
  case commandMissing(group: String, known: [String])
  /// One argument too many.
  case unexpectedArgument(String)
  /// No such option; the one that it looks like.
  case unknownOption(String, like: String?)
  /// An argument or option that the command needs, as its help names it.
  case missingArgument(String)
  /// An act without what it needs to be told, or without ids; the whole command, as it would be typed.
  case actNotWhole(missing: [FieldDeclaration], needsID: Bool, whole: String)
  /// An option without its value.
  case missingValue(option: String)
  /// An option whose value it does not take, and those it does where they can be listed.
  case invalidValue(String, option: String, known: [String])
  /// Anything else that the reading of arguments found, in its own English words.
  case parserSays(String)

  /// No kind of record is called that.
  case unknownKind(String)
  /// The kind has no such field.
  case unknownField(String, Kind)
  /// Not of the form FIELD=VALUE.
  case notFieldValue(String)
  /// A condition that compares otherwise than by `=`.
  case onlyEquality(String)
  /// The same field was given twice.
  case fieldTwice(FieldDeclaration)
  /// The text cannot be read as a value of the field.
  case unreadable(FieldDeclaration, FieldError)
  /// Records of this kind are made by a command of their own.
  case madeBy(Kind, command: String)
  /// The code of a receipt that was mistyped.
  case wrongReceipt(ReceiptCodeError)
  /// Standard input was to be read and held nothing.
  case textMissing(String)
  /// An argument with bytes that are no UTF-8.
  case argumentNotText(String)
  /// The same of standard input, read for this.
  case inputNotText(String)
  /// A format that is not read or written for this.
  case unknownFormat(String, known: [String])
  /// A personal field was asked about without `--personal`.
  case personalNeeded(FieldDeclaration)

  /// There is no record of this id, or of this kind.
  case noSuchRecord(String, Kind?)
  /// The text fits several records.
  case ambiguousReference(String, Kind)
  /// The personal data may not be read by this person.
  case personalNotReadable
  /// `WSPOLNIE_NOW` holds no time.
  case badNow(String)
  /// Something that this program cannot do yet.
  case notAvailable(String)
}
