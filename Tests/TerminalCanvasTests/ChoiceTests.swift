import Testing

@testable import TerminalCanvas

@Suite("Choosing one, several, or one of very many")
struct ChoiceTests {
  private let dispositions = [
    Choice(id: "accepted", title: "uwzględniona"), Choice(id: "partly", title: "uwzględniona częściowo"),
    Choice(id: "rejected", title: "nieuwzględniona"), Choice(id: "scope", title: "poza zakresem"),
    Choice(id: "entitled", title: "podmiot nieuprawniony"), Choice(id: "explained", title: "udzielono wyjaśnień"),
    Choice(id: "noted", title: "przyjęto do wiadomości"),
  ]

  private func draw(_ field: ChoiceField, _ width: Int = 30) -> Canvas {
    picture(width, field.height) { canvas, area in field.draw(on: &canvas, in: area, focused: true) }
  }

  @Test("A choice is one row until it is opened")
  func opens() {
    var field = ChoiceField(dispositions, chosen: "partly")
    #expect(draw(field).text == "uwzględniona częściowo       ▾")
    #expect(draw(field).cursorPlace == "0,0")
    #expect(field.handle(.down) == .ignored, "an arrow passes by what is chosen")
    #expect(field.handle(.character(" ")) == .moved)
    #expect(
      draw(field).text == """
         ( ) uwzględniona
        ▌(•) uwzględniona częściowo
         ( ) nieuwzględniona
         ( ) poza zakresem
         ( ) podmiot nieuprawniony
         ( ) udzielono wyjaśnień   ▾ 1
        """)
    #expect(draw(field).row(1, having: .reverse).count == 30)
  }

  @Test("Where there is no other, nothing says that there is")
  func alone() {
    let only = ChoiceField([dispositions[0]], chosen: "accepted")
    #expect(draw(only).text == "uwzględniona")
    #expect(draw(ChoiceField([dispositions[0]])).text.hasSuffix("▾"), "nothing is chosen yet")
  }

  @Test("Enter, Space and Tab choose what is marked, Esc leaves what was")
  func chooses() {
    for key in [Key.enter, .character(" ")] {
      var field = ChoiceField(dispositions, chosen: "partly")
      _ = field.handle(.character(" "))
      _ = field.handle(.down)
      #expect(field.handle(key) == .changed)
      #expect(field.id == "rejected")
      #expect(!field.isOpen)
    }
    var field = ChoiceField(dispositions, chosen: "partly")
    _ = field.handle(.character(" "))
    _ = field.handle(.end)
    #expect(field.handle(.escape) == .moved)
    #expect(field.id == "partly")
    _ = field.handle(.character(" "))
    #expect(field.commit() == .moved, "the same again is no change")
    #expect(field.handle(.enter) == .ignored, "closed, Enter is the form's")
    #expect(field.handle(.tab) == .ignored)
  }

  @Test("What people call it otherwise is found before a word within another's title, and all of a name before all")
  func spoken() {
    let channels = [
      Choice(id: "list", title: "z listy"),
      Choice(id: "paper", title: "na piśmie", typed: "na pismie", spoken: ["papier"]),
      Choice(id: "post", title: "pocztą", typed: "poczta", spoken: ["list", "koperta"]),
      Choice(id: "stamp", title: "znaczek", spoken: ["listonosz"]),
    ]
    for (typed, id) in [
      ("lis", "post"), ("list", "post"), ("listo", "stamp"), ("listy", "list"), ("pap", "paper"),
      ("pis", "paper"), ("koperta", "post"), ("z", "list"),
    ] {
      var field = ChoiceField(channels)
      for letter in typed { _ = field.handle(.character(letter)) }
      _ = field.commit()
      #expect(field.id == id, "\(typed)")
    }
  }

  @Test("An open list has the rows for which there is room")
  func rows() {
    var form = FormState(
      [FormField(name: "a", label: "A", control: .choice(ChoiceField(dispositions)))], saveTitle: "Zapisz")
    _ = form.handle(.down, in: Size(width: 80, height: 24))
    let tall = picture(80, 24) { canvas, area in form.draw(on: &canvas, in: area, focused: true) }
    #expect(tall.text.contains("przyjęto do wiadomości"))
    _ = form.handle(.down, in: Size(width: 80, height: 6))
    let low = picture(80, 6) { canvas, area in form.draw(on: &canvas, in: area, focused: true) }
    #expect(!low.text.contains("przyjęto do wiadomości") && low.text.contains("nieuwzględniona"))
  }

  @Test("Letters find a title")
  func typeAhead() {
    var field = ChoiceField(dispositions)
    for letter in "po" { _ = field.handle(.character(letter)) }
    _ = field.commit()
    #expect(field.id == "scope")
    for letter in "POD" { _ = field.handle(.character(letter)) }
    _ = field.commit()
    #expect(field.id == "entitled")
    _ = field.handle(.character("u"))
    _ = field.handle(.character("u"))
    _ = field.commit()
    #expect(field.id == "partly", "a letter typed again goes on to the next")
    _ = field.handle(.character("ż"))
    #expect(field.unmatched == "ż")
    _ = field.commit()
    #expect(field.id == "partly" && field.unmatched == nil, "found nothing")
    _ = field.handle(.character(" "))
    _ = field.handle(.character("u"))
    _ = field.commit()
    #expect(field.id == "accepted", "a letter in the open list goes to the first that begins with it")
  }

  @Test("A sentence that belongs elsewhere chooses nothing, a title of several words is one")
  func sentence() {
    var field = ChoiceField(dispositions, chosen: "rejected")
    for letter in "ust. 77" { #expect(field.handle(.character(letter)) == .moved) }
    #expect(field.unmatched == "ust. 77" && field.isOpen)
    for _ in "st. 77" { _ = field.handle(.backspace) }
    #expect(field.unmatched == nil)
    _ = field.commit()
    #expect(field.id == "accepted", "what is left of it means one")
    for letter in "poza z" { _ = field.handle(.character(letter)) }
    #expect(field.unmatched == nil && field.isOpen)
    #expect(field.handle(.enter) == .changed && field.id == "scope")
    for (typed, key) in [("ust", Key.enter), ("pan", .enter)] {
      for letter in typed { _ = field.handle(.character(letter)) }
      #expect(field.handle(key) == .moved && field.id == "scope" && !field.isOpen)
    }
    for letter in "usta" { _ = field.handle(.character(letter)) }
    #expect(field.leave() == .moved && field.id == "scope")
    var list = MarkList(dispositions)
    for letter in "ust. 77" { _ = list.handle(.character(letter)) }
    #expect(list.ids.isEmpty && list.unmatched == "ust. 77")
  }

  @Test("Space behind a whole title chooses it, though a longer one goes on with the same words")
  func wholeTitle() {
    var field = ChoiceField(dispositions)
    for letter in "uwzględniona" { _ = field.handle(.character(letter)) }
    #expect(field.handle(.character(" ")) == .changed && field.id == "accepted" && !field.isOpen)
  }

  @Test(
    "Over boxes Space marks what was found, and a title typed on behind it is marked once",
    arguments: [
      ("pętla język ", ["loop", "sign"]), ("pętla indukcyjna język migowy ", ["loop", "sign"]),
      ("petla indukcyjna jez ", ["loop", "sign"]), ("pętla z ", ["ramp"]), ("pętla  ", []),
    ])
  func marksWords(typed: String, marked: [String]) {
    var list = MarkList([
      Choice(id: "loop", title: "pętla indukcyjna", typed: "petla indukcyjna"),
      Choice(id: "sign", title: "język migowy", typed: "jezyk migowy"), Choice(id: "ramp", title: "pętla z podjazdem"),
    ])
    for letter in typed { _ = list.handle(.character(letter)) }
    #expect(list.ids == marked && list.unmatched == nil, "\(typed)")
  }

  @Test("Over boxes Backspace takes away one letter")
  func backOverBoxes() {
    var list = MarkList(dispositions)
    for letter in "pox" { _ = list.handle(.character(letter)) }
    #expect(list.unmatched == "pox")
    #expect(list.handle(.backspace) == .moved && list.unmatched == nil)
    for letter in "d " { _ = list.handle(.character(letter)) }
    #expect(list.ids == ["entitled"])
  }

  @Test("Several letters find one title, with its diacritics or without, and a word in the middle")
  func typedWords() {
    let forms = [
      Choice(id: "association", title: "stowarzyszenie"), Choice(id: "foundation", title: "fundacja"),
      Choice(id: "fire", title: "ochotnicza straż pożarna", typed: "ochotnicza straz pozarna"),
      Choice(id: "union", title: "związek", typed: "zwiazek"), Choice(id: "club", title: "uczniowski klub sportowy"),
    ]
    for (letters, id) in [
      ("fu", "foundation"), ("straz", "fire"), ("straż", "fire"), ("zwia", "union"), ("zwią", "union"),
      ("klub", "club"), ("u", "club"),
    ] {
      var field = ChoiceField(forms, chosen: "association")
      for letter in letters { _ = field.handle(.character(letter)) }
      _ = field.commit()
      #expect(field.id == id, "\(letters)")
    }
  }

  @Test("Whoever passes an empty one with arrows, or types what no choice is called, has chosen nothing")
  func passed() {
    for keys in [[Key.down, .down, .down], [.down, .up], [.character("x"), .character("1")], [.character(" ")]] {
      var field = ChoiceField(dispositions)
      for key in keys { _ = field.handle(key) }
      #expect(field.isOpen, "\(keys)")
      _ = field.leave()
      #expect(field.id == nil && !field.isOpen, "\(keys)")
    }
    for keys in [
      [Key.down, .down, .enter], [.character(" "), .down], [.character("u")], [.down, .character("u"), .down],
    ] {
      var field = ChoiceField(dispositions)
      for key in keys { _ = field.handle(key) }
      _ = field.leave()
      #expect(field.id != nil, "\(keys)")
    }
  }

  @Test("Without choices it takes no key; an unknown id chooses nothing")
  func empty() {
    var none = ChoiceField([])
    #expect(none.handle(.down) == .ignored)
    #expect(draw(none, 5).text == "    ▾")
    var field = ChoiceField(dispositions, chosen: "partly")
    field.id = "unknown"
    #expect(field.id == nil)
    _ = field.handle(.character("u"))
    field.id = nil
    _ = field.handle(.character("u"))
    #expect(field.isOpen)
  }

  @Test("Boxes are marked with Space and told without colour")
  func marks() {
    var list = MarkList(Array(dispositions.prefix(3)), marked: ["rejected", "unknown"])
    #expect(list.handle(.up) == .ignored, "the form goes back")
    #expect(list.handle(.character(" ")) == .changed)
    #expect(list.ids == ["accepted", "rejected"])
    _ = list.handle(.down)
    let open = picture(30, 3) { canvas, area in list.draw(on: &canvas, in: area, focused: true) }
    #expect(open.text == " [x] uwzględniona\n▌[ ] uwzględniona częściowo\n [x] nieuwzględniona")
    let closed = picture(24, 1) { canvas, area in list.draw(on: &canvas, in: area, focused: false) }
    #expect(closed.text == "uwzględniona, nieuwzglę…")
    _ = list.handle(.character("n"))
    #expect(list.handle(.down) == .ignored, "the form goes on")
    #expect(list.handle(.character(" ")) == .changed)
    #expect(list.ids == ["accepted"])
  }

  private let matches = [Choice(id: "1", title: "KROKUS"), Choice(id: "2", title: "Krokodyl")]

  @Test("A picker shows what its owner offers, and the arrows choose")
  func picker() {
    var picker = PickerField()
    for letter in "kro" { #expect(picker.handle(.character(letter)) == .changed) }
    picker.offer(matches, count: "pasuje: 2")
    #expect(picker.handle(.down) == .moved)
    let canvas = picture(26, 3) { canvas, area in picker.draw(on: &canvas, in: area, focused: true) }
    #expect(canvas.text == "kro            ▾ pasuje: 2\n KROKUS\n▌Krokodyl")
    #expect(canvas.cursorPlace == "0,2 unseen", "on the row that the arrow chose")
    #expect(picker.handle(.enter) == .changed)
    #expect(picker.chosen?.id == "2")
    #expect(picker.text == "Krokodyl")
    let chosen = picture(26, 1) { canvas, area in picker.draw(on: &canvas, in: area, focused: true) }
    #expect(chosen.text == "Krokodyl                 ✓")
  }

  @Test("Of a long name that was chosen the beginning is seen, with the focus and without; what is typed is followed")
  func pickerBeginning() {
    var picker = PickerField(chosen: Choice(id: "1", title: "Klub Seniora Radość · Tucznawa"))
    for focused in [true, false] {
      let drawn = picture(16, 1) { canvas, area in picker.draw(on: &canvas, in: area, focused: focused) }
      #expect(drawn.text == "Klub Seniora … ✓")
    }
    _ = picker.handle(.backspace)
    let typing = picture(16, 1) { canvas, area in picker.draw(on: &canvas, in: area, focused: true) }
    #expect(typing.text.hasPrefix("…") && typing.text.contains("cznaw"))
  }

  @Test("Typing on undoes the choice; Esc only puts the candidates away")
  func pickerUndone() {
    var picker = PickerField(chosen: matches[0])
    #expect(picker.handle(.left) == .moved)
    #expect(picker.chosen != nil)
    _ = picker.handle(.backspace)
    #expect(picker.chosen == nil)
    #expect(picker.text == "KROKS")
    picker.offer(matches, count: "")
    #expect(picker.handle(.escape) == .moved)
    #expect(picker.text == "KROKS")
    #expect(picker.handle(.escape) == .ignored)
    #expect(picker.handle(.down) == .ignored)
  }

  @Test("Going on chooses the only candidate, and none of several")
  func pickerCommit() {
    var picker = PickerField()
    _ = picker.handle(.character("k"))
    picker.offer(matches, count: "pasuje: 2")
    #expect(picker.commit() == .moved)
    #expect(picker.chosen == nil)
    picker.offer([matches[0]], count: "pasuje: 1")
    #expect(picker.commit() == .changed)
    #expect(picker.chosen?.id == "1")
  }

  @Test("A list of pickers keeps what was found above the line in which one types; Backspace takes the last away")
  func pickerList() {
    var list = PickerList([matches[0]])
    for letter in "kro" { #expect(list.handle(.character(letter)) == .changed) }
    list.offer(matches, count: "pasuje: 2")
    #expect(list.handle(.enter) == .changed)
    #expect(list.ids == ["1"] && list.text.isEmpty, "none stands there twice")
    _ = list.handle(.character("k"))
    list.offer(matches, count: "pasuje: 2")
    #expect(list.handle(.down) == .moved)
    let open = picture(26, 4) { canvas, area in list.draw(on: &canvas, in: area, focused: true) }
    #expect(open.text == "✓ KROKUS\nk              ▾ pasuje: 2\n KROKUS\n▌Krokodyl")
    #expect(open.cursorPlace == "0,3 unseen", "on the row that the arrow chose")
    #expect(list.handle(.enter) == .changed)
    #expect(list.ids == ["1", "2"])
    #expect(list.handle(.enter) == .ignored, "the form goes on")
    #expect(list.handle(.backspace) == .changed)
    #expect(list.ids == ["1"])
    list.ids = ["2", "1"]
    list.name { $0 == "2" ? "Krokodyl" : $0 }
    #expect(list.chosen.map(\.title) == ["Krokodyl", "1"], "and in the order given")
  }

  @Test("Of a long list the last are seen, and how many more there are")
  func longPickerList() {
    let list = PickerList((1...9).map { Choice(id: "\($0)", title: "Nr \($0)") })
    #expect(list.height(focused: false) == 7)
    let canvas = picture(26, 7) { canvas, area in list.draw(on: &canvas, in: area, focused: false) }
    #expect(canvas.text.hasPrefix("… 4\n✓ Nr 5\n") && canvas.text.contains("✓ Nr 9"))
    let low = picture(26, 2) { canvas, area in list.draw(on: &canvas, in: area, focused: true) }
    #expect(low.cursorPlace == "0,1")
  }
}
