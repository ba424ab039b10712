import CivicDomain

/// What became of an intent that was not simply saved. What was saved, an act's own words tell.
public protocol OutcomeWords {
  /// `Zapisano.`: the shortest word that it is durable, for whoever has no better one.
  var saved: String { get }
  /// Everything asked for was so already.
  var alreadyDone: String { get }
  /// Somebody else holds the store.
  func busy(_ holder: LockHolder, in circumstances: Circumstances) -> Sentences
  /// The store can only be read.
  func readOnly(_ reason: ReadOnlyReason) -> Sentences
  /// The disk or the quota is full.
  var noRoom: Sentences { get }
  /// The disk did not confirm that it was saved.
  func notKnownSaved(in circumstances: Circumstances) -> Sentences
  /// The files' modes do not permit it.
  var notPermitted: Sentences { get }
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

extension Polish {
  private var nothingSaved: String { "Nic nie zapisano, wcześniejsze dane są całe." }

  var saved: String { "Zapisano." }

  var alreadyDone: String { "Tak już było, niczego nie trzeba było zmieniać." }

  func busy(_ holder: LockHolder, in circumstances: Circumstances) -> Sentences {
    let who = holder.login.isEmpty ? "ktoś inny" : holder.login
    let since = holder.since.map { ", od \(moment($0, near: circumstances.today))" } ?? ""
    let process = holder.process > 0 ? " (proces \(holder.process))" : ""
    return Sentences(
      "W tej chwili zapisuje \(who)\(since)\(process).",
      kept: circumstances.either(
        form: "Twój tekst został zachowany.", screen: "Nic nie zapisano.", shell: "Nic nie zapisano."),
      wayOut: "Spróbuj jeszcze raz za chwilę.")
  }

  func readOnly(_ reason: ReadOnlyReason) -> Sentences {
    switch reason {
    case .damaged(let file, let line):
      Sentences(
        "Dane są uszkodzone: plik \(file), wiersz \(line). Można je tylko czytać.", kept: "Nic nie zapisano.",
        wayOut: "Zobacz: wspolnie check. Żeby zapisywać dalej: wspolnie repair.")
    case .newerFormat(let format):
      Sentences(
        "Te dane zapisał nowszy program (format \(format)). Można je tylko czytać.", kept: nothingSaved,
        wayOut: "Zainstaluj nowszą wersję programu.")
    case .failedSync:
      Sentences(
        "Dysk nie potwierdził poprzedniego zapisu, dlatego teraz można tylko czytać.", kept: "Nic więcej nie zapisano.",
        wayOut: "Sprawdź dysk i uruchom program od nowa; co jest zapisane, powie: wspolnie log.")
    case .fileSystem:
      Sentences(
        "Ten dysk jest tylko do odczytu.", kept: nothingSaved, wayOut: "Poproś administratora o prawo zapisu na dysku.")
    case .noLocks:
      Sentences(
        "Ten dysk nie obsługuje blokady plików, więc dwie osoby mogłyby pisać naraz. Można tylko czytać.",
        kept: nothingSaved,
        wayOut: "Przenieś dane na zwykły dysk lokalny.")
    case .missingFolder(let folder):
      Sentences(
        "Nie ma folderu \(folder) ani niczego, co w nim było. Dane można tylko czytać.", kept: "Nic nie zapisano.",
        wayOut: "Odtwórz go z kopii zapasowej; jeśli jej nie ma: wspolnie repair.")
    case .displaced(let file):
      Sentences(
        "W miejscu \(file) nie ma pliku ani folderu programu, tylko coś innego, np. link, więc program niczego nie zapisze.",
        kept: "Nic nie zapisano.",
        wayOut: "Usuń link i przenieś w to miejsce to, na co wskazuje; potem: wspolnie check.")
    case .unreadable(let file):
      Sentences(
        "Nie da się odczytać pliku \(file), więc program niczego nie zapisze.", kept: "Nic nie zapisano.",
        wayOut: "Sprawdź dysk, potem: wspolnie check.")
    }
  }

  var noRoom: Sentences {
    Sentences("Na dysku nie ma miejsca.", kept: nothingSaved, wayOut: "Zwolnij miejsce i spróbuj jeszcze raz.")
  }

  func notKnownSaved(in circumstances: Circumstances) -> Sentences {
    Sentences(
      "Dysk nie potwierdził zapisu: zmiana mogła się zapisać albo nie.",
      kept: "Wszystko, co zapisano wcześniej, jest całe.",
      wayOut: circumstances.either(
        screen: "Zanim wpiszesz to jeszcze raz, sprawdź na liście albo poleceniem: wspolnie log.",
        shell: "Zanim powtórzysz, sprawdź: wspolnie log."))
  }

  var notPermitted: Sentences {
    Sentences(
      "Nie masz prawa zapisu w tych danych.", kept: "Nic nie zapisano.",
      wayOut: "Poproś administratora o dopisanie do grupy pracowników.")
  }
}

extension English {
  private var nothingSaved: String { "Nothing was saved, earlier data are whole." }

  var saved: String { "Saved." }

  var alreadyDone: String { "It was so already, nothing needed to be changed." }

  func busy(_ holder: LockHolder, in circumstances: Circumstances) -> Sentences {
    let who = holder.login.isEmpty ? "Somebody else" : holder.login
    let since = holder.since.map { ", since \(moment($0, near: circumstances.today))" } ?? ""
    let process = holder.process > 0 ? " (process \(holder.process))" : ""
    return Sentences(
      "\(who) is saving just now\(since)\(process).",
      kept: circumstances.either(
        form: "Your text was kept.", screen: "Nothing was saved.", shell: "Nothing was saved."),
      wayOut: "Try again in a moment.")
  }

  func readOnly(_ reason: ReadOnlyReason) -> Sentences {
    switch reason {
    case .damaged(let file, let line):
      Sentences(
        "The data are damaged: file \(file), line \(line). They can only be read.", kept: "Nothing was saved.",
        wayOut: "See: wspolnie check. To go on saving: wspolnie repair.")
    case .newerFormat(let format):
      Sentences(
        "A newer program wrote these data (format \(format)). They can only be read.", kept: nothingSaved,
        wayOut: "Install the newer version of the program.")
    case .failedSync:
      Sentences(
        "The disk did not confirm an earlier save, so from now on the data can only be read.",
        kept: "Nothing more was saved.",
        wayOut: "Check the disk and start the program again; what is saved, tells: wspolnie log.")
    case .fileSystem:
      Sentences(
        "This disk is read-only.", kept: nothingSaved, wayOut: "Ask the administrator for the right to write on it.")
    case .noLocks:
      Sentences(
        "This disk does not support file locks, so two people could write at once. The data can only be read.",
        kept: nothingSaved,
        wayOut: "Move the data to an ordinary local disk.")
    case .missingFolder(let folder):
      Sentences(
        "The folder \(folder) is gone, with all that lay in it. The data can only be read.", kept: "Nothing was saved.",
        wayOut: "Put it back from a backup; if there is none: wspolnie repair.")
    case .displaced(let file):
      Sentences(
        "In the place of \(file) stands no file or folder of the program but something else, as a link, "
          + "so nothing will be saved.",
        kept: "Nothing was saved.",
        wayOut: "Remove the link and move there what it points to; then: wspolnie check.")
    case .unreadable(let file):
      Sentences(
        "The file \(file) cannot be read, so nothing will be saved.", kept: "Nothing was saved.",
        wayOut: "Check the disk, then: wspolnie check.")
    }
  }

  var noRoom: Sentences {
    Sentences("There is no room on the disk.", kept: nothingSaved, wayOut: "Make room and try again.")
  }

  func notKnownSaved(in circumstances: Circumstances) -> Sentences {
    Sentences(
      "The disk did not confirm the save: the change may be there or not.",
      kept: "Everything saved earlier is whole.",
      wayOut: circumstances.either(
        screen: "Before you enter it again, look in the list or at: wspolnie log.",
        shell: "Before you repeat it, look at: wspolnie log."))
  }

  var notPermitted: Sentences {
    Sentences(
      "You may not write to these data.", kept: "Nothing was saved.",
      wayOut: "Ask the administrator to add you to the staff's group.")
  }
}
