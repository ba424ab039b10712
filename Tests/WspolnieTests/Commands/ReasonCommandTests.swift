import CivicDomain
import CrowdedRegister
import FlatFileStore
import Testing

@testable import wspolnie

/// A full stop or a dash is no reason: walks every command and act whose example gives one.
@Suite("a reason that says nothing") struct ReasonCommandTests {
  private let desk: CommandDesk

  init() throws {
    desk = try CommandDesk()
    // Wednesday, 9 September 2026, the day after the last remark came.
    desk.now = try WarsawTime.instant(LocalTime("2026-09-09T14:32"))
    desk.drawn = 1 << 40
    desk.run("init", desk.folder + "/data")
    let store = try Store(desk.folder + "/data")
    try #require(store.bringIn(Crowd(4).marked, by: Crowd.clerk, at: desk.now))
  }

  @Test("is refused, and it is said what one must be")
  func everyCommand() throws {
    var refused: Set<String> = []
    for command in CommandGrowthTests.commands() + CommandGrowthTests.acts {
      let name = command.joined(separator: " ")
      for arguments in (CommandGrowthTests.arguments[name] ?? nil) ?? [] {
        guard arguments.contains(where: { $0.hasSuffix("próba") || $0.hasPrefix("why=") }) else { continue }
        for nothing in [".", "–", "x"] {
          let hollow = arguments.map { argument in
            argument.hasPrefix("why=") ? "why=\(nothing)" : argument.replacing("próba", with: nothing)
          }
          let run = desk.run(command + hollow)
          guard run.errors.contains("To nie jest powód") else { continue }
          #expect(run.code == .refused && run.output.isEmpty, "\(command) \(hollow): \(run.output)")
          refused.insert(name)
        }
      }
    }
    let needing = ["breach correct", "breach leave-unnotified", "resource close", "erase", "redact"]
    #expect(refused.isSuperset(of: needing), "\(refused)")
    let correction = ["breach", "correct", Crowd.id(Breach.kind, 2).raw, "at=1.09.2026 8:00", "because=."]
    let english = desk.run(correction + ["--lang", "en"])
    #expect(english.errors.contains("That is no reason") && english.errors.contains("--because"), "\(english.errors)")
    let register = try Store(desk.folder + "/data").register
    #expect(register.record(Identifier<Breach>(Crowd.id(Breach.kind, 2).raw))?.told.isEmpty == true)
  }
}
