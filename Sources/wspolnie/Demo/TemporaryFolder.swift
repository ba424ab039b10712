import FlatFileStore
import Glibc

/// A folder of our own that is gone when we are.
struct TemporaryFolder {
  /// Where it is.
  let path: String

  /// Makes one below a folder.
  init(below folder: String) throws(FileFailure) {
    var template = Array("\(folder)/wspolnie-demo-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileFailure(.makeFolder, folder, errno: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes it with all that is in it, following no links. False if something is left.
  func remove() -> Bool { TemporaryFolder.remove(path) }

  private static func remove(_ path: String) -> Bool {
    guard let folder = opendir(path) else { return false }
    var isEmpty = true
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
      if isFolder ? !remove("\(path)/\(name)") : unlink("\(path)/\(name)") != 0 { isEmpty = false }
    }
    closedir(folder)
    return rmdir(path) == 0 && isEmpty
  }
}
