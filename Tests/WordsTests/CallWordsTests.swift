import CivicDomain
import Testing
import Words

@Suite("What becomes of places when a slip is undone, in words")
struct CallWordsTests {
  @Test("the verb goes with how many wait again")
  func waitingAgain() {
    let words = Language.polish.words
    #expect(words.waitingAgain(["A"], isDone: true) == "Czeka znowu: A.")
    #expect(words.waitingAgain(["A", "B"], isDone: true) == "Czekają znowu: A; B.")
    #expect(words.waitingAgain(["A"], isDone: false).hasSuffix("więc znowu czeka: A."))
    #expect(words.waitingAgain(["A", "B"], isDone: false).hasSuffix("więc znowu czekają: A; B."))
  }
}
