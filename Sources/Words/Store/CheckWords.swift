import CivicDomain

/// What `check` noticed in the store's files: phrases without a full stop, and the line that puts one at its place.
public protocol CheckWords {
  /// `USZKODZENIE log/cao/000001.jsonl, wiersz 7: …` or `uwaga …`: a finding at its place; no line: the whole file.
  func finding(_ matter: String, file: String, line: Int?, isDamage: Bool) -> String
  /// Nothing is damaged, so many notes.
  func storeWhole(notes: Int) -> Sentences
  /// Something is damaged.
  func storeDamaged(damages: Int, notes: Int) -> Sentences

  /// The last line breaks off.
  var tornTail: String { get }
  /// The last line breaks off where the log once reached further.
  var cutLine: String { get }
  /// A line that once broke off and was sealed.
  var tornLine: String { get }
  /// A line without its checksum.
  var lineWithoutChecksum: String { get }
  /// A line whose bytes are not those that were written.
  var lineWithWrongChecksum: String { get }
  /// A line longer than any that this program writes.
  var lineTooLong: String { get }
  /// A line that is none of this format.
  var notALine: String { get }
  /// One key twice in one object.
  var repeatedKey: String { get }
  /// Bytes that are no text.
  var notText: String { get }
  /// Lines with these sequence numbers are missing.
  func missingLines(_ sequence: ClosedRange<Int>) -> String
  /// A sequence number came before.
  func repeatedLine(sequence: Int) -> String
  /// A line behind one with a greater number.
  func misplacedLine(sequence: Int) -> String
  /// A byte-order mark.
  var byteOrderMark: String { get }
  /// Line ends as on Windows.
  var carriageReturns: String { get }
  /// A personal line without its public one.
  func unpairedPersonalLine(turn: Int) -> String
  /// A personal line whose public line is lost.
  func personalLineOfLostTurn(_ turn: Int) -> String
  /// A public line whose personal one is gone.
  func missingPersonalLine(turn: Int) -> String
  /// At least the lines of these numbers are gone from the end of the personal log.
  func lostPersonalEnd(_ numbers: ClosedRange<Int>) -> String
  /// Another line stands under a number than the one that was acknowledged.
  func replacedEnd(sequence: Int) -> String
  /// At least the saves of these turns are gone from the end of the public log.
  func lostTurns(_ turns: ClosedRange<Int>) -> String
  /// A folder of the store is not there.
  var missingFolder: String { get }
  /// Segments of these numbers are not there; no line is missing.
  func skippedSegments(_ numbers: ClosedRange<Int>) -> String
  /// A personal field in the public log.
  func personalInPublicLog(_ id: RecordID, field: String) -> String
  /// An id that is not of its kind.
  func foreignID(_ id: RecordID, kind: String) -> String
  /// What was noticed, and that `repair` has recorded it.
  func known(_ matter: String) -> String
  /// Values of these records that were erased still stand there.
  func stillThere(_ records: [RecordID]) -> String
  /// The personal data could not be looked at.
  var personalNotExamined: String { get }
  /// People outside the group may reach it: the permission bits.
  func openToOthers(permissions: Int) -> String
  /// The disk did not give it back: the system's number for it.
  func unreadable(systemError: Int) -> String
  /// A link, a folder, a pipe or a device in the place of a file.
  var noFile: String { get }
  /// The store did not put it there.
  var foreignFile: String { get }
  /// The same, and it holds so many saved lines that are nowhere else.
  func foreignLines(_ number: Int) -> String
  /// What is being written, or was left by a program that was killed.
  var unfinishedWriting: String { get }
  /// Nobody could save anything just now, and why.
  func notWritable(_ trouble: SystemTrouble) -> String
  /// Somebody has had the lock for long.
  func locked(by holder: LockHolder) -> String
  /// So few bytes are left on the disk.
  func diskNearlyFull(bytes: Int) -> String
  /// A field refers to nothing, or to a record of another kind.
  func brokenReference(_ id: RecordID, field: String, to target: RecordID) -> String
  /// A field's value is of no shape that can be read.
  func unreadableValue(_ id: RecordID, field: String) -> String
  /// A kind that this program does not know.
  func unknownKindInStore(_ name: String) -> String
  /// A record that would be refused today, and why.
  func refusedValues(_ id: RecordID, _ errors: FieldErrors) -> String
  /// A file that these records name is not there.
  func missingFile(_ records: [RecordID]) -> String
  /// A file that these records name is no longer what was attached.
  func alteredFile(_ records: [RecordID]) -> String
  /// A file that no record names.
  func unnamedFile(isPersonal: Bool) -> String
  /// A file that no record names, where a damaged line may have named it.
  var doubtfulFile: String { get }
  /// A part of a file that was being added.
  var unfinishedFile: String { get }
  /// A paper that everyone may see and nobody said was for publication.
  func paperForEveryone(_ id: RecordID, of owner: RecordID) -> String
  /// More than is listed.
  func moreFindings(_ number: Int) -> String
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

extension Polish {
  func finding(_ matter: String, file: String, line: Int?, isDamage: Bool) -> String {
    "\(isDamage ? "USZKODZENIE" : "spostrzeżenie") \(file)\(line.map { ", wiersz \($0)" } ?? ""): \(matter)"
  }

  private static let notes: PluralForms = ["spostrzeżenie", "spostrzeżenia", "spostrzeżeń"]

  func storeWhole(notes: Int) -> Sentences {
    Sentences(notes == 0 ? "Dane są całe." : "Dane są całe (\(count(notes, of: Self.notes)) powyżej).")
  }

  func storeDamaged(damages: Int, notes: Int) -> Sentences {
    let damaged: PluralForms = ["uszkodzenie", "uszkodzenia", "uszkodzeń"]
    let noted = notes == 0 ? "" : " i \(count(notes, of: Self.notes))"
    return Sentences(
      "Dane są uszkodzone: \(count(damages, of: damaged))\(noted).", kept: "Wszystko inne jest czytelne.",
      wayOut: "Odtwórz dane z kopii zapasowej albo odnotuj uszkodzenia i zapisuj dalej: wspolnie repair.")
  }

  var tornTail: String { "ostatni wiersz jest urwany (zanik prądu); nikomu nie potwierdzono jego zapisu" }
  var cutLine: String { "ostatni wiersz jest urwany" }
  var tornLine: String { "wiersz został kiedyś urwany; nikomu nie potwierdzono jego zapisu" }
  var lineWithoutChecksum: String { "wiersz nie zaczyna się od sumy kontrolnej" }
  var lineWithWrongChecksum: String { "treść wiersza nie zgadza się z sumą kontrolną" }
  var lineTooLong: String { "wiersz jest dłuższy niż jakikolwiek zapisany przez ten program" }
  var notALine: String { "wiersz nie ma postaci, w jakiej zapisuje ten program" }
  var repeatedKey: String { "w wierszu jedna nazwa pola występuje dwa razy" }
  var notText: String { "w wierszu są bajty, które nie są tekstem" }
  func missingLines(_ sequence: ClosedRange<Int>) -> String {
    sequence.count == 1
      ? "wcześniej brakuje wiersza nr \(sequence.lowerBound)"
      : "wcześniej brakuje wierszy nr \(sequence.lowerBound)–\(sequence.upperBound)"
  }
  func repeatedLine(sequence: Int) -> String { "wiersz nr \(sequence) już był; pokazuję go raz" }
  func misplacedLine(sequence: Int) -> String { "wiersz nr \(sequence) jest po wierszu o większym numerze" }
  var byteOrderMark: String { "edytor dopisał na początku znak BOM; niczego nie brakuje" }
  var carriageReturns: String { "edytor zmienił końce wierszy na windowsowe; niczego nie brakuje" }
  func unpairedPersonalLine(turn: Int) -> String {
    "wiersz danych osobowych bez wiersza publicznego (zapis nr \(turn)); nikomu nie potwierdzono jego zapisu"
  }
  func personalLineOfLostTurn(_ turn: Int) -> String {
    "dane osobowe z zapisu nr \(turn), którego wiersz publiczny zginął"
  }
  func missingPersonalLine(turn: Int) -> String {
    "brakuje danych osobowych, które zapisano razem z tym wierszem (zapis nr \(turn))"
  }
  func lostPersonalEnd(_ numbers: ClosedRange<Int>) -> String {
    "\(lostChanges(numbers.count)) danych osobowych, od wiersza nr \(numbers.lowerBound)"
  }
  private func lostChanges(_ number: Int) -> String {
    let verb = agreeing(number, ["zginęła", "zginęły", "zginęło"])
    return "\(verb) co najmniej \(count(number, of: ["zmiana", "zmiany", "zmian"]))"
  }
  func replacedEnd(sequence: Int) -> String {
    "wiersz nr \(sequence) jest inny niż ten, którego zapis potwierdzono: plik podmieniono na starszy i pisano w nim dalej"
  }
  func lostTurns(_ turns: ClosedRange<Int>) -> String {
    "dziennik sięgał dalej: \(lostChanges(turns.count)), od zapisu nr \(turns.lowerBound)"
  }
  var missingFolder: String { "nie ma tego folderu ani niczego, co w nim było" }
  func skippedSegments(_ numbers: ClosedRange<Int>) -> String {
    numbers.count == 1
      ? "przed tym plikiem nie ma pliku nr \(numbers.lowerBound); żadnego wiersza nie brakuje"
      : "przed tym plikiem nie ma plików nr \(numbers.lowerBound)–\(numbers.upperBound); żadnego wiersza nie brakuje"
  }
  func personalInPublicLog(_ id: RecordID, field: String) -> String {
    "\(id.raw): dane osobowe (\(field)) są w dzienniku, który czytają wszyscy pracownicy"
  }
  func foreignID(_ id: RecordID, kind: String) -> String {
    "\(id.raw): taki identyfikator nie należy do wpisu rodzaju \(kind); nie zapisał go ten program"
  }
  func known(_ matter: String) -> String { "\(matter) (znane, odnotowane przez wspolnie repair)" }
  func stillThere(_ records: [RecordID]) -> String {
    "są tu jeszcze usunięte dane (\(firstIds(records))); nikt ich nie widzi; usuń je z pliku: wspolnie erase --again"
  }
  var personalNotExamined: String { "danych osobowych nie sprawdzono: nie masz do nich dostępu" }
  func openToOthers(permissions: Int) -> String {
    "dostęp mają osoby spoza grupy (prawa \(octal(permissions))); odbierz go: chmod o-rwx"
  }
  func unreadable(systemError: Int) -> String { "nie da się tego odczytać (błąd systemu nr \(systemError))" }
  var noFile: String { "w tym miejscu jest coś innego, niż zapisuje program: link, potok albo urządzenie" }
  var foreignFile: String { "tego nie zapisał ten program" }
  func foreignLines(_ number: Int) -> String {
    let lines = count(
      number, of: ["potwierdzony zapis, którego", "potwierdzone zapisy, których", "potwierdzonych zapisów, których"])
    return "tego pliku nie zapisał tu ten program, a jest w nim \(lines) nie ma w dzienniku: "
      + "zachowaj plik i wpisz to jeszcze raz"
  }
  var unfinishedWriting: String {
    "plik, który ktoś właśnie zapisuje albo którego zapis przerwano; nikomu nie potwierdzono jego zapisu"
  }
  func notWritable(_ trouble: SystemTrouble) -> String {
    switch trouble {
    case .notPermitted: "nie masz tu prawa zapisu: niczego nie zapiszesz"
    case .readOnlyDisk: "ten dysk jest tylko do odczytu: niczego się tu nie zapisze"
    case .noRoom: "na dysku nie ma miejsca: niczego się tu nie zapisze"
    case .missing, .noFile, .tooLong, .inTheWay: "tego pliku nie da się otworzyć do zapisu"
    case .other(let number): "tego pliku nie da się otworzyć do zapisu (błąd systemu nr \(number))"
    }
  }
  func locked(by holder: LockHolder) -> String {
    let who = holder.login.isEmpty ? "ktoś inny" : holder.login
    let process = holder.process > 0 ? " (proces \(holder.process))" : ""
    return "blokadę zapisu ma teraz \(who)\(process): dopóki jej nie odda, nikt inny niczego nie zapisze"
  }
  func diskNearlyFull(bytes: Int) -> String {
    "na dysku zostało tylko \(size(bytes)) wolnego miejsca: zapis może się nie udać"
  }
  func brokenReference(_ id: RecordID, field: String, to target: RecordID) -> String {
    "\(id.raw): w polu „\(label(of: field, in: id))” jest \(target.raw), a takiego wpisu tu nie ma"
  }
  func unreadableValue(_ id: RecordID, field: String) -> String {
    "\(id.raw): wartości pola „\(label(of: field, in: id))” nie da się odczytać; program pokazuje je jako puste"
  }
  func unknownKindInStore(_ name: String) -> String {
    "wpisy rodzaju „\(name)”, którego ten program nie zna; zapisał je nowszy program i zostają nienaruszone"
  }
  func refusedValues(_ id: RecordID, _ errors: FieldErrors) -> String {
    "\(id.raw): dziś program by tego nie przyjął: \(faultsAsPhrase(id, errors))"
  }
  func missingFile(_ records: [RecordID]) -> String {
    "brakuje pliku załącznika (\(firstIds(records))); odtwórz go z kopii zapasowej albo dodaj ten sam plik jeszcze raz; "
      + "jeśli przepadł: wspolnie redact ID plik --because …"
  }
  func alteredFile(_ records: [RecordID]) -> String {
    "plik nie jest już taki, jak go dodano (\(firstIds(records))); odtwórz go z kopii zapasowej albo dodaj ten sam plik "
      + "jeszcze raz"
  }
  func unnamedFile(isPersonal: Bool) -> String {
    "do tego pliku nie należy żaden wpis: ktoś go właśnie dodaje albo dodawanie przerwano; "
      + (isPersonal ? "usunie go wspolnie erase --again" : "w tym drugim razie możesz go skasować")
  }
  var doubtfulFile: String {
    "do tego pliku nie należy żaden wpis, który da się odczytać; mógł go wskazywać uszkodzony wiersz: obejrzyj plik"
  }
  func paperForEveryone(_ id: RecordID, of owner: RecordID) -> String {
    "załącznik \(id.raw) (dotyczy: \(owner.raw)) widzą wszyscy, a nikt nie oznaczył go „do publikacji”; jeśli mogą: "
      + "wspolnie set \(id.raw) \"do publikacji=tak\", a jeśli nie: zapisz go (wspolnie attachment \(id.raw)), dodaj jako "
      + "załącznik osobowy i usuń stąd plik (wspolnie redact \(id.raw) plik)"
  }
  var unfinishedFile: String {
    "część pliku, który ktoś właśnie dodaje albo którego dodawanie przerwano; resztki usunie następne dodanie pliku"
  }
  func moreFindings(_ number: Int) -> String { "i jeszcze \(count(number, of: Self.notes)) do tego pliku" }
}

extension English {
  func finding(_ matter: String, file: String, line: Int?, isDamage: Bool) -> String {
    "\(isDamage ? "DAMAGE" : "note") \(file)\(line.map { ", line \($0)" } ?? ""): \(matter)"
  }

  func storeWhole(notes: Int) -> Sentences {
    Sentences(notes == 0 ? "The data are whole." : "The data are whole (\(count(notes, of: ["note", "notes"])) above).")
  }

  func storeDamaged(damages: Int, notes: Int) -> Sentences {
    let noted = notes == 0 ? "" : " and \(count(notes, of: ["note", "notes"]))"
    return Sentences(
      "The data are damaged: \(count(damages, of: ["place", "places"]))\(noted).", kept: "All the rest can be read.",
      wayOut: "Put the data back from a backup, or record the damage and go on saving: wspolnie repair.")
  }

  var tornTail: String { "the last line breaks off (a power cut); nobody was told that it was saved" }
  var cutLine: String { "the last line breaks off" }
  var tornLine: String { "the line once broke off; nobody was told that it was saved" }
  var lineWithoutChecksum: String { "the line does not begin with its checksum" }
  var lineWithWrongChecksum: String { "the line's bytes do not agree with its checksum" }
  var lineTooLong: String { "the line is longer than any that this program writes" }
  var notALine: String { "the line is not of the form that this program writes" }
  var repeatedKey: String { "one field stands in the line twice" }
  var notText: String { "the line has bytes that are no text" }
  func missingLines(_ sequence: ClosedRange<Int>) -> String {
    sequence.count == 1
      ? "line no. \(sequence.lowerBound) is missing before it"
      : "lines no. \(sequence.lowerBound)–\(sequence.upperBound) are missing before it"
  }
  func repeatedLine(sequence: Int) -> String { "line no. \(sequence) came before; it is shown once" }
  func misplacedLine(sequence: Int) -> String { "line no. \(sequence) stands behind one with a greater number" }
  var byteOrderMark: String { "an editor put a byte-order mark at the beginning; nothing is lost" }
  var carriageReturns: String { "an editor made the line ends those of Windows; nothing is lost" }
  func unpairedPersonalLine(turn: Int) -> String {
    "a line of personal data without its public line (turn \(turn)); nobody was told that it was saved"
  }
  func personalLineOfLostTurn(_ turn: Int) -> String {
    "personal data of transaction no. \(turn), whose public line is lost"
  }
  func missingPersonalLine(turn: Int) -> String {
    "the personal data that were saved with this line are missing (turn \(turn))"
  }
  func lostPersonalEnd(_ numbers: ClosedRange<Int>) -> String {
    "at least \(count(numbers.count, of: ["change", "changes"])) of personal data lost, from line no. "
      + "\(numbers.lowerBound) on"
  }
  func replacedEnd(sequence: Int) -> String {
    "line no. \(sequence) is not the one that was confirmed: the file was replaced by an older one and written on"
  }
  func lostTurns(_ turns: ClosedRange<Int>) -> String {
    "the log once reached further: at least \(count(turns.count, of: ["change", "changes"])) lost, from transaction no. "
      + "\(turns.lowerBound) on"
  }
  var missingFolder: String { "this folder is gone, with all that lay in it" }
  func skippedSegments(_ numbers: ClosedRange<Int>) -> String {
    numbers.count == 1
      ? "there is no file no. \(numbers.lowerBound) before this one; no line is missing"
      : "there are no files no. \(numbers.lowerBound)–\(numbers.upperBound) before this one; no line is missing"
  }
  func personalInPublicLog(_ id: RecordID, field: String) -> String {
    "\(id.raw): a personal field (\(field)) stands in the log that all the staff read"
  }
  func foreignID(_ id: RecordID, kind: String) -> String {
    "\(id.raw): such an id does not belong to a record of the kind \(kind); this program did not write it"
  }
  func known(_ matter: String) -> String { "\(matter) (known, recorded by wspolnie repair)" }
  func stillThere(_ records: [RecordID]) -> String {
    "erased data still stand here (\(firstIds(records))); nobody sees them; take them out: wspolnie erase --again"
  }
  var personalNotExamined: String { "the personal data were not examined: you may not read them" }
  func openToOthers(permissions: Int) -> String {
    "people outside the group have access (permissions \(octal(permissions))); take it away: chmod o-rwx"
  }
  func unreadable(systemError: Int) -> String { "the disk does not give it back (system error \(systemError))" }
  var noFile: String { "in this place is something that the program never makes: a link, a pipe or a device" }
  var foreignFile: String { "this program did not put it there" }
  func foreignLines(_ number: Int) -> String {
    "this program did not put it there, and it holds \(count(number, of: ["confirmed save", "confirmed saves"])) "
      + "that the log has not: keep the file, and enter them again"
  }
  var unfinishedWriting: String {
    "a file that somebody is writing just now, or was interrupted in writing; nobody was told that it was saved"
  }
  func notWritable(_ trouble: SystemTrouble) -> String {
    switch trouble {
    case .notPermitted: "you may not write here: nothing that you enter can be saved"
    case .readOnlyDisk: "this disk is read-only: nothing can be saved here"
    case .noRoom: "there is no room on the disk: nothing can be saved here"
    case .missing, .noFile, .tooLong, .inTheWay: "this file cannot be opened for writing"
    case .other(let number): "this file cannot be opened for writing (system error \(number))"
    }
  }
  func locked(by holder: LockHolder) -> String {
    let who = holder.login.isEmpty ? "somebody else" : holder.login
    let process = holder.process > 0 ? " (process \(holder.process))" : ""
    return "\(who) has the lock\(process): until it is let go, nobody else can save anything"
  }
  func diskNearlyFull(bytes: Int) -> String {
    "only \(size(bytes)) are free on the disk: saving may fail"
  }
  func brokenReference(_ id: RecordID, field: String, to target: RecordID) -> String {
    "\(id.raw): the field “\(label(of: field, in: id))” names \(target.raw), and there is no such record"
  }
  func unreadableValue(_ id: RecordID, field: String) -> String {
    "\(id.raw): the value of the field “\(label(of: field, in: id))” cannot be read; it is shown as if it were empty"
  }
  func unknownKindInStore(_ name: String) -> String {
    "entries of the kind “\(name)”, which this program does not know; a newer one wrote them, and they are kept"
  }
  func refusedValues(_ id: RecordID, _ errors: FieldErrors) -> String {
    "\(id.raw): would be refused today: \(faultsAsPhrase(id, errors))"
  }
  func missingFile(_ records: [RecordID]) -> String {
    "an attached file is missing (\(firstIds(records))); put it back from a backup, or add the same file again; "
      + "if it is lost: wspolnie redact ID file --because …"
  }
  func alteredFile(_ records: [RecordID]) -> String {
    "the file is no longer what was attached (\(firstIds(records))); put it back from a backup, or add the same file again"
  }
  func unnamedFile(isPersonal: Bool) -> String {
    "no record names this file: somebody is adding it just now, or was interrupted; "
      + (isPersonal ? "wspolnie erase --again removes it" : "if interrupted, you may delete it")
  }
  var doubtfulFile: String {
    "no record that can be read names this file; a damaged line may have named it: look at the file"
  }
  func paperForEveryone(_ id: RecordID, of owner: RecordID) -> String {
    "everyone may see attachment \(id.raw) (of \(owner.raw)), and nobody said that it is for publication; if they may: "
      + "wspolnie set \(id.raw) forPublication=yes, if not: write it out (wspolnie attachment \(id.raw)), add it as a "
      + "personal attachment and take the file out here (wspolnie redact \(id.raw) file)"
  }
  var unfinishedFile: String {
    "a part of a file that somebody is adding just now, or was interrupted in adding; the next file added clears it away"
  }
  func moreFindings(_ number: Int) -> String { "and \(count(number, of: ["note", "notes"])) more on this file" }
}
