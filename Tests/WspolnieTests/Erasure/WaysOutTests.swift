import ArgumentParser
import CivicDomain
import CrowdedRegister
import FlatFileStore
import Foundation
import Testing

@testable import wspolnie

/// All ways out of the register: whatever prints something personal has left a line in the log, and what leaves none prints none.
/// Walks every command on a register in which each personal text bears a mark.
@Suite("every way out leaves a trail") struct WaysOutTests {
  private let desk: CommandDesk

  init() throws {
    desk = try CommandDesk()
    // Wednesday, 9 September 2026, the day after the last remark came.
    desk.now = try WarsawTime.instant(LocalTime("2026-09-09T14:32"))
    desk.drawn = 1 << 40
    desk.run("init", desk.folder + "/data")
    _ = try desk.file("list.csv", "name;legalForm\nZ pliku;other\n")
    let store = try Store(desk.folder + "/data")
    try #require(store.bringIn(Crowd(4).marked, by: Crowd.clerk, at: desk.now))
  }

  /// What the examples of growth do not say: how each command is run that they leave out.
  private static let others: [String: [[String]]] = [
    "check": [[], ["--json"], ["--seal", "adres adres adres adres adres adres adres balkon"]],
    "diagnose": [["-"]], "repair": [["--dry-run"], []], "migrate": [[]],
    "backup": [["KOPIA"], ["--try", "KOPIA"]], "restore": [["KOPIA", "ODTWORZONY"]],
    "attachment": [[Crowd.id(PersonalAttachment.kind, 0).raw, "--output", "-"]],
    "init": [["INNY"]], "demo": [], "kiosk": [], "setup kiosk": [[]], "setup ssh": [[]], "setup backup": [[]],
  ]

  /// How many lines of the log tell of something that went out.
  private func exports() throws -> Int {
    let exports = Set(Schema.acts.map(\.declaration).filter(\.takesPersonalDataOut).map(\.word))
    return try Store(desk.folder + "/data").history().count { exports.contains($0.act) }
  }

  /// The examples of a command: those that only sort otherwise are left out.
  private func examples(of command: [String]) throws -> [[String]] {
    let name = command.joined(separator: " ")
    let known = CommandGrowthTests.arguments[name] ?? nil
    let own = try #require(known ?? Self.others[name], "say above how \(name) is run")
    return Set(
      own.filter { !$0.contains("--sort") && !$0.contains("--where") }.map { $0.filter { $0 != "--personal" } }
    )
    .sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func run(_ arguments: [String]) -> CommandDesk.Run {
    desk.run(arguments.map { ["list.csv", "KOPIA", "ODTWORZONY", "INNY"].contains($0) ? "\(desk.folder)/\($0)" : $0 })
  }

  @Test("with --personal and without, in words and for scripts, as it is and as it was")
  func everyCommand() throws {
    var printing: Set<String> = []
    var before = try exports()
    for command in CommandGrowthTests.commands() + CommandGrowthTests.acts {
      let hasOption = desk.run(command + ["--help"]).output.contains("--personal")
      let needs = command == ["log"] ? "--exports" : ""
      for arguments in try examples(of: command) {
        for option in hasOption && (needs.isEmpty || arguments.contains(needs)) ? [[], ["--personal"]] : [[]] {
          let run = run(command + arguments + option)
          let told = Crowd.told(in: run.output + run.errors)
          let after = try exports()
          let noted = after - before
          before = after
          #expect(run.code != .usage || option.isEmpty, "\(command) \(arguments) \(option): \(run.errors)")
          #expect(told.isEmpty || noted > 0, "\(command) \(arguments) \(option) told of \(told), and no line says so")
          #expect(told.isEmpty || !option.isEmpty, "\(command) \(arguments) told unasked of \(told)")
          #expect(noted == 0 || !option.isEmpty || command == ["backup"], "\(command) \(arguments): nothing went out")
          if !told.isEmpty { printing.insert(command.joined(separator: " ")) }
        }
      }
    }
    // The marks are there, and those who ask for them are told.
    #expect(printing.isSuperset(of: ["list", "show", "find", "export", "report"]), "\(printing)")
  }

  /// A whole line that is none ends the public log: no record is lost, and nothing can be written.
  @Test("where the log cannot tell of it nothing personal goes out, and all else does")
  func whereNothingCanBeNoted() throws {
    // Whatever changes something is refused there in any case.
    let readers = CommandGrowthTests.commands().filter { command in
      command != ["set"] && desk.run(command + ["--help"]).output.contains("--personal")
    }
    var telling: Set<[String]> = []
    var before = try exports()
    for command in readers {
      for arguments in try examples(of: command) {
        _ = run(command + arguments + ["--personal"])
        let after = try exports()
        if after > before { telling.insert(command + arguments) }
        before = after
      }
    }
    #expect(Set(telling.map { $0[0] }) == ["list", "show", "find", "export", "report", "log"], "\(telling)")
    let log = try #require(FileHandle(forWritingAtPath: desk.folder + "/data/log/cao/000001.jsonl"))
    try log.seekToEnd()
    try log.write(contentsOf: Data("{}\n".utf8))
    try log.close()
    for command in readers {
      for words in try examples(of: command).map({ command + $0 }) {
        let plain = run(words)
        #expect(plain.code != .badData, "\(words): \(plain.errors)")
        let asked = run(words + ["--personal"])
        let about = Comment(rawValue: "\(words): \(asked.output)\(asked.errors)")
        #expect(Crowd.told(in: asked.output + asked.errors).isEmpty, about)
        #expect((asked.code == .badData) == telling.contains(words), about)
        if asked.code == .badData { #expect(asked.output.isEmpty && asked.errors.contains("wspolnie repair"), about) }
      }
    }
    #expect(run(["backup", "KOPIA"]).code == .badData)
    #expect(!FileManager.default.fileExists(atPath: desk.folder + "/KOPIA"))
  }

  @Test("whoever may not see something is not told of it by asking about it")
  func questions() throws {
    let register = try Store(desk.folder + "/data").register
    var asked: Set<String> = []
    for kind in Schema.kinds {
      let id = Crowd.id(kind.kind, 0)
      let values = try #require(register.stored(id), "\(kind.kind.name)").values
      for field in kind.fields where kind.asksAboutPeople(by: field) {
        // Of a field that holds something; a derived one is asked about what it never is.
        let value = values[field.name].map(\.plain) ?? (field.isStored ? "" : "x")
        guard !value.isEmpty || field.audience == .personal else { continue }
        for question in questions(about: field, of: kind, holding: value) + guesses(at: field, of: id, holding: value) {
          let before = try exports()
          let run = desk.run(question)
          #expect(run.code == .usage && run.output.isEmpty, "\(question): \(run.output)")
          #expect(try !run.errors.contains(id.raw) && exports() == before, "\(question): \(run.errors)")
          asked.insert(question[0])
        }
      }
    }
    #expect(asked == ["list", "export", "count", "set"])
  }

  /// An edit that is refused unless a guess is right.
  private func guesses(at field: FieldDeclaration, of id: RecordID, holding value: String) -> [[String]] {
    guard field.audience == .personal, field.isStored else { return [] }
    return [value, ""].map { ["set", id.raw, "\(field.name)=", "--was", "\(field.name)=\($0)"] }
  }

  /// What may not be asked of a field by those to whom it is not shown.
  private func questions(about field: FieldDeclaration, of kind: AnyKind, holding value: String) -> [[String]] {
    let counted = kind.fields.first { (try? Grouping(by: $0, of: kind)) != nil }?.name
    let (name, kind) = (field.name, kind.kind.name)
    func counts(_ condition: String) -> [[String]] {
      counted.map { [["count", kind, "--by", $0, "--where", condition]] } ?? []
    }
    guard field.audience == .personal else {
      // A reference to people may be asked for by the id that the staff see, and by no name; none of it is counted.
      let byName = field.namesSomebody ? ["\(name)~osoba", "\(name)=Osoba 1"] : []
      return byName.flatMap { [["list", kind, "--where", $0], ["export", kind, "--staff", "--where", $0]] }
        + (byName + ["\(name)=\(value)"]).flatMap(counts)
        + [["count", kind, "--by", name]]
    }
    return ["\(name)=\(value)", "\(name)!=\(value)", "\(name)="].flatMap {
      [["list", kind, "--where", $0], ["export", kind, "--staff", "--where", $0]] + counts($0)
    } + [["list", kind, "--sort", name], ["list", kind, "--sort", "-\(name)"], ["count", kind, "--by", name]]
      + (field.isSearched && !value.isEmpty ? [["list", kind, "--search", value]] : [])
  }

  @Test("that somebody is there is told to those alone who ask for personal data")
  func foundByPersonalData() throws {
    let register = try Store(desk.folder + "/data").register
    var found: Set<String> = []
    // What is said of words that stand nowhere: the same is said of those that stand in personal data.
    let nowhere = desk.run("find", "qqqq")
    for kind in Schema.kinds where kind.searchedPersonally != nil {
      let id = Crowd.id(kind.kind, 0)
      let values = try #require(register.stored(id)).values
      for field in kind.fields where field.isSearched {
        guard let text = values[field.name]?.texts.first, !text.isEmpty else { continue }
        for json in [[], ["--json"]] {
          let before = try exports()
          let run = desk.run(["find", text] + json)
          let about = Comment(rawValue: "\(kind.kind.name) \(text): \(run.output)\(run.errors)")
          #expect(run.code == .done && !run.output.contains(kind.kind.idPrefix + "-"), about)
          if run.output.isEmpty {
            #expect(run.errors == nowhere.errors.replacing("qqqq", with: text), about)
          }
          // What was typed is said back.
          let told = run.output + run.errors.replacing(text, with: "")
          #expect(try Crowd.told(in: told).isEmpty && exports() == before, about)
          let asked = desk.run(["find", text, "--personal"] + json)
          #expect(asked.output.contains(id.raw) && !asked.errors.contains("nie przeszukano"), about)
          #expect(try exports() == before + 1, about)
        }
        found.insert(kind.kind.name)
      }
    }
    #expect(found.isSuperset(of: ["person", "submission", "phoneCall", "personalAttachment"]), "\(found)")
    // What everyone may see is found as ever, beside it.
    let both = desk.run("find", "Rzecz 1")
    #expect(!both.output.isEmpty && both.errors.contains("Danych osobowych nie przeszukano"), "\(both.errors)")
    #expect(desk.run("find", "Rzecz 1", "--lang", "en").errors.contains("Personal data were not searched"))
  }

  @Test("of what once was, too")
  func ofThePast() throws {
    let person = Crowd.id(Person.kind, 0).raw
    desk.now = desk.now.adding(seconds: 86_400)
    for command in [
      ["list", "person"], ["show", person], ["find", "osoba", "1"], ["export", "person"], ["report", "person", person],
    ] {
      let before = try exports()
      let run = desk.run(command + ["--personal", "--as-of", "2026-09-09"])
      #expect(run.code == .done && !Crowd.told(in: run.output).isEmpty, "\(command): \(run.errors)")
      #expect(try exports() == before + 1, "\(command)")
      let unasked = desk.run(command + ["--as-of", "2026-09-09"])
      #expect(Crowd.told(in: unasked.output + unasked.errors).isEmpty, "\(command)")
      #expect(try exports() == before + 1, "\(command)")
    }
  }
}
