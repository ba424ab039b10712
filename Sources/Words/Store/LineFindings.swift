import CivicDomain

/// The findings of `check` in the lines of a log: phrases without a full stop.
extension Words {
  /// The finding that the last line breaks off, and nobody was told that it was saved.
  public var tornTail: String {
    said(
      pl: "ostatni wiersz jest urwany (zanik prądu); nikomu nie potwierdzono jego zapisu",
      en: "the last line breaks off (a power cut); nobody was told that it was saved")
  }
  /// The finding that the last line breaks off where the log once reached further.
  public var cutLine: String { said(pl: "ostatni wiersz jest urwany", en: "the last line breaks off") }

  /// The finding of a line that once broke off and was sealed.
  public var tornLine: String {
    said(
      pl: "wiersz został kiedyś urwany; nikomu nie potwierdzono jego zapisu",
      en: "the line once broke off; nobody was told that it was saved")
  }

  /// The finding behind the last line of a log that came from a damaged backup.
  public var unknownEnd: String {
    said(
      pl:
        "dziennik odtworzono z uszkodzonej kopii, która nie mówi, dokąd sięgał: nie wiadomo, czy czegoś dalej nie brakuje",
      en:
        "the log was put back from a damaged backup that does not say how far it reached: whether anything is missing behind it is not known"
    )
  }

  /// The finding of a line without its checksum.
  public var lineWithoutChecksum: String {
    said(pl: "wiersz nie zaczyna się od sumy kontrolnej", en: "the line does not begin with its checksum")
  }

  /// The finding of a line whose bytes do not agree with its checksum.
  public var lineWithWrongChecksum: String {
    said(pl: "treść wiersza nie zgadza się z sumą kontrolną", en: "the line's bytes do not agree with its checksum")
  }

  /// The finding of a line longer than any that this program writes.
  public var lineTooLong: String {
    said(
      pl: "wiersz jest dłuższy niż jakikolwiek zapisany przez ten program",
      en: "the line is longer than any that this program writes")
  }

  /// The finding of a line that is not of this format.
  public var notALine: String {
    said(
      pl: "wiersz nie ma postaci, w jakiej zapisuje ten program",
      en: "the line is not of the form that this program writes")
  }

  /// The finding of a key that occurs twice in one object.
  public var repeatedKey: String {
    said(pl: "w wierszu jedna nazwa pola występuje dwa razy", en: "one field stands in the line twice")
  }

  /// The finding of bytes that are no text.
  public var notText: String {
    said(pl: "w wierszu są bajty, które nie są tekstem", en: "the line has bytes that are no text")
  }

  /// The finding that lines with these sequence numbers are missing.
  public func missingLines(_ sequence: ClosedRange<Int>) -> String {
    said(
      pl: sequence.count == 1
        ? "wcześniej brakuje wiersza nr \(sequence.lowerBound)"
        : "wcześniej brakuje wierszy nr \(sequence.lowerBound)–\(sequence.upperBound)",
      en: sequence.count == 1
        ? "line no. \(sequence.lowerBound) is missing before it"
        : "lines no. \(sequence.lowerBound)–\(sequence.upperBound) are missing before it")
  }

  /// The finding of a sequence number that came before.
  public func repeatedLine(sequence: Int) -> String {
    said(pl: "wiersz nr \(sequence) już był; pokazuję go raz", en: "line no. \(sequence) came before; it is shown once")
  }

  /// The finding of a line after one with a greater sequence number.
  public func misplacedLine(sequence: Int) -> String {
    said(
      pl: "wiersz nr \(sequence) jest po wierszu o większym numerze",
      en: "line no. \(sequence) stands behind one with a greater number")
  }

  /// The finding of a byte-order mark.
  public var byteOrderMark: String {
    said(
      pl: "edytor dopisał na początku znak BOM; niczego nie brakuje",
      en: "an editor put a byte-order mark at the beginning; nothing is lost")
  }

  /// The finding of line ends as on Windows.
  public var carriageReturns: String {
    said(
      pl: "edytor zmienił końce wierszy na windowsowe; niczego nie brakuje",
      en: "an editor made the line ends those of Windows; nothing is lost")
  }

  /// The finding of a personal line without its public one.
  public func unpairedPersonalLine(transactionNumber: Int) -> String {
    said(
      pl:
        "wiersz danych osobowych bez wiersza publicznego (zapis nr \(transactionNumber)); nikomu nie potwierdzono jego zapisu",
      en:
        "a line of personal data without its public line (transaction \(transactionNumber)); nobody was told that it was saved"
    )
  }

  /// The finding of a personal line whose public line is lost.
  public func personalLineOfLostTransaction(_ transactionNumber: Int) -> String {
    said(
      pl: "dane osobowe z zapisu nr \(transactionNumber), którego wiersz publiczny zginął",
      en: "personal data of transaction no. \(transactionNumber), whose public line is lost")
  }

  /// The finding of a public line whose personal one is missing.
  public func missingPersonalLine(transactionNumber: Int) -> String {
    said(
      pl: "brakuje danych osobowych, które zapisano razem z tym wierszem (zapis nr \(transactionNumber))",
      en: "the personal data that were saved with this line are missing (transaction \(transactionNumber))")
  }

  /// The finding that at least the lines of these numbers are lost from the end of the personal log.
  public func lostPersonalEnd(_ numbers: ClosedRange<Int>) -> String {
    said(
      pl: "\(lostChanges(numbers.count)) danych osobowych, od wiersza nr \(numbers.lowerBound)",
      en: "\(lostChanges(numbers.count)) of personal data lost, from line no. \(numbers.lowerBound) on")
  }

  /// The finding that another line has the sequence number of one that was acknowledged.
  public func replacedEnd(sequence: Int) -> String {
    said(
      pl:
        "wiersz nr \(sequence) jest inny niż ten, którego zapis potwierdzono: plik podmieniono na starszy i pisano w nim dalej",
      en: "line no. \(sequence) is not the one that was confirmed: the file was replaced by an older one and written on"
    )
  }

  /// The finding that a line is not the one that was acknowledged.
  public func changedLine(sequence: Int) -> String {
    said(
      pl:
        "wiersz nr \(sequence) jest inny niż ten, którego zapis potwierdzono: zmieniono go albo napisano od nowa w starszym pliku",
      en:
        "line no. \(sequence) is not the one that was confirmed: it was changed, or written anew in an older file")
  }

  /// The finding that a line does not continue the one before it.
  public func brokenChain(sequence: Int) -> String {
    said(
      pl:
        "wiersz nr \(sequence) nie jest dalszym ciągiem poprzedniego: jeden z nich zmieniono, wstawiono albo podmieniono po zapisaniu",
      en:
        "line no. \(sequence) does not continue the one before it: one of them was changed, put in or replaced after it was saved"
    )
  }

  /// The finding that a personal line is not the one that was saved with its public line.
  public func changedPersonalLine(transactionNumber: Int) -> String {
    said(
      pl: "dane osobowe zapisu nr \(transactionNumber) są inne niż te, które zapisano: ktoś je zmienił",
      en:
        "the personal data of transaction no. \(transactionNumber) are not those that were saved: somebody changed them"
    )
  }

  /// The finding that lines before this one are in no chain.
  public func chainBegins(sequence: Int) -> String {
    said(
      pl:
        "wierszy przed nr \(sequence) nie łączy łańcuch skrótów (zapisał je starszy program): nie da się sprawdzić, czy nikt ich nie zmienił",
      en:
        "the lines before no. \(sequence) are not in the chain of digests (an older program wrote them): whether somebody changed them cannot be told"
    )
  }

  /// The finding that numbers of transactions are passed over before a line.
  public func skippedNumbers(sequence: Int, from: Int, count number: Int) -> String {
    let transactions: PluralForms = said(pl: ["zapisu", "zapisów", "zapisów"], en: ["transaction", "transactions"])
    return said(
      pl:
        "przed wierszem nr \(sequence) numeracja przeskakuje: nie ma \(count(number, of: transactions)), od nr \(from); zginęły, były w dzienniku innego biura albo numer wpisano ręcznie",
      en:
        "before line no. \(sequence) the numbers leap: \(count(number, of: transactions)) from no. \(from) on are nowhere; they were lost, stood in another office's log, or the number was written by hand"
    )
  }

  /// The finding that at least these transactions are lost from the end of the public log.
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
