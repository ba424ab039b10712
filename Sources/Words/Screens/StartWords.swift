/// What is said before the first screen, and why there is none.
public protocol StartWords {
  /// There is no register yet: what can be done, a key a line.
  func firstStart(in folder: String) -> [String]
  /// The key that makes an empty register here.
  var keyToMake: Character { get }
  /// The key that opens the demo.
  var keyToShow: Character { get }
  /// Both ends must be terminals.
  var needsTerminal: Sentences { get }
  /// The system has no description of the terminal, or `TERM` names none; a common one that it does describe.
  func undescribedTerminal(named name: String, instead: String?) -> Sentences
  /// The terminal cannot move its cursor.
  func unusableTerminal(named name: String) -> Sentences
  /// The system gives no descriptor for signals.
  var noSignals: Sentences { get }
  /// No theme of that name.
  func unknownTheme(_ name: String, known: [String]) -> String
  /// A theme's file is no TOML.
  func brokenTheme(file: String, line: Int, column: Int, used: String) -> String
  /// A theme's file has a key that means nothing, or whose value does.
  func brokenTheme(file: String, key: String, used: String) -> String
}

extension Polish {
  func firstStart(in folder: String) -> [String] {
    [
      "W folderze \(folder) nie ma jeszcze rejestru.", "",
      "  u  utwórz tu pusty rejestr", "  p  pokaż program na przykładzie", "     Dąbrowy Górniczej",
      "     (nic po nim nie zostanie)",
      "  Enter  wyjdź", "",
    ]
  }
  var keyToMake: Character { "u" }
  var keyToShow: Character { "p" }
  var needsTerminal: Sentences {
    Sentences("Ekran programu potrzebuje terminala na wejściu i wyjściu.", wayOut: "Polecenia: wspolnie --help")
  }
  func undescribedTerminal(named name: String, instead: String?) -> Sentences {
    let install = "Opisy terminali są w pakiecie \(instead == nil ? "ncurses-base" : "ncurses-term")."
    return Sentences(
      name.isEmpty
        ? "Nie wiadomo, jaki to terminal: zmienna TERM jest pusta."
        : "W tym systemie brakuje opisu terminala „\(name)” (terminfo).",
      wayOut: [instead.map { "Spróbuj: TERM=\($0) wspolnie." }, name.isEmpty && instead != nil ? nil : install]
        .compactMap { $0 }.joined(separator: " ") + " Polecenia działają bez ekranu: wspolnie --help.")
  }
  func unusableTerminal(named name: String) -> Sentences {
    Sentences(
      "Terminal „\(name)” nie przesuwa kursora, więc ekran programu się tu nie pokaże.",
      wayOut: "Bez ekranu działają polecenia: wspolnie list, show, find, book, register, comment (wspolnie --help).")
  }
  var noSignals: Sentences {
    Sentences("System nie dał programowi potrzebnych zasobów.", wayOut: "Spróbuj ponownie.")
  }
  func unknownTheme(_ name: String, known: [String]) -> String {
    "Nie ma motywu „\(name)”. Są: \(known.joined(separator: ", "))."
  }
  func brokenTheme(file: String, line: Int, column: Int, used: String) -> String {
    "Motyw \(file): błąd w wierszu \(line), znak \(column). Użyto: \(used)."
  }
  func brokenTheme(file: String, key: String, used: String) -> String {
    "Motyw \(file): niezrozumiałe „\(key)”. Użyto: \(used)."
  }
}

extension English {
  func firstStart(in folder: String) -> [String] {
    [
      "There is no register in \(folder) yet.", "",
      "  m  make an empty register here",
      "  s  show the program with the example", "     of Dąbrowa Górnicza", "     (nothing is left behind)",
      "  Enter  leave", "",
    ]
  }
  var keyToMake: Character { "m" }
  var keyToShow: Character { "s" }
  var needsTerminal: Sentences {
    Sentences("The interface needs a terminal on both its ends.", wayOut: "Commands: wspolnie --help")
  }
  func undescribedTerminal(named name: String, instead: String?) -> Sentences {
    let install = "Descriptions are in the package \(instead == nil ? "ncurses-base" : "ncurses-term")."
    return Sentences(
      name.isEmpty
        ? "It is not known which terminal this is: TERM is empty."
        : "This system has no description of the terminal “\(name)” (terminfo).",
      wayOut: [instead.map { "Try: TERM=\($0) wspolnie." }, name.isEmpty && instead != nil ? nil : install]
        .compactMap { $0 }.joined(separator: " ") + " The commands work without the interface: wspolnie --help.")
  }
  func unusableTerminal(named name: String) -> Sentences {
    Sentences(
      "The terminal “\(name)” cannot move its cursor, so it cannot show the interface.",
      wayOut: "The commands work without it: wspolnie list, show, find, book, register, comment (wspolnie --help).")
  }
  var noSignals: Sentences {
    Sentences("The system did not give the program what it needs.", wayOut: "Try again.")
  }
  func unknownTheme(_ name: String, known: [String]) -> String {
    "There is no theme “\(name)”. There are: \(known.joined(separator: ", "))."
  }
  func brokenTheme(file: String, line: Int, column: Int, used: String) -> String {
    "Theme \(file): an error in line \(line), column \(column). Used instead: \(used)."
  }
  func brokenTheme(file: String, key: String, used: String) -> String {
    "Theme \(file): “\(key)” means nothing. Used instead: \(used)."
  }
}
