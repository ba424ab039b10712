import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// The lines of a scene: what stands on its stage, and what happens.
enum SceneScript {
  struct Mistake: Error { let text: String }

  /// Sets the stage before the first key.
  static func setStage(_ line: String, _ desk: inout Desk) throws {
    let words = line.split(separator: " ").map(String.init)
    switch (words.first, words.dropFirst().first) {
    case ("size", let size?): desk.size = try self.size(size)
    case ("language", "en"): desk.language = .english
    case ("signs", "ascii"): desk.signs = .ascii
    case ("theme", "mono"): desk.theme = .mono
    case ("register", "empty"): desk = desk.with(MemoryRegister())
    case ("register", "calendar"): desk = desk.with(try TestRegister.calendar())
    case ("register", "consultations"): desk = desk.with(try TestRegister.consulted())
    case ("register", "unsaved"): desk = desk.with(try TestRegister.dabrowa(backedUp: false))
    case ("machine", "failing"):
      desk.machine = Health.Machine(isDamaged: true, spaceLeft: 120_000_000, lastChange: nil)
    case ("machine", "examined"):
      let check = Health.Check(at: try TestRegister.instant(), damages: 0)
      desk.machine = Health.Machine(isDamaged: false, lastCheck: check, spaceLeft: nil, lastChange: nil)
    case ("training", nil): desk.isTraining = true
    case ("readonly", nil): desk.readOnly = .fileSystem
    case _: throw Mistake(text: line)
    }
  }

  /// Plays one line of a file of scenes: keys by their names, letters as they stand, or something that happens.
  static func play(_ line: String, _ desk: inout Desk) throws {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    switch (words[0], words.count > 1 ? words[1] : "") {
    case ("type", let text): try desk.type(text)
    case ("press", let names):
      let keys = names.split(separator: " ").map(String.init)
      guard !keys.isEmpty else { throw Mistake(text: line) }
      for name in keys {
        guard let key = Key(named: name) ?? (name.count == 1 ? name.first.map { .character($0) } : nil) else {
          throw Mistake(text: line)
        }
        try desk.press(key)
      }
    case _: try happen(line, &desk)
    }
  }

  private static func happen(_ name: String, _ desk: inout Desk) throws {
    let words = name.split(separator: " ", maxSplits: 1).map(String.init)
    switch (words[0], words.count > 1 ? words[1] : "") {
    case ("wait", let time): try desk.wait(Int(time) ?? 0)
    case ("size", let size):
      desk.size = try self.size(size)
      try desk.send(.resized)
    case ("others", let what): try desk.others(try others(what))
    case ("draft", let texts): try desk.send(.drafts([try draft(texts)]))
    case ("noroom", _): desk.answers.append(.noRoom)
    case _: throw Mistake(text: name)
    }
  }

  /// `org-krokus phone 322600000`: somebody else sets a field that was empty; `respond sub-2 rejected`: answers a remark.
  private static func others(_ text: String) throws -> any Act {
    let words = text.split(separator: " ", maxSplits: 2).map(String.init)
    try #require(words.count == 3)
    if words[0] == "respond" {
      var response = Response(blank: Identifier("rsp-others"))
      response.submission = Identifier(words[1])
      response.disposition = Disposition(rawValue: words[2])
      response.justification = "Nie w tym roku."
      return DraftResponses([response])
    }
    return EditRecord(RecordID(words[0]), [FieldEdit(field: words[1], was: nil, becomes: .text(words[2]))])
  }

  /// The draft of a new organization with this name.
  private static func draft(_ name: String) throws -> Draft {
    Draft(
      name: RecordID("org-draft"), form: "add", ids: [:], texts: ["name": name], was: [:],
      keptAt: try TestRegister.instant("2026-09-09T11:05"))
  }

  private static func size(_ text: String) throws -> Size {
    let sides = text.split(separator: "x").compactMap { Int($0) }
    guard sides.count == 2 else { throw Mistake(text: text) }
    return Size(width: sides[0], height: sides[1])
  }
}
