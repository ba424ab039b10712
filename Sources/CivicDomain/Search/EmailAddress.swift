/// E-mail addresses, so far as they serve to find somebody again.
public enum EmailAddress {
  /// The form under which an address is found again: without spaces around it, a `mailto:` or angle brackets, in lower
  /// case (no provider in use tells `Anna@` from `anna@`, though RFC 5321, 2.4, would let it). Nil for what has not
  /// exactly one `@` with something on both sides and a dot in the domain.
  public static func normalized(_ text: String) -> String? {
    var bytes = Array(text.utf8)
    if bytes.contains(where: { $0 >= 0x80 }) { bytes = Array(text.lowercased().utf8) }
    var address = bytes.compactMap { byte -> UInt8? in
      if byte <= 0x20 { return nil }
      let isCapital = byte >= 0x41 && byte <= 0x5A
      return isCapital ? byte | 0x20 : byte
    }[...]
    if address.starts(with: Array("mailto:".utf8)) { address = address.dropFirst(7) }
    if address.first == UInt8(ascii: "<"), address.last == UInt8(ascii: ">") {
      address = address.dropFirst().dropLast()
    }
    guard let at = address.firstIndex(of: UInt8(ascii: "@")), at > address.startIndex else { return nil }
    let domain = address[(at + 1)...]
    guard !domain.contains(UInt8(ascii: "@")) else { return nil }
    let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }) else { return nil }
    return String(decoding: address, as: UTF8.self)
  }
}
