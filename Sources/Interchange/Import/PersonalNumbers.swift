import CivicDomain

/// How people are reached, and the number that each has, wherever a text says it: in the open log no erasure looks for them.
///
/// What is surely an office's is nobody's: the telephone of a town's line, `biuro@…`.
enum PersonalNumbers {
  /// Whether a text holds a mobile telephone, an address or a PESEL.
  /// - Parameter heading: what stands over it; it may name a register whose number it is: `Numer GUS`.
  static func areIn(_ text: String, under heading: String = "") -> Bool {
    hasAddress(text) || hasNumber(text, under: heading)
  }

  /// Whether a text that everyone reads holds what is somebody's own: a mobile telephone, a PESEL, an address that is called by a
  /// name, where they live.
  /// - Parameter known: what everyone reaches the organization by; it may be told again.
  static func areOpenly(in text: String, besides known: [String]) -> Bool {
    var rest = text
    // A part of a number, an extension, would tear out of others what shows that they are somebody's.
    for one in known where isWhole(one) { rest = rest.replacing(one, with: " ") }
    let telephones = Set(known.compactMap(TelephoneNumber.normalized))
    return hasNumber(rest, under: "", besides: telephones) || addresses(in: rest).contains(where: isOfSomebody)
      || tellsHome(rest)
  }

  /// Whether an address is called by a name that people have: `jan.lis@…`, `akowalska@…`.
  private static func isOfSomebody(_ address: Substring) -> Bool {
    address.prefix { $0 != "@" }.split { !$0.isLetter }.contains { word in
      PersonInText.hasGivenName(String(word)) || PeopleInCell.isLikeSurname(word)
    }
  }

  /// Whether what an organization is reached by is a whole number or an address.
  private static func isWhole(_ known: String) -> Bool {
    known.contains("@") || known.count(where: \.isNumber) >= fewestOfTelephone
  }

  /// Whether a text says where somebody lives: `zam. Polna 5`, `zamieszkała przy Polnej 5`.
  private static func tellsHome(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.indices.contains { place in
      let bare = words[place].drop { !$0.isLetter }
      guard bare.first == "z" || bare.first == "Z" else { return false }
      let folded = PolishText.folded(String(bare))
      let word = folded.filter(\.isLetter)
      if ["zamieszkal", "zameldowan"].contains(where: word.hasPrefix) {
        return words[place...].prefix(longestHome).contains { $0.contains(where: \.isNumber) }
      }
      guard folded.hasPrefix(lives) else { return false }
      let behind = words[place...].dropFirst().prefix(longestHome)
      return isHome([bare.dropFirst(lives.count)] + behind)
    }
  }

  /// Whether words behind `zam.` are a street or a town with a number, and not a day on which it is closed (`zam. 24.12`) or how
  /// many are ordered (`zam. 20 szt.`).
  private static func isHome(_ words: [Substring]) -> Bool {
    let ahead = words.prefix { !$0.contains(where: \.isNumber) }
    guard ahead.count < words.count else { return false }
    let number = words[ahead.count]
    // Of a postal code the town stands behind it.
    if number.contains("-"), number.split(whereSeparator: { !$0.isNumber }).map(\.count) == [2, 3] { return true }
    return ahead.contains { word in
      if word.first(where: \.isLetter)?.isUppercase ?? false { return true }
      return streetWords.contains(PolishText.folded(String(word)).filter(\.isLetter))
    }
  }

  /// The short word of where somebody lives; closed and ordered begin with it, too.
  private static let lives = "zam."
  private static let streetWords: Set<String> = ["ul", "ulica", "ulicy", "przy", "os", "osiedle", "al", "aleja", "pl"]

  /// How many words a street and its number take.
  private static let longestHome = 7

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
    addresses(in: text).contains { !isOfOffice(String($0)) }
  }

  private static func addresses(in text: String) -> [Substring] {
    guard text.contains("@") else { return [] }
    return text.split { $0.isWhitespace || ",;()<>[]|\"".contains($0) }.filter { word in
      let parts = word.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && parts[1].dropFirst().dropLast().contains(".")
    }
  }

  private static func hasNumber(_ text: String, under heading: String, besides known: Set<String> = []) -> Bool {
    func isSomebodys(_ digits: String) -> Bool {
      isMobile(digits) && !known.contains(TelephoneNumber.normalized(digits) ?? "")
    }
    return groups(of: text, under: heading).contains { group, isOfRegister in
      let runs = group.split(separator: " ")
      // The number of an organization that the check digit agrees with.
      if isOfRegister, ImportKey.regon.normalized(runs.joined()) != nil { return false }
      if runs.contains(where: { isPesel($0) || isSomebodys(String($0)) }) { return true }
      // A telephone in its groups, whatever number stands before it.
      return runs.indices.contains { first in
        var digits = ""
        for run in runs[first...] where digits.count < telephoneLength { digits += run }
        return digits.count == telephoneLength && isSomebodys(digits)
      }
    }
  }

  private static func isMobile(_ digits: String) -> Bool {
    guard let number = TelephoneNumber.normalized(digits) else { return false }
    return number.count == telephoneLength && !number.hasPrefix("+") && !number.hasPrefix("0")
      && !TelephoneNumber.isOfTown(number) && mobileBeginnings.contains(String(number.prefix(2)))
  }

  /// How mobile numbers begin by the national numbering plan: a number of a register or a contract of nine digits is mostly none.
  private static let mobileBeginnings: Set<String> = [
    "45", "50", "51", "53", "57", "60", "66", "69", "72", "73", "78", "79", "88",
  ]

  /// Digits that belong together: nothing but a blank, a dash, a dot or a bracket is between them; and whether the word before
  /// them names a register.
  private static func groups(of text: String, under heading: String) -> [(digits: String, isOfRegister: Bool)] {
    var groups: [(digits: String, isOfRegister: Bool)] = []
    var (group, word) = ("", "")
    var isOfRegister = false
    func endWord() {
      let folded = Array(PolishText.folded(word).utf8)
      if !word.isEmpty, !NumberLabel.isNumber(folded) { isOfRegister = NumberLabel.isOfRegister(folded) }
      word = ""
    }
    for sign in heading + ": " + text + "\n" {
      if sign.isLetter { word.append(sign) } else { endWord() }
      if sign.isASCII && sign.isNumber || sign == "+" && group.isEmpty {
        group.append(sign)
      } else if !group.isEmpty, " -.()\u{A0}".contains(sign) {
        group.append(" ")
      } else if !group.isEmpty {
        groups.append((group, isOfRegister))
        (group, isOfRegister) = ("", false)
      }
    }
    return groups.filter { $0.digits.count >= telephoneLength }
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
  /// A number of a line without its town's prefix.
  private static let fewestOfTelephone = 7
  private static let peselLength = 11
  /// The month of a PESEL tells the century, too: 21 is January of 20xx.
  private static let monthsOfCentury = 20
}
