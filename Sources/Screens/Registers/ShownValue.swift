import CivicDomain
import Reports
import Words

extension World {
  /// A value of a record as it is read on a screen. The way in which personal data went out names its report as the list of
  /// files does: `wspolnie report: lista do podpisu`.
  func shown(_ value: FieldValue?, of field: FieldDeclaration, in kind: AnyKind) -> String {
    let text = words.value(value, of: field, in: circumstances)
    guard kind.kind == PersonalExport.kind, field.name == PersonalExport.name(of: \.way) else { return text }
    let said = text.split(separator: " ")
    guard let report = said.last.flatMap({ Reports.report(named: String($0)) }), said.count > 1 else { return text }
    return "\(said.dropLast().joined(separator: " ")): \(words.text(report.offer.label))"
  }
}
