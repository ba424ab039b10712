/// What there is to say about keys.
extension Words {
  /// Ctrl-Z where nobody could continue the program.
  public var cannotSuspend: String {
    said(
      pl: "Nie ma tu wiersza poleceń, do którego można wrócić, więc program działa dalej. Ctrl-C: wyjdź",
      en: "There is no shell here to go back to, so the program goes on. Ctrl-C: leave")
  }
  /// A key that means nothing where it was pressed, and where those stand that do.
  public func nothingHere(_ key: String) -> String {
    said(
      pl: "Klawisz \(key) nic tu nie robi. F1: klawisze tego ekranu",
      en: "The key \(key) does nothing here. F1: the keys of this screen")
  }
}
