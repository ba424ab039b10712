/// A call: with whom somebody on the staff spoke on the telephone, about what, and what was promised. A promise with a day
/// is a duty until it is kept.
public struct PhoneCall: Record {
  /// The kind of the record: rozmowa.
  public static let kind = Kind(
    "phoneCall", idPrefix: "cal", pl: ["rozmowa", "rozmowy", "rozmów"], en: ["phone call", "phone calls"],
    synonyms: ["rozmowa telefoniczna", "rozmowy telefoniczne"], isForStaffAlone: true)
  /// The id.
  public let id: Identifier<PhoneCall>
  /// The person with whom somebody spoke.
  public var person = Identifier<Person>("")
  /// The organization for which they spoke.
  public var organization = Identifier<Organization>("")
  /// The time at which it was.
  public var at: LocalTime?
  /// The login of whoever spoke on the staff.
  public var by = ""
  /// The subject: what it was about. Personal.
  public var about = ""
  /// The promise: what the centre is to do. Personal.
  public var promised = ""
  /// The day by which that was promised.
  public var dueOn: Day?
  /// The day on which it was done.
  public var doneOn: Day?
  /// The login of whoever sees to it.
  public var handler = ""

  /// A call with every field empty.
  public init(blank id: Identifier<PhoneCall>) { self.id = id }

  /// The fields of the kind, in the order of its form.
  public static let fields: [Field] = [
    text("about", \.about, required: true, pl: "o czym", en: "about").personal.searched,
    text("promised", \.promised, pl: "co obiecano", en: "promised").personal.searched.usual,
    day("dueOn", \.dueOn, pl: "obiecano do", en: "promised by").ahead.usual,
    reference("person", \.person, pl: "z kim", en: "with").usual,
    reference("organization", \.organization, pl: "organizacja", en: "organization").usual,
    time("at", \.at, required: true, pl: "kiedy", en: "at").past.orNow,
    login("by", \.by, required: true, pl: "rozmawiał", en: "by").key.orAuthor.firstHandler,
    day("doneOn", \.doneOn, pl: "załatwiono", en: "done on").rule(by: KeepPromise.self),
    handler(\.handler),
  ]

  /// Told by with whom and when; the last one comes first.
  public static let presentation = Presentation(
    naming: [.field(name(of: \.person)), .dot, .field(name(of: \.organization)), .dot, .field(name(of: \.at))],
    columns: names(of: \.at, \.person, \.organization, \.promised, \.dueOn, \.doneOn, \.by),
    order: RecordOrder(by: name(of: \.at), descending: true))

  /// The tallies: the promises that are not kept yet, by their days and by whoever handles them.
  public static let tallies = [promises]

  /// The tally of promises that are not kept: the word is whoever handles it, the number the day.
  static let promises = Tally(ofAll: kind, "promises") { id, register in
    let call: PhoneCall = register.excerpt(Identifier(id.raw), of: standingFields)
    guard call.doneOn == nil, let dueOn = call.dueOn else { return nil }
    return Standing(call.handler, dueOn.number)
  }

  private static let standingFields = FieldList(\PhoneCall.doneOn, \.dueOn, \.handler)

  // MARK: Rules

  /// Its promise is kept, or none was made for a day.
  public func isOver(on register: any Register, asOf day: Day) -> Bool { doneOn != nil || dueOn == nil }

  /// Nobody with whom it was.
  public func faults() -> [String: FieldError] {
    person.isEmpty && organization.isEmpty ? [Self.name(of: \.person): .required] : [:]
  }

  /// Refuses a promise that was due before it was made, where that is said now: one that an older file holds stops no step.
  public static func consequences(
    of new: PhoneCall, was old: PhoneCall?, in situation: Situation
  ) throws(Refusal) -> [Change] {
    guard let at = new.at, let dueOn = new.dueOn, dueOn < at.day, old?.at != at || old?.dueOn != dueOn else {
      return []
    }
    throw .invalid(\PhoneCall.dueOn, .promisedBeforeSaid(at.day))
  }
}

extension PhoneCall {
  /// Those with whom somebody spoke last, each once, the last first: the person where one is known, else the organization.
  public static func lastCallers(_ most: Int, on register: any Register) -> [RecordID] {
    let calls = register.page(Query(orderedBy: \PhoneCall.at, descending: true), window: 0..<lookedAt).ids
    var seen: Set<RecordID> = []
    let callers = calls.compactMap { id -> RecordID? in
      let call: PhoneCall = register.excerpt(Identifier(id.raw), of: callerFields)
      let caller = call.person.isEmpty ? call.organization.any : call.person.any
      return register.has(caller) && seen.insert(caller).inserted ? caller : nil
    }
    return Array(callers.prefix(most))
  }

  private static let callerFields = FieldList(\PhoneCall.person, \.organization)
  /// The most calls that are looked at for those who rang: one may ring all day.
  private static let lookedAt = 100
}

extension DueReading {
  /// The promises that are to be kept by some days and are not, the first first.
  func promises(of duty: Duty, on days: ClosedRange<Day>) -> DueList {
    let owed = register.counts(in: PhoneCall.promises, of: "").filter { standing, _ in
      days.contains(Day(number: standing.measure)) && logins?.contains(standing.word) ?? true
    }
    let inOrder = owed.sorted { ($0.key.measure, $0.key.word) < ($1.key.measure, $1.key.word) }
    return DueList(
      inOrder.map { standing, count in
        OwedDay(
          due: .through(Day(number: standing.measure)), handlers: [standing.word: count],
          records: Siblings(
            ofAll: PhoneCall.promises, at: [standing.word], measures: standing.measure...standing.measure))
      }, of: duty, on: register)
  }
}
