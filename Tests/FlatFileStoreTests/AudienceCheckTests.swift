import CivicDomain
import Testing

@testable import FlatFileStore

@Suite("Check names what stands where it should not")
struct AudienceCheckTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func line(_ seq: Int, kind: String, id: RecordID, set: String) -> [UInt8] {
    LogText.line(
      #""seq":\#(seq),"turn":\#(seq),"at":"2026-11-21T10:15:30Z","by":"anna","act":"add","put":[{"kind":"\#(kind)","id":"\#(id.raw)","set":{\#(set)}}]"#
    )
  }

  @Test func aPersonalFieldInThePublicLogIsDamage() throws {
    try folder.makeStore(
      log: LogText.organization(1, seq: 1)
        + line(2, kind: "person", id: Sample.person(7), set: #""email":"jan@example.org""#))
    let damages = try Store(folder.path).check().filter(\.isDamage)
    #expect(
      damages == [
        Finding(file: Sample.publicLog, line: 2, kind: .personalInPublicLog(Sample.person(7), field: "email"))
      ])
  }

  @Test func anIdThatIsNotOfItsKindIsNamed() throws {
    try folder.makeStore(log: line(1, kind: "resource", id: Sample.person(7), set: #""name":"A""#))
    let kinds = try Store(folder.path).check().map(\.kind)
    #expect(kinds.contains(.foreignID(Sample.person(7), kind: "resource")))
  }

  @Test func aSkippedSegmentWithoutAMissingLineIsANote() throws {
    try folder.makeStore(log: LogText.organization(1, seq: 1))
    try folder.write(LogText.organization(2, seq: 2), to: "log/cao/000004.jsonl")
    let findings = try Store(folder.path).check().beyondTheChain
    #expect(findings == [Finding(file: "log/cao/000004.jsonl", line: nil, kind: .skippedSegments(2...3))])
    #expect(!findings.contains { $0.isDamage })
  }
}
