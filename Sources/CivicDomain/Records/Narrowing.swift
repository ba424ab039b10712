/// The conditions of a query, each made ready to be asked of many records (`ConditionTest`).
public struct Narrowing {
  /// A condition with what it asks.
  public struct Part {
    /// The condition.
    public let condition: Condition
    /// The declaration of its field; nil where the kind has no such field.
    public let field: FieldDeclaration?
    /// Its test.
    public let test: ConditionTest
  }

  /// Those on stored fields.
  public let stored: [Part]
  /// Those on derived fields, which cost more.
  public let derived: [Part]
  private let kind: AnyKind?
  private let register: any Register
  private let moment: LocalTime

  /// What a query asks of a register.
  public init(by query: Query, on register: any Register) {
    let kind = Schema.kind(named: query.kind.name)
    let parts = query.conditions.map { condition in
      let field = kind?.field(condition.field)
      return Part(condition: condition, field: field, test: ConditionTest(condition, of: field, on: register))
    }
    stored = parts.filter { $0.field?.isStored ?? true }
    derived = parts.filter { !($0.field?.isStored ?? true) }
    assert(derived.isEmpty || query.moment != nil, "derived fields are asked at a moment")
    self.kind = kind
    self.register = register
    moment = query.moment ?? LocalTime(startOf: .latest)
  }

  /// Whether a record of these values satisfies all of them.
  func holds(for id: RecordID, _ values: Row) -> Bool {
    stored.allSatisfy { $0.test.holds(for: values[$0.condition.field]) } && holdsDerived(for: id)
  }

  /// Whether a record of the register satisfies those on derived fields.
  public func holdsDerived(for id: RecordID) -> Bool {
    derived.allSatisfy { part in
      part.test.holds(for: kind?.derivedValue(of: part.condition.field, in: id, on: register, at: moment))
    }
  }
}
