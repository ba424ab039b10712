/// What somebody typed where a person is asked for, read for what it is: a name, a telephone, an e-mail address, or a name
/// with one of them.
///
/// The one reader of all places where people are named: the search for a caller, and each field for somebody's name.
public struct TypedPerson: Equatable, Sendable {
  /// The name; empty where none was typed.
  public private(set) var name = ""
  /// The e-mail address as it was typed; empty where there is none.
  public private(set) var email = ""
  /// The telephone as it was typed; empty where there is none.
  public private(set) var phone = ""

  /// Reads what was typed.
  public init(_ typed: String) {
    let text = PastedText.trimmed(PastedText.plain(typed), of: PastedText.isListSign)
    guard TypedPerson.mayReach(text) else {
      name = text
      return
    }
    if let named = EmailAddress.named(text) {
      (name, email) = (named.name, named.address)
    } else if TelephoneNumber.normalized(text) != nil {
      phone = text
    } else if EmailAddress.normalized(text) != nil {
      email = EmailAddress.bare(text)
    } else {
      take(apart: text)
    }
  }

  /// The values of the fields of a person that were typed.
  public var values: [String: FieldValue] {
    var values: [String: FieldValue] = [:]
    values[Person.name(of: \.name)] = name.isEmpty ? nil : .text(name)
    values[Person.name(of: \.email)] = email.isEmpty ? nil : .text(email)
    values[Person.name(of: \.phone)] = phone.isEmpty ? nil : .text(phone)
    return values
  }

  /// Whether a text is by what somebody is reached, and nobody's name.
  static func isNoName(_ text: String) -> Bool { mayReach(text) && TypedPerson(text).name.isEmpty }

  /// Whether a text may hold a number or an address at all: nearly no name does.
  private static func mayReach(_ text: String) -> Bool {
    text.hasByte { 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "@") }
  }

  /// Reads a name with a number or an address behind it: `Jan Lis 600 100 200`.
  private mutating func take(apart text: String) {
    name = text
    let words = text.split(separator: " ")
    if let last = words.last, words.count > 1, EmailAddress.normalized(String(last)) != nil {
      name = TypedPerson.trimmed(text[..<last.startIndex])
      email = EmailAddress.bare(String(last))
    } else if let begin = text.firstIndex(where: { $0.isNumber || $0 == "+" }),
      text[..<begin].contains(where: \.isLetter),
      let number = TelephoneNumber.normalized(String(text[begin...])), number.count >= TypedPerson.leastDigits
    {
      name = TypedPerson.trimmed(text[..<begin])
      phone = String(text[begin...])
    }
  }

  private static func trimmed(_ name: Substring) -> String {
    PastedText.trimmed(String(name)) { PastedText.isListSign($0) || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ":") }
  }

  /// Fewer digits behind a name are no telephone: `Jan Lis 2`.
  private static let leastDigits = 7
}
