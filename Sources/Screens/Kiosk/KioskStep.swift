import CivicDomain
import TerminalCanvas
import Words

/// A page of the kiosk that is open: one question, and what follows from its answer. A value, pure like all screens.
protocol KioskStep {
  /// What it shows.
  func sheet(in reading: KioskReading) -> KioskSheet
  /// Takes the text of its field, as it is now.
  mutating func type(_ text: String)
  /// Takes a row that was chosen, or Enter where there is none.
  mutating func choose(_ row: Int, in reading: KioskReading) -> KioskMove
  /// Goes back to its question before; false: there is none.
  mutating func goBack() -> Bool
  /// What F1 shows instead of the help; nil: the help.
  func more(in reading: KioskReading) -> KioskText?
  /// Takes what became of something that it handed in.
  mutating func take(_ answer: KioskAnswer, in reading: KioskReading) -> KioskMove
  /// Whether something was typed or chosen that goes with it.
  var holdsAnswers: Bool { get }
  /// Whether what was typed still fits into what is sent.
  var hasRoom: Bool { get }
}

extension KioskStep {
  mutating func type(_ text: String) {}
  mutating func goBack() -> Bool { false }
  func more(in reading: KioskReading) -> KioskText? { nil }
  mutating func take(_ answer: KioskAnswer, in reading: KioskReading) -> KioskMove { .stay }
  var holdsAnswers: Bool { false }
  var hasRoom: Bool { true }
}

/// What follows from an answer.
enum KioskMove {
  /// The page stays, or shows its next question.
  case stay
  /// It stays, and says something.
  case say(String)
  /// Another page opens over it.
  case open(any KioskStep)
  /// Another page opens in its place.
  case become(any KioskStep)
  /// Back to the page before.
  case back
  /// All is wiped, and the first page is there.
  case home
  /// The same, and whoever was here has gone.
  case finish
  /// The language changes, and the first page is there.
  case speak(KioskLanguage)
  /// Back to the page before, and on from there as by its first row.
  case onward
  /// Something is handed in.
  case handIn(HandIn)
  /// A code was typed.
  case tryCode(String)

  /// What a row of `KioskReading.waysBack` does.
  static func wayBack(_ row: Int) -> KioskMove { row == 0 ? .back : .home }
}

extension KioskReading {
  /// The rows of a page from which nothing else leads on.
  var waysBack: [KioskRow] { [KioskRow(words.backToList), KioskRow(words.toHome)] }
}

/// What a page shows: a question, what is told, and rows or a field for the answer.
struct KioskSheet {
  /// The question.
  var title: String
  /// What is told above the answers, a paragraph each.
  var text: [String] = []
  /// What is shown large, a line each.
  var large: [KioskLarge] = []
  /// The answers.
  var rows: [KioskRow] = []
  /// The row that was answered before: whoever comes back to it finds their answer, and keeps it by Enter.
  var answered = 0
  /// Whether what stands beside the rows is left out where all of them are in sight without it.
  var besideGivesWay = false
  /// Where the answer is typed.
  var field: KioskField?
  /// Which of its step's questions it is.
  var question = 0
  /// Whether a key that is held down, or comes at once behind another, chooses nothing: what is chosen here cannot be taken back.
  var isWeighty = false
  /// Whether Esc does nothing, for something is shown that is never shown again.
  var isLast = false
}

/// A line that is copied by hand, and how it is read aloud.
struct KioskLarge {
  let signs: String
  let spelled: String
}

/// A row that can be chosen.
struct KioskRow {
  let label: String
  var beside = ""
  /// Whether it is marked; nil: it is none of those that are.
  var isMarked: Bool?

  init(_ label: String, _ beside: String = "") { (self.label, self.beside) = (label, beside) }
}

/// A field in which one types.
struct KioskField {
  /// What stands in it at first.
  let text: String
  /// How many characters it holds.
  let limit: Int
  /// Whether it holds several lines.
  var isLong = false
  /// What the sign beside its question means; empty: there is none.
  var star = ""
}

/// A text that is read, and nothing else.
struct KioskText: KioskStep {
  let title: String
  let text: [String]
  /// Whether whoever read it goes on where the page below leads to; else they are back there.
  var leadsOn = false

  func sheet(in reading: KioskReading) -> KioskSheet {
    KioskSheet(title: title, text: text, rows: [KioskRow(reading.words.goOn)])
  }

  mutating func choose(_ row: Int, in reading: KioskReading) -> KioskMove { leadsOn ? .onward : .back }
}

/// A list from which one thing is opened, some rows at a time: as many as there are digits.
protocol KioskListing: KioskStep {
  /// The first row that is shown.
  var first: Int { get set }
  /// How many there are.
  var count: Int { get }
  /// The question.
  func title(in reading: KioskReading) -> String
  /// What is told above the rows, where there are some.
  func text(in reading: KioskReading) -> [String]
  /// What is told where there are none.
  func nothing(in reading: KioskReading) -> String
  /// A row.
  func row(_ index: Int, in reading: KioskReading) -> KioskRow
  /// What it opens.
  func page(_ index: Int, in reading: KioskReading) -> KioskMove
}

extension KioskListing {
  func text(in reading: KioskReading) -> [String] { [] }

  private var shown: Range<Int> {
    let left = count - first
    return first..<first + (left > Limits.kioskRows ? Limits.kioskRows - 1 : max(0, left))
  }

  func sheet(in reading: KioskReading) -> KioskSheet {
    var sheet = KioskSheet(title: title(in: reading), text: reading.heading)
    if count == 0 {
      sheet.text.append(nothing(in: reading))
      sheet.rows = [KioskRow(reading.words.toHome)]
      return sheet
    }
    sheet.text += text(in: reading)
    sheet.rows = shown.map { row($0, in: reading) }
    if shown.upperBound < count { sheet.rows.append(KioskRow(reading.words.nextRows(count - shown.upperBound))) }
    return sheet
  }

  mutating func choose(_ row: Int, in reading: KioskReading) -> KioskMove {
    if count == 0 { return .home }
    if row < shown.count { return page(first + row, in: reading) }
    var next = self
    next.first = shown.upperBound
    return .open(next)
  }
}
