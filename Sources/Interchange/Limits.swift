/// The limits of an import. Each is far above anything a centre writes, and keeps a hostile or broken file from filling
/// the memory.
public enum InterchangeLimits {
  /// The most bytes of one cell. The longest text a record holds, a whole strategy of a city, is below half of it.
  public static let cellBytes = 1 << 20
  /// The most bytes of one row, from the first cell to the line's end.
  public static let rowBytes = 4 << 20
  /// The most names of new people that are remembered, to tell of those who are called alike.
  static let namesRemembered = 20_000
  /// How often it is asked for one list whether the register knows somebody of a name.
  static let namesakesAsked = 100
  /// The most of them that are told one by one.
  static let namesakesListed = 50
  /// The most cells in one row; the widest of our own records has some forty.
  public static let cellsInRow = 1_000
  /// The most texts of one column whose values are remembered; columns of choices and references have fewer, columns of
  /// numbers and dates gain nothing beyond.
  public static let rememberedTexts = 10_000
  /// Zero bytes one after the other of which no text has as many, in any code page: a hole in the file.
  public static let zerosInText = 1 << 18
  /// The most rows above a table's head row: titles, dates, who made it.
  public static let titleRows = 30
  /// The most findings of one sort in one column that are listed one by one; the rest is counted.
  public static let findingsOfSort = 20
  /// The most rows that one finding names; the rest is counted.
  public static let namedRows = 3
  /// The most findings of one row: whoever mends these sees the next ones, and a row of a million quotes tells no more.
  public static let findingsInRow = 20
  /// The most parts of one message that are read; a newsletter has a dozen.
  public static let mailParts = 500
  /// The most bytes of one message: mail servers let some fifty megabytes through.
  public static let mailBytes = 128 << 20
  /// The most bytes of a message's head: one that went through a dozen machines and lists has some thirty kilobytes.
  public static let mailHeadBytes = 1 << 20
  /// The most bytes of a part that is taken as text: a remark may have some ten pages of it; more is a file.
  static let mailTextBytes = 4 << 20
  /// The lines of a message after which is asked whether somebody stopped the reading.
  static let mailLinesAtOnce = 50_000
  /// The most levels of parts within parts of one message.
  public static let mailDepth = 20

  // MARK: - Paper

  /// Lines of a printed sheet: at six lines an inch A4 has seventy and a sheet of letters sixty-six, and a printer leaves a
  /// margin above and below.
  static let linesOfSheet = 60

  // MARK: - JSON

  /// The number of the row in a file that is one record.
  public static let rowOfOneRecord = 1
  /// The most objects and lists within each other; a map file has six, an extract of a register a dozen.
  static let jsonDepth = 64
  /// The most values of one file: a city's map has some hundred thousand.
  static let jsonValues = 20_000_000
  /// The most signs of one number.
  static let jsonDigits = 400

  /// The most rows that come about by the time that they tell: more nobody signs up for anything.
  static let orderedRows = 20_000

  /// The most names that a register does not know which are told of one list: a list with more is of another town.
  static let unknownNames = 20

  /// A register that knows fewer names of a field has only begun with it: what it does not know there is no wonder.
  static let knownNames = 5

  // MARK: - Workbooks

  /// The most bytes that one part of a workbook may be when it is unpacked: a sheet of Excel's 1,048,576 rows with forty
  /// cells each is about as much.
  static let partBytes = 2 << 30
  /// The same for the parts that only say how the others belong together, and how cells look.
  static let smallPartBytes = 64 << 20
  /// How many times larger than packed a part may be. Sheets get ten to thirty times larger, a bomb a hundred and fifty
  /// to a thousand times.
  static let inflation = 100
  /// What a part may always be, however small it is packed.
  static let freeBytes = 8 << 20
  /// The most bytes of all the different texts of a sheet, which are kept while its rows are judged.
  static let sheetTextBytes = 1 << 30
  /// From how many bytes on a text counts as a long one, which few cells share.
  static let longTextBytes = 1 << 10
  /// The most bytes of long texts that cells name again: a clause of two pages on each of 5,000 rows. A file of some
  /// kilobytes may name one text a thousand times, and each time it would be judged.
  static let repeatedTextBytes = 32 << 20
  /// The most cells of a sheet that hold something: as many rows as Excel has, with forty each.
  static let sheetCells = 40 << 20
  /// The most merged ranges that are remembered; the rest is counted.
  static let mergedRanges = 1_000
}
