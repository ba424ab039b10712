import CivicDomain

/// Why bytes are no hand-in of ours.
public enum HandInFormFault: Error, Equatable {
  /// No JSON, or not all of it: broken off, not UTF-8, too deep.
  case notJson
  /// JSON of another shape: a list, a number where a text belongs.
  case otherShape
  /// A member twice.
  case repeated
  /// A member that no hand-in has, or not one of this kind.
  case unknownMember
  /// A member is missing, or is none of what it may be.
  case value
}

extension HandIn {
  /// The hand-in as a file holds it: one JSON object on one line.
  public func encoded() -> [UInt8] {
    var writer = JsonWriter()
    writer.object { object in
      func member(_ name: String, _ text: String) {
        guard !text.isEmpty else { return }
        object.key(name)
        object.text(text)
      }
      switch self {
      case .registration(let asked):
        member("handIn", Self.registrationWord)
        member("session", asked.session.raw)
        object.key("people")
        object.integer(asked.people)
        member("mode", asked.mode?.rawValue ?? "")
        if !asked.needs.isEmpty {
          object.key("needs")
          object.array { array in for need in asked.needs { array.text(need) } }
        }
        member("needsNote", asked.needsNote)
      case .comment(let said):
        member("handIn", Self.commentWord)
        member("consultation", said.consultation.raw)
        member("version", said.version?.raw ?? "")
        member("unit", said.unit)
        member("remark", said.remark)
        member("justification", said.justification)
        member("proposedWording", said.proposedWording)
      }
      member("id", id.raw)
      member("receipt", receipt.text)
      member("person", sender.id.raw)
      member("name", sender.name)
      member("email", sender.email)
      member("phone", sender.phone)
      member("notice", sender.noticeVersion)
    }
    return writer.bytes + [LineEnvelope.newline]
  }

  /// Reads a file; nothing in it is believed that a kiosk of ours does not write.
  public init(encoded bytes: [UInt8]) throws(HandInFormFault) {
    var members = try HandInMembers(bytes)
    let word = try members.text("handIn")
    guard let receipt = try? ReceiptCode(typed: try members.needed("receipt")) else { throw .value }
    var sender = HandInSender(Identifier(try members.needed("person")))
    sender.name = try members.text("name")
    sender.email = try members.text("email")
    sender.phone = try members.text("phone")
    sender.noticeVersion = try members.text("notice")
    let id = try members.needed("id")
    switch word {
    case Self.registrationWord:
      var asked = RegistrationHandIn(
        Identifier(id), receipt: receipt, session: Identifier(try members.needed("session")), sender: sender)
      asked.people = try members.number("people") ?? 1
      let mode = try members.text("mode")
      asked.mode = SessionMode(rawValue: mode)
      guard mode.isEmpty || asked.mode != nil, asked.people > 0 else { throw .value }
      asked.needs = try members.list("needs")
      asked.needsNote = try members.text("needsNote")
      self = .registration(asked)
    case Self.commentWord:
      var said = CommentHandIn(
        Identifier(id), receipt: receipt, consultation: Identifier(try members.needed("consultation")), sender: sender)
      let version = try members.text("version")
      said.version = version.isEmpty ? nil : Identifier(version)
      said.unit = try members.text("unit")
      said.remark = try members.text("remark")
      said.justification = try members.text("justification")
      said.proposedWording = try members.text("proposedWording")
      self = .comment(said)
    case _: throw .value
    }
    try members.mustBeEmpty()
  }

  private static let registrationWord = "registration"
  private static let commentWord = "comment"
}

/// The members of a hand-in's object, each taken once.
private struct HandInMembers {
  private var members: [String: FieldValue] = [:]

  init(_ bytes: [UInt8]) throws(HandInFormFault) {
    var members: [String: FieldValue] = [:]
    // A closure of withUnsafe… cannot throw a typed error through itself.
    let fault = bytes.withUnsafeBytes { content -> HandInFormFault? in
      var reader = JsonReader(content)
      do throws(JsonFault) {
        guard try reader.peek() == .object else { return .otherShape }
        try reader.enterObject()
        while let key = try reader.nextKey() {
          guard members.count < Limits.handInMembers else { return .unknownMember }
          guard let value = try reader.value() else { return .otherShape }
          if members.updateValue(value, forKey: reader.text(key)) != nil { return .repeated }
        }
        try reader.end()
        return nil
      } catch {
        return .notJson
      }
    }
    if let fault { throw fault }
    self.members = members
  }

  mutating func text(_ name: String) throws(HandInFormFault) -> String {
    guard let value = members.removeValue(forKey: name) else { return "" }
    guard case .text(let text) = value else { throw .otherShape }
    return text
  }

  mutating func needed(_ name: String) throws(HandInFormFault) -> String {
    let text = try text(name)
    if text.isEmpty { throw .value }
    return text
  }

  mutating func number(_ name: String) throws(HandInFormFault) -> Int? {
    guard let value = members.removeValue(forKey: name) else { return nil }
    guard case .number(let number) = value else { throw .otherShape }
    return number
  }

  mutating func list(_ name: String) throws(HandInFormFault) -> [String] {
    guard let value = members.removeValue(forKey: name) else { return [] }
    guard case .list(let items) = value else { throw .otherShape }
    return items
  }

  func mustBeEmpty() throws(HandInFormFault) {
    if !members.isEmpty { throw .unknownMember }
  }
}
