import CivicDomain

/// Answering remarks, and taking the answers on.
public protocol AnswerWords {
  /// `zaznaczone uwagi: 2`.
  func marked(_ number: Int) -> String
  /// How to leave a remark out of those that are answered together.
  var takeMarkAway: String { get }
  /// There is no remark to answer here.
  var noRemarkChosen: String { get }
  /// No answer is in that state, so that none can be taken on.
  func nothingToAdvance(from state: ResponseState) -> String
  /// Whether to approve drafts, or to publish what was approved: how many, and to which remarks.
  func askAdvance(from state: ResponseState, _ numbers: [String]) -> String
  /// How many wait for the step, where the selected remark is none of them: how to take on some, and all.
  func waitingForAdvance(from state: ResponseState, _ numbers: [String]) -> String
  /// What is asked while the number of all of them is typed.
  func typeNumber(_ number: Int, from state: ResponseState) -> String
  /// `wszystkie 5`.
  func allOfThem(_ number: Int) -> String
  /// `zatwierdź 3`.
  func advance(from state: ResponseState, _ number: Int) -> String
  /// The form of an approval: `Zatwierdzenie: 2 stanowiska (U-1, U-9)`.
  func approveTitle(_ numbers: [String]) -> String
  /// `tylko U-9`.
  func onlyRemark(_ number: String) -> String
  /// `wystarczy 9 lat szkoły · najdłuższe zdanie: 17 słów`.
  func readability(years: Int, longestSentence: Int) -> String
  /// `U-9, § 3 ust. 2: „…”`.
  func quoted(remark number: String, unit: String, _ words: String) -> String
}

extension Polish {
  func marked(_ number: Int) -> String { "zaznaczone uwagi: \(self.number(number))" }
  var takeMarkAway: String { "Spacja na niej: odznacz." }
  var noRemarkChosen: String { "W tym miejscu nie ma uwagi, na którą można odpowiedzieć." }
  func nothingToAdvance(from state: ResponseState) -> String {
    switch state {
    case .draft: "Nie ma szkiców do zatwierdzenia. r: napisz stanowisko"
    case .approved, .published: "Nie ma zatwierdzonych stanowisk do opublikowania. Najpierw zatwierdź szkice."
    }
  }
  func askAdvance(from state: ResponseState, _ numbers: [String]) -> String {
    let answers = count(numbers.count, of: Response.kind)
    let remarks = "(\(firstNumbers(numbers)))"
    switch state {
    case .draft: return "Zatwierdzić \(answers) \(remarks)?"
    case .approved, .published: return "Opublikować \(answers) \(remarks)? Zobaczą je wszyscy i nie da się tego cofnąć."
    }
  }
  func waitingForAdvance(from state: ResponseState, _ numbers: [String]) -> String {
    let what =
      switch state {
      case .draft: "Do zatwierdzenia"
      case .approved, .published: "Do opublikowania"
      }
    return "\(what): \(count(numbers.count, of: Response.kind)) (\(firstNumbers(numbers))). Zaznacz je spacją."
  }
  func typeNumber(_ number: Int, from state: ResponseState) -> String {
    switch state {
    case .draft: "Wpisz \(self.number(number)) i Enter, żeby zatwierdzić wszystkie:"
    case .approved, .published: "Wpisz \(self.number(number)) i Enter, żeby opublikować wszystkie (na zawsze):"
    }
  }
  func allOfThem(_ number: Int) -> String { "wszystkie \(self.number(number))" }
  func advance(from state: ResponseState, _ number: Int) -> String {
    switch state {
    case .draft: "zatwierdź \(self.number(number))"
    case .approved, .published: "opublikuj \(self.number(number))"
    }
  }
  func approveTitle(_ numbers: [String]) -> String {
    "Zatwierdzenie: \(count(numbers.count, of: Response.kind)) (\(firstNumbers(numbers)))"
  }
  func onlyRemark(_ number: String) -> String { "tylko \(number)" }
  func readability(years: Int, longestSentence: Int) -> String {
    "wystarczy \(count(years, of: schoolYears)) szkoły · najdłuższe zdanie: \(count(longestSentence, of: .word))"
  }
  /// As what suffices: `1 rok`, `2 lata`, `9 lat`.
  private var schoolYears: PluralForms { ["rok", "lata", "lat"] }
  func quoted(remark number: String, unit: String, _ words: String) -> String {
    "\(unit.isEmpty ? number : "\(number), \(unit)"): „\(words)”"
  }
}

extension English {
  func marked(_ number: Int) -> String { "marked remarks: \(self.number(number))" }
  var takeMarkAway: String { "Space on it takes its mark away." }
  var noRemarkChosen: String { "There is no remark here that could be answered." }
  func nothingToAdvance(from state: ResponseState) -> String {
    switch state {
    case .draft: "There is no draft to approve. r: write an answer"
    case .approved, .published: "There is no approved answer to publish. Approve the drafts first."
    }
  }
  func askAdvance(from state: ResponseState, _ numbers: [String]) -> String {
    let answers = count(numbers.count, of: Response.kind)
    let remarks = "(\(firstNumbers(numbers)))"
    switch state {
    case .draft: return "Approve \(answers) \(remarks)?"
    case .approved, .published: return "Publish \(answers) \(remarks)? Everyone will see it, and it cannot be undone."
    }
  }
  func waitingForAdvance(from state: ResponseState, _ numbers: [String]) -> String {
    let what =
      switch state {
      case .draft: "To be approved"
      case .approved, .published: "To be published"
      }
    return "\(what): \(count(numbers.count, of: Response.kind)) (\(firstNumbers(numbers))). Space marks them."
  }
  func typeNumber(_ number: Int, from state: ResponseState) -> String {
    switch state {
    case .draft: "Type \(self.number(number)) and Enter to approve all of them:"
    case .approved, .published: "Type \(self.number(number)) and Enter to publish all of them (for good):"
    }
  }
  func allOfThem(_ number: Int) -> String { "all \(self.number(number))" }
  func advance(from state: ResponseState, _ number: Int) -> String {
    switch state {
    case .draft: "approve \(self.number(number))"
    case .approved, .published: "publish \(self.number(number))"
    }
  }
  func approveTitle(_ numbers: [String]) -> String {
    "Approval: \(count(numbers.count, of: Response.kind)) (\(firstNumbers(numbers)))"
  }
  func onlyRemark(_ number: String) -> String { "only \(number)" }
  func readability(years: Int, longestSentence: Int) -> String {
    "\(count(years, of: .year)) of school will do · longest sentence: \(count(longestSentence, of: .word))"
  }
  func quoted(remark number: String, unit: String, _ words: String) -> String {
    "\(unit.isEmpty ? number : "\(number), \(unit)"): “\(words)”"
  }
}

/// More numbers than these are no longer read one by one.
private let numbersInQuestion = 12

private func firstNumbers(_ numbers: [String]) -> String {
  let shown = numbers.prefix(numbersInQuestion).joined(separator: ", ")
  return numbers.count > numbersInQuestion ? "\(shown)…" : shown
}
