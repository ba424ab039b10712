/// The ownership of register numbers: no two living organizations have the same, unless one is a branch of the other.
///
/// Branches of a great association share its numbers, and circles of one association each other's. A dissolved
/// organization keeps its number in the register as history, and stands in nobody's way.
enum NumberOwnership {
  /// The numbers that official registers give out. All are keys, so that one look finds who has one.
  private static let numbers: [Organization.Path<String>] = [\.krs, \.nip, \.regon]

  /// Returns the faults of an organization's numbers; only those that are new to it are looked at, for an older
  /// duplicate must not stop another step.
  static func faults(of new: Organization, was old: Organization?, on register: any Register) -> [String: FieldError] {
    if new.status == .dissolved { return [:] }
    if !new.branchOf.isEmpty, isAncestor(new.id, of: new.branchOf, on: register) {
      return [Organization.name(of: \.branchOf): .branchOfItself]
    }
    let isNewcomer = old.map { $0.status == .dissolved || $0.branchOf != new.branchOf } ?? true
    var wrong: [String: FieldError] = [:]
    for path in numbers {
      let number = new[keyPath: path]
      guard !number.isEmpty, isNewcomer || old?[keyPath: path] != number else { continue }
      for id in register.ids(whose: path, is: number) where id != new.id {
        guard let other = register.record(id), other.status != .dissolved,
          !isOneFamily(new, other)
        else { continue }
        wrong[path] = .numberTaken(by: id.any, name: other.nameInUse)
        break
      }
    }
    return wrong
  }

  /// Whether one is a branch of the other, or both are of a third.
  private static func isOneFamily(_ one: Organization, _ other: Organization) -> Bool {
    one.branchOf == other.id || other.branchOf == one.id || !one.branchOf.isEmpty && one.branchOf == other.branchOf
  }

  /// Circles of branches of an association: nobody is deeper.
  private static let deepest = 20

  private static func isAncestor(
    _ id: Identifier<Organization>, of branch: Identifier<Organization>, on register: any Register
  ) -> Bool {
    var next = branch
    for _ in 0..<deepest {
      if next == id { return true }
      guard !next.isEmpty, let above = register.record(next) else { return false }
      next = above.branchOf
    }
    return true
  }
}

extension Organization {
  /// A number that another organization has already is most likely somebody else's.
  public static func consequences(
    of new: Organization, was old: Organization?, in situation: Situation
  ) throws(Refusal) -> [Change] {
    let wrong = NumberOwnership.faults(of: new, was: old, on: situation.register)
    if !wrong.isEmpty { throw .invalid(kind, FieldErrors(wrong)) }
    return []
  }

  /// Checks the numbers of an organization that comes back.
  public static func mustBeWelcome(_ record: Organization, in situation: Situation) throws(Refusal) {
    _ = try consequences(of: record, was: nil, in: situation)
  }
}
