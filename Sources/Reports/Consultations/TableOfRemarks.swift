import CivicDomain
import Interchange
import Words

/// The table of remarks of a consultation, as its report needs it: every remark in the order in which it came in, with the
/// position on it. None is left out: late, grouped and withheld ones stand in their rows.
///
/// Organizations are named, people numbered (`osoba 3`). Of remarks and of answers it tells what is published. The office's
/// copy, where personal data are asked for, names those people too, and tells the very words, and drafts as what they are.
struct TableOfRemarks: RecordReport {
  static let offer = ReportOffer(
    "remarks", Label(pl: "tabela uwag", en: "table of remarks"),
    about: Label(
      pl:
        "Wszystkie uwagi i to, co opublikowano: treść i stanowiska; osoby bez nazwisk. Egzemplarz urzędowy: także "
        + "nazwiska i to, czego nie opublikowano.",
      en:
        "All remarks and what is published: words and positions; people without their names. The office's copy: also the "
        + "names, and what is not published."),
    for: .staff, office: Label(pl: "egzemplarz urzędowy", en: "office copy"),
    spoken: Label(pl: "zestawienie uwag raport z konsultacji", en: "summary of remarks consultation report"))

  func blocks(of consultation: Consultation, in setting: ReportSetting) -> [ReportPage.Block] {
    let words = setting.words
    let ids = setting.register.ids(whose: \Submission.consultation, is: consultation.id)
    let remarks = setting.capitalized(Label(pl: "uwagi", en: "remarks"))
    var facts: [ReportPage.Fact] = []
    if let opens = consultation.opens, let closes = consultation.closes {
      facts.append(
        ReportPage.Fact(
          setting.capitalized(Label(pl: "termin uwag", en: "remarks taken")),
          "\(words.day(opens)) – \(words.inclusive(closes))"))
    }
    if !consultation.remarksKnown { facts.append(ReportPage.Fact(remarks, words.notKnown)) }
    // A count names what it counts.
    let counted: [ReportPage.Block] =
      consultation.remarksKnown ? [.paragraph(words.count(ids.count, of: .remark))] : []
    guard !ids.isEmpty else { return counted + [.facts(facts + reached(consultation, in: setting))] }
    var rows = RemarkRows(setting: setting, ids: ids)
    let table = rows.table(remarks)
    let told: [ReportPage.Block] = facts.isEmpty ? [] : [.facts(facts)]
    return counted + told + [.bars(rows.dispositions), .table(table)]
  }

  func personalRecords(of consultation: Consultation, in setting: ReportSetting) -> [RecordID] {
    let remarks = setting.register.records(whose: \Submission.consultation, is: consultation.id)
    var named: Set<RecordID> = []
    let people = remarks.compactMap { RemarkRows.namedSender(of: $0, on: setting.register)?.id.any }
    return remarks.filter(RemarkRows.tellsUnpublished).map(\.id.any) + people.filter { named.insert($0).inserted }
  }

  /// Of what nobody published yet it says no word but that there is some.
  func caveat(of consultation: Consultation, in setting: ReportSetting) -> String? {
    guard !setting.tellsPersonal else { return nil }
    let pending = Query(
      Submission.kind,
      where: [
        Condition(\Submission.consultation, is: consultation.id),
        Condition(field: Submission.name(of: \.moderation), value: Moderation.pending.rawValue),
      ])
    let count = setting.register.page(pending, window: 0..<0).total
    let answers = ConsultationProgress(of: consultation, on: setting.register, at: setting.now).responses
    return setting.words.withoutUnpublished(words: count, positions: answers.drafts + answers.approved)
  }

  /// What was done to reach people: told where no remark came.
  private func reached(_ consultation: Consultation, in setting: ReportSetting) -> [ReportPage.Fact] {
    let fields = [Consultation.field(\.announcedOn), Consultation.field(\.techniques), Consultation.field(\.contact)]
    return setting.facts(fields.map(\.declaration), of: consultation.id.any, consultation.values)
  }
}
