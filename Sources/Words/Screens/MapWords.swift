import CivicDomain

/// The resource map.
public protocol MapWords {
  /// `Organizacje 35 · zasoby 61`.
  func mapCounts(organizations: Int, resources: Int) -> String
  /// `8 z 96`.
  func matches(_ found: Int, of all: Int) -> String
  /// `0 z 1, bez filtra 6`: what was found of those that a filter shows, and how many the search alone would find.
  func matchesWithoutFilter(_ matches: String, _ searched: Int) -> String
  /// Nothing was found.
  func nothingFound(_ search: String) -> String
  /// Nothing was found among those that a filter shows; how many there are without it.
  func nothingFound(_ search: String, within filter: String, without: Int) -> String
  /// The list is empty because of a filter.
  var nothingInFilter: String { get }
  /// There is no organization yet: what belongs here, and how the first comes in.
  var emptyMap: String { get }
  /// The map of the city is still to come.
  var mapNotYet: String { get }
  /// `40 os.`
  func holds(_ people: Int) -> String
  /// `120 szt.`
  func pieces(_ number: Int) -> String
  /// `4 ż/godz.`; empty where there is no price.
  func price(perHour: Int?, perDay: Int?) -> String
  /// `4 ż`: the price alone, for a narrow column.
  func price(_ tokens: Int) -> String
  /// `i jeszcze 3`.
  func andMore(_ number: Int) -> String

  /// The organization has its seat in the centre.
  var seatHere: String { get }
  /// `dyżur: wt. 10:00–12:00`.
  func duty(_ hours: String) -> String
  /// `sprawdzono 14.02.2026, 6 miesięcy temu`.
  func verified(on day: Day, today: Day) -> String
  /// Nobody has verified it yet.
  var neverVerified: String { get }
  /// The heading of the resources.
  var resourcesHeading: String { get }
  /// It has none; the key that adds one.
  var noResources: String { get }
  /// `Sala warsztatowa, najbliższe dni`.
  func bookedDays(of resource: String) -> String
  /// Nobody has booked it on that day.
  var noBookings: String { get }
  /// A day on which the thing cannot be had.
  var closedDay: String { get }

  /// The titles of the short lists.
  var filterTitle: String { get }
  /// In which order.
  var orderTitle: String { get }
  /// What to add.
  var addTitle: String { get }
  /// What to book.
  var bookTitle: String { get }
  /// It has nothing to book.
  var nothingToBook: String { get }
  /// Add an organization.
  var newOrganization: String { get }
  /// Add a resource of this organization.
  func newResource(of organization: String) -> String
}

extension Polish {
  func mapCounts(organizations: Int, resources: Int) -> String {
    "Organizacje \(number(organizations)) · zasoby \(number(resources))"
  }
  func matches(_ found: Int, of all: Int) -> String { "\(number(found)) z \(number(all))" }
  func matchesWithoutFilter(_ matches: String, _ searched: Int) -> String {
    "\(matches), bez filtra \(number(searched))"
  }
  func nothingFound(_ search: String) -> String { "Nic nie pasuje do „\(search)”. Esc: cała lista" }
  func nothingFound(_ search: String, within filter: String, without: Int) -> String {
    "Nic nie pasuje do „\(search)” (\(filter)). Bez filtra pasuje: \(number(without)). "
      + "Esc: bez szukania, drugi Esc: bez filtra"
  }
  var nothingInFilter: String { "Żadna organizacja nie pasuje do filtra. Esc: wszystkie" }
  var emptyMap: String {
    "Nie ma jeszcze organizacji. n: dodaj pierwszą, albo: wspolnie import organizacje PLIK.csv"
  }
  var mapNotYet: String { "Mapy miasta jeszcze tu nie ma. f, potem dzielnica: lista z jednej okolicy" }
  func holds(_ people: Int) -> String { "\(number(people)) os." }
  func pieces(_ number: Int) -> String { "\(self.number(number)) szt." }
  func price(perHour: Int?, perDay: Int?) -> String {
    [perHour.map { "\($0) ż/godz." }, perDay.map { "\($0) ż/dobę" }].compactMap { $0 }.joined(separator: ", ")
  }
  func price(_ tokens: Int) -> String { "\(number(tokens)) ż" }
  func andMore(_ number: Int) -> String { "i jeszcze \(self.number(number))" }
  var seatHere: String { "siedziba w centrum" }
  func duty(_ hours: String) -> String { "dyżur w centrum: \(self.hours(hours))" }
  func verified(on day: Day, today: Day) -> String {
    "sprawdzono \(self.day(day)), \(distance(from: today, to: day))"
  }
  var neverVerified: String { "jeszcze nie sprawdzono" }
  var resourcesHeading: String { "Zasoby" }
  var noResources: String { "Nie ma jeszcze zasobów. n: dodaj pierwszy" }
  func bookedDays(of resource: String) -> String { "\(resource), najbliższe dni" }
  var noBookings: String { "bez rezerwacji" }
  var closedDay: String { "zamknięte" }
  var filterTitle: String { "Pokaż" }
  var orderTitle: String { "Kolejność" }
  var addTitle: String { "Dodaj" }
  var bookTitle: String { "Co zarezerwować?" }
  var nothingToBook: String { "Ta organizacja nie ma jeszcze zasobów. n: dodaj pierwszy" }
  var newOrganization: String { "nową organizację" }
  func newResource(of organization: String) -> String { "nowy zasób organizacji \(organization)" }
}

extension English {
  func mapCounts(organizations: Int, resources: Int) -> String {
    "Organizations \(number(organizations)) · resources \(number(resources))"
  }
  func matches(_ found: Int, of all: Int) -> String { "\(number(found)) of \(number(all))" }
  func matchesWithoutFilter(_ matches: String, _ searched: Int) -> String {
    "\(matches), without the filter \(number(searched))"
  }
  func nothingFound(_ search: String) -> String { "Nothing matches “\(search)”. Esc: the whole list" }
  func nothingFound(_ search: String, within filter: String, without: Int) -> String {
    "Nothing matches “\(search)” (\(filter)). Without the filter: \(number(without)). "
      + "Esc: no search, Esc again: no filter"
  }
  var nothingInFilter: String { "No organization matches the filter. Esc: all" }
  var emptyMap: String {
    "There are no organizations yet. n: add the first, or: wspolnie import organizations FILE.csv"
  }
  var mapNotYet: String { "The map of the city is not here yet. f, then a district: those of one area" }
  func holds(_ people: Int) -> String { "\(number(people)) ppl" }
  func pieces(_ number: Int) -> String { "\(self.number(number)) pcs" }
  func price(perHour: Int?, perDay: Int?) -> String {
    [perHour.map { "\($0) t/h" }, perDay.map { "\($0) t/day" }].compactMap { $0 }.joined(separator: ", ")
  }
  func price(_ tokens: Int) -> String { "\(number(tokens)) t" }
  func andMore(_ number: Int) -> String { "and \(self.number(number)) more" }
  var seatHere: String { "seated at the centre" }
  func duty(_ hours: String) -> String { "on duty here: \(self.hours(hours))" }
  func verified(on day: Day, today: Day) -> String {
    "verified on \(self.day(day)), \(distance(from: today, to: day))"
  }
  var neverVerified: String { "not verified yet" }
  var resourcesHeading: String { "Resources" }
  var noResources: String { "No resources yet. n: add the first" }
  func bookedDays(of resource: String) -> String { "\(resource), the next days" }
  var noBookings: String { "not booked" }
  var closedDay: String { "closed" }
  var filterTitle: String { "Show" }
  var orderTitle: String { "Order" }
  var addTitle: String { "Add" }
  var bookTitle: String { "Book what?" }
  var nothingToBook: String { "This organization has no resources yet. n: add the first" }
  var newOrganization: String { "a new organization" }
  func newResource(of organization: String) -> String { "a new resource of \(organization)" }
}
