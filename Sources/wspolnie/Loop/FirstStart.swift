import CivicDomain
import FlatFileStore
import Glibc
import Words

/// The dialog of the first start, where there is no register yet, for a person who never heard of `init`.
enum FirstStart {
  /// Offers to make a register or to open the demo, if there is none in the desk's folder.
  ///
  /// - Returns: the exit code of the program, or nil if the interface may begin.
  static func answer(at desk: Desk) throws(CommandFailure) -> ExitCode? {
    // Without somebody to ask, opening says what is missing.
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return nil }
    // Only the manifest is looked for: reading the register twice would cost the start its speed.
    guard access(PathText.cString(desk.dataFolder + "/wspolnie.json"), F_OK) != 0, errno == ENOENT else { return nil }
    return try ask(in: desk.dataFolder, at: desk)
  }

  private static func ask(in folder: String, at desk: Desk) throws(CommandFailure) -> ExitCode? {
    desk.output.lines(desk.words.firstStart(in: folder).map { SafeLine.made(of: $0) })
    desk.output.flush()
    let answer = readLine()?.first.map { Character($0.lowercased()) }
    if answer == desk.words.keyToMake {
      let manifest = Manifest(office: "cao", name: desk.words.nameOfACentre, group: nil, isTraining: false)
      do throws(StoreFailure) { try Store.create(at: folder, manifest) } catch { throw desk.failure(error) }
      return nil
    }
    if answer == desk.words.keyToShow { return Invocation(in: desk.surroundings).run(["demo"]) }
    return .done
  }
}
