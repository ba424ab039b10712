import CivicDomain
import TerminalCanvas

/// How one person wants the program, wherever they sit: a file of their own keeps it, and nothing of it is in the register.
public struct PersonalSettings: Equatable, Sendable {
  /// The language; nil: that of the system.
  public var language: Language?
  /// The name of the theme; nil: the everyday one that fits the terminal's background.
  public var theme: String?
  /// Whether one pane is shown at a time, whatever the width: for speech, which reads a row as it stands.
  public var isOneColumn = false
  /// The signs beyond letters; nil: what the terminal can show.
  public var signs: SignSet?
  /// The folder into which files go that leave a screen; nil: `~/wspolnie`.
  public var filesFolder: String?

  /// The signs that somebody asks for.
  public enum SignSet: String, CaseIterable, Sendable {
    /// Those of ASCII alone beside letters.
    case ascii
  }

  /// The settings by their keys in the file.
  public enum Key: String, CaseIterable, Sendable {
    case language, theme, oneColumn = "one_column", signs, filesFolder = "files_folder"

    /// What it is called.
    public var label: Label {
      switch self {
      case .language: Label(pl: "język", en: "language")
      case .theme: Label(pl: "kolory", en: "colours")
      case .oneColumn: Label(pl: "jedna kolumna", en: "one column")
      case .signs: Label(pl: "znaki", en: "signs")
      case .filesFolder: Label(pl: "folder na pliki", en: "folder for files")
      }
    }
  }

  /// What nobody has changed yet.
  public init() {}

  /// Whether a folder is named from the root or from home, so that it is the same from wherever the program is started.
  public static func isWhole(folder: String) -> Bool {
    folder.hasPrefix("/") || folder == "~" || folder.hasPrefix("~/")
  }

  /// Returns the signs to draw with on a terminal that can show these: no more than it can.
  public func signs(on terminal: Signs) -> Signs { signs == nil || terminal == .plain ? terminal : .ascii }
}
