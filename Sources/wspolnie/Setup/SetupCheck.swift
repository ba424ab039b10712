import CivicDomain
import FlatFileStore
import Words

/// A look at a machine: what is not as a setup leaves it. It changes nothing, not even what the register remembers of itself.
struct SetupCheck {
  let places: SystemPlaces
  let desk: Desk
  let machine: SetupMachine

  init(of places: SystemPlaces, at desk: Desk, on machine: SetupMachine = .this) {
    self.places = places
    self.desk = desk
    self.machine = machine
  }

  /// Says what was found, each with what to do.
  func run() throws(CommandFailure) -> ExitCode {
    let findings = self.findings()
    for finding in findings {
      let mark = finding.isNote ? "  " : "! "
      desk.output.line(SafeLine.made(of: mark + desk.words.setup(finding).line))
    }
    let count = findings.count { !$0.isNote }
    desk.output.line(desk.words.setupChecked(findings: count))
    return count == 0 ? .done : .configuration
  }

  /// All that is found, what hinders most first.
  func findings() -> [SetupFinding] {
    register() + (isAnythingSetUp ? people() : []) + kiosk() + ssh() + backup() + terminals()
  }

  // MARK: The parts

  private var isSshSetUp: Bool { machine.isThere(SystemPlaces.sshd) }
  private var kiosks: [String] {
    machine.names("\(SystemPlaces.adminUnits)/getty.target.wants").filter { $0.hasPrefix("wspolnie-kiosk@") }.sorted()
  }
  private var isAnythingSetUp: Bool { isSshSetUp || !kiosks.isEmpty || hasUnit("wspolnie-backup.timer") }

  private func register() -> [SetupFinding] {
    let store: Store
    do throws(StoreFailure) { store = try Store(places.data) } catch {
      return [machine.isThere(places.data) ? .registerNotRead(places.data) : .noRegister(places.data)]
    }
    var found: [SetupFinding] = []
    if let group = store.manifest.group {
      if machine.members(group) == nil { found.append(.groupMissing(group)) }
    } else if isSshSetUp || !kiosks.isEmpty {
      found.append(.registerOfOwnerAlone(places.data))
    }
    guard let damages = try? store.check().count(where: \.isDamage) else {
      return found + [.registerNotRead(places.data)]
    }
    if damages > 0 { found.append(.registerDamaged(damages)) }
    if let open = store.opennessOfPersonalData { found.append(.openToOthers(open.folder, Int(open.permissions))) }
    let now = desk.surroundings.clock()
    if let health = Health(of: store.register, on: store.machine, at: now), !health.concerns.isEmpty {
      found.append(.unwell(desk.words.line(of: health, today: WarsawTime.day(now)).text))
    }
    return found
  }

  private func people() -> [SetupFinding] {
    SystemNames.groups.filter { machine.members($0) == nil && !SystemNames.users.contains($0) }
      .map { .groupMissing($0) } + SystemNames.users.filter { machine.account($0) == nil }.map { .userMissing($0) }
  }

  private func kiosk() -> [SetupFinding] {
    guard !kiosks.isEmpty else { return [.notSetUp("kiosk")] }
    return admission() + units(["wspolnie-intake.service"] + kiosks, of: "kiosk", needed: ["wspolnie-kiosk@.service"])
  }

  /// Whether the register lets the kiosk's user in, and no further.
  private func admission() -> [SetupFinding] {
    guard let store = try? desk.store(asOf: nil, onReading: { _ in }) else { return [] }
    switch store.standing(ofKiosk: SystemNames.kiosk) {
    case .admitted: return store.manifest.kiosk == SystemNames.kiosk ? [] : [.kioskNotAdmitted(SystemNames.kiosk)]
    case .notAdmitted: return [.kioskNotAdmitted(SystemNames.kiosk)]
    case .noAccessLists: return [.noAccessLists(desk.dataFolder)]
    case .unknownUser: return []
    }
  }

  private func backup() -> [SetupFinding] {
    let timers = ["wspolnie-backup.timer", "wspolnie-check.timer", "wspolnie-trial.timer"]
    guard timers.contains(where: hasUnit) else { return [.notSetUp("backup")] }
    let settings: [SetupFinding] =
      machine.isThere(SystemPlaces.backupSettings) ? [] : [.settingsMissing(SystemPlaces.backupSettings)]
    return settings + units(timers, of: "backup", needed: [])
  }

  /// What is wrong with units: not there, not switched on, not running.
  private func units(_ names: [String], of part: String, needed: [String]) -> [SetupFinding] {
    let missing = needed.filter { !hasUnit($0) }
    return missing.map { .unit(.missing($0, part: part)) }
      + names.compactMap { name -> SetupFinding? in
        let template = name.contains("@") ? name.prefix { $0 != "@" } + "@.service" : name[...]
        if !hasUnit(String(template)) {
          return missing.contains(String(template)) ? nil : .unit(.missing(name, part: part))
        }
        if !isOn(name) { return .unit(.off(name)) }
        guard machine.isThere("/run/systemd/system") else { return nil }
        let isActive = machine.run("systemctl", ["is-active", "--quiet", name])?.code == 0
        return isActive ? nil : .unit(.notRunning(name))
      }
  }

  private func hasUnit(_ name: String) -> Bool {
    [SystemPlaces.adminUnits, SystemPlaces.packageUnits].contains { machine.isThere("\($0)/\(name)") }
  }

  private func isOn(_ name: String) -> Bool {
    ["timers.target", "multi-user.target", "getty.target"].contains {
      machine.isThere("\(SystemPlaces.adminUnits)/\($0).wants/\(name)")
    }
  }

  // MARK: SSH

  private func ssh() -> [SetupFinding] {
    guard isSshSetUp else { return [.notSetUp("ssh")] }
    var found: [SetupFinding] = []
    if let text = machine.text(SystemPlaces.sshd), ![false, true].contains(where: { wanted(withKiosk: $0) == text }) {
      found.append(.fileOtherwise(SystemPlaces.sshd, part: "ssh"))
    }
    guard machine.isRoot else { return found + [.ssh(.rootNeeded)] }
    guard let answer = machine.run("sshd", ["-t"]) else { return found + [.ssh(.noSshd)] }
    guard answer.code == 0 else { return found + [.ssh(.refuses(answer.firstLine))] }
    return found + accounts()
  }

  private func wanted(withKiosk: Bool) -> String { places.sshd(withKiosk: withKiosk).text }

  /// What sshd would do with each remote account: its own answer, whatever stands in which file.
  private func accounts() -> [SetupFinding] {
    let command = "forcecommand \(places.program) --data \(places.data)"
    let roles = [SystemNames.staff, SystemNames.readers, SystemNames.keepers].flatMap { machine.members($0) ?? [] }
    return (machine.members(SystemNames.remote) ?? []).sorted().flatMap { name -> [SetupFinding] in
      var found: [SetupFinding] = []
      let asked = machine.run("sshd", ["-T", "-C", "user=\(name),host=localhost,addr=127.0.0.1"])
      let lines = asked?.said.split(separator: "\n").map(String.init) ?? []
      if !lines.contains(command) || !lines.contains("disableforwarding yes") { found.append(.ssh(.notLed(name))) }
      if !roles.contains(name) { found.append(.ssh(.withoutRole(name))) }
      if let account = machine.account(name), let home = machine.ownership(account.home),
        home.owner != 0 || home.permissions & 0o022 != 0
      {
        found.append(.ssh(.homeNotLocked(name, home: account.home)))
      }
      return found
    }
  }

  // MARK: The terminal

  /// Where terminfo has what it has.
  private static let terminfo = ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"]

  private func terminals() -> [SetupFinding] {
    func isKnown(_ name: String) -> Bool {
      Self.terminfo.contains { machine.isThere("\($0)/\(name.prefix(1))/\(name)") }
    }
    let needed = ["linux", "xterm-256color"].filter { !isKnown($0) }.map { SetupFinding.terminalUnknown($0) }
    let wanted: [SetupFinding] = isKnown("putty-256color") ? [] : [.terminalsFew]
    let line = machine.text("/etc/default/locale")?.split(separator: "\n").first { $0.hasPrefix("LANG=") }
    let locale = line.map { $0.dropFirst("LANG=".count).filter { $0 != "\"" } } ?? "C.UTF-8"
    return needed + wanted + (machine.hasLocale(locale) ? [] : [.localeUnknown(locale)])
  }
}
