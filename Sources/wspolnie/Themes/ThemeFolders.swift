import CivicDomain
import TerminalCanvas
import Words

/// The folders in which themes are looked for: a person's own, the system's, those beside the program; then those built
/// into it.
struct ThemeFolders {
  /// The folders in the order in which they are searched.
  let folders: [String]
  /// The person's own folder; nil where they have no home.
  let own: String?
  /// Reads a whole file; nil if there is none.
  let read: (String) -> String?

  /// How many folders above the program are searched.
  static let stepsUp = 4

  /// The folders by an environment and the path of the program itself.
  init(environment: (String) -> String?, executable: String, read: @escaping (String) -> String?) {
    var folders: [String] = []
    let configuration = environment("XDG_CONFIG_HOME") ?? environment("HOME").map { $0 + "/.config" }
    own = configuration.map { $0 + "/wspolnie/themes" }
    if let own { folders.append(own) }
    folders.append("/usr/share/wspolnie/themes")
    // A program run from its build folder finds the themes of its own source tree.
    var folder = executable
    for _ in 0..<ThemeFolders.stepsUp {
      guard let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")), slash != folder.startIndex else { break }
      folder = String(folder[..<slash])
      folders.append(folder + "/themes")
    }
    self.folders = folders
    self.read = read
  }

  /// The result of a search for a theme.
  enum Found: Equatable {
    /// A theme of that name.
    case theme(Theme)
    /// There is no theme of that name; the everyday one to use.
    case unknown(instead: Theme)
    /// The file is broken; the built-in one of that name to use, else the everyday one.
    case broken(file: String, ThemeFile.Fault, instead: Theme)

    /// The theme to use in any case.
    var theme: Theme {
      switch self {
      case .theme(let theme), .unknown(let theme), .broken(_, _, let theme): theme
      }
    }
  }

  /// The theme of a name: the first file that has it, else the built-in one.
  func theme(named name: String, on paper: Paper) -> Found {
    // Whoever reads English may write what the list of the settings calls it.
    let named = Words.themes.first { $0.value.en == name }?.key ?? name
    let builtIn = Theme.builtIn.first { $0.name == named }
    let everyday = Theme.everyday(on: paper)
    // A name is a name, never a path out of the folders.
    if !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") {
      for folder in folders {
        let file = "\(folder)/\(name).toml"
        guard let text = read(file) else { continue }
        do throws(ThemeFile.Fault) { return .theme(try ThemeFile.theme(from: text)) } catch {
          return .broken(file: file, error, instead: builtIn ?? everyday)
        }
      }
    }
    return builtIn.map { .theme($0) } ?? .unknown(instead: everyday)
  }
}
