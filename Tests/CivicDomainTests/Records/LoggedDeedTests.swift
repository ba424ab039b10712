import CivicDomain
import Testing

/// What the log says of the undoing of any act: of each there is, with what others did to the same record since.
@Suite struct LoggedDeedTests {
  /// What somebody else did since.
  private enum Since: CaseIterable {
    case nothing
    case touched
    case touchedAndUndone
  }

  @Test func `every act is undone unless somebody changed the same since, and did not take that back`() throws {
    let work = try ActsAtWork()
    let missing = Set(Schema.acts.map(\.word)).subtracting(work.done.map(\.act.word))
    #expect(missing.isEmpty, "never carried out: \(missing.sorted())")
    var undone: Set<String> = []
    for done in work.done {
      let situation = Situation(register: done.after.register, author: done.after.clerk, at: done.after.now)
      var log = OfficeLog(before: done.before.register)
      let act = log.note(done.act, done.changes, by: "anna")
      let deed = try LoggedDeed(act, log, on: done.after.register)
      guard let counter = deed.counter(in: situation, draw: { 7 }) else { continue }
      undone.insert(act.act)
      let ids = LoggedDeed.ids(of: counter)
      for change in done.changes where ids.contains(change.id) {
        for since in Since.allCases { try expect(since, of: change, done, undoneBy: counter) }
      }
    }
    #expect(undone.count > 25, "\(undone.sorted())")
  }

  /// What is said of an act once somebody else did something to a record of it.
  private func expect(
    _ since: Since, of change: Change, _ done: ActsAtWork.Done, undoneBy counter: any Act
  ) throws {
    var (log, office) = (OfficeLog(before: done.before.register), done.after)
    let act = log.note(done.act, done.changes, by: "anna")
    let name = change.fieldNames.min() ?? "name"
    let now = office.register.stored(change.id)?.values[name]
    func edit(_ value: FieldValue?, because: String = "") {
      let edit = Change(id: change.id, set: [name: value])
      office.register.apply([edit], at: office.now, by: Author("ewa"))
      log.note("edit", [edit], because: because, by: "ewa")
    }
    if since != .nothing { edit("inaczej") }
    if since == .touchedAndUndone { edit(now, because: ProgramText.undone.kept) }
    let situation = Situation(register: office.register, author: office.clerk, at: office.now)
    let deed = try LoggedDeed(act, log, on: office.register)
    let hindering = deed.newest(hindering: counter, in: situation)
    #expect(hindering?.author == (since == .touched ? "ewa" : nil), "\(act.act), \(change.id), \(since)")
    #expect(deed.undoing(in: situation) == nil, "\(act.act), \(since)")
    if since == .touched { return }
    // What takes it back is told, and then stands for nothing that hinders.
    let decision = try office.ask(counter)
    log.note(counter, decision.changes, by: "anna")
    let later = Situation(register: office.register, author: office.clerk, at: office.now)
    let undone = try LoggedDeed(act, log, on: office.register).undoing(in: later)
    #expect(undone?.transaction == log.newestTransaction, "\(act.act), \(since)")
  }

  private let krokus = RecordID("org-krokus")

  /// The telephone of an organization that somebody gave, then what others made of it.
  private func deed(_ later: [(phone: FieldValue?, isUndoing: Bool)]) throws -> LoggedChange? {
    var office = try Office.withThingsToLend()
    var log = OfficeLog(before: office.register)
    let edit = EditRecord(krokus, [FieldEdit(field: "phone", was: nil, becomes: "322600001")])
    let act = log.note(edit, try office.ask(edit).changes, by: "anna")
    for (phone, isUndoing) in later {
      let change = Change(id: krokus, set: ["phone": phone])
      office.register.apply([change], at: office.now, by: Author("ewa"))
      log.note("edit", [change], because: isUndoing ? ProgramText.undone.kept : "", by: "ewa")
    }
    let situation = Situation(register: office.register, author: office.clerk, at: office.now)
    let deed = try LoggedDeed(act, log, on: office.register)
    return deed.newest(hindering: try #require(deed.counter(in: situation)), in: situation)
  }

  @Test func `pairs are left out one within the other, and what is typed back by hand is a change`() throws {
    let (two, three): (FieldValue, FieldValue) = ("322600002", "322600003")
    #expect(try deed([(two, false), (three, false), (two, true), ("322600001", true)]) == nil)
    #expect(try deed([(two, false), (three, false), (two, true)])?.change["phone"] == .some(two))
    #expect(try deed([(two, false), ("322600001", false)])?.change["phone"] == .some("322600001"))
  }

  @Test func `a notice that was given with a record is undone with it`() throws {
    var office = try Office()
    try office.add(
      "ntc-1", ["version": "1", "validFrom": "2026-01-01", "text": "Cały tekst", "shortText": "Krótki tekst"])
    var person = Person(blank: Identifier("per-z"))
    (person.name, person.email) = ("Zofia Zet", "z@poczta.example")
    try office.ask(AddPerson(person))
    let before = try office.record(Person.self, "per-z")
    var log = OfficeLog(before: office.register)
    let request = AddRecord(
      RecordID("prq-1"), ["person": "per-z", "kind": "access", "receivedOn": .text(office.clock.day.text)])
    let both = Together([request, GiveNotice(to: Identifier("per-z"))], for: .first)
    let act = log.note(both, try office.ask(both).changes, by: "anna")
    #expect(try office.record(Person.self, "per-z").isNotified)
    let situation = Situation(register: office.register, author: office.clerk, at: office.now)
    let deed = try LoggedDeed(act, log, on: office.register)
    let counter = try #require(deed.counter(in: situation))
    #expect(deed.newest(hindering: counter, in: situation) == nil)
    #expect(counter.word == RemoveRecord.declaration.word, "it is told as the removal of what was added")
    log.note(counter, try office.ask(counter).changes, by: "anna")
    #expect(!office.register.has(RecordID("prq-1")))
    #expect(try office.record(Person.self, "per-z") == before, "it is owed again")
    let later = Situation(register: office.register, author: office.clerk, at: office.now)
    let undone = try LoggedDeed(act, log, on: office.register).undoing(in: later)
    #expect(undone?.transaction == log.newestTransaction)
  }

  @Test func `a notice that was given with a sign-up is undone with it, whatever else was said of the person since`()
    throws
  {
    var office = try Office.withWorkshop()
    try office.add(
      "ntc-1", ["version": "1", "validFrom": "2026-01-01", "text": "Cały tekst", "shortText": "Krótki tekst"])
    var person = Person(blank: Identifier("per-z"))
    (person.name, person.email, person.noticeVersion) = ("Zofia Zet", "z@poczta.example", "1")
    var registration = Registration(blank: Identifier("reg-z"))
    (registration.session, registration.channel) = (Identifier("ses-swot"), .phone)
    var log = OfficeLog(before: office.register)
    let signingUp = RegisterPerson(registration, person, waitingListAccepted: false, lateBecause: "")
    let act = log.note(signingUp, try office.ask(signingUp).changes, by: "anna")
    let corrected = EditRecord(person.id.any, [FieldEdit(field: "phone", was: nil, becomes: "322600001")])
    log.note(corrected, try office.ask(corrected).changes, by: "ewa")
    let situation = Situation(register: office.register, author: office.clerk, at: office.now)
    let deed = try LoggedDeed(act, log, on: office.register)
    let counter = try #require(deed.counter(in: situation))
    #expect(deed.newest(hindering: counter, in: situation) == nil)
    log.note(counter, try office.ask(counter).changes, by: "anna")
    let left = try office.record(Person.self, "per-z")
    #expect(!left.isNotified && left.withoutNoticeSince == office.clock.day && left.phone == "322600001")
    let later = Situation(register: office.register, author: office.clerk, at: office.now)
    let undone = try LoggedDeed(act, log, on: office.register).undoing(in: later)
    #expect(undone?.transaction == log.newestTransaction)
  }

  @Test func `a change is found however often its record was changed since`() throws {
    var office = try Office.withThingsToLend()
    var log = OfficeLog(before: office.register)
    let edit = EditRecord(krokus, [FieldEdit(field: "phone", was: nil, becomes: "322600001")])
    let act = log.note(edit, try office.ask(edit).changes, by: "anna")
    for number in 0..<700 {
      log.note("edit", [Change(id: krokus, set: ["email": .text("\(number)@a.example")])], by: "ewa")
    }
    let situation = Situation(register: office.register, author: office.clerk, at: office.now)
    let deed = try LoggedDeed(act, log, on: office.register)
    let counter = try #require(deed.counter(in: situation))
    #expect(counter.subject == .fields(krokus, ["phone"]))
    #expect(deed.newest(hindering: counter, in: situation) == nil)
  }

  @Test func `of too many records it says that they are too many`() throws {
    let office = try Office.withThingsToLend()
    var log = OfficeLog(before: office.register)
    let changes = (0...Limits.undoneTogether).map { Change(id: RecordID("org-\($0)"), set: ["name": "A"]) }
    let act = log.note("edit", changes, by: "anna")
    #expect(throws: LoggedDeed.Unread.tooMany) { try LoggedDeed(act, log, on: office.register) }
  }

  @Test func `what followed from the edit of one record is read however much it is`() throws {
    var office = try Office.withWorkshop()
    let registered = (0...Limits.undoneTogether).map {
      Change(id: RecordID("reg-\($0)"), set: ["session": "ses-swot", "channel": "phone", "seated": true])
    }
    office.register.apply(registered, at: office.now, by: office.clerk)
    var log = OfficeLog(before: office.register)
    let moved = try office.ask(
      EditRecord(
        RecordID("ses-swot"), [FieldEdit(field: "start", was: "2026-09-10T17:00", becomes: "2026-09-10T17:30")]))
    let act = log.note("edit", moved.changes, by: "anna")
    let deed = try LoggedDeed(act, log, on: office.register)
    #expect(deed.steps.count == registered.count + 1)
  }
}

/// The log of an office: what was there, and what was done since, with a minute between.
struct OfficeLog: ChangeLog {
  private let before: MemoryRegister
  private var acts: [(act: LoggedAct, changes: [Change])] = []

  init(before register: MemoryRegister) { before = register }

  @discardableResult mutating func note(_ act: any Act, _ changes: [Change], by login: String) -> LoggedAct {
    note(act.word, changes, because: act.because, by: login)
  }

  @discardableResult mutating func note(
    _ word: String, _ changes: [Change], because: String = "", by login: String
  ) -> LoggedAct {
    let number = acts.count + 1
    let act = LoggedAct(
      transaction: number, at: Instant(microsecondsSince1970: Int64(number) * 60_000_000), author: login, doneFor: nil,
      act: word, because: because, subjects: changes.map(\.id))
    acts.append((act, MergedChanges(changes).changes))
    return act
  }

  func changes(of id: RecordID, window: Range<Int>) -> LoggedChanges {
    var all: [LoggedChange] = []
    if let record = before.stored(id) {
      all.append(
        LoggedChange(
          transaction: 0, at: record.changedAt, author: "jan", act: "add", because: "",
          change: Change(id: id, set: record.values)))
    }
    for (act, changes) in acts {
      for change in changes where change.id == id {
        all.append(
          LoggedChange(
            transaction: act.transaction, at: act.at, author: act.author, act: act.act, because: act.because,
            change: change))
      }
    }
    return LoggedChanges(of: all.reversed(), total: all.count, window: window)
  }

  func newestActs(atMost count: Int, while isWanted: (LoggedAct) -> Bool) -> [LoggedAct] {
    Array(acts.map(\.act).reversed().prefix(while: isWanted).prefix(count))
  }

  func fields(of id: RecordID, changedBy act: LoggedAct) -> Set<String> { [] }

  func subjects(of act: LoggedAct, atMost count: Int) -> [RecordID] {
    Array(acts[act.transaction - 1].changes.map(\.id).prefix(count))
  }

  var newestTransaction: Int { acts.count }
}
