import FlatFileStore
import Glibc
import Words

extension Desk {
  /// Refuses to write a file into the register itself, whose files nothing but the store may write.
  func mustLeadOutOfData(_ path: String) throws(CommandFailure) {
    guard let target = realpath(PathText.cString(Path.folder(of: path)), nil) else { return }
    defer { free(target) }
    if isInData(PathText.text(cString: target)) {
      throw .message(words.outputInData(path, folder: dataFolder).lines, .cannotCreate)
    }
  }

  /// Whether a path without links is the data folder or is in it.
  func isInData(_ path: String) -> Bool {
    guard let data = realpath(PathText.cString(dataFolder), nil) else { return false }
    defer { free(data) }
    return PathText.bytes(path + "/").starts(with: PathText.bytes(PathText.text(cString: data) + "/"))
  }
}
