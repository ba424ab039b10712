/// Quick looks at a text's bytes.
extension StringProtocol {
  /// Whether one of its bytes is such: one run along its memory, where it lies in one piece.
  @inline(__always)
  func hasByte(_ isSuch: (UInt8) -> Bool) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.contains(where: isSuch) } ?? utf8.contains(where: isSuch)
  }
}
