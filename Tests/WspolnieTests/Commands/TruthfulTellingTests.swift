import CivicDomain
import Testing

@testable import wspolnie

/// What commands tell is so: what is found, what changed, who approved, and what is most likely a slip.
@Suite struct TruthfulTellingTests {
  private let desk: CommandDesk

  init() throws {
    desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
  }

  private func organization(_ more: String...) -> String {
    desk.run(["add", "organization", "name=A", "legalForm=association"] + more).lines[0]
  }

  @Test func whatNobodySaidIsNotKnownAndNoIsKept() throws {
    let never = organization()
    _ = organization("publicBenefitStatus=tak", "city=Dąbrowa Górnicza")
    let no = organization("publicBenefitStatus=nie")
    func found(_ condition: String) -> [String] {
      desk.run("list", "organizations", "--where", condition).lines.map { String($0.prefix(while: { $0 != " " })) }
    }
    desk.run("set", never, "city=Sosnowiec")
    #expect(found("publicBenefitStatus=nie") == [no])
    #expect(found("publicBenefitStatus=") == [never] && found("publicBenefitStatus=nie wiadomo") == [never])
    #expect(found("seatedAtCentre=nie").isEmpty && found("seatedAtCentre=tak").isEmpty)
    #expect(desk.run("show", no).output.contains("status OPP"))
    #expect(desk.run("show", never).lines.contains { $0.hasPrefix("status OPP") && $0.hasSuffix("nie wiadomo") })
    #expect(desk.run("show", no).lines.contains { $0.hasPrefix("status OPP") && $0.hasSuffix(" nie") })
    // What goes out comes in again as it was.
    let exported = desk.run("export", "organizations").output
    let head = exported.split(separator: "\r\n").first?.split(separator: ";").map(String.init) ?? []
    let column = try #require(head.firstIndex { $0.contains("OPP") || $0 == "publicBenefitStatus" }, "\(head)")
    let cells = exported.split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ";", omittingEmptySubsequences: false)[column]
    }
    #expect(Set(cells).count == 3, "\(cells)")
    desk.run("set", no, "publicBenefitStatus=nie wiadomo")
    #expect(found("publicBenefitStatus=nie").isEmpty && found("publicBenefitStatus=").count == 2)
  }

  @Test(arguments: ["--json", "--csv", ""])
  func `a list says of how many records nobody knows what was asked`(format: String) throws {
    func listed(_ kind: String, _ conditions: String...) -> CommandDesk.Run {
      desk.run(["list", kind] + conditions.flatMap { ["--where", $0] } + (format.isEmpty ? [] : [format]))
    }
    let yes = organization("publicBenefitStatus=tak")
    desk.run("add", "organization", "name=B", "legalForm=association")
    desk.run("add", "organization", "name=C", "legalForm=association", "status=dormant")
    #expect(
      listed("organizations", "publicBenefitStatus=tak").errors.contains("Status OPP: o 2 wpisach tego nie wiadomo"))
    let active = listed("organizations", "publicBenefitStatus=tak", "status=active")
    #expect(active.errors.contains("o 1 wpisie") && active.errors.contains("--where \"publicBenefitStatus=\""))
    for condition in ["publicBenefitStatus=", "publicBenefitStatus!=tak", "status=active", "name=A"] {
      #expect(listed("organizations", condition).errors.isEmpty, "\(condition)")
    }
    for (name, more) in [("Sala", ["capacity=40"]), ("Hol", [])] {
      desk.run(["add", "resource", "organization=\(yes)", "name=\(name)", "category=room"] + more)
    }
    let rooms = listed("resources", "capacity>=30", "capacity<=50")
    #expect(rooms.output.contains("Sala") && !rooms.output.contains("Hol"))
    #expect(rooms.errors.ranges(of: "w 1 wpisie to pole jest puste").count == 1, "a field is told once")
    #expect(rooms.errors.contains("--where \"capacity=\""))
    // What has no last day lasts: that is known.
    desk.run("add", "phoneCall", "organization=\(yes)", "about=sala", "dueOn=2026-12-01")
    let done = listed("phoneCall", "doneOn<2026-09-01").errors
    #expect(done.contains("w 1 wpisie to pole jest puste") && !done.contains("nie wiadomo"), "\(done)")
    #expect(listed("resources", "quantity>=1").errors.isEmpty, "what nobody says is one")
  }

  @Test(arguments: ["\u{1B}[31m", "\u{7}", "\u{9B}", "\u{7F}"])
  func `no text holds signs that steer a terminal, whichever way it comes`(sign: String) throws {
    let session = desk.run("add", "session", "title=W", "start=2026-12-01T17:00", "end=2026-12-01T19:00").lines[0]
    for run in [
      desk.run("add", "organization", "name=A\(sign)B", "legalForm=association"),
      desk.run("list", "organizations", "--search", sign),
      desk.run("register", session, "--name", "-", input: "Jan\(sign)\n"),
    ] {
      #expect(run.code == .badData && run.errors.contains("sterujące") && !run.errors.contains(sign), "\(run.errors)")
      #expect(!run.errors.contains("iconv") && !run.errors.contains("UTF-8"), "\(run.errors)")
    }
    let english = desk.run("--lang", "en", "register", session, "--name", "-", input: "Jan\(sign)\n").errors
    #expect(english.contains("control characters") && !english.contains("UTF-8"), "\(english)")
    #expect(desk.run("list", "organizations").lines.isEmpty)
    let lines = desk.run("add", "organization", "name=A", "legalForm=association", "notes=a\n\tb")
    #expect(lines.code == .done, "line ends and tabs are no such signs")
  }

  @Test func aFlagThatIsYesUnlessSaidIsFoundByYes() throws {
    let add = ["add", "consultation", "opens=2026-12-01", "closes=2026-12-21"]
    let known = desk.run(add + ["subject=A"]).lines[0]
    let unknown = desk.run(add + ["subject=B", "remarksKnown=nie"]).lines[0]
    #expect(desk.run("list", "consultations", "--where", "remarksKnown=tak").output.contains(known))
    #expect(desk.run("list", "consultations", "--where", "remarksKnown=nie").output.contains(unknown))
  }

  @Test func anEditOfAPersonalFieldTellsWhichItWasAndNotWhatItBecame() throws {
    let session = desk.run("add", "session", "title=W", "start=2026-12-01T17:00", "end=2026-12-01T19:00").lines[0]
    let registration = desk.run("register", session, "--name", "Ola Nowa", "--phone", "22 555 00 01").lines[0]
    desk.run("set", registration, "needsNote=pętla")
    let log = desk.run("log", registration).output
    #expect(log.contains("potrzeby: (dane osobowe, więc bez treści)"), "\(log)")
    #expect(!log.contains("pętla"))
    let whole = desk.run("log").output
    #expect(!whole.contains("Nowa") && !whole.contains("555 00 01"))
  }

  @Test func whoApprovedIsSaidAndNeverTakenFromTheLogin() throws {
    let consultation = desk.run(
      "add", "consultation", "subject=P", "opens=2026-11-01", "closes=2026-12-01", "anonymousAdmitted=tak"
    ).lines[0]
    let remark = desk.run("comment", consultation, "--remark", "x", "--channel", "paper").lines[0]
    desk.run("respond", remark, "--disposition", "accepted")
    let unsaid = desk.run("answers", "approve", consultation, remark)
    #expect(unsaid.code == .usage && unsaid.errors.contains("--by"), "\(unsaid.errors)")
    #expect(desk.run("answers", "approve", consultation, remark, "--by", " ").code == .refused)
    #expect(desk.run("answers", "approve", consultation, remark, "--by", "Prezydent Miasta").code == .done)
    #expect(desk.run("answers", "publish", consultation, remark, "--by", "Prezydent Miasta").code == .usage)
    #expect(desk.run("answers", "publish", consultation, remark).code == .done)
    #expect(desk.run("list", "responses", "--json").output.contains(#""approvedBy":"Prezydent Miasta""#))
  }

  @Test func aPersonIsErasedNotRemoved() throws {
    let session = desk.run("add", "session", "title=W", "start=2026-12-01T17:00", "end=2026-12-01T19:00").lines[0]
    desk.run("register", session, "--name", "Ola Nowa", "--phone", "22 555 00 01")
    let person = desk.run("list", "people").lines[0].prefix { $0 != " " }
    let run = desk.run("remove", String(person), "--because", "próba")
    #expect(run.code == .refused && run.errors.contains("wspolnie erase \(person)"), "\(run.errors)")
    #expect(!run.errors.contains("register"))
  }

  @Test(arguments: [
    ("announcedOn=2026-12-05", "Ogłoszono"), ("reportDue=2026-12-05", "Uwagi do"), ("closes=2028-12-01", "dni"),
  ])
  func whatIsMostLikelyASlipIsSavedAndSaid(field: String, word: String) throws {
    let consultation = desk.run("add", "consultation", "subject=P", "opens=2026-12-01", "closes=2026-12-21")
    #expect(consultation.errors.isEmpty)
    let run = desk.run("set", consultation.lines[0], field)
    #expect(run.code == .done && run.errors.contains(word), "\(run.errors)")
    #expect(run.errors.contains("wspolnie set \(consultation.lines[0])"))
    #expect(desk.run("set", consultation.lines[0], "contact=pokój 1").errors.isEmpty, "once is enough")
  }
}
