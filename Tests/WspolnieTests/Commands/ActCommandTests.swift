import CivicDomain
import Testing

@testable import wspolnie

/// `wspolnie KIND ACT ID… INPUT=VALUE…`, and what it says of what was typed otherwise.
@Suite struct ActCommandTests {
  private let desk: CommandDesk
  private let requested: String
  private let confirmed: String

  init() throws {
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    let organization = desk.run("add", "organization", "name=A", "legalForm=association").lines[0]
    let room = desk.run("add", "resource", "organization=\(organization)", "name=Sala", "category=sala").lines[0]
    func booked(_ day: String) -> String {
      desk.run("book", room, "--for", organization, "--from", "\(day) 10:00", "--to", "\(day) 12:00")
        .lines[0]
    }
    requested = booked("2026-12-10")
    confirmed = booked("2026-12-11")
    desk.run("booking", "confirm", confirmed)
    self.desk = desk
  }

  private func isConfirmed(_ booking: String) -> Bool {
    desk.run("show", booking, "--json").output.contains(#""status":"confirmed""#)
  }

  @Test func ofSeveralTheOneThatIsRefusedIsNamedAndNoneIsDone() throws {
    let refused = desk.run("booking", "hand-over", confirmed, requested)
    #expect(refused.code == .refused)
    #expect(refused.errors.contains(requested) && !refused.errors.contains(confirmed), "\(refused.errors)")
    #expect(refused.errors.contains("wszystkie wpisy naraz albo żaden"), "\(refused.errors)")
    #expect(isConfirmed(confirmed))
    let alone = desk.run("booking", "hand-over", requested)
    #expect(!alone.errors.contains("wszystkie"), "\(alone.errors)")
    let english = desk.run("--lang", "en", "booking", "hand-over", confirmed, requested)
    #expect(english.errors.contains("all records at once, or none"), "\(english.errors)")
  }

  @Test func anUnknownOptionIsNamed() {
    let alone = desk.run("booking", "--bogus")
    #expect(alone.code == .usage && alone.errors.contains("--bogus"), "\(alone.errors)")
    #expect(desk.run("booking", "confirm", requested, "--bogus").errors.contains("--bogus"))
  }

  @Test func behindTheTerminatorEverythingIsAnId() {
    let run = desk.run("booking", "cancel", requested, "--", "because=x")
    #expect(run.code == .notThere && run.errors.contains("because=x"), "\(run.errors)")
    #expect(desk.run("booking", "cancel", "--", requested).code == .done)
  }

  @Test func aReasonIsGivenOnceAndIsOneLine() {
    for twice in [["--because", "a", "--because", "b"], ["--because", "a", "because=b"], ["because=a", "powód=b"]] {
      let run = desk.run(["booking", "refuse", requested] + twice)
      #expect(run.code == .usage && run.errors.contains("dwa razy"), "\(twice): \(run.errors)")
    }
    let long = String(repeating: "a", count: Limits.line + 1)
    for reason in [["--because", long], ["because=\(long)"]] {
      let run = desk.run(["booking", "refuse", requested] + reason)
      #expect(run.code == .refused && run.errors.contains("najwyżej \(Limits.line)"), "\(run.errors)")
      #expect(desk.run(["remove", requested] + reason).errors.contains("najwyżej \(Limits.line)"))
    }
    #expect(desk.run("booking", "refuse", requested, "because=\(long.dropLast())").code == .done)
  }

  @Test func whatIsMissingIsSaidWithTheWholeCommand() {
    let approve = desk.run("response", "approve", "rsp-1", "on=1.12.2026")
    #expect(approve.code == .usage)
    #expect(approve.errors.contains(#"wspolnie response approve rsp-1 on="1.12.2026" by=…"#), "\(approve.errors)")
    let noID = desk.run("booking", "confirm")
    #expect(noID.code == .usage && noID.errors.contains("wspolnie booking confirm ID…"), "\(noID.errors)")
  }

  @Test func removingTakesWhatEveryActTakes() {
    let first = desk.run("add", "organization", "name=B", "legalForm=foundation").lines[0]
    let second = desk.run("add", "organization", "name=C", "legalForm=foundation").lines[0]
    #expect(desk.run("remove", first).code == .usage)
    #expect(desk.run("remove", first, second, "bogus=x").code == .usage)
    #expect(desk.run("remove", first, second, "because=dublet").code == .done, "\(first) \(second)")
    #expect(desk.run("list", "organizations").lines.count == 1)
    let mixed = desk.run("remove", second, requested, "--because", "próba")
    #expect(mixed.code == .refused && mixed.errors.contains(requested), "\(mixed.errors)")
    #expect(desk.run("help", "remove").output.contains("because"))
  }

  @Test func helpTellsInputsWithTheirFormsAndOptions() {
    let group = desk.run("booking", "--help").output
    #expect(group.contains("OPCJE:") && group.contains("--because") && group.contains("--data"), "\(group)")
    #expect(desk.run("--lang", "en", "booking", "--help").output.contains("OPTIONS:"))
    for act in Schema.acts {
      guard let offered = act.offered, let kind = offered.kind else { continue }
      let help = desk.run([kind.name, offered.name, "--help"]).output
      for input in offered.sayable {
        #expect(help.contains("\(input.name)=…  \(input.label.pl)"), "\(act.word): \(help)")
      }
    }
    let call = desk.run("registration", "call", "--help").output
    #expect(call.contains("confirmed (potwierdzono udział)"), "\(call)")
    #expect(desk.run("booking", "hand-over", "--help").output.contains("najwyżej 2000"))
    let help = desk.run("resource", "close", "--help").output
    #expect(help.contains("to=…  zamknięte do: Ostatni dzień, cały się liczy"))
  }

  private func room() -> String {
    desk.run("list", "resources", "--json").output.firstMatch(of: /"id":"(res-[0-9a-z]+)"/).map { String($0.output.1) }
      ?? ""
  }

  @Test func theLeadingWordOfAnActIsEnoughWhereItIsTheOnlyOne() {
    let closed = desk.run("zasób", "zamknij", room(), "zamknięte od=1.12", "zamknięte do=1.12", "dlaczego=remont")
    #expect(closed.code == .done, "\(closed.errors)")
    #expect(desk.run("booking", "hand", confirmed).code == .done)
    #expect(desk.run("rezerwacja", "cofnij o", confirmed).code == .done)
    let begun = desk.run("zgłoszenie", "osoba", "reg-1")
    #expect(begun.code == .usage, "\(begun.errors)")
    for name in ["attended (osoba przyszła)", "absent (osoba nie przyszła)"] {
      #expect(begun.errors.contains(name), "\(begun.errors)")
    }
    // What takes a mark away is not taken for what removes.
    #expect(desk.run("zgłoszenie", "usuń", "reg-1").errors.contains("remove"))
    #expect(desk.run("booking", "con", confirmed).code == .usage, "a part of a word is none")
  }

  @Test func anActThatIsNotBuiltYetIsNoUnknownCommand() {
    let run = desk.run("session", "cancel", "ses-1")
    #expect(run.code == .unavailable && run.errors.contains("jeszcze nie umie: session cancel"), "\(run.errors)")
    #expect(desk.run("sesja").code == .usage)
  }

  @Test func whatAnActMakesIsPrintedForTheNextCommand() {
    let closed = desk.run("resource", "close", room(), "from=1.12", "to=1.12", "why=remont")
    #expect(closed.lines.count == 1)
    #expect(desk.run("show", closed.lines.first ?? "").code == .done, "\(closed.output)")
    let organization = desk.run("list", "organizations").lines.first.map { String($0.prefix { $0 != " " }) } ?? ""
    desk.run("set", organization, "email=biuro@a.example")
    let written = desk.run("organization", "write", organization, "subject=Nabór", "sentOn=dziś")
    let mailing = written.lines.first ?? ""
    #expect(mailing.hasPrefix("mai-") && written.lines.count == 1, "\(written.output)")
    #expect(!written.output.contains("biuro@a.example"), "nothing personal that nobody asked for")
    #expect(written.errors.contains("wspolnie show \(mailing) --personal"), "\(written.errors)")
    #expect(desk.run("show", mailing, "--personal").output.contains("biuro@a.example"))
    #expect(desk.run("booking", "cancel", requested).output.isEmpty, "what makes nothing prints nothing")
  }

  @Test func aBookingIsTakenUpAgainInAClosureByTheWayThatIsNamed() {
    desk.run("booking", "cancel", requested)
    desk.run("resource", "close", room(), "from=10.12", "to=10.12", "why=remont")
    let refused = desk.run("booking", "step-back", requested)
    #expect(refused.code == .refused && refused.errors.contains(#"outsideBecause="powód""#), "\(refused.errors)")
    #expect(desk.run("booking", "step-back", requested, "outsideBecause=powód").code == .done)
  }

  @Test func whatIsMadeByACommandOfItsOwnNamesOneThatWorks() throws {
    let file = try desk.file("plik.csv", "start;end\n")
    for kind in Schema.kinds where kind.kind.madeBy != nil {
      if !kind.comesInLists {
        let run = desk.run("import", kind.kind.name, file)
        let way = kind.kind == SettingValue.kind ? "wspolnie setting" : "tylko sam program"
        #expect(run.code == .usage && run.errors.contains(way), "\(run)")
      }
      for run in [desk.run("add", kind.kind.name)] {
        let command = try #require(run.errors.firstMatch(of: /wspolnie ([a-z ]+ --help)\./), "\(run.errors)").output.1
        #expect(desk.run(command.split(separator: " ").map(String.init)).code == .done, "\(command)")
      }
    }
  }

  @Test func oneOfAKindIsUnderstood() {
    for kind in Schema.kinds {
      for name in [kind.kind.pl.one, kind.kind.en.one] + kind.kind.synonyms {
        #expect((try? KindName.kind(name))?.kind == kind.kind, "\(name)")
      }
    }
    #expect(desk.run("list", "konsultacja").code == .done)
    #expect(desk.run("konsultacja").errors == desk.run("consultation").errors)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsKnowTheActs(shell: String) {
    let script = desk.run("--generate-completion-script", shell).output
    for act in Schema.acts {
      guard let offered = act.offered, let kind = offered.kind else { continue }
      #expect(script.contains(kind.name) && script.contains(offered.name), "\(act.word)")
    }
  }
}
