/// The reason why a rule of privacy notices refuses something: facts, no sentence.
public enum NoticeRefusal: Hashable, Sendable {
  /// The notice was valid on some day, or was given to somebody: its texts stay, and a change is a new version.
  case settled(Identifier<Notice>)
  /// No notice is called so; those that there are.
  case unknownVersion(String, known: [String])
  /// No notice was in force on that day; the first day on which one is, if there is any.
  case noneInForce(Day, firstFrom: Day?)
  /// The version was not valid yet on that day, but is from another.
  case notYetValid(String, from: Day)
  /// The person was given that version on a later day.
  case givenLater(String, on: Day)
  /// Nothing says that the person was given one.
  case neverGiven
  /// It is said that none was given, and on which day it was.
  case deniedAndDated(Day)
  /// It would be valid on days in the past on which that version was given.
  case datedBack(over: String)

  /// The fields that it is about, likeliest first.
  var fields: [String] {
    switch self {
    case .settled: Notice.names(of: \.text, \.shortText, \.version, \.validFrom)
    case .unknownVersion: [GiveNotice.field(\.version).name]
    case .noneInForce, .notYetValid, .givenLater: [GiveNotice.field(\.day).name]
    case .neverGiven: []
    case .deniedAndDated: Person.names(of: \.noticeGivenOn, \.noticeVersion)
    case .datedBack: Notice.names(of: \.validFrom)
    }
  }
}
