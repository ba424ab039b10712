import CivicDomain

/// How people are reached, and the number that each has, wherever a text says it: in the open log no erasure looks for them.
///
/// What is surely an office's is nobody's: the telephone of a town's line, `biuro@…`.
enum PersonalNumbers {
  /// Whether a text holds a mobile telephone, an address or a PESEL.
  static func areIn(_ text: String) -> Bool { hasAddress(text) || hasNumber(text) }

  /// Whether an address is an office's by the words before its sign: `biuro@…`.
  static func isOfOffice(_ address: String) -> Bool {
    guard let sign = address.firstIndex(of: "@") else { return false }
    let words = PolishText.folded(String(address[..<sign])).split { !$0.isLetter }.map(String.init)
    return !words.isEmpty && words.allSatisfy(officeWords.contains)
  }

  private static let officeWords: Set<String> = [
    "biuro", "kontakt", "sekretariat", "info", "zarzad", "poczta", "office", "contact", "organizacja", "stowarzyszenie",
    "fundacja", "klub",
  ]

  private static func hasAddress(_ text: String) -> Bool {
    guard text.contains("@") else { return false }
    return text.split { $0.isWhitespace || ",;()<>[]|\"".contains($0) }.contains { word in
      let parts = word.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && parts[1].dropFirst().dropLast().contains(".")
        && !isOfOffice(String(word))
    }
  }

  private static func hasNumber(_ text: String) -> Bool {
    groups(of: text).contains { group in
      let runs = group.split(separator: " ")
      if runs.contains(where: { isPesel($0) || isMobile($0) }) { return true }
      // A telephone in its groups, whatever number stands before it.
      return runs.indices.contains { first in
        var digits = ""
        for run in runs[first...] where digits.count < telephoneLength { digits += run }
        return digits.count == telephoneLength && isMobile(digits)
      }
    }
  }

  private static func isMobile(_ digits: some StringProtocol) -> Bool {
    guard let number = TelephoneNumber.normalized(String(digits)) else { return false }
    return number.count == telephoneLength && !number.hasPrefix("+") && !number.hasPrefix("0")
      && !TelephoneNumber.isOfTown(number) && mobileBeginnings.contains(String(number.prefix(2)))
  }

  /// How mobile numbers begin by the national numbering plan: a number of a register or a contract of nine digits is mostly none.
  private static let mobileBeginnings: Set<String> = [
    "45", "50", "51", "53", "57", "60", "66", "69", "72", "73", "78", "79", "88",
  ]

  /// Digits that belong together: nothing but a blank, a dash, a dot or a bracket is between them.
  private static func groups(of text: String) -> [String] {
    var groups: [String] = []
    var group = ""
    for sign in text {
      if sign.isASCII && sign.isNumber || sign == "+" && group.isEmpty {
        group.append(sign)
      } else if !group.isEmpty, " -.()\u{A0}".contains(sign) {
        group.append(" ")
      } else {
        groups.append(group)
        group = ""
      }
    }
    return (groups + [group]).filter { $0.count >= telephoneLength }
  }

  /// Whether eleven digits are a PESEL: a day of birth, and the digit that checks the others.
  private static func isPesel(_ digits: Substring) -> Bool {
    let values = digits.compactMap(\.wholeNumberValue)
    guard values.count == peselLength else { return false }
    let sum = zip(values, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]).reduce(0) { $0 + $1.0 * $1.1 }
    let (month, day) = ((values[2] * 10 + values[3]) % monthsOfCentury, values[4] * 10 + values[5])
    return (10 - sum % 10) % 10 == values[10] && (1...12).contains(month) && (1...31).contains(day)
  }

  private static let telephoneLength = 9
  private static let peselLength = 11
  /// The month of a PESEL tells the century, too: 21 is January of 20xx.
  private static let monthsOfCentury = 20
}
