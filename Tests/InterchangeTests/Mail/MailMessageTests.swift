import CivicDomain
import Testing
import Words

@testable import Interchange

/// A message of lines, each ended by CR LF as on its way.
func mail(_ lines: String...) throws -> MailMessage { try MailMessage(Array(lines.joined(separator: "\r\n").utf8)) }

@Suite struct MailMessageTests {
  private let head = "From: Jan <jan@example.org>\r\nDate: Thu, 10 Sep 2026 14:32:10 +0200"

  @Test func aPlainMessageIsReadWhole() throws {
    let message = try mail(
      "Return-Path: <jan@example.org>",
      "Received: from a.example by b.example; Thu, 10 Sep 2026 14:33:00 +0200", "From: Jan Pelny <jan@example.org>",
      "Date: Thu, 10 Sep 2026 14:32:10 +0200", "Subject: Uwaga do programu,", " czesc druga", "", "Pierwszy akapit.  ",
      "", "Drugi.", "", "")
    #expect(message.sender == MailMessage.Mailbox(name: "Jan Pelny", address: "jan@example.org"))
    #expect(try message.sentAt == Instant("2026-09-10T12:32:10Z"))
    #expect(try message.receivedAt == Instant("2026-09-10T12:33:00Z"))
    #expect(message.subject == "Uwaga do programu, czesc druga")
    #expect(message.text == "Pierwszy akapit.\n\nDrugi.")
    #expect(message.enclosed.isEmpty)
    #expect(message.doubts.isEmpty)
  }

  @Test(arguments: [
    ("=?UTF-8?B?UGXFgm55?= <j@e.pl>", "Pełny", "j@e.pl"),
    ("=?iso-8859-2?Q?Jan_Pe=B3ny?= <j@e.pl>", "Jan Pełny", "j@e.pl"),
    ("=?windows-1250?Q?=9Cled=9F?= <j@e.pl>", "śledź", "j@e.pl"),
    ("=?UTF-8?Q?a?=  =?UTF-8?Q?b?= c <j@e.pl>", "ab c", "j@e.pl"),
    // One letter begins in one word and ends in the next.
    ("=?UTF-8?B?xQ==?= =?UTF-8?B?gg==?= <j@e.pl>", "ł", "j@e.pl"),
    ("=?UTF-8*pl?Q?=C5=82?= <j@e.pl>", "ł", "j@e.pl"),
    ("\"Pelny, Jan \\\"J\\\"\" <j@e.pl>, <b@e.pl>", "Pelny, Jan \"J\"", "j@e.pl"),
    ("j@e.pl (Jan (starszy) Pelny)", "Jan (starszy) Pelny", "j@e.pl"),
    ("Zarzad: <a@e.pl>, b@e.pl;", "", "a@e.pl"), ("<@x,@y:j@e.pl>", "", "j@e.pl"), ("j@e.pl", "", "j@e.pl"),
    (", j@e.pl", "", "j@e.pl"), ("Jan", "Jan", ""),
    // What a word holds once it is decoded parts nothing.
    ("=?utf-8?Q?Kowalski,_Jan?= <z@p.pl>", "Kowalski, Jan", "z@p.pl"),
    ("=?utf-8?Q?Jan_(KROKUS):_biuro?= <z@p.pl>", "Jan (KROKUS): biuro", "z@p.pl"),
    ("Jaworska, Maria <m@p.pl>", "Jaworska, Maria", "m@p.pl"), ("a@p.pl, Maria <m@p.pl>", "", "a@p.pl"),
  ]) func theSenderIsTheFirstMailbox(field: String, name: String, address: String) throws {
    let message = try mail("From: \(field)", "Date: 10 Sep 2026 14:32 GMT", "", "x")
    #expect(message.sender == MailMessage.Mailbox(name: name, address: address))
  }

  @Test(arguments: [
    ("Thu, 10 Sep 2026 14:32:10 +0200", "2026-09-10T12:32:10Z"), ("10 Sep 26 14:32 GMT", "2026-09-10T14:32:00Z"),
    ("Thu, 10 Sep 2026 14:32:10 +0200 (CEST)", "2026-09-10T12:32:10Z"),
    ("Fri,  1 Jan 2027 00:10:00 +0100", "2026-12-31T23:10:00Z"), ("10 Sep 98 14:32 EST", "1998-09-10T19:32:00Z"),
    ("Thu, 10 September 2026 14:32:10 -0000", "2026-09-10T14:32:10Z"),
  ]) func timesAreReadInEachForm(text: String, expected: String) throws {
    #expect(try MailDate.instant(text) == Instant(expected))
  }

  @Test(arguments: [
    "", "Thu", "10 Sep", "31 Feb 2026 10:00 GMT", "10 Sep 2026 24:00 GMT", "10 Wrz 2026 10:00 GMT", "2026-09-10 10:00",
    "10 Sep 99999999999999999999 10:00",
  ]) func whatIsNoTimeIsNone(text: String) { #expect(MailDate.instant(text) == nil) }

  @Test(arguments: ["From: a@e.pl, B <b@e.pl>", "From: a@e.pl\r\nFrom: b@e.pl"])
  func thatThereAreSeveralSendersIsDoubtful(field: String) throws {
    #expect(try mail(field, "Date: 10 Sep 2026 14:32 GMT", "", "x").doubts == [.severalSenders])
    #expect(try mail("From: A <a@e.pl>", "Date: 10 Sep 2026 14:32 GMT", "", "x").doubts == [])
  }

  @Test func aHeadThatIsCutOffIsNoText() throws {
    let message = try mail(head, "Subject: Uwaga", "MIME-Ve")
    #expect(message.text.isEmpty)
    #expect(message.doubts == [.cutOff, .noText])
    #expect(try mail(head, "Szanowni Państwo, bez pustego wiersza").text == "Szanowni Państwo, bez pustego wiersza")
  }

  @Test func linesMayEndInCarriageReturnsAlone() throws {
    let message = try MailMessage(Array("From: Jan <j@e.pl>\rDate: 10 Sep 2026 14:32 GMT\r\rRaz.\rDwa.\r".utf8))
    #expect(message.sender?.address == "j@e.pl")
    #expect(message.text == "Raz.\nDwa.")
  }

  @Test func filesBesideTheWebPageOfAnAlternativeAreTaken() throws {
    let message = try mail(
      head, "Content-Type: multipart/alternative; boundary=x", "", "--x", "Content-Type: text/plain", "", "Tekst.",
      "--x", "Content-Type: multipart/mixed; boundary=y", "", "--y", "Content-Type: text/html", "", "<p>Tekst.</p>",
      "--y", "Content-Type: application/pdf; name=pismo.pdf", "", "PDF", "--y", "Content-Type: image/png",
      "Content-ID: <1>", "", "PNG", "--y--", "--x", "Content-Type: text/csv",
      "Content-Disposition: attachment; filename=lista.csv", "", "a;b", "--x--")
    #expect(message.text == "Tekst.")
    #expect(message.enclosed.map(\.name) == ["pismo.pdf", "lista.csv"])
    #expect(message.doubts == [])
  }

  @Test func aBoundaryThatIsNotSaidIsFound() throws {
    let message = try mail(
      head, "Content-Type: multipart/mixed", "", "--x", "Content-Type: text/plain", "", "Tekst.", "--x--")
    #expect(message.text == "Tekst.")
    #expect(message.doubts == [.damagedEncoding])
    // Lines that could each be one, and a field: read once, however many.
    let many = try mail(
      head, "Content-Type: multipart/mixed", "", String(repeating: "--a:b\r\n", count: 100_000), "--x",
      "Content-Type: text/plain", "", "Tekst.", "--x--")
    #expect(many.doubts.contains(.damagedEncoding))
  }

  @Test func ofAlternativesThePlainOneCounts() throws {
    let message = try mail(
      head, "Content-Type: multipart/alternative; boundary=\"a b\"", "", "dla starych programow", "--a b",
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
      "Za=C5=BC=C3=B3=C5=82=C4=87 g=C4=99=C5=9Bl=C4=85 =", "ja=C5=BA=C5=84.   ", "--a b", "Content-Type: text/html", "",
      "<p>inne</p>", "--a b--", "stopka")
    #expect(message.text == "Zażółć gęślą jaźń.")
    #expect(message.doubts.isEmpty)
  }

  @Test func whatCameAlongIsNamedAndDecoded() throws {
    let message = try mail(
      head, "Content-Type: multipart/mixed; boundary=b", "", "--b", "", "Tekst.", "--b",
      "Content-Type: application/pdf; name=\"C:\\\\stare\\\\plan.pdf\"", "Content-Transfer-Encoding: base64", "",
      "JVBE", "Rg==", "--b", "Content-Type: text/plain",
      "Content-Disposition: attachment; filename*0*=UTF-8''pi%C5%9B; filename*1=mo.txt", "", "list", "--b",
      "Content-Type: text/plain", "", "Stopka.", "--b--", "")
    #expect(message.text == "Tekst.\n\nStopka.")
    #expect(
      message.enclosed == [
        MailMessage.Enclosed(name: "plan.pdf", bytes: Array("%PDF".utf8)),
        MailMessage.Enclosed(name: "piśmo.txt", bytes: Array("list".utf8)),
      ])
    #expect(message.doubts.isEmpty)
  }

  @Test func aMessageCutInTheMiddleIsReadAsFarAsItGoes() throws {
    let message = try mail(
      head, "Content-Type: multipart/mixed; boundary=b", "", "--b", "", "Poczatek", "--b", "Content-Type: image/png",
      "Content-Transfer-Encoding: base64", "", "AAA")
    #expect(message.text == "Poczatek")
    #expect(message.enclosed.map(\.bytes) == [[0, 0]])
    #expect(message.doubts == [.cutOff])
  }

  @Test func anEnclosureOfWhichNothingIsLeftIsNotTaken() throws {
    let message = try mail(
      head, "Content-Type: multipart/mixed; boundary=b", "", "--b", "", "Tekst", "--b", "Content-Type: image/png",
      "Content-Transfer-Encoding: base64", "", "--b--")
    #expect(message.enclosed.isEmpty)
    #expect(message.doubts == [.emptyEnclosure])
  }

  @Test(arguments: [
    ("../../..", ""), ("a/b\\c.txt", "c.txt"), ("wy\u{1B}[31mkaz.txt", "wy [31mkaz.txt"),
    (String(repeating: "ż", count: 300) + ".pdf", String(repeating: "ż", count: 125) + ".pdf"),
  ]) func anEnclosureHasANameThatAFileMayHave(sent: String, kept: String) throws {
    let message = try mail(
      head, "Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: application/pdf",
      "Content-Disposition: attachment; filename=\"\(sent.replacing("\\", with: "\\\\"))\"", "", "x", "--b--")
    #expect(message.enclosed.map(\.name) == [kept])
  }

  @Test func nothingThatSteersATerminalIsTaken() throws {
    let message = try mail(
      "From: =?UTF-8?Q?Jan=1B[31m?= <j@e.pl>", "Date: 10 Sep 2026 14:32 GMT", "Subject: a\u{7}b", "", "x\u{1B}[2Jy\tz")
    #expect(message.sender?.name == "Jan[31m" && message.subject == "a b" && message.text == "x[2Jy\tz")
  }

  @Test func aForwardedMessageIsAnEnclosureAndNotTheText() throws {
    let message = try mail(
      head, "Content-Type: multipart/mixed; boundary=b", "", "--b", "", "Przesylam.", "--b",
      "Content-Type: message/rfc822; name=uwaga.eml", "", "From: ktos@example.org",
      "Content-Type: multipart/mixed; boundary=c", "", "--c", "", "Obce slowa.", "--c--", "--b--")
    #expect(message.text == "Przesylam.")
    #expect(message.enclosed.map(\.name) == ["uwaga.eml"])
    #expect(try message.enclosed.first.map { try MailMessage($0.bytes).text } == "Obce slowa.")
    #expect(message.doubts == [.forwarded])
  }

  @Test func flowedLinesAreJoined() throws {
    let message = try mail(
      head, "Content-Type: text/plain; format=flowed", "", "Pierwsza linia ", "idzie dalej.", "Druga.", "> cytat ",
      "> dalej", " > nie cytat", "-- ", "Jan")
    #expect(message.text == "Pierwsza linia idzie dalej.\nDruga.\n> cytat dalej\n> nie cytat\n--\nJan")
  }

  @Test func aWebPageGivesItsWords() throws {
    let message = try mail(
      head, "Content-Type: text/html; charset=utf-8", "",
      "<html><head><title>t</title><style>p > a { }</style></head><body><p>Dzie&#324; dobry,<br>prosz&#x119; o&nbsp;&oacute;w",
      "wniosek.</p><!-- a > b --><ul><li>1 < 2 &amp; tak</li><li title=\"a>b\">drugi</ul><script>if (a < b) x();</script>koniec",
      "<table><tr><td>a</td><td>b</td></tr></table></body></html>")
    #expect(message.text == "Dzień dobry,\nproszę o ów wniosek.\n\n- 1 < 2 & tak\n- drugi\nkoniec\na b")
    #expect(message.doubts == [.fromWebPage])
  }

  @Test(arguments: [
    ("<div style=\"display:none; max-height:0\">Zapowiedź <div>druga</div></div><p>Tekst.</p>", "Tekst."),
    ("<SPAN STYLE='Display : None'>x</SPAN>Tekst.", "Tekst."), ("<td style='color:red;visibility:hidden'>x</td>y", "y"),
    ("<div style='display:block'>Tekst.</div>", "Tekst."), ("<p style='display:none'>Tekst.", "Tekst."),
    ("<img style='display:none'>Tekst.", "Tekst."), ("<p style='display:none'>Tylko to.</p>", "Tylko to."),
    ("<p>Tekst.</p><div style='display:none'><script>'</div>'</script></div>Dalej.", "Tekst.\n\nDalej."),
  ]) func whatAPageHidesIsNotItsWords(page: String, words: String) throws {
    #expect(try mail(head, "Content-Type: text/html; charset=utf-8", "", page).text == words)
  }

  @Test(arguments: [
    ("<ol><li>a</li><li>b<ul><li>c</ul></li><li>d</ol><ul><li>e</ul>", "1. a\n2. b\n- c\n3. d\n- e"),
    ("<ol start=\"4\"><li>a<li>b</ol><ol type=a><li>c</ol>", "4. a\n5. b\n- c"), ("</ol><li>a", "- a"),
    ("<ol start=99999999999999999999><li>a", "999999. a"),
  ]) func itemsOfAPageKeepTheirNumbers(page: String, words: String) throws {
    #expect(try mail(head, "Content-Type: text/html", "", page).text == words)
  }

  @Test(arguments: [
    ("<p>Chcę <s>ławkę</s> park.", "Chcę [skreślone: ławkę] park."),
    ("<p>a<del>b <s>c</s></del>d", "a [skreślone: b c] d"),
    ("<s></s>Tekst.", "Tekst."), ("Tekst <strike>stary", "Tekst [skreślone: stary]"), ("a</s>b", "ab"),
    (
      "Proszę <a href=\"https://dlugi.example/x?y=1&amp;z\">tutaj</a>.", "Proszę tutaj (https://dlugi.example/x?y=1&z)."
    ),
    ("<a href='https://www.lis.example/'>lis.example</a>", "lis.example"),
    ("<a href=\"mailto:jan@lis.example\">napisz</a> do nas", "napisz (jan@lis.example) do nas"),
    ("<a href=\"javascript:x()\">tu</a><a name=x>tam</a>", "tutam"),
    ("Sala: <img alt=\"Zdjęcie sali\" src=x> i <img alt=\"\" src=y>dalej", "Sala: [Zdjęcie sali] i dalej"),
    ("<pre>raz\n  dwa</pre>trzy", "raz\n  dwa\ntrzy"), ("<label>Imię</label><label>Jan</label>", "Imię Jan"),
  ]) func `a page's words stand as its reader sees them`(page: String, words: String) throws {
    #expect(try mail(head, "Content-Type: text/html; charset=utf-8", "", page).text == words)
  }

  @Test(arguments: [
    ("filename=nazwa ze spacja.pdf", "nazwa ze spacja.pdf"), ("filename=pismo.pdf (skan)", "pismo.pdf"),
    ("filename=\"pismo 2.pdf\"", "pismo 2.pdf"),
  ]) func `a file's name without quotes is whole`(parameter: String, name: String) throws {
    let message = try mail(
      head, "Content-Type: application/pdf", "Content-Disposition: attachment; \(parameter)", "", "%PDF-1.4")
    #expect(message.enclosed.map(\.name) == [name])
  }

  @Test func `a name is one line without blanks at its ends`() throws {
    let message = try mail(
      "From: =?utf-8?Q?=20Jan=0A=20Bcc=3A_Lis_?= <j@e.pl>", "Date: 10 Sep 2026 14:32 GMT", "", "x")
    #expect(message.sender?.name == "Jan Bcc: Lis")
  }

  @Test(arguments: [
    ("no-reply@um.example", "Ewa Lis <ewa@lis.example>", "ewa@lis.example"),
    ("noreply@um.example", "", "noreply@um.example"),
    ("um@um.example", "Ewa Lis <ewa@lis.example>", "um@um.example"),
    ("NIE-odpowiadaj@um.example", "e@l.example", "e@l.example"),
    ("no-reply@um.example", "no-reply@um.example", "no-reply@um.example"),
  ]) func `a form's message is of whoever filled it in`(from: String, replyTo: String, sender: String) throws {
    let message = try mail("From: BIP <\(from)>", "Reply-To: \(replyTo)", "Date: 10 Sep 2026 14:32 GMT", "", "x")
    #expect(message.sender?.address == sender)
    #expect(message.doubts == (sender == from ? [] : [.sentByMachine]))
  }

  @Test func hiddenElementsWithoutEndAreReadInOneGo() {
    let open = String(repeating: "<b style=display:none>x", count: 40_000)
    #expect(WebText.plain(open).count == 40_000)
  }

  @Test func ofAMessageThatIsOnlyAFileIsSaidWhereItsWordsStand() throws {
    let message = try mail(
      head, "Content-Type: application/pdf", "Content-Disposition: attachment; filename=pismo.pdf", "", "%PDF-1.4")
    #expect(message.text.isEmpty && message.enclosed.map(\.name) == ["pismo.pdf"] && message.doubts == [.onlyFiles])
  }

  @Test(arguments: [
    ("<p>Pierwsze.</p><img alt=5\" src=x><p>Drugi akapit.</p>", "Pierwsze.\n\nDrugi akapit."),
    ("<p data=it's>Tekst.</p>", "Tekst."), ("<p title='bez konca>Tekst.</p>", "Tekst."),
    ("<p title = \"a>b\">Tekst.", "Tekst."), ("a <b", "a <b"), ("a < b", "a < b"),
  ]) func aSlipInAPageLosesNoWords(page: String, words: String) throws {
    let message = try mail(head, "Content-Type: text/html", "", page)
    #expect(message.text == words)
  }

  @Test func aPageOfOpenTagsIsReadInOneGo() {
    // It took minutes when the end of each was looked for to the end of the page.
    let open = String(repeating: "<a", count: 200_000)
    #expect(WebText.plain(open) == open)
    #expect(WebText.plain(open + ">słowo") == "słowo")
  }

  @Test func piecesOfBase64AreReadOn() {
    #expect(TransferEncoding.base64(Array("QUJD\r\nRA==\r\nRUZHSA==".utf8)[...]) == (Array("ABCDEFGH".utf8), true))
    #expect(TransferEncoding.base64(Array("QUJDR".utf8)[...]).isWhole == false)
  }

  @Test func aBlankPlainTextLeavesTheWordToThePage() throws {
    let message = try mail(
      head, "Content-Type: multipart/alternative; boundary=b", "", "--b", "Content-Type: text/plain", "", "  ", "--b",
      "Content-Type: text/html", "", "<p>Tekst.</p>", "--b--")
    #expect(message.text == "Tekst.")
    #expect(message.doubts == [.fromWebPage])
  }

  @Test(arguments: [
    "multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b", "application/pkcs7-mime; smime-type=x",
  ]) func anEncryptedMessageIsSaidToBeOne(type: String) {
    #expect(throws: MailError.encrypted) { try mail(head, "Content-Type: \(type)", "", "--b", "", "x", "--b--") }
  }

  @Test(arguments: ["", "Dzień dobry", "nazwa;rok\r\na;1", "Uwaga: to nie jest wiadomość\r\n\r\nx", "\0\0\0", "From:"])
  func whatIsNoMessageIsRefused(text: String) throws {
    let message = try? MailMessage(Array(text.utf8))
    #expect(text == "From:" ? message?.doubts == [.cutOff, .noDate, .noText] : message == nil)
  }

  @Test func aMailboxFileGivesItsFirstMessage() throws {
    let message = try mail("From jan@example.org Thu Sep 10 14:32:10 2026", head, "", "Tekst.")
    #expect(message.text == "Tekst.")
  }

  @Test func partsWithinPartsWithoutEndAreNotFollowed() throws {
    let deep = (0..<10_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\r\n\r\n--b\($0)\r\n" }.joined()
    let message = try MailMessage(Array("\(head)\r\n\(deep)".utf8))
    #expect(message.doubts.contains(.tooManyParts))
  }

  @Test(arguments: [" , ", "\"<\" , ", "a: ", "(x) ", "=?x ", "<"])
  func aSenderOfAMillionSignsIsReadInOneGo(piece: String) throws {
    // It took an hour when each comma was judged by all that stands before it.
    let message = try mail("From: \(String(repeating: piece, count: 150_000))", "Date: 10 Sep 2026 14:32 GMT", "", "x")
    #expect(message.text == "x")
  }

  @Test func aPageOfQuotesThatLeadNowhereIsReadInOneGo() {
    let open = String(repeating: "<a =\"> =\"", count: 100_000)
    #expect(WebText.plain(open + "słowo").hasSuffix("słowo"))
    #expect(WebText.plain("<a =\"> =\"<b title=\"x\">jeden</b> dwa").hasSuffix("jeden dwa"))
  }

  @Test func whatIsTooLongForAMessageIsNotRead() throws {
    let line = "X-A: \(String(repeating: "a", count: 990))"
    let head = [self.head] + Array(repeating: line, count: 1_100) + ["", "x"]
    #expect(throws: MailError.tooLong) { try MailMessage(Array(head.joined(separator: "\n").utf8)) }
    let sound = [self.head] + Array(repeating: line, count: 100) + ["", "x"]
    #expect(try MailMessage(Array(sound.joined(separator: "\n").utf8)).text == "x")
    #expect(throws: MailError.tooLong) {
      try MailMessage([UInt8](repeating: 0x0A, count: InterchangeLimits.mailBytes + 1))
    }
  }

  @Test func aTextOfMegabytesIsAFile() throws {
    let message = try mail(
      head, "Content-Type: multipart/mixed; boundary=b", "", "--b", "", "Tekst.", "--b", "Content-Type: text/plain", "",
      String(repeating: "a", count: InterchangeLimits.mailTextBytes + 1), "--b--")
    #expect(message.text == "Tekst.")
    #expect(message.enclosed.map(\.bytes.count) == [InterchangeLimits.mailTextBytes + 1])
  }

  @Test func whoeverStopsTheReadingGetsNothing() throws {
    let file = Array("\(head)\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nTekst.\r\n--b--".utf8)
    #expect(throws: MailError.stopped) { try MailMessage(file, isStopped: { true }) }
    var asked = 0
    let lines = String(repeating: "a\r\n", count: 3 * InterchangeLimits.mailLinesAtOnce)
    let long = try MailMessage(Array("\(head)\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\(lines)--b--".utf8))
    {
      asked += 1
      return false
    }
    #expect(asked >= 3 && long.doubts == [.noText])
  }

  @Test func aWordOfTheHeadThatEndsWithinALetterLosesThatLetterAndNoMore() throws {
    let message = try mail(
      "From: a@e.pl", "Date: Tue, 8 Sep 2026 10:00:00 +0200", "Subject: =?utf-8?Q?za=C5?=", "", "Tekst.")
    #expect(message.subject == "za\u{FFFD}" && message.doubts == [.lostLetters])
  }

  @Test func aSubjectIsNoBeginningOfALongerWord() throws {
    for (subject, text, whole) in [
      ("b", "bez tego", "b\n\nbez tego"), ("Park", "Park\nwięcej", "Park\nwięcej"), ("Park", "Park.", "Park."),
      ("Park", "Parking", "Park\n\nParking"),
    ] {
      let message = try mail("From: a@e.pl", "Subject: \(subject)", "", text)
      #expect(message.underSubject(message.text) == whole)
    }
  }

  @Test(arguments: ["Re: Konsultacje programu", "RE: x", "Odp: Konsultacje"])
  func `the subject of an answer is not what its sender says`(subject: String) throws {
    let message = try mail("From: a@e.pl", "Subject: \(subject)", "", "Tekst.")
    #expect(message.underSubject(message.text) == "Tekst.")
    #expect(message.underSubject(message.text, ofAnswers: true) == "\(subject)\n\nTekst.", "as it was taken once")
  }

  @Test func ofAFileOfSeveralMessagesTheFirstIsTakenAndItIsSaid() throws {
    let from = "From jan@example.org Thu Sep 10 14:32:10 2026"
    let two = try mail(
      from, head, "", "Tekst.", ">From the start", ">>From x", "", "From here on it is text", "", from,
      "From: Ola <ola@example.org>", "Date: 10 Sep 2026 15:00 GMT", "", "Obcy tekst.")
    #expect(two.text == "Tekst.\nFrom the start\n>From x\n\nFrom here on it is text")
    #expect(!two.text.contains("Obcy") && two.doubts == [.severalMessages])
    for subject in ["FW: uwagi", "Fwd: uwagi", "PD: uwagi"] {
      let passed = try MailMessage(
        Array("From: a@e.pl\nDate: Tue, 8 Sep 2026 10:00:00 +0200\nSubject: \(subject)\n\nTekst.\n".utf8))
      #expect(passed.doubts == [.passedOn] && passed.underSubject(passed.text) == "\(subject)\n\nTekst.")
    }
    let one = try mail(head, "", "Tekst.", ">From tak", "", from, "From: Ola <o@e.pl>", "", "x")
    #expect(one.text.contains(">From tak") && one.text.contains("Ola"), "no mailbox file begins so")
  }

  @Test func aForwardedMessageWithTheSameBoundaryKeepsItsText() throws {
    let message = try mail(
      head, "Content-Type: multipart/mixed; boundary=b", "", "--b", "", "Przekazuje.", "--b",
      "Content-Type: message/rfc822", "", "From: ktos@example.org", "Content-Type: multipart/mixed; boundary=b", "",
      "--b", "", "Obce slowa.", "--b", "", "Jeszcze.", "--b--", "--b", "", "Koniec.", "--b--")
    #expect(message.text == "Przekazuje.\n\nKoniec.")
    #expect(try message.enclosed.first.map { try MailMessage($0.bytes).text } == "Obce slowa.\n\nJeszcze.")
    #expect(message.doubts == [.forwarded])
  }

  @Test func theOnlyTextIsTheMessagesThoughItHasAName() throws {
    let named = try mail(head, "Content-Type: text/plain; charset=utf-8; name=\"wiadomosc.txt\"", "", "Tekst.")
    #expect(named.text == "Tekst." && named.enclosed.isEmpty && named.doubts.isEmpty)
    let beside = try mail(
      head, "Content-Type: multipart/mixed; boundary=b", "", "--b", "", "Tekst.", "--b",
      "Content-Type: text/plain; name=uwagi.txt", "", "Plik.", "--b--")
    #expect(beside.text == "Tekst." && beside.enclosed.map(\.name) == ["uwagi.txt"])
    let attached = try mail(
      head, "Content-Type: text/plain", "Content-Disposition: attachment; filename=uwagi.txt", "", "Plik.")
    #expect(attached.enclosed.map(\.name) == ["uwagi.txt"] && attached.doubts == [.onlyFiles])
    let alternative = try mail(
      head, "Content-Type: multipart/alternative; boundary=b", "", "--b", "Content-Type: text/plain; name=x.txt",
      "Content-Disposition: attachment; filename=x.txt", "", "plik", "--b", "Content-Type: text/html", "",
      "<p>Tekst.</p>", "--b--")
    #expect(alternative.text == "Tekst." && alternative.enclosed.map(\.name) == ["x.txt"])
  }

  @Test(arguments: ["=C2=A0", "=E2=80=8B =EF=BB=BF", "This message requires HTML.", "  "])
  func aPlainTextThatSaysNothingLeavesTheWordToThePage(plain: String) throws {
    let message = try mail(
      head, "Content-Type: multipart/alternative; boundary=b", "", "--b", "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable", "", plain, "--b", "Content-Type: text/html", "", "<p>Tekst.</p>",
      "--b", "Content-Type: text/calendar", "", "BEGIN:VCALENDAR", "--b--")
    #expect(message.text == "Tekst." && message.doubts == [.fromWebPage])
    let alone = try mail(head, "", "Ta strona w HTML nie dziala.")
    #expect(alone.text == "Ta strona w HTML nie dziala.")
  }

  @Test func emptyLinesBeforeTheHeadArePassedOver() throws {
    #expect(try mail("", "", head, "", "Tekst.").text == "Tekst.")
  }

  @Test func commentsBehindAValueSayNothing() throws {
    let message = try mail(
      head, "Content-Type: text/plain (zwykly); charset=utf-8", "Content-Transfer-Encoding: base64 (tak)", "",
      "WmHFvMOzxYLEhw==")
    #expect(message.text == "Zażółć" && message.doubts.isEmpty)
  }

  @Test func aMessageOfOutlookIsSaidToBeOne() throws {
    let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let entry: [UInt8] = "__substg1.0_0037001F".utf8.reduce(into: []) { $0 += [$1, 0] }
    let file = magic + [UInt8](repeating: 0, count: 120) + entry + [UInt8](repeating: 0, count: 88)
    #expect(throws: MailError.outlook) { try MailMessage(file) }
    #expect(throws: MailError.notAMessage) { try MailMessage(magic + [UInt8](repeating: 0, count: 504)) }
  }
}
