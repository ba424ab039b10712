import CivicDomain
import Interchange
import Reports
import TerminalCanvas
import Words

/// The list of what is due today and in the next days: each row says when and what, and opens it.
struct TodayScreen: Screen {
  /// The actions of the key bindings in the list.
  enum Action {
    case move(Movement)
    case open
    case mine
  }

  /// The key bindings; those that move belong to the list.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 10) { .move($0) }
    table.add(.open, hint: 20, .open)
    table.add(mine, hint: 30, .mine)
    return table
  }()

  private static let mine = KeyAct(
    .filter, hint: Label(pl: "moje", en: "mine"),
    help: Label(
      pl:
        "tylko to, czym zajmujesz się Ty, w czym dziś kogoś zastępujesz i czego nikomu się nie przydziela; jeszcze raz: "
        + "wszystko",
      en:
        "only what you handle, what you do today for somebody else, and what is assigned to nobody; once more: all of it"
    ))
  private static let everybodys = KeyAct(.filter, hint: Label(pl: "wszystko", en: "all"), help: mine.help)

  static let help = ScreenHelp(
    title: Label(pl: "Pomoc: dziś", en: "Help: today"),
    text: Label(
      pl:
        "Tu widać, co dziś i w najbliższych dniach wymaga uwagi: spotkania, zapisy, uwagi bez odpowiedzi, rezerwacje, "
        + "sprawozdania, daty roku programu współpracy i kopie zapasowe. "
        + "Enter na rezerwacji pozwala ją potwierdzić, wydać, przyjąć zwrot albo pokazać na mapie. "
        + "Na dacie roku mówi, skąd jest ten termin, na pozostałych otwiera ich ekran. "
        + "Z prawej widać, kto się czym zajmuje; f zostawia to, czym zajmujesz się Ty, w czym dziś kogoś zastępujesz "
        + "i czego nikomu się nie przydziela: naruszenia, terminy danych i kopie. "
        + "Na dole: ostatnia dobra kopia, próba jej odtworzenia i sprawdzenie rejestru, a po wykrzykniku to, co trzeba "
        + "naprawić.",
      en:
        "Here is what needs attention today and in the next days: sessions, registrations, unanswered remarks, bookings, "
        + "reports, the dates of the cooperation programme's year, and backups. "
        + "Enter on a booking lets you confirm it, hand over, take back, or show it on the map. "
        + "On a date of the year it says where that comes from, on the others it opens their screen. "
        + "On the right is who handles what; f leaves what you handle, what you do today for somebody else, and what is "
        + "assigned to nobody: breaches, retention and backups. "
        + "At the foot: the last good backup, the last trial of one and the last examination of the register, and behind an "
        + "exclamation mark what must be mended.")
  )
  var help: ScreenHelp? { Self.help }

  /// The rows of what is due, section by section, as last read.
  private var rows = RecordRows<ListState>()
  private var things: [DueThing] = []
  /// The health of the register, as last judged; nil in an empty one.
  private var health: Health?
  /// Whose each of them is.
  private var owners: [Hands.Owner] = []
  /// Whether only what is in the person's own hands is shown.
  private var isMine = false
  /// The minute in which they were read; nil: not yet.
  private var lookedAt: LocalTime?

  /// Reads what is due now. The selection stays on its thing; once that is done, on the one at its index.
  mutating func refresh(in world: World) -> [Step] {
    let hands = world.hands
    let due = DueThings(
      on: world.register, at: world.now, readingPersonal: world.readsPersonal, in: isMine ? hands : nil)
    var source = RowSource()
    things = []
    for section in DueSection.allCases {
      let some = due.things(in: section, first: Limits.todayRows)
      let more = due.count(in: section) - some.count
      source.add(
        .names(some.map(\.key)), heading: world.words.text(section.heading),
        more: more > 0 ? "  \(world.words.andMore(more))" : nil, on: world.register)
      things += some
    }
    health = Health(of: world.register, on: world.machine, at: world.instant)
    owners = things.map { $0.subject.map { hands.owner(of: $0, in: world.register) } ?? .nobody }
    lookedAt = world.now
    rows.show(source, in: room(in: world), on: world.register)
    return []
  }

  private func room(in world: World) -> RowRoom {
    RowRoom(height: Frame.work(of: world.size).height - (health == nil ? 0 : 1) - (isMine ? 1 : 0))
  }

  /// The due thing in the selected row.
  private var selected: DueThing? { rows.index.map { things[$0] } }

  /// Reads what is due again when the minute has changed.
  mutating func follow(in world: World) {
    if lookedAt != world.now { _ = refresh(in: world) }
  }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    switch Self.keys[key] {
    case .open:
      return selected.map { open($0, in: world) } ?? [.say(.note(nothing(in: world)))]
    case .mine:
      isMine.toggle()
      return refresh(in: world)
    case .move(let movement):
      rows.move(movement, in: room(in: world), on: world.register)
      return []
    case nil:
      return [.pass(key)]
    }
  }

  /// The message that there is no line.
  private func nothing(in world: World) -> String { isMine ? world.words.nothingOfMineDue : world.words.nothingDue }

  func givenOut(in world: World) -> GivenOut? {
    guard !things.isEmpty else { return GivenOut() }
    let (words, hands, isMine, health) = (world.words, world.hands, isMine, health)
    let page = GivenPage(words.whatIsShown, tellings: [false, true]) { setting in
      let headings = [
        Label(pl: "rodzaj", en: "sort"), Label(pl: "co zrobić", en: "to do"), Label(pl: "termin", en: "when"),
        Label(pl: "czego dotyczy", en: "what"), Label(pl: "zajmuje się", en: "handled by"),
      ]
      let things = DueThings(
        on: setting.register, at: setting.now, readingPersonal: setting.tellsPersonal, in: isMine ? hands : nil
      ).things
      let rows = things.map { thing in
        [
          words.text(thing.duty.section.heading), words.text(thing.duty.label), words.whenOnPaper(thing),
          words.what(thing, in: setting.circumstances),
          thing.subject.flatMap { setting.register.handler(of: $0) } ?? "",
        ]
      }
      let state = health.map { [ReportPage.Block.paragraph(words.line(of: $0, today: setting.now.day).text)] } ?? []
      let title = words.text(Self.titleOfPage)
      let table = ReportPage.Table(
        title, columns: headings.map { ReportPage.Column(words.capitalized(words.text($0))) }, rows: rows)
      let told = setting.tellsPersonal ? things.compactMap(\.subject) : []
      let page = ReportPage(
        title: title, language: words.language, blocks: [.table(table)] + state + [setting.drawnUp],
        telling: PersonalContent(of: told))
      return (page, [title])
    }
    return GivenOut(shown: page)
  }

  private static let titleOfPage = Label(pl: "Na dziś i najbliższe dni", en: "Due today and in the next days")

  /// The key bindings that matter now.
  func guide(in world: World) -> KeyGuide {
    let guide = Self.keys.guide { if case .open = $0 { !things.isEmpty } else { true } }
      .naming(Self.mine, as: isMine ? Self.everybodys : Self.mine)
    return things.isEmpty ? guide.hinting(.move, nil) : guide
  }

  /// Opens a due thing: a booking as a menu of its next steps, a person to be rung as a menu of what came of it,
  /// everything else on its tab.
  private func open(_ thing: DueThing, in world: World) -> [Step] {
    guard let subject = thing.subject else { return [.say(.note(world.words.sourceOfDue(thing, today: world.today)))] }
    switch thing.duty.opening {
    case .acts:
      guard subject.prefix == Booking.kind.idPrefix else { return [.acts(withRecords: [subject])] }
      return Menu(of: Identifier(subject.raw), in: world).map { [.open($0)] } ?? []
    case .call: return SessionPage.noteCall(Identifier(subject.raw), in: world)
    case .record: return [.reveal(subject)]
    }
  }

  /// Draws the list; its last lines say how the register is, and warn of drafts that hold personal data for too long.
  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    var area = area
    if let health {
      let isWell = health.concerns.isEmpty
      let line = area.takeBottom(1).inset(columns: 1)
      let text = foot(of: health, width: line.width, in: world)
      canvas.put(text, at: line.origin, isWell ? .muted : .warning, width: line.width)
    }
    let keptSince = Draft.keptSince(today: world.today, on: world.register)
    let stale = world.unfinished.count { $0.origin == nil && $0.isPersonal && $0.keptAt < keptSince }
    if stale > 0 {
      let line = area.takeBottom(1).inset(columns: 1)
      canvas.put(SafeText(world.words.myStaleDrafts(stale)), at: line.origin, .warning, width: line.width)
    }
    if isMine {
      let line = area.takeTop(1).inset(columns: 1)
      canvas.put(SafeText(world.words.onlyMine(world.hands)), at: line.origin, .muted, width: line.width)
    }
    let inside = area.inset(columns: 1)
    guard !things.isEmpty else {
      canvas.putParagraph(nothing(in: world), in: inside, .muted)
      return canvas.placeCursor(at: inside.origin, visible: false)
    }
    let isRoomy = area.height >= Limits.roomyHeight
    rows.draw(on: &canvas, in: area, focused: true, gap: isRoomy ? 1 : 0, world.register) { canvas, row in
      draw(things[row.index], of: owners[row.index], on: &canvas, in: row.area, world)
    }
  }

  /// As many parts of what is said of the register's health as have room, what is not well before all.
  private func foot(of health: Health, width: Int, in world: World) -> SafeText {
    let sign = health.concerns.isEmpty ? " \(world.signs[.check].text)" : ""
    var line = world.words.line(of: health, today: world.today)
    var text = SafeText(line.text + sign)
    while text.width > width, let shorter = line.shorter {
      line = shorter
      text = SafeText(line.text + "…" + sign)
    }
    return text
  }

  /// Draws a row: when, as wide as the times of its section are, what, and at the right whose it is.
  private func draw(_ thing: DueThing, of owner: Hands.Owner, on canvas: inout Canvas, in line: Rect, _ world: World) {
    let section = things.filter { $0.duty.section == thing.duty.section }
    let columns = section.map { SafeText(world.words.when($0, at: world.now)).width }.max() ?? 0
    var rest = Rect(column: line.column + 2, row: line.row, width: line.width - 3, height: 1)
    let third = rest.width / 3
    var whose = SafeText(world.words.whose(owner))
    if whose.width + 2 > third { whose = SafeText(world.words.whoseBriefly(owner)) }
    if whose.width > 0 {
      let room = rest.takeRight(min(whose.width + 2, third))
      canvas.put(whose, at: Position(column: room.column + 2, row: room.row), .muted, width: room.width - 2)
    }
    let when = SafeText(world.words.when(thing, at: world.now))
    if when.width > 0 {
      canvas.put(when, at: rest.takeLeft(columns).origin, .accent, width: columns)
      _ = rest.takeLeft(2)
    }
    let what = world.words.what(thing, in: world.circumstances)
    // Things that go out and things that come back are in one section.
    let isOneOfSeveral = thing.subject != nil && Duty.all.count { $0.section == thing.duty.section } > 1
    let text = isOneOfSeveral ? "\(world.words.text(thing.duty.label)): \(what)" : what
    canvas.put(SafeText(text), at: rest.origin, width: rest.width)
  }
}
