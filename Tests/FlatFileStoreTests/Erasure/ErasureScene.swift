import CivicDomain
import Testing

@testable import FlatFileStore

/// A centre with a workshop and a consultation, and people of whom everything personal is known. Each value of theirs
/// is of its own kind, so that its bytes can be looked for in files.
enum ErasureScene {
  static let session = Identifier<Session>("ses-0000000001")
  static let consultation = Identifier<Consultation>("cns-0000000001")
  static let organization = Identifier<Organization>("org-0000000001")
  /// 2026-11-21, 11:15 in Poland.
  static let now = Sample.instant()

  /// Somebody's values.
  struct Somebody: Sendable {
    let number: Int
    let name: String

    var id: RecordID { Sample.person(number) }
    var registration: RecordID { RecordID(Registration.kind, bits: UInt64(number)) }
    var submission: RecordID { RecordID(Submission.kind, bits: UInt64(number)) }
    var email: String { "\(name.lowercased())@poczta.example" }
    var phone: String { "60000000\(number)" }
    var needs: String { "\(name) potrzebuje windy" }
    var remark: String { "Ja, \(name), nie zgadzam się" }

    /// What leaves the files with the person.
    var marks: [String] { ["\"\(name) Nowak\"", email, phone, needs] }
  }

  static let zofia = Somebody(number: 1, name: "Zofia")
  static let jan = Somebody(number: 2, name: "Jan")

  /// An empty centre with its session and its consultation.
  static func open(_ store: Store) throws {
    let intents: [any Act] = [
      AddRecord(
        organization.any,
        ["name": .text("KROKUS"), "legalForm": .text("association"), "description": .text("Założyła Zofia")]),
      AddRecord(
        session.any,
        [
          "title": .text("Warsztat"), "start": .text("2026-12-01T17:00"), "end": .text("2026-12-01T19:00"),
          "seats": .number(9),
        ]),
      AddRecord(
        consultation.any, ["subject": .text("Program"), "opens": .text("2026-11-01"), "closes": .text("2026-11-30")]),
    ]
    for intent in intents { try #require(store.transact(intent, by: Sample.anna, at: now).isDone) }
  }

  static func registering(_ somebody: Somebody) -> any Act {
    var registration = Registration(blank: Identifier(somebody.registration.raw))
    registration.session = session
    registration.channel = .phone
    registration.needsNote = somebody.needs
    return RegisterPerson(registration, person(somebody), waitingListAccepted: true, lateBecause: "")
  }

  static func remarking(_ somebody: Somebody) -> any Act {
    var submission = Submission(blank: Identifier(somebody.submission.raw))
    submission.consultation = consultation
    submission.remark = somebody.remark
    submission.channel = .email
    return TakeSubmission(submission, from: person(somebody))
  }

  private static func person(_ somebody: Somebody) -> Person {
    var person = Person(blank: Identifier(somebody.id.raw))
    person.name = "\(somebody.name) Nowak"
    person.email = somebody.email
    person.phone = somebody.phone
    return person
  }

  /// The centre with Zofia and Jan in it.
  static func fill(_ store: Store) throws {
    try open(store)
    for somebody in [zofia, jan] {
      for intent in [registering(somebody), remarking(somebody)] {
        try #require(store.transact(intent, by: Sample.anna, at: now).isDone)
      }
    }
  }

  static func erasing(_ somebody: Somebody) -> ErasureRequest {
    .erase([somebody.id], because: "wniosek z 20.11")
  }
}

extension TemporaryFolder {
  /// The files below the folder in which a text stands.
  func files(with text: String) throws -> [String] {
    try allFiles().filter { try bytes(of: $0).withUnsafeBytes { $0.has(Array(text.utf8)) } }
  }
}

extension DiskImage {
  /// The files in which a text stands.
  func files(with text: String, in folder: String) -> [String] {
    guard let number = node(at: folder) else { return [] }
    return self[number].entries.keys.sorted().flatMap { name -> [String] in
      let path = "\(folder)/\(name)"
      guard let child = node(at: path) else { return [] }
      if self[child].isFolder { return files(with: text, in: path) }
      return self[child].content.withUnsafeBytes { $0.has(Array(text.utf8)) } ? [path] : []
    }
  }
}
