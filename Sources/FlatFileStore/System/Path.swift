import Glibc

/// Paths as plain texts, joined by `/`.
public enum Path {
  /// A folder as somebody named it, so that files can be made in it: without slashes at its end, and where a link was
  /// named, the folder to which it leads.
  static func settled(_ path: String, _ fileSystem: any FileSystem) -> String {
    let plain = withoutSlashes(path)
    guard let form = (try? fileSystem.status(at: plain))?.form, form == .other,
      let real = realpath(PathText.cString(plain), nil)
    else {
      return plain
    }
    defer { free(real) }
    return PathText.text(cString: real)
  }

  private static func withoutSlashes(_ path: String) -> String {
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    return bytes.count == path.utf8.count ? path : String(decoding: bytes, as: UTF8.self)
  }

  /// The folder in which a path ends.
  public static func folder(of path: String) -> String {
    // By bytes: a name may begin with a combining mark, which then belongs to no slash.
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  public static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// The path at which a file's new content is written before it takes the file's name.
  static func staged(_ path: String) -> String { path + stagedEnding }

  static let stagedEnding = ".new"

  /// A name that is safe as one part of a path, whatever was typed: letters, digits, `-` and `_` stay, every other byte
  /// becomes `=XX`. Different texts give different names, so nobody can reach another's file.
  public static func part(_ text: String) -> String {
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
