/// A concern about something that was saved, although no rule forbids it: most likely a slip.
public enum Concern: Hashable, Sendable {
  /// Two days of which the first is, as a rule, not after the second.
  case outOfOrder(FieldDeclaration, Day, after: FieldDeclaration, Day)
  /// A field names an organization that is no more.
  case dissolved(FieldDeclaration, Identifier<Organization>)
  /// The record takes so many days from its first to its last, more than such a thing does.
  case long(days: Int)
  /// The record is new, and was over on this day already.
  case over(Day)
  /// A booking was called off together with something else, so that nobody has told its borrower yet.
  case calledOff(Identifier<Booking>)
  /// A session begins at another time, of which so many that registered are to be told.
  case moved(Identifier<Session>, untold: Int)
  /// A thing is closed at a time at which it is closed already, for this reason.
  case closedAlready(TimeSpan, why: String)
  /// A closure came back over so many bookings, which stand.
  case closesOver(bookings: Int)
  /// A remark came from somebody who is not among those that are asked.
  case notEntitled(ConsultationEntitled)
  /// A field names a login under which nobody saved anything here lately; those under which somebody did.
  case unknownLogin(FieldDeclaration, String, known: [String])
  /// Whoever stands in for somebody is away themselves on some of those days.
  case substituteAway(by: String, absent: String, ClosedRange<Day>)
}

/// A concern about a record.
public struct RaisedConcern: Hashable, Sendable {
  /// The record.
  public let id: RecordID
  /// The concern: what is to be said of it.
  public let concern: Concern
}

extension Concern {
  /// Returns the concerns about changes once the register has them. Of what was so before and was not touched
  /// nothing is said again.
  /// - Parameter logins: returns those under which somebody saved something lately; nil: nobody knows.
  public static func all(
    in changes: [Change], on register: any Register, at now: LocalTime, known logins: () -> Set<String>? = { nil }
  ) -> [RaisedConcern] {
    var worked: Set<String>?
    func named() -> Set<String> {
      let named = worked ?? Self.named(on: register, besides: changes)
      worked = named
      return named
    }
    return changes.flatMap { change -> [RaisedConcern] in
      guard change.gone != true, change.erased.isEmpty, let kind = Schema.kind(of: change.id),
        let stored = register.stored(change.id), !stored.isGone
      else { return [] }
      let set = change.fieldNames
      return
        (order(of: kind, stored.values, set) + parties(of: kind, stored.values, set, register)
        + extent(of: kind, stored.values, set, now)
        + entitlement(stored, set, register) + moving(stored, set, among: changes, register, now)
        + cancellation(stored, set, among: changes, register)
        + substitution(stored, set, register)
        + closing(stored, set, isBack: change.gone == false, register)
        + strangers(in: kind, stored.values, set, logins, named))
        .map { RaisedConcern(id: change.id, concern: $0) }
    }
  }

  private static func order(of kind: AnyKind, _ values: Row, _ set: Set<String>) -> [Concern] {
    kind.fields.flatMap { early in
      early.comesBefore.compactMap { offset in
        guard let late = kind.field(at: offset), set.contains(early.name) || set.contains(late.name),
          let first = values[early.name]?.namedDay, let second = values[late.name]?.namedDay, first > second
        else { return nil }
        return .outOfOrder(early, first, after: late, second)
      }
    }
  }

  private static func parties(
    of kind: AnyKind, _ values: Row, _ set: Set<String>, _ register: any Register
  ) -> [Concern] {
    kind.fields.filter { set.contains($0.name) && $0.shape.refersTo == Organization.kind }.flatMap { field in
      (values[field.name]?.texts ?? []).map { Identifier<Organization>($0) }
        .filter { register.record($0)?.status == .dissolved }.map { .dissolved(field, $0) }
    }
  }

  /// - Parameter named: returns those whom records name beside those that changed; asked only about a stranger.
  private static func strangers(
    in kind: AnyKind, _ values: Row, _ set: Set<String>, _ logins: () -> Set<String>?, _ named: () -> Set<String>
  ) -> [Concern] {
    let fields = kind.fields.filter { $0.isLogin && set.contains($0.name) }
    guard !fields.isEmpty, let writers = logins() else { return [] }
    return fields.compactMap { field in
      guard let login = values[field.name]?.text, !writers.contains(login) else { return nil }
      let known = writers.union(named())
      return known.contains(login) ? nil : .unknownLogin(field, login, known: known.sorted())
    }
  }

  /// The logins that records name, those aside that changed: a slip of the pen does not make itself known.
  private static func named(on register: any Register, besides changes: [Change]) -> Set<String> {
    var names = register.namesOfLogins
    for id in Set(changes.map(\.id)) {
      guard let kind = Schema.kind(of: id), let stored = register.stored(id), !stored.isGone else { continue }
      for field in kind.fields where field.isLogin && field.isStored {
        if let login = stored.values[field.name]?.text { names[login, default: 0] -= 1 }
      }
    }
    return Set(names.filter { $0.value > 0 }.keys)
  }

  private static func extent(
    of kind: AnyKind, _ values: Row, _ set: Set<String>, _ now: LocalTime
  ) -> [Concern] {
    kind.fields.flatMap { end -> [Concern] in
      guard let extent = end.extent, let from = kind.field(at: extent.from)?.name,
        set.contains(from) || set.contains(end.name), let first = values[from]?.namedDay,
        let last = values[end.name]?.namedDay(as: end.wholeDay), first <= last
      else { return [] }
      let days = first.days(until: last) + 1
      // What is new says both; what is corrected later may well be over.
      let isNew = set.contains(from) && set.contains(end.name)
      return (days > extent.atMostDays ? [.long(days: days)] : []) + (isNew && last < now.day ? [.over(last)] : [])
    }
  }

  /// Returns the concern that a booking was called off together with others or something else; whoever calls off one by
  /// itself knows whom to tell.
  private static func cancellation(
    _ stored: StoredRecord, _ set: Set<String>, among changes: [Change], _ register: any Register
  ) -> [Concern] {
    guard set.contains(Booking.name(of: \.status)), changes.contains(where: { $0.id != stored.id }),
      let booking = register.record(Identifier<Booking>(stored.id.raw))
    else { return [] }
    switch booking.status {
    case .cancelled: return [.calledOff(booking.id)]
    case .requested, .confirmed, .handedOver, .returned, .refused: return []
    }
  }

  /// Returns the concern that people are to be told of another time: all who are to be rung, those too whom nobody has told of an
  /// earlier move yet; where a move is taken back only those who knew of it. Whoever got a seat by it is told of apart.
  private static func moving(
    _ stored: StoredRecord, _ set: Set<String>, among changes: [Change], _ register: any Register, _ now: LocalTime
  ) -> [Concern] {
    guard stored.id.prefix == Session.kind.idPrefix[...], set.contains(Session.name(of: \.start)),
      let session = register.record(Identifier<Session>(stored.id.raw))
    else { return [] }
    let call = Registration.name(of: \.call)
    let toCall = FieldValue.text(CallState.toCall.rawValue)
    let noted = changes.filter { $0.id.prefix == Registration.kind.idPrefix[...] && $0.fieldNames.contains(call) }
    let isTakenBack = noted.contains { $0.set[call] != toCall }
    let told = Set(noted.filter { $0.set[call] == toCall }.map(\.id))
    let movedUp = Set(Seating.movedUp(in: changes).map(\.any))
    let untold = session.toBeCalled(on: register, at: now).count {
      !movedUp.contains($0.id.any) && (!isTakenBack || told.contains($0.id.any))
    }
    return untold > 0 ? [.moved(session.id, untold: untold)] : []
  }

  /// Returns the concerns that a closure lies over others and, where it came back and nobody was asked, over bookings.
  private static func closing(
    _ stored: StoredRecord, _ set: Set<String>, isBack: Bool, _ register: any Register
  ) -> [Concern] {
    guard isBack || set.contains(where: Closure.names(of: \.resource, \.from, \.to).contains),
      let closure = register.record(Identifier<Closure>(stored.id.raw)), let span = closure.span
    else { return [] }
    let others = Closure.closing(closure.resource, during: span, on: register).filter { $0.id != closure.id }
    let hit = isBack ? Booking.taking(closure.resource, from: span.start, until: span.end, on: register).count : 0
    return others.compactMap { other in other.span.map { .closedAlready($0, why: other.why) } }
      + (hit > 0 ? [.closesOver(bookings: hit)] : [])
  }

  /// Returns the concerns that a substitute is away then: the new one, or whoever is away now and stands in for another.
  private static func substitution(
    _ stored: StoredRecord, _ set: Set<String>, _ register: any Register
  ) -> [Concern] {
    guard set.contains(where: Substitute.names(of: \.absent, \.by, \.from, \.to).contains),
      let new = register.record(Identifier<Substitute>(stored.id.raw)), let days = new.days
    else { return [] }
    func concerns(_ others: [Substitute], _ whose: (Substitute) -> Substitute) -> [Concern] {
      others.compactMap { other in
        guard other.id != new.id, let others = other.days, others.overlaps(days) else { return nil }
        let standing = whose(other)
        return .substituteAway(by: standing.by, absent: standing.absent, others.clamped(to: days))
      }
    }
    return concerns(Substitute.ofAbsent(new.by, from: days.lowerBound, on: register)) { _ in new }
      + concerns(Substitute.ending(by: new.absent, from: days.lowerBound, on: register)) { $0 }
  }

  private static func entitlement(
    _ stored: StoredRecord, _ set: Set<String>, _ register: any Register
  ) -> [Concern] {
    guard set.contains(where: Submission.names(of: \.consultation, \.submitterKind).contains),
      let submission = register.record(Identifier<Submission>(stored.id.raw)),
      let entitled = register.record(submission.consultation)?.entitled
    else { return [] }
    return entitled.includes(submission) ? [] : [.notEntitled(entitled)]
  }
}

extension Concern {
  /// Whether it is about a beginning and an end.
  public var isOfTime: Bool {
    switch self {
    case .long, .over, .closedAlready, .closesOver: true
    case .outOfOrder, .dissolved, .notEntitled, .calledOff, .moved, .unknownLogin, .substituteAway: false
    }
  }
}

extension FieldValue {
  /// The day that it is, or in which the time lies that it is.
  fileprivate var namedDay: Day? { namedDay(as: nil) }

  /// Returns the named day, where a time may mean a whole day.
  fileprivate func namedDay(as meaning: WholeDay?) -> Day? {
    guard let text else { return nil }
    if let day = try? Day(text) { return day }
    return (try? LocalTime(text)).map { meaning?.day(of: $0) ?? $0.day }
  }
}
