/// The words of a shell command that is shown to a person, who takes it over as it is.
public enum ShellWord {
  /// Quotes a word for a shell, unless the shell takes it as it is (POSIX.1-2024, XCU 2.2.2).
  public static func quoted(_ word: String) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ąćęłńóśźżĄĆĘŁŃÓŚŹŻ-_=/.,:@%+")
    if !word.isEmpty, word.allSatisfy(plain.contains) { return word }
    return "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
