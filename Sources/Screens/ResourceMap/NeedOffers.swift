import CivicDomain
import Interchange
import Reports
import Words

/// The resources that fit a need, the best first, each with whether it can be had then: for the screen and for what goes out
/// of it.
struct NeedOffers {
  /// A resource that fits, and whether it can be had.
  struct Offer {
    let resource: Resource
    let standing: NeedStanding
    /// The time of that, of several the first at which it can be had; nil: none was said.
    let span: TimeSpan?
    /// The day that was named without hours, as it is taken; nil: none was, or its hours too.
    let day: DayBar?
    /// Whether its own name says another sort of room than was asked for.
    let isOfAnotherSort: Bool

    /// How good an offer it is, the best first: whatever is another thing than was asked for comes last.
    var rank: Int {
      let isPartlyTaken = day.map { $0.isClosed || !$0.bookings.isEmpty } ?? false
      return standing.rank + (isPartlyTaken ? 1 : 0) + (isOfAnotherSort ? Offer.behindAll : 0)
    }

    /// Whether it can be had then, or what is taken of that day; empty where no day was said.
    /// - Parameter day: the day for which that is, where several would do.
    func told(on day: Day?, in words: Words, _ circumstances: Circumstances) -> String {
      guard let bar = self.day else { return words.standing(standing, on: day, in: circumstances) }
      if bar.isClosed { return words.standing(.closed, on: nil, in: circumstances) }
      return words.dayTaken(bar.bookings.map { bar.clocks(of: $0, in: words) })
    }

    private static let behindAll = 3
  }

  /// What is needed, as it was read on the register.
  let need: Need
  /// Those that are read, the best first.
  let offers: [Offer]
  /// How many fit in all.
  let total: Int
  private let now: LocalTime

  /// Asks for what fits a need.
  init(_ typed: Need, on register: any Register, at now: LocalTime) {
    let need = typed.read(on: register)
    (self.need, self.now) = (need, now)
    if need.isEmpty {
      (offers, total) = ([], 0)
      return
    }
    let page = register.page(need.query, window: 0..<Limits.neededRead)
    total = page.total
    let found = page.ids.compactMap { NeedOffers.offer($0, for: need, on: register, at: now) }
    offers = found.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.map(\.element)
  }

  private static func offer(
    _ id: RecordID, for need: Need, on register: any Register, at now: LocalTime
  ) -> Offer? {
    register.record(Identifier<Resource>(id.raw)).map { resource in
      let best = NeedStanding.best(of: resource, for: need, on: register, at: now)
      let day = need.hours == nil ? need.day : nil
      return Offer(
        resource: resource, standing: best.standing, span: best.span,
        day: day.map { bar(of: resource, on: $0, register) },
        isOfAnotherSort: need.isOfAnotherSort(resource))
    }
  }

  private static func bar(of resource: Resource, on day: Day, _ register: any Register) -> DayBar {
    let midnight = LocalTime(startOf: day)
    return DayBar(day, of: BookingFit(of: resource, from: midnight, until: midnight.adding(days: 1), on: register))
  }

  /// How many fit, and how many of them can be had then.
  func counted(in words: Words) -> String {
    words.fitting(total, free: need.spans.isEmpty ? nil : offers.count { $0.standing == .free })
  }

  /// What would have to be left out so that something fits, and how many would then.
  func changes(on register: any Register) -> [(part: Need.Part, count: Int)] {
    guard offers.isEmpty, need.parts.count > 1 else { return [] }
    return need.parts.compactMap { part in
      let count = register.page(need.without(part).query, window: 0..<0).total
      return count > 0 ? (part, count) : nil
    }
  }

  // MARK: What goes out

  /// What fits, in its order, with whether it can be had and when; where nothing does, what would help.
  /// - Parameter selected: the resource that is selected.
  func given(selected: RecordID?, in world: World) -> GivenOut? {
    if need.isEmpty { return nil }
    if offers.isEmpty { return GivenOut(shown: changes(on: world.register).isEmpty ? [] : [changesPage(in: world)]) }
    let words = world.words
    let asked = words.needAsked(words.parts(of: need, near: world.today))
    let left = total > offers.count ? words.firstFitting(offers.count, of: total) : ""
    let records = GivenRecords(
      kind: Schema.kind(of: Resource.self), beside: beside, narrowed: [asked, counted(in: words), left])
    // Drawn up of the register as it is then: what was free may be taken.
    let pages = GivenPage.pages(of: records, in: world) { register in
      NeedOffers(need, on: register, at: now).offers.map(\.resource.id.any)
    }
    return GivenOut(shown: pages, subject: selected, listed: Resource.kind)
  }

  /// The columns of whether each can be had, and of the time for which that was asked; none where no time was said.
  private var beside: [RecordTable.Beside] {
    if need.spans.isEmpty, need.day == nil { return [] }
    func column(
      _ heading: Label, _ said: @escaping (Offer, ReportSetting) -> String
    ) -> RecordTable.Beside {
      RecordTable.Beside(heading, of: Resource.kind) { id, setting in
        NeedOffers.offer(id, for: need, on: setting.register, at: now).map { said($0, setting) } ?? ""
      }
    }
    return [
      column(Label(pl: "wtedy", en: "then")) { $0.told(on: nil, in: $1.words, $1.circumstances) },
      column(Label(pl: "pytany termin", en: "time asked for")) { offer, setting in
        offer.span.map { setting.words.weekdayAndSpan($0, near: now.day) }
          ?? need.day.map { setting.words.dayWithWeekday($0) } ?? ""
      },
    ]
  }

  /// The table of what would have to be left out.
  private func changesPage(in world: World) -> GivenPage {
    GivenPage(world.words.whatIsShown) { setting in
      let words = setting.words
      let headings = words.needChangeHeadings
      let rows = changes(on: setting.register).map { [words.text(of: $0.part), words.number($0.count)] }
      let table = ReportPage.Table(
        words.needChanges,
        columns: [ReportPage.Column(headings.part), ReportPage.Column(headings.count, .trailing)], rows: rows)
      return GivenPage.drawn(
        [table], titled: words.heading(of: Resource.kind),
        notes: [words.needAsked(words.parts(of: need, near: now.day))],
        named: [words.plural(of: Resource.kind), words.narrowedInName], in: setting)
    }
  }
}
