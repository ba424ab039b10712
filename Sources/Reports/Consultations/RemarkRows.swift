import CivicDomain
import Interchange
import Words

/// The rows of a table of remarks.
struct RemarkRows {
  let setting: ReportSetting
  let ids: [Identifier<Submission>]
  private var people: [Identifier<Person>: Int] = [:]
  private var counts: [Disposition: Int] = [:]
  private var (prepared, unanswered) = (0, 0)
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
      rows: rows, of: Submission.kind)
  }

  /// How many remarks were decided how; asked for behind the table.
  var dispositions: ReportPage.Bars {
    var bars = Disposition.allCases.compactMap { disposition in
      counts[disposition].map { ReportPage.Bar(setting.capitalized(disposition.label), $0) }
    }
    if prepared > 0 { bars.append(ReportPage.Bar(setting.capitalized(Self.beingPrepared), prepared)) }
    if unanswered > 0 {
      bars.append(ReportPage.Bar(setting.capitalized(Self.noAnswer), unanswered))
    }
    return ReportPage.Bars(
      setting.capitalized(Label(pl: "jak rozpatrzono uwagi", en: "how the remarks were decided")),
      of: setting.capitalized(Response.field(\.disposition)), bars)
  }

  /// What is told of a remark to which there is no answer at all.
  private static let noAnswer = Label(pl: "bez odpowiedzi", en: "unanswered")
  /// What everyone is told of an answer that is not published yet.
  private static let beingPrepared = Label(pl: "w opracowaniu", en: "being prepared")

  /// What stands there of the position on a remark: a published one; of another that it is being prepared, or in the office's
  /// copy what it says and how far it is.
  private func position(of answer: Response?) -> String {
    guard let answer, let disposition = answer.disposition else {
      return setting.text(Self.noAnswer)
    }
    return isTold(answer) ? setting.words.disposition(disposition, in: answer.state) : setting.text(Self.beingPrepared)
  }

  /// Whether an answer may be told: before it is published only in the office.
  private func isTold(_ answer: Response) -> Bool { answer.state == .published || setting.tellsPersonal }

  private mutating func row(
    of id: Identifier<Submission>, _ numbers: [Identifier<Submission>: String]
  ) -> [String] {
    guard let remark = setting.register.record(id) else { return [] }
    let words = setting.words
    let answer = response(to: remark)
    let told = answer.flatMap { isTold($0) ? $0 : nil }
    // Nothing is decided before it is published.
    switch answer?.disposition {
    case let disposition? where answer?.state == .published: counts[disposition, default: 0] += 1
    case .some: prepared += 1
    case nil: unanswered += 1
    }
    let number = numbers[id] ?? ""
    let came = [
      remark.receivedOn.map { words.day($0) } ?? words.notKnown, remark.channel.map { words.label($0) } ?? "",
      ConsultationProgress.isLate(remark, on: setting.register) ? setting.text(Submission.late.declaration.label) : "",
    ]
    let grouped = numbers[remark.groupedWith].map {
      "\(setting.text(Submission.field(\.groupedWith).declaration.label)) \($0)"
    }
    let said = Self.texts(of: remark).enumerated().map { index, one in
      text(
        of: remark, published: one.published, typed: one.typed,
        pending: index == 0 ? OfficialTable.notPublished : OfficialTable.notPublishedBeside)
    }
    let place = [
      remark.unit.isEmpty ? setting.text(OfficialTable.whole) : remark.unit,
      words.text(texts.text(at: remark.unit, of: remark.version)),
    ]
    return [number, lines(came), sender(of: remark)] + place + said + [
      lines([position(of: answer), grouped ?? ""]), words.text(told?.justification ?? ""), change(by: told, of: remark),
    ]
  }

  /// The texts of a remark, its own words first: what was published of each, and what came.
  private static func texts(of remark: Submission) -> [(published: String, typed: String)] {
    [
      (remark.publishedText, remark.remark), (remark.publishedWording, remark.proposedWording),
      (remark.publishedJustification, remark.justification),
    ]
  }

  /// Whether the office's copy tells words of a remark that nobody published.
  static func tellsUnpublished(_ remark: Submission) -> Bool {
    texts(of: remark).contains { !$0.typed.isEmpty && (remark.moderation == .withheld || $0.typed != $0.published) }
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

  /// The person whom the office's copy names as the sender of a remark; nil where an organization sent it, and where nobody
  /// knows the name, or knows it no more.
  static func namedSender(of remark: Submission, on register: any Register) -> Person? {
    guard remark.organization.isEmpty, !remark.person.isEmpty, let person = register.record(remark.person) else {
      return nil
    }
    return person.name.isEmpty || FieldValue.text(person.name).isRedactionMark ? nil : person
  }

  /// Who said it: an organization by its name, people by the order in which they come, in the office's copy with the name
  /// behind it; else what sort of sender it was.
  private mutating func sender(of remark: Submission) -> String {
    if !remark.organization.isEmpty { return setting.name(of: remark.organization) }
    guard !remark.person.isEmpty else {
      return remark.submitterKind.map { setting.text($0.label) } ?? setting.words.notKnown
    }
    let number = people[remark.person] ?? people.count + 1
    people[remark.person] = number
    let sender = setting.tellsPersonal ? Self.namedSender(of: remark, on: setting.register) : nil
    return setting.words.personNumbered(number, named: sender?.name)
  }

  /// The words that may be told: those that were published; in the office's copy those that came, while they are there.
  /// - Parameter pending: what stands in the place of those that nobody published yet.
  private func text(of remark: Submission, published: String, typed: String, pending: Label) -> String {
    let words = setting.words
    let open: String =
      switch remark.moderation {
      case .withheld: typed.isEmpty ? "" : words.withheld(because: remark.withheldBecause)
      case .published: words.text(published)
      case .pending where !published.isEmpty || typed.isEmpty: words.text(published)
      case .pending: setting.text(pending)
      }
    if !setting.tellsPersonal || typed.isEmpty { return open }
    return remark.moderation == .withheld ? lines([open, words.text(typed)]) : words.text(typed)
  }
}
