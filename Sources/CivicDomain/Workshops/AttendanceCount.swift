/// Who came to a session, counted as the centre reports it: one rule for all who tell it.
///
/// Unknown is not zero: where somebody is registered and nobody was marked there is no number, whatever guests were counted;
/// where nobody is registered, the guests are all.
public struct AttendanceCount: Equatable, Sendable {
  /// How many people: the sizes of the registrations that came, and the guests without a name; nil: nobody knows.
  public let people: Int?
  /// How many different organizations: those for which somebody came, and those of the guests; nil: nobody knows.
  public let organizations: Int?
  /// How many of the people came for whom; of the others, the guests among them, that was not noted.
  public let peopleFor: [AttendeeKind: Int]

  /// Counts who came to a session.
  public init(of session: Session, on register: any Register) {
    let registrations = register.records(whose: \Registration.session, is: session.id)
      .filter(\.status.isInForce)
    let came = registrations.filter { $0.status == .attended }
    let isMarked = registrations.contains { $0.status != .registered }
    func known(_ counted: Int, and guests: Int?) -> Int? {
      isMarked ? counted + (guests ?? 0) : registrations.isEmpty ? guests : nil
    }
    people = known(came.reduce(0) { $0 + $1.size }, and: session.guestsUnnamed)
    let represented = came.filter { $0.representedKind == .organization && !$0.organization.isEmpty }
    organizations = known(Set(represented.map(\.organization)).count, and: session.guestOrganizations)
    peopleFor = came.reduce(into: [:]) { counts, registration in
      if let kind = registration.representedKind { counts[kind, default: 0] += registration.size }
    }
  }
}

extension Registration {
  /// For whom they come: as it was said, or else for the organization that was named.
  fileprivate var representedKind: AttendeeKind? { attendeeKind ?? (organization.isEmpty ? nil : .organization) }
}
