import CivicDomain
import TerminalCanvas
import Words

@testable import Screens

/// Goes to every page of the kiosk that can be reached, answering each question in every way there is.
struct KioskWalk {
  private(set) var pages: [(stand: KioskStand, way: String)] = []
  private var seen: Set<String> = []

  init(_ stand: KioskStand) { visit(stand, way: "") }

  private mutating func visit(_ stand: KioskStand, way: String) {
    guard let sheet = stand.sheet, pages.count < 1_000 else { return }
    // A page is known by what it asks and offers: what was answered before does not make another.
    let rows = sheet.rows.map(\.label).joined(separator: "|")
    guard
      seen.insert("\(stand.front.spoken) \(sheet.title) \(sheet.text) \(rows) \(sheet.field?.isLong as Any)").inserted
    else { return }
    pages.append((stand, way))
    var helped = stand
    helped.press(.function(1))
    visit(helped, way: way + "?")
    if let field = sheet.field {
      var typed = stand
      typed.clear(field)
      typed.type(typed.answer(to: sheet))
      if field.isLong { typed.press(.down, .down, .down) }
      typed.press(.enter)
      visit(typed, way: way + "⌨")
      var empty = stand
      empty.clear(field)
      if field.isLong { empty.press(.down) }
      empty.press(.enter)
      visit(empty, way: way + "∅")
      return
    }
    // The same pages in another language are another walk.
    if stand.front.places.last?.step is KioskLanguages { return }
    for row in sheet.rows.indices {
      var chosen = stand
      chosen.choose(row)
      visit(chosen, way: way + String(row + 1))
    }
  }
}

extension KioskStand {
  /// Chooses a row by its digit: one that is not in sight is shown first.
  mutating func choose(_ row: Int) {
    let digit = Key.character(Character(String(row + 1)))
    let isSeen = layout?.isReadTo(0, from: front.places.last?.top ?? 0) ?? false
    press(digit)
    if !isSeen { press(digit) }
  }

  mutating func clear(_ field: KioskField) {
    for _ in 0..<front.typed.count { press(.backspace) }
  }

  /// An answer that the question takes.
  func answer(to sheet: KioskSheet) -> String {
    let words = front.spoken.words
    switch sheet.title {
    case words.yourEmail: return "jan.proba@poczta.pl"
    case words.yourPhone: return "600 100 200"
    case words.howMany: return "2"
    case words.whichCode: return TestEdition.answeredCode.grouped
    case words.yourName: return "Jan Próbny"
    case _: return "Proszę o ławkę"
    }
  }
}
