import CivicDomain
import TerminalCanvas
import Words

/// The choice of a file, wherever one is asked for: of the person's folder, narrowed by letters of its name, or of any other by its
/// path.
struct FilePicker {
  /// The actions of the key bindings, beside the letters of a name or a path.
  enum Action {
    case move(Movement)
    case open, back
  }

  /// The outcome of a key.
  enum Outcome {
    /// The file of this path was picked.
    case picked(String)
    /// None shall be.
    case left
    /// Something is to be said, if anything.
    case going([Step])
  }

  /// The key bindings.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 10, letters: false, ends: false) { .move($0) }
    table.add(.chooseFile, hint: 20, (.enter, .open))
    table.add(.back, hint: 30, shown: [.escape], (.escape, .back))
    return table
  }()

  /// What the file is to be.
  private let sort: PickedFile
  private var files: [ImportableFile]
  /// The folder as people write it; empty until it was looked into.
  private(set) var folder: String
  /// Letters of a name, or a path.
  private var field = TextField(limit: Limits.typedPath)
  private var list: ListState
  /// Whether a file was chosen by arrows, so that the cursor stands on it.
  private var isChosen = false

  /// A choice among files, the newest first.
  init(_ sort: PickedFile, among files: [ImportableFile] = [], in folder: String = "") {
    (self.sort, self.files, self.folder) = (sort, files, folder)
    list = ListState(total: files.count)
  }

  /// The key bindings, Enter being named for what is picked.
  func guide() -> KeyGuide { Self.keys.guide().naming(.chooseFile, as: .choosing(sort)) }

  /// The title of the choice, with the folder in which is looked.
  func title(_ title: String) -> String { [title, folder].filter { !$0.isEmpty }.joined(separator: " · ") }

  /// Takes what is in the folder.
  mutating func show(_ files: [ImportableFile], in folder: String) {
    (self.files, self.folder) = (files, folder)
    list = ListState(total: shown.count)
  }

  mutating func update(_ key: Key, in world: World) -> Outcome {
    switch Self.keys[key] {
    case .open:
      if let file = list.selection.map({ shown[$0] }) { return .picked(file.path) }
      return isPath ? .picked(field.text) : .going([.say(.note(world.words.noFileChosen(sort, in: folder)))])
    case .back: return .left
    case .move(let movement):
      // Where nothing was typed the first row is chosen already.
      if isChosen || movement != .forth || field.text.isEmpty {
        list.move(movement, height: Layout(Frame.work(of: world.size)).list.height)
      }
      isChosen = !shown.isEmpty
      return .going([])
    case nil: break
    }
    let before = field.text
    let outcome = field.handle(key)
    if field.text != before { (list, isChosen) = (ListState(total: shown.count), false) }
    if case .full(let limit) = outcome { return .going([.say(.refused(world.words.full(limit)))]) }
    return .going([])
  }

  /// The files whose names hold the typed letters; none where those are a path.
  private var shown: [ImportableFile] {
    if isPath { return [] }
    let words = SearchWords(field.text)
    return files.filter { words.matches($0.name) }
  }

  /// Whether a path was typed, and no letters of a name.
  private var isPath: Bool { field.text.contains("/") || field.text.hasPrefix("~") }

  // MARK: Drawing

  /// Where a title stands, a line below it, and a list below that.
  struct Layout {
    let title: Rect
    let line: Rect
    let list: Rect

    init(_ work: Rect) {
      var rest = work.inset(columns: 1)
      title = rest.takeTop(1)
      line = rest.takeTop(1)
      if work.height >= Limits.roomyHeight { _ = rest.takeTop(1) }
      list = rest
    }
  }

  /// What is told of a file behind its name: how long it is, and when it was changed.
  private func aside(_ file: ImportableFile, in world: World) -> SafeText {
    SafeText("\(world.words.bytes(file.size))  \(world.words.moment(file.changed, near: world.today))")
  }

  /// The whole name of the selected file, as the folder has it, where it is cut; else what letters do.
  func foot(in world: World) -> ScreenFoot {
    let plain = ScreenFoot(line: MessageLine(.note, world.words.pickingHelp))
    guard let file = list.selection.map({ shown[$0] }) else { return plain }
    let room = Layout(Frame.work(of: world.size)).list.width - aside(file, in: world).width - 3
    return ScreenFoot.whole(file.name, ofRow: file.name, in: room) ?? plain
  }

  func draw(on canvas: inout Canvas, in layout: Layout, _ world: World) {
    let words = world.words
    var line = layout.line
    let label = SafeText(words.fileLabel)
    canvas.put(label, at: line.takeLeft(label.width + 1).origin, .muted)
    field.draw(on: &canvas, in: line, focused: !isChosen)
    let shown = shown
    guard !shown.isEmpty else {
      let text = isPath ? words.pathTyped(sort) : words.noFiles(sort, in: folder, matching: field.text)
      canvas.putParagraph(text, in: layout.list, .muted)
      return
    }
    list.draw(on: &canvas, in: layout.list, focused: true, cursor: isChosen) { canvas, row in
      let file = shown[row.index]
      var rest = row.area
      _ = rest.takeRight(1)
      let aside = aside(file, in: world)
      canvas.put(aside, at: rest.takeRight(aside.width).origin, .muted)
      _ = rest.takeRight(1)
      canvas.put(SafeText(file.name), at: rest.origin, width: rest.width)
    }
  }
}

/// The choice of a file for what is open below: a message for a remark, a file for a record.
struct FileChoice: Screen {
  private let title: String
  private var picker: FilePicker
  /// The steps that follow once a file of this path is chosen.
  private let chosen: (String) -> [Step]

  init(
    _ sort: PickedFile, _ title: String, among files: [ImportableFile], in folder: String,
    chosen: @escaping (String) -> [Step]
  ) {
    self.title = title
    self.chosen = chosen
    picker = FilePicker(sort, among: files, in: folder)
  }

  var takesText: Bool { true }
  var takesRuns: Bool { true }
  func guide(in world: World) -> KeyGuide { picker.guide() }
  func foot(in world: World) -> ScreenFoot? { picker.foot(in: world) }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    switch picker.update(key, in: world) {
    case .picked(let path): [.close] + chosen(path)
    case .left: [.close]
    case .going(let steps): steps
    }
  }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let layout = FilePicker.Layout(area)
    canvas.put(SafeText(picker.title(title)), at: layout.title.origin, .heading, width: layout.title.width)
    picker.draw(on: &canvas, in: layout, world)
  }
}

extension KeyAct {
  fileprivate static let chooseFile = KeyAct(
    .open, hint: Label(pl: "wybierz", en: "choose"),
    help: Label(
      pl: "weź zaznaczony plik albo ten, którego ścieżkę wpisano",
      en: "take the selected file, or the one whose path was typed"))

  /// What Enter is called where such a file is picked.
  fileprivate static func choosing(_ sort: PickedFile) -> KeyAct {
    switch sort {
    case .list:
      KeyAct(
        .open, hint: Label(pl: "sprawdź", en: "examine"),
        help: Label(pl: "pokaż, co wczytanie tego pliku by zmieniło", en: "show what importing this file would change"))
    case .message:
      KeyAct(
        .open, hint: Label(pl: "weź", en: "take"),
        help: Label(pl: "wypełnij formularz z tej wiadomości", en: "fill in the form from this message"))
    case .attachment:
      KeyAct(
        .open, hint: Label(pl: "dołącz", en: "attach"),
        help: Label(pl: "dołącz ten plik", en: "attach this file"))
    }
  }
}
