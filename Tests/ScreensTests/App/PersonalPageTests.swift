import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// The person's own settings: each key shows the program as it would be, and keeps it.
@Suite struct PersonalPageTests {
  private var desk: Desk

  init() throws {
    desk = Desk(try TestRegister.dabrowa())
    try desk.press(.character(","))
  }

  private mutating func go(to key: PersonalSettings.Key) throws {
    try desk.press(.home)
    for _ in 0..<(PersonalSettings.Key.allCases.firstIndex(of: key) ?? 0) { try desk.press(.down) }
  }

  @Test mutating func `Enter goes through the values, left goes back`() throws {
    try desk.press(.enter)
    #expect(desk.personal.language == .polish)
    try desk.press(.enter)
    #expect(desk.personal.language == .english)
    #expect(try desk.screen().text.contains("My settings"), "it speaks so at once")
    try desk.press(.left, .left)
    #expect(desk.personal.language == nil)
    try desk.press(.left)
    #expect(desk.personal.language == .english, "before the first comes the last")
  }

  @Test mutating func `every theme can be had, and one's own is not lost among them`() throws {
    desk.personal.theme = "mój"
    try go(to: .theme)
    #expect(try desk.screen().text.contains("mój"))
    var seen: Set<String?> = []
    for _ in 0...Theme.builtIn.count + 1 {
      seen.insert(desk.personal.theme)
      try desk.press(.enter)
    }
    #expect(seen.isSuperset(of: Theme.builtIn.map(\.name)) && seen.contains("mój") && seen.contains(nil))
  }

  @Test mutating func `a theme that there is not is said to be passed over, and is no choice`() throws {
    desk.personal.theme = "xyz"
    var world = try desk.world()
    world.isThemeUnknown = true
    let picture = picture(of: PersonalPage(overForm: false, in: world), in: world)
    let row = picture.split(separator: "\n").first { $0.contains("Kolory") }
    #expect(row?.contains("„xyz”: nieznany") == true, "\(picture)")
    var page = PersonalPage(overForm: false, in: world)
    for _ in 0..<(PersonalSettings.Key.allCases.firstIndex(of: .theme) ?? 0) { _ = page.update(.down, in: world) }
    guard case .run(.keepPersonal(let kept))? = page.update(.enter, in: world).first else {
      Issue.record("nothing is chosen")
      return
    }
    #expect(kept.theme.map(Theme.builtIn.map(\.name).contains) ?? true)
  }

  @Test mutating func `one column shows one pane on the widest screen`() throws {
    desk.size = Size(width: 140, height: 40)
    try go(to: .oneColumn)
    try desk.press(.enter, .escape, .character("1"))
    #expect(desk.personal.isOneColumn)
    #expect(try !desk.screen().text.contains("│"))
  }

  @Test mutating func `what an option overrules says so`() throws {
    var world = try desk.world()
    world.overruled = [.theme: "--theme"]
    let canvas = picture(of: PersonalPage(overForm: false, in: world), in: world)
    #expect(canvas.contains("decyduje --theme"))
  }

  @Test mutating func `a folder is typed, from the root or from home`() throws {
    try go(to: .filesFolder)
    try desk.press(.enter)
    try desk.type("pliki")
    try desk.press(.enter)
    #expect(desk.personal.filesFolder == nil)
    #expect(desk.app.message?.text.contains("musi zaczynać się od / albo ~/") == true)
    try desk.press(.home)
    try desk.type("~/")
    try desk.press(.enter)
    #expect(desk.personal.filesFolder == "~/pliki")
    #expect(try desk.screen().text.contains("~/pliki"))
  }

  @Test mutating func `the register of another day is at the end, but not while something is typed`() throws {
    try desk.press(.end, .enter)
    #expect(try desk.screen().text.contains("Stan"))
    try desk.press(.escape, .character("1"), .character("n"), .enter)
    try desk.type("Koło")
    let page = PersonalPage(overForm: true, in: try desk.world())
    var open = page
    _ = open.update(.end, in: try desk.world())
    let steps = open.update(.enter, in: try desk.world())
    guard case .say? = steps.first else {
      Issue.record("\(steps)")
      return
    }
  }

  @Test func `no terminal is asked for signs that it does not have`() {
    var settings = PersonalSettings()
    #expect(settings.signs(on: .plain) == .plain && settings.signs(on: .unicode) == .unicode)
    settings.signs = .ascii
    #expect(settings.signs(on: .plain) == .plain && settings.signs(on: .unicode) == .ascii)
  }

  private func picture(of page: PersonalPage, in world: World) -> String {
    var canvas = Canvas(size: world.size, theme: world.theme, signs: world.signs)
    page.draw(on: &canvas, in: Frame.work(of: world.size), world)
    return canvas.text
  }
}
