import CivicDomain
import Testing
import Words

@Suite("Numbers with their nouns")
struct CountWordsTests {
  let polish = Language.polish.words
  let english = Language.english.words

  @Test(
    "Polish has three forms",
    arguments: [
      (0, "0 uwag"), (1, "1 uwaga"), (2, "2 uwagi"), (4, "4 uwagi"), (5, "5 uwag"), (11, "11 uwag"), (12, "12 uwag"),
      (14, "14 uwag"), (21, "21 uwag"), (22, "22 uwagi"), (25, "25 uwag"), (101, "101 uwag"), (102, "102 uwagi"),
      (111, "111 uwag"), (112, "112 uwag"), (1000, "1000 uwag"), (-1, "−1 uwag"), (-3, "−3 uwagi"),
      (10_002, "10\u{A0}002 uwagi"), (1_234_567, "1\u{A0}234\u{A0}567 uwag"),
    ])
  func polishPlurals(number: Int, expected: String) {
    #expect(polish.count(number, of: .remark) == expected)
  }

  @Test(
    "English has two", arguments: [(0, "0 remarks"), (1, "1 remark"), (21, "21 remarks"), (150_000, "150,000 remarks")])
  func englishPlurals(number: Int, expected: String) {
    #expect(english.count(number, of: .remark) == expected)
  }

  @Test("a kind is counted by its own declaration")
  func kinds() {
    #expect(polish.count(61, of: Resource.kind) == "61 zasobów")
    #expect(english.count(1, of: Resource.kind) == "1 resource")
  }

  @Test(
    "a fraction takes a fourth form",
    arguments: [(1.5, "1,5 godziny"), (0.25, "0,3 godziny"), (2, "2 godziny"), (5, "5 godzin"), (12.04, "12 godzin")])
  func fractions(number: Double, expected: String) {
    #expect(polish.count(number, of: .hour) == expected)
  }

  @Test("English fractions are plural")
  func englishFractions() {
    #expect(english.count(1.5, of: .hour) == "1.5 hours")
    #expect(english.count(1.0, of: .hour) == "1 hour")
  }

  @Test("places beyond those asked for are rounded, idle zeros left out")
  func places() {
    #expect(polish.number(50.3214, places: 4) == "50,3214")
    #expect(polish.number(50.05, places: 4) == "50,05")
    #expect(polish.number(-0.5, places: 1) == "−0,5")
    #expect(english.number(7.96, places: 1) == "8")
    #expect(polish.number(.infinity, places: 1) == "inf")
  }

  @Test(
    "the verb agrees in number and gender",
    arguments: [
      (1, Noun.remark, "została 1 uwaga"), (3, .remark, "zostały 3 uwagi"), (5, .remark, "zostało 5 uwag"),
      (1, .day, "został 1 dzień"), (2, .day, "zostały 2 dni"), (5, .day, "zostało 5 dni"),
      (1, .seat, "zostało 1 miejsce"), (4, .seat, "zostały 4 miejsca"), (12, .seat, "zostało 12 miejsc"),
      (0, .token, "zostało 0 żetonów"), (22, .token, "zostały 22 żetony"),
    ])
  func agreement(number: Int, noun: Noun, expected: String) {
    #expect(polish.remaining(number, of: noun) == expected)
  }

  @Test("English says what is left")
  func left() {
    #expect(english.remaining(1, of: .remark) == "1 remark left")
  }
}
