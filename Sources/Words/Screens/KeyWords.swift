/// What there is to say about keys.
public protocol KeyWords {
  /// Ctrl-Z where nobody could continue the program.
  var cannotSuspend: String { get }
  /// A key that means nothing where it was pressed, and where those stand that do.
  func nothingHere(_ key: String) -> String
  /// The screen of the programme is still to come.
  var programmeNotYet: String { get }
}

extension Polish {
  var cannotSuspend: String {
    "Nie ma tu wiersza poleceń, do którego można wrócić, więc program działa dalej. Ctrl-C: wyjdź"
  }
  func nothingHere(_ key: String) -> String { "Klawisz \(key) nic tu nie robi. F1: klawisze tego ekranu" }
  var programmeNotYet: String { "Programu rozwoju (cele, działania) jeszcze tu nie ma; są zakładki 0–3." }
}

extension English {
  var cannotSuspend: String { "There is no shell here to go back to, so the program goes on. Ctrl-C: leave" }
  func nothingHere(_ key: String) -> String { "The key \(key) does nothing here. F1: the keys of this screen" }
  var programmeNotYet: String { "The programme (goals, actions) is not here yet; there are the tabs 0–3." }
}
