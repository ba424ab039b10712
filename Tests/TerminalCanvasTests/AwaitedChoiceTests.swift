import Testing

@testable import TerminalCanvas

/// Enter on a list of which something must be chosen, and nothing is, opens it; everywhere else it goes on.
@Suite struct AwaitedChoiceTests {
  private static let size = Size(width: 80, height: 20)

  private static func form(required: Bool, chosen: String? = nil, nothing: Bool = false) -> FormState {
    let ways = [Choice(id: "paper", title: "na piśmie"), Choice(id: "post", title: "pocztą")]
    let none = nothing ? [Choice(id: "", title: "nie wybrano")] : []
    var form = FormState(
      [
        FormField(
          name: "way", label: "Sposób", isRequired: required, control: .choice(ChoiceField(none + ways, chosen: chosen))
        ),
        FormField(name: "day", label: "Dzień", control: .text(TextField())),
      ], saveTitle: "Zapisz")
    form.focus(on: "way")
    return form
  }

  @Test(arguments: [false, true])
  func `Enter opens it, and another chooses what is marked`(nothing: Bool) {
    var form = Self.form(required: true, chosen: nothing ? "" : nil, nothing: nothing)
    #expect(form.awaitsChoice)
    #expect(form.handle(.enter, in: Self.size) == .moved)
    #expect(form.focusedName == "way" && !form.awaitsChoice)
    _ = form.handle(.down, in: Self.size)
    #expect(form.handle(.enter, in: Self.size) == .changed("way"))
    #expect(form.chosenID(of: "way") == (nothing ? "paper" : "post"))
    #expect(form.handle(.enter, in: Self.size) == .moved && form.focusedName == "day", "what is chosen is passed")
  }

  @Test func `whoever opened it and goes on by Tab has chosen nothing`() {
    var form = Self.form(required: true)
    _ = form.handle(.enter, in: Self.size)
    _ = form.handle(.tab, in: Self.size)
    #expect(form.chosenID(of: "way") == nil && form.focusedName == "day")
  }

  @Test func `where nothing need be chosen Enter goes on`() {
    for chosen in ["", nil] {
      var form = Self.form(required: false, chosen: chosen, nothing: true)
      #expect(!form.awaitsChoice)
      _ = form.handle(.enter, in: Self.size)
      #expect(form.focusedName == "day")
    }
  }

  @Test func `the words of the choice of nothing are in no other's way`() {
    var field = ChoiceField([Choice(id: "", title: "nie wybrano"), Choice(id: "no", title: "nieuwzględniona")])
    _ = field.handle(.character("n"))
    _ = field.handle(.enter)
    #expect(field.id == "no")
  }

  // MARK: Clicks

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 140, height: 40)])
  func `a click on a field, and on what is told under it, goes there; on a button it presses it`(size: Size) {
    var form = Self.form(required: true)
    form.setNotes([FormNote(.error, "to pole trzeba wypełnić")], of: "day")
    form.summary = "na piśmie"
    func keys(_ form: FormState, _ column: Int, _ row: Int) -> [Key] {
      var canvas = Canvas(size: size)
      form.draw(on: &canvas, in: canvas.bounds, focused: true)
      return canvas.keys(of: Key.Mouse(.press(0), at: Position(column: column, row: row)))
    }
    var canvas = Canvas(size: size)
    form.draw(on: &canvas, in: canvas.bounds, focused: true)
    let buttons = (0..<size.height).first { canvas.rowText($0).contains("[ Zapisz ]") } ?? 0
    #expect(keys(form, 5, 1) == [.tab] && keys(form, 40, 1) == [.tab] && keys(form, 30, 2) == [.tab])
    #expect(keys(form, 5, buttons) == [.function(2)])
    #expect(keys(form, 5, buttons + 1) == [.tab, .tab], "beside the button a click only goes to it")
    for key in keys(form, 5, buttons + 1) { _ = form.handle(key, in: size) }
    #expect(form.focus == .save)
  }

  @Test func `the second button closes an open list and leaves`() {
    var form = Self.form(required: true)
    let cancelling = FormState(form.fields, saveTitle: "Zapisz", cancelTitle: "Anuluj")
    form = cancelling
    func press() -> [Key] {
      var canvas = Canvas(size: Self.size)
      form.draw(on: &canvas, in: canvas.bounds, focused: true)
      let row = (0..<Self.size.height).first { canvas.rowText($0).contains("[ Anuluj ]") } ?? 0
      let before = canvas.rowText(row).prefix { $0 != "A" }.count
      return canvas.keys(of: Key.Mouse(.press(0), at: Position(column: before, row: row)))
    }
    #expect(press() == [.escape])
    _ = form.handle(.enter, in: Self.size)
    #expect(form.handle(press()[0], in: Self.size) == .moved)
    #expect(form.handle(press()[0], in: Self.size) == .leave)
  }
}
