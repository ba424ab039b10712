/// A thing in a message that is not sure, so that somebody should look before it counts.
public enum MailDoubt: CaseIterable, Hashable, Sendable {
  /// The file ends before the message does.
  case cutOff
  /// The letters do not stand in the code page that the message names, and were read as what they look like.
  case guessedCodePage
  /// Something in it is encoded in a way that is broken or not known.
  case damagedEncoding
  /// There is only a web page, from which the words were taken.
  case fromWebPage
  /// Another message is enclosed, whose text was not taken.
  case forwarded
  /// There are more parts, or deeper ones, than are read.
  case tooManyParts
  /// There is no date that could be read.
  case noDate
  /// There is no text.
  case noText
}

extension Words {
  /// What is not sure in a message, and what to look at.
  public func doubt(_ doubt: MailDoubt) -> String {
    switch doubt {
    case .cutOff:
      said(
        pl: "Plik wiadomości jest ucięty: mogło zginąć zakończenie tekstu albo załącznik.",
        en: "The message's file is cut off: the end of the text or an attachment may be missing.")
    case .guessedCodePage:
      said(
        pl: "Wiadomość źle podaje stronę kodową: odczytano ją z samych liter. Sprawdź polskie znaki.",
        en: "The message names a wrong code page: it was read from the letters. Check the Polish ones.")
    case .damagedEncoding:
      said(
        pl: "Część wiadomości jest uszkodzona: odczytano, co się dało.",
        en: "A part of the message is damaged: what could be read was read.")
    case .fromWebPage:
      said(
        pl: "Wiadomość ma tylko postać strony (HTML): wzięto z niej sam tekst.",
        en: "The message is only a web page (HTML): its text alone was taken.")
    case .forwarded:
      said(
        pl: "W wiadomości jest przesłana dalej inna wiadomość: jest wśród załączników, jej treści nie wzięto.",
        en: "Another message is forwarded in it: it is among the attachments, its text was not taken.")
    case .tooManyParts:
      said(
        pl: "Wiadomość ma więcej części, niż się tu czyta: dalszych nie wzięto.",
        en: "The message has more parts than are read here: the others were not taken.")
    case .noDate:
      said(pl: "Wiadomość nie ma daty, którą da się odczytać.", en: "The message has no date that can be read.")
    case .noText:
      said(pl: "W wiadomości nie ma tekstu.", en: "There is no text in the message.")
    }
  }
}
