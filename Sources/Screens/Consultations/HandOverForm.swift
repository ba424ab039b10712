import CivicDomain
import TerminalCanvas
import Words

/// A consultation goes into the case file: the clerk writes down on which day.
extension Form {
  private static let handOverInputs = [FieldInput(\Consultation.handedToFileOn)]

  /// The hand-over, today unless another day is typed.
  init(handingOver consultation: Identifier<Consultation>, in world: World) {
    let day = world.register.record(consultation)?.handedToFileOn ?? world.today
    self.init(
      .handOver(consultation), Form.handOverInputs,
      values: [Consultation.name(of: \.handedToFileOn): .text(day.text)], in: world)
    let button = world.words.capitalized(world.words.handOverToFile)
    state = FormState(state.fields, saveTitle: button, cancelTitle: world.words.cancelButton)
    state.notes = [FormNote(.hint, world.words.handOverHelp)]
    comment(in: world)
  }

  /// The day must be said.
  func handOverFaults(in values: [String: FieldValue]) -> [String: FieldError] {
    values[\Consultation.handedToFileOn] == nil ? [Consultation.name(of: \.handedToFileOn): .required] : [:]
  }

  /// What is asked for.
  func handingOver(_ consultation: Identifier<Consultation>, today: Day) -> Intent? {
    let day = values(today: today).values[\Consultation.handedToFileOn]?.text.flatMap { try? Day($0) }
    return day.map { .handOverConsultation(consultation, on: $0) }
  }
}
