import Testing

@Suite("A remark that came by e-mail, in the shell", .waiting) struct MailStoriesTests {
  private let message = """
    Received: from a.example by b.example; Tue, 8 Sep 2026 23:30:00 +0000
    From: =?UTF-8?B?SmFuIFBlxYJueQ==?= <jan@example.org>
    Date: Tue, 8 Sep 2026 14:32:10 +0200
    Content-Type: multipart/mixed; boundary=b

    --b
    Content-Type: text/plain; charset=iso-8859-2
    Content-Transfer-Encoding: quoted-printable

    Prosz=EA o =B3awk=EA.
    --b
    Content-Disposition: attachment; filename=plan.pdf
    Content-Transfer-Encoding: base64

    JVBERg==
    --b
    Content-Type: application/octet-stream
    Content-Transfer-Encoding: base64

    AAEC
    --b--

    """

  private func consultation(at desk: TrainingDesk) throws -> String {
    try desk.lines("add", "consultation", "subject=Park", "opens=2026-09-01", "closes=2026-09-23")[0]
  }

  @Test func itsSenderDayTextAndFilesAreTaken() throws {
    let desk = try TrainingDesk.empty()
    let consultation = try consultation(at: desk)
    let taken = try desk.run("comment", consultation, "--from-eml", "-", input: message)
    #expect(taken.code == 0)
    let remark = taken.output.split(separator: "\n").map(String.init)[0]
    let shown = try desk.run("show", remark, "--json", "--personal").output
    #expect(shown.contains(#""remark":"Proszę o ławkę.""#))
    #expect(shown.contains(#""channel":"email""#))
    // The server took it at half past one at night, in Warsaw's time.
    #expect(shown.contains(#""receivedOn":"2026-09-09""#))
    let people = try desk.run("list", "person", "--json", "--personal").output
    #expect(people.contains("Jan Pełny") && people.contains("jan@example.org"))
    let files = try desk.lines("list", "personalAttachment", "--json", "--personal")
    #expect(files.count == 2 && files[0].contains("plan.pdf") && files[1].contains("Załącznik wiadomości nr 2"))
    #expect(!taken.errors.contains("jan@example.org") && !taken.errors.contains("plan.pdf"))
    #expect(try desk.isWhole())
  }

  @Test func theSameMessageIsOneRemarkHoweverOftenItIsTaken() throws {
    let desk = try TrainingDesk.empty()
    let consultation = try consultation(at: desk)
    let first = try desk.lines("comment", consultation, "--from-eml", "-", input: message)
    let again = try desk.run("comment", consultation, "--from-eml", "-", input: message)
    #expect(again.code == 0 && again.outputLines == first && again.errors.contains("U-1"))
    #expect(try desk.lines("list", "submission").count == 1)
    #expect(try desk.lines("list", "personalAttachment").count == 2)
    // As another mail program saves it, and as it came to a colleague.
    let saved = ["\r\n", "\n"].map { end in
      ("X-Mozilla-Status: 0001\n" + message).replacing("\n", with: end)
    }
    for other in saved {
      #expect(try desk.lines("comment", consultation, "--from-eml", "-", input: other) == first)
    }
    #expect(try desk.lines("list", "submission").count == 1)
    let another = message.replacing("14:32:10", with: "14:32:11")
    #expect(try desk.lines("comment", consultation, "--from-eml", "-", input: another) != first)
    let other = try desk.lines("add", "consultation", "subject=Rzeka", "opens=2026-09-01", "closes=2026-09-23")[0]
    #expect(try desk.lines("comment", other, "--from-eml", "-", input: message) != first, "it is about that one, too")
    #expect(try desk.lines("list", "submission").count == 3)
  }

  @Test func theSubjectIsTheFirstLineOfTheRemark() throws {
    let desk = try TrainingDesk.empty()
    let consultation = try consultation(at: desk)
    func remark(_ subject: String, _ text: String) throws -> String {
      let mail = "From: Jan <j@e.pl>\nDate: Tue, 8 Sep 2026 10:00:00 +0200\nSubject: \(subject)\n\n\(text)\n"
      let taken = try desk.lines("comment", consultation, "--from-eml", "-", input: mail)
      return try desk.run("show", taken[0], "--json", "--personal").output
    }
    #expect(
      try remark("=?UTF-8?Q?=C5=81awki?= w parku", "Prosze o trzy.").contains(#""Ławki w parku\n\nProsze o trzy.""#))
    #expect(try remark("Prosze o cien", "Prosze o cien nad rzeka.").contains(#""Prosze o cien nad rzeka.""#))
    #expect(try remark("", "Bez tematu.").contains(#""Bez tematu.""#))
  }

  /// A message that names itself is the same, however much of it was there the first time.
  @Test func whatWasCutOffIsAddedOnceTheMessageIsWhole() throws {
    let desk = try TrainingDesk.empty()
    let consultation = try consultation(at: desk)
    let named = "Message-ID: <a1@e.pl>\n" + message
    let cut = String(try #require(named.split(separator: "wk=EA.").first))
    let first = try desk.lines("comment", consultation, "--from-eml", "-", input: cut)
    // A clerk may have left it out on purpose: unasked nothing is written into the remark.
    let unasked = try desk.run("comment", consultation, "--from-eml", "-", input: named)
    #expect(unasked.code == 0 && unasked.outputLines == first && unasked.errors.contains("--complete"))
    #expect(unasked.errors.contains("2 załączniki") && !unasked.errors.contains("dopisano resztę"))
    #expect(try desk.run("show", first[0], "--json", "--personal").output.contains(#""remark":"Proszę o ła""#))
    let whole = try desk.run("comment", consultation, "--from-eml", "-", "--complete", input: named)
    #expect(whole.code == 0 && whole.outputLines == first && whole.errors.contains("dopisano resztę"))
    let shown = try desk.run("show", first[0], "--json", "--personal").output
    #expect(shown.contains(#""remark":"Proszę o ławkę.""#), "\(shown)")
    let again = try desk.run("comment", consultation, "--from-eml", "-", input: named)
    #expect(again.outputLines == first && again.errors.contains("Niczego nie dodano"))
    // What was there before the file was cut is there.
    #expect(try desk.run("comment", consultation, "--from-eml", "-", input: cut).errors.contains("Niczego nie dodano"))
    #expect(try desk.lines("list", "submission").count == 1)
    #expect(try desk.lines("list", "personalAttachment").count == 2)
    let other = named.replacing("<a1@e.pl>", with: "<a2@e.pl>")
    #expect(try desk.lines("comment", consultation, "--from-eml", "-", input: other) != first)
    #expect(try desk.isWhole())
  }

  /// One without a name of its own is known by its sender, its day and its beginning.
  @Test func cutAndWholeAMessageWithoutANameIsOneRemark() throws {
    let desk = try TrainingDesk.empty()
    let consultation = try consultation(at: desk)
    func mail(_ text: String) -> String {
      "From: Jan Lis <j@e.pl>\nDate: Tue, 8 Sep 2026 10:00:00 +0200\nSubject: Park\n\n\(text)\n"
    }
    func take(_ text: String, _ options: String...) throws -> ProgramResult {
      try desk.shell.run(["comment", consultation, "--from-eml", "-"] + options, input: mail(text))
    }
    let beginning = "Prosze o trzy lawki przy stawie, bo starsi nie maja gdzie usiasc po drodze"
    let first = try take(beginning).outputLines
    let whole = try take(beginning + " ze sklepu.", "--complete")
    #expect(whole.code == 0 && whole.errors.contains("dopisano resztę"), "\(whole.errors)")
    #expect(whole.outputLines == first)
    #expect(try take(beginning).outputLines == first, "what was there before the file was cut is there")
    #expect(try desk.run("show", first[0], "--json", "--personal").output.contains("ze sklepu."))
    #expect(try take("Prosze o kosz.").outputLines != first)
    #expect(try take("Prosze o kosz. I o cien.").outputLines != take("Prosze o kosz.").outputLines, "too short to tell")
    #expect(try desk.lines("list", "submission").count == 3)
  }

  @Test func eachPointOfAMessageIsARemarkOfItsOwn() throws {
    let desk = try TrainingDesk.empty()
    let consultation = try consultation(at: desk)
    func point(_ text: String, _ unit: String) throws -> String {
      try desk.lines(
        "comment", consultation, "--from-eml", "-", "--remark", text, "--unit", unit, input: message)[0]
    }
    let first = try point("Pierwsza", "§ 1")
    let second = try point("Druga", "§ 3")
    #expect(first != second)
    #expect(try point("Pierwsza", "§ 1") == first, "taken once more it is the same")
    #expect(try desk.lines("list", "submission").count == 2)
  }

  @Test func aFileIsKeptHoweverLongItsNameIsAndComesOutUnderIt() throws {
    let desk = try TrainingDesk.empty()
    let name = String(repeating: "a", count: 230) + ".pdf"
    let taken = try desk.run(
      "comment", try consultation(at: desk), "--from-eml", "-", input: message.replacing("plan.pdf", with: name))
    #expect(taken.code == 0 && taken.errors.contains("2 załączniki"))
    let listed = try desk.lines("list", "personalAttachment", "--json", "--personal")
    #expect(listed.count == 2)
    let id = try #require(listed[0].split(separator: "\"").first { $0.hasPrefix("pat-") })
    let out = try desk.run("attachment", String(id), "--personal", "--output", desk.folder.path)
    #expect(out.code == 0 && out.output.contains(String(repeating: "a", count: 196) + ".pdf"), "its ending stays")
  }

  @Test func aDayToComeIsNotTakenForTheOneOnWhichItCame() throws {
    let desk = try TrainingDesk.empty()
    let ahead = "From: Jan Pelny <j@e.pl>\nDate: Thu, 10 Sep 2099 10:00:00 +0200\n\nProsze.\n"
    let taken = try desk.run("comment", try consultation(at: desk), "--from-eml", "-", input: ahead)
    #expect(taken.code == 0 && taken.errors.contains("jeszcze nie nadeszła") && !taken.errors.contains("nadawcy"))
  }

  @Test func whoGivesOnlyAnAddressIsAskedForByName() throws {
    let desk = try TrainingDesk.empty()
    let consultation = try consultation(at: desk)
    let bare = "From: jan@example.org\nDate: Tue, 8 Sep 2026 10:00:00 +0200\n\nProsze.\n"
    let refused = try desk.run("comment", consultation, "--from-eml", "-", input: bare)
    #expect(refused.code == 1 && refused.errors.contains("--name NAZWISKO"))
    let named = try desk.run(
      "comment", consultation, "--from-eml", "-", "--name", "Jan Pełny", "--email", "jan@example.org", input: bare)
    #expect(named.code == 0)
    let another = bare.replacing("Prosze", with: "Prosze jeszcze")
    #expect(try desk.run("comment", consultation, "--from-eml", "-", input: another).code == 0, "now it is known whose")
  }

  @Test func whatIsSaidInOptionsCountsBeforeTheMessage() throws {
    let desk = try TrainingDesk.empty()
    let remark = try desk.lines(
      "comment", try consultation(at: desk), "--from-eml", "-", "--name", "Ola", "--remark", "Inne słowa", "--received",
      "2026-09-07", "--channel", "paper", input: message)[0]
    let shown = try desk.run("show", remark, "--json", "--personal").output
    #expect(shown.contains(#""remark":"Inne słowa""#))
    #expect(shown.contains(#""channel":"paper""#) && shown.contains(#""receivedOn":"2026-09-07""#))
    let people = try desk.run("list", "person", "--json", "--personal").output
    #expect(people.contains("Ola") && !people.contains("jan@example.org"), "the message is somebody else's")
  }

  @Test(arguments: [
    ("nazwa;rok\na;1\n", "Zapisz jako"),
    ("From: a@e.pl\nContent-Type: application/pkcs7-mime\n\nx\n", "zaszyfrowana"), ("", "Na standardowym wejściu"),
  ]) func whatIsNoReadableMessageSavesNothing(input: String, words: String) throws {
    let desk = try TrainingDesk.empty()
    let refused = try desk.run("comment", try consultation(at: desk), "--from-eml", "-", input: input)
    #expect(refused.code != 0 && refused.errors.contains(words))
    #expect(try desk.lines("list", "submission").isEmpty)
  }

  @Test func aMessageSentBeforeTheOpeningIsToldItsDayAndTheWayOut() throws {
    let desk = try TrainingDesk.empty()
    let consultation = try consultation(at: desk)
    let early = "From: Jan Pelny <j@e.pl>\nDate: Mon, 31 Aug 2026 10:00:00 +0200\n\nProsze.\n"
    let refused = try desk.run("comment", consultation, "--from-eml", "-", input: early)
    #expect(
      refused.code == 1 && refused.errors.contains("31.08") && refused.errors.contains("dzień wpływu jest wcześniejszy")
    )
    #expect(refused.errors.contains("--received DATA") && !refused.errors.contains("nie zaczęły"))
    let taken = try desk.run("comment", consultation, "--from-eml", "-", "--received", "2026-09-01", input: early)
    #expect(taken.code == 0 && !taken.errors.contains("31.08"))
  }

  @Test func aFolderIsNoMessage() throws {
    let desk = try TrainingDesk.empty()
    let refused = try desk.run("comment", try consultation(at: desk), "--from-eml", desk.folder.path)
    #expect(refused.code != 0 && refused.errors.contains(".eml") && !refused.errors.contains("tabel"))
  }

  @Test func aMessageWithoutTextIsNoRemark() throws {
    let desk = try TrainingDesk.empty()
    let refused = try desk.run(
      "comment", try consultation(at: desk), "--from-eml", "-", input: "From: a@e.pl\nDate: 8 Sep 2026 10:00 GMT\n\n\n")
    #expect(refused.code == 1)
    #expect(try desk.lines("list", "submission").isEmpty)
  }

  @Test func aDraftSaysWhomItDoesNotReach() throws {
    let desk = try TrainingDesk.empty()
    let reached = try desk.lines(
      "add", "organization", "name=A", "legalForm=association", "email=a@e.example")[0]
    let silent = try desk.lines("add", "organization", "name=B", "legalForm=association")[0]
    let strange = try desk.lines("add", "organization", "name=C", "legalForm=association", "email=ż@ź.example")[0]
    let mailing = try desk.lines(
      "add", "mailing", "subject=Nabór", "sentOn=2026-09-08", "organizations=\(reached)|\(silent)|\(strange)",
      "text=Piszemy.")[0]
    let draft = try desk.run("report", "mailing", mailing, "--format", "eml", "--personal")
    #expect(draft.code == 0 && draft.output.contains("a@e.example"))
    #expect(draft.errors.contains("bez adresu: 1 organizacja"), "\(draft.errors)")
    #expect(draft.errors.contains("nie przyjmie: 1 organizacja") && !draft.output.contains("ź"), "\(draft.errors)")
    #expect(try desk.run("report", "mailing", mailing, "--format", "text", "--personal").output.contains("B"))
  }

  @Test func eitherWordsOrAMessageAreNeeded() throws {
    let desk = try TrainingDesk.empty()
    let refused = try desk.run("comment", try consultation(at: desk))
    #expect(refused.code == 64 && refused.errors.contains("--from-eml"))
  }
}
