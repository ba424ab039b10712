import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// Enter on a request of a person leads to what answers it.
@Suite("Requests of persons on the desk")
struct RequestStepsTests {
  private var desk: Desk

  init() throws { desk = Desk(try TestRegister.consulted(), drawn: 1_000) }

  private mutating func ask(for kind: PersonRequestKind) throws {
    try desk.others(
      AddRecord(
        RecordID("prq-a"),
        [
          "person": .text("per-maria"), "kind": .text(kind.rawValue), "receivedOn": .text("2026-09-01"),
          "about": .text("Proszę."),
        ]))
    let request = Identifier<PersonRequest>("prq-a")
    for case .open(let screen) in Step.answering(request: request, in: try desk.world()) {
      desk.app.layers.append(screen)
    }
  }

  private var menu: Menu? { desk.app.layers.last as? Menu }

  @Test(arguments: PersonRequestKind.allCases)
  mutating func `what answers it comes first, then the answer and the extension`(kind: PersonRequestKind) throws {
    try ask(for: kind)
    let labels = try #require(menu).items.map(\.label)
    #expect(labels.suffix(3).first == "odpowiedziano" && labels.contains("przedłuż termin"), "\(labels)")
    #expect(labels.count == 4, "\(labels)")
    #expect(menu?.selection == 0)
  }

  @Test mutating func `a correction leads to the person's form`() throws {
    try ask(for: .rectification)
    try desk.press(.enter)
    #expect(desk.app.openForms.last?.name.raw == "per-maria")
  }

  @Test mutating func `access leads to the report of the person`() throws {
    try ask(for: .access)
    try desk.press(.enter)
    #expect(menu?.title == "Dane jednej osoby", "\(menu?.title ?? "")")
  }

  @Test mutating func `an erasure leads to what goes, what stays, and the command`() throws {
    try ask(for: .erasure)
    try desk.press(.enter)
    try desk.press(.end)
    let end = try desk.screen().text
    #expect(end.contains("wspolnie erase per-maria") && end.contains("1.09.2026"), "\(end)")
    try desk.press(.home)
    #expect(try desk.screen().text.contains("Zniknie:"))
    try desk.press(.escape)
    #expect(!(desk.app.layers.last is ErasureOutlook))
  }

  @Test mutating func `the answer is its form, and the request is over`() throws {
    try ask(for: .objection)
    try desk.press(.down, .enter)
    try desk.type("Zgłoszono sprzeciw, zaproszeń nie wysyłamy.")
    try desk.press(.function(2))
    #expect(desk.register.record(Identifier<PersonRequest>("prq-a"))?.doneOn != nil)
  }

  @Test mutating func `an extension says until when, and of whom nothing where nobody is named`() throws {
    try ask(for: .objection)
    let extending = ExtendPersonRequest(Identifier("prq-a"), why: "Dane są też w papierach.")
    try desk.others(extending)
    let (words, here) = (Language.polish.words, try desk.world().circumstances)
    #expect(
      words.saved(words.name(of: extending, in: here))
        == "Przedłużono termin odpowiedzi: sprzeciw (art. 21) · Maria Jaworska · 1.09.2026, do 1.12.2026.")
    let shell = Circumstances(register: here.register, now: here.now, place: .shell)
    #expect(
      words.saved(words.name(of: extending, in: shell))
        == "Przedłużono termin odpowiedzi: wniosek osoby, do 1.12.2026.")
    let answer = AnswerPersonRequest(Identifier("prq-a"), "Zaproszeń nie wysyłamy.")
    try desk.others(answer)
    let told = words.saved(words.name(of: answer, in: try desk.world().circumstances))
    #expect(told == "Zapisano odpowiedź: sprzeciw (art. 21) · Maria Jaworska · 1.09.2026.", "whose it is, is said once")
  }

  @Test mutating func `once it is answered no form opens, and the way back is named`() throws {
    try ask(for: .objection)
    let id = RecordID("prq-a")
    #expect(try desk.world().hindrance(toEdit: id) == nil)
    try desk.others(AnswerPersonRequest(Identifier(id.raw), "Zaproszeń nie wysyłamy."))
    let world = try desk.world()
    #expect(world.hindrance(toEdit: id)?.contains("cofnij ostatni wpis") == true)
    guard case .say = Step.editing(id, in: world) else {
      Issue.record("a form opens in which nothing can be changed")
      return
    }
    try desk.others(StepBackPersonRequest(Identifier(id.raw), because: "pomyłka"))
    #expect(try desk.world().hindrance(toEdit: id) == nil)
  }

  @Test mutating func `its text is kept as a draft while it is typed, and is personal`() throws {
    try ask(for: .objection)
    try desk.press(.down, .enter)
    try desk.type("Zaproszeń nie wysyłamy.")
    try desk.wait(3_000)
    let kept: [Draft] = desk.effects.compactMap { if case .keepDraft(let draft) = $0 { draft } else { nil } }
    let draft = try #require(kept.last)
    let answer = PersonRequest.name(of: \.answer)
    #expect(draft.texts[answer] == "Zaproszeń nie wysyłamy." && draft.isPersonal)
    #expect(draft.name != RecordID("prq-a"), "the draft of an edit has that name")
    let again = try #require(Form(draft, in: try desk.world()))
    #expect(again.state.text(of: answer) == "Zaproszeń nie wysyłamy." && again.name == draft.name)
    try desk.press(.function(2))
    #expect(desk.effects.contains { if case .dropDraft(let key) = $0 { key == draft.key } else { false } })
  }

  @Test mutating func `a reason alone is kept nowhere`() throws {
    try ask(for: .objection)
    let form = ActForm(StepBackPersonRequest.declaration.word, on: [RecordID("prq-a")], in: try desk.world())
    #expect(form.draftWord == nil && form.parking != nil)
  }
}
