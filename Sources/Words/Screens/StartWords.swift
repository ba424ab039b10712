/// The words before the first screen, and the messages that say why there is none.
extension Words {
  /// The lines shown where there is no register yet: what can be done, a key a line.
  public func firstStart(in folder: String) -> [String] {
    said(
      pl: [
        "W folderze \(folder) nie ma jeszcze rejestru.", "",
        "  u  utwórz tu pusty rejestr", "  p  pokaż program na przykładzie", "     Dąbrowy Górniczej",
        "     (nic po nim nie zostanie)",
        "  Enter  wyjdź", "",
      ],
      en: [
        "There is no register in \(folder) yet.", "",
        "  m  make an empty register here",
        "  s  show the program with the example", "     of Dąbrowa Górnicza", "     (nothing is left behind)",
        "  Enter  leave", "",
      ])
  }
  /// The key that makes an empty register here.
  public var keyToMake: Character { said(pl: "u", en: "m") }
  /// The key that shows the program with the example.
  public var keyToShow: Character { said(pl: "p", en: "s") }
  /// The message that the interface needs a terminal on both its ends.
  public var needsTerminal: Sentences {
    said(
      pl: Sentences("Ekran programu potrzebuje terminala na wejściu i wyjściu.", wayOut: "Polecenia: wspolnie --help"),
      en: Sentences("The interface needs a terminal on both its ends.", wayOut: "Commands: wspolnie --help"))
  }
  /// The message that the system has no description of the terminal, or that `TERM` names none; a common one that it
  /// does describe.
  public func undescribedTerminal(named name: String, instead: String?) -> Sentences {
    let install = said(
      pl: "Opisy terminali są w pakiecie \(instead == nil ? "ncurses-base" : "ncurses-term").",
      en: "Descriptions are in the package \(instead == nil ? "ncurses-base" : "ncurses-term").")
    return said(
      pl: Sentences(
        name.isEmpty
          ? "Nie wiadomo, jaki to terminal: zmienna TERM jest pusta."
          : "W tym systemie brakuje opisu terminala „\(name)” (terminfo).",
        wayOut: [instead.map { "Spróbuj: TERM=\($0) wspolnie." }, name.isEmpty && instead != nil ? nil : install]
          .compactMap { $0 }.joined(separator: " ") + " Polecenia działają bez ekranu: wspolnie --help."),
      en: Sentences(
        name.isEmpty
          ? "It is not known which terminal this is: TERM is empty."
          : "This system has no description of the terminal “\(name)” (terminfo).",
        wayOut: [instead.map { "Try: TERM=\($0) wspolnie." }, name.isEmpty && instead != nil ? nil : install]
          .compactMap { $0 }.joined(separator: " ") + " The commands work without the interface: wspolnie --help."))
  }
  /// The message that the terminal cannot move its cursor.
  public func unusableTerminal(named name: String) -> Sentences {
    said(
      pl: Sentences(
        "Terminal „\(name)” nie przesuwa kursora, więc ekran programu się tu nie pokaże.",
        wayOut: "Bez ekranu działają polecenia: wspolnie list, show, find, book, register, comment (wspolnie --help)."),
      en: Sentences(
        "The terminal “\(name)” cannot move its cursor, so it cannot show the interface.",
        wayOut: "The commands work without it: wspolnie list, show, find, book, register, comment (wspolnie --help)."))
  }
  /// The message that the system gives no descriptor for signals.
  public var noSignals: Sentences {
    said(
      pl: Sentences("System nie dał programowi potrzebnych zasobów.", wayOut: "Spróbuj ponownie."),
      en: Sentences("The system did not give the program what it needs.", wayOut: "Try again."))
  }
  /// The message that there is no theme of that name.
  public func unknownTheme(_ name: String, known: [String]) -> String {
    said(
      pl: "Nie ma motywu „\(name)”. Są: \(known.joined(separator: ", ")).",
      en: "There is no theme “\(name)”. There are: \(known.joined(separator: ", ")).")
  }
  /// The message that a theme's file is no TOML.
  public func brokenTheme(file: String, line: Int, column: Int, used: String) -> String {
    said(
      pl: "Motyw \(file): błąd w wierszu \(line), znak \(column). Użyto: \(used).",
      en: "Theme \(file): an error in line \(line), column \(column). Used instead: \(used).")
  }
  /// The message that a theme's file has a key that means nothing, or whose value does.
  public func brokenTheme(file: String, key: String, used: String) -> String {
    said(
      pl: "Motyw \(file): niezrozumiałe „\(key)”. Użyto: \(used).",
      en: "Theme \(file): “\(key)” means nothing. Used instead: \(used).")
  }
}
