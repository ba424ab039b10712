import CivicDomain
import Foundation
import Testing

@testable import FlatFileStore
@testable import wspolnie

/// `wspolnie diagnose`: what somebody who helps must know, and nothing that anybody typed.
@Suite struct DiagnoseTests {
  private static let mark = "Qvx"
  private static let day = "1987-03-04"
  private static let degrees = 50.73519

  // MARK: What it tells

  @Test func aWholeRegister() throws {
    let desk = try CommandDesk()
    desk.environment["TERM"] = "xterm-256color"
    desk.run("init", desk.folder + "/data", "--training")
    desk.run("add", "organization", "name=Lis", "legalForm=other")
    let page = desk.run("diagnose", "-")
    #expect(page.code == .done && page.errors.isEmpty)
    for told in [ProgramVersion.number, "xterm-256color", "pl (LANG)", "organization", "log", "WSPOLNIE_DATA", "700"] {
      #expect(page.output.contains(told), "\(told): \(page.output)")
    }
    #expect(page.lines.contains { $0.wholeMatch(of: /kod wyjścia: +0/) != nil }, "\(page.output)")
    #expect(page.lines.contains { $0.wholeMatch(of: /organization +1 +0/) != nil }, "\(page.output)")
    let english = desk.run("diagnose", "-", "--lang", "en").output
    #expect(english.contains("en (--lang)") && english.contains("exit code"))
    desk.environment["LANG"] = "C.UTF-8"
    #expect(desk.run("diagnose", "-").output.contains("pl (–)"), "nothing named it")
  }

  @Test func intoAFileForItsOwnerAlone() throws {
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    let path = desk.folder + "/diagnoza.txt"
    let told = desk.run("diagnose", path)
    #expect(told.code == .done && told.output.contains("Przeczytaj ją, zanim ją wyślesz."))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let before = try String(contentsOfFile: path, encoding: .utf8)
    #expect(before.contains("wspolnie.json"))
    let again = desk.run("diagnose", path)
    #expect(again.code == .cannotCreate && !again.errors.contains("--output"))
    #expect(again.errors.contains("Podaj inną nazwę, a zwykły plik możesz też zastąpić: --force."), "\(again.errors)")
    #expect(desk.run("diagnose", path, "--lang", "en").errors.contains("Name another one; a regular file"))
    #expect(desk.run("diagnose", path, "--force").code == .done)
    for place in [desk.folder, desk.folder + "/nie ma/diagnoza.txt"] {
      let run = desk.run("diagnose", place)
      #expect(run.code == .cannotCreate && !run.errors.contains("--output"), "\(run.errors)")
    }
    #expect(desk.run("diagnose", "/dev/full").code == .inputOutput)
    #expect(desk.run("diagnose").code == .usage)
    #expect(desk.run("diagnose", desk.folder + "/data/diagnoza.txt").code == .cannotCreate, "not into the register")
  }

  @Test func whereThereIsNoRegisterOrNoneOfOurs() throws {
    let desk = try CommandDesk()
    let none = desk.run("diagnose", "-", "--data", desk.folder + "/nigdzie")
    #expect(none.code == .done && none.output.contains("noStore") && none.output.contains("--data"))
    desk.run("init", desk.folder + "/data")
    _ = try desk.file("data/wspolnie.json", "zepsuty")
    let foreign = desk.run("diagnose", "-")
    #expect(foreign.code == .done && foreign.output.contains("foreign") && foreign.output.contains("wspolnie.json"))
  }

  @Test("help and completions know it, and what else an auditor and a keeper ask for, in both languages")
  func helpAndCompletions() throws {
    let desk = try CommandDesk()
    for (command, pl, en) in [
      ("diagnose", "dla pomocy technicznej", "for support"), ("seal", "osiem słów", "eight words"),
      ("check", "--seal", "--seal"), ("log", "--exports", "--exports"), ("export", "--personal", "--personal"),
      ("backup", "--try", "--try"),
    ] {
      let help = desk.run(command, "--help").output
      #expect(help.contains(pl), "\(command): \(help)")
      #expect(desk.run(command, "--help", "--lang", "en").output.contains(en), "\(command)")
      #expect(desk.run("--help").output.contains("  \(command) "), "\(command)")
      for shell in ["bash", "zsh", "fish"] {
        #expect(desk.run("--generate-completion-script", shell).output.contains(command), "\(shell): \(command)")
      }
    }
    let bash = desk.run("--generate-completion-script", "bash").output
    for option in ["--seal", "--exports", "--about", Setting.breachHours.name] {
      #expect(bash.contains(option), "\(option)")
    }
    // A breach is a record like any other: it has no command of its own.
    desk.run("init", desk.folder + "/data")
    let breach = desk.run("add", "naruszenie", "what=Zgubiony wydruk", "noticedAt=2026-11-20T10:00")
    #expect(breach.code == .done, "\(breach.errors)")
    #expect(desk.run("list", "naruszenia").output.contains("Zgubiony wydruk"))
    #expect(desk.run("set", breach.lines[0], "people=3").code == .done)
    #expect(desk.run("breach").code == .usage)
  }

  // MARK: What it does not tell

  @Test func noMarkLeaksOutOfAnyField() throws {
    let desk = try markedDesk()
    let known = try Store(desk.folder + "/data").register
    let ids = Schema.kinds.flatMap { known.page(Query($0.kind), window: 0..<1_000).ids }
    #expect(Set(ids.map(\.prefix)).count >= Schema.kinds.count, "a kind without a record")
    func expectNothing(_ state: String) throws {
      for language in ["pl", "en"] {
        let page = desk.run("diagnose", "-", "--lang", language)
        #expect(page.code == .done, "\(state): \(page.errors)")
        let told = (page.output + page.errors).lowercased()
        let real = [Self.hostName, NSUserName(), NSHomeDirectory()].filter { $0.count > 4 }
        for value in [Self.mark, Self.day, "1987", "\(Self.degrees)", desk.folder] + real + ids.map(\.raw) {
          #expect(!told.contains(value.lowercased()), "\(state), \(language): \(value)\n\(page.output)")
        }
        // Digests of files are values of fields too.
        #expect(told.firstMatch(of: /[0-9a-f]{40}/) == nil, "\(state), \(language)")
      }
    }
    let whole = desk.run("diagnose", "-").output
    for finding in [
      "refusedValues", "unknownKind", "foreignId", "missingFile", "damagedLine", "foreign", "foreignLines",
      "unreadableValue", "brokenReference",
    ] {
      #expect(whole.contains(finding), "\(finding) was never found")
    }
    try expectNothing("damaged")
    #expect(desk.run("repair").code == .done)
    try expectNothing("repaired")
    let log = try Self.log(of: desk)
    var bytes = try Data(contentsOf: log)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: log)
    try expectNothing("damaged again")
    _ = try desk.file("data/wspolnie.json", #"{"format":99,"office":"qvx-biuro","name":"Qvx"}"#)
    try expectNothing("of a newer program")
    _ = try desk.file("data/wspolnie.json", #"{"format":0,"office":"qvx-biuro","name":"Qvx"}"#)
    try expectNothing("of an older program")
    _ = try desk.file("data/wspolnie.json", "Qvx")
    try expectNothing("with a foreign manifest")
    try FileManager.default.removeItem(atPath: desk.folder + "/data")
    try expectNothing("with no register")
  }

  private static var hostName: String {
    var system = utsname()
    uname(&system)
    return withUnsafeBytes(of: &system.nodename) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }

  private static func log(of desk: CommandDesk) throws -> URL {
    URL(fileURLWithPath: desk.folder + "/data/log/qvx-biuro/000001.jsonl")
  }

  /// A register in which all that anybody can type is marked: every field of every kind, reasons, logins, names of files,
  /// of the office and of the centre, drafts, a kind and fields of a newer program, damage.
  private func markedDesk() throws -> CommandDesk {
    let desk = try CommandDesk()
    desk.login = "qvxlogin"
    // Whatever a variable holds: a path with a login, a host, a name that could pass for a locale or a terminal.
    for name in [
      "PAGER", "USER", "LOGNAME", "HOSTNAME", "TMUX", "STY", "SSH_CONNECTION", "LC_TIME", "LC_ALL", "LC_CTYPE",
      "LC_MESSAGES",
      "TERM", "COLORTERM", "XDG_CONFIG_HOME", "NO_COLOR",
    ] {
      desk.environment[name] = "Qvx"
    }
    desk.environment["HOME"] = "/home/qvxlogin"
    let data = desk.folder + "/data"
    try #require(desk.run("init", data, "--office", "qvx-biuro", "--name", "Qvx Centrum").code == .done)
    let store = try Store(data)
    for isFitting in [true, false] {
      let changes = Schema.kinds.map { kind in
        let id = isFitting ? Self.id(kind.kind) : RecordID(kind.kind, bits: 1 << 41)
        let fields = kind.fields.filter { $0.isStored && $0.shape != .file }
        return Change(
          id: id,
          set: Dictionary(
            uniqueKeysWithValues: fields.map { field in
              (field.name, .some(isFitting ? Self.value(of: field) : Self.unfit(for: field)))
            }))
      }
      try #require(store.bringIn(changes, by: Author("qvxlogin"), at: desk.now))
    }
    let organization = Self.id(Organization.kind).raw
    let person = Self.id(Person.kind).raw
    let renamed = Change(id: Self.id(Organization.kind), set: ["name": .text("Qvx zepsute")])
    try #require(store.bringIn([renamed], by: Author("qvxlogin"), at: desk.now))
    let paper = try desk.file("Qvx pismo.txt", "Qvx treść")
    for owner in [organization, person] {
      try #require(desk.run("add", "attachment", "of=\(owner)", "title=Qvx", "file=\(paper)").code == .done)
    }
    desk.run("remove", Self.id(Contact.kind).raw, "--because", "Qvx powód")
    desk.run("redact", organization, "notes", "--because", "Qvx powód")
    desk.run("erase", RecordID(Person.kind, bits: 1 << 41).raw, "--because", "Qvx powód", "--yes")
    try spoil(desk, data)
    return desk
  }

  /// What hands, disks and newer programs leave behind.
  private func spoil(_ desk: CommandDesk, _ data: String) throws {
    let log = try Self.log(of: desk)
    var lines = try String(contentsOf: log, encoding: .utf8).split(separator: "\n").map(String.init)
    let next = lines.count + 1
    lines[2] = lines[2].replacing("Qvx", with: "QvX")
    func foreign(_ number: Int) -> [UInt8] {
      LineEnvelope.closed(
        around: Array(
          """
          {"seq":\(number),"turn":\(number + 100),"at":"2026-11-21T10:15:30Z","by":"qvx","act":"qvx","because":"Qvx",\
          "put":[{"kind":"qvxkind","id":"qvx-0000000001","set":{"qvxfield":"Qvx"}},\
          {"kind":"organization","id":"\(Self.id(Organization.kind).raw)","set":{"notes":{"qvx":"Qvx"}}},\
          {"kind":"organization","id":"qvx-0000000002","set":{"name":"Qvx","qvxfield":"Qvx"}}]}
          """.utf8))
    }
    try Data((lines.joined(separator: "\n") + "\n").utf8 + foreign(next)).write(to: log)
    try FileManager.default.createDirectory(
      atPath: data + "/personal/drafts/qvxlogin", withIntermediateDirectories: true)
    for place in [
      "personal/drafts/qvxlogin/qvx.json", "Qvx kopia.txt", "log/qvx-biuro/000001 (Qvx).jsonl", "public/qvx.html",
      "inbox/new/qvx", "files/qvx.new", "cache/qvx", "damaged/qvx",
    ] {
      let path = data + "/" + place
      try FileManager.default.createDirectory(
        atPath: String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]), withIntermediateDirectories: true)
      _ = try desk.file("data/" + place, String(decoding: foreign(next + 1), as: UTF8.self))
    }
    for folder in ["files", "personal/files"] {
      for name in try FileManager.default.contentsOfDirectory(atPath: "\(data)/\(folder)") where name.count == 64 {
        try FileManager.default.removeItem(atPath: "\(data)/\(folder)/\(name)")
      }
    }
  }

  /// A value that the field cannot have: of another shape, where it takes any text.
  private static func unfit(for field: FieldDeclaration) -> FieldValue {
    field.shape.family == .text ? .list(["\(mark) niepasujące"]) : .text("\(mark) niepasujące")
  }

  /// The id of the record of a kind that all the others refer to.
  private static func id(_ kind: Kind) -> RecordID { RecordID(kind, bits: 1 << 40) }

  private static func value(of field: FieldDeclaration) -> FieldValue {
    switch field.shape {
    case .line, .text, .openingHours, .file: .text("\(mark) \(field.name)")
    case .count(let range): .number(range.lowerBound)
    case .decimal(let range): .decimal(range.contains(degrees) ? degrees : range.upperBound)
    case .choice(let options): .text(options[0].word)
    case .choices(let options): .list([options[0].word])
    case .words: .list(["\(mark) słowo"])
    case .reference(let kind): .text(id(kind).raw)
    case .references(let kind): .list([id(kind).raw, "qvx-0000000009"])
    case .anyReference: .text("qvx-0000000008")
    case .yes: .yes(true)
    case .day: .text(day)
    case .time: .text("\(day)T05:06")
    }
  }
}
