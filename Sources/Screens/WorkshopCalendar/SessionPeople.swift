import CivicDomain

/// The people of a session whose registration is in force: first who has a seat or came, in the order of the log, then
/// who waits, mode by mode. Counted, and read by windows, so that a page costs the same with ten and with ten thousand.
struct SessionPeople {
  /// A part of the list.
  private struct Part {
    let siblings: Siblings
    let count: Int
    let isWaiting: Bool
  }

  private let parts: [Part]
  private let register: any Register
  private let now: LocalTime

  init(of session: Identifier<Session>, on register: any Register, at now: LocalTime) {
    self.register = register
    self.now = now
    let lists =
      [(Registration.notWaiting(at: session), false)]
      + [SessionMode.inPerson, .online].map { (Registration.waiting(at: session, in: $0), true) }
    parts = lists.map { Part(siblings: $0, count: register.count($0), isWaiting: $1) }
  }

  /// How many registrations there are.
  var count: Int { parts.reduce(0) { $0 + $1.count } }

  /// The one in a place.
  func id(at place: Int) -> Identifier<Registration>? { ids(place..<place + 1).first?.id }

  /// Those in a window.
  func rows(_ window: Range<Int>) -> [RegistrationRow] {
    ids(window).compactMap { id, waitingPlace in
      register.record(id).map { registration in
        RegistrationRow(
          registration: registration, waitingPlace: waitingPlace,
          isToBeCalled: waitingPlace == nil && registration.isToBeCalled(on: register, at: now))
      }
    }
  }

  /// Where a registration stands; nil if it is not among them.
  func place(of id: Identifier<Registration>) -> Int? {
    var start = 0
    for part in parts {
      if let rank = register.rank(of: id.any, among: part.siblings),
        register.ids(part.siblings, window: rank..<rank + 1) == [id.any]
      {
        return start + rank
      }
      start += part.count
    }
    return nil
  }

  private func ids(_ window: Range<Int>) -> [(id: Identifier<Registration>, waitingPlace: Int?)] {
    var found: [(id: Identifier<Registration>, waitingPlace: Int?)] = []
    var start = 0
    for part in parts {
      let first = max(0, window.lowerBound - start)
      let end = min(part.count, window.upperBound - start)
      start += part.count
      guard first < end else { continue }
      for (place, id) in zip(first..., register.ids(part.siblings, window: first..<end)) {
        found.append((Identifier(id.raw), part.isWaiting ? place + 1 : nil))
      }
    }
    return found
  }
}
