/// What the lists of others call fields that several kinds have: a field takes them by `known(as:)`. Without Polish letters, as
/// such names are compared.
enum ListNames {
  /// A telephone.
  static let phone = [
    "tel.", "nr tel.", "nr telefonu", "numer telefonu", "telefon kontaktowy", "tel. kontaktowy", "tel. kom.",
    "telefon komorkowy", "komorka", "kom.", "phone", "telephone",
  ]
  /// An e-mail address.
  static let email = ["adres e-mail", "mail", "mejl", "adres mailowy", "email", "e-mail address"]
  /// When something begins.
  static let start = [
    "od", "godz.", "godzina", "godzina od", "godz. od", "od godziny", "od godz.", "godzina rozpoczecia", "rozpoczecie",
    "godz. rozpoczecia", "godz. rozp.",
    "start time", "from", "godziny zajec", "od – do", "godz. od – do", "godziny od – do", "w godzinach", "w godz.",
    "hours",
  ]
  /// When something ends.
  static let end = [
    "do", "godzina do", "godz. do", "do godziny", "do godz.", "godzina zakonczenia", "zakonczenie", "end time", "to",
    "godz. zakonczenia", "godz. zak.", "godzina konca",
    "until",
  ]
}
