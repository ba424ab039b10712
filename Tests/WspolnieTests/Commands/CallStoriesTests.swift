import ArgumentParser
import CivicDomain
import Testing

@testable import wspolnie

/// Whoever moves up is told to be rung, and is due until somebody has.
@Suite struct CallStoriesTests {
  private let desk: CommandDesk
  private let session: String
  private let first: String
  private let second: String

  init() throws {
    desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    session =
      desk.run("add", "session", "title=Warsztat", "start=2026-12-01T17:00", "end=2026-12-01T19:00", "seats=1").lines[0]
    first = desk.run("register", session, "--name", "Ola", "--phone", "22 555 00 01").lines[0]
    second = desk.run("register", session, "--name", "Ela", "--phone", "22 555 00 02").lines[0]
  }

  private func due() -> [String] { desk.run("today", "--json").lines.filter { $0.contains(#""kind":"call""#) } }

  @Test func raisingTheSeatsSaysWhomToRing() throws {
    let raised = desk.run("set", session, "seats=2")
    #expect(raised.code == .done && raised.errors.contains(second))
    #expect(
      due() == [#"{"id":"\#(second)","kind":"call","due":"2026-12-01T17:00","what":"Warsztat"}"#])
    #expect(desk.run("today").output.contains("zadzwoń"))
    #expect(!desk.run("today").output.contains("Ela"))
  }

  @Test func soDoesAListThatRaisesThem() throws {
    let file = try desk.file("s.csv", "id;miejsca\n\(session);2\n")
    let run = desk.run("import", "spotkania", file)
    #expect(run.code == .done && run.errors.contains(second))
  }

  @Test func theCallIsNotedAndTheDutyGone() throws {
    desk.run("set", session, "seats=2")
    #expect(desk.run("registration", "call", second, "result=nie odebrano").code == .done)
    #expect(due().isEmpty && desk.run("today", "--json").output.contains(#""kind":"callAgain""#))
    #expect(desk.run("registration", "call", second, "result=called").code == .done)
    #expect(!desk.run("today", "--json").output.contains(#""kind":"callAgain""#))
    #expect(due().isEmpty)
    #expect(desk.run("show", second, "--json").output.contains(#""call":"called""#))
    #expect(desk.run("log", second).output.contains("odnotowano telefon"))
    #expect(desk.run("registration", "call", second, "result=xyz").code == .usage)
    #expect(desk.run("registration", "call", second).code == .usage)
    #expect(desk.run("registration", "call", "result=called").code == .usage)
  }

  private func status(_ registration: String) -> String {
    let shown = desk.run("show", registration, "--json").output
    return RegistrationStatus.allCases.map(\.rawValue).first { shown.contains("\"status\":\"\($0)\"") } ?? ""
  }

  @Test func severalAtOnceAllOrNone() throws {
    desk.run("set", session, "seats=2")
    let unknown = desk.run("registration", "attended", first, "reg-nikt").code
    #expect(unknown == .notThere)
    #expect(status(first) == "registered")
    let early = desk.run("registration", "attended", first, second)
    #expect(early.code == .refused && early.errors.contains("od dnia spotkania (1.12)"), "\(early.errors)")
    desk.now = WarsawTime.nearestInstant(try LocalTime("2026-12-01T17:00"))
    let marked = desk.run("registration", "attended", first, second).code
    #expect(marked == .done)
    #expect(status(first) == "attended")
    let log = desk.run("log", first).output
    let isTold = log.contains("zaznaczono obecność")
    #expect(isTold, "\(log)")
    let unmarked = desk.run("registration", "unmark", first, second).code
    #expect(unmarked == .done)
    #expect(status(second) == "registered")
  }

  @Test func aFieldOfAnActNamesTheCommandThatIsThere() throws {
    let told = desk.run("set", second, "status=cancelled")
    #expect(told.code == .refused && told.errors.contains("wspolnie registration cancel"))
    let none = desk.run("set", session, "status=cancelled")
    #expect(none.code == .refused && none.errors.contains("program jeszcze nie umie"))
  }

  /// What a refusal names must be there: a command of the parser, or an act that is looked up.
  @Test func everyActsCommandIsOne() throws {
    let parsed = Wspolnie.configuration.subcommands.compactMap { $0.configuration.commandName }
    for command in (Schema.acts.map(\.declaration) + Schema.otherLogWords).compactMap(\.command) {
      if parsed.contains(command) { continue }
      let help = desk.run(command.split(separator: " ").map(String.init) + ["--help"])
      #expect(help.code == .done && help.output.contains("wspolnie \(command)"), "\(command): \(help)")
    }
    for act in Schema.acts {
      guard let offered = act.offered, let kind = offered.kind else { continue }
      let help = desk.run([kind.pl.one, offered.name, "--help"])
      for input in offered.inputs { #expect(help.output.contains("\(input.name)=…"), "\(act.word): \(help.output)") }
    }
  }

  @Test func anActIsAskedForAtEveryLevelAsACommandIs() throws {
    #expect(desk.run("help", "booking").output == desk.run("booking", "--help").output)
    #expect(desk.run("help", "booking", "confirm").output.contains("wspolnie booking confirm"))
    #expect(desk.run("booking", "confirm", "--version").output == desk.run("--version").output)
    #expect(desk.run("rezerwacja").errors == desk.run("booking").errors)
    let misspelt = desk.run("registration", "cancle", first)
    #expect(misspelt.code == .usage && misspelt.errors.contains("wspolnie registration --help"))
    #expect(desk.run("registration", "cancel", "=x").code == .usage)
  }

  @Test func whatIsStillToBeSaidIsNotSoAlready() throws {
    let acts = desk.run("acts", first)
    #expect(acts.output.contains("wspolnie registration call \(first)"), "\(acts.output)")
  }

  @Test func whatHindersARemovalIsNamed() throws {
    let removal = desk.run("remove", session, "--because", "dublet")
    #expect(removal.code == .refused)
    let isNamed = removal.errors.contains("zgłoszenie \(first)")
    #expect(isNamed, "\(removal.errors)")
  }
}
