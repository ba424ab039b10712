import Glibc
import TerminalCanvas
import Testing

@testable import wspolnie

@Suite("A terminal's name")
struct TerminalNameTests {
  private func name(_ term: String) -> TerminalName { TerminalName(environment: { $0 == "TERM" ? term : nil }) }

  @Test(
    "of the family of xterm is painted on as xterm where it is not described",
    arguments: [
      "putty", "putty-256color", "putty-vt100", "alacritty", "alacritty-direct", "kitty", "xterm-kitty", "foot",
      "foot-extra", "ms-terminal", "wezterm", "ghostty", "xterm-ghostty", "contour", "contour-latest", "st",
      "st-256color", "stterm", "konsole-256color", "gnome-256color", "vte-256color", "mintty", "iterm2", "nsterm",
      "xterm-direct", "rio", "zellij-256color", "something-new-256color",
      "XTERM", "Xterm-Kitty", "PuTTY", "Alacritty", "iTerm2", "Apple_Terminal", "xterm.js", "xterm+256color", "xtermc",
      "foot+base", "vscode", "tilix", "xfce4-terminal", "termux", "mobaxterm",
    ])
  func likeXterm(term: String) {
    #expect(name(term).descriptions.first == term)
    #expect(name(term).descriptions.contains("xterm-256color"))
    #expect(name(term).answersQuestions)
    #expect(!name(term).isPlain)
  }

  @Test("of another family has its own nearest")
  func others() {
    #expect(name("tmux-direct").descriptions.prefix(3) == ["tmux-direct", "tmux-256color", "screen-256color"])
    #expect(name("screen.linux").descriptions.contains("screen"))
    #expect(name("rxvt-unicode-truecolor").descriptions.contains("rxvt-unicode-256color"))
    #expect(name("tmux.of.tomorrow").descriptions.contains("tmux-256color"))
    #expect(name("Screen+new").descriptions.contains("screen-256color"))
    #expect(name("LINUX").descriptions.contains("linux"))
    #expect(name("linux-16color").descriptions == ["linux-16color", "linux", "vt220"])
    #expect(name("vt520").descriptions == ["vt520", "vt220", "vt100"])
    #expect(name("xterm").descriptions == ["xterm", "xterm-256color"])
  }

  @Test(
    "that is like nothing known has only its own description",
    arguments: ["dumb", "nonexistent", "stwo", "vtx", "footer"])
  func unknown(term: String) {
    #expect(name(term).descriptions == [term])
    #expect(!name(term).answersQuestions)
  }

  @Test("that is empty has none")
  func empty() { #expect(name("").descriptions.isEmpty) }

  @Test(
    "tells who is asked nothing and shows no signs", arguments: ["linux", "linux-16color", "vt100", "vt220", "vt320"])
  func plain(term: String) {
    #expect(name(term).isPlain)
    #expect(!name(term).answersQuestions)
  }
}

@Suite("What a terminal can show")
struct TerminalAbilitiesTests {
  private func signs(_ environment: [String: String], hasOtherCodeset: Bool = false) -> Signs {
    TerminalAbilities(environment: { environment[$0] }, hasOtherCodeset: hasOtherCodeset).signs
  }

  @Test("follows from what its locale says of UTF-8 and from what the person asks for")
  func byLocale() {
    #expect(signs(["TERM": "xterm", "LANG": "pl_PL.UTF-8"]) == .unicode)
    #expect(signs(["TERM": "xterm", "LANG": "C"]) == .unicode)
    #expect(signs(["TERM": "xterm", "LANG": "pl_PL.UTF-8", "WSPOLNIE_ASCII": "1"]) == .ascii)
    #expect(signs(["TERM": "xterm", "LC_ALL": "C.utf8", "LANG": "C", "WSPOLNIE_ASCII": "1"]) == .ascii)
    #expect(signs(["TERM": "xterm", "LANG": "C", "WSPOLNIE_ASCII": "1"]) == .plain)
    #expect(signs(["TERM": "xterm", "LC_ALL": "C", "LANG": "pl_PL.UTF-8", "WSPOLNIE_ASCII": "1"]) == .plain)
    #expect(signs(["TERM": "xterm", "WSPOLNIE_ASCII": "1"]) == .plain)
    #expect(signs(["TERM": "xterm", "LANG": "pl_PL.ISO-8859-2"]) == .plain)
    #expect(signs(["TERM": "xterm", "LC_CTYPE": "pl_PL.CP1250@euro", "LANG": "C.UTF-8"]) == .plain)
    #expect(signs(["TERM": "xterm", "LANG": "pl_PL"], hasOtherCodeset: true) == .plain)
    #expect(signs(["TERM": "linux", "LANG": "pl_PL.UTF-8"]) == .ascii)
    #expect(signs(["TERM": "vt220"]) == .ascii)
  }

  @Test("is drawn in a size that can be drawn")
  func size() {
    #expect(TerminalSize.clamped(columns: 80, rows: 24) == Size(width: 80, height: 24))
    #expect(TerminalSize.clamped(columns: 0, rows: 0) == Size(width: 80, height: 24))
    #expect(TerminalSize.clamped(columns: 132, rows: 0) == Size(width: 132, height: 24))
    #expect(TerminalSize.clamped(columns: 1, rows: 1) == Size(width: 1, height: 1))
    for wrong in [32_767, 32_768, 65_535, Int(Int32.max), Int.max] {
      #expect(TerminalSize.clamped(columns: wrong, rows: wrong).width == Limits.canvasSide)
      #expect(TerminalSize.clamped(columns: wrong, rows: wrong).height == Limits.canvasSide)
    }
    #expect(TerminalSize.clamped(columns: -1, rows: Int.min) == Size(width: 80, height: 24))
  }
}

@Suite("Job control")
struct JobControlTests {
  /// A table of processes: number, parent, group, session.
  private func isThere(above process: pid_t, _ table: [(pid_t, pid_t, pid_t, pid_t)]) -> Bool {
    JobControl.isThere(above: process) { number in
      table.first { $0.0 == number }.map { JobControl.ProcessStat(parent: $0.1, group: $0.2, session: $0.3) }
    }
  }

  @Test("is there under a shell that gave the program a group of its own")
  func shell() {
    #expect(isThere(above: 20, [(20, 10, 20, 10), (10, 5, 10, 10), (5, 1, 5, 5)]))
    // A script between them is of the program's group, and is stopped with it.
    #expect(isThere(above: 30, [(30, 20, 20, 10), (20, 10, 20, 10), (10, 5, 10, 10)]))
  }

  @Test("is not there where the program leads its session, or a script that does started it")
  func none() {
    #expect(!isThere(above: 20, [(20, 10, 20, 20), (10, 1, 10, 10)]), "ssh -t host wspolnie, getty")
    #expect(!isThere(above: 30, [(30, 20, 20, 20), (20, 10, 20, 20), (10, 1, 10, 10)]), "a forced command's script")
    #expect(!isThere(above: 20, [(20, 1, 20, 20), (1, 0, 1, 1)]), "its shell is gone")
    #expect(!isThere(above: 20, [(20, 10, 20, 10)]), "what stands above is not to be seen")
    #expect(!isThere(above: 20, []))
    #expect(!isThere(above: 20, [(20, 20, 20, 20)]), "a table that was torn")
  }
}
