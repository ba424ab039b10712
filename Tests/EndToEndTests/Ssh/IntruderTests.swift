import CTerminal
import Glibc
import Testing

/// What somebody tries who has an account of a remote office, or none. Nothing but the program can be reached, and no file
/// but one's own.
@Suite("An intruder over SSH", .waiting, .overSsh) struct IntruderTests {
  private let desk: TrainingDesk
  private let server: SshServer

  init() throws {
    desk = try TrainingDesk.demo()
    server = try SshServer(on: desk)
  }

  private func file(inHome name: String) -> String { server.folder.path("home/anna/\(name)") }

  // MARK: Another command

  @Test(arguments: [
    ["cat", "/etc/passwd"], ["--", "sh"], ["sh", "-c", "'id; touch ~/wspolnie/was-here'"], ["-"],
    ["wspolnie", "--data", "/etc", "list", "persons", "--personal"], ["wspolnie", "today"], [";", "id"], ["`id`"],
    ["$(id)"],
    ["exec", "bash"], ["/usr/lib/openssh/sftp-server"], ["internal-sftp"], ["rsync", "--server", "."],
  ])
  func anotherCommandIsNotLookedAt(command: [String]) throws {
    let result = try ProgramRunner("/usr/bin/ssh").run(
      server.options() + ["anna@127.0.0.1"] + command, input: "id\ncat /etc/passwd\n")
    #expect(result.code == 64, "\(result)")
    #expect(result.outputBytes.isEmpty)
    #expect(result.errors.contains("Ekran programu potrzebuje terminala"), "\(result.errors)")
    #expect(!result.errors.contains("uid=") && !result.errors.contains("root:"))
    #expect(access(file(inHome: "wspolnie/was-here"), F_OK) != 0)
  }

  @Test func anotherRegisterNamedAtATerminalIsNotOpened() throws {
    let terminal = try server.sitDown(
      as: .anna, command: ["/mnt/wspolnie", "--data", "/tmp/other", "--lang", "en", "diagnose", "-"])
    try terminal.waitUntil("Wspólnie · CAO Dąbrowa Górnicza")
    #expect(!terminal.screen.contains("Desk"))
  }

  @Test func aSubsystemIsTheProgramToo() throws {
    for name in ["sftp", "netconf", "sh"] {
      let result = try server.run(as: .anna, name, more: ["-s"], input: "\u{0}\u{0}\u{0}\u{5}\u{1}\u{0}\u{0}\u{0}\u{3}")
      #expect(result.code != 0)
      #expect(result.outputBytes.isEmpty, "\(name): \(result.output)")
    }
  }

  @Test func sftpAndScpOfTheAccountThatWorksReachNothing() throws {
    try server.folder.write("home/anna/wspolnie/list.csv", "a")
    let sftp = try server.sftp(as: .anna, "get /etc/passwd taken", "get wspolnie/list.csv taken")
    #expect(sftp.code != 0)
    for more in [[], ["-O"]] {
      let scp = try ProgramRunner("/usr/bin/scp").run(
        more + server.options(port: "-P") + ["anna@127.0.0.1:/etc/passwd", server.folder.path("taken")])
      #expect(scp.code != 0)
      let put = try ProgramRunner("/usr/bin/scp").run(
        more + server.options(port: "-P") + [server.folder.path("key.pub"), "anna@127.0.0.1:wspolnie/was-here"])
      #expect(put.code != 0)
    }
    #expect(access(server.folder.path("taken"), F_OK) != 0)
    #expect(access(file(inHome: "wspolnie/was-here"), F_OK) != 0)
  }

  // MARK: Forwarding

  @Test func noPortIsForwardedThere() throws {
    let result = try server.run(as: .anna, more: ["-W", "127.0.0.1:\(server.port)"])
    #expect(result.code == 255)
    #expect(!result.output.contains("SSH-2.0"), "\(result.output)")
    #expect(result.errors.contains("administratively prohibited"), "\(result.errors)")
  }

  @Test func noPortIsForwardedBack() throws {
    for listening in ["0:127.0.0.1:\(server.port)", "\(server.folder.path("socket")):127.0.0.1:\(server.port)", "0"] {
      let result = try server.run(as: .anna, more: ["-N", "-o", "ExitOnForwardFailure=yes", "-R", listening])
      #expect(result.code == 255, "\(result)")
      #expect(result.errors.contains("forward"), "\(result.errors)")
    }
    #expect(access(server.folder.path("socket"), F_OK) != 0)
  }

  @Test(arguments: ["-L", "-D"]) func noPortIsForwardedFromHere(way: String) throws {
    // What a browser or a program on this side asks of ssh goes nowhere.
    let here = try SshServer.freePort()
    let forwarding = way == "-L" ? "127.0.0.1:\(here):127.0.0.1:\(server.port)" : "127.0.0.1:\(here)"
    let client = try ProgramRunner("/usr/bin/ssh").start(
      server.options() + ["-v", "-N", way, forwarding, "anna@127.0.0.1"])
    try client.waitUntilErrors(hold: "Entering interactive session")
    // SOCKS 4 (what -D speaks): connect to that port of that machine.
    let port = String(server.port, radix: 16)
    let digits = Array(String(repeating: "0", count: 4 - port.count) + port)
    let asking = #"\x04\x01\x"# + digits[..<2] + #"\x"# + digits[2...] + #"\x7f\x00\x00\x01\x00"#
    let heard = try ProgramRunner("/bin/bash").run(
      "-c", "exec 3<>/dev/tcp/127.0.0.1/\(here); \(way == "-D" ? "printf '\(asking)' >&3; " : "")cat <&3")
    #expect(!heard.output.contains("SSH-2.0"))
    try client.waitUntilErrors(hold: "administratively prohibited")
  }

  @Test(
    .enabled(if: access("/dev/net/tun", R_OK | W_OK) == 0, "the system has no tunnels"),
    arguments: ["point-to-point", "ethernet"])
  func noTunnelIsDug(kind: String) throws {
    let result = try server.run(
      as: .anna, more: ["-v", "-N", "-o", "ExitOnForwardFailure=yes", "-o", "Tunnel=\(kind)", "-w", "any:any"])
    #expect(result.code == 255, "\(result)")
    #expect(result.errors.contains("Server has rejected tunnel device forwarding"), "\(result.errors)")
  }

  @Test func neitherAnAgentNorAWindowComesAlong() throws {
    let agent = try ProgramRunner("/usr/bin/ssh-agent").start(["-D", "-a", server.folder.path("agent")])
    defer { agent.process.send(signal: SIGTERM) }
    try server.folder.wait(until: "agent") { access(server.folder.path("agent"), F_OK) == 0 }
    let terminal = try server.sitDown(
      as: .anna, more: ["-A", "-X"],
      environment: ["SSH_AUTH_SOCK": server.folder.path("agent"), "DISPLAY": "127.0.0.1:0"])
    try terminal.waitUntil("Wspólnie · CAO")
    let names = try session().map { $0.prefix { $0 != "=" } }
    #expect(!names.contains("SSH_AUTH_SOCK") && !names.contains("DISPLAY") && !names.contains("XAUTHORITY"))
  }

  /// The environment of the only session.
  private func session() throws -> [String] {
    let all = server.sessions()
    try #require(all.count == 1, "\(all)")
    return all[0].environment
  }

  // MARK: The environment

  @Test func noVariableIsSmuggledIn() throws {
    let smuggled = [
      "WSPOLNIE_DATA": "/etc", "WSPOLNIE_NOW": "2020-01-01T10:00", "WSPOLNIE_OWN_FILES": "", "LD_PRELOAD": "/tmp/x.so",
      "LD_LIBRARY_PATH": "/tmp", "PAGER": "sh", "EDITOR": "sh", "VISUAL": "sh", "SHELL": "/bin/bash", "ENV": "/tmp/x",
      "BASH_ENV": "/tmp/x", "PATH": "/tmp", "HOME": "/tmp", "XDG_CONFIG_HOME": "/tmp", "XDG_DATA_HOME": "/tmp",
      "TERMINFO": "/tmp", "TERMINFO_DIRS": "/tmp", "TERMCAP": "x", "NLSPATH": "/tmp", "LOCPATH": "/tmp",
      "SWIFT_BACKTRACE": "enable=yes", "GCONV_PATH": "/tmp", "LC_PAPER": "pl_PL.UTF-8",
    ]
    var more: [String] = []
    for name in smuggled.keys.sorted() where name != "PATH" { more += ["-o", "SendEnv=\(name)"] }
    more += ["-o", "SetEnv=PATH=/tmp"]
    let terminal = try server.sitDown(
      as: .anna, more: more,
      environment: smuggled.filter { !["LD_PRELOAD", "LD_LIBRARY_PATH", "PATH", "HOME"].contains($0.key) })
    try terminal.waitUntil("Wspólnie · CAO Dąbrowa Górnicza")
    let there = try session()
    for (name, value) in smuggled where name != "LC_PAPER" { #expect(!there.contains("\(name)=\(value)"), "\(name)") }
    #expect(there.contains("LC_PAPER=pl_PL.UTF-8"), "what is let in comes")
    #expect(there.contains("WSPOLNIE_OWN_FILES=1"))
    #expect(there.contains("HOME=/home/anna"))
    #expect(!there.contains { $0.hasPrefix("MARK=") }, "nothing is read from the home")
    #expect(access(file(inHome: "wspolnie/rc-was-run"), F_OK) != 0)
  }

  @Test(arguments: ["../../../../tmp/x", "/tmp/x", "dumb"])
  func aHostileTerminalNameIsSaidAndLeadsNowhere(name: String) throws {
    let terminal = try PseudoTerminal(
      running: "/usr/bin/ssh", server.options() + ["-tt", "anna@127.0.0.1"],
      environment: ["LANG": "pl_PL.UTF-8", "TERM": name])
    #expect(try terminal.waitForExit() == .code(69))
    #expect(!terminal.screen.modes.alternateScreen)
  }

  // MARK: Rule by rule

  /// Most of what is closed is closed by several rules, so that no client sees one of them missing.
  @Test(arguments: [SshServer.Account.anna, .ola, .annasFiles]) func eachRuleHolds(account: SshServer.Account) throws {
    let settings = try server.settings(of: account)
    let isOfFiles = account == .annasFiles
    for rule in [
      "disableforwarding yes", "allowtcpforwarding no", "allowstreamlocalforwarding no", "allowagentforwarding no",
      "x11forwarding no", "permittunnel no", "permitlisten none", "permitopen none", "gatewayports no",
      "permituserrc no", "permituserenvironment no", "authenticationmethods publickey",
      "authorizedkeysfile /etc/ssh/wspolnie-keys/%u", "authorizedkeyscommand none", "maxsessions 1",
      "clientaliveinterval 30", "clientalivecountmax 4", "denyusers wspolnie", "denyusers wspolnie-kiosk",
      isOfFiles ? "permittty no" : "permittty yes", isOfFiles ? "chrootdirectory %h" : "chrootdirectory none",
      isOfFiles
        ? "forcecommand internal-sftp -R -d /wspolnie"
        : "forcecommand \(SshServer.program) --data \(SshServer.data)",
    ] { #expect(settings.contains(rule[...]), "\(account): \(rule)") }
  }

  // MARK: Files

  @Test func aPathOutsideTheHomeIsNotRead() throws {
    let terminal = try server.sitDown(as: .anna)
    try terminal.type("1")
    try terminal.waitUntil("Organizacje")
    try terminal.press(.text("i"))
    try terminal.waitUntil("Co jest na liście?")
    try terminal.press(.enter)
    try terminal.waitUntil("Wczytywanie z pliku: organizacje · ~/wspolnie")
    try terminal.type("/etc/passwd")
    try terminal.press(.enter)
    try terminal.waitUntilItSays("Tego pliku stąd nie wolno czytać")
    #expect(!terminal.screen.contains("root:"))
  }

  @Test func filesAreFetchedAndNothingElse() throws {
    let shell = ProgramRunner("/bin/sh")
    try server.folder.write("home/anna/wspolnie/lista.csv", "nazwa\nLis\n")
    try server.folder.write("home/jan/wspolnie/cudza.csv", "x")
    try shell.run(
      "-c",
      "cd \(file(inHome: "wspolnie")); chown 61001 lista.csv; ln -s /mnt/register/wspolnie.json out; ln -s ../../jan up"
    )
    let got = try server.sftp(as: .annasFiles, "pwd", "get lista.csv taken")
    #expect(got.code == 0, "\(got.errors)")
    #expect(got.output.contains("/wspolnie"))
    #expect(try String(decoding: server.folder.read("taken"), as: UTF8.self) == "nazwa\nLis\n")
    for line in [
      "get /etc/passwd other", "get ../../etc/passwd other", "get out other", "get up/wspolnie/cudza.csv other",
      "get /mnt/register/wspolnie.json other", "get /home/jan/wspolnie/cudza.csv other", "put key.pub wspolnie/put",
      "put key.pub /put", "rm lista.csv", "rename lista.csv renamed.csv", "mkdir made", "ln -s /etc/passwd made",
      "chmod 777 lista.csv", "put own.pub /.ssh/authorized_keys",
    ] {
      let tried = try server.sftp(as: .annasFiles, line)
      #expect(tried.code != 0, "\(line): \(tried.output)")
    }
    #expect(access(server.folder.path("other"), F_OK) != 0)
    #expect(
      server.folder.files(below: "home/anna/wspolnie").map { $0.split(separator: "/").last } == [
        "lista.csv", "out", "up",
      ])
    // No shell, no terminal, no forwarding either.
    let command = try server.run(as: .annasFiles, "id")
    #expect(!command.output.contains("uid="))
    let terminal = try ProgramRunner("/usr/bin/ssh").run(server.options() + ["-tt", "anna-pliki@127.0.0.1"])
    #expect(terminal.errors.contains("PTY allocation request failed"), "\(terminal.errors)")
    #expect(try server.run(as: .annasFiles, more: ["-W", "127.0.0.1:\(server.port)"]).code != 0)
  }

  // MARK: Whoever has no business here

  @Test(arguments: [SshServer.Account.kiosk, .services, .nobodysFriend])
  func whoIsNotLetInIsRefused(account: SshServer.Account) throws {
    let result = try server.run(as: account, "id")
    #expect(result.code == 255)
    #expect(result.errors.contains("Permission denied"), "\(result.errors)")
  }

  @Test func aKeyPutIntoOnesOwnHomeLetsNobodyIn() throws {
    let result = try server.run(as: .anna, key: "own")
    #expect(result.code == 255)
    #expect(result.errors.contains("Permission denied (publickey)"), "\(result.errors)")
  }

  @Test func aPasswordIsNotAskedFor() throws {
    let result = try server.run(
      as: .anna, more: ["-o", "PreferredAuthentications=password,keyboard-interactive", "-o", "BatchMode=no"])
    #expect(result.code == 255)
    #expect(result.errors.contains("Permission denied (publickey)"), "\(result.errors)")
  }
}
