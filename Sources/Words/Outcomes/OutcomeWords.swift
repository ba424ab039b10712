import CivicDomain

/// The sentences of an act's outcome, where it was not simply saved. What was saved, the act's own words say.
extension Words {
  /// The shortest message that something is durable, for whoever has no better one: `Zapisano.`
  public var saved: String { said(pl: "Zapisano.", en: "Saved.") }
  /// The message that everything asked for was so already.
  public var alreadyDone: String {
    said(pl: "Tak już było, niczego nie trzeba było zmieniać.", en: "It was so already, nothing needed to be changed.")
  }
  /// The message that somebody else holds the lock of the store.
  public func busy(_ holder: LockHolder, in circumstances: Circumstances) -> Sentences {
    let who = holder.login.isEmpty ? said(pl: "ktoś inny", en: "Somebody else") : holder.login
    let since =
      holder.since.map {
        said(
          pl: ", od \(moment($0, near: circumstances.today))", en: ", since \(moment($0, near: circumstances.today))")
      } ?? ""
    let process = holder.process > 0 ? said(pl: " (proces \(holder.process))", en: " (process \(holder.process))") : ""
    return said(
      pl: Sentences(
        "W tej chwili zapisuje \(who)\(since)\(process).",
        kept: circumstances.either(
          form: "Twój tekst został zachowany.", screen: "Nic nie zapisano.", shell: "Nic nie zapisano."),
        wayOut: "Spróbuj jeszcze raz za chwilę."),
      en: Sentences(
        "\(who) is saving just now\(since)\(process).",
        kept: circumstances.either(
          form: "Your text was kept.", screen: "Nothing was saved.", shell: "Nothing was saved."),
        wayOut: "Try again in a moment."))
  }
  /// The message that the store is read only, and why.
  public func readOnly(_ reason: ReadOnlyReason) -> Sentences {
    switch reason {
    case .past(let moment): readOnly(past: moment)
    case .reader(let staff): forStaffAlone(group: staff)
    case .damaged(let file, let line):
      said(
        pl: Sentences(
          "Dane są uszkodzone: plik \(file), wiersz \(line). Można je tylko czytać.", kept: nothingSaved,
          wayOut: "Zobacz: wspolnie check. Żeby zapisywać dalej: wspolnie repair."),
        en: Sentences(
          "The data are damaged: file \(file), line \(line). They can only be read.", kept: nothingSaved,
          wayOut: "See: wspolnie check. To go on saving: wspolnie repair."))
    case .newerFormat(let format):
      said(
        pl: Sentences(
          "Te dane zapisał nowszy program (format \(format)). Można je tylko czytać.", kept: allElseWhole,
          wayOut: "Zainstaluj nowszą wersję programu."),
        en: Sentences(
          "A newer program wrote these data (format \(format)). They can only be read.", kept: allElseWhole,
          wayOut: "Install the newer version of the program."))
    case .failedSync:
      said(
        pl: Sentences(
          "Dysk nie potwierdził poprzedniego zapisu, dlatego teraz można tylko czytać.",
          kept: "Nic więcej nie zapisano.",
          wayOut: "Sprawdź dysk i uruchom program od nowa; co jest zapisane, powie: wspolnie log."),
        en: Sentences(
          "The disk did not confirm an earlier save, so from now on the data can only be read.",
          kept: "Nothing more was saved.",
          wayOut: "Check the disk and start the program again; what is saved, tells: wspolnie log."))
    case .fileSystem:
      said(
        pl: Sentences(
          "Ten dysk jest tylko do odczytu.", kept: allElseWhole,
          wayOut: "Poproś administratora o prawo zapisu na dysku."),
        en: Sentences(
          "This disk is read-only.", kept: allElseWhole, wayOut: "Ask the administrator for the right to write on it."))
    case .noLocks: noLocks
    case .missingFolder(let folder):
      said(
        pl: Sentences(
          "Nie ma folderu \(folder) ani niczego, co w nim było. Dane można tylko czytać.", kept: nothingSaved,
          wayOut: "Odtwórz go z kopii zapasowej; jeśli jej nie ma: wspolnie repair."),
        en: Sentences(
          "The folder \(folder) is gone, with all that lay in it. The data can only be read.",
          kept: nothingSaved,
          wayOut: "Put it back from a backup; if there is none: wspolnie repair."))
    case .displaced(let file): displaced(file)
    case .unreadable(let file):
      said(
        pl: Sentences(
          "Nie da się odczytać pliku \(file), więc program niczego nie zapisze.", kept: nothingSaved,
          wayOut: "Sprawdź dysk, potem: wspolnie check."),
        en: Sentences(
          "The file \(file) cannot be read, so nothing will be saved.", kept: nothingSaved,
          wayOut: "Check the disk, then: wspolnie check."))
    }
  }

  private var noLocks: Sentences {
    said(
      pl: Sentences(
        "Ten dysk nie obsługuje blokady plików, więc dwie osoby mogłyby pisać naraz. Można tylko czytać.",
        kept: allElseWhole,
        wayOut: "Przenieś dane na zwykły dysk lokalny."),
      en: Sentences(
        "This disk does not support file locks, so two people could write at once. The data can only be read.",
        kept: allElseWhole,
        wayOut: "Move the data to an ordinary local disk."))
  }

  private func displaced(_ file: String) -> Sentences {
    said(
      pl: Sentences(
        "W miejscu \(file) nie ma pliku ani folderu programu, tylko coś innego, np. link, więc program niczego nie zapisze.",
        kept: nothingSaved,
        wayOut: "Usuń link i przenieś w to miejsce to, na co wskazuje; potem: wspolnie check."),
      en: Sentences(
        "In the place of \(file) stands no file or folder of the program but something else, as a link, "
          + "so nothing will be saved.",
        kept: nothingSaved,
        wayOut: "Remove the link and move there what it points to; then: wspolnie check."))
  }

  /// The message that the disk or the quota is full.
  public var noRoom: Sentences {
    said(
      pl: Sentences("Na dysku nie ma miejsca.", kept: allElseWhole, wayOut: "Zwolnij miejsce i spróbuj jeszcze raz."),
      en: Sentences("There is no room on the disk.", kept: allElseWhole, wayOut: "Make room and try again."))
  }
  /// The message that the disk did not confirm the transaction.
  public func notKnownSaved(in circumstances: Circumstances) -> Sentences {
    said(
      pl: Sentences(
        "Dysk nie potwierdził zapisu: zmiana mogła się zapisać albo nie.",
        kept: "Wszystko, co zapisano wcześniej, jest całe.",
        wayOut: circumstances.either(
          screen: "Zanim wpiszesz to jeszcze raz, sprawdź na liście albo poleceniem: wspolnie log.",
          shell: "Zanim powtórzysz, sprawdź: wspolnie log.")),
      en: Sentences(
        "The disk did not confirm the save: the change may be there or not.",
        kept: "Everything saved earlier is whole.",
        wayOut: circumstances.either(
          screen: "Before you enter it again, look in the list or at: wspolnie log.",
          shell: "Before you repeat it, look at: wspolnie log.")))
  }
  /// The message that the permissions of the files forbid writing.
  public var notPermitted: Sentences {
    said(
      pl: Sentences(
        "Nie masz prawa zapisu w tych danych.", kept: nothingSaved,
        wayOut: "Poproś administratora o dopisanie do grupy pracowników."),
      en: Sentences(
        "You may not write to these data.", kept: nothingSaved,
        wayOut: "Ask the administrator to add you to the staff's group."))
  }

  private var allElseWhole: String {
    said(pl: "Nic nie zapisano, wcześniejsze dane są całe.", en: "Nothing was saved, earlier data are whole.")
  }
}

extension Words {
  /// The sentences of any outcome.
  public func outcome(_ outcome: Outcome, in circumstances: Circumstances) -> Sentences {
    switch outcome {
    case .done: Sentences(saved)
    case .alreadyDone: Sentences(alreadyDone)
    case .refused(let refusal): self.refusal(refusal, in: circumstances)
    case .busy(let holder): busy(holder, in: circumstances)
    case .readOnly(let reason): readOnly(reason)
    case .noRoom: noRoom
    case .notKnownSaved: notKnownSaved(in: circumstances)
    case .notPermitted: notPermitted
    }
  }
}
