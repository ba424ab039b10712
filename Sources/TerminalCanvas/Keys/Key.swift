/// A key, whatever bytes their terminal made of it.
public indirect enum Key: Equatable, Hashable, Sendable {
  /// A letter, digit, sign or space. A combining mark typed alone comes alone. A byte that is no UTF-8 is U+FFFD.
  case character(Character)
  /// Return or line feed.
  case enter
  /// Esc alone.
  case escape
  /// Tab.
  case tab
  /// Shift-Tab.
  case backTab
  /// Backspace: DEL or Ctrl-H.
  case backspace
  /// The Delete key.
  case delete
  /// The Insert key.
  case insert
  /// An arrow.
  case up, down, left, right
  /// Home and End.
  case home, end
  /// Page Up and Page Down.
  case pageUp, pageDown
  /// F1 is 1; up to 20.
  case function(Int)
  /// Ctrl with a lower-case letter or one of `[ \ ] ^ _`; Ctrl-Space (NUL) is a space. Ctrl-H, I, J, M and `[` arrive
  /// as the keys that send the same byte.
  case control(Character)
  /// Alt with a character.
  case alt(Character)
  /// A named key held with Shift, Alt or Ctrl; never a `.modified` itself.
  case modified(Key, Modifiers)
  /// A bracketed paste: lines parted by `\n`, tabs kept, other controls replaced by U+FFFD, at most
  /// `Limits.pasteBytes` bytes.
  case paste(String)
  /// The mouse, where it was asked for.
  case mouse(Mouse)

  /// Keys held together with another.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    /// The bits, one a key, as in xterm's parameter less one.
    public let rawValue: UInt8

    /// Creates modifiers from their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Shift.
    public static let shift = Modifiers(rawValue: 1)
    /// Alt, or Meta.
    public static let alt = Modifiers(rawValue: 2)
    /// Ctrl.
    public static let control = Modifiers(rawValue: 4)
  }

  /// A report of the mouse.
  public struct Mouse: Equatable, Hashable, Sendable {
    /// The button or wheel that was used.
    public var action: Action
    /// The position, from the top left.
    public var position: Position
    /// The modifier keys that were held.
    public var modifiers: Modifiers

    /// A report.
    public init(_ action: Action, at position: Position, modifiers: Modifiers = []) {
      self.action = action
      self.position = position
      self.modifiers = modifiers
    }

    /// The actions of a mouse.
    public enum Action: Equatable, Hashable, Sendable {
      /// A button went down: 0 left, 1 middle, 2 right.
      case press(Int)
      /// A button came up.
      case release(Int)
      /// Moved with a button down.
      case drag(Int)
      /// Moved with none.
      case move
      /// The wheel.
      case scrollUp, scrollDown
    }
  }

  /// The key held with these; itself if there are none.
  func held(with modifiers: Modifiers) -> Key { modifiers.isEmpty ? self : .modified(self, modifiers) }
}
