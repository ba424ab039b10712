import Foundation

/// A folder that is gone when the test is: in memory where the machine has such a place, because thousands of tests that
/// wait for a disk teach nothing about it.
final class TemporaryFolder {
  let path: String

  init() throws {
    let name = "wspolnie-test-\(UUID().uuidString)"
    let memory = "/dev/shm"
    let isThere = FileManager.default.isWritableFile(atPath: memory)
    path = "\(isThere ? memory : FileManager.default.temporaryDirectory.path)/\(name)"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit {
    _ = chmodTree(path)
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Tests that took permissions away must not leave folders that cannot be deleted.
  private func chmodTree(_ path: String) -> Int32 { chmod(path, 0o700) }

  func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")))
  }

  /// Writes a file in its place, as an editor does: a new file under the old name.
  func write(_ bytes: [UInt8], to name: String) throws {
    let staged = "\(path)/\(name).staged"
    try Data(bytes).write(to: URL(fileURLWithPath: staged))
    guard chmod(staged, 0o600) == 0, rename(staged, "\(path)/\(name)") == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  func text(of name: String) throws -> String { String(decoding: try bytes(of: name), as: UTF8.self) }

  func lines(of name: String) throws -> [String] {
    try text(of: name).split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }

  func permissions(of name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
    return (attributes[.posixPermissions] as? Int) ?? -1
  }
}
