import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// Drafts as the program of another day wrote them: the words, the ids by what they are for, and the texts are a format.
@Suite struct OldDraftTests {
  private func form(
    _ word: String, _ name: String, ids: [String: String] = [:], texts: [String: String], on register: MemoryRegister
  ) throws -> Form {
    let was = word == "edit" ? register.stored(RecordID(name))?.values.named.mapValues(\.plain) : nil
    let draft = Draft(
      name: RecordID(name), form: word, ids: ids, texts: texts, was: was ?? [:], focus: texts.keys.sorted().first ?? "",
      keptAt: try TestRegister.instant())
    let form = try #require(Form(draft, in: try Desk(register).world()))
    #expect(form.name == draft.name)
    #expect(form.kind.draftWord == word, "and is kept under the same word")
    #expect(form.kind.ids == ids)
    for (field, text) in texts { #expect(form.state.text(of: field) == text) }
    return form
  }

  @Test func `a new record`() throws {
    let form = try form("add", "org-new", texts: ["name": "Imago"], on: TestRegister.dabrowa())
    #expect((form.act(in: try Desk(TestRegister.dabrowa()).world()) as? AddRecord)?.id == form.name)
  }

  @Test(arguments: [("org-krokus", "address"), ("bkg-1", "purpose"), ("sub-1", "registryNumber")])
  func `an edit`(id: String, field: String) throws {
    let register = try id == "sub-1" ? TestRegister.consulted() : TestRegister.dabrowa()
    let form = try form("edit", id, texts: [field: "Prusa 3"], on: register)
    #expect((form.act(in: try Desk(register).world()) as? EditRecord)?.edits.map(\.field) == [field])
  }

  @Test func `a booking, with the reason that was asked for`() throws {
    let form = try form(
      "book", "bkg-new", ids: ["resource": "res-sala"],
      texts: ["start": "10.09.2026 10:00", "end": "10.09.2026 12:00", "outsideBecause": "klucz ma portier"],
      on: TestRegister.dabrowa())
    let act = try #require(form.act(in: try Desk(TestRegister.dabrowa()).world()) as? BookResource)
    #expect(act.booking.id.any == form.name && act.booking.resource.raw == "res-sala")
  }

  @Test func `a remark`() throws {
    let form = try form(
      "comment", "sub-new",
      ids: ["consultation": "cns-1", "version": "ver-2", "person": "per-new", "receipt": ReceiptCode(bits: 7).text],
      texts: ["remark": "Więcej ławek", "receipt": "true", "name": "Anna"], on: TestRegister.consulted())
    let submission = try #require(form.submission(today: TestRegister.now().day)).submission
    #expect(submission.id.any == form.name && !submission.receipt.isEmpty)
  }

  @Test func `a registration`() throws {
    let form = try form(
      "register", "reg-new", ids: ["session": "ses-budget", "person": "per-new"], texts: ["name": "Adam"],
      on: TestRegister.calendar())
    let act = try #require(form.act(in: try Desk(TestRegister.calendar()).world()) as? RegisterPerson)
    #expect(act.registration.id.any == form.name && act.person.id.raw == "per-new")
  }

  @Test func `answers to several remarks`() throws {
    let form = try form(
      "respond", "rsp-1", ids: ["responses": "rsp-1|rsp-2", "submissions": "sub-1|sub-2"],
      texts: ["justification": "Bo tak jest lepiej."], on: TestRegister.consulted())
    let act = try #require(form.act(in: try Desk(TestRegister.consulted()).world()) as? DraftResponses)
    #expect(act.responses.map(\.submission.raw) == ["sub-1", "sub-2"])
  }

  @Test func `an act that makes a record, on several`() throws {
    let form = try form(
      "act", "mai-new",
      ids: ["act": "organization-write", "subjects": "org-krokus|org-soma", "draws": "mai-new|mai-other"],
      texts: ["subject": "Nabór", "text": "Zapraszamy"], on: TestRegister.dabrowa())
    let act = try #require(form.act(in: try Desk(TestRegister.dabrowa()).world()))
    #expect(act.subject == .subjects([RecordID("org-krokus"), RecordID("org-soma")]))
    let world = try Desk(TestRegister.dabrowa()).world()
    let other = ActForm("organization-write", on: [RecordID("org-soma")], in: world)
    #expect(!other.isContinued(by: form.draft(asOf: world)))
    #expect(ActForm("remove", on: [RecordID("org-soma")], in: world).draftWord == nil, "a reason is typed again")
  }

  @Test func `one of a sort that is not known, or of what is gone, is passed over`() throws {
    let world = try Desk(TestRegister.dabrowa()).world()
    for (word, name, ids) in [
      ("vote", "org-new", [:]), ("edit", "org-nobody", [:]), ("book", "bkg-new", ["resource": "res-gone"]),
      ("register", "reg-new", ["session": "ses-gone", "person": "per-new"]), ("respond", "rsp-1", [:]),
      ("act", "mai-new", ["act": "organization-vote", "subjects": "org-soma", "draws": "mai-new"]),
      ("act", "mai-new", ["act": "organization-write", "subjects": "org-gone", "draws": "mai-new"]),
    ] {
      let draft = Draft(
        name: RecordID(name), form: word, ids: ids, texts: ["name": "x"], was: [:], keptAt: try TestRegister.instant())
      #expect(Form(draft, in: world) == nil)
    }
  }

  @Test func `what was needed, from before there were choices`() throws {
    let register = try TestRegister.calendar()
    let draft = Draft(
      name: RecordID("reg-new"), form: "register", ids: ["session": "ses-hybrid", "person": "per-new"],
      texts: ["name": "Olga Nowa", "needs": "winda przy wejściu B"], was: [:], focus: "needs",
      keptAt: try TestRegister.instant())
    let form = try #require(Form(draft, in: try Desk(register).world()))
    #expect(form.state.text(of: "needs").isEmpty && form.state.text(of: "needsNote") == "winda przy wejściu B")
  }
}
