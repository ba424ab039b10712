import FlatFileStore
import Glibc

/// A temporary folder of the process, for its owner alone, removed when the process ends.
struct TemporaryFolder {
  /// The path of the folder.
  let path: String
  /// The folder, open and locked as long as the process lives: one that nobody holds was left by a killed process.
  private let descriptor: Int32
  /// How many folders were cleared that killed processes had left.
  let cleared: Int

  /// Makes a temporary folder below another, and clears what killed processes left of such folders there.
  /// - Parameter name: what its name begins with; only folders of that name are cleared.
  init(below folder: String, named name: String) throws(FileFailure) {
    cleared = TemporaryFolder.clear(below: folder, named: name)
    while true {
      var template = PathText.cString("\(folder)/\(name)-\(TemporaryFolder.drawn)")
      guard mkdtemp(&template) != nil else { throw FileFailure(.makeFolder, folder, errno: errno) }
      let path = PathText.text(template.dropLast().map { UInt8(bitPattern: $0) })
      // Somebody who clears may have come in between.
      if let descriptor = TemporaryFolder.held(path) {
        self.path = path
        self.descriptor = descriptor
        return
      }
    }
  }

  /// What mkdtemp(3) replaces by letters that are drawn.
  private static let drawn = "XXXXXX"

  /// Opens and locks a folder of ours; nil where somebody else holds it, or it is gone.
  private static func held(_ path: String) -> Int32? {
    let descriptor = open(PathText.cString(path), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var found = stat()
    var there = stat()
    guard fstat(descriptor, &found) == 0, found.st_uid == geteuid(), found.st_mode & 0o777 == S_IRWXU,
      flock(descriptor, LOCK_EX | LOCK_NB) == 0,
      stat(PathText.cString(path), &there) == 0, found.st_ino == there.st_ino
    else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  /// - Returns: how many were cleared.
  private static func clear(below folder: String, named name: String) -> Int {
    let length = name.utf8.count + 1 + drawn.utf8.count
    let names = (try? LinuxFileSystem().names(in: folder)) ?? []
    return names.count { left in
      // Whatever somebody else called so is not ours.
      guard left.hasPrefix("\(name)-"), left.utf8.count == length, let descriptor = held("\(folder)/\(left)") else {
        return false
      }
      defer { close(descriptor) }
      return remove("\(folder)/\(left)")
    }
  }

  /// Removes the folder with all that is in it, following no links. False if something is left.
  func remove() -> Bool {
    defer { close(descriptor) }
    return TemporaryFolder.remove(path)
  }

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
