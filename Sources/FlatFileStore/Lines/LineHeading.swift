import CivicDomain

/// The heading of a line: who wrote it, when, by which act and why; read only when somebody asks.
struct LineHeading: Equatable {
  private(set) var at = Instant.earliest
  private(set) var author = ""
  /// The login for whom the author did it; nil: the author's own doing.
  private(set) var doneFor: String?
  /// The office from which the author asked; nil: they sat where the register is.
  private(set) var office: String?
  private(set) var act = ""
  private(set) var because = ""
  /// The number of the line among those of its act, from 1.
  private(set) var part = 1

  /// Whether two lines are of one act. The reasons may differ: a redaction takes them out of one log after the other.
  func isSameAct(as other: LineHeading) -> Bool { at == other.at && author == other.author && act == other.act }

  /// The heading of a line that the line table holds. What a line does not say stays empty.
  init(_ line: UnsafeRawBufferPointer) {
    LineHead.read(line) { (reader, key) throws(JsonFault) in
      if reader.isKey(key, "put"), at != .earliest, !author.isEmpty, !act.isEmpty {
        // The line of an import is long, and nothing of ours stands behind its records but what an act says of other lines.
        throw reader.fault(.unexpected)
      }
      if reader.isKey(key, "at") {
        let text = try reader.text()
        at = (try? Instant(text)) ?? at
      } else if reader.isKey(key, "by") {
        author = try reader.text()
      } else if reader.isKey(key, "for"), try reader.peek() == .text {
        doneFor = try reader.text()
      } else if reader.isKey(key, "from"), try reader.peek() == .text {
        office = try reader.text()
      } else if reader.isKey(key, "act") {
        act = try reader.text()
      } else if reader.isKey(key, "because"), try reader.peek() == .text {
        because = try reader.text()
      } else if reader.isKey(key, "part") {
        part = try reader.integer()
      } else {
        return false
      }
      return true
    }
  }
}
