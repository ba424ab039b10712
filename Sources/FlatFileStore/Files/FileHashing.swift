import CLinux
import CivicDomain

/// The SHA-256 of bytes that come in chunks.
public struct FileHashing {
  private var state = sha256_begin()

  /// No bytes yet.
  public init() {}

  /// Takes in more bytes.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) { sha256_add(&state, bytes.baseAddress, bytes.count) }

  /// The digest of all bytes so far.
  public func digest() -> FileDigest {
    let hash = ended.hash
    return FileDigest(words: SIMD8(hash.0, hash.1, hash.2, hash.3, hash.4, hash.5, hash.6, hash.7))
  }

  /// The first 64 bits of the digest.
  public var beginning: UInt64 {
    let hash = ended.hash
    return UInt64(hash.0) << 32 | UInt64(hash.1)
  }

  private var ended: sha256 {
    var ended = state
    sha256_end(&ended)
    return ended
  }
}
