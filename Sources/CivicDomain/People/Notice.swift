/// A privacy notice: what the centre tells whoever gives their data (GDPR, art. 13 and 14), as a text and, for the telephone, in
/// short. A change makes a new version; what people were told stays as it was.
public struct Notice: Record {
  /// The kind of the record: klauzula.
  public static let kind = Kind(
    "notice", idPrefix: "ntc", pl: ["klauzula", "klauzule", "klauzul"], en: ["privacy notice", "privacy notices"],
    synonyms: ["klauzula informacyjna", "klauzule informacyjne"])
  /// The id.
  public let id: Identifier<Notice>
  /// The version, as it is named: `2`, `2026/1`.
  public var version = ""
  /// The first day on which it is given.
  public var validFrom: Day?
  /// The whole text.
  public var text = ""
  /// The short text, which is read on the telephone.
  public var shortText = ""

  /// A notice with every field empty.
  public init(blank id: Identifier<Notice>) { self.id = id }

  /// The fields of the kind, in the order of its form. Its texts hold the words of everything the centre does, so that no search
  /// looks into them.
  public static let fields: [Field] = [
    line("version", \.version, required: true, pl: "wersja", en: "version").key.searched,
    day("validFrom", \.validFrom, required: true, pl: "obowiązuje od", en: "valid from").ahead,
    text(
      "shortText", \.shortText, required: true, limit: Limits.shortNotice, pl: "tekst przez telefon",
      en: "text on the telephone"
    ).forResidents,
    text("text", \.text, required: true, limit: Limits.notice, pl: "cały tekst", en: "whole text"),
  ]

  /// Two of one version are one.
  public static let likeness = FieldList(\Self.version)

  /// Told by its version; the newest comes first.
  public static let presentation = Presentation(
    naming: [.label(pl: "klauzula, wersja ", en: "privacy notice, version "), .field(name(of: \.version))],
    columns: names(of: \.version, \.validFrom, \.shortText),
    order: RecordOrder(by: name(of: \.validFrom), descending: true))

  // MARK: Rules

  /// Refuses a version that is there already, a second one from the same day, one that is dated back over days on which another was
  /// given, and another text of what is valid or was given.
  public static func consequences(
    of new: Notice, was old: Notice?, in situation: Situation
  ) throws(Refusal) -> [Change] {
    if old?.version != new.version || old?.validFrom != new.validFrom { try mustBeWelcome(new, in: situation) }
    if old?.validFrom != new.validFrom { try mustNotBeDatedBack(new, in: situation) }
    guard let old else { return [] }
    if old.isValid(on: situation.today) || old.isGiven(on: situation.register) { throw .notice(.settled(old.id)) }
    return []
  }

  /// Nobody was told then what was not written yet. Of whom it is not known when they were given the other one, that may have been
  /// then.
  private static func mustNotBeDatedBack(_ notice: Notice, in situation: Situation) throws(Refusal) {
    guard let day = notice.validFrom, day < situation.today,
      let other = inForce(on: day, register: situation.register),
      other.isGiven(onOrAfter: day, register: situation.register)
    else { return }
    throw .notice(.datedBack(over: other.version))
  }

  /// Nor when a removed one comes back.
  public static func mustBeWelcome(_ notice: Notice, in situation: Situation) throws(Refusal) {
    let register = situation.register
    if let other = register.records(whose: \Notice.version, is: notice.version).first(where: { $0.id != notice.id }) {
      throw .invalid(\Notice.version, .alreadyThere(other.id.any))
    }
    guard let day = notice.validFrom else { return }
    // Of one day there are two where the notice itself is there already.
    let first = count(before: day, on: register)
    for index in first..<count(before: day.adding(days: 1), on: register) {
      let other = at(index, on: register)
      if other != notice.id { throw .invalid(\Notice.validFrom, .alreadyThere(other.any)) }
    }
  }

  /// Refuses to take away what people were told, also where nothing is left of them: what is valid goes on the day alone on which
  /// it was recorded.
  public static func mustBePlain(_ old: Notice, becoming new: Notice?, in situation: Situation) throws(Refusal) {
    guard new == nil else { return }
    let recorded = situation.register.changedAt(old.id.any).map(WarsawTime.day)
    let isOld = old.isValid(on: situation.today) && recorded != situation.today
    if isOld || old.isGiven(on: situation.register) { throw .notice(.settled(old.id)) }
  }

  /// Whether somebody was given it.
  private func isGiven(on register: any Register) -> Bool {
    !register.ids(whose: \Person.noticeVersion, is: version).isEmpty
  }

  /// Whether somebody was given it on a day or later.
  private func isGiven(onOrAfter day: Day, register: any Register) -> Bool {
    register.ids(whose: \Person.noticeVersion, is: version).contains { person in
      register.value(of: \Person.noticeGivenOn, in: person).map { $0 >= day } ?? true
    }
  }

  /// Whether it is valid on a day: from its first day on, whatever took its place.
  private func isValid(on day: Day) -> Bool { validFrom.map { $0 <= day } ?? false }

  // MARK: Asked of a register

  /// The notice in force on a day: of those that are valid by then the last. Nil: there is none, and nobody is told anything.
  public static func inForce(on day: Day, register: any Register) -> Notice? {
    let before = count(before: day.adding(days: 1), on: register)
    return before > 0 ? register.record(at(before - 1, on: register)) : nil
  }

  /// The notice whose first day is the first of all; nil: there is none.
  static func first(on register: any Register) -> Notice? {
    register.page(inOrder, window: 0..<1).ids.first.flatMap { register.record(Identifier($0.raw)) }
  }

  /// At most so many of those whose first days are the last, in their order.
  static func newest(_ count: Int, on register: any Register) -> [Notice] {
    let total = register.page(inOrder, window: 0..<0).total
    return register.page(inOrder, window: max(0, total - count)..<total).ids.compactMap {
      register.record(Identifier($0.raw))
    }
  }

  private static let inOrder = Query(orderedBy: \Notice.validFrom)

  private static func at(_ index: Int, on register: any Register) -> Identifier<Notice> {
    Identifier(register.page(inOrder, window: index..<index + 1).ids.first?.raw ?? "")
  }

  /// How many of them are valid before a day: found by halves, for a form asks at each key.
  private static func count(before day: Day, on register: any Register) -> Int {
    var range = 0..<register.page(inOrder, window: 0..<0).total
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let first = register.value(of: \Notice.validFrom, in: at(middle, on: register)) ?? .latest
      range = first < day ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  /// The notice of a version; nil: there is none of that name.
  public static func called(_ version: String, on register: any Register) -> Notice? {
    register.records(whose: \Notice.version, is: version).first
  }
}
