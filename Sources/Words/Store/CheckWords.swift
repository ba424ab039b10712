import CivicDomain

/// The findings of `check` in the store's files: phrases without a full stop, and the line that puts one at its place;
/// those of lines and records stand in files of their own.
extension Words {
  /// A finding at its place: `USZKODZENIE log/cao/000001.jsonl, wiersz 7: …` or `uwaga …`; no line: the whole file.
  public func finding(_ phrase: String, file: String, line: Int?, isDamage: Bool) -> String {
    said(
      pl: "\(isDamage ? "USZKODZENIE" : "spostrzeżenie") \(file)\(line.map { ", wiersz \($0)" } ?? ""): \(phrase)",
      en: "\(isDamage ? "DAMAGE" : "note") \(file)\(line.map { ", line \($0)" } ?? ""): \(phrase)")
  }

  /// The message that the store is whole, with so many notes.
  public func storeWhole(notes: Int) -> Sentences {
    said(
      pl: Sentences(notes == 0 ? "Dane są całe." : "Dane są całe (\(count(notes, of: noteForms)) powyżej)."),
      en: Sentences(notes == 0 ? "The data are whole." : "The data are whole (\(count(notes, of: noteForms)) above).")
    )
  }

  /// The message that what stands in the store is whole, and what was lost before, or changed by hand, and recorded.
  public func storeWholeButForLosses(_ loss: RecordedLoss, notes: Int, today: Day) -> Sentences {
    let (lost, touched) = (loss.transactions, loss.touched)
    let when = daysOfRecording(loss).map { day($0, near: today) }.joined(separator: ", ")
    let transactions: PluralForms = said(pl: ["zapis", "zapisy", "zapisów"], en: ["transaction", "transactions"])
    let places: PluralForms = said(pl: ["miejscu", "miejscach", "miejscach"], en: ["place", "places"])
    let gone =
      lost == 0
      ? ""
      : said(
        pl: "utracono co najmniej \(count(lost, of: transactions))",
        en: "at least \(count(lost, of: transactions)) lost")
    let changed =
      touched == 0
      ? ""
      : said(
        pl: "zmieniono coś ręcznie w \(count(touched, of: places))",
        en: "changed by hand in \(count(touched, of: places))")
    let ends =
      loss.unknownEnds == 0
      ? ""
      : said(
        pl: "odtworzono dziennik z uszkodzonej kopii i nie wiadomo, czy nie brakuje jego końca",
        en: "a log was put back from a damaged backup, and whether its end is missing is not known")
    let what = [gone, changed, ends].filter { !$0.isEmpty }.joined(separator: ", ")
    return said(
      pl: Sentences(
        "To, co jest w rejestrze, jest całe (\(count(notes, of: noteForms)) powyżej).",
        kept: "Wcześniej \(what) (odnotowano \(when)).",
        wayOut: "Co było tam wcześniej, powie tylko kopia zapasowa sprzed tego dnia."),
      en: Sentences(
        "What stands in the register is whole (\(count(notes, of: noteForms)) above).",
        kept: "Before: \(what) (recorded \(when)).",
        wayOut: "What stood there, only a backup from before can tell."))
  }

  /// What a whole store says of the lines that erasures rewrote.
  public func linesRewritten(_ rewritten: RewrittenLines, today: Day) -> Sentences {
    let lines: PluralForms = said(pl: ["wiersz", "wiersze", "wierszy"], en: ["line", "lines"])
    let count = count(rewritten.lines, of: lines)
    let when = day(WarsawTime.day(rewritten.at), near: today)
    return said(
      pl: Sentences(
        "Przy usuwaniu danych przepisano \(count) (ostatnio: zapis nr \(rewritten.transaction), \(when), \(rewritten.author)).",
        kept: "Czy nic więcej w nich nie zmieniono, powie tylko porównanie ze starszą kopią.",
        wayOut: "Porównaj: wspolnie backup --try PLIK."),
      en: Sentences(
        "Erasures and redactions rewrote \(count) (the last: transaction \(rewritten.transaction), \(when), \(rewritten.author)).",
        kept: "Whether nothing else was changed in them, only an older backup can tell.",
        wayOut: "Compare: wspolnie backup --try FILE."))
  }

  /// The message that the store is damaged, in so many places.
  public func storeDamaged(damages: Int, notes: Int) -> Sentences {
    let damaged: PluralForms = said(pl: ["uszkodzenie", "uszkodzenia", "uszkodzeń"], en: ["place", "places"])
    let noted =
      notes == 0 ? "" : said(pl: " i \(count(notes, of: noteForms))", en: " and \(count(notes, of: noteForms))")
    return said(
      pl: Sentences(
        "Dane są uszkodzone: \(count(damages, of: damaged))\(noted).", kept: "Wszystko inne jest czytelne.",
        wayOut: "Odtwórz dane z kopii zapasowej albo odnotuj uszkodzenia i zapisuj dalej: wspolnie repair."),
      en: Sentences(
        "The data are damaged: \(count(damages, of: damaged))\(noted).", kept: "All the rest can be read.",
        wayOut: "Put the data back from a backup, or record the damage and go on saving: wspolnie repair."))
  }

  /// The finding that a folder of the store is missing.
  public var missingFolder: String {
    said(pl: "nie ma tego folderu ani niczego, co w nim było", en: "this folder is gone, with all that lay in it")
  }

  /// The finding that segments of these numbers are missing, though no line is.
  public func skippedSegments(_ numbers: ClosedRange<Int>) -> String {
    said(
      pl: numbers.count == 1
        ? "przed tym plikiem nie ma pliku nr \(numbers.lowerBound); żadnego wiersza nie brakuje"
        : "przed tym plikiem nie ma plików nr \(numbers.lowerBound)–\(numbers.upperBound); żadnego wiersza nie brakuje",
      en: numbers.count == 1
        ? "there is no file no. \(numbers.lowerBound) before this one; no line is missing"
        : "there are no files no. \(numbers.lowerBound)–\(numbers.upperBound) before this one; no line is missing")
  }

  /// A finding that `repair` has recorded already.
  public func known(_ phrase: String) -> String {
    said(
      pl: "\(phrase) (znane, odnotowane przez wspolnie repair)", en: "\(phrase) (known, recorded by wspolnie repair)")
  }

  /// The finding that the personal data could not be examined.
  public var personalNotExamined: String {
    said(
      pl: "danych osobowych nie sprawdzono: nie masz do nich dostępu",
      en: "the personal data were not examined: you may not read them")
  }

  /// The finding that people outside the group can reach a file: the permission bits.
  public func openToOthers(permissions: Int) -> String {
    said(
      pl: "dostęp mają osoby spoza grupy (prawa \(octal(permissions))); odbierz go: chmod o-rwx",
      en: "people outside the group have access (permissions \(octal(permissions))); take it away: chmod o-rwx")
  }

  /// The finding that the disk did not give a file back: the system's number for it.
  public func unreadable(systemError: Int) -> String {
    said(
      pl: "nie da się tego odczytać (błąd systemu nr \(systemError))",
      en: "the disk does not give it back (system error \(systemError))")
  }

  /// The finding of a link, a folder, a pipe or a device in the place of a file.
  public var noFile: String {
    said(
      pl: "w tym miejscu jest coś innego, niż zapisuje program: link, potok albo urządzenie",
      en: "in this place is something that the program never makes: a link, a pipe or a device")
  }
  /// The finding of a file that the store did not put there.
  public var foreignFile: String { said(pl: "tego nie zapisał ten program", en: "this program did not put it there") }

  /// The finding of things that are no files where kiosks put theirs.
  public func noHandIns(_ number: Int) -> String {
    said(
      pl: "są tu rzeczy, które nie są plikami (dowiązania, potoki): \(number); usuwa je wspolnie intake",
      en: "things that are no files (links, pipes) are here: \(number); wspolnie intake takes them away")
  }

  /// The finding of a foreign file that holds so many saved lines which are nowhere else.
  public func foreignLines(_ number: Int) -> String {
    let lines = count(
      number,
      of: said(
        pl: ["potwierdzony zapis, którego", "potwierdzone zapisy, których", "potwierdzonych zapisów, których"],
        en: ["confirmed save", "confirmed saves"]))
    return said(
      pl: "tego pliku nie zapisał tu ten program, a jest w nim \(lines) nie ma w dzienniku: "
        + "zachowaj plik i wpisz to jeszcze raz",
      en: "this program did not put it there, and it holds \(lines) "
        + "that the log has not: keep the file, and enter them again")
  }

  /// The finding of a file that is being written, or was left by a program that was killed.
  public var unfinishedWriting: String {
    said(
      pl: "plik, który ktoś właśnie zapisuje albo którego zapis przerwano; nikomu nie potwierdzono jego zapisu",
      en: "a file that somebody is writing just now, or was interrupted in writing; nobody was told that it was saved")
  }

  /// The finding that nobody could save anything just now, and why.
  public func notWritable(_ trouble: SystemTrouble) -> String {
    switch trouble {
    case .notPermitted:
      said(
        pl: "nie masz tu prawa zapisu: niczego nie zapiszesz",
        en: "you may not write here: nothing that you enter can be saved")
    case .readOnlyDisk:
      said(
        pl: "ten dysk jest tylko do odczytu: niczego się tu nie zapisze",
        en: "this disk is read-only: nothing can be saved here")
    case .noRoom:
      said(
        pl: "na dysku nie ma miejsca: niczego się tu nie zapisze",
        en: "there is no room on the disk: nothing can be saved here")
    case .missing, .noFile, .tooLong, .inTheWay:
      said(pl: "tego pliku nie da się otworzyć do zapisu", en: "this file cannot be opened for writing")
    case .other(let number):
      said(
        pl: "tego pliku nie da się otworzyć do zapisu (błąd systemu nr \(number))",
        en: "this file cannot be opened for writing (system error \(number))")
    }
  }

  /// The finding that somebody has had the lock for long.
  public func locked(by holder: LockHolder) -> String {
    let who = holder.login.isEmpty ? said(pl: "ktoś inny", en: "somebody else") : holder.login
    let process = holder.process > 0 ? said(pl: " (proces \(holder.process))", en: " (process \(holder.process))") : ""
    return said(
      pl: "blokadę zapisu ma teraz \(who)\(process): dopóki jej nie odda, nikt inny niczego nie zapisze",
      en: "\(who) has the lock\(process): until it is let go, nobody else can save anything")
  }

  /// The finding that so few bytes are free on the disk.
  public func diskNearlyFull(bytes: Int) -> String {
    said(
      pl: "na dysku zostało tylko \(size(bytes)) wolnego miejsca: zapis może się nie udać",
      en: "only \(size(bytes)) are free on the disk: saving may fail")
  }

  /// The finding that the log of another office had more when it was last examined.
  public func otherOfficeShorter(_ office: String, lost: Int, left: Int, since: Instant) -> String {
    let day = day(WarsawTime.day(since))
    let missing: PluralForms = said(pl: ["zapisu", "zapisów", "zapisów"], en: ["transaction", "transactions"])
    return left == 0
      ? said(
        pl: "nie ma dziennika biura \(office), w którym przy sprawdzeniu \(day) było: \(lost); przynieś go jeszcze raz",
        en: "the log of the office \(office) is gone; it had \(lost) at the examination of \(day): bring it here again")
      : said(
        pl:
          "w dzienniku biura \(office) brakuje \(count(lost, of: missing)), które były tu przy sprawdzeniu \(day); przynieś go jeszcze raz",
        en:
          "the log of the office \(office) lacks \(count(lost, of: missing)) that stood here at the examination of \(day): bring it here again"
      )
  }

  /// The finding that the log of another office stands here; `newSince`: the last examination, when it was not here yet.
  public func otherOffice(_ office: OtherOffice, newSince: Instant?) -> String {
    let first = day(WarsawTime.day(office.first))
    let last = day(WarsawTime.day(office.last))
    let days = first == last ? first : "\(first)–\(last)"
    let log = said(
      pl:
        "dziennik innego biura (\(office.name)): \(count(office.transactions, of: ["zapis", "zapisy", "zapisów"])), \(days); "
        + "to, co w nim jest, widać w rejestrze, a pieczęć za to nie ręczy",
      en:
        "the log of another office (\(office.name)): \(count(office.transactions, of: ["transaction", "transactions"])), "
        + "\(days); what it says is shown in the register, and no seal vouches for it")
    guard let newSince else { return log }
    let since = day(WarsawTime.day(newSince))
    return said(
      pl:
        "NOWE BIURO od ostatniego sprawdzenia (\(since)): \(log). Jeśli nikt z was go tu nie dołączył, ktoś to podłożył: "
        + "porównaj rejestr z kopią (wspolnie backup --try PLIK)",
      en: "A NEW OFFICE since the last check (\(since)): \(log). If none of you brought it here, somebody planted it: "
        + "compare the register with a backup (wspolnie backup --try FILE)")
  }

  /// The line that counts the findings which are not listed.
  public func moreFindings(_ number: Int) -> String {
    said(
      pl: "i jeszcze \(count(number, of: noteForms)) do tego pliku",
      en: "and \(count(number, of: noteForms)) more on this file")
  }

  private var noteForms: PluralForms {
    said(pl: ["spostrzeżenie", "spostrzeżenia", "spostrzeżeń"], en: ["note", "notes"])
  }

  /// Permission bits as administrators write them: `660`.
  func octal(_ permissions: Int) -> String { String(permissions & 0o7777, radix: 8) }
}
