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

  var isSshSetUp: Bool { machine.isThere(SystemPlaces.sshd) }
  private var kiosks: [String] {
    machine.names("\(SystemPlaces.adminUnits)/getty.target.wants").filter { $0.hasPrefix("wspolnie-kiosk@") }.sorted()
  }
  /// Whether anything works with the register by itself.
  private var isAnythingRun: Bool { !kiosks.isEmpty || hasUnit("wspolnie-backup.timer") }
  private var isAnythingSetUp: Bool { isSshSetUp || isAnythingRun }

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
    guard let seen = try? store.check() else { return found + [.registerNotRead(places.data)] }
    let damages = seen.count(where: \.isDamage)
    if damages > 0 { found.append(.registerDamaged(damages)) }
    // What the kiosk lacks says its own part.
    let isShutOut = seen.contains { if case .shutOut(.group) = $0.kind { true } else { false } }
    if isShutOut { found.append(.readersShutOut(places.data)) }
    if isAnythingRun, let user = machine.account(SystemNames.staff), let owner = machine.ownership(places.data)?.owner,
      owner != user.number, machine.members(store.manifest.group ?? "")?.contains(user.name) != true
    {
      found.append(.registerOfAnother(places.data, user: user.name))
    }
    if let open = store.opennessOfPersonalData { found.append(.openToOthers(open.folder, Int(open.permissions))) }
    let now = desk.surroundings.clock()
    if let health = Health(of: store.register, on: store.machine, at: now), !health.concerns.isEmpty {
      let line = desk.words.line(of: health, today: WarsawTime.day(now))
      found.append(.unwell(line.concerns, isBackedUp: hasUnit("wspolnie-backup.timer")))
    }
    return found
  }

  private func people() -> [SetupFinding] {
    SystemNames.groups.filter { machine.members($0) == nil && !SystemNames.users.contains($0) }
      .map { .groupMissing($0) } + SystemNames.users.filter { machine.account($0) == nil }.map { .userMissing($0) }
  }

  private func kiosk() -> [SetupFinding] {
    guard !kiosks.isEmpty else { return [.notSetUp("kiosk")] }
    return admission() + kiosksGroups()
      + units(["wspolnie-intake.service"] + kiosks, of: "kiosk", needed: ["wspolnie-kiosk@.service"])
      + otherwise(places.kiosk(), of: "kiosk") + waysPast() + letters()
  }

  /// The groups that read the register and have the kiosk's user in them.
  private func kiosksGroups() -> [SetupFinding] {
    let others = Set(SystemNames.groups + [places.group]).subtracting([SystemNames.kiosk]).sorted()
    return others.filter { machine.members($0)?.contains(SystemNames.kiosk) == true }
      .map { .kioskInGroup(SystemNames.kiosk, group: $0) }
  }

  /// What leads past a kiosk: somebody else who wants its terminal, another terminal, the keys that restart the machine.
  private func waysPast() -> [SetupFinding] {
    let gettys = kiosks.map { $0.replacing("wspolnie-kiosk@", with: "getty@") }
      .filter { isOn($0) && !isMasked($0) }.map { SetupFinding.gettyBeside($0) }
    let (logins, manager) = (lines(ofSettings: "logind.conf"), lines(ofSettings: "system.conf"))
    let isAlone = logins.isSuperset(of: ["NAutoVTs=0", "ReserveVT=0"])
    let isHeld = isMasked("ctrl-alt-del.target") && manager.contains("CtrlAltDelBurstAction=none")
    let kernel = machine.text("/proc/sys/kernel/sysrq").map { $0.filter { !$0.isWhitespace } }
    return gettys + (isAlone ? [] : [.otherTerminals]) + (isHeld ? [] : [.restartByKeys])
      + (kernel ?? "0" == "0" ? [] : [.kernelByKeys])
  }

  /// The lines of a file of systemd's settings, and of those beside it.
  private func lines(ofSettings name: String) -> Set<Substring> {
    let beside = "/etc/systemd/\(name).d"
    let paths = ["/etc/systemd/\(name)"] + machine.names(beside).map { "\(beside)/\($0)" }
    return Set(paths.flatMap { (machine.text($0) ?? "").split(separator: "\n") })
  }

  /// Whether the console shows every letter of the kiosk's languages: the usual fonts of a Polish machine have no Ukrainian.
  private func letters() -> [SetupFinding] {
    let font = "/usr/share/consolefonts/\(SystemPlaces.consoleFont).psf.gz"
    let isThere = machine.isThere(font) && ["/usr/bin/setfont", "/bin/setfont"].contains(where: machine.isThere)
    return isThere ? [] : [.lettersMissing]
  }

  /// The units and scripts of a part that say otherwise than it would write them, and what an admin lets them say beside that.
  private func otherwise(_ part: SetupPart, of name: String) -> [SetupFinding] {
    let isScript = { (file: SetupFile) in file.permissions & 0o111 != 0 }
    return part.files.filter { $0.path.hasPrefix(SystemPlaces.adminUnits) || isScript($0) }.flatMap {
      file -> [SetupFinding] in
      let beside = file.path + ".d"
      let notes: [SetupFinding] = machine.names(beside).sorted().map { .saysMore("\(beside)/\($0)") }
      let path = [file.path, SystemPlaces.inPackage(file.path)].first(where: machine.isThere)
      guard let path else { return isScript(file) ? [.unit(.missing(file.path, part: name))] : notes }
      let isRun = !isScript(file) || machine.ownership(path).map { $0.permissions & 0o111 != 0 } ?? true
      guard machine.text(path) != file.text || !isRun else { return notes }
      return [.fileOtherwise(path, part: name)] + notes
    }
  }

  /// Whether the register lets the kiosk's user in, and no further.
  private func admission() -> [SetupFinding] {
    guard let store = try? Store(places.data) else { return [] }
    switch store.standing(ofKiosk: SystemNames.kiosk) {
    case .admitted: return store.manifest.kiosk == SystemNames.kiosk ? [] : [.kioskNotAdmitted(SystemNames.kiosk)]
    case .notAdmitted: return [.kioskNotAdmitted(SystemNames.kiosk)]
    case .noAccessLists: return [.noAccessLists(places.data)]
    case .unknownUser: return []
    }
  }

  private func backup() -> [SetupFinding] {
    let timers = ["wspolnie-backup.timer", "wspolnie-check.timer", "wspolnie-trial.timer"]
    guard timers.contains(where: hasUnit) else { return [.notSetUp("backup")] }
    let settings: [SetupFinding] =
      self.settings.recipient.isEmpty ? [.settingsMissing(SystemPlaces.backupSettings)] : []
    return settings + keeping() + units(timers, of: "backup", needed: []) + otherwise(places.backup(nil), of: "backup")
  }

  /// The settings of backups as they stand there.
  private var settings: BackupSettings { BackupSettings(in: machine.text(SystemPlaces.backupSettings) ?? "") }

  /// What backups need beside their units: the program that encrypts them, their folder, and where the key that opens them lies
  /// on this machine, that nobody else reads it.
  private func keeping() -> [SetupFinding] {
    let isThere = SystemProgram.foldersOfServices.contains { machine.isThere("\($0)/age") }
    var found: [SetupFinding] = isThere ? [] : [.programMissing("age")]
    let (folder, key) = (settings.folder, settings.identity)
    if !folder.isEmpty, !machine.isThere(folder) { found.append(.placeMissing(folder)) }
    if !key.isEmpty {
      let permissions = machine.ownership(key)?.permissions
      if permissions == nil { found.append(.placeMissing(key)) }
      if let permissions, permissions & 0o077 != 0 { found.append(.keyOpenToOthers(key, Int(permissions))) }
    }
    return found
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
        let service = name.replacing(".timer", with: ".service")
        if let masked = [name, service].first(where: isMasked) { return .unit(.masked(masked)) }
        if !isOn(name) { return .unit(.off(name)) }
        guard machine.isThere("/run/systemd/system") else { return nil }
        let isActive = machine.run("systemctl", ["is-active", "--quiet", name])?.code == 0
        if !isActive { return .unit(.notRunning(name)) }
        // What a timer starts fails by itself, and the timer runs on.
        let hasFailed = service != name && machine.run("systemctl", ["is-failed", "--quiet", service])?.code == 0
        return hasFailed ? .unit(.failed(service)) : nil
      }
  }

  private func isMasked(_ unit: String) -> Bool {
    machine.target("\(SystemPlaces.adminUnits)/\(unit)") == "/dev/null"
  }

  private func hasUnit(_ name: String) -> Bool {
    [SystemPlaces.adminUnits, SystemPlaces.packageUnits].contains { machine.isThere("\($0)/\(name)") }
  }

  private func isOn(_ name: String) -> Bool {
    ["timers.target", "multi-user.target", "getty.target"].contains {
      machine.isThere("\(SystemPlaces.adminUnits)/\($0).wants/\(name)")
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
