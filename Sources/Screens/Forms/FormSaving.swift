import CivicDomain
import TerminalCanvas
import Words

extension Form {
  /// Validates the form and sends its act, or shows the first fault. The form stays open until the outcome is there.
  mutating func save(in world: World) -> [Step] {
    // Before any fault of a field: mending it would be in vain.
    if changesSomething, let reason = world.readOnly { return [.say(.refused(world.words.readOnly(reason).line))] }
    for input in sheet.inputs { settle(input.name, in: world) }
    change { _, sheet in sheet.left.formUnion(sheet.inputs.map(\.name)) }
    let noted = state.notes
    annotate(in: world)
    let wrong = faults(in: world)
    if let first = sheet.inputs.first(where: { wrong[$0.name] != nil }), let fault = wrong[first.name] {
      state.focus(on: first.name)
      lookAgain(in: world)
      let label = world.words.capitalized(world.words.label(of: first.declaration))
      let more = sheet.inputs.count { wrong[$0.name] != nil } - 1
      let rest = more > 0 ? " " + world.words.moreToMend(more) : ""
      return [.say(.refused("\(label): \(sentence(fault, first, in: world)).\(rest)"))]
    }
    if let lastWord = change({ kind, sheet in kind.lastWord(on: sheet, noted: noted, in: world) }) {
      return [.say(.refused(lastWord))]
    }
    if let steps = kind.instead(of: sheet, in: world) { return [.close] + steps }
    guard let act = kind.act(sheet, in: world) else {
      return [.close] + forgetting + [.say(.note(world.words.nothingToSave))]
    }
    return [.send(act, .form(name))]
  }

  /// Adopts the resolutions of the conflicts.
  mutating func adopt(_ resolutions: [Resolution], in world: World) {
    change { _, sheet in sheet.adopt(resolutions, in: world) }
    annotate(in: world)
  }
}
