import CivicDomain
import Testing

@Suite struct ContactNormalizationTests {
  @Test(arguments: [
    "anna@krokus.example", " Anna@KROKUS.example ", "mailto:anna@krokus.example", "<anna@krokus.example>",
    "anna@krokus.example,", "anna@krokus.example.", "\u{A0}anna@krokus.example;", "<mailto:anna@krokus.example>",
    "anna@krokus\u{200B}.example", "\u{FEFF}anna@krokus.example",
  ])
  func oneAddressIsFoundHoweverItIsTyped(text: String) {
    #expect(EmailAddress.normalized(text) == "anna@krokus.example")
  }

  @Test(arguments: [
    "", "anna", "anna@", "@krokus.example", "a@b@c.example", "anna@krokus", "anna@krokus..example", "a b@c.example",
    "a@c. example",
    "a@c.example b", "a,b@c.example", "a@c,example", "a\u{A0}b@c.example", "a@b.example/c",
  ])
  func whatIsNoAddressHasNoForm(text: String) {
    #expect(EmailAddress.normalized(text) == nil)
  }

  @Test(arguments: [
    "668573952", "668 573 952", "668-573-952", "+48 668 573 952", "0048668573952", "48 668 573 952", "0 668573952",
    "tel. 668 573 952", "(+48) 668.573.952", "668\u{A0}573\u{A0}952", "668\u{200B}573\u{2009}952", "668\u{AD}573952",
    "Tel: +48668573952",
  ])
  func oneNumberIsFoundHoweverItIsTyped(text: String) {
    #expect(TelephoneNumber.normalized(text) == "668573952")
  }

  @Test(arguments: [
    ("+49 30 901820", "+4930901820"), ("0049 30 901820", "+4930901820"), ("112", "112"), ("19115", "19115"),
    ("+380 44 123 45 67", "+380441234567"),
  ])
  func foreignAndShortNumbersStay(text: String, number: String) {
    #expect(TelephoneNumber.normalized(text) == number)
  }

  @Test(arguments: ["", "12", "anna", "668 573 952, 32 262 11 22", "1234567890123456", "668573952 wew. 3"])
  func whatIsNoSingleNumberHasNoForm(text: String) {
    #expect(TelephoneNumber.normalized(text) == nil)
  }
}
