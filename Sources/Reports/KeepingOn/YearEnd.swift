import CivicDomain
import Interchange
import Words

/// What of a year is unreported, uncounted or unanswered, before the year's report is drawn up as of its last day.
struct YearEnd: GeneralReport {
  /// The year; nil: this one in its last month, else the one before.
  var year: Int?

  static let offer = ReportOffer(
    "year-end", Label(pl: "zamknięcie roku", en: "year's end"),
    about: Label(
      pl:
        "Czego brakuje przed raportem za rok: sprawozdań, policzonych osób, raportów z konsultacji i stanowisk; osobno, co "
        + "zmieniono po 31 grudnia.",
      en:
        "What lacks before a year's report: minutes, counts of people, reports of consultations, and responses; apart from "
        + "it what was changed after 31 December."),
    for: .staff,
    spoken: Label(
      pl: "sprawozdanie raport roczne roczny z działalności koniec roku statystyka za rok", en: "annual yearly report"))
  static let listed = Consultation.kind
  static let fields: [Field] = [count("year", \.year, in: 1990...9999, pl: "rok", en: "year")]

  static let asksWhen = true

  func proposal(in setting: ReportSetting) -> [String: FieldValue] {
    [Self.fields[0].declaration.name: .number(days(in: setting).lowerBound.year)]
  }

  func fileWords(in setting: ReportSetting) -> [String] { [String(days(in: setting).lowerBound.year)] }

  /// Records of a sort that are told; the rest is counted.
  static let most = 500

  func blocks(in setting: ReportSetting) -> [ReportPage.Block] {
    let days = days(in: setting)
    let lacks = lacks(in: setting)
    let counts = ReportPage.Table(
      setting.capitalized(Label(pl: "czego brakuje", en: "what lacks")),
      columns: [
        ReportPage.Column(setting.capitalized(Label(pl: "czego", en: "of what"))),
        ReportPage.Column(setting.capitalized(Label(pl: "ile", en: "how many")), .trailing),
      ], rows: lacks.map { [setting.capitalized($0.what), setting.words.number($0.ids.count)] })
    let open: [ReportPage.Block] =
      setting.now.day < days.lowerBound
      ? [.notice(setting.words.yearIsToCome(days.lowerBound))]
      : setting.now.day <= days.upperBound ? [.notice(setting.words.yearGoesOn(days.upperBound))] : []
    let late: [ReportPage.Block] =
      setting.asOf == nil && setting.now.day > days.upperBound
      ? [.notice(setting.words.yearIsOver(days.upperBound))] : []
    let none: [ReportPage.Block] =
      isAnything(in: setting) ? [] : [.notice(setting.words.nothingOfTheYear(days.lowerBound.year))]
    return [.facts([ReportPage.Fact(setting.capitalized(Self.fields[0]), String(days.lowerBound.year))])] + open + late
      + none
      + [.table(counts)] + lacks.filter { !$0.ids.isEmpty }.flatMap { told($0, in: setting) }
      + YearCorrections(days: days, setting: setting).blocks
  }

  func personalRecords(in setting: ReportSetting) -> [RecordID] {
    lacks(in: setting).filter { $0.kind.kind == Submission.kind }.flatMap { $0.ids.prefix(Self.most) }
  }

  /// Records of a kind that lack something.
  private struct Lack {
    let what: Label
    let kind: AnyKind
    let ids: [RecordID]
  }

  private func days(in setting: ReportSetting) -> ClosedRange<Day> {
    let today = setting.now.day
    let year = year ?? (today.month == 12 ? today.year : today.year - 1)
    let first = Day(year: year, month: 1, day: 1) ?? .earliest
    return first...max(first, Day(year: year, month: 12, day: 31) ?? .latest)
  }

  /// Whether the register holds anything of the year: whoever mistypes it must not take that for a year in order.
  private func isAnything(in setting: ReportSetting) -> Bool {
    let days = days(in: setting)
    let register = setting.register
    let first = days.lowerBound.text
    return !register.records(by: \Session.start, from: first) { $0.start.map { days.contains($0.day) } }.isEmpty
      || !register.records(by: \Consultation.closes, from: first) { $0.closes.map(days.contains) }.isEmpty
      || !register.records(by: \Submission.receivedOn, from: first) { $0.receivedOn.map(days.contains) }.isEmpty
  }

  private func lacks(in setting: ReportSetting) -> [Lack] {
    let register = setting.register
    let days = days(in: setting)
    // What is still to come cannot lack.
    let over = days.lowerBound...max(days.lowerBound, min(days.upperBound, setting.now.day.adding(days: -1)))
    let held = register.records(by: \Session.start, from: over.lowerBound.text) {
      $0.start.map { over.contains($0.day) }
    }.filter { $0.status != .cancelled && ($0.days.map { $0.upperBound <= over.upperBound } ?? false) }
    let closed = register.records(by: \Consultation.closes, from: over.lowerBound.text) {
      $0.closes.map(over.contains)
    }
    let remarks = register.records(by: \Submission.receivedOn, from: days.lowerBound.text) {
      $0.receivedOn.map(days.contains)
    }
    return [
      Lack(
        what: Label(pl: "spotkania bez sprawozdania", en: "sessions without minutes"),
        kind: Schema.kind(of: Session.self),
        ids: held.filter { $0.report.allSatisfy(\.isWhitespace) }.map(\.id.any)),
      Lack(
        what: Label(pl: "spotkania, na których nie policzono osób", en: "sessions whose people nobody counted"),
        kind: Schema.kind(of: Session.self),
        ids: held.filter { AttendanceCount(of: $0, on: register).people == nil && $0.headcount == nil }.map(\.id.any)),
      Lack(
        what: Label(pl: "konsultacje bez raportu", en: "consultations without a report"),
        kind: Schema.kind(of: Consultation.self), ids: closed.filter { $0.reportedOn == nil }.map(\.id.any)),
      Lack(
        what: Label(pl: "uwagi bez opublikowanego stanowiska", en: "remarks without a published response"),
        kind: Schema.kind(of: Submission.self),
        ids: remarks.filter { remark in
          !register.records(whose: \Response.submission, is: remark.id).contains { $0.state == .published }
        }.map(\.id.any)),
    ]
  }

  private func told(_ lack: Lack, in setting: ReportSetting) -> [ReportPage.Block] {
    let table = RecordTable(of: lack.kind).table(of: Array(lack.ids.prefix(Self.most)), in: setting)
    let more = lack.ids.count - Self.most
    return [.heading("\(setting.capitalized(lack.what)): \(setting.words.number(lack.ids.count))"), .table(table)]
      + (more > 0 ? [.paragraph(setting.words.andMore(more))] : [])
  }
}
