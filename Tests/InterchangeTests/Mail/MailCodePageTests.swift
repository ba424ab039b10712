import SeededRandom
import Testing
import Words

@testable import Interchange

/// Texts in the code pages that a Polish office meets, named rightly and wrongly.
@Suite struct MailCodePageTests {
  private let text = "Zażółć gęślą jaźń, ŻÓŁW"
  private static let utf8 = Array("Zażółć gęślą jaźń, ŻÓŁW".utf8)
  private static let iso: [UInt8] =
    Array("Za".utf8) + [0xBF, 0xF3, 0xB3, 0xE6, 0x20] + Array("g".utf8) + [0xEA, 0xB6] + Array("l".utf8) + [0xB1, 0x20]
    + Array("ja".utf8) + [0xBC, 0xF1] + Array(", ".utf8) + [0xAF, 0xD3, 0xA3] + Array("W".utf8)
  private static let windows: [UInt8] =
    Array("Za".utf8) + [0xBF, 0xF3, 0xB3, 0xE6, 0x20] + Array("g".utf8) + [0xEA, 0x9C] + Array("l".utf8) + [0xB9, 0x20]
    + Array("ja".utf8) + [0x9F, 0xF1] + Array(", ".utf8) + [0xAF, 0xD3, 0xA3] + Array("W".utf8)

  @Test(arguments: [
    (utf8, "utf-8", false), (utf8, "UTF8", false), (iso, "ISO-8859-2", false), (iso, "latin2", false),
    (windows, "windows-1250", false), (windows, "cp1250", false),
    // A page that lies.
    (utf8, "iso-8859-2", true), (utf8, "windows-1250", true), (utf8, "us-ascii", true), (utf8, "iso-8859-1", true),
    (windows, "iso-8859-2", true), (windows, "utf-8", true), (iso, "utf-8", true), (iso, "koi8-r", true),
  ]) func aTextIsReadEvenWhereItsPageLies(bytes: [UInt8], declared: String, isGuessed: Bool) {
    let read = MailCodePage.text(bytes, declared: declared)
    #expect(read.text == text)
    #expect(read.isGuessed == isGuessed)
  }

  @Test(arguments: [("utf-16le", [0x42, 0x01]), ("utf-16be", [0x01, 0x42]), ("utf-16", [0xFF, 0xFE, 0x42, 0x01])])
  func lettersOfTwoBytesAreRead(page: String, bytes: [UInt8]) {
    #expect(MailCodePage.text(bytes, declared: page) == ("ł", false))
  }

  @Test func aPageOfTwoBytesThatLiesIsReadFromTheLetters() {
    #expect(MailCodePage.text(Array("Zwykly".utf8), declared: "utf-16") == ("Zwykly", false))
    #expect(MailCodePage.text(Self.utf8, declared: "utf-16le") == (text, true))
  }

  @Test(arguments: ["iso-2022-jp", "utf-7"]) func signsOfAsciiThatMeanOthersAreNoText(page: String) {
    let bytes = Array("+AUI-awka".utf8)
    #expect(MailCodePage.text(bytes, declared: page).text.isEmpty)
    #expect(MailCodePage.unread(bytes, declared: page) == page)
  }

  @Test func withoutAPageTheLettersDecide() {
    #expect(MailCodePage.text(Self.utf8, declared: nil) == (text, false))
    #expect(MailCodePage.text(Self.windows, declared: nil) == (text, true))
  }

  @Test func aWesternTextKeepsItsLetters() {
    #expect(MailCodePage.text([0x4D, 0xFC, 0x80, 0x85], declared: "iso-8859-1") == ("Mü€…", false))
  }

  @Test func aBodyThatLiesIsReadAndSaidToLie() throws {
    let head = Array("From: j@e.pl\nDate: 10 Sep 2026 10:00 GMT\nContent-Type: text/plain; charset=iso-8859-2\n\n".utf8)
    let message = try MailMessage(head + Self.windows)
    #expect(message.text == text)
    #expect(message.doubts == [.guessedCodePage])
  }

  @Test func aPageThatIsNotReadIsNamedAndItsTextLeftOut() throws {
    let koi8: [UInt8] = [0xCE, 0xC1, 0xC9, 0xCD, 0xC5, 0xCE, 0xCF, 0x20, 0xCF, 0xD2, 0xC7, 0xC1, 0xCE, 0xC9, 0xDA]
    let head = Array("From: j@e.pl\nDate: 10 Sep 2026 10:00 GMT\nContent-Type: text/plain; charset=koi8-r\n\n".utf8)
    let message = try MailMessage(head + koi8)
    #expect(message.text.isEmpty && message.unreadPages == ["koi8-r"] && message.doubts == [.noText])
  }

  /// Whatever comes, a message or a refusal, and text that is text.
  @Test(arguments: 0..<40) func flippedAndCutMessagesAreReadOrRefused(number: Int) throws {
    let seed = UInt64(20_261_129 + number)
    var random = SeededGenerator(seed: seed)
    let whole = Array(
      """
      From: =?UTF-8?B?UGXFgm55?= <j@e.pl>
      Date: Thu, 10 Sep 2026 14:32:10 +0200
      Content-Type: multipart/mixed; boundary="b1"

      --b1
      Content-Type: multipart/alternative; boundary=b2

      --b2
      Content-Type: text/plain; charset=utf-8; format=flowed
      Content-Transfer-Encoding: quoted-printable

      Za=C5=BC=C3=B3=C5=82=C4=87 =
      dalej &amp; dalej
      --b2
      Content-Type: text/html; charset=windows-1250

      <p title="a>b">Tekst&nbsp;<br>&#xF3;</p><!-- x -->
      --b2--
      --b1
      Content-Disposition: attachment; filename*0*=UTF-8''a%C5; filename*1*=%82.pdf
      Content-Transfer-Encoding: base64

      JVBERi0xLjQK
      --b1--
      """.utf8)
    for _ in 0..<200 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place...)
        case 2: bytes.remove(at: place)
        default: bytes.insert(contentsOf: whole[..<Int.random(in: 0..<whole.count, using: &random)], at: place)
        }
      }
      guard let message = try? MailMessage(bytes) else { continue }
      #expect(message.text.utf8.count <= bytes.count * 3, "seed \(seed)")
      #expect(message.enclosed.allSatisfy { !$0.name.contains("/") }, "seed \(seed)")
    }
  }
}
