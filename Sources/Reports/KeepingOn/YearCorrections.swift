import CivicDomain
import Interchange
import Words

/// What was changed in the records of a year after its last day: the year's report does not know of it, unless it is drawn up
/// anew.
struct YearCorrections {
  /// The days of the year.
  let days: ClosedRange<Day>
  let setting: ReportSetting

  /// A change, and the record that it changed.
  private struct Correction {
    let id: RecordID
    let change: LoggedChange
  }

  /// What is said of them, apart from what lacks; nothing while the year lasts, or of a state of the past.
  var blocks: [ReportPage.Block] {
    guard setting.asOf == nil, setting.now.day > days.upperBound, let log = setting.changeLog else { return [] }
    let corrections = changed(log).flatMap { id in
      log.changes(of: id, window: 0..<YearEnd.most).changes.prefix { isLate($0.at) }.map {
        Correction(id: id, change: $0)
      }
    }.sorted { ($0.change.at, $0.id.raw) < ($1.change.at, $1.id.raw) }
    let heading = setting.words.correctedAfter(days.upperBound)
    guard !corrections.isEmpty else {
      return [.heading(heading), .paragraph(setting.text(Label(pl: "Nic nie zmieniono.", en: "Nothing was changed.")))]
    }
    let headings = [
      Label(pl: "dnia", en: "on"), Label(pl: "kto", en: "who"), Label(pl: "co zrobiono", en: "what was done"),
      Label(pl: "wpis", en: "record"), Label(pl: "pola", en: "fields"),
    ]
    let more = corrections.count - YearEnd.most
    return [
      .heading("\(heading): \(setting.words.number(corrections.count))"),
      .table(
        ReportPage.Table(
          setting.capitalized(Label(pl: "zmiany", en: "changes")),
          columns: headings.map { ReportPage.Column(setting.capitalized($0)) },
          rows: corrections.prefix(YearEnd.most).map(row))),
    ] + (more > 0 ? [.paragraph(setting.words.andMore(more))] : [])
  }

  private func isLate(_ moment: Instant) -> Bool { WarsawTime.local(moment).day > days.upperBound }

  /// The records of the year that were changed after it: its sessions with who signed up, its loans, the consultations that
  /// closed in it, the remarks that came in it with their answers.
  private func changed(_ log: any ChangeLog) -> [RecordID] {
    let register = setting.register
    let first = days.lowerBound.text
    let sessions = register.records(by: \Session.start, from: first) { $0.start.map { days.contains($0.day) } }
    let remarks = register.records(by: \Submission.receivedOn, from: first) { $0.receivedOn.map(days.contains) }
    let consultations = register.records(by: \Consultation.closes, from: first) { $0.closes.map(days.contains) }
    let loans = register.records(by: \Booking.start, from: first) { $0.start.map { days.contains($0.day) } }
    var ids = sessions.flatMap { [$0.id.any] + register.ids(whose: \Registration.session, is: $0.id).map(\.any) }
    ids += loans.map(\.id.any) + consultations.map(\.id.any)
    ids += remarks.flatMap { [$0.id.any] + register.ids(whose: \Response.submission, is: $0.id).map(\.any) }
    return ids.filter { register.stored($0).map { isLate($0.changedAt) } ?? false } + removed(log, with: Set(ids))
  }

  /// Those of the year that were removed after it, as far as the log names them.
  private func removed(_ log: any ChangeLog, with living: Set<RecordID>) -> [RecordID] {
    let acts = log.newestActs(atMost: YearEnd.most) { isLate($0.at) }
    var seen = living
    return acts.flatMap(\.subjects).filter { id in
      guard let stored = setting.register.stored(id), stored.isGone, seen.insert(id).inserted else { return false }
      return day(of: id, stored.values).map(days.contains) ?? false
    }
  }

  /// The day by which a record belongs to a year; nil: it has none of its own.
  private func day(of id: RecordID, _ values: Row) -> Day? {
    func day<R: Record>(of _: R.Type, _ day: (R) -> Day?) -> Day? {
      Schema.kind(of: id)?.kind == R.kind ? day(R.lenient(id: Identifier(id.raw), values)) : nil
    }
    return day(of: Session.self) { $0.start?.day } ?? day(of: Booking.self) { $0.start?.day }
      ?? day(of: Submission.self) { $0.receivedOn } ?? day(of: Consultation.self) { $0.closes }
  }

  private func row(of correction: Correction) -> [String] {
    let (words, change) = (setting.words, correction.change)
    let kind = Schema.kind(of: correction.id)
    let did = kind.map { words.done(change, to: $0) } ?? change.act
    let labels = kind?.fields.filter { change.change[$0.name] != nil }.map { words.label(of: $0) } ?? []
    // Nobody asked for people here: they are told by what they belong to.
    let open = Circumstances(register: setting.register, now: setting.now, place: .shell)
    return [
      words.day(WarsawTime.local(change.at).day), words.author(change.author, for: change.doneFor, from: change.office),
      [did, words.text(change.because)].filter { !$0.isEmpty }.joined(separator: ": "),
      "\(kind.map { words.label(of: $0.kind) } ?? "") \(words.fullName(of: correction.id, in: open))",
      labels.joined(separator: ", "),
    ]
  }
}

extension Register {
  /// The records from a day on, in the order of a field, as long as they are of the year.
  func records<R: Record, V>(
    by path: WritableKeyPath<R, V>, from first: String, while isOfYear: (R) -> Bool?
  ) -> [R] {
    var found: [R] = []
    _ = ids(Query(orderedBy: path, from: .text(first))) { id in
      guard let record = record(Identifier<R>(id.raw)), isOfYear(record) ?? false else { return false }
      found.append(record)
      return true
    }
    return found
  }
}
