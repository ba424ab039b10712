import CivicDomain

/// The words by which cells say that there is nothing (`brak`, `nie dotyczy`, `–`), by what a field holds: declared once.
enum NothingSaid {
  /// What a field holds, as far as words for nothing differ by it; each knows what those before it know.
  enum Holding: Int {
    /// A name, or what a record must have: whatever stands there is said of something.
    case name
    /// Any text: only what no text means.
    case text
    /// What has a form of its own, a telephone, an address, a day, a choice: `n/d` is none of these.
    case form
    /// A number of a register, which many are still waiting for.
    case registerNumber
  }

  /// What each knows, folded, without blanks and dots.
  private static let words: [(holding: Holding, words: Set<String>)] = [
    (
      .text,
      [
        "-", "--", "---", "----", "brak", "brakdanych", "brakinformacji", "niema", "nieposiada", "niedotyczy", "bd",
        "b/d",
      ]
    ),
    (
      .form,
      Set(NobodyKnows.words.map { form(of: $0) }).union([
        "n/d", "nd", "0", "", "nieznany", "nieznana", "nieustalono", "niepodano", "none", "n/a",
      ])
    ),
    (
      .registerNumber,
      ["wtrakcie", "wtrakcierejestracji", "wtrakciewpisu", "worganizacji", "niezarejestrowana", "niezarejestrowany"]
    ),
  ]

  /// Whether a cell says nothing to a field that holds this.
  static func isMeant(by text: String, for holding: Holding = .form) -> Bool {
    guard holding != .name, text.utf8.count <= longest, mayBegin(text.utf8, for: holding) else { return false }
    let form = form(of: text)
    return words.contains { $0.holding.rawValue <= holding.rawValue && $0.words.contains(form) }
  }

  /// Whether a cell in the column of a thing says that it is not there: `-`, `brak`. What nobody knows (`?`, `n/d`) is no `nie`.
  static func isNo(_ text: String) -> Bool { text.utf8.count <= longest && no.contains(form(of: text)) }

  private static let no = denials.union(["-", "--", "---"])
  private static let denials: Set<String> = ["brak", "niema", "nieposiada", "none", "0"]

  /// Whether a cell denies what its field asks: `brak`, `nie posiada statusu OPP`, `0`. A dash, and what nobody knows (`?`, `brak
  /// danych`), deny nothing.
  static func isDenied(_ field: FieldDeclaration, by text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    if denials.contains(form(of: text)) { return true }
    return !isMeant(by: text, for: field.holding) && isMeant(by: text, for: field.holding, of: field)
  }

  /// Whether a cell of a column that no field is only says that nobody knows: `-`, `b.d.`; `brak` says something of what the
  /// heading names.
  static func isUnsaid(_ text: String) -> Bool {
    text.utf8.count <= longest && unsaid.contains(form(of: text))
  }

  private static let unsaid: Set<String> = ["-", "--", "---", "----", "bd", "b/d", "nd", "n/d", "?"]

  private static func form(of text: String) -> String {
    PolishText.folded(PastedText.plain(text)).filter { $0 != " " && $0 != "." }
  }

  /// The same for a cell of a field, where words for nothing may name it: `brak strony www`, `nie ma telefonu`.
  static func isMeant(by text: String, for holding: Holding, of field: FieldDeclaration) -> Bool {
    if isMeant(by: text, for: holding) { return true }
    guard holding.rawValue >= Holding.form.rawValue, text.utf8.count <= longest, mayBegin(text.utf8, for: .text) else {
      return false
    }
    let said = PolishText.folded(PastedText.plain(text)).split { !$0.isLetter }
    guard let beginning = namings.first(where: { said.starts(with: $0) }), said.count > beginning.count else {
      return false
    }
    let own = field.headings.flatMap { PolishText.folded($0).split { !$0.isLetter } }
    return said.dropFirst(beginning.count).allSatisfy { word in
      word.count == 1 || general.contains(word)
        || own.contains { $0.count >= shortest && word.hasPrefix($0.prefix(max(shortest, $0.count - longestEnding))) }
    }
  }

  /// Nearly every cell says something, and shows it by its first signs.
  private static func mayBegin(_ text: String.UTF8View, for holding: Holding) -> Bool {
    guard let first = text.first else { return false }
    if holding != .text { return first >= 0x80 || beginnings.contains(first | 0x20) }
    switch first {
    case UInt8(ascii: "-"), 0x20, 0xC2, 0xE2: return true
    case UInt8(ascii: "b"), UInt8(ascii: "B"):
      return text.dropFirst().first.map { "rd./".utf8.contains($0 | 0x20) } ?? false
    case UInt8(ascii: "n"), UInt8(ascii: "N"): return text.dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "i")
    case _: return false
    }
  }

  private static let namings: [[Substring]] = [["brak"], ["nie", "ma"], ["nie", "posiada"]]
  private static let general: Set<Substring> = ["danych", "informacji", "numeru", "nr", "adresu", "wpisu", "w"]
  private static let beginnings = Set("-bnuw0?. ".utf8.map { $0 | 0x20 })
  private static let longest = 40
  /// The letters of a word that its cases leave alone: `strona`, `strony`.
  private static let shortest = 3
  private static let longestEnding = 2
}

extension FieldDeclaration {
  /// What it holds, as far as words for nothing differ by it.
  var holding: NothingSaid.Holding {
    if isRequired || keyForm == .name { return .name }
    if ImportKey(rawValue: name)?.isOfficial ?? false { return .registerNumber }
    switch shape {
    case .line:
      let web = [Organization.name(of: \.website), Session.name(of: \.joinLink)]
      let isOfForm = keyForm == .email || keyForm == .telephone || name == Organization.name(of: \.postalCode)
      return isOfForm || web.contains(name) ? .form : .text
    case .text, .words: return .text
    case .count, .decimal, .day, .time, .openingHours, .choice, .choices, .reference, .references, .anyReference, .file,
      .yes:
      return .form
    }
  }
}
