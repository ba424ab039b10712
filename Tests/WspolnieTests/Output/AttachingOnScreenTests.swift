import ArgumentParser
import CivicDomain
import FlatFileStore
import Foundation
import Interchange
import Screens
import Testing

@testable import wspolnie

/// Files are attached and read on the screens, where there is no shell.
@Suite("attaching on the screen") final class AttachingOnScreenTests {
  private let desk: CommandDesk
  private let organization: String

  init() throws {
    desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    organization = try #require(desk.run("add", "organization", "name=KROKUS", "legalForm=association").lines.first)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private var folder: String { desk.folder + "/wspolnie" }

  private func open() throws -> OpenStore {
    let environment = desk.environment
    let silent = Printer(isTerminal: false, columns: nil) { _ in 0 }
    let surroundings = Surroundings(
      environment: { environment[$0] }, clock: { [now = desk.now] in now }, random: { 7 }, login: "ola",
      home: environment["HOME"] ?? "/", input: TypedInput("", isTerminal: false), output: silent, errors: silent)
    return try Desk(OptionsEverywhere.parse([]), language: .polish, in: surroundings).open()
  }

  private func attach(_ name: String, bits: UInt64 = 77) throws -> Event {
    try open().attaching(
      .attach(FileToAttach("~/wspolnie/\(name)", to: RecordID(organization), bits: bits, title: "Pismo")))
  }

  @Test("a file of the folder is found, attached, seen with its length, and read; hidden ones are not listed")
  func isAttached() throws {
    try "Zażółć\ngęślą".write(toFile: folder + "/pismo.txt", atomically: false, encoding: .utf8)
    try "x".write(toFile: folder + "/.ukryty", atomically: false, encoding: .utf8)
    guard case .attachable(_, let files, "~/wspolnie") = try open().attaching(.lookForFiles(RecordID(organization)))
    else {
      Issue.record("not found")
      return
    }
    #expect(files.map(\.name) == ["pismo.txt"])
    guard case .attached(let asked, .done(_, let counter)) = try attach("pismo.txt") else {
      Issue.record("not attached")
      return
    }
    #expect(counter != nil, "it is undone like any entry")
    let store = try open()
    let id = try #require((asked.act as? AddRecord)?.id)
    let stored = try #require(store.register.stored(id))
    let file = try #require(KeptFile(of: stored))
    #expect(store.store.standing(of: file) == .there(bytes: 19))
    guard case .fileRead(let given) = store.attaching(.read(id)) else {
      Issue.record("not read")
      return
    }
    #expect(given.page.blocks == [.paragraph("Zażółć\ngęślą")])
    let kept = "\(desk.folder)/data/files/\(file.digest.digits)"
    try FileManager.default.removeItem(atPath: kept)
    #expect(try open().store.standing(of: file) == .missing)
    guard case .notGivenOut = try open().attaching(.read(id)) else {
      Issue.record("a file that is not there was read")
      return
    }
  }

  @Test("a file that is not there, or a folder, is a sentence, and nothing is attached")
  func isRefused() throws {
    try FileManager.default.createDirectory(atPath: folder + "/folder", withIntermediateDirectories: true)
    for name in ["brak.pdf", "folder"] {
      guard case .notGivenOut(let why) = try attach(name) else {
        Issue.record("\(name) was attached")
        continue
      }
      #expect(!why.isEmpty)
    }
    #expect(desk.run("list", "attachments").lines.isEmpty)
  }

  @Test("what is no text is copied to the folder when it is to be read")
  func isNoText() throws {
    try Data([0x25, 0x50, 0x00, 0xFF]).write(to: URL(fileURLWithPath: folder + "/skan.txt"))
    guard case .attached(let asked, .done) = try attach("skan.txt") else {
      Issue.record("not attached")
      return
    }
    let id = try #require((asked.act as? AddRecord)?.id)
    guard case .notice(let told) = try open().attaching(.read(id)) else {
      Issue.record("no notice")
      return
    }
    #expect(told.contains("~/wspolnie/skan-2.txt"), "\(told)")
  }
}
