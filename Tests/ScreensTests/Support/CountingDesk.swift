import TerminalCanvas

@testable import Screens

/// A desk that counts the keys that somebody presses; text that is typed is told apart from them.
struct CountingDesk {
  var desk: Desk
  /// The keys so far.
  private(set) var keys = 0
  /// The characters that were typed.
  private(set) var typed = 0

  init(_ desk: Desk) { self.desk = desk }

  mutating func press(_ pressed: Key...) throws {
    for key in pressed { try desk.press(key) }
    keys += pressed.count
  }

  /// A letter that is a key here.
  mutating func press(_ letters: String) throws {
    for letter in letters { try press(.character(letter)) }
  }

  mutating func type(_ text: String) throws {
    try desk.type(text)
    typed += text.count
  }
}
