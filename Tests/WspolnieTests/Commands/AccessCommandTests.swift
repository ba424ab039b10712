import CivicDomain
import FlatFileStore
import Foundation
import Testing

@testable import wspolnie

/// `wspolnie access`: the kiosk's user is named, changed and taken back as the groups are.
@Suite struct AccessCommandTests {
  private let desk: CommandDesk

  init() throws {
    desk = try CommandDesk()
    #expect(desk.run("init", desk.folder + "/data", "--group", String(getegid())).code == .done)
  }

  private var sharing: Sharing { get throws { try Store(desk.folder + "/data").sharing } }

  private func lets(_ user: String) throws -> Bool {
    try Store(desk.folder + "/data").standing(ofKiosk: user) == .admitted
  }

  @Test func theKioskIsLetInChangedAndTakenBack() throws {
    let admitted = desk.run("access", "--kiosk", "60002")
    #expect(admitted.code == .done && admitted.lines.contains("Kiosk: użytkownik 60002"), "\(admitted)")
    #expect(try lets("60002"))
    #expect(desk.run("access", "--readers", "60001").code == .done)
    #expect(try sharing.kiosk == "60002" && lets("60002"), "what is not said stays")
    #expect(desk.run("access", "--kiosk", "60003").code == .done)
    #expect(try lets("60003") && !lets("60002"))
    let withdrawn = desk.run("access", "--kiosk", "")
    #expect(withdrawn.code == .done && withdrawn.lines.contains("Kiosk: nikt"), "\(withdrawn)")
    #expect(try sharing.kiosk == nil && sharing.readers == "60001" && !lets("60003"))
    #expect(desk.run("check").code == .done)
  }

  @Test func anUnknownOneChangesNothing() throws {
    #expect(desk.run("access", "--kiosk", "60002").code == .done)
    let run = desk.run("access", "--kiosk", "nobody-knows-it", "--readers", "60001")
    #expect(run.code == .usage && run.errors.contains("nobody-knows-it"), "\(run)")
    #expect(try sharing.kiosk == "60002" && sharing.readers == nil)
    // The group of the staff cannot go while the kiosk stays.
    #expect(desk.run("access", "--group", "").code == .usage)
    #expect(desk.run("access", "--group", "", "--kiosk", "").code == .done)
    #expect(try sharing.group == nil)
  }
}
