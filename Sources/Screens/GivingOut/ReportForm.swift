import CivicDomain
import Interchange
import Reports
import Words

/// The form in which a report asks for what it cannot propose. It changes nothing.
struct ReportForm: FormKind {
  private let report: Report
  private let subject: RecordID?
  private let format: PageFormat

  /// The form of a report about a record, or about none.
  init(_ report: Report, of subject: RecordID?, as format: PageFormat) {
    self.report = report
    self.subject = subject
    self.format = format
  }

  var name: RecordID { subject ?? RecordID("") }
  var changesSomething: Bool { false }

  func sheet(in world: World) -> FormSheet? {
    FormSheet(
      report.inputs.map { FieldInput($0) }, saving: world.words.capitalized(world.words.text(Self.drawUp)), in: world)
  }

  private static let drawUp = Label(pl: "zapisz do pliku", en: "save to a file")

  func title(in world: World) -> String {
    let what = world.words.capitalized(world.words.text(report.offer.label))
    return [what, subject.map { world.name(of: $0) }].compactMap { $0 }.joined(separator: ": ")
  }

  var saving: KeyAct? { KeyAct(.save, hint: Self.drawUp, help: Self.drawUp) }

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
      .write(report, Report.Request(of: subject, values: report.inputs.map { values[$0.name] }), as: format, in: world)
    ]
  }
}
