/// The making of a public edition, a piece at a time, so that whoever makes it can look up between two pieces.
///
/// It asks `Register.published` for what everyone may see of a record, and reads of what is nobody's outside (registrations,
/// remarks) only how it stands. Of more records of a kind than a kiosk can hold it has the first.
public struct PublicEditionMaking {
  private let register: any Register
  private let now: LocalTime
  private var edition: PublicEdition
  /// What is left to do, the next last.
  private var left: [Part]
  private var taken: Set<RecordID> = []

  /// A part of the edition.
  private enum Part {
    case query(Query)
    case records([RecordID])
    case registrations(Identifier<Session>, from: Int)
    case remarks(Identifier<Consultation>, from: Int)
  }

  /// Begins the edition of a register as it is at a moment.
  public init(of register: any Register, at instant: Instant) {
    self.register = register
    now = WarsawTime.local(instant)
    edition = PublicEdition(madeAt: instant)
    edition.register.olderSettings = register.olderSettings
    edition.contact = register.text(of: .centreContact, on: now.day)
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
    addNotice()
  }

  /// Returns the edition of a register as it is at a moment, made at once.
  public static func edition(of register: any Register, at instant: Instant) -> PublicEdition {
    var making = PublicEditionMaking(of: register, at: instant)
    while true {
      if let edition = making.step(atMost: Int.max) { return edition }
    }
  }

  /// Takes in at most so many records more.
  /// - Returns: the edition, once it is whole.
  public mutating func step(atMost count: Int) -> PublicEdition? {
    guard let part = left.popLast() else { return edition }
    switch part {
    case .query(let query): left.append(.records(register.page(query, window: 0..<Limits.publicRecords).ids))
    case .records(let ids):
      if ids.count > count { left.append(.records(Array(ids.dropFirst(count)))) }
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
    return left.isEmpty ? edition : nil
  }

  private func window(of siblings: Siblings, from start: Int, atMost count: Int) -> [RecordID] {
    register.ids(siblings, window: start..<(count > Int.max - start ? Int.max : start + count))
  }

  /// The notice in force on that day.
  private mutating func addNotice() {
    edition.notice = Notice.inForce(on: now.day, register: register).map {
      PublicNotice(version: $0.version, text: $0.text, shortText: $0.shortText)
    }
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

  /// Takes over what everyone may see of a record, or a part of that; false where that is nothing.
  @discardableResult
  private mutating func put(_ id: RecordID, only fields: Set<Int>? = nil) -> Bool {
    if taken.contains(id) { return true }
    guard var record = register.published(id) else { return false }
    if let fields {
      for index in record.values.values.indices where !fields.contains(index) { record.values[index] = nil }
    }
    taken.insert(id)
    // Who changed it last is the staff's.
    edition.register.apply([Change(id: id, set: record.values)], at: record.changedAt, by: Author(""))
    return true
  }

  private mutating func take(session id: Identifier<Session>) {
    guard put(id.any), let session = register.record(id) else { return }
    if !session.series.isEmpty { put(session.series.any) }
    let seating = Seating(of: session, on: register)
    edition.seats[id] = PublicSeats(
      free: seating.inPerson.isOffered ? seating.inPerson.left : nil,
      freeOnline: seating.online.isOffered ? seating.online.left : nil, waiting: seating.waiting)
    left.append(.registrations(id, from: 0))
  }

  /// What takes a thing, not for whom nor what for.
  private mutating func take(booking id: Identifier<Booking>) {
    let booking = register.excerpt(id, of: Self.standing)
    guard booking.status.takesUp, taken.contains(booking.resource.any) else { return }
    put(id.any, only: Set(Self.told.indexes))
  }

  private static let standing = FieldList(\Booking.resource, \.status)
  private static let told = FieldList(\Booking.resource, \.start, \.end, \.quantity, \.status)

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
    guard let code = try? ReceiptCode(typed: told.receipt) else { return }
    edition.receipts[code.publicKey] = told.session.isEmpty ? .refused : .registration(.refused, told.session)
  }

  private static let receipt = FieldList(\KioskCase.session, \.receipt)

  private mutating func take(registration id: Identifier<Registration>) {
    let told = register.excerpt(id, of: Self.place)
    guard let code = try? ReceiptCode(typed: told.receipt) else { return }
    let standing: PublicReceipt.Standing
    if !told.status.isInForce {
      standing = told.status == .cancelled ? .cancelled : .seated
    } else if told.isWaiting {
      guard let place = Seating.position(of: told, on: register) else { return }
      standing = .waiting(place)
    } else {
      standing = .seated
    }
    edition.receipts[code.publicKey] = .registration(standing, told.session)
  }

  private static let place = FieldList(\Registration.session, \.mode, \.seated, \.status, \.people, \.receipt)

  private mutating func take(remark id: Identifier<Submission>, rank: Int) {
    let standing = register.excerpt(id, of: Self.outside)
    let code = standing.receipt.isEmpty ? nil : try? ReceiptCode(typed: standing.receipt)
    guard code != nil || standing.moderation == .published else { return }
    guard let submission = register.record(id) else { return }
    if let code, let status = ReceiptStatus(of: submission, on: register) {
      edition.receipts[code.publicKey] = .remark(status)
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
    edition.remarks.append(remark)
  }

  private static let outside = FieldList(\Submission.receipt, \.moderation)
}
