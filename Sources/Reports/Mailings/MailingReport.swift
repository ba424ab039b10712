import CivicDomain
import Interchange
import Words

/// A mailing: what is written, and to whom. As a letter it is a draft that a mail program opens, everyone in blind copy.
struct MailingReport: RecordReport {
  static let offer = ReportOffer(
    "mailing", Label(pl: "wiadomość do organizacji", en: "message to organizations"),
    about: Label(
      pl: "Treść wysyłki i adresy, do których idzie; jako szkic (eml) otwiera ją program pocztowy, z adresami w UDW.",
      en: "A mailing's text and addresses; as a draft (eml) a mail program opens it, with the addresses in blind copy."),
    for: .personal, isLetter: true,
    spoken: Label(pl: "list mailowy mail e-mail eml newsletter", en: "mail e-mail eml newsletter"))

  func blocks(of mailing: Mailing, in setting: ReportSetting) -> [ReportPage.Block] {
    let letters = letters(of: mailing, in: setting)
    let rows = mailing.organizations.enumerated().map { index, organization in
      [String(index + 1), setting.name(of: organization)]
    }
    return [
      .facts(
        [
          ReportPage.Fact(setting.capitalized(Mailing.field(\.subject)), mailing.subject),
          ReportPage.Fact(
            setting.capitalized(Mailing.field(\.sentOn)), mailing.sentOn.map { setting.words.day($0) } ?? ""),
          ReportPage.Fact(setting.capitalized(Mailing.field(\.basis)), mailing.basis),
          ReportPage.Fact(setting.capitalized(Mailing.addresses), letters.addresses.joined(separator: ", ")),
          ReportPage.Fact(setting.capitalized(Mailing.withoutAddress), letters.withoutAddress.joined(separator: ", ")),
          ReportPage.Fact(setting.capitalized(Self.notTaken), letters.withForeignAddress.joined(separator: ", ")),
        ].filter { !$0.text.isEmpty }),
      .paragraph(mailing.text),
      .table(
        ReportPage.Table(
          setting.capitalized(Mailing.field(\.organizations)),
          columns: [
            ReportPage.Column(setting.text(Label(pl: "Lp.", en: "No.")), .trailing),
            ReportPage.Column(setting.capitalized(Organization.field(\.name))),
          ], rows: rows)),
    ]
  }

  func personalRecords(of mailing: Mailing, in setting: ReportSetting) -> [RecordID] {
    Mailing.addressees(of: mailing, on: setting.register).map(\.any)
  }

  func letter(of mailing: Mailing, in setting: ReportSetting) -> ReportPage.Letter? {
    ReportPage.Letter(
      subject: mailing.subject, text: mailing.text, blindCopies: letters(of: mailing, in: setting).addresses)
  }

  /// Whom a draft cannot reach, for it bears addresses alone.
  func caveat(of mailing: Mailing, in setting: ReportSetting) -> String? {
    let letters = letters(of: mailing, in: setting)
    let (none, other) = (letters.withoutAddress.count, letters.withForeignAddress.count)
    let caveats = [
      none == 0 ? nil : setting.words.mailingWithoutAddress(none),
      other == 0 ? nil : setting.words.mailingAddressNotTaken(other),
    ].compactMap { $0 }
    return caveats.isEmpty ? nil : caveats.joined(separator: "; ")
  }

  /// Those to whom the draft does not go, though they have an address: it has letters that not every mail program takes.
  private static let notTaken = Label(
    pl: "adres, którego szkic nie może mieć", en: "with an address that a draft cannot have")

  private func letters(of mailing: Mailing, in setting: ReportSetting) -> RecordLetters {
    RecordLetters(to: mailing.organizations.map(\.any), in: setting)
  }
}
