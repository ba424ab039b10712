import CivicDomain
import Foundation
import Screens
import Testing

@testable import wspolnie

/// How far a person had seen a register is kept beside it, one small file for each.
@Suite struct VisitFileTests {
  private static let visit = LastVisit(transaction: 412, at: Instant(microsecondsSince1970: 1_795_255_200_000_000))

  private static func surroundings(_ desk: CommandDesk, _ environment: [String: String] = [:]) -> Surroundings {
    let silent = Printer(isTerminal: false, columns: nil) { _ in 0 }
    return Surroundings(
      environment: { environment[$0] }, clock: { [now = desk.now] in now }, random: { 7 }, login: "ola",
      home: desk.folder, input: TypedInput("", isTerminal: false), output: silent, errors: silent)
  }

  private static func desk() throws -> CommandDesk {
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    desk.run("init", desk.folder + "/other")
    return desk
  }

  @Test func whatWasKeptIsReadOfThatRegisterAlone() throws {
    let desk = try Self.desk()
    let state = desk.folder + "/state"
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: false)
    for environment in [[:], ["XDG_STATE_HOME": state]] {
      let surroundings = Self.surroundings(desk, environment)
      let file = try #require(VisitFile(of: desk.folder + "/data", in: surroundings))
      #expect(file.lastVisit == nil)
      file.keep(Self.visit)
      #expect(file.lastVisit == Self.visit)
      file.keep(LastVisit(transaction: 413, at: desk.now))
      #expect(VisitFile(of: desk.folder + "/data/", in: surroundings)?.lastVisit?.transaction == 413)
      #expect(try #require(VisitFile(of: desk.folder + "/other", in: surroundings)).lastVisit == nil)
      let folder = environment.isEmpty ? desk.folder + "/.local/state/wspolnie" : state + "/wspolnie"
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(names.count == 1, "one file, and nothing staged: \(names)")
      let found = try FileManager.default.attributesOfItem(atPath: folder + "/" + names[0])
      #expect(found[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test func whatCannotBeReadIsNothing() throws {
    let desk = try Self.desk()
    let surroundings = Self.surroundings(desk)
    let file = try #require(VisitFile(of: desk.folder + "/data", in: surroundings))
    file.keep(Self.visit)
    let folder = desk.folder + "/.local/state/wspolnie"
    let path = folder + "/" + (try FileManager.default.contentsOfDirectory(atPath: folder)[0])
    for text in ["", "412", "x 2026-11-21T10:00:00Z", "412 gestern", "412 2026-11-21T10:00:00Z mehr"] {
      try text.write(toFile: path, atomically: false, encoding: .utf8)
      #expect(file.lastVisit == nil, "\(text)")
    }
    // A home that is not there is not made.
    var elsewhere = surroundings
    elsewhere.home = desk.folder + "/nobody"
    VisitFile(of: desk.folder + "/data", in: elsewhere)?.keep(Self.visit)
    #expect(!FileManager.default.fileExists(atPath: elsewhere.home))
    #expect(VisitFile(of: desk.folder + "/nowhere", in: surroundings) == nil)
  }
}
