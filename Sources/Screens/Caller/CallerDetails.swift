import CivicDomain
import TerminalCanvas
import Words

/// All that we have with the one who calls, line by line.
struct CallerDetails {
  private(set) var lines: [PaneLine] = []
  /// The things that can be opened, in their order.
  private(set) var items: [RecordID] = []

  private let world: World
  private let width: Int

  /// All about a person, an organization or a resource, in lines of so many columns.
  init(of id: RecordID, width: Int, in world: World) {
    self.world = world
    self.width = width
    switch Schema.kind(of: id)?.kind {
    case Person.kind: add(Identifier<Person>(id.raw))
    case Organization.kind: add(Identifier<Organization>(id.raw))
    case Resource.kind: add(Identifier<Resource>(id.raw))
    case _: break
    }
  }

  private var words: Words { world.words }

  // MARK: Who

  private mutating func add(_ id: Identifier<Person>) {
    guard let person = world.register.record(id) else { return }
    add(words.told(person.name), .heading)
    add([person.phone, person.email].filter { !$0.isEmpty }.joined(separator: " · "))
    let registrations = newest(whose: \Registration.person, is: [id])
    let remarks = newest(whose: \Submission.person, is: [id])
    var organizations: [Identifier<Organization>] = []
    for organization in registrations.records.map(\.organization) + remarks.records.map(\.organization)
    where !organization.isEmpty && !organizations.contains(organization) {
      organizations.append(organization)
    }
    if !organizations.isEmpty { add(heading: Organization.kind, organizations.count) }
    for organization in organizations.prefix(Limits.callersThings) {
      add(thing: organization.any, world.name(of: organization.any), contacts(of: organization))
    }
    addMore(organizations.count)
    add(registrations)
    add(newest(whose: \Booking.borrower, is: organizations)) { [$0.resource.any, $0.borrower.any] }
    add(remarks)
    addNothing(registrations.total + remarks.total == 0)
  }

  private mutating func add(_ id: Identifier<Organization>) {
    guard let organization = world.register.record(id) else { return }
    let facts = [organization.legalForm.map { words.label($0) } ?? "", words.told(organization.district)]
    add(thing: id.any, words.told(organization.name), facts.filter { !$0.isEmpty }.joined(separator: " · "), .heading)
    add(contacts(of: id))
    let registrations = newest(whose: \Registration.organization, is: [id])
    let bookings = newest(whose: \Booking.borrower, is: [id])
    let remarks = newest(whose: \Submission.organization, is: [id])
    add(registrations)
    add(bookings) { [$0.resource.any] }
    add(remarks)
    addNothing(registrations.total + bookings.total + remarks.total == 0)
  }

  private mutating func add(_ id: Identifier<Resource>) {
    guard let resource = world.register.record(id) else { return }
    let price = words.price(perHour: resource.tokensPerHour, perDay: resource.tokensPerDay)
    let facts = [resource.category.map { words.label($0) } ?? "", price].filter { !$0.isEmpty }
    add(thing: id.any, words.told(resource.name), facts.joined(separator: " · "), .heading)
    let owner = resource.organization
    add(thing: owner.any, world.name(of: owner.any), contacts(of: owner))
    add(newest(whose: \Booking.resource, is: [id])) { [$0.borrower.any] }
  }

  private func contacts(of id: Identifier<Organization>) -> String {
    guard let organization = world.register.record(id) else { return "" }
    return [organization.phone, organization.email].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  // MARK: What

  /// The next session first.
  private mutating func add(_ registrations: Newest<Registration>) {
    guard registrations.total > 0 else { return }
    add(heading: Registration.kind, registrations.total)
    let known = registrations.records.map { (registration: $0, session: world.register.record($0.session)) }
    let sorted = known.sorted { comesFirst($0.session?.start, $1.session?.start) }
    for (registration, session) in sorted.prefix(Limits.callersThings) {
      let when = session?.start.map { "\(words.shortWeekday($0.day.weekday)) \(words.moment($0, near: world.today))" }
      let place = Seating.position(of: registration, on: world.register)
      let standing = words.standing(of: registration, waitingPlace: place.flatMap { $0 > 0 ? $0 : nil })
      let isToBeCalled = registration.isToBeCalled(on: world.register, at: world.now)
      add(
        thing: registration.id.any, [when ?? "", session.map { words.told($0.title) } ?? registration.session.raw],
        [words.told(session?.place ?? ""), standing, isToBeCalled ? words.label(CallState.toCall) : ""])
    }
    addMore(registrations.total)
  }

  /// The next first, each with those of its parties that are not known already.
  private mutating func add(_ bookings: Newest<Booking>, parties: (Booking) -> [RecordID]) {
    guard bookings.total > 0 else { return }
    add(heading: Booking.kind, bookings.total)
    for booking in bookings.records.sorted(by: { comesFirst($0.start, $1.start) }).prefix(Limits.callersThings) {
      let names = parties(booking).map { world.name(of: $0) }
      let when = booking.span.map { words.weekdayAndSpan($0, near: world.today) } ?? ""
      add(thing: booking.id.any, [when, names.first ?? ""], names.dropFirst() + [words.label(booking.status)])
    }
    addMore(bookings.total)
  }

  /// The one that came last first.
  private mutating func add(_ remarks: Newest<Submission>) {
    guard remarks.total > 0 else { return }
    add(heading: Submission.kind, remarks.total)
    for remark in remarks.records.suffix(Limits.callersThings).reversed() {
      let response =
        Answers.response(to: remark.id, on: world.register) ?? Answers.published(to: remark, on: world.register)
      let standing = words.standing(of: response, since: remark.receivedOn, today: world.today)
      add(thing: remark.id.any, [words.numberAndSubject(of: remark.id, in: world.circumstances)], [standing])
    }
    addMore(remarks.total)
  }

  /// What is to come stands before what is over, either with the nearest first.
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

  /// Those that refer to one of these records; an organization of many years has thousands, and nobody reads them all.
  private func newest<R: Record, V: FieldContent>(
    whose path: WritableKeyPath<R, V>, is owners: [V.Item]
  ) -> Newest<R> {
    let groups = owners.map { Siblings(whose: path, is: $0) }
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

  /// A thing that can be opened: what it is, and below it how it stands.
  private mutating func add(thing id: RecordID, _ text: String, _ aside: String, _ role: Role = .text) {
    let item = items.count
    items.append(id)
    add(text, role, indent: 2, item: item)
    add(aside, .muted, indent: 2, item: item)
  }

  private mutating func add(thing id: RecordID, _ texts: [String], _ asides: [String]) {
    func joined(_ parts: [String], by separator: String) -> String {
      parts.filter { !$0.isEmpty }.joined(separator: separator)
    }
    add(thing: id, joined(texts, by: "  "), joined(asides, by: " · "))
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
