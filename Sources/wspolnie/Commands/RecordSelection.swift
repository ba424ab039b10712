import CivicDomain
import Words

/// The selection of a command's records of a kind: words, conditions on stored and derived fields, a sort order, a
/// limit.
struct RecordSelection {
  let kind: AnyKind
  var search = ""
  var conditions: [Query.Condition] = []
  var orderedBy: FieldDeclaration?
  var isDescending = false
  var limit: Int?

  /// The ids of the selected records, in their order.
  func ids(on register: any Register, at now: LocalTime) -> [RecordID] {
    let stored = conditions.filter { kind.field($0.field)?.isStored ?? false }
    let derived = conditions.filter { !(kind.field($0.field)?.isStored ?? false) }
    let isOrderDerived = orderedBy.map { !$0.isStored } ?? false
    let query = Query(
      kind.kind, orderedBy: isOrderDerived ? nil : orderedBy?.name, descending: isDescending && !isOrderDerived,
      matching: search, ranked: orderedBy == nil, where: stored)
    // Where the register can answer everything itself, no more is asked of it than is shown.
    if derived.isEmpty, !isOrderDerived { return register.page(query, window: 0..<(limit ?? .max)).ids }
    func value(_ field: String, _ id: RecordID) -> FieldValue? {
      kind.derivedValue(of: field, in: id, on: register, at: now)
    }
    var ids = register.page(query, window: 0..<Int.max).ids.filter { id in
      derived.allSatisfy { $0.holds(for: value($0.field, id), in: kind.field($0.field)) }
    }
    if isOrderDerived, let field = orderedBy?.name {
      let keyed = ids.enumerated().map { (key: OrderKey(value(field, $1)), index: $0, id: $1) }
      ids = keyed.sorted { $0.key == $1.key ? $0.index < $1.index : $0.key < $1.key }.map(\.id)
      if isDescending { ids.reverse() }
    }
    return Array(ids.prefix(limit ?? .max))
  }
}

extension OpenStore {
  /// Parses the conditions of `--where FIELD=VALUE`: a list must hold each item, an empty value means "has none".
  func conditions(
    _ arguments: [String], of kind: AnyKind, withPersonal: Bool
  ) throws(CommandFailure) -> [Query.Condition] {
    var conditions: [Query.Condition] = []
    for argument in arguments {
      guard !FieldAssignment.comparesOtherwise(argument) else { throw .problem(.onlyEquality(argument)) }
      let assignment = try FieldAssignment(argument, of: kind)
      try mayAsk(assignment.field, withPersonal: withPersonal)
      let field = assignment.field.name
      switch try value(of: assignment) {
      case .list(let items): conditions += items.map { Query.Condition(field: field, value: $0) }
      case let value: conditions.append(Query.Condition(field: field, value: value?.plain ?? ""))
      }
    }
    return conditions
  }

  /// Refuses a query by a personal field where personal data are not asked for: whoever may not see a field may not ask
  /// about it either.
  func mayAsk(_ field: FieldDeclaration, withPersonal: Bool) throws(CommandFailure) {
    if field.audience == .personal, !withPersonal { throw .problem(.personalNeeded(field)) }
  }
}
