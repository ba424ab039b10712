import CivicDomain
import Testing

/// Digits with the check digit that the published weights give, for making numbers nobody has.
private func remainder(_ digits: String, _ weights: [Int]) -> Int {
  zip(digits.utf8, weights).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 } % 11
}

@Suite struct RegisterNumberTests {
  /// The number of the Ministry of Finance, as it prints it itself.
  @Test(arguments: ["526-025-02-74", "5260250274", "PL5260250274", " 526 025 02 74"])
  func aTaxNumberIsReadHoweverItIsParted(text: String) throws {
    #expect(try TaxNumber(text).digits == "5260250274")
  }

  @Test func everyWrongDigitOfATaxNumberIsFound() throws {
    let digits = Array("5260250274".utf8)
    for place in digits.indices {
      for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where digit != digits[place] {
        var wrong = digits
        wrong[place] = digit
        let text = String(decoding: wrong, as: UTF8.self)
        #expect(throws: RegisterNumberError.wrongCheckDigit(text)) { try TaxNumber(text) }
      }
    }
  }

  @Test func aTaxNumberWithTheRemainderTenIsNeverRight() throws {
    let weights = [6, 5, 7, 2, 3, 4, 5, 6, 7]
    let base = try #require((100_000_000...100_000_100).map { "\($0)" }.first { remainder($0, weights) == 10 })
    for digit in 0...9 {
      #expect(throws: RegisterNumberError.wrongCheckDigit("\(base)\(digit)")) { try TaxNumber("\(base)\(digit)") }
    }
  }

  @Test func statisticalNumbersAreCheckedAtBothLengths() throws {
    #expect(try StatisticalNumber("000331501").digits == "000331501")
    #expect(try StatisticalNumber("123456785").digits == "123456785")
    #expect(try StatisticalNumber("12345678512347").digits == "12345678512347")
    #expect(throws: RegisterNumberError.wrongCheckDigit("123456786")) { try StatisticalNumber("123456786") }
    #expect(throws: RegisterNumberError.wrongCheckDigit("12345678512346")) { try StatisticalNumber("12345678512346") }
    let long = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]
    let wrongNine = "1234567861234"
    let text = "\(wrongNine)\(remainder(wrongNine, long) % 10)"
    #expect(throws: RegisterNumberError.wrongCheckDigit(text)) { try StatisticalNumber(text) }
  }

  @Test func aRemainderOfTenCountsAsZeroInTheStatisticalRegister() throws {
    let weights = [8, 9, 2, 3, 4, 5, 6, 7]
    let base = try #require((10_000_000...10_000_100).map { "\($0)" }.first { remainder($0, weights) == 10 })
    #expect(try StatisticalNumber(base + "0").digits == base + "0")
  }

  @Test func aCourtRegisterNumberHasTenDigits() throws {
    #expect(try CourtRegisterNumber("0000 123 456").digits == "0000123456")
    #expect(throws: RegisterNumberError.wrongLength(found: 6, allowed: [10])) { try CourtRegisterNumber("123456") }
    #expect(throws: RegisterNumberError.onlyZeros) { try CourtRegisterNumber("0000000000") }
    #expect(try CourtRegisterNumber("nr KRS: 0000123456").digits == "0000123456")
  }

  @Test func whatIsNotDigitsOrTooShortIsNamed() {
    #expect(throws: RegisterNumberError.strangeSign("O")) { try TaxNumber("526-025-O2-74") }
    #expect(throws: RegisterNumberError.wrongLength(found: 0, allowed: [10])) { try TaxNumber("") }
    #expect(throws: RegisterNumberError.wrongLength(found: 10, allowed: [9, 14])) {
      try StatisticalNumber("1234567851")
    }
    #expect(throws: RegisterNumberError.onlyZeros) { try TaxNumber("000-000-00-00") }
  }

  /// As numbers come from web pages, letters and spreadsheets.
  @Test(arguments: [
    "526\u{A0}025\u{A0}02\u{A0}74", "526\u{2009}025\u{202F}02\u{2007}74", "526–025–02–74", "NIP: 526-025-02-74",
    "PL 526 025 02 74", "NIP PL5260250274", "nr NIP 526.025.02.74", "\u{FEFF}5260250274\u{200B}", "526\u{AD}0250274,",
    "5260250274,00",
  ])
  func aTaxNumberIsReadHoweverItIsPasted(text: String) throws {
    #expect(try TaxNumber(text).digits == "5260250274")
  }

  /// The court register gives an organization's nine digits so.
  @Test func nineDigitsAndFiveZerosAreTheNine() throws {
    #expect(try StatisticalNumber("30204683000000").digits == "302046830")
    #expect(try StatisticalNumber("REGON: 302046830-00000").digits == "302046830")
    #expect(throws: RegisterNumberError.wrongCheckDigit("30204683100000")) { try StatisticalNumber("30204683100000") }
  }

  @Test(arguments: ["3,57099E+13", "3.57099E+13", "3,57e13"])
  func whatASpreadsheetRoundedIsNamed(text: String) {
    #expect(throws: RegisterNumberError.scientific(text)) { try StatisticalNumber(text) }
  }

  @Test func theFirstStrangeSignIsNamed() {
    #expect(throws: RegisterNumberError.strangeSign("x")) { try CourtRegisterNumber("000012345x") }
    #expect(throws: RegisterNumberError.strangeSign("b")) { try TaxNumber("brak") }
  }
}
