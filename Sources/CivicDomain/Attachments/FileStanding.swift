/// What is known of a kept file without reading it.
public enum FileStanding: Equatable, Sendable {
  /// It is there, so many bytes long.
  case there(bytes: Int)
  /// A record names it, and it is not there.
  case missing
  /// Nobody may look, or nobody looked.
  case unknown
}
