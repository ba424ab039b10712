import CivicDomain
import TerminalCanvas
import Words

/// What is typed into a field for somebody's name and is none: a telephone or an e-mail address, alone or behind a name.
///
/// It goes into the field that it belongs to, and whoever is known by it is named, as in the search for a caller. One rule of all
/// forms: a field says that it is somebody's name where it is declared.
extension FormSheet {
  /// Reads what stands in a field for somebody's name once it is left. A record that is edited is whose it is: there the
  /// field says what is wrong, and nothing goes elsewhere.
  mutating func readPerson(in name: String, in world: World) {
    guard edited == nil, input(name)?.declaration.isNameOfPerson == true else { return }
    let typed = TypedPerson(state.text(of: name))
    let reached = [(Person.name(of: \.email), typed.email), (Person.name(of: \.phone), typed.phone)]
      .filter { !$0.1.isEmpty }
    guard !reached.isEmpty, reached.allSatisfy({ hasRoom(for: $0.1, in: $0.0) }) else { return }
    for (field, text) in reached where isBlank(field) {
      state.setText(text, of: field)
      left.insert(field)
    }
    var person = Person(blank: Identifier(""))
    (person.email, person.phone) = (state.text(of: \Person.email), state.text(of: \Person.phone))
    let named = typed.name.isEmpty ? known(person, on: world.register)?.name ?? "" : typed.name
    state.setText(named, of: name)
    guard named.isEmpty, let field = input(reached[0].0) else { return }
    let label = world.words.capitalized(world.words.label(of: field.declaration))
    objections[name] = Objection(text: "", sentence: world.words.stands(in: label))
  }

  private func isBlank(_ field: String) -> Bool { state.text(of: field).allSatisfy(\.isWhitespace) }

  /// Whether a number or an address can go into its field: nothing stands there yet, or the same.
  private func hasRoom(for text: String, in field: String) -> Bool {
    guard let form = input(field)?.declaration.keyForm else { return false }
    return isBlank(field) || form.normalized(state.text(of: field)) == form.normalized(text)
  }
}
