import CivicDomain
import FlatFileStore
import Foundation
import Testing

@testable import wspolnie

/// `wspolnie intake`: what it takes in and says, and what a session does by itself while nobody types.
@Suite struct IntakeCommandTests {
  private let desk: CommandDesk
  private let session: String

  init() throws {
    desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    session = try #require(
      desk.run("add", "session", "title=Warsztat", "start=2026-11-25T17:00", "end=2026-11-25T19:00", "seats=1").lines
        .first)
  }

  private var data: String { desk.folder + "/data" }

  private func handIn(_ bits: UInt64, _ name: String) {
    var sender = HandInSender(Identifier(bits: bits))
    (sender.name, sender.phone) = (name, "60010030\(bits)")
    let asked = RegistrationHandIn(
      Identifier(bits: bits), receipt: ReceiptCode(bits: bits), session: Identifier(session), sender: sender)
    #expect(DropBox(data).handIn(.registration(asked)) == .accepted)
  }

  private func edition() -> PublicEdition? {
    var file = PublicEditionFile(data)
    if case .edition(let edition) = file.read() { return edition }
    return nil
  }

  @Test func itSaysWhatItTookAndTheKioskLearnsIt() throws {
    handIn(1, "Ewa Nowak")
    handIn(2, "Jan Lis")
    try Data("{".utf8).write(to: URL(fileURLWithPath: data + "/inbox/new/x"))
    let run = desk.run("intake")
    #expect(run.code == .done && run.output.isEmpty)
    #expect(
      run.errors == """
        Przyjęto z kiosku: 2 zgłoszenia.
        Odłożono do inbox/refused (urwane albo nie w formacie JSON): 1.

        """)
    let told = try #require(edition())
    #expect(told.receipts.count == 2)
    #expect(told.seats[Identifier(session)] == PublicSeats(free: 0, freeOnline: nil, waiting: 1))
    #expect(desk.run("intake").errors.isEmpty, "once")
    #expect(desk.run("today").output.contains("! W skrzynce kiosku odrzucone pliki: 1 (inbox/refused)"))
    #expect(desk.run("check").code == .done)
  }

  @Test func whatNoRuleTakesIsOnTheDeskWithItsVerb() throws {
    var many = HandInSender(Identifier(bits: 3))
    (many.name, many.phone) = ("Ewa Nowak", "600 100 301")
    var asked = RegistrationHandIn(
      Identifier(bits: 3), receipt: ReceiptCode(bits: 3), session: Identifier(session), sender: many)
    asked.people = 2
    #expect(DropBox(data).handIn(.registration(asked)) == .accepted)
    #expect(desk.run("intake").errors == "Do wyjaśnienia na biurku: 1 sprawa z kiosku.\n")
    #expect(desk.run("today").output.contains("z kiosku  "))
    let id = RecordID(KioskCase.kind, bits: 3).raw
    func told() -> PublicReceipt? { edition()?.receipts[ReceiptCode(bits: 3).publicKey] }
    #expect(told() == .registration(.atStaff(settledOn: nil), Identifier(session)))
    #expect(desk.run("kioskCase", "settle", id, "outcome=oddzwoniono").code == .done)
    desk.run("intake")
    #expect(told() == .registration(.atStaff(settledOn: WarsawTime.day(desk.now)), Identifier(session)))
    #expect(!desk.run("today").output.contains("z kiosku  "))
  }

  @Test func aReceiptTellsTheDeskHowASignUpStands() throws {
    handIn(1, "Ewa Nowak")
    desk.run("intake")
    handIn(2, "Jan Lis")
    desk.run("intake")
    let seated = desk.run("receipt", ReceiptCode(bits: 1).grouped)
    #expect(seated.output.contains("Warsztat") && seated.output.contains("miejsce zapewnione."), "\(seated)")
    #expect(desk.run("receipt", ReceiptCode(bits: 2).text).output.contains("lista rezerwowa: 1. miejsce."))
    var twice = HandInSender(Identifier(bits: 3))
    (twice.name, twice.phone) = ("Ewa Nowak", "600 100 301")
    var asked = RegistrationHandIn(
      Identifier(bits: 3), receipt: ReceiptCode(bits: 3), session: Identifier(session), sender: twice)
    asked.people = 2
    #expect(DropBox(data).handIn(.registration(asked)) == .accepted)
    desk.run("intake")
    let told = desk.run("receipt", ReceiptCode(bits: 3).grouped).output
    #expect(told.contains("do wyjaśnienia (więcej osób niż miejsc)"), "\(told)")
    #expect(!told.contains("Nowak"))
    #expect(desk.run("receipt", ReceiptCode(bits: 9).grouped).code == .notThere)
    #expect(desk.run("find", ReceiptCode(bits: 2).grouped, "--personal").output.contains("Jan Lis"))
  }

  @Test func anErasureSaysWhatItTookOutOfTheDropBox() throws {
    handIn(1, "Ewa Nowak")
    desk.run("intake")
    var again = HandInSender(Identifier(bits: 4))
    (again.name, again.phone) = ("E. N.", "+48 600-100-301")
    let asked = RegistrationHandIn(
      Identifier(bits: 4), receipt: ReceiptCode(bits: 4), session: Identifier(session), sender: again)
    #expect(DropBox(data).handIn(.registration(asked)) == .accepted)
    let run = desk.run("erase", Identifier<Person>(bits: 1).raw, "--because", "wniosek", "--yes")
    #expect(run.output.contains("w kiosku"), "\(run)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: data + "/inbox/new").isEmpty)
  }

  @Test func nobodyWhoTypesIsHeldUp() throws {
    handIn(1, "Ewa Nowak")
    handIn(2, "Jan Lis")
    try Data("nothing".utf8).write(to: URL(fileURLWithPath: data + "/public/edition.jsonl"))
    let store = try Store(data)
    let chores = IdleChores(on: store, ticks: 0)
    #expect(!chores.doPiece(at: desk.now, ticks: 999).isBehind, "somebody was there within a second")
    chores.somebodyTyped(ticks: 1_500)
    #expect(!chores.doPiece(at: desk.now, ticks: 2_400).isBehind)
    #expect(store.register.count(of: Registration.kind) == 0)
    let first = chores.doPiece(at: desk.now, ticks: 2_500)
    #expect(first.changedRegister && store.register.count(of: Registration.kind) == 1, "one at a time")
    #expect(chores.doPiece(at: desk.now, ticks: 2_500).changedRegister)
    #expect(edition() == nil)
    while chores.doPiece(at: desk.now, ticks: 2_500).isBehind {}
    #expect(edition()?.receipts.count == 2)
  }
}

/// What `wspolnie intake` says of what is not as it should be.
@Suite struct IntakeTroubleTests {
  private let desk: CommandDesk
  private var data: String { desk.folder + "/data" }

  init() throws {
    desk = try CommandDesk()
    desk.run("init", data)
  }

  @Test func whatWasDeletedIsMadeAgain() throws {
    try FileManager.default.removeItem(atPath: data + "/public")
    try FileManager.default.removeItem(atPath: data + "/inbox")
    let run = desk.run("intake")
    #expect(run.code == .done && run.errors.isEmpty, "\(run)")
    #expect(FileManager.default.fileExists(atPath: data + "/public/edition.jsonl"))
    #expect(FileManager.default.fileExists(atPath: data + "/inbox/new"))
  }

  @Test func anEditionThatCannotBeWrittenIsNoSuccess() throws {
    try FileManager.default.removeItem(atPath: data + "/public")
    try Data().write(to: URL(fileURLWithPath: data + "/public"))
    let run = desk.run("intake")
    #expect(run.code != .done && !run.errors.isEmpty, "\(run)")
  }
}

/// A register without a kiosk shows nobody anything.
@Suite struct EditionWantedTests {
  @Test func aSessionMakesOneOnlyWhereSomebodyReadsIt() throws {
    let desk = try CommandDesk()
    let data = desk.folder + "/data"
    desk.run("init", data)
    let store = try Store(data)
    let chores = IdleChores(on: store, ticks: 0)
    func work() throws -> [String] {
      while chores.doPiece(at: desk.now, ticks: 9_000).isBehind {}
      return try FileManager.default.contentsOfDirectory(atPath: data + "/public")
    }
    #expect(try work() == [], "no kiosk was ever admitted")
    desk.run("intake")
    let first = try Data(contentsOf: URL(fileURLWithPath: data + "/public/edition.jsonl"))
    desk.run("add", "session", "title=Warsztat", "start=2026-11-25T17:00", "end=2026-11-25T19:00")
    _ = try store.refresh()
    #expect(try work() == ["edition.jsonl"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: data + "/public/edition.jsonl")) != first, "it was asked for")
  }
}

/// What everybody at a kiosk could read: nothing personal of anybody.
@Suite struct DemoEditionTests {
  @Test func nothingPersonalIsInTheEditionOfTheDemo() throws {
    let desk = try CommandDesk()
    desk.drawn = 1 << 40
    #expect(desk.run("demo", "--keep", desk.folder + "/data", "--run", "today").code == .done)
    let bytes = try String(contentsOfFile: desk.folder + "/data/public/edition.jsonl", encoding: .utf8)
    let register = try Store(desk.folder + "/data").register
    #expect(bytes.contains("Śniadanie obywatelskie") && bytes.contains("KROKUS"))
    var looked = 0
    for kind in Schema.kinds {
      for id in register.page(Query(kind.kind), window: 0..<Int.max).ids {
        if kind.kind.isForStaffAlone {
          #expect(!bytes.contains(id.raw), "\(id.raw)")
          looked += 1
        }
        for (index, field) in kind.fields.enumerated() where field.audience == .personal && field.isStored {
          // A day, or a word that a choice has, is anybody's.
          if case .day = field.shape { continue }
          if !field.shape.options.isEmpty { continue }
          for text in register.stored(id)?.values[index]?.texts ?? [] where text.count > 6 {
            looked += 1
            // What was published of a remark may be its very words.
            if kind.kind == Submission.kind { continue }
            #expect(!bytes.contains(text), "\(kind.kind.name).\(field.name)")
          }
        }
      }
    }
    #expect(looked > 200)
    for kind in [Registration.kind, Submission.kind, KioskCase.kind] {
      let field = Registration.name(of: \.receipt)
      for id in register.page(Query(kind), window: 0..<Int.max).ids {
        guard let code = register.stored(id)?.values[field]?.text, !code.isEmpty else { continue }
        #expect(!bytes.contains(code))
        #expect(bytes.contains(try ReceiptCode(typed: code).publicKey) || kind == Registration.kind)
      }
    }
    for line in register.page(Query(Submission.kind), window: 0..<Int.max).ids {
      guard let submission = register.record(Identifier<Submission>(line.raw)), submission.moderation != .published
      else { continue }
      #expect(!bytes.contains(submission.remark), "what nobody published")
    }
  }
}
