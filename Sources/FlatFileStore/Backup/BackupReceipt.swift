import CivicDomain

/// What is to be noted of a backup that went into a stream, once whoever took it knows that it is kept: one line, with its
/// checksum.
public enum BackupReceipt {
  /// Its bytes, but for the end of the line.
  public static func encoded(_ summary: BackupSummary) -> [UInt8] {
    var writer = JsonWriter()
    writer.object { object in
      for (key, text) in [("id", summary.id.raw), ("made", summary.madeAt.text), ("name", summary.name)] {
        object.key(key)
        object.text(text)
      }
      let numbers = [
        ("last", summary.lastTransaction), ("transactions", summary.transactions), ("files", summary.files),
        ("bytes", summary.bytes), ("damages", summary.damages),
      ]
      for (key, number) in numbers {
        guard let number else { continue }
        object.key(key)
        object.integer(number)
      }
    }
    return LineEnvelope.closed(around: writer.bytes).dropLast()
  }

  /// Reads one: the record that tells of the backup, and the name of the centre; nil for anything else.
  public static func read(_ bytes: [UInt8]) -> (backup: Backup, centre: String)? {
    var texts: [String: String] = [:]
    var numbers: [String: Int] = [:]
    let isRead = LineEnvelope.readMembers(of: bytes) { (key, reader) throws(JsonFault) in
      switch key {
      case "id", "made", "name": texts[key] = try reader.text()
      case "last", "transactions", "files", "bytes", "damages": numbers[key] = try reader.integer()
      case _: try reader.skipValue()
      }
    }
    guard isRead, let id = texts["id"].flatMap({ RecordID($0) }), id.prefix == Backup.kind.idPrefix,
      let centre = texts["name"],
      let made = texts["made"].flatMap({ try? Instant($0) })
    else { return nil }
    var backup = Backup(blank: Identifier(id.raw))
    backup.madeAt = WarsawTime.local(made)
    backup.lastTransaction = numbers["last"]
    backup.transactions = numbers["transactions"]
    backup.files = numbers["files"]
    backup.bytes = numbers["bytes"]
    backup.damages = numbers["damages"]
    return (backup, centre)
  }
}
