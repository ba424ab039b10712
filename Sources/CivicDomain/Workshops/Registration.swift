/// A registration for a session, of one person and companions, or a place on its waiting list.
public struct Registration: Record {
  /// The kind of the record: zgłoszenie.
  public static let kind = Kind(
    "registration", idPrefix: "reg", pl: ["zgłoszenie", "zgłoszenia", "zgłoszeń"],
    en: ["registration", "registrations"], madeBy: "register", endedBy: CancelRegistration.declaration,
    isForStaffAlone: true)
  /// The id.
  public let id: Identifier<Registration>
  /// The session.
  public var session = Identifier<Session>("")
  /// The person who comes; companions need no name.
  public var person = Identifier<Person>("")
  /// How many people; nil means one.
  public var people: Int?
  /// The organization for which they come.
  public var organization = Identifier<Organization>("")
  /// The kind of attendee: for whom they come.
  public var attendeeKind: AttendeeKind?
  /// The way it came.
  public var channel: RegistrationChannel?
  /// How they take part; nil: in person.
  public var mode: SessionMode?
  /// The needs: an interpreter, a lift. Personal.
  public var needs: [AccessNeed] = []
  /// What else is needed, in words. Personal.
  public var needsNote = ""
  /// The time when it was placed, as a list tells it, else when it was taken down; only shown, the order is the log's, into which
  /// the rows of a list come by it.
  public var placedAt: LocalTime?
  /// Whether it has a seat; without one it waits.
  public var seated = false
  /// The reason why it was taken although registration had closed.
  public var lateBecause = ""
  /// The day on which the joining details were sent.
  public var detailsSentOn: Day?
  /// How far it is that the person is told by telephone what has changed; nil: there is nothing to tell.
  public var call: CallState?
  /// The receipt code by which its sender finds out how it stands; only what a kiosk handed in has one.
  public var receipt = ""
  /// The status of the registration.
  public var status = RegistrationStatus.registered

  /// A registration with every field empty.
  public init(blank id: Identifier<Registration>) { self.id = id }

  /// The position on the waiting list; absent where it does not wait, 0 where it is seated.
  public static let position = derived(
    "position", .count(0...Limits.people), pl: "miejsce na liście rezerwowej", en: "waiting place"
  ) {
    registration, register, _ in
    Seating.position(of: registration, on: register).map { .number($0) }
  }
  /// The fields of the kind, in the order of its form.
  public static let fields: [Field] = [
    reference("session", \.session, required: true, pl: "spotkanie", en: "session").once.givenOtherwise
      .known(
        as: "warsztat", "warsztaty", "szkolenie", "wydarzenie", "zajęcia", "tytuł spotkania", "nazwa spotkania",
        "event",
        "na które spotkanie się zapisujesz?", "które spotkanie?", "wybierz spotkanie", "wybierz warsztat"
      ),
    reference("person", \.person, required: true, pl: "osoba", en: "person").once.givenOtherwise,
    count("people", \.people, in: 1...Limits.people, pl: "liczba osób", en: "people").rule.oneUnlessSaid
      .known(
        as: "ile osób", "osób", "liczba miejsc", "ile osób przyjdzie?", "ile osób zgłaszasz?", "liczba uczestników",
        "number of people"),
    reference("organization", \.organization, pl: "organizacja", en: "organization")
      .known(
        as: "nazwa organizacji", "ngo", "stowarzyszenie", "reprezentuję organizację",
        "organizacja, którą reprezentujesz",
        "jaką organizację reprezentujesz?", "reprezentowana organizacja"),
    choice("attendeeKind", \.attendeeKind, pl: "kogo reprezentuje", en: "attends for"),
    choice("channel", \.channel, required: true, pl: "sposób zgłoszenia", en: "channel").once,
    choice("mode", \.mode, pl: "forma udziału", en: "mode").rule,
    choices("needs", \.needs, pl: "potrzeby", en: "needs").personal
      .known(
        as: "specjalne potrzeby", "udogodnienia", "potrzebne udogodnienia", "jakich udogodnień potrzebujesz?"),
    line("needsNote", \.needsNote, limit: 1_000, pl: "inne potrzeby", en: "other needs").personal
      .holdingTexts(of: "needs").known(as: "potrzeby w słowach", "uwagi do potrzeb", "jakie?"),
    time("placedAt", \.placedAt, pl: "zgłoszono", en: "placed at").once.past.givenOtherwise
      .known(
        as: "sygnatura czasowa", "znacznik czasu", "timestamp", "data zgłoszenia", "czas zgłoszenia",
        "data i godzina zgłoszenia", "data zapisu", "zapisano", "godzina ukończenia", "completion time"),
    yes("seated", \.seated, pl: "ma miejsce", en: "seated").givenOtherwise
      .rule(
        by: CancelRegistration.self, ReinstateRegistration.self, TakeSeatsBack.self, NoteCall.self,
        MarkAttended.self, MarkAbsent.self, UnmarkAttendance.self),
    line("lateBecause", \.lateBecause, pl: "przyjęto po terminie, bo", en: "taken late because").staff.rule
      .givenOtherwise,
    day("detailsSentOn", \.detailsSentOn, pl: "dane do połączenia wysłano", en: "details sent on").rule.past
      .givenOtherwise,
    line("receipt", \.receipt, pl: "kod potwierdzenia", en: "receipt code").staff.key.once.givenOtherwise,
    choice("call", \.call, pl: "zawiadomienie telefoniczne", en: "call").key.givenOtherwise
      .rule(by: NoteCall.self, CancelRegistration.self, ReinstateRegistration.self, TakeSeatsBack.self),
    choice("status", \.status, empty: .registered, pl: "stan", en: "status").state.givenOtherwise
      .known(as: "obecność", "obecny", "status", "attendance")
      .rule(
        by: CancelRegistration.self, ReinstateRegistration.self, MarkAttended.self, MarkAbsent.self,
        UnmarkAttendance.self, NoteCall.self),
    position,
  ]

  /// The same person is signed up for a session once.
  public static let likeness = FieldList(\Self.session, \.person)

  /// Signed up, then marked as having come or not, or called off, as the list says. Of those that are taken back the seats
  /// go to whoever waits.
  public static let making: Making<Registration>? = Making(
    naming: FieldList(\.person), settling: FieldList(\.channel, \.lateBecause, \.placedAt),
    comingBy: FieldList(\.placedAt),
    takenBack: { (left, situation) throws(Refusal) in
      guard left.seated, let session = situation.register.record(left.session), session.isToCome(at: situation.now)
      else { return [] }
      let row = Seating(of: session, on: situation.register)[left.isOnline ? .online : .inPerson]
      return Seating.moveUp(row.movingUp(without: left))
    },
    acts: { listed, person in
      var asked = listed
      asked.channel = listed.channel ?? .imported
      if !listed.organization.isEmpty { asked.attendeeKind = listed.attendeeKind ?? .organization }
      let signingUp = RegisterPerson(
        asked, person ?? Person(blank: listed.person), waitingListAccepted: true, lateBecause: listed.lateBecause,
        placedAt: listed.placedAt)
      switch listed.status {
      case .registered: return [signingUp]
      case .attended: return [signingUp, MarkAttended(listed.id)]
      case .absent: return [signingUp, MarkAbsent(listed.id)]
      case .cancelled: return [signingUp, CancelRegistration(listed.id)]
      }
    })

  /// Told by who comes, and for whom.
  public static let presentation = Presentation(
    naming: [.field(name(of: \.person)), .dot, .field(name(of: \.organization))],
    columns: names(of: \.session, \.person, \.people, \.status) + [position.name]
      + names(of: \.organization, \.mode))

  /// Those of a receipt.
  public static func ids(saidAs text: String, on register: any Register) -> [RecordID] {
    ReceiptCode.ids(of: kind, bearing: text, on: register)
  }

  /// The tallies: the standing of registrations at their session, and the days from which their terms run.
  public static let tallies = [seats, terms]

  /// The fields that are settled: of a registration that was called off nothing is changed any more; whoever comes
  /// after all signs up anew.
  public var settledFields: FieldList<Registration> {
    status.isInForce ? FieldList() : FieldList(\.organization, \.attendeeKind, \.needs, \.needsNote)
  }

  /// How many people.
  public var size: Int { people ?? 1 }

  /// Whether something is noted that they need.
  public var hasNeeds: Bool { !needs.isEmpty || !needsNote.isEmpty && needsNote != Redaction.mark }

  /// Whether they take part online: each mode has its own seats.
  public var isOnline: Bool { mode == .online }
}
