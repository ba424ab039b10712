/// The login under which somebody signs in to the system: what the log calls its authors by.
public enum Login {
  /// Returns a login as it was typed, without the blanks around it.
  ///
  /// Which logins there are the program does not know. What could be none, a name with a blank or a Polish letter, is
  /// most likely somebody's name.
  /// - Throws: `notALogin` where it could be none.
  public static func checked(_ typed: String) throws(FieldError) -> String {
    let login = PastedText.trimmed(PastedText.plain(typed)) { _ in false }
    guard let first = login.utf8.first, first != UInt8(ascii: "-"), login.utf8.allSatisfy(isSign) else {
      throw .notALogin(typed)
    }
    return login
  }

  /// Letters and digits, and what the logins of a city's domain have beside them: `anna`, `a.nowak`, `CAO\anna`.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "._-@\\+$".utf8.contains(byte)
    }
  }
}

extension Declared {
  /// A login, required or not.
  public static func login(
    _ name: String, _ path: Path<String>, required: Bool = false, pl: String, en: String
  ) -> Field {
    checked(name, path, required: required, limit: Limits.login, pl: pl, en: en, by: Login.checked).staff.changed {
      $0.isLogin = true
    }
  }
}
