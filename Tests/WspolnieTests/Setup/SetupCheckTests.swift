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
      "/run/systemd/system", SystemPlaces.sshd, SystemPlaces.backupSettings, "/usr/bin/age", SystemPlaces.backups,
      "\(SystemPlaces.keys)/anna",
      "/usr/share/consolefonts/Uni2-Terminus16.psf.gz", "/usr/bin/setfont", "/run/sshd",
      "/etc/systemd/system/getty.target.wants/wspolnie-kiosk@tty1.service",
      "/etc/systemd/system/multi-user.target.wants/wspolnie-intake.service",
      "/etc/systemd/system/timers.target.wants/wspolnie-backup.timer",
      "/etc/systemd/system/timers.target.wants/wspolnie-check.timer",
      "/etc/systemd/system/timers.target.wants/wspolnie-trial.timer",
    ]
    var groups: [String: [String]] = [
      SystemNames.staff: ["anna"], SystemNames.readers: [], SystemNames.keepers: [], SystemNames.remote: ["anna"],
      SystemNames.files: ["anna-pliki"], SystemNames.kiosk: [],
    ]
    var users: Set<String> = [SystemNames.staff, SystemNames.kiosk, "anna", "anna-pliki"]
    /// The group that a user has by itself, where it is not called as they are.
    var ownGroups: [String: String] = [:]
    /// Who owns what, and its permissions, where it is not root's alone.
    var owned: [String: SetupMachine.Ownership] = [:]
    var sshd = SystemProgram.Answer(code: 0, said: "")
    /// What sshd says of an account, changed in these words.
    var told: [String: (String, String)] = [:]
    var notRunning: Set<String> = []
    /// The services that failed the last time.
    var failed: Set<String> = []
    /// What starts when somebody logs in, where it is no shell.
    var shells = [SystemNames.staff: "/usr/sbin/nologin", SystemNames.kiosk: "/usr/sbin/nologin"]
    var locales: Set<String> = ["C.UTF-8"]
    var isRoot = true
    /// The texts of files; those of the setup's own are as it writes them.
    var texts: [String: String] = [
      "/etc/systemd/logind.conf": "[Login]\nNAutoVTs=0\nReserveVT=0\n", "/proc/sys/kernel/sysrq": "0\n",
      "/etc/systemd/system.conf": "[Manager]\nCtrlAltDelBurstAction=none\n",
      SystemPlaces.backupSettings: "RECIPIENT=\"age1x\"\nFOLDER=\"\(SystemPlaces.backups)\"\nIDENTITY=\"\"\n",
    ]
    /// Whether the files of a setup are there.
    var hasSetup = true
    /// What is nowhere, and nobody's.
    var notThere: Set<String> = []
    var links = ["/etc/systemd/system/ctrl-alt-del.target": "/dev/null"]

    /// The group of the register.
    var group = SystemNames.staff

    var places: SystemPlaces {
      var places = SystemPlaces(program: "/usr/bin/wspolnie", data: desk.folder + "/data")
      places.group = group
      return places
    }

    init(sharedBy group: String? = nil) throws {
      desk = try CommandDesk()
      let sharing = group.map { ["--group", $0] } ?? []
      #expect(desk.run(["init", desk.folder + "/data"] + sharing).code == .done)
    }

    func findings() throws -> [SetupFinding] {
      let (stage, places) = (self, places)
      var texts = [SystemPlaces.sshd: places.sshd(withKiosk: false).text]
      // The units are the package's.
      for file in places.kiosk().files + places.backup(nil).files {
        texts[SystemPlaces.inPackage(file.path)] = file.text
      }
      if !hasSetup { texts = [:] }
      texts.merge(stage.texts) { $1 }
      // A file of nothing is none.
      texts = texts.filter { !$0.value.isEmpty }
      let all = stage.there.union(texts.keys)
      let machine = SetupMachine(
        text: { texts[$0] },
        names: { folder in
          all.filter { $0.hasPrefix(folder + "/") }.map { String($0.dropFirst(folder.count + 1)) }
        },
        target: { stage.links[$0] },
        isThere: { all.contains($0) || $0 == places.data },
        ownership: { path in
          stage.notThere.contains(path)
            ? nil : stage.owned[path] ?? .init(owner: path == places.data ? 61_100 : 0, permissions: 0o755)
        },
        account: { name in
          let number: UInt32 = name == SystemNames.staff ? 61_100 : 61_000
          guard stage.users.contains(name) else { return nil }
          return .init(
            name: name, home: "/home/" + name, number: number, shell: stage.shells[name] ?? "/bin/sh")
        },
        members: { group in
          stage.groups[group].map { $0 + stage.ownGroups.keys.filter { stage.ownGroups[$0] == group } }
        },
        run: { name, arguments in
          if name == "systemctl" {
            let unit = arguments.last ?? ""
            return switch arguments.first {
            case "is-failed": .init(code: stage.failed.contains(unit) ? 0 : 1, said: "")
            default: .init(code: stage.notRunning.contains(unit) ? 3 : 0, said: "")
            }
          }
          if arguments == ["-t"] { return stage.sshd }
          return .init(code: 0, said: stage.answer(of: arguments.last ?? ""))
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

    /// What sshd says of an account, `-T -C user=…`: the lines that matter here.
    private func answer(of connection: String) -> String {
      let account = connection.split(separator: ",")[0].dropFirst("user=".count)
      var lines = SystemPlaces.closed.split(separator: "\n").map { line in
        let parts = line.split(separator: " ", maxSplits: 1)
        return "\(parts[0].lowercased()) \(parts[1])"
      }
      lines += ["permituserenvironment no", "acceptenv LANG", "acceptenv LC_*"]
      if groups[SystemNames.files]?.contains(String(account)) == true {
        lines += ["forcecommand internal-sftp -R -d /wspolnie", "chrootdirectory %h", "permittty no"]
      } else {
        let more = account == SystemNames.kiosk ? " kiosk" : ""
        lines += [
          "forcecommand /usr/bin/wspolnie --data \(places.data)\(more)", "permittty yes", "setenv WSPOLNIE_OWN_FILES=1",
        ]
      }
      let text = lines.joined(separator: "\n") + "\n"
      guard let (was, becomes) = told[String(account)] else { return text }
      #expect(text.contains(was))
      return text.replacing(was, with: becomes)
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
    try finds(.settingsMissing(SystemPlaces.backupSettings)) {
      $0.there.remove(SystemPlaces.backupSettings)
      $0.texts[SystemPlaces.backupSettings] = ""
    }
    try finds(.terminalUnknown("linux")) { $0.there.remove("/lib/terminfo/l/linux") }
    try finds(.terminalsFew) { $0.there.remove("/usr/share/terminfo/p/putty-256color") }
    try finds(.localeUnknown("C.UTF-8")) { $0.locales = [] }
    for unit in ["wspolnie-intake.service", "wspolnie-kiosk@.service"] {
      try finds(.unit(.missing(unit, part: "kiosk"))) { $0.texts["/usr/lib/systemd/system/\(unit)"] = "" }
    }
    for unit in ["wspolnie-check.timer", "wspolnie-backup.timer", "wspolnie-trial.timer"] {
      try finds(.unit(.missing(unit, part: "backup"))) { $0.texts["/usr/lib/systemd/system/\(unit)"] = "" }
    }
    try finds(.settingsMissing(SystemPlaces.backupSettings)) {
      $0.texts[SystemPlaces.backupSettings] = "RECIPIENT=\"\"\n"
    }
    try finds(.lettersMissing) { $0.there.remove("/usr/bin/setfont") }
    try finds(.lettersMissing) { $0.there.remove("/usr/share/consolefonts/Uni2-Terminus16.psf.gz") }
    try finds(.programMissing("age")) { $0.there.remove("/usr/bin/age") }
    try finds(.placeMissing(SystemPlaces.backups)) { $0.there.remove(SystemPlaces.backups) }
  }

  @Test func unitsThatAreOffOrDoNotRunAreNamed() throws {
    try finds(.unit(.off("wspolnie-backup.timer"))) {
      $0.there.remove("/etc/systemd/system/timers.target.wants/wspolnie-backup.timer")
    }
    try finds(.unit(.notRunning("wspolnie-kiosk@tty1.service"))) { $0.notRunning = ["wspolnie-kiosk@tty1.service"] }
    try finds(.unit(.failed("wspolnie-backup.service"))) { $0.failed = ["wspolnie-backup.service"] }
    for unit in ["wspolnie-trial.timer", "wspolnie-trial.service", "wspolnie-intake.service"] {
      try finds(.unit(.masked(unit))) { $0.links["/etc/systemd/system/\(unit)"] = "/dev/null" }
    }
    // Where systemd does not run, nobody can say whether a unit does.
    var stage = try Stage()
    stage.there.remove("/run/systemd/system")
    stage.notRunning = ["wspolnie-kiosk@tty1.service"]
    #expect(try stage.findings().count == Self.ofOwnersRegister)
  }

  /// An admin's own unit is stronger than the package's; what it leaves out, a core dump that is not forbidden, is seen.
  @Test func aUnitThatSaysOtherwiseIsNamed() throws {
    for (part, name) in [
      ("kiosk", "wspolnie-kiosk@.service"), ("kiosk", "wspolnie-intake.service"), ("backup", "wspolnie-backup.service"),
    ] {
      let path = "/etc/systemd/system/\(name)"
      try finds(.fileOtherwise(path, part: part)) { stage in
        let files = stage.places.kiosk().files + stage.places.backup(nil).files
        let own = files.first { $0.path == path }?.text
        #expect(own?.contains("LimitCORE=0\n") == true)
        stage.texts[path] = own?.replacing("LimitCORE=0\n", with: "")
      }
    }
    // What a unit starts is part of it, and is to be run.
    let script = try #require(try Stage().places.backup(nil).files.first { $0.path.hasSuffix("/backup") }).path
    try finds(.fileOtherwise(script, part: "backup")) { $0.texts[script] = "#!/bin/sh\n" }
    try finds(.fileOtherwise(script, part: "backup")) { $0.owned[script] = .init(owner: 0, permissions: 0o644) }
    try finds(.unit(.missing(script, part: "backup"))) { $0.texts[script] = "" }
    let more = "/etc/systemd/system/wspolnie-kiosk@.service.d/more.conf"
    try finds(.saysMore(more)) { $0.texts[more] = "[Service]\nMemoryMax=512M\n" }
  }

  @Test func whatLeadsPastAKioskIsNamed() throws {
    try finds(.gettyBeside("getty@tty1.service")) {
      $0.there.insert("/etc/systemd/system/getty.target.wants/getty@tty1.service")
    }
    // A login that can never start leads nowhere.
    var masked = try Stage()
    masked.there.insert("/etc/systemd/system/getty.target.wants/getty@tty1.service")
    masked.links["/etc/systemd/system/getty@tty1.service"] = "/dev/null"
    #expect(try masked.findings().count == Self.ofOwnersRegister)
    try finds(.otherTerminals) { $0.texts["/etc/systemd/logind.conf"] = "[Login]\n#NAutoVTs=0\nReserveVT=0\n" }
    try finds(.restartByKeys) { $0.links = [:] }
    // A target that is masked does not hold whoever presses it seven times.
    try finds(.restartByKeys) {
      $0.texts["/etc/systemd/system.conf"] = "[Manager]\n#CtrlAltDelBurstAction=reboot-force\n"
    }
    try finds(.kernelByKeys) { $0.texts["/proc/sys/kernel/sysrq"] = "438\n" }
    var beside = try Stage()
    beside.texts["/etc/systemd/logind.conf"] = "[Login]\nReserveVT=0\n"
    beside.texts["/etc/systemd/logind.conf.d/kiosk.conf"] = "[Login]\nNAutoVTs=0\n"
    #expect(try beside.findings().count == Self.ofOwnersRegister)
    // Where there is no kiosk, terminals are for whoever looks after the machine.
    var none = try Stage()
    none.there.remove("/etc/systemd/system/getty.target.wants/wspolnie-kiosk@tty1.service")
    none.links = [:]
    #expect(!(try none.findings().contains(.restartByKeys)))
  }

  @Test func theKiosksUserInAGroupOfOthersIsNamed() throws {
    for group in [SystemNames.staff, SystemNames.readers, SystemNames.keepers] {
      let wanted = SetupFinding.kioskInGroup(SystemNames.kiosk, group: group)
      try finds(wanted) { $0.groups[group]?.append(SystemNames.kiosk) }
      try finds(wanted) { $0.ownGroups[SystemNames.kiosk] = group }
    }
    var stage = try Stage()
    (stage.group, stage.groups["cao"]) = ("cao", [SystemNames.kiosk])
    let wanted = SetupFinding.kioskInGroup(SystemNames.kiosk, group: "cao")
    #expect(try stage.findings().contains(wanted), "the register's own group")
  }

  @Test func aRegisterOfSomebodyElseIsNamed() throws {
    let stage = try Stage()
    var other = stage
    other.owned[stage.places.data] = .init(owner: 0, permissions: 0o2770)
    let found = try other.findings()
    #expect(found.contains(.registerOfAnother(stage.places.data, user: SystemNames.staff)), "\(found)")
    #expect(found.count == Self.ofOwnersRegister + 1)
    // Where the services' user is of its group, it is whose it is.
    let group = Accounts.name(ofGroup: getegid())
    var shared = try Stage(sharedBy: group)
    shared.owned[shared.places.data] = .init(owner: 0, permissions: 0o2770)
    func isNamed() throws -> Bool {
      try shared.findings().contains(.registerOfAnother(shared.places.data, user: SystemNames.staff))
    }
    #expect(try isNamed())
    shared.groups[group] = [SystemNames.staff]
    #expect(try !isNamed())
  }

  @Test func aKeyOfBackupsThatOthersReadIsNamed() throws {
    func withKey(_ stage: inout Stage, _ permissions: UInt32?) {
      stage.texts[SystemPlaces.backupSettings] =
        "RECIPIENT=\"age1x\"\nFOLDER=\"\(SystemPlaces.backups)\"\nIDENTITY=\"/srv/key\"\n"
      if let permissions { stage.owned["/srv/key"] = .init(owner: 61_100, permissions: permissions) }
    }
    for permissions: UInt32 in [0o644, 0o640, 0o404] {
      try finds(.keyOpenToOthers("/srv/key", Int(permissions))) { withKey(&$0, permissions) }
    }
    var stage = try Stage()
    withKey(&stage, 0o400)
    #expect(try stage.findings().count == Self.ofOwnersRegister)
    try finds(.placeMissing("/srv/key")) {
      withKey(&$0, nil)
      $0.notThere.insert("/srv/key")
    }
  }

  @Test func whatSshdSaysIsSaid() throws {
    try finds(.ssh(.refuses("bad line 3"))) { $0.sshd = .init(code: 255, said: "bad line 3\nmore") }
    try finds(.ssh(.rootNeeded)) { $0.isRoot = false }
    try finds(.ssh(.withoutRole("anna"))) { $0.groups[SystemNames.staff] = [] }
    try finds(.ssh(.notStarted)) {
      $0.sshd = .init(code: 255, said: "Missing privilege separation directory: /run/sshd\n")
      $0.there.remove("/run/sshd")
    }
    try finds(.ssh(.noShell("anna"))) { $0.shells["anna"] = "/usr/sbin/nologin" }
    // Whose own group it is belongs to it as well.
    var own = try Stage()
    own.groups[SystemNames.staff] = []
    own.ownGroups["anna"] = SystemNames.staff
    #expect(try own.findings().count == Self.ofOwnersRegister)
    try finds(.ssh(.withoutRole("darek"))) {
      $0.users.insert("darek")
      $0.ownGroups["darek"] = SystemNames.remote
    }
    for account in ["anna", "anna-pliki"] {
      try finds(.ssh(.notLed(account))) { $0.told[account] = ("forcecommand ", "forcecommand /bin/bash ") }
      let home = "/home/\(account)"
      for ownership in [SetupMachine.Ownership(owner: 1000, permissions: 0o700), .init(owner: 0, permissions: 0o777)] {
        try finds(.ssh(.homeNotLocked(account, home: home))) { $0.owned[home] = ownership }
      }
    }
    try finds(.ssh(.notLed("anna"))) { $0.told["anna"] = ("setenv WSPOLNIE_OWN_FILES=1", "setenv X=1") }
    try finds(.ssh(.notLed("anna-pliki"))) { $0.told["anna-pliki"] = ("chrootdirectory %h", "chrootdirectory none") }
    try finds(.fileOtherwise(SystemPlaces.sshd, part: "ssh")) { $0.texts[SystemPlaces.sshd] = "Match all\n" }
  }

  /// Every line by which sshd might leave something open, of a remote account as of one that fetches files.
  @Test func whatSshdLeavesOpenIsNamedLineByLine() throws {
    for line in [
      "disableforwarding no", "allowtcpforwarding yes", "allowstreamlocalforwarding yes", "allowagentforwarding yes",
      "x11forwarding yes", "permittunnel yes", "permitlisten any", "permitopen any", "gatewayports yes",
      "permituserrc yes", "permituserenvironment yes", "authenticationmethods any",
      "authorizedkeysfile .ssh/authorized_keys", "authorizedkeyscommand /bin/x", "maxsessions 10",
    ] {
      let key = line.prefix { $0 != " " }
      for account in ["anna", "anna-pliki"] {
        try finds(.ssh(.open(account, line))) { stage in
          let closed = SystemPlaces.closed.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1) }
            .first { $0[0].lowercased() == key }
          stage.told[account] = ("\(key) \(closed?[1] ?? "no")\n", line + "\n")
        }
      }
    }
    try finds(.ssh(.open("anna", "acceptenv LD_*"))) {
      $0.told["anna"] = ("acceptenv LANG", "acceptenv LANG\nacceptenv LD_*")
    }
  }

  /// A part of sshd that names offices is as the program writes it; one without what leads to the program is not.
  @Test func theOfficesOfSshdsPartAreKnownAndWhatIsTakenOutIsSeen() throws {
    let offices = ["golonog=10.8.2.0/24", "strzemieszyce=10.8.3.7,fd00::/64"].compactMap(RemoteOffice.init(typed:))
    var stage = try Stage()
    let text = stage.places.sshd(withKiosk: false, offices: offices).text
    #expect(RemoteOffice.named(in: text) == offices)
    stage.texts[SystemPlaces.sshd] = text
    #expect(try stage.findings().count == Self.ofOwnersRegister)
    let without = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.contains("  ForceCommand /usr/bin")
    }
    try finds(.fileOtherwise(SystemPlaces.sshd, part: "ssh")) {
      $0.texts[SystemPlaces.sshd] = without.joined(separator: "\n")
    }
  }

  /// The kiosk's user, where it may come over SSH, is looked at as every other.
  @Test func aKioskOverSshIsLookedAt() throws {
    func withKiosk(_ stage: inout Stage) {
      stage.texts[SystemPlaces.sshd] = stage.places.sshd(withKiosk: true).text
    }
    try finds(.ssh(.noShell(SystemNames.kiosk))) { withKiosk(&$0) }
    try finds(.ssh(.notLed(SystemNames.kiosk))) {
      withKiosk(&$0)
      $0.shells = [:]
      $0.told[SystemNames.kiosk] = (" kiosk\n", "\n")
    }
    var stage = try Stage()
    withKiosk(&stage)
    stage.shells = [:]
    #expect(try stage.findings().count == Self.ofOwnersRegister)
  }

  @Test func whoseOwnGroupItIsIsAMember() {
    #expect(SetupMachine.this.members("root")?.contains("root") == true)
    #expect(SetupMachine.this.account("root")?.number == 0)
    #expect(SetupMachine.this.target("/proc/self/exe") != nil)
  }

  @Test func keysThatSomebodyElseWritesAreNamed() throws {
    for path in [SystemPlaces.keys, "\(SystemPlaces.keys)/anna"] {
      for ownership in [SetupMachine.Ownership(owner: 61_000, permissions: 0o600), .init(owner: 0, permissions: 0o664)]
      {
        try finds(.ssh(.keysNotLocked(path))) { $0.owned[path] = ownership }
      }
    }
  }

  @Test func whatIsNotSetUpIsANoteAndNothingElseIsAskedOfIt() throws {
    var stage = try Stage()
    stage.there = stage.there.filter { !$0.contains("wspolnie") || $0.hasPrefix("/lib") }
    stage.hasSetup = false
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
        if case .unwell(let text, let isBackedUp) = $0 {
          return isBackedUp && text.lowercased().contains("kopii nie odnotowano") && !text.contains("!")
        }
        return false
      }, "\(found)")
  }

  @Test func aBackupOfLongAgoIsNotWell() throws {
    let stage = try Stage()
    #expect(stage.desk.run("add", "organization", "name=KROKUS", "legalForm=association").code == .done)
    #expect(stage.desk.run("backup", stage.desk.folder + "/copy.tar").code == .done)
    #expect(stage.desk.run("backup", "--try", stage.desk.folder + "/copy.tar").code == .done)
    func unwell() throws -> [SetupFinding] {
      try stage.findings().filter { if case .unwell = $0 { true } else { false } }
    }
    #expect(stage.desk.run("check").code == .done)
    #expect(try unwell().isEmpty)
    stage.desk.now = Instant(microsecondsSince1970: stage.desk.now.microsecondsSince1970 + 40 * 86_400_000_000)
    #expect(stage.desk.run("add", "organization", "name=IRYS", "legalForm=association").code == .done)
    let found = try unwell()
    #expect(found.count == 1 && "\(found)".lowercased().contains("kopi"), "\(found)")
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
