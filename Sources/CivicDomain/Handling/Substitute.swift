/// A substitution: for some days somebody does what is another's to do.
///
/// While it is in force the lines of whoever is away are on the desk of the other, and what is done to them is logged
/// for whoever is away. Nobody hands on what they do for somebody else: who stands in for a substitute does so for the
/// substitute's own lines.
public struct Substitute: Record {
  /// The kind of the record: zastępstwo.
  public static let kind = Kind(
    "substitute", idPrefix: "sbt", pl: ["zastępstwo", "zastępstwa", "zastępstw"],
    en: ["substitution", "substitutions"],
    isForStaffAlone: true)
  /// The id.
  public let id: Identifier<Substitute>
  /// The login of whoever is away.
  public var absent = ""
  /// The login of whoever stands in.
  public var by = ""
  /// The first day.
  public var from: Day?
  /// The last day.
  public var to: Day?

  /// A substitution with every field empty.
  public init(blank id: Identifier<Substitute>) { self.id = id }

  /// Whether it holds now.
  public static let state = derived("state", .choice(SettingState.options), pl: "stan", en: "status") {
    substitute, _, now in
    substitute.days.map { days in
      let state: SettingState =
        days.contains(now.day) ? .inForce : days.upperBound < now.day ? .over : .ahead
      return .text(state.rawValue)
    }
  }

  /// The fields of the kind, in the order of its form.
  public static let fields: [Field] = [
    login("for", \.absent, required: true, pl: "kogo nie będzie", en: "who is away").key
      .known(as: "kogo"),
    login("by", \.by, required: true, pl: "kto zastępuje", en: "who stands in").key
      .known(as: "zastępuje"),
    day("from", \.from, required: true, pl: "od", en: "from").ahead,
    day("to", \.to, required: true, pl: "do (włącznie)", en: "to (inclusive)").ahead
      .ending(\Substitute.from, atMost: Limits.substituteDays),
    state,
  ]

  /// Told by who is away, who stands in, and on which days; the last one comes first.
  public static let presentation = Presentation(
    naming: [
      .field(name(of: \.absent)), .label(pl: ", zastępuje: ", en: ", by: "), .field(name(of: \.by)),
      .label(pl: ", ", en: ", "), .span(from: name(of: \.from), to: name(of: \.to)),
    ],
    columns: names(of: \.absent, \.by, \.from, \.to) + [state.name],
    order: RecordOrder(by: name(of: \.from), descending: true))

  /// The tallies: those of whoever stands in, and of whoever is away, by their last days.
  public static let tallies = [endsOfSubstitute, endsOfAbsent]

  private static let endsOfSubstitute = Tally(by: \Substitute.by, "ends", standing: end)
  private static let endsOfAbsent = Tally(by: \Substitute.absent, "absences", standing: end)

  @Sendable private static func end(of id: RecordID, on register: any Register) -> Standing? {
    register.value(of: \Substitute.to, in: Identifier(id.raw)).map { Standing(someDay, $0.number) }
  }

  /// The word of those that have a last day.
  private static let someDay = "day"

  /// The days, once both ends are known and in order.
  public var days: ClosedRange<Day>? {
    guard let from, let to, from <= to else { return nil }
    return from...to
  }

  /// Whether its days hold all days of another.
  private func contains(_ other: Substitute) -> Bool {
    guard let days, let others = other.days else { return false }
    return days.lowerBound <= others.lowerBound && others.upperBound <= days.upperBound
  }

  // MARK: Rules

  /// Its last day has passed.
  public func isOver(on register: any Register, asOf day: Day) -> Bool { to.map { $0 < day } ?? false }

  /// Somebody who stands in for themselves, and an end before the start.
  public func faults() -> [String: FieldError] {
    var faults: [String: FieldError] = [:]
    if !absent.isEmpty, absent == by { faults[\Self.by] = .ownSubstitute }
    if let from, let to, to < from { faults[\Self.to] = .endBeforeStart }
    return faults
  }

  /// Refuses what is said already: the same two on the same day. Two may stand in for one, each for a part of the desk,
  /// and one for two.
  public static func consequences(
    of new: Substitute, was old: Substitute?, in situation: Situation
  ) throws(Refusal) -> [Change] {
    // Whoever stands in may end it sooner.
    let isLess = old.map { $0.absent == new.absent && $0.by == new.by && $0.contains(new) } ?? false
    if !isLess { try mustBeWelcome(new, in: situation) }
    return []
  }

  /// Nor when a removed one comes back; and nobody makes himself somebody's substitute: whoever is away says so, or a third.
  public static func mustBeWelcome(_ new: Substitute, in situation: Situation) throws(Refusal) {
    if new.by == situation.author.login { throw .invalid(\Substitute.by, .selfAppointed) }
    guard let days = new.days else { return }
    let others = ending(by: new.by, from: days.lowerBound, on: situation.register)
    let same = others.first { $0.id != new.id && $0.absent == new.absent && $0.days?.overlaps(days) ?? false }
    if let same, let days = same.days {
      throw .invalid(\Substitute.from, .standsInAlready(absent: same.absent, by: same.by, days))
    }
  }

  // MARK: Asked of a register

  /// Returns the logins of those for whom a login stands in on a day, in the order of the log.
  public static func absent(for login: String, on day: Day, in register: any Register) -> [String] {
    var seen: Set<String> = []
    return ending(by: login, from: day, on: register).filter { $0.days?.contains(day) ?? false }.map(\.absent)
      .filter { seen.insert($0).inserted }
  }

  /// Returns the substitutions that a login is a side of: as substitute, or as whoever is away; of each the last ones.
  public static func naming(_ login: String, on register: any Register) -> [Substitute] {
    [endsOfAbsent, endsOfSubstitute].flatMap { read(Siblings($0, of: login, at: [someDay]), on: register) }
  }

  /// Those of a substitute that end on a day or later: as many as anybody has, whatever there was before.
  static func ending(by login: String, from day: Day, on register: any Register) -> [Substitute] {
    read(Siblings(endsOfSubstitute, of: login, at: [someDay], measures: day.number...Int.max), on: register)
  }

  /// Those of whoever is away that end on a day or later, likewise.
  static func ofAbsent(_ login: String, from day: Day, on register: any Register) -> [Substitute] {
    read(Siblings(endsOfAbsent, of: login, at: [someDay], measures: day.number...Int.max), on: register)
  }

  private static func read(_ siblings: Siblings, on register: any Register) -> [Substitute] {
    register.ids(siblings, window: 0..<Limits.substitutes).compactMap { register.record(Identifier($0.raw)) }
  }
}
