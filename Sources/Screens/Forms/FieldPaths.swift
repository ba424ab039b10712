import CivicDomain
import TerminalCanvas

/// A form's state by key paths: its inputs have the names of fields, and code names those by their properties.
extension FormState {
  /// The index of the input for a field; nil where the form has none.
  func index<Owner: Declared, V>(of path: WritableKeyPath<Owner, V>) -> Int? { index(of: Owner.name(of: path)) }

  /// The text in the input for a field; empty where the form has none.
  func text<Owner: Declared, V>(of path: WritableKeyPath<Owner, V>) -> String { text(of: Owner.name(of: path)) }

  /// Sets the text of the input for a field.
  mutating func setText<Owner: Declared, V>(_ text: String, of path: WritableKeyPath<Owner, V>) {
    setText(text, of: Owner.name(of: path))
  }

  /// Shows a text beside the input for a field.
  mutating func setAside<Owner: Declared, V>(_ aside: String, of path: WritableKeyPath<Owner, V>) {
    setAside(aside, of: Owner.name(of: path))
  }

  /// Shows sentences under the input for a field, behind those that stand there.
  mutating func addNotes<Owner: Declared, V>(_ notes: [FormNote], of path: WritableKeyPath<Owner, V>) {
    guard !notes.isEmpty, let index = index(of: path) else { return }
    setNotes(fields[index].notes + notes, of: Owner.name(of: path))
  }

  /// Moves the focus to the input for a field.
  mutating func focus<Owner: Declared, V>(on path: WritableKeyPath<Owner, V>) { focus(on: Owner.name(of: path)) }
}
