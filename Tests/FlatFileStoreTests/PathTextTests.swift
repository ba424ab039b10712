import FlatFileStore
import Testing

@Suite("Names of files as texts") struct PathTextTests {
  @Test(arguments: [
    "plain.csv", "Łódź.csv", "", "\u{301}x",
  ])
  func aNameInUTF8IsItself(name: String) {
    #expect(PathText.text(Array(name.utf8)) == name)
    #expect(PathText.bytes(name) == Array(name.utf8))
    #expect(PathText.isText(name))
  }

  /// Every byte comes back, also those of a name that looks as if it were made here.
  @Test(
    arguments: [
      [0x64, 0xF3, 0x2E, 0x63], [0xFF], [0xC5], [0xC5, 0x82, 0xC5], [0xED, 0xA0, 0x80], [0xF4, 0x8F, 0xBE, 0x80],
      Array("\u{10FFF3}".utf8), [0x80] + Array("\u{10FF80}".utf8),
    ] as [[UInt8]])
  func noByteIsReplaced(bytes: [UInt8]) {
    let text = PathText.text(bytes)
    #expect(PathText.bytes(text) == bytes)
    #expect(!PathText.isText(text))
  }

  @Test func twoNamesNeverBecomeOne() {
    #expect(PathText.text([0xF3]) != PathText.text(Array("\u{10FFF3}".utf8)))
    #expect(PathText.cString("ab").map { UInt8(bitPattern: $0) } == [0x61, 0x62, 0])
  }
}
