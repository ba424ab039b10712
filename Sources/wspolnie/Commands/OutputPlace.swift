import FlatFileStore
import Glibc
import Words

extension Desk {
  /// Refuses to write a file into the register itself, whose files nothing but the store may write.
  func mustLeadOutOfData(_ path: String) throws(CommandFailure) {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    guard let target = realpath(folder, nil) else { return }
    defer { free(target) }
    if isInData(String(cString: target)) {
      throw .told(words.outputInData(path, folder: dataFolder).lines, .cannotCreate)
    }
  }

  /// Whether a path without links is the data folder or lies in it.
  func isInData(_ path: String) -> Bool {
    guard let data = realpath(dataFolder, nil) else { return false }
    defer { free(data) }
    return (path + "/").hasPrefix(String(cString: data) + "/")
  }
}
