import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// Letters that come all at once come to the same as one after the other.
@Suite struct TypingTogetherTests {
  /// Where one types: the keys that lead there, and whether letters are text there.
  enum Place: CaseIterable, Sendable {
    case search, consultationSearch, line, text, picker, choice, caller, list, menu, session
  }

  private func desk(at place: Place) throws -> Desk {
    var desk = Desk(try TestRegister.consulted())
    switch place {
    case .search: try press("1/", at: &desk)
    case .consultationSearch: try press("3/", at: &desk)
    case .list: try press("1", at: &desk)
    case .menu: try press("1n", at: &desk)
    case .caller: try press("w", at: &desk)
    case .session: try press("2", at: &desk)
    case .picker:
      let id = try #require(desk.register.page(Query(Resource.kind), window: 0..<1).ids.first)
      _ = desk.app.carryOut([.begin(BookingForm(of: Identifier(id.raw), in: try desk.world()))], in: try desk.world())
      try move(to: place, at: &desk)
    case .line, .text, .choice:
      try press("1n", at: &desk)
      try desk.press(.enter)
      try move(to: place, at: &desk)
    }
    return desk
  }

  private func press(_ letters: String, at desk: inout Desk) throws {
    for letter in letters { try desk.press(.character(letter)) }
  }

  /// Moves on in a form until the focus is on a field of that sort.
  private func move(to place: Place, at desk: inout Desk) throws {
    for _ in 0..<60 {
      guard let form = desk.app.layers.last as? Form else { return }
      if form.state.focus == .fold { try desk.press(.enter) }
      guard case .field(let index) = form.state.focus else { continue }
      switch (place, form.state.fields[index].control) {
      case (.line, .text), (.text, .editor), (.picker, .picker), (.choice, .choice): return
      case _: try desk.press(.tab)
      }
    }
  }

  /// Sends keys as they come out of one read of the terminal.
  private func sendTogether(_ keys: [Key], to desk: inout Desk) throws -> Int {
    var rest = keys[...]
    var events = 0
    while let (event, count) = desk.app.event(of: rest) {
      rest = rest.dropFirst(count)
      try desk.send(event)
      events += 1
    }
    return events
  }

  @Test(arguments: Place.allCases)
  func `all at once and one after the other`(place: Place) throws {
    let texts = [
      "Sala", "a\u{301}zż", " s ", "Ratusz 12", "0123", "ąćę łóś źż",
      String(repeating: "długi tekst ", count: 18),
    ]
    for text in texts {
      var one = try desk(at: place)
      var all = try desk(at: place)
      let keys = text.unicodeScalars.map { Key.character(Character($0)) }
      for key in keys { try one.press(key) }
      _ = try sendTogether(keys, to: &all)
      // What is beside a list is drawn when the keys have rested.
      try one.wait(1_000)
      try all.wait(1_000)
      #expect(try all.screen().text == one.screen().text, "\(place): \(text.prefix(20))")
      #expect(try all.screen().cursor == one.screen().cursor, "\(place): \(text.prefix(20))")
      #expect(all.effects == one.effects)
    }
  }

  @Test(arguments: [Place.search, .consultationSearch, .line, .text, .picker, .choice, .caller])
  func `thousands of letters are one thing to think about`(place: Place) throws {
    var desk = try desk(at: place)
    let keys = [Key](repeating: .character("z"), count: 2_000)
    #expect(try sendTogether(keys, to: &desk) == 1)
    #expect(try sendTogether(keys + [.left] + keys, to: &desk) == 3, "other keys keep their place between them")
  }

  @Test func `where a text is full it takes what it can`() throws {
    var desk = try desk(at: .line)
    _ = try sendTogether([Key](repeating: .character("z"), count: 10_000), to: &desk)
    guard let form = desk.app.layers.last as? Form, case .field(let index) = form.state.focus else {
      Issue.record("no form")
      return
    }
    #expect(form.state.fields[index].control.text.count == CivicDomain.Limits.line)
    #expect(desk.app.message?.tone == .refused)
  }

  @Test func `where letters are keys each is one`() throws {
    var desk = try desk(at: .list)
    #expect(try sendTogether("jjk".map { .character($0) }, to: &desk) == 3)
    #expect(
      try sendTogether("/sala".map { .character($0) }, to: &desk) == 2, "from where they are text on, they are one")
  }
}
