import ArgumentParser
import CivicDomain
import FlatFileStore
import Foundation
import Screens
import Testing
import Words

@testable import wspolnie

/// Data past their term are erased from the screen by the same run as by `wspolnie erase --due --yes`.
@Suite("data past their term, on the screen")
struct RetentionOnScreenTests {
  private let desk: CommandDesk
  private let registration: String

  /// A workshop to which Zofia came, who needed a lift: a fortnight later the needs go, a year later all.
  init() throws {
    desk = try CommandDesk()
    desk.environment["WSPOLNIE_NOW"] = "2026-11-01T10:00"
    try #require(desk.run("init", desk.folder + "/data", "--training").code == .done)
    let session = try #require(
      desk.run("add", "session", "title=Warsztat", "start=2026-11-07T17:00", "end=2026-11-07T19:00").lines.first)
    registration = try #require(
      desk.run("register", session, "--name", "Zofia Nowak", "--phone", "600000001").lines.first)
    desk.run("set", registration, "needsNote=Zofia potrzebuje windy")
    desk.environment["WSPOLNIE_NOW"] = "2026-11-29T12:00"
  }

  private func carryOut(_ step: RetentionStep) throws -> RetentionAnswer {
    let environment = desk.environment
    let silent = Printer(isTerminal: false, columns: nil) { _ in 0 }
    let surroundings = Surroundings(
      environment: { environment[$0] }, clock: { [now = desk.now] in now }, random: { 7 }, login: "ola",
      home: environment["HOME"] ?? "/", input: TypedInput("", isTerminal: false), output: silent, errors: silent)
    return try Desk(OptionsEverywhere.parse([]), language: .polish, in: surroundings).open().retention(step)
  }

  private func files(with text: String) throws -> [String] {
    let root = desk.folder + "/data"
    return try FileManager.default.subpathsOfDirectory(atPath: root).filter { name in
      FileManager.default.contents(atPath: "\(root)/\(name)")?.range(of: Data(text.utf8)) != nil
    }
  }

  @Test("what was shown is erased, the log and the files are as the command leaves them, and backups are spoken of")
  func erases() throws {
    #expect(try carryOut(.look) == .outlook([], isChanged: false))
    #expect(try !files(with: "windy").isEmpty)
    guard case .erased(let sentence) = try carryOut(.erase([RecordID(registration)], [])) else {
      Issue.record("not erased")
      return
    }
    #expect(
      sentence.hasPrefix("Usunięto dane osobowe (przepisano 1 plik).") && sentence.contains("kopiach"), "\(sentence)")
    #expect(try files(with: "windy").isEmpty && !files(with: "Zofia Nowak").isEmpty, "the person has a year")
    let trail = desk.run("log", "--limit", "1").output
    #expect(trail.contains("minął termin przechowywania"))
    #expect(!trail.contains("Zofia") && !trail.contains("wind"), "the trail names nobody: \(trail)")
    #expect(desk.run("check").code == .done)
    #expect(desk.run("erase", "--due").lines == ["Niczyje dane nie czekają na usunięcie."])
  }

  @Test(
    "whoever came in with a sign-up that was taken back goes with it, unless something names them",
    arguments: [true, false])
  func takenBack(isNamed: Bool) throws {
    let person = try #require(desk.run("list", "person").lines.first.map { String($0.prefix { $0 != " " }) })
    let came = try #require(try Store(desk.folder + "/data").register.stored(RecordID(person)))
    let signUp = TakenBackSignUp(
      registration: RecordID(registration), person: came, name: "Zofia Nowak", told: "")
    #expect(try carryOut(.takenBack(signUp)) == .takenBack(signUp, isGone: false, trouble: nil), "the sign-up stands")
    if isNamed { #expect(desk.run("add", "phoneCall", "person=\(person)", "about=miejsce").code == .done) }
    let removal = RemoveRecord.takingBack(RecordID(registration))
    guard case .done = try Store(desk.folder + "/data").transact(removal, by: Author("ola"), at: desk.now) else {
      Issue.record("not taken back")
      return
    }
    var other = came
    other.values[\Person.phone] = .text("600000002")
    let changed = TakenBackSignUp(registration: signUp.registration, person: other, name: signUp.name, told: "")
    #expect(try carryOut(.takenBack(changed)) == .takenBack(changed, isGone: false, trouble: nil), "changed since")
    #expect(try carryOut(.takenBack(signUp)) == .takenBack(signUp, isGone: !isNamed, trouble: nil))
    #expect(try files(with: "Zofia Nowak").isEmpty != isNamed && files(with: "600000001").isEmpty != isNamed)
    #expect(desk.run("list", "person").lines.isEmpty != isNamed)
    #expect(desk.run("check").code == .done)
  }

  @Test("where something else is due than was shown, nothing is erased and it is shown anew")
  func changed() throws {
    #expect(try carryOut(.erase([RecordID("reg-0000000000")], [])) == .outlook([], isChanged: true))
    #expect(
      try carryOut(.erase([RecordID(registration)], [StaleForm(login: "jan", keptAt: .earliest)]))
        == .outlook([], isChanged: true))
    #expect(try !files(with: "windy").isEmpty)
  }
}
