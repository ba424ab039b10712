import FlatFileStore
import Glibc

/// A temporary folder of the process, removed when the process ends.
struct TemporaryFolder {
  /// The path of the folder.
  let path: String

  /// Makes a temporary folder below another.
  init(below folder: String) throws(FileFailure) {
    var template = PathText.cString("\(folder)/wspolnie-demo-XXXXXX")
    guard mkdtemp(&template) != nil else { throw FileFailure(.makeFolder, folder, errno: errno) }
    path = PathText.text(template.dropLast().map { UInt8(bitPattern: $0) })
  }

  /// Removes the folder with all that is in it, following no links. False if something is left.
  func remove() -> Bool { TemporaryFolder.remove(path) }

  private static func remove(_ path: String) -> Bool {
    guard let folder = opendir(PathText.cString(path)) else { return false }
    var isEmpty = true
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { PathText.text(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
      if isFolder ? !remove("\(path)/\(name)") : unlink(PathText.cString("\(path)/\(name)")) != 0 { isEmpty = false }
    }
    closedir(folder)
    return rmdir(PathText.cString(path)) == 0 && isEmpty
  }
}
