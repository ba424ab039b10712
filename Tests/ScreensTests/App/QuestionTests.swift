import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// A question reacts to every key.
@Suite struct QuestionTests {
  private func offered() throws -> Desk {
    var desk = Desk(try TestRegister.dabrowa())
    let draft = Draft(
      name: RecordID("org-draft"), form: "add", ids: [:], texts: ["name": "Imago"], was: [:],
      keptAt: try TestRegister.instant("2026-09-09T11:05"))
    try desk.send(.drafts([draft]))
    return desk
  }

  @Test func `what the program asks by itself stands in nobody's way, and nothing is lost`() throws {
    for tab in Tab.all {
      var desk = try offered()
      try desk.press(.character(tab.key))
      #expect(desk.app.layers.isEmpty && desk.app.tabKey == tab.key)
      #expect(desk.app.unfinished.count == 1, "the draft is kept for later")
      #expect(desk.effects.isEmpty)
    }
    var desk = try offered()
    try desk.type("/krok")
    #expect(desk.app.map.list.search.text == "krok")
  }

  @Test func `Enter without the number that answers says what to type`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    let widest = Question.Widest(number: 12, label: "wszystko", prompt: "Wpisz 12:", steps: [])
    _ = desk.app.carryOut([.open(Question(text: "Na pewno?", answers: [], widest: widest))], in: try desk.world())
    try desk.press(.enter)
    #expect(desk.app.top is Question)
    #expect(try desk.screen().text.contains("Wpisz 12:"))
    try desk.type("12")
    try desk.press(.enter)
    #expect(!(desk.app.top is Question))
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  func `a key that answers nothing is told, and the question stays`(size: Size) throws {
    var desk = Desk(try TestRegister.dabrowa())
    desk.size = size
    try desk.press(.down)
    try desk.type("e")
    try desk.type(" x")
    try desk.press(.escape, .character("4"))
    #expect(desk.app.top is Question)
    let text = try desk.screen().text.replacing("\n", with: " ")
    #expect(text.contains("Klawisz 4 nie jest odpowiedzią."), "\(text)")
    try desk.press(.pageDown)
    #expect(try !desk.screen().text.contains("nie jest odpowiedzią"), "only of the key that was pressed last")
    try desk.press(.escape)
    #expect(desk.app.openForms.count == 1)
  }

  @Test func `every key that expects an answer gets one`() throws {
    let keys: [Key] = "0123456789nefsvxoabzprmtky?:;!ż".map { .character($0) } + [.function(3), .tab, .insert]
    for key in keys {
      var desk = Desk(try TestRegister.dabrowa())
      try desk.press(.down)
      try desk.type("e")
      try desk.type(" x")
      try desk.press(.escape)
      let before = try desk.screen()
      try desk.press(key)
      #expect(try desk.screen() != before, "\(key)")
    }
  }

  @Test(arguments: 1...6) func `a message of many rows leaves no two rules on each other`(rows: Int) throws {
    var desk = Desk(try TestRegister.calendar())
    try desk.press(.character("2"), .enter, .enter)
    func rules() throws -> [Bool] {
      try desk.screen().text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.count > 70 && line.allSatisfy { $0 == "─" }
      }
    }
    // Above what is told of whoever is selected stands a rule of the page's own.
    #expect(try rules().count { $0 } == 4)
    let text = String(repeating: "słowo ", count: rows * 12)
    _ = desk.app.carryOut([.say(.note(text))], in: try desk.world())
    let seen = try rules()
    #expect(!zip(seen, seen.dropFirst()).contains { $0 && $1 }, "\(seen)")
  }
}
