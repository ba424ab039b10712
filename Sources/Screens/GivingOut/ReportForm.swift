import CivicDomain
import Reports
import Words

/// The form in which a report asks for what it cannot propose. It changes nothing.
struct ReportForm: FormKind, AskingForLogins {
  private let report: Report
  private let subject: RecordID?
  private let way: WayOut
  private let personal: Bool
  private let given: [String: FieldValue]

  /// The form of a report about a record, or about none, with what was said before.
  init(
    _ report: Report, of subject: RecordID?, by way: WayOut, personal: Bool, given: [String: FieldValue] = [:]
  ) {
    self.report = report
    self.subject = subject
    self.way = way
    self.personal = personal
    self.given = given
  }

  var name: RecordID { subject ?? RecordID("") }
  var changesSomething: Bool { false }

  func sheet(in world: World) -> FormSheet? {
    var values = report.proposal(in: world.setting(personal: personal)).merging(given) { $1 }
    // Whose it is: most likely one's own.
    for input in report.inputs where input.isLogin && input.isRequired && values[input.name] == nil {
      values[input.name] = .text(world.author.login)
    }
    return FormSheet(
      report.inputs.map { FieldInput($0) }, values: values,
      saving: world.words.capitalized(world.words.text(drawUp)), in: world)
  }

  var asked: [FieldDeclaration] { report.inputs }

  private var drawUp: Label {
    switch way {
    case .file: Label(pl: "zapisz do pliku", en: "save to a file")
    case .printer: Label(pl: "wydrukuj", en: "print")
    }
  }

  func title(in world: World) -> String {
    let what = world.words.capitalized(world.words.text(report.offer.label))
    return [what, subject.map { world.name(of: $0) }].compactMap { $0 }.joined(separator: ": ")
  }

  var saving: KeyAct? { KeyAct(.save, hint: drawUp, help: drawUp) }

  func faults(in values: [String: FieldValue], of sheet: FormSheet, in world: World) -> [String: FieldError] {
    report.inputs.reduce(into: [:]) { faults, input in
      let isMissing = input.isRequired && (values[input.name]?.plain ?? "").allSatisfy(\.isWhitespace)
      faults[input.name] = isMissing ? .required : input.fault(in: values[input.name], at: world.now)
    }
  }

  func act(_ sheet: FormSheet, in world: World) -> (any Act)? { nil }

  func instead(of sheet: FormSheet, in world: World) -> [Step]? {
    let values = sheet.values(today: world.today).values
    return [
      .write(
        report, Report.Request(of: subject, values: report.inputs.map { values[$0.name] }), by: way,
        personal: personal, in: world)
    ]
  }
}
