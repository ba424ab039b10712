import CivicDomain

/// Reads objects of values, one a line, as `list --json` and `export --format json` write them.
package struct JsonLines {
  /// Why a line is none.
  package enum Fault: Error, Equatable {
    /// It is no object of JSON (RFC 8259).
    case notAnObject
    /// A member is an object, or a list of anything but texts.
    case notAValue(String)
    /// Two members of one name: two programs would read two things.
    case repeated(String)
  }

  /// A member of an object; nil where it is null.
  package typealias Member = (name: String, value: FieldValue?)

  /// The members of the object that a line is.
  package static func members(of line: some Sequence<UInt8>) throws(Fault) -> [Member] {
    let bytes = Array(line)
    let read = bytes.withUnsafeBytes { bytes -> Result<[Member], Fault> in
      do throws(Fault) { return .success(try members(of: JsonReader(bytes))) } catch { return .failure(error) }
    }
    return try read.get()
  }

  private static func members(of reader: consuming JsonReader) throws(Fault) -> [Member] {
    var reader = reader
    var members: [Member] = []
    do throws(JsonFault) { try reader.enterObject() } catch { throw .notAnObject }
    while let name = try name(in: &reader) {
      if members.contains(where: { $0.name == name }) { throw .repeated(name) }
      do throws(JsonFault) {
        let isNull = try reader.peek() == .null
        let value = try reader.value()
        // What is left out of what only a newer program understands must not be taken for nothing.
        if value == nil, !isNull { throw reader.fault(.unexpected) }
        members.append((name, value))
      } catch {
        throw error.reason == .unexpected ? .notAValue(name) : .notAnObject
      }
    }
    do throws(JsonFault) { try reader.end() } catch { throw .notAnObject }
    return members
  }

  private static func name(in reader: inout JsonReader) throws(Fault) -> String? {
    do throws(JsonFault) { return try reader.nextKey().map(reader.text) } catch { throw .notAnObject }
  }
}
