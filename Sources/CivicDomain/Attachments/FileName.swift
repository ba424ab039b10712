/// What a file was called before it was attached: one part of a path, never a way to another folder.
enum FileName {
  /// The longest that Linux and Windows take, in bytes.
  static let limit = 255

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
