/// The checks of e-mail addresses, telephones and postal codes, as a field calls them: what was typed is kept as it was
/// typed, without what came along unseen or stands around it; its normalized form is what finds it again.
enum ContactDetails {
  static func email(_ text: String) throws(FieldError) -> String {
    guard EmailAddress.normalized(text) != nil else { throw .notAnEmailAddress }
    return EmailAddress.bare(text)
  }

  static func telephone(_ text: String) throws(FieldError) -> String {
    let plain = PastedText.trimmed(PastedText.plain(text), of: PastedText.isListSign)
    guard TelephoneNumber.normalized(plain) != nil else { throw .notATelephone }
    return plain
  }

  /// Five digits, parted or not, become `41-300`; what looks otherwise is another country's and stays.
  static func postalCode(_ text: String) throws(FieldError) -> String {
    let typed = PastedText.trimmed(PastedText.number(text), of: PastedText.isListSign)
    let digits = typed.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
    guard digits.count == 5, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return typed }
    return String(decoding: digits[..<2] + [UInt8(ascii: "-")] + digits[2...], as: UTF8.self)
  }
}
