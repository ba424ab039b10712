/// What something asks of whoever does it. Acts, kinds and commands declare it, each beside itself.
public enum Right: Int, Comparable, Sendable, CaseIterable {
  /// Nothing of the register: it is not opened, or the system alone decides.
  case nothing
  /// To read what is not personal.
  case reading
  /// To change the register, or to see whom it names.
  case changing
  /// To decide what holds for all, or what nobody brings back: settings, erasures, retention, restoring.
  case keeping

  /// Whether one asks for less than another.
  public static func < (one: Right, other: Right) -> Bool { one.rawValue < other.rawValue }
}

/// What somebody may do with a register, as the users and groups of the system say. The program has no passwords.
public enum AccessRole: Hashable, Sendable {
  /// Reads what is not personal, and changes nothing; staff is that group, empty where the store is its owner's alone.
  case reader(staff: String)
  /// Reads and changes all but what is the keepers' alone, who are that group.
  case staff(keepers: String)
  /// May do everything. Where no group of keepers is named, all of the staff are.
  case keeper

  /// The most that it has a right to.
  public var right: Right {
    switch self {
    case .reader: .reading
    case .staff: .changing
    case .keeper: .keeping
    }
  }

  /// Whether it has a right.
  public func may(_ right: Right) -> Bool { right <= self.right }

  /// Refuses what is not its right.
  public func must(_ right: Right) throws(Refusal) { if let refusal = refusal(of: right) { throw refusal } }

  /// The refusal of what is not its right; nil: it is.
  public func refusal(of right: Right) -> Refusal? {
    if may(right) { return nil }
    switch self {
    case .reader(let staff): return .forStaffAlone(group: staff)
    case .staff(let keepers): return .forKeepersAlone(group: keepers)
    case .keeper: return nil
    }
  }
}

extension [Change] {
  /// The right that whoever makes them needs, whatever the act: what is the keepers' alone is so in every way.
  public var right: Right {
    contains { Schema.kind(of: $0.id)?.kind.isForKeepersAlone ?? false } ? .keeping : .changing
  }
}
