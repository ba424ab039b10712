import Testing

@testable import TerminalCanvas

@Suite("Fields of a form that are folded away")
struct FoldedFieldTests {
  private let size = Size(width: 80, height: 14)

  private var form: FormState {
    var form = FormState(
      ["name", "phone", "website", "founded"].map { name in
        FormField(name: name, label: name, control: .text(TextField("", limit: 20)))
      }, saveTitle: "Zapisz", cancelTitle: "Anuluj", foldTitle: "więcej pól")
    form.fold(["website", "founded"])
    return form
  }

  private func text(_ form: FormState, signs: Signs = .unicode) -> String {
    picture(size.width, size.height, signs: signs) { canvas, area in
      form.draw(on: &canvas, in: area, focused: true)
    }.text
  }

  private func after(_ keys: [Key]) -> FormState {
    var form = form
    for key in keys { _ = form.handle(key, in: size) }
    return form
  }

  @Test("One line stands for them, with their number, in every set of signs")
  func line() {
    let seen = text(form)
    #expect(seen.contains("   ▸ więcej pól (2)"))
    #expect(!seen.contains("website") && !seen.contains("founded"))
    #expect(text(form, signs: .ascii).contains("> więcej pól (2)"))
    #expect(form.foldedCount == 2)
  }

  @Test("Tab stops at the line and goes past it to the buttons, and back")
  func tab() {
    #expect(after([.tab, .tab]).focus == .fold)
    #expect(after([.tab, .tab, .tab]).focus == .save)
    #expect(after([.tab, .tab, .tab, .up]).focus == .fold)
    #expect(after([.tab, .tab, .left]).foldedCount == 2)
  }

  @Test(
    "Enter, Space and the right arrow show them, and the first has the focus",
    arguments: [.enter, .character(" "), .right] as [Key])
  func unfolding(key: Key) {
    let form = after([.tab, .tab, key])
    #expect(form.foldedCount == 0)
    #expect(form.focus == .field(2))
    #expect(text(form).contains("website") && !text(form).contains("więcej pól"))
    #expect(!form.isChanged, "nothing was typed")
  }

  @Test("Whoever puts the focus into one of them sees it; a draft shows those that it fills in")
  func focus() {
    var refused = form
    refused.focus(on: "founded")
    #expect(refused.focus == .field(3) && refused.foldedCount == 0)
    var restored = form
    restored.restore(["name": "A", "phone": "", "website": "a.pl", "founded": ""])
    #expect(restored.foldedCount == 1)
    #expect(text(restored).contains("a.pl") && !text(restored).contains("founded"))
    #expect(restored.draft["founded"] == "", "what is folded away is part of the draft")
  }

  @Test("The longest label is looked for among those that are seen")
  func labels() {
    var form = form
    form.fields[3].label = "a label much longer than the others"
    #expect(text(form).contains("  ▸name"))
    let column = FormLayout(form, in: size).items[0].control.column
    form.unfold()
    #expect(FormLayout(form, in: size).items[0].control.column > column)
  }

  @Test("A field that has the focus when it is folded away gives it up")
  func foldingTheFocused() {
    var form = form
    form.fold(["name"])
    #expect(form.focus == .field(1))
  }
}
