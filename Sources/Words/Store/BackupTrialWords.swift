import CivicDomain

/// The messages of `backup --try`, and of noting backups.
extension Words {
  /// The message that a backup can be restored and agrees with the register, and what was compared.
  public func backupAgrees(
    _ file: String, madeAt: String, transactions: Int, files: Int, lines: Int, erased: Int
  ) -> Sentences {
    let changes = count(transactions, of: said(pl: ["zmiana", "zmiany", "zmian"], en: ["change", "changes"]))
    return said(
      pl: Sentences(
        "Kopia \(file) (\(madeAt)) jest dobra: \(changes), \(count(files, of: ["plik", "pliki", "plików"])).",
        kept: "Odtworzono ją na próbę, sprawdzono i porównano z rejestrem "
          + "\(count(lines, of: ["wiersz", "wiersze", "wierszy"])) dzienników: "
          + (erased > 0 ? "inne jest tylko to, co później usunięto (\(erased))." : "bez różnic."),
        wayOut: "Odtworzonej próby już nie ma."),
      en: Sentences(
        "The backup \(file) (\(madeAt)) is good: \(changes), \(count(files, of: ["file", "files"])).",
        kept: "It was restored for a trial, examined, and \(count(lines, of: ["line", "lines"])) of its logs "
          + "compared with the register: "
          + (erased > 0 ? "only what was erased later differs (\(erased))." : "no differences."),
        wayOut: "What was restored is gone again."))
  }
  /// What is said of other offices beside a trial: those whose logs are in the backup, and those that came to the register since.
  public func otherOfficesBesideTrial(inBackup names: [String], since new: [String]) -> [String] {
    let (inBackup, since) = (names.joined(separator: ", "), new.joined(separator: ", "))
    let here = said(
      pl: "Są w niej też dzienniki innych biur: \(inBackup). Pieczęć tego rejestru za nie nie ręczy.",
      en: "Logs of other offices are in it too: \(inBackup). The seal of this register does not vouch for them.")
    let later = said(
      pl:
        "Od zrobienia kopii doszły do rejestru dzienniki innych biur: \(since). Jeśli nikt z was ich tu nie dołączył, ktoś je podłożył.",
      en:
        "Since the backup logs of other offices came to the register: \(since). If none of you brought them here, somebody planted them."
    )
    return (names.isEmpty ? [] : [here]) + (new.isEmpty ? [] : [later])
  }
  /// The message that a backup holds a damaged register; `here`: how many damages the one has that it is of.
  public func backupOfDamagedRegister(_ file: String, madeAt: String, places: Int, here: Int) -> Sentences {
    said(
      pl: Sentences(
        "Kopię \(file) (\(madeAt)) da się odtworzyć, ale rejestr w niej jest uszkodzony "
          + "(\(count(places, of: ["miejsce", "miejsca", "miejsc"]))).",
        kept: untouched,
        wayOut: here == 0
          ? "Ten rejestr jest cały: zrób nową kopię."
          : "Ten rejestr też jest uszkodzony. Zobacz: wspolnie check, potem: wspolnie repair, i zrób nową kopię."),
      en: Sentences(
        "The backup \(file) (\(madeAt)) can be restored, but the register in it is damaged "
          + "(\(count(places, of: ["place", "places"]))).",
        kept: untouched,
        wayOut: here == 0
          ? "This register is whole: make a new backup."
          : "This register is damaged too. See: wspolnie check, then: wspolnie repair, and make a new backup."))
  }
  /// The warning that a backup is good, and the register has this many damages.
  public func registerDamagedBesideGoodBackup(damages: Int) -> Sentences {
    said(
      pl: Sentences(
        "Uszkodzony jest sam rejestr (\(count(damages, of: ["miejsce", "miejsca", "miejsc"]))), nie kopia.",
        kept: "Zachowaj tę kopię.", wayOut: "Zobacz: wspolnie check."),
      en: Sentences(
        "The register itself is damaged (\(count(damages, of: ["place", "places"]))), not the backup.",
        kept: "Keep this backup.", wayOut: "See: wspolnie check."))
  }
  /// The message that a backup is one of another register.
  public func backupOfAnother(_ file: String, name: String) -> Sentences {
    said(
      pl: Sentences(
        "\(file) to kopia innego rejestru („\(name)”).", kept: untouched,
        wayOut: "Wypróbuj ją przy jej rejestrze: wspolnie --data FOLDER backup --try \(ShellWord.quoted(file))."),
      en: Sentences(
        "\(file) is the backup of another register (“\(name)”).", kept: untouched,
        wayOut: "Try it with its own: wspolnie --data DIR backup --try \(ShellWord.quoted(file))."))
  }
  /// The message that a backup and the register say different things, first in the transaction of this number; `here`: how
  /// many damages the register has.
  public func backupDiffers(_ file: String, madeAt: String, lines: Int, first: Int, here: Int) -> Sentences {
    said(
      pl: Sentences(
        "Kopia \(file) (\(madeAt)) i rejestr mówią co innego: "
          + "\(count(lines, of: ["wiersz", "wiersze", "wierszy"])) dzienników, pierwszy z zapisu nr \(first).",
        kept: here == 0
          ? "Ani w niej, ani w rejestrze nie widać uszkodzeń: nie wiadomo, w którym z nich coś zmieniono."
          : "Kopia jest cała, uszkodzony jest rejestr (\(count(here, of: ["miejsce", "miejsca", "miejsc"]))).",
        wayOut: "Zachowaj tę kopię" + (here == 0 ? " i porównaj z inną." : " i zobacz: wspolnie check.")),
      en: Sentences(
        "The backup \(file) (\(madeAt)) and the register differ: \(count(lines, of: ["line", "lines"])) of the logs, "
          + "the first one of transaction no. \(first).",
        kept: here == 0
          ? "Neither shows damage: which of both was changed is not known."
          : "The backup is whole; the register is damaged (\(count(here, of: ["place", "places"]))).",
        wayOut: "Keep this backup" + (here == 0 ? ", and compare another one." : ", and see: wspolnie check.")))
  }
  /// The message that the register ends before the backup does.
  public func backupAhead(_ file: String, madeAt: String, transactions: Int) -> Sentences {
    let restoring = "wspolnie restore \(ShellWord.quoted(file))"
    return said(
      pl: Sentences(
        "Rejestr kończy się przed kopią \(file) (\(madeAt)): brakuje w nim "
          + "\(count(transactions, of: ["zmiany", "zmian", "zmian"])) z kopii.",
        kept: untouched, wayOut: "Zachowaj tę kopię. Zobacz: wspolnie check; odtworzenie obok: \(restoring) FOLDER."),
      en: Sentences(
        "The register ends before the backup \(file) (\(madeAt)): it lacks "
          + "\(count(transactions, of: ["change", "changes"])) of the backup.",
        kept: untouched, wayOut: "Keep this backup. See: wspolnie check; to restore it aside: \(restoring) DIR."))
  }
  /// The message that what comes of a backup must be migrated first.
  public func backupOfOlderFormat(_ file: String, format: Int) -> Sentences {
    let restoring = "wspolnie restore \(ShellWord.quoted(file))"
    return said(
      pl: Sentences(
        "Kopię \(file) da się odtworzyć, ale jest w starszym formacie (\(format)), więc program jej nie porównał.",
        kept: untouched, wayOut: "Odtwórz ją obok i przenieś: \(restoring) FOLDER, wspolnie --data FOLDER migrate."),
      en: Sentences(
        "The backup \(file) can be restored, but is of an older format (\(format)), so that it was not compared.",
        kept: untouched, wayOut: "Restore it aside and migrate it: \(restoring) DIR, wspolnie --data DIR migrate."))
  }
  /// The refusal of a trial where the register has no log to compare a backup with: the folder that is not there.
  public func nothingToCompare(_ folder: String) -> Sentences {
    said(
      pl: Sentences(
        "W rejestrze nie ma folderu \(folder), więc nie ma z czym porównać kopii.",
        kept: "Kopii nie wypróbowano; jest nietknięta.",
        wayOut: "Zachowaj ją i zobacz: wspolnie check."),
      en: Sentences(
        "The register has no folder \(folder), so that there is nothing to compare the backup with.",
        kept: "The backup was not tried; it is untouched.", wayOut: "Keep it, and see: wspolnie check."))
  }
  /// The fact that no trial was made, before its reason.
  public var noTrialMade: String {
    said(pl: "Kopii nie wypróbowano; jest nietknięta.", en: "The backup was not tried; it is untouched.")
  }
  /// The message that a trial was interrupted.
  public var trialStopped: Sentences {
    said(
      pl: Sentences("Przerwano próbę kopii.", kept: "Kopia i rejestr są nietknięte."),
      en: Sentences("The trial of the backup was interrupted.", kept: "The backup and the register are untouched."))
  }
  /// The message that what a killed trial had left is removed.
  public var trialLeftOverRemoved: String {
    said(
      pl: "Usunięto rejestr z danymi osobowymi, który został obok kopii po przerwanej próbie.",
      en: "Removed a register with personal data, which an interrupted trial had left beside the backup.")
  }
  /// The refusal of a backup beside which nothing can be restored.
  public func noPlaceForTrial(_ folder: String) -> Sentences {
    said(
      pl: Sentences(
        "Obok kopii, w \(folder), nie można niczego zapisać, a tam odtwarza się ją na próbę.",
        kept: "Kopii nie wypróbowano; jest nietknięta.",
        wayOut: "Skopiuj ją tam, gdzie możesz pisać, i wypróbuj tamten plik."),
      en: Sentences(
        "Nothing can be written beside the backup, in \(folder), where it is restored for a trial.",
        kept: "The backup was not tried; it is untouched.",
        wayOut: "Copy it to where you may write, and try that file."))
  }
  /// The refusal to try a stream.
  public var streamNotTried: Sentences {
    said(
      pl: Sentences(
        "Na próbę odtwarza się plik, nie strumień.", kept: "Niczego nie wypróbowano.",
        wayOut: "Zaszyfrowaną kopię najpierw odszyfruj: age -d KOPIA > PLIK, potem: wspolnie backup --try PLIK."),
      en: Sentences(
        "A file is tried, no stream.", kept: "Nothing was tried.",
        wayOut: "Decrypt an encrypted backup first: age -d BACKUP > FILE, then: wspolnie backup --try FILE."))
  }
  /// The warning that a backup was made which the register does not know, before the reason.
  public var backupNotNoted: String {
    said(
      pl: "Kopia jest gotowa, ale w rejestrze jej nie odnotowano.",
      en: "The backup is there, but it was not noted in the register.")
  }
  /// The message that a backup is noted from now on; `made`: when it was made.
  public func backupNoted(made: String) -> String {
    said(pl: "Odnotowano kopię zapasową: \(made).", en: "The backup is noted: \(made).")
  }
  /// The refusal of a file that does not say what is to be noted of a backup of this register.
  public func noReceipt(_ file: String) -> Sentences {
    said(
      pl: Sentences(
        "Plik \(file) nie mówi, co odnotować o kopii tego rejestru.", kept: "Niczego nie odnotowano.",
        wayOut: "Taki plik zapisuje: wspolnie backup --receipt PLIK -."),
      en: Sentences(
        "The file \(file) does not say what is to be noted of a backup of this register.",
        kept: "Nothing was noted.", wayOut: "Such a file is written by: wspolnie backup --receipt FILE -."))
  }
  /// The warning that a backup which was made for a trial could not be taken away.
  public func rehearsalNotRemoved(_ file: String) -> Sentences {
    said(
      pl: Sentences(
        "Kopii zrobionej do próby nie dało się usunąć: \(file).", kept: "Są w niej dane osobowe.",
        wayOut: "Usuń ją."),
      en: Sentences(
        "The backup that was made for the trial could not be removed: \(file).", kept: "It holds personal data.",
        wayOut: "Remove it."))
  }
  /// The warning that a trial is not noted, before the reason.
  public var trialNotNoted: String {
    said(pl: "Próby nie odnotowano w rejestrze.", en: "The trial was not noted in the register.")
  }
  /// The way out that tries a backup that was just made.
  public func tryIt(_ file: String) -> String {
    said(
      pl: "Próba odtworzenia: wspolnie backup --try \(ShellWord.quoted(file)).",
      en: "To try it: wspolnie backup --try \(ShellWord.quoted(file)).")
  }

  private var untouched: String {
    said(pl: "Rejestru i kopii nie zmieniono.", en: "The register and the backup are as they were.")
  }
}
