import CivicDomain

extension ReceiptCode {
  /// The key under which everyone may look up what became of it: whoever has the code makes the key, and the key does not tell
  /// the code: to find one is to try 2⁵⁰ of them, for what stands beside the key in plain words.
  public var publicKey: String {
    var hashing = FileHashing()
    Array("wspolnie receipt \(text)".utf8).withUnsafeBytes { hashing.add($0) }
    return String(hashing.digest().digits.prefix(32))
  }
}
