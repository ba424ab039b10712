import CivicDomain
import Foundation
import Interchange
import Screens
import Testing
import Words

@testable import wspolnie

/// The file of the person's own settings: what is read, what is passed over, and that nothing else in it is lost.
@Suite struct PersonalFileTests {
  private let whole = """
    # mine
    language = "en"
    theme = "ciemny"
    one_column = true
    signs = "ascii"
    mouse = true
    files_folder = "~/pliki"
    printer = "terminal"
    printer_queue = "biuro"
    printer_code_page = "windows-1250"

    """

  @Test func `every setting is read`() {
    let (settings, faults) = settings(in: whole)
    #expect(faults.isEmpty)
    #expect(settings.language == .english && settings.theme == "ciemny" && settings.isOneColumn)
    #expect(settings.signs == .ascii && settings.usesMouse && settings.filesFolder == "~/pliki")
    #expect(
      settings.printer == .terminal && settings.printerQueue == "biuro" && settings.printerLetters == .windows1250)
    #expect(self.settings(in: "").settings == PersonalSettings())
  }

  @Test func `what means nothing is named by its line, and the rest is taken`() {
    let text =
      "theme = \"noc\"\r\nlanguage = \"de\"\r\nkolor = 3\r\nfiles_folder = \"pliki\"\r\none_column = \"yes\"\r\n"
      + "printer = \"cups\"\nprinter_queue = \"-o raw\"\nprinter_code_page = \"cp1250\"\nsigns = [\n  1,\n]\nmouse = 1\n"
    let (settings, faults) = settings(in: text)
    #expect(settings.theme == "noc" && settings.language == nil && settings.filesFolder == nil)
    #expect(
      faults == [
        .wrongValue(.language, line: 2), .passedOver(key: "kolor", line: 3), .wrongValue(.filesFolder, line: 4),
        .wrongValue(.oneColumn, line: 5), .wrongValue(.printer, line: 6), .wrongValue(.printerQueue, line: 7),
        .wrongValue(.printerLetters, line: 8), .wrongValue(.signs, line: 9), .wrongValue(.mouse, line: 12),
      ])
  }

  @Test func `of a wrong value it is said which there are`() throws {
    let file = PersonalFile(in: surroundings(home: "/home/ola"))
    for language in Language.allCases {
      func said(_ key: PersonalSettings.Key) -> String {
        file.sentence(.wrongValue(key, line: 7), in: language.words)
      }
      for key in PersonalSettings.Key.allCases { #expect(said(key).contains("7") && said(key).contains(key.rawValue)) }
      #expect(said(.language).contains("\"pl\", \"en\"") && said(.mouse).contains("true, false"))
      #expect(said(.printerLetters).contains("\"windows-1250\"") && said(.filesFolder).contains("~/"))
    }
  }

  @Test(arguments: [
    ("theme = \"noc\"\nlanguage = \n", 2), ("\u{FEFF}# a\r\n# b\r\nlanguage\r\n", 3),
    ("a = 1\nb = \"\u{0}\"\nc = 2\n", 2),
  ]) func `a broken file names its line and is passed over`(text: String, line: Int) {
    #expect(settings(in: text).faults == [.broken(line: line)])
    #expect(settings(in: text).settings == PersonalSettings())
  }

  @Test func `what is kept is read again, and what others wrote beside it stays`() throws {
    var settings = PersonalSettings()
    settings.language = .polish
    settings.filesFolder = "~/a \"b\" \\ \u{7}"
    settings.printer = .lp
    settings.printerQueue = "a_b.c-1"
    settings.printerLetters = .ascii
    var was = PersonalSettings()
    was.theme = "x"
    let text = try edited("# note\n theme = \"x\" # old\n\n[other]\nlanguage = \"zz\"\n", settings, since: was)
    #expect(text.hasPrefix("# note\n # old\n"))
    #expect(text.hasSuffix("\n[other]\nlanguage = \"zz\"\n"))
    #expect(self.settings(in: text).settings == settings)
    #expect(!text.contains("theme"))
    let all = self.settings(in: whole).settings
    let none = try edited(whole, PersonalSettings(), since: all)
    #expect(self.settings(in: none).settings == PersonalSettings())
    #expect(none == "# mine\none_column = false\nmouse = false\n")
  }

  /// Each text, and what it is once the theme is “noc”: not a byte more is otherwise.
  static let edits: [(before: String, after: String)] = [
    ("", "theme = \"noc\"\n"), ("# a", "# a\ntheme = \"noc\"\n"), ("\u{FEFF}", "\u{FEFF}theme = \"noc\"\n"),
    // The editor of Windows.
    (
      "# moje\r\nlanguage = \"en\"\r\none_column = true\r\n",
      "# moje\r\nlanguage = \"en\"\r\none_column = true\r\ntheme = \"noc\"\r\n"
    ), ("\u{FEFF}theme=\"x\"\r\nczyjes = 1\r\n", "\u{FEFF}theme=\"noc\"\r\nczyjes = 1\r\n"),
    ("theme = \"x\"   # jasny, bo okno\na = 1\n", "theme = \"noc\"   # jasny, bo okno\na = 1\n"),
    ("theme = \"\"\"\nmono\"\"\"\nlanguage = \"en\"\n", "theme = \"noc\"\nlanguage = \"en\"\n"),
    ("theme = '''\n# \"\"\"\n'''\n", "theme = \"noc\"\n"),
    // What only looks like a setting, within a text and within a list.
    (
      "a = \"\"\"\ntheme = \"x\"\n[b]\n\"\"\"\nc = [\n  [1], # ]\n  \"[\",\n]\ntheme = \"x\"\n",
      "a = \"\"\"\ntheme = \"x\"\n[b]\n\"\"\"\nc = [\n  [1], # ]\n  \"[\",\n]\ntheme = \"noc\"\n"
    ), ("\"theme\" = 'x'\n", "\"theme\" = \"noc\"\n"),
    // What was passed over is not the program's to take away.
    ("language = \"de\"\n", "language = \"de\"\ntheme = \"noc\"\n"), ("theme = 5 # ?\n", "theme = \"noc\" # ?\n"),
    ("# a\n\n# of b\n[b]\ntheme = 1\n", "# a\n\ntheme = \"noc\"\n# of b\n[b]\ntheme = 1\n"),
    ("a = 1 # x\n# y\n\n[b]", "a = 1 # x\ntheme = \"noc\"\n# y\n\n[b]"),
  ]

  @Test(arguments: edits) func `one setting is changed and not a byte beside it`(before: String, after: String) throws {
    var settings = PersonalSettings()
    settings.theme = "noc"
    #expect(try edited(before, settings) == after)
    #expect(self.settings(in: after).settings.theme == "noc")
    #expect(try edited(after, settings) == after, "what is said already is not said again")
  }

  @Test(arguments: ["\"the\\u006de\" = \"x\"\n", "[theme]\na = 1\n", "theme.a = 1\n"])
  func `what cannot be changed alone is left to the person`(text: String) throws {
    var settings = PersonalSettings()
    settings.theme = "noc"
    #expect(throws: PersonalFile.NotKept.byHand(["theme = \"noc\""])) { try edited(text, settings) }
    var was = PersonalSettings()
    was.theme = "x"
    if self.settings(in: text).settings == was {
      #expect(throws: PersonalFile.NotKept.byHand(["theme"])) { try edited(text, PersonalSettings(), since: was) }
    }
  }

  @Test func `what is left to the person is said`() throws {
    let file = PersonalFile(in: surroundings(home: "/home/ola"))
    let said = file.sentence(.byHand(["theme = \"a=b\"", "mouse"]), in: Language.polish.words)
    #expect(said.contains("nie jest zapisane"))
    #expect(said.hasSuffix("Wpisz tam: theme = \"a=b\". Usuń stamtąd: mouse."))
  }

  @Test func `only what the person changed is written, whatever else the file says by now`() throws {
    var was = PersonalSettings()
    was.theme = "noc"
    was.usesMouse = true
    var settings = was
    settings.usesMouse = false
    #expect(try edited("theme = \"mono\"\nmouse = true\n", settings, since: was) == "theme = \"mono\"\nmouse = false\n")
  }

  @Test func `what is no UTF-8 is left alone, byte for byte`() throws {
    let bytes = Array("# j".utf8) + [0xEA] + Array("zyk\nlanguage = \"en\"\n".utf8)
    var settings = PersonalSettings()
    settings.theme = "noc"
    #expect(throws: PersonalFile.NotKept.broken(line: 1)) {
      try PersonalFile.text(bytes, saying: settings, since: PersonalSettings())
    }
    #expect(PersonalFile.settings(in: bytes).faults == [.broken(line: 1)])
  }

  @Test func `permissions stay, and behind a link the file that it leads to is changed`() throws {
    let desk = try CommandDesk()
    let file = PersonalFile(in: surroundings(home: desk.folder))
    let files = FileManager.default
    let (folder, own) = (desk.folder + "/.config/wspolnie", desk.folder + "/dotfiles")
    for path in [folder, own] { try files.createDirectory(atPath: path, withIntermediateDirectories: true) }
    try "mouse = true\n".write(toFile: own + "/w.toml", atomically: false, encoding: .utf8)
    try files.setAttributes([.posixPermissions: 0o644], ofItemAtPath: own + "/w.toml")
    try files.createSymbolicLink(atPath: file.path, withDestinationPath: "../../dotfiles/w.toml")
    var settings = PersonalSettings()
    settings.theme = "noc"
    try file.keep(settings, since: PersonalSettings())
    #expect(try files.destinationOfSymbolicLink(atPath: file.path) == "../../dotfiles/w.toml")
    #expect(try String(contentsOfFile: own + "/w.toml", encoding: .utf8) == "mouse = true\ntheme = \"noc\"\n")
    let attributes = try files.attributesOfItem(atPath: own + "/w.toml")
    #expect((attributes[.posixPermissions] as? Int) == 0o644)
    #expect(try files.contentsOfDirectory(atPath: folder) == ["config.toml"])
    #expect(try files.contentsOfDirectory(atPath: own) == ["w.toml"])
  }

  @Test func `a pipe or an endless file keeps nobody waiting`() throws {
    let desk = try CommandDesk()
    let file = PersonalFile(in: surroundings(home: desk.folder))
    let folder = desk.folder + "/.config/wspolnie"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    #expect(mkfifo(file.path, 0o600) == 0)
    #expect(file.read().faults == [.notRead(.noFile)])
    var settings = PersonalSettings()
    settings.theme = "noc"
    #expect(throws: PersonalFile.NotKept.trouble(.noFile)) { try file.keep(settings, since: PersonalSettings()) }
    try FileManager.default.removeItem(atPath: file.path)
    try String(repeating: "# ale długi\n", count: 10_000).write(toFile: file.path, atomically: false, encoding: .utf8)
    #expect(file.read().faults == [.notRead(.tooLong)])
    #expect(throws: PersonalFile.NotKept.trouble(.tooLong)) { try file.keep(settings, since: PersonalSettings()) }
  }

  @Test func `commands tell of a broken file in one line, and do what they do`() throws {
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    let sound = desk.run("list", "organizations")
    let folder = (desk.environment["XDG_CONFIG_HOME"] ?? (desk.environment["HOME"] ?? "") + "/.config") + "/wspolnie"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (text, line) in [("language = \n", 1), ("theme = \"noc\"\nkolor = 3\n", 2)] {
      try text.write(toFile: folder + "/config.toml", atomically: false, encoding: .utf8)
      let told = desk.run("list", "organizations")
      #expect(told.code == sound.code && told.output == sound.output)
      let lines = told.errors.split(separator: "\n")
      #expect(lines.count == 1 && lines[0].contains("config.toml") && lines[0].contains("\(line)"), "\(told.errors)")
    }
  }

  @Test func `it is whole or not there, its owner's alone; one that is broken is left alone`() throws {
    let desk = try CommandDesk()
    let file = PersonalFile(in: surroundings(home: desk.folder))
    #expect(file.read().faults.isEmpty)
    var settings = PersonalSettings()
    settings.theme = "noc"
    try file.keep(settings, since: PersonalSettings())
    #expect(file.shown == "~/.config/wspolnie/config.toml")
    #expect(file.read().settings == settings)
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
    try Data("theme = ".utf8).write(to: URL(fileURLWithPath: file.path))
    #expect(throws: PersonalFile.NotKept.broken(line: 1)) { try file.keep(settings, since: PersonalSettings()) }
    #expect(try String(contentsOfFile: file.path, encoding: .utf8) == "theme = ")
    let folder = URL(fileURLWithPath: file.path).deletingLastPathComponent()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["config.toml"])
  }

  @Test func `where it cannot be written, it is said what holds`() throws {
    let desk = try CommandDesk()
    // A file stands where the folder should be.
    try Data().write(to: URL(fileURLWithPath: desk.folder + "/.config"))
    let file = PersonalFile(in: surroundings(home: desk.folder))
    do throws(PersonalFile.NotKept) {
      var settings = PersonalSettings()
      settings.usesMouse = true
      try file.keep(settings, since: PersonalSettings())
      Issue.record("kept")
    } catch {
      #expect(
        file.sentence(error, in: Language.polish.words).hasPrefix("Działa do wyjścia z programu, nie jest zapisane."))
    }
  }

  private func settings(in text: String) -> (settings: PersonalSettings, faults: [PersonalFile.Fault]) {
    PersonalFile.settings(in: Array(text.utf8))
  }

  private func edited(
    _ text: String, _ settings: PersonalSettings, since was: PersonalSettings = PersonalSettings()
  ) throws -> String {
    String(decoding: try PersonalFile.text(Array(text.utf8), saying: settings, since: was), as: UTF8.self)
  }

  private func surroundings(home: String) -> Surroundings {
    let silent = Printer(isTerminal: false, columns: nil) { _ in 0 }
    return Surroundings(
      environment: { _ in nil }, clock: { Instant(microsecondsSince1970: 0) }, random: { 1 }, login: "ola",
      home: home, input: TypedInput("", isTerminal: false), output: silent, errors: silent)
  }
}
