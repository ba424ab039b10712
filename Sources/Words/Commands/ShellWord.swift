/// Words of a command that is told to a person, who takes it over as it is.
public enum ShellWord {
  /// A word that a shell takes as it stands, else one in quotes (POSIX.1-2024, XCU 2.2.2).
  public static func quoted(_ word: String) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ąćęłńóśźżĄĆĘŁŃÓŚŹŻ-_=/.,:@%+")
    if !word.isEmpty, word.allSatisfy(plain.contains) { return word }
    return "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
