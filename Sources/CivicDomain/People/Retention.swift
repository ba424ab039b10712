/// The proposal of an erasure of whoever's retention period is over, for a keeper to confirm.
public struct RetentionProposal: Equatable, Sendable {
  /// Whose data are due, each with why and since when.
  public private(set) var grounds: [Ground] = []
  /// People of whom nothing is needed any more, and registrations whose needs are not: what `ErasureRequest.erase` takes.
  public var due: [RecordID] { grounds.map(\.id) }
  /// People who would be due but for another record.
  public private(set) var kept: [Kept] = []

  /// Whose data are due, and why.
  public struct Ground: Hashable, Sendable {
    /// The person, or the registration whose needs go.
    public let id: RecordID
    /// What was the last for which the data were kept.
    public let why: Why
    /// The day on which that was; nil: nobody wrote it down.
    public let last: Day?
    /// The first day on which its term was over; nil as well.
    public let since: Day?

    fileprivate init(_ id: RecordID, _ why: Why, _ last: Day, _ days: Int) {
      self.id = id
      self.why = why
      self.last = last > .earliest ? last : nil
      since = last > .earliest ? last.adding(days: days + 1) : nil
    }
  }

  /// What was the last for which somebody's data were kept.
  public enum Why: Hashable, Sendable {
    /// A session.
    case session
    /// A remark, whose consultation was handed over to the case file.
    case caseFile
    /// A matter of theirs that is done with: a request that was answered, a case that was settled.
    case matter
    /// Nothing named them: the last change.
    case nothing
    /// A session at which they needed something: the needs alone go.
    case needs
  }

  /// A person who is kept, and why.
  public struct Kept: Hashable, Sendable {
    /// The person.
    public let person: RecordID
    /// The record for which it is kept: a later registration, a remark.
    public let by: RecordID
  }

  /// Looks at those whose term may be over: not at all people. A term of N days is over on the day after its last; what is
  /// kept is judged by the settings of today.
  /// - Parameter longest: the term of registrations where another is asked for; no other is longer then. Nil: the settings say.
  public init(on register: any Register, today: Day, olderThan longest: Int? = nil) {
    func days(_ setting: Setting) -> Int { register.number(of: setting, on: today) }
    let registrations = longest ?? days(.keepRegistrationsDays)
    let (needs, submissions) = (days(.keepNeedsDays), days(.keepRemarksDays))
    let terms = Terms(
      today: today, longest: longest, registrationDays: registrations, needsDays: min(needs, longest ?? needs),
      submissionDays: min(submissions, longest ?? submissions))
    var seen: Set<RecordID> = []
    for id in register.peopleWithTerm(before: terms) where seen.insert(id).inserted {
      if let stored = register.stored(id), !stored.isGone { look(at: stored, on: register, terms) }
    }
    // Whom a later registration keeps is looked for nowhere else: only what they needed may go.
    for id in Registration.withTerm(from: terms.registrations, before: terms.needs, on: register) {
      let counted = Holdings.Counted(id: id, day: terms.registrations)
      guard counted.hasNeeds(on: register) else { continue }
      let person = register.value(of: \.person, in: id).any
      if !seen.contains(person), register.has(person) {
        let day = Registration.termBegin(of: id, on: register) ?? .earliest
        grounds.append(Ground(id.any, .needs, day, terms.needsDays))
      }
    }
    assert(Set(due).isDisjoint(with: kept.map(\.person)), "somebody whose term is over and who is kept")
  }

  private mutating func look(at stored: StoredRecord, on register: any Register, _ terms: Terms) {
    let id = stored.id
    var person = Holdings(of: id, on: register)
    var recent = person.newestRegistration(from: terms.registrations)
    if recent == nil {
      person.addAllElse(of: id, on: register, terms)
      recent = person.newestSubmission(handedOverFrom: terms.submissions)
    }
    let isErased = Person.isErased(stored)
    let isKept = recent != nil || person.other != nil
    // What staff wrote after an erasure, such as the answer to whoever asked for it, goes when its own term is over.
    if isErased, !isKept, !person.matters.isEmpty, let plan = try? ErasurePlan(of: [id], on: register),
      !plan.changes.isEmpty
    {
      grounds.append(ground(of: stored, person, terms))
      return
    }
    if isKept || isErased || person.isUnnamed && person.day(of: stored) >= terms.registrations {
      grounds += person.registrations.filter { $0.day < terms.needs && $0.hasNeeds(on: register) }
        .map { Ground($0.id.any, .needs, $0.day, terms.needsDays) }
      if let by = recent ?? person.other, person.registrations.contains(where: { $0.day < terms.registrations }),
        !isErased
      {
        kept.append(Kept(person: id, by: by))
      }
    } else {
      grounds.append(ground(of: stored, person, terms))
    }
  }

  /// Why nothing of a person is needed any more: what ran out last.
  private func ground(of stored: StoredRecord, _ person: Holdings, _ terms: Terms) -> Ground {
    let id = stored.id
    let found =
      person.registrations.map { Ground(id, .session, $0.day, terms.registrationDays) }
      + person.submissions.map { Ground(id, .caseFile, $0.handedOver, terms.submissionDays) }
      + person.matters.map { Ground(id, .matter, $0.day, $0.days) }
    return found.max { ($0.since ?? .earliest) < ($1.since ?? .earliest) }
      ?? Ground(id, .nothing, person.day(of: stored), terms.registrationDays)
  }
}

/// The days before which terms must have begun to be over now.
private struct Terms {
  let today: Day
  /// The longest term that is asked for; nil: the settings say.
  let longest: Int?
  let registrationDays: Int
  let needsDays: Int
  let submissionDays: Int

  var registrations: Day { today.adding(days: -registrationDays) }
  var needs: Day { today.adding(days: -needsDays) }
  var submissions: Day { today.adding(days: -submissionDays) }

  /// The days of a term.
  func days(of term: KeepingTerm, on register: any Register) -> Int {
    let days = register.number(of: term.setting, on: today)
    return min(days, longest ?? days)
  }
}

extension Register {
  /// The people of whom a registration's term, or that of all that they remarked in a consultation, may be over, and those
  /// whom nothing names and nobody has changed since: whoever came in with a list last week is not looked at.
  fileprivate func peopleWithTerm(before terms: Terms) -> [RecordID] {
    let registered = Registration.withTerm(before: terms.registrations, on: self)
      .map { value(of: \.person, in: $0).any }
    let handedOver = ids(Query(orderedBy: \Consultation.handedToFileOn)) { id in
      value(of: \Consultation.handedToFileOn, in: Identifier(id.raw)).map { $0 < terms.submissions } ?? false
    }
    let remarked = handedOver.flatMap { ids(whose: \Submission.consultation, is: Identifier($0.raw)) }
      .map { value(of: \.person, in: $0).any }
    return registered + remarked + Person.unnamed(before: terms.registrations, on: self)
  }
}

/// The holdings of the register for one person: the records that name the person.
private struct Holdings {
  struct Counted {
    let id: Identifier<Registration>
    let day: Day

    private static let needs = FieldList(\Registration.needs, \.needsNote)

    /// Whether something is noted that they need, or something is attached, such as a certificate of it.
    func hasNeeds(on register: any Register) -> Bool {
      register.excerpt(id, of: Counted.needs).hasNeeds
        || register.personalAttachments(of: id.any).contains {
          register.value(of: \PersonalAttachment.file, in: $0) != nil
        }
    }
  }

  var registrations: [Counted] = []
  /// Remarks in consultations that were handed over to the case file, each with that day.
  var submissions: [(id: RecordID, handedOver: Day)] = []
  /// Matters of theirs that are done with, each with the day on which it was and the days of its term, which is over.
  var matters: [(day: Day, days: Int)] = []
  /// Something else that names the person.
  var other: RecordID?

  /// The registrations of a person.
  init(of person: RecordID, on register: any Register) {
    registrations = register.ids(whose: \Registration.person, is: Identifier(person.raw)).map { id in
      let changed = { register.stored(id.any).map { WarsawTime.local($0.changedAt).day } }
      return Counted(id: id, day: Registration.termBegin(of: id, on: register) ?? changed() ?? .earliest)
    }
  }

  /// Adds whatever else names the person. Attachments go with whom they belong to, and keep nobody.
  mutating func addAllElse(of person: RecordID, on register: any Register, _ terms: Terms) {
    for (kind, field) in Schema.referrers(to: Person.kind)
    where kind != PersonalAttachment.kind && kind != Registration.kind {
      let ids = register.ids(of: kind, whose: field, is: person.raw)
      if kind == Submission.kind {
        for id in ids { add(submission: id, on: register) }
      } else if let naming = Schema.kind(named: kind.name) {
        for id in ids where other == nil { add(id, naming.keepingTerm(of: id, on: register), on: register, terms) }
      }
    }
  }

  /// A record keeps whom it names until its term is over, if it has one.
  private mutating func add(_ id: RecordID, _ term: KeepingTerm?, on register: any Register, _ terms: Terms) {
    guard let term else { return other = id }
    let days = terms.days(of: term, on: register)
    if term.day.adding(days: days) >= terms.today {
      other = id
    } else {
      matters.append((term.day, days))
    }
  }

  /// A remark keeps its author until its consultation is in the case file.
  private mutating func add(submission id: RecordID, on register: any Register) {
    let consultation = register.value(of: \Submission.consultation, in: Identifier(id.raw))
    if let day = register.record(consultation)?.handedToFileOn {
      submissions.append((id, day))
    } else {
      other = other ?? id
    }
  }

  /// Whether nothing names the person.
  var isUnnamed: Bool { registrations.isEmpty && submissions.isEmpty && other == nil }

  /// The day from which the term of somebody is counted whom nothing names: that of the last change.
  func day(of stored: StoredRecord) -> Day { WarsawTime.local(stored.changedAt).day }

  /// The latest registration whose term is not over.
  func newestRegistration(from day: Day) -> RecordID? {
    registrations.filter { $0.day >= day }.max { $0.day < $1.day }?.id.any
  }

  /// The latest remark whose term is not over.
  func newestSubmission(handedOverFrom day: Day) -> RecordID? {
    submissions.filter { $0.handedOver >= day }.max { $0.handedOver < $1.handedOver }?.id
  }
}
