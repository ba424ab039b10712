import CivicDomain

/// A problem that stops a shell command before it asks the store for anything: facts, no sentence.
public enum CommandProblem: Error, Equatable, Sendable {
  /// There is no such command; those that may be meant.
  case unknownCommand(String, near: [String])
  /// Several acts begin with that word: each by its name in commands and what it does.
  case ambiguousCommand(String, [FieldShape.Option])
  /// A group of commands (`booking`) was named without one of its commands; the ones there are.
  case commandMissing(group: String, known: [String])
  /// There is one argument too many.
  case unexpectedArgument(String)
  /// There is no such option; the one that it looks like.
  case unknownOption(String, like: String?)
  /// An argument or option is missing that the command needs, as its help names it.
  case missingArgument(String)
  /// An act misses inputs or ids; the whole command, as it would be typed.
  case actNotWhole(missing: [FieldDeclaration], needsID: Bool, whole: String)
  /// An option has no value.
  case missingValue(option: String)
  /// An option has a value that it does not take; those it does where they can be listed.
  case invalidValue(String, option: String, known: [String])
  /// The parser of arguments found something else, in its own English words.
  case parserSays(String)

  /// No kind of record is called that.
  case unknownKind(String)
  /// The kind has no such field.
  case unknownField(String, Kind)
  /// An argument is not of the form FIELD=VALUE.
  case notFieldValue(String)
  /// A condition cannot be read.
  case condition(ConditionFault)
  /// Something is not counted so.
  case count(CountFault)
  /// The same field was given twice.
  case fieldTwice(FieldDeclaration)
  /// The text cannot be read as a value of the field.
  case unreadable(FieldDeclaration, FieldError)
  /// Records of this kind are made by a command of their own.
  case madeBy(Kind, command: String)
  /// Records of this kind the program alone writes, so that none comes in with a list.
  case neverListed(Kind)
  /// The receipt code was mistyped.
  case wrongReceipt(ReceiptCodeError)
  /// Standard input was to be read and held nothing.
  case textMissing(String)
  /// An argument has bytes that are no UTF-8.
  case argumentNotText(String)
  /// An argument holds signs that steer a terminal.
  case argumentSteers(String)
  /// Standard input, read for this option, has bytes that are no UTF-8.
  case inputNotText(String)
  /// Standard input, read for this option, holds signs that steer a terminal.
  case inputSteers(String)
  /// A format is not read or written by this command.
  case unknownFormat(String, known: [String])
  /// No report is called that; those that may be meant.
  case unknownReport(String, near: [String])
  /// No setting is called that; those that may be meant.
  case unknownSetting(String, near: [String])
  /// A personal field was asked about without `--personal`.
  case personalNeeded(FieldDeclaration)

  /// There is no record of this id, or of this kind.
  case noSuchRecord(String, Kind?)
  /// The text fits several records.
  case ambiguousReference(String, Kind)
  /// The person may not read the personal data.
  case personalNotReadable
  /// `WSPOLNIE_NOW` holds no time.
  case badNow(String)
  /// The command does not read the register, and so has nothing to do with a state of the past.
  case notOfPast
  /// The program cannot do something yet.
  case notAvailable(String)
}
