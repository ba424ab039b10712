import CivicDomain
import CrowdedRegister
import FlatFileStore
import Foundation
import Testing

@testable import wspolnie

/// Hostile texts in every field that takes one go out on every medium, and reach none of them raw. What fields there are is asked of
/// `Schema`, what commands and reports there are of the program.
@Suite("Hostile text") struct HostileTextTests {
  @Test("every field of a text admits one, but those that have a form of their own")
  func fields() {
    #expect(Crowd.admittingNone() == [], "a field of a text that admits none")
  }

  @Test("reaches no medium raw, and is there", arguments: Medium.all)
  func media(medium: Medium) throws {
    let desk = try HostileDesk()
    var marks: Set<Int> = []
    var faults: [String] = []
    var count = 0
    for (what, bytes) in medium.outputs(desk) {
      count += 1
      marks.formUnion(HostileText.marks(in: String(decoding: bytes, as: UTF8.self)))
      if let fault = medium.fault(bytes), faults.count < 12 { faults.append("\(what.debugDescription): \(fault)") }
    }
    #expect(faults == [], "\(medium.name)")
    // In packages, and in the lines of letters, the texts stand in other letters.
    if !["workbooks and documents", "letters"].contains(medium.name) { #expect(!marks.isEmpty, "of \(count) outputs") }
    #expect(count > 0)
    print("hostile: \(medium.name): \(count) outputs, \(marks.count) of \(HostileText.corpus.count) texts seen")
  }

  /// Bytes that are no text, and JSON that spells none.
  @Test(arguments: [
    (
      "csv",
      Array("name;legalForm\n".utf8) + [0x5A, 0xC0, 0x80, 0xE0, 0x80, 0x9B, 0xF5, 0xFF, 0x1B, 0x5B, 0x32, 0x4A]
        + Array(";other\n".utf8)
    ),
    ("csv", Array("name;legalForm\nZ\u{0}\u{1B}]52;c;eA==\u{7}\u{9B}2J;\u{1B}[2J\n".utf8)),
    ("json", Array(#"[{"name":"Z \ud83d a","legalForm":"other"}]"#.utf8)),
    ("json", Array(#"[{"name":"Z \u001b[2J \u0000","legalForm":"\u001b[2J"}]"#.utf8)),
    ("json", Array("[{\"name\":\"Z \u{1B}[2J\u{202E}\",\"legal\u{1B}[2JForm\":\"other\"}]".utf8)),
  ])
  func filesThatAreBroughtIn(format: String, bytes: [UInt8]) throws {
    let desk = try CommandDesk()
    desk.errorsAreOnTerminal = true
    desk.run("init", desk.folder + "/data")
    let path = desk.folder + "/l\u{1B}[2J\u{202E}.\(format)"
    #expect(FileManager.default.createFile(atPath: path, contents: Data(bytes)))
    for dry in [["--dry-run"], []] {
      let run = desk.run(["import", "organizations", path, "--format", format] + dry, columns: 100)
      #expect(
        MediumFaults.onTerminal(Array((run.output + run.errors).utf8)) == nil,
        "\((run.output + run.errors).debugDescription)")
    }
    for words in [["list", "organization"], ["log"], ["check"]] {
      let run = desk.run(words, columns: 100)
      #expect(MediumFaults.onTerminal(Array((run.output + run.errors).utf8)) == nil, "\(words)")
    }
    #expect(desk.run("check").code == .done)
  }

  @Test("what word processors leave is dropped on the way in, in lines and in long texts, and emoji stay whole")
  func benign() throws {
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    let emoji = HostileText.benign[1]
    let typed = HostileText.benign[0] + " " + emoji
    let made = desk.run(
      "add", "organization", "name=\(typed)", "legalForm=other", "description=\(typed)", "notes=\(typed)")
    #expect(made.code == .done, "\(made)")
    let json = desk.run("list", "organization", "--json").output
    #expect(json.components(separatedBy: "działkawa \(emoji)").count == 4, "\(json)")
    let list = desk.run("list", "organization", columns: 100).output
    #expect(list.contains("działkawa 👩👩👧 ❤ 1\u{20E3} 🇵🇱"), "\(list)")
  }
}
