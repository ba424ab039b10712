import Foundation
import SeededRandom
import Testing

/// A short day of a whole house, by the script that plays long ones: desks at terminals and by commands, and a backup now and then,
/// all on one register.
@Suite("A house at work", .waiting) struct SoakTests {
  private static let python = ["/usr/bin", "/usr/local/bin"].map { "\($0)/python3" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(.enabled(if: python != nil, "python3 is missing"))
  func nothingThatWasSaidToBeSavedIsLost() throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent(".ci/soak").path
    let seconds = Thoroughness.rounds(5, full: 120)
    let result = try ProgramRunner(try #require(Self.python)).run(
      [script, BuiltProgram.path(), "\(seconds)", "\(Thoroughness.seed)", "--unpaced"], within: .seconds(300))
    #expect(result.code == 0, "\(result.output)\(result.errors)")
    print(result.output)
  }
}
