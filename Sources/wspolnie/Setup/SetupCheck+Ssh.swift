import Words

/// The part of a look at a machine that asks sshd.
extension SetupCheck {
  /// What is found of remote offices.
  func ssh() -> [SetupFinding] {
    guard isSshSetUp else { return [.notSetUp("ssh")] }
    var found: [SetupFinding] = []
    if let text = machine.text(SystemPlaces.sshd), !isOurs(text) {
      found.append(.fileOtherwise(SystemPlaces.sshd, part: "ssh"))
    }
    found += keys()
    guard machine.isRoot else { return found + [.ssh(.rootNeeded)] }
    guard let answer = machine.run("sshd", ["-t"]) else { return found + [.ssh(.noSshd)] }
    guard answer.code == 0 else {
      // Where it never ran, as on a machine that starts it for each line, it has no folder to leave its rights in.
      let isStarted = machine.isThere("/run/sshd") || !answer.said.contains("/run/sshd")
      return found + [.ssh(isStarted ? .refuses(answer.firstLine) : .notStarted)]
    }
    return found + remoteAccounts() + accountsOfFiles() + kioskOverSsh()
  }

  /// Whether the part is as this program writes it, for the offices that it names.
  private func isOurs(_ text: String) -> Bool {
    let offices = RemoteOffice.named(in: text)
    return [false, true].contains { places.sshd(withKiosk: $0, offices: offices).text == text }
  }

  /// The keys that somebody else than root could write.
  private func keys() -> [SetupFinding] {
    let files = machine.names(SystemPlaces.keys).sorted().map { "\(SystemPlaces.keys)/\($0)" }
    return ([SystemPlaces.keys] + files).filter { isOpen(machine.ownership($0)) }.map { .ssh(.keysNotLocked($0)) }
  }

  /// Whether somebody else than root may write there.
  private func isOpen(_ ownership: SetupMachine.Ownership?) -> Bool {
    ownership.map { $0.owner != 0 || $0.permissions & 0o022 != 0 } ?? false
  }

  private func remoteAccounts() -> [SetupFinding] {
    let roles = [SystemNames.staff, SystemNames.readers, SystemNames.keepers].flatMap { machine.members($0) ?? [] }
    let own = "setenv \(Desk.ownFilesVariable)=1"
    return accounts(machine.members(SystemNames.remote) ?? [], ledTo: [program, own]).flatMap {
      (name, found) -> [SetupFinding] in
      found + (roles.contains(name) ? [] : [.ssh(.withoutRole(name))]) + shell(of: name)
    }
  }

  private func accountsOfFiles() -> [SetupFinding] {
    let led = ["forcecommand internal-sftp -R -d /wspolnie", "chrootdirectory %h", "permittty no"]
    return accounts(machine.members(SystemNames.files) ?? [], ledTo: led).flatMap(\.found)
  }

  /// The kiosk's user, where the part lets it come.
  private func kioskOverSsh() -> [SetupFinding] {
    guard let text = machine.text(SystemPlaces.sshd), SystemPlaces.namesKiosk(text) else { return [] }
    return accounts([SystemNames.kiosk], ledTo: [program + " kiosk"]).flatMap(\.found) + shell(of: SystemNames.kiosk)
  }

  private var program: String { "forcecommand \(places.program) --data \(places.data)" }

  /// sshd starts a forced command by the account's shell.
  private func shell(of name: String) -> [SetupFinding] {
    let shell = machine.account(name)?.shell ?? ""
    return ["/nologin", "/false"].contains(where: shell.hasSuffix) ? [.ssh(.noShell(name))] : []
  }

  /// What sshd would do with each of some accounts: its own answer, whatever says which file.
  /// - Parameter wanted: what it is to say of where the account is led.
  private func accounts(_ names: [String], ledTo wanted: [String]) -> [(name: String, found: [SetupFinding])] {
    names.sorted().map { name in
      let asked = machine.run("sshd", ["-T", "-C", "user=\(name),host=localhost,addr=127.0.0.1"])
      let lines = asked?.said.split(separator: "\n").map(String.init) ?? []
      var found: [SetupFinding] = wanted.allSatisfy(lines.contains) ? [] : [.ssh(.notLed(name))]
      found += Self.open(in: lines).map { .ssh(.open(name, $0)) }
      if let account = machine.account(name), isOpen(machine.ownership(account.home)) {
        found.append(.ssh(.homeNotLocked(name, home: account.home)))
      }
      return (name, found)
    }
  }

  /// The lines by which sshd leaves open what is closed to every account of ours; a line that is missing is one of them.
  private static func open(in lines: [String]) -> [String] {
    let wanted =
      SystemPlaces.closed.split(separator: "\n").map { line in
        let parts = line.split(separator: " ", maxSplits: 1)
        return "\(parts[0].lowercased()) \(parts[1])"
      } + ["permituserenvironment no"]
    let missing = wanted.filter { !lines.contains($0) }.map { line in
      let key = line.prefix { $0 != " " } + " "
      return lines.first { $0.hasPrefix(key) } ?? "\(key)–"
    }
    return missing + lines.filter { $0.hasPrefix("acceptenv ") && !accepted.contains(String($0.dropFirst(10))) }
  }

  /// The variables that come along.
  private static let accepted: Set<String> = ["LANG", "LC_*", "NO_COLOR"]
}
