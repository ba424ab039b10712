import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// Filling in whatever form is open by keys, from what its fields declare.
extension Desk {
  /// What the open form asks for.
  func formFields() throws -> [FieldDeclaration] { try #require(app.openForms.last).sheet.inputs.map(\.declaration) }

  /// Types something into each of these fields of the open form.
  mutating func fillIn(_ fields: [FieldDeclaration], number: Int = 1) throws {
    for field in fields {
      try go(to: field)
      try type(into: field, number: number)
    }
  }

  /// Goes to a field with Tab, as far as it needs; Enter shows those that are folded away.
  private mutating func go(to field: FieldDeclaration) throws {
    // All of them may be passed on the way to the line that shows the rest, and once more behind it.
    for _ in 0..<2 * (try formFields().count + 1) {
      let form = try #require(app.openForms.last)
      if let place = form.state.index(of: field.name), form.state.focus == .field(place) { return }
      try press(form.state.focus == .fold ? .enter : .tab)
    }
  }

  /// Something that a field of its shape takes.
  private mutating func type(into field: FieldDeclaration, number: Int) throws {
    switch field.shape {
    case .line where field.schemaTerm == .kind: try press(.character(" "), .enter)
    case .line, .text, .words: try replace(by: field.typed(number))
    case .openingHours: try replace(by: "Mo-Fr 08:00-20:00")
    // Where there are numbers below nothing, one near it is least likely to be refused by a rule.
    case .count(let range) where range.lowerBound < 0: try replace(by: String(20 + number))
    case .count(let range): try replace(by: String(min(range.upperBound, range.lowerBound + 500 + number)))
    case .decimal(let range): try replace(by: String(Int(range.lowerBound)))
    case .choice: try press(.character(" "), .enter)
    case .choices: try press(.character(" "))
    case .reference(let kind), .references(let kind):
      let found = register.page(Query(kind), window: 0..<1).ids
      let name = try world().name(of: try #require(found.first, "nothing to refer to: \(kind.name)"))
      try self.type(String(name.prefix(8)))
      try press(.enter)
    case .anyReference: try replace(by: register.page(Query(Session.kind), window: 0..<1).ids[0].raw)
    case .file, .yes: break
    case .day: try replace(by: field.liesInPast ? "1.09.2026" : "21.09.2026")
    case .time where field.liesInPast: try replace(by: "1.09.2026 10:00")
    case .time: try replace(by: field.extent == nil ? "21.09.2026 10:00" : "21.09.2026 12:00")
    }
  }

  private mutating func replace(by text: String) throws {
    try press(.end)
    for _ in 0..<200 where try !#require(app.openForms.last).isFocusedFieldEmpty { try press(.backspace) }
    try type(text)
  }
}

extension Form {
  /// Whether nothing stands where one types.
  fileprivate var isFocusedFieldEmpty: Bool {
    guard case .field(let place) = state.focus else { return true }
    return state.fields[place].control.text.isEmpty
  }
}

extension FieldDeclaration {
  /// A text that is typed into it: a login of its own where it is one, else a thing.
  func typed(_ number: Int) -> String { isLogin ? "\(name)-\(number)" : "Rzecz \(number)" }
}
