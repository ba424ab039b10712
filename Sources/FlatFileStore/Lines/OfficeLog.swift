/// A log of one office, the public or the personal one: its files, and how far they have been read.
struct OfficeLog {
  /// The folder on the disk.
  let path: String
  private(set) var scan: LogScan
  /// Whether the folder is there and may be read.
  private(set) var isReadable = true
  private(set) var failures: [FileFailure] = []
  private var lastNumber = 0 { didSet { nextSegment = path(ofSegment: lastNumber + 1) } }
  /// The path of the segment that would come next.
  private(set) var nextSegment: String

  /// The result of looking at the files again.
  enum Progress {
    case unchanged
    /// There may be new lines.
    case grown
    /// The files no longer hold what was read before: everything must be read again.
    case replaced
  }

  /// - Parameter name: the folder, as a path inside the data folder.
  init(path: String, name: String) {
    self.path = path
    nextSegment = "\(path)/\(StoreFolder.segmentName(1))"
    scan = LogScan(folder: name)
  }

  /// Reads all segments. One that cannot be read is left out and noted among the `failures`.
  mutating func load(into lineTable: inout LineTable, _ fileSystem: any FileSystem) {
    let numbers: [Int]
    do throws(FileFailure) {
      numbers = try fileSystem.names(in: path).compactMap { StoreFolder.segmentNumber($0) }.sorted()
    } catch {
      isReadable = false
      if !error.isMissing && !error.isNotPermitted { failures.append(error) }
      return
    }
    for number in numbers {
      do throws(FileFailure) {
        try add(number, to: &lineTable, fileSystem)
        // Cut off while it was read, or a disk that gives back no more of it.
        if let segment = lineTable.segments.last, !segment.isWhole {
          failures.append(FileFailure(.read, segment.path, errno: FileFailure.lostPage))
        }
      } catch {
        if error.isNotPermitted { isReadable = false }
        failures.append(error)
      }
    }
  }

  /// How many bytes there are to be read, as far as that can be asked.
  func size(_ fileSystem: any FileSystem) -> Int {
    let names = (try? fileSystem.names(in: path)) ?? []
    return names.filter { StoreFolder.segmentNumber($0) != nil }
      .reduce(0) { $0 + ((try? fileSystem.status(at: "\(path)/\($1)"))?.size ?? 0) }
  }

  /// Goes on from where a cache stopped: its segments are in the line table already. `refresh` then takes in what came
  /// since.
  mutating func resume(_ known: [(segment: Int, number: Int)], _ state: LogScan.State) {
    scan.resume(known.map { ($0.segment, StoreFolder.segmentName($0.number)) }, state)
    lastNumber = known.last?.number ?? 0
  }

  /// The path of the segment of a number.
  func path(ofSegment number: Int) -> String { "\(path)/\(StoreFolder.segmentName(number))" }

  /// Reads what was added since. Costs one look at each segment if nothing was.
  mutating func refresh(_ lineTable: inout LineTable, _ fileSystem: any FileSystem) throws(FileFailure) -> Progress {
    var grown = false
    for (number, _) in scan.names {
      let segment = lineTable.segments[number]
      let now: FileStatus
      do throws(FileFailure) { now = try fileSystem.status(at: segment.path) } catch {
        if error.isMissing { return .replaced }
        throw error
      }
      guard segment.isWhole else { return .replaced }
      if now == segment.status { continue }
      guard now.isSameFile(as: segment.status) else { return .replaced }
      let isWritten = now.modified != segment.status.modified
      if number != scan.progress?.segment {
        if isWritten || now.size != segment.status.size { return .replaced }
      } else if isWritten, now.size == segment.status.size {
        // Nothing was added, and yet somebody wrote into it.
        return .replaced
      } else {
        guard try readGrown(segment) else { return .replaced }
        scan.readLines(into: &lineTable)
        grown = true
      }
    }
    while true {
      do throws(FileFailure) {
        // Asking whether it is there costs half of trying to open what is not.
        _ = try fileSystem.status(at: nextSegment)
        try add(lastNumber + 1, to: &lineTable, fileSystem)
        grown = true
      } catch {
        if error.isMissing { return grown ? .grown : .unchanged }
        throw error
      }
    }
  }

  /// Whether something just written stands directly behind all that was read of the last segment.
  func isNext(_ written: LogAppend.Written, in lineTable: LineTable) -> Bool {
    guard let segment = end(in: lineTable) else { return false }
    return written.status.isSameFile(as: segment.status)
      && written.status.size == segment.length + written.bytes.count
  }

  /// Takes in what we have just written there, without reading it back.
  mutating func takeIn(_ written: LogAppend.Written, _ lineTable: inout LineTable) {
    end(in: lineTable)?.append(written.bytes, now: written.status)
    scan.readLines(into: &lineTable)
  }

  /// The end to which the next line is appended: the last segment and its length, or nil in a log without one.
  func end(in lineTable: LineTable) -> MappedSegment? {
    scan.progress.map { lineTable.segments[$0.segment] }
  }

  private mutating func add(_ number: Int, to lineTable: inout LineTable, _ fileSystem: any FileSystem)
    throws(FileFailure)
  {
    let name = StoreFolder.segmentName(number)
    let segment = try MappedSegment(path: path(ofSegment: number), fileSystem: fileSystem)
    scan.endSegment(in: lineTable)
    lineTable.segments.append(segment)
    scan.add(segment: lineTable.segments.count - 1, named: name)
    scan.readLines(into: &lineTable)
    lastNumber = number
  }

  /// Reads the end of the last segment again. The last line that was read must still stand where it stood: else
  /// somebody cut it back, or an editor wrote into the file.
  private func readGrown(_ segment: MappedSegment) throws(FileFailure) -> Bool {
    guard let here = scan.progress else { return false }
    return try segment.readAgain(from: here.next, known: here.lastLine)
  }
}
