import CivicDomain

/// A register in which many records refer to the same one: a session with very many registrations, a consultation with
/// as many remarks, an organization with as many resources, a resource with as many bookings, a day with as many
/// sessions. Always the same for a number.
public struct Crowd: Sendable {
  /// How many records of each group.
  public let size: Int

  /// A crowd of so many.
  public init(_ size: Int) { self.size = size }

  /// Whoever typed it all in.
  public static let clerk = Author("anna")
  /// The organization that has the resources.
  public static let organization = id(Organization.kind, 0)
  /// Its resource that is booked again and again.
  public static let resource = id(Resource.kind, 0)
  /// The session with all the registrations; half of them wait.
  public static let session = id(Session.kind, 0)
  /// The consultation with all the remarks, some of them answered.
  public static let consultation = id(Consultation.kind, 0)
  /// Somebody who registered for every other session.
  public static let person = id(Person.kind, 0)
  /// The receipt code of its first remark.
  public static let receipt = ReceiptCode(bits: 1).text
  /// The day of the sessions: two days before the one on which tests are played.
  public static let day = "2026-09-11"

  /// The id of a record of a kind by its number.
  public static func id(_ kind: Kind, _ number: Int) -> RecordID {
    let digits = String(number)
    return RecordID("\(kind.idPrefix)-\(String(repeating: "0", count: max(0, 10 - digits.count)))\(digits)")
  }

  /// All of it, in the order of the log. Of kinds that nothing is said of below there are as many records, which refer to
  /// the first of the kinds they can refer to: a kind that comes later is held to growth without being named here.
  public var changes: [Change] {
    let told = map + calendar + consultations + settings + substitutes + calls + kioskCases
    let prefixes = Set(told.map(\.id.prefix))
    let others = Schema.kinds.filter { !prefixes.contains($0.kind.idPrefix[...]) }
    return others.flatMap(plain) + told.map(withReferences)
  }

  /// Records of a kind that says what it needs by its fields alone.
  private func plain(_ kind: AnyKind) -> [Change] {
    (0..<size).map { number in
      let values = kind.fields.filter { $0.isStored && $0.isRequired }.compactMap { field in
        Self.value(of: field, number).map { (field.name, $0) }
      }
      return withReferences(Self.change(kind.kind, number, Dictionary(uniqueKeysWithValues: values)))
    }
  }

  /// Something that a field may hold.
  private static func value(of field: FieldDeclaration, _ number: Int) -> FieldValue? {
    switch field.shape {
    case .line where field.schemaTerm == .kind: .text(Organization.kind.name)
    case .line, .text: .text("Rzecz \(number)")
    case .openingHours: .text("Mo-Fr 08:00-20:00")
    case .count(let range): .number(range.lowerBound)
    case .decimal(let range): .decimal(range.lowerBound)
    case .choice(let options): options.first.map { .text($0.word) }
    case .choices(let options): options.first.map { .list([$0.word]) }
    case .words: .list(["Rzecz \(number)"])
    case .reference(let kind): text(id(kind, 0))
    case .references(let kind): .list([id(kind, 0).raw])
    case .anyReference: text(session)
    case .file: .text(String(repeating: "0", count: 64))
    case .yes: .yes(true)
    case .day: .text(day)
    case .time: .text("\(day)T10:00")
    }
  }

  /// The same with every reference to another kind filled in, so that each has its crowd. The first records of the kinds
  /// that are told of below are what all refer to.
  private func withReferences(_ change: Change) -> Change {
    var set = change.set
    guard let kind = Schema.kind(of: change.id) else { return change }
    for field in kind.fields where field.isStored && set[field.name] == nil && field.shape.isReference {
      if field.shape.refersTo == kind.kind { continue }
      set[field.name] = Self.value(of: field, 0)
    }
    return Change(id: change.id, set: set, cleared: change.cleared)
  }

  private static func change(_ kind: Kind, _ number: Int, _ set: [String: FieldValue]) -> Change {
    Change(id: id(kind, number), set: set.mapValues { $0 })
  }

  private static func text(_ id: RecordID) -> FieldValue { .text(id.raw) }

  /// One number for each setting: however much a centre keeps, a law has but a few.
  private var settings: [Change] {
    Setting.all.enumerated().map { number, setting in
      Self.change(
        SettingValue.kind, number,
        [
          "name": .text(setting.name), "value": .number(setting.defaults[0].number), "from": .text(Self.day),
          "source": .text("Rzecz \(number)"),
        ])
    }
  }

  /// Somebody who stood in for somebody every day for years.
  private var substitutes: [Change] {
    (0..<size).map { number in
      let day = Day(number: Self.lastSubstitution - number).text
      return Self.change(
        Substitute.kind, number,
        ["for": .text("ewa"), "by": .text(Self.clerk.login), "from": .text(day), "to": .text(day)])
    }
  }

  /// Calls of one organization, in each of which something was promised for one day.
  private var calls: [Change] {
    (0..<size).map { number in
      Self.change(
        PhoneCall.kind, number,
        [
          "organization": .text(Self.organization.raw), "at": .text("\(Self.day)T09:00"), "by": .text(Self.clerk.login),
          "about": .text("Rozmowa \(number)"), "dueOn": .text(Self.day),
        ])
    }
  }

  /// What one person handed in at a kiosk for one session, each time in vain.
  private var kioskCases: [Change] {
    (0..<size).map { number in
      Self.change(
        KioskCase.kind, number,
        [
          "matter": .text("registration"), "why": .text("double"), "receivedOn": .text(Self.day),
          "session": .text(Self.session.raw), "person": .text(Self.person.raw), "said": .text("Zgłoszenie \(number)"),
        ])
    }
  }

  /// The day before that of the sessions, when somebody stands in for the last time.
  private static let lastSubstitution = ((try? Day(day)) ?? .latest).number - 1

  private var map: [Change] {
    let organization = Self.change(
      Organization.kind, 0, ["name": .text("Dom Wspólny"), "legalForm": .text("association")])
    let resources = (0..<size).map { number in
      Self.change(
        Resource.kind, number,
        [
          "organization": Self.text(Self.organization), "name": .text("Sala \(number)"), "category": .text("room"),
          "tokensPerHour": .number(2),
        ])
    }
    let bookings = (0..<size).map { number in
      let day = Day(number: 20_000 + number).text
      return Self.change(
        Booking.kind, number,
        [
          "resource": Self.text(Self.resource), "borrower": Self.text(Self.organization),
          "start": .text("\(day)T10:00"), "end": .text("\(day)T12:00"), "handler": .text(Self.clerk.login),
        ])
    }
    let closures = (0..<size).map { number in
      let day = Day(number: 20_000 + number).text
      return Self.change(
        Closure.kind, number,
        [
          "resource": Self.text(Self.resource), "from": .text("\(day)T14:00"), "to": .text("\(day)T16:00"),
          "why": .text("Rzecz \(number)"),
        ])
    }
    return [organization] + resources + bookings + closures
  }

  private var calendar: [Change] {
    let sessions = (0..<size).map { number in
      Self.change(
        Session.kind, number,
        [
          "title": .text("Warsztat \(number)"), "start": .text("\(Self.day)T17:00"), "end": .text("\(Self.day)T19:00"),
          "seats": .number(number == 0 ? size / 2 : 20), "handler": .text(Self.clerk.login),
        ])
    }
    let people = (0..<size).map { number in
      Self.change(
        Person.kind, number, ["name": .text("Osoba \(number)"), "email": .text("osoba\(number)@example.org")])
    }
    // The first of them speaks for nobody yet.
    let contacts = (0..<size - 1).map { number in
      Self.change(
        Contact.kind, number,
        ["person": Self.text(Self.id(Person.kind, number + 1)), "organization": Self.text(Self.organization)])
    }
    let together = (0..<size).map { number in
      registration(
        number, at: Self.session, of: Self.id(Person.kind, number), isSeated: number < size / 2,
        people: number < size / 2 ? 1 : 1 + number % 2)
    }
    let everywhere = (1..<max(1, size)).map { number in
      registration(size + number, at: Self.id(Session.kind, number), of: Self.person, isSeated: true, people: 1)
    }
    return sessions + people + contacts + together + everywhere
  }

  private func registration(
    _ number: Int, at session: RecordID, of person: RecordID, isSeated: Bool, people: Int
  ) -> Change {
    var set: [String: FieldValue] = [
      "session": Self.text(session), "person": Self.text(person), "channel": .text("phone"),
      "organization": Self.text(Self.organization), "people": .number(people), "mode": .text("inPerson"),
      "placedAt": .text("2026-09-01T10:00"),
    ]
    if isSeated { set["seated"] = .yes(true) }
    return Self.change(Registration.kind, number, set)
  }

  private var consultations: [Change] {
    let all = (0..<size).map { number in
      Self.change(
        Consultation.kind, number,
        [
          "subject": .text("Program \(number)"), "opens": .text("2026-09-01"), "closes": .text("2026-09-30"),
          "anonymousAdmitted": .yes(true),
        ])
    }
    let text = (1...20).map { "§ \($0). Zdanie o sprawie \($0)." }.joined(separator: "\n")
    let document = Self.change(
      Document.kind, 0, ["consultation": Self.text(Self.consultation), "title": .text("Projekt")])
    let version = Self.change(
      Version.kind, 0,
      ["document": Self.text(Self.id(Document.kind, 0)), "number": .number(1), "text": .text(text)])
    let remarks = (0..<size).map { number in
      var set: [String: FieldValue] = [
        "consultation": Self.text(Self.consultation), "version": Self.text(Self.id(Version.kind, 0)),
        "remark": .text("Proszę o więcej ławek, zdanie \(number)."), "channel": .text("email"),
        "receivedOn": .text("2026-09-0\(1 + number % 8)"), "person": Self.text(Self.id(Person.kind, number)),
        "kind": .text("remark"), "handler": .text(Self.clerk.login),
      ]
      if number == 0 { set["receipt"] = .text(Self.receipt) }
      if number.isMultiple(of: 2) { set["unit"] = .text("§ \(1 + number % 20)") }
      if number % 5 == 4 { set["groupedWith"] = Self.text(Self.id(Submission.kind, number - 1)) }
      return Self.change(Submission.kind, number, set)
    }
    let answers = stride(from: 0, to: size, by: 2).map { number in
      Self.change(
        Response.kind, number,
        [
          "submission": Self.text(Self.id(Submission.kind, number)), "disposition": .text("accepted"),
          "state": .text(["draft", "approved", "published"][number / 2 % 3]),
        ])
    }
    return all + [document, version] + remarks + answers
  }
}
