import CLinux
import SeededRandom
import Testing

@testable import FlatFileStore

@Suite("The search along memory")
struct FindBytesTests {
  /// Where the needle first stands, looked for at every place.
  private func place(of needle: [UInt8], in haystack: [UInt8]) -> Int {
    guard needle.count <= haystack.count else { return -1 }
    return (0...haystack.count - needle.count).first { haystack[$0..<$0 + needle.count].elementsEqual(needle) } ?? -1
  }

  @Test("finds what a plain search finds, in texts of every length around the sixteen bytes it takes at a time")
  func agrees() {
    var random = SeededGenerator(seed: Thoroughness.seed)
    for round in 0..<Thoroughness.rounds(4_000, full: 200_000) {
      // Two letters, so that beginnings and ends of the needle are met everywhere.
      let haystack = (0..<Int.random(in: 0...70, using: &random)).map { _ in UInt8.random(in: 97...98, using: &random) }
      let needle = (0..<Int.random(in: 0...9, using: &random)).map { _ in UInt8.random(in: 97...98, using: &random) }
      let found = find_bytes(haystack, haystack.count, needle, needle.count)
      #expect(found == place(of: needle, in: haystack), "seed \(Thoroughness.seed), round \(round)")
    }
  }
}
