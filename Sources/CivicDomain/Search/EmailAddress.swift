/// The normalization of e-mail addresses, so far as they serve to find somebody again.
public enum EmailAddress {
  /// The form under which an address is found again: without what stands around it, in lower case (no provider in use
  /// tells `Anna@` from `anna@`, though RFC 5321, 2.4, would let it). Nil for what nobody could write to: it must have
  /// exactly one `@` with something on both sides, a dot in the domain, and no blank or punctuation that parts addresses.
  public static func normalized(_ text: String) -> String? {
    let bare = bare(text)
    // Lower case and ASCII, as nearly every address is typed: then it is its own form.
    let isLower = !bare.hasByte { $0 >= 0x80 || 0x41...0x5A ~= $0 }
    let lower = isLower ? bare : bare.lowercased()
    return isWritable(lower.utf8) ? lower : nil
  }

  /// A name and an address, as mail programs copy them: `Jan Lis <jan@lis.example>`; nil where it is no such thing, or there
  /// is no name.
  public static func named(_ text: String) -> (name: String, address: String)? {
    guard let bracket = text.lastIndex(of: "<"), text[bracket...].contains(">"),
      let address = normalized(String(text[bracket...]))
    else { return nil }
    let name = PastedText.trimmed(PastedText.plain(String(text[..<bracket])), of: isParting)
    return name.isEmpty ? nil : (name, address)
  }

  /// Whether somebody could write to an address in lower case.
  private static func isWritable(_ address: String.UTF8View) -> Bool {
    address.withContiguousStorageIfAvailable(isWritable) ?? Array(address).withUnsafeBufferPointer(isWritable)
  }

  private static func isWritable(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let at = address.firstIndex(of: UInt8(ascii: "@")), at > address.startIndex else { return false }
    let domain = address[(at + 1)...]
    return !address[..<at].contains(where: isParting) && domain.allSatisfy(isOfDomain) && isParted(domain)
  }

  /// An address without what comes along with it from a letter or a list: blanks, `mailto:`, angle brackets, quotes, a
  /// comma, semicolon or full stop behind it.
  static func bare(_ text: String) -> String {
    // Nearly every address is typed plainly, and an import has a hundred thousand of them.
    if isPlain(text) { return text }
    var bare = PastedText.trimmed(PastedText.plain(text), of: isAround)
    let scheme = "mailto:"
    if bare.utf8.prefix(scheme.utf8.count).elementsEqual(scheme.utf8, by: { $0 == $1 || $0 | 0x20 == $1 }) {
      bare = String(Substring(bare.utf8.dropFirst(scheme.utf8.count)))
    }
    return PastedText.trimmed(bare, of: isAround)
  }

  /// Whether nothing stands around an address and nothing in it needs to be looked up.
  private static func isPlain(_ text: String) -> Bool {
    guard let last = text.utf8.last, last != UInt8(ascii: "."), last != UInt8(ascii: "'") else { return false }
    return !text.hasByte { $0 >= 0x80 || isParting($0) }
  }

  /// Whether a byte parts or surrounds addresses in a list, and stands in none that is in use.
  private static func isParting(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""),
      UInt8(ascii: "\\"), UInt8(ascii: "|"):
      true
    default: false
    }
  }

  private static func isAround(_ byte: UInt8) -> Bool {
    isParting(byte) || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ".")
  }

  private static func isOfDomain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x80...0xFF, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
    default: false
    }
  }

  /// Whether there are labels parted by dots, at least two and none of them empty.
  private static func isParted(_ domain: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let dot = UInt8(ascii: ".")
    guard domain.contains(dot), domain.first != dot, domain.last != dot else { return false }
    return !zip(domain, domain.dropFirst()).contains { $0 == dot && $1 == dot }
  }
}
