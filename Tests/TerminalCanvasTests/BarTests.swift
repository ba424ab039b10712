import Testing

@testable import TerminalCanvas

@Suite("Bars and lines: where am I, what was said, what can I press")
struct BarTests {
  private let places = [
    Tabs.Tab(key: "0", title: "Dziś"), Tabs.Tab(key: "1", title: "Mapa zasobów"),
    Tabs.Tab(key: "2", title: "Kalendarz"),
    Tabs.Tab(key: "3", title: "Konsultacje"),
  ]

  private func draw(_ tabs: Tabs, _ width: Int, theme: Theme) -> Canvas {
    picture(width, 1, theme: theme) { canvas, area in tabs.draw(on: &canvas, in: area) }
  }

  @Test("The current tab is reversed, and in brackets without colour")
  func tabs() {
    let tabs = Tabs(places, current: 1)
    let coloured = draw(tabs, 80, theme: .jasny)
    #expect(coloured.text == " 0 Dziś  1 Mapa zasobów  2 Kalendarz  3 Konsultacje")
    #expect(coloured.row(0, having: .reverse) == "        xxxxxxxxxxxxxxxx")
    #expect(draw(tabs, 80, theme: .mono).text == " 0 Dziś [1 Mapa zasobów] 2 Kalendarz  3 Konsultacje")
    #expect(draw(tabs, 40, theme: .mono).text == " 0 [1 Mapa zasobów] 2  3")
    #expect(draw(tabs, 10, theme: .mono).text == " 0 [1 Map…")
  }

  private func draw(_ message: MessageLine, _ width: Int, focused: Bool = false, signs: Signs = .unicode) -> Canvas {
    picture(width, 1, signs: signs) { canvas, area in message.draw(on: &canvas, in: area, focused: focused) }
  }

  @Test("Each kind of message has its own sign")
  func messages() {
    let bar = ProgressBar(done: 40, total: 100)
    let kinds: [MessageLine.Kind] = [.note, .saved, .refused, .question, .progress(bar)]
    let shown = kinds.map { draw(MessageLine($0, "Sala"), 20).text.prefix(7) }
    #expect(shown == ["   Sala", " ✓ Sala", " ! Sala", " ? Sala", " … Sala"])
    #expect(draw(MessageLine(.saved, "Sala"), 20, signs: .ascii).text == " + Sala")
    #expect(draw(MessageLine(.progress(bar), "Spis"), 40).text == " … Spis               █████░░░░░░░░  40%")
  }

  @Test("The cursor stands on the first letter while the message is new")
  func messageCursor() {
    #expect(draw(MessageLine(.saved, "Zapisano"), 30, focused: true).cursorPlace == "3,0")
    #expect(draw(MessageLine(.saved, "Zapisano"), 30).cursorPlace == "none")
  }

  @Test("The hint at the right gives way to the sentence")
  func aside() {
    let message = MessageLine(.saved, "Zapisano: sala dla KROKUS", aside: "u cofnij")
    #expect(draw(message, 40).text == " ✓ Zapisano: sala dla KROKUS   u cofnij")
    #expect(draw(message, 30).text == " ✓ Zapisano: sala dla KROKUS")
    #expect(draw(message, 20).text == " ✓ Zapisano: sala d…")
  }

  @Test("Progress never leaves its bar")
  func progress() {
    #expect(ProgressBar(done: 5, total: 0).percent == 0)
    #expect(ProgressBar(done: -5, total: 10).percent == 0)
    #expect(ProgressBar(done: 999, total: 1_000).percent == 99)
    #expect(ProgressBar(done: .max, total: .max).percent == 100)
    let narrow = picture(4, 1) { canvas, area in ProgressBar(done: 1, total: 2).draw(on: &canvas, in: area) }
    #expect(narrow.text == "██░░")
  }

  @Test("Where keys do not fit, the least important go, and the order stays")
  func hints() {
    let hints = KeyHints([
      .init("↑↓", "wybór", priority: 3), .init("↵", "otwórz"), .init("/", "szukaj", priority: 1),
      .init("b", "rezerwuj", priority: 2), .init("?", "pomoc"),
    ])
    func draw(_ width: Int) -> Canvas { picture(width, 1) { canvas, area in hints.draw(on: &canvas, in: area) } }
    #expect(draw(80).text == " ↑↓ wybór  ↵ otwórz  / szukaj  b rezerwuj  ? pomoc")
    #expect(draw(41).text == " ↵ otwórz  / szukaj  b rezerwuj  ? pomoc")
    #expect(draw(30).text == " ↵ otwórz  / szukaj  ? pomoc")
    #expect(draw(12).text == " ↵ otwórz")
    #expect(draw(3).text == "")
    #expect(draw(80).row(0, having: .bold) == " xx        x         x         x           x")
  }

  @Test("Only its own key says yes")
  func question() {
    let question = ConfirmQuestion("Porzucić wpisany tekst?", yes: .init("t", "tak"), no: .init("n", "nie"))
    for key in [Key.character("t"), .character("T")] { #expect(question.handle(key) == .yes) }
    for key in [Key.character("n"), .escape, .up, .left] { #expect(question.handle(key) == .no) }
    for key in [Key.enter, .character(" "), .character("x"), .paste("t")] { #expect(question.handle(key) == .none) }
    let easy = ConfirmQuestion("Zapisać?", yes: .init("t", "tak"), no: .init("n", "nie"), enterMeansYes: true)
    #expect(easy.handle(.enter) == .yes)
    let canvas = picture(42, 1) { canvas, area in question.draw(on: &canvas, in: area) }
    #expect(canvas.text == " ? Porzucić wpisany tekst?   t tak  n nie")
    #expect(canvas.cursorPlace == "3,0")
  }

  @Test("The answers of a question take as many rows as they need")
  func rowsOfHints() {
    let hints = KeyHints([
      KeyHints.Hint("Enter", "zachowaj szkic"), KeyHints.Hint("d", "wyrzuć"), KeyHints.Hint("Esc", "pisz dalej"),
    ])
    let rows = [(80, [3]), (47, [3]), (46, [2, 1]), (20, [1, 1, 1]), (3, [1, 1, 1])]
    for (width, number) in rows { #expect(hints.rows(width: width).map(\.hints.count) == number, "\(width)") }
    #expect(KeyHints([]).rows(width: 80).isEmpty)
  }
}
