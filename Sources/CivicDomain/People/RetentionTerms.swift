// What tells whose term may be over without going along all people: kept counted as changes come in.

/// The term after which somebody is no longer kept for a record that names them: so many days of a setting after a day.
public struct KeepingTerm: Hashable, Sendable {
  /// The day from which it runs.
  public let day: Day
  /// The setting of its days.
  public let setting: Setting

  /// A term.
  init(_ day: Day, _ setting: Setting) { (self.day, self.setting) = (day, setting) }
}

extension Registration {
  /// The tally of registrations by the day from which their terms run.
  static let terms = Tally(ofAll: Registration.kind, "terms", causes: [.init(referredToBy: \Registration.session)]) {
    id, register in
    Standing(termWord, termBegin(of: Identifier(id.raw), on: register)?.number ?? Int.min)
  }

  private static let termWord = "term"
  private static let termFields = FieldList(\Registration.session, \.placedAt)

  /// Returns the day from which the term of a registration runs: the last of its session, a removed one too; without one that on
  /// which it was placed. Nil where neither is known.
  static func termBegin(of id: Identifier<Registration>, on register: any Register) -> Day? {
    let registration = register.excerpt(id, of: termFields)
    if !registration.session.isEmpty {
      let session = register.excerpt(registration.session, of: Session.dayFields)
      if let end = session.end ?? session.start { return end.day }
    }
    return registration.placedAt?.day
  }

  /// Returns the registrations whose terms run from before a day, in the order of the log, and those of which it is not
  /// known.
  static func withTerm(from first: Day? = nil, before day: Day, on register: any Register) -> [Identifier<Registration>]
  {
    let lowest = first?.number ?? Int.min
    guard lowest < day.number else { return [] }
    let siblings = Siblings(ofAll: terms, at: [termWord], measures: lowest...day.number - 1)
    return register.ids(siblings, window: 0..<Int.max).map { Identifier($0.raw) }
  }
}

extension Person {
  /// The tally of the people whom nothing names but what belongs to them, or keeps them for a term alone, by the day on which they
  /// were last changed.
  static let names = Tally(ofAll: Person.kind, "names by day", referrers: true) { id, register in
    let isNamed = Schema.referrers(to: kind).contains { referrer in
      guard referrer.kind != PersonalAttachment.kind, let naming = Schema.kind(named: referrer.kind.name) else {
        return false
      }
      return register.ids(of: referrer.kind, whose: referrer.field, is: id.raw).contains {
        naming.keepingTerm(of: $0, on: register) == nil
      }
    }
    return isNamed ? nil : register.changedAt(id).map { Standing(unnamedWord, WarsawTime.day($0).number) }
  }

  private static let unnamedWord = "unnamed"

  /// Returns the people whom nothing names, and whom nobody has changed since a day, in the order of the log.
  static func unnamed(before day: Day, on register: any Register) -> [RecordID] {
    let siblings = Siblings(ofAll: names, at: [unnamedWord], measures: Int.min...day.number - 1)
    return register.ids(siblings, window: 0..<Int.max)
  }
}
