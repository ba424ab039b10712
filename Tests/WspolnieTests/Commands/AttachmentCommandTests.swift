import CivicDomain
import Foundation
import Testing

@testable import wspolnie

@Suite("wspolnie add attachment, attachment, and what shows them")
struct AttachmentCommandTests {
  let desk: CommandDesk
  let organization: String
  let path: String

  init() throws {
    desk = try CommandDesk()
    try #require(desk.run("init", desk.folder + "/data", "--training").code == .done)
    organization = try #require(desk.run("add", "organization", "name=KROKUS", "legalForm=association").lines.first)
    path = try desk.file("statut 2026.pdf", "Statut")
  }

  private func attach(_ arguments: String...) -> CommandDesk.Run {
    desk.run(["add", "attachment", "of=\(organization)", "title=Statut"] + arguments)
  }

  private func kept(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(desk.folder)/data/\(folder)")
  }

  /// A person, by a registration.
  private func person() throws -> String {
    let session = try #require(
      desk.run("add", "session", "title=Warsztat", "start=2026-12-07T17:00", "end=2026-12-07T19:00").lines.first)
    let registration = try #require(
      desk.run("register", session, "--name", "Zofia Nowak", "--phone", "600000001").lines.first)
    let json = desk.run("show", registration, "--json").output
    return String(try #require(json.firstMatch(of: /"person":"(per-[0-9a-z]+)"/)).output.1)
  }

  @Test("it is added, listed, shown with its record, and given out under its own name")
  func comesBack() throws {
    let added = attach("file=\(path)")
    #expect(added.code == .done)
    let id = try #require(added.lines.first)
    #expect(try kept("files").count == 1)
    #expect(desk.run("list", "attachments").lines == ["\(id)  Statut  KROKUS  statut 2026.pdf"])
    #expect(
      desk.run("show", organization).lines.suffix(2) == ["Załączniki: 1", "  \(id)  Statut  KROKUS  statut 2026.pdf"])
    let digest = try kept("files")[0]
    #expect(
      desk.run("show", id, "--json").output.hasPrefix(
        #"{"id":"\#(id)","of":"\#(organization)","title":"Statut","file":"\#(digest)","fileName":"statut 2026.pdf""#))
    let out = "\(desk.folder)/out"
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: false)
    #expect(desk.run("attachment", id, "--output", out).lines == ["\(out)/statut 2026.pdf"])
    #expect(try String(contentsOfFile: "\(out)/statut 2026.pdf", encoding: .utf8) == "Statut")
    let again = desk.run("attachment", id, "--output", out)
    #expect(again.code == .cannotCreate)
    #expect(again.errors.hasPrefix("\(out)/statut 2026.pdf już istnieje.\n"))
    #expect(desk.run("attachment", id, "--output", out, "--force").code == .done)
  }

  @Test("of a person it is a personal one, whatever was said, and not told without --personal")
  func personal() throws {
    let person = try person()
    let run = desk.run("add", "załącznik", "dotyczy=\(person)", "tytuł=Orzeczenie", "plik=\(path)")
    let id = try #require(run.lines.first)
    #expect(id.hasPrefix("pat-"))
    #expect(try kept("personal/files").count == 1 && kept("files").isEmpty)
    for arguments in [
      ["show", id, "--json"], ["list", "personalAttachments", "--json"], ["export", "personalAttachments"],
    ] {
      let output = desk.run(arguments).output
      #expect(!output.contains("Orzeczenie") && !output.contains("statut"), "\(arguments)")
      #expect(desk.run(arguments + ["--personal"]).output.contains("Orzeczenie"), "\(arguments)")
    }
    #expect(desk.run("attachment", id, "--output", "\(desk.folder)/x").code == .usage)
    #expect(desk.run("attachment", id, "--personal", "--output", "\(desk.folder)/x").code == .done)
    let erased = desk.run("erase", person, "--because", "wniosek", "--yes")
    #expect(erased.output.contains("  załącznik osobowy \(id): tytuł, plik, nazwa pliku\n"))
    #expect(erased.output.hasSuffix("Usunięto 1 plik załącznika.\n"))
    #expect(try kept("personal/files").isEmpty)
    #expect(desk.run("attachment", id, "--personal").code == .notThere)
    #expect(desk.run("check").code == .done)
  }

  @Test("what is no file is refused in words, and nothing is added")
  func refusals() throws {
    let refusals: [(argument: String, code: ExitCode, says: String)] = [
      ("file=\(desk.folder)/nic", .notThere, "Nie ma takiego pliku"), ("file=\(desk.folder)", .badData, "zwykły plik"),
      ("file=/dev/null", .badData, "zwykły plik"), ("file=", .refused, "Plik: to pole trzeba wypełnić"),
      ("fileName=x", .refused, "Plik: to pole trzeba wypełnić"),
    ]
    for (argument, code, says) in refusals {
      let run = attach(argument)
      #expect(run.code == code, "\(argument)")
      #expect(run.errors.contains(says), "\(argument): \(run.errors)")
    }
    #expect(desk.run("list", "attachments").output.isEmpty)
    #expect(try kept("files").isEmpty)
  }

  @Test("a link to a file is followed, and its file is given once")
  func link() throws {
    symlink(path, "\(desk.folder)/link")
    let id = try #require(attach("file=\(desk.folder)/link").lines.first)
    let run = desk.run("set", id, "file=\(path)")
    #expect(run.code == .refused)
    #expect(run.errors.hasPrefix("Plik: podaje się to tylko raz"))
  }

  @Test("a file goes to a terminal or into the register never")
  func places() throws {
    let id = try #require(attach("file=\(path)").lines.first)
    #expect(desk.run(["attachment", id, "--output", "-"], columns: 80).code == .usage)
    #expect(desk.run("attachment", id, "--output", "\(desk.folder)/data/x").code == .cannotCreate)
    #expect(desk.run("attachment", organization, "--output", "\(desk.folder)/x").code == .notThere)
  }

  @Test("check names a missing and an altered file and what to do; giving it out refuses")
  func damage() throws {
    let id = try #require(attach("file=\(path)").lines.first)
    let place = "\(desk.folder)/data/files/\(try kept("files")[0])"
    try "Inny".write(toFile: place, atomically: false, encoding: .utf8)
    let altered = desk.run("check")
    #expect(altered.code == .badData)
    #expect(altered.output.contains("plik nie jest już taki, jak go dodano (\(id)); odtwórz go z kopii zapasowej"))
    #expect(desk.run("attachment", id, "--output", "\(desk.folder)/x").code == .badData)
    try FileManager.default.removeItem(atPath: place)
    #expect(desk.run("check", "--json").output.contains(#""finding":"missingFile","damage":true"#))
    #expect(desk.run("--lang", "en", "check").output.contains("put it back from a backup, or add the same file again"))
    #expect(attach("file=\(path)").code == .done)
    #expect(desk.run("check").code == .done)
  }

  @Test("a title and a file may both come from standard input, the file behind the line of the title")
  func bothTyped() throws {
    let bytes = String(repeating: "ż1", count: 100_000)
    let run = desk.run(
      ["add", "attachment", "of=\(organization)", "title=-", "file=-"], input: "Statut\n\(bytes)")
    let id = try #require(run.lines.first)
    #expect(desk.run("attachment", id, "--output", "\(desk.folder)/x").code == .done)
    let isWhole = try String(contentsOfFile: "\(desk.folder)/x", encoding: .utf8) == bytes
    #expect(isWhole)
    #expect(desk.run("show", id, "--json").output.contains(#""title":"Statut""#))
  }

  @Test("none of the register's own files is attached, for it would tell everybody what is in it")
  func ownFiles() throws {
    let run = attach("file=\(desk.folder)/data/wspolnie.json")
    #expect(run.code == .badData && run.errors.contains("należy do danych tego rejestru"))
    #expect(try kept("files").isEmpty)
  }
}
