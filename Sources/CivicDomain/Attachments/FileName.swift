/// The name of a file before it was attached: one part of a path, never a way to another folder.
enum FileName {
  /// The longest that Linux and Windows take, in bytes.
  static let limit = 255

  /// Returns the name of a file when it is given out: without signs that nobody sees or that turn what follows round
  /// (UAX #9, UTS #39), and never hidden or taken for an option. Empty if nothing is left.
  static func givenOut(_ name: String) -> String {
    let shown = String(String.UnicodeScalarView(name.unicodeScalars.filter { !isInvisible($0) }))
    return String(shown.drop { $0 == "." || $0 == "-" || $0 == " " })
  }

  private static func isInvisible(_ sign: Unicode.Scalar) -> Bool {
    switch sign.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    case _: false
    }
  }

  /// The name, if a file may be called so.
  static func checked(_ name: String) throws(FieldError) -> String {
    let bytes = name.utf8
    guard bytes.count <= limit else { throw .tooLong(limit: limit) }
    guard name != ".", name != "..", bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") }) else {
      throw .notAFileName
    }
    return name
  }
}
