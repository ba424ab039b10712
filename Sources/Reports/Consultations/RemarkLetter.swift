import CivicDomain
import Interchange
import Words

/// A message to whoever sent a remark, with what was published of the answer to it.
struct RemarkLetter: LetterReport {
  static let offer = ReportOffer(
    "remark-letter", Label(pl: "wiadomość do zgłaszającego", en: "message to the sender"),
    about: Label(
      pl: "Szkic (eml) do osoby albo organizacji, która zgłosiła uwagę, z opublikowanym stanowiskiem.",
      en: "A draft (eml) to the person or organization that sent the remark, with the published response."),
    for: .personal, isLetter: true)

  func written(about remark: Submission, in setting: ReportSetting) -> WrittenLetter {
    let words = setting.words
    let number = words.name(of: remark.id.any, in: setting.circumstances)
    let consultation = setting.name(of: remark.consultation)
    let answer = Responses.published(to: remark, on: setting.register)
    return WrittenLetter(
      letters: RecordLetters(to: Self.sender(of: remark), in: setting),
      subject: words.aboutRemark(number, in: consultation),
      text: words.remarkLetter(
        number, in: consultation, answer: answer?.disposition.map { words.label($0) } ?? "",
        because: words.text(answer?.justification ?? ""), from: setting.centre))
  }

  func hindrance(of remark: Submission, in setting: ReportSetting) -> String? {
    RecordLetters(to: Self.sender(of: remark), in: setting).addresses.isEmpty ? setting.words.senderHasNoEmail : nil
  }

  /// Who is written to: the person who sent it, else the organization.
  private static func sender(of remark: Submission) -> [RecordID] {
    if !remark.person.isEmpty { return [remark.id.any] }
    return remark.organization.isEmpty ? [] : [remark.organization.any]
  }
}
