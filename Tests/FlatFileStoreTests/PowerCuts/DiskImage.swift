/// Everything on a disk that exists in memory alone: what programs see of each file and folder, what is certain to
/// survive a power cut, and what was asked of it since the last synchronization.
///
/// The promises are those of POSIX and no more (Pillai et al., "All File Systems Are Not Created Equal", OSDI 2014):
/// `fsync` of a file saves what is in it and not its name, `fsync` of a folder saves the names in it and nothing of what
/// they name, and of all else any part may reach the disk in any order, but that the bytes of one file stay in theirs.
struct DiskImage {
  /// A file or a folder.
  struct Node {
    let isFolder: Bool
    var permissions: UInt32
    var modified: Int64 = 0
    var content: [UInt8] = []
    var entries: [String: Int] = [:]
    /// As it was when it was last synchronized.
    var savedContent: [UInt8] = []
    var savedEntries: [String: Int] = [:]
    var unsaved: [Unsaved] = []

    /// Of very many overwritings of one place the older ones stay that the disk may fall back to, and the newest.
    mutating func addUnsaved(overwriting bytes: [UInt8], at offset: Int) {
      if unsaved.count > 4, case .overwrite = unsaved[unsaved.count - 1] { unsaved.removeLast() }
      unsaved.append(.overwrite(bytes, at: offset))
    }
  }

  /// What a file or a folder was asked to become since.
  enum Unsaved {
    case append([UInt8])
    case truncate(Int)
    /// In place: within one sector, which reaches the disk whole or not at all.
    case overwrite([UInt8], at: Int)
    case enter(String, Int)
    case leave(String)
    /// Within one folder: both names at once, or neither.
    case rename(String, to: String, Int)
  }

  static let root = 1
  var nodes: [Int: Node] = [root: Node(isFolder: true, permissions: 0o700)]
  var nextNode = 2

  /// The node at a path; nil where none is.
  func node(at path: String) -> Int? {
    var place = Self.root
    for part in path.split(separator: "/") where part != "." {
      guard let next = nodes[place]?.entries[String(part)] else { return nil }
      place = next
    }
    return place
  }

  subscript(_ number: Int) -> Node {
    get { nodes[number] ?? Node(isFolder: false, permissions: 0) }
    set { nodes[number] = newValue }
  }

  /// Whether nothing is unsaved, so that there is only one thing a power cut can leave.
  /// What is written in place is only ever a memory of what is saved.
  var isSaved: Bool {
    nodes.values.allSatisfy { node in
      node.unsaved.allSatisfy { if case .overwrite = $0 { true } else { false } }
    }
  }

  /// How a power cut can leave one node: by a number from 0 to one less than this.
  private func waysToLose(_ node: Node) -> Int {
    if node.isFolder { return 1 << min(node.unsaved.count, 20) }
    return node.unsaved.reduce(1) { count, unsaved in
      // A write may stop at every byte; behind it may stand nothing, NULs to its end, or NULs and its last bytes.
      if case .append(let bytes) = unsaved { count + 3 * bytes.count } else { count + 1 }
    }
  }

  /// What may be left after a power cut now: every way if there are at most `limit`, else so many drawn ones, among
  /// them the one in which nothing unsaved was saved and the one in which all was.
  func remains<Random: RandomNumberGenerator>(atMost limit: Int, using random: inout Random) -> [Remains] {
    let unsaved = nodes.filter { !$0.value.unsaved.isEmpty }.sorted { $0.key < $1.key }
    let ways = unsaved.map { waysToLose($0.value) }
    let (all, isTooMany) = ways.reduce((1, false)) { product, count in
      let (next, overflow) = product.0.multipliedReportingOverflow(by: count)
      return (next, product.1 || overflow || next > limit)
    }
    func image(_ choices: [Int]) -> Remains {
      var image = self
      var hasHole = false
      for (place, choice) in zip(unsaved, choices) {
        image[place.key] = Self.lost(place.value, choice, hasHole: &hasHole)
      }
      return Remains(image: image, hasHole: hasHole)
    }
    if isTooMany {
      return [image(ways.map { _ in 0 }), image(unsaved.map { Self.allSaved($0.value, waysToLose($0.value)) })]
        + (0..<max(0, limit - 2)).map { _ in image(ways.map { Int.random(in: 0..<$0, using: &random) }) }
    }
    return (0..<all).map { number in
      var rest = number
      return image(
        ways.map { count in
          defer { rest /= count }
          return rest % count
        })
    }
  }

  /// A disk after a power cut. It has a hole if NULs stand where something was written, and behind them what was written.
  struct Remains {
    let image: DiskImage
    let hasHole: Bool
  }

  private static func allSaved(_ node: Node, _ ways: Int) -> Int {
    guard !node.isFolder, case .append(let bytes) = node.unsaved.last else { return ways - 1 }
    return ways - 1 - 2 * bytes.count
  }

  private static func lost(_ node: Node, _ choice: Int, hasHole: inout Bool) -> Node {
    var left = Node(isFolder: node.isFolder, permissions: node.permissions, modified: node.modified)
    left.savedEntries = node.savedEntries
    left.savedContent = node.savedContent
    if node.isFolder {
      for (place, unsaved) in node.unsaved.prefix(20).enumerated() where choice >> place & 1 == 1 {
        change(&left.savedEntries, unsaved)
      }
    } else {
      change(&left.savedContent, node.unsaved, choice, hasHole: &hasHole)
    }
    left.entries = left.savedEntries
    left.content = left.savedContent
    return left
  }

  private static func change(_ entries: inout [String: Int], _ unsaved: Unsaved) {
    switch unsaved {
    case .enter(let name, let number): entries[name] = number
    case .leave(let name): entries[name] = nil
    case .rename(let name, let other, let number):
      entries[name] = nil
      entries[other] = number
    case .append, .truncate, .overwrite: break
    }
  }

  private static func change(
    _ content: inout [UInt8], _ unsaved: [Unsaved], _ choice: Int, hasHole: inout Bool
  ) {
    var rest = choice
    for change in unsaved {
      if rest == 0 { return }
      switch change {
      case .truncate(let size):
        content.removeLast(max(0, content.count - size))
        rest -= 1
      case .append(let bytes):
        if rest > 3 * bytes.count {
          content += bytes
          rest -= 3 * bytes.count
          continue
        }
        let length = (rest - 1) % bytes.count + 1
        let nuls = [UInt8](repeating: 0, count: length)
        switch (rest - 1) / bytes.count {
        case 0: content += bytes[..<length]
        case 1: content += bytes[..<(bytes.count - length)] + nuls
        default:
          content += nuls + bytes[length...]
          hasHole = hasHole || length < bytes.count
        }
        return
      case .overwrite(let bytes, let offset):
        content.overwrite(bytes, at: offset)
        rest -= 1
      case .enter, .leave, .rename: rest -= 1
      }
    }
  }
}

extension [UInt8] {
  /// Writes over what is there, NULs in a gap before it.
  mutating func overwrite(_ bytes: [UInt8], at offset: Int) {
    append(contentsOf: repeatElement(0, count: Swift.max(0, offset - count)))
    replaceSubrange(offset..<Swift.min(offset + bytes.count, count), with: bytes)
  }
}
