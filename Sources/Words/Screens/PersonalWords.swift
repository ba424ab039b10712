import CivicDomain

/// The words of the person's own settings.
extension Words {
  /// The title of the page.
  public var mySettings: String { said(pl: "Moje ustawienia", en: "My settings") }
  /// A value that the system decides.
  public var asTheSystemHas: String { said(pl: "jak w systemie", en: "as the system has it") }
  /// A language by its own name, which everyone who wants it understands.
  public func ownName(of language: Language) -> String {
    switch language {
    case .polish: "polski"
    case .english: "English"
    }
  }
  /// A theme that nobody named.
  public var byTheBackground: String { said(pl: "według tła terminala", en: "by the background") }
  /// Signs that nobody asked for.
  public var asTheTerminalCan: String { said(pl: "jakie pokazuje terminal", en: "what it can show") }
  /// The signs of ASCII alone.
  public var lettersAlone: String { said(pl: "tylko litery i znaki ASCII", en: "letters and ASCII alone") }
  /// The folder for files where nobody chose one.
  public var usualFilesFolder: String { said(pl: "~/wspolnie", en: "~/wspolnie") }
  /// The row that leads to the register of another day.
  public var stateOnADay: String { said(pl: "stan rejestru na dzień…", en: "the register on a day…") }
  /// The row that leads back from there.
  public var backToNow: String { said(pl: "wróć do dziś", en: "back to today") }
  /// That an option or a variable counts instead of a setting.
  public func overruled(by what: String) -> String { said(pl: "decyduje \(what)", en: "\(what) counts") }
  /// What the folder for files is.
  public var filesFolderExplained: String {
    said(
      pl: "Tu trafiają pliki, które zapisuje x. Ścieżka od początku (/…) albo od domu (~/…). Puste: ~/wspolnie.",
      en: "Files that x writes go here. A path from the root (/…) or from home (~/…). Empty: ~/wspolnie.")
  }
  /// That a folder for files is no path from the root or from home.
  public func folderNotWhole(_ typed: String) -> String {
    said(
      pl: "Folder na pliki musi zaczynać się od / albo ~/: „\(typed)”.",
      en: "The folder for files must begin with / or ~/: “\(typed)”.")
  }
  /// That no file can be made in the folder that was chosen for them, why, and what to do.
  public func filesFolderUnfit(_ trouble: SystemTrouble, _ folder: String) -> String {
    let why =
      switch trouble {
      case .inTheWay: said(pl: "to plik, a nie folder", en: "it is a file, not a folder")
      case .noRoom: said(pl: "na dysku nie ma miejsca", en: "there is no room on the disk")
      case .readOnlyDisk: said(pl: "dysk jest tylko do odczytu", en: "the disk is read-only")
      case .notPermitted: said(pl: "nie wolno ci tam pisać", en: "you may not write there")
      case .missing, .noFile, .tooLong, .other:
        said(pl: "nie ma go i nie da się go założyć", en: "it is not there, and cannot be made")
      }
    return said(
      pl: "Ale plików nie da się zapisywać w \(folder): \(why). Podaj tu inny folder (Enter).",
      en: "But files cannot be saved to \(folder): \(why). Name another folder here (Enter).")
  }
  /// That the settings are kept in a file.
  public func settingsKept(in file: String) -> String { said(pl: "Zapisano w \(file).", en: "Kept in \(file).") }
  /// That they hold, but could not be kept.
  public func settingsNotKept(_ trouble: SystemTrouble, in file: String) -> String {
    let why = systemTrouble(trouble, at: file).fact
    return said(
      pl: "Działa do wyjścia z programu, nie jest zapisane. \(why)",
      en: "It holds until you leave; it is not kept. \(why)")
  }
  /// That they hold, but could not be kept, for what stands in the file would be lost.
  public func settingsNotKept(brokenLine line: Int, in file: String) -> String {
    said(
      pl:
        "Działa do wyjścia z programu, nie jest zapisane: \(file), wiersz \(number(line)), nie da się odczytać. Popraw go albo usuń plik.",
      en:
        "It holds until you leave; it is not kept: \(file), line \(number(line)), cannot be read. Mend it, or remove the file."
    )
  }
  /// That they hold, but could not be kept, for more than they would change in a file that is written so: what to write there,
  /// and which keys to take out.
  public func settingsNotKept(byHand lines: [String], takenOut keys: [String], in file: String) -> String {
    let written = lines.joined(separator: ", ")
    let unwritten = keys.joined(separator: ", ")
    return said(
      pl:
        "Działa do wyjścia z programu, nie jest zapisane: \(file) jest napisany tak, że zmieniłoby się w nim coś jeszcze."
        + (written.isEmpty ? "" : " Wpisz tam: \(written).")
        + (unwritten.isEmpty ? "" : " Usuń stamtąd: \(unwritten)."),
      en: "It holds until you leave; it is not kept: \(file) is written so that something else would change in it, too."
        + (written.isEmpty ? "" : " Write there: \(written).")
        + (unwritten.isEmpty ? "" : " Take out of it: \(unwritten)."))
  }
  /// Where something stands in the file of the settings, before what is said of it.
  public func place(inSettings file: String, line: Int) -> String {
    said(pl: "\(file), wiersz \(number(line)): ", en: "\(file), line \(number(line)): ")
  }
  /// That the file of the settings is no TOML from a line on.
  public func settingsBroken(file: String, line: Int) -> String {
    place(inSettings: file, line: line)
      + said(
        pl: "tego nie da się odczytać. Pominięto wszystkie ustawienia z tego pliku.",
        en: "this cannot be read. All settings of that file are passed over.")
  }
  /// That a setting in the file means nothing.
  public func settingPassedOver(file: String, line: Int, key: String) -> String {
    place(inSettings: file, line: line)
      + said(
        pl: "„\(key)” nic tu nie znaczy i jest pominięte.", en: "“\(key)” means nothing here and is passed over.")
  }
  /// That a setting in the file has a value that it may not have, and which it may.
  public func settingPassedOver(file: String, line: Int, key: String, mayBe values: String) -> String {
    place(inSettings: file, line: line)
      + said(
        pl: "„\(key)” nie może mieć takiej wartości i jest pominięte. Może mieć: \(values).",
        en: "“\(key)” cannot have that value and is passed over. It may have: \(values).")
  }
  /// What may be written as the folder for files.
  public var folderAsSetting: String {
    said(pl: "ścieżkę od / albo od ~/, w cudzysłowie", en: "a path from / or from ~/, in quotation marks")
  }
  /// What may be written as the queue of the computer.
  public var queueAsSetting: String {
    said(
      pl: "nazwę kolejki z liter, cyfr i znaków _ . -, w cudzysłowie",
      en: "the queue's name of letters, digits and the signs _ . -, in quotation marks")
  }
  /// The themes that come with the program, by the names of their files, as people call them.
  public static let themes: [String: Label] = [
    "jasny": Label(pl: "jasny", en: "light"), "ciemny": Label(pl: "ciemny", en: "dark"),
    "kontrast": Label(pl: "kontrast", en: "contrast"), "mono": Label(pl: "mono", en: "mono"),
  ]
  /// What a theme is called: one of a person's own by the name of its file.
  public func name(ofTheme name: String) -> String { Words.themes[name].map { text($0) } ?? name }
  /// The value of a setting that names a theme which there is not.
  public func themePassedOver(_ name: String) -> String {
    said(pl: "„\(name)”: nieznany", en: "“\(name)”: unknown")
  }
  /// That the file of the settings could not be read at all.
  public func settingsNotRead(_ trouble: SystemTrouble, file: String) -> String {
    let why = systemTrouble(trouble, at: file).fact
    return said(pl: "\(why) Obowiązują zwykłe ustawienia.", en: "\(why) The usual settings hold.")
  }

  // MARK: The sample

  /// A heading.
  public var sampleHeading: String { said(pl: "Tak to wygląda", en: "This is how it looks") }
  /// A selected row.
  public var sampleSelected: String { said(pl: "wybrany wiersz", en: "the selected row") }
  /// Plain text.
  public var sampleText: String { said(pl: "zwykły tekst: zażółć gęślą jaźń", en: "plain text") }
  /// What matters less.
  public var sampleMuted: String { said(pl: "mniej ważne", en: "less important") }
  /// A warning.
  public var sampleWarning: String { said(pl: "uwaga", en: "a warning") }
  /// An error.
  public var sampleError: String { said(pl: "błąd", en: "an error") }
}
