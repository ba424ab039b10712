import FlatFileStore
import Glibc
import Words

extension Desk {
  /// Refuses to write a file into the register itself, whose files nothing but the store may write.
  func mustLeadOutOfData(_ path: String) throws(CommandFailure) {
    if leadsIntoData(Path.folder(of: path)) {
      throw .message(words.outputInData(path, folder: dataFolder).lines, .cannotCreate)
    }
  }

  /// Whether a path leads to the data folder or into it, by whatever links.
  func leadsIntoData(_ path: String) -> Bool {
    guard let target = realpath(PathText.cString(path), nil) else { return false }
    defer { free(target) }
    return isInData(PathText.text(cString: target))
  }

  /// Whether a path without links is the data folder or is in it.
  func isInData(_ path: String) -> Bool {
    guard let data = realpath(PathText.cString(dataFolder), nil) else { return false }
    defer { free(data) }
    return PathText.bytes(path + "/").starts(with: PathText.bytes(PathText.text(cString: data) + "/"))
  }
}
