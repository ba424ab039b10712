/// A sink that takes bytes one after the other, of which only a part is ever in memory.
public protocol ByteSink: AnyObject {
  /// Takes all of these bytes.
  /// - Throws: why they could not be taken; nothing more may then be written.
  func write(_ bytes: UnsafeRawBufferPointer) throws(FileFailure)
}

/// A source that gives bytes one after the other.
public protocol ByteSource: AnyObject {
  /// Gives at most as many bytes as fit, at least one; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFailure) -> Int
}

/// Bytes that are in the memory already, given out once.
public final class BytesInMemory: ByteSource {
  private var rest: ArraySlice<UInt8>

  /// Gives out these bytes.
  public init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// Copies what fits; never throws.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFailure) -> Int {
    let part = rest.prefix(buffer.count)
    buffer.copyBytes(from: part)
    rest = rest.dropFirst(part.count)
    return part.count
  }
}

/// A source that gives no more bytes once nobody wants them.
final class StoppableSource: ByteSource {
  private let source: any ByteSource
  private let path: String
  private let isStopped: () -> Bool

  /// - Parameter path: the name for it in the failure that says that it was stopped.
  init(_ source: any ByteSource, path: String, unless isStopped: @escaping () -> Bool) {
    self.source = source
    self.path = path
    self.isStopped = isStopped
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFailure) -> Int {
    if isStopped() { throw FileFailure(.read, path, errno: FileFailure.stopped) }
    return try source.read(into: buffer)
  }
}

extension ByteSink {
  /// Takes all of these bytes.
  func write(_ bytes: [UInt8]) throws(FileFailure) {
    var failure: FileFailure?
    bytes.withUnsafeBytes { buffer in
      do throws(FileFailure) { try write(buffer) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}

/// A file that is read from its beginning to its end.
final class FileSource: ByteSource {
  private let file: OpenFile
  private let fileSystem: any FileSystem
  /// Read ahead: headers of half a kilobyte must not cost a call each.
  private let ahead = UnsafeMutableRawBufferPointer.allocate(byteCount: Limits.transfer, alignment: 16)
  private var taken = 0
  private var filled = 0
  private var offset = 0

  init(_ path: String, _ fileSystem: any FileSystem) throws(FileFailure) {
    self.fileSystem = fileSystem
    do throws(FileFailure) {
      file = try fileSystem.again { () throws(FileFailure) in try fileSystem.open(path, .reading) }
    } catch {
      ahead.deallocate()
      throw error
    }
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFailure) -> Int {
    if taken == filled {
      filled = try fileSystem.again { () throws(FileFailure) in
        try fileSystem.read(file, into: ahead, at: offset)
      }
      taken = 0
      offset += filled
    }
    assert(!buffer.isEmpty, "no room: 0 would say that the file is at its end")
    assert(taken <= filled, "more taken than was read")
    let count = min(buffer.count, filled - taken)
    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: ahead[taken..<taken + count]))
    taken += count
    return count
  }

  deinit {
    ahead.deallocate()
    try? fileSystem.close(file)
  }
}
