import CivicDomain

/// What a sentence may depend on beside its facts: the names of things, the moment, and where it will stand.
public struct Circumstances {
  /// What is known, for the names of records.
  public let register: any Register
  /// The time in Poland.
  public let now: LocalTime
  /// Where the sentence will stand.
  public let place: Place

  /// On a screen: whether a form with typed text is open, so that there is something to keep and to go on with.
  public let hasForm: Bool

  /// Where a sentence stands, which decides how its way out is put.
  public enum Place: Hashable, Sendable {
    /// On a screen of the staff: the way out is a key, and people have their names.
    case screen
    /// In a shell: the way out is a command, and what it prints may stay in files, so that people have no names.
    case shell
  }

  /// Circumstances.
  public init(register: any Register, now: LocalTime, place: Place, hasForm: Bool = true) {
    self.register = register
    self.now = now
    self.place = place
    self.hasForm = hasForm
  }

  /// The day in Poland.
  public var today: Day { now.day }

  /// The one of three texts that fits: over a form with typed text, on a screen without one, or in a shell.
  func either(form: String, screen: String, shell: String) -> String {
    either(screen: hasForm ? form : screen, shell: shell)
  }

  /// The one of two texts that fits the place.
  func either(screen: String, shell: String) -> String {
    switch place {
    case .screen: screen
    case .shell: shell
    }
  }
}
