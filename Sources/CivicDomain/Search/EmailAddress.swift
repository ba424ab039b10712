/// E-mail addresses, so far as they serve to find somebody again.
public enum EmailAddress {
  /// The form under which an address is found again: without spaces around it, a `mailto:` or angle brackets, in lower
  /// case (no provider in use tells `Anna@` from `anna@`, though RFC 5321, 2.4, would let it). Nil for what has not
  /// exactly one `@` with something on both sides and a dot in the domain.
  public static func normalized(_ text: String) -> String? {
    var folded: [UInt8] = []
    let text = text.utf8.contains { $0 >= 0x80 } ? text.lowercased() : text
    folded.reserveCapacity(text.utf8.count)
    for byte in text.utf8 where byte > 0x20 { folded.append(0x41...0x5A ~= byte ? byte | 0x20 : byte) }
    var address = folded[...]
    if address.starts(with: "mailto:".utf8) { address = address.dropFirst(7) }
    if address.first == UInt8(ascii: "<"), address.last == UInt8(ascii: ">") {
      address = address.dropFirst().dropLast()
    }
    guard let at = address.firstIndex(of: UInt8(ascii: "@")), at > address.startIndex else { return nil }
    let domain = address[(at + 1)...]
    guard !domain.contains(UInt8(ascii: "@")), isParted(domain) else { return nil }
    return String(decoding: address, as: UTF8.self)
  }

  /// Whether there are labels parted by dots, at least two and none of them empty.
  private static func isParted(_ domain: ArraySlice<UInt8>) -> Bool {
    let dot = UInt8(ascii: ".")
    guard domain.contains(dot), domain.first != dot, domain.last != dot else { return false }
    return !zip(domain, domain.dropFirst()).contains { $0 == dot && $1 == dot }
  }
}
