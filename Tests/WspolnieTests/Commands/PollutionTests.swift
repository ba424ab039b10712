import CivicDomain
import Foundation
import Testing

@testable import wspolnie

/// Tables that were polluted in the ways of Pollock (VLDB 2023): each row is the record that it is, or refused.
@Suite struct PollutionTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Pollution")

  /// The files; `.ci/pollution` reads the same ones beside other programs.
  private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".csv") }.sorted()

  /// What is not read as it is meant: nothing in the file says that it is no text.
  private static let misread: Set<String> = ["escape_backslash.csv", "quote_single.csv"]

  /// The rows that a file refuses, by their external ids.
  private static func refused(by name: String) throws -> [String] {
    let list = try String(contentsOf: folder.appendingPathComponent("refused.txt"), encoding: .utf8)
    let line = list.split(separator: "\n").first { $0.hasPrefix(name.dropLast(4) + " ") }
    return line.map { $0.split(separator: " ").dropFirst().map(String.init) } ?? []
  }

  private static func read(_ name: String) throws -> (run: CommandDesk.Run, records: [String: String]) {
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    let run = desk.run("import", "organizations", folder.appendingPathComponent(name).path)
    let told = desk.run("list", "organizations", "--json").lines.compactMap { line -> (String, String)? in
      let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      guard let object, let key = object["externalId"] as? String else { return nil }
      let fields = ["name", "legalForm", "phone", "address", "notes"].map {
        (object[$0] as? String ?? "").trimmingCharacters(in: .whitespaces)
      }
      let text = fields.joined(separator: ";").replacing(/[\s\u{A0}]+/, with: " ")
      return (key, text.filter { !"\"„”“'".contains($0) })
    }
    return (run, Dictionary(told, uniquingKeysWith: { one, _ in one }))
  }

  /// The records of the table that nobody polluted.
  private static let clean = Result { try read("clean.csv").records }

  @Test(arguments: names) func eachRowIsWhatItIsOrRefused(name: String) throws {
    let clean = try Self.clean.get()
    #expect(clean.count == 6)
    let refused = try Self.refused(by: name)
    let read = try Self.read(name)
    let isAsMeant = read.records == clean.filter { !refused.contains($0.key) }
    #expect(isAsMeant != Self.misread.contains(name), "\(read)")
    // A head row alone is no fault.
    if !refused.isEmpty, name != "header_alone.csv" { #expect(read.run.code == .badData, "\(read.run)") }
  }
}
