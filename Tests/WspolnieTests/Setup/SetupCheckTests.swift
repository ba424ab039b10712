import ArgumentParser
import CivicDomain
import FlatFileStore
import Glibc
import Testing
import Words

@testable import wspolnie

/// What a look at a machine finds, on machines that are as a test says.
@Suite("What is not as a setup leaves it") struct SetupCheckTests {
  /// A machine on which all is right, with a register that was backed up, tried and examined.
  private struct Stage {
    let desk: CommandDesk
    var there: Set<String> = [
      "/lib/terminfo/l/linux", "/lib/terminfo/x/xterm-256color", "/usr/share/terminfo/p/putty-256color",
      "/run/systemd/system", SystemPlaces.sshd, SystemPlaces.backupSettings,
      "/usr/lib/systemd/system/wspolnie-kiosk@.service", "/usr/lib/systemd/system/wspolnie-intake.service",
      "/usr/lib/systemd/system/wspolnie-backup.timer", "/usr/lib/systemd/system/wspolnie-check.timer",
      "/usr/lib/systemd/system/wspolnie-trial.timer",
      "/etc/systemd/system/getty.target.wants/wspolnie-kiosk@tty1.service",
      "/etc/systemd/system/multi-user.target.wants/wspolnie-intake.service",
      "/etc/systemd/system/timers.target.wants/wspolnie-backup.timer",
      "/etc/systemd/system/timers.target.wants/wspolnie-check.timer",
      "/etc/systemd/system/timers.target.wants/wspolnie-trial.timer",
    ]
    var groups: [String: [String]] = [
      SystemNames.staff: ["anna"], SystemNames.readers: [], SystemNames.keepers: [], SystemNames.remote: ["anna"],
      SystemNames.files: [], SystemNames.kiosk: [],
    ]
    var users: Set<String> = [SystemNames.staff, SystemNames.kiosk, "anna"]
    var home = SetupMachine.Ownership(owner: 0, permissions: 0o755)
    var sshd = SystemProgram.Answer(code: 0, said: "")
    var ledTo: String?
    var notRunning: Set<String> = []
    var locales: Set<String> = ["C.UTF-8"]
    var isRoot = true
    var snippet: String?

    init() throws {
      desk = try CommandDesk()
      #expect(desk.run("init", desk.folder + "/data").code == .done)
    }

    func findings() throws -> [SetupFinding] {
      let places = SystemPlaces(program: "/usr/bin/wspolnie", data: desk.folder + "/data")
      let stage = self
      let machine = SetupMachine(
        text: { path in path == SystemPlaces.sshd ? stage.snippet ?? places.sshd(withKiosk: false).text : nil },
        names: { folder in
          stage.there.filter { $0.hasPrefix(folder + "/") }.map { String($0.dropFirst(folder.count + 1)) }
        },
        isThere: { stage.there.contains($0) || $0 == places.data },
        ownership: { _ in stage.home },
        account: { name in stage.users.contains(name) ? .init(name: name, home: "/home/" + name) : nil },
        members: { stage.groups[$0] },
        run: { name, arguments in
          if name == "systemctl" {
            return .init(code: stage.notRunning.contains(arguments.last ?? "") ? 3 : 0, said: "")
          }
          if arguments == ["-t"] { return stage.sshd }
          let led = stage.ledTo ?? "/usr/bin/wspolnie --data \(places.data)"
          return .init(code: 0, said: "forcecommand \(led)\ndisableforwarding yes\n")
        },
        hasLocale: { stage.locales.contains($0) }, isRoot: stage.isRoot)
      let surroundings = Surroundings(
        environment: { _ in nil }, clock: { stage.desk.now }, random: { 1 }, login: "ola", home: desk.folder,
        input: TypedInput("", isTerminal: false), output: Printer(isTerminal: false, columns: nil) { _ in 0 },
        errors: Printer(isTerminal: false, columns: nil) { _ in 0 })
      let desk = Desk(
        try OptionsEverywhere.parse(["--data", places.data]), language: .polish, in: surroundings)
      return SetupCheck(of: places, at: desk, on: machine).findings()
    }
  }

  @Test func whereAllIsRightNothingIsFound() throws {
    // A register of its owner alone, as the tests have it, can be neither shared nor seen by a kiosk: that is the one thing.
    let stage = try Stage()
    #expect(try stage.findings().prefix(1) == [.registerOfOwnerAlone(stage.desk.folder + "/data")])
    #expect(try stage.findings().count == Self.ofOwnersRegister)
  }

  /// What is found of a register of its owner alone: that it is, and where this machine knows the kiosk's user, that it may nothing.
  private static let ofOwnersRegister = getpwnam(SystemNames.kiosk) == nil ? 1 : 2

  /// A change of the machine, and what is found of it.
  private func finds(_ wanted: SetupFinding, _ change: (inout Stage) -> Void) throws {
    var stage = try Stage()
    change(&stage)
    let found = try stage.findings()
    #expect(found.contains(wanted), "\(found)")
    #expect(found.count == Self.ofOwnersRegister + 1, "\(found)")
  }

  @Test func whatIsMissingIsNamed() throws {
    try finds(.groupMissing(SystemNames.readers)) { $0.groups[SystemNames.readers] = nil }
    try finds(.userMissing(SystemNames.kiosk)) { $0.users.remove(SystemNames.kiosk) }
    try finds(.settingsMissing(SystemPlaces.backupSettings)) { $0.there.remove(SystemPlaces.backupSettings) }
    try finds(.terminalUnknown("linux")) { $0.there.remove("/lib/terminfo/l/linux") }
    try finds(.terminalsFew) { $0.there.remove("/usr/share/terminfo/p/putty-256color") }
    try finds(.localeUnknown("C.UTF-8")) { $0.locales = [] }
    try finds(.unit(.missing("wspolnie-intake.service", part: "kiosk"))) {
      $0.there.remove("/usr/lib/systemd/system/wspolnie-intake.service")
    }
    try finds(.unit(.missing("wspolnie-kiosk@.service", part: "kiosk"))) {
      $0.there.remove("/usr/lib/systemd/system/wspolnie-kiosk@.service")
    }
  }

  @Test func unitsThatAreOffOrDoNotRunAreNamed() throws {
    try finds(.unit(.off("wspolnie-backup.timer"))) {
      $0.there.remove("/etc/systemd/system/timers.target.wants/wspolnie-backup.timer")
    }
    try finds(.unit(.notRunning("wspolnie-kiosk@tty1.service"))) { $0.notRunning = ["wspolnie-kiosk@tty1.service"] }
    // Where systemd does not run, nobody can say whether a unit does.
    var stage = try Stage()
    stage.there.remove("/run/systemd/system")
    stage.notRunning = ["wspolnie-kiosk@tty1.service"]
    #expect(try stage.findings().count == Self.ofOwnersRegister)
  }

  @Test func whatSshdSaysIsSaid() throws {
    try finds(.ssh(.refuses("bad line 3"))) { $0.sshd = .init(code: 255, said: "bad line 3\nmore") }
    try finds(.ssh(.notLed("anna"))) { $0.ledTo = "/bin/bash" }
    try finds(.ssh(.withoutRole("anna"))) { $0.groups[SystemNames.staff] = [] }
    try finds(.ssh(.homeNotLocked("anna", home: "/home/anna"))) { $0.home = .init(owner: 1000, permissions: 0o700) }
    try finds(.ssh(.homeNotLocked("anna", home: "/home/anna"))) { $0.home = .init(owner: 0, permissions: 0o777) }
    try finds(.ssh(.rootNeeded)) { $0.isRoot = false }
    try finds(.fileOtherwise(SystemPlaces.sshd, part: "ssh")) { $0.snippet = "Match all\n" }
  }

  @Test func whatIsNotSetUpIsANoteAndNothingElseIsAskedOfIt() throws {
    var stage = try Stage()
    stage.there = stage.there.filter { !$0.contains("wspolnie") || $0.hasPrefix("/lib") }
    stage.groups = [:]
    stage.users = []
    let found = try stage.findings()
    #expect(found == [.notSetUp("kiosk"), .notSetUp("ssh"), .notSetUp("backup")])
    #expect(found.allSatisfy { $0.isNote })
  }

  @Test func aRegisterWithoutABackupIsNotWell() throws {
    let stage = try Stage()
    #expect(stage.desk.run("add", "organization", "name=KROKUS", "legalForm=association").code == .done)
    let found = try stage.findings()
    #expect(
      found.contains {
        if case .unwell(let text) = $0 { return text.contains("kopii nie odnotowano") }
        return false
      }, "\(found)")
  }

  @Test func whereNoRegisterIsNamedThatOfTheMachineIsMeantAndNobodysOwn() throws {
    let desk = try CommandDesk()
    desk.environment["WSPOLNIE_DATA"] = nil
    #expect(desk.run("setup", "kiosk").output.contains(" --data /var/lib/wspolnie kiosk"))
    #expect(!desk.run("setup", "--check").output.contains(desk.folder))
  }

  @Test func noRegisterIsTheFirstThing() throws {
    let run = try CommandDesk().run("setup", "--check", "--data", "/nonexistent/register")
    #expect(run.code == .configuration)
    #expect(run.lines.first?.hasPrefix("! W folderze /nonexistent/register nie ma rejestru.") == true)
  }
}
