import TOMLKit
import TerminalCanvas

/// A theme as a TOML file: its name, the `paper` that it is made for (`white`, `black`, or none: any), and a table a
/// role, in it `foreground`, `background` and the attributes.
///
/// ```toml
/// name = "jasny"
/// paper = "white"
/// [accent]
/// foreground = "25"
/// bold = true
/// ```
enum ThemeFile {
  /// The fault of a file that is no theme.
  enum Fault: Error, Equatable {
    /// It is not TOML: where, and what the parser says.
    case syntax(line: Int, column: Int, reason: String)
    /// It has a key that means nothing here.
    case unknownKey(String)
    /// It has a key whose value means nothing.
    case wrongValue(key: String)
  }

  /// The keys beside the names of the roles.
  private enum Key: String {
    case name, paper
  }

  /// Reads a theme from the text of a file.
  ///
  /// - Throws: the first fault.
  static func theme(from text: String) throws(Fault) -> Theme {
    let table: TOMLTable
    do { table = try TOMLTable(string: text) } catch { throw fault(error) }
    var theme = Theme(name: "", styles: [:])
    for key in table.keys {
      switch Key(rawValue: key) {
      case .name:
        guard let name = table[key]?.string else { throw .wrongValue(key: key) }
        theme.name = name
      case .paper:
        guard let paper = table[key]?.string.flatMap(Paper.init(rawValue:)) else { throw .wrongValue(key: key) }
        theme.paper = paper
      case nil:
        guard let role = Role(rawValue: key) else { throw .unknownKey(key) }
        guard let look = table[key]?.table else { throw .wrongValue(key: key) }
        theme[role] = try style(look, of: key)
      }
    }
    return theme
  }

  private static func style(_ look: TOMLTable, of role: String) throws(Fault) -> Style {
    var style = Style.plain
    for key in look.keys {
      let path = "\(role).\(key)"
      switch key {
      case "foreground": style.foreground = try colour(look[key], path)
      case "background": style.background = try colour(look[key], path)
      case "bold": try set(.bold, look[key], path, in: &style)
      case "dim": try set(.dim, look[key], path, in: &style)
      case "reverse": try set(.reverse, look[key], path, in: &style)
      case "underline": try set(.underline, look[key], path, in: &style)
      case _: throw .unknownKey(path)
      }
    }
    return style
  }

  private static func colour(_ value: (any TOMLValueConvertible)?, _ path: String) throws(Fault) -> Colour {
    let name = value?.string ?? value?.int.map { String($0) }
    guard let colour = name.flatMap({ Colour(named: $0) }) else { throw .wrongValue(key: path) }
    return colour
  }

  private static func set(
    _ attribute: Style.Attributes, _ value: (any TOMLValueConvertible)?, _ path: String, in style: inout Style
  ) throws(Fault) {
    guard let isOn = value?.bool else { throw .wrongValue(key: path) }
    if isOn { style.attributes.insert(attribute) }
  }

  private static func fault(_ error: any Error) -> Fault {
    guard let error = error as? TOMLParseError else { return .syntax(line: 1, column: 1, reason: "") }
    let begin = error.source.begin
    return .syntax(line: Int(begin.line), column: Int(begin.column), reason: error.description)
  }
}
