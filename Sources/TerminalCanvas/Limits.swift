/// The limits of this room, each with its reason.
public enum Limits {
  /// Combining marks kept in one cell. Polish needs one, Vietnamese two; three 21-bit scalars fit one machine word, and
  /// curses carries four. What stands on top of these is shown as one replacement sign.
  public static let marksPerCell = 3

  /// The version of Unicode up to which scalars are shown: that of the C library of Debian 12. Curses cannot tell the
  /// width of newer ones, and would put them on top of the sign before.
  public static let unicodeVersion = 14

  /// Columns and rows of a canvas. Larger reports of a terminal are cut: no screen is as large, and a wrong report must
  /// not ask for gigabytes of cells. A row of 7,680 pixels holds 1,000 letters of the smallest size.
  public static let canvasSide = 1_000

  /// Milliseconds after which an Esc with nothing behind it is the Esc key (curses calls it ESCDELAY).
  public static let escapeWait = 25

  /// Milliseconds after Esc in which a `[` or `O` still completes a sequence that a slow line has cut, and the silence
  /// after which a sequence begun and never ended is given up.
  public static let sequenceWait = 500

  /// Milliseconds of silence after which an answer of the terminal that was begun and never ended is given up: longer
  /// than any line keeps a packet, for the rest of an answer must never be taken for text.
  public static let answerWait = 5_000

  /// Milliseconds of silence after which a bracketed paste without its end is taken as it came.
  public static let pasteWait = 1_000

  /// Bytes of one paste that are kept. Far above what any field takes, so that the field can refuse it in words; low
  /// enough that a stream without end fills no memory.
  public static let pasteBytes = 1 << 20

  /// Bytes of one control sequence; the longest known key (SGR mouse on a huge screen) has 16. Longer ones are
  /// swallowed.
  public static let sequenceBytes = 64

  /// Rows that an open list inside a form takes at least where there are any, so that it is a list.
  public static let openListRows = 6

  /// Rows that an open list takes at most in so many rows of a form: three quarters, so that fields around it stay in sight.
  static func openListRows(in height: Int) -> Int { max(openListRows, height * 3 / 4) }

  /// Rows that a text editor inside a form takes at most, for the same reason.
  public static let editorRows = 8

  /// Columns of a field that has a word at its right: room for a date, a time, a name; the word stays in sight of it.
  public static let fieldBesideAside = 34

  /// The width from which on a form has its labels on the left; below it above the fields.
  public static let labelsLeftWidth = 60
}
