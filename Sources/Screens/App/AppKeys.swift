import CivicDomain
import TerminalCanvas
import Words

/// What the keys of the program itself do, whatever screen is shown.
enum ProgramAction {
  case show(Tab)
  /// A part of the program that is not there yet.
  case programme
  case undo
  case searchEverything
  case help
  case repeatMessage
  case repaint
  case suspend
  case leave
}

extension KeyAct {
  fileprivate static let tabs = KeyAct(
    .tabs, hint: Label(pl: "zakładki", en: "tabs"),
    help: Label(
      pl: "dziś, mapa zasobów, kalendarz, konsultacje", en: "today, resource map, calendar, consultations"))
  fileprivate static let searchEverything = KeyAct(
    .searchEverything, hint: Label(pl: "kto dzwoni", en: "who is calling"),
    help: Label(
      pl: "kto dzwoni: szukaj wśród osób, organizacji i zasobów",
      en: "who is calling: search people, organizations and resources"))
  static let undo = KeyAct(
    .undo, hint: Label(pl: "cofnij", en: "undo"),
    help: Label(pl: "cofnij ostatnią własną zmianę (program zapyta)", en: "undo your last change (asks)"))
  static let help = KeyAct(
    .help, hint: Label(pl: "pomoc", en: "help"), help: Label(pl: "ta pomoc", en: "this help"))
  fileprivate static let repeatMessage = KeyAct(
    .repeatMessage, hint: Label(pl: "powtórz komunikat", en: "message again"),
    help: Label(pl: "pokaż jeszcze raz ostatni komunikat", en: "show the last message again"))
  fileprivate static let repaint = KeyAct(
    .repaint, hint: Label(pl: "odśwież ekran", en: "repaint"),
    help: Label(pl: "narysuj ekran od nowa", en: "draw the screen anew"))
  fileprivate static let suspend = KeyAct(
    .suspend, hint: Label(pl: "do terminala", en: "to the terminal"),
    help: Label(
      pl: "wyjdź na chwilę do terminala (polecenie fg wraca)",
      en: "to the terminal for a moment (the command fg comes back)"))
  static let leave = KeyAct(
    .leave, hint: Label(pl: "wyjdź", en: "leave"), help: Label(pl: "zakończ program", en: "end the program"))
}

extension App {
  /// The keys of the program itself.
  static let programKeys: KeyTable<ProgramAction> = {
    var table = KeyTable<ProgramAction>()
    table.add(
      .tabs, (.character("0"), .show(.today)), (.character("1"), .show(.map)), (.character("2"), .show(.calendar)),
      (.character("3"), .show(.consultations)))
    table.add(.tabs, shown: [], (.character("4"), .programme))
    table.add(.searchEverything, .searchEverything)
    table.add(.undo, hint: 17, .undo)
    table.add(.help, hint: 15, .help)
    table.add(.repeatMessage, .repeatMessage)
    table.add(.repaint, .repaint)
    table.add(.suspend, .suspend)
    table.add(.leave, hint: 90, .leave)
    return table
  }()

  /// Whether letters are text now, or meant for what is open, and so no keys of the program.
  var takesLetters: Bool {
    switch layers.last {
    case .form, .question, .menu, .acts, .conflict: true
    case .help, .caller: true
    case nil:
      switch tab {
      case .today: false
      case .map: map.search.isTyping
      case .calendar: calendar.isTyping
      case .consultations: consultations.isTyping
      }
    }
  }

  mutating func press(_ key: Key, in world: World) -> [Effect] {
    message = nil
    let discarding = self.discarding
    self.discarding = nil
    // Pressed twice by a hurried hand, it must not go on from what was typed to what is saved.
    if key == discarding {
      say(.note(world.words.discardedOnce(key.name(in: world.words))))
      return []
    }
    if case .question(let question) = layers.last, question.discards(key) { self.discarding = key }
    if let action = App.programKeys[key], !(takesLetters && key.isText) { return perform(action, in: world) }
    return carryOut(steps(for: key, in: world), in: world)
  }

  /// What the topmost thing asks for.
  private mutating func steps(for key: Key, in world: World) -> [Step] {
    guard let top = layers.last else {
      switch tab {
      case .today: return today.update(key, in: world)
      case .map: return map.update(key, in: world)
      case .calendar: return calendar.update(key, in: world)
      case .consultations: return consultations.update(key, in: world)
      }
    }
    let place = layers.count - 1
    switch top {
    case .form(var form):
      let steps = form.update(key, in: world)
      layers[place] = .form(form)
      return steps
    case .conflict(var page):
      let steps = page.update(key, in: world)
      layers[place] = .conflict(page)
      return steps
    case .menu(var menu):
      let steps = menu.update(key)
      layers[place] = .menu(menu)
      return steps
    case .acts(var acts):
      let steps = acts.update(key)
      layers[place] = .acts(acts)
      return steps
    case .help(var help):
      let steps = help.update(key, in: world)
      layers[place] = .help(help)
      return steps
    case .caller(var caller):
      let steps = caller.update(key, in: world)
      layers[place] = .caller(caller)
      return steps
    case .question(var question):
      let steps = question.steps(for: key)
      layers[place] = .question(question)
      return steps
    }
  }

  private mutating func perform(_ action: ProgramAction, in world: World) -> [Effect] {
    switch action {
    case .show(let tab):
      return carryOut([.show(tab)], in: world)
    case .programme:
      say(.note(world.words.programmeNotYet))
      return []
    case .searchEverything:
      answerCall(in: world)
      return []
    case .undo:
      askToUndo(in: world)
      return []
    case .help:
      if case .help = layers.last {
        layers.removeLast()
      } else {
        layers.append(.help(HelpScreen(helpSubject, guide(in: world), in: world.words)))
      }
      return []
    case .repeatMessage:
      message = lastMessage ?? .note(world.words.nothingSaidYet)
      return []
    case .repaint:
      return [.repaint]
    case .suspend:
      return [.suspend]
    case .leave:
      return leave(in: world)
    }
  }

  /// Leaving asks if a form is open that was typed into; the answer keeps it as a draft.
  private mutating func leave(in world: World) -> [Effect] {
    let typed = openForms.filter(\.isChanged)
    guard !typed.isEmpty else { return [.leave] }
    if case .question = layers.last { layers.removeLast() }
    let dropped = typed.map { Step.run(.dropDraft($0.name)) }
    layers.append(
      .question(
        Question(
          text: world.words.leaveWithFormOpen,
          answers: [
            .init(keys: [.enter, .control("c")], label: world.words.answerKeepDraft, steps: [.keepAndLeave]),
            .init(
              keys: [.delete, .character("d")], label: world.words.answerDiscard, steps: dropped + [.run(.leave)],
              discards: true),
            .init(keys: [.escape], label: world.words.answerGoOn, steps: []),
          ])))
    return []
  }

  /// Names the last change of this sitting and asks.
  private mutating func askToUndo(in world: World) {
    if sitting.endsWithLasting {
      sitting.passOverLasting()
      return say(.note(world.words.cannotUndoLast(hasEarlier: sitting.last != nil)))
    }
    guard let last = sitting.last else { return say(.note(world.words.nothingToUndo)) }
    if let reason = world.readOnly { return say(.refused(world.words.readOnly(reason).line)) }
    layers.append(
      .question(
        Question(
          text: [world.words.askUndo(last.name), PlaceBack.told(before: last.counter, in: world)]
            .filter { !$0.isEmpty }.joined(separator: " "),
          answers: [
            .init(keys: [.enter, .character("u")], label: world.words.answerUndo, steps: [.send(last.counter, .undo)]),
            .init(keys: [.escape], label: world.words.answerNo, steps: []),
          ])))
  }

  /// The keys of what is open now, followed by those of the program.
  func guide(in world: World) -> KeyGuide {
    let own: KeyGuide
    switch layers.last {
    case .form(let form): own = form.guide
    case .conflict: own = ConflictPage.keys.guide()
    case .menu: own = Menu.keys.guide()
    case .acts: own = ActList.keys.guide()
    case .help: own = HelpScreen.keys.guide()
    case .caller(let caller): own = caller.guide
    case .question, nil:
      switch tab {
      case .today: own = today.guide
      case .map: own = map.guide(in: world)
      case .calendar: own = calendar.guide(in: world)
      case .consultations: own = consultations.guide(in: world)
      }
    }
    var program = App.programKeys.guide()
    // While letters are text, `u` and `q` only type.
    if takesLetters { program = program.without(\.isText) }
    if sitting.last == nil { program.items.removeAll { $0.act == .undo } }
    if case .help = layers.last { program.items.removeAll { $0.act == .help } }
    let all = own.followed(by: program)
    return world.readOnly == nil ? all : all.withoutHints(of: .changing)
  }

  private var helpSubject: HelpSubject {
    switch layers.last {
    case .form, .conflict: .form
    case .caller: .caller
    case .question, .menu, .acts, .help, nil:
      switch tab {
      case .today: .today
      case .map: .map
      case .calendar: calendar.page == nil ? .calendar : .session
      case .consultations: .consultations
      }
    }
  }
}

extension Key {
  /// Whether a person who presses it expects something to happen. Arrows and their like may lead nowhere: one sees that
  /// one is at the end.
  var expectsAnswer: Bool {
    switch self {
    case .character, .tab, .backTab, .delete, .insert, .function, .control, .alt: true
    case .paste, .enter, .escape, .backspace, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .modified,
      .mouse:
      false
    }
  }

  /// Whether it writes something where one types.
  var isText: Bool {
    switch self {
    case .character, .paste: true
    case .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .function, .control, .alt, .modified, .mouse:
      false
    }
  }
}
