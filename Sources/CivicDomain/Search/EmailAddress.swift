/// E-mail addresses, so far as they serve to find somebody again.
public enum EmailAddress {
  /// The form under which an address is found again: without spaces around it, a `mailto:` or angle brackets, in lower
  /// case (no provider in use tells `Anna@` from `anna@`, though RFC 5321, 2.4, would let it). Nil for what has not
  /// exactly one `@` with something on both sides and a dot in the domain.
  public static func normalized(_ text: String) -> String? {
    var address = text.lowercased().filter { !$0.isWhitespace }[...]
    if address.hasPrefix("mailto:") { address = address.dropFirst(7) }
    if address.hasPrefix("<"), address.hasSuffix(">") { address = address.dropFirst().dropLast() }
    let halves = address.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2, !halves[0].isEmpty else { return nil }
    let labels = halves[1].split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }) else { return nil }
    return String(address)
  }
}
