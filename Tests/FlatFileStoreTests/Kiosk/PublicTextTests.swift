import CivicDomain
import Foundation
import Testing

@testable import FlatFileStore

/// What no page of the kiosk shows is not in the file that everybody at it could read.
@Suite("What the public edition leaves out")
struct PublicTextTests {
  @Test func nothingIsInItThatNoPageShows() throws {
    let folder = try TemporaryFolder()
    let store = try Sample.store(in: folder)
    let now = Sample.instant()
    let today = WarsawTime.day(now)
    func add(_ id: RecordID, _ values: [String: FieldValue]) {
      #expect(store.transact(AddRecord(id, values), by: Sample.anna, at: now).isDone, "\(id)")
    }
    add(
      Sample.organization(1),
      [
        "name": .text("Grupa sąsiedzka"), "legalForm": .text("informalGroup"), "address": .text("Ukryta 5 m. 3"),
        "latitude": .decimal(50.3212), "longitude": .decimal(19.1877),
        "description": .text("ukryty opis"), "externalId": .text("ukryty-numer"),
        "website": .text("ukryta.example.org"),
      ])
    add(
      Sample.resource(1),
      [
        "organization": .text(Sample.organization(1).raw), "name": .text("Sala"), "category": .text("room"),
        "externalId": .text("ukryty-numer"),
      ])
    add(
      RecordID("cns-0000000001"),
      [
        "subject": .text("Park"), "opens": .text(today.text), "closes": .text(today.adding(days: 9).text),
        "windowBecause": .text("Ukryty termin z uchwały rady."), "story": .text("Widać to."),
      ])
    var closing = CloseResource(ActRequest(on: [Sample.resource(1)], draws: [RecordID(Closure.kind, bits: 1)]))
    closing.from = LocalTime(startOf: today.adding(days: 1))
    closing.to = LocalTime(startOf: today.adding(days: 3))
    closing.why = "Ukryta choroba gospodarza."
    #expect(store.transact(closing, by: Sample.anna, at: now).isDone)
    #expect(PublicEditionKeeping(of: store).keep(at: now) == .written)
    let bytes = String(decoding: try folder.bytes(of: "public/edition.jsonl"), as: UTF8.self)
    for said in ["Grupa sąsiedzka", "Sala", "Park", "Widać to.", RecordID(Closure.kind, bits: 1).raw] {
      #expect(bytes.contains(said), "\(said)")
    }
    #expect(!bytes.lowercased().contains("ukryt") && !bytes.contains("50.3212"))
  }
}
