import CivicDomain

/// The people of a session whose registration is in force: first who has a seat or came, in the order of the log, then
/// the waiting list, mode by mode. Counted, and read by windows, so that a page costs the same with ten and with ten
/// thousand.
struct SessionPeople {
  /// The rows of all registrations; whoever has a seat is in the first part.
  let rows: RowSource
  private let register: any Register
  private let now: LocalTime

  init(of session: Identifier<Session>, on register: any Register, at now: LocalTime) {
    self.register = register
    self.now = now
    var rows = RowSource()
    rows.add(.siblings(Registration.notWaiting(at: session)), on: register)
    for mode in [SessionMode.inPerson, .online] {
      rows.add(.siblings(Registration.waiting(at: session, in: mode)), on: register)
    }
    self.rows = rows
  }

  /// How many registrations there are.
  var count: Int { rows.total }

  /// The row of a registration, and its number among all; nil where it is not among them.
  func row(of id: RowID, near index: Int?) -> (row: RegistrationRow, number: Int)? {
    guard let registration = register.record(Identifier<Registration>(id.name)),
      let index = rows.index(of: id, near: index, on: register), let (part, inPart) = rows.part(at: index)
    else { return nil }
    let waitingPlace = part.number > 0 ? inPart + 1 : nil
    let row = RegistrationRow(
      registration: registration, waitingPlace: waitingPlace,
      isToBeCalled: waitingPlace == nil && registration.isToBeCalled(on: register, at: now))
    return (row, index + 1)
  }

  /// Returns all registrations, each with its row; for a search.
  func all() -> [(id: RowID, registration: Registration)] {
    rows.rows(0..<count, on: register).compactMap { row in
      register.record(Identifier<Registration>(row.name)).map { (row, $0) }
    }
  }
}
