import CivicDomain

/// Answering remarks, and taking the answers on.
extension Words {
  /// `zaznaczone uwagi: 2`.
  public func marked(_ number: Int) -> String {
    said(pl: "zaznaczone uwagi: \(self.number(number))", en: "marked remarks: \(self.number(number))")
  }
  /// `stanowisko do U-14`.
  public func response(to number: String) -> String { said(pl: "stanowisko do \(number)", en: "response to \(number)") }
  /// How to leave a remark out of those that are answered together.
  public var takeMarkAway: String { said(pl: "Spacja na niej: odznacz.", en: "Space on it takes its mark away.") }
  /// There is no remark to answer here.
  public var noSubmissionChosen: String {
    said(
      pl: "W tym miejscu nie ma uwagi, na którą można odpowiedzieć.",
      en: "There is no remark here that could be answered.")
  }
  /// No answer is in that state, so that none can be taken on.
  public func nothingToAdvance(from state: ResponseState) -> String {
    switch state {
    case .draft:
      said(
        pl: "Nie ma szkiców do zatwierdzenia. r: napisz stanowisko",
        en: "There is no draft to approve. r: write an answer")
    case .approved, .published:
      said(
        pl: "Nie ma zatwierdzonych stanowisk do opublikowania. Najpierw zatwierdź szkice.",
        en: "There is no approved answer to publish. Approve the drafts first.")
    }
  }
  /// Whether to approve drafts, or to publish what was approved: how many, and to which remarks.
  public func askAdvance(from state: ResponseState, _ numbers: [String]) -> String {
    let responses = count(numbers.count, of: Response.kind)
    let which = "(\(firstNumbers(numbers)))"
    switch state {
    case .draft: return said(pl: "Zatwierdzić \(responses) \(which)?", en: "Approve \(responses) \(which)?")
    case .approved, .published:
      return said(
        pl: "Opublikować \(responses) \(which)? Zobaczą je wszyscy i nie da się tego cofnąć.",
        en: "Publish \(responses) \(which)? Everyone will see it, and it cannot be undone.")
    }
  }
  /// How many wait for the step, where the selected remark is none of them: how to take on some, and all.
  public func waitingForAdvance(from state: ResponseState, _ numbers: [String]) -> String {
    let what =
      switch state {
      case .draft: said(pl: "Do zatwierdzenia", en: "To be approved")
      case .approved, .published: said(pl: "Do opublikowania", en: "To be published")
      }
    return said(
      pl: "\(what): \(count(numbers.count, of: Response.kind)) (\(firstNumbers(numbers))). Zaznacz je spacją.",
      en: "\(what): \(count(numbers.count, of: Response.kind)) (\(firstNumbers(numbers))). Space marks them.")
  }
  /// What is asked while the number of all of them is typed.
  public func typeNumber(_ number: Int, from state: ResponseState) -> String {
    switch state {
    case .draft:
      said(
        pl: "Wpisz \(self.number(number)) i Enter, żeby zatwierdzić wszystkie:",
        en: "Type \(self.number(number)) and Enter to approve all of them:")
    case .approved, .published:
      said(
        pl: "Wpisz \(self.number(number)) i Enter, żeby opublikować wszystkie (na zawsze):",
        en: "Type \(self.number(number)) and Enter to publish all of them (for good):")
    }
  }
  /// `wszystkie 5`.
  public func allOfThem(_ number: Int) -> String {
    said(pl: "wszystkie \(self.number(number))", en: "all \(self.number(number))")
  }
  /// `zatwierdź 3`.
  public func advance(from state: ResponseState, _ number: Int) -> String {
    switch state {
    case .draft: said(pl: "zatwierdź \(self.number(number))", en: "approve \(self.number(number))")
    case .approved, .published: said(pl: "opublikuj \(self.number(number))", en: "publish \(self.number(number))")
    }
  }
  /// `tylko U-9`.
  public func onlySubmission(_ number: String) -> String { said(pl: "tylko \(number)", en: "only \(number)") }
  /// `wystarczy 9 lat szkoły · najdłuższe zdanie: 17 słów`.
  public func readability(years: Int, longestSentence: Int) -> String {
    said(
      pl:
        "wystarczy \(count(years, of: ["rok", "lata", "lat"])) szkoły · najdłuższe zdanie: \(count(longestSentence, of: .word))",
      en: "\(count(years, of: .year)) of school will do · longest sentence: \(count(longestSentence, of: .word))")
  }
  /// `U-9, § 3 ust. 2: „…”`.
  public func quoted(submission number: String, unit: String, _ words: String) -> String {
    said(
      pl: "\(unit.isEmpty ? number : "\(number), \(unit)"): „\(words)”",
      en: "\(unit.isEmpty ? number : "\(number), \(unit)"): “\(words)”")
  }
}

/// More numbers than these are no longer read one by one.
private let numbersInQuestion = 12

func firstNumbers(_ numbers: [String]) -> String {
  let shown = numbers.prefix(numbersInQuestion).joined(separator: ", ")
  return numbers.count > numbersInQuestion ? "\(shown)…" : shown
}
