import CivicDomain
import TerminalCanvas
import Words

/// The residents' front: a value, pure like `App`, and much less than it. It knows a public edition, says hand-ins, and
/// remembers nothing of anybody once they have gone.
public struct KioskFront {
  private let firstLanguage: KioskLanguage
  private var language: KioskLanguage
  /// The edition from which whoever is here began to read; it changes on the first page only.
  private var edition: PublicEdition?
  private(set) var places: [KioskPlace] = []
  private var message = ""
  /// When a key was pressed last; nil: nobody was here since the start.
  private var lastKey: Int?
  /// Whether the last key came at once behind the one before.
  private var isHasty = false
  /// When the first page was counted.
  private var countedAt = 0
  /// What is kept when all else is wiped, for it is nobody's.
  private var codes = CodeTries()

  /// A kiosk that speaks this language first.
  public init(language: KioskLanguage, in world: KioskWorld) {
    firstLanguage = language
    self.language = language
    goHome(in: world)
  }

  /// The language that is spoken now.
  var spoken: KioskLanguage { language }

  /// What is being typed.
  var typed: String { places.last?.editor?.text ?? "" }

  // MARK: Events

  /// Takes an event, and returns what the loop is to do.
  public mutating func update(_ event: KioskEvent, in world: KioskWorld) -> [KioskEffect] {
    if isOver(in: world) { return wipe(in: world) }
    switch event {
    case .key(let key): return press(key, in: world)
    case .tick:
      // What is told to whoever passes by is of now, and says so where it is not.
      if isUntouched, world.ticks - countedAt >= Limits.kioskRecount { goHome(in: world) }
      return []
    case .editionChanged:
      if places.count == 1 { goHome(in: world, keeping: places[0].selected) }
      return []
    case .answered(let answer): return taking(answer, in: world)
    }
  }

  /// Milliseconds until something happens by itself.
  public func nextWake(in world: KioskWorld) -> Int {
    let second = 1_000
    let isWaiting = places.last?.step is KioskCode && codes.wait(at: world.ticks) != nil
    guard !isUntouched else { return isWaiting ? second : max(0, countedAt + Limits.kioskRecount - world.ticks) }
    let idle = self.idle(in: world)
    if idle < Limits.kioskIdle { return min(Limits.kioskIdle - idle, isWaiting ? second : .max) }
    return second - idle % second
  }

  /// Milliseconds since the last key.
  private func idle(in world: KioskWorld) -> Int { lastKey.map { max(0, world.ticks - $0) } ?? 0 }

  /// Whether everything is as the next person should find it.
  private var isUntouched: Bool {
    language == firstLanguage && places.count == 1 && places[0].selected == 0 && places[0].top == 0
      && message.isEmpty
  }

  /// The seconds that are left before all is wiped; nil: it is not asked yet.
  private func countdown(in world: KioskWorld) -> Int? {
    let over = idle(in: world) - Limits.kioskIdle
    guard !isUntouched, over >= 0 else { return nil }
    return max(0, (Limits.kioskCountdown - over + 999) / 1_000)
  }

  private func isOver(in world: KioskWorld) -> Bool {
    !isUntouched && idle(in: world) >= Limits.kioskIdle + Limits.kioskCountdown
  }

  /// Wipes everything that somebody typed or chose, and begins anew in the first language.
  private mutating func wipe(in world: KioskWorld) -> [KioskEffect] {
    for index in places.indices { places[index].forget() }
    let codes = codes
    self = KioskFront(language: firstLanguage, in: world)
    self.codes = codes
    return [.wiped]
  }

  private mutating func goHome(in world: KioskWorld, keeping selected: Int = 0) {
    for index in places.indices { places[index].forget() }
    message = ""
    (edition, countedAt) = (world.edition, world.ticks)
    let summary = edition.map { KioskSummary(of: KioskReading($0, words: language.words, in: world)) }
    places = [KioskPlace(KioskHome(summary: summary ?? KioskSummary()))]
    if selected > 0, let reading = reading(in: world) { select(selected, in: reading) }
  }

  // MARK: Keys

  private mutating func press(_ key: Key, in world: KioskWorld) -> [KioskEffect] {
    guard KioskKey.isPressed(key) else { return [] }
    let isAsked = countdown(in: world) != nil
    isHasty = lastKey.map { world.ticks - $0 < Limits.kioskPause } ?? false
    lastKey = world.ticks
    // The key that says that somebody is there says nothing else.
    // What means nothing anywhere asks nothing of the page: whoever sends much of it does not hold the kiosk up.
    guard !isAsked, !isTooSmall(world.size), KioskKey(key, rows: Limits.kioskRows, types: true) != nil,
      let reading = reading(in: world)
    else { return [] }
    let sheet = places[top].step.sheet(in: reading)
    let types = sheet.field != nil && !places[top].isBelowField
    let digits = sheet.field == nil ? sheet.rows.count : 0
    guard let pressed = KioskKey(key, rows: digits, types: types) else { return [] }
    message = ""
    switch pressed {
    case .up, .down: move(pressed == .down, sheet, in: reading)
    case .enter: return enter(sheet, in: reading)
    case .back: return back(sheet, in: reading)
    case .help: help(in: reading)
    case .row(let row): return choose(row, sheet, in: reading)
    case .text(let character): type(.character(character), sheet, in: reading)
    case .erase: type(.backspace, sheet, in: reading)
    }
    return []
  }

  private var top: Int { places.count - 1 }

  /// Selects a row of the page that is open. It is in sight, whatever stands above it.
  private mutating func select(_ row: Int, in reading: KioskReading) {
    let layout = layout(places[top].step.sheet(in: reading), in: reading.world)
    places[top].selected = row
    places[top].top = layout.top(showing: row, from: places[top].top)
  }

  /// Begins the question to which the page has come.
  private mutating func settle(in reading: KioskReading) {
    if let answered = places[top].settle(in: reading), answered > 0 { select(answered, in: reading) }
  }

  private mutating func move(_ isDown: Bool, _ sheet: KioskSheet, in reading: KioskReading) {
    let layout = layout(sheet, in: reading.world)
    if let field = layout.field {
      if places[top].isBelowField {
        places[top].isBelowField = isDown
      } else if places[top].editor?.handle(isDown ? .down : .up, in: field.size) == .ignored, isDown,
        layout.button != nil
      {
        places[top].isBelowField = true
      }
      return
    }
    places[top].move(isDown, layout, rows: sheet.rows.count)
  }

  private mutating func enter(_ sheet: KioskSheet, in reading: KioskReading) -> [KioskEffect] {
    guard let field = sheet.field else {
      let layout = layout(sheet, in: reading.world)
      // What was not seen is not chosen: first the rest is read.
      guard layout.isSeen(places[top].selected, from: places[top].top) else {
        places[top].turnPage(layout)
        return []
      }
      return sheet.isWeighty && isHasty ? [] : follow(choosing(places[top].selected, in: reading), in: reading)
    }
    if field.isLong, !places[top].isBelowField {
      if places[top].endsInEmptyLine {
        places[top].isBelowField = true
      } else {
        type(.enter, sheet, in: reading)
      }
      return []
    }
    return follow(choosing(0, in: reading), in: reading)
  }

  private mutating func choose(_ row: Int, _ sheet: KioskSheet, in reading: KioskReading) -> [KioskEffect] {
    // What stands above the rows is read first; of a list without it each digit does at once what it says.
    let isRead = layout(sheet, in: reading.world).isReadTo(0, from: places[top].top)
    // Whoever comes back finds it where they left it.
    select(row, in: reading)
    guard isRead else { return [] }
    return sheet.isWeighty && isHasty ? [] : follow(choosing(row, in: reading), in: reading)
  }

  private mutating func choosing(_ row: Int, in reading: KioskReading) -> KioskMove {
    places[top].step.choose(row, in: reading)
  }

  private mutating func type(_ key: Key, _ sheet: KioskSheet, in reading: KioskReading) {
    guard let area = layout(sheet, in: reading.world).field, places[top].editor?.takesMark(key) ?? false else { return }
    let before = places[top]
    switch places[top].editor?.handle(key, in: area.size) {
    case .full(let limit): message = reading.words.full(limit: limit)
    case .changed:
      places[top].step.type(places[top].editor?.text ?? "")
      if key != .backspace, !places[top].step.hasRoom {
        places[top] = before
        message = reading.words.fullTogether
      }
    case .moved, .ignored, nil: break
    }
  }

  private mutating func back(_ sheet: KioskSheet, in reading: KioskReading) -> [KioskEffect] {
    if sheet.isLast || places.count == 1 { return [] }
    if places[top].step.goBack() {
      settle(in: reading)
      return []
    }
    if places[top].step.holdsAnswers {
      open(KioskLeaving(), in: reading)
      return []
    }
    return close(in: reading)
  }

  private mutating func help(in reading: KioskReading) {
    guard !(places[top].step is KioskText) else { return }
    let words = reading.words
    let help = KioskText(
      title: words.help,
      text: [words.howItWorks, words.whatAStarIs, words.whatIsForgotten, words.humans(at: reading.contact)])
    open(places[top].step.more(in: reading) ?? help, in: reading)
  }

  // MARK: What follows

  private mutating func open(_ step: any KioskStep, in reading: KioskReading) {
    // Whoever comes back from what leads on stands on the row that does the same.
    if (step as? KioskText)?.leadsOn ?? false, places[top].selected > 0 { select(0, in: reading) }
    places.append(KioskPlace(step))
    settle(in: reading)
  }

  private mutating func close(in reading: KioskReading) -> [KioskEffect] {
    places[top].forget()
    places.removeLast()
    if places.count > 1 { return [] }
    goHome(in: reading.world, keeping: places[0].selected)
    return [.wiped]
  }

  private mutating func follow(_ move: KioskMove, in reading: KioskReading) -> [KioskEffect] {
    switch move {
    case .stay: settle(in: reading)
    case .say(let sentence):
      settle(in: reading)
      message = sentence
    case .open(let step): open(step, in: reading)
    case .become(let step):
      places[top].forget()
      places.removeLast()
      open(step, in: reading)
    case .back: return close(in: reading)
    case .onward: return close(in: reading) + follow(choosing(0, in: reading), in: reading)
    case .home:
      goHome(in: reading.world)
      return [.wiped]
    case .finish: return wipe(in: reading.world)
    case .speak(let chosen):
      language = chosen
      goHome(in: reading.world)
    case .handIn(let handIn): return [.handIn(handIn)]
    case .tryCode(let code): return tryCode(code, in: reading)
    }
    return []
  }

  private mutating func taking(_ answer: KioskAnswer, in world: KioskWorld) -> [KioskEffect] {
    guard let reading = reading(in: world) else { return [] }
    return follow(places[top].step.take(answer, in: reading), in: reading)
  }

  private mutating func tryCode(_ typed: String, in reading: KioskReading) -> [KioskEffect] {
    let (ticks, words) = (reading.world.ticks, reading.words)
    if codes.wait(at: ticks) != nil { return [] }
    let code: ReceiptCode
    do throws(ReceiptCodeError) {
      code = try ReceiptCode(typed: typed)
    } catch {
      // A slip guesses nothing, and slows nobody.
      message = words.wrongCode(error)
      return []
    }
    // What came of it meanwhile is told, even to somebody who began to read before.
    if let found = reading.newest.receipts[reading.world.key(code)] {
      // Whoever comes back from it does not find the code of another.
      return follow(.become(KioskStanding(receipt: found)), in: reading)
    }
    message = words.unknownCode
    codes.fail(at: ticks)
    return codes.isTold ? [.codesFailed(codes.total)] : []
  }
}

// MARK: - What is shown

extension KioskFront {
  private func reading(in world: KioskWorld) -> KioskReading? {
    (edition ?? world.edition).map {
      KioskReading($0, words: language.words, codeWait: codes.wait(at: world.ticks), in: world)
    }
  }

  private func isTooSmall(_ size: Size) -> Bool {
    size.width < Limits.smallestWidth || size.height < Limits.smallestHeight
  }

  func layout(_ sheet: KioskSheet, in world: KioskWorld) -> KioskLayout {
    let words = language.words
    let status = countdown(in: world).map(words.wipedIn) ?? message
    let around = KioskKeysRow.Around(
      isFirst: places.count == 1, isHelp: places.last?.step is KioskText, isAsked: countdown(in: world) != nil)
    // What was said names them already.
    let isNamed = !world.contact.isEmpty && status.contains(world.contact)
    return KioskLayout(
      sheet, status: status, keys: KioskKeysRow(sheet, around, in: words),
      humans: isNamed ? "" : words.humans(at: world.contact), size: world.size)
  }

  /// Draws the page that is open.
  public func view(on canvas: inout Canvas, in world: KioskWorld) {
    canvas.fill(canvas.bounds)
    if isTooSmall(world.size) { return drawTooSmall(on: &canvas, in: world) }
    guard let reading = reading(in: world), let place = places.last else {
      return drawOutOfOrder(on: &canvas, in: world)
    }
    let sheet = place.step.sheet(in: reading)
    let layout = layout(sheet, in: world)
    if layout.titleRow > 0 {
      canvas.put(
        SafeText(reading.edition.centre), at: Position(column: layout.column, row: 0), .muted, width: layout.width)
    }
    guard let field = layout.field else {
      return layout.draw(on: &canvas, from: place.top, selected: place.selected)
    }
    layout.draw(on: &canvas, from: 0, selected: nil, isBelowField: place.isBelowField)
    place.editor?.draw(on: &canvas, in: field, focused: !place.isBelowField)
    guard let row = layout.button else { return }
    let role: Role = place.isBelowField ? .selection : .text
    if place.isBelowField {
      canvas.fill(Rect(column: layout.column, row: row, width: layout.width, height: 1), .selection)
      canvas.put(canvas.signs[.bar], at: Position(column: layout.column, row: row), .selection)
      canvas.placeCursor(at: Position(column: layout.column, row: row), visible: false)
    }
    canvas.put(SafeText(reading.words.goOn), at: Position(column: layout.column + 2, row: row), role)
  }

  private func drawTooSmall(on canvas: inout Canvas, in world: KioskWorld) {
    let words = language.words
    let told = [words.tooSmall, countdown(in: world).map(words.wipedIn), words.humans(at: world.contact)]
    canvas.putParagraph(told.compactMap { $0 }.joined(separator: " "), in: canvas.bounds)
  }

  /// Whoever comes now reads their own language, or none.
  private func drawOutOfOrder(on canvas: inout Canvas, in world: KioskWorld) {
    let told = world.languages.map(\.words).map {
      "\($0.outOfOrder) \($0.humans(at: world.contact)) \($0.triesAgain)"
    }
    let margin = world.size.width >= Limits.kioskWideWidth ? Limits.kioskMargin : 0
    let isRoomy = world.size.height >= Limits.kioskRoomyHeight
    let area = Rect(
      column: margin, row: isRoomy ? 2 : 0, width: world.size.width - 2 * margin,
      height: world.size.height - (isRoomy ? 2 : 0))
    canvas.putParagraph(told.joined(separator: isRoomy ? "\n\n" : "\n"), in: area)
  }
}

/// A page that is open, and where on it somebody is.
struct KioskPlace {
  var step: any KioskStep
  var selected = 0
  var top = 0
  var editor: TextEditor?
  var isBelowField = false
  private var question: Int?

  init(_ step: any KioskStep) { self.step = step }

  /// Begins the next question, where the step has come to one.
  /// - Returns: the row that was answered there before; nil: the question is the same.
  mutating func settle(in reading: KioskReading) -> Int? {
    let sheet = step.sheet(in: reading)
    guard question != sheet.question else { return nil }
    (selected, top, isBelowField) = (0, 0, false)
    editor = sheet.field.map { TextEditor($0.text, limit: $0.limit) }
    question = sheet.question
    return sheet.answered
  }

  /// Lets go of what was typed.
  mutating func forget() {
    editor?.text = ""
    editor = nil
    step = KioskText(title: "", text: [])
  }

  /// Whether the text ends in a line with nothing in it, so that another would say nothing.
  var endsInEmptyLine: Bool {
    guard let text = editor?.text else { return false }
    return text.last?.isNewline ?? false
  }

  mutating func move(_ isDown: Bool, _ layout: KioskLayout, rows: Int) {
    let step = max(1, layout.body.height / 2)
    if isDown {
      if !layout.isReadThrough(selected, from: top) {
        top = layout.top(reading: selected, from: top, by: step)
      } else if selected + 1 < rows {
        selected += 1
        top = layout.top(showing: selected, from: top)
      }
    } else if selected > 0 {
      selected -= 1
      top = layout.top(showing: selected, from: top)
    } else {
      top = max(0, top - step)
    }
  }

  /// Shows what follows below.
  mutating func turnPage(_ layout: KioskLayout) {
    top = layout.top(reading: selected, from: top, by: max(1, layout.body.height - 1))
  }
}

/// Whether somebody leaves a form, and with it all that was typed.
struct KioskLeaving: KioskStep {
  func sheet(in reading: KioskReading) -> KioskSheet {
    KioskSheet(
      title: reading.words.reallyLeave, text: [reading.words.leavingRemoves],
      rows: [KioskRow(reading.words.stay), KioskRow(reading.words.leave)])
  }

  mutating func choose(_ row: Int, in reading: KioskReading) -> KioskMove { row == 0 ? .back : .home }
}

/// The codes that were tried and are none. It counts them, whoever typed them, and slows who goes on.
struct CodeTries: Equatable {
  /// All since the start.
  private(set) var total = 0
  private var running = 0
  private var lastAt = 0
  private var freeAt = 0

  /// The seconds until the next may be tried; nil: at once.
  func wait(at ticks: Int) -> Int? { ticks < freeAt ? (freeAt - ticks + 999) / 1_000 : nil }

  /// Whether this one is told to whoever keeps the machine.
  var isTold: Bool { total % Limits.kioskToldCodes == 0 }

  mutating func fail(at ticks: Int) {
    if ticks - lastAt >= Limits.kioskForgivenAfter { running = 0 }
    (total, running, lastAt) = (total + 1, running + 1, ticks)
    guard running > Limits.kioskSlips else { return }
    let doublings = min(running - Limits.kioskSlips, 10)
    freeAt = ticks + min(1 << doublings, Limits.kioskLongestWait) * 1_000
  }
}

extension TextEditor {
  /// Whether a key may be typed here: behind a letter only so many marks are, as are shown of them.
  fileprivate func takesMark(_ key: Key) -> Bool {
    guard case .character(let character) = key, KioskKey.isMark(character) else { return true }
    let marks = text.unicodeScalars.reversed().prefix { KioskKey.isMark(Character($0)) }
    return marks.count < TerminalCanvas.Limits.marksPerCell
  }
}
