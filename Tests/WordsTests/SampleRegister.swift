import CivicDomain
import Words

/// A small register with one of each thing that sentences name.
enum SampleRegister {
  static let krokus = Identifier<Organization>("org-krokus0001")
  static let blok = Identifier<Organization>("org-dsablok001")
  static let hall = Identifier<Resource>("res-sala000001")
  static let booking = Identifier<Booking>("bkg-proba00001")
  static let session = Identifier<Session>("ses-swot000001")
  static let registration = Identifier<Registration>("reg-zgloszen01")
  static let person = Identifier<Person>("per-ktos000001")
  static let consultation = Identifier<Consultation>("cns-program001")
  static let document = Identifier<Document>("doc-projekt001")
  static let version = Identifier<Version>("ver-druga00001")
  static let submission = Identifier<Submission>("sub-uwaga00001")
  static let response = Identifier<Response>("rsp-odpowiedz1")

  static func circumstances(_ place: Circumstances.Place = .screen) throws -> Circumstances {
    Circumstances(register: try register(), now: try LocalTime("2026-09-09T14:32"), place: place)
  }

  static func register() throws -> MemoryRegister {
    var register = MemoryRegister()
    register.apply(
      try records(), at: try Instant("2026-09-01T08:00:00Z"), by: Author("anna"))
    return register
  }

  private static func records() throws -> [Change] {
    var organization = Organization(blank: krokus)
    organization.name = "Towarzystwo Śpiewacze KROKUS"
    organization.shortName = "KROKUS"
    var other = Organization(blank: blok)
    other.name = "DSA Blok"
    var resource = Resource(blank: hall)
    resource.organization = blok
    resource.name = "Sala warsztatowa"
    var meeting = Session(blank: session)
    meeting.title = "Warsztat PRSO: SWOT i cele"
    meeting.start = try LocalTime("2026-09-10T17:00")
    meeting.end = try LocalTime("2026-09-10T19:00")
    var somebody = Person(blank: person)
    somebody.name = "Jan Kowalski"
    var place = Registration(blank: registration)
    place.session = session
    place.person = person
    place.organization = krokus
    var asked = Consultation(blank: consultation)
    asked.subject = "Roczny program współpracy na 2027 r."
    var text = Document(blank: document)
    text.title = "Projekt programu"
    text.consultation = consultation
    var second = Version(blank: version)
    second.document = document
    second.number = 2
    var remark = Submission(blank: submission)
    remark.consultation = consultation
    remark.remark = "Proszę dodać zadania wieloletnie."
    var answer = Response(blank: response)
    answer.submission = submission
    return [
      change(organization), change(other), change(resource), change(try sampleBooking()), change(meeting),
      change(somebody), change(place), change(asked), change(text), change(second), change(remark), change(answer),
    ]
  }

  static func sampleBooking() throws -> Booking {
    var lent = Booking(blank: booking)
    lent.resource = hall
    lent.borrower = krokus
    lent.start = try LocalTime("2026-09-10T10:00")
    lent.end = try LocalTime("2026-09-10T16:00")
    return lent
  }

  private static func change(_ record: some Record) -> Change {
    Change(id: record.id.any, set: record.values)
  }
}
