/// The messages about keys.
extension Words {
  /// The message that Ctrl-Z does nothing where no shell could resume the program.
  public var cannotSuspend: String {
    said(
      pl: "Nie ma tu wiersza poleceń, do którego można wrócić, więc program działa dalej. Ctrl-C: wyjdź",
      en: "There is no shell here to go back to, so the program goes on. Ctrl-C: leave")
  }
  /// The message that a key does not answer the question.
  public func noAnswer(_ key: String) -> String {
    said(pl: "Klawisz \(key) nie jest odpowiedzią.", en: "The key \(key) is no answer.")
  }
  /// The message that letters typed for a form went into the question before it, and that none of them answers.
  public var typedIntoQuestion: String {
    said(
      pl: "Tych liter nigdzie nie wpisano: najpierw Enter albo Esc.",
      en: "These letters went nowhere: first Enter or Esc.")
  }
  /// The message that a key is not bound on this screen, and where the bound ones are listed.
  public func nothingHere(_ key: String) -> String {
    said(
      pl: "Klawisz \(key) nic tu nie robi. F1: klawisze tego ekranu",
      en: "The key \(key) does nothing here. F1: the keys of this screen")
  }
}
