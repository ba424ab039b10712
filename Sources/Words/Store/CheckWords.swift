import CivicDomain

/// What `check` noticed in the store's files: phrases without a full stop, and the line that puts one at its place.
extension Words {
  /// `USZKODZENIE log/cao/000001.jsonl, wiersz 7: …` or `uwaga …`: a finding at its place; no line: the whole file.
  public func finding(_ matter: String, file: String, line: Int?, isDamage: Bool) -> String {
    said(
      pl: "\(isDamage ? "USZKODZENIE" : "spostrzeżenie") \(file)\(line.map { ", wiersz \($0)" } ?? ""): \(matter)",
      en: "\(isDamage ? "DAMAGE" : "note") \(file)\(line.map { ", line \($0)" } ?? ""): \(matter)")
  }
  /// Nothing is damaged, so many notes.
  public func storeWhole(notes: Int) -> Sentences {
    said(
      pl: Sentences(notes == 0 ? "Dane są całe." : "Dane są całe (\(count(notes, of: remarkForms)) powyżej)."),
      en: Sentences(notes == 0 ? "The data are whole." : "The data are whole (\(count(notes, of: remarkForms)) above).")
    )
  }
  /// Something is damaged.
  public func storeDamaged(damages: Int, notes: Int) -> Sentences {
    let damaged: PluralForms = said(pl: ["uszkodzenie", "uszkodzenia", "uszkodzeń"], en: ["place", "places"])
    let noted =
      notes == 0 ? "" : said(pl: " i \(count(notes, of: remarkForms))", en: " and \(count(notes, of: remarkForms))")
    return said(
      pl: Sentences(
        "Dane są uszkodzone: \(count(damages, of: damaged))\(noted).", kept: "Wszystko inne jest czytelne.",
        wayOut: "Odtwórz dane z kopii zapasowej albo odnotuj uszkodzenia i zapisuj dalej: wspolnie repair."),
      en: Sentences(
        "The data are damaged: \(count(damages, of: damaged))\(noted).", kept: "All the rest can be read.",
        wayOut: "Put the data back from a backup, or record the damage and go on saving: wspolnie repair."))
  }

  /// The last line breaks off.
  public var tornTail: String {
    said(
      pl: "ostatni wiersz jest urwany (zanik prądu); nikomu nie potwierdzono jego zapisu",
      en: "the last line breaks off (a power cut); nobody was told that it was saved")
  }
  /// The last line breaks off where the log once reached further.
  public var cutLine: String { said(pl: "ostatni wiersz jest urwany", en: "the last line breaks off") }
  /// A line that once broke off and was sealed.
  public var tornLine: String {
    said(
      pl: "wiersz został kiedyś urwany; nikomu nie potwierdzono jego zapisu",
      en: "the line once broke off; nobody was told that it was saved")
  }
  /// A line without its checksum.
  public var lineWithoutChecksum: String {
    said(pl: "wiersz nie zaczyna się od sumy kontrolnej", en: "the line does not begin with its checksum")
  }
  /// A line whose bytes are not those that were written.
  public var lineWithWrongChecksum: String {
    said(pl: "treść wiersza nie zgadza się z sumą kontrolną", en: "the line's bytes do not agree with its checksum")
  }
  /// A line longer than any that this program writes.
  public var lineTooLong: String {
    said(
      pl: "wiersz jest dłuższy niż jakikolwiek zapisany przez ten program",
      en: "the line is longer than any that this program writes")
  }
  /// A line that is none of this format.
  public var notALine: String {
    said(
      pl: "wiersz nie ma postaci, w jakiej zapisuje ten program",
      en: "the line is not of the form that this program writes")
  }
  /// One key twice in one object.
  public var repeatedKey: String {
    said(pl: "w wierszu jedna nazwa pola występuje dwa razy", en: "one field stands in the line twice")
  }
  /// Bytes that are no text.
  public var notText: String {
    said(pl: "w wierszu są bajty, które nie są tekstem", en: "the line has bytes that are no text")
  }
  /// Lines with these sequence numbers are missing.
  public func missingLines(_ sequence: ClosedRange<Int>) -> String {
    said(
      pl: sequence.count == 1
        ? "wcześniej brakuje wiersza nr \(sequence.lowerBound)"
        : "wcześniej brakuje wierszy nr \(sequence.lowerBound)–\(sequence.upperBound)",
      en: sequence.count == 1
        ? "line no. \(sequence.lowerBound) is missing before it"
        : "lines no. \(sequence.lowerBound)–\(sequence.upperBound) are missing before it")
  }
  /// A sequence number came before.
  public func repeatedLine(sequence: Int) -> String {
    said(pl: "wiersz nr \(sequence) już był; pokazuję go raz", en: "line no. \(sequence) came before; it is shown once")
  }
  /// A line behind one with a greater number.
  public func misplacedLine(sequence: Int) -> String {
    said(
      pl: "wiersz nr \(sequence) jest po wierszu o większym numerze",
      en: "line no. \(sequence) stands behind one with a greater number")
  }
  /// A byte-order mark.
  public var byteOrderMark: String {
    said(
      pl: "edytor dopisał na początku znak BOM; niczego nie brakuje",
      en: "an editor put a byte-order mark at the beginning; nothing is lost")
  }
  /// Line ends as on Windows.
  public var carriageReturns: String {
    said(
      pl: "edytor zmienił końce wierszy na windowsowe; niczego nie brakuje",
      en: "an editor made the line ends those of Windows; nothing is lost")
  }
  /// A personal line without its public one.
  public func unpairedPersonalLine(turn: Int) -> String {
    said(
      pl: "wiersz danych osobowych bez wiersza publicznego (zapis nr \(turn)); nikomu nie potwierdzono jego zapisu",
      en: "a line of personal data without its public line (turn \(turn)); nobody was told that it was saved")
  }
  /// A personal line whose public line is lost.
  public func personalLineOfLostTurn(_ turn: Int) -> String {
    said(
      pl: "dane osobowe z zapisu nr \(turn), którego wiersz publiczny zginął",
      en: "personal data of transaction no. \(turn), whose public line is lost")
  }
  /// A public line whose personal one is gone.
  public func missingPersonalLine(turn: Int) -> String {
    said(
      pl: "brakuje danych osobowych, które zapisano razem z tym wierszem (zapis nr \(turn))",
      en: "the personal data that were saved with this line are missing (turn \(turn))")
  }
  /// At least the lines of these numbers are gone from the end of the personal log.
  public func lostPersonalEnd(_ numbers: ClosedRange<Int>) -> String {
    said(
      pl: "\(lostChanges(numbers.count)) danych osobowych, od wiersza nr \(numbers.lowerBound)",
      en: "\(lostChanges(numbers.count)) of personal data lost, from line no. \(numbers.lowerBound) on")
  }
  /// Another line stands under a number than the one that was acknowledged.
  public func replacedEnd(sequence: Int) -> String {
    said(
      pl:
        "wiersz nr \(sequence) jest inny niż ten, którego zapis potwierdzono: plik podmieniono na starszy i pisano w nim dalej",
      en: "line no. \(sequence) is not the one that was confirmed: the file was replaced by an older one and written on"
    )
  }
  /// At least the saves of these turns are gone from the end of the public log.
  public func lostTurns(_ turns: ClosedRange<Int>) -> String {
    said(
      pl: "dziennik sięgał dalej: \(lostChanges(turns.count)), od zapisu nr \(turns.lowerBound)",
      en: "the log once reached further: \(lostChanges(turns.count)) lost, from transaction no. \(turns.lowerBound) on")
  }
  /// A folder of the store is not there.
  public var missingFolder: String {
    said(pl: "nie ma tego folderu ani niczego, co w nim było", en: "this folder is gone, with all that lay in it")
  }
  /// Segments of these numbers are not there; no line is missing.
  public func skippedSegments(_ numbers: ClosedRange<Int>) -> String {
    said(
      pl: numbers.count == 1
        ? "przed tym plikiem nie ma pliku nr \(numbers.lowerBound); żadnego wiersza nie brakuje"
        : "przed tym plikiem nie ma plików nr \(numbers.lowerBound)–\(numbers.upperBound); żadnego wiersza nie brakuje",
      en: numbers.count == 1
        ? "there is no file no. \(numbers.lowerBound) before this one; no line is missing"
        : "there are no files no. \(numbers.lowerBound)–\(numbers.upperBound) before this one; no line is missing")
  }
  /// A personal field in the public log.
  public func personalInPublicLog(_ id: RecordID, field: String) -> String {
    said(
      pl: "\(id.raw): dane osobowe (\(field)) są w dzienniku, który czytają wszyscy pracownicy",
      en: "\(id.raw): a personal field (\(field)) stands in the log that all the staff read")
  }
  /// An id that is not of its kind.
  public func foreignID(_ id: RecordID, kind: String) -> String {
    said(
      pl: "\(id.raw): taki identyfikator nie należy do wpisu rodzaju \(kind); nie zapisał go ten program",
      en: "\(id.raw): such an id does not belong to a record of the kind \(kind); this program did not write it")
  }
  /// What was noticed, and that `repair` has recorded it.
  public func known(_ matter: String) -> String {
    said(
      pl: "\(matter) (znane, odnotowane przez wspolnie repair)", en: "\(matter) (known, recorded by wspolnie repair)")
  }
  /// Values of these records that were erased still stand there.
  public func stillThere(_ records: [RecordID]) -> String {
    said(
      pl:
        "są tu jeszcze usunięte dane (\(firstIds(records))); nikt ich nie widzi; usuń je z pliku: wspolnie erase --again",
      en: "erased data still stand here (\(firstIds(records))); nobody sees them; take them out: wspolnie erase --again"
    )
  }
  /// The personal data could not be looked at.
  public var personalNotExamined: String {
    said(
      pl: "danych osobowych nie sprawdzono: nie masz do nich dostępu",
      en: "the personal data were not examined: you may not read them")
  }
  /// People outside the group may reach it: the permission bits.
  public func openToOthers(permissions: Int) -> String {
    said(
      pl: "dostęp mają osoby spoza grupy (prawa \(octal(permissions))); odbierz go: chmod o-rwx",
      en: "people outside the group have access (permissions \(octal(permissions))); take it away: chmod o-rwx")
  }
  /// The disk did not give it back: the system's number for it.
  public func unreadable(systemError: Int) -> String {
    said(
      pl: "nie da się tego odczytać (błąd systemu nr \(systemError))",
      en: "the disk does not give it back (system error \(systemError))")
  }
  /// A link, a folder, a pipe or a device in the place of a file.
  public var noFile: String {
    said(
      pl: "w tym miejscu jest coś innego, niż zapisuje program: link, potok albo urządzenie",
      en: "in this place is something that the program never makes: a link, a pipe or a device")
  }
  /// The store did not put it there.
  public var foreignFile: String { said(pl: "tego nie zapisał ten program", en: "this program did not put it there") }
  /// The same, and it holds so many saved lines that are nowhere else.
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
  /// What is being written, or was left by a program that was killed.
  public var unfinishedWriting: String {
    said(
      pl: "plik, który ktoś właśnie zapisuje albo którego zapis przerwano; nikomu nie potwierdzono jego zapisu",
      en: "a file that somebody is writing just now, or was interrupted in writing; nobody was told that it was saved")
  }
  /// Nobody could save anything just now, and why.
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
  /// Somebody has had the lock for long.
  public func locked(by holder: LockHolder) -> String {
    let who = holder.login.isEmpty ? said(pl: "ktoś inny", en: "somebody else") : holder.login
    let process = holder.process > 0 ? said(pl: " (proces \(holder.process))", en: " (process \(holder.process))") : ""
    return said(
      pl: "blokadę zapisu ma teraz \(who)\(process): dopóki jej nie odda, nikt inny niczego nie zapisze",
      en: "\(who) has the lock\(process): until it is let go, nobody else can save anything")
  }
  /// So few bytes are left on the disk.
  public func diskNearlyFull(bytes: Int) -> String {
    said(
      pl: "na dysku zostało tylko \(size(bytes)) wolnego miejsca: zapis może się nie udać",
      en: "only \(size(bytes)) are free on the disk: saving may fail")
  }
  /// A field refers to nothing, or to a record of another kind.
  public func brokenReference(_ id: RecordID, field: String, to target: RecordID) -> String {
    said(
      pl: "\(id.raw): w polu „\(label(of: field, in: id))” jest \(target.raw), a takiego wpisu tu nie ma",
      en: "\(id.raw): the field “\(label(of: field, in: id))” names \(target.raw), and there is no such record")
  }
  /// A field's value is of no shape that can be read.
  public func unreadableValue(_ id: RecordID, field: String) -> String {
    said(
      pl: "\(id.raw): wartości pola „\(label(of: field, in: id))” nie da się odczytać; program pokazuje je jako puste",
      en:
        "\(id.raw): the value of the field “\(label(of: field, in: id))” cannot be read; it is shown as if it were empty"
    )
  }
  /// A kind that this program does not know.
  public func unknownKindInStore(_ name: String) -> String {
    said(
      pl: "wpisy rodzaju „\(name)”, którego ten program nie zna; zapisał je nowszy program i zostają nienaruszone",
      en: "entries of the kind “\(name)”, which this program does not know; a newer one wrote them, and they are kept")
  }
  /// A record that would be refused today, and why.
  public func refusedValues(_ id: RecordID, _ errors: FieldErrors) -> String {
    said(
      pl: "\(id.raw): dziś program by tego nie przyjął: \(faultsAsPhrase(id, errors))",
      en: "\(id.raw): would be refused today: \(faultsAsPhrase(id, errors))")
  }
  /// A file that these records name is not there.
  public func missingFile(_ records: [RecordID]) -> String {
    said(
      pl:
        "brakuje pliku załącznika (\(firstIds(records))); odtwórz go z kopii zapasowej albo dodaj ten sam plik jeszcze raz; "
        + "jeśli przepadł: wspolnie redact ID plik --because …",
      en: "an attached file is missing (\(firstIds(records))); put it back from a backup, or add the same file again; "
        + "if it is lost: wspolnie redact ID file --because …")
  }
  /// A file that these records name is no longer what was attached.
  public func alteredFile(_ records: [RecordID]) -> String {
    said(
      pl:
        "plik nie jest już taki, jak go dodano (\(firstIds(records))); odtwórz go z kopii zapasowej albo dodaj ten sam plik "
        + "jeszcze raz",
      en:
        "the file is no longer what was attached (\(firstIds(records))); put it back from a backup, or add the same file again"
    )
  }
  /// A file that no record names.
  public func unnamedFile(isPersonal: Bool) -> String {
    said(
      pl: "do tego pliku nie należy żaden wpis: ktoś go właśnie dodaje albo dodawanie przerwano; "
        + (isPersonal ? "usunie go wspolnie erase --again" : "w tym drugim razie możesz go skasować"),
      en: "no record names this file: somebody is adding it just now, or was interrupted; "
        + (isPersonal ? "wspolnie erase --again removes it" : "if interrupted, you may delete it"))
  }
  /// A file that no record names, where a damaged line may have named it.
  public var doubtfulFile: String {
    said(
      pl:
        "do tego pliku nie należy żaden wpis, który da się odczytać; mógł go wskazywać uszkodzony wiersz: obejrzyj plik",
      en: "no record that can be read names this file; a damaged line may have named it: look at the file")
  }
  /// A part of a file that was being added.
  public var unfinishedFile: String {
    said(
      pl:
        "część pliku, który ktoś właśnie dodaje albo którego dodawanie przerwano; resztki usunie następne dodanie pliku",
      en:
        "a part of a file that somebody is adding just now, or was interrupted in adding; the next file added clears it away"
    )
  }
  /// A paper that everyone may see and nobody said was for publication.
  public func paperForEveryone(_ id: RecordID, of owner: RecordID) -> String {
    said(
      pl:
        "załącznik \(id.raw) (dotyczy: \(owner.raw)) widzą wszyscy, a nikt nie oznaczył go „do publikacji”; jeśli mogą: "
        + "wspolnie set \(id.raw) \"do publikacji=tak\", a jeśli nie: zapisz go (wspolnie attachment \(id.raw)), dodaj jako "
        + "załącznik osobowy i usuń stąd plik (wspolnie redact \(id.raw) plik)",
      en:
        "everyone may see attachment \(id.raw) (of \(owner.raw)), and nobody said that it is for publication; if they may: "
        + "wspolnie set \(id.raw) forPublication=yes, if not: write it out (wspolnie attachment \(id.raw)), add it as a "
        + "personal attachment and take the file out here (wspolnie redact \(id.raw) file)")
  }
  /// More than is listed.
  public func moreFindings(_ number: Int) -> String {
    said(
      pl: "i jeszcze \(count(number, of: remarkForms)) do tego pliku",
      en: "and \(count(number, of: remarkForms)) more on this file")
  }

  private var remarkForms: PluralForms {
    said(pl: ["spostrzeżenie", "spostrzeżenia", "spostrzeżeń"], en: ["note", "notes"])
  }

  private func lostChanges(_ number: Int) -> String {
    said(
      pl:
        "\(agreeing(number, ["zginęła", "zginęły", "zginęło"])) co najmniej \(count(number, of: ["zmiana", "zmiany", "zmian"]))",
      en: "at least \(count(number, of: ["change", "changes"]))")
  }
}

extension Words {
  /// The faults of a record as one phrase.
  func faultsAsPhrase(_ id: RecordID, _ errors: FieldErrors) -> String {
    guard let kind = Schema.kind(of: id)?.kind else { return "" }
    return faults(errors, of: kind).map { String($0.dropLast()) }.joined(separator: "; ")
  }

  /// The first few ids of a line; an import's may name thousands.
  func firstIds(_ records: [RecordID]) -> String {
    let shown = 3
    return records.prefix(shown).map(\.raw).joined(separator: ", ") + (records.count > shown ? "…" : "")
  }

  /// What a field of a record is called.
  func label(of field: String, in id: RecordID) -> String {
    Schema.kind(of: id)?.field(field).map { $0.label[language] } ?? field
  }

  /// `660`: permission bits as administrators write them.
  func octal(_ permissions: Int) -> String { String(permissions & 0o7777, radix: 8) }
}
