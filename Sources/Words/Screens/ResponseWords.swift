import CivicDomain

/// The words of responses to submissions: drafting, approving and publishing them.
extension Words {
  /// The count of marked submissions: `zaznaczone uwagi: 2`.
  public func marked(_ number: Int) -> String {
    said(pl: "zaznaczone uwagi: \(self.number(number))", en: "marked remarks: \(self.number(number))")
  }
  /// The submitter: the organization, or the person and what sort of submitter it is; the staff see names.
  public func submitter(of submission: Submission, in here: Circumstances) -> String {
    let name = text(here.register.record(submission.person)?.name ?? "")
    if !submission.organization.isEmpty {
      let organization = self.name(of: submission.organization.any, in: here)
      return name.isEmpty ? organization : "\(organization) (\(name))"
    }
    let kind = submission.submitterKind.map { label($0) } ?? ""
    return [name, kind].filter { !$0.isEmpty }.joined(separator: ", ")
  }
  /// A remark among others that wait: `U-7 · Jan Nowak, osoba prywatna · § 3 ust. 2: Proszę o ławki`.
  public func remarkInQueue(_ id: Identifier<Submission>, in here: Circumstances) -> String {
    guard let submission = here.register.record(id) else { return name(of: id.any, in: here) }
    let what = [text(submission.unit), text(submission.remark)].filter { !$0.isEmpty }.joined(separator: ": ")
    return [name(of: id.any, in: here), submitter(of: submission, in: here), what].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }
  /// The row that opens all things of a line: `pokaż wszystkie (6)`.
  public func showAll(_ number: Int) -> String {
    said(pl: "pokaż wszystkie (\(self.number(number)))", en: "show all of them (\(self.number(number)))")
  }
  /// The row that does to all marked things what each of them is listed for: `zatwierdź: 3 zaznaczone`.
  public func toAllMarked(_ verb: String, _ number: Int) -> String {
    said(pl: "\(verb) (zaznaczone: \(self.number(number)))", en: "\(verb) (the marked: \(self.number(number)))")
  }
  /// A response named by its submission: `stanowisko do U-14`.
  public func response(to number: String) -> String { said(pl: "stanowisko do \(number)", en: "response to \(number)") }
  /// The way out where a marked submission is answered already: how to take its mark away.
  public var takeMarkAway: String { said(pl: "Spacja na niej: odznacz.", en: "Space on it takes its mark away.") }
  /// The message that there is no submission here that could be answered.
  public var noSubmissionChosen: String {
    said(
      pl: "W tym miejscu nie ma uwagi, na którą można odpowiedzieć.",
      en: "There is no remark here that could be answered.")
  }
  /// The message that no response is in a state, so that none can be approved or published.
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
  /// The question whether to approve drafts, or to publish approved responses: how many, and to which submissions.
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
  /// The question which responses to approve or publish, where the selected submission has none of them: how many wait,
  /// and how to mark some.
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
  /// The prompt while the number of all responses is typed.
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
  /// The answer that takes all responses: `wszystkie 5`.
  public func allOfThem(_ number: Int) -> String {
    said(pl: "wszystkie \(self.number(number))", en: "all \(self.number(number))")
  }
  /// The answer that approves or publishes so many responses: `zatwierdź 3`.
  public func advance(from state: ResponseState, _ number: Int) -> String {
    switch state {
    case .draft: said(pl: "zatwierdź \(self.number(number))", en: "approve \(self.number(number))")
    case .approved, .published: said(pl: "opublikuj \(self.number(number))", en: "publish \(self.number(number))")
    }
  }
  /// The answer that takes the response to one submission alone: `tylko U-9`.
  public func onlySubmission(_ number: String) -> String { said(pl: "tylko \(number)", en: "only \(number)") }
  /// The readability of a text: `wystarczy 9 lat szkoły · najdłuższe zdanie: 17 słów`.
  public func readability(years: Int, longestSentence: Int) -> String {
    said(
      pl:
        "wystarczy \(count(years, of: ["rok", "lata", "lat"])) szkoły · najdłuższe zdanie: \(count(longestSentence, of: .word))",
      en: "\(count(years, of: .year)) of school will do · longest sentence: \(count(longestSentence, of: .word))")
  }
  /// The quotation of a submission: `U-9, § 3 ust. 2: „…”`.
  public func quoted(submission number: String, unit: String, _ words: String) -> String {
    said(
      pl: "\(unit.isEmpty ? number : "\(number), \(unit)"): „\(words)”",
      en: "\(unit.isEmpty ? number : "\(number), \(unit)"): “\(words)”")
  }
}

/// The most numbers in a question: more are no longer read one by one.
private let numbersInQuestion = 12

func firstNumbers(_ numbers: [String]) -> String {
  let shown = numbers.prefix(numbersInQuestion).joined(separator: ", ")
  return numbers.count > numbersInQuestion ? "\(shown)…" : shown
}
