import Glibc
import Testing

/// Debian's sshd on this machine's own address, with the configuration that `wspolnie setup ssh` prints, and accounts that
/// exist for it alone: it runs in a mount namespace in which the system's lists of accounts, `/home` and `/etc/ssh` are a test's.
/// Nothing of the machine is touched, and all of it is gone with the test.
final class SshServer {
  /// An account of the namespace.
  enum Account: String, CaseIterable {
    /// Staff of a remote office, as is jan.
    case anna, jan
    /// A reader.
    case ola
    /// The number of anna, in the group that fetches files.
    case annasFiles = "anna-pliki"
    /// The kiosk's user, who has a key as well.
    case kiosk = "wspolnie-kiosk"
    /// The user as whom the services run, who has a key as well.
    case services = "wspolnie"
    /// Somebody whom no group lets in anywhere.
    case nobodysFriend = "obcy"
  }

  let folder: TemporaryFolder
  let port: Int
  private let server: RunningProgram

  /// What it takes; nil where all of it is there.
  static let hindrance: String? = {
    if geteuid() != 0 { return "root is needed, to log in as several people" }
    for program in ["/usr/sbin/sshd", "/usr/bin/ssh", "/usr/bin/sftp", "/usr/bin/scp", "/usr/bin/ssh-keygen"]
    where access(program, X_OK) != 0 {
      return "openssh-server and openssh-client are needed: there is no \(program)"
    }
    let tried = try? ProgramRunner("/usr/bin/unshare").run("-m", "/bin/true")
    return tried?.code == 0 ? nil : "the system gives no mount namespace"
  }()

  static var isPossible: Bool { hindrance == nil }

  /// Where things are within the namespace.
  static let program = "/mnt/wspolnie"
  static let data = "/mnt/register"

  /// Starts it on a register.
  /// - Parameter withKiosk: whether kiosks may come too.
  init(on register: TrainingDesk, withKiosk: Bool = false) throws {
    folder = register.folder
    port = try Self.freePort()
    try folder.write("namespace", Self.script)
    try folder.write("port", "\(port)\n")
    let runner = ProgramRunner("/usr/bin/unshare")
    server = try runner.start(
      [
        "-m", "/bin/bash", folder.path("namespace"), folder.path, try BuiltProgram.path(), "\(port)",
      ] + (withKiosk ? ["--kiosk"] : []))
    try server.waitUntilErrors(hold: "Server listening on 127.0.0.1 port \(port).")
  }

  /// Builds the namespace, prints the configuration there, and becomes sshd.
  private static let script = #"""
    set -euo pipefail
    here=$1 program=$2 port=$3 kiosk=${4-}
    chmod 0711 "$here"
    mount --make-rprivate /
    mkdir -p "$here/home" "$here/ssh/sshd_config.d" "$here/ssh/wspolnie-keys"
    cp /etc/passwd /etc/group /etc/shadow "$here/"
    sed -i '/^wspolnie/d' "$here/passwd" "$here/group" "$here/shadow"
    cat >>"$here/group" <<'END'
    wspolnie:x:61100:anna,jan
    wspolnie-readers:x:61101:ola
    wspolnie-keepers:x:61102:
    wspolnie-remote:x:61103:anna,jan,ola
    wspolnie-files:x:61104:anna-pliki
    wspolnie-kiosk:x:61105:
    anna:x:61001:
    jan:x:61002:
    ola:x:61003:
    obcy:x:61004:
    END
    cat >>"$here/passwd" <<'END'
    wspolnie:x:61100:61100::/home/wspolnie:/bin/sh
    wspolnie-kiosk:x:61105:61105::/home/wspolnie-kiosk:/bin/sh
    anna:x:61001:61001::/home/anna:/bin/sh
    jan:x:61002:61002::/home/jan:/bin/bash
    ola:x:61003:61003::/home/ola:/bin/sh
    obcy:x:61004:61004::/home/obcy:/bin/sh
    anna-pliki:x:61001:61001::/home/anna:/bin/sh
    END
    for name in wspolnie wspolnie-kiosk anna jan ola obcy anna-pliki; do
      echo "$name:*:19000:0:99999:7:::" >>"$here/shadow"
    done
    for list in passwd group shadow; do mount --bind "$here/$list" "/etc/$list"; done
    mount --bind "$here/home" /home
    mount --bind "$here/ssh" /etc/ssh
    mount -t tmpfs -o mode=0755 none /run
    mkdir /run/sshd
    mount -t tmpfs -o mode=0755 none /mnt
    touch /mnt/wspolnie
    mount --bind "$program" /mnt/wspolnie
    mkdir /mnt/register
    mount --bind "$here/data" /mnt/register
    # The register is the staff's.
    sed -i 's/"training":true/"group":"wspolnie","kiosk":"wspolnie-kiosk","training":true/' /mnt/register/wspolnie.json
    chown -R wspolnie:wspolnie /mnt/register
    find /mnt/register -type d -exec chmod 2770 {} +
    find /mnt/register -type f -exec chmod 0660 {} +
    /mnt/wspolnie --data /mnt/register access --readers wspolnie-readers --keepers wspolnie-keepers >/dev/null
    ssh-keygen -q -t ed25519 -N '' -f "$here/host"
    ssh-keygen -q -t ed25519 -N '' -f "$here/key"
    for name in anna jan ola anna-pliki wspolnie wspolnie-kiosk obcy; do
      # A plain key, as somebody may put there who forgets the rest: what sshd is told must hold by itself.
      cp "$here/key.pub" "/etc/ssh/wspolnie-keys/$name"
      home=$(getent passwd "$name" | cut -d: -f6)
      mkdir -p "$home/wspolnie" "$home/.config" "$home/.local" "$home/.ssh"
      chown "$name" "$home/wspolnie" "$home/.config" "$home/.local"
      chmod 0700 "$home/wspolnie" "$home/.config" "$home/.local"
      # Whatever ssh reads in a home, if it were read: it leaves a mark.
      printf '#!/bin/sh\ntouch %s/wspolnie/rc-was-run\n' "$home" >"$home/.ssh/rc"
      echo 'MARK=from-the-home' >"$home/.ssh/environment"
    done
    # Those whom no group lets in have their key where any sshd looks for it.
    for name in wspolnie wspolnie-kiosk; do cp "$here/key.pub" "/home/$name/.ssh/authorized_keys"; done
    echo "restrict,pty $(cat "$here/key.pub")" >/etc/ssh/wspolnie-keys/jan
    # A key that anna put into her own home lets nobody in.
    ssh-keygen -q -t ed25519 -N '' -f "$here/own"
    cp "$here/own.pub" /home/anna/.ssh/authorized_keys
    cp /usr/share/openssh/sshd_config /etc/ssh/sshd_config
    # Each office comes from an address of its own of this machine.
    /mnt/wspolnie setup ssh $kiosk --data /mnt/register --office golonog=127.0.0.2 --office reden=127.0.0.3/32 2>/dev/null |
      awk '/^### / {inside = $2 == "/etc/ssh/sshd_config.d/wspolnie.conf"; next} inside' >/etc/ssh/sshd_config.d/wspolnie.conf
    echo "[127.0.0.1]:$port $(cut -d' ' -f1,2 "$here/host.pub")" >"$here/known_hosts"
    exec /usr/sbin/sshd -D -e -f /etc/ssh/sshd_config -h "$here/host" -p "$port" -o ListenAddress=127.0.0.1 \
      -o PidFile=none </dev/null
    """#

  /// A port of this machine on which nobody listens.
  static func freePort() throws -> Int {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, length) == 0 && getsockname(socket, $0, &length) == 0
      }
    }
    guard bound else { throw SystemProblem(doing: "finding a free port", number: errno) }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  // MARK: Whoever comes

  /// The options that every client has: a test's key and no other, the server's own key, nothing of the developer's settings.
  func options(port flag: String = "-p", key: String = "key") -> [String] {
    [
      "-F", "/dev/null", flag, "\(port)", "-i", folder.path(key), "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes",
      "-o", "UserKnownHostsFile=\(folder.path("known_hosts"))", "-o", "StrictHostKeyChecking=yes",
      "-o", "ConnectTimeout=20",
    ]
  }

  /// The option that lets somebody come from an address of this machine: another office.
  static func from(_ address: String) -> [String] { ["-b", address] }

  /// Comes as somebody at a terminal, and waits for the program's first picture.
  func sitDown(
    as account: Account, columns: Int = 80, rows: Int = 24, showing text: String = "0 Biurko", more: [String] = [],
    command: [String] = [], environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      running: "/usr/bin/ssh", options() + more + ["-tt", "\(account.rawValue)@127.0.0.1"] + command,
      columns: columns, rows: rows, environment: ["LANG": "pl_PL.UTF-8"].merging(environment) { $1 })
    terminal.folder = folder
    try terminal.waitUntil(text)
    return terminal
  }

  /// Comes as somebody without a terminal, as a script does.
  func run(
    as account: Account, _ command: String..., more: [String] = [], key: String = "key", input: String = "",
    environment: [String: String] = [:]
  ) throws -> ProgramResult {
    try ProgramRunner("/usr/bin/ssh", environment: environment).run(
      options(key: key) + more + ["\(account.rawValue)@127.0.0.1"] + command, input: input)
  }

  /// Runs a batch of sftp.
  func sftp(as account: Account, _ lines: String...) throws -> ProgramResult {
    let batch = try folder.write("batch", lines.map { $0 + "\n" }.joined())
    var runner = ProgramRunner("/usr/bin/sftp")
    runner.folder = folder.path
    return try runner.run(["-b", batch] + options(port: "-P") + ["\(account.rawValue)@127.0.0.1"])
  }

  /// Runs a command of the program as the user who owns the register, where its group is known.
  func atHome(_ arguments: String...) throws -> ProgramResult {
    try run(by: "wspolnie", [Self.program, "--data", Self.data] + arguments)
  }

  /// Runs any command as a user of the namespace, as if they had a shell.
  func run(by user: String, _ command: [String]) throws -> ProgramResult {
    try ProgramRunner("/usr/bin/nsenter").run(
      ["-t", "\(server.process.id)", "-m", "setpriv", "--reuid", user, "--regid", user, "--init-groups"] + command)
  }

  /// What sshd would do with an account that comes from an address, as it says itself (sshd(8), `-T`), a setting a line.
  func settings(of account: Account, from address: String = "127.0.0.1") throws -> [Substring] {
    let told = try ProgramRunner("/usr/bin/nsenter").run(
      "-t", "\(server.process.id)", "-m", "/usr/sbin/sshd", "-T", "-f", "/etc/ssh/sshd_config", "-h",
      folder.path("host"), "-C", "user=\(account.rawValue),host=office,addr=\(address)")
    try #require(told.code == 0, "\(told.errors)")
    return told.output.split(separator: "\n")
  }

  /// The program's sessions on this server, each with its environment, as the system shows them to root.
  func sessions() -> [(process: pid_t, environment: [String])] {
    guard let processes = opendir("/proc") else { return [] }
    defer { closedir(processes) }
    var found: [(process: pid_t, environment: [String])] = []
    while let entry = readdir(processes) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard let process = pid_t(name), words(of: "cmdline", name).first == Self.program else { continue }
      let environment = words(of: "environ", name)
      // Other tests have servers of their own at the same time.
      if environment.contains(where: { $0.hasPrefix("SSH_CONNECTION=") && $0.hasSuffix(" 127.0.0.1 \(port)") }) {
        found.append((process, environment))
      }
    }
    return found
  }

  private func words(of file: String, _ process: String) -> [String] {
    let descriptor = open("/proc/\(process)/\(file)", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    while let more = Descriptor.read(descriptor), !more.isEmpty { bytes += more }
    return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension Trait where Self == ConditionTrait {
  /// Skipped, with the reason, where several people cannot come over SSH.
  static var overSsh: ConditionTrait {
    .enabled(if: SshServer.isPossible, "\(SshServer.hindrance ?? "")")
  }
}
