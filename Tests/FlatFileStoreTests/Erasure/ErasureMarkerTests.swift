import CivicDomain
import Testing

@testable import FlatFileStore

@Suite("What the public log says of an erasure, and what readers make of it")
struct ErasureMarkerTests {
  let folder: TemporaryFolder
  let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.store(in: folder)
    #expect(store.addPerson(1, name: "Zofia Nowak").isDone)
  }

  private func erase() -> Outcome {
    store.hide(.erase([Sample.person(1)], because: "wniosek"), at: Sample.instant(1))
  }

  @Test func itIsOneLineOfThePublicLogWithNothingPersonalInIt() throws {
    #expect(erase().isDone)
    let line = try #require(folder.lines(of: Sample.publicLog).last)
    #expect(
      line.contains(
        #""act":"erase","because":"wniosek","put":[{"kind":"person","id":"\#(Sample.person(1).raw)","set":{"name":"[usunięto]","email":null,"phone":null,"noticeVersion":null,"noticeGivenOn":null,"publishName":null},"gone":true,"erased":["name","email","phone","noticeVersion","noticeGivenOn","publishName"]}]}"#
      ), "\(line)")
    #expect(try folder.lines(of: Sample.personalLog).count == 1)
  }

  @Test func fromThenOnNobodySeesTheValuesThoughThePersonalLogStillHasThem() throws {
    #expect(erase().isDone)
    #expect(try folder.text(of: Sample.personalLog).contains("Zofia Nowak"))
    for reader in [store, try Store(folder.path)] {
      #expect(reader.register.stored(Sample.person(1))?.values.named == ["name": .text(Redaction.mark)])
      #expect(reader.register.ids(of: Person.kind, whose: "email", is: "osoba1@example.org") == [])
      #expect(reader.register.page(Query(Person.kind, matching: "nowak"), window: 0..<9).total == 0)
      #expect(reader.register.count(of: Person.kind) == 0, "nothing names them")
    }
  }

  @Test func aSecondErasureOfThePersonHasNothingToDo() {
    #expect(erase().isDone)
    #expect(erase() == .alreadyDone)
  }

  @Test func onlyTheMarkMayStandInThePublicLogForAPersonalField() throws {
    let forged = Change(id: Sample.person(1), set: ["name": .text("Zofia Nowak")], erased: ["name"])
    let split = AudienceSplit([forged])
    #expect(split.open.first?.set.isEmpty == true)
    #expect(split.personal.first?.set.first?.value == .text("Zofia Nowak"))
  }

  @Test func aReasonTakenOutOfOneLogAndNotYetOfTheOtherPartsNobodyFromTheirData() throws {
    let line = try #require(folder.lines(of: Sample.publicLog).first)
    let members = line.dropFirst(#"{"crc":"00000000","#.count).dropLast()
    let changed = members.replacing(
      #""act":"register""#, with: #""act":"register","because":"[usunięto]""#)
    try folder.write(LogText.line(String(changed)), to: Sample.publicLog)
    #expect(try Store(folder.path).register.name(of: Sample.person(1)) == "Zofia Nowak")
  }
}
