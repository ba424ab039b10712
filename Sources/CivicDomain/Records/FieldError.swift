/// The reason why a field refuses a value: facts, no sentence. `Words` makes the sentence.
public enum FieldError: Error, Hashable, Sendable {
  /// The field must be filled in.
  case required
  /// A number was asked for and this is none, and so on.
  case wrongType(FieldShape.Family)
  /// Longer than so many characters.
  case tooLong(limit: Int)
  /// A whole number outside its range.
  case outOfRange(ClosedRange<Int>)
  /// A number outside its range.
  case outOfDecimalRange(ClosedRange<Double>)
  /// A word that the field does not know.
  case unknownWord(String, allowed: [String])
  /// A place that the text does not have.
  case noSuchPlace(MissingPlace)
  /// A day that does not exist: `2026-13-40`.
  case notADay(String)
  /// A local time that does not exist.
  case notATime(String)
  /// The text is a day, and the hour of it is wanted too.
  case clockMissing(String)
  /// The text is a day with an hour, and only the day is wanted: the day as it was typed.
  case clockTooMuch(Day)
  /// The day is still to come, and the field tells of what has happened.
  case notYet(Day)
  /// The time is still to come, and the field tells of what has happened.
  case timeNotYet(LocalTime)
  /// Words that are no opening hours, or none that can be read.
  case notOpeningHours(String)
  /// The hour that summer time skips; the nearest times that exist.
  case skippedHour(before: LocalTime, after: LocalTime)
  /// The end lies before the start (or at it).
  case endBeforeStart
  /// The first day of a value lies before that of another that was said already.
  case beforeAnother(Day)
  /// Something was promised by a day before the one on which it was said: that one.
  case promisedBeforeSaid(Day)
  /// Registration would close before it opens (or with it): when it opens.
  case closesBeforeOpening(LocalTime)
  /// Registration would close after the session has begun: when it begins.
  case closesAfterStart(LocalTime)
  /// A number that the official register cannot have given, and why.
  case wrongRegisterNumber(RegisterNumber, why: RegisterNumberError)
  /// A duplicate number: another living organization has it, and neither is a branch of the other; which, and its name.
  case numberTaken(by: RecordID, name: String)
  /// A duplicate: another living record says the same, and one is enough.
  case alreadyThere(RecordID)
  /// An organization would be a branch of itself.
  case branchOfItself
  /// A text that is no e-mail address.
  case notAnEmailAddress
  /// A text that is no telephone number.
  case notATelephone
  /// A telephone or an e-mail address where somebody's name is asked for.
  case notAName
  /// The same login stands in for the same one already: from when to when.
  case standsInAlready(absent: String, by: String, ClosedRange<Day>)
  /// A text that is nobody's login: a name with a blank or a Polish letter.
  case notALogin(String)
  /// Somebody would stand in for themselves.
  case ownSubstitute
  /// The author would make himself somebody's substitute.
  case selfAppointed
  /// The value names a record that is not there.
  case unknownReference(String)
  /// The value names a record of another kind.
  case wrongKind(String, expected: Kind)
  /// The value names a record with personal data, to which only this kind of record may belong.
  case onlyPersonal(String, as: Kind)
  /// Attachments of such a record name people, and belong to this kind unless they are for publication.
  case personalUnlessPublished(as: Kind)
  /// A text that is no digest of a file.
  case notAFile
  /// The store keeps no file of this digest.
  case fileNotKept
  /// A name that no file may have.
  case notAFileName
  /// There is no kind of record of this name.
  case unknownKind(String)
  /// The kind has no field of this name.
  case noSuchField(String, Kind)
  /// A list is not ordered by what is worked out.
  case notOrderedBy(FieldDeclaration)
  /// A text that is no condition.
  indirect case notACondition(ConditionFault)
  /// Records are not counted so.
  case notCounted(CountFault)
  /// A condition on a field that tells something of a person, where nothing personal may stand.
  case personalCondition(FieldDeclaration)
  /// Words that were searched for among people, where nothing personal may stand.
  case searchOfPeople
  /// The tab shows another view of the same person: which.
  case tabTaken(Int, by: String)
  /// A field that may not be changed in this way.
  case notChangeable(Changeability)
  /// The kind has no such field.
  case unknownField

  /// The official number that was wrong.
  public enum RegisterNumber: String, Hashable, Sendable {
    /// NIP, the tax number.
    case nip
    /// REGON, the statistical number.
    case regon
    /// KRS, the number in the court register.
    case krs
  }

  /// Whether the text could not be read at all, as against being read and refused by a rule.
  public var isUnreadable: Bool {
    switch self {
    case .wrongType, .unknownWord, .noSuchPlace, .notADay, .notATime, .clockMissing, .clockTooMuch, .notOpeningHours,
      .notAFile,
      .unknownField, .unknownKind,
      .noSuchField, .notACondition:
      true
    case .required, .tooLong, .outOfRange, .outOfDecimalRange, .notYet, .timeNotYet, .skippedHour, .endBeforeStart,
      .beforeAnother, .promisedBeforeSaid,
      .closesBeforeOpening,
      .closesAfterStart,
      .wrongRegisterNumber, .numberTaken, .alreadyThere, .branchOfItself, .notAnEmailAddress, .notATelephone, .notAName,
      .notALogin, .ownSubstitute, .selfAppointed, .standsInAlready,
      .unknownReference,
      .wrongKind, .onlyPersonal, .personalUnlessPublished,
      .fileNotKept, .notAFileName, .notChangeable, .notOrderedBy, .notCounted, .personalCondition, .searchOfPeople,
      .tabTaken:
      false
    }
  }
}

/// The errors of one record, by the field's name.
public struct FieldErrors: Error, Hashable, Sendable {
  /// Each refused field's name with the reason.
  public var byField: [String: FieldError]

  /// Errors by field.
  public init(_ byField: [String: FieldError]) { self.byField = byField }
}
