import CivicDomain
import Foundation
import Testing

@testable import FlatFileStore

/// What a kiosk puts in is there when it is told so, and nowhere when it is not.
@Suite("A kiosk's drop-box")
struct DropBoxTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static func remark(_ bits: UInt64 = 1, _ text: String = "Więcej drzew.", consultation: String = "cns-0000000001")
    -> HandIn
  {
    var said = CommentHandIn(
      Identifier(bits: bits), receipt: ReceiptCode(bits: bits), consultation: Identifier(consultation),
      sender: HandInSender(Identifier(bits: bits)))
    said.remark = text
    return .comment(said)
  }

  private func names(_ inbox: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/inbox/\(inbox)")
  }

  @Test func whatIsAcceptedIsThereAsItWasSaid() throws {
    _ = try Sample.store(in: folder)
    #expect(DropBox(folder.path).handIn(Self.remark()) == .accepted)
    let name = try #require(names("new").first)
    #expect(try HandIn(encoded: folder.bytes(of: "inbox/new/\(name)")) == Self.remark())
    #expect(try names("tmp").isEmpty)
  }

  @Test func twoKiosksNeverTakeEachOthersName() throws {
    _ = try Sample.store(in: folder)
    for number in 1...20 { #expect(DropBox(folder.path).handIn(Self.remark(UInt64(number))) == .accepted) }
    #expect(try names("new").count == 20)
  }

  @Test func whatCannotBePutInIsToldWithItsReason() throws {
    #expect(DropBox(folder.path).handIn(Self.remark()) == .notAccepted(.missing))
    _ = try Sample.store(in: folder)
    let long = Self.remark(1, String(repeating: "ą", count: 40_000))
    #expect(DropBox(folder.path).handIn(long) == .notAccepted(.tooLong))
    for (error, reason) in [
      (ENOSPC, DropBox.Reason.noRoom), (EDQUOT, .noRoom), (EACCES, .notPermitted), (EROFS, .notPermitted),
    ] {
      let system = FaultyFileSystem()
      system.failing = { call, _ in call == .open ? error : nil }
      #expect(DropBox(folder.path, fileSystem: system).handIn(Self.remark()) == .notAccepted(reason))
    }
  }

  @Test("A fault at any call: not accepted, and nothing left behind; or accepted, and whole")
  func aFaultAtEachCall() throws {
    _ = try Sample.store(in: folder)
    let counting = FaultyFileSystem()
    #expect(DropBox(folder.path, fileSystem: counting).handIn(Self.remark(99)) == .accepted)
    try FileManager.default.removeItem(atPath: "\(folder.path)/inbox/new/\(try #require(names("new").first))")
    #expect(counting.calls.contains(.rename) && counting.calls.count { $0 == .synchronize } == 2)
    for (number, call) in counting.calls.enumerated() {
      for trouble in [FaultyFileSystem.Trouble.error(EIO), .error(ENOSPC), .error(EINTR), .half, .errorAfterwards(EIO)]
      {
        let system = FaultyFileSystem()
        system.fault = .init(call: number, trouble: trouble, isForEver: false)
        let answer = DropBox(folder.path, fileSystem: system).handIn(Self.remark())
        let there = try names("new")
        #expect(there.count == (answer == .accepted ? 1 : 0), "\(call) \(trouble): \(answer)")
        #expect(try names("tmp").isEmpty, "\(call) \(trouble)")
        for name in there {
          #expect(try HandIn(encoded: folder.bytes(of: "inbox/new/\(name)")) == Self.remark())
          try FileManager.default.removeItem(atPath: "\(folder.path)/inbox/new/\(name)")
        }
      }
    }
  }

  @Test("What was accepted survives a power cut")
  func aPowerCut() throws {
    let disk = SimulatedDisk()
    try Store.create(at: "data", Sample.manifest, fileSystem: disk)
    #expect(DropBox("data", fileSystem: disk).handIn(Self.remark()) == .accepted)
    #expect(disk.image.isSaved)
  }
}

/// A hand-in's file says all of it, and nothing else is taken for one.
@Suite struct HandInCodingTests {
  private static func full() -> HandIn {
    var sender = HandInSender(Identifier(bits: 3))
    (sender.name, sender.email, sender.phone) = ("Ewa \"Ewka\" Nowak\u{1B}[2J", "ewa@example.org", "600 100 200")
    sender.noticeVersion = "2026-05"
    var asked = RegistrationHandIn(
      Identifier(bits: 1), receipt: ReceiptCode(bits: 2), session: Identifier("ses-0000000001"), sender: sender)
    (asked.people, asked.mode, asked.needs, asked.needsNote) = (3, .online, ["ramp", "diet"], "bez\nglutenu")
    return .registration(asked)
  }

  @Test func itComesBackAsItWas() throws {
    #expect(try HandIn(encoded: Self.full().encoded()) == Self.full())
    var said = CommentHandIn(
      Identifier(bits: 1), receipt: ReceiptCode(bits: 2), consultation: Identifier("cns-1"),
      sender: HandInSender(Identifier(bits: 3)))
    (said.version, said.unit, said.remark) = (Identifier("ver-1"), "§ 3", "a")
    (said.justification, said.proposedWording) = ("b", "c")
    #expect(try HandIn(encoded: HandIn.comment(said).encoded()) == .comment(said))
  }

  @Test func whateverIsCutOrAddedIsNone() throws {
    let whole = Self.full().encoded()
    for length in 0..<whole.count - 1 {
      #expect(throws: HandInFormFault.notJson, "\(length)") { try HandIn(encoded: Array(whole[..<length])) }
    }
    func fault(_ text: String) -> HandInFormFault? {
      do throws(HandInFormFault) {
        _ = try HandIn(encoded: Array(text.utf8))
        return nil
      } catch { return error }
    }
    let text = String(decoding: whole.dropLast(), as: UTF8.self)
    #expect(fault(text) == nil)
    #expect(fault(text.replacing("\"people\":3", with: "\"people\":3,\"people\":4")) == .repeated)
    #expect(fault(text.replacing("\"people\":3", with: "\"people\":3,\"status\":\"attended\"")) == .unknownMember)
    #expect(fault(text.replacing("\"people\":3", with: "\"people\":\"3\"")) == .otherShape)
    #expect(fault(text.replacing("\"people\":3", with: "\"people\":-3")) == .value)
    #expect(fault(text.replacing("\"mode\":\"online\"", with: "\"mode\":\"byBoat\"")) == .value)
    #expect(fault(text.replacing("\"handIn\":\"registration\"", with: "\"handIn\":\"erase\"")) == .value)
    #expect(fault(text.replacing(ReceiptCode(bits: 2).text, with: "00000000001")) == .value)
    #expect(fault("[\(text)]") == .otherShape)
    #expect(fault("{\"a\":\(String(repeating: "[", count: 1_000))") == .notJson)
    #expect(fault("\(text)\(text)") == .notJson)
    #expect(fault("{\"handIn\":{\"a\":1}}") == .otherShape)
    let invalid = Array("{\"handIn\":\"".utf8) + [0xC0, 0xAF] + Array("\"}".utf8)
    #expect(throws: HandInFormFault.notJson) { try HandIn(encoded: invalid) }
  }
}
