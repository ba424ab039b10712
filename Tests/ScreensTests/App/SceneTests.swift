import Foundation
import Testing

/// Each folder of `Scenes` is played and its picture compared. `WSPOLNIE_REWRITE_SCENES=1` writes the pictures anew.
@Suite struct SceneTests {
  @Test(arguments: try Scene.all())
  func showsWhatWasExpected(name: String) throws {
    let scene = Scene(name)
    let picture = try scene.play()
    if ProcessInfo.processInfo.environment["WSPOLNIE_REWRITE_SCENES"] == "1" { try scene.rewrite(picture) }
    let expected = scene.expected()
    #expect(picture == expected, Comment(rawValue: SceneTests.difference(expected, picture)))
  }

  /// The lines that differ, expected before found.
  private static func difference(_ expected: String, _ found: String) -> String {
    let before = expected.components(separatedBy: "\n")
    let after = found.components(separatedBy: "\n")
    return (0..<max(before.count, after.count)).compactMap { row in
      let one = row < before.count ? before[row] : ""
      let other = row < after.count ? after[row] : ""
      return one == other ? nil : "\(row + 1) - \(one)\n\(row + 1) + \(other)"
    }.joined(separator: "\n")
  }
}
