import CivicDomain
import TerminalCanvas
import Words

/// The authority approves answers; the clerk who sits here only writes down who it was, and when.
extension Form {
  private static let approvalInputs = [FieldInput(\Response.approvedBy), FieldInput(\Response.approvedOn)]

  /// The approval of draft answers, by whoever approved some in this consultation before.
  init(approving remarks: [Identifier<Submission>], of consultation: Identifier<Consultation>, in world: World) {
    let before = [ResponseState.approved, .published].lazy
      .flatMap { world.register.ids(Submission.answered($0, in: consultation), window: 0..<1) }
      .compactMap { Answers.response(to: Identifier($0.raw), on: world.register)?.approvedBy }.first { !$0.isEmpty }
    var given: [String: FieldValue] = [Response.name(of: \.approvedOn): .text(world.today.text)]
    if let before { given[\Response.approvedBy] = .text(before) }
    self.init(.approve(consultation, remarks), Form.approvalInputs, values: given, in: world)
    let fields = state.fields.map { field in
      var field = field
      field.isRequired = true
      return field
    }
    let button = world.words.capitalized(KeyAct.saveApproval.hint[world.words.language])
    state = FormState(fields, saveTitle: button, cancelTitle: world.words.cancelButton)
    comment(in: world)
  }

  /// Both must be said.
  func approvalFaults(in values: [String: FieldValue]) -> [String: FieldError] {
    let missing = Form.approvalInputs.map(\.declaration.name).filter { values[$0] == nil }
    return Dictionary(uniqueKeysWithValues: missing.map { ($0, .required) })
  }

  /// What is asked for.
  func approval(
    of remarks: [Identifier<Submission>], in consultation: Identifier<Consultation>, today: Day
  ) -> Intent? {
    let values = values(today: today).values
    guard let by = values[\Response.approvedBy]?.text,
      let day = values[\Response.approvedOn]?.text.flatMap({ try? Day($0) })
    else { return nil }
    return .approveAnswers(consultation, remarks, by: by, on: day)
  }
}
