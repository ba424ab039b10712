import FlatFileStore
import Glibc
import TerminalCanvas
import Words

extension OpenStore {
  /// Opens the terminal interface on this store and stays in it until the person leaves; the terminal is then as it was
  /// found. The one place that starts it.
  func openInterface(theme name: String?) throws(CommandFailure) {
    let surroundings = desk.surroundings
    // Before anything else: a signal that comes while curses starts must wait for the loop.
    guard let wakes = WakeSource() else { throw .told(desk.words.noSignals.lines, .unavailable) }
    let terminal: CursesTerminal
    do throws(CursesTerminal.Failure) {
      terminal = try CursesTerminal.open(environment: surroundings.environment)
    } catch {
      switch error {
      case .notATerminal: throw .told(desk.words.needsTerminal.lines, .usage)
      case .unusable(let name): throw .told(desk.words.unusableTerminal(named: name).lines, .usage)
      }
    }
    defer { terminal.close() }
    let themes = ThemeFolders(
      environment: surroundings.environment, executable: OpenStore.pathOfProgram, read: OpenStore.text)
    let theme = themes.theme(named: name ?? "jasny").theme.reduced(to: terminal.depth)
    let frozen = surroundings.variable("WSPOLNIE_NOW") == nil ? nil : now
    let loop = RunLoop.Surroundings(
      store: store, author: author, words: desk.words, theme: theme,
      clock: { frozen ?? surroundings.clock() }, draw: surroundings.random)
    RunLoop(loop, terminal: terminal, wakes: wakes).run()
  }

  private static var pathOfProgram: String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    return length > 0 ? String(decoding: path[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self) : ""
  }

  private static func text(of path: String) -> String? {
    do throws(FileFailure) { return String(decoding: try WholeFile.content(of: path), as: UTF8.self) } catch {
      return nil
    }
  }
}
