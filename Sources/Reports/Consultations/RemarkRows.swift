import CivicDomain
import Interchange
import Words

/// The rows of a table of remarks.
struct RemarkRows {
  let setting: ReportSetting
  let ids: [Identifier<Submission>]
  private var people: [Identifier<Person>: Int] = [:]
  private var counts: [Disposition: Int] = [:]
  private var unanswered = 0
  private var texts: UnitTexts

  init(setting: ReportSetting, ids: [Identifier<Submission>]) {
    self.setting = setting
    self.ids = ids
    texts = UnitTexts(on: setting.register)
  }

  mutating func table(_ caption: String) -> ReportPage.Table {
    let numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, ConsultationProgress.numeral($0)) })
    let rows = ids.map { row(of: $0, numbers) }
    let headings = [
      setting.capitalized(Label(pl: "nr", en: "no.")), setting.capitalized(Submission.field(\.receivedOn)),
      setting.capitalized(Label(pl: "zgłaszający", en: "from")), setting.capitalized(Submission.field(\.unit)),
      setting.capitalized(Label(pl: "dotychczasowe brzmienie", en: "present wording")),
      setting.capitalized(Submission.field(\.remark)), setting.capitalized(Submission.field(\.proposedWording)),
      setting.capitalized(Submission.field(\.justification)), setting.capitalized(Response.kind),
      setting.capitalized(Label(pl: "uzasadnienie stanowiska", en: "reasons of the response")),
      setting.capitalized(Label(pl: "zmiana", en: "change")),
    ]
    // A number is not broken, nor is it read from its beginning.
    return ReportPage.Table(
      caption, columns: headings.enumerated().map { ReportPage.Column($1, $0 == 0 ? .trailing : .leading) },
      rows: rows)
  }

  /// How many remarks were decided how; asked for behind the table.
  var dispositions: ReportPage.Bars {
    var bars = Disposition.allCases.compactMap { disposition in
      counts[disposition].map { ReportPage.Bar(setting.capitalized(disposition.label), $0) }
    }
    if unanswered > 0 {
      bars.append(ReportPage.Bar(setting.capitalized(Consultation.unanswered), unanswered))
    }
    return ReportPage.Bars(setting.capitalized(Response.field(\.disposition)), bars)
  }

  private mutating func row(
    of id: Identifier<Submission>, _ numbers: [Identifier<Submission>: String]
  ) -> [String] {
    guard let remark = setting.register.record(id) else { return [] }
    let words = setting.words
    let answer = response(to: remark)
    if let disposition = answer?.disposition { counts[disposition, default: 0] += 1 } else { unanswered += 1 }
    let number = numbers[id] ?? ""
    let came = [
      remark.receivedOn.map { words.day($0) } ?? words.notKnown, remark.channel.map { words.label($0) } ?? "",
      ConsultationProgress.isLate(remark, on: setting.register) ? setting.text(Submission.late.declaration.label) : "",
    ]
    let grouped = numbers[remark.groupedWith].map {
      "\(setting.text(Submission.field(\.groupedWith).declaration.label)) \($0)"
    }
    let said = Self.texts(of: remark).map { text(of: remark, published: $0, typed: $1) }
    let position = answer.flatMap { answer in answer.disposition.map { words.disposition($0, in: answer.state) } } ?? ""
    let place = [remark.unit, words.text(texts.text(at: remark.unit, of: remark.version))]
    return [number, lines(came), sender(of: remark)] + place + said + [
      lines([position, grouped ?? ""]), words.text(answer?.justification ?? ""), change(by: answer, of: remark),
    ]
  }

  /// The texts of a remark: what was published of each, and what came.
  private static func texts(of remark: Submission) -> [(published: String, typed: String)] {
    [
      (remark.publishedText, remark.remark), (remark.publishedWording, remark.proposedWording),
      (remark.publishedJustification, remark.justification),
    ]
  }

  /// Whether the very words of a remark are told where personal data are.
  static func tellsUnpublished(_ remark: Submission) -> Bool {
    remark.moderation == .pending && texts(of: remark).contains { $0.published.isEmpty && !$0.typed.isEmpty }
  }

  /// Where the text changed for a remark, and what it says there in the version that came of it.
  private mutating func change(by answer: Response?, of remark: Submission) -> String {
    guard let unit = answer?.changedUnit, !unit.isEmpty else { return "" }
    let newest = texts.newest(after: remark.version)
    return lines([unit, newest == remark.version ? "" : setting.words.text(texts.text(at: unit, of: newest))])
  }

  private func lines(_ texts: [String]) -> String { texts.filter { !$0.isEmpty }.joined(separator: "\n") }

  /// The response to a remark; that of the one with which it is answered together, where it has none of its own.
  private func response(to remark: Submission) -> Response? {
    let register = setting.register
    if let own = register.records(whose: \Response.submission, is: remark.id).first { return own }
    guard !remark.groupedWith.isEmpty else { return nil }
    return register.records(whose: \Response.submission, is: remark.groupedWith).first
  }

  /// Who said it: an organization by its name, people by the order in which they come, else what sort of sender it was.
  private mutating func sender(of remark: Submission) -> String {
    if !remark.organization.isEmpty { return setting.name(of: remark.organization) }
    guard !remark.person.isEmpty else {
      return remark.submitterKind.map { setting.text($0.label) } ?? setting.words.notKnown
    }
    let number = people[remark.person] ?? people.count + 1
    people[remark.person] = number
    return setting.words.personNumbered(number)
  }

  /// The words that may be told: those that were published, else those that came where personal data are told.
  private func text(of remark: Submission, published: String, typed: String) -> String {
    switch remark.moderation {
    case .withheld: typed.isEmpty ? "" : setting.words.withheld(because: remark.withheldBecause)
    case .published: setting.words.text(published)
    case .pending:
      if !published.isEmpty || typed.isEmpty || setting.tellsPersonal {
        setting.words.text(published.isEmpty ? typed : published)
      } else {
        setting.text(Label(pl: "(jeszcze nieopublikowana)", en: "(not published yet)"))
      }
    }
  }
}
