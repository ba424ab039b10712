import CivicDomain

/// The report of a pass along the drop-box of kiosks.
public struct IntakeReport: Equatable, Sendable {
  /// How many registrations were taken in, those on a waiting list too.
  public var registrations = 0
  /// How many remarks were taken in.
  public var remarks = 0
  /// How many of those are a question to the staff as well, for their sender is in doubt.
  public var questions = 0
  /// How many no rule took, so that they were left to the staff.
  public var refusedByRules = 0
  /// How many had been taken in before.
  public var again = 0
  /// How many were set aside, or thrown away where nothing more is kept, by their reason.
  public var setAside: [IntakeFault: Int] = [:]
  /// How many of those were thrown away.
  public var thrownAway = 0
  /// How many could neither be taken in nor be taken away.
  public var left = 0
  /// Why it was broken off; nil: it was not.
  public var hindrance: Outcome?
  /// The kiosk's user, whom the system does not know: nothing was looked at; nil: it knows them, or there is none.
  public var unknownKiosk: String?
  /// Whether there is more to take in.
  public var hasMore = false

  /// Nothing done yet.
  public init() {}

  /// How many cases the staff have to settle by it.
  public var cases: Int { refusedByRules + questions }

  /// How many of what it found were hand-ins.
  public var taken: Int { registrations + remarks + refusedByRules + again }

  /// How many of what might have been kept in `refused/` were not, for nothing more is kept there.
  public var notKept: Int { thrownAway - setAside.filter { !$0.key.isKept }.values.reduce(0, +) }

  /// How many were taken out of the drop-box.
  public var handled: Int { taken + setAside.values.reduce(0, +) }

  /// Adds what a later pass did.
  public mutating func add(_ later: IntakeReport) {
    registrations += later.registrations
    remarks += later.remarks
    questions += later.questions
    refusedByRules += later.refusedByRules
    again += later.again
    setAside.merge(later.setAside) { $0 + $1 }
    thrownAway += later.thrownAway
    (left, hindrance, hasMore) = (later.left, later.hindrance, later.hasMore)
    unknownKiosk = later.unknownKiosk
  }
}

/// Why something in the drop-box is no hand-in.
public enum IntakeFault: String, CaseIterable, Hashable, Sendable {
  /// A link, a pipe, a socket, a device or a folder.
  case noFile
  /// A file that has another name elsewhere.
  case linked
  /// A file of somebody else than the kiosk.
  case foreign
  /// Longer than anything a kiosk hands in.
  case tooLong
  /// It cannot be read.
  case unreadable
  /// Nothing in it, or only a part.
  case notJson
  /// It says something else than a hand-in.
  case otherShape
  /// A member twice.
  case repeated
  /// Members that no hand-in has.
  case unknownMember
  /// Values that may not be.
  case value
  /// Ids that no kiosk draws, or that something else has.
  case ids
  /// It is about what never was.
  case unknown

  /// Whether such a thing is set aside to be looked at; it is taken away where it is no file, or another name of somebody's.
  public var isKept: Bool {
    switch self {
    case .noFile, .linked: false
    case .foreign, .tooLong, .unreadable, .notJson, .otherShape, .repeated, .unknownMember, .value, .ids, .unknown: true
    }
  }

  init(_ fault: HandInFormFault) {
    switch fault {
    case .notJson: self = .notJson
    case .otherShape: self = .otherShape
    case .repeated: self = .repeated
    case .unknownMember: self = .unknownMember
    case .value: self = .value
    }
  }

  init(_ fault: HandInFault) {
    switch fault {
    case .ids: self = .ids
    case .values, .nobody: self = .value
    case .unknown: self = .unknown
    }
  }
}
