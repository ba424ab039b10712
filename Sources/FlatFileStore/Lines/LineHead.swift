/// The members of a line beside its records, of which there may be very many. Ours stand before them, but their order is free.
enum LineHead {
  /// Reads them in turn; what nobody takes is passed over. A line that breaks off says what it said until there.
  /// - Parameter take: reads the value of a key; false, having read nothing, if the key is none of its own.
  static func read(
    _ line: UnsafeRawBufferPointer, _ take: (inout JsonReader, Range<Int>) throws(JsonFault) -> Bool
  ) {
    var reader = JsonReader(line)
    do throws(JsonFault) {
      try reader.enterObject()
      while let key = try reader.nextKey() {
        if try !take(&reader, key) { try reader.skipValue() }
      }
    } catch {
      return
    }
  }

  /// The number of a line; nil if it has none.
  static func sequence(of line: UnsafeRawBufferPointer) -> Int? { number("seq", in: line) }

  /// The number of a line's transaction; nil if it has none.
  static func transactionNumber(of line: UnsafeRawBufferPointer) -> Int? { number("turn", in: line) }

  /// They stand at the beginning, and nothing is read behind them.
  private static func number(_ name: StaticString, in line: UnsafeRawBufferPointer) -> Int? {
    var reader = JsonReader(line)
    do throws(JsonFault) {
      try reader.enterObject()
      while let key = try reader.nextKey() {
        if reader.isKey(key, name) { return try reader.integer() }
        try reader.skipValue()
      }
    } catch {
      return nil
    }
    return nil
  }
}
