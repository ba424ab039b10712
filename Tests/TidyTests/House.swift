import Foundation

/// The files of this repository, as they lie beside this test.
struct House {
  /// One file: where it lies below the root, and its lines.
  struct File: Sendable {
    let path: String
    let lines: [Substring]

    init(_ path: String, _ text: String) {
      self.path = path
      lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The first folder below `Sources`.
    var room: String? {
      let parts = path.split(separator: "/")
      return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
    }

    /// `path:line` for a person to jump to.
    func place(_ index: Int) -> String { "\(path):\(index + 1)" }
  }

  let root: URL

  init(testFile: String = #filePath) {
    // Links are followed first, so that the root is the repository's even where Tests is reached through a link.
    root = URL(fileURLWithPath: testFile).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  /// The text files below some folders and files of the root; other files (pictures, archives) are passed over.
  func files(below names: [String]) throws -> [File] {
    var found: [File] = []
    for name in names {
      let top = root.appendingPathComponent(name)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: top.path, isDirectory: &isFolder) else { continue }
      let paths = isFolder.boolValue ? try FileManager.default.subpathsOfDirectory(atPath: top.path) : [""]
      for path in paths.sorted() where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
        let url = path.isEmpty ? top : top.appendingPathComponent(path)
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
        found.append(File(path.isEmpty ? name : "\(name)/\(path)", text))
      }
    }
    return found
  }

  /// What stands at the top level, dot-files aside.
  func topLevel() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.path).filter { !$0.hasPrefix(".") }.sorted()
  }
}
