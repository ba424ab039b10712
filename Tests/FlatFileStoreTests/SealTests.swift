import CivicDomain
import SeededRandom
import Testing

@testable import FlatFileStore

@Suite("A seal tells since when nothing was touched")
struct SealTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func sealed(_ store: Store) throws -> Seal { try #require(store.seal).seal }

  private func add(_ numbers: ClosedRange<Int>, to store: Store) {
    for number in numbers {
      #expect(store.transact(Sample.addOrganization(number), by: Sample.anna, at: Sample.instant(number)).isDone)
    }
  }

  /// Makes the log hold a forged line, with all behind it signed anew or not.
  private func forge(line: Int, signingAnew: Bool) throws {
    var lines = try Forgery.lines(of: folder.bytes(of: Sample.publicLog))
    for number in line - 1..<(signingAnew ? lines.count : line) {
      var text = String(decoding: lines[number], as: UTF8.self).replacing("\"by\":\"anna\"", with: "\"by\":\"jan\"")
      if number >= line, let prev = lines[number].withUnsafeBytes({ LineLinks($0).prev }) {
        let now = lines[number - 1].withUnsafeBytes { LineDigest(of: $0) }
        text = text.replacing(prev.digits, with: now.digits)
      }
      lines[number] = Forgery.signed(text)
    }
    try folder.write(Forgery.joined(lines), to: Sample.publicLog)
    try folder.remove("lock")
  }

  @Test func anEmptyRegisterHasNone() throws {
    #expect(try Sample.store(in: folder).seal == nil)
    #expect(try Store(folder.path).check(Seal(value: 0)) == .unknown)
  }

  @Test func itHoldsHoweverMuchIsSavedLater() throws {
    let store = try Sample.store(in: folder)
    add(1...3, to: store)
    let seal = try sealed(store)
    #expect(
      try store.check(seal) == .holds(.init(since: Sample.instant(3), transaction: 3, later: 0, rewritten: 0)))
    add(4...9, to: store)
    #expect(
      try Store(folder.path).check(seal)
        == .holds(.init(since: Sample.instant(3), transaction: 3, later: 6, rewritten: 0)))
    #expect(try sealed(store) != seal)
  }

  @Test func anErasureKeepsItAndIsCounted() throws {
    let store = try Sample.store(in: folder)
    try ErasureScene.fill(store)
    let seal = try sealed(store)
    #expect(
      store.erase(ErasureScene.erasing(ErasureScene.zofia), by: Sample.anna, at: ErasureScene.now).act.isDone)
    // The very line that was sealed is rewritten, too.
    #expect(
      store.erase(ErasureScene.erasing(ErasureScene.jan), by: Sample.anna, at: ErasureScene.now).act.isDone)
    guard case .holds(let vouched) = try Store(folder.path).check(seal) else {
      Issue.record("it does not hold")
      return
    }
    #expect(vouched.transaction == 7)
    #expect(vouched.rewritten == 2)
    // One that is taken now knows the lines as they are.
    guard case .holds(let now) = try Store(folder.path).check(try sealed(store)) else {
      Issue.record("it does not hold")
      return
    }
    #expect(now.rewritten == 0 && now.later == 0 && now.notVouchedFor.isEmpty)
    #expect(vouched.notVouchedFor == [.laterTransactions(vouched.later)])
  }

  @Test("none is had of a register that is known to be damaged, and an import counts as its transactions")
  func importsAndDamage() throws {
    let store = try Sample.store(in: folder)
    #expect(store.sealMark == .none)
    add(1...2, to: store)
    let seal = try sealed(store)
    #expect(store.sealMark == .seal(seal))
    let many = (0..<3_000).map {
      Change(id: RecordID(Organization.kind, bits: 1 << 42 + UInt64($0)), set: ["name": .text("Klub \($0)")])
    }
    let importing = store.importing(by: Sample.anna, at: Sample.instant(3))
    while importing.snapshot() != nil {
      many.forEach(importing.take)
      importing.commit()
    }
    guard case .holds(let vouched) = try Store(folder.path).check(seal) else {
      Issue.record("it does not hold")
      return
    }
    // One import is as many transactions as it has lines.
    #expect(vouched.later == 3)
    var lines = try Forgery.lines(of: folder.bytes(of: Sample.publicLog))
    lines[0][40] ^= 1
    try folder.write(Forgery.joined(lines), to: Sample.publicLog)
    #expect(try Store(folder.path).sealMark == .damaged)
  }

  @Test("as of a moment it is the one of then, also where its very line was rewritten since")
  func asOfAMomentItIsTheOneOfThen() throws {
    let store = try Sample.store(in: folder)
    try ErasureScene.fill(store)
    let sealed = try #require(store.seal)
    #expect(
      store.erase(ErasureScene.erasing(ErasureScene.jan), by: Sample.anna, at: ErasureScene.now).act.isDone)
    add(4...6, to: store)
    let now = try #require(store.seal)
    #expect(try Store(folder.path, asOf: .transaction(sealed.transaction)).seal == sealed)
    #expect(try Store(folder.path, asOf: .transaction(now.transaction)).seal == now)
    #expect(sealed.seal != now.seal)
  }

  @Test func whatWasForgedBeforeItBreaksIt() throws {
    let store = try Sample.store(in: folder)
    add(1...5, to: store)
    let seal = try sealed(store)
    add(6...8, to: store)
    try forge(line: 3, signingAnew: false)
    #expect(try Store(folder.path).check(seal) == .broken(since: Sample.instant(5), transaction: 5))
  }

  @Test func aLineForgedBehindItIsNoneOfItsBusiness() throws {
    let store = try Sample.store(in: folder)
    add(1...5, to: store)
    let seal = try sealed(store)
    add(6...8, to: store)
    try forge(line: 7, signingAnew: false)
    #expect(
      try Store(folder.path).check(seal)
        == .holds(.init(since: Sample.instant(5), transaction: 5, later: 3, rewritten: 0)))
  }

  @Test func aLogThatWasWrittenAnewFromSomeLineOnDoesNotHaveIt() throws {
    let store = try Sample.store(in: folder)
    add(1...5, to: store)
    let seal = try sealed(store)
    try forge(line: 3, signingAnew: true)
    // All fits, and nothing else remembers.
    #expect(try Store(folder.path).check() == [])
    #expect(try Store(folder.path).check(seal) == .unknown)
  }

  @Test func anotherRegistersSealIsUnknown() throws {
    let other = try TemporaryFolder()
    let theirs = try Sample.store(in: other)
    add(1...2, to: theirs)
    let store = try Sample.store(in: folder)
    add(3...4, to: store)
    #expect(try store.check(try sealed(theirs)) == .unknown)
  }

  private func repair(_ store: Store) {
    guard case .recorded = store.repair(by: Sample.jan, at: Sample.instant(60)) else {
      Issue.record("nothing was recorded")
      return
    }
  }

  private func recorded(_ state: SealState) -> RecordedLoss? {
    guard case .holds(let vouched) = state else {
      Issue.record("it does not hold: \(state)")
      return nil
    }
    return vouched.recorded
  }

  private func damage(line: Int) throws {
    var lines = try Forgery.lines(of: folder.bytes(of: Sample.publicLog))
    lines[line - 1][60] ^= 0x04
    try folder.write(Forgery.joined(lines), to: Sample.publicLog)
  }

  @Test("what a repair recorded before it does not break it; whatever else is lost or changed there does")
  func aLossRecordedBeforeIt() throws {
    let store = try Sample.store(in: folder)
    add(1...5, to: store)
    let early = try sealed(store)
    try damage(line: 3)
    let repaired = try Store(folder.path)
    repair(repaired)
    add(6...7, to: repaired)
    let seal = try sealed(repaired)
    let loss = try #require(recorded(try Store(folder.path).check(seal)))
    #expect(loss == RecordedLoss(transactions: 1, touched: 0, recordedAt: [Sample.instant(60)]))
    #expect(try Store(folder.path).check(early) == .broken(since: Sample.instant(5), transaction: 5))
    let whole = try folder.bytes(of: Sample.publicLog)
    for line in [3, 4] {
      // Other bytes of the lost line, then another line: recorded or not, it was after the seal.
      try folder.write(whole, to: Sample.publicLog)
      var lines = Forgery.lines(of: whole)
      lines[line - 1][70] ^= 0x01
      try folder.write(Forgery.joined(lines), to: Sample.publicLog)
      guard case .broken = try Store(folder.path).check(seal) else {
        Issue.record("line \(line)")
        continue
      }
      repair(try Store(folder.path))
      guard case .broken = try Store(folder.path).check(seal) else {
        Issue.record("line \(line), recorded")
        continue
      }
    }
    var lines = Forgery.lines(of: whole)
    lines.remove(at: 2)
    try folder.write(Forgery.joined(lines), to: Sample.publicLog)
    guard case .broken = try Store(folder.path).check(seal) else {
      Issue.record("even what stood there is gone")
      return
    }
  }

  @Test func aChangeByHandRecordedBeforeItIsNotVouchedFor() throws {
    let store = try Sample.store(in: folder)
    add(1...5, to: store)
    try forge(line: 3, signingAnew: false)
    let repaired = try Store(folder.path)
    repair(repaired)
    let seal = try sealed(repaired)
    let state = try Store(folder.path).check(seal)
    #expect(
      recorded(state) == RecordedLoss(transactions: 0, touched: 1, recordedAt: [Sample.instant(60)]))
    try forge(line: 5, signingAnew: false)
    guard case .broken = try Store(folder.path).check(seal) else {
      Issue.record("forged behind the seal's back")
      return
    }
  }

  @Test func aPersonalLineLostAndRecordedBeforeItIsNotVouchedFor() throws {
    let store = try Sample.store(in: folder)
    for number in 1...3 { #expect(store.addPerson(number, at: Sample.instant(number)).isDone) }
    let early = try sealed(store)
    var bytes = try folder.bytes(of: Sample.personalLog)
    bytes[bytes.count / 2] ^= 1
    try folder.write(bytes, to: Sample.personalLog)
    let repaired = try Store(folder.path)
    repair(repaired)
    guard case .broken = try Store(folder.path).check(early) else {
      Issue.record("what was recorded since excuses nothing that was sealed")
      return
    }
    let seal = try sealed(repaired)
    let state = try Store(folder.path).check(seal)
    #expect(recorded(state)?.transactions == 1)
    bytes = try folder.bytes(of: Sample.personalLog)
    bytes[60] ^= 1
    try folder.write(bytes, to: Sample.personalLog)
    guard case .broken = try Store(folder.path).check(seal) else {
      Issue.record("another personal line is lost")
      return
    }
  }

  @Test("a line lost before it breaks it; a torn one does not")
  func lossAndTearing() throws {
    let store = try Sample.store(in: folder)
    add(1...5, to: store)
    let seal = try sealed(store)
    let bytes = try folder.bytes(of: Sample.publicLog)
    try folder.write(bytes + Array("{\"crc\":\"0".utf8), to: Sample.publicLog)
    add(6...6, to: try Store(folder.path))
    #expect(
      try Store(folder.path).check(seal)
        == .holds(.init(since: Sample.instant(5), transaction: 5, later: 1, rewritten: 0)))
    var lines = try Forgery.lines(of: folder.bytes(of: Sample.publicLog))
    lines.remove(at: 1)
    try folder.write(Forgery.joined(lines), to: Sample.publicLog)
    #expect(try Store(folder.path).check(seal) == .broken(since: Sample.instant(5), transaction: 5))
  }
}
