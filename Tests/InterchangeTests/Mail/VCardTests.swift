import CivicDomain
import Testing

@testable import Interchange

/// Cards for address books (RFC 2426).
@Suite struct VCardTests {
  private func text(_ card: VCard) -> String { String(decoding: card.bytes, as: UTF8.self) }

  @Test func aCardHasWhatIsKnown() {
    let card = VCard(
      ReportPage.Card(
        id: "con-1", name: "Anna Maria Nowak-Lis", organization: "Koło; \"Sikorka\"", role: "prezes, skarbnik",
        telephone: "22 555 00 01", email: "a@example.org"))
    #expect(
      text(card)
        == [
          "BEGIN:VCARD", "VERSION:3.0", "UID:con-1", "FN:Anna Maria Nowak-Lis", "N:Nowak-Lis;Anna Maria;;;",
          "ORG:Koło\\; \"Sikorka\"", "ROLE:prezes\\, skarbnik", "TEL;TYPE=VOICE:22 555 00 01",
          "EMAIL;TYPE=INTERNET:a@example.org", "END:VCARD", "",
        ].joined(separator: "\r\n"))
  }

  @Test func whatSomebodyTypedMakesNoProperty() {
    let card = text(VCard(ReportPage.Card(id: "x", name: "A\r\nTEL:112\\\u{1B}[2J")))
    #expect(card.contains("FN:A\\nTEL:112\\\\[2J\r\n") && !card.contains("\u{1B}"))
    #expect(card.components(of: "\r\n").count == 7)
  }

  @Test func anOrganizationHasNoSurname() {
    let card = text(VCard(ReportPage.Card(id: "org-1", name: "Klub; Sportowy", isOfPerson: false, telephone: "112")))
    #expect(card.contains("FN:Klub\\; Sportowy\r\nN:;;;;\r\nORG:Klub\\; Sportowy\r\nTEL;TYPE=VOICE:112\r\n"), "\(card)")
  }

  @Test func anOrganizationHasItsAddress() {
    var klub = ReportPage.Card(id: "org-1", name: "Klub", isOfPerson: false, telephone: "112")
    (klub.street, klub.town, klub.postalCode) = ("Sienkiewicza 6A; pokój 2", "Dąbrowa Górnicza", "41-300")
    #expect(
      text(VCard(klub)).contains("ADR;TYPE=WORK:;;Sienkiewicza 6A\\; pokój 2;Dąbrowa Górnicza;;41-300;\r\n"),
      "\(text(VCard(klub)))")
    let page = ReportPage(title: "K", language: .polish, blocks: [], cards: [klub]).mapped { $0 }
    #expect(page.cards == [klub], "made safe, it still has it")
  }

  @Test func longLinesAreFoldedBetweenLetters() {
    let name = String(repeating: "źdźbło🦊 ", count: 40)
    let bytes = VCard(ReportPage.Card(id: "x", name: name)).bytes
    for line in bytes.split(separator: 0x0A) {
      #expect(line.count <= 76 && String(validating: line, as: UTF8.self) != nil)
    }
    #expect(text(VCard(ReportPage.Card(id: "x", name: name))).replacing("\r\n ", with: "").contains("FN:\(name)\r\n"))
    #expect(text(VCard(ReportPage.Card(id: "x", name: ""))).contains("FN:\r\nN:;;;;\r\n"))
  }
}

extension String {
  fileprivate func components(of end: Character) -> [Substring] {
    split(separator: end, omittingEmptySubsequences: false)
  }
}
