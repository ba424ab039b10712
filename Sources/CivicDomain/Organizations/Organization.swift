/// An organization of the city: association, foundation, club, informal group.
///
/// Field names follow the Human Services Data Specification where it has one.
public struct Organization: Record {
  /// The kind of the record: organizacja.
  public static let kind = Kind(
    "organization", idPrefix: "org", pl: ["organizacja", "organizacje", "organizacji"],
    en: ["organization", "organizations"], isOnTheTelephone: true)
  /// The id.
  public let id: Identifier<Organization>
  /// The full registered name.
  public var name = ""
  /// The name people use.
  public var shortName = ""
  /// The legal form.
  public var legalForm: LegalForm?
  /// The organization whose circle or branch it is.
  public var branchOf = Identifier<Organization>("")
  /// The number in the court register, ten digits.
  public var krs = ""
  /// The tax number.
  public var nip = ""
  /// The statistical number, 9 or 14 digits.
  public var regon = ""
  /// The number in another register: clubs and ordinary associations are not in the court register.
  public var registerNumber = ""
  /// Public-benefit status (OPP); nil: nobody knows.
  public var publicBenefitStatus: Bool?
  /// Street and number.
  public var address = ""
  /// The postal code: `41-300`.
  public var postalCode = ""
  /// The town.
  public var city = ""
  /// The district: one of the city's, or an older division.
  public var district = ""
  /// Degrees north, WGS 84.
  public var latitude: Double?
  /// Degrees east, WGS 84.
  public var longitude: Double?
  /// The e-mail address.
  public var email = ""
  /// The telephone.
  public var phone = ""
  /// The web address.
  public var website = ""
  /// The opening hours.
  public var openingHours = ""
  /// The fields of public-benefit work in short words.
  public var activities: [String] = []
  /// The description of what it does, in its own words.
  public var description = ""
  /// The day of its founding.
  public var founded: Day?
  /// Whether it has its seat in the centre; nil: nobody knows.
  public var seatedAtCentre: Bool?
  /// The hours of its duty in the centre.
  public var dutyHours = ""
  /// Whether it is at work.
  public var status = OrganizationStatus.active
  /// The day on which a person last verified the entry.
  public var verifiedOn: Day?
  /// The login of whoever verified it.
  public var verifiedBy = ""
  /// The id in the list from which it was imported.
  public var externalId = ""
  /// The staff's notes.
  public var notes = ""

  /// An organization with every field empty.
  public init(blank id: Identifier<Organization>) { self.id = id }

  /// The fields by which records are taken for alike: what one is called, and what tells it from others called so.
  public static let likeness = FieldList(\Self.name, \.legalForm)

  /// How many resources it has.
  public static let resources = referring("resources", by: \Resource.organization, pl: "zasoby", en: "resources")

  /// The fields of the kind, in the order of its form.
  public static let fields: [Field] = [
    line("name", \.name, required: true, pl: "nazwa", en: "name").key(.name).searched
      .known(
        as: "pełna nazwa", "nazwa organizacji", "nazwa podmiotu", "nazwa stowarzyszenia", "organizacja", "podmiot",
        "nazwa pełna", "nazwa organizacji pozarządowej", "pełna nazwa organizacji", "nazwa NGO", "nazwa fundacji",
        "nazwa klubu"),
    line("shortName", \.shortName, limit: 80, pl: "nazwa skrócona", en: "short name").usual.key(.name)
      .searched
      .known(as: "skrót", "nazwa krótka", "alternate name"),
    choice("legalForm", \.legalForm, required: true, pl: "forma prawna", en: "legal form")
      .known(
        as: "rodzaj", "rodzaj organizacji", "typ", "forma", "forma organizacyjna", "legal status", "typ organizacji",
        "rodzaj podmiotu", "status prawny", "forma prawna organizacji", "forma działalności"),
    checked("krs", \.krs, pl: "KRS", en: "court register number", by: RegisterNumbers.krs).usual.key.searched
      .section(pl: "Numery w rejestrach", en: "Register numbers")
      .known(as: "nr KRS", "numer KRS", "KRS nr", "nr w KRS", "nr wpisu do KRS", "numer w KRS"),
    checked("nip", \.nip, pl: "NIP", en: "tax number", by: RegisterNumbers.nip).key.searched
      .known(as: "nr NIP", "numer NIP", "tax id"),
    checked("regon", \.regon, pl: "REGON", en: "statistical number", by: RegisterNumbers.regon)
      .key(.statisticalNumber)
      .known(as: "nr REGON", "numer REGON", "REGON/GUS", "nr GUS", "numer GUS", "numer statystyczny"),
    line("registerNumber", \.registerNumber, pl: "numer w innym rejestrze", en: "other register number")
      .known(as: "nr ewidencyjny", "nr w ewidencji", "numer w rejestrze", "nr rejestru"),
    yesIfKnown("publicBenefitStatus", \.publicBenefitStatus, pl: "status OPP", en: "public benefit status")
      .known(
        as: "OPP", "organizacja pożytku publicznego", "czy posiada status OPP", "posiada status OPP", "czy OPP",
        "czy ma status OPP", "czy organizacja ma status OPP"),
    line("address", \.address, pl: "adres", en: "address").usual.searched
      .section(pl: "Siedziba", en: "Seat")
      .known(
        as: "adres siedziby", "siedziba", "siedziba organizacji", "ulica", "ulica i nr", "ulica i numer",
        "adres organizacji", "addr:street"),
    checked(
      "postalCode", \.postalCode, limit: 10, pl: "kod pocztowy", en: "postal code", by: ContactDetails.postalCode
    ).searched
      .known(as: "kod", "kod poczt.", "kod pocztowy siedziby", "addr:postcode"),
    line("city", \.city, pl: "miejscowość", en: "city").searched
      .known(as: "miasto", "miejscowość siedziby", "poczta", "miejsce siedziby", "addr:city"),
    line("district", \.district, pl: "dzielnica", en: "district").usual.key.searched
      .known(as: "osiedle", "jednostka pomocnicza"),
    decimal("latitude", \.latitude, in: -90...90, pl: "szerokość geograficzna", en: "latitude"),
    decimal("longitude", \.longitude, in: -180...180, pl: "długość geograficzna", en: "longitude"),
    checked("email", \.email, pl: "e-mail", en: "e-mail", by: ContactDetails.email).usual.key(.email).searched
      .section(pl: "Kontakt", en: "Contact")
      .known(
        as: ListNames.email, "poczta elektroniczna", "e-mail kontaktowy", "adres poczty elektronicznej", "contact:email"
      ),
    checked("phone", \.phone, pl: "telefon", en: "telephone", by: ContactDetails.telephone).usual.key(.telephone)
      .searched
      .known(
        as: ListNames.phone, "tel./fax", "telefon/fax", "tel. stacjonarny", "telefon stacjonarny", "contact:phone"),
    line("website", \.website, pl: "strona internetowa", en: "website")
      .known(
        as: "www", "strona www", "strona", "adres www", "strona WWW organizacji", "adres strony internetowej",
        "contact:website", "url"),
    line("openingHours", \.openingHours, pl: "godziny otwarcia", en: "opening hours").hours,
    words("activities", \.activities, pl: "działalność", en: "activities").usual.searched
      .section(pl: "Czym się zajmuje", en: "What it does")
      .known(
        as: "obszar działalności", "zakres działalności", "sfera działalności", "dziedzina", "obszar działania",
        "zakres działania", "dziedzina działalności"),
    text("description", \.description, pl: "opis", en: "description").searched,
    day("founded", \.founded, pl: "data założenia", en: "founded").past.before(\Organization.verifiedOn)
      .known(as: "data rejestracji", "data powstania"),
    yesIfKnown("seatedAtCentre", \.seatedAtCentre, pl: "siedziba w centrum", en: "seated at the centre"),
    line("dutyHours", \.dutyHours, pl: "dyżury w centrum", en: "duty hours at the centre").hours,
    choice("status", \.status, empty: .active, pl: "stan", en: "status")
      .section(pl: "Wpis w rejestrze", en: "The entry in the register"),
    day("verifiedOn", \.verifiedOn, pl: "sprawdzono", en: "verified on").past,
    line("verifiedBy", \.verifiedBy, pl: "sprawdził(a)", en: "verified by").staff,
    reference("branchOf", \.branchOf, pl: "jednostka nadrzędna", en: "branch of"),
    externalID(\.externalId),
    text("notes", \.notes, pl: "notatki", en: "notes").staff.tellingTelephones
      .known(as: "uwagi", "komentarz", "informacje dodatkowe"),
    resources,
  ]

  /// People use the short name where there is one; branches in several districts bear one name.
  public static let presentation = Presentation(
    naming: [.first(names(of: \.shortName, \.name))], distinction: [.field(name(of: \.district))],
    summary: [.field(name(of: \.legalForm)), .dot, .field(name(of: \.district))],
    columns: names(of: \.name, \.district, \.phone) + [resources.name] + names(of: \.legalForm, \.status))

  /// The e-mail and telephone of an informal group or an ordinary association are somebody's private ones.
  public static func published(_ values: Row) -> Row? {
    guard values[\Self.legalForm]?.text.flatMap(LegalForm.init)?.hasPrivateContact ?? false else { return values }
    var values = values
    values[\Self.email] = nil
    values[\Self.phone] = nil
    return values
  }

  /// The name that people use: the short one if there is one.
  var nameInUse: String { shortName.isEmpty ? name : shortName }
}
