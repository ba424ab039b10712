import CivicDomain
import FlatFileStore
import Foundation
import SeededRandom
import Testing

@testable import wspolnie

/// The reader that an article shows, in another language and without this program, reads what this program reads.
@Suite struct OtherReaderTests {
  private static let python = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  /// The lines of Python on the page.
  private static func script() throws -> String {
    let text = try page("Sources/FlatFileStore/FlatFileStore.docc/ReadWithoutIt.md")
    let code = try #require(text.components(separatedBy: "```python\n").dropFirst().first)
    return try #require(code.components(separatedBy: "```").first)
  }

  @Test func `it is short`() throws {
    #expect(try Self.script().split(separator: "\n").count <= 80)
  }

  /// A page of this repository.
  private static func page(_ path: String) throws -> String {
    var root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  @Test func `the three lines of the front page read a real log`() throws {
    let block = try #require(try Self.page("README.md").components(separatedBy: "```sh log\n").dropFirst().first)
    let lines = try #require(block.components(separatedBy: "```").first).split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    let id = try #require(desk.run("add", "organization", "name=Lis", "legalForm=other").lines.first)
    desk.run("set", id, "name=Wilk")
    desk.run("remove", id, "--because", "dwa razy")
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    for line in lines where !line.contains("jq") || path.split(separator: ":").contains(where: hasJq) {
      let command = line.replacing("~/centrum", with: desk.folder + "/data")
      let output = try run("bash", ["-c", "set -o pipefail; " + command])
      #expect(output.contains("Wilk") || output.contains("ola") && output.contains("remove"), "\(line): \(output)")
    }
  }

  private func hasJq(_ folder: Substring) -> Bool { FileManager.default.isExecutableFile(atPath: folder + "/jq") }

  private static func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test(.enabled(if: python != nil, "python3 is missing"))
  func `it says of every record what list says`() throws {
    let desk = try CommandDesk()
    try #require(desk.run("init", desk.folder + "/data", "--training").code == .done)
    var drawn: UInt64 = 1 << 40
    var demo = DemoRegister(filling: try Store(desk.folder + "/data"), at: desk.now) {
      drawn += 1
      return drawn
    }
    demo.fill()
    let person = try #require(try Self.objects(desk.run("list", "people", "--json", "--personal").output).first)
    let erased = try #require(person["id"] as? String)
    try #require(desk.run("erase", erased, "--because", "wniosek", "--yes").code == .done)
    let contact = try #require(try Self.objects(desk.run("list", "contacts", "--json").output).first)
    try #require(desk.run("remove", try #require(contact["id"] as? String), "--because", "dwa razy").code == .done)

    // Listing what is personal is noted: so the notes are listed when all the others were, and the reader has read them.
    var told: [(kind: AnyKind, listed: [[String: Any]])] = []
    func list(_ kind: AnyKind) throws {
      told.append((kind, try Self.objects(desk.run("list", kind.kind.name, "--json", "--personal").output)))
    }
    for kind in Schema.kinds where kind.kind != PersonalExport.kind { try list(kind) }
    var read: [String: [String: [String: Any]]] = [:]
    for record in try Self.objects(try run(Self.script(), desk.folder + "/data")) {
      let kind = try #require(record["kind"] as? String)
      read[kind, default: [:]][try #require(record["id"] as? String)] = record["values"] as? [String: Any]
    }
    try list(Schema.kind(of: PersonalExport.self))
    #expect(read["person"]?[erased]?["name"] as? String == ProgramText.redacted.kept)
    for (kind, listed) in told {
      let ofKind = read[kind.kind.name] ?? [:]
      #expect(Set(listed.compactMap { $0["id"] as? String }) == Set(ofKind.keys), "\(kind.kind.name)")
      for record in listed {
        let values = ofKind[record["id"] as? String ?? ""] ?? [:]
        for field in kind.fields.map(\.name) where kind.field(field)?.isStored == true {
          #expect(
            Self.said(values[field]) == Self.said(record[field]), "\(kind.kind.name) \(record["id"] ?? "") \(field)")
        }
      }
    }
    #expect(read.count > 10)
  }

  @Test(.enabled(if: python != nil, "python3 is missing"))
  func `its tables are those of export, for every kind, on random registers`() throws {
    let script = try Self.script()
    let rounds = Thoroughness.rounds(2, full: 50)
    var rows = 0
    // A kind has the same columns in every register.
    var columnsOfKinds: [String: [String]] = [:]
    for seed in Thoroughness.seed..<Thoroughness.seed + UInt64(rounds) {
      let desk = try randomRegister(seed)
      for kind in Schema.kinds.map(\.kind.name) {
        let comment: Comment = "seed \(seed), \(kind)"
        func export() -> CommandDesk.Run { desk.run("export", kind, "--keys", "--staff", "--personal") }
        let columns = columnsOfKinds[kind] ?? Self.columns(of: export().output)
        columnsOfKinds[kind] = columns
        let read = try run(script, desk.folder + "/data", kind, columns)
        // What is exported is noted behind it, among the exports too.
        let table = export()
        #expect(table.code == .done && table.errors.isEmpty, "\(comment): \(table.errors)")
        // Bytes, for to Swift a letter and its accent are equal to the letter with it.
        #expect(Array(read.utf8) == Array(table.output.utf8), comment)
        let unasked = Self.columns(of: try run(script, desk.folder + "/data", kind, []))
        #expect(Set(unasked).isSubset(of: columns), comment)
        rows += read.count { $0 == "\r\n" } - 1
      }
    }
    #expect(rows > rounds * 100, "the registers must be worth their while")
    print("reader: \(rounds) registers, \(rows) rows, seeds from \(Thoroughness.seed)")
  }

  /// The names of a table's columns, behind the id.
  private static func columns(of table: String) -> [String] {
    let head = table.unicodeScalars.prefix { $0 != "\r" }
    return String(head).split(separator: ";").dropFirst().map(String.init)
  }

  /// A register that two offices wrote, with imports, acts, attachments, removals, redactions and erasures.
  private func randomRegister(_ seed: UInt64) throws -> CommandDesk {
    let desk = try CommandDesk()
    var random = SeededGenerator(seed: seed)
    var known: [RecordID] = []
    for office in ["biuro", "filia"] {
      let folder = "\(desk.folder)/\(office)"
      try #require(desk.run("init", folder, "--office", office).code == .done)
      var records = RandomRecords(seed: random.next(), known: known)
      for _ in 0..<random.number(4...6) {
        let store = try Store(folder)
        try #require(store.bringIn(records.changes(60), by: Author(office), at: desk.now), "seed \(seed)")
        desk.now = desk.now.adding(seconds: random.number(0...90))
      }
      known = records.ids
      let paper = try desk.file("pismo.txt", "Treść")
      for kind in [Organization.kind, Person.kind] {
        let owner = known.first { $0.prefix == kind.idPrefix[...] }?.raw ?? ""
        desk.run("add", "attachment", "of=\(owner)", "title=Pismo", "file=\(paper)", "--data", folder)
      }
      for id in known.shuffled(using: &random).prefix(40) {
        let at = ["--data", folder]
        switch id.prefix {
        case Person.kind.idPrefix[...]: desk.run(["erase", id.raw, "--because", "wniosek", "--yes"] + at)
        case _ where random.once(in: 3): desk.run(["remove", id.raw, "--because", "dwa razy"] + at)
        case _: desk.run(["redact", id.raw, "notes", "--because", "pomyłka"] + at)
        }
      }
    }
    for part in ["log", "personal"] {
      try FileManager.default.copyItem(
        atPath: "\(desk.folder)/filia/\(part)/filia", toPath: "\(desk.folder)/biuro/\(part)/filia")
    }
    try FileManager.default.moveItem(atPath: "\(desk.folder)/biuro", toPath: "\(desk.folder)/data")
    return desk
  }

  /// A value, where there is one.
  private static func said(_ value: Any?) -> NSObject? { value is NSNull ? nil : value as? NSObject }

  /// What the script prints of a folder: all, or the table of a kind with these columns.
  private func run(_ script: String, _ folder: String, _ kind: String? = nil, _ columns: [String] = []) throws -> String
  {
    try run(try #require(Self.python), ["-c", script, folder] + (kind.map { [$0] } ?? []) + columns)
  }

  /// What another program prints.
  private func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program.hasPrefix("/") ? program : "/usr/bin/env")
    process.arguments = (program.hasPrefix("/") ? [] : [program]) + arguments
    process.environment = ["PYTHONUTF8": "1", "PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(program) \(arguments)")
    return String(decoding: output, as: UTF8.self)
  }
}
