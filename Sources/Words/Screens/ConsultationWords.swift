import CivicDomain

/// The consultations: the list, the text with its remarks, the story.
public protocol ConsultationWords {
  /// `przekaż do akt`, as a command.
  var handOverToFile: String { get }
  /// What follows from it.
  var handOverHelp: String { get }
  /// `Konsultacje 9`.
  func consultationCount(_ number: Int) -> String
  /// There is none yet: what belongs here, and how the first comes in.
  var emptyConsultations: String { get }
  /// `uwagi do 23.09 włącznie, zostało 14 dni`: until when remarks count, or counted.
  func window(of consultation: Consultation, _ status: ConsultationStatus, today: Day) -> String
  /// `14 uwag, 9 bez odpowiedzi`; where the register may not have all of them, that nobody knows how many there were.
  func remarkCounts(_ counts: AnswerCounts, areKnown: Bool) -> String

  /// `wersja 2 z 4.09`.
  func version(_ version: Version, near today: Day) -> String
  /// Which version of the text.
  var versionsTitle: String { get }
  /// Add a version of a document.
  func newVersion(of document: String) -> String
  /// Add a document.
  var newDocument: String { get }
  /// The register has no text of it.
  var noDocument: String { get }
  /// The text as a whole.
  var wholeDocument: String { get }
  /// What stands before the first unit: the title, the legal basis.
  var beforeFirstUnit: String { get }
  /// `opowieść: o`.
  var storyKey: String { get }
  /// What the story is.
  var storyTitle: String { get }
  /// Nobody wrote it yet.
  var noStory: String { get }

  /// A unit without remarks.
  var noRemarksHere: String { get }
  /// What was said is never changed or removed; where the consultation itself is.
  var remarksAreKept: String { get }
  /// It came after the last day.
  var late: String { get }
  /// The sender's reason.
  func because(_ text: String) -> String
  /// The wording that the sender proposes.
  func proposes(_ text: String) -> String
  /// The personal part of the data cannot be read here.
  var wordsNotReadable: String { get }
  /// The remark was on a unit that this version has no more.
  func placeGone(_ unit: String) -> String
  /// The remark is on a unit of another document.
  func onOtherDocument(_ document: String, _ unit: String) -> String
  /// The unit as its sender named it, where it stands elsewhere now.
  func saidOf(_ unit: String) -> String
  /// `bez odpowiedzi od 4 dni`; nil: since nobody knows when.
  func unanswered(days: Int?) -> String
  /// `razem z U-3`.
  func answeredWith(_ number: String) -> String
  /// `kod potwierdzenia: 7K2M-9XQ4-W1C`.
  func receiptCode(_ code: String) -> String

  /// `Uwaga: Roczny program współpracy`.
  func remarkTitle(_ subject: String) -> String
  /// Of which place in the text the remark is, with an example.
  var unitLabel: String { get }
  /// Who it is from, before one of the sorts is chosen.
  var submitterLabel: String { get }
  /// Whether a receipt is wanted.
  var receiptLabel: String { get }
  /// Whether another one is to be taken down, after what was saved.
  func askNextRemark(_ saved: String) -> String
  /// Another one, from the same letter or meeting.
  var answerNextRemark: String { get }
  /// That was all.
  var answerEnough: String { get }
}

extension Polish {
  /// As a command.
  public var handOverToFile: String { "przekaż do akt" }
  /// The term.
  public var handOverHelp: String { "Od tego dnia biegnie termin przechowywania danych autorów uwag." }
  /// The count.
  public func consultationCount(_ number: Int) -> String { "Konsultacje \(self.number(number))" }
  /// What belongs here.
  public var emptyConsultations: String {
    "Nie ma jeszcze konsultacji. n: dodaj pierwsze, albo: wspolnie import konsultacje PLIK.csv"
  }
  /// Until when.
  public func window(of consultation: Consultation, _ status: ConsultationStatus, today: Day) -> String {
    guard let closes = consultation.closes else { return "" }
    let end = through(closes, near: today)
    switch status {
    case .planned: return "uwagi od \(consultation.opens.map { day($0, near: today) } ?? "") \(end)"
    case .open: return "uwagi \(end), \(daysLeft(to: closes, from: today))"
    case .closed, .answered, .reported: return "uwagi \(end)"
    }
  }
  /// Counts.
  public func remarkCounts(_ counts: AnswerCounts, areKnown: Bool) -> String {
    guard areKnown else {
      return "liczba uwag: nie wiadomo" + (counts.all == 0 ? "" : " (w rejestrze \(number(counts.all)))")
    }
    if counts.all == 0 { return "bez uwag" }
    let all = count(counts.all, of: .remark)
    return counts.unanswered == 0 ? "\(all), odpowiedziano" : "\(all), \(number(counts.unanswered)) bez odpowiedzi"
  }

  /// Its number and day.
  public func version(_ version: Version, near today: Day) -> String {
    (version.number.map { self.version($0) } ?? "wersja bez numeru")
      + (version.date.map { " z \(day($0, near: today))" } ?? "")
  }
  /// Versions.
  public var versionsTitle: String { "Która wersja tekstu?" }
  /// A version.
  public func newVersion(of document: String) -> String { "dodaj nową wersję: \(document)" }
  /// A document.
  public var newDocument: String { "dodaj dokument" }
  /// None.
  public var noDocument: String { "Nie ma jeszcze tekstu dokumentu. v: dodaj" }
  /// The whole.
  public var wholeDocument: String { "cały dokument" }
  /// The beginning.
  public var beforeFirstUnit: String { "początek" }
  /// The key.
  public var storyKey: String { "opowieść: o" }
  /// What it is.
  public var storyTitle: String { "opowieść: co to znaczy dla mieszkańca" }
  /// None.
  public var noStory: String { "Nikt jeszcze nie napisał, co to znaczy dla mieszkańca. Na liście: e, pole „opowieść”." }

  /// None.
  public var noRemarksHere: String { "Nie ma tu jeszcze uwag. n: przyjmij uwagę" }
  /// Kept.
  public var remarksAreKept: String {
    "Uwag się nie usuwa; własną można dziś poprawić (e). Same konsultacje: na liście (Esc), e albo d."
  }
  /// Late.
  public var late: String { "po terminie" }
  /// The reason.
  public func because(_ text: String) -> String { "uzasadnia: „\(text)”" }
  /// The wording.
  public func proposes(_ text: String) -> String { "proponuje: „\(text)”" }
  /// Not readable.
  public var wordsNotReadable: String {
    "Treści nie można tu odczytać: należy do danych osobowych, do których nie ma dostępu."
  }
  /// Gone.
  public func placeGone(_ unit: String) -> String { "do: \(unit) (tego miejsca nie ma już w tekście)" }
  /// Elsewhere.
  public func onOtherDocument(_ document: String, _ unit: String) -> String { "do: \(document), \(unit)" }
  /// Said.
  public func saidOf(_ unit: String) -> String { "do: \(unit)" }
  /// How long.
  public func unanswered(days: Int?) -> String {
    switch days {
    case nil: "bez odpowiedzi"
    case 0?: "bez odpowiedzi od dziś"
    case 1?: "bez odpowiedzi od 1 dnia"
    case let days?: "bez odpowiedzi od \(number(days)) dni"
    }
  }
  /// Together.
  public func answeredWith(_ number: String) -> String { "razem z \(number)" }
  /// The code.
  public func receiptCode(_ code: String) -> String { "kod potwierdzenia: \(code)" }

  /// The title.
  public func remarkTitle(_ subject: String) -> String { "Uwaga: \(subject)" }
  /// Its place.
  public var unitLabel: String { "Czego dotyczy (np. § 3 ust. 2)" }
  /// From whom.
  public var submitterLabel: String { "Kto zgłasza" }
  /// Wanted?
  public var receiptLabel: String { "Kod potwierdzenia dla zgłaszającego" }
  /// Another?
  public func askNextRemark(_ saved: String) -> String { "\(saved) Wpisać następną (ten sam sposób i dzień wpływu)?" }
  /// Another.
  public var answerNextRemark: String { "następna" }
  /// Enough.
  public var answerEnough: String { "to wszystkie" }
}

extension English {
  /// As a command.
  public var handOverToFile: String { "hand over to the case file" }
  /// The term.
  public var handOverHelp: String { "From that day the data of the remarks' authors have a term." }
  /// The count.
  public func consultationCount(_ number: Int) -> String { "Consultations \(self.number(number))" }
  /// What belongs here.
  public var emptyConsultations: String {
    "There are no consultations yet. n: add the first, or: wspolnie import consultations FILE.csv"
  }
  /// Until when.
  public func window(of consultation: Consultation, _ status: ConsultationStatus, today: Day) -> String {
    guard let closes = consultation.closes else { return "" }
    let end = through(closes, near: today)
    switch status {
    case .planned: return "remarks from \(consultation.opens.map { day($0, near: today) } ?? "") \(end)"
    case .open: return "remarks \(end), \(daysLeft(to: closes, from: today))"
    case .closed, .answered, .reported: return "remarks \(end)"
    }
  }
  /// Counts.
  public func remarkCounts(_ counts: AnswerCounts, areKnown: Bool) -> String {
    guard areKnown else {
      return "number of remarks: not known" + (counts.all == 0 ? "" : " (\(number(counts.all)) in the register)")
    }
    if counts.all == 0 { return "no remarks" }
    let all = count(counts.all, of: .remark)
    return counts.unanswered == 0 ? "\(all), answered" : "\(all), \(number(counts.unanswered)) unanswered"
  }

  /// Its number and day.
  public func version(_ version: Version, near today: Day) -> String {
    (version.number.map { self.version($0) } ?? "version without a number")
      + (version.date.map { " of \(day($0, near: today))" } ?? "")
  }
  /// Versions.
  public var versionsTitle: String { "Which version of the text?" }
  /// A version.
  public func newVersion(of document: String) -> String { "add a new version: \(document)" }
  /// A document.
  public var newDocument: String { "add a document" }
  /// None.
  public var noDocument: String { "There is no text of the document yet. v: add it" }
  /// The whole.
  public var wholeDocument: String { "the whole document" }
  /// The beginning.
  public var beforeFirstUnit: String { "beginning" }
  /// The key.
  public var storyKey: String { "story: o" }
  /// What it is.
  public var storyTitle: String { "story: what it means for a resident" }
  /// None.
  public var noStory: String { "Nobody wrote yet what it means for a resident. In the list: e, field “story”." }

  /// None.
  public var noRemarksHere: String { "No remarks here yet. n: take one down" }
  /// Kept.
  public var remarksAreKept: String {
    "Remarks are never removed; your own can be corrected today (e). The consultation itself: in the list (Esc), e or d."
  }
  /// Late.
  public var late: String { "late" }
  /// The reason.
  public func because(_ text: String) -> String { "reason: “\(text)”" }
  /// The wording.
  public func proposes(_ text: String) -> String { "proposes: “\(text)”" }
  /// Not readable.
  public var wordsNotReadable: String { "Its words are personal data, which cannot be read here." }
  /// Gone.
  public func placeGone(_ unit: String) -> String { "on: \(unit) (a place that the text has no more)" }
  /// Elsewhere.
  public func onOtherDocument(_ document: String, _ unit: String) -> String { "on: \(document), \(unit)" }
  /// Said.
  public func saidOf(_ unit: String) -> String { "on: \(unit)" }
  /// How long.
  public func unanswered(days: Int?) -> String {
    switch days {
    case nil: "unanswered"
    case 0?: "unanswered since today"
    case let days?: "unanswered for \(count(days, of: .day))"
    }
  }
  /// Together.
  public func answeredWith(_ number: String) -> String { "together with \(number)" }
  /// The code.
  public func receiptCode(_ code: String) -> String { "receipt code: \(code)" }

  /// The title.
  public func remarkTitle(_ subject: String) -> String { "Remark: \(subject)" }
  /// Its place.
  public var unitLabel: String { "About (e.g. § 3 ust. 2)" }
  /// From whom.
  public var submitterLabel: String { "Who sends it" }
  /// Wanted?
  public var receiptLabel: String { "Give a receipt code" }
  /// Another?
  public func askNextRemark(_ saved: String) -> String { "\(saved) Another one that came the same way, on that day?" }
  /// Another.
  public var answerNextRemark: String { "another" }
  /// Enough.
  public var answerEnough: String { "that is all" }
}
