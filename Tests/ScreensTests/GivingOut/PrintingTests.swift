import CivicDomain
import Interchange
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// Printing is one more way out in the list behind `x`.
@Suite struct PrintingTests {
  private func rows(_ desk: Desk) throws -> [String] { try #require(desk.app.layers.last as? Menu).items.map(\.label) }

  private func printed(_ desk: Desk) -> [GivenFile] {
    desk.effects.compactMap { if case .print(let file) = $0 { file } else { nil } }
  }

  /// Chooses a row behind `x`.
  private func choose(_ row: String, at desk: inout Desk) throws {
    try desk.type("x")
    let rows = try rows(desk)
    let place = try #require(rows.firstIndex(of: row), "\(rows)")
    try desk.press(.home)
    for _ in 0..<place { try desk.press(.down) }
    try desk.press(.enter)
  }

  @Test(arguments: [PrinterStanding.off, .noProgram, .noPrinterAtTerminal])
  func `where nothing can be printed one row says why, and where that is changed`(standing: PrinterStanding) throws {
    var desk = Desk(try TestRegister.calendar())
    desk.printer = standing
    try desk.type("x")
    #expect(try rows(desk).count { $0.contains("druk") && !$0.contains("do druku") } == 1)
    try desk.press(.end, .enter)
    #expect(printed(desk).isEmpty)
    #expect(desk.app.message?.text == Language.polish.words.hindrance(standing))
    #expect(desk.app.message?.text.contains("„,”") == true || desk.app.message?.text.contains("(,)") == true)
    #expect(try desk.screen().text.contains("na drukarkę: "))
  }

  @Test func `what is shown and each report can be printed, and it is said what was sent`() throws {
    var desk = Desk(try TestRegister.calendar())
    desk.printer = .ready
    try desk.press(.character("2"), .enter, .enter, .character("x"))
    #expect(
      try rows(desk).filter { $0.contains("na drukarkę") } == [
        "to, co widać (na drukarkę, bez osób)", "to, co widać (na drukarkę, dane osobowe)",
        "lista do podpisu (na drukarkę, dane osobowe)",
        "lista obecności (na drukarkę, dane osobowe)",
        "sprawozdanie ze spotkania (na drukarkę)", "wiadomość do zapisanych (na drukarkę, dane osobowe)",
        "wiadomość do listy rezerwowej (na drukarkę, dane osobowe)",
      ])
    try desk.press(.escape)
    try choose("lista obecności (na drukarkę, dane osobowe)", at: &desk)
    let file = try #require(printed(desk).last)
    #expect(file.format == .text && !file.page.personal.isEmpty && file.report == "attendance-list")
    #expect(desk.app.message?.text.hasPrefix("Wysłano do drukarki: \(file.page.title), 2 strony.") == true)
    // What was chosen last is selected the next time.
    try desk.type("x")
    #expect(try desk.screen().text.contains("lista obecności (na drukarkę, dane osobowe)"))
    desk.fileTrouble = "Nie ma papieru."
    try desk.press(.enter)
    #expect(desk.app.message?.text == "Nie ma papieru.")
  }

  @Test func `without personal data to read none is printed`() throws {
    var desk = Desk(try TestRegister.calendar())
    desk.printer = .ready
    desk.readsPersonal = false
    try desk.press(.character("2"), .enter, .enter)
    try choose("lista obecności (na drukarkę, dane osobowe)", at: &desk)
    #expect(printed(desk).isEmpty && desk.app.message != nil)
  }

  @Test func `the palette prints, too`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    desk.printer = .ready
    try desk.type(":wykaz zasobów")
    try desk.press(.enter)
    #expect(try rows(desk).last == "wykaz zasobów (na drukarkę)")
    try desk.press(.end, .enter)
    #expect(printed(desk).count == 1)
  }

  @Test func `the settings show where a trial would go and what its letters are, and x prints it`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.type(",")
    let place = try #require(PersonalSettings.Key.allCases.firstIndex(of: .printer))
    for _ in 0..<place { try desk.press(.down) }
    #expect(try desk.screen().text.contains("Drukowanie jest wyłączone"))
    try desk.press(.enter)
    #expect(desk.personal.printer == .lp)
    try desk.press(.enter)
    #expect(desk.personal.printer == .terminal)
    desk.printer = .ready
    try desk.press(.down, .down)
    for _ in 1..<PrinterLetters.allCases.count { try desk.press(.enter) }
    #expect(desk.personal.printerLetters == .ascii)
    let picture = try desk.screen().text
    #expect(picture.contains("Poszedłby na drukarkę tego") && picture.contains("Zazolc gesla jazn."), "\(picture)")
    try desk.type("x")
    #expect(try rows(desk) == ["wydruk próbny (na drukarkę)"])
    try desk.press(.enter)
    #expect(try #require(printed(desk).last).page.title == "Wydruk próbny")
    try desk.press(.enter)
    #expect(desk.personal.printerLetters == nil, "UTF-8 is the usual, and no line in the file")
  }

  @Test func `a queue is typed, and none that lp would take for an option`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.type(",")
    let place = try #require(PersonalSettings.Key.allCases.firstIndex(of: .printerQueue))
    for _ in 0..<place { try desk.press(.down) }
    for wrong in ["-o raw", "-x", "dwa słowa", "żółta"] {
      try desk.press(.enter)
      try desk.type(wrong)
      try desk.press(.enter)
      #expect(desk.personal.printerQueue == nil && desk.app.message?.text.contains("„\(wrong)”") == true)
      try desk.press(.escape)
    }
    try desk.press(.enter)
    try desk.type("biuro_2.lewa")
    try desk.press(.enter)
    #expect(desk.personal.printerQueue == "biuro_2.lewa")
    #expect(!PersonalSettings.isQueue(String(repeating: "a", count: 128)))
  }
}
