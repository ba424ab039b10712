import CivicDomain
import Interchange
import Words

/// The letters that can be written to records: at which addresses, and whom they do not reach.
///
/// One rule for lists, forms and the letters of a session: an organization is written to through whoever is to be written to for
/// it, a registration or a remark through whoever it names, unless it was called off.
public struct RecordLetters {
  private let setting: ReportSetting
  private let recipients: [Recipient]
  /// How many registrations are left out, for they were called off.
  private let cancelled: Int
  /// Whether it is written to organizations, and not to people.
  private let isToOrganizations: Bool

  /// Somebody who is written to.
  private struct Recipient {
    let name: String
    var addresses: [String] = []
    var phone = ""
    /// Whether somebody may have an address of which nothing is known here.
    var isUnknown = false
    /// The standing of a registration; empty: it is none.
    var standing = ""
    var isWaiting = false
    /// The records of which the letter tells.
    let told: [RecordID]
    /// The addresses that a mail program takes.
    var writable: [String] { MailDraft.writable(addresses) }
  }

  /// The kinds whose records can be written to.
  public static let kinds = [Organization.kind, Contact.kind, Person.kind, Registration.kind]

  /// The letters to some records, in their order.
  public init(to ids: [RecordID], in setting: ReportSetting) {
    self.setting = setting
    isToOrganizations = ids.allSatisfy { $0.prefix == Organization.kind.idPrefix }
    var (recipients, cancelled): ([Recipient], Int) = ([], 0)
    for id in ids {
      if id.prefix == Organization.kind.idPrefix {
        recipients.append(Self.recipient(organization: id, in: setting))
        continue
      }
      let registration =
        id.prefix == Registration.kind.idPrefix
        ? setting.register.record(Identifier<Registration>(id.raw)) : nil
      if let registration, !registration.status.isInForce {
        cancelled += 1
        continue
      }
      guard var recipient = Self.person(of: id, in: setting) else { continue }
      if let registration {
        recipient.standing = setting.words.standing(of: registration, waitingPlace: nil)
        recipient.isWaiting = registration.isWaiting
      }
      recipients.append(recipient)
    }
    (self.recipients, self.cancelled) = (recipients, cancelled)
  }

  private static func recipient(organization id: RecordID, in setting: ReportSetting) -> Recipient {
    var mailing = Mailing(blank: Identifier(""))
    mailing.organizations = [Identifier(id.raw)]
    let people = Mailing.addressees(of: mailing, on: setting.register).map(\.any)
    let addresses = Mailing.addresses(of: mailing, on: setting.register)
    return Recipient(
      name: setting.name(of: Identifier<Organization>(id.raw)),
      addresses: addresses,
      phone: TelephoneNumber.grouped(setting.register.value(of: \Organization.phone, in: Identifier(id.raw))),
      isUnknown: addresses.isEmpty && Mailing.unreached(by: mailing, on: setting.register).isEmpty, told: [id] + people)
  }

  /// The person that a record is, or whom it names.
  private static func person(of id: RecordID, in setting: ReportSetting) -> Recipient? {
    let naming = Schema.kind(of: id)?.fields.first { $0.isStored && $0.shape.refersTo == Person.kind }
    let named = naming.flatMap { setting.register.stored(id)?.values[$0.name]?.text }
    let whose = Identifier<Person>(id.prefix == Person.kind.idPrefix ? id.raw : named ?? "")
    guard let person = setting.register.record(whose) else { return nil }
    func told(_ text: String) -> String { text == Redaction.mark ? "" : text }
    let email = told(person.email)
    return Recipient(
      name: setting.name(of: whose), addresses: email.isEmpty ? [] : [email],
      phone: TelephoneNumber.grouped(told(person.phone)), told: [id] + (id == whose.any ? [] : [whose.any]))
  }

  /// The addresses, each once, as a mail program takes them.
  public var addresses: [String] { MailDraft.writable(recipients.flatMap(\.addresses)) }

  /// The records of which the letter tells, each once.
  public var told: [RecordID] {
    var known: Set<RecordID> = []
    return recipients.flatMap(\.told).filter { known.insert($0).inserted }
  }

  /// Those whom no draft reaches: without an address, or with one that it does not take.
  private var unreached: [Recipient] { recipients.filter(\.writable.isEmpty) }
  /// Those who have no address, by their names, as far as that is known.
  var withoutAddress: [String] { recipients.filter { $0.addresses.isEmpty && !$0.isUnknown }.map(\.name) }
  /// Those whose address has letters that not every mail program takes, by their names.
  var withForeignAddress: [String] { unreached.filter { !$0.addresses.isEmpty }.map(\.name) }

  /// What is to be known of the draft: to how many addresses it goes, and whom it does not reach.
  public var remark: String {
    setting.words.draftReaches(
      addresses: addresses.count, without: unreached.count, toOrganizations: isToOrganizations,
      waiting: recipients.count(where: \.isWaiting), cancelled: cancelled)
  }

  /// The letter, with everybody in blind copy.
  public func letter(about subject: String, saying text: String) -> ReportPage.Letter {
    ReportPage.Letter(subject: subject, text: text, blindCopies: addresses, remark: remark)
  }

  /// What is read of it: whom it is written to, and who is to be rung.
  public func blocks(about subject: String, saying text: String) -> [ReportPage.Block] {
    let words = setting.words
    let unreached = unreached.map { recipient in
      [recipient.name, recipient.phone].filter { !$0.isEmpty }.joined(separator: " ")
    }
    let facts = [
      ReportPage.Fact(setting.capitalized(Mailing.field(\.subject)), subject),
      ReportPage.Fact(setting.capitalized(Mailing.addresses), addresses.joined(separator: ", ")),
      ReportPage.Fact(words.withoutEmail, unreached.joined(separator: ", ")),
    ].filter { !$0.text.isEmpty }
    let columns: [(heading: String, cell: (Recipient) -> String)] = [
      (setting.capitalized(isToOrganizations ? Organization.field(\.name) : Person.field(\.name)), \.name),
      (setting.capitalized(Person.field(\.email)), { $0.addresses.joined(separator: ", ") }),
      (setting.capitalized(Person.field(\.phone)), \.phone),
      (setting.capitalized(Registration.field(\.status)), \.standing),
    ]
    let shown = columns.filter { column in recipients.contains { !column.cell($0).isEmpty } }
    let table = ReportPage.Table(
      words.writtenTo, columns: shown.map { ReportPage.Column($0.heading) },
      rows: recipients.map { recipient in shown.map { $0.cell(recipient) } })
    return [.facts(facts)] + (text.isEmpty ? [] : [.paragraph(text)]) + (recipients.isEmpty ? [] : [.table(table)])
  }

  /// The page of the letter to some records; nil where nobody is written to.
  public static func page(
    to ids: [RecordID], titled title: String, about subject: String = "", saying text: String = "",
    in setting: ReportSetting
  ) -> ReportPage? {
    let letters = RecordLetters(to: ids, in: setting)
    if letters.recipients.isEmpty { return nil }
    return ReportPage(
      title: title, language: setting.words.language,
      blocks: letters.blocks(about: subject, saying: text) + [.paragraph(setting.drawnUp)],
      telling: setting.tellsPersonal ? PersonalContent(of: letters.told) : .nothing,
      letter: letters.letter(about: subject, saying: text))
  }
}
