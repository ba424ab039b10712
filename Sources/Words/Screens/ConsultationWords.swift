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
  var handOverToFile: String { "przekaż do akt" }
  var handOverHelp: String { "Od tego dnia biegnie termin przechowywania danych autorów uwag." }
  func consultationCount(_ number: Int) -> String { "Konsultacje \(self.number(number))" }
  var emptyConsultations: String {
    "Nie ma jeszcze konsultacji. n: dodaj pierwsze, albo: wspolnie import konsultacje PLIK.csv"
  }
  func window(of consultation: Consultation, _ status: ConsultationStatus, today: Day) -> String {
    guard let closes = consultation.closes else { return "" }
    let end = through(closes, near: today)
    switch status {
    case .planned: return "uwagi od \(consultation.opens.map { day($0, near: today) } ?? "") \(end)"
    case .open: return "uwagi \(end), \(daysLeft(to: closes, from: today))"
    case .closed, .answered, .reported: return "uwagi \(end)"
    }
  }
  func remarkCounts(_ counts: AnswerCounts, areKnown: Bool) -> String {
    guard areKnown else {
      return "liczba uwag: nie wiadomo" + (counts.all == 0 ? "" : " (w rejestrze \(number(counts.all)))")
    }
    if counts.all == 0 { return "bez uwag" }
    let all = count(counts.all, of: .remark)
    return counts.unanswered == 0 ? "\(all), odpowiedziano" : "\(all), \(number(counts.unanswered)) bez odpowiedzi"
  }

  func version(_ version: Version, near today: Day) -> String {
    (version.number.map { self.version($0) } ?? "wersja bez numeru")
      + (version.date.map { " z \(day($0, near: today))" } ?? "")
  }
  var versionsTitle: String { "Która wersja tekstu?" }
  func newVersion(of document: String) -> String { "dodaj nową wersję: \(document)" }
  var newDocument: String { "dodaj dokument" }
  var noDocument: String { "Nie ma jeszcze tekstu dokumentu. v: dodaj" }
  var wholeDocument: String { "cały dokument" }
  var beforeFirstUnit: String { "początek" }
  var storyKey: String { "opowieść: o" }
  var storyTitle: String { "opowieść: co to znaczy dla mieszkańca" }
  var noStory: String { "Nikt jeszcze nie napisał, co to znaczy dla mieszkańca. Na liście: e, pole „opowieść”." }

  var noRemarksHere: String { "Nie ma tu jeszcze uwag. p: przyjmij uwagę" }
  var remarksAreKept: String {
    "Uwag się nie usuwa; własną można dziś poprawić (e). Same konsultacje: na liście (Esc), e albo d."
  }
  var late: String { "po terminie" }
  func because(_ text: String) -> String { "uzasadnia: „\(text)”" }
  func proposes(_ text: String) -> String { "proponuje: „\(text)”" }
  var wordsNotReadable: String {
    "Treści nie można tu odczytać: należy do danych osobowych, do których nie ma dostępu."
  }
  func placeGone(_ unit: String) -> String { "do: \(unit) (tego miejsca nie ma już w tekście)" }
  func onOtherDocument(_ document: String, _ unit: String) -> String { "do: \(document), \(unit)" }
  func saidOf(_ unit: String) -> String { "do: \(unit)" }
  func unanswered(days: Int?) -> String {
    switch days {
    case nil: "bez odpowiedzi"
    case 0?: "bez odpowiedzi od dziś"
    case 1?: "bez odpowiedzi od 1 dnia"
    case let days?: "bez odpowiedzi od \(number(days)) dni"
    }
  }
  func answeredWith(_ number: String) -> String { "razem z \(number)" }
  func receiptCode(_ code: String) -> String { "kod potwierdzenia: \(code)" }

  func remarkTitle(_ subject: String) -> String { "Uwaga: \(subject)" }
  var unitLabel: String { "Czego dotyczy (np. § 3 ust. 2)" }
  var submitterLabel: String { "Kto zgłasza" }
  var receiptLabel: String { "Kod potwierdzenia dla zgłaszającego" }
  func askNextRemark(_ saved: String) -> String { "\(saved) Wpisać następną (ten sam sposób i dzień wpływu)?" }
  var answerNextRemark: String { "następna" }
  var answerEnough: String { "to wszystkie" }
}

extension English {
  var handOverToFile: String { "hand over to the case file" }
  var handOverHelp: String { "From that day the data of the remarks' authors have a term." }
  func consultationCount(_ number: Int) -> String { "Consultations \(self.number(number))" }
  var emptyConsultations: String {
    "There are no consultations yet. n: add the first, or: wspolnie import consultations FILE.csv"
  }
  func window(of consultation: Consultation, _ status: ConsultationStatus, today: Day) -> String {
    guard let closes = consultation.closes else { return "" }
    let end = through(closes, near: today)
    switch status {
    case .planned: return "remarks from \(consultation.opens.map { day($0, near: today) } ?? "") \(end)"
    case .open: return "remarks \(end), \(daysLeft(to: closes, from: today))"
    case .closed, .answered, .reported: return "remarks \(end)"
    }
  }
  func remarkCounts(_ counts: AnswerCounts, areKnown: Bool) -> String {
    guard areKnown else {
      return "number of remarks: not known" + (counts.all == 0 ? "" : " (\(number(counts.all)) in the register)")
    }
    if counts.all == 0 { return "no remarks" }
    let all = count(counts.all, of: .remark)
    return counts.unanswered == 0 ? "\(all), answered" : "\(all), \(number(counts.unanswered)) unanswered"
  }

  func version(_ version: Version, near today: Day) -> String {
    (version.number.map { self.version($0) } ?? "version without a number")
      + (version.date.map { " of \(day($0, near: today))" } ?? "")
  }
  var versionsTitle: String { "Which version of the text?" }
  func newVersion(of document: String) -> String { "add a new version: \(document)" }
  var newDocument: String { "add a document" }
  var noDocument: String { "There is no text of the document yet. v: add it" }
  var wholeDocument: String { "the whole document" }
  var beforeFirstUnit: String { "beginning" }
  var storyKey: String { "story: o" }
  var storyTitle: String { "story: what it means for a resident" }
  var noStory: String { "Nobody wrote yet what it means for a resident. In the list: e, field “story”." }

  var noRemarksHere: String { "No remarks here yet. p: take one down" }
  var remarksAreKept: String {
    "Remarks are never removed; your own can be corrected today (e). The consultation itself: in the list (Esc), e or d."
  }
  var late: String { "late" }
  func because(_ text: String) -> String { "reason: “\(text)”" }
  func proposes(_ text: String) -> String { "proposes: “\(text)”" }
  var wordsNotReadable: String { "Its words are personal data, which cannot be read here." }
  func placeGone(_ unit: String) -> String { "on: \(unit) (a place that the text has no more)" }
  func onOtherDocument(_ document: String, _ unit: String) -> String { "on: \(document), \(unit)" }
  func saidOf(_ unit: String) -> String { "on: \(unit)" }
  func unanswered(days: Int?) -> String {
    switch days {
    case nil: "unanswered"
    case 0?: "unanswered since today"
    case let days?: "unanswered for \(count(days, of: .day))"
    }
  }
  func answeredWith(_ number: String) -> String { "together with \(number)" }
  func receiptCode(_ code: String) -> String { "receipt code: \(code)" }

  func remarkTitle(_ subject: String) -> String { "Remark: \(subject)" }
  var unitLabel: String { "About (e.g. § 3 ust. 2)" }
  var submitterLabel: String { "Who sends it" }
  var receiptLabel: String { "Give a receipt code" }
  func askNextRemark(_ saved: String) -> String { "\(saved) Another one that came the same way, on that day?" }
  var answerNextRemark: String { "another" }
  var answerEnough: String { "that is all" }
}
