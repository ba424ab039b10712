import ArgumentParser
import CivicDomain
import FlatFileStore
import Glibc
import Screens
import Words

/// The command `wspolnie kiosk`, the residents' front in the hall.
struct KioskCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    .said(
      "kiosk", pl: "Ekran dla mieszkańców: spotkania, zasoby, konsultacje, kod potwierdzenia.",
      en: "The residents' screen: meetings, resources, consultations, receipt codes.",
      more: (
        pl: """
        Czyta tylko folder public rejestru, a pisze tylko do inbox. Nie ma z niego wyjścia klawiszem: kończy go sygnał \
        TERM albo HUP. Po każdej osobie wszystko, co wpisano, znika.
        """,
        en: """
        It reads the register's folder public alone, and writes to inbox alone. No key leads out of it: the signal TERM \
        or HUP ends it. After each person all that was typed is gone.
        """
      ))
  }

  @OptionGroup var everywhere: OptionsEverywhere

  /// It opens no register.
  var right: Right { .nothing }

  func run(at desk: Desk) throws(CommandFailure) -> ExitCode {
    // Before anything else: a signal that comes while curses starts must wait for the loop.
    guard let wakes = WakeSource(bringingAtMost: KioskLoop.mostBytes) else {
      throw .message(desk.words.noSignals.lines, .unavailable)
    }
    KioskEnvironment.forget()
    let terminal = try desk.openTerminal(environment: KioskEnvironment.narrowed(desk.surroundings.environment))
    defer { terminal.close() }
    KioskLoop(surroundings(at: desk), terminal: terminal, wakes: wakes).run()
    return .done
  }

  private func surroundings(at desk: Desk) -> KioskLoop.Surroundings {
    var file = PublicEditionFile(desk.dataFolder)
    var isFirst = true
    let box = DropBox(desk.dataFolder)
    var senders: Set<UInt32> = []
    return KioskLoop.Surroundings(
      readEdition: {
        guard isFirst || file.hasChanged() else { return (nil, false) }
        isFirst = false
        switch file.read() {
        case .edition(let edition):
          senders = edition.senders
          return (edition, true)
        case .missing, .unreadable: return (nil, true)
        }
      },
      handIn: { handIn in
        // Of whoever tries the kiosk out under their own login nothing would be taken in: so nothing is said to be accepted.
        guard senders.contains(geteuid()) else { return .notAccepted }
        return switch box.handIn(handIn) {
        case .accepted: .accepted
        case .notAccepted(.noRoom): .full
        case .notAccepted(.missing), .notAccepted(.notPermitted), .notAccepted(.tooLong),
          .notAccepted(.notKnownSaved), .notAccepted(.failed):
          .notAccepted
        }
      },
      clock: { edition in
        // Only where nothing is real does the clock stand still.
        (edition?.isTraining ?? false)
          ? (try? desk.now(isTraining: true)) ?? desk.surroundings.clock()
          : desk.surroundings.clock()
      },
      draw: desk.surroundings.random,
      tell: { line in
        // On the terminal of the kiosk it would be read by whoever stands there.
        if isatty(STDERR_FILENO) == 0 { desk.errors.line(line) }
      },
      language: desk.language == .english ? .english : .polish)
  }
}

/// What of its environment a kiosk hears: nothing by which somebody could have it read a file or write one.
enum KioskEnvironment {
  private static let heard: Set<String> = [
    "TERM", "LANG", "LC_ALL", "LC_CTYPE", "NO_COLOR", "WSPOLNIE_ASCII", "WSPOLNIE_LANG", "WSPOLNIE_DATA",
    "WSPOLNIE_NOW",
    "XDG_DATA_HOME",
  ]

  /// The environment without all else.
  static func narrowed(_ environment: @escaping (String) -> String?) -> (String) -> String? {
    { heard.contains($0) ? environment($0) : nil }
  }

  /// Takes away what libraries would look up by themselves: where terminals and character sets are described.
  static func forget() {
    for name in ["TERMINFO", "TERMINFO_DIRS", "TERMCAP", "HOME", "LOCPATH", "NLSPATH"] { unsetenv(name) }
  }

  /// Whether these arguments start the kiosk.
  static func isMeant(by arguments: [String]) -> Bool {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if ["--data", "--lang", "--theme"].contains(word) {
        _ = rest.popFirst()
      } else if !word.hasPrefix("-") {
        return word == "kiosk"
      }
    }
    return false
  }
}
