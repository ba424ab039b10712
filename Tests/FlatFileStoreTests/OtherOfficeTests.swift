import CivicDomain
import Testing

@testable import FlatFileStore

@Suite("Other offices whose logs stand in a register are named, and new ones most of all")
struct OtherOfficeTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func filled() throws -> Store {
    let store = try Sample.store(in: folder)
    for number in 1...3 {
      #expect(store.transact(Sample.addOrganization(number), by: Sample.anna, at: Sample.instant(number)).isDone)
    }
    return store
  }

  /// Puts the log of another office here, as somebody does who may write the files and knows the format.
  private func plant(_ office: String, transactions: Int = 2) throws {
    for side in ["log", "personal"] {
      try? LinuxFileSystem().makeFolder("\(folder.path)/\(side)/\(office)", permissions: 0o700)
    }
    let lines = (1...transactions).flatMap { number in
      LogText.organization(1, seq: number, transactionNumber: 2, fields: #""name":"Podłożona \#(number)""#)
    }
    try folder.write(lines, to: "log/\(office)/000001.jsonl")
  }

  private static let time = Instant(microsecondsSince1970: 1_795_256_130_000_000)

  private func office(_ name: String, _ transactions: Int = 2) -> OtherOffice {
    OtherOffice(name: name, transactions: transactions, first: Self.time, last: Self.time)
  }

  private func told(_ findings: [Finding]) -> [Finding.Kind] {
    findings.map(\.kind).filter { if case .otherOffice = $0 { true } else { false } }
  }

  @Test func aPlantedLogChangesWhatIsShownAndIsNamed() throws {
    _ = try filled()
    #expect(told(try Store(folder.path).check()) == [])
    try plant("sosnowiec")
    let store = try Store(folder.path)
    #expect(store.register.name(of: Sample.organization(1)) == "Podłożona 2")
    let findings = try store.check().beyondTheChain
    #expect(
      findings == [Finding(file: "log/sosnowiec", line: nil, kind: .otherOffice(office("sosnowiec"), newSince: nil))])
    #expect(!findings[0].isDamage, "a note: several offices may well be in one register")
    #expect(store.machine?.newOffices == [], "nobody examined before")
  }

  @Test func whatWasNotHereAtTheLastCheckIsNewUntilSomebodyIsToldOfIt() throws {
    let store = try filled()
    _ = try store.check(at: Sample.instant(50))
    try plant("sosnowiec")
    let first = try Store(folder.path)
    #expect(first.machine?.newOffices == ["sosnowiec"])
    _ = try first.check()
    let findings = try Store(folder.path).check(at: Sample.instant(60)).findings
    #expect(told(findings) == [.otherOffice(office("sosnowiec"), newSince: Sample.instant(50))])
    try plant("będzin".replacing("ę", with: "e"))
    let second = try Store(folder.path)
    #expect(second.machine?.newOffices == ["bedzin"])
    #expect(
      told(try second.check(at: Sample.instant(70)).findings) == [
        .otherOffice(office("bedzin"), newSince: Sample.instant(60)),
        .otherOffice(office("sosnowiec"), newSince: nil),
      ])
    #expect(try Store(folder.path).machine?.newOffices == [])
  }

  @Test func neitherATrialOfABackupNorARepairMakesItKnown() throws {
    let store = try filled()
    _ = try store.check(at: Sample.instant(50))
    let other = try TemporaryFolder()
    _ = try store.backup(to: "\(other.path)/k.tar", page: { _ in "" }, by: Sample.anna, at: Sample.instant(51))
    try plant("sosnowiec")
    let trial = try Store(folder.path).tryBackup(
      "\(other.path)/k.tar", aside: "\(other.path)/obok", at: Sample.instant(52))
    #expect(trial.verdict == .agrees && trial.newOffices == ["sosnowiec"])
    #expect(try Store(folder.path).machine?.newOffices == ["sosnowiec"])
    var lines = try Forgery.lines(of: folder.bytes(of: Sample.publicLog))
    lines[1][60] ^= 4
    try folder.write(Forgery.joined(lines), to: Sample.publicLog)
    let damaged = try Store(folder.path)
    guard case .recorded = damaged.repair(by: Sample.anna, at: Sample.instant(55)) else {
      Issue.record("not repaired")
      return
    }
    // What `wspolnie repair` does behind it.
    #expect(
      told(try damaged.check(at: Sample.instant(56), isTold: false).findings)
        == [.otherOffice(office("sosnowiec"), newSince: Sample.instant(52))])
    #expect(try Store(folder.path).machine?.newOffices == ["sosnowiec"])
    #expect(
      told(try Store(folder.path).check(at: Sample.instant(60)).findings)
        == [.otherOffice(office("sosnowiec"), newSince: Sample.instant(56))])
  }

  @Test func noSealVouchesForIt() throws {
    let store = try filled()
    let seal = try #require(store.seal).seal
    #expect(store.sealMark == .seal(seal) && store.otherOffices == [])
    try plant("sosnowiec")
    let now = try Store(folder.path)
    #expect(now.sealMark == .seal(seal, otherOffices: ["sosnowiec"]))
    guard case .holds(let vouched) = try now.check(seal) else {
      Issue.record("it does not hold")
      return
    }
    #expect(vouched.notVouchedFor == [.otherOffices(["sosnowiec"])])
    let other = try TemporaryFolder()
    var page = SealMark.none
    let made = try now.backup(
      to: "\(other.path)/k.tar",
      page: {
        page = $0
        return ""
      }, by: Sample.anna, at: Sample.instant(51))
    #expect(page == now.sealMark && made.otherOffices == ["sosnowiec"] && made.seal == seal)
    let trial = try now.tryBackup("\(other.path)/k.tar", aside: "\(other.path)/obok", at: Sample.instant(52))
    #expect(trial.summary.otherOffices == ["sosnowiec"] && trial.newOffices == [])
  }

  @Test func anEmptyFolderOfAnOfficeIsNone() throws {
    _ = try filled()
    try LinuxFileSystem().makeFolder("\(folder.path)/log/sosnowiec", permissions: 0o700)
    let store = try Store(folder.path)
    #expect(try store.check() == [] && store.otherOffices == [])
  }
}
