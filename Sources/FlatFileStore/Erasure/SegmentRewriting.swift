/// Rewrites a segment with some lines changed, so that the bytes of the old ones leave the files.
///
/// Under the lock a new file is staged, synchronized, and given the segment's name; then the folder is
/// synchronized. Killed at any step there is the old file or the new one, whole; whoever reads keeps the old one mapped
/// and finds another file at its next look. No file is ever cut short under its own name.
struct SegmentRewriting {
  let fileSystem: any FileSystem
  let permissions: UInt32
  /// Whether nobody else can be writing: asked just before the new file takes its name.
  let isLockOurs: () throws(FileFailure) -> Bool

  /// Rewrites a segment. When this returns, a power cut brings nothing back.
  func rewrite(_ erasure: SegmentErasure) throws(FileFailure) {
    let path = erasure.segment.path
    let file = try StagedFile(path, permissions: permissions, fileSystem)
    do throws(FileFailure) {
      var output = Output(file: file)
      try write(erasure, to: &output)
      try output.flush()
      try file.synchronize()
      // An editor knows no lock; what it saved meanwhile must not be lost.
      guard try isLockOurs(), try fileSystem.status(at: path) == erasure.segment.status else {
        throw FileFailure(.lock, path, errno: FileFailure.lockLost)
      }
      try file.finish()
    } catch {
      file.abandon()
      throw error
    }
  }

  /// Takes away what a kill left beside the segments of a folder: a part of one, written anew.
  func clear(_ segments: [String]) throws(FileFailure) {
    for path in segments {
      do throws(FileFailure) { try fileSystem.remove(Path.staged(path)) } catch { if !error.isMissing { throw error } }
    }
  }

  private func write(_ erasure: SegmentErasure, to output: inout Output) throws(FileFailure) {
    let segment = erasure.segment
    func copy(_ range: Range<Int>) throws(FileFailure) {
      var offset = range.lowerBound
      while offset < range.upperBound {
        let next = min(segment.newline(from: offset).map { $0 + 1 } ?? range.upperBound, range.upperBound)
        try output.write(segment.bytes(at: offset, length: next - offset))
        offset = next
      }
    }
    var copied = 0
    for line in erasure.lines {
      try copy(copied..<line.offset)
      try output.write(line.becomes)
      copied = line.offset + line.length
    }
    try copy(copied..<erasure.end)
  }
}

/// Collects lines and writes them in large chunks.
private struct Output {
  let file: StagedFile
  private var buffer: [UInt8] = []

  init(file: StagedFile) { self.file = file }

  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(FileFailure) {
    if buffer.count + bytes.count > Limits.transfer { try flush() }
    if bytes.count >= Limits.transfer { return try file.write(bytes) }
    buffer.append(contentsOf: bytes)
  }

  mutating func write(_ bytes: [UInt8]) throws(FileFailure) {
    if buffer.count + bytes.count > Limits.transfer { try flush() }
    if bytes.count >= Limits.transfer { return try file.write(bytes) }
    buffer.append(contentsOf: bytes)
  }

  mutating func flush() throws(FileFailure) {
    try file.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
