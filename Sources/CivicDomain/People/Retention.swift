/// How long personal data are kept, in days after the session they were given for.
public struct RetentionPeriods: Equatable, Sendable {
  /// The people of its registrations: a year, so that the yearly report on the cooperation programme, due on 31 May, can
  /// still be checked against the list of who was there.
  public static let registrationsByDefault = 365
  /// What somebody needs in order to take part: two weeks, for a question that comes afterwards.
  public static let needsByDefault = 14
  /// What a setting may say.
  public static let range = 0...36_500
  /// The setting for the people of registrations.
  public static let registrationsSetting = "keepRegistrationsDays"
  /// The setting for their needs.
  public static let needsSetting = "keepNeedsDays"

  /// Days for the people of registrations.
  public var registrations: Int
  /// Days for their needs.
  public var needs: Int

  /// What the settings say; a number that is missing, or no number of days, is the default.
  public init(settings: [String: FieldValue] = [:]) {
    func days(_ name: String, default byDefault: Int) -> Int {
      guard case .number(let days)? = settings[name], Self.range.contains(days) else { return byDefault }
      return days
    }
    registrations = days(Self.registrationsSetting, default: Self.registrationsByDefault)
    needs = days(Self.needsSetting, default: Self.needsByDefault)
  }
}

/// Whose time is over: what the program proposes to erase, for a keeper to confirm.
public struct RetentionProposal: Equatable, Sendable {
  /// People of whom nothing is needed any more, and registrations whose needs are not: what `Intent.erase` takes.
  public private(set) var due: [RecordID] = []
  /// People who would be due but for another record.
  public private(set) var kept: [Kept] = []

  /// The reason that the log keeps where a term was over and nobody gave another.
  public static let reason = "minął termin przechowywania"

  /// Somebody who is still needed.
  public struct Kept: Hashable, Sendable {
    /// The person.
    public let person: RecordID
    /// For this: a later registration, a remark.
    public let by: RecordID
  }

  /// Looks through all people. A term of N days is over on the day after its last.
  public init(on register: any Register, periods: RetentionPeriods, today: Day) {
    for id in register.page(Query(Person.kind), window: 0..<Int.max).ids {
      guard let stored = register.stored(id) else { continue }
      let person = Holdings(of: stored, on: register)
      let dueBefore = today.adding(days: -periods.registrations)
      let needsDueBefore = today.adding(days: -periods.needs)
      if Person.isErased(stored) || person.last(changed: stored) >= dueBefore || person.other != nil {
        due += person.registrations.filter { $0.hasNeeds && $0.day < needsDueBefore }.map(\.id)
        let isHeldUp = person.registrations.contains { $0.day < dueBefore } && !Person.isErased(stored)
        if isHeldUp, let by = person.newest(from: dueBefore) ?? person.other { kept.append(Kept(person: id, by: by)) }
      } else {
        due.append(id)
      }
    }
  }
}

/// What the register holds for one person.
private struct Holdings {
  struct Place {
    let id: RecordID
    let day: Day
    let hasNeeds: Bool
  }

  var registrations: [Place] = []
  /// Something else that names the person.
  var other: RecordID?

  init(of person: StoredRecord, on register: any Register) {
    // Papers go with whom they belong to, and keep nobody.
    for (kind, field) in Schema.referrers(to: Person.kind) where kind != PersonalAttachment.kind {
      let ids = register.ids(of: kind, whose: field, is: person.id.raw)
      if kind == Registration.kind {
        registrations += ids.compactMap { register.stored($0) }.map { Self.place($0, on: register) }
      } else {
        other = other ?? ids.first
      }
    }
  }

  /// The day from which the term is counted; that of the last change for somebody whom nothing names.
  func last(changed stored: StoredRecord) -> Day {
    registrations.map(\.day).max() ?? WarsawTime.local(stored.changedAt).day
  }

  /// The latest registration whose term is not over.
  func newest(from day: Day) -> RecordID? {
    registrations.filter { $0.day >= day }.max { $0.day < $1.day }?.id
  }

  /// Whether a paper is attached, such as a certificate of what is needed.
  private static func hasPapers(_ id: RecordID, on register: any Register) -> Bool {
    register.papers(of: id).contains { register.values(of: ["file"], in: $0) != [nil] }
  }

  /// A registration counts from the end of its session, a removed one too; without one from the day it was placed.
  private static func place(_ stored: StoredRecord, on register: any Register) -> Place {
    let registration = Registration.lenient(id: Identifier(stored.id.raw), stored.values)
    let session = register.stored(registration.session.any).map {
      Session.lenient(id: registration.session, $0.values)
    }
    let day = (session?.end ?? session?.start ?? registration.placedAt)?.day
    return Place(
      id: stored.id, day: day ?? WarsawTime.local(stored.changedAt).day,
      hasNeeds: registration.hasNeeds || hasPapers(stored.id, on: register))
  }
}
