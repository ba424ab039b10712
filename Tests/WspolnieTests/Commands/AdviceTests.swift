import CivicDomain
import Foundation
import Testing

@testable import wspolnie

/// What a sentence advises leads on: the command in it is typed word for word, or what it says to add is added to what was
/// typed, and that is not refused for the same reason, nor does it lead back to where one was.
@Suite("advice that is followed to the letter leads on") struct AdviceTests {
  private let desk: CommandDesk
  private let backup: String

  init() throws {
    desk = try CommandDesk()
    // A name that a shell takes apart.
    backup = desk.folder + "/kopia z listopada.tar"
    desk.environment["WSPOLNIE_NOW"] = "2026-11-01T10:00"
    desk.run("init", desk.folder + "/data", "--training")
    let session = first(desk.run("add", "session", "title=SWOT", "start=2026-11-07T17:00", "end=2026-11-07T19:00"))
    desk.run("register", session, "--name", "Zofia Ćwik", "--phone", "600100200")
  }

  private func first(_ run: CommandDesk.Run) -> String {
    run.lines.first.map { String($0.prefix { $0 != " " }) } ?? ""
  }

  /// The commands that sentences advise, as a shell parts their words; what a person must fill in is filled in.
  private func advised(in text: String, filling places: [String: String] = [:]) -> [[String]] {
    text.matches(of: /wspolnie ((?:'[^']*'|"[^"]*"|[^;()|'"\n])*)/).map { match in
      var words: [String] = []
      var command = Substring(match.1)
      // A full stop, a comma or a word behind the command is the sentence's.
      while let last = command.last, " .,".contains(last) { command.removeLast() }
      for part in command.matches(of: /'([^']*)'|"([^"]*)"|[^ ]+/) {
        let word = part.1 ?? part.2 ?? part.0
        if part.1 == nil, part.2 == nil, word == "," || word == "potem:" { break }
        words.append(places[String(word)] ?? String(word))
        if part.1 == nil, part.2 == nil, word.hasSuffix(",") {
          words[words.count - 1].removeLast()
          break
        }
      }
      return words
    }
  }

  /// What a sentence says to add to what was typed: `Dopisz --personal`, `Dopisz: --because "powód"`.
  private func added(by text: String) throws -> [String] {
    let match = try #require(text.firstMatch(of: /[Dd]opisz:? (--[a-z]+)(?: "([^"]*)")?/), "\(text)")
    return [String(match.1)] + (match.2.map { [String($0)] } ?? [])
  }

  @discardableResult
  private func follow(_ run: CommandDesk.Run, filling places: [String: String] = [:]) throws -> [CommandDesk.Run] {
    let commands = advised(in: run.errors + run.output, filling: places)
    try #require(!commands.isEmpty, "\(run.errors)")
    return commands.map { command in
      let next = desk.run(command)
      #expect(next.code != .usage && next.code != .notThere, "\(command): \(next.errors)")
      #expect(next.errors.isEmpty || next.errors != run.errors, "\(command) leads back: \(next.errors)")
      return next
    }
  }

  // MARK: People

  @Test("find, list and export say how to see whose it is")
  func people() throws {
    for command in [["find", "Ćwik"], ["find", "600 100 200", "--json"]] {
      let run = desk.run(command)
      #expect(run.errors.contains("robi to --personal"))
      #expect(desk.run(command + ["--personal"]).output.contains("Zofia Ćwik"))
    }
    for command in [
      ["list", "person", "--search", "ćwik"], ["list", "person", "--where", "name=Zofia Ćwik"],
      ["list", "person", "--sort", "name"], ["list", "registration", "--where", "person~ćwik"],
      ["export", "registration", "--staff", "--where", "person~ćwik"], ["export", "person"],
    ] {
      let run = desk.run(command)
      #expect(run.code == .usage, "\(command)")
      let next = desk.run(command + (try added(by: run.errors)))
      #expect(next.code == .done && !next.output.isEmpty && next.errors.isEmpty, "\(command): \(next.errors)")
    }
    let report = desk.run("report", "person", first(desk.run("list", "person")))
    let asked = ["report", "person", first(desk.run("list", "person"))] + (try added(by: report.errors))
    #expect(desk.run(asked).code == .done)
    let unknown = desk.run("report", "person", "per-nie0000000", "--personal")
    #expect(try follow(unknown)[0].output.contains("per-"))
  }

  @Test("where several have one external id, the advised list shows them")
  func several() throws {
    let owners = (1...2).map { number in
      first(desk.run("add", "organization", "name=Klub \(number)", "legalForm=other", "externalId=E 77"))
    }
    let room = first(
      desk.run("add", "resource", "organization=\(owners[0])", "name=Sala", "category=room", "quantity=1"))
    let run = desk.run("book", room, "--for", "E 77", "--from", "2026-11-02T10:00", "--to", "2026-11-02T11:00")
    #expect(run.code == .notThere && run.errors.contains("pasuje do kilku wpisów"), "\(run.errors)")
    let list = try follow(run)[0]
    #expect(owners.allSatisfy(list.output.contains), "\(run.errors): \(list.output)")
  }

  @Test("what is in the place of an output is told, and how to write all the same")
  func outputs() throws {
    let path = try desk.file("jest.csv", "czyjeś")
    let export = ["export", "person", "--personal", "--output"]
    let there = desk.run(export + [path])
    #expect(there.code == .cannotCreate && there.errors.contains("--force"))
    #expect(desk.run(export + [path, "--force"]).code == .done)
    let folder = desk.run(export + [desk.folder])
    #expect(folder.errors.contains("Podaj nazwę pliku w tym folderze."), "\(folder.errors)")
    #expect(desk.run(export + [desk.folder + "/w nim.csv"]).code == .done)
    desk.outputError = ENOSPC
    let full = desk.run("list", "session")
    desk.outputError = 0
    try follow(full)
  }

  // MARK: Breaches

  @Test("each refusal about a breach leads to what was wanted")
  func breaches() throws {
    func add() -> String { first(desk.run("add", "breach", "what=Zginęła lista", "noticedAt=2026-10-31T10:00")) }
    let told = add()
    #expect(desk.run("breach", "notify", told, "at=2026-11-01T09:00", "to=Prezes UODO").code == .done)
    // Corrected without a reason.
    let correction = ["breach", "notify", told, "at=2026-11-01T09:30", "to=Prezes UODO"]
    #expect(desk.run(correction + (try added(by: desk.run(correction).errors))).code == .done)
    // Made late behind its back.
    let edit = ["set", told, "noticedAt=2026-10-20T10:00"]
    let refused = desk.run(edit)
    #expect(refused.code == .refused && refused.errors.contains("cofnij wpis o zgłoszeniu"))
    #expect(try follow(refused).allSatisfy { $0.code == .done })
    #expect(desk.run(edit).code == .done)
    let late = desk.run(correction)
    #expect(late.code == .refused)
    #expect(desk.run(correction + (try added(by: late.errors))).code == .done)
    // Said to need none, though it was notified, and the other way round.
    let needless = ["breach", "leave-unnotified", told, "why=nikomu nic nie grozi"]
    #expect(desk.run(needless).errors.contains("najpierw cofnij wpis o zgłoszeniu"))
    #expect(desk.run("breach", "step-back", told, "--because", "pomyłka").code == .done)
    #expect(desk.run(needless).code == .done)
    #expect(desk.run(correction).errors.contains("najpierw cofnij wpis o zgłoszeniu"))
    #expect(desk.run("breach", "step-back", told, "--because", "pomyłka").code == .done)
    #expect(desk.run(correction + ["--because", "liczono osoby"]).code == .done)
  }

  // MARK: Backups, restoration and seals

  @Test("a backup says how to try it and how to put it back, and a refusal where else")
  func backups() throws {
    let made = desk.run("backup", backup)
    let places = ["FOLDER.": desk.folder + "/nowy", "FOLDER": desk.folder + "/nowy"]
    #expect(made.code == .done)
    #expect(try follow(made, filling: places).allSatisfy { $0.code == .done }, "\(made.output)")
    let again = desk.run("restore", backup, desk.folder + "/nowy")
    #expect(again.code == .cannotCreate && again.errors.contains("folder"), "\(again.errors)")
    #expect(desk.run("restore", backup, desk.folder + "/jeszcze nowszy").code == .done)
    #expect(desk.run("backup", backup).errors.contains("Podaj inną nazwę"))
    #expect(desk.run("backup", backup + ".2").code == .done)
    let restored = desk.run("check", "--data", desk.folder + "/nowy")
    #expect(restored.code == .done, "\(restored.errors)")
  }

  @Test("of a damaged backup what is whole is put back by the command that is told")
  func damagedBackups() throws {
    #expect(desk.run("backup", backup).code == .done)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: backup))
    let mark = try #require(bytes.range(of: Data("Zofia".utf8)))
    bytes[mark.lowerBound] = UInt8(ascii: "X")
    try bytes.write(to: URL(fileURLWithPath: backup))
    let refused = desk.run("restore", backup, desk.folder + "/nowy")
    #expect(refused.code == .badData, "\(refused.errors)")
    let places = ["FOLDER.": desk.folder + "/nowy", "FOLDER": desk.folder + "/nowy"]
    let next = try #require(try follow(refused, filling: places).first)
    #expect(FileManager.default.fileExists(atPath: desk.folder + "/nowy/wspolnie.json"), "\(next.errors)")
    let tried = desk.run("backup", "--try", backup)
    #expect(tried.code == .badData)
  }

  @Test("where there is no register the way to one is told")
  func noRegister() throws {
    #expect(desk.run("backup", backup).code == .done)
    let elsewhere = desk.folder + "/gdzie indziej"
    // Its clock runs: it is no training register.
    desk.environment["WSPOLNIE_NOW"] = nil
    let run = desk.run("list", "session", "--data", elsewhere)
    #expect(run.code == .notThere && advised(in: run.errors).first == ["init", elsewhere], "\(run.errors)")
    #expect(desk.run(["init", elsewhere]).code == .done)
    #expect(desk.run("list", "session", "--data", elsewhere).code == .done)
    // One whose manifest is somebody else's is put back from a backup, elsewhere.
    try "{}".write(toFile: elsewhere + "/wspolnie.json", atomically: false, encoding: .utf8)
    let foreign = desk.run("list", "session", "--data", elsewhere)
    #expect(foreign.code == .badData && advised(in: foreign.errors) == [["restore"]], "\(foreign.errors)")
    #expect(desk.run("restore", backup, desk.folder + "/z kopii").code == .done)
    #expect(desk.run("list", "session", "--data", desk.folder + "/z kopii").output.contains("SWOT"))
  }

  @Test("what damage stands in the way of is possible after the commands that are told, and they end")
  func damage() throws {
    let log = desk.folder + "/data/log/cao/000001.jsonl"
    let text = try String(contentsOfFile: log, encoding: .utf8)
    try text.replacing("SWOT", with: "SWAT").write(toFile: log, atomically: false, encoding: .utf8)
    for command in [["seal"], ["add", "organization", "name=X", "legalForm=other"]] {
      #expect(desk.run(command).code == .badData, "\(command)")
    }
    // Each sentence's commands, one after the other, until none is told: no more than there are steps on that way.
    var run = desk.run("seal")
    var typed: [[String]] = []
    while let next = advised(in: run.errors, filling: ["KOPIA": backup]).first(where: { !typed.contains($0) }) {
      typed.append(next)
      try #require(typed.count < 8, "\(typed)")
      run = desk.run(next)
      #expect(run.code != .usage, "\(next): \(run.errors)")
    }
    #expect(typed.contains(["check"]) && typed.contains(["repair"]), "\(typed)")
    #expect(desk.run("add", "organization", "name=X", "legalForm=other").code == .done)
    #expect(desk.run("check").code == .done && desk.run("seal").code == .done)
    let seal = try #require(desk.run("seal").lines.first)
    #expect(desk.run("check", "--seal", seal).code == .done)
  }

  @Test("a seal says how to hold the register against it, and a misspelt word which is meant")
  func seals() throws {
    let run = desk.run("seal")
    let words = try #require(run.lines.first)
    let asked = try follow(run, filling: ["OSIEM SŁÓW": words])
    #expect(asked.allSatisfy { $0.code == .done }, "\(run.errors)")
    let misspelt = desk.run("check", "--seal", String(words.prefix(1)) + words)
    #expect(misspelt.code == .usage && misspelt.errors.contains(words.prefix { $0 != " " }), "\(misspelt.errors)")
  }
}
