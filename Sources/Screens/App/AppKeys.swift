import CivicDomain
import TerminalCanvas
import Words

/// The actions of the program's own key bindings, whatever screen is shown.
enum ProgramAction {
  case show(Int)
  case showPinned(Int)
  case pin
  case undo
  case searchEverything
  case book
  case letter(LetterEverywhere)
  case giveOut
  case bringIn
  case count
  case personal
  case park
  case command
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
      pl: Tab.all.map { $0.title.pl.lowercased() }.joined(separator: ", "),
      en: Tab.all.map { $0.title.en.lowercased() }.joined(separator: ", ")))
  fileprivate static let pinnedTabs = KeyAct(
    .tabs, hint: Label(pl: "własne listy", en: "own lists"),
    help: Label(pl: "własne listy, które przypina P", en: "the own lists that P pins"))
  fileprivate static let pin = KeyAct(
    .pin, hint: Label(pl: "przypnij", en: "pin"),
    help: Label(
      pl: "przypnij to, co widać, jako zakładkę 5–9 (program zapyta o nazwę)",
      en: "pin what is shown as a tab 5–9 (asks for a name)"))
  fileprivate static let searchEverything = KeyAct(
    .searchEverything, hint: Label(pl: "kto dzwoni", en: "who is calling"),
    help: Label(
      pl: "kto dzwoni: szukaj wśród osób, organizacji i zasobów",
      en: "who is calling: search people, organizations and resources"))
  /// Finds what somebody wants to borrow, where the screen has nothing of its own to book.
  static let findAndBook = KeyAct(
    .book, hint: Label(pl: "rezerwuj", en: "book"),
    help: Label(
      pl: "znajdź wolną salę albo rzecz i zarezerwuj: wpisz, czego potrzeba (sala 40 podjazd czw 17-20)",
      en: "find a free room or thing, and book it: type what is needed (room 40 ramp Thu 17-20)"))
  /// Brings in what others have listed: the way back of what goes out, on every screen.
  static let bringIn = KeyAct(
    .bringIn, hint: Label(pl: "wczytaj", en: "import"),
    help: Label(
      pl: "wczytaj listę z pliku (CSV, Excel, JSON); zanim wejdzie, widać, co się zmieni",
      en: "import a list from a file (CSV, Excel, JSON); what would change is seen before it does"))
  fileprivate static let count = KeyAct(
    .count, hint: Label(pl: "policz", en: "count"),
    help: Label(
      pl: "policz to, co widać, według jednego pola albo dwóch", en: "count what is shown by one field or two"))
  /// Goes back to the form that was put aside last.
  fileprivate static let unpark = KeyAct(
    .park, hint: Label(pl: "odłożone", en: "put aside"),
    help: Label(
      pl: "wróć do formularza odłożonego ostatnio (w formularzu: odłóż go i pokaż, kto dzwoni)",
      en: "back to the form that was put aside last (in a form: put it aside, and show who is calling)"))
  static let undo = KeyAct(
    .undo, hint: Label(pl: "cofnij", en: "undo"),
    help: Label(
      pl: "cofnij ostatnią własną zmianę, a na wierszu zmian tę (program zapyta)",
      en: "undo your last change, on a line of changes that one (asks)"))
  /// The same on a line of changes.
  static let undoThis = KeyAct(.undo, hint: Label(pl: "cofnij tę", en: "undo this"), help: KeyAct.undo.help)
  static let command = KeyAct(
    .command, hint: Label(pl: "polecenie", en: "command"),
    help: Label(
      pl: "wpisz, co chcesz zrobić albo otworzyć, zamiast pamiętać klawisze",
      en: "type what you want to do or open, instead of remembering keys"))
  static let help = KeyAct(
    .help, hint: Label(pl: "pomoc", en: "help"),
    help: Label(
      pl: "ta pomoc: / w niej szuka, Enter robi to, co w wierszu",
      en: "this help: / searches it, Enter does what the row says"))
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
  /// The key bindings of the program itself.
  static let programKeys: KeyTable<ProgramAction> = {
    var table = KeyTable<ProgramAction>()
    table.add(.tabs, keys: Tab.all.enumerated().map { (.character($1.key), .show($0)) })
    table.add(
      .pinnedTabs, keys: SavedView.tabs.map { (.character(Character(String($0))), .showPinned($0)) })
    table.add(.searchEverything, .searchEverything)
    table.add(.findAndBook, hint: 87, .book)
    for letter in LetterEverywhere.allCases { table.add(letter.key, .letter(letter)) }
    table.add(.export, .giveOut)
    table.add(.bringIn, .bringIn)
    table.add(.count, .count)
    table.add(.pin, .pin)
    table.add(.personalSettings, .personal)
    table.add(.undo, hint: 17, .undo)
    table.add(.command, hint: 85, .command)
    table.add(.help, hint: 15, .help)
    table.add(.repeatMessage, .repeatMessage)
    table.add(.unpark, hint: 32, .park)
    table.add(.repaint, .repaint)
    table.add(.suspend, .suspend)
    table.add(.leave, hint: 90, .leave)
    return table
  }()

  mutating func press(_ key: Key, in world: World) -> [Effect] {
    let seen = message
    message = nil
    if key == .enter, let written, seen == written.message {
      layers.append(ReportScreen(written.file, in: world))
      return []
    }
    let discarding = self.discarding
    self.discarding = nil
    // Pressed twice by a hurried hand, it must not go on from what was typed to what is saved.
    if key == discarding {
      say(.note(world.words.discardedOnce(key.name(in: world.words))))
      return []
    }
    if let action = App.programKeys[key], !(top.takesText && key.isText), !top.claims(key),
      canPerform(action, in: world)
    {
      // What the line beside the key said is meant, whatever is selected.
      if case .undo = action, seen?.offersUndo ?? false { return askToUndoLast(in: world) }
      return perform(action, in: world)
    }
    if wayBack(by: key, in: world) != nil { return goBack(in: world) }
    return changeTop(in: world) { $0.update(key, in: world) }
  }

  /// Whether the program itself does something now, and not the screen.
  private func canPerform(_ action: ProgramAction, in world: World) -> Bool {
    switch action {
    case .giveOut: top.givenOut(in: world) != nil
    case .book: !top.guide(in: world).books
    case .letter(let letter): !top.guide(in: world).items.contains { $0.act.verb == letter.key.verb }
    case .bringIn: !top.changesSomething
    case .show, .showPinned, .count, .pin, .personal, .park, .undo, .searchEverything, .command, .help,
      .repeatMessage, .repaint, .suspend, .leave:
      true
    }
  }

  /// Opens the list of what can be given out of the screen.
  mutating func giveOut(in world: World) {
    guard let given = top.givenOut(in: world) else { return say(.note(world.words.nothingHereToGiveOut)) }
    guard let menu = given.menu(after: givenOutLast[given.place] ?? [], in: world) else {
      return say(.note(world.words.nothingToGiveOut))
    }
    layers.append(menu)
  }

  private mutating func perform(_ action: ProgramAction, in world: World) -> [Effect] {
    switch action {
    case .show(let tab):
      return carryOut([.show(tab)], in: world)
    case .showPinned(let digit):
      return showPinned(digit, in: world)
    case .pin:
      return pinShown(in: world)
    case .searchEverything:
      return answerCall(in: world)
    case .book:
      layers.append(NeedScreen(top.needed(in: world), in: world))
      return []
    case .letter(let letter):
      let about = top.followed(in: world)?.record ?? top.givenOut(in: world)?.subject
      return carryOut(letter.steps(about: about, in: world), in: world)
    case .giveOut:
      giveOut(in: world)
      return []
    case .bringIn:
      if let reason = world.readOnly {
        say(.refused(world.words.readOnly(reason).line))
        return []
      }
      let ground = ground(in: world)
      return carryOut(Step.importing(ground.shown, about: ground.subject, in: world), in: world)
    case .count:
      countShown(in: world)
      return []
    case .personal:
      openPersonal(in: world)
      return []
    case .park:
      return park(in: world)
    case .undo:
      return askToUndo(in: world)
    case .command:
      world.register.expectSearch(of: EverywhereSearch.everything)
      layers.append(PaletteScreen(Palette(ground(in: world), in: world), in: world))
      return []
    case .help:
      let help = layers.last { $0.help != nil }?.help ?? tabs[tab].help
      if let help { layers.append(HelpScreen(help, ground(in: world), of: top.explanation(in: world), in: world)) }
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

  /// Opens the search for a caller; one that was set aside to show a record comes back.
  mutating func answerCall(in world: World) -> [Effect] {
    world.register.expectSearch(of: EverywhereSearch.callers)
    if held != nil, layers.isEmpty, ways.last?.hasCaller ?? false {
      let effects = goBack(in: world)
      layers[layers.count - 1].resume()
      return effects
    }
    // In the card of a caller it begins anew.
    if top.staysOnHold { layers.removeLast() }
    var caller = held ?? CallerScreen()
    caller.resume()
    layers.append(caller)
    held = nil
    return changeTop(in: world) { $0.refresh(in: world) }
  }

  /// Asks by what the list that has the focus is counted.
  private mutating func countShown(in world: World) {
    guard let shown = top.shown(in: world) else { return say(.note(world.words.nothingToCount)) }
    let menu = CountMenus(shown: shown, last: counted[shown.kind.kind]).first(in: world)
    if menu.items.isEmpty { return say(.note(world.words.nothingToCountBy)) }
    layers.append(menu)
  }

  /// Leaves the program; if a form is open that was typed into, asks first whether to keep it as a draft.
  private mutating func leave(in world: World) -> [Effect] {
    let typed = layers.compactMap { $0.draft(in: world) }
    guard !typed.isEmpty else { return [.leave] }
    if top.isInFoot { layers.removeLast() }
    let kept = typed.enumerated().map { index, draft in
      Step.keep(draft, then: index == typed.count - 1 ? .leave : .goOn)
    }
    let dropped = typed.map { Step.run(.dropDraft($0.key)) }
    layers.append(
      Question(
        text: world.words.askLeaveForm,
        answers: [
          .init(keys: [.enter, .control("c")], label: world.words.answerKeepDraft, steps: kept),
          .init(
            keys: [.delete], label: world.words.answerDiscard, steps: dropped + [.run(.leave)],
            discards: true),
          .init(keys: [.escape], label: world.words.answerGoOn, steps: []),
        ]))
    return []
  }

  /// Asks about the change that is selected, where a list of changes is shown, else about the last.
  private mutating func askToUndo(in world: World) -> [Effect] {
    if let act = seen.selectedAct(in: world) { return askToUndo(act, in: world) }
    return askToUndoLast(in: world)
  }

  /// Names the last change since the start, and asks; one whose undoing was refused is gone past while it still would be.
  /// Of an import it is looked what would be taken back.
  private mutating func askToUndoLast(in world: World) -> [Effect] {
    if undoHistory.endsWithLasting {
      let lasting = undoHistory.lasting
      undoHistory.passOverLasting()
      say(.note(world.words.cannotUndoLast(lasting, hasEarlier: !undoHistory.isEmpty)))
      return []
    }
    if !undoHistory.isEmpty, let reason = world.readOnly {
      say(.refused(world.words.readOnly(reason).line))
      return []
    }
    switch undoHistory.next(hindrance: world.hindrance) {
    case .nothing: askToUndoEarlier(in: world)
    case .hindered(let why): say(.refused(why))
    case .taken(let taken): return [.importing(.judgeUndoing(taken))]
    case .change(let change):
      guard let why = world.hindrance(toUndoing: change) else {
        askToUndo(change, in: world)
        break
      }
      undoHistory.noteRefusal(of: change.counter)
      say(.refused(world.words.undoRefused(why, hasEarlier: undoHistory.hasEarlier(than: change.counter))))
    }
    return []
  }

  /// Where nothing was done since the start, asks about the person's own last change of today, of which the log tells; where it
  /// cannot be undone, says where others are.
  private mutating func askToUndoEarlier(in world: World) {
    guard undoHistory.isUntouched, world.readOnly == nil, let act = world.newestOwnNotUndone,
      case .possible(let change) = world.undoStanding(of: act, draw: world.draw)
    else { return say(.note(world.words.nothingToUndo)) }
    undoHistory.note(beside: change)
    askToUndo(change, led: world.words.savedBeforeStart(world.words.moment(act.at, near: world.today)), in: world)
  }

  /// Asks whether to undo the act of the line that is selected in a list of what was changed; where it cannot be undone, says
  /// why.
  private mutating func askToUndo(_ act: LoggedAct, in world: World) -> [Effect] {
    let standing = world.undoStanding(of: act, draw: world.draw)
    if let why = standing.hindrance(in: world) { say(.refused(why)) }
    switch standing {
    case .possible(let change):
      // One of which the log alone tells is one of those that can be undone, once its undoing is sent.
      undoHistory.note(beside: change)
      askToUndo(change, in: world)
    case .whole(let taken): return [.importing(.judgeUndoing(taken))]
    case .undone, .hindered: break
    }
    return []
  }

  /// Asks whether to undo a change, and says what becomes of places and people by it.
  /// - Parameter lead: what is said before.
  private mutating func askToUndo(_ change: UndoHistory.Change, led lead: String = "", in world: World) {
    let newcomer = change.newcomer.flatMap { $0.goes(in: world) ? $0 : nil }
    let text = [
      lead, world.words.askUndo(change.name), PlacesBack.message(before: change.counter, in: world),
      world.noticesBack(undoing: change),
      newcomer.map { world.words.personMayGo(world.name(of: $0.person.id)) } ?? "",
    ]
    // While the question stands open somebody may build on it: then the change stays, or the person.
    func undoing(_ act: any Act, in world: World) -> [Step] {
      world.hindrance(toUndoing: change).map { [.say(.refused($0))] } ?? [.send(act, .undo)]
    }
    // What is for good has a key of its own: the same one pressed twice by a hurried hand loses nobody.
    let erasing = newcomer.map { newcomer in
      Question.Answer(
        keys: [.character("d")], label: world.words.answerUndoWithPerson,
        steps: [.then { undoing(newcomer.goes(in: $0) ? newcomer.removal : change.counter, in: $0) }])
    }
    let answers = [
      Question.Answer(
        keys: [.enter, .character("u")], label: world.words.answerUndo,
        steps: [.then { undoing(change.counter, in: $0) }]),
      erasing, Question.Answer(keys: [.escape], label: world.words.answerNo, steps: []),
    ]
    layers.append(
      Question(text: text.filter { !$0.isEmpty }.joined(separator: " "), answers: answers.compactMap { $0 }))
  }

  /// The key bindings of the screen that is drawn, followed by those of the program.
  func guide(in world: World) -> KeyGuide {
    var program = App.programKeys.guide { wouldWork($0, in: world) }.without(seen.claims)
    // While letters are text, `u` and `q` only type.
    if top.takesText { program = program.without(\.isText) }
    // In a form it is that form's key.
    if layers.contains(where: \.canBePutAside) {
      program.items.removeAll { $0.act == .unpark }
      // Whoever is in the midst of typing must know the way out.
      program = program.hinting(.leave, 19)
    }
    // On a tab whoever answers the telephone sees how, and whoever wants a file.
    if layers.isEmpty {
      program = program.hinting(.searchEverything, 42).hinting(.findAndBook, 43).hinting(.export, 86)
    }
    var own = seen.guide(in: world)
    // What can be imported is, wherever its list is, beside what adds one.
    if seen.shown(in: world)?.kind.comesInLists ?? false {
      let adding = own.items.first { $0.act.verb == .new && $0.works }?.hint
      program = program.hinting(.bringIn, max(46, adding.map { $0 + 1 } ?? 0))
    }
    // The key is one: of what is booked here, or of what is needed.
    if own.books {
      program.items.removeAll { $0.act == .findAndBook }
    } else {
      own.items.removeAll { $0.act.verb == .book }
    }
    // Where a screen says itself how much its files matter, that counts.
    if own.items.contains(where: { $0.act == .export }) { program.items.removeAll { $0.act == .export } }
    // A letter of its own a screen keeps.
    let verbs = Set(own.items.map(\.act.verb))
    program.items.removeAll { LetterEverywhere($0.act) != nil && verbs.contains($0.act.verb) }
    // What the message says of Enter holds while it is read.
    if let written, message == written.message { own = own.entering(as: Self.showWritten) }
    if let way = wayBack(in: world) { own = own.leadingBack(as: leadingBack(to: way, in: world)) }
    let all = own.followed(by: program)
    return world.readOnly == nil ? all : all.without(.changing)
  }

  private static let showWritten = KeyAct(
    .open, hint: Label(pl: "pokaż tutaj", en: "show it here"),
    help: Label(pl: "pokaż tutaj plik, który właśnie zapisano", en: "show the file here that was just saved"))

  /// Whether a key of the program would do something now.
  private func wouldWork(_ action: ProgramAction, in world: World) -> Bool {
    switch action {
    case .giveOut: seen.givesOut(in: world)
    case .undo where message?.offersUndo ?? false: undoHistory.hasOpen
    case .undo:
      seen.selectedAct(in: world).map { known(world).undoStanding(of: $0).works } ?? undoHistory.hasOpen
    case .count, .pin: seen.shown(in: world) != nil
    case .park: !unfinished.isEmpty
    case .bringIn: !seen.changesSomething
    case .show, .showPinned, .personal, .searchEverything, .book, .letter, .command, .help, .repeatMessage, .repaint,
      .suspend, .leave:
      true
    }
  }
}

extension KeyGuide {
  /// Whether there is something to book now on the screen itself; else the key for it asks what is needed.
  fileprivate var books: Bool { items.contains { $0.act.verb == .book && $0.works } }
}

extension Key {
  /// Whether a person who presses the key expects something to happen. Arrows and their like may lead nowhere: one sees
  /// that one is at the end.
  var expectsAnswer: Bool {
    switch self {
    case .character, .tab, .backTab, .delete, .insert, .function, .control, .alt: true
    case .paste, .enter, .escape, .backspace, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .modified,
      .mouse:
      false
    }
  }

  /// Whether the key writes text where one types.
  var isText: Bool {
    switch self {
    case .character, .paste: true
    case .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .function, .control, .alt, .modified, .mouse:
      false
    }
  }
}
