/// A mailing: what was written to several organizations at once, to whom, and when.
public struct Mailing: Record {
  /// The kind of the record: wysyłka.
  public static let kind = Kind(
    "mailing", idPrefix: "mai", pl: ["wysyłka", "wysyłki", "wysyłek"], en: ["mailing", "mailings"])
  /// The id.
  public let id: Identifier<Mailing>
  /// The subject: what the mailing is about.
  public var subject = ""
  /// The day on which it went out.
  public var sentOn: Day?
  /// The basis on which these are written to: what they agreed to, or the law.
  public var basis = ""
  /// The organizations that are written to.
  public var organizations: [Identifier<Organization>] = []
  /// The text that was written.
  public var text = ""

  /// A mailing with every field empty.
  public init(blank id: Identifier<Mailing>) { self.id = id }

  /// The addresses of today as one line, for blind copies: each once.
  public static let addresses = derived(
    "addresses", .text(limit: Limits.text), pl: "dzisiejsze adresy (UDW)", en: "addresses today (bcc)"
  ) { mailing, register, _ in
    let once = addresses(of: mailing, on: register)
    return once.isEmpty ? nil : .text(once.joined(separator: ", "))
  }.personal

  /// The addresses of today, each once.
  public static func addresses(of mailing: Mailing, on register: any Register) -> [String] {
    let all = mailing.organizations.flatMap { MailingAddresses(of: $0, on: register).addresses }
    var seen: Set<String> = []
    return all.filter { seen.insert(EmailAddress.normalized($0) ?? $0).inserted }
  }

  /// The people who are written to, or who might be: those of whom the addresses tell.
  public static func addressees(of mailing: Mailing, on register: any Register) -> [Identifier<Person>] {
    mailing.organizations.flatMap { MailingAddresses(of: $0, on: register).people }
  }

  /// Those that have no address today, nor anybody known who may not be read here.
  public static func unreached(by mailing: Mailing, on register: any Register) -> [Identifier<Organization>] {
    mailing.organizations.filter { organization in
      let found = MailingAddresses(of: organization, on: register)
      return found.addresses.isEmpty && !found.isUnknown
    }
  }

  /// How many of them have no address; nobody knows it where who is to be written to may not be read.
  public static let withoutAddress = derived(
    "withoutAddress", .count(0...Limits.listItems), pl: "dziś bez adresu", en: "without an address today"
  ) { mailing, register, _ in
    let all = mailing.organizations.map { MailingAddresses(of: $0, on: register) }
    return all.contains(where: \.isUnknown) ? nil : .number(all.count(where: \.addresses.isEmpty))
  }.unknownWhereAbsent

  /// The fields of the kind, in the order of its form.
  public static let fields: [Field] = [
    line("subject", \.subject, required: true, pl: "temat", en: "subject").searched,
    day("sentOn", \.sentOn, required: true, pl: "wysłano", en: "sent on").past,
    line("basis", \.basis, pl: "podstawa", en: "basis"),
    references("organizations", \.organizations, required: true, pl: "organizacje", en: "organizations"),
    text("text", \.text, pl: "treść", en: "text").staff.searched,
    addresses, withoutAddress,
  ]

  /// The last one comes first.
  public static let presentation = Presentation(
    columns: names(of: \.sentOn, \.subject) + [withoutAddress.name] + names(of: \.basis),
    order: RecordOrder(by: name(of: \.sentOn), descending: true))
}

/// The addresses of a mailing: an organization is written to through those who are to be written to for it, else at its
/// own address, else through the one person who speaks for it.
private struct MailingAddresses {
  let addresses: [String]
  /// The people whose addresses count: those who are to be written to, else who speaks for it where nobody is.
  let people: [Identifier<Person>]
  /// Whether somebody is to be written to of whom nothing may be read here.
  let isUnknown: Bool

  init(of organization: Identifier<Organization>, on register: any Register) {
    let preferred = Contact.preferred(of: organization, on: register)
    // Whose data are not there, or may not be read here, has no name.
    let known = preferred.compactMap { register.record($0) }.filter { !$0.name.isEmpty }
    let theirs = known.map(\.email).filter(Self.isAddress)
    let own = register.record(organization)?.email ?? ""
    let speaker = theirs.isEmpty && own.isEmpty ? Contact.speaker(for: organization, on: register) : nil
    isUnknown = theirs.isEmpty && known.count < preferred.count || speaker?.name.isEmpty ?? false
    people = preferred + [speaker?.id].compactMap { $0 }
    addresses = theirs.isEmpty && !isUnknown ? [own, speaker?.email ?? ""].filter(Self.isAddress) : theirs
  }

  private static func isAddress(_ text: String) -> Bool { !text.isEmpty && text != Redaction.mark }
}
