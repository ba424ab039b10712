import CivicDomain
import FlatFileStore
import Foundation
import Testing

@testable import wspolnie

/// What `wspolnie setup` prints, and what a package is made of: the same texts.
@Suite("Setting a machine up") struct SetupCommandTests {
  private static let parts = ["kiosk", "ssh", "backup"]

  @Test(arguments: parts) func withoutInstallItPrintsAndChangesNothing(part: String) throws {
    let desk = try CommandDesk()
    let run = desk.run("setup", part, "--data", "/srv/register")
    #expect(run.code == .done)
    #expect(run.output.contains("### /etc/sysusers.d/wspolnie.conf\n"))
    #expect(run.errors.contains("Niczego na komputerze nie zmieniono."))
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder) == [])
    #expect(run.output.contains("/srv/register"))
    #expect(!run.output.contains(SystemPlaces.usualData), "one register alone is named")
  }

  @Test(arguments: parts) func aPackageIsMadeOfTheSameTexts(part: String) throws {
    let desk = try CommandDesk()
    #expect(desk.run("setup", part, "--into", desk.folder + "/root", "--data", "/var/lib/wspolnie").code == .done)
    let root = desk.folder + "/root"
    let names = try #require(FileManager.default.enumerator(atPath: root)).compactMap { $0 as? String }.filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: root + "/" + $0, isDirectory: &isFolder) && !isFolder.boolValue
    }
    #expect(names.count >= 3)
    // An admin's own folders are no package's.
    #expect(names.filter { !$0.hasPrefix("usr/") } == [])
    for name in names {
      let text = try String(contentsOfFile: root + "/" + name, encoding: .utf8)
      #expect(SetupFile.isUntouched(text), "\(name)")
      #expect(!SetupFile.isUntouched(text.replacing("wspolnie", with: "other")), "\(name)")
    }
  }

  @Test func theUnitsOfThePackageAreThoseThatAnAdminGets() throws {
    var package = SystemPlaces()
    package.isPackage = true
    let admins = SystemPlaces().kiosk().files + SystemPlaces().backup(nil).files
    let packages = package.kiosk().files + package.backup(nil).files
    #expect(admins.map(\.text) == packages.map(\.text))
    #expect(
      zip(admins, packages).allSatisfy { $0.path.split(separator: "/").last == $1.path.split(separator: "/").last })
  }

  /// A register of a group holds folders with the bit by which what comes into them is the group's.
  @Test func whatWritesTheRegisterMayMakeItsFolders() throws {
    let places = SystemPlaces(data: "/srv/centrum")
    let units = (places.kiosk().files + places.backup(nil).files).filter { $0.path.hasSuffix(".service") }
    let writing = units.filter { $0.text.contains("\nReadWritePaths=/srv/centrum\n") }
    #expect(writing.count == 4 && units.count == 5)
    for unit in writing { #expect(!unit.text.contains("RestrictSUIDSGID"), "\(unit.path)") }
    for unit in units { #expect(unit.text.contains("\nNoNewPrivileges=yes\n"), "\(unit.path)") }
  }

  @Test func aFolderThatIsThereStaysWhoseItIs() {
    let lines = SystemPlaces(data: "/srv/centrum").folders.text.split(separator: "\n")
    #expect(lines.filter { $0.contains(" /srv/centrum ") } == ["d /srv/centrum :2770 :wspolnie :wspolnie -"])
  }

  @Test func servicesComeIntoTheGroupThatARegisterHas() throws {
    let group = Accounts.name(ofGroup: getegid())
    let desk = try CommandDesk()
    #expect(desk.run("init", desk.folder + "/data", "--group", group).code == .done)
    let people = desk.run("setup", "kiosk", "--data", desk.folder + "/data").output
    #expect(people.contains("\nm wspolnie \(group)\n"))
    #expect(!SystemPlaces().people.text.contains("\nm "))
    // A package knows of no register.
    #expect(desk.run("setup", "kiosk", "--into", desk.folder, "--data", desk.folder + "/data").code == .done)
    let packages = try String(contentsOfFile: desk.folder + "/usr/lib/sysusers.d/wspolnie.conf", encoding: .utf8)
    #expect(packages == SystemPlaces(isPackage: true).people.text)
  }

  @Test func theScriptsAreTheSameForEveryRegister() {
    func texts(_ data: String, _ part: String) -> [String: String] {
      let files = SystemPlaces(data: data).backup(nil).files.filter { $0.path.contains(part) }
      return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
    }
    let usual = texts(SystemPlaces.usualData, "/usr/lib/wspolnie/")
    #expect(usual.count == 3)
    #expect(texts("/srv/centrum", "/usr/lib/wspolnie/") == usual)
    // Each job of which the desk can hear has a unit of its name.
    let units = texts("/srv/centrum", ".service")
    #expect(
      units.keys.sorted() == NightJob.allCases.map { "/etc/systemd/system/wspolnie-\($0.rawValue).service" }.sorted())
    for (path, text) in units {
      #expect(text.contains("\nEnvironment=WSPOLNIE_DATA=/srv/centrum\n"), "\(path)")
      #expect(text.contains("\nExecStopPost=/usr/lib/wspolnie/ended %N\n"), "\(path)")
    }
  }

  @Test func anotherFolderOfBackupsIsReachedAndStaysSo() {
    func dropIns(_ folder: String) -> [SetupFile] {
      SystemPlaces().backup(BackupSettings(recipient: "age1x", folder: folder)).files
        .filter { $0.path.hasSuffix(".service.d/folder.conf") }
    }
    for folder in [SystemPlaces.backups, "/mnt/usb/kopie", "/srv", "/media/x"] { #expect(dropIns(folder) == []) }
    #expect(
      dropIns("/backup").map(\.path).sorted() == [
        "/etc/systemd/system/wspolnie-backup.service.d/folder.conf",
        "/etc/systemd/system/wspolnie-trial.service.d/folder.conf",
      ])
    for file in dropIns("/srvs") { #expect(file.text.contains("\nReadWritePaths=-/srvs\n")) }
    // What an admin wrote into the settings is found there, and they are not written again.
    let found = BackupSettings(in: "# FOLDER=\"/x\"\nFOLDER=\"/backup\"\nIDENTITY='/etc/key'\nRECIPIENT=age1x\n")
    #expect(found == BackupSettings(recipient: "age1x", folder: "/backup", identity: "/etc/key"))
    let again = SystemPlaces().backup(found, areWritten: true)
    #expect(again.files.filter { $0.path == SystemPlaces.backupSettings } == [])
    #expect(again.files.count { $0.path.hasSuffix("folder.conf") } == 2)
    #expect(again.steps.contains(.tryBackups(found)))
  }

  @Test(arguments: ["/home/anna/kopie", "/root", "/tmp", "/var/tmp/x", "/run/user/1000"])
  func whatNoServiceSeesIsRefused(path: String) throws {
    let key = "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq"
    for option in ["--folder", "--identity"] {
      let run = try CommandDesk().run("setup", "backup", "--recipient", key, option, path)
      #expect(run.code == .usage && run.output == "")
      #expect(run.errors.contains(path))
    }
    #expect(!SystemPlaces.isSeenByServices(path))
    #expect(SystemPlaces.isSeenByServices("/srv" + path) && SystemPlaces.isSeenByServices("/homes"))
  }

  @Test func aGroupAloneIsNoCommand() throws {
    let run = try CommandDesk().run("setup")
    #expect(run.code == .usage)
    #expect(run.errors.contains("kiosk, ssh, backup, --check"))
  }

  @Test(arguments: [
    "/srv/the register", "srv", "/srv/%i", "/srv/$HOME", "/srv/../etc", "/srv/a;b", "/srv/ż", "/srv/a\"b",
  ])
  func aPathThatAConfigurationWouldReadOtherwiseIsRefused(path: String) throws {
    for part in Self.parts {
      let run = try CommandDesk().run("setup", part, "--data", path)
      #expect(run.code == .usage)
      #expect(run.output == "")
    }
  }

  @Test(arguments: [
    ("age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq", true),
    ("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 anna", true), ("anna", false), ("age1\"; rm -rf /", false), ("age1$(id)", false),
    ("age1`id`", false), ("age1\nFOLDER=/", false),
  ])
  func aRecipientIsAPublicKeyAndNothingForAShell(text: String, isKey: Bool) throws {
    let run = try CommandDesk().run("setup", "backup", "--recipient", text)
    #expect(run.output.contains("RECIPIENT=\"\(text)\"") == isKey)
    #expect((run.code == .done) == isKey)
  }

  @Test(.enabled(if: geteuid() != 0, "root's machine must not be changed by tests"))
  func installingIsForRootAlone() throws {
    let run = try CommandDesk().run("setup", "ssh", "--install")
    #expect(run.code == .notPermitted)
    #expect(run.errors.contains("Niczego nie zmieniono."))
  }

  @Test func everyBlockOfSshdClosesTheSame() {
    for withKiosk in [false, true] {
      let text = SystemPlaces().sshd(withKiosk: withKiosk).text
      let blocks = text.components(separatedBy: "\nMatch ").dropFirst()
      #expect(blocks.count == (withKiosk ? 3 : 2))
      for block in blocks {
        for line in [
          "DisableForwarding yes", "AllowTcpForwarding no", "AllowAgentForwarding no", "X11Forwarding no",
          "PermitTunnel no", "ClientAliveInterval 30", "PermitUserRC no", "AuthenticationMethods publickey",
          "ForceCommand ",
        ] {
          #expect(block.contains("\n  \(line)"), "\(line) in \(block)")
        }
      }
      #expect(text.contains("DenyUsers wspolnie wspolnie-kiosk") == !withKiosk)
    }
  }

  /// Whoever comes from one of these addresses is of that office, and nobody can say it of themselves.
  @Test func anOfficeIsNamedByItsAddresses() throws {
    let run = try CommandDesk().run(
      "setup", "ssh", "--office", "golonog=10.8.2.0/24,fd00::/64", "--office", "reden=10.8.3.1")
    #expect(run.code == .done)
    let before = "Match Group wspolnie-remote Address "
    let lines = run.output.components(separatedBy: "\n")
    for (addresses, name) in [("10.8.2.0/24,fd00::/64", "golonog"), ("10.8.3.1", "reden")] {
      let place = try #require(lines.firstIndex(of: before + addresses))
      #expect(lines[place + 1] == "  SetEnv WSPOLNIE_OWN_FILES=1 WSPOLNIE_OFFICE=\(name)")
      // The first value that sshd finds is the one.
      #expect(place < lines.firstIndex(of: "  SetEnv WSPOLNIE_OWN_FILES=1 WSPOLNIE_OFFICE=ssh") ?? 0)
    }
    #expect(!lines.contains { $0.contains("AcceptEnv") && $0.contains("WSPOLNIE") })
  }

  @Test(arguments: [
    "golonog", "golonog=", "=10.0.0.1", "Gołonóg=10.0.0.1", "ssh=10.0.0.1", "golonog=*", "golonog=!10.0.0.1",
    "a b=10.0.0.1",
    "golonog=10.0.0.1 User root", "golonog=10.0.0.1\nForceCommand sh", "golonog=10.0.0.1,", "golonog=/",
  ])
  func whatIsNoOfficeIsRefused(text: String) throws {
    let run = try CommandDesk().run("setup", "ssh", "--office", text)
    #expect(run.code == .usage)
    #expect(run.output == "" && run.errors.contains("NAZWA=ADRESY"), "\(run.errors)")
  }

  /// What a kiosk gives back of its memory is overwritten, on its own terminal as over SSH; and its console has all its letters.
  @Test func theKioskForgetsAndShowsItsLetters() throws {
    let tunables = "GLIBC_TUNABLES=glibc.malloc.perturb=165:glibc.malloc.tcache_count=0"
    let unit = try #require(SystemPlaces().kiosk().files.first { $0.path.hasSuffix("wspolnie-kiosk@.service") }).text
    #expect(unit.contains("\nEnvironment=\(tunables)\n"))
    #expect(unit.contains("\nExecStartPre=-+/usr/bin/setfont -C /dev/%I Uni2-Terminus16\n"))
    let part = SystemPlaces().sshd(withKiosk: true).text
    #expect(
      part.components(separatedBy: "Match User wspolnie-kiosk\n").last?.hasPrefix("  SetEnv \(tunables)\n") == true)
    #expect(SystemPlaces.namesKiosk(part) && !SystemPlaces.namesKiosk(SystemPlaces().sshd(withKiosk: false).text))
  }
}
