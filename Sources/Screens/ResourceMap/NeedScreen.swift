import CivicDomain
import TerminalCanvas
import Words

/// What somebody needs, in one line that stays in sight and can be typed on, with how it was read below it; and the
/// resources that fit, the best first, each with whether it can be had then.
struct NeedScreen: Screen {
  /// The actions of the key bindings, beside the letters that type.
  enum Action {
    case move(Movement)
    case book, show, files, back
  }

  /// The key bindings.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 10, letters: false, ends: false) { .move($0) }
    table.add(.bookIt, hint: 9, (.enter, .book))
    table.add(.showResource, hint: 30, (.tab, .show))
    // Where letters type, the other key for files gives them out.
    table.add(.export, hint: 35, (.control("x"), .files))
    table.add(.back, hint: 12, shown: [.escape], (.escape, .back))
    return table
  }()

  private var field: TextField
  /// Whoever needs it; nil: the form of the booking asks.
  private let borrower: RecordID?
  /// What somebody is called who needs it and is not known yet; empty: nothing is known of them.
  private var unknown = ""
  private var found: NeedOffers?
  private var list = ListState()
  /// Whether a row was chosen, so that the cursor stands on it; else it stands where one types.
  private var isChosen = false

  /// An empty line, for whoever is known to need something.
  init(for borrower: RecordID? = nil) {
    self.borrower = borrower
    field = TextField(limit: Limits.searchLength)
  }

  /// The line with what was typed elsewhere; where that asks for nothing to borrow, it may be what somebody is called.
  init(asking text: String, unknown name: String, in world: World) {
    let asksForAThing = Need(typed: text, near: world.today).asksForAThing
    self.init(asksForAThing ? text : "", in: world)
    if !asksForAThing { unknown = name }
  }

  /// The line with what was typed elsewhere.
  init(_ text: String, for borrower: RecordID? = nil, in world: World) {
    self.borrower = borrower
    field = TextField(text, limit: Limits.searchLength)
    find(in: world)
  }

  static let help = ScreenHelp(
    title: Label(pl: "Pomoc: czego potrzeba", en: "Help: what is needed"),
    text: Label(
      pl:
        "Tu wpisuje się jednym wierszem, czego ktoś potrzebuje, w dowolnej kolejności: „sala 40 podjazd czw 17-20”. Pod "
        + "spodem widać, jak to odczytano: co, dla ilu osób, jakie udogodnienia, kiedy. Lista pokazuje najpierw to, co wtedy "
        + "wolne. Enter rezerwuje zaznaczony zasób z tym dniem i tymi godzinami, Tab pokazuje go na mapie.",
      en:
        "Here one types in one line what somebody needs, in any order: “room 40 ramp Thu 17-20”. Below stands how it was "
        + "read: what, for how many, with what access, when. The list shows first what is free then. Enter books the selected "
        + "resource on that day, at those hours; Tab shows it on the map."))
  var help: ScreenHelp? { Self.help }
  var placeName: Label? { Label(pl: "czego potrzeba", en: "what is needed") }
  var takesText: Bool { true }
  var takesRuns: Bool { true }

  func guide(in world: World) -> KeyGuide {
    Self.keys.guide { action in
      switch action {
      case .back: true
      case .files: givesOut(in: world)
      case .move, .book, .show: !offers.isEmpty
      }
    }
  }

  private var need: Need? { found?.need }
  private var offers: [NeedOffers.Offer] { found?.offers ?? [] }

  /// What fits, as it is shown, or what would help where nothing does.
  func givenOut(in world: World) -> GivenOut? { found?.given(selected: selected?.resource.id.any, in: world) }

  /// The same, for which nothing is drawn up.
  func givesOut(in world: World) -> Bool {
    guard let found, !found.need.isEmpty else { return false }
    return !found.offers.isEmpty || !found.changes(on: world.register).isEmpty
  }

  /// Asks again after the register has changed: what was free may be taken.
  mutating func refresh(in world: World) -> [Step] {
    let (chosen, wasChosen) = (list.selection.map { offers[$0].resource.id }, isChosen)
    find(in: world)
    if let index = offers.firstIndex(where: { $0.resource.id == chosen }) {
      list.select(index, height: NeedLayout(Frame.work(of: world.size)).list.height)
      isChosen = wasChosen
    }
    return []
  }

  private mutating func find(in world: World) {
    found = NeedOffers(Need(typed: field.text, near: world.today), on: world.register, at: world.now)
    isChosen = false
    list = ListState(total: offers.count)
  }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    switch Self.keys[key] {
    case .move(let movement):
      list.move(movement, height: NeedLayout(Frame.work(of: world.size)).list.height)
      isChosen = !offers.isEmpty
      return []
    case .book: return [selected.map { booking($0) } ?? .say(.note(nothing(in: world)))]
    case .show: return [selected.map { .reveal($0.resource.id.any) } ?? .say(.note(nothing(in: world)))]
    case .files: return [.pass(key)]
    case .back: return [.close]
    case nil: break
    }
    let before = field.text
    let outcome = field.handle(key)
    if field.text != before { find(in: world) } else { isChosen = false }
    if case .full(let limit) = outcome { return [.say(.refused(world.words.full(limit)))] }
    return []
  }

  func followed(in world: World) -> Followed? { selected.map { Followed(record: $0.resource.id.any) } }

  private var selected: NeedOffers.Offer? { list.selection.map { offers[$0] } }

  /// Begins the booking with all that was said: who, when, for how many.
  private func booking(_ offer: NeedOffers.Offer) -> Step {
    .then { [need, borrower, unknown] world in
      var given: [String: FieldValue] = [:]
      given[\Booking.borrower] = (borrower?.raw ?? need?.borrower?.id.raw).map { .text($0) }
      given[\Booking.quantity] = need?.pieces.map { .number($0) }
      let span = offer.span
      // A day alone is no time yet: it stands there, and its hour is typed on.
      let day = (span?.start.day ?? need?.day).map { FieldValue.text(world.words.typed($0) + " ") }
      given[\Booking.start] = span.map { .text($0.start.text) } ?? day
      given[\Booking.end] = need?.isEndOpen ?? false ? day : span.map { .text($0.end.text) } ?? day
      given[\Booking.purpose] = need?.people.map { .text(world.words.forPeople($0)) }
      return [.begin(BookingForm(of: offer.resource.id, given: given, forUnknown: unknown, in: world))]
    }
  }

  /// What follows once it is booked: the line has had its answer, and so has the search in which it was typed. Whoever calls
  /// may need another thing too.
  static var afterBooking: [Step] {
    [
      .changing(NeedScreen.self) { screen, _ in
        if screen.borrower != nil || !screen.unknown.isEmpty { return [] }
        return [
          .close,
          .changing(ResourceMapScreen.self) { map, world in
            if map.takesText { map.endSearch(in: world) }
            return []
          },
          .changing(DeskScreen.self) { desk, world in
            if desk.takesText { desk.endSearch(in: world) }
            return []
          },
        ]
      }
    ]
  }

  /// What to type, or why nothing fits and what would help.
  private func nothing(in world: World) -> String {
    guard let found, !found.need.isEmpty else { return world.words.needHint }
    return world.words.nothingForNeed(without: found.changes(on: world.register))
  }

  // MARK: Drawing

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let layout = NeedLayout(area)
    var line = layout.line
    let whose = borrower.map { world.name(of: $0) } ?? unknown
    let label = SafeText(whose.isEmpty ? world.words.needLabel : world.words.needLabel(for: whose))
    canvas.put(label, at: line.takeLeft(min(label.width, line.width / 2)).origin, .heading)
    _ = line.takeLeft(1)
    field.draw(on: &canvas, in: line, focused: !isChosen)
    drawParts(on: &canvas, in: layout.parts, world)
    guard !offers.isEmpty else {
      canvas.putParagraph(nothing(in: world), in: layout.list.inset(columns: 1), .muted)
      return
    }
    list.draw(on: &canvas, in: layout.list, focused: true, cursor: isChosen) { canvas, row in
      draw(offers[row.index], on: &canvas, in: row.area, world)
    }
  }

  /// How the line was read, where its row has no room for all of it; else what it does not say yet.
  func foot(in world: World) -> ScreenFoot? {
    guard let need, !need.isEmpty else { return nil }
    let parts = world.words.parts(of: need, near: world.today)
    let row = parts.map { "[\($0)]" }.joined(separator: " ") + " " + counted(in: world)
    guard SafeText(row).width > NeedLayout(Frame.work(of: world.size)).parts.width else {
      let isTimed = !need.spans.isEmpty || offers.isEmpty
      let hasDay = need.day != nil || need.days != nil
      return isTimed ? nil : ScreenFoot(line: MessageLine(.note, world.words.saysNoTime(hasDay: hasDay)))
    }
    return ScreenFoot(line: MessageLine(.note, parts.joined(separator: " · ")))
  }

  private func counted(in world: World) -> String { found?.counted(in: world.words) ?? "" }

  /// How the line was read, and how many fit.
  private func drawParts(on canvas: inout Canvas, in line: Rect, _ world: World) {
    guard let need, !need.isEmpty else { return }
    var rest = line
    let counted = SafeText(counted(in: world))
    if counted.width <= rest.width / 2 {
      canvas.put(counted, at: rest.takeRight(counted.width).origin, .muted)
      _ = rest.takeRight(1)
    }
    let parts = world.words.parts(of: need, near: world.today).map { "[\($0)]" }.joined(separator: " ")
    canvas.put(SafeText(parts), at: rest.origin, .accent, width: rest.width)
  }

  private func draw(_ offer: NeedOffers.Offer, on canvas: inout Canvas, in line: Rect, _ world: World) {
    var rest = line
    _ = rest.takeLeft(1)
    let words = world.words
    let size = offer.resource.capacity.map { words.holds($0) } ?? ""
    let day = need?.days == nil ? nil : offer.span?.start.day
    let standing = offer.told(on: day, in: words, world.circumstances)
    let sort = offer.isOfAnotherSort ? words.ofAnotherSort : ""
    let aside = SafeText([sort, size, standing].filter { !$0.isEmpty }.joined(separator: "  "))
    let end = rest.takeRight(min(aside.width + 1, rest.width / 2))
    canvas.put(aside, at: end.origin, offer.rank == 0 ? .text : .muted, width: max(0, end.width - 1))
    _ = rest.takeRight(1)
    let name = "\(words.text(offer.resource.name)) · \(world.name(of: offer.resource.organization.any))"
    canvas.put(SafeText(name), at: rest.origin, width: rest.width)
  }
}

/// The layout of a need: the line in which it is typed, how it was read, and the list.
private struct NeedLayout {
  let line: Rect
  let parts: Rect
  let list: Rect

  init(_ work: Rect) {
    var rest = work
    line = rest.takeTop(1).inset(columns: 1)
    parts = rest.takeTop(1).inset(columns: 1)
    if work.height >= Limits.roomyHeight { _ = rest.takeTop(1) }
    list = rest
  }
}

extension KeyAct {
  fileprivate static let bookIt = KeyAct(
    .open, hint: Label(pl: "rezerwuj", en: "book"),
    help: Label(
      pl: "zarezerwuj zaznaczony zasób na ten dzień i te godziny",
      en: "book the selected resource for that day and time"))
  fileprivate static let showResource = KeyAct(
    .pane, hint: Label(pl: "na mapie", en: "on the map"),
    help: Label(pl: "pokaż zaznaczony zasób na mapie", en: "show the selected resource on the map"))
}
