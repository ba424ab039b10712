import CivicDomain
import TerminalCanvas

/// A form's inputs go by the names of the fields for which they ask: code names them by the fields' properties.
extension FormState {
  /// Where the input for a field stands; nil where it is not asked for.
  func index<Owner: Declared, V>(of path: WritableKeyPath<Owner, V>) -> Int? { index(of: Owner.name(of: path)) }

  /// What stands in the input for a field; empty where it is not asked for.
  func text<Owner: Declared, V>(of path: WritableKeyPath<Owner, V>) -> String { text(of: Owner.name(of: path)) }

  /// Puts a text into the input for a field.
  mutating func setText<Owner: Declared, V>(_ text: String, of path: WritableKeyPath<Owner, V>) {
    setText(text, of: Owner.name(of: path))
  }

  /// Says something beside the input for a field.
  mutating func setAside<Owner: Declared, V>(_ aside: String, of path: WritableKeyPath<Owner, V>) {
    setAside(aside, of: Owner.name(of: path))
  }

  /// Goes to the input for a field.
  mutating func focus<Owner: Declared, V>(on path: WritableKeyPath<Owner, V>) { focus(on: Owner.name(of: path)) }
}
