import CivicDomain
import Testing

@testable import wspolnie

/// A day at the desk, command by command.
@Suite struct DeskActsTests {
  /// A store with an organization, a room and a session of one seat; external ids `a`, `room`, `talk`.
  private func desk() throws -> CommandDesk {
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    let organization = desk.run("add", "organization", "name=A", "legalForm=association", "externalId=a").lines[0]
    desk.run("add", "resource", "organization=\(organization)", "name=Sala", "category=sala", "externalId=room")
    desk.run(
      "add", "session", "title=Warsztat", "start=2026-12-01T17:00", "end=2026-12-01T19:00", "seats=1",
      "externalId=talk")
    return desk
  }

  @Test func aFullSessionPutsOnTheWaitingListAndSaysSo() throws {
    let desk = try desk()
    let first = desk.run("register", "talk", "--name", "Ola", "--phone", "22 555 00 01")
    #expect(first.code == .done && first.errors.isEmpty)
    let second = desk.run("register", "talk", "--name", "Ela", "--phone", "22 555 00 02")
    #expect(second.code == .done)
    #expect(second.lines.count == 1 && second.lines[0].hasPrefix("reg-"))
    #expect(second.errors.contains("1. miejsce"))
    let twice = desk.run("register", "talk", "--name", "Ela", "--phone", "+48 225550002")
    #expect(twice.code == .refused && twice.output.isEmpty)
    let cancelled = desk.run("registration", "cancel", first.lines[0])
    #expect(cancelled.code == .done)
    #expect(cancelled.errors.contains(second.lines[0]))
    #expect(desk.run("list", "registrations", "--where", "position=0", "--where", "status=registered").lines.count == 1)
  }

  @Test func personalDataComeFromStandardInputALineEach() throws {
    let desk = try desk()
    let run = desk.run(
      "register", "talk", "--name", "-", "--email", "-", "--phone", "-",
      input: "Ola Nowa\r\nola@poczta.example\n22 555 00 03\n")
    #expect(run.code == .done)
    let person = desk.run("find", "OLA@poczta.example", "--json", "--personal").output
    #expect(person.contains("\"name\":\"Ola Nowa\"") && person.contains("\"phone\":\"22 555 00 03\""))
    #expect(person.contains("\"of\":\"per-"))
    #expect(desk.run("register", "talk", "--name", "-").code == .usage)
  }

  @Test func aBookingThatDoesNotFitIsRefusedAndNothingIsPrinted() throws {
    let desk = try desk()
    let booking = desk.run(
      "book", "room", "--for", "a", "--from", "2026-12-10T10:00", "--to", "10.12.2026 12:00")
    #expect(booking.code == .done)
    let clash = desk.run("book", "room", "--for", "a", "--from", "2026-12-10T11:00", "--to", "2026-12-10T13:00")
    #expect(clash.code == .refused && clash.output.isEmpty)
    #expect(desk.run("booking", "confirm", booking.lines[0]).code == .done)
    #expect(desk.run("booking", "confirm", booking.lines[0]).code == .done)
    #expect(desk.run("booking", "return", booking.lines[0]).code == .refused)
    #expect(
      desk.run("book", "room", "--for", "b", "--from", "2026-12-10T11:00", "--to", "2026-12-10T13:00").code == .notThere
    )
    #expect(desk.run("book", "room", "--for", "a", "--from", "2026-13-40", "--to", "2026-12-10T13:00").code == .usage)
  }

  @Test func aRemarkIsTakenAnsweredAndFoundByItsReceipt() throws {
    let desk = try desk()
    let consultation = desk.run(
      "add", "consultation", "subject=Program", "opens=2026-11-01", "closes=2026-12-01"
    ).lines[0]
    let remark = desk.run(
      "comment", consultation, "--remark", "-", "--name", "-", "--receipt", input: "Ola\nPierwszy wiersz\n- drugi\n")
    #expect(remark.code == .done && remark.lines.count == 2)
    #expect(desk.run("show", remark.lines[0], "--json", "--personal").output.contains("Pierwszy wiersz\\n- drugi\""))
    let code = remark.lines[1]
    #expect(desk.run("receipt", code).output.contains("Nie ma jeszcze odpowiedzi."))
    #expect(desk.run("respond", remark.lines[0], "--disposition", "rejected").code == .refused)
    let answer = desk.run("respond", remark.lines[0], "--disposition", "uwzględniona")
    #expect(answer.code == .done && answer.lines[0].hasPrefix("rsp-"))
    #expect(desk.run("answers", "publish", consultation).code == .usage, "all of them only where it is said")
    #expect(desk.run("answers", "publish", consultation, remark.lines[0], "--all").code == .usage)
    #expect(desk.run("answers", "publish", consultation, "--all").code == .refused)
    #expect(desk.run("answers", "approve", consultation, "--all", "--by", "Prezydent").code == .done)
    #expect(desk.run("receipt", code).output.contains("Nie ma jeszcze odpowiedzi."))
    let publication = desk.run("answers", "publish", consultation, "--all")
    #expect(publication.code == .done && publication.errors == "Opublikowano: 1 stanowisko.\n")
    let told = desk.run("receipt", code.lowercased()).output
    #expect(told.contains("uwzględniona") && !told.contains("Ola"))
    #expect(desk.run("receipt", String(code.dropLast())).code == .usage)
    #expect(desk.run("receipt", ReceiptCode(bits: 12_345).grouped).code == .notThere)
  }

  @Test func anEditIsRefusedOnceTheFieldIsNoLongerWhatItWas() throws {
    let desk = try desk()
    let id = desk.run("list", "organizations").lines[0].prefix { $0 != " " }
    #expect(desk.run("set", "\(id)", "telefon=22 555 00 01").code == .done)
    #expect(desk.run("set", "\(id)", "phone=22 555 00 02", "--was", "phone=22 555 00 09").code == .refused)
    #expect(desk.run("set", "\(id)", "phone=22 555 00 02", "--was", "phone=22 555 00 01").code == .done)
    #expect(desk.run("set", "\(id)", "phone=").code == .done)
    #expect(desk.run("set", "\(id)", "name=").code == .refused)
    #expect(desk.run("remove", "\(id)", "--because", "test").code == .refused)
    let log = desk.run("log", "\(id)").output
    #expect(log.contains("ola  zmieniono") && log.contains("telefon: (puste)"))
  }

  @Test func goodRowsGoInAndRefusedOnesAreListed() throws {
    let desk = try desk()
    let file = try desk.file("list.csv", "nazwa;forma prawna;numer zewnętrzny\nB;fundacja;b\nC;nic;c\n")
    #expect(desk.run("import", "organizacje", file, "--dry-run").code == .badData)
    #expect(desk.run("import", "organizacje", file, "--strict").code == .badData)
    #expect(desk.run("list", "organizations").lines.count == 1)
    let run = desk.run("import", "organizacje", file)
    #expect(run.code == .badData)
    #expect(run.lines[0].hasPrefix("kolumna B „forma prawna”, wiersz 3: "))
    #expect(desk.run("list", "organizations").lines.count == 2)
    let again = try desk.file("again.csv", "nazwa,forma prawna,numer zewnętrzny,skrót\nB,fundacja,b,BB\n")
    #expect(desk.run("import", "organizations", again, "--map", "skrót=shortName").code == .done)
    #expect(desk.run("list", "organizations", "--where", "shortName=BB").lines.count == 1)
    #expect(desk.run("import", "organizations", desk.folder + "/none.csv").code == .notThere)
    #expect(desk.run("import", "organizations", file, "--format", "ics").code == .unavailable)
  }

  @Test func aListIsFilteredAndOrderedByDerivedFieldsToo() throws {
    let desk = try desk()
    desk.run(
      "add", "session", "title=Drugie", "start=2026-12-02T17:00", "end=2026-12-02T19:00", "seats=5", "externalId=b")
    desk.run("register", "b", "--name", "Ola", "--phone", "22 555 00 01", "--people", "3")
    func titles(_ arguments: String...) -> [String] {
      desk.run(["list", "sessions", "--json"] + arguments).lines.map {
        $0.contains("Drugie") ? "Drugie" : "Warsztat"
      }
    }
    #expect(titles("--where", "seatsLeft=2") == ["Drugie"])
    #expect(titles("--sort", "registered") == ["Warsztat", "Drugie"])
    #expect(titles("--sort", "-registered", "--limit", "1") == ["Drugie"])
    #expect(titles("--search", "warszt") == ["Warsztat"])
    #expect(titles("--where", "początek=1.12.2026 17:00") == ["Warsztat"])
  }

  @Test func whatIsExportedForEveryoneLeavesOutWhatIsPrivate() throws {
    let desk = try desk()
    desk.run(
      "add", "organization", "name=Sąsiedzi", "legalForm=informalGroup", "phone=22 555 00 07", "notes=tajne",
      "externalId=s")
    let everyone = desk.run("export", "organizations").output
    #expect(everyone.contains("Sąsiedzi") && !everyone.contains("22 555 00 07") && !everyone.contains("tajne"))
    let staff = desk.run("export", "organizations", "--staff", "--format", "json").output
    #expect(staff.contains("22 555 00 07") && staff.contains("tajne"))
    #expect(desk.run("export", "organizations", "--format", "xls").code == .usage)
    #expect(desk.run("export", "organizations", "--output", desk.folder + "/no/such/file").code == .cannotCreate)
  }

  @Test func aFileForTheStaffGoesInAgainAndChangesNothing() throws {
    let desk = try desk()
    for kind in ["organizations", "resources", "sessions"] {
      let file = desk.folder + "/\(kind).csv"
      #expect(desk.run("export", kind, "--staff", "--output", file).code == .done)
      let again = desk.run("import", kind, file)
      #expect(again.code == .done && again.errors == "strona kodowa pliku: UTF-8\n")
      #expect(again.output.contains("bez zmian: 1"))
    }
  }
}
