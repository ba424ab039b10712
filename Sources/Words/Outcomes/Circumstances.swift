import CivicDomain

/// The circumstances of a sentence beside its facts: the names of records, the time, and where it is shown.
public struct Circumstances {
  /// The register from which the names of records come.
  public let register: any Register
  /// The time in Poland.
  public let now: LocalTime
  /// Where the sentence is shown.
  public let place: Place
  /// The log, for what is told of how something came about; nil: nobody reads it.
  public let log: (any ChangeLog)?

  /// Whether a form with typed text is open on the screen, so that there is something to keep and to go on with.
  public let hasForm: Bool

  /// Where a sentence is shown, which decides how its way out is put.
  public enum Place: Hashable, Sendable {
    /// A screen of the staff: the way out is a key, and people have their names.
    case screen
    /// A shell: the way out is a command, and what it prints may stay in files, so that people have no names.
    case shell
  }

  /// Creates the circumstances of a sentence.
  public init(
    register: any Register, now: LocalTime, place: Place, hasForm: Bool = true, log: (any ChangeLog)? = nil
  ) {
    self.register = register
    self.log = log
    self.now = now
    self.place = place
    self.hasForm = hasForm
  }

  /// The day in Poland.
  public var today: Day { now.day }

  /// Picks one of three texts: over a form with typed text, on a screen without one, or in a shell.
  func either(form: String, screen: String, shell: String) -> String {
    either(screen: hasForm ? form : screen, shell: shell)
  }

  /// Picks one of two texts: on a screen or in a shell.
  func either(screen: String, shell: String) -> String {
    switch place {
    case .screen: screen
    case .shell: shell
    }
  }
}
