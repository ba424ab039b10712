/// The making of a public edition, a piece at a time, so that whoever makes it can look up between two pieces, and has no more of
/// it in memory than a piece.
///
/// It asks `Register.published` for what everyone may see of a record, and reads of what is nobody's outside (registrations,
/// remarks) only how it stands. Of more records of a kind than a kiosk can hold it has the first.
public struct PublicEditionMaking {
  /// The edition without its parts: what stands before them.
  public private(set) var head: PublicEdition
  private let register: any Register
  private let now: LocalTime
  /// Returns the key under which everyone may look up what became of a receipt: whoever has the code makes the key, and the key
  /// does not tell the code.
  private let key: (ReceiptCode) -> String
  /// What is left to do, the next last.
  private var left: [Task]
  private var taken: Set<RecordID> = []
  /// The parts of the piece that is being made.
  private var parts: [PublicPart] = []

  /// Something that is left to do.
  private enum Task {
    case query(Query)
    case records(ArraySlice<RecordID>)
    case registrations(Identifier<Session>, from: Int)
    case remarks(Identifier<Consultation>, from: Int)
  }

  /// Begins the edition of a register as it is at a moment.
  public init(of register: any Register, at instant: Instant, key: @escaping (ReceiptCode) -> String) {
    self.register = register
    self.key = key
    now = WarsawTime.local(instant)
    head = PublicEdition(madeAt: instant)
    head.register.olderSettings = register.olderSettings
    head.contact = register.text(of: .centreContact, on: now.day)
    head.notice = Notice.inForce(on: now.day, register: register).map {
      PublicNotice(version: $0.version, text: $0.text, shortText: $0.shortText)
    }
    let today = FieldValue.text(LocalTime(startOf: now.day).text)
    left = [
      .query(Query(KioskCase.kind)),
      .query(Query(Consultation.kind)),
      .query(Query(orderedBy: \Closure.to, from: today)),
      .query(Query(orderedBy: \Booking.end, from: today)),
      .query(Query(Resource.kind, where: [Condition(\Resource.status, is: .offered)])),
      .query(Query(orderedBy: \Session.start, from: today)),
      .query(Query(SettingValue.kind)),
    ]
  }

  /// Returns the edition of a register as it is at a moment, made at once.
  public static func edition(
    of register: any Register, at instant: Instant, key: @escaping (ReceiptCode) -> String
  ) -> PublicEdition {
    var making = PublicEditionMaking(of: register, at: instant, key: key)
    var edition = making.head
    while let parts = making.step(atMost: Int.max) { parts.forEach { edition.add($0) } }
    return edition
  }

  /// Makes a piece, for which at most so many records are looked at.
  /// - Returns: its parts, of which there may be none; nil where nothing is left to make.
  public mutating func step(atMost count: Int) -> [PublicPart]? {
    guard let task = left.popLast() else { return nil }
    parts = []
    switch task {
    case .query(let query): left.append(.records(register.page(query, window: 0..<Limits.publicRecords).ids[...]))
    case .records(let ids):
      if ids.count > count { left.append(.records(ids.dropFirst(count))) }
      for id in ids.prefix(count) { take(id) }
    case .registrations(let session, let from):
      let siblings = Siblings(whose: \Registration.session, is: session)
      let ids = window(of: siblings, from: from, atMost: count)
      if ids.count == count { left.append(.registrations(session, from: from + count)) }
      for id in ids { take(registration: Identifier(id.raw)) }
    case .remarks(let consultation, let from):
      let siblings = Siblings(whose: \Submission.consultation, is: consultation)
      let ids = window(of: siblings, from: from, atMost: count)
      if ids.count == count { left.append(.remarks(consultation, from: from + count)) }
      for (index, id) in ids.enumerated() { take(remark: Identifier(id.raw), rank: from + index) }
    }
    return parts
  }

  private func window(of siblings: Siblings, from start: Int, atMost count: Int) -> [RecordID] {
    register.ids(siblings, window: start..<(count > Int.max - start ? Int.max : start + count))
  }

  private mutating func take(_ id: RecordID) {
    switch id.prefix {
    case Session.kind.idPrefix[...]: take(session: Identifier(id.raw))
    case Resource.kind.idPrefix[...]:
      let resource = Identifier<Resource>(id.raw)
      if put(id) { put(register.value(of: \Resource.organization, in: resource).any) }
    case Booking.kind.idPrefix[...]: take(booking: Identifier(id.raw))
    case Closure.kind.idPrefix[...]:
      if taken.contains(register.value(of: \Closure.resource, in: Identifier(id.raw)).any) { put(id) }
    case KioskCase.kind.idPrefix[...]: take(case: Identifier(id.raw))
    case Consultation.kind.idPrefix[...]: take(consultation: Identifier(id.raw))
    case _: put(id)
    }
  }

  /// Takes over what a kiosk shows of a record, as far as everyone may see it; false where that is nothing.
  @discardableResult
  private mutating func put(_ id: RecordID) -> Bool {
    if taken.contains(id) { return true }
    guard let shown = PublicEdition.shown[String(id.prefix)], var record = register.published(id) else { return false }
    for index in record.values.values.indices where !shown.contains(index) { record.values[index] = nil }
    taken.insert(id)
    // Who changed it last is the staff's.
    record.changedBy = ""
    parts.append(.record(record))
    return true
  }

  private mutating func take(session id: Identifier<Session>) {
    guard put(id.any), let session = register.record(id) else { return }
    let seating = Seating(of: session, on: register)
    let seats = PublicSeats(
      free: seating.inPerson.isOffered ? seating.inPerson.left : nil,
      freeOnline: seating.online.isOffered ? seating.online.left : nil, waiting: seating.waiting)
    parts.append(.seats(seats, id))
    left.append(.registrations(id, from: 0))
  }

  /// What takes a thing, not for whom nor what for.
  private mutating func take(booking id: Identifier<Booking>) {
    let booking = register.excerpt(id, of: Self.standing)
    guard booking.status.takesUp, taken.contains(booking.resource.any) else { return }
    put(id.any)
  }

  private static let standing = FieldList(\Booking.resource, \.status)

  private mutating func take(consultation id: Identifier<Consultation>) {
    guard let consultation = register.record(id) else { return }
    let beginnings = [consultation.announcedOn, consultation.opens].compactMap { $0 }
    guard beginnings.contains(where: { $0 <= now.day }), put(id.any) else { return }
    for document in register.ids(whose: \Document.consultation, is: id) where put(document.any) {
      let versions = register.ids(whose: \Version.document, is: document)
      let newest = versions.max { number(of: $0) < number(of: $1) }
      if let newest { put(newest.any) }
    }
    left.append(.remarks(id, from: 0))
  }

  private func number(of version: Identifier<Version>) -> Int { register.value(of: \Version.number, in: version) ?? 0 }

  private mutating func take(case id: Identifier<KioskCase>) {
    let told = register.excerpt(id, of: Self.receipt)
    let settled = told.settledOn
    tell(
      told.receipt,
      told.session.isEmpty ? .atStaff(settledOn: settled) : .registration(.atStaff(settledOn: settled), told.session))
  }

  /// Tells the holder of a receipt what became of it.
  private mutating func tell(_ receipt: String, _ told: PublicReceipt) {
    guard let code = try? ReceiptCode(typed: receipt) else { return }
    parts.append(.receipt(told, key: key(code)))
  }

  private static let receipt = FieldList(\KioskCase.session, \.receipt, \.settledOn)

  private mutating func take(registration id: Identifier<Registration>) {
    let told = register.excerpt(id, of: Self.place)
    guard !told.receipt.isEmpty, let standing = standing(of: told) else { return }
    tell(told.receipt, .registration(standing, told.session))
  }

  private func standing(of told: Registration) -> PublicReceipt.Standing? {
    if told.status == .cancelled { return first(before: told).flatMap(standing) ?? .cancelled }
    guard told.isWaiting else { return .seated }
    return Seating.position(of: told, on: register).map { .waiting($0) }
  }

  /// The registration in force that somebody had before they registered again: where the second is called off, its receipt tells of
  /// that one, for who is registered it tells nobody.
  private func first(before second: Registration) -> Registration? {
    guard !second.person.isEmpty else { return nil }
    return register.ids(whose: \Registration.person, is: second.person).prefix { $0 != second.id }.lazy
      .map { register.excerpt($0, of: Self.place) }
      .first { $0.session == second.session && $0.status.isInForce }
  }

  private static let place = FieldList(
    \Registration.session, \.person, \.mode, \.seated, \.status, \.people, \.receipt)

  private mutating func take(remark id: Identifier<Submission>, rank: Int) {
    let standing = register.excerpt(id, of: Self.outside)
    guard !standing.receipt.isEmpty || standing.moderation == .published else { return }
    guard let submission = register.record(id) else { return }
    if !standing.receipt.isEmpty, let status = ReceiptStatus(of: submission, on: register) {
      tell(standing.receipt, .remark(status))
    }
    guard submission.moderation == .published else { return }
    var remark = PublicRemark(
      consultation: submission.consultation, version: submission.version, number: ConsultationProgress.numeral(rank))
    remark.unit = submission.unit
    (remark.text, remark.justification) = (submission.publishedText, submission.publishedJustification)
    remark.wording = submission.publishedWording
    if let answer = Responses.published(to: submission, on: register) {
      (remark.disposition, remark.answer) = (answer.disposition, answer.justification)
      (remark.changedUnit, remark.answeredOn) = (answer.changedUnit, answer.publishedOn)
    }
    parts.append(.remark(remark))
  }

  private static let outside = FieldList(\Submission.receipt, \.moderation)
}
