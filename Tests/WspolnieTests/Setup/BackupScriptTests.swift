import CivicDomain
import Foundation
import Testing

@testable import FlatFileStore
@testable import wspolnie

/// What the scripts of the nightly jobs do, run as systemd runs them, with a program and an age in their places that write down
/// what they were asked for.
@Suite("The scripts of the nightly jobs") struct BackupScriptTests {
  private let desk: CommandDesk
  private var folder: String { desk.folder + "/kopie" }
  private var called: String { desk.folder + "/called" }

  init() throws {
    desk = try CommandDesk()
    for name in ["kopie", "bin", "data", "data/cache"] {
      try FileManager.default.createDirectory(atPath: desk.folder + "/" + name, withIntermediateDirectories: true)
    }
    try stub("wspolnie", "for last; do :; done; [ \"$last\" != - ] || echo register")
    try stub("age", "while [ $# -gt 0 ]; do [ \"$1\" != --output ] || echo register >\"$2\"; shift; done; cat")
  }

  /// Puts a program in place that writes down its arguments, and does what a shell is told.
  private func stub(_ name: String, _ body: String) throws {
    let path = desk.folder + "/bin/" + name
    let lines = "#!/bin/sh\necho \"\(name) $* [$(ls \(folder) | tr '\\n' ' ')]\" >>\(called)\n\(body)\n"
    try lines.write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  /// Runs a script; how it ended.
  private func run(_ script: String, _ arguments: [String] = [], _ more: [String: String] = [:]) throws -> Int32 {
    let places = SystemPlaces(program: desk.folder + "/bin/wspolnie", data: desk.folder + "/data")
    let file = try #require(places.backup(nil).files.first { $0.path.hasSuffix("/" + script) })
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [try desk.file(script + ".sh", file.text)] + arguments
    process.environment = [
      "PATH": desk.folder + "/bin:/usr/bin:/bin", "WSPOLNIE_DATA": desk.folder + "/data", "FOLDER": folder,
      "RECIPIENT": "age1x",
    ].merging(more) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private func kept() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }

  private func calls() throws -> [String] {
    try String(contentsOfFile: called, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// Makes a file that was left there before.
  private func leave(_ name: String, minutes: Double) throws {
    let path = folder + "/" + name
    try "x".write(toFile: path, atomically: true, encoding: .utf8)
    let then = Date(timeIntervalSinceNow: -60 * minutes)
    try FileManager.default.setAttributes([.modificationDate: then], ofItemAtPath: path)
  }

  @Test func anEncryptedBackupHasItsNameOnceItIsWhole() throws {
    #expect(try run("backup") == 0)
    let names = try kept()
    #expect(names.count == 1 && names.allSatisfy { $0.hasSuffix(".tar.age") }, "\(names)")
    #expect(try String(contentsOfFile: folder + "/" + (names.first ?? ""), encoding: .utf8) == "register\n")
    // And only then the register hears of it.
    let noted = try calls().filter { $0.contains(" --kept ") }
    #expect(noted.count == 1 && noted[0].hasSuffix("[\(names[0]) ]"), "\(noted)")
  }

  @Test func whereNothingCanBeEncryptedNothingIsKeptAndNothingIsNoted() throws {
    // Without room for a byte, as with another fault at its end.
    for fault in ["exit 1", "cat >/dev/null; exit 1", "cat >/dev/full"] {
      try stub("age", fault)
      #expect(try run("backup") != 0, "\(fault)")
      #expect(try kept() == [])
      #expect(try !calls().contains { $0.contains("--kept") }, "\(fault)")
    }
  }

  @Test func whatARunThatWasCutOffLeftIsTakenAway() throws {
    for script in ["backup", "trial"] {
      try leave(".trial-old", minutes: 90)
      try leave("wspolnie-2026-01-01-210000.tar.age.part", minutes: 90)
      // What somebody writes now, and what is no script's.
      try leave("wspolnie-2026-01-02-210000.tar.age.part", minutes: 5)
      try leave("kopia.part", minutes: 90)
      #expect(try run(script) == 0)
      let left = try kept().filter { !$0.hasSuffix(".age") }
      #expect(left == ["kopia.part", "wspolnie-2026-01-02-210000.tar.age.part"], "\(script): \(left)")
    }
  }

  @Test func nothingPlainIsEverBesideTheEncryptedOnes() throws {
    try leave("wspolnie-2026-01-01-210000.tar.age", minutes: 90)
    for identity in ["", "/key"] {
      #expect(try run("trial", [], ["IDENTITY": identity]) == 0)
    }
    // Without the key a copy for the trial alone; with it what is kept.
    #expect(
      try calls().filter { $0.contains("wspolnie backup ") }.map { $0.split(separator: " ")[2] } == [
        "--rehearse", "--try",
      ])
    #expect(try !calls().isEmpty)
    for call in try calls() { #expect(call.hasSuffix("[wspolnie-2026-01-01-210000.tar.age ]"), "\(call)") }
  }

  @Test func aTrialWithAKeyThatDoesNotFitFails() throws {
    #expect(try run("trial", [], ["IDENTITY": "/key"]) == 66, "there is no backup")
    try leave("wspolnie-2026-01-01-210000.tar.age", minutes: 90)
    try stub("age", "exit 1")
    #expect(try run("trial", [], ["IDENTITY": "/key"]) == 1)
    #expect(try calls().allSatisfy { $0.hasPrefix("age ") }, "nothing else was asked for")
  }

  @Test func aJobThatFailsLeavesItsNameUntilItGoesWell() throws {
    let mark = desk.folder + "/data/cache/" + StoreFolder.failedName(of: .backup)
    // What can be made again may be deleted at any time.
    try? FileManager.default.removeItem(atPath: desk.folder + "/data/cache")
    #expect(try run("ended", ["wspolnie-backup"], ["SERVICE_RESULT": "exit-code"]) == 0)
    let mode = try FileManager.default.attributesOfItem(atPath: mark)[.posixPermissions] as? Int
    #expect(mode.map { $0 & 0o007 } == 0, "nobody outside the group reads what lies in a register")
    #expect(try run("ended", ["wspolnie-trial"], ["SERVICE_RESULT": "success"]) == 0)
    #expect(FileManager.default.fileExists(atPath: mark), "another job says nothing of it")
    #expect(try run("ended", ["wspolnie-backup"], ["SERVICE_RESULT": "success"]) == 0)
    #expect(!FileManager.default.fileExists(atPath: mark))
  }
}
