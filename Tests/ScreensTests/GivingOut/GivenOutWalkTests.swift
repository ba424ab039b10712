import CivicDomain
import CrowdedRegister
import Interchange
import Reports
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// Every `x` there is: walks from key to key through what can be opened, on a register in which each personal text bears a mark,
/// and chooses every row of every choice.
@Suite struct GivenOutWalkTests {
  private static let keys: [Key] =
    [.enter, .tab, .down, .character(" ")] + "vbs#w".map { .character($0) }
  private static let seal = Seal(value: 0x0102_0304_0506_0708)

  /// Where a desk is, as far as another `x` is to be had there.
  static func place(_ desk: Desk) throws -> String {
    let layers = desk.app.layers.map { String("\($0)".prefix { $0 != "(" }) }
    let rows = try menu(at: desk)?.items.map(\.label) ?? []
    return "\(desk.app.tabKey) \(layers) \(rows.map { $0.filter { !$0.isNumber } })"
  }

  /// The choice behind `x`; nil where there is none.
  private static func menu(at desk: Desk) throws -> Menu? {
    if desk.app.layers.last is Form || desk.app.layers.last is Menu { return nil }
    var desk = desk
    try desk.type("x")
    return desk.app.layers.last as? Menu
  }

  /// What goes out by an effect, into a file or on paper.
  private static func file(of effect: Effect) -> GivenFile? {
    switch effect {
    case .giveOut(let file), .print(let file): file
    case .transact, .takeOut, .attaching, .keepDraft, .dropDraft, .dropOriginal, .importing, .retention, .showState,
      .keepPersonal,
      .repaint,
      .suspend,
      .leave:
      nil
    }
  }

  /// Each tab, and of each kind its list, the page of a record and where that is shown.
  static func starts(_ changes: [Change] = Crowd(3).marked) throws -> [Desk] {
    var register = MemoryRegister()
    register.apply(changes, at: try TestRegister.instant("2026-09-01T09:00"), by: Crowd.clerk)
    var start = Desk(register)
    start.seal = .seal(seal)
    start.printer = .ready
    var starts: [Desk] = []
    for tab in Tab.all {
      var desk = start
      try desk.press(.character(tab.key))
      starts.append(desk)
    }
    for kind in Schema.kinds {
      for screen in [RecordList(of: kind), RecordPage(of: Crowd.id(kind.kind, 0))] as [any RegisterLevel] {
        var desk = start
        try desk.press(.character("4"))
        _ = desk.app.carryOut([.deeper(screen)], in: try desk.world())
        starts.append(desk)
      }
      var desk = start
      _ = desk.app.carryOut([.reveal(Crowd.id(kind.kind, 0))], in: try desk.world())
      try desk.send(.tick)
      starts.append(desk)
    }
    return starts
  }

  @Test func `what tells of people says so, in its row and in its page, and every page is sealed`() throws {
    var known: Set<String> = []
    var waiting = try Self.starts()
    var files = 0
    var papers = 0
    var telling: Set<String> = []
    while let desk = waiting.popLast() {
      guard known.insert(try Self.place(desk)).inserted else { continue }
      for (number, row) in try (Self.menu(at: desk)?.items ?? []).enumerated() {
        var chosen = desk
        let before = chosen.effects.count
        try chosen.type("x")
        try chosen.press(.home)
        for _ in 0..<number { try chosen.press(.down) }
        try chosen.press(.enter)
        for effect in chosen.effects.dropFirst(before) {
          guard let file = Self.file(of: effect) else { continue }
          files += 1
          if case .print = effect { papers += 1 }
          let bytes: [UInt8] =
            switch file.format.content(of: file.page) {
            case .lines(let lines): Array(lines.joined(separator: [0x0A]))
            // The texts of a workbook stand in it as they are.
            case .file(let bytes): bytes
            case nil: []
            }
          let told = Crowd.told(in: String(decoding: bytes, as: UTF8.self))
          #expect(told.isEmpty || !file.page.personal.isEmpty, "\(row.label): \(told)")
          #expect(told.isEmpty || row.label.contains("dane osobowe"), "\(row.label): \(told)")
          #expect(told.isEmpty || !file.name.contains("znak"), "\(file.name)")
          if !told.isEmpty { telling.insert(row.label) }
          // Tables for spreadsheets are nothing but their rows.
          let page = PlainTextPage(file.page, width: 400).lines.joined(separator: " ")
          #expect(page.contains("Pieczęć rejestru:"), "\(row.label): \(page.suffix(200))")
        }
      }
      for key in Self.keys where !(desk.app.layers.last is Form) {
        var after = desk
        try after.press(key)
        waiting.append(after)
      }
      if known.count > 600 { break }
    }
    #expect(known.count > 20, "\(known)")
    #expect(files > 40 && papers > 20, "\(files), of them \(papers) on paper")
    #expect(telling.count >= 4, "\(telling)")
  }

  /// The questions about people that a list of a kind can be asked: by words, by a field, by an order.
  private static func questions(about kind: AnyKind, on register: any Register) -> [ShownRecords] {
    var questions: [ShownRecords] = []
    if kind.searchedPersonally != nil || kind.isFoundByPeople {
      var shown = ShownRecords(kind)
      shown.search = "znak"
      questions.append(shown)
    }
    for field in kind.fields where kind.asksAboutPeople(by: field) && field.isStored {
      var ordered = ShownRecords(kind)
      ordered.order = RecordOrder(by: field.name, descending: false)
      questions.append(ordered)
      guard let value = register.stored(Crowd.id(kind.kind, 0))?.values[field.name]?.texts.first else { continue }
      let condition = Condition(field: field.name, value: value)
      var (filtered, owned) = (ShownRecords(kind), ShownRecords(kind))
      (filtered.filters, owned.base) = ([condition], [condition])
      questions += [filtered, owned]
    }
    return questions
  }

  @Test func `what was asked about people goes out as personal data, and in no other way`() throws {
    let start = try #require(try Self.starts().first)
    var kinds: Set<String> = []
    for kind in Schema.kinds {
      for question in Self.questions(about: kind, on: start.register) {
        var desk = start
        try desk.press(.character("4"))
        _ = desk.app.carryOut([.deeper(RecordList(question))], in: try desk.world())
        let about = "\(kind.kind.name): \(question.search) \(question.conditions) \(question.order?.field ?? "")"
        let rows = try #require(try Self.menu(at: desk), "\(about)").items.map(\.label)
        let shown = rows.filter { $0.hasPrefix("to, co widać") }
        if shown.isEmpty { continue }
        #expect(shown.allSatisfy { $0.contains("dane osobowe") }, "\(about): \(shown)")
        for row in shown {
          var chosen = desk
          try chosen.type("x")
          for _ in 0..<(rows.firstIndex(of: row) ?? 0) { try chosen.press(.down) }
          try chosen.press(.enter)
          let file = chosen.effects.compactMap(Self.file).last
          #expect(file.map { !$0.page.personal.isEmpty } == true, "\(about): \(row)")
        }
        kinds.insert(kind.kind.name)
        // Whoever marks some says nothing of what they were looked for by.
        try desk.press(.character(" "))
        let marked = try #require(try Self.menu(at: desk)).items.map(\.label).filter { $0.hasPrefix("zaznaczone") }
        let isOpen = marked.contains { !$0.contains("dane osobowe") }
        #expect(isOpen == RecordTable(of: kind).tellings.contains(false), "\(about): \(marked)")
      }
    }
    #expect(kinds.isSuperset(of: ["person", "registration", "submission", "phoneCall", "contact"]), "\(kinds)")
  }

  @Test func `a page of a register that is known to be damaged says so, and has no seal`() throws {
    var desk = try #require(try Self.starts().last { $0.app.tabKey == "1" })
    desk.seal = .damaged
    try desk.type("x")
    try desk.press(.enter)
    let file = try #require(
      desk.effects.lazy.compactMap { if case .giveOut(let file) = $0 { file } else { nil } }.first)
    let page = PlainTextPage(file.page, width: 400).lines.joined(separator: " ")
    #expect(page.contains("Bez pieczęci: rejestr jest uszkodzony.") && !page.contains("Pieczęć rejestru:"))
  }
}
