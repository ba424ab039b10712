import CLinux
import CivicDomain
import SeededRandom
import Testing

@testable import FlatFileStore

@Suite("SHA-256")
struct FileHashingTests {
  private static func hashing(_ text: String, times: Int = 1) -> FileDigest {
    var hashing = FileHashing()
    let bytes = Array(text.utf8)
    for _ in 0..<times { bytes.withUnsafeBytes { hashing.add($0) } }
    return hashing.digest()
  }

  /// FIPS 180-4's examples (NIST, "SHA256.pdf"), and messages that end just before, at and behind the place where the
  /// length no longer fits into the last block (made with another program).
  private static let vectors: [(text: String, times: Int, digest: String)] = [
    ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ("a", 55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    ("a", 56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
    ("a", 63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
    ("a", 64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
    ("a", 65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"),
    ("a", 119, "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb"),
    ("a", 120, "2f3d335432c70b580af0e8e1b3674a7c020d683aa5f73aaaedfdc55af904c21c"),
  ]

  @Test(arguments: vectors)
  func isThatOfTheStandard(text: String, times: Int, digest: String) {
    #expect(Self.hashing(text, times: times).digits == digest)
  }

  @Test func chunksOfAnyLengthGiveTheSame() {
    var random = SeededGenerator(seed: Thoroughness.seed)
    let bytes = (0..<5_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    var whole = FileHashing()
    bytes.withUnsafeBytes { whole.add($0) }
    for _ in 0..<200 {
      var chunks = FileHashing()
      var start = 0
      while start < bytes.count {
        let end = min(bytes.count, start + Int.random(in: 0...200, using: &random))
        bytes.withUnsafeBytes { chunks.add(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
        start = end
      }
      #expect(chunks.digest() == whole.digest(), "seed \(Thoroughness.seed)")
    }
  }

  @Test func theProcessorAndThePlainWayAgreeAtEveryLength() {
    var random = SeededGenerator(seed: 1)
    let bytes = (0..<300).map { _ in UInt8.random(in: 0...255, using: &random) }
    for length in bytes.indices {
      var (one, other) = (sha256_begin(), sha256_begin())
      sha256_add(&one, bytes, length)
      sha256_add_plainly(&other, bytes, length)
      sha256_end(&one)
      sha256_end(&other)
      #expect(withUnsafeBytes(of: one.hash, Array.init) == withUnsafeBytes(of: other.hash, Array.init), "\(length)")
    }
  }
}
