/// Reads a tar archive, member after member, from bytes that nobody has vouched for.
final class TarReader {
  /// The reason why an archive cannot be read.
  enum Failure: Error, Equatable {
    /// The archive breaks off.
    case cutShort
    /// The file is no archive, or its blocks are damaged.
    case notTar
    case system(FileFailure)
  }

  private let source: any ByteSource
  /// How many bytes are left of the member that was read last, and of the padding after it.
  private var left = 0
  private var padding = 0

  init(_ source: any ByteSource) { self.source = source }

  /// The header of the next member; nil at the end of the archive. What was not read of the last content is passed over.
  func next() throws(Failure) -> TarHeader? {
    var more: [UInt8]?
    while true {
      while left > 0 { _ = try content { _ in } }
      guard let block = try block() else { throw .cutShort }
      if block.allSatisfy({ $0 == 0 }) { return nil }
      guard var header = TarHeader(block) else { throw .notTar }
      if let more { header.takeIn(pax: more) }
      guard header.size >= 0, header.form != .folder || header.size == 0 else { throw .notTar }
      left = header.size
      padding = TarHeader.padding(after: header.size)
      guard header.form == .extended else { return header }
      guard header.size <= Limits.smallFile else { throw .notTar }
      more = try wholeContent()
    }
  }

  /// The header of the next member that can be read, however much damage stands before it; nil at the end of all there is.
  func nextFound() throws(FileFailure) -> TarHeader? {
    var more: [UInt8]?
    do throws(Failure) {
      while left > 0 { _ = try content { _ in } }
      while let block = try block() {
        guard var header = TarHeader(block), header.size >= 0, header.form != .folder || header.size == 0 else {
          more = nil
          continue
        }
        left = header.size
        padding = TarHeader.padding(after: header.size)
        if header.form == .extended {
          more = header.size <= Limits.smallFile ? try wholeContent() : nil
          continue
        }
        if let more { header.takeIn(pax: more) }
        left = header.size
        padding = TarHeader.padding(after: header.size)
        return header
      }
    } catch {
      if case .system(let failure) = error { throw failure }
    }
    return nil
  }

  /// Hands over the next part of the member's content; false at its end. Where the archive breaks off, what is there still is
  /// handed over before that is said.
  func content(_ body: (UnsafeRawBufferPointer) -> Void) throws(Failure) -> Bool {
    guard left > 0 else { return false }
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: min(Limits.transfer, left), alignment: 16)
    defer { buffer.deallocate() }
    let count = try fill(buffer)
    left -= count
    if count > 0 { body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
    guard count == buffer.count else { throw .cutShort }
    if left == 0, padding > 0 {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(padding, buffer.count)])
      var passed = 0
      while passed < padding {
        let part = UnsafeMutableRawBufferPointer(rebasing: rest[..<min(rest.count, padding - passed)])
        guard try fill(part) == part.count else { throw .cutShort }
        passed += part.count
      }
    }
    return true
  }

  /// The content of a small member.
  func wholeContent() throws(Failure) -> [UInt8] {
    guard left <= Limits.smallFile else { throw .notTar }
    var bytes: [UInt8] = []
    while try content({ bytes.append(contentsOf: $0) }) {}
    return bytes
  }

  private func block() throws(Failure) -> [UInt8]? {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: TarHeader.blockSize, alignment: 16)
    defer { buffer.deallocate() }
    return try fill(buffer) == buffer.count ? Array(buffer) : nil
  }

  /// Reads as much as there is. Returns how many bytes: fewer than there is room for at the end alone.
  private func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count: Int
      do throws(FileFailure) { count = try source.read(into: rest) } catch { throw .system(error) }
      if count == 0 { break }
      filled += count
    }
    return filled
  }
}
