/// The reason why a line of a log cannot be believed.
public enum LineFault: Hashable, Sendable {
  /// The line does not begin as every line does, with its checksum.
  case noChecksum
  /// The bytes of the line are not those that were written.
  case wrongChecksum
  /// The line is longer than any that this program writes.
  case tooLong
  /// The bytes of the line are those that were written, but whoever wrote them did not write a line of this format.
  case notALine
  /// A key occurs twice in one object.
  case repeatedKey
  /// Bytes that are not UTF-8, or the sign U+0000.
  case notText
}
