import CivicDomain
import Testing

@testable import FlatFileStore

@Suite("What is done for somebody")
struct DoneForTests {
  let folder: TemporaryFolder
  let store: Store
  private let session = RecordID(Session.kind, bits: 1)

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.store(in: folder)
    let values: [String: FieldValue] = [
      "title": .text("Warsztat"), "start": .text("2026-12-10T17:00"), "end": .text("2026-12-10T19:00"),
    ]
    try ask(AddRecord(session, values))
    try ask(AssignRecords(session, to: "anna"))
    try ask(
      AddRecord(
        RecordID(Substitute.kind, bits: 1),
        ["for": .text("anna"), "by": .text("jan"), "from": .text("2026-11-20"), "to": .text("2026-11-21")]))
  }

  private func ask(_ act: any Act, by author: Author = Sample.anna, at second: Int = 0) throws {
    try #require(store.transact(act, by: author, at: Sample.instant(second)).isDone)
  }

  private func rename(_ was: String, _ becomes: String) -> any Act {
    EditRecord(session, [FieldEdit(field: "title", was: .text(was), becomes: .text(becomes))])
  }

  @Test func theLineAndTheHistorySayForWhom() throws {
    try ask(rename("Warsztat", "SWOT"), by: Sample.jan)
    try ask(rename("SWOT", "Cele"))
    // After his last day.
    try ask(rename("Cele", "Zadania"), by: Sample.jan, at: 86_400)
    let expected: [String?] = [nil, nil, "anna", nil, nil]
    #expect(store.changes(of: session, window: 0..<9).changes.map(\.doneFor) == expected)
    for store in [store, try Store(folder.path)] {
      #expect(store.historyBackwards(of: session).map(\.doneFor) == expected)
    }
    let lines = try LinuxFileSystem().content(of: "\(folder.path)/\(Sample.publicLog)").split(separator: 0x0A)
    let told = lines.map { String(decoding: $0, as: UTF8.self) }.filter { $0.contains(#""for":"anna","act""#) }
    #expect(told.count == 1 && told[0].contains(#""by":"jan","for":"anna","act":"edit""#))
    #expect(try store.check().isEmpty)
  }

  /// Both sides of a transaction say it.
  @Test func thePersonalLineSaysItToo() throws {
    var person = Person(blank: Identifier(RecordID(Person.kind, bits: 1).raw))
    (person.name, person.phone) = ("Jan Kowalski", "600 100 200")
    var registration = Registration(blank: Identifier(RecordID(Registration.kind, bits: 1).raw))
    (registration.session, registration.channel) = (Identifier(session.raw), .phone)
    try ask(RegisterPerson(registration, person, waitingListAccepted: false, lateBecause: ""), by: Sample.jan)
    let personal = try LinuxFileSystem().content(of: "\(folder.path)/\(Sample.personalLog)")
    #expect(String(decoding: personal, as: UTF8.self).contains(#""by":"jan","for":"anna","act":"register""#))
    #expect(store.historyBackwards().first { $0.act == "register" }?.doneFor == "anna")
    #expect(try store.check().isEmpty)
  }
}
