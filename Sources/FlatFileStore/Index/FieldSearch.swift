import CivicDomain

/// Reads single fields out of the object of fields that a line sets. Its bytes were checked when the line was read.
struct FieldSearch {
  private var reader: JsonReader

  /// Begins with the first field of an object.
  init(_ object: UnsafeRawBufferPointer) {
    reader = JsonReader(object)
    guard object.count > 0 else { return }
    do throws(JsonFault) { try reader.enterObject() } catch {
      reader = JsonReader(UnsafeRawBufferPointer(start: nil, count: 0))
    }
  }

  /// The name of the next field; its value must be read or skipped before the one after it. Nil at the end.
  mutating func nextName() -> Range<Int>? {
    do throws(JsonFault) { return try reader.nextKey() } catch { return nil }
  }

  func text(_ name: Range<Int>) -> String { reader.text(name) }

  @inline(__always)
  func isName(_ name: Range<Int>, _ wanted: [UInt8]) -> Bool {
    guard name.count == wanted.count else { return false }
    for index in 0..<wanted.count where reader.bytes[name.lowerBound + index] != wanted[index] { return false }
    return true
  }

  /// Whether the next value is null.
  var isNull: Bool {
    var reader = reader
    do throws(JsonFault) { return try reader.peek() == .null } catch { return false }
  }

  /// Whether the next value is a text.
  var isText: Bool {
    var reader = reader
    do throws(JsonFault) { return try reader.peek() == .text } catch { return false }
  }

  mutating func skip() {
    do throws(JsonFault) { try reader.skipValue() } catch { return }
  }

  mutating func value() -> FieldValue? {
    do throws(JsonFault) { return try reader.value() } catch { return nil }
  }

  /// Writes the next value as a member of an object: nothing where it is null, or what only a newer program
  /// understands.
  mutating func writeMember(_ name: [UInt8], to object: inout JsonWriter) {
    let start = reader
    do throws(JsonFault) {
      if try reader.peek() == .text, case let content = try reader.textContent(), !content.hasEscapes {
        object.key(plain: name)
        object.text(plain: UnsafeRawBufferPointer(rebasing: reader.bytes[content.range]))
        return
      }
      reader = start
      guard let value = try reader.value() else { return }
      object.key(plain: name)
      object.value(value)
    } catch {
      return
    }
  }

  /// Hands over the bytes of the next value, if it is a text or a list of texts and none of them has escapes; false if
  /// it is anything else. Null has no texts.
  mutating func eachPlainText(_ body: (UnsafeRawBufferPointer) -> Void) -> Bool {
    do throws(JsonFault) {
      switch try reader.peek() {
      case .text: return try handOver(body)
      case .array:
        try reader.enterArray()
        while try reader.hasElement() {
          guard try reader.peek() == .text, try handOver(body) else { return false }
        }
        return true
      case .null:
        try reader.null()
        return true
      case .number, .yes, .no, .object: return false
      }
    } catch {
      return false
    }
  }

  /// Hands over the bytes of the next value, if it is one text without escapes; false if it is anything else.
  mutating func readPlainText(_ body: (UnsafeRawBufferPointer) -> Void) -> Bool {
    do throws(JsonFault) {
      guard try reader.peek() == .text else { return false }
      return try handOver(body)
    } catch {
      return false
    }
  }

  private mutating func handOver(_ body: (UnsafeRawBufferPointer) -> Void) throws(JsonFault) -> Bool {
    let content = try reader.textContent()
    if content.hasEscapes { return false }
    body(UnsafeRawBufferPointer(rebasing: reader.bytes[content.range]))
    return true
  }

  /// Goes to the value of a field; false if the object says nothing of it.
  mutating func advance(to wanted: [UInt8]) -> Bool {
    while let name = nextName() {
      if isName(name, wanted) { return true }
      skip()
    }
    return false
  }

  /// Whether the object sets a field, and to what; `.some(nil)` if it clears it.
  mutating func find(_ wanted: [UInt8]) -> FieldValue?? { advance(to: wanted) ? .some(value()) : nil }

  /// Whether a line's object of fields says anything of a field.
  static func mentions(_ wanted: [UInt8], in object: UnsafeRawBufferPointer) -> Bool {
    var search = FieldSearch(object)
    return search.advance(to: wanted)
  }
}
