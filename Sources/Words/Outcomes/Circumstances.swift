import CivicDomain

/// What a sentence may depend on beside its facts: the names of things, the moment, and where it will stand.
public struct Circumstances {
  /// What is known, for the names of records.
  public let register: any Register
  /// The time in Poland.
  public let now: LocalTime
  /// Where the sentence will stand.
  public let place: Place

  /// Where a sentence stands, which decides how its way out is put.
  public enum Place: Hashable, Sendable {
    /// On a screen of the staff: the way out is a key, and people have their names.
    case screen
    /// In a shell: the way out is a command, and what it prints may stay in files, so that people have no names.
    case shell
  }

  /// Circumstances.
  public init(register: any Register, now: LocalTime, place: Place) {
    self.register = register
    self.now = now
    self.place = place
  }

  /// The day in Poland.
  public var today: Day { now.day }

  /// The one of two texts that fits the place.
  func either(screen: String, shell: String) -> String {
    switch place {
    case .screen: screen
    case .shell: shell
    }
  }
}
