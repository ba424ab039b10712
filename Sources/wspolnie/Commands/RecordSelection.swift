import CivicDomain
import Words

/// The selection of a command's records of a kind: words, conditions on stored and derived fields, a sort order, a
/// limit.
struct RecordSelection {
  let kind: AnyKind
  var search = ""
  /// The reference fields by whose records the words are found too.
  var references: [String] = []
  var conditions: [Condition] = []
  var orderedBy: FieldDeclaration?
  var isDescending = false
  var limit: Int?

  /// The query for the selected records, in the order of a stored field.
  func query(at now: LocalTime) -> Query {
    let order = orderedBy.flatMap { $0.isStored ? $0.name : nil }
    var query = Query(
      kind.kind, orderedBy: order, descending: isDescending && order != nil, matching: search, ranked: orderedBy == nil,
      where: conditions, at: now)
    query.references = references
    return query
  }

  /// The ids of the selected records, in their order.
  func ids(on register: any Register, at now: LocalTime) -> [RecordID] {
    guard let field = orderedBy, !field.isStored else {
      // Where the register can answer everything itself, no more is asked of it than is shown.
      return register.page(query(at: now), window: 0..<(limit ?? .max)).ids
    }
    let keyed = register.page(query(at: now), window: 0..<Int.max).ids.enumerated().map { index, id in
      (key: OrderKey(kind.derivedValue(of: field.name, in: id, on: register, at: now)), index: index, id: id)
    }
    var ids = keyed.sorted { $0.key == $1.key ? $0.index < $1.index : $0.key < $1.key }.map(\.id)
    if isDescending { ids.reverse() }
    return Array(ids.prefix(limit ?? .max))
  }
}

extension RecordSelection {
  /// The fields of the conditions that leave out unsaid the records in which those are empty, and how many these are that satisfy
  /// all others.
  func passedOver(on register: any Register, at now: LocalTime) -> [(field: FieldDeclaration, count: Int)] {
    conditions.compactMap { asked in
      guard let field = kind.field(asked.field), asked.passesOverEmpty(field) else { return nil }
      var others = self
      others.conditions = conditions.filter { $0.field != asked.field } + [Condition(field: asked.field, value: "")]
      let count = register.page(others.query(at: now), window: 0..<0).total
      return count > 0 ? (field, count) : nil
    }
  }
}

extension OpenStore {
  /// Says on standard error how many records hold nothing of what the conditions ask: no list shows that they were left out.
  func tellPassedOver(_ selection: RecordSelection) {
    var told: Set<String> = []
    for (field, count) in selection.passedOver(on: register, at: localNow) where told.insert(field.name).inserted {
      desk.errors.line(desk.words.leftOut(count, field))
    }
  }

  /// Parses the conditions of `--where CONDITION`.
  func conditions(
    _ arguments: [String], of kind: AnyKind, withPersonal: Bool
  ) throws(CommandFailure) -> [Condition] {
    var conditions: [Condition] = []
    for argument in arguments {
      var typed: TypedCondition
      do throws(ConditionFault) { typed = try TypedCondition(argument, of: kind) } catch {
        throw .problem(.condition(error))
      }
      if typed.isPersonal, !withPersonal { throw .problem(.personalNeeded(typed.field)) }
      typed.value = try self.typed(typed.value, for: typed.field)
      do throws(ConditionFault) { conditions += try typed.conditions(today: today, on: register) } catch {
        throw .problem(.condition(error))
      }
    }
    return conditions
  }

  /// The fields that a list of names means; the id is always there.
  func fields(
    _ typed: String, of kind: AnyKind, withPersonal: Bool
  ) throws(CommandFailure) -> [FieldDeclaration] {
    var fields: [FieldDeclaration] = []
    for name in typed.split(separator: ",") where !SpokenName.isMeant(String(name), by: "id") {
      let field = try FieldAssignment.field(String(name), of: kind)
      try mayAsk(field, withPersonal: withPersonal)
      if fields.contains(where: { $0.name == field.name }) { throw .problem(.fieldTwice(field)) }
      fields.append(field)
    }
    return fields
  }

  /// Refuses a query by a personal field where personal data are not asked for: whoever may not see a field may not ask
  /// about it either.
  func mayAsk(_ field: FieldDeclaration, withPersonal: Bool) throws(CommandFailure) {
    if field.audience == .personal, !withPersonal { throw .problem(.personalNeeded(field)) }
  }
}
