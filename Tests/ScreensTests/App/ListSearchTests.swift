import TerminalCanvas
import Testing

@testable import Screens

@Suite("The search of a list") struct ListSearchTests {
  private func typed(_ keys: Key...) -> ListSearch {
    var search = ListSearch()
    for key in keys {
      let isTaken = search.type(key)
      #expect(isTaken)
    }
    return search
  }

  @Test("letters go in, and the last one out again") func letters() {
    #expect(typed(.character("ż"), .character("a"), .backspace).text == "ż")
    #expect(typed(.backspace).text.isEmpty)
  }

  @Test("of what is pasted the first line goes in, and no more than there is room for") func pasted() {
    #expect(typed(.character("a"), .paste("b c\nd")).text == "ab c")
    #expect(typed(.paste(String(repeating: "a", count: 500))).text.count == Limits.searchLength)
  }

  @Test("begun again it shows what was searched for, until something else is typed") func again() {
    var search = typed(.character("a"), .character("b"))
    search.begin()
    #expect(search.text == "ab" && search.isReplaced && search.isTyping)
    for (key, text) in [(Key.character("c"), "c"), (.paste("d e"), "d e"), (.backspace, "")] {
      var next = search
      let isTaken = next.type(key)
      #expect(isTaken && next.text == text && !next.isReplaced)
    }
    let isTaken = search.type(.down)
    #expect(!isTaken && search.text == "ab", "whoever only moves goes on with it")
  }

  @Test("a key that writes nothing is left for something else") func others() {
    var search = typed(.character("a"))
    let taken = [Key.enter, .escape, .up].filter { search.type($0) }
    #expect(taken.isEmpty)
    #expect(search.text == "a")
  }

  @Test("it is seen while it is typed and for as long as it holds something") func shown() {
    var search = ListSearch()
    #expect(!search.isShown)
    search.isTyping = true
    #expect(search.isShown)
    #expect(typed(.character("a")).isShown)
  }
}
