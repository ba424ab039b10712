import FlatFileStore
import Glibc
import TerminalCanvas

/// The terminal interface from its start to its end.
enum Interface {
  /// Why it could not run.
  enum Failure: Error, Equatable {
    /// The terminal will not do.
    case terminal(CursesTerminal.Failure)
    /// The system gives no descriptor for signals.
    case noSignals
  }

  /// Runs until the person leaves; the terminal is then as it was found.
  /// - Throws: why it could not even begin.
  static func run(
    _ surroundings: (Theme) -> RunLoop.Surroundings, theme: Theme, environment: (String) -> String?
  ) throws(Failure) {
    // Before anything else: a signal that comes while curses starts must wait for the loop.
    guard let wakes = WakeSource() else { throw .noSignals }
    let terminal: CursesTerminal
    do throws(CursesTerminal.Failure) { terminal = try CursesTerminal.open(environment: environment) } catch {
      throw .terminal(error)
    }
    defer { terminal.close() }
    RunLoop(surroundings(theme.reduced(to: terminal.depth)), terminal: terminal, wakes: wakes).run()
  }
}
