import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// Where the form of a remark begins, and what is said there of a place that is none and of a paper that nobody signed.
@Suite struct SubmissionPlaceTests {
  private typealias Kept = SubmissionFormTests

  private static func begun(_ head: SubmissionForm.Head) throws -> String? {
    var desk = Desk(try TestRegister.consulted())
    let world = try desk.world()
    _ = desk.app.carryOut([.begin(SubmissionForm(head, in: world))], in: world)
    return try Kept.form(of: desk).state.focusedName
  }

  @Test
  func `it begins with the place, whatever led to it, and with the text where the place is known`()
    throws
  {
    let (place, text) = (Submission.name(of: \.unit), Submission.name(of: \.remark))
    let head = SubmissionForm.Head(consultation: Identifier("cns-1"), version: Identifier("ver-2"))
    var before = Submission(blank: Identifier("sub-4"))
    (before.consultation, before.version, before.unit) = (
      head.consultation, head.version, "§ 3 ust. 2"
    )
    var caller = head
    caller.given[\Person.name] = .text("Jan Nowak")
    let unplaced = [
      head, caller, .init(of: before, sameLetter: true), .init(of: before, sameLetter: false),
    ]
    for head in unplaced { #expect(try Self.begun(head) == place) }
    let placed = SubmissionForm.Head(
      consultation: head.consultation, version: head.version, unit: "§ 3 ust. 2")
    #expect(try Self.begun(placed) == text)
  }

  @Test
  func
    `a message that names its place begins with its text, from the first letter, another with the place`()
    throws
  {
    var message = Kept.message
    #expect(
      try Kept.form(of: Kept.filledIn(message)).state.focusedName == Submission.name(of: \.remark))
    message.subject = "Uwaga"
    var desk = try Kept.filledIn(message, down: 0)
    #expect(try Kept.form(of: desk).state.focusedName == Submission.name(of: \.unit))
    try desk.press(.tab)
    try desk.type("X")
    #expect(try Kept.remark(of: desk).submission.remark.hasPrefix("XProszę"))
  }

  @Test(arguments: [
    ("§ 44", "w tekście nie ma „§ 44”; ostatnie takie miejsce to §"),
    ("strona 3, drugi akapit", "stron program nie zna"),
    ("załącznik 7", "w tekście nie ma miejsca „załącznik 7”"), ("tytuł", "tytułu nie wskazuje się"),
  ])
  func `a place that the text lacks is said to be missing, and stays as it was typed`(
    typed: String, said: String
  )
    throws
  {
    var desk = try Kept.desk(down: 0)
    try desk.type(typed)
    try desk.press(.tab)
    let form = try Kept.form(of: desk)
    let notes = try #require(form.state.fields.first { $0.name == Submission.name(of: \.unit) })
      .notes.map(\.text)
    let note = notes.joined(separator: " ")
    #expect(note.lowercased().contains(said.lowercased()), "\(note)")
    #expect(note.contains("Uwaga może dotyczyć całości"), "\(note)")
    #expect(form.state.text(of: \Submission.unit) == typed)
  }

  @Test func `as what somebody writes stays unknown where nobody chose it`() throws {
    let desk = try Kept.saved()
    let last = desk.register.records(whose: \Submission.consultation, is: Identifier("cns-1")).last
    #expect(last?.person.isEmpty == false && last?.submitterKind == nil)
  }

  @Test
  func `nothing is said against a text that somebody only passed by on the way up to its place`()
    throws
  {
    var desk = try Kept.desk()
    func notes() throws -> [FormNote] {
      try #require(
        try Kept.form(of: desk).state.fields.first { $0.name == Submission.name(of: \.remark) }
      ).notes
    }
    try desk.press(.backTab)
    #expect(try Kept.form(of: desk).state.focusedName == Submission.name(of: \.unit))
    #expect(try notes().isEmpty)
    try desk.press(.tab, .tab)
    #expect(try !notes().isEmpty, "it was left for what comes behind it")
  }

  @Test(arguments: [Key.enter, .character("o")])
  func `whoever goes on to the next remark is asked nothing about another that was put aside`(
    key: Key
  ) throws {
    var desk = try Kept.desk()
    try desk.type("Czyjaś inna.")
    try desk.press(.function(8))
    #expect(desk.app.unfinished.count == 1)
    let head = SubmissionForm.Head(
      consultation: Identifier("cns-1"), version: Identifier("ver-2"), unit: "§ 3 ust. 2")
    let world = try desk.world()
    _ = desk.app.carryOut([.beginAnew(SubmissionForm(head, in: world))], in: world)
    try desk.type("Pierwsza.")
    for _ in 0..<5 { try desk.press(.tab) }
    try desk.type("Jan Nowak")
    try desk.press(.pageDown, .character("n"), .function(2))
    #expect(desk.app.layers.last is Question, "the next one is offered")
    try desk.press(key)
    #expect(desk.app.layers.last is Form)
    #expect(desk.app.unfinished.count == 1, "that waits on the desk")
  }

  @Test(arguments: ["anonimowo", ""])
  func `what becomes of a paper that nobody signed is said at the name`(name: String) throws {
    let head = SubmissionForm.Head(consultation: Identifier("cns-rower"), version: Identifier(""))
    var desk = Desk(try TestRegister.consulted())
    let world = try desk.world()
    _ = desk.app.carryOut([.begin(SubmissionForm(head, in: world))], in: world)
    func said() throws -> String {
      try #require(
        try Kept.form(of: desk).state.fields.first { $0.name == Person.name(of: \.name) }
      ).notes
        .map(\.text).joined(separator: " ")
    }
    #expect(try said().contains("musi być podpisana") && !said().contains("na biurko"))
    for _ in 0..<6 { try desk.press(.tab) }
    #expect(try Kept.form(of: desk).state.focusedName == Person.name(of: \.name))
    try desk.type(name)
    try desk.press(.tab)
    let after = try said()
    #expect(after.contains("F8 odkłada je na biurko"), "\(after)")
  }
}
