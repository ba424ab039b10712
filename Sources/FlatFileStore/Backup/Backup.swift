import CivicDomain

/// The format of a backup: a plain tar archive of the data folder, so that it can be unpacked without this program.
///
/// First `wspolnie-backup.json`, which says what it is, then a page for people, `wspolnie.json`, the folders and files,
/// and last `checksums.txt` with the CRC-32C of each.
enum BackupFormat {
  /// The number of this arrangement. Greater ones are refused.
  static let number = 1
  static let heading = "wspolnie-backup.json"
  static let page = "PRZECZYTAJ.txt"
  static let checksums = "checksums.txt"
  /// The folders that go in, as paths inside the data folder. `cache/` and `public/` are made from the rest.
  static let folders = [
    StoreFolder.publicLogs, StoreFolder.personalLogs, StoreFolder.filesName, StoreFolder.damagedName,
    "\(StoreFolder.inboxName)/new", "\(StoreFolder.inboxName)/refused",
  ]

  /// A line of the list of checksums: checksum, size, name.
  static func listed(_ line: ArraySlice<UInt8>) -> (name: String, checksum: Checksum, size: Int)? {
    let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
    guard parts.count == 3, let checksum = Array(parts[0]).withUnsafeBytes({ Checksum(digits: $0) }),
      let size = Int(String(decoding: parts[1], as: UTF8.self))
    else { return nil }
    return (String(decoding: parts[2], as: UTF8.self), checksum, size)
  }

  /// Whether a name is that of something in the drop-box.
  static func isFromOutside(_ name: String) -> Bool { name.hasPrefix(StoreFolder.inboxName + "/") }

  /// Whether a name inside an archive may become one inside a data folder: below one of our folders, and never above.
  static func isFit(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0) }) else { return false }
    return folders.contains { name == $0 || name.hasPrefix($0 + "/") }
  }
}

/// The summary of a backup, or of a store restored from one.
public struct BackupSummary: Equatable, Sendable {
  /// The centre's name.
  public var name: String
  /// The time at which the backup was made.
  public var madeAt: Instant
  /// How many files of the register are in it.
  public var files: Int
  /// How many bytes they have.
  public var bytes: Int
  /// How many transactions the logs tell of.
  public var transactions: Int
  /// The time of the last transaction; nil if there is none.
  public var lastAt: Instant?
  /// The number of the last transaction; nil if there is none.
  public var lastTransaction: Int?
  /// How many damages the logs have: they are in the backup as they were.
  public var damages: Int
  /// The id of the record that tells of it, which the file names.
  public var id: RecordID
  /// The seal of the register that is in it; nil if nothing was saved in it, or if it is damaged.
  public var seal: Seal?
  /// The other offices whose logs are in it, for which the seal does not vouch.
  public var otherOffices: [String]
  /// Whether the backup says how far the log reached, so that an end that was cut off would show.
  public var knowsEnd: Bool
}

extension BackupSummary {
  /// The summary of what a reading of the logs found.
  init(of reading: LogReading, named heading: BackupHeading, files: Int, bytes: Int, damages: Int) {
    let lineTable = reading.registerIndex.lineTable
    let last = reading.transactions.last.map { lineTable.lines[$0.open] }
    self.init(
      name: heading.name, madeAt: heading.madeAt, files: files, bytes: bytes,
      transactions: reading.transactions.count, lastAt: last.map { LineHeading(lineTable.bytes(of: $0)).at },
      lastTransaction: last?.transactionNumber, damages: damages, id: heading.id,
      seal: damages > 0 ? nil : reading.end?.digest.map { Seal(value: $0.value) },
      otherOffices: reading.otherOffices.map(\.name),
      knowsEnd: heading.head != nil || last == nil)
  }

  /// The record that tells of it.
  /// - Parameter isReadBack: whether it was read from a file after it was written.
  public func record(isReadBack: Bool) -> Backup {
    var backup = Backup(blank: Identifier(id.raw))
    backup.madeAt = WarsawTime.local(madeAt)
    backup.lastTransaction = lastTransaction
    backup.transactions = transactions
    backup.files = files
    backup.bytes = bytes
    backup.damages = damages
    backup.isReadBack = isReadBack
    return backup
  }
}

/// The reason why there is no backup. Nothing of it is left.
public enum BackupFailure: Error, Equatable, Sendable {
  /// Something stands at the place already: the file, or the beginning of one that was interrupted.
  case alreadyThere(path: String)
  /// Whoever asked for it was not let: nothing of the register was written.
  case notAgreed
  /// The store could not be looked at in peace, as with any act.
  case notDone(Outcome)
  /// The archive that was read back is not the one that was written.
  case notVerified(path: String)
  /// The operating system refused something.
  case system(FileFailure)
}

/// The reason why nothing was restored. Where files were written already, the folder is no store.
public enum RestoreFailure: Error, Equatable, Sendable {
  /// A store is restored into an empty folder, or one that is not there yet.
  case notEmpty(folder: String)
  /// The file is no backup of this program.
  case notABackup
  /// Nothing of a register stands in it that could be put back, damaged or not: it is no backup, or breaks off before.
  case nothingFound
  /// A newer program made it, in an arrangement of this number.
  case newerBackup(Int)
  /// The archive breaks off.
  case cutShort
  /// The archive breaks off before anything of the register.
  case cutBeforeData
  /// This part of it is damaged.
  case damaged(name: String)
  /// The system knows no such group as the store is shared by.
  case unknownGroup(String)
  /// The keepers of the register that is in it, who are that group, alone restore it.
  case forKeepersAlone(group: String)
  /// The operating system refused something.
  case system(FileFailure)
}

/// The heading of a backup, from `wspolnie-backup.json`.
struct BackupHeading: Equatable {
  let number: Int
  let madeAt: Instant
  let name: String
  /// The id of the record that tells of it; of a backup that says none it follows from the time at which it was made.
  let id: RecordID
  /// How far the log reached, whatever of it is in the backup.
  let head: LogHead?

  func encoded() -> [UInt8] {
    var writer = JsonWriter()
    writer.object { object in
      object.key("backup")
      object.integer(number)
      object.key("made")
      object.text(madeAt.text)
      object.key("name")
      object.text(name)
      object.key("id")
      object.text(id.raw)
      if let head {
        object.key("head")
        object.object { head.write(to: &$0) }
      }
    }
    return writer.bytes + [LineEnvelope.newline]
  }

  init(madeAt: Instant, name: String, head: LogHead?, id: RecordID? = nil) {
    self.head = head
    self.id = id ?? Self.id(madeAt: madeAt)
    number = BackupFormat.number
    self.madeAt = madeAt
    self.name = name
  }

  /// Reads a heading; nil if it is none.
  init?(_ bytes: [UInt8]) {
    var number: Int?
    var madeAt: Instant?
    var name = ""
    var head: LogHead?
    var id: RecordID?
    bytes.withUnsafeBytes { content in
      var reader = JsonReader(content)
      do throws(JsonFault) {
        try reader.enterObject()
        while let key = try reader.nextKey() {
          switch reader.text(key) {
          case "backup": number = try reader.integer()
          case "made": madeAt = try? Instant(try reader.text())
          case "name": name = try reader.text()
          case "head": head = try LogHead.read(&reader)
          case "id": id = RecordID(try reader.text())
          case _: try reader.skipValue()
          }
        }
      } catch {
        number = nil
      }
    }
    guard let number, number > 0, let madeAt else { return nil }
    self.number = number
    self.madeAt = madeAt
    self.name = name
    self.head = head
    self.id = id.flatMap { $0.prefix == Backup.kind.idPrefix ? $0 : nil } ?? Self.id(madeAt: madeAt)
  }

  private static func id(madeAt: Instant) -> RecordID {
    RecordID(Backup.kind, bits: UInt64(bitPattern: madeAt.microsecondsSince1970))
  }
}
