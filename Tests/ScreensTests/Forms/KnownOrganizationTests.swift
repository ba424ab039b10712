import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// An organization of a name that is known is asked about once when it is added, as an import asks.
@Suite struct KnownOrganizationTests {
  /// What saving the form of a new organization says, the first time and the second; nil where it is sent.
  private func said(
    _ name: String, in district: String, _ known: [Change] = []
  ) throws -> (first: String?, second: String?) {
    var desk = Desk(try TestRegister.dabrowa())
    desk.register.apply(known, at: try TestRegister.instant(), by: TestRegister.anna)
    let world = try desk.world()
    let given: [String: FieldValue] = [
      Organization.name(of: \.name): .text(name), Organization.name(of: \.district): .text(district),
      Organization.name(of: \.legalForm): .text(LegalForm.association.rawValue),
    ].filter { $0.value.text?.isEmpty == false }
    let adding = AddForm(RecordID(Organization.kind, bits: 99), given: given)
    var form = try #require(Form(adding, in: world))
    func save() -> String? {
      for case .say(let message) in form.save(in: world) { return message.text }
      return nil
    }
    return (save(), save())
  }

  @Test func `one of the name in the same place is asked about once`() throws {
    for (name, district) in [("Krokus", "Reden"), ("„KROKUS”", ""), (" krokus ", "Reden")] {
      let said = try said(name, in: district)
      #expect(said.first?.contains("Organizacja o tej nazwie już jest: KROKUS (Reden") == true, "\(name): \(said)")
      #expect(said.second == nil, "sent again it is meant so: \(said)")
    }
  }

  @Test func `one that is called nearly so is asked about once, by which it is`() throws {
    for name in ["Krokusy", "Krokuz", "Stowarzyszenie „Krokus”", "krokus stowarzyszenie"] {
      let said = try said(name, in: "Reden")
      #expect(said.first?.hasPrefix("Jest już: KROKUS") == true, "\(name): \(said)")
      #expect(
        said.first?.hasSuffix("(organizacja). To ta sama? Jeśli nie, zapisz jeszcze raz; jeśli tak, Esc.") == true)
      #expect(said.second == nil, "sent again it is another: \(said)")
    }
    #expect(try said("Krokusy", in: "Gołonóg").first == nil, "elsewhere it is another")
  }

  @Test func `a person who is called nearly so is asked about at n, unless a number tells them apart`() throws {
    func said(_ name: String, phone: String) throws -> String? {
      var desk = Desk(try TestRegister.dabrowa())
      let known = Change(id: RecordID("per-lis"), set: ["name": .text("Halina Kowalska"), "phone": .text("600100200")])
      desk.register.apply([known], at: try TestRegister.instant(), by: TestRegister.anna)
      let world = try desk.world()
      var form = try #require(Form(PersonForm(given: [:], in: world), in: world))
      form.state.setText(name, of: \Person.name)
      form.state.setText(phone, of: \Person.phone)
      form.state.setText("halina@example.org", of: \Person.email)
      for case .say(let message) in form.save(in: world) { return message.text }
      return nil
    }
    #expect(try said("Halina Kowalsk", phone: "")?.hasPrefix("Jest już: Halina Kowalska") == true)
    #expect(try said("Halina Kowalsk", phone: "600 300 400") == nil)
    #expect(try said("Halina Nowak", phone: "") == nil)
  }

  @Test func `of two slips of one form both are asked about at once, and what was mended is not asked again`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    let reached = ["phone": "32 264 12 00", "email": "biuro@krokus.example"]
    desk.register.apply(
      [Change(id: RecordID("org-krokus"), set: Row(reached.mapValues { .text($0) }, of: Organization.self))],
      at: try TestRegister.instant(), by: TestRegister.anna)
    let world = try desk.world()
    var form = try #require(Form(EditForm(of: RecordID("org-soma")), in: world))
    for (name, text) in reached { form.state.setText(text, of: name) }
    func asked() -> String? {
      for case .say(let message) in form.save(in: world) { return message.text }
      return nil
    }
    let first = try #require(asked())
    #expect(first.ranges(of: "KROKUS").count == 2, "\(first)")
    form.state.setText("", of: "email")
    #expect(asked() == nil, "of the telephone it was asked already")
  }

  @Test func `elsewhere, by another name or after it was dissolved it is another`() throws {
    #expect(try said("Krokus", in: "Gołonóg").first == nil)
    #expect(try said("Krokusowa", in: "Reden").first == nil)
    let dissolved = TestRegister.organization(
      "org-krokus", "KROKUS", "association", "Reden", ["status": .text(OrganizationStatus.dissolved.rawValue)])
    #expect(try said("Krokus", in: "Reden", [dissolved]).first == nil)
  }
}
