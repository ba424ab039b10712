/// Where in a record one field's value stands.
///
/// A stored property stands a fixed number of bytes behind the record's beginning (`MemoryLayout.offset(of:)`). To read
/// and write it there costs a tenth of asking the key path, and every record that is saved comes through here, field by
/// field.
struct FieldPlace<R, V>: Sendable {
  private let path: any WritableKeyPath<R, V> & Sendable
  /// Nil for a property that is worked out.
  private let offset: Int?

  init(_ path: any WritableKeyPath<R, V> & Sendable) {
    self.path = path
    offset = MemoryLayout<R>.offset(of: path)
  }

  /// The value in the record that stands there: to hand over the record itself would be to copy it for every field.
  func value(in record: UnsafePointer<R>) -> V {
    guard let offset else { return record.pointee[keyPath: path] }
    return UnsafeRawPointer(record).advanced(by: offset).assumingMemoryBound(to: V.self).pointee
  }

  func put(_ value: V, into record: inout R) {
    guard let offset else { return record[keyPath: path] = value }
    withUnsafeMutablePointer(to: &record) {
      UnsafeMutableRawPointer($0).advanced(by: offset).assumingMemoryBound(to: V.self).pointee = value
    }
  }
}
