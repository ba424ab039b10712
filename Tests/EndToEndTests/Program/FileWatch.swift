import Glibc

extension TemporaryFolder {
  /// The names of all files below a folder of this one, with their paths from here.
  func files(below name: String) -> [String] {
    guard let folder = opendir(path(name)) else { return [] }
    defer { closedir(folder) }
    var found: [String] = []
    while let entry = readdir(folder) {
      let child = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard child != ".", child != ".." else { continue }
      let inner = "\(name)/\(child)"
      if entry.pointee.d_type == UInt8(DT_DIR) { found += files(below: inner) } else { found.append(inner) }
    }
    return found.sorted()
  }

  /// Looks at files until a condition holds of them.
  func wait(until what: String, within time: Duration = .seconds(20), holds: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + time
    while try !holds() {
      guard ContinuousClock.now < deadline else { throw TookTooLong(description: "In \(time) no \(what).") }
      _ = Descriptor.wait([], atMost: .milliseconds(20))
    }
  }
}
