import Testing

@testable import TerminalCanvas

/// The sections of a form: their headings, and the keys that go by them.
@Suite struct FormSectionTests {
  private let size = Size(width: 80, height: 20)

  private func form(folding folded: Set<String> = []) -> FormState {
    let fields = [("name", nil), ("krs", "Numbers"), ("nip", nil), ("phone", "Contact"), ("mail", nil)]
    var form = FormState(
      fields.map { name, section in
        FormField(name: name, label: name, control: .text(TextField("", limit: 20)), section: section)
      }, saveTitle: "Save", cancelTitle: "Back", foldTitle: "more")
    form.fold(folded)
    return form
  }

  private func text(_ form: FormState) -> String {
    picture(size.width, size.height, signs: .unicode) { canvas, area in
      form.draw(on: &canvas, in: area, focused: true)
    }.text
  }

  private func focus(after keys: Key..., in form: FormState) -> FormState.Focus {
    var form = form
    for key in keys { _ = form.handle(key, in: size) }
    return form.focus
  }

  @Test func `a heading stands above the first field of its section`() throws {
    let rows = text(form()).split(separator: "\n").map(String.init)
    let heading = try #require(rows.firstIndex { $0.hasPrefix(" Numbers") })
    #expect(rows[heading - 1].contains("name"))
    #expect(rows[heading + 1].contains("krs"))
  }

  @Test func `where the first field of a section is folded away, the next that is seen has the heading`() throws {
    let rows = text(form(folding: ["krs"])).split(separator: "\n").map(String.init)
    let heading = try #require(rows.firstIndex { $0.hasPrefix(" Numbers") })
    #expect(rows[heading + 1].contains("nip"))
    #expect(!text(form(folding: ["phone", "mail"])).contains("Contact"))
  }

  @Test func `PgDn goes to the next section and then to the button that saves`() {
    #expect(focus(after: .pageDown, in: form()) == .field(1))
    #expect(focus(after: .pageDown, .pageDown, in: form()) == .field(3))
    #expect(focus(after: .pageDown, .pageDown, .pageDown, in: form()) == .save)
    #expect(focus(after: .pageDown, .pageDown, .pageDown, .pageDown, in: form()) == .save)
    #expect(focus(after: .pageDown, in: form(folding: ["krs", "nip"])) == .field(3))
  }

  @Test func `PgUp goes to the beginning of the section, and then to the one before`() {
    #expect(focus(after: .pageDown, .down, .pageUp, in: form()) == .field(1))
    #expect(focus(after: .pageDown, .down, .pageUp, .pageUp, in: form()) == .field(0))
    #expect(focus(after: .pageUp, in: form()) == .field(0))
  }

  @Test func `where one types is marked beside the cursor, which may read a message`() {
    #expect(text(form()).contains("  ▸name"))
    var form = form()
    _ = form.handle(.down, in: size)
    #expect(text(form).contains("  ▸krs") && !text(form).contains("▸name"))
  }

  @Test func `the sum stands above the buttons`() throws {
    var form = form()
    form.summary = "KROKUS · two hours"
    let rows = text(form).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let sum = try #require(rows.firstIndex { $0.contains("KROKUS · two hours") })
    #expect(rows[sum + 1].contains("[ Save ]"))
  }
}
