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
  public var byTheBackground: String { said(pl: "według tła terminala", en: "by the terminal's background") }
  /// Signs that nobody asked for.
  public var asTheTerminalCan: String { said(pl: "jakie pokazuje terminal", en: "what the terminal can show") }
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
  /// That the file of the settings is no TOML from a line on.
  public func settingsBroken(file: String, line: Int) -> String {
    said(
      pl: "\(file), wiersz \(number(line)): tego nie da się odczytać. Pominięto wszystkie ustawienia z tego pliku.",
      en: "\(file), line \(number(line)): this cannot be read. All settings of that file are passed over.")
  }
  /// That a setting in the file means nothing.
  public func settingPassedOver(file: String, line: Int, key: String) -> String {
    said(
      pl: "\(file), wiersz \(number(line)): „\(key)” nic tu nie znaczy i jest pominięte.",
      en: "\(file), line \(number(line)): “\(key)” means nothing here and is passed over.")
  }
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
