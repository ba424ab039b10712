/// An editing command, as keys other than letters give it.
enum TextCommand: Equatable {
  case left, right, wordLeft, wordRight, rowStart, rowEnd, textStart, textEnd
  case deleteBack, deleteForth, deleteWord, deleteToRowStart

  /// The keys for them; those with Ctrl and Alt are the ones of the shell.
  static let keys: [Key: TextCommand] = [
    .left: .left, .right: .right, .home: .rowStart, .control("a"): .rowStart, .end: .rowEnd, .control("e"): .rowEnd,
    .modified(.home, .control): .textStart, .modified(.end, .control): .textEnd,
    .modified(.left, .control): .wordLeft, .modified(.left, .alt): .wordLeft, .alt("b"): .wordLeft,
    .modified(.right, .control): .wordRight, .modified(.right, .alt): .wordRight, .alt("f"): .wordRight,
    .backspace: .deleteBack, .delete: .deleteForth, .control("w"): .deleteWord,
    .modified(.backspace, .alt): .deleteWord, .control("u"): .deleteToRowStart,
  ]
}
