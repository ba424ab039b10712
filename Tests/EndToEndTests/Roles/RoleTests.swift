import ArgumentParser
import CTerminal
import CivicDomain
import Glibc
import Testing

@testable import wspolnie

/// What each role may and may not, by the system's own users and groups: the very program, run as other people.
@Suite("Readers, staff, keepers, and whoever is none of them", .waiting)
struct RoleTests {
  private static let (staff, readers, keepers) = (60_010, 60_020, 60_030)

  /// Somebody who sits at the machine: the numbers of their user and groups, which nobody has.
  enum Somebody: Int, CaseIterable {
    case reader = 60_021
    case staff = 60_011
    case keeper = 60_012
    case stranger = 60_099

    var groups: [Int] {
      switch self {
      case .reader: [RoleTests.readers]
      case .staff: [RoleTests.staff]
      case .keeper: [RoleTests.staff, RoleTests.keepers]
      case .stranger: [60_098]
      }
    }

    func may(_ who: RoleTable.Who) -> Bool {
      switch (self, who) {
      case (_, .anybody): true
      case (.reader, .reader): true
      case (.staff, .reader), (.staff, .staff): true
      case (.keeper, .reader), (.keeper, .staff), (.keeper, .keeper): true
      case (.reader, .staff), (.reader, .keeper), (.staff, .keeper): false
      case (.stranger, .reader), (.stranger, .staff), (.stranger, .keeper): false
      }
    }
  }

  private static let canBeOthers: Bool = {
    guard getuid() == 0, let program = try? BuiltProgram.path() else { return false }
    let tried = try? ProgramRunner("/bin/sh").run(
      "-c", "setpriv --reuid=60021 --regid=60020 --clear-groups -- '\(program)' --version")
    return tried?.code == 0
  }()
  private static let otherwise: Comment =
    "only root becomes somebody else, with setpriv, where others may run the program"

  /// The register of Dąbrowa Górnicza, with readers and keepers.
  private struct SharedDesk {
    let desk: TrainingDesk
    var environment: [String: String] { desk.shell.environment }

    init() throws {
      desk = try TrainingDesk.demo()
      try desk.lines(
        "access", "--group", "\(RoleTests.staff)", "--readers", "\(RoleTests.readers)", "--keepers",
        "\(RoleTests.keepers)")
      chmod(desk.folder.path, 0o777)
      for somebody in Somebody.allCases {
        let home = desk.folder.path("home-\(somebody)")
        mkdir(home, 0o700)
        chown(home, uid_t(somebody.rawValue), gid_t(somebody.groups[0]))
        let script = """
          #!/bin/sh
          export HOME='\(home)'
          cd "$HOME" && exec setpriv --reuid=\(somebody.rawValue) --regid=\(somebody.groups[0]) \
          --groups=\(somebody.groups.map(String.init).joined(separator: ",")) -- '\(desk.shell.program)' "$@"
          """
        chmod(try desk.folder.write("as-\(somebody)", script + "\n"), 0o755)
      }
    }

    func runner(as somebody: Somebody) -> ProgramRunner {
      var runner = desk.shell
      runner.program = desk.folder.path("as-\(somebody)")
      return runner
    }

    /// Everything that the register's folder holds: names, rights, what is in each file.
    func everything() throws -> String {
      let shell = ProgramRunner("/bin/sh")
      return try shell.run(
        "-c",
        "cd '\(desk.data)' && find . -printf '%p %m %U %G %s %T@\\n' | sort && find . -type f | sort | xargs md5sum"
      ).output
    }
  }

  // MARK: The table

  private static func leaves(below type: any ParsableCommand.Type, _ path: [String] = []) -> [String] {
    let below = type.configuration.subcommands
    if below.isEmpty { return [path.joined(separator: " ")] }
    return below.flatMap { leaves(below: $0, path + [$0.configuration.commandName ?? ""]) }
  }

  @Test func everyCommandStandsInTheTable() throws {
    let there = Set(Self.leaves(below: Wspolnie.self))
    let told = Set(RoleTable.commands.map(\.command))
    #expect(there.subtracting(told).isEmpty, "commands of which nobody said whose they are")
    #expect(told.subtracting(there).isEmpty, "commands that are no more")
    for row in RoleTable.commands {
      let typed = row.command.split(separator: " ").map(String.init) + row.arguments
      let command = try Wspolnie.parseAsRoot(DemoCommand.parted(typed.map { $0.hasPrefix("@") ? "org-1" : $0 }).0)
      let right = try #require(command as? any ShellCommand).right
      // To see whom it names a command only reads, and is refused where the names are.
      let isToSee = typed.contains("--personal")
      // What is restored says by itself whose it is.
      let isOfAnother = row.command == "restore"
      let expected: Right = isToSee ? .reading : isOfAnother ? .nothing : row.who.right
      #expect(right == expected, "\(typed)")
    }
  }

  @Test func everyActAndKindStandsInTheTable() {
    let declared = Schema.acts.map(\.declaration) + Schema.otherLogWords
    let kinds = Set(Schema.kinds.map(\.kind.name))
    for act in declared {
      let parts = act.word.split(separator: "-", maxSplits: 1).map(String.init)
      let isShared = parts.count == 2 && kinds.contains(parts[0]) && RoleTable.sharedStaffActs.contains(parts[1])
      let isKeepers = RoleTable.keepersActs.contains(act.word)
      let isStaffs = RoleTable.staffActs.contains(act.word) || isShared
      #expect(isKeepers != isStaffs, "\(act.word): of which nobody said whose it is")
      #expect(act.right == (isKeepers ? .keeping : .changing), "\(act.word)")
    }
    let words = Set(declared.map(\.word))
    #expect(RoleTable.keepersActs.union(RoleTable.staffActs).subtracting(words).isEmpty, "acts that are no more")
    #expect(Set(Schema.kinds.filter(\.kind.isForKeepersAlone).map(\.kind.name)) == RoleTable.keepersKinds)
  }

  @Test func theTable() {
    func line(_ what: String, _ who: RoleTable.Who) {
      let marks = [Somebody.reader, .staff, .keeper, .stranger].map { $0.may(who) ? "yes" : "no" }
      print("role: | \(what) | \(marks.joined(separator: " | ")) |")
    }
    print("role: | what | readers | staff | keepers | others |")
    print("role: |---|---|---|---|---|")
    for row in RoleTable.commands { line("`\(row.name)`", row.who) }
    line("every screen, page, list and search", .reader)
    line("\(Schema.acts.count { $0.declaration.right == .changing }) acts, on screens and as `KIND ACT`", .staff)
    line("drafts, imports, whose an act names, what `--personal` shows", .staff)
    line("settings, retention, erasing on screens", .keeper)
  }

  // MARK: The program

  /// What a row's arguments stand for on a register.
  private func filled(_ row: RoleTable.Row, on shared: SharedDesk, as somebody: Somebody, _ known: [String: String])
    throws -> [String]
  {
    let own = shared.desk.folder.path("home-\(somebody)")
    var typed = row.command.split(separator: " ").map(String.init)
    for argument in row.arguments {
      if argument == "@new" || argument == "@file" {
        typed.append("\(own)/new-\(UInt64.random(in: 0...UInt64.max))")
      } else if argument.hasPrefix("@") {
        typed.append(try #require(known[argument], "\(argument)"))
      } else {
        typed.append(argument)
      }
    }
    return typed
  }

  private func known(on shared: SharedDesk) throws -> [String: String] {
    let desk = shared.desk
    func first(_ kind: String, _ conditions: String...) throws -> String {
      let rows = try desk.shell.run(["list", kind, "--limit", "1"] + conditions).outputLines
      return try #require(rows.first?.split(separator: " ").first.map(String.init), "\(kind)")
    }
    var known = [
      "@organization": try first("organizations"), "@person": try first("people"), "@resource": try first("resources"),
      "@session": try first("sessions", "--where", "status=planned"),
      "@consultation": try first("consultations", "--where", "status=open"),
    ]
    known["@submission"] = try first("submissions", "--where", "consultation=\(known["@consultation"] ?? "")")
    known["@added"] = try desk.lines("add", "organization", "name=Sowa", "legalForm=foundation")[0]
    let paper = try desk.folder.write("pismo.txt", "Pismo.\n")
    known["@attachment"] = try desk.lines(
      "add", "attachment", "of=\(known["@organization"] ?? "")", "title=Pismo", "file=\(paper)")[0]
    known["@table"] = try desk.folder.write("lista.csv", "nazwa;forma prawna\nNowa;fundacja\n")
    chmod(known["@table"] ?? "", 0o644)
    known["@receipt"] = try desk.lines(
      "comment", known["@consultation"] ?? "", "--remark", "Więcej ławek.", "--name", "Jan Nowak", "--receipt")[1]
    known["@backup"] = desk.folder.path("kopia.tar")
    try desk.lines("backup", known["@backup"] ?? "")
    chmod(known["@backup"] ?? "", 0o644)
    return known
  }

  /// Readers and strangers first: nothing that they try leaves a trace. Then the staff, then the keepers.
  @Test(.enabled(if: canBeOthers, otherwise), arguments: Somebody.allCases)
  func eachMayWhatTheTableSays(somebody: Somebody) throws {
    let shared = try SharedDesk()
    let known = try known(on: shared)
    let runner = shared.runner(as: somebody)
    for row in RoleTable.commands {
      let before = try shared.everything()
      let arguments = try filled(row, on: shared, as: somebody, known)
      let result = try runner.run(arguments)
      let what: Comment = "\(somebody): \(arguments): \(String(describing: result.code)) \(result.errors)"
      if somebody.may(row.who) {
        #expect(result.code != 77, what)
        // What is not refused for the right is done, or refused by a rule.
        #expect([0, 1, 64, 65, 66, 69].contains(result.code), what)
        if somebody == .reader { #expect(try shared.everything() == before, what) }
      } else {
        #expect(result.code == 77, what)
        #expect(result.output.isEmpty, what)
        #expect((1...3).contains(result.errors.split(separator: "\n").count), what)
        #expect(try shared.everything() == before, what)
        if somebody == .staff { #expect(result.errors.contains("\(Self.keepers)"), what) }
      }
    }
    #expect(try shared.desk.run("check").code == 0)
  }

  /// Each act of the command line on some record of its kind: refused for the right before anything is looked up.
  @Test(.enabled(if: canBeOthers, otherwise)) func noActIsAReaders() throws {
    let shared = try SharedDesk()
    let before = try shared.everything()
    for act in Schema.acts {
      guard let command = act.declaration.command, act.offered != nil else { continue }
      let words = command.split(separator: " ").map(String.init)
      let kind = Schema.kinds.first { $0.kind.name == words[0] } ?? Schema.kinds[0]
      let id = "\(kind.kind.idPrefix)-0000000000"
      let reader = try shared.runner(as: .reader).run(words + [id])
      #expect(reader.code == 77 || reader.code == 64, "\(command): \(reader.errors)")
      let staff = try shared.runner(as: .staff).run(words + [id])
      #expect(staff.code != 77, "\(command): \(staff.errors)")
    }
    for kind in Schema.kinds {
      let added = try shared.runner(as: .reader).run("add", kind.kind.name)
      #expect([64, 77].contains(added.code), "\(kind.kind.name): \(added.errors)")
      #expect(try shared.runner(as: .reader).run("list", kind.kind.name).code == 0, "\(kind.kind.name)")
    }
    #expect(try shared.everything() == before)
  }

  /// A setting that a keeper changed no other member of the staff takes out, by whatever way.
  @Test(.enabled(if: canBeOthers, otherwise)) func noWayLeadsAStaffMemberAroundTheKeepers() throws {
    let shared = try SharedDesk()
    let made = try shared.runner(as: .keeper).run("setting", "bookingDays", "45")
    #expect(made.code == 0, "\(made.errors)")
    let id = try #require(made.outputLines.first)
    for command in [
      ["remove", id, "--because", "Pomyłka w liczbie."], ["set", id, "value=3"], ["setting", "bookingDays", "3"],
    ] {
      let result = try shared.runner(as: .staff).run(command)
      #expect(result.code != 0, "\(command)")
    }
    #expect(try shared.desk.lines("setting", "bookingDays").contains { $0.contains("45") })
    #expect(try shared.runner(as: .keeper).run("remove", id, "--because", "Pomyłka w liczbie.").code == 0)
  }

  /// What staff make, readers see at once; whose it is stays unseen.
  @Test(.enabled(if: canBeOthers, otherwise)) func readersSeeWhatIsMadeAndNobodysName() throws {
    let shared = try SharedDesk()
    let known = try known(on: shared)
    let added = try shared.runner(as: .staff).run("add", "organization", "name=Sowa Nocna", "legalForm=foundation")
    #expect(added.code == 0, "\(added.errors)")
    let registered = try shared.runner(as: .staff).run(
      "register", known["@session"] ?? "", "--name", "Zofia Wyjątkowa", "--phone", "600 700 801", "--late", "Z ulicy.")
    #expect(registered.code == 0, "\(registered.errors)")
    let reader = shared.runner(as: .reader)
    #expect(try reader.run("list", "organizations", "--search", "Sowa Nocna").outputLines.count == 1)
    for command in [
      ["log"], ["list", "registrations"], ["list", "people"], ["show", registered.outputLines.first ?? ""], ["today"],
      ["find", "Zofia"], ["export", "registrations", "--staff"], ["check"], ["access"],
    ] {
      let result = try reader.run(command)
      #expect(result.code == 0, "\(command): \(result.errors)")
      #expect(
        !result.output.contains("Wyjątkowa") && !result.output.contains("700 801"), "\(command): \(result.output)")
    }
    #expect(try reader.run("access").output.contains("wgląd"))
    #expect(try shared.runner(as: .staff).run("access").outputLines.last?.contains("pracownik") == true)
    #expect(try shared.runner(as: .keeper).run("access").outputLines.last?.contains("opiekun") == true)
    #expect(try shared.runner(as: .staff).run("log").output.contains("uid-60011"), "the author is the login")
  }

  /// On the screens a reader goes everywhere, and nothing is written.
  @Test(.enabled(if: canBeOthers, otherwise)) func aReaderSitsDownAndLeavesNoTrace() throws {
    let shared = try SharedDesk()
    let before = try shared.everything()
    let terminal = try PseudoTerminal(
      running: shared.desk.folder.path("as-reader"), environment: shared.environment)
    try terminal.waitUntil("Wgląd bez danych osobowych")
    for digit in "01234" {
      try terminal.type(String(digit))
      for key in "nedab+uzpri" {
        try terminal.type(String(key))
        // A key that follows at once would be one with Alt.
        try terminal.type("\u{1B}")
        _ = try terminal.waitUntilQuiet()
      }
    }
    try terminal.type("4")
    try terminal.waitUntil("Rejestry")
    try terminal.type("n\r")
    try terminal.waitUntil("grupa 60010")
    try terminal.type("q")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(try shared.everything() == before)
  }
}
