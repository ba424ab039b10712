import CivicDomain
import TerminalCanvas
import Words

/// The details of a caller, line by line: contacts, organizations, registrations, bookings and submissions.
struct CallerDetails {
  private(set) var lines: [PaneLine] = []
  /// The records that can be opened from the lines, in their order.
  private(set) var items: [RecordID] = []

  /// The same by their kinds, for paper: of each as many as were read.
  private(set) var parts: [GivenPart] = []

  private let world: World
  private let width: Int

  /// The details of a person, an organization or a resource, wrapped to so many columns.
  init(of id: RecordID, width: Int, in world: World) {
    self.world = world
    self.width = width
    guard world.register.has(id) else { return }
    let registrations = newest(Registration.self, of: [id])
    let submissions = newest(Submission.self, of: [id])
    let requests = newest(PersonRequest.self, of: [id])
    let speaking = world.register.records(whose: \Contact.person, is: Identifier(id.raw))
    let organizations = organizations(speaking.map(\.organization), registrations.records, submissions.records)
      .filter { $0 != id }
    let bookings = newest(Booking.self, of: [id] + organizations)
    let owner = world.register.lineage(of: id).whole
    addHead(of: id)
    if let owner {
      note([owner], of: Organization.kind)
      add(thing: owner, world.name(of: owner), contacts(of: owner))
    }
    add(organizations, speaking)
    addSpeakers(for: id)
    add(newest(PhoneCall.self, of: [id]))
    add(requests)
    add(registrations, besides: id)
    add(bookings, besides: id)
    add(submissions)
    // Who calls has nothing with us; a thing does not call.
    let total = registrations.total + bookings.total + submissions.total + requests.total
    addNothing(owner == nil && total == 0)
  }

  private var words: Words { world.words }

  // MARK: Who

  /// Adds the name and the contacts: whoever calls is the first on whom the cursor stands. On a narrow screen they are one
  /// heading, which stays in sight.
  private mutating func addHead(of id: RecordID) {
    let (name, here) = (words.fullName(of: id, in: world.circumstances), world.circumstances)
    let contacts = contacts(of: id)
    let isNarrow = world.size.width < Limits.twoPanesWidth
    let head = [name, isNarrow ? contacts : ""].filter { !$0.isEmpty }.joined(separator: " · ")
    let isPerson = Schema.kind(of: id)?.kind == Person.kind
    add(thing: id, [head], isPerson ? [] : [words.summary(of: id, in: here), price(of: id)], .heading)
    if !isNarrow { add(contacts, indent: isPerson ? 2 : 0) }
  }

  /// The price of a resource.
  private func price(of id: RecordID) -> String {
    let resource = world.register.record(Identifier<Resource>(id.raw))
    return resource.map { words.price(perHour: $0.tokensPerHour, perDay: $0.tokensPerDay) } ?? ""
  }

  private func contacts(of id: RecordID) -> String {
    guard let kind = Schema.kind(of: id), let values = world.register.living(id, of: kind.kind) else { return "" }
    return kind.contacts.compactMap { field in
      values[field.name].map { words.value($0, of: field, in: world.circumstances) }
    }.joined(separator: " · ")
  }

  /// The organizations for which somebody speaks, registered or sent a submission.
  private func organizations(
    _ spokenFor: [Identifier<Organization>], _ registrations: [Registration], _ submissions: [Submission]
  ) -> [RecordID] {
    var organizations: [RecordID] = []
    for organization in spokenFor + registrations.map(\.organization) + submissions.map(\.organization)
    where !organization.isEmpty && !organizations.contains(organization.any) {
      organizations.append(organization.any)
    }
    return organizations
  }

  private mutating func add(_ organizations: [RecordID], _ speaking: [Contact]) {
    guard !organizations.isEmpty else { return }
    note(organizations, of: Organization.kind)
    add(heading: Organization.kind, organizations.count)
    for organization in organizations.prefix(Limits.callersThings) {
      let roles = speaking.filter { $0.organization.any == organization }.map { words.text($0.role) }
      add(
        thing: organization,
        words.withRole(world.name(of: organization), roles.filter { !$0.isEmpty }.joined(separator: ", ")),
        contacts(of: organization))
    }
    addMore(organizations.count)
  }

  /// Adds who speaks for an organization, each with their role: it is them that letters concern there.
  private mutating func addSpeakers(for id: RecordID) {
    guard Schema.kind(of: id)?.kind == Organization.kind, world.readsPersonal else { return }
    let siblings = Siblings(whose: \Contact.organization, is: Identifier(id.raw))
    let total = world.register.count(siblings)
    guard total > 0 else { return }
    let contacts = world.register.ids(siblings, window: 0..<min(total, Limits.callersThings))
      .compactMap { world.register.record(Identifier<Contact>($0.raw)) }
    note(contacts.map(\.id.any), of: Contact.kind, total)
    add(heading: Contact.kind, total)
    for contact in contacts {
      add(
        thing: contact.person.any, words.withRole(world.name(of: contact.person.any), words.text(contact.role)),
        self.contacts(of: contact.person.any))
    }
    addMore(total)
  }

  // MARK: What

  /// Adds the calls, the last first: what was promised and is not done stands beside its day.
  private mutating func add(_ calls: Newest<PhoneCall>) {
    guard calls.total > 0 else { return }
    note(calls.records.reversed().map(\.id.any), of: PhoneCall.kind, calls.total)
    add(heading: PhoneCall.kind, calls.total)
    for call in calls.records.suffix(Limits.callersThings).reversed() {
      let when = call.at.map { words.moment($0, near: world.today) } ?? ""
      let isOwed = call.dueOn != nil && call.doneOn == nil
      let promise = isOwed ? words.stillPromised(words.text(call.promised), by: call.dueOn, near: world.today) : ""
      add(thing: call.id.any, [when, words.text(call.about)], [promise])
    }
    addMore(calls.total)
  }

  /// Adds what somebody asked for about their data, the last first: until when it is to be answered and by whom, or when it was.
  private mutating func add(_ requests: Newest<PersonRequest>) {
    guard requests.total > 0 else { return }
    note(requests.records.reversed().map(\.id.any), of: PersonRequest.kind, requests.total)
    add(heading: PersonRequest.kind, requests.total)
    for request in requests.records.suffix(Limits.callersThings).reversed() {
      let when = request.receivedOn.map { words.day($0, near: world.today) } ?? ""
      let due = request.due(on: world.register)
      add(
        thing: request.id.any, [when, request.kind.map { words.label($0) } ?? ""],
        [
          words.standing(of: request, due: due, near: world.today),
          request.doneOn == nil ? world.whose(request.id.any) : "",
        ])
    }
    addMore(requests.total)
  }

  /// Adds the registrations, the next session first, each with who it is where that is not known already.
  private mutating func add(_ registrations: Newest<Registration>, besides known: RecordID) {
    guard registrations.total > 0 else { return }
    add(heading: Registration.kind, registrations.total)
    let each = registrations.records.map { (registration: $0, session: world.register.record($0.session)) }
    let sorted = each.sorted { comesFirst($0.session?.start, $1.session?.start) }
    note(sorted.map(\.registration.id.any), of: Registration.kind, registrations.total)
    for (registration, session) in sorted.prefix(Limits.callersThings) {
      let when = session?.start.map { "\(words.shortWeekday($0.day.weekday)) \(words.moment($0, near: world.today))" }
      let position = Seating.position(of: registration, on: world.register)
      let standing = words.standing(of: registration, waitingPlace: position.flatMap { $0 > 0 ? $0 : nil })
      let isToBeCalled = registration.isToBeCalled(on: world.register, at: world.now)
      let person = registration.person.any
      let who = person.raw.isEmpty || person == known ? "" : world.name(of: person)
      add(
        thing: registration.id.any, [when ?? "", session.map { words.text($0.title) } ?? registration.session.raw],
        [who, whereabouts(of: registration, at: session), standing, isToBeCalled ? words.label(CallState.toCall) : ""])
    }
    addMore(registrations.total)
  }

  /// Where somebody takes part: the place of the session, or that they do not come there.
  private func whereabouts(of registration: Registration, at session: Session?) -> String {
    registration.isOnline || session?.mode == .online
      ? words.label(SessionMode.online) : words.text(session?.place ?? "")
  }

  /// Adds the bookings, the next first, each with those of its parties that are not known already.
  private mutating func add(_ bookings: Newest<Booking>, besides known: RecordID) {
    guard bookings.total > 0 else { return }
    add(heading: Booking.kind, bookings.total)
    let sorted = bookings.records.sorted { comesFirst($0.start, $1.start) }
    note(sorted.map(\.id.any), of: Booking.kind, bookings.total)
    for booking in sorted.prefix(Limits.callersThings) {
      let names = [booking.resource.any, booking.borrower.any].filter { $0 != known }.map { world.name(of: $0) }
      let when = booking.span.map { words.weekdayAndSpan($0, near: world.today) } ?? ""
      add(thing: booking.id.any, [when, names.first ?? ""], names.dropFirst() + [words.label(booking.status)])
    }
    addMore(bookings.total)
  }

  /// Adds the submissions, the newest first.
  private mutating func add(_ submissions: Newest<Submission>) {
    guard submissions.total > 0 else { return }
    note(submissions.records.reversed().map(\.id.any), of: Submission.kind, submissions.total)
    add(heading: Submission.kind, submissions.total)
    for submission in submissions.records.suffix(Limits.callersThings).reversed() {
      let own = Responses.response(to: submission.id, on: world.register)
      let response = own ?? Responses.published(to: submission, on: world.register)
      let standing = words.standing(of: response, since: submission.receivedOn, today: world.today)
      add(thing: submission.id.any, [words.numberAndSubject(of: submission.id, in: world.circumstances)], [standing])
    }
    addMore(submissions.total)
  }

  /// Whether one start is listed before another: what is to come stands before what is over, either with the nearest
  /// first.
  private func comesFirst(_ one: LocalTime?, _ other: LocalTime?) -> Bool {
    guard let one, let other else { return one != nil && other == nil }
    let today = LocalTime(startOf: world.today)
    if (one >= today) != (other >= today) { return one >= today }
    return one >= today ? one < other : one > other
  }

  /// The records of a type that were entered last, and how many there are in all.
  private struct Newest<R: Record> {
    let records: [R]
    let total: Int
  }

  /// The newest records that refer to one of these; an organization of many years has thousands, and nobody reads them
  /// all.
  private func newest<R: Record>(_: R.Type, of owners: [RecordID]) -> Newest<R> {
    let groups = owners.compactMap { owner in
      Schema.kind(of: owner).flatMap { kind in
        Schema.kind(of: R.self).fields.first { $0.shape.refersTo == kind.kind }
      }.map { Siblings(R.kind, whose: $0.name, is: owner.raw) }
    }
    var ids: [RecordID] = []
    var total = 0
    for group in groups.reversed() {
      let count = world.register.count(group)
      total += count
      let wanted = min(count, Limits.callersNewest - ids.count)
      if wanted > 0 { ids = world.register.ids(group, window: count - wanted..<count) + ids }
    }
    return Newest(records: ids.compactMap { world.register.record(Identifier<R>($0.raw)) }, total: total)
  }

  private mutating func note(_ ids: [RecordID], of kind: Kind, _ total: Int? = nil) {
    guard let kind = Schema.kind(named: kind.name) else { return }
    parts.append(GivenPart(kind: kind, ids: ids, total: total ?? ids.count))
  }

  // MARK: Lines

  private mutating func add(_ text: String, _ role: Role = .text, indent: Int = 0, item: Int? = nil) {
    guard !text.isEmpty else { return }
    let wrapped = LineWrap.lines(of: text, width: max(1, width - indent))
    lines += wrapped.map { PaneLine(text: $0.text, role: role, indent: indent, item: item) }
  }

  private mutating func add(heading kind: Kind, _ number: Int) {
    lines.append(PaneLine(text: ""))
    add("\(words.heading(of: kind)) \(words.number(number))", .heading)
  }

  /// Adds an item that can be opened: what it is, and below it how it stands.
  private mutating func add(thing id: RecordID, _ text: String, _ aside: String, _ role: Role = .text) {
    let item = items.count
    items.append(id)
    add(text, role, indent: 2, item: item)
    add(aside, .muted, indent: 2, item: item)
  }

  private mutating func add(thing id: RecordID, _ texts: [String], _ asides: [String], _ role: Role = .text) {
    func joined(_ parts: [String], by separator: String) -> String {
      parts.filter { !$0.isEmpty }.joined(separator: separator)
    }
    add(thing: id, joined(texts, by: "  "), joined(asides, by: " · "), role)
  }

  private mutating func addMore(_ all: Int) {
    if all > Limits.callersThings { add(words.andMore(all - Limits.callersThings), .muted, indent: 2) }
  }

  private mutating func addNothing(_ isNothing: Bool) {
    guard isNothing else { return }
    lines.append(PaneLine(text: ""))
    add(words.nothingWithCaller, .muted)
  }
}
