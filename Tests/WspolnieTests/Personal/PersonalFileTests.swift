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
    let (settings, faults) = PersonalFile.settings(in: whole)
    #expect(faults.isEmpty)
    #expect(settings.language == .english && settings.theme == "ciemny" && settings.isOneColumn)
    #expect(settings.signs == .ascii && settings.usesMouse && settings.filesFolder == "~/pliki")
    #expect(
      settings.printer == .terminal && settings.printerQueue == "biuro" && settings.printerLetters == .windows1250)
    #expect(PersonalFile.settings(in: "").settings == PersonalSettings())
  }

  @Test func `what means nothing is named by its line, and the rest is taken`() {
    let text =
      "theme = \"noc\"\nlanguage = \"de\"\nkolor = 3\nfiles_folder = \"pliki\"\none_column = \"yes\"\n"
      + "printer = \"cups\"\nprinter_queue = \"-o raw\"\nprinter_code_page = \"cp1250\"\n"
    let (settings, faults) = PersonalFile.settings(in: text)
    #expect(settings.theme == "noc" && settings.language == nil && settings.filesFolder == nil)
    let passed = faults.compactMap { if case .passedOver(let key, let line) = $0 { "\(key) \(line)" } else { nil } }
    #expect(
      passed.sorted() == [
        "files_folder 4", "kolor 3", "language 2", "one_column 5", "printer 6", "printer_code_page 8",
        "printer_queue 7",
      ])
  }

  @Test func `a broken file names its line and is passed over`() {
    #expect(PersonalFile.settings(in: "theme = \"noc\"\nlanguage = \n").faults == [.broken(line: 2)])
    #expect(PersonalFile.settings(in: "theme = \"noc\"\nlanguage = \n").settings == PersonalSettings())
  }

  @Test func `what is kept is read again, and what others wrote beside it stays`() {
    var settings = PersonalSettings()
    settings.language = .polish
    settings.filesFolder = "~/a \"b\" \\ \u{7}"
    settings.printer = .lp
    settings.printerQueue = "a_b.c-1"
    settings.printerLetters = .ascii
    let text = PersonalFile.text("# note\n theme = \"x\" # old\n\n[other]\nlanguage = \"zz\"\n", saying: settings)
    #expect(text.hasPrefix("# note\n"))
    #expect(text.hasSuffix("[other]\nlanguage = \"zz\"\n"))
    let read = PersonalFile.settings(in: text)
    #expect(read.settings == settings)
    #expect(!text.contains("theme"))
    #expect(
      PersonalFile.settings(in: PersonalFile.text(whole, saying: PersonalSettings())).settings == PersonalSettings())
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
    try file.keep(settings)
    #expect(file.shown == "~/.config/wspolnie/config.toml")
    #expect(file.read().settings == settings)
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
    try Data("theme = ".utf8).write(to: URL(fileURLWithPath: file.path))
    #expect(throws: PersonalFile.NotKept.broken(line: 1)) { try file.keep(settings) }
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
      try file.keep(PersonalSettings())
      Issue.record("kept")
    } catch {
      #expect(
        file.sentence(error, in: Language.polish.words).hasPrefix("Działa do wyjścia z programu, nie jest zapisane."))
    }
  }

  private func surroundings(home: String) -> Surroundings {
    let silent = Printer(isTerminal: false, columns: nil) { _ in 0 }
    return Surroundings(
      environment: { _ in nil }, clock: { Instant(microsecondsSince1970: 0) }, random: { 1 }, login: "ola",
      home: home, input: TypedInput("", isTerminal: false), output: silent, errors: silent)
  }
}
