import CivicDomain

/// The reason why a file is not read as a message.
public enum MailError: Error, Hashable, Sendable {
  /// It has no head of a message: no field that each message has.
  case notAMessage
  /// It is a draft that nobody has sent yet.
  case draft
  /// It is encrypted, or signed so that its text is not readable without a mail program (RFC 8551, RFC 3156).
  case encrypted
  /// It is a message as Outlook keeps it (.msg), which is another format.
  case outlook
  /// It is longer than any message, or its head is.
  case tooLong
  /// Somebody stopped the reading.
  case stopped
}

/// A thing in a message that is not sure, so that somebody should look before it counts.
public enum MailDoubt: CaseIterable, Hashable, Sendable {
  /// The file ends before the message does.
  case cutOff
  /// The letters do not stand in the code page that the message names, and were read as what they look like.
  case guessedCodePage
  /// Some letters are none that a Polish word has where they stand, but the page may be the right one.
  case unlikelyLetters
  /// Some letters are damaged: U+FFFD stands in their place.
  case lostLetters
  /// Something in it is encoded in a way that is broken or not known.
  case damagedEncoding
  /// There is only a web page, from which the words were taken.
  case fromWebPage
  /// A file that came along is empty, or nothing of it could be read: it was left out.
  case emptyEnclosure
  /// Another message is enclosed, whose text was not taken.
  case forwarded
  /// There are more parts, or deeper ones, than are read.
  case tooManyParts
  /// There is no date that could be read.
  case noDate
  /// There is no text.
  case noText
  /// There is none, but files came along, in which the words most likely stand.
  case onlyFiles
  /// It has several senders, of which the first was taken.
  case severalSenders
  /// A machine sent it, and whoever an answer would go to was taken for its sender.
  case sentByMachine
  /// The file holds several messages, of which the first was taken.
  case severalMessages
  /// Its subject says that its sender passed it on: it is somebody else's.
  case passedOn
}

extension Words {
  /// What is not sure in a message, and what to look at.
  public func doubt(_ doubt: MailDoubt) -> String {
    switch doubt {
    case .cutOff:
      said(
        pl: "Plik wiadomości jest ucięty: mogło zginąć zakończenie tekstu albo załącznik.",
        en: "The message's file is cut off: the end of the text or an attachment may be missing.")
    case .guessedCodePage:
      said(
        pl: "Strony kodowej wiadomości nie znamy albo podano ją źle: odczytano ją z liter. Sprawdź polskie znaki.",
        en:
          "The message's code page is not known here or named wrongly: it was read from the letters. Check the Polish ones."
      )
    case .unlikelyLetters:
      said(
        pl: "Niektóre litery wiadomości są dziwne jak na polski tekst. Sprawdź polskie znaki.",
        en: "Some letters of the message are strange in a Polish text. Check the Polish ones.")
    case .lostLetters:
      said(
        pl: "Niektóre litery wiadomości są uszkodzone: tam, gdzie stały, jest znak „�”. Popraw te miejsca.",
        en: "Some letters of the message are damaged: where they were stands the sign “�”. Correct these places.")
    case .damagedEncoding:
      said(
        pl: "Część wiadomości jest uszkodzona: odczytano, co się dało.",
        en: "A part of the message is damaged: what could be read was read.")
    case .fromWebPage:
      said(
        pl: "Wiadomość ma tylko postać strony (HTML): wzięto z niej sam tekst.",
        en: "The message is only a web page (HTML): its text alone was taken.")
    case .emptyEnclosure:
      said(
        pl: "Załącznik jest pusty albo nie da się go odczytać: nie wzięto go.",
        en: "An attachment is empty or cannot be read: it was not taken.")
    case .forwarded:
      said(
        pl: "W wiadomości jest przesłana dalej inna wiadomość: jest wśród załączników, jej treści nie wzięto.",
        en: "Another message is forwarded in it: it is among the attachments, its text was not taken.")
    case .tooManyParts:
      said(
        pl: "Wiadomość ma więcej części, niż się tu czyta: dalszych nie wzięto.",
        en: "The message has more parts than are read here: the others were not taken.")
    case .noDate:
      said(pl: "Wiadomość nie ma daty, którą da się odczytać.", en: "The message has no date that can be read.")
    case .noText:
      said(
        pl: "W wiadomości nie ma tekstu, który da się odczytać.",
        en: "There is no text in the message that can be read.")
    case .onlyFiles:
      said(
        pl: "W wiadomości nie ma tekstu, jest tylko to, co dołączono: otwórz załącznik i wpisz jego treść, a plik "
          + "zostanie przy uwadze.",
        en: "There is no text in the message, but what came along: open the attachment and type its words; the file "
          + "stays with the remark.")
    case .severalSenders:
      said(
        pl: "Wiadomość ma kilku nadawców: wzięto pierwszego.",
        en: "The message has several senders: the first was taken.")
    case .sentByMachine:
      said(
        pl: "Wiadomość wysłał automat (formularz): jako nadawcę wzięto tego, do kogo idą odpowiedzi.",
        en: "A machine sent the message (a form): whoever an answer would go to was taken for its sender.")
    case .severalMessages:
      said(
        pl: "W pliku jest kilka wiadomości: wzięto tylko pierwszą. Każdą następną zapisz w osobnym pliku.",
        en: "The file holds several messages: only the first was taken. Save each other in a file of its own.")
    case .passedOn:
      said(
        pl: "To wiadomość przekazana dalej: sprawdź, czyja jest uwaga i kiedy wpłynęła, i popraw nadawcę.",
        en: "This is a message that was passed on: check whose the remark is and when it came, and correct the sender.")
    }
  }

  /// The note that a text of a message is in a code page that is not read here; empty: it names none that could be its own.
  public func unreadCodePage(_ name: String) -> String {
    name.isEmpty
      ? said(
        pl: "Nie da się rozpoznać liter w tekście wiadomości: nie wzięto go.",
        en: "The letters of a text of the message cannot be made out: it was not taken.")
      : said(
        pl: "Tekst wiadomości jest w stronie kodowej „\(name)”, której program nie czyta: nie wzięto go.",
        en: "A text of the message is in the code page “\(name)”, which is not read here: it was not taken.")
  }

  /// Why a file is not read as a message, and what to do.
  public func refused(_ error: MailError) -> Sentences {
    switch error {
    case .notAMessage:
      said(
        pl: Sentences(
          "To nie jest wiadomość e-mail.", kept: nothingSaved,
          wayOut: "W programie pocztowym wybierz „Zapisz jako…” i wskaż plik .eml."),
        en: Sentences(
          "This is not an e-mail message.", kept: nothingSaved,
          wayOut: "Choose “Save as…” in the mail program and name the .eml file."))
    case .draft:
      said(
        pl: Sentences(
          "To szkic wiadomości (X-Unsent): nikt go jeszcze nie wysłał, więc nikt nim niczego nie zgłosił.",
          kept: nothingSaved, wayOut: "Wskaż wiadomość, która przyszła, zapisaną w programie pocztowym jako .eml."),
        en: Sentences(
          "This is the draft of a message (X-Unsent): nobody has sent it, so nobody says anything by it.",
          kept: nothingSaved, wayOut: "Name a message that came, saved as .eml in the mail program."))
    case .encrypted:
      said(
        pl: Sentences(
          "Wiadomość jest zaszyfrowana albo podpisana tak, że czyta ją tylko program pocztowy.", kept: nothingSaved,
          wayOut: "Otwórz ją tam i przepisz uwagę."),
        en: Sentences(
          "The message is encrypted, or signed so that only a mail program reads it.", kept: nothingSaved,
          wayOut: "Open it there and take the remark down by hand."))
    case .outlook:
      said(
        pl: Sentences(
          "To wiadomość zapisana przez Outlooka (.msg), a czyta się tu pliki .eml.", kept: nothingSaved,
          wayOut: "Otwórz skrzynkę w przeglądarce i pobierz wiadomość jako .eml albo skopiuj jej treść "
            + "(Ctrl-A, Ctrl-C) i wklej ją w pole „treść uwagi”."),
        en: Sentences(
          "This is a message that Outlook saved (.msg); files .eml are read here.", kept: nothingSaved,
          wayOut: "Open the mailbox in a browser and download the message as .eml, or copy its text (Ctrl-A, "
            + "Ctrl-C) and paste it into the field of the remark."))
    case .tooLong:
      said(
        pl: Sentences(
          "Ten plik jest za długi jak na wiadomość e-mail.", kept: nothingSaved,
          wayOut: "Sprawdź, czy to właściwy plik; wiadomość zapisz w programie pocztowym jeszcze raz."),
        en: Sentences(
          "This file is too long to be an e-mail message.", kept: nothingSaved,
          wayOut: "Check that it is the right file; save the message in the mail program once more."))
    case .stopped:
      said(
        pl: Sentences("Przerwano czytanie wiadomości.", kept: nothingSaved, wayOut: ""),
        en: Sentences("The reading of the message was stopped.", kept: nothingSaved, wayOut: ""))
    }
  }

  /// The refusal of a path that is no file, where a message was asked for.
  public func noMessageToRead(_ path: String) -> Sentences {
    said(
      pl: Sentences(
        "To folder albo urządzenie, nie plik: \(path).", kept: nothingSaved,
        wayOut: "Wskaż plik .eml, który zapisał program pocztowy."),
      en: Sentences(
        "This is a folder or a device, no file: \(path).", kept: nothingSaved,
        wayOut: "Name the .eml file that the mail program saved."))
  }

  /// The day that was taken as the one on which a message came, and from where.
  public func dayOfMessage(_ day: Day, isSenders: Bool) -> String {
    let date = self.day(day)
    return isSenders
      ? said(
        pl: "Za dzień wpływu przyjęto \(date), jak podał komputer nadawcy. Sprawdź w skrzynce, kiedy przyszła.",
        en: "It counts as received on \(date), as the sender's computer has it. See in the mailbox when it came.")
      : said(
        pl: "Za dzień wpływu przyjęto \(date), jak podał serwer poczty.",
        en: "It counts as received on \(date), as the mail server has it.")
  }

  /// The message does not say on which day it came: today counts.
  ///
  /// - Parameter isToCome: whether it names a day that is still to come.
  public func dayOfMessageUnknown(isToCome: Bool) -> String {
    isToCome
      ? said(
        pl: "Data wiadomości jeszcze nie nadeszła: za dzień wpływu przyjęto dzisiejszy. Sprawdź w skrzynce, kiedy "
          + "przyszła.",
        en: "The date of the message is still to come: it counts as received today. See in the mailbox when it came.")
      : said(
        pl: "Za dzień wpływu przyjęto dzisiejszy, bo wiadomość go nie podaje. Sprawdź w skrzynce, kiedy przyszła.",
        en: "It counts as received today, for the message does not say when. See in the mailbox when it came.")
  }

  /// A message shows only the address of a sender whom nobody knows.
  public var senderHasNoName: Sentences {
    said(
      pl: Sentences(
        "Wiadomość nie podaje nazwiska nadawcy, tylko jego adres, a nie ma go wśród znanych osób.", kept: nothingSaved,
        wayOut: "Podaj --name NAZWISKO i --email ADRES."),
      en: Sentences(
        "The message gives no name of its sender, only an address, which nobody known has.", kept: nothingSaved,
        wayOut: "Give --name NAME and --email ADDRESS."))
  }

  /// The refusal of a message from which no text can be taken.
  /// - Parameters:
  ///   - doubts: what is not sure in it: the first that tells more than that there is none.
  ///   - unreadPages: the code pages of its texts that are not read here.
  public func messageWithoutText(_ doubts: [MailDoubt], unreadPages: [String] = []) -> Sentences {
    let why = doubts.first { [.forwarded, .tooManyParts, .cutOff, .damagedEncoding].contains($0) }.map(doubt)
    return Sentences(
      ([doubt(doubts.contains(.onlyFiles) ? .onlyFiles : .noText), why].compactMap { $0 }
        + unreadPages.map(unreadCodePage)).joined(separator: " "),
      kept: nothingSaved,
      wayOut: said(pl: "Podaj treść sam: --remark TEKST.", en: "Give the words yourself: --remark TEXT."))
  }

  /// That nothing was kept of a message.
  /// - Parameter day: when it was sent; nil: unknown, or said otherwise.
  public func nothingSaved(ofMessageOf day: Day?) -> String {
    day.map { day in
      said(
        pl: "Z wiadomości z \(self.day(day)) nic nie zapisano.",
        en: "Nothing was saved of the message of \(self.day(day)).")
    } ?? nothingSaved
  }

  /// That another letter with other words bears the same name.
  public func letterOfSameName(_ other: String) -> String {
    said(
      pl:
        "Inna wiadomość o tym samym identyfikatorze jest w rejestrze jako \(other). Ta ma inną treść: jest osobną uwagą.",
      en:
        "Another message of the same identifier is in the register as \(other). This one says something else: it is a remark of its own."
    )
  }

  /// The file of a message is another one than when the form was filled in from it: nothing of it was kept.
  public func messageHasChanged(_ path: String) -> Sentences {
    said(
      pl: Sentences(
        "Plik \(path) to już inna wiadomość niż ta, z której wypełniono uwagę: nie dołączono z niej niczego.",
        wayOut: "Uwaga jest zapisana. Zapisz właściwą wiadomość jeszcze raz i weź ją klawiszem F5."),
      en: Sentences(
        "\(path) is another message now than the one that the remark was filled in from: nothing of it was attached.",
        wayOut: "The remark is saved. Save the right message once more and take it with F5."))
  }

  /// The note that a message was taken down before, as the remark of this number.
  /// - Parameter enclosures: how many of its files are kept with the remark only now.
  public func messageTakenBefore(_ number: String, adding enclosures: Int = 0) -> String {
    let taken = said(
      pl: "Ta wiadomość jest już w rejestrze jako \(number).",
      en: "This message is in the register already, as \(number)."
    )
    let added =
      enclosures == 0
      ? said(pl: "Niczego nie dodano.", en: "Nothing was added.") : enclosuresGoWith(enclosures)
    return "\(taken) \(added)"
  }

  /// The note that a remark was completed, which had only the beginning of its message.
  public func remarkCompleted(_ number: String) -> String {
    said(
      pl: "Uwaga \(number) miała tylko początek tej wiadomości: dopisano resztę.",
      en: "The remark \(number) had only the beginning of this message: the rest is added.")
  }

  /// The note that a remark has only the beginning of its message, which nobody asked to complete.
  public func remarkHasBeginning(_ number: String) -> String {
    said(
      pl: "Uwaga \(number) ma tylko początek tej wiadomości. Resztę dopisze to samo polecenie z --complete.",
      en: "The remark \(number) has only the beginning of this message. The same command with --complete adds the rest."
    )
  }

  /// The question whether to complete a remark, which has only the beginning of its message.
  public func askCompleteRemark(_ number: String) -> String {
    said(
      pl: "Uwaga \(number) ma tylko początek tej wiadomości. Dopisać resztę?",
      en: "The remark \(number) has only the beginning of this message. Add the rest?")
  }

  /// The answer that shows the remark that a message is.
  public var answerShowRemark: String { said(pl: "pokaż", en: "show it") }

  /// The answer that completes it.
  public var answerComplete: String { said(pl: "dopisz", en: "add it") }

  /// The refusal to complete a remark that has only the beginning of its message: why, and what to do.
  public func remarkNotCompleted(_ number: String, _ why: [String]) -> [String] {
    said(
      pl: ["Uwaga \(number) ma tylko początek tej wiadomości."] + why + [
        "Reszty nie dopisano. Przyjmij ją jako osobną uwagę: to samo polecenie z --remark TEKST."
      ],
      en: ["The remark \(number) has only the beginning of this message."] + why + [
        "The rest was not added. Take it down as a remark of its own: the same command with --remark TEXT."
      ])
  }

  /// The question which message a remark is taken from.
  public var whichMessage: String { said(pl: "Z której wiadomości?", en: "From which message?") }

  /// A message is taken into an empty form alone.
  public var messageIntoEmptyForm: String {
    said(
      pl: "Coś już tu wpisano, a wiadomość wypełnia pusty formularz. Zapisz to albo zacznij od nowa.",
      en: "Something is typed here, and a message fills in an empty form. Save it, or begin anew.")
  }

  /// The title of a file of a message that has no name.
  public func enclosure(_ number: Int) -> String {
    said(pl: "Załącznik wiadomości nr \(number)", en: "Attachment \(number) of the message")
  }

  /// How many of a message's files were kept with the remark of a number.
  public func enclosuresKept(_ number: Int, with remark: String) -> String {
    let enclosures = count(number, of: PersonalAttachment.kind)
    return said(
      pl: "Z wiadomości dołączono do \(remark): \(enclosures).",
      en: "Kept with \(remark) from the message: \(enclosures).")
  }

  /// The sentence that files of a message go along with the remark that was just saved.
  public func enclosuresGoWith(_ number: Int) -> String {
    said(
      pl: "Z wiadomości dołącza się: \(count(number, of: PersonalAttachment.kind)).",
      en: "Attached from the message: \(count(number, of: PersonalAttachment.kind)).")
  }

  /// The note that the files of a message will be kept with the remark once it is saved.
  public func enclosuresGoAlong(_ number: Int) -> String {
    let enclosures = count(number, of: PersonalAttachment.kind)
    return said(
      pl: "Razem z uwagą zapisze się z wiadomości: \(enclosures).",
      en: "Saved with the remark from the message: \(enclosures).")
  }

  /// What a message is about, as its sender has it.
  public func subjectOfMessage(_ subject: String) -> String {
    said(
      pl: "Temat wiadomości, od niego zaczyna się treść: \(subject)",
      en: "The message's subject, with which the remark begins: \(subject)")
  }

  /// The letter that a message answers, which was not taken into the text: how it begins, and how many lines it has.
  public func quotedLeftOut(_ first: String, lines: Int) -> String {
    said(
      pl: "Cytowany list, pominięty w treści (wierszy: \(number(lines))): \(first)",
      en: "Quoted letter, left out of the text (lines: \(number(lines))): \(first)")
  }

  /// Whose letter was passed on in the text of a message.
  /// - Parameter isTaken: whether the remark is taken as theirs; else as that of whoever passed it on.
  public func senderOfForward(_ name: String, _ address: String, isTaken: Bool) -> String {
    let shown = [name, address].filter { !$0.isEmpty }.joined(separator: ", ")
    if !isTaken {
      return said(
        pl: "Pod treścią jest list przekazany, a jego nadawca to \(shown). Sprawdź, czyja jest uwaga.",
        en: "Below the text is a letter that was passed on, sent by \(shown). See whose the remark is.")
    }
    return said(
      pl: "Nadawca jest z listu przekazanego w treści: \(shown).",
      en: "The sender is that of the letter passed on in the text: \(shown).")
  }

  /// The lines at the end of a message that were not taken into the text.
  public func signatureLeftOut(_ lines: [String]) -> String {
    let signature = lines.joined(separator: " / ")
    return said(pl: "Podpis, pominięty w treści: \(signature)", en: "Signature, left out of the text: \(signature)")
  }

  /// The remark stands, but its message could not be read once more, so that none of its files was kept with it; why.
  public func enclosuresNotKept(_ why: String) -> String {
    said(
      pl: "Uwagę zapisano, lecz bez załączników wiadomości. \(why) Weź tę wiadomość jeszcze raz klawiszem F5: dodane "
        + "będzie tylko to, czego brak.",
      en:
        "The remark was saved, but without the message's attachments. \(why) Take the message once more with F5: only "
        + "what is missing is added.")
  }

  /// The remark stands, but these of the message's files are not with it, by the reason; and how they are added later.
  public func enclosuresLeftOut(
    _ files: [(why: FileHindrance, names: [String])], of remark: RecordID, in here: Circumstances
  ) -> [String] {
    let count = number(files.reduce(0) { $0 + $1.names.count })
    let lead = said(
      pl: "Uwaga jest zapisana, lecz bez załączników wiadomości (\(count)).",
      en: "The remark is there, but without attachments of the message (\(count)).")
    let reasons = files.map { why, names in
      let shown = names.prefix(Words.filesNamed).map(text).joined(separator: ", ")
      let more = names.count > Words.filesNamed ? " \(andMore(names.count - Words.filesNamed))" : ""
      return "\(capitalized(because(why))): \(shown)\(more)."
    }
    let wayOut = here.either(
      screen: said(
        pl:
          "Dodasz je później: weź tę wiadomość jeszcze raz klawiszem F5 (dodane będzie tylko to, czego brak) albo zapisz "
          + "plik i dołącz go do uwagi (a).",
        en: "Add them later: take the message once more with F5 (only what is missing is added), or save the file and "
          + "attach it to the remark (a)."),
      shell: said(
        pl: "Gdy przyczyna minie, weź tę wiadomość jeszcze raz: dodane będzie tylko to, czego brak. Albo zapisz plik "
          + "i dołącz go do uwagi: wspolnie add załącznik dotyczy=\(remark.raw) tytuł=TEKST plik=ŚCIEŻKA.",
        en:
          "Once the cause is gone, take the message once more: only what is missing is added. Or save the file and attach "
          + "it to the remark: wspolnie add attachment of=\(remark.raw) title=TEXT file=PATH."))
    return [lead] + reasons + [wayOut]
  }

  private func because(_ why: FileHindrance) -> String {
    switch why {
    case .unreadable: said(pl: "nie da się ich odczytać", en: "they cannot be read")
    case .tooMany(let limit):
      said(
        pl: "naraz dołącza się najwyżej tyle plików: \(number(limit))",
        en: "at once so many files are attached at most: \(number(limit))")
    case .said(let fact): fact.hasSuffix(".") ? String(fact.dropLast()) : fact
    }
  }

  /// How many files are named by each reason.
  private static let filesNamed = 5
}

/// The reason why a file of a message is not with its remark.
public enum FileHindrance: Hashable, Sendable {
  /// Its bytes could not be read.
  case unreadable
  /// So many come in at once at most.
  case tooMany(limit: Int)
  /// What a rule or the disk has against it, as a sentence.
  case said(String)
}
