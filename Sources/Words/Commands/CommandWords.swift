import CivicDomain

/// The messages of the shell commands.
extension Words {
  /// The message of a command's problem in one to three lines: what happened, what was kept, what to do.
  public func problem(_ problem: CommandProblem) -> [String] {
    switch problem {
    case .unknownCommand(let name, let near): unknownCommand(name, near)
    case .ambiguousCommand(let name, let acts):
      said(
        pl: ["„\(name)” to początek kilku poleceń: \(list(acts)).", "Podaj całe."],
        en: ["“\(name)” begins several commands: \(list(acts)).", "Give the whole of one."])
    case .commandMissing(let group, let known):
      said(
        pl: ["„\(group)” to grupa poleceń. Dopisz jedno z: \(known.joined(separator: ", "))."],
        en: ["“\(group)” is a group of commands. Add one of: \(known.joined(separator: ", "))."])
    case .unexpectedArgument(let text):
      said(pl: ["Nie wiadomo, co znaczy tu „\(text)”."], en: ["It is not clear what “\(text)” means here."])
    case .unknownOption(let option, let like):
      said(
        pl: ["Nie ma opcji \(option)." + (like.map { " Może chodziło o \($0)?" } ?? "")],
        en: ["There is no option \(option)." + (like.map { " Did you mean \($0)?" } ?? "")])
    case .missingArgument(let name): said(pl: ["Brakuje: \(name)."], en: ["Missing: \(name)."])
    case .actNotWhole(let missing, let needsID, let whole): actNotWhole(missing, needsID: needsID, whole)
    case .missingValue(let option):
      said(pl: ["Opcja \(option) wymaga wartości."], en: ["The option \(option) needs a value."])
    case .invalidValue(let value, let option, let known):
      [
        said(pl: "„\(value)” nie pasuje do opcji \(option).", en: "“\(value)” does not fit the option \(option).")
          + oneOf(known)
      ]
    case .parserSays(let message):
      said(pl: ["Nie można odczytać polecenia: \(message)"], en: ["The command cannot be read: \(message)"])
    case .notOfPast: notOfPast.lines
    case .unknownKind(let text): unknownKind(text).lines
    case .unknownField(let text, let kind): unknownField(text, of: kind).lines
    case .notFieldValue(let text): notAnAssignment(text).lines
    case .condition(let fault): self.fault(fault).lines
    case .count(let fault): self.fault(fault).lines
    case .fieldTwice(let field):
      said(
        pl: ["Pole „\(field.label[language])” podano dwa razy."],
        en: ["The field “\(field.label[language])” was given twice."])
    case .unreadable(let field, let error):
      ["\(capitalized(field.label[language])) (\(field.name)): \(fault(error, in: field))."]
    case .madeBy(let kind, let command):
      said(
        pl: [
          "\(capitalized(kind.forms(in: language).few)) dodaje polecenie „wspolnie \(command)”: wspolnie \(command) --help."
        ],
        en: [
          "\(capitalized(kind.forms(in: language).few)) are added by “wspolnie \(command)”: wspolnie \(command) --help."
        ])
    case .neverListed(let kind): [neverListed(kind)]
    case .wrongReceipt(let error):
      said(
        pl: ["To nie jest kod potwierdzenia: \(reason(error))"], en: ["That is not a receipt code: \(reason(error))"])
    case .textMissing(let option):
      said(
        pl: ["Na standardowym wejściu nie ma tekstu (\(option))."], en: ["Standard input holds no text for \(option)."])
    case .argumentNotText(let text): argumentNotText(text)
    case .argumentSteers(let text): argumentSteers(text)
    case .inputNotText(let option): inputNotText(option)
    case .inputSteers(let option): inputSteers(option)
    case .unknownFormat(let text, let known):
      [
        said(pl: "Tutaj nie obsługujemy formatu „\(text)”.", en: "The format “\(text)” does not work here.")
          + oneOf(known)
      ]
    case .unknownReport(let text, let near): unknownReport(text, near)
    case .unknownSetting(let text, let near): unknownSetting(text, near)
    case .personalNeeded(let field):
      said(
        pl: ["\(capitalized(field.label[language])) to dane osobowe.", "Dopisz --personal, jeśli są potrzebne."],
        en: ["\(capitalized(field.label[language])) is personal data.", "Add --personal if you need it."])
    case .personalNotReadable:
      said(
        pl: ["Nie masz uprawnień do danych osobowych w tym rejestrze."],
        en: ["You may not read the personal data of this register."])
    case .noSuchRecord(let text, let kind): noSuchRecord(text, kind)
    case .ambiguousReference(let text, let kind): ambiguousReference(text, kind)
    case .badNow(let text):
      said(
        pl: ["WSPOLNIE_NOW=„\(text)” to nie jest czas, na przykład 2026-09-09T14:32."],
        en: ["WSPOLNIE_NOW=“\(text)” is no time such as 2026-09-09T14:32."])
    case .notAvailable(let what):
      said(pl: ["Tego program jeszcze nie umie: \(what)."], en: ["This program cannot do that yet: \(what)."])
    }
  }

  private func list(_ acts: [FieldShape.Option]) -> String {
    acts.map { "\($0.word) (\($0.label[language]))" }.joined(separator: ", ")
  }

  private func unknownCommand(_ name: String, _ near: [String]) -> [String] {
    said(
      pl: ["Nie ma polecenia „\(name)”." + (near.isEmpty ? "" : " Czy chodziło o: \(near.joined(separator: ", "))?")],
      en: ["There is no command “\(name)”." + (near.isEmpty ? "" : " Did you mean: \(near.joined(separator: ", "))?")]
    )
  }

  private func argumentSteers(_ text: String) -> [String] {
    said(
      pl: [
        "W argumencie „\(text)” są znaki sterujące, których w tekście być nie może.", "Nic nie zapisano.",
        "Wpisz go bez nich.",
      ],
      en: [
        "The argument “\(text)” holds control characters, which no text may hold.", "Nothing was saved.",
        "Type it without them.",
      ])
  }

  private func argumentNotText(_ text: String) -> [String] {
    said(
      pl: [
        "Argument „\(text)” nie jest tekstem w UTF-8: są w nim bajty innej strony kodowej.", "Nic nie zapisano.",
        "Przełącz terminal na UTF-8 albo zamień tekst: iconv -f WINDOWS-1250 -t UTF-8.",
      ],
      en: [
        "The argument “\(text)” is not text in UTF-8: it holds bytes of another code page.", "Nothing was saved.",
        "Switch the terminal to UTF-8, or convert the text: iconv -f WINDOWS-1250 -t UTF-8.",
      ])
  }

  private func inputSteers(_ option: String) -> [String] {
    said(
      pl: [
        "W tekście ze standardowego wejścia (\(option)) są znaki sterujące, których w tekście być nie może.",
        "Nic nie zapisano.", "Usuń je i spróbuj ponownie.",
      ],
      en: [
        "The text on standard input (\(option)) holds control characters, which no text may hold.",
        "Nothing was saved.", "Take them out and try again.",
      ])
  }

  private func inputNotText(_ option: String) -> [String] {
    said(
      pl: [
        "Tekst ze standardowego wejścia (\(option)) nie jest w UTF-8.", "Nic nie zapisano.",
        "Zamień go po drodze: iconv -f WINDOWS-1250 -t UTF-8 PLIK | wspolnie …",
      ],
      en: [
        "The text on standard input (\(option)) is not UTF-8.", "Nothing was saved.",
        "Convert it on the way: iconv -f WINDOWS-1250 -t UTF-8 FILE | wspolnie …",
      ])
  }

  private func noSuchRecord(_ text: String, _ kind: Kind?) -> [String] {
    said(
      pl: ["Nie ma wpisu „\(text)”" + (kind.map { " (szukano: \($0.pl.one))." } ?? ".")],
      en: ["There is no record “\(text)”" + (kind.map { " (looked for: \($0.en.one))." } ?? ".")])
  }

  /// More than one record has this external id: only a list asked for it shows them, a search does not look there.
  private func ambiguousReference(_ text: String, _ kind: Kind) -> [String] {
    let field = Schema.kind(named: kind.name)?.externalID?.name ?? ""
    let command = "wspolnie list \(kind.name) --where \(ShellWord.quoted("\(field)=\(text)"))"
    return said(
      pl: ["„\(text)” pasuje do kilku wpisów (\(kind.forms(in: language).one)).", "Podaj identyfikator: \(command)."],
      en: ["“\(text)” fits several records (\(kind.forms(in: language).one)).", "Give the id: \(command)."])
  }

  /// The line that names the help page: `Pomoc: wspolnie list --help`.
  public func seeHelp(of command: String) -> String {
    said(pl: "Pomoc: \(command) --help", en: "Help: \(command) --help")
  }
  /// The message that the session was full, with the position on the waiting list.
  public func putOnWaitingList(place: Int) -> String {
    said(
      pl: "Brak wolnych miejsc: zapisano na listę rezerwową (\(place). miejsce).",
      en: "No seats left: put on the waiting list (place \(place)).")
  }
  /// The message that somebody moved up from the waiting list and must be told.
  public func movedUp(_ registration: RecordID) -> String {
    said(
      pl: "Miejsce z listy rezerwowej dostało zgłoszenie \(registration.raw): zadzwoń.",
      en: "The registration \(registration.raw) moved up from the waiting list: please tell them.")
  }
  /// The note that personal data are left out, and how to see them.
  public var personalHidden: String {
    said(
      pl: "Danych osobowych tu nie widać. Pokaż je: --personal.",
      en: "Personal data are left out. To see them: --personal.")
  }
  /// The stand-in for a personal value that is withheld.
  public var personalWithheld: String { said(pl: "(dane osobowe, więc bez treści)", en: "(personal, so not told)") }
  /// The name of a centre that was given none.
  public var nameOfACentre: String { said(pl: "Centrum aktywności obywatelskiej", en: "Civic-activity centre") }
  /// The name of the argument that an empty path misses.
  public var nameOfFileOrFolder: String { said(pl: "nazwa pliku albo folderu", en: "the name of a file or folder") }
  /// The label of a change that removed a record.
  public var removed: String { said(pl: "usunięto", en: "removed") }
  /// The label of a change that restored a record.
  public var restored: String { said(pl: "przywrócono", en: "restored") }
  /// The message that a search found nothing.
  public func foundNowhere(_ text: String) -> String {
    said(pl: "Nic nie znaleziono: „\(text)”.", en: "Nothing found: “\(text)”.")
  }
  /// That personal data were not searched, and how they are.
  public var personalNotSearched: String {
    said(
      pl: "Danych osobowych nie przeszukano: robi to --personal, a dziennik to odnotowuje.",
      en: "Personal data were not searched: --personal does, and the log notes it.")
  }
  /// The heading of the column of ids.
  public var columnId: String { said(pl: "identyfikator", en: "id") }
  /// The heading of the time of a change.
  public var columnChangedAt: String { said(pl: "zmieniono", en: "changed") }
  /// Heads who made a change.
  public var columnChangedBy: String { said(pl: "zmienił(a)", en: "changed by") }
  /// The lines about a submission and its response that its sender may know by the receipt code.
  public func receipt(_ status: ReceiptStatus) -> [String] {
    var remark = said(pl: "Uwaga \(status.number)", en: "Remark \(status.number)")
    if !status.unit.isEmpty { remark += said(pl: " do \(status.unit)", en: " on \(status.unit)") }
    if let day = status.receivedOn { remark += said(pl: " wpłynęła \(self.day(day))", en: " came on \(self.day(day))") }
    var lines = [status.subject, remark + (status.isLate ? said(pl: ", po terminie.", en: ", too late.") : ".")]
    guard let disposition = status.disposition else {
      let due =
        status.reportDue.map {
          said(pl: " Odpowiedzi będą w raporcie do \(day($0)).", en: " Answers will be in the report, due \(day($0)).")
        } ?? ""
      return lines + [said(pl: "Nie ma jeszcze odpowiedzi.", en: "There is no answer yet.") + due]
    }
    lines.append(
      said(pl: "Odpowiedź: \(label(disposition))", en: "Answer: \(label(disposition))")
        + (status.publishedOn.map { " (\(day($0)))." } ?? "."))
    return status.justification.isEmpty ? lines : lines + [status.justification]
  }
  /// How a registration stands that whoever holds its code asks for.
  public func receipt(of registration: Registration, waitingPlace: Int?) -> String {
    let standing = standing(of: registration, waitingPlace: waitingPlace)
    return said(
      pl: "Zgłoszenie \(registration.id.raw): \(standing).", en: "Sign-up \(registration.id.raw): \(standing).")
  }
  /// How a case stands that a kiosk left to the staff.
  public func receipt(of told: KioskCase) -> String {
    let (why, id) = (told.why.map { label($0) } ?? "", told.id.raw)
    if let day = told.settledOn {
      return said(pl: "Sprawa \(id): wyjaśniona \(self.day(day)).", en: "Case \(id): settled on \(self.day(day)).")
    }
    return said(pl: "Sprawa \(id): do wyjaśnienia (\(why)).", en: "Case \(id): to be settled (\(why)).")
  }
  /// The message that the demo was kept, and where.
  public func demoKept(folder: String) -> String {
    said(
      pl: "Rejestr pokazowy zachowano w folderze \(folder).", en: "The demonstration register was kept in \(folder).")
  }
  /// The warning that the folder of the demo could not be removed.
  public func demoNotRemoved(folder: String) -> String {
    said(
      pl: "Nie udało się usunąć folderu \(folder): usuń go.",
      en: "Could not remove the folder \(folder): please remove it.")
  }
  /// The refusal of records that are not given out to everyone, and how the staff get them.
  public func forStaffAlone(_ kind: Kind) -> Sentences {
    said(
      pl: Sentences(
        "\(capitalized(kind.forms(in: language).few)) nie są dla wszystkich: po samych identyfikatorach można powiązać, kto co zrobił.",
        kept: "Nic nie wydano.", wayOut: "Dla pracowników: dopisz --staff (z danymi osobowymi: --personal)."),
      en: Sentences(
        "\(capitalized(kind.forms(in: language).few)) are not for everyone: ids alone link what one and the same person did.",
        kept: "Nothing was given out.", wayOut: "For the staff: add --staff (with personal data: --personal)."))
  }

  /// The refusal of a map of records that have no place.
  public func hasNoPlace(_ kind: Kind) -> Sentences {
    said(
      pl: Sentences(
        "\(capitalized(kind.forms(in: language).few)) nie mają położenia na mapie.", kept: "Nic nie wydano.",
        wayOut: "Mapę (geojson) mają organizacje i zasoby; pomiń --format geojson."),
      en: Sentences(
        "\(capitalized(kind.forms(in: language).few)) have no place on a map.", kept: "Nothing was given out.",
        wayOut: "Organizations and resources have a map (geojson); leave out --format geojson."))
  }

  /// The refusal of a map with personal data.
  public var mapIsForEveryone: Sentences {
    said(
      pl: Sentences(
        "Mapa (geojson) jest do pokazania wszystkim, więc danych osobowych w niej nie ma.", kept: "Nic nie wydano.",
        wayOut: "Pomiń --personal."),
      en: Sentences(
        "A map (geojson) is made to be shown to everyone, so there are no personal data in it.",
        kept: "Nothing was given out.", wayOut: "Leave out --personal."))
  }

  /// The refusal of cards for an address book of records that are no people.
  public func hasNoCards(_ kind: Kind) -> Sentences {
    said(
      pl: Sentences(
        "\(capitalized(kind.forms(in: language).few)) nie mają wizytówek (vcf).", kept: "Nic nie wydano.",
        wayOut: "Wizytówki mają osoby, osoby do kontaktu i organizacje; pomiń --format vcf."),
      en: Sentences(
        "\(capitalized(kind.forms(in: language).few)) have no cards (vcf).", kept: "Nothing was given out.",
        wayOut: "People, contacts and organizations have cards; leave out --format vcf."))
  }

  /// The refusal of cards without leave to tell of people.
  public var cardsArePersonal: Sentences {
    said(
      pl: Sentences("Wizytówki to dane osobowe.", kept: "Nic nie wydano.", wayOut: "Dopisz --personal."),
      en: Sentences("Cards are personal data.", kept: "Nothing was given out.", wayOut: "Add --personal."))
  }

  private func oneOf(_ known: [String]) -> String {
    known.isEmpty
      ? "" : said(pl: " Możliwe: \(known.joined(separator: ", ")).", en: " Possible: \(known.joined(separator: ", ")).")
  }

  func reason(_ error: ReceiptCodeError) -> String {
    switch error {
    case .unknownSign(let sign): said(pl: "nie ma w nim znaku „\(sign)”.", en: "codes have no sign “\(sign)”.")
    case .wrongLength(let length):
      said(
        pl: "ma \(length) zn., a powinien mieć \(ReceiptCode.length).",
        en: "it has \(length) signs and should have \(ReceiptCode.length).")
    case .wrongCheckSign:
      said(
        pl: "któryś znak jest pomylony. Sprawdź go z wydrukiem.",
        en: "one of its signs is mistaken. Compare it with the printed one.")
    }
  }
}
