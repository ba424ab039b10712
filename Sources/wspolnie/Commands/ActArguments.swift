import ArgumentParser
import CivicDomain
import Words

/// The arguments of an act's command: ids, inputs with their values, a reason.
struct ActArguments: ParsableArguments {
  @Argument(
    help: .said(
      pl: "identyfikatory, wszystkie albo żaden; potem POLE=WARTOŚĆ", en: "ids, all or none; then INPUT=VALUE",
      value: (pl: "ID", en: "ID")))
  var arguments: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: .said(pl: "powód", en: "the reason", value: (pl: "TEKST", en: "TEXT")))
  var because: [String] = []

  /// How many of the arguments come after `--`, which the parser takes away: ids, whatever they hold. A value of the
  /// task, as the language is.
  @TaskLocal static var behindTerminator = 0

  /// The arguments that are ids, or an input with its value.
  var open: ArraySlice<String> { arguments.dropLast(ActArguments.behindTerminator) }
  /// The arguments after `--`, which are ids.
  var ids: ArraySlice<String> { arguments.suffix(ActArguments.behindTerminator) }
}

/// The parsed arguments of an act's command, before anything is looked up: ids, inputs by their name or label in either
/// language, the reason.
struct ActWording {
  /// The offered act that is meant.
  let offered: AnyAct.Offered
  /// The ids, as they were typed.
  private(set) var ids: [String]
  /// The typed inputs, the reason among them.
  private(set) var inputs: [FieldAssignment] = []

  init(_ typed: ActArguments, of offered: AnyAct.Offered) throws(CommandFailure) {
    self.offered = offered
    ids = []
    for reason in typed.because { try say(ActOffer.reasonInput, reason) }
    for argument in typed.open {
      guard let (name, text) = FieldAssignment.parted(argument) else {
        if argument.utf8.first == UInt8(ascii: "=") { throw .problem(.unexpectedArgument(argument)) }
        ids.append(argument)
        continue
      }
      guard let input = offered.sayable.first(where: { $0.isCalled(name) }) else {
        throw .problem(.unexpectedArgument(argument))
      }
      try say(input, text)
    }
    ids += typed.ids
  }

  private mutating func say(_ input: FieldDeclaration, _ text: String) throws(CommandFailure) {
    guard !says(input) else { throw .problem(.fieldTwice(input)) }
    inputs.append(FieldAssignment(input, text))
  }

  /// Whether a value was typed for an input.
  func says(_ input: FieldDeclaration) -> Bool { inputs.contains { $0.field.name == input.name } }

  /// Checks that ids and required inputs are there, as far as the shell can see.
  ///
  /// - Parameter reason: whether a reason is required, too.
  func mustBeWhole(_ command: String, reason: Bool = false) throws(CommandFailure) {
    let given = inputs.filter { !$0.text.allSatisfy(\.isWhitespace) }
    let missing =
      offered.inputs.filter { input in input.isRequired && !given.contains { $0.field.name == input.name } }
      + (reason && !says(ActOffer.reasonInput) ? [ActOffer.reasonInput] : [])
    guard ids.isEmpty || !missing.isEmpty else { return }
    let typed = given.map { "\($0.field.name)=\"\($0.text)\"" }
    let whole = ["wspolnie", command] + (ids.isEmpty ? ["ID…"] : ids) + typed + missing.map { "\($0.name)=…" }
    throw .problem(.actNotWhole(missing: missing, needsID: ids.isEmpty, whole: whole.joined(separator: " ")))
  }
}

extension OpenStore {
  /// Carries out an act by its parsed arguments, on records of a kind, or of any.
  func carryOut(_ wording: ActWording, on kind: Kind?) throws(CommandFailure) {
    let offered = wording.offered
    var saying = ActSaying(on: [], values: offered.inputs.map { _ in nil })
    for id in wording.ids {
      let subject = if let kind { try living(id, kind) } else { try stored(id).record.id }
      if !saying.subjects.contains(subject) { saying.subjects.append(subject) }
    }
    for assignment in wording.inputs {
      let value = try value(of: assignment)
      if let index = offered.inputs.firstIndex(where: { $0.name == assignment.field.name }) {
        saying.values[index] = value
      } else {
        saying.because = value?.text ?? ""
      }
    }
    if offered.offer.isProposedToCommands, saying.values.allSatisfy({ $0 == nil }) {
      saying.values = offered.proposal(saying.subjects, situationWithLog)
    }
    saying.draws = offered.offer.drawn(for: saying.subjects, bits: desk.surroundings.random)
    let changes = try ask(for: try act(offered, saying))
    // What was drawn for it and is there now was made by it.
    let made = changes.map(\.id).filter(saying.draws.contains)
    guard !made.isEmpty else { return confirm(changes) }
    desk.output.lines(made.map(\.raw))
    desk.output.flush()
    made.forEach(tellOfPersonal)
  }

  /// Tells the command that shows the personal derived fields of a record: the addresses of a mailing.
  private func tellOfPersonal(_ id: RecordID) {
    for field in Schema.kind(of: id)?.fields ?? [] where !field.isStored && field.audience == .personal {
      desk.errors.line("\(desk.words.capitalized(desk.words.label(of: field))): wspolnie show \(id.raw) --personal")
    }
  }

  /// Makes the act, or throws the faults of its inputs.
  private func act(_ offered: AnyAct.Offered, _ saying: ActSaying) throws(CommandFailure) -> any Act {
    do throws(FieldErrors) { return try offered.make(saying) } catch {
      let faults = offered.sayable.compactMap { input in
        error.byField[input.name].map {
          "\(desk.words.capitalized(desk.words.label(of: input))): \(desk.words.fault($0, in: input))."
        }
      }
      throw .message(faults, error.byField.values.contains(where: \.isUnreadable) ? .usage : .refused)
    }
  }
}
