import CivicDomain
import Reports
import TerminalCanvas
import Words

/// What answers a request of a person, as Enter on the desk leads to it: their data for access, their own form for what is to be
/// corrected, what an erasure would take away; then what was answered, or that it takes longer.
extension Step {
  /// The steps that answer a request; the choice of what can be done about it, what answers it first.
  static func answering(request id: Identifier<PersonRequest>, in world: World) -> [Step] {
    guard let request = world.register.record(id), let kind = request.kind else { return [.reveal(id.any)] }
    let acts = [AnswerPersonRequest.declaration.word, ExtendPersonRequest.declaration.word].map { word in
      Menu.Item(acting: word, on: id.any, in: world)
    }
    let show = Menu.Item(label: world.words.text(KeyAct.open.hint), steps: [.reveal(id.any)])
    return [
      .open(
        Menu(
          title: world.name(of: id.any),
          items: what(answers: request, kind, in: world) + acts.compactMap { $0 } + [show]))
    ]
  }

  /// What of the program answers such a request; none where it is answered in words alone.
  private static func what(
    answers request: PersonRequest, _ kind: PersonRequestKind, in world: World
  ) -> [Menu.Item] {
    let (person, words) = (request.person.any, world.words)
    guard world.register.has(person) else { return [] }
    switch kind {
    case .access, .portability:
      let given = GivenOut(subject: person)
      guard let report = Reports.all.first(where: { $0.name == Person.kind.name }) else { return [] }
      return [Menu.Item(label: words.requestGivesData, steps: [.then { [.open(given.menu(of: report, in: $0))] }])]
    case .rectification:
      return [Menu.Item(label: words.requestCorrects, steps: [.then { [.editing(person, in: $0)] }])]
    case .erasure:
      return [Menu.Item(label: words.requestErases, steps: [.open(ErasureOutlook(of: request, in: world))])]
    case .restriction, .objection:
      return [Menu.Item(label: words.requestShowsPerson, steps: [.reveal(person)])]
    }
  }
}

extension Menu.Item {
  /// The item of an act on one record, with why it is not possible now; nil where there is no such act.
  fileprivate init?(acting word: String, on id: RecordID, in world: World) {
    guard let offered = Schema.act(word)?.offered else { return nil }
    self.init(
      label: world.words.text(offered.offer.command),
      hindrance: nil, steps: [.then { [.act(word, on: [id], in: $0)] }])
  }
}

/// What would go if somebody's data were erased, and what stays and why, with the command that does it: erasing itself is a
/// keeper's, outside of this screen.
struct ErasureOutlook: Screen {
  private let title: String
  private let lines: [String]
  private var list = ReadingList()

  private enum Action {
    case move(Movement)
    case close
  }

  private static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 10, letters: false) { .move($0) }
    table.add(.back, hint: 20, shown: [.escape], (.escape, .close), (.left, .close))
    return table
  }()

  /// What an erasure of whoever asks for it would mean.
  init(of request: PersonRequest, in world: World) {
    let words = world.words
    title = words.erasureOutlook(of: world.name(of: request.person.any))
    var lines: [String]
    do throws(Refusal) {
      let plan = try ErasurePlan(of: [request.person.any], on: world.register)
      lines = words.outlook(of: plan, called: { world.name(of: $0) }, in: world.circumstances)
    } catch {
      lines = [words.refusal(error, in: world.circumstances).line]
    }
    lines.append(words.erasureCommand(request.person.any, asked: request.receivedOn))
    self.lines = lines
  }

  func guide(in world: World) -> KeyGuide { Self.keys.guide() }

  private func wrapped(_ index: Int, width: Int) -> [SafeText] {
    let text = lines[index]
    let indent = text.prefix { $0 == " " }.count
    return LineWrap.lines(of: String(text.dropFirst(indent)), width: max(1, width - indent))
      .map { SafeText(String(repeating: " ", count: indent) + $0.text) }
  }

  private static func area(_ work: Rect) -> Rect {
    var area = work.inset(columns: 2)
    _ = area.takeTop(2)
    return area
  }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    let (area, screen) = (Self.area(Frame.work(of: world.size)), self)
    switch Self.keys[key] {
    case .move(let movement):
      list.resize(lines.count, height: area.height) { screen.wrapped($0, width: area.width).count }
      list.move(movement, height: area.height) { screen.wrapped($0, width: area.width).count }
      return []
    case .close: return [.close]
    case nil: return [.pass(key)]
    }
  }

  func draw(on canvas: inout Canvas, in work: Rect, _ world: World) {
    let heading = work.inset(columns: 2)
    canvas.put(SafeText(title), at: heading.origin, .heading, width: heading.width)
    let area = Self.area(work)
    guard !area.isEmpty else { return }
    var list = list
    list.resize(lines.count, height: area.height) { wrapped($0, width: area.width).count }
    var end = 0
    for (index, first) in list.seen(height: area.height, lines: { wrapped($0, width: area.width).count }) {
      let texts = wrapped(index, width: area.width)
      end = index + 1 < lines.count ? area.height + 1 : first + texts.count
      for (offset, text) in texts.enumerated() where 0..<area.height ~= first + offset {
        let place = area.line(first + offset)
        canvas.put(text, at: place.origin, width: area.width)
        if index == list.selection, canvas.cursor == nil { canvas.placeCursor(at: place.origin, visible: false) }
      }
    }
    if end > area.height {
      canvas.put(canvas.signs[.dropDown], at: Position(column: area.endColumn - 1, row: area.endRow - 1), .muted)
    }
    if canvas.cursor == nil { canvas.placeCursor(at: area.origin, visible: false) }
  }
}
