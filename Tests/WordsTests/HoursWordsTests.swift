import CivicDomain
import Testing
import Words

/// Opening hours as people read them, and type them back.
@Suite struct HoursWordsTests {
  @Test(arguments: [
    ("Mo-Fr 08:00-20:00; Sa 09:00-15:00; PH off", "pn.–pt. 8:00–20:00; sob. 9:00–15:00; święta: zamknięte"),
    ("Cz 10:00-12:00", "czw. 10:00–12:00"), ("Tu,Th 16:00-20:00", "wt., czw. 16:00–20:00"),
    ("24/7", "całą dobę"), ("Mo-Su 10:00-21:00", "codziennie 10:00–21:00"),
    ("Fr-Sa 20:00-02:00", "pt.–sob. 20:00–2:00"),
    ("Mo 08:00-24:00", "pn. 8:00–0:00"), ("Mo-Fr 8-12,13-16", "pn.–pt. 8:00–12:00, 13:00–16:00"),
    ("Mo-Fr 0-24", "pn.–pt. całą dobę"), ("off", "zamknięte"), ("po uzgodnieniu", "po uzgodnieniu"),
  ])
  func polish(text: String, read: String) { #expect(Language.polish.words.hours(text) == read) }

  @Test func english() {
    #expect(
      Language.english.words.hours("Mo-Fr 08:00-20:00; Sa 09:00-15:00; PH off")
        == "Mon–Fri 8:00–20:00; Sat 9:00–15:00; public holidays: closed")
    #expect(Language.english.words.hours("pn-pt 0-24") == "Mon–Fri all day")
  }

  @Test(arguments: [
    "Mo-Fr 08:00-20:00; Sa 09:00-15:00; PH off", "Tu,Th 16:00-20:00", "24/7", "Mo-Su 10:00-21:00", "Fr-Sa 20:00-02:00",
    "Mo 08:00-24:00", "Mo-Fr 00:00-24:00", "off", "Mo-Su off; PH 10:00-12:00", "Mo,We,Fr 8-12,13-16; PH 24/7",
  ])
  func whatIsShownIsUnderstoodWhereItIsTyped(text: String) throws {
    let hours = try #require(OpeningHours(typed: text))
    for words in Language.allCases.map(\.words) {
      #expect(OpeningHours(typed: words.hours(hours)) == hours, "\(words.hours(hours))")
    }
  }

  @Test func theFieldsOfAnOrganizationAreShownSo() throws {
    let field = try #require(Schema.kind(named: "organization")?.field("openingHours"))
    let here = try SampleRegister.circumstances()
    #expect(Language.polish.words.value(.text("Mo-Fr 08:00-16:00"), of: field, in: here) == "pn.–pt. 8:00–16:00")
    #expect(Language.polish.words.value(.text("dzwonić do Ewy"), of: field, in: here) == "dzwonić do Ewy")
  }
}
