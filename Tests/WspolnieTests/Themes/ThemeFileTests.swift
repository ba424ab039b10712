import CivicDomain
import Foundation
import TerminalCanvas
import Testing
import Words

@testable import wspolnie

@Suite("A theme file")
struct ThemeFileTests {
  @Test("gives each role its colours and attributes")
  func whole() throws {
    let theme = try ThemeFile.theme(
      from: """
        name = "próba"
        [accent]
        foreground = "25"
        background = "red"
        bold = true
        dim = false
        """)
    #expect(theme.name == "próba")
    #expect(
      theme[.accent] == Style(foreground: .palette(25), background: .basic(.red), attributes: .bold))
    #expect(theme[.error] == .plain)
  }

  @Test("that is no TOML is refused with its line and column")
  func syntax() {
    #expect {
      try ThemeFile.theme(from: "name = \"x\"\n[accent\nbold = true\n")
    } throws: { error in
      guard case .syntax(line: 2, let column, _)? = error as? ThemeFile.Fault else { return false }
      return column > 1
    }
  }

  @Test(
    "with a value or key that means nothing is refused by that key",
    arguments: [
      ("[accent]\nforeground = \"pink\"", ThemeFile.Fault.wrongValue(key: "accent.foreground")),
      ("[accent]\nbold = 1", .wrongValue(key: "accent.bold")),
      ("accent = 1", .wrongValue(key: "accent")),
      ("[accent]\nblink = true", .unknownKey("accent.blink")),
      ("[akcent]\nbold = true", .unknownKey("akcent")),
    ])
  func wrong(text: String, fault: ThemeFile.Fault) {
    #expect(throws: fault) { try ThemeFile.theme(from: text) }
  }
}

@Suite("Looking for a theme")
struct ThemeFoldersTests {
  private func folders(_ files: [String: String], environment: [String: String] = ["HOME": "/home/anna"])
    -> ThemeFolders
  {
    ThemeFolders(
      environment: { environment[$0] }, executable: "/opt/wspolnie/.build/x86/debug/wspolnie", read: { files[$0] })
  }

  @Test("a theme that comes with the program has its English name too", arguments: ["light", "dark", "contrast"])
  func english(name: String) {
    let found = folders([:]).theme(named: name, on: .black)
    #expect(found.theme.name == Words.themes.first { $0.value.en == name }?.key)
    if case .theme = found {} else { Issue.record("\(found)") }
  }

  @Test("all that there are are told, also those of the person's own folder")
  func own() throws {
    let home = NSTemporaryDirectory() + "themes-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: home) }
    let folder = home + "/.config/wspolnie/themes"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in ["moj.toml", "jasny.toml", ".skryty.toml", "uwagi.txt"] {
      try "name = \"x\"".write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    }
    var surroundings = Surroundings.ofThisProcess()
    surroundings.environment = { ["HOME": home][$0] }
    let choice = ThemeChoice("nie-ma", personal: nil, in: surroundings)
    #expect(choice.all == Theme.builtIn.map(\.name) + ["moj"])
    #expect(choice.fault(in: Language.english.words)?.contains("light, dark, contrast, mono, moj") ?? false)
  }

  @Test("the person's own comes before the system's, and that before the program's")
  func order() {
    let own = "name = \"own\""
    let all = [
      "/home/anna/.config/wspolnie/themes/jasny.toml": own,
      "/usr/share/wspolnie/themes/jasny.toml": "name = \"system\"",
      "/opt/wspolnie/themes/jasny.toml": "name = \"program\"",
    ]
    #expect(folders(all).theme(named: "jasny", on: .black).theme.name == "own")
    #expect(folders(all, environment: [:]).theme(named: "jasny", on: .black).theme.name == "system")
    #expect(folders(["/opt/wspolnie/themes/jasny.toml": own]).theme(named: "jasny", on: .black).theme.name == "own")
  }

  @Test("all that come with the program are built into it", arguments: Theme.builtIn)
  func builtIn(theme: Theme) {
    #expect(folders([:]).theme(named: theme.name, on: .white) == .theme(theme))
  }

  @Test("a broken file is named and the built-in theme used")
  func broken() {
    let file = "/usr/share/wspolnie/themes/mono.toml"
    let found = folders([file: "[accent]\nbold = 3"]).theme(named: "mono", on: .black)
    #expect(found == .broken(file: file, .wrongValue(key: "accent.bold"), instead: .mono))
  }

  @Test(
    "a name that nobody has, or that is a path, gives the everyday one and says so", arguments: ["różowy", "../x", ""])
  func unknown(name: String) {
    let files = ["/usr/share/wspolnie/themes/../x.toml": "name = \"out\""]
    #expect(folders(files).theme(named: name, on: .black) == .unknown(instead: .ciemny))
  }
}

@Suite("The themes that come with the program")
struct ShippedThemesTests {
  @Test("are whole, and the built-in ones equal their files", arguments: Theme.builtIn.map(\.name))
  func whole(name: String) throws {
    let root = String(#filePath).components(separatedBy: "/Tests/")[0]
    let text = try String(contentsOfFile: "\(root)/themes/\(name).toml", encoding: .utf8)
    let theme = try ThemeFile.theme(from: text)
    #expect(theme.name == name)
    #expect(Theme.builtIn.first { $0.name == name } == theme)
  }
}
