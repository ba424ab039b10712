import CivicDomain
import Testing

@Suite struct ReceiptCodeTests {
  let code = ReceiptCode(bits: 0x2_7A19_53C4_E0F1)

  @Test func aCodeIsFoundHoweverItIsCopied() throws {
    #expect(code.text.utf8.count == 11)
    #expect(try ReceiptCode(typed: code.text) == code)
    #expect(try ReceiptCode(typed: code.grouped) == code)
    #expect(try ReceiptCode(typed: " " + code.text.uppercased().map { "\($0) " }.joined()) == code)
    let zeros = ReceiptCode(bits: 1)
    let misread = zeros.text.replacing("0", with: "O").replacing("1", with: "l")
    #expect(misread != zeros.text)
    #expect(try ReceiptCode(typed: misread) == zeros)
  }

  @Test func groupsOfFourAreForTheHand() {
    #expect(ReceiptCode(bits: 0).grouped == "0000-0000-000")
    #expect(code.grouped.filter { $0 != "-" }.lowercased() == code.text)
  }

  @Test(arguments: [UInt64(0), 1, 0x3_FFFF_FFFF_FFFF, 0x1_2345_6789_ABCD])
  func everyWrongSignAndEveryExchangeIsFound(bits: UInt64) {
    let right = Array(ReceiptCode(bits: bits).text.utf8)
    for place in right.indices {
      for sign in IdentifierAlphabet.signs.utf8 where sign != right[place] {
        var wrong = right
        wrong[place] = sign
        #expect(throws: ReceiptCodeError.wrongCheckSign) {
          try ReceiptCode(typed: String(decoding: wrong, as: UTF8.self))
        }
      }
      for other in right.indices where right[other] != right[place] {
        var wrong = right
        wrong.swapAt(place, other)
        #expect(throws: ReceiptCodeError.wrongCheckSign) {
          try ReceiptCode(typed: String(decoding: wrong, as: UTF8.self))
        }
      }
    }
  }

  @Test func whatIsNoCodeIsNamed() {
    #expect(throws: ReceiptCodeError.wrongLength(0)) { try ReceiptCode(typed: " ") }
    #expect(throws: ReceiptCodeError.wrongLength(10)) { try ReceiptCode(typed: "7k2m9xq4w1") }
    #expect(throws: ReceiptCodeError.wrongLength(12)) { try ReceiptCode(typed: String(repeating: "0", count: 5_000)) }
    #expect(throws: ReceiptCodeError.unknownSign("u")) { try ReceiptCode(typed: "u000000000 0") }
    #expect(throws: ReceiptCodeError.unknownSign("ł")) { try ReceiptCode(typed: "ł") }
  }
}
