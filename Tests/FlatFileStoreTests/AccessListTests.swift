import Foundation
import SeededRandom
import Testing

@testable import FlatFileStore

/// What the system keeps of who may do what, and what we make of it.
@Suite("Access lists")
struct AccessListTests {
  private static func random(_ random: inout SeededGenerator) -> AccessList {
    func rights() -> AccessList.Rights { AccessList.Rights(rawValue: UInt16.random(in: 0...7, using: &random)) }
    var list = AccessList(permissions: UInt32.random(in: 0...0o777, using: &random))
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      list.users[UInt32.random(in: 0..<UInt32.max, using: &random)] = rights()
    }
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      list.groups[UInt32.random(in: 0..<UInt32.max, using: &random)] = rights()
    }
    if list.namesSomebody || Bool.random(using: &random) { list.mask = rights() }
    return list
  }

  @Test func whatIsWrittenIsReadAgain() {
    var generator = SeededGenerator(seed: Thoroughness.seed)
    for round in 0..<500 {
      let list = Self.random(&generator)
      #expect(AccessList(list.encoded()) == list, "seed \(Thoroughness.seed), round \(round)")
    }
  }

  /// Of bytes that are not as the system makes them nothing is believed: a changed byte is another list, or none.
  @Test func bytesThatAreNoListAreRefused() {
    var generator = SeededGenerator(seed: Thoroughness.seed)
    for round in 0..<500 {
      let list = Self.random(&generator)
      let bytes = list.encoded()
      let comment: Comment = "seed \(Thoroughness.seed), round \(round)"
      for length in 0..<bytes.count { #expect(AccessList(Array(bytes.prefix(length))) == nil, comment) }
      var changed = bytes
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      changed[place] ^= UInt8.random(in: 1...255, using: &generator)
      // What still is a list says so of itself: nothing that it says gets lost. (A number where none is needed is passed over.)
      if let read = AccessList(changed) {
        let again = AccessList(read.encoded())
        #expect(again == read, comment)
      }
    }
    let whole = AccessList(permissions: 0o660).encoded()
    #expect(AccessList([3] + whole.dropFirst()) == nil, "another version")
    #expect(AccessList(Array(whole.prefix(20))) == nil, "no entry of others")
    #expect(AccessList(whole + whole.suffix(8)) == nil, "somebody twice")
    #expect(AccessList(whole + [2, 0, 5, 0, 7, 0, 0, 0]) == nil, "somebody named without a mask")
    #expect(AccessList(whole + [2, 0, 8, 0, 7, 0, 0, 0, 0x10, 0, 7, 0, 255, 255, 255, 255]) == nil, "an unknown right")
    #expect(AccessList([]) == nil)
  }

  /// The system understands what we write as we do, file for file, and keeps it.
  @Test func theSystemKeepsWhatWasSet() throws {
    let folder = try TemporaryFolder()
    let system = LinuxFileSystem()
    #expect(try system.accessList(.own, of: folder.path) == nil)
    var list = AccessList(permissions: 0o770)
    list.groups[60_001] = [.read, .pass]
    list.users[60_002] = .pass
    list.mask = .all
    do throws(FileFailure) { try system.setAccessList(.own, to: list, of: folder.path) } catch {
      // Then there are none here, which is a failure of its own kind.
      #expect(error.isWithoutAccessLists)
      return
    }
    try system.setAccessList(.forNew, to: list, of: folder.path)
    #expect(try system.accessList(.own, of: folder.path) == list)
    #expect(try system.accessList(.forNew, of: folder.path) == list)
    #expect(try folder.permissions(of: ".") == 0o770)
    // A file of the bits that we give has them whatever the umask, and no more than its bits allow.
    let before = umask(0o077)
    defer { umask(before) }
    let path = "\(folder.path)/file"
    try system.close(try system.open(path, .creating(permissions: 0o660)))
    let made = try #require(try system.accessList(.own, of: path))
    #expect(made.effective(made.groups[60_001] ?? []) == .read)
    #expect(made.effective(made.group) == [.read, .write])
    #expect(made.others == [])
    // A list of nobody is permission bits, and no list is left.
    try system.setAccessList(.own, to: AccessList(permissions: 0o770), of: folder.path)
    try system.setAccessList(.forNew, to: nil, of: folder.path)
    try system.setAccessList(.forNew, to: nil, of: folder.path)
    for kind in AccessListKind.allCases { #expect(try system.accessList(kind, of: folder.path) == nil) }
  }

  @Test func aDiskWithoutListsSaysSo() throws {
    // What the kernel shows of itself has none.
    let failure = #expect(throws: FileFailure.self) {
      var list = AccessList(permissions: 0o700)
      list.users[1] = .read
      list.mask = .read
      try LinuxFileSystem().setAccessList(.own, to: list, of: "/proc/self/status")
    }
    #expect(failure?.isWithoutAccessLists == true)
    let missing = #expect(throws: FileFailure.self) { try LinuxFileSystem().accessList(.own, of: "/nowhere/at/all") }
    #expect(missing?.isMissing == true)
  }

  @Test func whoeverIsNamedHasANameOrANumber() {
    #expect(Accounts.group(named: "60001") == 60_001)
    #expect(Accounts.user(named: "root") == 0)
    for name in ["", "-1", "4294967295", "1e3", "nobody-knows-it", "٣"] {
      #expect(Accounts.user(named: name) == nil, "\(name)")
      #expect(Accounts.group(named: name) == nil, "\(name)")
    }
    #expect(Accounts.name(ofGroup: 60_001) == "60001")
    #expect(Accounts.isMember(ofGroup: getegid()))
    #expect(!Accounts.isMember(ofGroup: 60_001))
  }
}
