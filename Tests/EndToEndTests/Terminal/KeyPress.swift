/// A key as a person names it.
enum KeyPress {
  case up, down, left, right
  case home, end, pageUp, pageDown, insert, delete
  case enter, escape, tab, backTab, backspace, space
  case function(Int)
  case control(Character)
  case alt(Character)
  case text(String)
}

/// Which bytes a keyboard sends: they differ between terminals, and a program must know them all.
enum KeyLayout: CaseIterable {
  case xterm, putty, rxvt, linux, vt, tmux

  func bytes(for key: KeyPress, applicationCursorKeys: Bool) -> [UInt8] {
    Array(sequence(key, applicationCursorKeys).utf8)
  }

  private func sequence(_ key: KeyPress, _ application: Bool) -> String {
    switch key {
    case .up: arrow("A", application)
    case .down: arrow("B", application)
    case .right: arrow("C", application)
    case .left: arrow("D", application)
    case .home: edge(xterm: "H", other: self == .rxvt ? 7 : 1, application)
    case .end: edge(xterm: "F", other: self == .rxvt ? 8 : 4, application)
    case .insert: numbered(2)
    case .delete: numbered(3)
    case .pageUp: numbered(5)
    case .pageDown: numbered(6)
    case .enter: "\r"
    case .escape: "\u{1B}"
    case .tab: "\t"
    case .backTab: self == .linux ? "\u{1B}\t" : "\u{1B}[Z"
    case .backspace: self == .vt ? "\u{8}" : "\u{7F}"
    case .space: " "
    case .function(let number): function(number)
    case .control(let letter): String(decoding: letter.utf8.prefix(1).map { $0 & 0x1F }, as: UTF8.self)
    case .alt(let letter): "\u{1B}\(letter)"
    case .text(let text): text
    }
  }

  private func arrow(_ letter: String, _ application: Bool) -> String {
    // PuTTY sends the application form as asked; the Linux console and rxvt as well.
    application ? "\u{1B}O\(letter)" : "\u{1B}[\(letter)"
  }

  private func numbered(_ number: Int) -> String { "\u{1B}[\(number)~" }

  private func edge(xterm letter: String, other number: Int, _ application: Bool) -> String {
    self == .xterm ? arrow(letter, application) : numbered(number)
  }

  /// F1 to F12.
  private func function(_ number: Int) -> String {
    let tilde = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24]
    guard (1...12).contains(number) else { return "" }
    let letter = ["A", "B", "C", "D", "E"]
    let keypad = ["P", "Q", "R", "S"]
    switch self {
    case .linux where number <= 5: return "\u{1B}[[\(letter[number - 1])"
    case .xterm where number <= 4, .vt where number <= 4, .tmux where number <= 4: return "\u{1B}O\(keypad[number - 1])"
    case .xterm, .putty, .rxvt, .linux, .vt, .tmux: return numbered(tilde[number - 1])
    }
  }
}

/// A terminal by the name that `TERM` gives it, with the keyboard that belongs to it.
enum TerminalKind: String, CaseIterable {
  case xterm = "xterm-256color"
  case linux
  case vt100
  case vt220
  case tmux = "tmux-256color"
  case screen = "screen-256color"
  case putty
  case dumb

  var keys: KeyLayout {
    switch self {
    case .xterm, .dumb: .xterm
    case .linux: .linux
    case .vt100, .vt220: .vt
    case .tmux, .screen: .tmux
    case .putty: .putty
    }
  }
}
