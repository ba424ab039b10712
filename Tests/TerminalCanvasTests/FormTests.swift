import SeededRandom
import Testing

@testable import TerminalCanvas

@Suite("A form")
struct FormTests {
  private let wide = Size(width: 80, height: 14)
  private let narrow = Size(width: 40, height: 12)

  private var form: FormState {
    var form = FormState(
      [
        FormField(name: "resource", label: "Zasób", control: .fixed("Sala warsztatowa")),
        FormField(name: "borrower", label: "Dla kogo", isRequired: true, control: .picker(PickerField())),
        FormField(
          name: "start", label: "Od", isRequired: true, control: .text(TextField("10.09.2026 10:00", limit: 20)),
          aside: "czwartek"),
        FormField(
          name: "mode", label: "Tryb",
          control: .choice(ChoiceField([Choice(id: "a", title: "na miejscu"), Choice(id: "b", title: "online")]))),
        FormField(
          name: "needs", label: "Potrzeby",
          control: .marks(MarkList([Choice(id: "s", title: "bez progów"), Choice(id: "l", title: "pętla")]))),
        FormField(
          name: "purpose", label: "Cel", control: .editor(TextEditor("Próba chóru")),
          notes: [FormNote(.error, "Podaj cel.")]),
      ], saveTitle: "Zapisz", cancelTitle: "Anuluj")
    form.notes = [
      FormNote(.warning, "W tym czasie: 12:00–14:00 DSA Blok (potwierdzono, wpisano w CAO 3.09). Wolne: od 14:00")
    ]
    return form
  }

  private func draw(_ form: FormState, _ size: Size, signs: Signs = .unicode) -> Canvas {
    picture(size.width, size.height, signs: signs) { canvas, area in form.draw(on: &canvas, in: area, focused: true) }
  }

  private func after(_ keys: [Key], in size: Size? = nil) -> FormState {
    var form = form
    for key in keys { _ = form.handle(key, in: size ?? wide) }
    return form
  }

  @Test("Wide: labels left, what the rule says below")
  func wideForm() {
    let canvas = draw(form, wide)
    let expected = """
         Zasób       Sala warsztatowa
        ▸Dla kogo *                                                                 ▾
         Od *        10.09.2026 10:00                    czwartek
         Tryb                                                                       ▾
         Potrzeby
         Cel         Próba chóru

                     ✕ Podaj cel.

         ! W tym czasie: 12:00–14:00 DSA Blok (potwierdzono, wpisano w CAO 3.09).
           Wolne: od 14:00

         [ Zapisz ]   [ Anuluj ]
      """
    #expect(canvas.text == expected)
    #expect(canvas.cursorPlace == "15,1", "the first field that can be filled in")
    #expect(canvas.row(1, having: .bold) == "  xxxxxxxxxxx", "the focused label and its mark")
  }

  @Test("Narrow: labels above, scrolled to what has the focus")
  func narrowForm() {
    let top = """
       Zasób
         Sala warsztatowa
      ▸Dla kogo *
                                            ▾
       Od *
         10.09.2026 10:00            czwartek
       Tryb
                                            ▾
       Potrzeby

       Cel
         Próba chóru                         ▾
      """
    #expect(draw(form, narrow).text == top)
    let last = after(Array(repeating: .tab, count: 5), in: narrow)
    #expect(last.focus == .save)
    let bottom = """
       Potrzeby                              ▴

       Cel
         Próba chóru

         ✕ Podaj cel.

       ! W tym czasie: 12:00–14:00 DSA Blok
         (potwierdzono, wpisano w CAO 3.09).
         Wolne: od 14:00

       [ Zapisz ]   [ Anuluj ]
      """
    #expect(draw(last, narrow).text == bottom)
    #expect(draw(last, narrow).cursorPlace == "1,11")
    #expect(draw(last, narrow).row(11, having: .reverse) == " xxxxxxxxxx")
  }

  @Test("Enter, Tab and arrows go on, and stop at both ends")
  func focus() {
    #expect(after([.enter]).focus == .field(2))
    #expect(after([.enter, .up]).focus == .field(1))
    #expect(after([.backTab]).focus == .field(1), "the first is not left backwards")
    #expect(after([.tab, .tab, .tab]).focus == .field(4))
    #expect(after([.tab, .tab, .tab, .down]).focus == .field(4), "within the boxes")
    #expect(after([.tab, .tab, .tab, .down, .down]).focus == .field(5))
    #expect(after(Array(repeating: .tab, count: 9)).focus == .cancel)
    #expect(after(Array(repeating: .tab, count: 9) + [.left]).focus == .save)
  }

  @Test("Enter begins a line in an editor and saves on the button; Ctrl-S and F2 save from anywhere; Esc is reported")
  func saves() {
    var editing = after([.tab, .tab, .tab, .tab])
    #expect(editing.handle(.enter, in: wide) == .changed("purpose"))
    #expect(editing.text(of: "purpose") == "Próba chóru\n")
    #expect(editing.handle(.control("s"), in: wide) == .save)
    #expect(editing.handle(.function(2), in: wide) == .save)
    #expect(editing.handle(.escape, in: wide) == .leave)
    #expect(editing.text(of: "purpose") == "Próba chóru\n", "nothing is discarded")
    var button = after(Array(repeating: .tab, count: 5))
    #expect(button.handle(.enter, in: wide) == .save)
    _ = button.handle(.right, in: wide)
    #expect(button.handle(.character(" "), in: wide) == .leave)
  }

  @Test("Every letter, digit, ? and / is typed")
  func letters() {
    let typed = after([.tab, .end] + "q?/1ż".map(Key.character))
    #expect(typed.text(of: "start") == "10.09.2026 10:00q?/1")
    var full = typed
    #expect(full.handle(.character("ż"), in: wide) == .full("start", limit: 20))
  }

  @Test("Tab takes over what an open choice marks; Esc closes it and leaves the form open")
  func openChoice() {
    var choosing = after([.tab, .tab, .down, .down])
    #expect(choosing.handle(.escape, in: wide) == .moved)
    #expect(choosing.chosenID(of: "mode") == nil)
    _ = choosing.handle(.character(" "), in: wide)
    _ = choosing.handle(.down, in: wide)
    #expect(choosing.handle(.tab, in: wide) == .changed("mode"))
    #expect(choosing.chosenID(of: "mode") == "b")
    #expect(choosing.focus == .field(4))
    #expect(after([.tab, .tab, .character(" "), .down, .control("s")]).chosenID(of: "mode") == "b")
    // Arrows alone may be passing by.
    #expect(after([.tab, .tab, .down, .down, .control("s")]).chosenID(of: "mode") == nil)
  }

  @Test("A picker is offered candidates by name")
  func picker() {
    var picking = form
    #expect(picking.handle(.character("k"), in: wide) == .changed("borrower"))
    picking.offer([Choice(id: "org-1", title: "KROKUS")], count: "pasuje: 1", to: "borrower")
    #expect(draw(picking, wide).rowText(2) == "               ▌KROKUS")
    #expect(picking.handle(.enter, in: wide) == .changed("borrower"))
    #expect(picking.chosenID(of: "borrower") == "org-1")
    #expect(picking.text(of: "borrower") == "KROKUS")
  }

  @Test("A draft keeps every raw text and choice, and fills in the same form again")
  func drafts() {
    var typed = after([.character("x")])
    #expect(!form.isChanged)
    #expect(typed.isChanged)
    typed.choose(Choice(id: "org-1", title: "KROKUS"), in: "borrower")
    typed.setText("b", of: "mode")
    typed.setText("l", of: "needs")
    typed.setText("a\u{1B}b", of: "start")
    #expect(
      typed.draft == [
        "borrower": "KROKUS", "borrower.chosen": "org-1", "mode": "b", "needs": "l", "purpose": "Próba chóru",
        "start": "a\u{1B}b",
      ])
    var again = form
    again.restore(typed.draft)
    again.restore(["unknown": "x", "resource": "changed"])
    #expect(again.draft == typed.draft)
    #expect(again.isChanged)
    #expect(again.text(of: "resource") == "Sala warsztatowa")
    again.restore(form.draft)
    #expect(again.chosenID(of: "borrower") == nil)
    #expect(!again.isChanged, "back at the begin")
  }

  @Test("The focused thing is seen and holds the cursor at any size", arguments: 1...6 as ClosedRange<UInt64>)
  func always(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let keys: [Key] = [
      .tab, .tab, .backTab, .enter, .up, .down, .left, .character("a"), .character(" "), .escape,
      .paste("ala\nma kota\n"),
      .backspace, .pageDown, .home,
    ]
    var form = form
    for _ in 0..<200 {
      let size = Size(width: Int.random(in: 20...90, using: &random), height: Int.random(in: 4...20, using: &random))
      _ = form.handle(keys.randomElement(using: &random) ?? .tab, in: size)
      if form.text(of: "borrower").count == 3 {
        form.offer((0..<9).map { Choice(id: "\($0)", title: "Organizacja \($0)") }, count: "pasuje: 9", to: "borrower")
      }
      let canvas = draw(form, size)
      #expect(canvas.bounds.contains(canvas.cursor ?? Position(column: -1, row: -1)), "seed \(seed), \(size)")
    }
  }

  @Test("Without signs or colours every state is still told")
  func ascii() {
    var choosing = after([.tab, .tab, .down])
    _ = choosing.handle(.enter, in: wide)
    _ = choosing.handle(.character(" "), in: wide)
    let rows = draw(choosing, wide, signs: .ascii).text
    #expect(rows.contains(">(*) na miejscu"))
    #expect(rows.contains("x Podaj cel."))
    #expect(rows.contains("! W tym czasie: 12:00-14:00 DSA Blok"))
  }
}
