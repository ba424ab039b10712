import CivicDomain
import Testing

@Suite struct IdentifierAlphabetTests {
  @Test func fiftyBitsAreTenSigns() {
    #expect(IdentifierAlphabet.symbols(from: 0) == "0000000000")
    #expect(IdentifierAlphabet.symbols(from: .max) == "zzzzzzzzzz")
    #expect(IdentifierAlphabet.symbols(from: 31 << 45) == "z000000000")
    #expect(IdentifierAlphabet.symbols(from: 1 << 50 | 33) == "0000000011")
  }

  @Test func everySignHasItsValueInEitherCase() {
    for (value, sign) in IdentifierAlphabet.signs.utf8.enumerated() {
      #expect(IdentifierAlphabet.value(ofTyped: sign) == UInt8(value))
      #expect(IdentifierAlphabet.symbols(from: UInt64(value)).utf8.last == sign)
    }
    #expect("KoOiIlL".utf8.map { IdentifierAlphabet.value(ofTyped: $0) } == [19, 0, 0, 1, 1, 1, 1])
    #expect("uU!é".utf8.allSatisfy { IdentifierAlphabet.value(ofTyped: $0) == nil })
  }
}
