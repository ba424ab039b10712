import Testing

@testable import TerminalCanvas

/// What typing does to a field that holds something already, however it was reached.
@Suite("A field that is reached")
struct ReachedFieldTests {
  private let size = Size(width: 80, height: 14)

  private func form() -> FormState {
    FormState(
      [
        FormField(name: "first", label: "Pierwsze", control: .text(TextField("przed"))),
        FormField(name: "count", label: "Liczba", control: .text(TextField("1", limit: 4)), section: "Ile"),
        FormField(
          name: "whose", label: "Czyje", control: .picker(PickerField(chosen: Choice(id: "k", title: "KROKUS")))),
        FormField(name: "text", label: "Treść", control: .editor(TextEditor("Próba")), section: "Co"),
        FormField(name: "last", label: "Ostatnie", control: .text(TextField("po"))),
      ], saveTitle: "Zapisz")
  }

  private func press(_ keys: [Key], on form: inout FormState) { for key in keys { _ = form.handle(key, in: size) } }

  /// The ways to the field of the number.
  private static let ways: [[Key]] = [
    [.tab], [.down], [.enter], [.pageDown], [.tab, .tab, .backTab], [.down, .down, .up],
    [.pageDown, .pageDown, .pageUp],
    [.tab, .tab, .tab, .tab, .pageUp, .pageUp],
  ]

  @Test("Typed into, it is replaced, whatever way leads there", arguments: ways)
  func replaced(way: [Key]) {
    var form = form()
    press(way, on: &form)
    #expect(form.focusedName == "count" && form.isSelected)
    press([.character("4"), .character("0")], on: &form)
    #expect(form.text(of: "count") == "40")
  }

  @Test(
    "An arrow or End keeps it to be mended, and nothing else becomes of it",
    arguments: [Key.end, .right, .control("e")])
  func kept(key: Key) {
    var form = form()
    press([.tab, key, .character("4")], on: &form)
    #expect(form.text(of: "count") == "14")
    press([.tab, .tab, .tab], on: &form)
    #expect(form.text(of: "first") == "przed" && form.text(of: "last") == "po", "going past takes nothing away")
  }

  @Test("As it opens, and where the program itself leads to a field")
  func led() {
    var opened = form()
    press([.character("x")], on: &opened)
    #expect(opened.text(of: "first") == "x")
    opened.focus(on: "count")
    press([.paste("12")], on: &opened)
    #expect(opened.text(of: "count") == "12")
    opened.goOn(in: "last")
    press([.character("!")], on: &opened)
    #expect(opened.text(of: "last") == "po!", "whoever goes on typing does so at the end")
  }

  @Test("What was chosen from very many is searched anew; a text of many lines goes on")
  func others() {
    var form = form()
    press([.tab, .tab], on: &form)
    #expect(form.isSelected)
    press([.backspace], on: &form)
    #expect(form.text(of: "whose").isEmpty && form.chosenID(of: "whose") == nil)
    press([.tab, .character("!")], on: &form)
    #expect(form.text(of: "text") == "Próba!")
  }

  @Test("What does not fit replaces nothing, and a key that is none of a text leaves it selected")
  func refused() {
    var form = form()
    press([.tab], on: &form)
    #expect(form.handle(.paste("12345"), in: size) == .full("count", limit: 4))
    #expect(form.text(of: "count") == "1" && form.isSelected)
    press([.function(9), .paste("")], on: &form)
    #expect(form.isSelected)
  }

  @Test("Ctrl-Y gives back what it had when it was reached, and then what was typed")
  func restored() {
    var form = form()
    press([.tab, .character("4"), .character("0"), .control("u"), .character("7")], on: &form)
    #expect(form.handle(.control("y"), in: size) == .changed("count"))
    #expect(form.text(of: "count") == "1" && !form.isSelected)
    press([.control("y")], on: &form)
    #expect(form.text(of: "count") == "7")
    press([.tab, .character("s"), .control("y")], on: &form)
    #expect(form.chosenID(of: "whose") == "k", "the choice, too")
    press([.tab, .character("!"), .control("y")], on: &form)
    #expect(form.text(of: "text") == "Próba")
    press([.tab, .tab], on: &form)
    #expect(form.handle(.control("y"), in: size) == .ignored, "a button has nothing to give back")
  }

  @Test("A selected text is seen, and the cursor stands in it")
  func seen() {
    var form = form()
    press([.tab], on: &form)
    let canvas = picture(size.width, size.height) { canvas, area in form.draw(on: &canvas, in: area, focused: true) }
    let row = (0..<size.height).first { canvas.rowText($0).contains("Liczba") } ?? 0
    #expect(canvas.row(row, having: .reverse).contains("x"))
    press([.end], on: &form)
    let plain = picture(size.width, size.height) { canvas, area in form.draw(on: &canvas, in: area, focused: true) }
    #expect(!plain.row(row, having: .reverse).contains("x"))
    #expect(plain.cursorPlace == canvas.cursorPlace)
  }

  @Test("A field that is added or taken away before the one in which one is leaves them in it")
  func inserted() {
    var form = form()
    press([.tab, .tab, .tab], on: &form)
    form.insert(FormField(name: "new", label: "Nowe", control: .text(TextField("n"))), after: "first")
    #expect(form.fields.map(\.name).prefix(2) == ["first", "new"] && form.focusedName == "text")
    press([.character("!")], on: &form)
    #expect(form.text(of: "text") == "Próba!")
    form.remove("new")
    #expect(form.focusedName == "text")
    press([.control("y")], on: &form)
    #expect(form.text(of: "text") == "Próba")
    form.insert(FormField(name: "end", label: "Koniec", control: .fixed("")))
    #expect(form.fields.last?.name == "end" && form.focusedName == "text")
  }
}
