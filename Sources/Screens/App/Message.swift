import CivicDomain
import TerminalCanvas
import Words

/// A message of the program, shown in one row above the key hints.
struct Message: Equatable {
  /// The tone of a message.
  enum Tone: Equatable {
    /// Something was saved.
    case done
    /// Something was refused or failed.
    case refused
    /// Something worth knowing.
    case note
  }

  var tone: Tone
  var text: String
  /// Whether the last change can be undone now, which the line then says at its end.
  var offersUndo = false

  static func done(_ text: String, offersUndo: Bool = false) -> Message {
    Message(tone: .done, text: text, offersUndo: offersUndo)
  }
  static func refused(_ text: String) -> Message { Message(tone: .refused, text: text) }
  static func note(_ text: String) -> Message { Message(tone: .note, text: text) }
}

extension Message {
  /// The row in which the message is drawn.
  /// - Parameter whileTyping: whether letters are text now, so that `u` undoes nothing.
  func line(in words: Words, whileTyping: Bool) -> MessageLine {
    let kind: MessageLine.Kind =
      switch tone {
      case .done: .saved
      case .refused: .refused
      case .note: .note
      }
    return MessageLine(kind, text, aside: offersUndo && !whileTyping ? "u \(KeyAct.undo.hint[words.language])" : "")
  }
}
