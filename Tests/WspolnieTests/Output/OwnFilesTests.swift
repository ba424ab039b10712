import ArgumentParser
import CivicDomain
import Foundation
import Screens
import Testing

@testable import wspolnie

/// Over a forced command the pickers read the person's own files, and no others of the machine.
@Suite("files that a remote desk may read") final class OwnFilesTests {
  private let desk: CommandDesk
  private let outside: String

  init() throws {
    desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    outside = NSTemporaryDirectory() + "wspolnie-outside-\(UUID().uuidString).csv"
    try "nazwa;forma prawna\nLis;fundacja\n".write(toFile: outside, atomically: true, encoding: .utf8)
    try FileManager.default.createDirectory(atPath: home + "/wspolnie", withIntermediateDirectories: true)
    try "nazwa;forma prawna\nKos;fundacja\n".write(
      toFile: home + "/wspolnie/lista.csv", atomically: true, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: outside) }

  private var home: String { desk.environment["HOME"] ?? "/" }

  private func interface(
    _ more: [String: String], folder: String? = nil, isUnderShell: Bool = false
  ) throws -> wspolnie.Desk {
    let environment = desk.environment.merging(more) { $1 }
    let silent = Printer(isTerminal: false, columns: nil) { _ in 0 }
    var personal = PersonalSettings()
    personal.filesFolder = folder
    let surroundings = Surroundings(
      environment: { environment[$0] }, clock: { [now = desk.now] in now }, random: { 1 }, login: "ola",
      home: home, input: TypedInput("", isTerminal: false), output: silent, errors: silent,
      isUnderShell: { isUnderShell })
    return wspolnie.Desk(try OptionsEverywhere.parse([]), language: .polish, personal: personal, in: surroundings)
  }

  private func isRefused(_ path: String, _ more: [String: String]) throws -> Bool {
    let desk = try interface(more)
    do throws(CommandFailure) {
      _ = try desk.readablePath(path)
      return false
    } catch {
      let told = desk.linesForScreen(of: error).joined(separator: " ")
      #expect(told.contains("~/wspolnie") && !told.contains("SFTP"), "\(told)")
      return true
    }
  }

  @Test("a forced command is known by what it says, by what sshd leaves, and by what stands above it")
  func isKnown() throws {
    let line = ["SSH_CONNECTION": "10.0.0.1 5 10.0.0.2 22"]
    for (environment, isUnderShell, hasNoShell) in [
      ([:], false, false), (["WSPOLNIE_OWN_FILES": "1"], true, true), (["SSH_ORIGINAL_COMMAND": "cat x"], true, true),
      // A script counts as a shell of its own, and nobody types into it.
      (line.merging(["SHLVL": "1"]) { $1 }, false, true), (line, false, true), (line, true, false),
      (line.merging(["WSPOLNIE_OWN_FILES": "1"]) { $1 }, true, true),
    ] {
      #expect(
        try interface(environment, isUnderShell: isUnderShell).hasNoShell == hasNoShell,
        "\(environment) \(isUnderShell)")
    }
  }

  @Test("what goes out stays below the own home there, by links too; whoever has a shell writes where they may")
  func writesOwn() throws {
    let elsewhere = NSTemporaryDirectory() + "wspolnie-elsewhere-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: elsewhere) }
    let link = home + "/wspolnie/gdzie-indziej"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: elsewhere)
    func why(_ folder: String?, _ more: [String: String] = ["WSPOLNIE_OWN_FILES": "1"]) throws -> String {
      let desk = try interface(more, folder: folder)
      do throws(CommandFailure) {
        _ = try desk.freePath(inFilesFolder: "lista", ending: "csv")
        return ""
      } catch {
        return desk.linesForScreen(of: error).joined(separator: " ")
      }
    }
    for folder in [elsewhere, elsewhere + "/nowy", link, link + "/nowy", home + "/wspolnie/../../x"] {
      let told = try why(folder)
      #expect(told.contains("nie wolno pisać") && told.contains("na ~/wspolnie i naciśnij x"), "\(folder): \(told)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere).isEmpty)
    for folder in [nil, home + "/wspolnie/nowy", "~/pliki"] { #expect(try why(folder) == "", "\(folder ?? "")") }
    #expect(try why(elsewhere, [:]) == "")
  }

  @Test("there files outside of the own home are refused, by links and by dots too, and whether they are there or not")
  func refusesOthers() throws {
    let forced = ["WSPOLNIE_OWN_FILES": "1"]
    #expect(try !isRefused(outside, [:]), "whoever has a shell reads them anyway")
    let link = home + "/wspolnie/link.csv"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: outside)
    for path in [outside, link, "~/wspolnie/../../../etc/passwd", "/etc/passwd", "/nie/ma/mnie", "~/../x/y.csv"] {
      #expect(try isRefused(path, forced), "\(path)")
    }
    for path in ["~/wspolnie/lista.csv", home + "/wspolnie/lista.csv", "~/wspolnie/nie-ma.csv"] {
      #expect(try !isRefused(path, forced), "\(path)")
    }
  }

  @Test("both pickers, the messages and the folder itself go by that rule")
  func holdsEverywhere() throws {
    let store = try interface(["WSPOLNIE_OWN_FILES": "1"]).open()
    let watch = ImportWatch(onProgress: { _ in }, isStopped: { false })
    let messages = ReadMessages()
    func told(_ step: ImportStep) -> String {
      switch store.importing(step, watch: watch, messages: messages) {
      case .refused(let why), .notRead(let why): why
      case .files, .sheets, .choice, .outlook, .taken, .imports, .undoOutlook, .undone, .notUndone, .messages, .message,
        .kept:
        ""
      }
    }
    let said = "Tego pliku stąd nie wolno czytać"
    #expect(told(.judge(ImportRequest(Organization.kind, path: outside))).contains(said))
    #expect(told(.take(ImportRequest(Organization.kind, path: outside))).contains(said))
    #expect(told(.readMessage(path: outside, Identifier("cns-1"))).contains(said))
    let file = FileToAttach(outside, to: RecordID("org-1"), bits: 1, title: "x")
    guard case .notGivenOut(let why) = store.attaching(.attach(file)) else {
      Issue.record("attached")
      return
    }
    #expect(why.contains(said))
    guard case .files(let files, _) = store.importing(.lookForFiles, watch: watch, messages: messages) else {
      Issue.record("no files")
      return
    }
    #expect(files.map(\.name) == ["lista.csv"])
    let elsewhere = try interface(["WSPOLNIE_OWN_FILES": "1"], folder: "/etc").open()
    guard case .refused(let way) = elsewhere.importing(.lookForFiles, watch: watch, messages: messages) else {
      Issue.record("a folder of the machine is listed")
      return
    }
    #expect(way.contains("(/etc) zmień pod „,” na ~/wspolnie") && !way.contains("z folderu /etc"), "\(way)")
  }
}
