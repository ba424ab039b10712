/// The form in which a key is compared, so that what was typed differently is found again.
public enum KeyForm: Hashable, Sendable {
  /// As it is.
  case exact
  /// An e-mail address: case and surrounding spaces do not count.
  case email
  /// A telephone: spaces, hyphens and the country's own prefix do not count.
  case telephone

  /// The value in that form; what is no such thing stays as it is.
  public func normalized(_ text: String) -> String {
    switch self {
    case .exact: text
    case .email: EmailAddress.normalized(text) ?? text
    case .telephone: TelephoneNumber.normalized(text) ?? text
    }
  }
}
