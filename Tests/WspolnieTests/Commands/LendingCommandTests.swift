import CivicDomain
import Testing

@testable import wspolnie

/// Lending by commands, on Saturday 21 November 2026: hours, reasons, and what is closed.
@Suite struct LendingCommandTests {
  private func desk(_ more: String...) throws -> CommandDesk {
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    let id = desk.run("add", "organization", "name=A", "legalForm=association", "externalId=a").lines[0]
    desk.run(["add", "resource", "organization=\(id)", "name=Sala", "category=sala", "externalId=room"] + more)
    return desk
  }

  private func book(_ desk: CommandDesk, _ from: String, _ to: String, _ more: String...) -> CommandDesk.Run {
    desk.run(["book", "room", "--for", "a", "--from", from, "--to", to] + more)
  }

  @Test func hoursAreTypedInPolishKeptInOneFormAndShownInPolish() throws {
    let desk = try desk("availability=pn-pt 8-20; sob 9-15; święta: zamknięte")
    #expect(
      desk.run("list", "resources", "--json").output.contains(
        "\"availability\":\"Mo-Fr 08:00-20:00; Sa 09:00-15:00; PH off\""))
    let room = desk.run("list", "resources").lines[0].prefix { $0 != " " && $0 != "\t" }
    let shown = desk.run("show", String(room)).output
    #expect(shown.contains("pn.–pt. 8:00–20:00; sob. 9:00–15:00; święta: zamknięte"))
    let wrong = desk.run("set", String(room), "availability=po uzgodnieniu")
    #expect(wrong.code == .usage && wrong.errors.contains("pn-pt 8-20"))
    let table = try desk.file(
      "r.csv", "organization;name;category;availability\na;Sala 2;sala;pn-pt 7-15\na;Sala 3;sala;zapytać\n")
    #expect(desk.run("import", "resources", table).code == .badData)
    #expect(desk.run("list", "resources", "--json").output.contains("\"availability\":\"Mo-Fr 07:00-15:00\""))
  }

  @Test func outsideTheHoursItIsBookedWithAReasonAlone() throws {
    let desk = try desk("availability=pn-pt 8-20")
    let refused = book(desk, "2026-12-06T10:00", "2026-12-06T12:00")
    #expect(refused.code == .refused && refused.output.isEmpty)
    #expect(refused.errors.contains("pn.–pt. 8:00–20:00") && refused.errors.contains("outsideBecause="))
    #expect(refused.errors.contains("Wolne: 7.12, 10:00–12:00"))
    let booked = book(desk, "2026-12-06T10:00", "2026-12-06T12:00", "outsideBecause=klucz ma portier")
    #expect(booked.code == .done && booked.errors.isEmpty)
    #expect(
      desk.run("show", booked.lines[0], "--json").output.contains("\"outsideBecause\":\"klucz ma portier\""))
    let within = book(desk, "2026-12-07T10:00", "2026-12-07T12:00")
    #expect(desk.run("set", within.lines[0], "end=2026-12-07T21:00").code == .refused)
    #expect(desk.run("set", within.lines[0], "end=2026-12-07T21:00", "outsideBecause=bal").code == .done)
    #expect(book(desk, "2026-12-07T10:00", "2026-12-07T12:00", "status=confirmed").code == .usage)
  }

  @Test func aPastTimeIsTakenAndSaid() throws {
    let desk = try desk()
    let past = book(desk, "2026-11-01T10:00", "2026-11-01T12:00")
    #expect(past.code == .done && past.errors.contains("już minął (1.11, 12:00)"))
    #expect(past.errors.contains("wspolnie booking cancel \(past.lines[0])"))
    let year = book(desk, "2026-12-01T10:00", "2027-12-01T12:00")
    #expect(year.code == .refused && year.errors.contains("366 dni"))
  }

  @Test func aReturnedBookingKeepsItsFacts() throws {
    let desk = try desk()
    let id = book(desk, "2026-12-10T10:00", "2026-12-10T12:00").lines[0]
    for step in ["confirm", "hand-over"] { desk.run("booking", step, id) }
    let refused = desk.run("set", id, "start=2026-12-10T09:00")
    #expect(refused.code == .refused && refused.errors.contains("(stan: wydano): od"))
    #expect(refused.errors.contains("wspolnie booking step-back \(id)"))
    #expect(desk.run("booking", "step-back", id).code == .done)
    #expect(desk.run("set", id, "start=2026-12-10T09:00").code == .done)
    for step in ["hand-over", "return"] { desk.run("booking", step, id) }
    #expect(desk.run("set", id, "end=2026-12-10T13:00").code == .refused)
    #expect(desk.run("set", id, "purpose=próba").code == .done)
  }

  @Test func aStepOnAnotherDayIsDoneAndSaid() throws {
    let desk = try desk()
    let id = book(desk, "2026-12-10T10:00", "2026-12-10T12:00").lines[0]
    #expect(desk.run("booking", "confirm", id).errors.isEmpty)
    let handed = desk.run("booking", "hand-over", id)
    #expect(handed.code == .done && handed.errors.contains("To rezerwacja na inny dzień"), "\(handed.errors)")
    #expect(handed.errors.contains("Zapisano tak, jak podano. Jeśli to pomyłka: wspolnie booking step-back \(id)"))
    let again = desk.run("booking", "hand-over", id)
    #expect(again.errors.isEmpty, "it was so already: \(again.errors)")
    let returned = desk.run("--lang", "en", "booking", "return", id)
    #expect(returned.code == .done && returned.errors.contains("This booking has not begun yet"), "\(returned.errors)")
    #expect(returned.errors.contains("wspolnie booking step-back \(id)"))
  }

  @Test func moreThanThereAreIsNotBlamedOnTheTime() throws {
    let desk = try desk("quantity=2")
    let many = book(desk, "2026-12-10T10:00", "2026-12-10T12:00", "--quantity", "5")
    #expect(many.code == .refused && many.errors.contains("W ogóle jest ich 2, a potrzeba 5."))
    #expect(!many.errors.contains("W tym czasie") && !many.errors.contains("wtedy"))
  }

  @Test func nobodyLendsToWhoIsNoMore() throws {
    let desk = try desk()
    let organization = desk.run("list", "organizations").lines[0].prefix { $0 != " " && $0 != "\t" }
    #expect(desk.run("set", String(organization), "status=rozwiązana").code == .done)
    let refused = book(desk, "2026-12-10T10:00", "2026-12-10T12:00")
    #expect(refused.code == .refused && refused.errors.contains("rozwiązana"))
  }
}
