import CivicDomain
import FlatFileStore
import Foundation
import Testing

@testable import wspolnie

/// The reader that an article shows, in another language and without this program, reads what this program reads.
@Suite struct OtherReaderTests {
  private static let python = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  /// The lines of Python on the page.
  private static func script() throws -> String {
    var root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let page = root.appendingPathComponent("Sources/FlatFileStore/FlatFileStore.docc/ReadWithoutIt.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let code = try #require(text.components(separatedBy: "```python\n").dropFirst().first)
    return try #require(code.components(separatedBy: "```").first)
  }

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

    var read: [String: [String: [String: Any]]] = [:]
    for record in try Self.objects(try run(Self.script(), on: desk.folder + "/data")) {
      let kind = try #require(record["kind"] as? String)
      read[kind, default: [:]][try #require(record["id"] as? String)] = record["values"] as? [String: Any]
    }
    #expect(read["person"]?[erased]?["name"] as? String == ProgramText.redacted.kept)
    for kind in Schema.kinds {
      let listed = try Self.objects(desk.run("list", kind.kind.name, "--json", "--personal").output)
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

  /// A value, where there is one.
  private static func said(_ value: Any?) -> NSObject? { value is NSNull ? nil : value as? NSObject }

  /// What a script prints that is run on a folder.
  private func run(_ script: String, on folder: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.python))
    process.arguments = ["-c", script, folder]
    process.environment = ["PYTHONUTF8": "1"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: output, as: UTF8.self)
  }
}
