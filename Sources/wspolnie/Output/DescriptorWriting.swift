import Glibc

/// Writes all bytes to an open descriptor, however few it takes at a time.
///
/// - Parameter endings: the signals after which nothing more is written.
/// - Returns: 0, or the error number of the call that failed, `ECANCELED` where a signal came; then an unknown part of them
///   was written.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, unless endings: Endings? = nil) -> Int32 {
  var written = 0
  while written < bytes.count {
    let rest = bytes.count - written
    guard let room = endings.map({ $0.room(of: descriptor, for: rest) }) ?? rest else { return ECANCELED }
    let count = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: written), room)
    if count >= 0 {
      written += count
    } else if errno != EINTR {
      return errno
    }
  }
  return 0
}
