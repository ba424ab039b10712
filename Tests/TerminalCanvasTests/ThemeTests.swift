import Testing

@testable import TerminalCanvas

@Suite("Themes and colours")
struct ThemeTests {
  @Test("A theme file's colour names")
  func names() {
    #expect(Colour(named: "default") == .standard)
    #expect(Colour(named: "red") == .basic(.red))
    #expect(Colour(named: "208") == .palette(208))
    #expect(Colour(named: "256") == nil)
    #expect(Colour(named: "różowy") == nil)
  }

  @Test("A palette colour has its nearest of eight")
  func reduction() {
    #expect(Colour.palette(160).reduced(to: .eight) == .basic(.red))
    #expect(Colour.palette(28).reduced(to: .eight) == .basic(.green))
    #expect(Colour.palette(12).reduced(to: .eight) == .basic(.blue))
    #expect(Colour.palette(232).reduced(to: .eight) == .basic(.black))
    #expect(Colour.palette(243).reduced(to: .eight) == .standard)
    #expect(Colour.palette(160).reduced(to: .palette) == .palette(160))
    #expect(Colour.basic(.red).reduced(to: .none) == .standard)
  }

  @Test("Without colours every theme is mono, and mono still marks what matters")
  func mono() {
    let theme = Theme.jasny.reduced(to: .none)
    #expect(theme.isMonochrome)
    #expect(!Theme.jasny.isMonochrome)
    for role in [Role.selection, .focus, .field, .error, .warning, .heading, .disabled] {
      #expect(theme[role] != theme[.text], "\(role)")
    }
  }

  @Test("Styles are laid over each other")
  func over() {
    let warning = Style(foreground: .basic(.red), attributes: .bold)
    let selection = Style(background: .basic(.blue), attributes: .reverse)
    let both = Style(foreground: .basic(.red), background: .basic(.blue), attributes: [.bold, .reverse])
    #expect(warning.over(selection) == both)
  }

  @Test("Rectangles are cut without going below nothing")
  func rectangles() {
    var area = Rect(Size(width: 10, height: 5))
    #expect(area.takeTop(2) == Rect(column: 0, row: 0, width: 10, height: 2))
    #expect(area.takeBottom(1) == Rect(column: 0, row: 4, width: 10, height: 1))
    #expect(area.takeLeft(3) == Rect(column: 0, row: 2, width: 3, height: 2))
    #expect(area.takeRight(4) == Rect(column: 6, row: 2, width: 4, height: 2))
    #expect(area == Rect(column: 3, row: 2, width: 3, height: 2))
    #expect(area.takeTop(9).height == 2)
    #expect(area.isEmpty)
    #expect(Rect(Size(width: 4, height: 4)).intersection(Rect(column: 9, row: 9, width: 2, height: 2)).isEmpty)
  }
}
