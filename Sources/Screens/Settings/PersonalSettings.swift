import CivicDomain
import Interchange
import TerminalCanvas

/// How one person wants the program, wherever they sit: a file of their own keeps it, and nothing of it is in the register.
public struct PersonalSettings: Equatable, Sendable {
  /// The language; nil: that of the system.
  public var language: Language?
  /// The name of the theme; nil: the everyday one that fits the terminal's background.
  public var theme: String?
  /// Whether one pane is shown at a time, whatever the width: for speech, which reads a row as it stands.
  public var isOneColumn = false
  /// Whether the mouse is heard: while it is, the terminal marks no text to be copied, unless Shift is held.
  public var usesMouse = false
  /// The signs beyond letters; nil: what the terminal can show.
  public var signs: SignSet?
  /// The folder into which files go that leave a screen; nil: `~/wspolnie`.
  public var filesFolder: String?

  /// Who takes what is printed; nil: nobody, nothing is printed.
  public var printer: Printer?
  /// The queue of the computer; nil: the usual one.
  public var printerQueue: String?
  /// The letters of the printer; nil: all, in UTF-8.
  public var printerLetters: PrinterLetters?

  /// Who takes what is printed.
  public enum Printer: String, CaseIterable, Sendable {
    /// The computer's own queue, lp(1).
    case lp
    /// The terminal, which hands it to its printer (terminfo's mc5 and mc4): over SSH the one on the person's own desk.
    case terminal
  }

  /// The signs that somebody asks for.
  public enum SignSet: String, CaseIterable, Sendable {
    /// Those of ASCII alone beside letters.
    case ascii
  }

  /// The settings by their keys in the file.
  public enum Key: String, CaseIterable, Sendable {
    case language, theme, oneColumn = "one_column", signs, mouse, filesFolder = "files_folder", printer
    case printerQueue = "printer_queue", printerLetters = "printer_code_page"

    /// What it is called.
    public var label: Label {
      switch self {
      case .language: Label(pl: "język", en: "language")
      case .theme: Label(pl: "kolory", en: "colours")
      case .oneColumn: Label(pl: "jedna kolumna", en: "one column")
      case .signs: Label(pl: "znaki", en: "signs")
      case .mouse: Label(pl: "mysz", en: "mouse")
      case .filesFolder: Label(pl: "folder na pliki", en: "folder for files")
      case .printer: Label(pl: "drukarka", en: "printer")
      case .printerQueue: Label(pl: "kolejka lp", en: "queue of lp")
      case .printerLetters: Label(pl: "litery drukarki", en: "letters of the printer")
      }
    }
  }

  /// What nobody has changed yet.
  public init() {}

  /// Whether a folder is named from the root or from home, so that it is the same from wherever the program is started.
  public static func isWhole(folder: String) -> Bool {
    folder.hasPrefix("/") || folder == "~" || folder.hasPrefix("~/")
  }

  /// Whether a queue can be called so: lp takes what begins with `-` for an option.
  public static func isQueue(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("-") && name.utf8.count <= Limits.queueName
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_.-".contains($0)) }
  }

  /// Returns the signs to draw with on a terminal that can show these: no more than it can.
  public func signs(on terminal: Signs) -> Signs { signs == nil || terminal == .plain ? terminal : .ascii }
}
