import CivicDomain

/// The words of consultations: the list, the text with its submissions, the story.
extension Words {
  /// The way from what can be done with a remark to what can be done with its consultation.
  public func actsOnWhole(_ consultation: String) -> String {
    said(pl: "całe konsultacje: \(consultation)…", en: "the whole consultation: \(consultation)…")
  }
  /// The title of the list with its count: `Konsultacje 9`.
  public func consultationCount(_ number: Int) -> String {
    said(pl: "Konsultacje \(self.number(number))", en: "Consultations \(self.number(number))")
  }
  /// The message of an empty list: what belongs here, and how to add the first consultation.
  public var emptyConsultations: Absence {
    said(
      pl: Absence("Nie ma jeszcze konsultacji", "n: dodaj pierwsze, albo: wspolnie import konsultacje PLIK.csv"),
      en: Absence("There are no consultations yet", "n: add the first, or: wspolnie import consultations FILE.csv"))
  }
  /// The window of a consultation: `uwagi do 23.09 włącznie, zostało 14 dni`: until when submissions count, or counted.
  public func window(of consultation: Consultation, _ status: ConsultationStatus, today: Day) -> String {
    guard let closes = consultation.closes else { return "" }
    let end = through(closes, near: today)
    switch status {
    case .planned:
      return said(
        pl: "uwagi od \(consultation.opens.map { day($0, near: today) } ?? "") \(end)",
        en: "remarks from \(consultation.opens.map { day($0, near: today) } ?? "") \(end)")
    case .open:
      return said(
        pl: "uwagi \(end), \(daysLeft(to: closes, from: today))",
        en: "remarks \(end), \(daysLeft(to: closes, from: today))")
    case .closed, .answered, .reported: return said(pl: "uwagi \(end)", en: "remarks \(end)")
    }
  }
  /// So many remarks that nobody answered yet, in the same words wherever they are counted: `6 bez odpowiedzi`.
  public func withoutAnswer(_ number: Int) -> String {
    said(pl: "\(self.number(number)) bez odpowiedzi", en: "\(self.number(number)) unanswered")
  }
  /// The counts of submissions and responses: `14 uwag, 6 bez odpowiedzi, 3 w toku` (an answer is drafted or
  /// approved, and not published); where the register may not have all of them,
  /// that nobody knows how many there were.
  public func submissionCounts(_ counts: ResponseCounts, areKnown: Bool) -> String {
    guard areKnown else {
      return said(pl: "liczba uwag: nie wiadomo", en: "number of remarks: not known")
        + (counts.all == 0
          ? "" : said(pl: " (w rejestrze \(number(counts.all)))", en: " (\(number(counts.all)) in the register)"))
    }
    if counts.all == 0 { return said(pl: "bez uwag", en: "no remarks") }
    let all = count(counts.all, of: .remark)
    if counts.unanswered == 0 { return said(pl: "\(all), odpowiedziano", en: "\(all), answered") }
    let underWay = said(pl: "\(number(counts.underWay)) w toku", en: "\(number(counts.underWay)) under way")
    return
      ([all] + (counts.without > 0 ? [withoutAnswer(counts.without)] : []) + (counts.underWay > 0 ? [underWay] : []))
      .joined(separator: ", ")
  }

  /// The label of a version: `wersja 2 z 4.09`.
  public func version(_ version: Version, near today: Day) -> String {
    said(
      pl: (version.number.map { "wersja \($0)" } ?? "wersja bez numeru")
        + (version.date.map { " z \(day($0, near: today))" } ?? ""),
      en: (version.number.map { "version \($0)" } ?? "version without a number")
        + (version.date.map { " of \(day($0, near: today))" } ?? ""))
  }
  /// The title of the menu of versions.
  public var versionsTitle: String { said(pl: "Która wersja tekstu?", en: "Which version of the text?") }
  /// The item that adds a version of a document.
  public func newVersion(of document: String) -> String {
    said(pl: "dodaj nową wersję: \(document)", en: "add a new version: \(document)")
  }
  /// The item that adds a document.
  public var newDocument: String { said(pl: "dodaj dokument", en: "add a document") }
  /// The message that the register has no text of a document.
  public var noDocument: Absence {
    said(
      pl: Absence("Nie ma jeszcze tekstu dokumentu", "v: dodaj"),
      en: Absence("There is no text of the document yet", "v: add it"))
  }
  /// The heading of the document as a whole.
  public var wholeDocument: String { said(pl: "cały dokument", en: "the whole document") }
  /// The heading of the text before the first unit: the title, the legal basis.
  public var beforeFirstUnit: String { said(pl: "początek", en: "beginning") }
  /// The key hint of the story: `opowieść: o`.
  public var storyKey: String { said(pl: "opowieść: o", en: "story: o") }
  /// The subtitle of the story.
  public var storyTitle: String {
    said(pl: "opowieść: co to znaczy dla mieszkańca", en: "story: what it means for a resident")
  }
  /// The message that a consultation has no story yet.
  public var noStory: Absence {
    said(
      pl: Absence("Nikt jeszcze nie napisał, co to znaczy dla mieszkańca", "Na liście: e, pole „opowieść”."),
      en: Absence("Nobody wrote yet what it means for a resident", "In the list: e, field “story”."))
  }

  /// The message that a unit has no submissions.
  public var noSubmissionsHere: Absence {
    said(
      pl: Absence("Nie ma tu jeszcze uwag", "p: przyjmij uwagę"), en: Absence("No remarks here yet", "p: take one down")
    )
  }
  /// Where the remarks of a consultation are, for whoever looks at a place without any: `Uwagi są tu: § 1 ust. 1 (2), cały dokument (3)`.
  public func submissionsStand(at places: [(place: String, count: Int)], more: Int) -> String {
    let list = places.map { "\($0.place) (\(number($0.count)))" }.joined(separator: ", ")
    let rest =
      if more == 0 {
        ""
      } else if more == 1 {
        said(pl: " i jeszcze w jednym miejscu", en: " and in one more place")
      } else {
        said(pl: " i jeszcze w \(number(more)) miejscach", en: " and in \(number(more)) more places")
      }
    return said(pl: "Są przy: \(list)\(rest).", en: "They are at: \(list)\(rest).")
  }
  /// The message that a submission is never removed, with the key that corrects one's own, and where the consultation
  /// itself is.
  public var submissionsAreKept: String {
    said(
      pl: "Uwag się nie usuwa; własną można dziś poprawić (e). Same konsultacje: na liście (Esc), e albo d.",
      en:
        "Remarks are never removed; your own can be corrected today (e). The consultation itself: in the list (Esc), e or d."
    )
  }
  /// The mark of a submission that came after the last day.
  public var late: String { said(pl: "po terminie", en: "late") }
  /// The justification of a submission, after its words.
  public func because(_ text: String) -> String { said(pl: "uzasadnia: „\(text)”", en: "reason: “\(text)”") }
  /// The wording that a submission proposes.
  public func proposes(_ text: String) -> String { said(pl: "proponuje: „\(text)”", en: "proposes: “\(text)”") }
  /// The message that the words of a submission cannot be read here, for they are personal data.
  public var wordsNotReadable: String {
    said(
      pl: "Treści nie można tu odczytać: należy do danych osobowych, do których nie ma dostępu.",
      en: "Its words are personal data, which cannot be read here.")
  }
  /// The anchor of a submission to a unit that this version no longer has.
  public func placeGone(_ unit: String) -> String {
    said(pl: "do: \(unit) (tego miejsca nie ma już w tekście)", en: "on: \(unit) (a place that the text has no more)")
  }
  /// The anchor of a submission to a unit of another document.
  public func onOtherDocument(_ document: String, _ unit: String) -> String {
    said(pl: "do: \(document), \(unit)", en: "on: \(document), \(unit)")
  }
  /// The anchor of a submission as its sender gave it, where it stands elsewhere now.
  public func saidOf(_ unit: String) -> String { said(pl: "do: \(unit)", en: "on: \(unit)") }
  /// The age of a submission without a response: `bez odpowiedzi od 4 dni`; nil: since nobody knows when.
  public func unanswered(days: Int?) -> String {
    switch days {
    case nil: said(pl: "bez odpowiedzi", en: "unanswered")
    case 0?: said(pl: "bez odpowiedzi od dziś", en: "unanswered since today")
    case let days?: said(pl: "bez odpowiedzi \(lasting(days))", en: "unanswered \(lasting(days))")
    }
  }
  /// The note that a submission is answered together with another: `razem z U-3`.
  public func groupedWith(_ number: String) -> String { said(pl: "razem z \(number)", en: "together with \(number)") }
  /// The receipt code of a submission: `kod potwierdzenia: 7K2M-9XQ4-W1C`.
  public func receiptCode(_ code: String) -> String {
    said(pl: "kod potwierdzenia: \(code)", en: "receipt code: \(code)")
  }

  /// The title of the form of a submission: `Uwaga: Roczny program współpracy`.
  public func submissionTitle(_ subject: String) -> String { said(pl: "Uwaga: \(subject)", en: "Remark: \(subject)") }
  /// The label of the input for the unit, with an example.
  public var unitLabel: String { said(pl: "Czego dotyczy (np. § 3 ust. 2)", en: "About (e.g. § 3 ust. 2)") }
  /// The label of the input for the kind of submitter.
  public var submitterLabel: String { said(pl: "Zgłasza jako", en: "Submits as") }
  /// The question whether to take down the next submission, after what was saved.
  public func askNextSubmission(_ saved: String) -> String {
    said(
      pl: "\(saved) Wpisać następną (ten sam sposób i dzień wpływu)?",
      en: "\(saved) Another one that came the same way, on that day?")
  }
  /// The answer that takes down the next remark of the same letter, by the same author; it begins with the same fragment.
  public func answerSameLetter(_ unit: String) -> String {
    let fragment = unit.isEmpty ? "" : " (\(unit))"
    return said(pl: "z tego samego pisma\(fragment)", en: "of the same letter\(fragment)")
  }
  /// The answer that takes down the next remark, which is somebody else's.
  public var answerSomebodyElse: String { said(pl: "od innej osoby", en: "by another person") }
  /// The title of the form of the next remark of a letter: whose it is.
  public func nextOfLetter(_ author: String) -> String {
    said(pl: "Następna uwaga z pisma: \(author)", en: "Next remark of the letter: \(author)")
  }
  /// The label before the author of a letter.
  public var authorOfLetter: String { said(pl: "Autor pisma", en: "Author of the letter") }
  /// The answer that takes down the next submission of the same letter or meeting.
  public var answerNextSubmission: String { said(pl: "następna", en: "another") }
  /// The answer that there is no other submission.
  public var answerEnough: String { said(pl: "nie, to wszystkie", en: "no, that is all") }
}
