import FlatFileStore
import Glibc
import TerminalCanvas
import Words

/// The theme that somebody asked for, found in the folders of this machine.
struct ThemeChoice {
  private let asked: String
  private let found: ThemeFolders.Found

  /// The theme to use in any case.
  var theme: Theme { found.theme }

  /// Looks for a theme by its name.
  init(_ name: String, in surroundings: Surroundings) {
    asked = name
    let folders = ThemeFolders(
      environment: surroundings.environment, executable: ThemeChoice.pathOfProgram, read: ThemeChoice.text)
    found = folders.theme(named: name)
  }

  private static var pathOfProgram: String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    return length > 0 ? PathText.text(path[..<length].map { UInt8(bitPattern: $0) }) : ""
  }

  /// A folder without such a file is the ordinary case.
  private static func text(of path: String) -> String? {
    do throws(FileFailure) { return String(validating: try WholeFile.content(of: path), as: UTF8.self) } catch {
      return nil
    }
  }

  /// What was wrong, if something was.
  func fault(in words: any Words) -> String? {
    switch found {
    case .theme: nil
    case .unknown(let used): words.unknownTheme(asked, used: used.name)
    case .broken(let file, .syntax(let line, let column, _), let used):
      words.brokenTheme(file: file, line: line, column: column, used: used.name)
    case .broken(let file, .unknownKey(let key), let used), .broken(let file, .wrongValue(let key), let used):
      words.brokenTheme(file: file, key: key, used: used.name)
    }
  }
}
