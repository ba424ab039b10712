import CivicDomain

/// What is said of files that belong to records: when they are attached, given out and erased.
public protocol AttachmentWords {
  /// What is to be attached is a folder, a pipe or a device.
  func noRegularFile(_ path: String) -> Sentences
  /// What is to be attached is one of the register's own files.
  func fileOfRegister(_ path: String) -> Sentences
  /// Somebody wrote into the file while it was being copied.
  func changedWhileCopied(_ path: String) -> Sentences
  /// The record has no file: it is no attachment, or its file was erased.
  func noFile(of id: RecordID) -> Sentences
  /// The store lacks the file.
  func fileIsMissing(_ name: String) -> Sentences
  /// The file is no longer what was attached.
  func fileIsAltered(_ name: String) -> Sentences
  /// Something stands where the file is to go.
  func fileAlreadyThere(_ path: String) -> Sentences
  /// A folder was named where a file is wanted.
  func outputIsFolder(_ path: String) -> Sentences
  /// Nobody knows what a file would do to a terminal.
  var fileToTerminal: Sentences { get }
  /// So many attached files were removed.
  func filesRemoved(_ number: Int) -> String
}

extension Polish {
  func noRegularFile(_ path: String) -> Sentences {
    Sentences(
      "To nie jest zwykły plik, tylko folder, potok albo urządzenie: \(path).", kept: "Niczego nie dodano.",
      wayOut: "Wskaż plik; folder najpierw spakuj.")
  }
  func fileOfRegister(_ path: String) -> Sentences {
    Sentences(
      "\(path) należy do danych tego rejestru.", kept: "Niczego nie dodano.", wayOut: "Wskaż plik spoza folderu danych."
    )
  }
  func changedWhileCopied(_ path: String) -> Sentences {
    Sentences(
      "Plik \(path) zmienił się w trakcie kopiowania.", kept: "Niczego nie dodano.",
      wayOut: "Poczekaj, aż inny program skończy go zapisywać, i spróbuj jeszcze raz.")
  }
  func noFile(of id: RecordID) -> Sentences {
    Sentences("Wpis \(id.raw) nie ma pliku.", wayOut: "Załączniki pokazuje: wspolnie list załączniki.")
  }
  func fileIsMissing(_ name: String) -> Sentences {
    Sentences(
      "W danych brakuje pliku \(name).", kept: "Niczego nie zapisano.",
      wayOut: "Odtwórz go z kopii zapasowej. Resztę sprawdzi: wspolnie check.")
  }
  func fileIsAltered(_ name: String) -> Sentences {
    Sentences(
      "Plik \(name) nie jest już taki, jak go dodano.", kept: "Niczego nie zapisano.",
      wayOut: "Odtwórz go z kopii zapasowej. Resztę sprawdzi: wspolnie check.")
  }
  func fileAlreadyThere(_ path: String) -> Sentences {
    Sentences(
      "\(path) już istnieje.", kept: "Niczego tam nie zmieniono.",
      wayOut: "Podaj inną nazwę: --output PLIK, a zwykły plik możesz też zastąpić: --force.")
  }
  func outputIsFolder(_ path: String) -> Sentences {
    Sentences("\(path) to folder, a nie plik.", kept: "Nic nie zapisano.", wayOut: "Podaj nazwę pliku w tym folderze.")
  }
  var fileToTerminal: Sentences {
    Sentences(
      "Plik może zawierać znaki, które popsują ekran.", kept: "Niczego nie wypisano.",
      wayOut: "Zapisz go: --output PLIK, albo skieruj dalej: --output - | less.")
  }
  func filesRemoved(_ number: Int) -> String {
    "Usunięto \(count(number, of: ["plik załącznika", "pliki załączników", "plików załączników"]))."
  }
}

extension English {
  func noRegularFile(_ path: String) -> Sentences {
    Sentences(
      "This is no regular file but a folder, a pipe or a device: \(path).", kept: "Nothing was added.",
      wayOut: "Name a file; pack a folder first.")
  }
  func fileOfRegister(_ path: String) -> Sentences {
    Sentences(
      "\(path) belongs to the data of this register.", kept: "Nothing was added.",
      wayOut: "Name a file outside of the data folder.")
  }
  func changedWhileCopied(_ path: String) -> Sentences {
    Sentences(
      "The file \(path) changed while it was being copied.", kept: "Nothing was added.",
      wayOut: "Wait until the other program has finished writing it, and try again.")
  }
  func noFile(of id: RecordID) -> Sentences {
    Sentences("The record \(id.raw) has no file.", wayOut: "The attachments are listed by: wspolnie list attachments.")
  }
  func fileIsMissing(_ name: String) -> Sentences {
    Sentences(
      "The store lacks the file \(name).", kept: "Nothing was written.",
      wayOut: "Put it back from a backup. The rest is examined by: wspolnie check.")
  }
  func fileIsAltered(_ name: String) -> Sentences {
    Sentences(
      "The file \(name) is no longer what was attached.", kept: "Nothing was written.",
      wayOut: "Put it back from a backup. The rest is examined by: wspolnie check.")
  }
  func fileAlreadyThere(_ path: String) -> Sentences {
    Sentences(
      "\(path) is there already.", kept: "Nothing there was changed.",
      wayOut: "Name another one: --output FILE; a regular file can be replaced too: --force.")
  }
  func outputIsFolder(_ path: String) -> Sentences {
    Sentences("\(path) is a folder, not a file.", kept: "Nothing was written.", wayOut: "Name a file in that folder.")
  }
  var fileToTerminal: Sentences {
    Sentences(
      "The file may hold signs that spoil the screen.", kept: "Nothing was printed.",
      wayOut: "Save it: --output FILE, or send it on: --output - | less.")
  }
  func filesRemoved(_ number: Int) -> String {
    "Removed \(count(number, of: ["attached file", "attached files"]))."
  }
}
