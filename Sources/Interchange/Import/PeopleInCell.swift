import CivicDomain

/// The people whom one cell of a list names, with what stands beside each: `Prezes Jan Lis, tel. 500 100 200`.
///
/// A cell tells of somebody only where all of it is understood: names of at least a given name and a surname, titles, what
/// they are, one telephone with its extension, one address. Of anything else (`do 31.12.2025`, `nie żyje`, `Jan i Ewa
/// Kowalscy`) nobody is made.
public enum PeopleInCell {
  /// Somebody as a cell tells of them.
  struct Named: Equatable {
    var name = ""
    var role = ""
    var email = ""
    var phone = ""
    /// The extension of the telephone, which no number holds: `wew. 5`.
    var ofExchange = ""
    /// The telephones and addresses behind the first, for which a person has no room.
    var more: [String] = []
  }

  /// Returns them in the order of the cell; nil where it cannot be told who is who, and what is whose.
  static func read(_ cell: String) -> [Named]? {
    guard cell.utf8.count <= longestCell else { return nil }
    let cell = withAreasUnbracketed(PastedText.plain(cell))
    var people: [Named] = []
    // What stands before the first name.
    var ahead = Named()
    for part in parts(of: cell) {
      guard var said = taken(from: part) else { return nil }
      if said.name.isEmpty || isTitle(said.name) {
        // `…, prof. UŚ` belongs to the name before it.
        if !said.name.isEmpty {
          guard !people.isEmpty else { return nil }
          people[people.count - 1].name += ", \(said.name)"
          said.name = ""
        }
        let isTaken = people.isEmpty ? ahead.take(said) : people[people.count - 1].take(said)
        if !isTaken { return nil }
        continue
      }
      guard said.take(ahead) else { return nil }
      ahead = Named()
      people.append(said)
    }
    // Of several people it cannot be told whose a second number is.
    guard ahead == Named(), people.count == 1 || people.count > 1 && people.allSatisfy(\.more.isEmpty) else {
      return nil
    }
    let named = surnameFirst(people, in: cell) ?? people
    guard named.allSatisfy({ isName($0.name, isAlone: named.count == 1) }) else { return nil }
    return named.map { one in
      var one = one
      one.name = withoutDegrees(one.name)
      return one
    }
  }

  /// A name without the degrees before and behind it, which are no part of it; one word with them stays as it is.
  static func withoutDegrees(_ name: String) -> String {
    let parts = name.split(separator: ",", maxSplits: 1)
    guard let first = parts.first, parts.count == 1 || isTitle(parts[1].drop { $0 == " " }.description) else {
      return name
    }
    let words = first.split(separator: " ")
    let rest = words.drop { degrees.contains(HeadWords.plainForm(String($0))) }
    return rest.count > 1 ? rest.joined(separator: " ") : name
  }

  private static let degrees: Set<String> = [
    "mgr", "inz", "dr", "hab", "prof", "lic", "lek", "med", "arch", "p", "pan", "pani",
  ]

  /// The one telephone and the one address of a cell that tells nothing else; nil for any other.
  static func reached(by cell: String) -> Named? {
    guard cell.utf8.count <= longestCell else { return nil }
    var all = Named()
    for part in parts(of: withAreasUnbracketed(PastedText.plain(cell))) {
      guard let said = taken(from: part), said.name.isEmpty, said.role.isEmpty, all.take(said) else { return nil }
    }
    return all == Named() || !all.more.isEmpty ? nil : all
  }

  /// A name as somebody wrote it, in whatever letters, where nothing is in the cell that parts people or is no word; nil
  /// for anything else.
  static func plainName(_ cell: String) -> String? {
    let text = PastedText.plain(cell)
    guard text.utf8.count <= longestCell,
      !text.contains(where: { $0.isNumber || $0.isNewline || ",;:|/()[]@".contains($0) }),
      partedByWords(text).count == 1,
      !ContactHeadings.isOrganization(text)
    else { return nil }
    let words = text.split(separator: " ")
    guard let first = words.first.map({ PolishText.folded(String($0)) }), first == "osoba" || !noNames.contains(first)
    else {
      return nil
    }
    return words.count <= mostWords ? words.joined(separator: " ") : nil
  }

  /// A name of two or three words with the given name first, where its column has the surname there; anything else as it is, and
  /// what stands in the usual order all the same: `Jan Kowalski`.
  static func givenNameFirst(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard (2...3).contains(words.count), let first = words.first, let last = words.last,
      words.allSatisfy({ $0.allSatisfy { $0.isLetter || "-'’".contains($0) } }),
      !titles.contains(HeadWords.plainForm(String(first))), isLikeSurname(first) || !isLikeSurname(last)
    else { return name }
    return (words.dropFirst() + [first]).joined(separator: " ")
  }

  /// The same the other way: a name for a column that has the surname first.
  static func surnameFirst(_ name: String) -> String {
    let (surname, given) = PersonName.parted(name)
    return "\(given) \(surname)" == name ? "\(surname) \(given)" : name
  }

  /// Whether a word ends as many surnames of Poland do.
  static func isLikeSurname(_ word: Substring) -> Bool {
    let word = PolishText.folded(String(word))
    return endsOfSurnames.contains { word.hasSuffix($0) }
  }

  /// Whether a cell only says that there is nobody, or not yet.
  static func saysNobody(_ text: String) -> Bool {
    if NothingSaid.isMeant(by: text) { return true }
    guard text.utf8.count <= longestNobody else { return false }
    return nobody.contains(PolishText.folded(PastedText.plain(text)).filter { $0 != " " && $0 != "." })
  }

  /// Whether what stands in the place of a name is nobody's: nothing, or what anybody is, `mieszkanka Redenu`, `osoba prywatna`.
  public static func isNobodys(_ text: String) -> Bool {
    if saysNobody(text) { return true }
    guard text.utf8.count <= longestAnybody else { return false }
    let words = PolishText.folded(PastedText.plain(text)).split { !$0.isLetter }
    guard let first = words.first else { return false }
    let isAnybody =
      anybody.contains(first)
      || words.count > 1
        && (first == "osoba" && kindsOfPerson.contains(words[1])
          || lacking.contains(first) && signatures.contains(words[1]))
    return isAnybody && !PersonInText.hasGivenName(text)
  }

  private static let longestAnybody = 60
  /// The words for anybody who is not named, without diacritics.
  static let anybody: Set<Substring> = [
    "mieszkaniec", "mieszkanka", "mieszkancy", "anonim", "anonimowo", "anonimowy", "anonimowa", "anonymous", "resident",
    "niepodpisane", "niepodpisany", "niepodpisana", "unsigned",
  ]
  /// What people write where nobody signed: `bez podpisu`, `podpis nieczytelny`.
  private static let lacking: Set<Substring> = ["bez", "brak", "nie", "podpis"]
  private static let signatures: Set<Substring> = [
    "podpisu", "nazwiska", "imienia", "danych", "podpisane", "podpisano", "nieczytelny",
  ]
  private static let kindsOfPerson: Set<Substring> = ["prywatna", "fizyczna", "anonimowa"]

  /// A telephone and its extension: `32 264 12 34 wew. 5`; an empty one where there is none.
  static func parted(telephone text: String) -> (phone: String, ofExchange: String) {
    let words = PastedText.plain(text).split(separator: " ")
    guard let place = words.firstIndex(where: { isExchangeWord($0) }), place > 0 else { return (text, "") }
    let behind = words[place...].joined(separator: " ")
    guard (1...longestExtension).contains(behind.count(where: \.isNumber)) else { return (text, "") }
    return (words[..<place].joined(separator: " ").trimmed(of: ","), behind)
  }

  /// `Lis, Jan` is one person, `Lis, Nowak` two of whom half is told.
  private static func surnameFirst(_ people: [Named], in cell: String) -> [Named]? {
    guard people.count == 2, people.allSatisfy({ !$0.name.contains(" ") }),
      cell.count(where: { $0 == "," }) == 1, !cell.contains(where: { ";/|".contains($0) || $0.isNewline }),
      !isLikeSurname(people[1].name[...])
    else { return nil }
    var one = people[1]
    one.name = "\(people[1].name) \(people[0].name)"
    var other = people[0]
    other.name = ""
    return one.take(other) ? [one] : nil
  }

  // MARK: - Parts

  /// The text without the brackets around the area of a telephone, which part nothing: `(0-22) 123 45 67`, `(+48) 600 100 200`.
  private static func withAreasUnbracketed(_ text: String) -> String {
    guard text.contains("(") else { return text }
    var rest = text[...]
    var plain = ""
    while let open = rest.firstIndex(of: "(") {
      plain += rest[..<open]
      rest = rest[rest.index(after: open)...]
      let area = rest.prefix { $0.isASCII && $0.isNumber || "+- ".contains($0) }
      let behind = rest[area.endIndex...].dropFirst().drop { $0 == " " || $0 == "-" }
      let isArea =
        (1...longestArea).contains(area.count(where: \.isNumber)) && rest[area.endIndex...].first == ")"
        && behind.first.map { $0.isASCII && $0.isNumber } ?? false
      if isArea {
        plain += "\(area) "
        rest = behind
      } else {
        plain += "("
      }
    }
    return plain + rest
  }

  /// The most digits of an area with the country before it: `+48 32`.
  private static let longestArea = 6

  /// The parts between the signs and words that part what a cell tells.
  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    var part = ""
    func end() {
      let trimmed = part.split(separator: " ").joined(separator: " ")
      if !trimmed.isEmpty { parts.append(trimmed) }
      part = ""
    }
    let signs = Array(text)
    for (index, sign) in signs.enumerated() {
      let isBetweenDigits =
        index > 0 && index + 1 < signs.count && signs[index - 1].isNumber && signs[index + 1].isNumber
      switch sign {
      case ",", ";", "|", "(", ")", "[", "]": end()
      case "/" where !isBetweenDigits: end()
      case _ where sign.isNewline: end()
      case _: part.append(sign)
      }
    }
    end()
    return parts.flatMap(partedByWords)
  }

  /// Parts at `i`, `oraz`, `and` and at a dash between blanks.
  private static func partedByWords(_ part: String) -> [String] {
    let parting: Set<String> = ["i", "oraz", "and", "-", "–", "—"]
    return part.split(separator: " ").split { parting.contains($0.lowercased()) }.map { $0.joined(separator: " ") }
  }

  // MARK: - What one part tells

  /// Takes the address, the telephone and the role out of a part; what is left is a name, or nothing. Nil where something
  /// in it is none of these.
  private static func taken(from part: String) -> Named? {
    var said = Named()
    var rest: [String] = []
    // The numbers of a part are parted by words.
    var digits: [[Substring]] = [[]]
    var exchange: [Substring] = []
    let words = part.split(separator: " ")
    for (place, word) in words.enumerated() {
      let isNumber = word.contains(where: \.isNumber)
      if word.contains("@") {
        if said.email.isEmpty { said.email = String(word) } else { said.more.append(String(word)) }
      } else if isExchangeWord(word) || isNumber && !exchange.isEmpty {
        exchange.append(word)
      } else if isNumber {
        guard word.allSatisfy({ $0.isNumber || "+-/.".contains($0) }), !isDate(word) else { return nil }
        digits[digits.count - 1].append(word)
      } else {
        digits.append([])
        if isLabel(word, before: words[(place + 1)...].first) { continue }
        let plain = String(word).trimmed(of: ":")
        if !plain.isEmpty { rest.append(plain) }
      }
    }
    guard let phones = telephones(digits) else { return nil }
    said.phone = phones.first ?? ""
    said.more += phones.dropFirst()
    if !exchange.isEmpty {
      said.ofExchange = exchange.joined(separator: " ")
      guard !said.phone.isEmpty, (1...longestExtension).contains(said.ofExchange.count(where: \.isNumber)) else {
        return nil
      }
    }
    said.role = takeRole(of: &rest)
    said.name = rest.joined(separator: " ")
    return said
  }

  /// The telephones of some groups of digits, two of one group too: `500100200 500100201`; nil where one is none.
  private static func telephones(_ groups: [[Substring]]) -> [String]? {
    var phones: [String] = []
    for group in groups where !group.isEmpty {
      let phone = group.joined(separator: " ")
      guard phone.count(where: \.isNumber) >= fewestDigits else { return nil }
      if TelephoneNumber.normalized(phone) != nil {
        phones.append(phone)
      } else if let two = CellMending.telephone.mended(phone), TelephoneNumber.normalized(two.left) != nil {
        phones += [two.text, two.left]
      } else {
        return nil
      }
    }
    return phones
  }

  /// Whether a word only says that a telephone or an address follows: `tel.`, `e-mail:`; Jan Mail is called so.
  private static func isLabel(_ word: Substring, before next: Substring?) -> Bool {
    guard labels.contains(HeadWords.plainForm(String(word))) else { return false }
    let isName = word.first?.isUppercase ?? false && word.allSatisfy(\.isLetter)
    return !isName || next.map { $0.contains { $0.isNumber || $0 == "@" || $0 == "." || $0 == ":" } } ?? false
  }

  /// Takes what somebody is out of the words before their name, or behind it.
  private static func takeRole(of words: inout [String]) -> String {
    for count in stride(from: min(words.count, longestRole), to: 0, by: -1) {
      for range in [0..<count, words.count - count..<words.count] {
        let role = words[range].joined(separator: " ")
        guard ContactHeadings.words.contains(HeadWords.plainForm(role)) else { continue }
        // Jan Sołtys is called so.
        let isLast = range.lowerBound > 0
        if isLast, range.lowerBound < 2, role.first?.isUppercase ?? false { continue }
        words.removeSubrange(range)
        return role.lowercased()
      }
    }
    return ""
  }

  /// Whether a word begins an extension: `wew.`, `wew5`, `ext`.
  private static func isExchangeWord(_ word: Substring) -> Bool {
    let plain = HeadWords.plainForm(String(word)).filter { !$0.isNumber }
    return ["wew", "wewn", "ext"].contains(plain)
  }

  /// Whether a number is a day: `1.01.2026`, `2026-01-01`.
  private static func isDate(_ word: Substring) -> Bool {
    let groups = word.split { !$0.isNumber }.map(\.count)
    return groups.count == 3 && groups[1] <= 2
      && (groups[0] <= 2 && (groups[2] == 4 || groups[2] <= 2) || groups[0] == 4 && groups[2] <= 2)
  }

  // MARK: - Names

  /// Whether a text reads as the name of a person: a given name and a surname, or one of them behind a title where nobody
  /// else is named.
  private static func isName(_ text: String, isAlone: Bool) -> Bool {
    let all = text.split { $0 == " " || $0 == "," }
    let words = all.filter { !titles.contains(HeadWords.plainForm(String($0))) }
    guard let first = words.first, let last = words.last, words.count <= mostWords, isNameWord(first), isNameWord(last),
      words.allSatisfy({ isNameWord($0) || particles.contains(String($0)) }), words.contains(where: { $0.count > 2 }),
      !noNames.contains(PolishText.folded(String(first)))
    else { return false }
    return words.count > 1 || isAlone && all.count > 1
  }

  private static func isNameWord(_ word: Substring) -> Bool {
    guard let first = word.first, first.isUppercase else { return false }
    let isShort = word.hasSuffix(".") && word.count <= longestInitial
    return (isShort ? word.dropLast() : word).allSatisfy { $0.isLetter || "-'’".contains($0) }
  }

  /// Whether a part is a title alone, or one with where it is from: `prof. UŚ`.
  private static func isTitle(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard let first = words.first, titles.contains(HeadWords.plainForm(String(first))) else { return false }
    return words.dropFirst().allSatisfy { word in
      titles.contains(HeadWords.plainForm(String(word))) || word.count > 1 && word.allSatisfy(\.isUppercase)
    }
  }

  /// The words before a telephone and an address, in the form in which headings are compared.
  private static let labels: Set<String> = [
    "tel", "telefon", "kom", "komorka", "fax", "faks", "mail", "email", "nr", "numer", "phone",
  ]
  /// The longest cell: more than a whole board in it is a description.
  private static let longestCell = 4_000
  /// The fewest digits of a telephone.
  private static let fewestDigits = 7
  /// The most digits of an extension.
  private static let longestExtension = 6
  /// The most words of a role that are looked for: `członek zarządu`.
  private static let longestRole = 3
  /// The most words of a name without its titles.
  private static let mostWords = 6
  /// The most signs of a word that is cut: `J.`, `St.`.
  private static let longestInitial = 3
  /// The longest text that says that there is nobody.
  private static let longestNobody = 30

  private static let nobody: Set<String> = [
    "jw", "wakat", "vacat", "vacant", "?", "??", "???", "nieobsadzone", "nieobsadzony", "nieobsadzona",
    "wtrakciewyboru",
    "wtrakciewyborow", "dowyboru", "niewybrano", "niewybrany", "nieznany", "nieznana", "brakzarzadu", "brakprezesa",
  ]
  /// Titles and forms of address, in the form in which headings are compared.
  private static let titles: Set<String> = [
    "dr", "hab", "prof", "mgr", "inz", "lic", "lek", "med", "arch", "adw", "rpr", "ks", "o", "s", "br", "bp", "abp",
    "prob", "pral", "kan", "dh", "druh", "druhna", "hm", "phm", "pwd", "pan", "pani", "p", "plk", "pplk", "mjr", "kpt",
    "por", "ppor", "st", "ml", "sierz", "asp", "kom", "insp", "bryg", "mr", "mrs", "ms", "fr", "sr",
  ]
  private static let particles: Set<String> = [
    "von", "van", "de", "da", "di", "del", "della", "der", "den", "la", "le",
  ]
  private static let endsOfSurnames = ["ski", "cki", "dzki", "ska", "cka", "dzka", "scy", "ccy", "wicz", "czyk", "ak"]
  /// Words with which no name of a person begins, folded.
  private static let noNames: Set<String> = [
    "urzad", "zarzad", "rada", "biuro", "dom", "centrum", "stowarzyszenie", "fundacja", "klub", "towarzystwo",
    "zwiazek",
    "kolo", "komisja", "komitet", "sekretariat", "dyrekcja", "osrodek", "szkola", "parafia", "gmina", "miasto",
    "starostwo", "wydzial", "dzial", "zespol", "grupa", "wakat", "brak", "nie", "w", "patrz", "zob", "jak", "osoba",
    "czlonkowie", "kontakt", "siedziba", "ulica", "ul", "board", "office", "city",
  ]
}

extension PeopleInCell.Named {
  /// Takes what another part tells of the same person; false where it is known already. A second telephone or address is left
  /// over.
  fileprivate mutating func take(_ other: Self) -> Bool {
    let paths: [WritableKeyPath<Self, String>] = [\.name, \.role, \.ofExchange]
    for path in paths where !other[keyPath: path].isEmpty {
      guard self[keyPath: path].isEmpty else { return false }
      self[keyPath: path] = other[keyPath: path]
    }
    for path in [\Self.email, \.phone] where !other[keyPath: path].isEmpty {
      if self[keyPath: path].isEmpty {
        self[keyPath: path] = other[keyPath: path]
      } else {
        more.append(other[keyPath: path])
      }
    }
    more += other.more
    return true
  }
}

extension String {
  /// The text without the blanks around it, and one sign at its end.
  fileprivate func trimmed(of sign: Character) -> String {
    var text = self[...]
    while let last = text.last, last == sign || last == " " { text = text.dropLast() }
    return String(text)
  }
}
