/// The table of where all lines of all logs lie, and what each says of which record: offsets in files, no values.
struct LineTable {
  // Both structures have no gaps between their members: their memory is what the cache holds.

  /// A whole line that can be believed.
  struct Line: BitwiseCopyable {
    let transactionNumber: Int
    let offset: UInt64
    let length: UInt32
    let segment: UInt32
    /// The first of its entries, and how many it has.
    let firstEntry: UInt32
    let entryCount: UInt32
  }

  /// An entry of the line table: the change of one record in one line.
  struct Entry: BitwiseCopyable {
    let line: UInt32
    /// The object of fields, its braces included; of length 0 if there is none.
    let setStart: UInt32
    let setLength: UInt32
    let idStart: UInt32
    /// The entry before this one of the same record; -1 if this is the first.
    var older: Int32 = -1
    let idLength: UInt16
    /// Number of the kind in `KindNames`.
    let kind: UInt16
    private let removalNumber: UInt32

    var removal: Removal { Removal(rawValue: removalNumber) ?? .unchanged }

    init(line: Int, set: Range<Int>, id: Range<Int>, kind: UInt16, removal: Removal) {
      self.line = UInt32(line)
      assert(!id.isEmpty, "a record without an id")
      setStart = UInt32(set.lowerBound)
      setLength = UInt32(set.count)
      idStart = UInt32(id.lowerBound)
      idLength = UInt16(id.count)
      self.kind = kind
      removalNumber = removal.rawValue
    }
  }

  enum Removal: UInt32 { case unchanged, removed, restored }

  var segments: [MappedSegment] = []
  var lines = Column<Line>()
  var entries = Column<Entry>()
  /// The numbers of the lines that say what became of others, in their order: few.
  private(set) var telling = Column<UInt32>()
  var kinds = KindNames()
  /// Counts what is read of it in answering.
  let meter = ReadingMeter()
  /// Called from time to time with how many bytes have been read.
  var onRead: ((Int) -> Void)?

  /// The number of entries between two calls of `onRead`: some hundredths of a second.
  private static let stride = 1 << 14

  @inline(__always)
  func tellRead(upTo offset: Int) {
    guard let onRead, entries.count.isMultiple(of: Self.stride) else { return }
    onRead(segments.dropLast().reduce(offset) { $0 + $1.length })
  }

  /// Notes that the last line says what became of others.
  mutating func noteTelling() { telling.append(UInt32(lines.count - 1)) }

  /// Begins with those that a cache knows.
  mutating func begin(telling: Column<UInt32>) { self.telling = telling }

  /// Calls `body` with each line of some segments that says what became of others.
  func eachTelling(of logs: [LogScan], _ body: (UnsafeRawBufferPointer) -> Void) {
    let segments = Set(logs.flatMap { $0.names.map { UInt32($0.segment) } })
    for number in telling {
      let line = lines[Int(number)]
      if segments.contains(line.segment) { body(bytes(of: line)) }
    }
  }

  func bytes(of line: Line) -> UnsafeRawBufferPointer {
    segments[Int(line.segment)].bytes(at: Int(line.offset), length: Int(line.length))
  }

  @inline(__always)
  func fields(of entry: Entry) -> UnsafeRawBufferPointer {
    let line = lines[Int(entry.line)]
    return segments[Int(line.segment)].bytes(at: Int(entry.setStart), length: Int(entry.setLength))
  }

  @inline(__always)
  func id(of entry: Entry) -> UnsafeRawBufferPointer {
    let line = lines[Int(entry.line)]
    return segments[Int(line.segment)].bytes(at: Int(entry.idStart), length: Int(entry.idLength))
  }
}

/// The names of kinds that the logs speak of, numbered in the order in which they first appear; unknown ones too.
struct KindNames {
  private(set) var names: [String] = []
  private var numbers: [String: UInt16] = [:]
  private var last: (name: [UInt8], number: UInt16) = ([], 0)

  init() {}

  /// The names from the cache.
  init(_ names: [String]) {
    self.names = names
    for (number, name) in names.enumerated() { numbers[name] = UInt16(number) }
  }

  /// The limit of kinds in one store: more are no kinds but an attack.
  private static let limit = 10_000

  /// The number of a kind; nil if there are too many.
  mutating func number(of name: UnsafeRawBufferPointer) -> UInt16? {
    if name.count > 0, name.elementsEqual(last.name) { return last.number }
    let text = String(decoding: name, as: UTF8.self)
    let number: UInt16
    if let known = numbers[text] {
      number = known
    } else {
      guard names.count < Self.limit else { return nil }
      number = UInt16(names.count)
      names.append(text)
      numbers[text] = number
    }
    last = (Array(name), number)
    return number
  }
}
