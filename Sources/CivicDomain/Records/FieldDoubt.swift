/// What is most likely a slip in a value that no rule refuses: said while somebody types it, and once more before it is saved.
public enum FieldDoubt: Hashable, Sendable {
  /// A telephone of so many digits, in which numbers here do not come.
  case telephoneOf(digits: Int)
  /// A foreign telephone of so few digits.
  case foreignTelephoneOf(digits: Int)
  /// An e-mail address before whose `@` the words of its domain stand once more: two ran into one.
  case addressesInOne
  /// An e-mail address whose last part is none in which domains end.
  case strangeEnding(String)
}

extension FieldDeclaration {
  /// The doubt about a value of the field, by the form in which it is found again; nil: there is none.
  public func doubt(in value: FieldValue?) -> FieldDoubt? {
    guard let text = value?.text else { return nil }
    switch keyForm {
    case .telephone: return TelephoneNumber.normalized(text).flatMap(TelephoneNumber.doubt)
    case .email: return EmailAddress.normalized(text).flatMap(EmailAddress.doubt)
    case .exact, .name, .statisticalNumber, nil: return nil
    }
  }
}

extension TelephoneNumber {
  /// The doubt about a normalized number. Here they have nine digits, the first of which is no zero; short ones are those of
  /// emergencies (112, 98x, 99x), of services (19 115) and of Europe (116 111).
  fileprivate static func doubt(_ number: String) -> FieldDoubt? {
    if number.hasPrefix("+") {
      let digits = number.count - 1
      return digits < leastForeign ? .foreignTelephoneOf(digits: digits) : nil
    }
    let isKnown =
      switch number.count {
      case 3: number == "112" || number.hasPrefix("98") || number.hasPrefix("99")
      case 5: number.hasPrefix("19")
      case 6: number.hasPrefix("116")
      case 9: !number.hasPrefix("0")
      default: false
      }
    return isKnown ? nil : .telephoneOf(digits: number.count)
  }

  private static let leastForeign = 7
}

extension EmailAddress {
  /// The doubt about a normalized address.
  fileprivate static func doubt(_ address: String) -> FieldDoubt? {
    guard let at = address.lastIndex(of: "@") else { return nil }
    let (local, labels) = (address[..<at], address[address.index(after: at)...].split(separator: "."))
    guard let ending = labels.last else { return nil }
    let isEnding = ending.count > 1 && !ending.contains { $0 == "_" || $0 == "-" || $0.isNumber }
    // An international one is spelt `xn--…`.
    if !isEnding, !ending.hasPrefix("xn--") { return .strangeEnding(String(ending)) }
    // `firma.plbiuro@firma.pl`: the domain once more, its ending behind a dot.
    let isTwice = local.contains(".\(ending)") && labels.dropLast().allSatisfy { local.contains($0) }
    return isTwice ? .addressesInOne : nil
  }
}
