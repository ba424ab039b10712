/// The standing of a registration at its session: in which mode, on a seat or waiting for one, and whether it came.
struct SeatStanding: Hashable {
  let isOnline: Bool
  let isSeated: Bool
  let status: RegistrationStatus

  /// Whether it waits for a seat.
  var isWaiting: Bool { status == .registered && !isSeated }

  /// The word of the tally: `online seated registered`.
  var word: String { "\(isOnline ? "online" : "inPerson") \(isSeated ? "seated" : "unseated") \(status.rawValue)" }

  /// All that there are.
  static let all: [SeatStanding] = [false, true].flatMap { isOnline in
    [false, true].flatMap { isSeated in
      RegistrationStatus.allCases.map { SeatStanding(isOnline: isOnline, isSeated: isSeated, status: $0) }
    }
  }

  private static let byWord = Dictionary(uniqueKeysWithValues: all.map { ($0.word, $0) })

  init(isOnline: Bool, isSeated: Bool, status: RegistrationStatus) {
    self.isOnline = isOnline
    self.isSeated = isSeated
    self.status = status
  }

  /// The standing that a word of the tally says.
  init?(word: String) {
    guard let known = SeatStanding.byWord[word] else { return nil }
    self = known
  }

  /// The words of the standings that satisfy a condition.
  static func words(where isMeant: (SeatStanding) -> Bool) -> Set<String> { Set(all.filter(isMeant).map(\.word)) }
}

extension Registration {
  /// The tally of each registration's standing at its session, and for how many people it is.
  public static let seats = Tally(by: \Registration.session, "seats") { id, register in
    let registration = register.excerpt(Identifier(id.raw), of: seatFields)
    return Standing(registration.standing.word, registration.size)
  }

  private static let seatFields = FieldList(\Registration.people, \.mode, \.seated, \.status)

  /// Returns the registrations of a session that are in force and do not wait: who has a seat, and who came without
  /// one.
  public static func notWaiting(at session: Identifier<Session>) -> Siblings {
    Siblings(seats, of: session.raw, at: SeatStanding.words { $0.status.isInForce && !$0.isWaiting })
  }

  /// Returns the registrations of a session that have a seat in a mode.
  static func seated(at session: Identifier<Session>, in mode: SessionMode) -> Siblings {
    let words = SeatStanding.words { $0.isOnline == (mode == .online) && $0.isSeated && $0.status.isInForce }
    return Siblings(seats, of: session.raw, at: words)
  }

  /// Returns the registrations of a session that wait for a seat in a mode, of at most so many people each.
  public static func waiting(
    at session: Identifier<Session>, in mode: SessionMode, upTo size: Int = .max
  ) -> Siblings {
    let words = SeatStanding.words { $0.isOnline == (mode == .online) && $0.isWaiting }
    return Siblings(seats, of: session.raw, at: words, measures: Int.min...size)
  }

  /// The standing of the registration at its session.
  var standing: SeatStanding { SeatStanding(isOnline: isOnline, isSeated: seated, status: status) }
}
