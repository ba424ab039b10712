/// FNV-1a with 64 bits (draft-eastlake-fnv): quick for the few bytes of an id or a key, and the same in every process,
/// so that the cache may hold it. Nobody may rely on two texts never having the same one.
enum ShortHash {
  @inline(__always)
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash
  }

  static func of(_ text: String) -> UInt64 { of(text.utf8) }
}
