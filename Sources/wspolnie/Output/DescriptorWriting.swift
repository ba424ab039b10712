import Glibc

/// Writes all bytes to an open descriptor, however few it takes at a time.
///
/// - Returns: 0, or the error number of the call that failed; then an unknown part of them was written.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
  var written = 0
  while written < bytes.count {
    let count = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
    if count >= 0 {
      written += count
    } else if errno != EINTR {
      return errno
    }
  }
  return 0
}
