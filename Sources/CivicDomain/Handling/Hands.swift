/// Whose lines are in somebody's hands on a day: their own, and those of whoever they stand in for.
public struct Hands: Hashable, Sendable {
  /// The login.
  public let login: String
  /// The logins of those for whom it stands in.
  public let absent: [String]

  /// What is in the hands of a login on a day.
  public init(of login: String, on day: Day, in register: any Register) {
    self.login = login
    absent = Substitute.absent(for: login, on: day, in: register)
  }

  /// What is a login's own, whomever it stands in for.
  public init(of login: String) {
    self.login = login
    absent = []
  }

  /// The login of what nobody handles.
  static let nobody = ""

  /// All of these logins.
  var logins: Set<String> { Set([login] + absent) }

  /// Whose a record is.
  public enum Owner: Hashable, Sendable {
    /// Nobody was named.
    case nobody
    /// Theirs.
    case own
    /// That of somebody for whom they stand in.
    case absent(String)
    /// Somebody else's.
    case other(String)

    /// Its place where several stand side by side: the person's own first, nobody's last.
    var rank: Int {
      switch self {
      case .own: 0
      case .absent: 1
      case .other: 2
      case .nobody: 3
      }
    }
  }

  /// Returns whose a record is.
  public func owner(of id: RecordID, in register: any Register) -> Owner {
    owner(of: register.handler(of: id) ?? Hands.nobody)
  }

  /// Returns whose is what a login handles.
  func owner(of handler: String) -> Owner {
    if handler == Hands.nobody { return .nobody }
    if handler == login { return .own }
    return absent.contains(handler) ? .absent(handler) : .other(handler)
  }
}
