import CivicDomain

/// An error of the operating system, as far as a person can do anything about it.
public enum SystemTrouble: Hashable, Sendable {
  /// There is no file or folder at that path.
  case missing
  /// The modes of the file or folder do not permit it.
  case notPermitted
  /// The disk, or this person's share of it, is full.
  case noRoom
  /// The disk is mounted for reading only.
  case readOnlyDisk
  /// It is no file but a link, a folder, a pipe or a device.
  case noFile
  /// The file is longer than any of its sort.
  case tooLong
  /// Something is already there where a new file or folder was to be made.
  case inTheWay
  /// Any other error: the system's number for it (errno).
  case other(Int)
}

/// The messages when a store is made, opened, read or migrated.
extension Words {
  /// The message that a folder has no store.
  public func noStore(in folder: String) -> Sentences {
    said(
      pl: Sentences(
        "W folderze \(folder) nie ma danych tego programu.",
        wayOut: "Załóż nowe: wspolnie init \(ShellWord.quoted(folder)), albo obejrzyj przykład: wspolnie demo."),
      en: Sentences(
        "The folder \(folder) has no data of this program.",
        wayOut: "Make some: wspolnie init \(ShellWord.quoted(folder)), or look at the example: wspolnie demo."))
  }
  /// The message that the path of the data is no folder.
  public func noFolder(_ path: String) -> Sentences {
    said(
      pl: Sentences(
        "To nie jest folder: \(path).",
        wayOut: "Wskaż folder danych: --data FOLDER, albo załóż nowy: wspolnie init FOLDER."),
      en: Sentences(
        "This is no folder: \(path).", wayOut: "Name the data's folder: --data DIR, or make one: wspolnie init DIR."))
  }
  /// The refusal of a folder whose manifest is not of this program.
  public func foreignStore(file: String) -> Sentences {
    said(
      pl: Sentences(
        "Plik \(file) nie należy do tego programu albo jest uszkodzony.", kept: "Niczego w nim nie zmieniono.",
        wayOut: "Wskaż właściwy folder: --data FOLDER, albo odtwórz dane z kopii: wspolnie restore."),
      en: Sentences(
        "The file \(file) is not of this program, or it is damaged.", kept: "Nothing in it was changed.",
        wayOut: "Name the right folder: --data DIR, or put the data back from a backup: wspolnie restore."))
  }
  /// The message that a newer program wrote the store: it can be read, not written.
  public func newerFormat(_ format: Int, in folder: String) -> Sentences {
    said(
      pl: Sentences(
        "Dane w folderze \(folder) zapisał nowszy program (format \(format)).",
        kept: "Można je czytać; program niczego w nich nie zmieni.", wayOut: "Zainstaluj nowszą wersję programu."),
      en: Sentences(
        "A newer program wrote the data in the folder \(folder) (format \(format)).",
        kept: "They can be read; this program will change nothing in them.",
        wayOut: "Install the newer version of the program."))
  }
  /// The refusal of a store of an older format, or with an interrupted migration.
  public func olderFormat(_ format: Int, in folder: String) -> Sentences {
    said(
      pl: Sentences(
        "Dane w folderze \(folder) mają starszy format (\(format)) albo przerwano ich przenoszenie.",
        kept: "Niczego w nich nie zmieniono.",
        wayOut: "Zrób kopię folderu i przenieś je: wspolnie migrate --data \(folder)."),
      en: Sentences(
        "The data in the folder \(folder) are of an older format (\(format)), or were being migrated.",
        kept: "Nothing in them was changed.",
        wayOut: "Copy the folder, and migrate them: wspolnie migrate --data \(folder)."))
  }
  /// The message that a store was migrated from this format to the newest.
  public func migrated(from format: Int, in folder: String) -> Sentences {
    said(
      pl: Sentences(
        "Dane w folderze \(folder) przeniesiono z formatu \(format) do najnowszego.",
        wayOut: "Starszy program już w nich nie zapisze; sprawdź je: wspolnie check."),
      en: Sentences(
        "The data in the folder \(folder) were brought from format \(format) to the newest.",
        wayOut: "An older program will not write to them any more; examine them: wspolnie check."))
  }
  /// The message that a store has the newest format already.
  public func nothingToMigrate(in folder: String) -> Sentences {
    Sentences(
      said(
        pl: "Dane w folderze \(folder) mają najnowszy format: niczego nie zmieniono.",
        en: "The data in the folder \(folder) are of the newest format: nothing was changed."))
  }
  /// The message that a line of the store cannot be migrated.
  public func notMigrated(file: String, line: Int) -> Sentences {
    said(
      pl: Sentences(
        "Tego wiersza nie da się przenieść do nowego formatu: \(file), wiersz \(line).",
        kept: "Niczego nie zmieniono.", wayOut: "Użyj programu, który zapisał te dane."),
      en: Sentences(
        "This line cannot be brought to the new format: \(file), line \(line).", kept: "Nothing was changed.",
        wayOut: "Use the program that wrote these data."))
  }
  /// The message that a command's output could not be written: the system's number for why.
  public func outputFailed(systemError: Int) -> Sentences {
    said(
      pl: Sentences(
        "Nie udało się wypisać odpowiedzi (błąd systemu nr \(systemError)): może na dysku nie ma miejsca.",
        kept: "Co polecenie miało zapisać w danych, jest zapisane.", wayOut: "Sprawdź: wspolnie log."),
      en: Sentences(
        "The answer could not be written (system error \(systemError)): perhaps there is no room on the disk.",
        kept: "What the command was to save in the data is saved.", wayOut: "See: wspolnie log."))
  }
  /// The message that a signal ended a command while it gave something out.
  public var stoppedBySignal: Sentences {
    said(
      pl: Sentences("Przerwano, zanim wyszło wszystko.", kept: "Żaden niedokończony plik nie został."),
      en: Sentences("Ended before all of it went out.", kept: "No unfinished file is left."))
  }
  /// The message that the unfinished file of an output that was killed is removed.
  public var leftOverRemoved: String {
    said(
      pl: "Usunięto niedokończony plik, który został obok po przerwanym zapisie.",
      en: "Removed an unfinished file, which an interrupted output had left beside it.")
  }
  /// The refusal to make a store in a folder that is not empty.
  public func folderNotEmpty(_ folder: String) -> Sentences {
    said(
      pl: Sentences(
        "Folder \(folder) nie jest pusty.", kept: "Niczego w nim nie zmieniono.",
        wayOut: "Podaj folder pusty albo taki, którego jeszcze nie ma."),
      en: Sentences(
        "The folder \(folder) is not empty.", kept: "Nothing in it was changed.",
        wayOut: "Name an empty folder, or one that is not there yet."))
  }
  /// The refusal of an office's name that cannot be a folder's.
  public func unfitOffice(_ name: String) -> Sentences {
    said(
      pl: Sentences(
        "„\(name)” nie może być nazwą biura.",
        wayOut: "Użyj małych liter bez polskich znaków, cyfr i łączników, zaczynając od litery, np. cao."),
      en: Sentences(
        "“\(name)” cannot be the name of an office.",
        wayOut: "Use small letters of the English alphabet, digits and hyphens, a letter first: cao."))
  }
  /// The message that the system knows no such group.
  public func unknownGroup(_ name: String) -> Sentences {
    said(
      pl: Sentences(
        "Na tym komputerze nie ma grupy „\(name)”.",
        wayOut: "Sprawdź nazwę albo poproś administratora o założenie grupy."),
      en: Sentences(
        "This computer has no group “\(name)”.", wayOut: "Check the name, or ask the administrator to make the group."))
  }
  /// The message of an error of the operating system at a path.
  public func systemTrouble(_ trouble: SystemTrouble, at path: String) -> Sentences {
    switch trouble {
    case .missing:
      said(
        pl: Sentences("Nie ma takiego pliku ani folderu: \(path).", wayOut: "Sprawdź ścieżkę."),
        en: Sentences("There is no such file or folder: \(path).", wayOut: "Check the path."))
    case .notPermitted:
      said(
        pl: Sentences("Nie masz prawa do: \(path).", wayOut: "Poproś administratora o dopisanie do grupy pracowników."),
        en: Sentences("You may not use: \(path).", wayOut: "Ask the administrator to add you to the staff's group."))
    case .noRoom:
      said(
        pl: Sentences("Na dysku nie ma miejsca: \(path).", wayOut: "Zwolnij miejsce i spróbuj jeszcze raz."),
        en: Sentences("There is no room on the disk: \(path).", wayOut: "Make room and try again."))
    case .readOnlyDisk:
      said(
        pl: Sentences("Ten dysk jest tylko do odczytu: \(path).", wayOut: "Wybierz inny dysk."),
        en: Sentences("This disk is read-only: \(path).", wayOut: "Choose another disk."))
    case .noFile:
      said(
        pl: Sentences(
          "To nie jest zwykły plik, tylko link, folder, potok albo urządzenie: \(path).", wayOut: "Wskaż zwykły plik."),
        en: Sentences(
          "This is no file but a link, a folder, a pipe or a device: \(path).", wayOut: "Name a regular file."))
    case .inTheWay:
      said(
        pl: Sentences("W tym miejscu coś już jest: \(path).", wayOut: "Podaj inną nazwę."),
        en: Sentences("Something is there already: \(path).", wayOut: "Give another name."))
    case .tooLong:
      said(
        pl: Sentences("Plik jest za długi, żeby go wczytać: \(path).", wayOut: "Sprawdź, czy to właściwy plik."),
        en: Sentences("The file is too long to be read: \(path).", wayOut: "Check that it is the right file."))
    case .other(let number):
      said(
        pl: Sentences("Komputer nie może użyć: \(path) (błąd systemu nr \(number)).", wayOut: "Sprawdź dysk."),
        en: Sentences("The computer cannot use: \(path) (system error \(number)).", wayOut: "Check the disk."))
    }
  }
  /// The message that an empty store was made.
  public func storeMade(in folder: String, isTraining: Bool) -> Sentences {
    said(
      pl: Sentences(
        isTraining ? "Założono puste dane do ćwiczeń: \(folder)." : "Założono puste dane: \(folder).",
        wayOut: "Otwórz je: wspolnie --data \(ShellWord.quoted(folder))."),
      en: Sentences(
        isTraining ? "Made an empty store to practise on: \(folder)." : "Made an empty store: \(folder).",
        wayOut: "Open it: wspolnie --data \(ShellWord.quoted(folder))."))
  }
  /// The refusal to stand in for the clock outside of a training store.
  public var clockOnlyInTraining: Sentences {
    said(
      pl: Sentences(
        "WSPOLNIE_NOW zastępuje zegar tylko w danych do ćwiczeń.", kept: nothingSaved,
        wayOut: "Usuń tę zmienną albo użyj danych do ćwiczeń: wspolnie init FOLDER --training."),
      en: Sentences(
        "WSPOLNIE_NOW stands in for the clock in a training store only.", kept: nothingSaved,
        wayOut: "Unset it, or use a training store: wspolnie init DIR --training."))
  }
  /// The warning that a damaged store was opened, and what is whole is shown.
  public func shownInSpiteOfDamage(findings: Int) -> Sentences {
    said(
      pl: Sentences(
        "Dane są uszkodzone (\(count(findings, of: ["miejsce", "miejsca", "miejsc"]))).", kept: "Pokazuję to, co całe.",
        wayOut: "Zobacz: wspolnie check, potem: wspolnie repair."),
      en: Sentences(
        "The data are damaged (\(count(findings, of: ["place", "places"]))).", kept: "What is whole is shown.",
        wayOut: "See: wspolnie check, then: wspolnie repair."))
  }
  /// The progress of reading the whole register, in hundredths, where nothing that was kept for a quick start can be
  /// used.
  public func readingRegister(percent: Int) -> String {
    said(pl: "Wczytuję cały rejestr: \(percent)%", en: "Reading the whole register: \(percent)%")
  }
  /// The progress when all is read, and the indexes are being kept for the next start.
  public var keepingForNextStart: String {
    said(
      pl: "Porządkuję rejestr, żeby następnym razem otworzył się od razu…",
      en: "Putting the register in order, so that it opens at once next time…")
  }
}
