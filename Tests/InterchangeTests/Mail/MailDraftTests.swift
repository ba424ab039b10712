import CivicDomain
import SeededRandom
import Testing
import Words

@testable import Interchange

/// Messages that are written and not sent.
@Suite struct MailDraftTests {
  private func draft(_ subject: String, _ text: String, to addresses: [String] = []) -> [UInt8] {
    MailDraft(ReportPage.Letter(subject: subject, text: text, blindCopies: addresses)).bytes
  }

  private func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).components(partedBy: "\r\n")
  }

  /// The draft as it is read once a mail program has sent it.
  private func read(_ bytes: [UInt8]) throws -> MailMessage {
    try MailMessage(Array("From: a@example.org\r\n".utf8) + bytes.dropFirst("X-Unsent: 1\r\n".utf8.count))
  }

  @Test func whatNobodyHasSentIsNoMessage() throws {
    let bytes = draft("Spotkanie", "Dzień dobry", to: ["a@example.org"])
    #expect(MailMessage.isDraft(beginning: bytes))
    for written in [bytes, Array("From: a@example.org\r\n".utf8) + bytes] {
      #expect(throws: MailError.draft) { try MailMessage(written) }
    }
    // What came over a machine was sent.
    let came = Array("Received: from x by y; Fri, 20 Nov 2026 10:00:00 +0100\r\nFrom: a@example.org\r\n".utf8) + bytes
    #expect(!MailMessage.isDraft(beginning: came))
    #expect(try MailMessage(came).subject == "Spotkanie")
  }

  @Test func everyoneIsInBlindCopyAndItIsADraft() {
    let bytes = draft("Spotkanie", "Dzień dobry\n\nKoniec ", to: ["a@example.org", "b@example.org", "A@example.org"])
    #expect(
      lines(bytes) == [
        "X-Unsent: 1", "Subject: Spotkanie", "Bcc: a@example.org, b@example.org", "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
        "Dzie=C5=84 dobry", "", "Koniec=20", "",
      ])
  }

  @Test func longHeadsAreFoldedAndNoLineIsTooLong() throws {
    let addresses = (0..<500).map { "osoba.numer.\($0)@organizacja.example.org" }
    let subject = String(repeating: "Zażółć gęślą jaźń 🦊 ", count: 10)
    let bytes = draft(subject, String(repeating: "źdźbło i słowo ", count: 200), to: addresses)
    for line in lines(bytes) { #expect(line.utf8.count <= 78 && line.utf8.allSatisfy { 0x20...0x7E ~= $0 }, "\(line)") }
    #expect(try read(bytes).subject.trimmed == subject.trimmed)
    let unfolded = String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: " ")
    #expect(unfolded.contains("Bcc: \(addresses.joined(separator: ", "))\r\n"))
  }

  @Test func whatSomebodyTypedMakesNoFieldAndNoAddress() throws {
    let bytes = draft(
      "Temat\r\nBcc: zly@example.org\tx", "a\n.\nFrom b\n=C5",
      to: [
        "dobry@example.org", "zly@example.org\r\nX: y", "jan@example.org, inny@example.org", "żółw@example.org",
        "a@b;c.example", "a@x\u{0301}.pl", "",
      ])
    #expect(lines(bytes).filter { $0.hasPrefix("Bcc:") } == ["Bcc: dobry@example.org"])
    #expect(lines(bytes)[1] == "Subject: Temat Bcc: zly@example.org x")
    #expect(try read(bytes).text == "a\n.\nFrom b\n=C5")
    #expect(!lines(draft("x", "y")).contains { $0.hasPrefix("Bcc") })
  }

  @Test(arguments: [
    ("biuro@żółw.pl", "biuro@xn--w-uga1v8h.pl"), ("biuro@ŻÓŁW.PL", "biuro@xn--w-uga1v8h.pl"),
    ("a@poczta.dąbrowa-górnicza.pl", "a@poczta.xn--dbrowa-grnicza-sob4z.pl"), ("a@ź.example", "a@xn--fha.example"),
    ("a@bücher.example", "a@xn--bcher-kva.example"), ("a@faß.example", "a@xn--fa-hia.example"),
    ("a@例え.example", "a@xn--r8jz45g.example"), ("a@пример.example", "a@xn--e1afmkfd.example"),
  ])
  func aDomainWithOtherLettersIsWrittenInThoseOfASCII(typed: String, written: String) {
    #expect(MailDraft.writable([typed, written]) == [written])
    #expect(lines(draft("x", "y", to: [typed])).contains("Bcc: \(written)"))
  }

  @Test(arguments: [
    "żółw@poczta.pl", "a@xn--ź.pl", "a@-ź.pl", "a@ź☃.pl", "a@ź_x.pl", "a@z\u{0301}.pl",
    "a@\(String(repeating: "ź", count: 70)).pl",
  ])
  func whatCannotBeWrittenSoIsLeftOut(typed: String) { #expect(MailDraft.writable([typed]).isEmpty) }

  @Test(arguments: 0..<30) func anyTextComesBack(number: Int) throws {
    let seed = UInt64(20_261_129 + number)
    var random = SeededGenerator(seed: seed)
    let signs = Array("ażź =?_.\t🦊é\u{301}\"—=C5").map(String.init)
    func text(_ count: Int) -> String { (0..<count).map { _ in signs.randomElement(using: &random) ?? "" }.joined() }
    let (subject, body) = ("S" + text(90) + "e", "T" + text(400) + "\n" + text(60) + "e")
    let message = try read(draft(subject, body))
    let told = body.split(separator: "\n").map { String($0).trimmedAtEnd }.joined(separator: "\n")
    #expect(message.text == told, "seed \(seed)")
    // A tabulator parts words as a blank does, and is one blank afterwards, or none beside another word's end.
    func words(_ text: String) -> [Substring] { text.split { $0 == " " || $0 == "\t" } }
    #expect(words(message.subject) == words(subject), "seed \(seed)")
  }
}

extension String {
  fileprivate func components(partedBy end: String) -> [String] {
    var parts: [String] = [""]
    for sign in self { if String(sign) == end { parts.append("") } else { parts[parts.count - 1].append(sign) } }
    return parts
  }

  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }

  fileprivate var trimmedAtEnd: String {
    var text = self
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }
}
