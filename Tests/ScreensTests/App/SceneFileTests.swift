import Foundation
import Testing

@testable import Screens

/// Each file of `Scenes` is played. What is seen otherwise stands beside it, in a file that ends in `.new`;
/// `WSPOLNIE_REWRITE_SCENES=1` writes it into the file itself.
@Suite struct SceneFileTests {
  @Test(arguments: try SceneFile.all())
  func `every scene shows what was expected`(name: String) throws {
    let play = try ScenePlay(SceneFile(name))
    let place = SceneFile.place(of: name)
    let beside = place.appendingPathExtension("new")
    let isRewritten = ProcessInfo.processInfo.environment["WSPOLNIE_REWRITE_SCENES"] == "1"
    let isOther = play.faults.contains(where: \.isPicture)
    if isOther { try play.text.write(to: isRewritten ? place : beside, atomically: true, encoding: .utf8) }
    if !isOther || isRewritten { try? FileManager.default.removeItem(at: beside) }
    for fault in play.faults where !(fault.isPicture && isRewritten) {
      Issue.record("\(name), \(fault.scene)\n\(fault.text)")
    }
  }

  private static let small = """
    # The map.
    stage size 60x12

    == the list
    picture
    == a search
    # What was found is counted.
    press /
    type krokus
    see KROKUS
    see no SOMA
    """

  @Test func `a file is what was read, remarks and empty lines too`() throws {
    let file = try SceneFile("small", text: SceneFileTests.small)
    #expect(file.text == SceneFileTests.small)
    #expect(file.lines.count == 11 && file.lines[4] == .picture(isWhole: false, rows: []))
  }

  @Test func `a picture is of the work and the message, and what is seen is what will be expected`() throws {
    let play = try ScenePlay(SceneFile("small", text: SceneFileTests.small))
    #expect(play.faults.map(\.scene) == ["the list"] && play.faults.allSatisfy(\.isPicture))
    #expect(!play.text.contains("Zakładki") && !play.text.contains("Wspólnie") && !play.text.contains("? pomoc"))
    #expect(play.text.contains("| Organizacje 6 · zasoby 5\n") && play.text.contains("\ncursor 5:1 unseen\n"))
    #expect(try ScenePlay(SceneFile("small", text: play.text)).faults == [])
  }

  @Test func `the stage of one scene is not that of the next`() throws {
    let text = "== small\nstage size 40x12\npicture whole\n== as at first\npicture whole"
    let play = try ScenePlay(SceneFile("small", text: text))
    let pictures = play.lines.compactMap { if case .picture(_, let rows) = $0 { rows.count } else { nil } }
    #expect(pictures == [13, 25])
  }

  @Test func `a check that fails says what, and no picture mends it`() throws {
    let text = "== a check\nsee Organizacje\nsee Organizacji nie ma\nsee no KROKUS"
    let play = try ScenePlay(SceneFile("small", text: text))
    #expect(play.faults.map(\.text) == ["not seen: Organizacji nie ma", "seen: KROKUS"])
    #expect(play.faults.allSatisfy { !$0.isPicture } && play.text == text)
  }

  @Test func `a style is that of a text as it is seen`() throws {
    let text = "== a style\nstage theme mono\nstyle DSA Blok: bold\nstyle Reden: bold\nstyle SOMA, Reden: plain"
    let play = try ScenePlay(SceneFile("small", text: text))
    #expect(play.faults.map(\.text) == ["plain, not bold: Reden", "not seen, not plain: SOMA, Reden"])
    #expect(play.faults.allSatisfy { !$0.isPicture } && play.text == text)
  }

  @Test(arguments: ["prss x", "style KROKUS", "picture small", "| a row of no picture", "noroom now"])
  func `what is no line of a scene is refused`(line: String) {
    #expect(throws: SceneScript.Mistake.self) { try SceneFile("small", text: "== a scene\n\(line)") }
  }

  @Test(arguments: ["press Ente", "press wx", "press", "size small"])
  func `what is no key is refused`(line: String) {
    #expect(throws: (any Error).self) { try ScenePlay(SceneFile("small", text: "== a scene\n\(line)")) }
  }
}
