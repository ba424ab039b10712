/// The form in which a key is compared, so that what was typed differently is found again.
public enum KeyForm: Hashable, Sendable {
  /// The key is compared exactly as it is.
  case exact
  /// An e-mail address: case and surrounding spaces do not count.
  case email
  /// A telephone: spaces, hyphens and the country's own prefix do not count.
  case telephone
  /// A name: case, diacritics, quotation marks and the blanks around and between words do not count.
  case name
  /// REGON: a local unit's fourteen digits belong to the organization of the first nine.
  case statisticalNumber

  /// The value in that form; what is no such thing stays as it is.
  public func normalized(_ text: String) -> String {
    switch self {
    case .exact: text
    case .email: EmailAddress.normalized(text) ?? text
    case .telephone: TelephoneNumber.normalized(text) ?? text
    case .name: KeyForm.folded(text)
    case .statisticalNumber: text.utf8.count > 9 ? String(text.prefix(9)) : text
    }
  }

  private static func folded(_ name: String) -> String {
    var name = PastedText.plain(name)
    return name.withUTF8 { typed in
      String(unsafeUninitializedCapacity: typed.count) { room in
        var count = 0
        var isParted = false
        for index in 0..<PolishText.fold(typed, into: room) {
          switch room[index] {
          case 0...0x20: isParted = count > 0
          case UInt8(ascii: "\""), UInt8(ascii: "'"): continue
          case let byte:
            if isParted { room[count] = UInt8(ascii: " ") }
            count += isParted ? 1 : 0
            isParted = false
            room[count] = byte
            count += 1
          }
        }
        return count
      }
    }
  }
}
