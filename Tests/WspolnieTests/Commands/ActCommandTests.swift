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
    let mixed = desk.run("remove", second, requested, "--because", "x")
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
