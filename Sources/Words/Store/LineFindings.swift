import CivicDomain

/// What `check` noticed in the lines of a log: phrases without a full stop.
extension Words {
  /// The last line breaks off.
  public var tornTail: String {
    said(
      pl: "ostatni wiersz jest urwany (zanik prądu); nikomu nie potwierdzono jego zapisu",
      en: "the last line breaks off (a power cut); nobody was told that it was saved")
  }
  /// The last line breaks off where the log once reached further.
  public var cutLine: String { said(pl: "ostatni wiersz jest urwany", en: "the last line breaks off") }

  /// A line that once broke off and was sealed.
  public var tornLine: String {
    said(
      pl: "wiersz został kiedyś urwany; nikomu nie potwierdzono jego zapisu",
      en: "the line once broke off; nobody was told that it was saved")
  }

  /// A line without its checksum.
  public var lineWithoutChecksum: String {
    said(pl: "wiersz nie zaczyna się od sumy kontrolnej", en: "the line does not begin with its checksum")
  }

  /// A line whose bytes are not those that were written.
  public var lineWithWrongChecksum: String {
    said(pl: "treść wiersza nie zgadza się z sumą kontrolną", en: "the line's bytes do not agree with its checksum")
  }

  /// A line longer than any that this program writes.
  public var lineTooLong: String {
    said(
      pl: "wiersz jest dłuższy niż jakikolwiek zapisany przez ten program",
      en: "the line is longer than any that this program writes")
  }

  /// A line that is none of this format.
  public var notALine: String {
    said(
      pl: "wiersz nie ma postaci, w jakiej zapisuje ten program",
      en: "the line is not of the form that this program writes")
  }

  /// One key twice in one object.
  public var repeatedKey: String {
    said(pl: "w wierszu jedna nazwa pola występuje dwa razy", en: "one field stands in the line twice")
  }

  /// Bytes that are no text.
  public var notText: String {
    said(pl: "w wierszu są bajty, które nie są tekstem", en: "the line has bytes that are no text")
  }

  /// Lines with these sequence numbers are missing.
  public func missingLines(_ sequence: ClosedRange<Int>) -> String {
    said(
      pl: sequence.count == 1
        ? "wcześniej brakuje wiersza nr \(sequence.lowerBound)"
        : "wcześniej brakuje wierszy nr \(sequence.lowerBound)–\(sequence.upperBound)",
      en: sequence.count == 1
        ? "line no. \(sequence.lowerBound) is missing before it"
        : "lines no. \(sequence.lowerBound)–\(sequence.upperBound) are missing before it")
  }

  /// A sequence number came before.
  public func repeatedLine(sequence: Int) -> String {
    said(pl: "wiersz nr \(sequence) już był; pokazuję go raz", en: "line no. \(sequence) came before; it is shown once")
  }

  /// A line behind one with a greater number.
  public func misplacedLine(sequence: Int) -> String {
    said(
      pl: "wiersz nr \(sequence) jest po wierszu o większym numerze",
      en: "line no. \(sequence) stands behind one with a greater number")
  }

  /// A byte-order mark.
  public var byteOrderMark: String {
    said(
      pl: "edytor dopisał na początku znak BOM; niczego nie brakuje",
      en: "an editor put a byte-order mark at the beginning; nothing is lost")
  }

  /// Line ends as on Windows.
  public var carriageReturns: String {
    said(
      pl: "edytor zmienił końce wierszy na windowsowe; niczego nie brakuje",
      en: "an editor made the line ends those of Windows; nothing is lost")
  }

  /// A personal line without its public one.
  public func unpairedPersonalLine(transactionNumber: Int) -> String {
    said(
      pl:
        "wiersz danych osobowych bez wiersza publicznego (zapis nr \(transactionNumber)); nikomu nie potwierdzono jego zapisu",
      en:
        "a line of personal data without its public line (turn \(transactionNumber)); nobody was told that it was saved"
    )
  }

  /// A personal line whose public line is lost.
  public func personalLineOfLostTransaction(_ transactionNumber: Int) -> String {
    said(
      pl: "dane osobowe z zapisu nr \(transactionNumber), którego wiersz publiczny zginął",
      en: "personal data of transaction no. \(transactionNumber), whose public line is lost")
  }

  /// A public line whose personal one is gone.
  public func missingPersonalLine(transactionNumber: Int) -> String {
    said(
      pl: "brakuje danych osobowych, które zapisano razem z tym wierszem (zapis nr \(transactionNumber))",
      en: "the personal data that were saved with this line are missing (turn \(transactionNumber))")
  }

  /// At least the lines of these numbers are gone from the end of the personal log.
  public func lostPersonalEnd(_ numbers: ClosedRange<Int>) -> String {
    said(
      pl: "\(lostChanges(numbers.count)) danych osobowych, od wiersza nr \(numbers.lowerBound)",
      en: "\(lostChanges(numbers.count)) of personal data lost, from line no. \(numbers.lowerBound) on")
  }

  /// Another line stands under a number than the one that was acknowledged.
  public func replacedEnd(sequence: Int) -> String {
    said(
      pl:
        "wiersz nr \(sequence) jest inny niż ten, którego zapis potwierdzono: plik podmieniono na starszy i pisano w nim dalej",
      en: "line no. \(sequence) is not the one that was confirmed: the file was replaced by an older one and written on"
    )
  }

  /// At least the saves of these transactions are gone from the end of the public log.
  public func lostTransactions(_ transactions: ClosedRange<Int>) -> String {
    said(
      pl: "dziennik sięgał dalej: \(lostChanges(transactions.count)), od zapisu nr \(transactions.lowerBound)",
      en:
        "the log once reached further: \(lostChanges(transactions.count)) lost, from transaction no. \(transactions.lowerBound) on"
    )
  }

  private func lostChanges(_ number: Int) -> String {
    said(
      pl:
        "\(agreeing(number, ["zginęła", "zginęły", "zginęło"])) co najmniej \(count(number, of: ["zmiana", "zmiany", "zmian"]))",
      en: "at least \(count(number, of: ["change", "changes"]))")
  }
}
