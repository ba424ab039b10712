import CivicDomain

/// The sentences about letters that go out as drafts, which a mail program opens and somebody sends.
extension Words {
  /// What a draft to all in sight is called among what can go out.
  public var messageToThem: String { said(pl: "wiadomość do nich", en: "message to them") }
  /// The word for a letter in the name of a file.
  public var messageInName: String { said(pl: "wiadomość", en: "message") }
  /// The heading over those to whom it is written.
  public var writtenTo: String { said(pl: "Do kogo", en: "To whom") }
  /// The label of those whom a draft does not reach.
  public var withoutEmail: String { said(pl: "Do zadzwonienia (bez e-maila)", en: "To ring (without an e-mail)") }
  /// The subject of a letter about what was called off.
  public func calledOff(_ subject: String) -> String { said(pl: "Odwołane: \(subject)", en: "Called off: \(subject)") }
  /// Why there is no letter to the participants.
  public var nobodyHasASeat: String { said(pl: "nikt tu nie ma miejsca", en: "nobody has a seat here") }
  /// Why there is no letter to the waiting list.
  public var nobodyWaits: String { said(pl: "nikt nie czeka na miejsce", en: "nobody waits for a seat") }

  /// What is to be known of a draft: to how many addresses it goes, whom it does not reach, who of them waits, and whom it
  /// leaves out.
  public func draftReaches(
    addresses: Int, without: Int, toOrganizations: Bool, waiting: Int, cancelled: Int
  ) -> String {
    let others = toOrganizations ? count(without, of: Organization.kind) : count(without, of: .person)
    let parts = [
      said(pl: "adresów w UDW: \(number(addresses))", en: "addresses in blind copy: \(number(addresses))"),
      without > 0
        ? said(pl: "\(others) bez e-maila: zadzwoń", en: "\(others) without an e-mail: ring") : "",
      waiting > 0
        ? said(pl: "z listy rezerwowej: \(number(waiting))", en: "of the waiting list: \(number(waiting))") : "",
      cancelled > 0
        ? said(
          pl: "odwołane zgłoszenia pominięto: \(number(cancelled))",
          en: "cancelled registrations left out: \(number(cancelled))") : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// The text with which a letter to the people of a session begins.
  /// - Parameter was: when it was until now; empty: not for all of them the same; nil: it was not moved.
  public func sessionLetter(
    _ title: String, when: String, moved was: String? = nil, at place: String, link: String, isCancelled: Bool,
    isWaiting: Bool, from centre: String
  ) -> String {
    let waits =
      isWaiting
      ? said(
        pl: "czekasz na miejsce na spotkaniu. Damy znać, gdy się zwolni.",
        en: "You are waiting for a seat at this session. We will tell you when there is one.")
      : said(pl: "piszemy w sprawie spotkania:", en: "We are writing about this session:")
    let before = was.map { $0.isEmpty ? "" : said(pl: " Dotąd: \($0).", en: " Until now: \($0).") }
    let news =
      isCancelled
      ? said(pl: "to spotkanie się nie odbędzie:", en: "This session will not take place:")
      : before.map { movedSession($0, isWaiting: isWaiting) } ?? waits
    let facts = [title, when, place, isCancelled ? "" : link].filter { !$0.isEmpty }
    let lines = [said(pl: "Dzień dobry,", en: "Hello,"), "", news, ""] + facts + ["", centre]
    return lines.joined(separator: "\n")
  }

  /// That a session was moved; to whoever waits for a seat, that they still do.
  /// - Parameter before: the sentence that says when it was, if any, with a space before it.
  private func movedSession(_ before: String, isWaiting: Bool) -> String {
    isWaiting
      ? said(
        pl:
          "czekasz na miejsce na spotkaniu, którego termin się zmienił.\(before) Damy znać, gdy zwolni się miejsce. Nowy termin:",
        en:
          "You are waiting for a seat at this session, which has been moved.\(before) We will tell you when there is one. The new time:"
      )
      : said(
        pl: "zmienił się termin spotkania.\(before) Nowy termin:",
        en: "This session has been moved.\(before) The new time:")
  }

  /// The subject of a letter to whoever sent a remark: `Uwaga U-24: Program współpracy`.
  public func aboutRemark(_ number: String, in consultation: String) -> String {
    said(pl: "Uwaga \(number): \(consultation)", en: "Remark \(number): \(consultation)")
  }
  /// The text of a letter to whoever sent a remark: what was published of the answer, or that there is none yet.
  public func remarkLetter(
    _ number: String, in consultation: String, answer disposition: String, because reasons: String, from centre: String
  ) -> String {
    let news =
      disposition.isEmpty
      ? [said(pl: "Uwaga jest rozpatrywana.", en: "The remark is being considered.")]
      : [said(pl: "Stanowisko: \(disposition).", en: "The response: \(disposition).")]
        + (reasons.isEmpty ? [] : ["", reasons])
    let about = said(
      pl: "piszemy w sprawie uwagi \(number) w konsultacjach: \(consultation)",
      en: "we are writing about the remark \(number) in the consultation: \(consultation)")
    return ([said(pl: "Dzień dobry,", en: "Hello,"), "", about, ""] + news + ["", centre]).joined(separator: "\n")
  }
  /// Why there is no letter to whoever sent a remark.
  public var senderHasNoEmail: String { said(pl: "nie ma tu adresu e-mail", en: "there is no e-mail address here") }

  /// The message that a draft is there, what is to be known of it, that nothing was sent, and how to read it here.
  public func draftGivenOut(_ path: String, _ remark: String) -> String {
    let remark = remark.isEmpty ? "" : " (\(remark))"
    return said(
      pl: "Zapisano szkic, niczego nie wysłano: \(path)\(remark). Enter: pokaż tutaj",
      en: "Saved a draft, nothing was sent: \(path)\(remark). Enter: show it here")
  }

  // MARK: - The form that writes to organizations

  /// What the form does first, and what stays to be done by hand.
  public var draftComesFirst: String {
    said(
      pl: "F2 zapisze szkic z adresami w UDW dla programu pocztowego. Program sam niczego nie wysyła.",
      en: "F2 saves a draft for a mail program, with the addresses in blind copy. This program itself sends nothing.")
  }
  /// What is still to be done once the draft is there.
  public var sendItFirst: String {
    said(
      pl:
        "Szkic jest w folderze na pliki. Wyślij go programem pocztowym, potem F2 zapisze, do kogo i kiedy. Do tego czasu F8 odłoży ten formularz.",
      en:
        "The draft is in the folder for files. Send it with a mail program, then F2 records to whom and when. Until then F8 puts this form aside."
    )
  }
  /// What is to be done where no draft was made.
  public var writeOtherwise: String {
    said(
      pl: "Szkicu nie ma. Napisz inaczej, potem F2 zapisze, do kogo i kiedy. Do tego czasu F8 odłoży ten formularz.",
      en:
        "There is no draft. Write in another way, then F2 records to whom and when. Until then F8 puts this form aside."
    )
  }
  /// What is to be done once something else was typed than stands in the draft.
  public var draftIsOld: String {
    said(
      pl: "Odkąd jest szkic, zmieniono temat albo treść: nie wysyłaj go. F2 zapisze nowy.",
      en: "The subject or the text was changed since the draft: do not send it. F2 saves a new one.")
  }
  /// The message in the form once the draft is there.
  public func draftMade(_ path: String, _ remark: String) -> String {
    said(
      pl: "Szkic: \(path) (\(remark)). Wyślij go, potem F2 zapisze, że wysłano.",
      en: "The draft: \(path) (\(remark)). Send it, then F2 records that it was sent.")
  }
  /// The message where nobody has an address: it goes on with the record.
  public var nobodyHasAnAddress: String {
    said(
      pl: "Nikt z nich nie ma adresu e-mail, więc nie ma szkicu. Gdy napiszesz inaczej, F2 zapisze, do kogo i kiedy.",
      en: "None of them has an e-mail address, so there is no draft. Once you wrote in another way, F2 records it.")
  }
}
