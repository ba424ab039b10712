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
          "PermitTunnel no", "PermitUserRC no", "AuthenticationMethods publickey", "ForceCommand ",
        ] {
          #expect(block.contains("\n  \(line)"), "\(line) in \(block)")
        }
      }
      #expect(text.contains("DenyUsers wspolnie wspolnie-kiosk") == !withKiosk)
    }
  }
}
