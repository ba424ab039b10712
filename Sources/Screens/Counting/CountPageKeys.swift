import CivicDomain
import TerminalCanvas
import Words

extension CountPage {
  /// The actions of the key bindings on the page of a count.
  enum Action {
    case move(Movement)
    case column(Int)
    case open, back
  }

  /// The key bindings of the page; in a table of two fields left and right go from column to column.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 30) { .move($0) }
    table.add(
      .otherColumn, hint: 40, shown: [.left, .right], (.left, .column(-1)), (.right, .column(1)),
      (.character("h"), .column(-1)), (.character("l"), .column(1)))
    table.add(.openCounted, hint: 20, (.enter, .open))
    table.add(.back, hint: 25, shown: [.escape], (.escape, .back))
    return table
  }()

  var help: ScreenHelp? {
    ScreenHelp(
      title: Label(pl: "Pomoc: liczenie", en: "Help: a count"),
      text: Label(
        pl:
          "Tu widać, ile jest wpisów z listy, po której naciśnięto #: według jednego pola albo dwóch. Enter na wierszu albo "
          + "na liczbie pokazuje te wpisy, a Esc wraca. To, czego nie wpisano, jest osobno jako „nie wiadomo”. W tym, co "
          + "dotyczy osób, mniej niż trzy to „<3”.",
        en:
          "Here is how many records the list has on which # was pressed: by one field, or by two. Enter on a row or a number "
          + "shows those records, and Esc comes back. What nobody recorded stands apart as “not known”. In what is about "
          + "people fewer than three are “<3”."))
  }

  func guide(in world: World) -> KeyGuide {
    Self.keys.guide { action in
      switch action {
      case .column: columns > 1
      case .open: selected != nil
      case .move, .back: true
      }
    }
  }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    switch Self.keys[key] {
    case .move(let movement): move(movement, in: world)
    case .column(let step):
      if columns == 1 { return step < 0 ? [.shallower] : open(in: world) }
      moveColumn(step)
    case .open: return open(in: world)
    case .back: return [.shallower]
    case nil: return [.pass(key)]
    }
    return []
  }

  /// Opens the records of the selected cell; who may count them may see them, also where they are few.
  private func open(in world: World) -> [Step] {
    guard let selected, selected.cell.count != .exact(0) else { return [.say(.note(world.words.nothingCounted))] }
    return [.deeper(RecordList(counted.narrowed(by: selected.conditions)))]
  }
}

extension KeyAct {
  fileprivate static let otherColumn = KeyAct(
    .move, hint: Label(pl: "kolumna", en: "column"),
    help: Label(pl: "do innej kolumny liczb", en: "to another column of numbers"))
  fileprivate static let openCounted = KeyAct(
    .open, hint: Label(pl: "pokaż wpisy", en: "the records"),
    help: Label(pl: "pokaż wpisy, które tu policzono", en: "show the records that are counted here"))
}
