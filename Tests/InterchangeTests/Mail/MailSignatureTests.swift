import Testing

@testable import Interchange

/// What stands under the text of a message is parted from it, and nothing of it is lost.
@Suite struct MailSignatureTests {
  private func signature(_ text: String, from name: String = "Jan Lis", _ address: String = "jan@lis.example")
    -> MailSignature
  {
    MailSignature(of: text, from: MailMessage.Mailbox(name: name, address: address))
  }

  @Test(arguments: [
    "Proszę o ławki.\n\n-- \nJan Lis\nul. Prusa 3\ntel. 600 100 200",
    "Proszę o ławki.\n\nZ poważaniem\nJan Lis\ntel. 600 100 200",
    "Proszę o ławki.\n\nPozdrawiam,\nJan\n600-100-200",
    "Proszę o ławki.\nJan Lis, tel. 600 100 200, jan@lis.example",
  ])
  func `a signature is left out, and its telephone found`(text: String) {
    let found = signature(text)
    #expect(found.text == "Proszę o ławki." && found.name.isEmpty)
    #expect(found.phone.filter(\.isNumber) == "600100200" && !found.phone.contains("tel"), "\(found.phone)")
    for word in text.dropFirst(15).split(whereSeparator: \.isWhitespace) where word != "--" {
      #expect(found.lines.joined(separator: " ").contains(word), "\(word) is lost")
    }
  }

  @Test(arguments: [
    "Proszę o ławki.", "Proszę dzwonić: 600 100 200",
    "Punkt pierwszy\n--\n" + String(repeating: "dalej\n", count: 20) + "koniec",
    "Jan Lis\n600 100 200", "Ławki i cień.\nPozdrawiam", "art. 3, 4 i 5\n12", "",
  ])
  func `what says more than who signs stays in the text`(text: String) {
    let found = signature(text)
    #expect(found.text == text && found.lines.isEmpty && found.phone.isEmpty)
  }

  @Test(arguments: [
    "Proszę o ławki.\n\nJan Lis\n\npt., 27 lis 2026 o 10:00 CAO <cao@cao.example> napisał(a):\n> Zapraszamy\n>\n> do uwag.\n",
    "Proszę o ławki.\nJan Lis\nW dniu 27 lis 2026 o 10:00 Centrum Aktywności Obywatelskiej\nCAO napisał(a):\n\n> Zapraszamy",
  ])
  func `a letter quoted below the text is left out, and shown`(text: String) {
    let found = signature(text)
    #expect(found.text == "Proszę o ławki." && found.lines == ["Jan Lis"])
    #expect(found.quoted.first?.contains("27 lis 2026") == true && found.quoted.contains { $0.contains("Zapraszamy") })
  }

  @Test(arguments: [
    "Proszę o ławki.\n\nJan Lis\n\nOd: CAO <cao@cao.example>\nWysłano: środa\nDo: Jan Lis\nTemat: Uwagi\n\nZapraszamy",
    "Proszę o ławki.\nJan Lis\n\n-----Original Message-----\nFrom: CAO\nSent: x\n\nZapraszamy\n\ndo uwag",
    "Proszę o ławki.\nJan Lis\n____________\nFrom: CAO\nSent: x\nSubject: y\n\nZapraszamy",
  ])
  func `a letter answered in outlook is left out, and shown`(text: String) {
    let found = signature(text)
    #expect(found.text == "Proszę o ławki." && found.lines == ["Jan Lis"])
    #expect(found.quoted.contains { $0.contains("CAO") } && found.quoted.contains { $0.contains("Zapraszamy") })
    let passedOn = MailSignature(
      of: text, from: MailMessage.Mailbox(name: "Jan Lis", address: "jan@lis.example"), isPassedOn: true)
    #expect(passedOn.quoted.isEmpty && passedOn.text.contains("Zapraszamy"))
  }

  @Test(arguments: [
    "> Zapraszamy\nPrzyjdę.", "Cytuję ustawę:\n> art. 5", "Jan 27.11 napisał(a):\n> Zapraszamy\nPrzyjdę.",
  ])
  func `what is answered line by line stays`(text: String) {
    #expect(signature(text).text == text && signature(text).quoted.isEmpty)
  }

  @Test func `where the sender shows no name that of the signature is taken`() {
    let found = signature("Ławki.\n--\nEwa Nowak-Lis\nRada Dzielnicy\n32 264 12 34", from: "jan@lis.example")
    #expect(found.name == "Ewa Nowak-Lis" && found.phone == "32 264 12 34" && found.text == "Ławki.")
    #expect(found.lines == ["Ewa Nowak-Lis", "Rada Dzielnicy", "32 264 12 34"])
  }
}
