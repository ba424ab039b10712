import FlatFileStore
import Foundation
import Testing

@testable import wspolnie

/// From which office something was done, as sshd's part says it and the log shows it.
@Suite("The office of an act") struct OfficeOfAnActTests {
  private let desk: CommandDesk

  init() throws {
    desk = try CommandDesk()
    #expect(desk.run("init", desk.folder + "/data").code == .done)
    desk.isUnderShell = false
    desk.environment["SSH_CONNECTION"] = "10.8.2.7 40000 10.8.1.1 22"
  }

  private func add(_ name: String) {
    #expect(desk.run("add", "organization", "name=\(name)", "legalForm=association").code == .done)
  }

  @Test func theLogSaysIt() {
    add("A")
    desk.environment["WSPOLNIE_OFFICE"] = "golonog"
    add("B")
    desk.environment["WSPOLNIE_OFFICE"] = "ssh"
    add("C")
    let told = desk.run("log", "--limit", "3").lines.filter { !$0.hasPrefix(" ") }
    #expect(told.count == 3)
    #expect(told.contains { $0.contains("  ola (biuro golonog)  ") }, "\(told)")
    #expect(told.contains { $0.contains("  ola (przez SSH)  ") }, "\(told)")
    #expect(told.contains { $0.contains("  ola  ") }, "\(told)")
    #expect(desk.run("log", "--limit", "3", "--lang", "en").output.contains("ola (office golonog)"))
    let json = desk.run("log", "--limit", "3", "--json").output
    #expect(json.contains(#""by":"ola","from":"golonog""#) && json.contains(#""by":"ola","from":"ssh""#), "\(json)")
  }

  /// What a shell's user says of themselves is not believed, and neither is what can be no office's name.
  @Test(arguments: [
    "golonog", "", "GOLONOG", "a/b", "\u{1b}[31m", "gołonóg", "x y", "-a", String(repeating: "a", count: 41),
  ])
  func whatAnybodyCouldSayIsNotBelieved(text: String) {
    desk.environment["WSPOLNIE_OFFICE"] = text
    desk.isUnderShell = text == "golonog"
    add("A")
    #expect(!desk.run("log", "--json").output.contains(#""from""#))
  }

  /// Nor is what somebody says who does not come over SSH.
  @Test func whoSitsAtTheRegisterHasNoOffice() {
    desk.environment["WSPOLNIE_OFFICE"] = "golonog"
    desk.environment["SSH_CONNECTION"] = nil
    add("A")
    #expect(!desk.run("log", "--json").output.contains(#""from""#))
  }

  /// What another program wrote into a line is shown as text, whatever it is.
  @Test func aHostileNameInALineIsShownSafely() throws {
    let name = #"\u001b]52;c;AAAA\u0007\u202e\u001b[2J"#
    desk.environment["WSPOLNIE_OFFICE"] = "golonog"
    add("A")
    let log = desk.folder + "/data/log/cao/000001.jsonl"
    let line = try String(contentsOfFile: log, encoding: .utf8).replacing(
      #""from":"golonog""#, with: #""from":"\#(name)""#)
    try Self.sealed(line).write(toFile: log, atomically: false, encoding: .utf8)
    for told in [desk.run("log"), desk.run("log", "--json"), desk.run("log", columns: 80)] {
      #expect(told.code == .done)
      #expect(told.output.contains("52;c;AAAA"), "the line is read: \(told)")
      #expect(
        !told.output.unicodeScalars.contains {
          $0.value < 0x20 && $0 != "\n" || $0 == "\u{202e}" && told.output.first != "{"
        })
    }
  }

  /// A line under the checksum that fits it.
  private static func sealed(_ line: String) -> String {
    let body = line.dropLast().dropFirst(17)
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in body.utf8 {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0x82F6_3B78 : sum >> 1 }
    }
    let digits = String(~sum, radix: 16)
    return #"{"crc":""# + String(repeating: "0", count: 8 - digits.count) + digits + #"""# + body + "\n"
  }
}
