import CivicDomain
import CrowdedRegister
import FlatFileStore
import Foundation
import Interchange
import Reports
import SeededRandom
import Testing

@testable import wspolnie

/// A register in which every field of every kind that takes a text has a hostile one, and whoever asks it by commands.
final class HostileDesk {
  let desk: CommandDesk

  init() throws {
    desk = try CommandDesk()
    // Wednesday, 9 September 2026, the day after the last remark came.
    desk.now = try WarsawTime.instant(LocalTime("2026-09-09T14:32"))
    desk.drawn = 1 << 40
    desk.run("init", desk.folder + "/data", "--name", "Dom Znaków")
    let manifest = desk.folder + "/data/wspolnie.json"
    let text = try String(contentsOfFile: manifest, encoding: .utf8)
    try HostileText.planted(in: text, instead: "Dom Znaków").write(toFile: manifest, atomically: false, encoding: .utf8)
    _ = try desk.file("list.csv", "name;legalForm\nZ pliku;other\n")
    let crowd = Crowd(Thoroughness.rounds(9, full: HostileText.corpus.count))
    guard try Store(desk.folder + "/data").bringIn(crowd.hostile, by: Crowd.clerk, at: desk.now) else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  /// Runs a command with a copy of the register, so that each finds the same one; what it prints as bytes.
  func told(_ arguments: [String], columns: Int? = nil) -> [(what: String, bytes: [UInt8])] {
    let arguments = arguments.map { $0 == "list.csv" ? desk.folder + "/list.csv" : $0 }
    desk.errorsAreOnTerminal = true
    let run = desk.run(arguments, columns: columns)
    let what = arguments.joined(separator: " ") + (columns == nil ? "" : " (terminal)")
    return [(what, Array(run.output.utf8)), (what + ", errors", Array(run.errors.utf8))]
  }

  /// The file that a command writes; none where it has nothing to write.
  func file(_ arguments: [String]) -> [(what: String, bytes: [UInt8])] {
    let path = desk.folder + "/out"
    try? FileManager.default.removeItem(atPath: path)
    _ = desk.run(arguments + ["--output", path])
    guard let bytes = FileManager.default.contents(atPath: path) else { return [] }
    return [(arguments.joined(separator: " "), Array(bytes))]
  }
}

extension HostileDesk {
  /// Hands in whatever a kiosk can say, with each of the texts in each of its fields; and files that no kiosk wrote, under names
  /// that are as bad.
  func handIn() {
    let folder = desk.folder + "/data"
    let box = DropBox(folder)
    for (number, text) in HostileText.corpus.enumerated() {
      let (bits, later) = (UInt64(number) << 8 + 1 << 20, UInt64(number) << 8 + 2 << 20)
      var sender = HandInSender(Identifier(bits: bits))
      (sender.name, sender.email, sender.phone, sender.noticeVersion) = (text, text, text, text)
      var asked = RegistrationHandIn(
        Identifier(bits: bits), receipt: ReceiptCode(bits: bits), session: Identifier(Crowd.session.raw), sender: sender
      )
      (asked.needs, asked.needsNote) = ([text], text)
      var said = CommentHandIn(
        Identifier(bits: later), receipt: ReceiptCode(bits: later), consultation: Identifier(Crowd.consultation.raw),
        sender: sender)
      (said.unit, said.remark, said.justification, said.proposedWording) = (text, text, text, text)
      for handIn in [HandIn.registration(asked), .comment(said)] { _ = box.handIn(handIn) }
      // As above, but that which a rule refuses at once.
      (sender.email, sender.phone, sender.noticeVersion) = ("", "600 100 2\(number + 10)", "")
      (sender.id, asked.id, asked.receipt) = (
        Identifier(bits: bits + 1), Identifier(bits: bits + 1), ReceiptCode(bits: bits + 1)
      )
      (asked.sender, asked.needs) = (sender, [])
      (said.sender.email, said.sender.phone, said.unit) = ("", "", "")
      (said.id, said.receipt) = (Identifier(bits: later + 1), ReceiptCode(bits: later + 1))
      for handIn in [HandIn.registration(asked), .comment(said)] { _ = box.handIn(handIn) }
      let name = text.replacing("/", with: "_").replacing("\u{0}", with: "").prefix(60)
      _ = FileManager.default.createFile(atPath: folder + "/inbox/new/" + name, contents: Data(text.utf8))
      let member = HostileText.planted(in: #"{"it":1}"#, instead: "it")
      _ = FileManager.default.createFile(atPath: folder + "/inbox/new/\(number)", contents: Data(member.utf8))
    }
  }

  /// What is said beside each file that was set aside.
  func reasons() -> [(what: String, bytes: [UInt8])] {
    let folder = desk.folder + "/data/inbox/refused"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".reason") }.compactMap { name in
      FileManager.default.contents(atPath: folder + "/" + name).map { (name, Array($0)) }
    }
  }
}

/// A way on which texts leave the program, and what must hold of what goes there. **A new way out is a line in `all`**.
struct Medium: CustomTestStringConvertible, Sendable {
  let name: String
  /// What goes out on it, each with the words that say how.
  let outputs: @Sendable (HostileDesk) -> [(what: String, bytes: [UInt8])]
  /// What is wrong with some of it; nil: nothing.
  let fault: @Sendable ([UInt8]) -> String?

  var testDescription: String { name }

  static let all: [Medium] = [
    Medium(name: "commands on a terminal") { desk in
      commands().flatMap { desk.told($0, columns: 100) }
    } fault: {
      MediumFaults.onTerminal($0)
    },
    Medium(name: "what is typed wrong, on a terminal") { desk in
      mistyped(desk).flatMap { desk.told($0, columns: 100) }
    } fault: {
      MediumFaults.onTerminal($0)
    },
    Medium(name: "commands into a pipe, for people") { desk in
      (commands() + mistyped(desk)).filter { !isData($0) }.flatMap { desk.told($0) }
    } fault: {
      MediumFaults.inText($0)
    },
    Medium(name: "JSON") { desk in
      commands().filter { $0.contains("--json") }.flatMap { Array(desk.told($0).prefix(1)) }
        + kinds { ["export", $0, "--staff", "--personal", "--format", "json"] }.flatMap(desk.file)
        + ["organization", "resource"].flatMap { desk.file(["export", $0, "--staff", "--format", "geojson"]) }
    } fault: {
      MediumFaults.inJson($0)
    },
    Medium(name: "tables") { desk in
      commands().filter { $0.contains("--csv") }.flatMap { Array(desk.told($0).prefix(1)) }
        + kinds { ["export", $0, "--staff", "--personal"] }.flatMap(desk.file) + reports(as: .csv).flatMap(desk.file)
    } fault: {
      MediumFaults.inTable($0)
    },
    Medium(name: "workbooks and documents") { desk in
      kinds { ["export", $0, "--staff", "--personal", "--format", "xlsx"] }.flatMap(desk.file)
        + (reports(as: .xlsx) + reports(as: .docx)).flatMap(desk.file)
    } fault: {
      MediumFaults.inPackage($0)
    },
    Medium(name: "pages for a browser") { desk in
      reports(as: .html).flatMap(desk.file)
    } fault: {
      MediumFaults.inPage($0)
    },
    Medium(name: "pages as text") { desk in
      (reports(as: .text) + reports(as: .md)).flatMap(desk.file)
    } fault: {
      MediumFaults.inText($0)
    },
    Medium(name: "letters") { desk in
      reports(as: .eml).flatMap(desk.file)
    } fault: {
      MediumFaults.inLetter($0)
    },
    Medium(name: "cards") { desk in
      ["person", "contact", "organization"]
        .flatMap { desk.file(["export", $0, "--personal", "--format", "vcf"]) }
    } fault: {
      MediumFaults.inCards($0)
    },
    Medium(name: "what a kiosk hands in, on a terminal") { desk in
      desk.handIn()
      let kinds = [Registration.kind, Submission.kind, Person.kind, KioskCase.kind]
      return desk.told(["intake"], columns: 100) + desk.told(["check"], columns: 100)
        + desk.told(["today", "--personal"], columns: 100)
        + kinds.flatMap { desk.told(["list", $0.name, "--personal"], columns: 100) } + desk.reasons()
    } fault: {
      MediumFaults.onTerminal($0)
    },
    Medium(name: "what a kiosk shows, as a file") { desk in
      desk.handIn()
      _ = desk.told(["intake"])
      let edition = FileManager.default.contents(atPath: desk.desk.folder + "/data/public/edition.jsonl")
      return [("the edition", Array(edition ?? Data()))]
    } fault: {
      MediumFaults.inJson($0)
    },
  ]

  /// The commands of the walk through all of them, but those that say the same sorted otherwise, or counted by another field.
  private static func commands() -> [[String]] {
    var counted: Set<String> = []
    return (CommandGrowthTests.commands() + CommandGrowthTests.acts).flatMap { command -> [[String]] in
      let known = CommandGrowthTests.arguments[command.joined(separator: " ")] ?? nil
      return (known ?? []).map { command + $0 }
    }.filter { words in
      if words.contains("--sort") || words.contains("--where") || words[0] == "export" { return false }
      if words[0] == "report", !["text", "md"].contains(words.last ?? "") { return false }
      return words[0] != "count" || counted.insert(words[1]).inserted
    }
      + Schema.kinds.map { ["list", $0.kind.name, "--personal"] }
      + Schema.kinds.flatMap { kind in (0..<9).map { ["show", Crowd.id(kind.kind, $0).raw, "--personal"] } }
      + Schema.kinds.map { ["log", Crowd.id($0.kind, 0).raw, "--personal"] } + [["check"], ["today", "--personal"]]
  }

  /// What is typed by whoever pastes anything: each text in each place that takes one.
  private static func mistyped(_ desk: HostileDesk) -> [[String]] {
    let texts = stride(from: 0, to: HostileText.corpus.count, by: 3).map { HostileText.corpus[$0] }
      .filter { !$0.unicodeScalars.contains("\u{0}") }
    let id = Crowd.organization.raw
    return texts.flatMap { text -> [[String]] in
      // Nothing is written where the tests run.
      let path = desk.desk.folder + "/" + text
      return [
        [text], ["list", text], ["list", "organization", "--where", text],
        ["list", "organization", "--where", "name=\(text)"],
        ["list", "organization", "--search", text], ["list", "organization", "--sort", text], ["show", text],
        ["find", text],
        ["add", "organization", text], ["add", "organization", "name=\(text)", "\(text)=a"],
        ["set", id, "phone=\(text)"], ["set", id, "legalForm=\(text)"],
        ["set", id, "name=\(text)", "--was", "name=\(text)"],
        ["remove", id, "--because", text], ["import", "organization", text],
        ["export", "organization", "--output", path],
        ["report", text], ["log", text], ["--data", text, "check"], ["check", "--seal", text], ["receipt", text],
        ["organization", text, id], ["session", "assign", Crowd.session.raw, "to=\(text)"],
        ["comment", Crowd.consultation.raw, "--remark", text, "--name", text, "--email", text],
        ["setting", text, "8"], ["init", path + "/x/y"], ["list", "organization", "--as-of", text],
        ["register", Crowd.session.raw, "--name", text, "--phone", text],
      ]
    }
  }

  /// Whether what a command prints is for programs.
  private static func isData(_ words: [String]) -> Bool { words.contains("--json") || words.contains("--csv") }

  private static func kinds(_ words: (String) -> [String]) -> [[String]] { Schema.kinds.map { words($0.kind.name) } }

  private static func reports(as format: PageFormat) -> [[String]] {
    ((CommandGrowthTests.arguments["report"] ?? nil) ?? []).filter { $0.last == format.rawValue }.map {
      ["report"] + $0
    }
  }
}
