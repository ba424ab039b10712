/// The name of a terminal (`TERM`), and what is known of it beyond what terminfo says.
///
/// A small system describes few terminals (Debian's ncurses-base some forty), and new ones come more often than their
/// descriptions. Whoever calls itself like one of those that follow xterm is painted on as one.
struct TerminalName {
  /// The name in the environment; empty where there is none.
  let name: String

  /// The names of terminals that nearly every system describes and nearly every window understands.
  static let common = ["xterm-256color", "xterm", "vt220", "vt100"]

  init(environment: (String) -> String?) { name = environment("TERM") ?? "" }

  /// The names under which terminfo is searched, the best first.
  var descriptions: [String] {
    guard !name.isEmpty else { return [] }
    let known: [String]
    switch family {
    case .xterm: known = ["xterm-256color", "xterm"]
    case .multiplexer: known = ["tmux-256color", "screen-256color", "screen", "xterm-256color", "xterm"]
    case .rxvt: known = ["rxvt-unicode-256color", "rxvt", "xterm-256color", "xterm"]
    case .linux: known = ["linux", "vt220"]
    case .vt: known = ["vt220", "vt100"]
    case nil: known = []
    }
    return [name] + known.filter { $0 != name }
  }

  /// Whether the terminal shows only letters, has no bracketed paste and answers no question.
  var isPlain: Bool { family == .linux || family == .vt }

  /// Whether the terminal can be asked for its colours: one that does not understand the question passes over it in
  /// silence.
  var answersQuestions: Bool {
    switch family {
    case .xterm, .multiplexer: true
    case .rxvt: name.hasPrefix("rxvt-unicode")
    case .linux, .vt, nil: false
    }
  }

  private enum Family { case xterm, multiplexer, rxvt, linux, vt }

  /// The family by the name. Names are parted by `-`, `.` and `+` ("+" by terminfo's own parts), and their letters'
  /// size says nothing.
  private var family: Family? {
    let base = name.lowercased()
    func isOne(of names: [String]) -> Bool {
      names.contains { base.hasPrefix($0) && (base.dropFirst($0.count).first.map { "-.+".contains($0) } ?? true) }
    }
    if isOne(of: ["tmux", "screen"]) { return .multiplexer }
    if isOne(of: ["rxvt", "rxvt-unicode", "urxvt"]) { return .rxvt }
    if isOne(of: ["linux"]) { return .linux }
    if base.hasPrefix("vt"), base.dropFirst(2).first?.isNumber == true { return .vt }
    let isNamedAfterIt = base.hasPrefix("xterm") || base.hasSuffix("-256color") || base.hasSuffix("-direct")
    return isNamedAfterIt || isOne(of: TerminalName.likeXterm) ? .xterm : nil
  }

  /// The terminals that have a name of their own and do what xterm does.
  private static let likeXterm = [
    "putty", "alacritty", "kitty", "foot", "wezterm", "ghostty", "contour", "st", "stterm", "simpleterm", "ms-terminal",
    "mintty", "konsole", "gnome", "vte", "tilix", "guake", "sakura", "xfce", "xfce4", "lxterminal", "roxterm",
    "yakuake",
    "iterm", "iterm2", "iterm.app", "nsterm", "apple_terminal", "terminator", "rio", "warp", "wayst", "zutty", "mlterm",
    "domterm", "hterm", "mosh", "dtterm", "terminology", "qterminal", "cool-retro-term", "vscode", "hyper", "tabby",
    "zellij", "termius", "termux", "blink", "mobaxterm", "teraterm", "kterm", "securecrt",
  ]
}
