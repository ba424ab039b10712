/// Paths as plain texts, joined by `/`.
enum Path {
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return path }
    return String(path[path.index(after: slash)...])
  }

  /// Where a file's new content is written before it takes the file's name.
  static func aside(_ path: String) -> String { path + asideEnding }

  static let asideEnding = ".new"

  /// A name that is safe as one part of a path, whatever was typed: letters, digits, `-` and `_` stay, every other byte
  /// becomes `=XX`. Different texts give different names, so nobody can reach another's file.
  static func part(_ text: String) -> String {
    var part = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"):
        part.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16)
        part += digits.utf8.count == 1 ? "=0" + digits : "=" + digits
      }
    }
    return part
  }
}
