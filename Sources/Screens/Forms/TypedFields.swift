import CivicDomain
import TerminalCanvas

/// What is typed into one field and says more than that: it is put where it belongs once the field is left, and before the form
/// is saved.
extension FormSheet {
  /// Reads what stands in a field: somebody's number in the place of a name, two clocks in the place of a start, a telephone.
  mutating func readTyped(in name: String, in world: World) {
    readPerson(in: name, in: world)
    readSpan(in: name, today: world.today)
    partTelephones(in: name)
    groupTelephone(in: name)
  }

  /// Puts all telephones but the first into the notes, where the form has some: a field holds one, and a caller is found by both.
  private mutating func partTelephones(in name: String) {
    guard let input = input(name), input.declaration.keyForm == .telephone,
      let notes = inputs.first(where: { $0.declaration.tellsTelephones })?.name,
      case let numbers = TelephoneNumber.several(in: state.text(of: name)), let first = numbers.first
    else { return }
    let rest = "tel. " + numbers.dropFirst().map(TelephoneNumber.grouped).joined(separator: ", ")
    let noted = state.text(of: notes)
    state.setText(first, of: name)
    state.setText(noted.isEmpty ? rest : "\(noted)\n\(rest)", of: notes)
    left.insert(notes)
  }

  /// Parts a day with two clocks in the field of a start: the second is the end's, unless somebody typed another there.
  private mutating func readSpan(in name: String, today: Day) {
    guard let start = input(name), start.declaration.shape == .time, start.declaration.wholeDay == nil, !start.isEnd,
      let end = inputs.first(where: { $0.isEnd && $0.startName == name }),
      !isTyped(end.name) || state.text(of: end.name).allSatisfy(\.isWhitespace),
      let span = TypedSpan(state.text(of: name), near: today)
    else { return }
    state.setText(span.start, of: name)
    state.setText(span.end, of: end.name)
    left.insert(end.name)
    // Whoever has just come there finds it selected, as whatever stands in a field.
    if state.focusedName == end.name { state.focus(on: end.name) }
  }

  /// Writes a Polish number in its groups, as it is shown everywhere; what nobody typed stays.
  private mutating func groupTelephone(in name: String) {
    guard let input = input(name), input.declaration.keyForm == .telephone, isTyped(name), !isUntouched(input) else {
      return
    }
    let grouped = TelephoneNumber.grouped(state.text(of: name))
    if grouped != state.text(of: name) { state.setText(grouped, of: name) }
  }
}
