import CivicDomain

/// The messages about attachments: when their files are added, given out and erased.
extension Words {
  /// The refusal of an attachment that is a folder, a pipe or a device.
  public func noRegularFile(_ path: String) -> Sentences {
    said(
      pl: Sentences(
        "To nie jest zwykły plik, tylko folder, potok albo urządzenie: \(path).", kept: "Niczego nie dodano.",
        wayOut: "Wskaż plik; folder najpierw spakuj."),
      en: Sentences(
        "This is no regular file but a folder, a pipe or a device: \(path).", kept: "Nothing was added.",
        wayOut: "Name a file; pack a folder first."))
  }
  /// The refusal of an attachment that is one of the register's own files.
  public func fileOfRegister(_ path: String) -> Sentences {
    said(
      pl: Sentences(
        "\(path) należy do danych tego rejestru.", kept: "Niczego nie dodano.",
        wayOut: "Wskaż plik spoza folderu danych."
      ),
      en: Sentences(
        "\(path) belongs to the data of this register.", kept: "Nothing was added.",
        wayOut: "Name a file outside of the data folder."))
  }
  /// The refusal of an attachment into which somebody wrote while it was being copied.
  public func changedWhileCopied(_ path: String) -> Sentences {
    said(
      pl: Sentences(
        "Plik \(path) zmienił się w trakcie kopiowania.", kept: "Niczego nie dodano.",
        wayOut: "Poczekaj, aż inny program skończy go zapisywać, i spróbuj jeszcze raz."),
      en: Sentences(
        "The file \(path) changed while it was being copied.", kept: "Nothing was added.",
        wayOut: "Wait until the other program has finished writing it, and try again."))
  }
  /// The message that a record has no file: it is no attachment, or its file was erased.
  public func noFile(of id: RecordID) -> Sentences {
    said(
      pl: Sentences("Wpis \(id.raw) nie ma pliku.", wayOut: "Załączniki pokazuje: wspolnie list załączniki."),
      en: Sentences(
        "The record \(id.raw) has no file.", wayOut: "The attachments are listed by: wspolnie list attachments."))
  }
  /// The message that the store lacks the file of an attachment.
  public func fileIsMissing(_ name: String) -> Sentences {
    said(
      pl: Sentences(
        "W danych brakuje pliku \(name).", kept: "Niczego nie zapisano.",
        wayOut: "Odtwórz go z kopii zapasowej. Resztę sprawdzi: wspolnie check."),
      en: Sentences(
        "The store lacks the file \(name).", kept: "Nothing was written.",
        wayOut: "Put it back from a backup. The rest is examined by: wspolnie check."))
  }
  /// The message that the file is no longer what was attached.
  public func fileIsAltered(_ name: String) -> Sentences {
    said(
      pl: Sentences(
        "Plik \(name) nie jest już taki, jak go dodano.", kept: "Niczego nie zapisano.",
        wayOut: "Odtwórz go z kopii zapasowej. Resztę sprawdzi: wspolnie check."),
      en: Sentences(
        "The file \(name) is no longer what was attached.", kept: "Nothing was written.",
        wayOut: "Put it back from a backup. The rest is examined by: wspolnie check."))
  }
  /// The refusal to overwrite what is at the output path already; `option`: by which the path is named, empty where it stands
  /// alone.
  public func fileAlreadyThere(_ path: String, option: String) -> Sentences {
    let (file, other) = option.isEmpty ? ("", "") : (": \(option) PLIK", ": \(option) FILE")
    return said(
      pl: Sentences(
        "\(path) już istnieje.", kept: "Niczego tam nie zmieniono.",
        wayOut: "Podaj inną nazwę\(file), a zwykły plik możesz też zastąpić: --force."),
      en: Sentences(
        "\(path) is there already.", kept: "Nothing there was changed.",
        wayOut: "Name another one\(other); a regular file can be replaced too: --force."))
  }
  /// The refusal of an output path that is a folder.
  public func outputIsFolder(_ path: String) -> Sentences {
    said(
      pl: Sentences(
        "\(path) to folder, a nie plik.", kept: "Nic nie zapisano.", wayOut: "Podaj nazwę pliku w tym folderze."),
      en: Sentences(
        "\(path) is a folder, not a file.", kept: "Nothing was written.", wayOut: "Name a file in that folder."))
  }
  /// The refusal to print a file on a terminal, for nobody knows what it would do there.
  public var fileToTerminal: Sentences {
    said(
      pl: Sentences(
        "Plik może zawierać znaki, które popsują ekran.", kept: "Niczego nie wypisano.",
        wayOut: "Zapisz go: --output PLIK, albo skieruj dalej: --output - | less."),
      en: Sentences(
        "The file may hold signs that spoil the screen.", kept: "Nothing was printed.",
        wayOut: "Save it: --output FILE, or send it on: --output - | less."))
  }
  /// The message that so many attached files were removed.
  public func filesRemoved(_ number: Int) -> String {
    said(
      pl: "Usunięto \(count(number, of: ["plik załącznika", "pliki załączników", "plików załączników"])).",
      en: "Removed \(count(number, of: ["attached file", "attached files"])).")
  }
}
