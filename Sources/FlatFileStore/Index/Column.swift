/// Values by number: the older part as the cache holds it, the newer in memory.
///
/// Whoever holds a column that came from a cache holds the `CacheFile` too, for the memory is the file's.
struct Column<Element: BitwiseCopyable>: RandomAccessCollection {
  private var mapped: UnsafeBufferPointer<Element>
  private var added: [Element]

  /// An empty column, or one that begins with what the cache holds.
  init(_ mapped: UnsafeBufferPointer<Element> = UnsafeBufferPointer(start: nil, count: 0)) {
    self.mapped = mapped
    added = []
  }

  init(_ values: [Element]) {
    mapped = UnsafeBufferPointer(start: nil, count: 0)
    added = values
  }

  var startIndex: Int { 0 }
  var endIndex: Int { mapped.count + added.count }

  subscript(number: Int) -> Element {
    @inline(__always) get { number < mapped.count ? mapped[number] : added[number - mapped.count] }
    set {
      if number < mapped.count { own() }
      added[number - mapped.count] = newValue
    }
  }

  mutating func append(_ value: Element) { added.append(value) }

  mutating func append(contentsOf values: some Sequence<Element>) { added.append(contentsOf: values) }

  /// Adds what `body` puts behind the values that were added.
  mutating func append(by body: (inout [Element]) -> Void) { body(&added) }

  mutating func removeLast(_ number: Int) {
    if number > added.count { own() }
    added.removeLast(number)
  }

  mutating func reserve(_ capacity: Int) { added.reserveCapacity(capacity) }

  /// All values in one piece of memory. Free of cost where all of them are in the same part, as they are in a column
  /// that nothing is added to.
  func withValues<Result>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
    if added.isEmpty { return body(mapped) }
    if mapped.isEmpty { return added.withUnsafeBufferPointer(body) }
    return (Array(mapped) + added).withUnsafeBufferPointer(body)
  }

  /// The bytes of all values, part after part.
  func eachPart(_ body: (UnsafeRawBufferPointer) -> Void) {
    body(UnsafeRawBufferPointer(mapped))
    added.withUnsafeBytes(body)
  }

  /// Copies what is mapped, for it cannot be written to.
  private mutating func own() {
    added = Array(mapped) + added
    mapped = UnsafeBufferPointer(start: nil, count: 0)
  }
}
