/// The reason why a line of a log cannot be believed.
public enum LineFault: Hashable, Sendable {
  /// It does not begin as every line does, with its checksum.
  case noChecksum
  /// Its bytes are not those that were written.
  case wrongChecksum
  /// It is longer than any line that this program writes.
  case tooLong
  /// Its bytes are those that were written, but whoever wrote them did not write a line of this format.
  case notALine
  /// One key twice in one object.
  case repeatedKey
  /// Bytes that are not UTF-8, or the sign U+0000.
  case notText
}
