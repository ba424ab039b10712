import CivicDomain
import FlatFileStore
import Glibc
import Interchange
import Screens

/// The files that an import or an attachment may be asked for, in the person's folder or by a path.
extension Desk {
  /// The path of a file as somebody wrote it, `~` being their home.
  func path(written text: String) -> String {
    text == "~" || text.hasPrefix("~/") ? surroundings.home + text.dropFirst() : text
  }

  /// Whether a path leads to a file, and no folder or device; nil where nothing is there, or it cannot be known.
  static func isFile(_ path: String) -> Bool? {
    var found = stat()
    return stat(PathText.cString(path), &found) == 0 ? found.st_mode & S_IFMT == S_IFREG : nil
  }

  /// Whether a file is so long that it takes a while before its first row is read.
  static func isLong(_ path: String) -> Bool {
    var found = stat()
    return stat(PathText.cString(path), &found) == 0 && found.st_size > longFile
  }

  /// Bytes of a workbook of some ten thousand rows.
  private static let longFile = 500_000

  /// The files of the person's folder with some endings, the newest first; none where there is no folder yet.
  /// - Parameter endings: the endings; nil: whatever they are.
  func files(endingWith endings: [String]?) throws(CommandFailure) -> [ImportableFile] {
    let names: [String]
    let folder = try readablePath(filesFolder)
    do throws(FileFailure) { names = try LinuxFileSystem().names(in: folder) } catch {
      if error.isMissing { return [] }
      throw failure(error)
    }
    let files = names.filter { name in
      Self.isShown(name) && endings?.contains { name.lowercased().hasSuffix(".\($0)") } ?? true
    }.compactMap { name in
      var found = stat()
      let path = pathInFilesFolder(name)
      guard stat(PathText.cString(path), &found) == 0, found.st_mode & S_IFMT == S_IFREG else {
        return ImportableFile?.none
      }
      let changed = Instant(microsecondsSince1970: Int64(found.st_mtim.tv_sec) * 1_000_000)
      return ImportableFile(path: path, name: name, size: Int(found.st_size), changed: WarsawTime.local(changed))
    }
    return Array(files.sorted { ($1.changed, $0.name) < ($0.changed, $1.name) }.prefix(Self.mostFiles))
  }

  /// The messages of the person's folder, without those that nobody has sent yet: nobody says anything by the drafts that this
  /// program writes to many.
  func messages() throws(CommandFailure) -> [ImportableFile] {
    try files(endingWith: Self.messageEndings).filter { !Self.isDraft($0.path) }
  }

  private static func isDraft(_ path: String) -> Bool {
    MailMessage.isDraft(beginning: WholeFile.beginning(of: path, atMost: headOfDraft))
  }

  /// Bytes of a message among which a draft says that it is one.
  private static let headOfDraft = 4_096

  /// Whether a name is offered: none that is hidden, and none by which an office program only marks a file that it has open.
  static func isShown(_ name: String) -> Bool { !name.hasPrefix(".") && !name.hasPrefix("~$") }

  /// The endings of files that may be lists; those that are not read are named for what they are.
  static let listEndings = ["csv", "tsv", "txt", "xlsx", "json", "jsonl", "geojson", "xls", "ods"]
  /// The endings of files that may be messages; those of Outlook are named for what they are.
  static let messageEndings = ["eml", "msg"]
  /// Nobody looks through more.
  private static let mostFiles = 1_000
}
