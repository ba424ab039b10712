import CivicDomain
import Words

/// What is on offer in an edition.
enum KioskOffer {
  /// The things, in the order of their names.
  static func all(in reading: KioskReading) -> [(id: Identifier<Resource>, category: ResourceCategory)] {
    reading.register.page(Query(orderedBy: \Resource.name), window: 0..<Int.max).ids.compactMap { id in
      let id = Identifier<Resource>(id.raw)
      let resource = reading.register.excerpt(id, of: telling)
      guard resource.status == .offered, let category = resource.category else { return nil }
      return (id, category)
    }
  }

  private static let telling = FieldList(\Resource.status, \.category)
}

/// What can be lent, by categories.
struct KioskCategories: KioskListing {
  private let offer: [(category: ResourceCategory, ids: [Identifier<Resource>])]
  var first = 0

  init(in reading: KioskReading) {
    let all = KioskOffer.all(in: reading)
    offer = ResourceCategory.allCases.map { category in (category, all.filter { $0.category == category }.map(\.id)) }
      .filter { !$0.ids.isEmpty }
  }

  var count: Int { offer.count }
  func title(in reading: KioskReading) -> String { reading.words.whatIsNeeded }
  func nothing(in reading: KioskReading) -> String { reading.words.noThings }
  func row(_ index: Int, in reading: KioskReading) -> KioskRow {
    KioskRow(reading.words.category(offer[index].category), String(offer[index].ids.count))
  }
  func page(_ index: Int, in reading: KioskReading) -> KioskMove {
    .open(KioskThings(category: offer[index].category, ids: offer[index].ids))
  }
}

/// The things of a category.
struct KioskThings: KioskListing {
  let category: ResourceCategory
  let ids: [Identifier<Resource>]
  var first = 0

  var count: Int { ids.count }
  func title(in reading: KioskReading) -> String { reading.words.category(category) }
  func nothing(in reading: KioskReading) -> String { reading.words.noThings }

  func row(_ index: Int, in reading: KioskReading) -> KioskRow {
    guard let resource = reading.register.record(ids[index]) else { return KioskRow(reading.words.unknown) }
    let size = [
      resource.capacity.map(reading.words.holds), resource.quantity.flatMap { $0 > 1 ? reading.words.pieces($0) : nil },
      reading.register.record(resource.organization)?.name,
    ]
    return KioskRow(resource.name, size.compactMap { $0 }.joined(separator: " · "))
  }

  func page(_ index: Int, in reading: KioskReading) -> KioskMove { .open(KioskThing(id: ids[index])) }
}

/// A thing, and when it can be had in the coming days. Who has it then is told to nobody.
struct KioskThing: KioskStep {
  let id: Identifier<Resource>

  func sheet(in reading: KioskReading) -> KioskSheet {
    let words = reading.words
    guard let resource = reading.register.record(id) else {
      return KioskSheet(title: words.unknown, rows: [KioskRow(words.toHome)])
    }
    var text = [reading.register.record(resource.organization)?.name ?? "", resource.description]
    text.append(
      [
        resource.capacity.map(words.holds), resource.quantity.flatMap { $0 > 1 ? words.pieces($0) : nil },
      ].compactMap { $0 }.joined(separator: " · "))
    if !resource.location.isEmpty { text.append(words.place(resource.location)) }
    text.append(words.available(resource.availability))
    if !resource.accessibility.isEmpty { text.append(words.accessible(resource.accessibility)) }
    if !resource.conditions.isEmpty { text.append(words.conditions(resource.conditions)) }
    text.append(([words.comingDays] + days(of: resource, in: reading)).joined(separator: "\n"))
    text.append("\(words.howToBorrow) \(words.askStaff(at: reading.contact))")
    return KioskSheet(
      title: resource.name, text: reading.heading + text.filter { !$0.isEmpty }, rows: [KioskRow(words.toHome)])
  }

  mutating func choose(_ row: Int, in reading: KioskReading) -> KioskMove { .home }

  /// A line a day, each part of it as staff are told (`wspolnie free`). Parts that are over are left out.
  private func days(of resource: Resource, in reading: KioskReading) -> [String] {
    (0..<Limits.kioskDays).compactMap { ahead in
      let day = reading.today.adding(days: ahead)
      let midnight = LocalTime(startOf: day)
      let parts = Limits.kioskDayParts.compactMap { hours -> String? in
        let span = TimeSpan(
          start: midnight.adding(minutes: hours.lowerBound * LocalTime.minutesInHour),
          end: midnight.adding(minutes: hours.upperBound * LocalTime.minutesInHour))
        guard span.start >= reading.now else { return nil }
        return reading.words.part(
          hours, NeedStanding(of: resource, at: span, on: reading.register, reading.now))
      }
      return parts.isEmpty ? nil : "\(reading.words.day(day)): \(parts.joined(separator: ", "))"
    }
  }
}
