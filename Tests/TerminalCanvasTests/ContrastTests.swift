import Testing

@testable import TerminalCanvas

/// Every theme can be read on the background that it is made for.
@Suite("Contrast")
struct ContrastTests {
  @Test("is counted as the guidelines do")
  func ratios() {
    #expect(Contrast.ratio(.black, .white) == 21)
    #expect(Contrast.ratio(.white, .white) == 1)
    // The grey that is known as the lightest which passes on white.
    #expect((4.5..<4.6).contains(Contrast.ratio(RGB(0x76, 0x76, 0x76), .white)))
    #expect(Contrast.ratio(RGB(0x77, 0x77, 0x77), .white) < 4.5)
    #expect((3.2..<3.3).contains(Contrast.ratio(RGB(0, 95, 175), .black)), "the blue of a light theme on black")
  }

  @Test("The palette is that of xterm")
  func palette() {
    #expect(Colour.palette(16).values(isBold: false) == [.black])
    #expect(Colour.palette(231).values(isBold: true) == [.white])
    #expect(Colour.palette(117).values(isBold: false) == [RGB(135, 215, 255)])
    #expect(Colour.palette(255).values(isBold: false) == [RGB(238, 238, 238)])
    #expect(Colour.basic(.red).values(isBold: false).contains(RGB(0xCD, 0, 0)))
    #expect(Colour.palette(1).values(isBold: true).contains(RGB(255, 0, 0)))
  }

  @Test("Each role of each theme has 4.5 : 1 on each background that it is for", arguments: Theme.builtIn)
  func roles(theme: Theme) {
    for depth in [Colour.Depth.palette, .eight, .none] {
      let shown = theme.reduced(to: depth)
      for paper in theme.paper.map({ [$0] }) ?? Paper.allCases {
        var worst = Double.infinity
        for role in Role.allCases {
          let contrast = shown[role].contrast(on: paper)
          worst = min(worst, contrast)
          #expect(contrast >= Contrast.least, "\(theme.name), \(role) on \(paper), \(depth)")
        }
        print("contrast: \(theme.name) on \(paper), \(depth): \(table(of: shown, on: paper)); least \(rounded(worst))")
      }
    }
  }

  private func table(of theme: Theme, on paper: Paper) -> String {
    Role.allCases.map { "\($0) \(rounded(theme[$0].contrast(on: paper)))" }.joined(separator: " ")
  }

  private func rounded(_ ratio: Double) -> Double { (ratio * 10).rounded(.down) / 10 }

  @Test("An everyday theme stays on its own paper, and keeps what it can of its colours with eight")
  func everyday() {
    for paper in Paper.allCases { #expect(Theme.everyday(on: paper).paper == paper) }
    let dark = Theme.ciemny.reduced(to: .eight)
    #expect(dark[.key].foreground == .basic(.cyan))
    #expect(dark[.success].foreground == .basic(.green))
    #expect(dark[.error] == Style(attributes: .bold), "red on black is left out")
    #expect(Theme.jasny.reduced(to: .eight)[.key].foreground == .basic(.blue))
  }

  @Test("A background is known by its colour, by COLORFGBG, and PuTTY's by its number")
  func personalAttachments() {
    #expect(Paper(.background(RGB(253, 246, 227))) == .white)
    #expect(Paper(.background(RGB(0, 43, 54))) == .black)
    #expect(Paper(.background(RGB(0xF2, 0xF2, 0xF2))) == .white)
    #expect(Paper(.secondaryAttributes([0, 136, 0])) == .black)
    #expect(Paper(.secondaryAttributes([41, 354, 0])) == nil)
    #expect(Paper(colorfgbg: "15;0") == .black)
    #expect(Paper(colorfgbg: "0;15") == .white)
    #expect(Paper(colorfgbg: "0;default;7") == .white)
    #expect(Paper(colorfgbg: "12;8") == .black)
    for unsaid in ["", "0", "15;default", "0;16", "a;b", ";"] { #expect(Paper(colorfgbg: unsaid) == nil, "\(unsaid)") }
  }
}
