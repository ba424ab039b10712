import CivicDomain
import Reports
import Words

extension World {
  /// A value of a record as it is read on a screen. The way in which personal data went out names its report as the list of
  /// files does: `wspolnie report: lista do podpisu`.
  func shown(_ value: FieldValue?, of field: FieldDeclaration, in kind: AnyKind) -> String {
    let text = words.value(value, of: field, in: circumstances)
    guard kind.kind == PersonalExport.kind, field.name == PersonalExport.name(of: \.way) else { return text }
    guard let report = PersonalExport.report(in: text) else { return text }
    return "\(text.split(separator: " ").dropLast().joined(separator: " ")): \(words.text(report.offer.label))"
  }
}

extension PersonalExport {
  /// The report that the way of an export names; nil: it names none.
  fileprivate static func report(in way: String) -> Report? {
    let said = way.split(separator: " ")
    return said.count > 1 ? said.last.flatMap { Reports.report(named: String($0)) } : nil
  }

  /// What went out, where a line says by itself who it was and when: the report, else the sorts of records; nil for a record of
  /// another kind, and where neither is known.
  static func content(of id: RecordID, in circumstances: Circumstances, _ words: Words) -> String? {
    guard let kind = Schema.kind(of: id), kind.kind == PersonalExport.kind,
      let export = circumstances.register.stored(id)
    else { return nil }
    if let report = export.values[PersonalExport.name(of: \.way)]?.text.flatMap({ PersonalExport.report(in: $0) }) {
      return words.text(report.offer.label)
    }
    guard let kinds = kind.field(PersonalExport.name(of: \.kinds)), let told = export.values[kinds.name] else {
      return nil
    }
    return words.value(told, of: kinds, in: circumstances)
  }
}
