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

extension App {
  /// The keys of the program itself.
  static let programKeys: KeyTable<ProgramAction> = {
    var table = KeyTable<ProgramAction>()
    table.add(
      .tabs, .moving, (.character("0"), .show(.today)), (.character("1"), .show(.map)),
      (.character("2"), .show(.calendar)), (.character("3"), .show(.consultations)))
    table.add(.tabs, .moving, shown: [], (.character("4"), .programme))
    table.add(.searchEverything, .finding, (.character("w"), .searchEverything))
    table.add(.undo, .changing, hint: 17, (.character("u"), .undo))
    table.add(
      .help, .program, hint: 15, shown: [.character("?"), .function(1)], (.character("?"), .help), (.function(1), .help)
    )
    table.add(.repeatMessage, .program, (.function(4), .repeatMessage))
    table.add(.repaint, .program, (.control("l"), .repaint))
    table.add(.suspend, .program, (.control("z"), .suspend))
    table.add(.leave, .program, hint: 90, (.character("q"), .leave), (.control("c"), .leave))
    return table
  }()

  /// Whether letters are text now, or meant for what is open, and so no keys of the program.
  var takesLetters: Bool {
    switch layers.last {
    case .form, .question, .menu, .conflict: true
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
    if takesLetters { program = program.withoutLetters }
    if sitting.last == nil { program.items.removeAll { $0.act == .undo } }
    if case .help = layers.last { program.items.removeAll { $0.act == .help } }
    let all = own.followed(by: program)
    return world.readOnly == nil ? all : all.withoutHints(of: .changing)
  }

  private var helpSubject: HelpSubject {
    switch layers.last {
    case .form, .conflict: .form
    case .caller: .caller
    case .question, .menu, .help, nil:
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
