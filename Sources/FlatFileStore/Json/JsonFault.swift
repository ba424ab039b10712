/// A fault of JSON: why some bytes are not what was expected, and where.
struct JsonFault: Error, Equatable {
  enum Reason: Equatable {
    /// Not JSON (RFC 8259) here.
    case syntax
    /// JSON, but not what should stand here.
    case unexpected
    /// Bytes that are not UTF-8, or half a surrogate pair.
    case notUnicode
    /// The sign U+0000, which no text of ours may hold.
    case nul
    /// More arrays and objects in each other than `Limits.depth`.
    case tooDeep
    /// A key occurs twice in one object: two programs would read two things.
    case repeatedKey
    /// A whole number beyond 64 bits.
    case tooGreat
  }

  let reason: Reason
  /// Counted in bytes from the first one given to the reader.
  let offset: Int
}
