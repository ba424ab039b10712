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
    (windows, "iso-8859-2", true), (windows, "utf-8", true), (iso, "utf-8", true), (iso, "x-unknown", true),
    // Read as Western it is `Za¿ó³æ gêœl¹ jaŸñ`, the commonest lie of Polish mail.
    (windows, "iso-8859-1", true), (windows, "windows-1252", true), (iso, "iso-8859-1", true),
    (iso, "windows-1250", true),
  ]) func aTextIsReadEvenWhereItsPageLies(bytes: [UInt8], declared: String, isGuessed: Bool) {
    #expect(
      MailCodePage.read(bytes, declared: declared)
        == MailText(text: text, doubts: isGuessed ? [.guessedCodePage] : []))
  }

  @Test(arguments: [("utf-16le", [0x42, 0x01]), ("utf-16be", [0x01, 0x42]), ("utf-16", [0xFF, 0xFE, 0x42, 0x01])])
  func lettersOfTwoBytesAreRead(page: String, bytes: [UInt8]) {
    #expect(MailCodePage.read(bytes, declared: page) == MailText(text: "ł"))
  }

  @Test func aPageOfTwoBytesThatLiesIsReadFromTheLetters() {
    #expect(MailCodePage.read(Array("Zwykly".utf8), declared: "utf-16") == MailText(text: "Zwykly"))
    #expect(MailCodePage.read(Self.utf8, declared: "utf-16le") == MailText(text: text, doubts: [.guessedCodePage]))
  }

  @Test(arguments: ["iso-2022-jp", "utf-7"]) func signsOfAsciiThatMeanOthersAreNoText(page: String) {
    let bytes = Array("+AUI-awka".utf8)
    #expect(MailCodePage.read(bytes, declared: page).text.isEmpty)
    #expect(MailCodePage.unread(bytes, declared: page) == page)
  }

  @Test(arguments: ["koi8-r", "ISO-8859-9", "windows-1251", "iso-8859-5", "koi8-u", "cp852", "windows-1257"])
  func `letters of a known page that is not read are no others`(page: String) {
    #expect(MailCodePage.read(Self.iso, declared: page).text.isEmpty)
    #expect(MailCodePage.unread(Self.iso, declared: page) == page)
    #expect(MailCodePage.read(Array("Zwykly".utf8), declared: page) == MailText(text: "Zwykly"))
    #expect(MailCodePage.read(Self.utf8, declared: page) == MailText(text: text, doubts: [.guessedCodePage]))
  }

  @Test func `a name in such a page is lost, and that is told`() throws {
    let message = try MailMessage(
      Array("From: j@e.pl\nDate: 10 Sep 2026 10:00 GMT\nSubject: Re: =?koi8-r?Q?=F3=C1=C4?=\n\nx".utf8))
    #expect(message.subject == "Re:" || message.subject == "Re: ")
    #expect(message.doubts == [.lostLetters])
  }

  @Test func `Latin 9 has its own signs`() {
    #expect(MailCodePage.read([0x35, 0x20, 0xA4, 0xBD, 0xE9], declared: "iso-8859-15") == MailText(text: "5 €œé"))
    #expect(MailCodePage.read(Self.iso, declared: "latin9") == MailText(text: text, doubts: [.guessedCodePage]))
  }

  @Test func withoutAPageTheLettersDecide() {
    #expect(MailCodePage.read(Self.utf8, declared: nil) == MailText(text: text))
    #expect(MailCodePage.read(Self.windows, declared: nil) == MailText(text: text, doubts: [.guessedCodePage]))
  }

  @Test func aWesternTextKeepsItsLetters() {
    #expect(MailCodePage.read([0x4D, 0xFC, 0x80, 0x85], declared: "iso-8859-1") == MailText(text: "Mü€…"))
  }

  /// What is meant, in which page it stands, and which it says.
  @Test(arguments: [
    ("Proszę o ławkę ", 0, "iso-8859-1"), ("był", 0, "iso-8859-1"), ("Józef Żak", 0, "iso-8859-1"),
    ("Ścieżkę i źdźbło ŚĄ", 1, "windows-1250"), ("jaźń", 1, "windows-1250"), ("są już", 1, "windows-1252"),
    ("Łukasz 5°C § 3", 0, "latin1"),
  ]) func whatBetraysThePageIsReadInTheOther(meant: String, page: Int, declared: String) throws {
    let own: CodePage = page == 0 ? .windows1250 : .iso8859Part2
    let bytes = try bytes(of: meant, in: own)
    #expect(MailCodePage.read(bytes, declared: declared) == MailText(text: meant, doubts: [.guessedCodePage]))
    #expect(MailCodePage.read(bytes, declared: own == .windows1250 ? "cp1250" : "iso-8859-2") == MailText(text: meant))
  }

  /// Texts in Western European letters, each as it stands, and whether somebody should look.
  @Test(arguments: [
    ("Müller, café, Köln", false), ("Fête à la crème", false), ("20 m³, 3 cm³", false), ("£5, ±2, 1¼, §3", false),
    ("¿Qué? España", true), ("Ole Ærø", false), ("fenêtre", true), ("przypis¹", true),
  ]) func aTextThatMayBeWesternIsNotChanged(text: String, isDoubtful: Bool) {
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    #expect(
      MailCodePage.read(bytes, declared: "iso-8859-1")
        == MailText(text: text, doubts: isDoubtful ? [.unlikelyLetters] : []))
  }

  @Test func aCzechNameInAPolishTextIsNotChanged() throws {
    let bytes = try bytes(of: "Bartoš i łąka", in: .iso8859Part2)
    #expect(MailCodePage.read(bytes, declared: "iso-8859-2") == MailText(text: "Bartoš i łąka"))
    let alone = try self.bytes(of: "Bartoš", in: .iso8859Part2)
    #expect(MailCodePage.read(alone, declared: "iso-8859-2") == MailText(text: "Bartoš", doubts: [.unlikelyLetters]))
  }

  @Test func aHeadThatLiesIsReadAndSaidToLie() throws {
    let message = try MailMessage(
      Array(
        "From: =?iso-8859-1?Q?J=F3zef_=AFak?= <j@e.pl>\nDate: 10 Sep 2026 10:00 GMT\nSubject: =?iso-8859-1?Q?=B3awka?=\n\nx"
          .utf8))
    #expect(message.sender?.name == "Józef Żak" && message.subject == "ławka")
    #expect(message.doubts == [.guessedCodePage])
  }

  @Test func aLetterThatIsCutOrDamagedLosesNoText() throws {
    let head = "From: j@e.pl\nDate: 10 Sep 2026 10:00 GMT\nContent-Type: text/plain; charset=utf-8\n\n"
    func message(_ body: [UInt8]) throws -> MailMessage { try MailMessage(Array(head.utf8) + body) }
    let cut = try message(Array("Proszę o ławkę".utf8.dropLast()))
    #expect(cut.text == "Proszę o ławk" && cut.doubts == [.cutOff] && cut.unreadPages.isEmpty)
    // No other letter says that it is UTF-8.
    #expect(try message(Array("Prosz".utf8) + [0xC4]).text == "Prosz")
    let damaged = try message(Array("Proszę o ł".utf8) + [0xFF] + Array("awkę".utf8))
    #expect(damaged.text == "Proszę o ł\u{FFFD}awkę" && damaged.doubts == [.lostLetters])
    #expect(damaged.unreadPages.isEmpty)
  }

  @Test func aPageThatIsReadIsNotSaidToBeUnread() throws {
    let koi8: [UInt8] = [0xCE, 0xC1, 0xC9, 0xCD, 0xC5, 0xCE, 0xCF, 0x20, 0xCF, 0xD2, 0xC7, 0xC1, 0xCE, 0xC9, 0xDA]
    #expect(MailCodePage.unread(koi8, declared: "utf-8") == "")
    #expect(MailCodePage.unread(koi8, declared: nil) == "")
  }

  private func bytes(of text: String, in page: CodePage) throws -> [UInt8] {
    try text.unicodeScalars.map { try $0.isASCII ? UInt8($0.value) : #require(page.bytesOfLetters[$0]) }
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
