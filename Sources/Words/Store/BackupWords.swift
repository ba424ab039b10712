import CivicDomain

/// The messages of `backup` and `restore`.
extension Words {
  /// The page for people inside a backup, of several lines.
  public func backupPage(_ seal: SealMark) -> String {
    said(pl: pageInPolish, en: pageInEnglish) + (sealed(seal).map { "\n\($0)\n" } ?? "")
  }
  /// The message that a backup was made; `last`: when the last change in it was. `isKept`: whether it was read back
  /// from a file; not where it went into a stream or a device.
  public func backedUp(
    to file: String, isKept: Bool, files: Int, bytes: Int, transactions: Int, last: String?
  ) -> Sentences {
    let until = self.until(last)
    let place = file == "-" ? "" : " \(file)"
    let changes = count(transactions, of: said(pl: ["zmiana", "zmiany", "zmian"], en: ["change", "changes"]))
    return said(
      pl: Sentences(
        "Kopia zapasowa\(place): \(changes)\(until); \(count(files, of: ["plik", "pliki", "plików"])), \(size(bytes)).",
        kept: "Są w niej dane osobowe, bez szyfrowania: strzeż jej tak jak rejestru.",
        wayOut: isKept ? "Odtworzenie: wspolnie restore \(ShellWord.quoted(file)) FOLDER." : notReadBack),
      en: Sentences(
        "Backup\(place): \(changes)\(until); \(count(files, of: ["file", "files"])), \(size(bytes)).",
        kept: "It holds personal data, not encrypted: keep it as safely as the register.",
        wayOut: isKept ? "To put it back: wspolnie restore \(ShellWord.quoted(file)) DIR." : notReadBack))
  }
  /// The warning that the register which was backed up is damaged; `folder`: where it was put back.
  public func backupOfDamage(damages: Int, in folder: String? = nil) -> Sentences {
    let program = folder.map { "wspolnie --data \(ShellWord.quoted($0))" } ?? "wspolnie"
    return said(
      pl: Sentences(
        "Rejestr jest uszkodzony (\(count(damages, of: ["miejsce", "miejsca", "miejsc"]))).",
        kept: "Kopia zawiera go takim, jaki jest.",
        wayOut: "Zobacz: \(program) check, potem: \(program) repair."),
      en: Sentences(
        "The register is damaged (\(count(damages, of: ["place", "places"]))).", kept: "The backup holds it as it is.",
        wayOut: "See: \(program) check, then: \(program) repair."))
  }
  /// The refusal to overwrite what is at the backup's path already.
  public func backupAlreadyThere(_ path: String) -> Sentences {
    said(
      pl: Sentences(
        "\(path) już istnieje.", kept: "Niczego tam nie zmieniono; kopii nie zrobiono.", wayOut: "Podaj inną nazwę."),
      en: Sentences(
        "\(path) is there already.", kept: "Nothing there was changed; there is no backup.",
        wayOut: "Name another file."))
  }
  /// The message that what was read back is not what was written.
  public func backupNotVerified(_ path: String) -> Sentences {
    said(
      pl: Sentences(
        "Z dysku odczytano co innego, niż zapisano w \(path).", kept: "Kopii nie ma; rejestr jest nietknięty.",
        wayOut: "Zrób kopię na innym dysku i sprawdź ten."),
      en: Sentences(
        "The disk gave back something else than was written to \(path).",
        kept: "There is no backup; the register is untouched.", wayOut: "Make it on another disk, and check this one."))
  }
  /// The fact that no backup was made, before its reason.
  public var noBackupMade: String { said(pl: "Kopii nie zrobiono.", en: "There is no backup.") }
  /// The refusal to write a backup to a terminal.
  public var backupToTerminal: Sentences {
    said(
      pl: Sentences(
        "Kopia to archiwum, nie tekst na ekran.", kept: "Kopii nie zrobiono.",
        wayOut: "Skieruj ją dalej: wspolnie backup - | age -r KLUCZ > PLIK."),
      en: Sentences(
        "A backup is an archive, no text for a screen.", kept: "There is no backup.",
        wayOut: "Send it on: wspolnie backup - | age -r KEY > FILE."))
  }
  /// The refusal of an output path in the register's own folder.
  public func outputInData(_ path: String, folder: String) -> Sentences {
    said(
      pl: Sentences(
        "\(path) jest w folderze danych \(folder), w którym pisze tylko sam program.", kept: "Nic nie zapisano.",
        wayOut: "Podaj miejsce poza nim."),
      en: Sentences(
        "\(path) lies in the data folder \(folder), where only the program itself writes.",
        kept: "Nothing was written.",
        wayOut: "Name a place outside of it."))
  }
  /// The message that a register was restored; `from`: when the backup was made.
  public func restored(
    _ name: String, in folder: String, from: String, files: Int, transactions: Int, last: String?
  ) -> Sentences {
    let until = self.until(last)
    let changes = count(transactions, of: said(pl: ["zmiana", "zmiany", "zmian"], en: ["change", "changes"]))
    return said(
      pl: Sentences(
        "Odtworzono rejestr „\(name)” z kopii (\(from)): \(changes)\(until); "
          + "\(count(files, of: ["plik", "pliki", "plików"])).",
        kept: "Wszystkie sumy kontrolne się zgadzają.",
        wayOut: "Otwórz go: wspolnie --data \(ShellWord.quoted(folder))."),
      en: Sentences(
        "The register “\(name)” was put back from the backup of \(from): "
          + "\(changes)\(until); \(count(files, of: ["file", "files"])).",
        kept: "All checksums agree.", wayOut: "Open it: wspolnie --data \(ShellWord.quoted(folder))."))
  }
  /// The warning that a backup does not say how far the log reached.
  public var backupWithoutEnd: Sentences {
    said(
      pl: Sentences(
        "Ta kopia nie mówi, dokąd sięgał dziennik (zrobił ją starszy program): gdyby czegoś brakło na jego końcu, nie byłoby tego widać.",
        wayOut: "Porównaj ostatnie zapisy (wspolnie log) z papierami z tego dnia."),
      en: Sentences(
        "This backup does not say how far the log reached (an older program made it): if its end were missing, it would not show.",
        wayOut: "Compare the last transactions (wspolnie log) with that day's papers."))
  }
  /// The message that what was erased after the backup was erased again, in so many records.
  public func erasuresRepeated(records: Int) -> String {
    said(
      pl: records == 0
        ? "Po zrobieniu kopii niczego nie usunięto."
        : "Usunięto na nowo dane \(count(records, of: ["wpisu", "wpisów", "wpisów"])).",
      en: records == 0
        ? "Nothing was erased after the backup." : "Erased again: data of \(count(records, of: ["record", "records"]))."
    )
  }
  /// The warning that the restored register has what was erased after the backup.
  public var erasuresNotRepeated: String {
    said(
      pl:
        "Rejestr odtworzono, ale jest w nim to, co po zrobieniu kopii usunięto: nie używaj go, zanim tego nie usuniesz.",
      en:
        "The register was put back, but what was erased after the backup stands in it: do not use it before that is erased."
    )
  }
  /// The refusal of a file that is no backup of this program.
  public func notABackup(_ file: String) -> Sentences {
    said(
      pl: Sentences(
        "\(file) nie jest kopią zapasową tego programu.", kept: "Nic nie zapisano.",
        wayOut:
          "Kopia zaszyfrowana? age -d PLIK | wspolnie restore - FOLDER. Uszkodzona? wspolnie restore --damaged PLIK FOLDER."
      ),
      en: Sentences(
        "\(file) is no backup of this program.", kept: "Nothing was written.",
        wayOut: "Is it encrypted? age -d FILE | wspolnie restore - DIR. Damaged? wspolnie restore --damaged FILE DIR."))
  }
  /// The refusal of a damaged backup in which nothing of a register is left.
  public func nothingOfABackup(_ file: String) -> Sentences {
    said(
      pl: Sentences(
        "W \(file) nie ma nic z rejestru: to nie kopia tego programu albo urywa się przed danymi.",
        kept: "Nic nie zapisano.", wayOut: "Użyj innej kopii."),
      en: Sentences(
        "Nothing of a register is in \(file): it is no backup of this program, or it breaks off before the data.",
        kept: "Nothing was written.", wayOut: "Use another backup."))
  }
  /// The refusal of a backup that a newer program made.
  public func newerBackup(_ file: String, number: Int) -> Sentences {
    said(
      pl: Sentences(
        "Kopię \(file) zrobił nowszy program (układ \(number)).", kept: "Nic nie zapisano.",
        wayOut: "Zainstaluj nowszą wersję programu."),
      en: Sentences(
        "A newer program made the backup \(file) (arrangement \(number)).", kept: "Nothing was written.",
        wayOut: "Install the newer version of the program."))
  }
  /// The refusal of a backup that breaks off.
  public func backupCutShort(_ file: String, isAnythingLeft: Bool) -> Sentences {
    let wayOut =
      isAnythingLeft
      ? putBackWhatIsWhole(file)
      : said(
        pl: "Użyj innej kopii: w tej nie zostało nic z rejestru.",
        en: "Use another backup: nothing of the register is left in this one.")
    return said(
      pl: Sentences(
        "Kopia \(file) jest niepełna: urywa się.", kept: "Rejestru nie odtworzono.", wayOut: wayOut),
      en: Sentences(
        "The backup \(file) is not complete: it breaks off.", kept: "Nothing was put back.", wayOut: wayOut))
  }
  /// The message that what is whole of a damaged backup was restored, and how many parts were not.
  public func restoredDamaged(
    _ name: String, in folder: String, from: String, files: Int, transactions: Int, last: String?, parts: Int
  ) -> Sentences {
    let until = self.until(last)
    let changes = count(transactions, of: said(pl: ["zmiana", "zmiany", "zmian"], en: ["change", "changes"]))
    return said(
      pl: Sentences(
        "Odtworzono, co całe, z uszkodzonej kopii rejestru „\(name)” (\(from)): \(changes)\(until); "
          + "\(count(files, of: ["plik", "pliki", "plików"])).",
        kept: "Nie jest całe to, co wymieniono wyżej (\(count(parts, of: ["miejsce", "miejsca", "miejsc"]))).",
        wayOut:
          "Zobacz: wspolnie --data \(ShellWord.quoted(folder)) check, potem: wspolnie --data \(ShellWord.quoted(folder)) repair."
      ),
      en: Sentences(
        "Put back what is whole of a damaged backup of “\(name)” (\(from)): \(changes)\(until); "
          + "\(count(files, of: ["file", "files"])).",
        kept: "What is named above is not whole (\(count(parts, of: ["place", "places"]))).",
        wayOut:
          "See: wspolnie --data \(ShellWord.quoted(folder)) check, then: wspolnie --data \(ShellWord.quoted(folder)) repair."
      ))
  }
  /// The line of a part of the backup that is altered: `uszkodzone: …`.
  public func alteredPart(_ name: String) -> String { said(pl: "uszkodzone: \(name)", en: "damaged: \(name)") }
  /// The line of a part of the backup that is missing: `brakuje: …`.
  public func missingPart(_ name: String) -> String { said(pl: "brakuje: \(name)", en: "missing: \(name)") }
  /// The warning that the checksums of a backup cannot be read.
  public var unverifiedParts: String {
    said(
      pl: "nie da się odczytać sum kontrolnych: nie wiadomo, co jeszcze nie jest całe",
      en: "the checksums cannot be read: nobody can say what else is not whole")
  }
  /// The line of a log of which a damaged backup does not say how far it reached.
  public func unknownEnd(of log: String) -> String {
    said(
      pl:
        "nie wiadomo, dokąd sięgał dziennik \(log): póki tego nie odnotuje wspolnie repair, nie ma zapisu ani pieczęci",
      en: "how far the log \(log) reached is not known: until wspolnie repair records that, nothing is saved or sealed")
  }
  /// The refusal of a backup with a damaged part.
  public func backupDamaged(_ file: String, part: String) -> Sentences {
    said(
      pl: Sentences(
        "Kopia \(file) jest uszkodzona: \(part).", kept: "Rejestru nie odtworzono.",
        wayOut: putBackWhatIsWhole(file)
      ),
      en: Sentences(
        "The backup \(file) is damaged: \(part).", kept: "Nothing was put back.",
        wayOut: putBackWhatIsWhole(file)
      ))
  }

  private func until(_ last: String?) -> String {
    last.map { said(pl: ", ostatnia \($0)", en: ", the last \($0)") } ?? ""
  }

  private func putBackWhatIsWhole(_ file: String) -> String {
    let command = "wspolnie restore --damaged \(ShellWord.quoted(file))"
    return said(
      pl: "Użyj innej kopii albo odtwórz, co całe, w nowym folderze: \(command) FOLDER.",
      en: "Use another backup, or put back what is whole, into a new folder: \(command) DIR.")
  }

  private var notReadBack: String {
    said(
      pl: "Kopia nie poszła do pliku, więc program nie sprawdził, czy da się ją odczytać.",
      en: "The backup did not go into a file, so it was not read back.")
  }
}

/// A size in bytes to the nearest that a person needs: `840 kB`, `12 MB`, `3 GB`.
func size(_ bytes: Int) -> String {
  switch bytes {
  case ..<10_000_000: "\((bytes + 999) / 1_000) kB"
  case ..<10_000_000_000: "\((bytes + 500_000) / 1_000_000) MB"
  case _: "\((bytes + 500_000_000) / 1_000_000_000) GB"
  }
}

private let pageInPolish =
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

private let pageInEnglish =
  """
  This is a backup of a register of the program Wspólnie. It holds personal data, not encrypted:
  people's names, addresses, telephones and words. Keep it as safely as the register, and
  delete it when it is no longer needed.

  To put it back:        wspolnie restore FILE DIR
  A damaged one:         wspolnie restore --damaged FILE DIR
  Without the program:   tar -xf FILE -C DIR

  """
