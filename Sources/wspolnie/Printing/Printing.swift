import CivicDomain
import FlatFileStore
import Glibc
import Interchange
import Screens
import TerminalCanvas
import Words

/// A printer of the person at the screen: what it takes, and how it gets it.
enum PaperRoad {
  /// The queue of the computer.
  case queue(QueueProgram)
  /// The terminal, which has a printer: sends bytes to it, and says what went wrong.
  case terminal(TerminalPrinting)

  /// Sends bytes to the printer of a terminal, and says what went wrong; asks meanwhile whether somebody stopped it.
  typealias TerminalPrinting = (_ bytes: [UInt8], _ isStopped: () -> Bool) -> PrintingTrouble?

  /// Who takes the bytes.
  var taker: PrintedPaper.Taker {
    switch self {
    case .queue: .queue
    case .terminal: .device
    }
  }

  /// Sends a text.
  /// - Returns: what was said to it.
  func send(_ bytes: [UInt8], isStopped: () -> Bool) throws(PrintingTrouble) -> String {
    switch self {
    case .queue(let program): return try program.send(bytes, isStopped: isStopped)
    case .terminal(let send):
      if let trouble = send(bytes, isStopped) { throw trouble }
      return ""
    }
  }
}

extension Desk {
  /// The printer that the person wants.
  /// - Parameter terminal: the printer of the terminal; nil: it has none.
  /// - Returns: the road to it, or why there is none.
  func paperRoad(on terminal: PaperRoad.TerminalPrinting?) -> (road: PaperRoad?, standing: PrinterStanding) {
    switch personal.printer {
    case nil: return (nil, .off)
    case .lp?:
      let program = QueueProgram(queue: personal.printerQueue, in: surroundings)
      return program.map { (.queue($0), .ready) } ?? (nil, .noProgram)
    case .terminal?: return terminal.map { (.terminal($0), .ready) } ?? (nil, .noPrinterAtTerminal)
    }
  }
}

extension OpenStore {
  /// Prints what a screen shows, once what of it is personal was noted.
  /// - Returns: what the interface is told of it: that it was sent, or why it was not.
  func print(_ file: GivenFile, on terminal: PaperRoad.TerminalPrinting?, isStopped: @escaping () -> Bool) -> Event {
    let (road, standing) = desk.paperRoad(on: terminal)
    do throws(CommandFailure) {
      guard let road else { throw desk.failure(PrintingTrouble.notReady(standing)) }
      let paper = PrintedPaper(
        file.page.mapped { SafeText($0).text }, in: desk.personal.printerLetters ?? .utf8, for: road.taker)
      var reply = ""
      let output = OutputFile.printer { (bytes) throws(CommandFailure) in
        do throws(PrintingTrouble) { reply = try road.send(bytes, isStopped: isStopped) } catch {
          throw desk.failure(error)
        }
      }
      try giveOut(file, into: output) { $0.part(utf8: paper.bytes) }
      return .printed(file, sheets: paper.sheets, reply: reply)
    } catch {
      return .notGivenOut(SafeLine.made(of: desk.linesForScreen(of: error).joined(separator: " ")))
    }
  }
}

extension Desk {
  /// A trouble with printing as the end of what was asked for.
  fileprivate func failure(_ trouble: PrintingTrouble) -> CommandFailure {
    .message(words.notSentToPrinter(trouble).lines, .unavailable)
  }
}
