import FlatFileStore
import Glibc
import TerminalCanvas
import Words

/// The theme of a run: the one that somebody asked for, else the everyday one that fits the background.
struct ThemeChoice {
  private let asked: String
  /// Whether the person's own setting asked for it.
  let isPersonal: Bool
  private let found: ThemeFolders.Found
  /// Whether nobody asked for one, so that it follows the terminal's background.
  let followsBackground: Bool
  /// The names of all that there are: those that come with the program, then those of the person's own folder.
  let all: [String]

  /// Whether there is none of that name.
  var isUnknown: Bool { if case .unknown = found { true } else { false } }

  /// The theme to use in any case.
  var theme: Theme { found.theme }

  /// The program's own variable for the theme.
  static let variable = "WSPOLNIE_THEME"

  /// Looks for the theme that is asked for (`--theme`, then `WSPOLNIE_THEME`, then the person's own setting), else for the
  /// everyday one on a background; one that is not known is that of `COLORFGBG`, else dark.
  init(_ option: String?, personal: String?, on background: Paper? = nil, in surroundings: Surroundings) {
    let paper = background ?? surroundings.variable("COLORFGBG").flatMap { Paper(colorfgbg: $0) } ?? .black
    let forNow = option ?? surroundings.variable(ThemeChoice.variable)
    let named = forNow ?? personal
    isPersonal = forNow == nil && personal != nil
    followsBackground = named == nil
    asked = named ?? Theme.everyday(on: paper).name
    let folders = ThemeFolders(
      environment: surroundings.environment, executable: ThemeChoice.pathOfProgram, read: ThemeChoice.text)
    found = folders.theme(named: asked, on: paper)
    let builtIn = Theme.builtIn.map(\.name)
    all = builtIn + (folders.own.map(ThemeChoice.names) ?? []).filter { !builtIn.contains($0) }
  }

  /// The names of the themes in a folder.
  private static func names(in folder: String) -> [String] {
    guard let entries = opendir(PathText.cString(folder)) else { return [] }
    defer { closedir(entries) }
    let ending = Array(".toml".utf8)
    var names: [String] = []
    while let entry = readdir(entries), names.count < mostOwn {
      let file = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      let name = file.dropLast(ending.count)
      guard file.suffix(ending.count) == ending[...], name.first.map({ $0 != UInt8(ascii: ".") }) ?? false,
        let text = String(validating: name, as: UTF8.self), !text.contains(where: \.isNewline)
      else { continue }
      names.append(text)
    }
    return names.sorted()
  }

  /// More of one's own nobody walks through.
  private static let mostOwn = 100

  private static var pathOfProgram: String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    return length > 0 ? PathText.text(path[..<length].map { UInt8(bitPattern: $0) }) : ""
  }

  /// The most bytes of a theme's file; ours have some two thousand.
  private static let longest = 1 << 16

  /// Reads a file of a theme; a folder without it is the ordinary case.
  private static func text(of path: String) -> String? {
    do throws(FileFailure) {
      return String(validating: try WholeFile.small(path, atMost: longest).bytes, as: UTF8.self)
    } catch {
      return nil
    }
  }

  /// The message that the theme is unknown or its file broken; nil: neither.
  func fault(in words: Words) -> String? {
    switch found {
    case .theme: nil
    case .unknown: words.unknownTheme(asked, known: all.map { words.name(ofTheme: $0) })
    case .broken(let file, .syntax(let line, let column, _), let used):
      words.brokenTheme(file: file, line: line, column: column, used: used.name)
    case .broken(let file, .unknownKey(let key), let used), .broken(let file, .wrongValue(let key), let used):
      words.brokenTheme(file: file, key: key, used: used.name)
    }
  }
}
