/// The list of what is due today and in the next days, read by small windows of ordered lists, never by whole kinds.
public struct DueThings {
  private let lists: [(duty: Duty, list: DueList)]
  private let now: LocalTime

  /// Reads what is due at a moment.
  /// - Parameters:
  ///   - duties: of which duties.
  ///   - personal: whether personal data are read here, so that it can be told whose term is over.
  ///   - hands: in whose hands it must be, where somebody handles such things; nil: in whoever's, or nobody's.
  ///   - nobodys: whether what nobody handles is in those hands too.
  ///   - consultation: the one whose remarks are read, also where it is reported already; nil: all that are not.
  public init(
    _ duties: [Duty] = Duty.all, on register: any Register, at now: LocalTime, readingPersonal personal: Bool = false,
    in hands: Hands? = nil, orNobodys nobodys: Bool = false, of consultation: Identifier<Consultation>? = nil
  ) {
    let logins = hands.map { $0.logins.union(nobodys ? [Hands.nobody] : []) }
    let reading = DueReading(
      register: register, now: now, readsPersonal: personal, logins: logins, most: DueReading.window,
      consultation: consultation)
    self.now = now
    lists = duties.map { ($0, reading.list(of: $0, on: $0.told(on: now.day, by: register))) }
  }

  /// The queue of what is to be done: by when it hurts, and in each of these groups duty by duty. Appointments are none of
  /// it.
  public var queue: [DueLine] {
    let grouped = lists.filter { $0.duty.doing != .attend }.map { ($0.duty, $0.list.grouped(of: $0.duty, at: now)) }
    return DueGroup.allCases.flatMap { group in
      grouped.compactMap { duty, lists in lists[group].map { DueLine(duty: duty, group: group, list: $0) } }
    }
  }

  /// Whether nothing is due. Nothing more is read for it.
  public var isEmpty: Bool { lists.allSatisfy { $0.list.count == 0 } }

  /// The due things, by section and within it as `things(in:first:)` has them: the answer that is owed for longest first.
  public var things: [DueThing] { DueSection.allCases.flatMap { things(in: $0) } }

  /// The first things of one section: by their last days where its duties are of one sort, else duty by duty and within
  /// each by time.
  public func things(in section: DueSection, first: Int = .max) -> [DueThing] {
    let found = lists.filter { $0.duty.section == section }.flatMap { $0.list.first(first) }
    guard section.isByDay else { return Array(found.prefix(first)) }
    // The first of all are among the first of each.
    let inOrder = found.enumerated().sorted {
      ($0.element.lastDay ?? .earliest, $0.offset) < ($1.element.lastDay ?? .earliest, $1.offset)
    }
    return inOrder.prefix(first).map(\.element)
  }

  /// How many things one section has.
  public func count(in section: DueSection) -> Int {
    lists.reduce(0) { $0 + ($1.duty.section == section ? $1.list.count : 0) }
  }
}

/// The sessions on some days, and the duties whose last day is one of them: what a calendar shows.
public struct DueDays {
  /// The sessions, by their start; of each what says when it is, and whether: cancelled ones too.
  public let sessions: [Session]
  private let things: [DueThing]

  /// Reads them as they are at a moment.
  public init(_ days: ClosedRange<Day>, on register: any Register, at now: LocalTime) {
    let reading = DueReading(register: register, now: now)
    sessions = reading.sessions(on: days)
    things = Duty.all.filter { $0.lastDay != nil }.flatMap { duty in
      reading.find(duty, on: days).first(.max)
    }
  }

  /// The duties of each day, in the order of their table.
  public var byDay: [Day: [DueThing]] {
    Dictionary(grouping: things.filter { $0.lastDay != nil }) { $0.lastDay ?? .latest }
  }
}

/// The reading of one register at one moment.
final class DueReading {
  /// The register.
  let register: any Register
  /// The moment.
  let now: LocalTime
  /// The sessions that begin on some days, read once for all duties that look at them.
  var beginning: (days: ClosedRange<Day>, sessions: [Session])?
  /// The consultations without a report, read once.
  lazy var unreported = unreportedConsultations

  /// What is known of backups, read once; nil in an empty register.
  lazy var health = Health(of: register, at: WarsawTime.nearestInstant(now))

  /// Whether personal data are read here.
  let readsPersonal: Bool
  /// Whose lines are read; nil: everybody's, and nobody's.
  let logins: Set<String>?
  /// The consultation whose remarks alone are read; nil: those of all without a report.
  let consultation: Identifier<Consultation>?
  /// The most records of one list that are read.
  private let most: Int

  init(
    register: any Register, now: LocalTime, readsPersonal: Bool = false, logins: Set<String>? = nil, most: Int = .max,
    consultation: Identifier<Consultation>? = nil
  ) {
    self.register = register
    self.now = now
    self.readsPersonal = readsPersonal
    self.logins = logins
    self.most = most
    self.consultation = consultation
  }

  /// The day of the moment.
  var today: Day { now.day }

  /// Records of one list that are looked at: far more than a centre has in two days, or consultations in ten years.
  static let window = 200

  /// Returns what of a duty ends on some days.
  func find(_ duty: Duty, on days: ClosedRange<Day>) -> DueList {
    let found = duty.valid(days).map { duty.find(self, duty, $0) } ?? .empty
    // What is read when it is asked for was looked for by its handlers.
    guard let logins, !duty.isEverybodys, let things = found.things else { return found }
    return DueList(
      things.filter { logins.contains($0.subject.flatMap { register.handler(of: $0) } ?? Hands.nobody) })
  }

  /// Returns what of a duty ends on some days and can be done by now.
  func list(of duty: Duty, on days: ClosedRange<Day>) -> DueList {
    let found = find(duty, on: days)
    guard let things = found.things else { return found }
    return DueList(things.filter { ($0.begins ?? .earliest) <= today })
  }

  /// Whether the retention period of somebody's data is over.
  func retention(of duty: Duty) -> DueList {
    guard readsPersonal, !RetentionProposal(on: register, today: today).due.isEmpty else { return .empty }
    return DueList([DueThing(duty, nil, .overdue)])
  }

  /// Returns the records of a list from one day on, in its order, while something is so; of each only some fields.
  func excerpts<R: Record, V>(
    by path: WritableKeyPath<R, V>, from day: Day, of fields: FieldList<R>, while isWanted: (R) -> Bool
  ) -> [R] {
    let query = Query(orderedBy: path, from: .text(day.text))
    var found: [R] = []
    var start = 0
    while true {
      let page = register.page(query, window: start..<start + Self.window)
      for id in page.ids {
        let record = register.excerpt(Identifier<R>(id.raw), of: fields)
        guard isWanted(record) else { return found }
        found.append(record)
      }
      start += Self.window
      if start >= min(page.total, most) { return found }
    }
  }
}
