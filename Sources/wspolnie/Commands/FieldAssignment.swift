import CivicDomain
import Words

/// An argument of the form FIELD=VALUE.
struct FieldAssignment {
  /// The field that gets the value.
  let field: FieldDeclaration
  /// The text after the sign; empty clears the field.
  let text: String

  init(_ argument: String, of kind: AnyKind) throws(CommandFailure) {
    guard let parts = FieldAssignment.parted(argument) else { throw .problem(.notFieldValue(argument)) }
    field = try FieldAssignment.field(parts.name, of: kind)
    text = parts.value
  }

  init(_ field: FieldDeclaration, _ text: String) {
    self.field = field
    self.text = text
  }

  /// Splits an argument at the first `=` (or the last); nil where nothing is before it. By bytes: after the sign may be
  /// a combining mark, which makes one letter with it.
  static func parted(_ argument: String, atLast: Bool = false) -> (name: String, value: String)? {
    let sign = UInt8(ascii: "=")
    guard let index = atLast ? argument.utf8.lastIndex(of: sign) : argument.utf8.firstIndex(of: sign),
      index != argument.startIndex
    else { return nil }
    return (String(argument[..<index]), String(argument[argument.utf8.index(after: index)...]))
  }

  /// The record that an argument names as `id=…`; nil for any other argument.
  static func id(_ argument: String) -> String? {
    guard let parts = parted(argument), parts.name == JsonKey.id.rawValue else { return nil }
    return parts.value
  }

  /// The field that a word names.
  static func field(_ typed: String, of kind: AnyKind) throws(CommandFailure) -> FieldDeclaration {
    guard let found = kind.spokenField(typed) else { throw .problem(.unknownField(typed, kind.kind)) }
    return found
  }

  /// Parses several arguments; no field may be assigned twice.
  static func all(_ arguments: [String], of kind: AnyKind) throws(CommandFailure) -> [FieldAssignment] {
    var found: [FieldAssignment] = []
    for argument in arguments {
      let assignment = try FieldAssignment(argument, of: kind)
      if found.contains(where: { $0.field.name == assignment.field.name }) {
        throw .problem(.fieldTwice(assignment.field))
      }
      found.append(assignment)
    }
    return found
  }
}

extension FieldAssignment {
  /// The name by which any command that names somebody is told that the privacy notice was given.
  static let noticeGiven = "noticeGiven"

  /// Takes out of arguments what one of them says of the privacy notice; nil: none does.
  static func takingNotice(outOf arguments: inout [String]) -> String? {
    guard let index = arguments.firstIndex(where: { parted($0)?.name == noticeGiven }) else { return nil }
    return parted(arguments.remove(at: index))?.value
  }
}

extension OpenStore {
  /// The values that a command is given beside its options, of those fields that it does not ask for by one; among them may stand
  /// that the privacy notice was given.
  func inputs<R: Record>(
    _ arguments: [String], of _: R.Type, notIn options: [String], noticeGiven: inout String?
  ) throws(CommandFailure) -> [String: FieldValue] {
    var arguments = arguments
    if let said = FieldAssignment.takingNotice(outOf: &arguments) { noticeGiven = said }
    let assignments = try FieldAssignment.all(arguments, of: Schema.kind(of: R.self))
    if let named = assignments.first(where: { assignment in
      let field = assignment.field
      return options.contains(field.name) || field.changeability != .anyone && field.changeability != .once
    }) {
      throw .problem(.unexpectedArgument("\(named.field.name)="))
    }
    var given: [String: FieldValue] = [:]
    for assignment in assignments { given[assignment.field.name] = try value(of: assignment) }
    return given
  }

  /// Parses the value of an assignment; nil clears the field. References may be ids or external ids, `-` for a text is
  /// read from standard input.
  func value(of assignment: FieldAssignment) throws(CommandFailure) -> FieldValue? {
    try value(typed: try typed(assignment.text, for: assignment.field), for: assignment.field)
  }

  /// The value of a text that was typed for a field; references may be ids or external ids.
  func value(typed text: String, for field: FieldDeclaration) throws(CommandFailure) -> FieldValue? {
    let value: FieldValue?
    do throws(FieldError) { value = try field.value(typed: text, today: today) } catch {
      throw .problem(.unreadable(field, error))
    }
    guard let kind = field.shape.refersTo else { return value }
    switch value {
    case .text(let reference): return .text(register.id(of: reference, as: kind)?.raw ?? reference)
    case .list(let references): return .list(references.map { register.id(of: $0, as: kind)?.raw ?? $0 })
    case .number, .decimal, .yes, nil: return value
    }
  }

  /// The value of a field for all rows of a list: what it refers to may be told by its name too, where one alone is called so.
  func value(forAll text: String, of field: FieldDeclaration) throws(CommandFailure) -> FieldValue? {
    let value = try value(typed: text, for: field)
    guard let kind = field.shape.refersTo, case .text(let reference)? = value,
      register.stored(RecordID(reference)) == nil
    else { return value }
    let called = register.ids(of: kind, called: text)
    return called.count == 1 ? .text(called[0].raw) : value
  }

  /// The values of fields for all rows of a list, as they were typed.
  func values(forAll given: [String: String], of kind: AnyKind) throws(CommandFailure) -> [String: FieldValue] {
    let typed = given.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    var values: [String: FieldValue] = [:]
    for assignment in try FieldAssignment.all(typed, of: kind) {
      values[assignment.field.name] = try value(forAll: assignment.text, of: assignment.field)
    }
    return values
  }

  /// What was typed for a field; `-` for a text is read from standard input.
  func typed(_ text: String, for field: FieldDeclaration) throws(CommandFailure) -> String {
    guard text == "-" else { return text }
    switch field.shape {
    case .line: return try desk.line(for: field.name)
    case .text: return try desk.rest(for: field.name)
    case .openingHours, .count, .decimal, .choice, .choices, .words, .reference, .references, .anyReference, .file,
      .yes,
      .day, .time:
      return text
    }
  }
}

extension Desk {
  /// Reads the next line of standard input.
  func line(for argument: String) throws(CommandFailure) -> String {
    let line: String?
    do throws(TypedInput.Fault) { line = try surroundings.input.line() } catch {
      throw .problem(error.problem(of: argument))
    }
    guard let line else { throw .problem(.textMissing(argument)) }
    return line
  }

  /// Reads the rest of standard input.
  func rest(for argument: String) throws(CommandFailure) -> String {
    let rest: String?
    do throws(TypedInput.Fault) { rest = try surroundings.input.rest() } catch {
      throw .problem(error.problem(of: argument))
    }
    guard let rest else { throw .problem(.textMissing(argument)) }
    return rest
  }

  /// The one-line text of an option, `-` read from standard input.
  func line(_ option: String?, for argument: String) throws(CommandFailure) -> String {
    guard let option else { return "" }
    return option == "-" ? try line(for: argument) : option
  }

  /// The text of an option, `-` read from standard input to its end.
  func text(_ option: String?, for argument: String) throws(CommandFailure) -> String {
    guard let option else { return "" }
    return option == "-" ? try rest(for: argument) : option
  }
}

extension TypedInput.Fault {
  /// The problem of the argument for which the input was read.
  fileprivate func problem(of argument: String) -> CommandProblem {
    switch self {
    case .notText: .inputNotText(argument)
    case .steers: .inputSteers(argument)
    }
  }
}
