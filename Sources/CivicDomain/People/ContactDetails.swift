/// The checks of e-mail addresses and telephones, as a field calls them: what was typed is kept as it was typed,
/// its normalized form is what finds it again.
enum ContactDetails {
  static func email(_ text: String) throws(FieldError) -> String {
    guard EmailAddress.normalized(text) != nil else { throw .notAnEmailAddress }
    return text
  }

  static func telephone(_ text: String) throws(FieldError) -> String {
    guard TelephoneNumber.normalized(text) != nil else { throw .notATelephone }
    return text
  }
}
