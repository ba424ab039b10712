/// An organization of the city: association, foundation, club, informal group.
///
/// Field names follow the Human Services Data Specification where it has one.
public struct Organization: Record {
  /// organizacja.
  public static let kind = Kind(
    "organization", idPrefix: "org", pl: ["organizacja", "organizacje", "organizacji"],
    en: ["organization", "organizations"])
  /// The id.
  public let id: Identifier<Organization>
  /// The full registered name.
  public var name = ""
  /// The name people use.
  public var shortName = ""
  /// The legal form.
  public var legalForm: LegalForm?
  /// The number in the court register, ten digits.
  public var krs = ""
  /// The tax number.
  public var nip = ""
  /// The statistical number, 9 or 14 digits.
  public var regon = ""
  /// The number in another register: clubs and ordinary associations are not in the court register.
  public var registerNumber = ""
  /// Public-benefit status (OPP).
  public var publicBenefitStatus = false
  /// Street and number.
  public var address = ""
  /// `41-300`.
  public var postalCode = ""
  /// The town.
  public var city = ""
  /// One of the city's districts, or an older division.
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
  /// When it is open.
  public var openingHours = ""
  /// Its fields of public-benefit work in short words.
  public var activities: [String] = []
  /// What it does, in its own words.
  public var description = ""
  /// The day of its founding.
  public var founded: Day?
  /// Whether it has its seat in the centre.
  public var seatedAtCentre = false
  /// When it is on duty in the centre.
  public var dutyHours = ""
  /// Whether it is at work.
  public var status = OrganizationStatus.active
  /// The day on which a person last verified the entry.
  public var verifiedOn: Day?
  /// Who verified it.
  public var verifiedBy = ""
  /// Its id in the list from which it was imported.
  public var externalId = ""
  /// The staff's notes.
  public var notes = ""

  /// An organization with every field empty.
  public init(blank id: Identifier<Organization>) { self.id = id }

  /// Its fields.
  public static let fields: [Field<Organization>] = [
    .line("name", \.name, required: true, pl: "nazwa", en: "name").searched,
    .line("shortName", \.shortName, limit: 80, pl: "nazwa skrócona", en: "short name").searched,
    .choice("legalForm", \.legalForm, required: true, pl: "forma prawna", en: "legal form"),
    .checked("krs", \.krs, pl: "KRS", en: "court register number", by: RegisterNumbers.krs).key.searched,
    .checked("nip", \.nip, pl: "NIP", en: "tax number", by: RegisterNumbers.nip).key.searched,
    .checked("regon", \.regon, pl: "REGON", en: "statistical number", by: RegisterNumbers.regon).key,
    .line("registerNumber", \.registerNumber, pl: "numer w innym rejestrze", en: "other register number"),
    .yes("publicBenefitStatus", \.publicBenefitStatus, pl: "status OPP", en: "public benefit status"),
    .line("address", \.address, pl: "adres", en: "address").searched,
    .line("postalCode", \.postalCode, limit: 10, pl: "kod pocztowy", en: "postal code"),
    .line("city", \.city, pl: "miejscowość", en: "city"),
    .line("district", \.district, pl: "dzielnica", en: "district").key.searched,
    .decimal("latitude", \.latitude, in: -90...90, pl: "szerokość geograficzna", en: "latitude"),
    .decimal("longitude", \.longitude, in: -180...180, pl: "długość geograficzna", en: "longitude"),
    .checked("email", \.email, pl: "e-mail", en: "e-mail", by: ContactDetails.email).key(.email).searched,
    .checked("phone", \.phone, pl: "telefon", en: "telephone", by: ContactDetails.telephone).key(.telephone).searched,
    .line("website", \.website, pl: "strona internetowa", en: "website"),
    .line("openingHours", \.openingHours, pl: "godziny otwarcia", en: "opening hours").hours,
    .words("activities", \.activities, pl: "działalność", en: "activities").searched,
    .text("description", \.description, pl: "opis", en: "description").searched,
    .day("founded", \.founded, pl: "data założenia", en: "founded").past,
    .yes("seatedAtCentre", \.seatedAtCentre, pl: "siedziba w centrum", en: "seated at the centre"),
    .line("dutyHours", \.dutyHours, pl: "dyżury w centrum", en: "duty hours at the centre").hours,
    .choice("status", \.status, empty: .active, pl: "stan", en: "status"),
    .day("verifiedOn", \.verifiedOn, pl: "sprawdzono", en: "verified on").past,
    .line("verifiedBy", \.verifiedBy, pl: "sprawdził(a)", en: "verified by").staff,
    .line("externalId", \.externalId, pl: "numer zewnętrzny", en: "external id").key,
    .text("notes", \.notes, pl: "notatki", en: "notes").staff,
    .referring("resources", Resource.self, by: "organization", pl: "zasoby", en: "resources"),
  ]

  /// The name for a narrow column: the short one if there is one.
  public var displayName: String { shortName.isEmpty ? name : shortName }
}
