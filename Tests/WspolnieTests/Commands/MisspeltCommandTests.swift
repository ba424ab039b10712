import ArgumentParser
import CivicDomain
import Testing

@testable import wspolnie

/// A misspelt command gets its near one, and the program says which version it is.
@Suite struct MisspeltCommandTests {
  @Test(arguments: [
    (["lsit"], "list"), (["serch"], nil), (["exprot", "organizations"], "export"), (["shwo", "org-1"], "show"),
    (["importt"], "import"), (["bakup"], "backup"), (["organizacje"], "list organizacje"),
    (["organizacie"], "list organizacje"), (["zasoby"], "list zasoby"), (["resources"], "list zasoby"),
    (["booking", "confrim"], "confirm"), (["registration", "cancle"], "cancel"), (["zupełnie-co-innego"], nil),
  ])
  func nearest(arguments: [String], near: String?) throws {
    let run = try CommandDesk().run(arguments)
    #expect(run.code == .usage)
    if let near {
      #expect(run.errors.contains("Czy chodziło o: "), "\(run.errors)")
      #expect(run.errors.contains(near), "\(run.errors)")
    }
    #expect(run.errors.split(separator: "\n").count <= 3)
  }

  @Test func inEnglish() throws {
    let desk = try CommandDesk()
    #expect(desk.run("--lang", "en", "lsit").errors.hasPrefix("There is no command “lsit”. Did you mean: list"))
    #expect(desk.run("--lang", "en", "zasoby").errors.contains("list resources"))
  }

  @Test func theVersion() throws {
    let run = try CommandDesk().run("--version")
    #expect(run.code == .done)
    #expect(run.output == "wspolnie \(ProgramVersion.number)\n")
    #expect(ProgramVersion.number.wholeMatch(of: /\d+\.\d+\.\d+/) != nil)
  }

  private func all(below type: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    [type] + type.configuration.subcommands.flatMap { all(below: $0) }
  }

  @Test func noHelpPageIsHalfEnglish() throws {
    HelpLanguage.$current.withValue(.polish) {
      for type in all(below: Wspolnie.self) {
        let page = HelpPage.translated(Wspolnie.helpMessage(for: type), into: .polish)
        for leftover in ["(default", "default:", "[<options>]", "<subcommand>", "Show ", "See '", "OPTIONS", "USAGE"] {
          #expect(!page.contains(leftover), "\(type): \(leftover)")
        }
      }
    }
  }
}
