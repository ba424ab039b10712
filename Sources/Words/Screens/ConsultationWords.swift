import CivicDomain

/// The consultations: the list, the text with its remarks, the story.
extension Words {
  /// `Konsultacje 9`.
  public func consultationCount(_ number: Int) -> String {
    said(pl: "Konsultacje \(self.number(number))", en: "Consultations \(self.number(number))")
  }
  /// There is none yet: what belongs here, and how the first comes in.
  public var emptyConsultations: String {
    said(
      pl: "Nie ma jeszcze konsultacji. n: dodaj pierwsze, albo: wspolnie import konsultacje PLIK.csv",
      en: "There are no consultations yet. n: add the first, or: wspolnie import consultations FILE.csv")
  }
  /// `uwagi do 23.09 włącznie, zostało 14 dni`: until when remarks count, or counted.
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
  /// `14 uwag, 9 bez odpowiedzi`; where the register may not have all of them, that nobody knows how many there were.
  public func submissionCounts(_ counts: ResponseCounts, areKnown: Bool) -> String {
    guard areKnown else {
      return said(pl: "liczba uwag: nie wiadomo", en: "number of remarks: not known")
        + (counts.all == 0
          ? "" : said(pl: " (w rejestrze \(number(counts.all)))", en: " (\(number(counts.all)) in the register)"))
    }
    if counts.all == 0 { return said(pl: "bez uwag", en: "no remarks") }
    let all = count(counts.all, of: .remark)
    return said(
      pl: counts.unanswered == 0 ? "\(all), odpowiedziano" : "\(all), \(number(counts.unanswered)) bez odpowiedzi",
      en: counts.unanswered == 0 ? "\(all), answered" : "\(all), \(number(counts.unanswered)) unanswered")
  }

  /// `wersja 2 z 4.09`.
  public func version(_ version: Version, near today: Day) -> String {
    said(
      pl: (version.number.map { "wersja \($0)" } ?? "wersja bez numeru")
        + (version.date.map { " z \(day($0, near: today))" } ?? ""),
      en: (version.number.map { "version \($0)" } ?? "version without a number")
        + (version.date.map { " of \(day($0, near: today))" } ?? ""))
  }
  /// Which version of the text.
  public var versionsTitle: String { said(pl: "Która wersja tekstu?", en: "Which version of the text?") }
  /// Add a version of a document.
  public func newVersion(of document: String) -> String {
    said(pl: "dodaj nową wersję: \(document)", en: "add a new version: \(document)")
  }
  /// Add a document.
  public var newDocument: String { said(pl: "dodaj dokument", en: "add a document") }
  /// The register has no text of it.
  public var noDocument: String {
    said(pl: "Nie ma jeszcze tekstu dokumentu. v: dodaj", en: "There is no text of the document yet. v: add it")
  }
  /// The text as a whole.
  public var wholeDocument: String { said(pl: "cały dokument", en: "the whole document") }
  /// What stands before the first unit: the title, the legal basis.
  public var beforeFirstUnit: String { said(pl: "początek", en: "beginning") }
  /// `opowieść: o`.
  public var storyKey: String { said(pl: "opowieść: o", en: "story: o") }
  /// What the story is.
  public var storyTitle: String {
    said(pl: "opowieść: co to znaczy dla mieszkańca", en: "story: what it means for a resident")
  }
  /// Nobody wrote it yet.
  public var noStory: String {
    said(
      pl: "Nikt jeszcze nie napisał, co to znaczy dla mieszkańca. Na liście: e, pole „opowieść”.",
      en: "Nobody wrote yet what it means for a resident. In the list: e, field “story”.")
  }

  /// A unit without remarks.
  public var noSubmissionsHere: String {
    said(pl: "Nie ma tu jeszcze uwag. p: przyjmij uwagę", en: "No remarks here yet. p: take one down")
  }
  /// What was said is never changed or removed; where the consultation itself is.
  public var submissionsAreKept: String {
    said(
      pl: "Uwag się nie usuwa; własną można dziś poprawić (e). Same konsultacje: na liście (Esc), e albo d.",
      en:
        "Remarks are never removed; your own can be corrected today (e). The consultation itself: in the list (Esc), e or d."
    )
  }
  /// It came after the last day.
  public var late: String { said(pl: "po terminie", en: "late") }
  /// The sender's reason.
  public func because(_ text: String) -> String { said(pl: "uzasadnia: „\(text)”", en: "reason: “\(text)”") }
  /// The wording that the sender proposes.
  public func proposes(_ text: String) -> String { said(pl: "proponuje: „\(text)”", en: "proposes: “\(text)”") }
  /// The personal part of the data cannot be read here.
  public var wordsNotReadable: String {
    said(
      pl: "Treści nie można tu odczytać: należy do danych osobowych, do których nie ma dostępu.",
      en: "Its words are personal data, which cannot be read here.")
  }
  /// The remark was on a unit that this version has no more.
  public func placeGone(_ unit: String) -> String {
    said(pl: "do: \(unit) (tego miejsca nie ma już w tekście)", en: "on: \(unit) (a place that the text has no more)")
  }
  /// The remark is on a unit of another document.
  public func onOtherDocument(_ document: String, _ unit: String) -> String {
    said(pl: "do: \(document), \(unit)", en: "on: \(document), \(unit)")
  }
  /// The unit as its sender named it, where it stands elsewhere now.
  public func saidOf(_ unit: String) -> String { said(pl: "do: \(unit)", en: "on: \(unit)") }
  /// `bez odpowiedzi od 4 dni`; nil: since nobody knows when.
  public func unanswered(days: Int?) -> String {
    switch days {
    case nil: said(pl: "bez odpowiedzi", en: "unanswered")
    case 0?: said(pl: "bez odpowiedzi od dziś", en: "unanswered since today")
    case 1?: said(pl: "bez odpowiedzi od 1 dnia", en: "unanswered for \(count(1, of: .day))")
    case let days?: said(pl: "bez odpowiedzi od \(number(days)) dni", en: "unanswered for \(count(days, of: .day))")
    }
  }
  /// `razem z U-3`.
  public func groupedWith(_ number: String) -> String { said(pl: "razem z \(number)", en: "together with \(number)") }
  /// `kod potwierdzenia: 7K2M-9XQ4-W1C`.
  public func receiptCode(_ code: String) -> String {
    said(pl: "kod potwierdzenia: \(code)", en: "receipt code: \(code)")
  }

  /// `Uwaga: Roczny program współpracy`.
  public func submissionTitle(_ subject: String) -> String { said(pl: "Uwaga: \(subject)", en: "Remark: \(subject)") }
  /// Of which place in the text the remark is, with an example.
  public var unitLabel: String { said(pl: "Czego dotyczy (np. § 3 ust. 2)", en: "About (e.g. § 3 ust. 2)") }
  /// Who it is from, before one of the sorts is chosen.
  public var submitterLabel: String { said(pl: "Kto zgłasza", en: "Who sends it") }
  /// Whether another one is to be taken down, after what was saved.
  public func askNextSubmission(_ saved: String) -> String {
    said(
      pl: "\(saved) Wpisać następną (ten sam sposób i dzień wpływu)?",
      en: "\(saved) Another one that came the same way, on that day?")
  }
  /// Another one, from the same letter or meeting.
  public var answerNextSubmission: String { said(pl: "następna", en: "another") }
  /// That was all.
  public var answerEnough: String { said(pl: "to wszystkie", en: "that is all") }
}
