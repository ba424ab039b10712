import CivicDomain

/// The people whom one cell of a list names, with what stands beside each: `Prezes Jan Lis, tel. 500 100 200`.
enum PeopleInCell {
  /// Somebody as a cell tells of them.
  struct Named: Equatable {
    var name = ""
    var role = ""
    var email = ""
    var phone = ""
  }

  /// Returns them in the order of the cell; nil where it cannot be told who is who, and what is whose.
  static func read(_ cell: String) -> [Named]? {
    var people: [Named] = []
    // What stands before the first name.
    var ahead = Named()
    for part in parts(of: PastedText.plain(cell)) {
      var (said, rest) = taken(from: part)
      if rest.isEmpty {
        let isTaken = people.isEmpty ? ahead.take(said) : people[people.count - 1].take(said)
        if !isTaken { return nil }
        continue
      }
      guard rest.contains(where: \.isLetter), !rest.contains(where: \.isNumber) else { return nil }
      said.name = rest
      guard said.take(ahead) else { return nil }
      ahead = Named()
      people.append(said)
    }
    guard ahead == Named() else { return nil }
    return surnameFirst(people) ?? people
  }

  /// `Lis, Jan` is one person.
  private static func surnameFirst(_ people: [Named]) -> [Named]? {
    guard people.count == 2, people.allSatisfy({ !$0.name.contains(" ") }) else { return nil }
    var one = people[1]
    one.name = "\(people[1].name) \(people[0].name)"
    var other = people[0]
    other.name = ""
    return one.take(other) ? [one] : nil
  }

  // MARK: - Parts

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

  /// Takes the address, the telephone and the role out of a part; what is left is a name, or nothing.
  private static func taken(from part: String) -> (Named, rest: String) {
    var said = Named()
    var rest: [Substring] = []
    var digits: [Substring] = []
    for word in part.split(separator: " ") {
      if word.contains("@") {
        said.email = said.email.isEmpty ? String(word) : said.email + " " + word
      } else if word.contains(where: \.isNumber), word.allSatisfy({ $0.isNumber || "+-/.".contains($0) }) {
        digits.append(word)
      } else if !labels.contains(HeadWords.plainForm(String(word))) {
        rest.append(word)
      }
    }
    // What is too short for a telephone is left with the name, which has no digits.
    let isTelephone = digits.joined().count(where: \.isNumber) >= fewestDigits
    if isTelephone { said.phone = digits.joined(separator: " ") } else { rest += digits }
    for count in stride(from: min(rest.count, longestRole), to: 0, by: -1) {
      let words = rest.prefix(count).joined(separator: " ")
      if ContactHeadings.words.contains(HeadWords.plainForm(words)) {
        said.role = words.lowercased()
        rest.removeFirst(count)
        break
      }
    }
    return (said, rest.joined(separator: " "))
  }

  /// The words before a telephone and an address, in the form in which headings are compared.
  private static let labels: Set<String> = ["tel", "telefon", "kom", "fax", "mail", "email", "nr", "phone"]
  /// The fewest digits of a telephone.
  private static let fewestDigits = 7
  /// The most words of a role that are looked for: `członek zarządu`.
  private static let longestRole = 2
}

extension PeopleInCell.Named {
  /// Takes what another part tells of the same person; false where it is known already.
  fileprivate mutating func take(_ other: Self) -> Bool {
    let paths: [WritableKeyPath<Self, String>] = [\.name, \.role, \.email, \.phone]
    for path in paths where !other[keyPath: path].isEmpty {
      guard self[keyPath: path].isEmpty else { return false }
      self[keyPath: path] = other[keyPath: path]
    }
    return true
  }
}
