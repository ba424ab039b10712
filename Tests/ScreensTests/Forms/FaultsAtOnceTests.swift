import CivicDomain
import CrowdedRegister
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// All that is wrong with a form is said at once, and what has a star is what is demanded.
@Suite struct FaultsAtOnceTests {
  /// Each sort of form as somebody opens it who has typed nothing.
  fileprivate static func forms(in world: World) -> [(name: String, kind: any FormKind)] {
    func first(_ kind: Kind) -> RecordID? { world.register.page(Query(kind), window: 0..<1).ids.first }
    var forms: [(String, any FormKind)] = Schema.kinds.compactMap { kind in
      let id = RecordID(kind.kind, bits: world.draw())
      let own = Form.kind(adding: id)
      guard own != nil || kind.kind.madeBy == nil else { return nil }
      return ("add \(kind.kind.name)", own ?? AddForm(id))
    }
    for kind in Schema.kinds {
      guard let id = first(kind.kind) else { continue }
      for act in Schema.acts(offeredFor: kind.kind) { forms.append((act.word, ActForm(act.word, on: [id], in: world))) }
    }
    if let session = first(Session.kind) {
      forms.append(("sign-up", RegistrationForm(for: Identifier(session.raw), in: world)))
    }
    if let consultation = first(Consultation.kind) {
      let head = SubmissionForm.Head(consultation: Identifier(consultation.raw), version: Identifier(""))
      forms.append(("remark", SubmissionForm(head, in: world)))
    }
    if let remark = first(Submission.kind) {
      forms.append(("answer", ResponseForm(to: [Identifier(remark.raw)], in: world)))
    }
    if let resource = first(Resource.kind) {
      forms.append(("booking", BookingForm(of: Identifier(resource.raw), in: world)))
    }
    return forms
  }

  fileprivate static func errors(in form: Form) -> Set<String> {
    Set(form.state.fields.filter { $0.notes.contains { $0.kind == .error } }.map(\.name))
  }

  @Test func `F2, Ctrl-S and Enter on the button say the same of every form`() throws {
    var register = MemoryRegister()
    register.apply(Crowd(3).changes, at: try TestRegister.instant("2026-09-01T09:00"), by: Crowd.clerk)
    let world = try Desk(register, drawn: 1_000).world()
    var count = 0
    for (name, kind) in Self.forms(in: world) {
      guard kind.hindrance(in: world) == nil, let opened = Form(kind, in: world) else { continue }
      let told = [Key.function(2), .control("s"), .enter].map { key in
        var form = opened
        for _ in 0..<80 where key == .enter && form.state.focus != .save { _ = form.update(.tab, in: world) }
        let said = form.update(key, in: world).compactMap { if case .say(let line) = $0 { line.text } else { nil } }
        let focus = said.isEmpty ? "" : form.state.focusedName ?? ""
        return said + [focus] + Self.errors(in: form).sorted()
      }
      #expect(Set(told).count == 1, "\(name): \(told)")
      count += told[0].count > 1 ? 1 : 0
    }
    #expect(count > 30, "most say what is missing")
  }

  @Test func `of a form in which nothing was typed all that has a star is told, and nothing else`() throws {
    var register = MemoryRegister()
    register.apply(Crowd(3).changes, at: try TestRegister.instant("2026-09-01T09:00"), by: Crowd.clerk)
    let world = try Desk(register, drawn: 1_000).world()
    let forms = Self.forms(in: world)
    #expect(forms.count > 40)
    for (name, kind) in forms {
      // What cannot be done at all never opens.
      guard kind.hindrance(in: world) == nil, var form = Form(kind, in: world) else { continue }
      let blank = form.state.fields.filter { $0.control.text.allSatisfy(\.isWhitespace) }
      var isRefusedOtherwise = false
      for step in form.save(in: world) {
        // That a reason alone is missing the rule says, unless it has something else against it first, or it is so already.
        guard case .send(let act, _) = step else { continue }
        let refusal = world.refusal(of: act)
        isRefusedOtherwise = refusal?.cause != .reasonMissing
        guard let refusal else { continue }
        _ = form.take(.refused(refusal), message: "", in: world)
      }
      let wrong = Self.errors(in: form)
      var starred = Set(blank.filter(\.isRequired).map(\.name))
      if isRefusedOtherwise { starred.remove(ActOffer.reasonInput.name) }
      #expect(starred.subtracting(wrong).isEmpty, "\(name): a star on \(starred.subtracting(wrong)), not demanded")
      let demanded = Set(form.state.fields.filter { wrong.contains($0.name) && !$0.isRequired }.map(\.name))
      let unstarred = demanded.intersection(blank.map(\.name))
      #expect(unstarred.isEmpty, "\(name): demands \(unstarred), which have no star")
    }
  }

  private func remark(to consultation: String) throws -> Desk {
    var desk = Desk(try TestRegister.consulted(), drawn: 1_000)
    let head = SubmissionForm.Head(consultation: Identifier(consultation), version: Identifier(""))
    desk.app.layers.append(try #require(Form(SubmissionForm(head, in: try desk.world()), in: try desk.world())))
    return desk
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  func `a remark says at once that text, name and channel are missing`(size: Size) throws {
    var desk = try remark(to: "cns-rower")
    desk.size = size
    try desk.press(.function(2))
    let said = desk.app.message?.text ?? ""
    #expect(said.contains("Treść uwagi, Imię i nazwisko, Sposób zgłoszenia"), "\(said)")
    let wrong = Self.errors(in: try #require(desk.app.openForms.last))
    #expect(wrong == [Submission.name(of: \.remark), Person.name(of: \.name), Submission.name(of: \.channel)])
    // The list of fields leads to each of them.
    try desk.press(.function(3), .character("3"))
    #expect(desk.app.openForms.last?.state.focusedName == Submission.name(of: \.channel))
  }

  @Test func `what a rule refuses is said beside what is missing`() throws {
    var desk = try remark(to: "cns-1")
    try desk.type("§ 99")
    try desk.press(.tab)
    try desk.type("Uwaga.")
    try desk.press(.function(2))
    let wrong = Self.errors(in: try #require(desk.app.openForms.last))
    #expect(wrong == [Submission.name(of: \.unit), Submission.name(of: \.channel)], "\(wrong)")
    let said = desk.app.message?.text ?? ""
    #expect(said.contains("§ 99") && said.contains("Sposób zgłoszenia"), "\(said)")
  }
}

extension FaultsAtOnceTests {
  @Test func `no section is called like its first field`() throws {
    var register = MemoryRegister()
    register.apply(Crowd(3).changes, at: try TestRegister.instant("2026-09-01T09:00"), by: Crowd.clerk)
    let world = try Desk(register, drawn: 1_000).world()
    for (name, kind) in Self.forms(in: world) {
      for field in kind.sheet(in: world)?.state.fields ?? [] where field.section == field.label {
        Issue.record("\(name): section and field are both called \(field.label)")
      }
    }
  }

  @Test func `an end is not demanded whose start alone cannot be read`() throws {
    var desk = Desk(try TestRegister.calendar(), drawn: 1_000)
    try desk.type("2n")
    try desk.press(.tab)
    try desk.type("Próba")
    try desk.press(.tab)
    try desk.type("czw 99")
    try desk.press(.tab)
    try desk.type("20")
    try desk.press(.function(2))
    let form = try #require(desk.app.openForms.last)
    #expect(form.state.text(of: \Session.end) == "20")
    #expect(Self.errors(in: form) == [Session.name(of: \.start)])
  }
}
