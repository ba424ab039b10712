import CivicDomain

extension SystemPlaces {
  /// What makes sshd lead remote accounts to the program and to nothing else.
  /// - Parameters:
  ///   - withKiosk: whether kiosks may come over SSH too, each with a key of its own.
  ///   - offices: those that have names.
  func ssh(withKiosk: Bool, offices: [RemoteOffice] = []) -> SetupPart {
    let people = people
    let folders = folders
    let configuration = sshd(withKiosk: withKiosk, offices: offices)
    return SetupPart(
      files: [people, folders, configuration],
      steps: [.makeUsers(people), .makeFolders(folders), .tryConfiguration(configuration)])
  }

  /// The part of sshd_config(5). The first value that is found holds, so that the narrower block stands first, and nothing of
  /// the rest of the configuration opens again what is closed here.
  func sshd(withKiosk: Bool, offices: [RemoteOffice] = []) -> SetupFile {
    let path = isPackage ? "/usr/share/doc/wspolnie/examples/sshd.conf" : Self.sshd
    return SetupFile(
      path,
      """
      # Remote offices of Wspólnie. An account in the group \(SystemNames.remote) reaches the program and nothing
      # else; what it may there says its other group: \(SystemNames.staff), \(SystemNames.readers), and of the
      # staff \(SystemNames.keepers). Keys stand in \(Self.keys)/ACCOUNT, which is root's, one a line:
      #   restrict,pty ssh-ed25519 AAAA… anna
      # Whatever command is sent along is not looked at: there are no scripts over SSH.

      DenyUsers \(SystemNames.staff)\(withKiosk ? "" : " " + SystemNames.kiosk)

      # The files that somebody wrote by `x`: an account of the same number, in this group alone, reads them and
      # nothing else. The home is root's; in it the folder `wspolnie` is theirs.
      Match Group \(SystemNames.files)
        ForceCommand internal-sftp -R -d /wspolnie
        ChrootDirectory %h
        PermitTTY no
      \(Self.closed)
      \(offices.isEmpty ? "" : "\n# Where an account comes from stands in each line of the log that it writes.\n")\
      \(offices.map { $0.block + "\n" }.joined())
      Match Group \(SystemNames.remote)
        ForceCommand \(program) --data \(data)
        PermitTTY yes
        AcceptEnv LANG LC_* NO_COLOR
        SetEnv \(RemoteOffice.variables(of: Author.unnamedOffice))
      \(Self.closed)
      """ + (withKiosk ? "\n" + kioskBlock : ""))
  }

  private static let kiosk = "Match User \(SystemNames.kiosk)"

  /// Whether a part of sshd's configuration lets kiosks come.
  static func namesKiosk(_ configuration: String) -> Bool {
    configuration.split(separator: "\n").contains(kiosk[...])
  }

  private var kioskBlock: String {
    """

    # A kiosk that is a terminal alone, and comes over SSH with its own key. Memory that is given back is overwritten.
    \(Self.kiosk)
      SetEnv \(Self.forgetting)
      ForceCommand \(program) --data \(data) kiosk
      PermitTTY yes
    \(Self.closed)
    """
  }

  /// What is closed to all of them.
  static let closed = """
      DisableForwarding yes
      AllowTcpForwarding no
      AllowStreamLocalForwarding no
      AllowAgentForwarding no
      X11Forwarding no
      PermitTunnel no
      PermitListen none
      PermitOpen none
      GatewayPorts no
      PermitUserRC no
      AuthenticationMethods publickey
      AuthorizedKeysFile \(keys)/%u
      AuthorizedKeysCommand none
      MaxSessions 1
      ClientAliveInterval 30
      ClientAliveCountMax 4
    """

  /// What makes the C library overwrite whatever is given back, so that nothing that somebody typed outlives them.
  static let forgetting = "GLIBC_TUNABLES=glibc.malloc.perturb=165:glibc.malloc.tcache_count=0"
}
