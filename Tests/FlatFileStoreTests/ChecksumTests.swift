import CLinux
import SeededRandom
import Testing

@testable import FlatFileStore

@Suite("CRC-32C")
struct ChecksumTests {
  /// RFC 3720, appendix B.4, and the check value of the catalogue of parametrised CRC algorithms.
  private static let vectors: [([UInt8], UInt32)] = [
    ([UInt8](repeating: 0, count: 32), 0x8a91_36aa), ([UInt8](repeating: 0xFF, count: 32), 0x62a8_ab43),
    (Array(0..<32), 0x46dd_794e), (Array((0..<32).reversed()), 0x113f_db5c), (Array("123456789".utf8), 0xe306_9283),
    ([], 0),
  ]

  @Test(arguments: vectors)
  func isThatOfTheStandard(bytes: [UInt8], value: UInt32) {
    #expect(bytes.withUnsafeBytes { Checksum(of: $0) }.value == value)
    #expect(checksum_crc32c_by_table(bytes, bytes.count) == value)
  }

  @Test func theTableAndTheProcessorAgreeAtEveryLengthAndPlace() {
    var random = SeededGenerator(seed: 1)
    let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
    bytes.withUnsafeBytes { all in
      for start in 0..<9 {
        for end in start..<200 {
          let part = UnsafeRawBufferPointer(rebasing: all[start..<end])
          #expect(
            checksum_crc32c(part.baseAddress, part.count) == checksum_crc32c_by_table(part.baseAddress, part.count))
        }
      }
    }
  }

  @Test func itsDigitsAreReadBackAndNothingElseIs() {
    let checksum = Checksum(of: UnsafeRawBufferPointer(start: nil, count: 0))
    #expect(checksum.digits == Array("00000000".utf8))
    let crc = Array("123456789".utf8).withUnsafeBytes { Checksum(of: $0) }
    #expect(crc.digits == Array("e3069283".utf8))
    #expect(crc.digits.withUnsafeBytes { Checksum(digits: $0) } == crc)
    for text in ["E3069283", "e306928", "e30692833", "e306928g", " 3069283"] {
      #expect(Array(text.utf8).withUnsafeBytes { Checksum(digits: $0) } == nil, "\(text)")
    }
  }
}
