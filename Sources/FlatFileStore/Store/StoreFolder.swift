import CivicDomain

/// The layout of a store's folder: the path of each file, and its permission bits.
struct StoreFolder {
  let path: String
  /// Whether a group shares the store.
  var isShared: Bool
  /// Who else has access, beside those whom permission bits know.
  var access = StoreAccess()

  init(path: String, isShared: Bool) {
    self.path = path
    self.isShared = isShared
  }

  /// The folder of a store that such a manifest describes.
  init(path: String, of manifest: Manifest) {
    self.init(path: path, isShared: manifest.group != nil)
    access = StoreAccess(manifest)
  }

  var manifest: String { "\(path)/\(Self.manifestName)" }
  var lock: String { "\(path)/\(Self.lockName)" }
  var publicLogs: String { "\(path)/\(Self.publicLogs)" }
  var personalLogs: String { "\(path)/\(Self.personalLogs)" }
  var caches: String { "\(path)/\(Self.cachesName)" }
  var cache: String { "\(caches)/\(Self.cacheName)" }
  /// What the last examination of every line found.
  var lastCheck: String { "\(caches)/\(Self.lastCheckName)" }
  /// The folders of derived data, which may be deleted at any time.
  var derived: [String] { [caches, "\(path)/\(Self.publicName)"] }
  /// The folders of the copies of damaged lines.
  var damaged: [String] { ["\(path)/\(Self.damagedName)", "\(personalLogs)/\(Self.damagedName)"] }
  /// What a kiosk reads.
  var publicEdition: String { "\(path)/\(Self.publicName)/\(Self.publicEditionName)" }
  /// The folders of what kiosks hand in, each after the one it lies in.
  var inboxFolders: [String] { ["\(path)/\(Self.inboxName)"] + Inbox.allCases.map(inbox) }
  func inbox(_ inbox: Inbox) -> String { "\(path)/\(Self.inboxName)/\(inbox.rawValue)" }
  var drafts: String { "\(personalLogs)/\(Self.draftsName)" }

  static let manifestName = "wspolnie.json"
  static let publicLogs = "log"
  static let personalLogs = "personal"
  static let cachesName = "cache"
  static let cacheName = "fold"
  static let lastCheckName = "checked"
  /// The file beside it that a job of the night leaves when it fails, and takes away when it goes well: an empty one.
  static func failedName(of job: NightJob) -> String { "failed-wspolnie-\(job.rawValue)" }
  static let lockName = "lock"
  static let publicName = "public"
  static let publicEditionName = "edition.jsonl"
  static let draftsName = "drafts"
  static let personalFilesName = "files"
  /// Copies of lines that were found damaged: below the data folder, and below `personal/`.
  static let damagedName = "damaged"
  static let damagedEnding = ".txt"
  static let filesName = "files"
  /// The names in `personal/` beside the folders of the offices: no office may be called so.
  static let takenNames: Set = [draftsName, personalFilesName, damagedName]
  static let inboxName = "inbox"
  /// The folders in `inbox/`: what is being written, what is to be taken in, and what is no hand-in.
  enum Inbox: String, CaseIterable {
    case tmp, new, refused
  }
  static let inboxes = Set(Inbox.allCases.map(\.rawValue))
  /// The folders of it into which the kiosk writes.
  static let handedIn: Set = [Inbox.tmp.rawValue, Inbox.new.rawValue]

  /// Folders of a group hand the group on to what is made in them.
  var folderPermissions: UInt32 { isShared ? 0o2770 : 0o700 }
  var filePermissions: UInt32 { isShared ? 0o660 : 0o600 }

  /// The folders of a new store, each after the one it lies in.
  func folders(office: String) -> [String] {
    [
      "log", "log/\(office)", "personal", "personal/\(office)", "personal/drafts", "personal/files", "files", "public",
      "inbox", "inbox/tmp", "inbox/new", "inbox/refused", "cache",
    ].map { "\(path)/\($0)" }
  }

  /// The folders of one office's own logs, each after the one it lies in.
  func logFolders(office: String) -> [String] {
    [publicLogs, "\(publicLogs)/\(office)", personalLogs, "\(personalLogs)/\(office)"]
  }

  /// The name of a log's segment: six digits, more when a million is reached.
  static func segmentName(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits + segmentEnding
  }

  private static let segmentEnding = ".jsonl"

  /// The number of a segment of that name; nil if no segment is called so.
  static func segmentNumber(_ name: String) -> Int? {
    guard name.hasSuffix(segmentEnding), let number = Int(name.dropLast(segmentEnding.count)), number > 0,
      segmentName(number) == name
    else { return nil }
    return number
  }
}
