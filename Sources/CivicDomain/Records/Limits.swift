/// Every limit of the domain, each with its reason.
public enum Limits {
  /// A name or any other single line: long enough for the longest registered name of an association.
  public static let line = 200
  /// A description, note, agenda or report.
  public static let text = 20_000
  /// The text of a consulted document: a city's strategy has some 300,000 characters.
  public static let document = 2_000_000
  /// A remark, its justification and the wording it proposes: fifty pages, more belongs in an attachment.
  public static let remark = 60_000
  /// All that a kiosk hands in at once: the three texts of a remark and its place.
  static let kioskCase = 3 * remark + text
  /// Records of a kind in a public edition: no town lends so many things, and a kiosk has all of it in memory.
  static let publicRecords = 10_000
  /// An id, with room for ids that other offices' programs might make.
  public static let identifier = 40
  /// A login: more than any system of accounts has, with the domain before it.
  static let login = 64
  /// Days of one substitution: beyond a year somebody else has the post, and more is a slip in the year.
  static let substituteDays = 366
  /// Substitutions of one person that are looked at: those that are still to end, or the last ones.
  static let substitutes = 200
  /// A privacy notice: three pages, more is read by nobody.
  static let notice = 12_000
  /// A notice that is read on the telephone: a minute.
  static let shortNotice = 1_500
  /// Items in a list: activities, organizers, and the organizations of a whole register to which something is written.
  public static let listItems = 1_000
  /// UTF-8 bytes that a character of honest text may take, with its combining marks.
  public static let bytesPerCharacter = 16
  /// Bookings, seats, people, tokens: beyond a stadium it is a typing error.
  public static let people = 100_000
  /// What happened, and who was told: some sentences, in one line.
  static let breach = 2_000
  /// People of one name among whom somebody is looked for: who has more says an e-mail or a telephone.
  static let namesakes = 8
  /// The most records that one act changed and whose changes since are looked up for undoing it.
  public static let undoneTogether = 500
  /// How many changes of a record are looked at first for one of them: most that anybody asks for are among the newest. Each
  /// time that it is not, so many times more are.
  static let changesLookedAtFirst = 8
  /// The most changes of a record that are looked through for one of them.
  static let changesLookedThrough = 1_024
  /// The newest sign-ups of a person among which those for one session are looked for: nobody has so many at a time.
  static let signUpsLookedAt = 64
  /// Records that go out at once: more than a register of the size of a country holds.
  static let exportedRecords = 100_000_000
  /// Records that go out at once of which it is worked out whether all are about one person: more than the centre ever has
  /// with one, few enough to be looked at while others wait for the lock.
  static let recordsOfOne = 200
  /// Days of one session: a camp or a fair lasts two weeks, beyond a month it is a slip in the year.
  static let sessionDays = 31
  /// Days in which remarks on one thing are taken: the longest that a city gives is half a year.
  static let consultationDays = 366
  /// Days of one closure: nothing is closed for longer and kept on the list, so that more is a slip in the year.
  static let closureDays = 366
  /// Records of a list that are named at once while it is gone through until something is found.
  static let readWindow = 64
  /// Fields of a list for which nobody chose any: what a wide terminal holds.
  static let plainColumns = 6
  /// Fewer records about people than these are not told by their number: age bands and the tables of public statistics
  /// have the same threshold.
  static let fewestPeopleShown = 3
  /// Records of which a derived field is counted: beyond these one would wait for seconds.
  public static let derivedCounted = 20_000
  /// Cells of a table of counts: beyond these nobody asks how many, but for a list.
  static let countedCells = 1_000_000
  /// Versions of the privacy notice that are named where another was meant.
  static let toldNotices = 10
  /// Numbers of settings, whatever they count; each has its own range within.
  static let settingNumbers = -1_000_000...1_000_000
  /// What the program counts by itself, in bytes too: whole numbers that every program reading JSON holds exactly (RFC
  /// 8259, section 6).
  static let numbers = 0...(1 << 53)
  /// Minutes by which clocks of honest machines differ: a change that is further ahead of now than these was noted by a
  /// clock that went wrong, or this one does.
  static let clockMinutes = 5
  /// Days without any change after which a clock is more likely wrong than a centre at rest.
  static let quietDays = 366
  /// The bytes of a megabyte, as disks are sold.
  static let megabyte = 1_000_000
  /// Words of a name in which one letter may be a slip: the longest ones.
  static let nearWords = 6
  /// Records of which it is looked whether they are called nearly so, for each half of a word.
  static let nearNames = 50
  /// Records found in every field that are put in the order of their names: nobody reads more of them, and types on.
  static let orderedFound = 200
  /// Free times that a clash proposes: what fits under a form.
  public static let proposedTimes = 3
}
