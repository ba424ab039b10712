import CivicDomain

/// A mend of a cell that a spreadsheet or a clerk wrote otherwise than the field takes it. It is always reported.
public enum ImportMend: Hashable, Sendable {
  /// The zeros at the beginning of a number were put back, which a spreadsheet had dropped.
  case zeros
  /// The cell held several telephones or addresses: the first was taken, the rest noted.
  case severalInCell
  /// The cell said in a word or a dash that there is nothing.
  case saysNothing
  /// The cell named somebody where only the notes would have taken it: it was passed over.
  case personLeftOut
  /// The cell stands under no heading: its text is noted, where there are notes.
  case besideTable
  /// The same of a cell whose formula has failed, or has no value: nothing of it is noted.
  case unreadBesideTable
  /// The cell tells a year where a day belongs: it is noted.
  case yearAlone
  /// The place is where no latitude and no longitude are, by which programs say that none is known: it is none.
  case noPlace
  /// What would reach a person whom the row does not name is an office's: the organization has it.
  case ofOffice
  /// A row below says that somebody comes along, who is counted with the person of this one.
  case companion
  /// A number that counts the days of a spreadsheet, or a day with a clock, was read as this day.
  case readAs(Day)
  /// A person has one telephone and one address: the first was taken, and what else the row tells was left out.
  case secondOfPerson
  /// The cell of a session's place tells how it is held: it is that, and no place.
  case modeInPlace
  /// A row above has the same person with other data, which stay: one import changes a record once.
  case personAbove
  /// A row above has the same person without what this one adds: another import adds it.
  case personAboveLacks
  /// The cell says in words of its own what is one of a few here: it is noted, where there are notes.
  case otherWords
  /// The list does not tell the legal form of a new organization: its name or the heading above its row does.
  case likelyForm(LegalForm)
}

/// Mends the cells of one field whose meaning is beyond doubt; all others are left to the field to refuse.
enum CellMending {
  case address
  case telephone
  case courtRegisterNumber
  case statisticalNumber
  case postalCode
  case yes

  /// The mending for a field; nil for a field whose cells are never mended.
  init?(_ field: FieldDeclaration) {
    if field.name == Organization.name(of: \.postalCode) {
      self = .postalCode
      return
    }
    if case .yes = field.shape {
      self = .yes
      return
    }
    switch (field.keyForm, ImportKey(rawValue: field.name)) {
    case (.email, _): self = .address
    case (.telephone, _): self = .telephone
    case (_, .krs): self = .courtRegisterNumber
    case (_, .regon): self = .statisticalNumber
    case (.exact, _), (.name, _), (.statisticalNumber, _), (nil, _): return nil
    }
  }

  /// Returns the text that the field takes, how the cell was mended, and what of it is left over; nil where nothing
  /// needs to be mended.
  func mended(_ text: String) -> (text: String, mend: ImportMend, left: String)? {
    guard text.utf8.count <= Self.longestMended else { return nil }
    return switch self {
    case .address: Self.firstAddress(in: text).map { ($0.first, .severalInCell, $0.left) }
    case .telephone: Self.anyTelephone(in: text).map { ($0.first, .severalInCell, $0.left) }
    case .courtRegisterNumber, .statisticalNumber: withZeros(text).map { ($0, .zeros, "") }
    case .postalCode: Self.wholePostalCode(text).map { ($0, .zeros, "") }
    case .yes: Self.firstWord(of: text).map { ($0.first, .severalInCell, $0.left) }
    }
  }

  /// Whether a text holds more than the field has room for: a second address, a second telephone, an extension.
  func isOfSeveral(_ text: String) -> Bool { mended(text).map { !$0.left.isEmpty } ?? false }

  /// What a text says where it is that alone, without the words and signs around it; any other text as it is: of somebody's
  /// second telephone nothing is left over in notes.
  func alone(_ text: String) -> String {
    guard let mended = mended(text), mended.left.isEmpty else { return text }
    return mended.text
  }

  /// The longest text that is looked at: what is longer holds a description, and is refused for its length.
  private static let longestMended = 300

  // MARK: - Zeros

  /// Pads a number with the zeros that a spreadsheet dropped: of the court register any, for it has no check digit, of
  /// the statistical register where the check digit agrees, of the post one or two (`950` is Warsaw's `00-950`).
  private func withZeros(_ text: String) -> String? {
    let count = text.utf8.count
    guard count < 14, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), text.utf8.contains(where: { $0 != 0x30 }) else {
      return nil
    }
    func padded(to length: Int) -> String { String(repeating: "0", count: length - count) + text }
    switch self {
    case .courtRegisterNumber: return count < 10 ? padded(to: 10) : nil
    case .statisticalNumber:
      let number: String? =
        switch count {
        case 5...8: padded(to: 9)
        case 11...13: padded(to: 14)
        case _: nil
        }
      return number.flatMap { ImportKey.regon.normalized($0) == nil ? nil : $0 }
    case .address, .telephone, .postalCode, .yes: return nil
    }
  }

  /// `00-950` that a spreadsheet keeps as the number 950: no code of Poland has fewer than three digits behind its zeros.
  private static func wholePostalCode(_ text: String) -> String? {
    guard (3...4).contains(text.utf8.count), text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    let digits = String(repeating: "0", count: 5 - text.utf8.count) + text
    return "\(digits.prefix(2))-\(digits.suffix(3))"
  }

  // MARK: - Several in one cell

  private static func firstAddress(in text: String) -> (first: String, left: String)? {
    // Nearly every address stands alone, and an import has a hundred thousand of them.
    guard text.utf8.contains(where: { $0 <= 0x20 || $0 >= 0x80 || ",;:|/<>()[]?".utf8.contains($0) }) else {
      return nil
    }
    let text = withAt(text)
    let parts = text.split { $0.isWhitespace || ",;|/<>()[]".contains($0) }.map(String.init)
    let addresses = parts.filter { $0.utf8.contains(UInt8(ascii: "@")) }
    guard let found = addresses.first else { return nil }
    // What a link says behind the address: `mailto:a@x.pl?subject=…`.
    let first = String(found.prefix { $0 != "?" })
    guard EmailAddress.normalized(first) != nil else { return nil }
    let others = parts.filter { $0 != found && !addressLabels.contains(HeadWords.plainForm($0)) }
    // Who is named beside it has it: `Jan Kot <jan@kot.example>` is nobody else's, and nobody's name is noted by the way.
    let ahead = parts.prefix { $0 != found }
    let isNamed = others.contains { word in
      !word.contains("@") && word.contains(where: \.isLetter)
        && (ahead.contains(word) || word.first?.isUppercase == true)
    }
    if isNamed { return nil }
    let isOfAddresses = others.count == addresses.count - 1
    return (first, others.joined(separator: isOfAddresses ? ", " : " "))
  }

  /// An address whose sign was written out, so that no machine reads it: `biuro(at)example.org`.
  private static func withAt(_ text: String) -> String {
    if text.utf8.contains(UInt8(ascii: "@")) { return text }
    var text = text
    for sign in [" (at) ", " [at] ", "(at)", "[at]", " at ", "(malpa)", "(małpa)", "[małpa]"] {
      text = text.replacing(sign, with: "@")
    }
    return text
  }

  private static let addressLabels: Set<String> = ["email", "mail", "adres", "adresemail", "kontakt", "mailto"]

  // MARK: - A word and what is added to it

  /// The word that a cell begins with, where signs part it from what is added: `tak (od 2010)`, `Nie.`, `tak - od 2010`. Of
  /// `TAK/NIE` and `TAK - NIE`, which a form offers, nobody has chosen.
  private static func firstWord(of text: String) -> (first: String, left: String)? {
    let text = PastedText.plain(text)
    let word = text.prefix { $0.isLetter }
    let rest = text.dropFirst(word.count)
    guard !word.isEmpty, let sign = rest.first(where: { $0 != " " }),
      "(.,;".contains(sign) || "-–".contains(sign) && rest.first == " "
    else { return nil }
    let left = rest.trimmed(of: " (),.;-–")
    return bareAnswers.contains(PolishText.folded(left)) ? nil : (String(word), left)
  }

  private static let bareAnswers: Set<String> = ["tak", "nie", "yes", "no", "t", "n", "y"]

  // MARK: - Telephones

  /// The fewest digits of a telephone where several are in one cell: `32/123 45 67` is one, with its area in front.
  private static let fewestDigits = 7

  /// The first telephone of a text, without the words before it and what is in brackets behind it: `tel./fax 32 264 12 00`,
  /// `500 100 200 (po 16)`.
  private static func anyTelephone(in text: String) -> (first: String, left: String)? {
    if isOneTelephone(text) { return nil }
    let plain = PastedText.plain(text)
    let labelled = withoutLabels(plain)
    if let labelled, isOneTelephone(labelled.first), TelephoneNumber.normalized(labelled.first) != nil {
      return labelled
    }
    if let first = firstTelephone(in: plain) { return first }
    if TelephoneNumber.normalized(plain) != nil { return nil }
    let bare = labelled?.first ?? plain
    if let first = firstTelephone(in: bare) { return first }
    let number = bare.prefix { $0 != "(" || bare.first == "(" }
    let left = bare.dropFirst(number.count).trimmed(of: " ()")
    let first = number.trimmed(of: " ")
    guard first != plain, TelephoneNumber.normalized(first) != nil, isOneTelephone(first) else { return nil }
    return (first, left)
  }

  /// A text without the words that only say that a telephone follows, and that it is a fax where all of them do; nil where there
  /// are none, or others.
  private static func withoutLabels(_ text: String) -> (first: String, left: String)? {
    guard let start = text.firstIndex(where: { $0.isNumber || $0 == "+" || $0 == "(" }), start > text.startIndex else {
      return nil
    }
    let words = PolishText.folded(String(text[..<start])).split { !$0.isLetter }.map(String.init)
    guard words.allSatisfy(telephoneLabels.contains) else { return nil }
    let isFax = !words.isEmpty && words.allSatisfy { $0.hasPrefix("fa") }
    return (String(text[start...]), isFax ? "fax" : "")
  }

  private static let telephoneLabels: Set<String> = [
    "t", "tel", "telefon", "telefony", "fax", "faks", "kom", "komorka", "komorkowy", "mobile", "phone", "nr", "numer",
    "stacj", "stacjonarny", "biuro", "sekretariat", "centrala",
  ]

  private static func firstTelephone(in text: String) -> (first: String, left: String)? {
    if isOneTelephone(text) { return nil }
    let plain = PastedText.plain(text)
    for end in ends(of: plain) {
      let first = trimmed(plain[..<end.lowerBound])
      let left = trimmed(plain[end.upperBound...])
      let digits = first.utf8.count { (0x30...0x39).contains($0) }
      guard digits >= fewestDigits, !left.isEmpty, TelephoneNumber.normalized(first) != nil else { continue }
      return (first, left)
    }
    return TelephoneNumber.normalized(plain) == nil ? firstOfUnparted(plain) : nil
  }

  /// Whether a text is a telephone as most are written, which needs no second look: digits enough for one, and signs
  /// that part no two.
  private static func isOneTelephone(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: digits += 1
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: ")"): continue
      case _: return false
      }
    }
    return digits <= longestTelephone
  }

  /// The most digits of a Polish number, with its country and two zeros in front; two numbers have more.
  private static let longestTelephone = 13

  /// The places where one telephone may end and something else begin.
  private static func ends(of text: String) -> [Range<String.Index>] {
    var ends: [Range<String.Index>] = []
    let words = ["lub", "oraz", "albo", "i", "wew", "w", "kom", "fax", "faks", "tel", "or", "and", "ext"]
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if ",;|/\n\r\r\n".contains(text[index]) {
        ends.append(index..<next)
      } else if text[index] == " " {
        let word = text[next...].prefix { $0.isLetter }
        // The word stays with what is left over: `wew. 12` means nothing without it.
        if words.contains(word.lowercased()) { ends.append(index..<next) }
      }
      index = next
    }
    return ends
  }

  /// Splits groups of digits without a separator: the eighteen of `500 100 200 501 200 300` are two numbers.
  private static func firstOfUnparted(_ text: String) -> (first: String, left: String)? {
    let groups = text.split(separator: " ")
    for count in groups.indices.dropFirst() {
      let first = groups[..<count].joined(separator: " ")
      let left = groups[count...].joined(separator: " ")
      guard first.utf8.count(where: { (0x30...0x39).contains($0) }) >= 9,
        let number = TelephoneNumber.normalized(first),
        number.utf8.count == 9, TelephoneNumber.normalized(left)?.utf8.count == 9
      else { continue }
      return (first, left)
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    let signs: Set<Character> = [" ", ",", ";", "|", "/", "\n", "\r", "\r\n"]
    var text = text
    while let first = text.first, signs.contains(first) { text.removeFirst() }
    while let last = text.last, signs.contains(last) { text.removeLast() }
    return String(text)
  }
}

extension Substring {
  /// The text without some signs around it.
  fileprivate func trimmed(of signs: String) -> String {
    var text = self
    while let first = text.first, signs.contains(first) { text.removeFirst() }
    while let last = text.last, signs.contains(last) { text.removeLast() }
    return String(text)
  }
}
