/// What holds the parts of one emoji together and shows nothing itself: the joiner of a family, the selector of a red heart and
/// of a keycap, the tags of England's flag (UTS #51). They are somebody's letters, and no attack, where they stand as Unicode has
/// them, and nowhere else.
enum JoinedSigns {
  /// How many scalars from here on only join those around them; nil where what stands here does not.
  static func length(in scalars: String.UnicodeScalarView, at index: String.UnicodeScalarView.Index) -> Int? {
    guard index > scalars.startIndex else { return nil }
    let before = scalars[scalars.index(before: index)]
    switch scalars[index].value {
    case 0xFE0E, 0xFE0F: return before.properties.isEmoji ? 1 : nil
    case 0x200D:
      let next = scalars.index(after: index)
      return next < scalars.endIndex && isPart(before) && isPart(scalars[next]) ? 1 : nil
    case 0xE0067 where before == "\u{1F3F4}":
      return flags.first { scalars[index...].starts(with: $0) }?.count
    case _: return nil
    }
  }

  /// Whether a scalar is what a joiner joins, or the selector that may stand between.
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFE0F || !scalar.isASCII && scalar.properties.isEmoji
  }

  /// The flags that are spelled by tags behind a black flag: England, Scotland and Wales, the only ones that Unicode recommends.
  private static let flags: [[Unicode.Scalar]] = ["gbeng", "gbsct", "gbwls"].map { letters in
    letters.unicodeScalars.compactMap { Unicode.Scalar(0xE0000 + $0.value) } + ["\u{E007F}"]
  }
}
