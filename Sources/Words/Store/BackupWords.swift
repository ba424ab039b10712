import CivicDomain

/// What `backup` and `restore` say.
public protocol BackupWords {
  /// The page for people inside a backup, several lines.
  var backupPage: String { get }
  /// A backup was made; `last`: when the last change in it was. `isKept`: whether it was read back from a file in which
  /// it lies; not where it went into a stream or a device.
  func backedUp(to file: String, isKept: Bool, files: Int, bytes: Int, transactions: Int, last: String?) -> Sentences
  /// What was backed up, or put back, is a damaged register.
  func backupOfDamage(damages: Int) -> Sentences
  /// Something stands at the place already.
  func backupAlreadyThere(_ path: String) -> Sentences
  /// What was read back is not what was written.
  func backupNotVerified(_ path: String) -> Sentences
  /// There is no backup; why, is told behind it.
  var noBackupMade: String { get }
  /// Nobody can read an archive on a terminal.
  var backupToTerminal: Sentences { get }
  /// A file that is to be written lies in the register's own folder.
  func outputInData(_ path: String, folder: String) -> Sentences
  /// A register was put back; `from`: when the backup was made.
  func restored(
    _ name: String, in folder: String, from: String, files: Int, transactions: Int, last: String?
  ) -> Sentences
  /// What was erased after the backup was erased again, in so many records.
  func erasuresRepeated(records: Int) -> String
  /// The register is put back, but what was erased after the backup stands in it.
  var erasuresNotRepeated: String { get }
  /// The file is no backup of this program.
  func notABackup(_ file: String) -> Sentences
  /// A newer program made it.
  func newerBackup(_ file: String, number: Int) -> Sentences
  /// It ends in the middle.
  func backupCutShort(_ file: String) -> Sentences
  /// What is whole of a damaged backup was put back; so many parts are not.
  func restoredDamaged(
    _ name: String, in folder: String, from: String, files: Int, transactions: Int, last: String?, parts: Int
  ) -> Sentences
  /// `  uszkodzone: …`: a part of it that is there, and not what it was.
  func alteredPart(_ name: String) -> String
  /// `  brakuje: …`: a part that is not there.
  func missingPart(_ name: String) -> String
  /// Its checksums cannot be read.
  var unverifiedParts: String { get }
  /// A part of it is damaged.
  func backupDamaged(_ file: String, part: String) -> Sentences
}

/// `840 kB`, `12 MB`, `3 GB`: a size to the nearest that a person needs.
func size(_ bytes: Int) -> String {
  switch bytes {
  case ..<10_000_000: "\((bytes + 999) / 1_000) kB"
  case ..<10_000_000_000: "\((bytes + 500_000) / 1_000_000) MB"
  case _: "\((bytes + 500_000_000) / 1_000_000_000) GB"
  }
}

extension Polish {
  var backupPage: String {
    """
    To kopia zapasowa rejestru programu Wspólnie. Są w niej dane osobowe, bez szyfrowania:
    nazwiska, adresy, telefony i słowa mieszkańców. Strzeż jej tak jak rejestru,
    a niepotrzebną skasuj.

    Odtworzenie:          wspolnie restore PLIK FOLDER
    Kopia uszkodzona:     wspolnie restore --damaged PLIK FOLDER
    Bez tego programu:    tar -xf PLIK -C FOLDER

    log/       dzienniki wszystkich zmian        personal/  to samo, dane osobowe
    files/     załączniki                        damaged/   kopie uszkodzonych wierszy
    inbox/     zgłoszenia z kiosku               checksums.txt  sumy kontrolne (CRC-32C)

    """
  }

  func backedUp(
    to file: String, isKept: Bool, files: Int, bytes: Int, transactions: Int, last: String?
  ) -> Sentences {
    let until = last.map { ", ostatnia \($0)" } ?? ""
    let place = file == "-" ? "" : " \(file)"
    let changes = count(transactions, of: ["zmiana", "zmiany", "zmian"])
    return Sentences(
      "Kopia zapasowa\(place): \(changes)\(until); \(count(files, of: ["plik", "pliki", "plików"])), \(size(bytes)).",
      kept: "Są w niej dane osobowe, bez szyfrowania: strzeż jej tak jak rejestru.",
      wayOut: isKept ? "Odtworzenie: wspolnie restore \(ShellWord.quoted(file)) FOLDER." : notReadBack)
  }

  private var notReadBack: String { "Kopia nie poszła do pliku, więc program nie sprawdził, czy da się ją odczytać." }

  func backupOfDamage(damages: Int) -> Sentences {
    Sentences(
      "Rejestr jest uszkodzony (\(count(damages, of: ["miejsce", "miejsca", "miejsc"]))).",
      kept: "Kopia zawiera go takim, jaki jest.", wayOut: "Zobacz: wspolnie check, potem: wspolnie repair.")
  }

  func backupAlreadyThere(_ path: String) -> Sentences {
    Sentences(
      "\(path) już istnieje.", kept: "Niczego tam nie zmieniono; kopii nie zrobiono.", wayOut: "Podaj inną nazwę.")
  }

  func backupNotVerified(_ path: String) -> Sentences {
    Sentences(
      "Z dysku odczytano co innego, niż zapisano w \(path).", kept: "Kopii nie ma; rejestr jest nietknięty.",
      wayOut: "Zrób kopię na innym dysku i sprawdź ten.")
  }

  var noBackupMade: String { "Kopii nie zrobiono." }

  var backupToTerminal: Sentences {
    Sentences(
      "Kopia to archiwum, nie tekst na ekran.", kept: "Kopii nie zrobiono.",
      wayOut: "Skieruj ją dalej: wspolnie backup - | age -r KLUCZ > PLIK.")
  }

  func outputInData(_ path: String, folder: String) -> Sentences {
    Sentences(
      "\(path) jest w folderze danych \(folder), w którym pisze tylko sam program.", kept: "Nic nie zapisano.",
      wayOut: "Podaj miejsce poza nim.")
  }

  func restored(
    _ name: String, in folder: String, from: String, files: Int, transactions: Int, last: String?
  ) -> Sentences {
    let until = last.map { ", ostatnia \($0)" } ?? ""
    let changes = count(transactions, of: ["zmiana", "zmiany", "zmian"])
    return Sentences(
      "Odtworzono rejestr „\(name)” z kopii (\(from)): \(changes)\(until); "
        + "\(count(files, of: ["plik", "pliki", "plików"])).",
      kept: "Wszystkie sumy kontrolne się zgadzają.", wayOut: "Otwórz go: wspolnie --data \(ShellWord.quoted(folder)).")
  }

  func restoredDamaged(
    _ name: String, in folder: String, from: String, files: Int, transactions: Int, last: String?, parts: Int
  ) -> Sentences {
    let until = last.map { ", ostatnia \($0)" } ?? ""
    let changes = count(transactions, of: ["zmiana", "zmiany", "zmian"])
    return Sentences(
      "Odtworzono, co całe, z uszkodzonej kopii rejestru „\(name)” (\(from)): \(changes)\(until); "
        + "\(count(files, of: ["plik", "pliki", "plików"])).",
      kept: "Nie jest całe to, co wymieniono wyżej (\(count(parts, of: ["miejsce", "miejsca", "miejsc"]))).",
      wayOut:
        "Zobacz: wspolnie --data \(ShellWord.quoted(folder)) check, potem: wspolnie --data \(ShellWord.quoted(folder)) repair."
    )
  }
  func alteredPart(_ name: String) -> String { "uszkodzone: \(name)" }
  func missingPart(_ name: String) -> String { "brakuje: \(name)" }
  var unverifiedParts: String { "nie da się odczytać sum kontrolnych: nie wiadomo, co jeszcze nie jest całe" }


  func erasuresRepeated(records: Int) -> String {
    records == 0
      ? "Po zrobieniu kopii niczego nie usunięto."
      : "Usunięto na nowo dane \(count(records, of: ["wpisu", "wpisów", "wpisów"]))."
  }

  var erasuresNotRepeated: String {
    "Rejestr odtworzono, ale jest w nim to, co po zrobieniu kopii usunięto: nie używaj go, zanim tego nie usuniesz."
  }

  func notABackup(_ file: String) -> Sentences {
    Sentences(
      "\(file) nie jest kopią zapasową tego programu.", kept: "Nic nie zapisano.",
      wayOut:
        "Kopia zaszyfrowana? age -d PLIK | wspolnie restore - FOLDER. Uszkodzona? wspolnie restore --damaged PLIK FOLDER."
    )
  }

  func newerBackup(_ file: String, number: Int) -> Sentences {
    Sentences(
      "Kopię \(file) zrobił nowszy program (układ \(number)).", kept: "Nic nie zapisano.",
      wayOut: "Zainstaluj nowszą wersję programu.")
  }

  func backupCutShort(_ file: String) -> Sentences {
    Sentences(
      "Kopia \(file) jest niepełna: urywa się.", kept: "Rejestru nie odtworzono.",
      wayOut:
        "Użyj innej kopii albo odtwórz, co całe, w nowym folderze: wspolnie restore --damaged \(ShellWord.quoted(file)) FOLDER."
    )
  }

  func backupDamaged(_ file: String, part: String) -> Sentences {
    Sentences(
      "Kopia \(file) jest uszkodzona: \(part).", kept: "Rejestru nie odtworzono.",
      wayOut:
        "Użyj innej kopii albo odtwórz, co całe, w nowym folderze: wspolnie restore --damaged \(ShellWord.quoted(file)) FOLDER."
    )
  }
}

extension English {
  var backupPage: String {
    """
    This is a backup of a register of the program Wspólnie. It holds personal data, not encrypted:
    people's names, addresses, telephones and words. Keep it as safely as the register, and
    delete it when it is no longer needed.

    To put it back:        wspolnie restore FILE DIR
    A damaged one:         wspolnie restore --damaged FILE DIR
    Without the program:   tar -xf FILE -C DIR

    """
  }

  func backedUp(
    to file: String, isKept: Bool, files: Int, bytes: Int, transactions: Int, last: String?
  ) -> Sentences {
    let until = last.map { ", the last \($0)" } ?? ""
    let place = file == "-" ? "" : " \(file)"
    let changes = count(transactions, of: ["change", "changes"])
    return Sentences(
      "Backup\(place): \(changes)\(until); \(count(files, of: ["file", "files"])), \(size(bytes)).",
      kept: "It holds personal data, not encrypted: keep it as safely as the register.",
      wayOut: isKept ? "To put it back: wspolnie restore \(ShellWord.quoted(file)) DIR." : notReadBack)
  }

  private var notReadBack: String { "The backup did not go into a file, so it was not read back." }

  func backupOfDamage(damages: Int) -> Sentences {
    Sentences(
      "The register is damaged (\(count(damages, of: ["place", "places"]))).", kept: "The backup holds it as it is.",
      wayOut: "See: wspolnie check, then: wspolnie repair.")
  }

  func backupAlreadyThere(_ path: String) -> Sentences {
    Sentences(
      "\(path) is there already.", kept: "Nothing there was changed; there is no backup.", wayOut: "Name another file.")
  }

  func backupNotVerified(_ path: String) -> Sentences {
    Sentences(
      "The disk gave back something else than was written to \(path).",
      kept: "There is no backup; the register is untouched.", wayOut: "Make it on another disk, and check this one.")
  }

  var noBackupMade: String { "There is no backup." }

  var backupToTerminal: Sentences {
    Sentences(
      "A backup is an archive, no text for a screen.", kept: "There is no backup.",
      wayOut: "Send it on: wspolnie backup - | age -r KEY > FILE.")
  }

  func outputInData(_ path: String, folder: String) -> Sentences {
    Sentences(
      "\(path) lies in the data folder \(folder), where only the program itself writes.", kept: "Nothing was written.",
      wayOut: "Name a place outside of it.")
  }

  func restored(
    _ name: String, in folder: String, from: String, files: Int, transactions: Int, last: String?
  ) -> Sentences {
    let until = last.map { ", the last \($0)" } ?? ""
    return Sentences(
      "The register “\(name)” was put back from the backup of \(from): "
        + "\(count(transactions, of: ["change", "changes"]))\(until); \(count(files, of: ["file", "files"])).",
      kept: "All checksums agree.", wayOut: "Open it: wspolnie --data \(ShellWord.quoted(folder)).")
  }

  func restoredDamaged(
    _ name: String, in folder: String, from: String, files: Int, transactions: Int, last: String?, parts: Int
  ) -> Sentences {
    let until = last.map { ", the last \($0)" } ?? ""
    let changes = count(transactions, of: ["change", "changes"])
    return Sentences(
      "Put back what is whole of a damaged backup of “\(name)” (\(from)): \(changes)\(until); "
        + "\(count(files, of: ["file", "files"])).",
      kept: "What is named above is not whole (\(count(parts, of: ["place", "places"]))).",
      wayOut:
        "See: wspolnie --data \(ShellWord.quoted(folder)) check, then: wspolnie --data \(ShellWord.quoted(folder)) repair."
    )
  }
  func alteredPart(_ name: String) -> String { "damaged: \(name)" }
  func missingPart(_ name: String) -> String { "missing: \(name)" }
  var unverifiedParts: String { "the checksums cannot be read: nobody can say what else is not whole" }


  func erasuresRepeated(records: Int) -> String {
    records == 0
      ? "Nothing was erased after the backup." : "Erased again: data of \(count(records, of: ["record", "records"]))."
  }

  var erasuresNotRepeated: String {
    "The register was put back, but what was erased after the backup stands in it: do not use it before that is erased."
  }

  func notABackup(_ file: String) -> Sentences {
    Sentences(
      "\(file) is no backup of this program.", kept: "Nothing was written.",
      wayOut: "Is it encrypted? age -d FILE | wspolnie restore - DIR. Damaged? wspolnie restore --damaged FILE DIR.")
  }

  func newerBackup(_ file: String, number: Int) -> Sentences {
    Sentences(
      "A newer program made the backup \(file) (arrangement \(number)).", kept: "Nothing was written.",
      wayOut: "Install the newer version of the program.")
  }

  func backupCutShort(_ file: String) -> Sentences {
    Sentences(
      "The backup \(file) is not complete: it breaks off.", kept: "Nothing was put back.",
      wayOut:
        "Use another backup, or put back what is whole, into a new folder: wspolnie restore --damaged \(ShellWord.quoted(file)) DIR."
    )
  }

  func backupDamaged(_ file: String, part: String) -> Sentences {
    Sentences(
      "The backup \(file) is damaged: \(part).", kept: "Nothing was put back.",
      wayOut:
        "Use another backup, or put back what is whole, into a new folder: wspolnie restore --damaged \(ShellWord.quoted(file)) DIR."
    )
  }
}
