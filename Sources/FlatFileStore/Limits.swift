/// Every limit of the store, each with its reason.
enum Limits {
  /// The newest format number this program knows how to write.
  static let format = 1
  /// The longest line that is read, in bytes. A consulted document of two million characters is some 4 MB; but there are
  /// stores with an import in one line: the register of the whole country, 150,000 organizations, is one of 90 MB.
  static let lineLength = 256 << 20
  /// The longest act that is written, in bytes on either side: three times that register.
  static let actLength = 256 << 20
  /// Bytes or records of a line of an import, after which the next begins: as much as may be lost to one bad byte.
  static let partLength = 1 << 20
  static let partRecords = 1_000
  /// How often an import is judged before it is judged under the lock, or gives way: if others wrote each time, nobody can
  /// wait for a moment of silence.
  static let importRounds = 4
  /// The most that is asked under the lock, in looks at one record: some thousand rows, judged in some tenths of a second.
  static let looksUnderLock = 50_000
  /// How many looks at one record a walk along a whole kind counts as.
  static let looksPerWalk = 1_000
  /// How deep arrays and objects may lie in each other. Our own lines need 4; the rest is room for newer programs.
  static let depth = 16
  /// The range of `seq` and `turn`: whole numbers that every program reading JSON holds exactly (RFC 8259, section 6).
  static let numbers = 1...(1 << 53)
  /// By how much a remembered head may be ahead of its log: so much nobody has lost, and a number written there by hand must not
  /// use up all that are left.
  static let leap = 1 << 30
  /// How many keys one object of a line may have. A record has some thirty fields; comparing each key with all others
  /// must not become somebody's way to keep us busy.
  static let keys = 1_000
  /// Beyond this many bytes a segment gets a successor, so that every one of them can be looked at in an editor.
  static let segmentLength = 64 << 20
  /// Bytes left unmapped at the end of a segment: those behind may still be cut back by whoever writes, and a reader
  /// that had mapped them would be killed.
  static let unmappedTail = 1 << 20
  /// How long a writer waits for the lock, in milliseconds. A person at a desk waits no longer for an answer.
  static let lockWait = 5_000
  /// How long it sleeps between two tries, in milliseconds: a commit takes less than one.
  static let lockPause = 2
  /// How often the lock file may turn out to have been replaced before that is taken for a fault.
  static let lockFileReplaced = 10
  /// How often a log may turn out to have been replaced between reading and writing it.
  static let replacedWhileWriting = 3
  /// How much is held of what stands behind the last whole line of a segment: a writer may be in the midst of the longest
  /// line that is appended. What is longer is no line but the NULs of a power cut, and may be a hole of gigabytes.
  static let unfinishedLine = appendedLine + unmappedTail
  /// How many holes of a file are passed over before it is read to its end.
  static let holesPassed = 1_000
  /// Bytes kept for the line in `lock` that says who holds it.
  static let lockLine = 256
  /// Bytes of the line behind it that says how far the log reached. Both together are one sector of every disk, which is
  /// written whole or not at all.
  static let headLine = 200
  /// Bytes that are read of it: the longest name of an office and the greatest numbers make it longer.
  static let headLineRead = 320
  /// How often a call is made again because a signal came in between. Endless interruption is a failure too.
  static let interruptions = 100
  /// The longest `wspolnie.json` and the longest draft that are read, in bytes: both are some kilobytes.
  static let smallFile = 16 << 20
  /// The longest public edition, in bytes: a centre's is some hundred kilobytes, and a kiosk holds it in memory.
  static let publicEdition = 64 << 20
  /// How many records it takes in at a time while somebody may press a key: some milliseconds.
  static let editionPiece = 200
  /// How old it may become, in microseconds, though nothing changed: half an hour, so that a kiosk that finds it older knows
  /// that nobody keeps it.
  static let editionAge: Int64 = 1_800_000_000
  /// After how many milliseconds it is tried again where it could not be written.
  static let editionRetry = 60_000
  /// The longest line at its end, which says what it is.
  static let publicEditionEnd = 1 << 10
  /// The longest hand-in, in bytes: three texts of a remark, each as long as it may be, with room for what JSON escapes.
  static let handIn = 64 << 10
  /// How many members a hand-in may have: the longest has eleven.
  static let handInMembers = 20
  /// How many are taken in in one pass: a thousand residents at a kiosk are more than a day brings.
  static let handInsTaken = 1_000
  /// How many names of it are in mind then, a few megabytes: of a flood so much is set aside at a time.
  static let inboxHeld = 50_000
  /// How many names of the drop-box are looked at in one pass: a flood of a million is.
  static let inboxLooked = 10_000_000
  /// How many names of what is half written or set aside are looked at for what is too old.
  static let inboxCleaned = 10_000
  /// How many are, while somebody may press a key: some milliseconds.
  static let inboxLookedBeside = 1_000
  /// How many files are kept that were set aside, and how many bytes they may have together: enough to find out who sent them.
  static let refusedFiles = 1_000
  static let refusedBytes = 16 << 20
  /// How old a half-written hand-in may be, in microseconds, before its kiosk is taken for dead: an hour.
  static let halfWritten: Int64 = 3_600_000_000
  /// How many bytes are read or written at a time when whole files are copied: enough for the disk to be busy, and little
  /// beside what the program holds anyway.
  static let transfer = 1 << 20
  /// How many files one program brings in at once, each under a name and open until the line is there: systems let a program
  /// have 1,024 open, and no message that people send has as many parts.
  static let stagedNames = 1_000
  /// The room on the disk, in bytes, below which the next long act may not fit: `check` says so.
  static let roomToSave = 16 << 20
  /// How deep `check` looks below the data folder. Ours are three deep: personal/drafts/<login>.
  static let folderDepth = 8
  /// How many findings of one log are kept: a file of garbage has millions of bad lines, and nobody reads them all.
  static let findings = 1_000
  /// The most records changed at once that the indexes follow one by one.
  static let changesFollowed = 1_000
  /// The longest line that is ever appended to a segment; a longer one came whole, by rename, and nobody cuts it back.
  /// Not much shorter, for every segment is looked at in each refresh, and a table of a hundred rows must not make one.
  static let appendedLine = 8 << 20
  /// The most rows of which the indexes are made on one thread: up to it that is a matter of milliseconds.
  static let rowsOnOneThread = 10_000
  /// Rows of which the indexes of a search are made at a time while nobody types: a key waits some milliseconds at most.
  static let rowsPerPiece = 4_000
  /// Rows that are asked to what they refer in the time in which those that refer to one record are looked up.
  static let rowsPerLookup = 4
  /// The longest heading of a cache that is read, in bytes: some hundred sections of less than a hundred bytes each.
  static let cacheHeading = 1 << 20
  /// How many bytes of it are read and summed up at a time: they fit into a processor's second cache.
  static let cachePart = 256 << 10
  /// The large pages of x86-64 and of most arm64 kernels, in bytes.
  static let largePage = 2 << 20
  /// A new cache is written when this many bytes of the logs stand behind the old one: reading them takes some 10 ms.
  static let cacheTail = 1 << 20
  /// Texts of fewer bytes than this are no reason to throw away a form into which they were typed: they would be anybody's.
  static let tellingText = 6
  /// The most records that a hindrance names; the rest it counts.
  static let namedRecords = 5
  /// The most changes of a record that are looked through for whether they were all taken back.
  static let changesLookedThrough = 20
  /// How many of the last transactions are looked at for who wrote them: some weeks of a centre, read in milliseconds.
  static let rememberedWriters = 2_000
  /// How many answers to queries are kept: the screens show at most this many lists at a time.
  static let rememberedQueries = 8
  /// The most groups of which it is remembered which records are where in each.
  static let rememberedGroups = 4_096
  /// How many records of a kind are kept as they were last read: more than any act looks at, a few hundred kilobytes.
  static let rememberedRecords = 500
  /// A record with a longer text than this, in bytes, is not kept.
  static let rememberedText = 4 << 10
}
