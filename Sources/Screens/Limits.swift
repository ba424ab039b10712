/// The limits of the screens, each with its reason.
public enum Limits {
  /// Milliseconds after the last key at which the pane beside a list is drawn: a held arrow pays for the list only.
  static let settle = 60
  /// How many changes of a record are looked through for one of them.
  static let changesLookedThrough = 100
  /// How many desks may save something in the moment in which one does.
  static let desks = 10
  /// Milliseconds without a key after which a form that was typed into is kept as a draft.
  static let draftPause = 2_000
  /// Inputs from which on a form sums up what is about to be saved: fewer are seen at one glance.
  static let leastSummedUp = 5
  /// The privacy notices that are offered, the newest first: a version is in force for years.
  static let offeredNotices = 20
  /// Characters of a folder's path that is typed.
  static let folderPath = 400
  /// Characters of the name of a queue: CUPS takes no longer one.
  static let queueName = 127
  /// Milliseconds that a wake lies ahead at least, where only the clock asks for it: a frozen clock must not spin.
  static let shortestWake = 1_000
  /// The smallest width of a terminal that can be worked on.
  static let smallestWidth = 40
  /// The smallest height of a terminal that can be worked on.
  static let smallestHeight = 12
  /// The height of the work from which on there is room for an empty line under a title.
  static let roomyHeight = 14
  /// The width from which on what an import would do is counted in words; below it in signs.
  static let narrowImport = 60
  /// The most lines of how a file was read that stand above the table of its rows; more stand below it.
  static let notesAboveTable = 5
  /// Rows that a long message may take.
  static let messageRows = 5
  /// The width from which on the tabs have names; below it they are digits.
  static let namedTabsWidth = 60
  /// The program's name in the first row always has so many columns.
  static let namedHead = 9
  /// The width from which on a pane stands beside the list.
  static let twoPanesWidth = 72
  /// The width from which on the days of a month hold titles, and not only signs.
  static let titledMonthWidth = 100
  /// The width from which on a third pane stands beside the two.
  static let threePanesWidth = 120
  /// The columns that a screen keeps for its own panes beside a third: as many as a small terminal has.
  static let keptBeside = 79
  /// The least columns of a third pane: a line of a resource's bookings fits.
  static let leastBeside = 39
  /// The least columns of a record's name in a list.
  static let listedName = 24
  /// The least columns of the day beside a month with titles: the hours and the first words of a session.
  static let leastDay = 34
  /// The columns of the map's list in which nearly all names have room.
  static let mapListed = 66
  /// The columns that the desk keeps: its lines say who, what and when, and are worth more than what is read beside them.
  static let deskKept = 150
  /// Matching resources shown beneath one organization; the pane shows all.
  static let matchesBeneath = 4
  /// Resources of one organization that a search reads one by one: more than nearly all of them have.
  static let resourcesRead = 50
  /// Days of bookings drawn for a resource: at least a week, at most two.
  static let bookedDays = 7...14
  /// Bookings of one resource in a menu: half a year of a busy room.
  static let listedBookings = 100
  /// Things of one duty that stand on the desk one by one; more are one line.
  static let unfoldedThings = 2
  /// Things of one duty that its queue shows; more are counted: nobody does as many in a day.
  static let queuedThings = 200
  /// The part of the desk's width, in hundredths, that the day has.
  static let dayShare = 41
  /// Records from which on what is done to all of them at once is confirmed by their number, typed out.
  static let confirmedByNumber = 10
  /// Answers that the form which approves or publishes them shows whole; more are counted.
  static let readFirst = 3
  /// Acts that the desk tells of: more are no news, but a history.
  static let recentActs = 30
  /// Acts that the desk counts, however few it tells of: beyond, it says that there are more.
  static let countedActs = 200
  /// Acts that the list of all changes holds: who wants older ones asks the log.
  static let listedActs = 1_000
  /// Things done last from the list of all that can be done, offered again before anything is typed.
  static let doneLast = 5
  /// Resources among which the best for a need are found: each is asked for its time, and nobody reads more.
  static let neededRead = 60
  /// Rows of what the words typed after `:` find: who needs more types another word.
  static let paletteRows = 60
  /// Records of one kind among those rows: the row behind them opens the list of all.
  static let paletteRecords = 4
  /// The columns that a title of the desk keeps beside its term.
  static let leastOfTitle = 12
  /// Rows of each thing that is near to what the program does not have.
  static let paletteNear = 2
  /// Acts and reports for which records are looked up by the other words: more words begin so only at the first letters.
  static let paletteVerbs = 8
  /// The letters of a word that is looked for by itself where nothing fits all words.
  static let paletteLeastWord = 3
  /// The letters of a word from which on one slip of typing is mended: a shorter one is near to too many.
  static let paletteLeastMended = 5
  /// Records of one kind on which an act is tried in a search: of so many states a few.
  static let paletteTried = 12
  /// Records in each of its states on which an act is tried where there are more.
  static let paletteTriedOfState = 3
  /// Records that are asked for their state one by one: of more only those are tried that come next or are due.
  static let paletteStatesOf = 2000
  /// Kinds whose lists are shown with what the other words find in them, where several are named.
  static let paletteKinds = 3
  /// Records whose names are compared with the words that were typed: of more each has but a common word.
  static let paletteNames = 32
  /// States of a kind that are looked through one by one: a field of more is no state.
  static let paletteStates = 8
  /// The width from which on a row of it says what sort of thing it is.
  static let paletteSortWidth = 60
  /// The attachments of a record that are offered to be taken out.
  static let attachmentsGivenOut = 20
  /// The letters of a value that is read at a glance where it says why something was found.
  static let briefValue = 24
  /// The columns for what sort of thing a row is.
  static let paletteSort = 16
  /// The columns for the keys of a row.
  static let paletteKey = 7
  /// Places to which Esc leads back one after the other: nobody remembers more.
  static let waysBack = 20
  /// Those with whom somebody spoke last, before anything is typed.
  static let lastCallers = 10
  /// Sessions or consultations that a caller is offered: as many as there are digits to choose by.
  static let offeredToCaller = 9
  /// Registrations, bookings or submissions of one caller: more than anybody asks for on the telephone.
  static let callersThings = 20
  /// The newest records of a caller among which those are chosen: a year of a busy organization.
  static let callersNewest = 200
  /// Rows around the selected one in which it is looked for after others changed something.
  static let searchedAgain = 50
  /// Submitters whose submissions a search on a consultation's page finds by their names: more share no name worth
  /// typing.
  static let searchedSenders = 50
  /// Characters of a search: longer ones come from a paste by mistake.
  static let searchLength = 80
  /// Rows that a day of the week takes where there is room.
  static let rowsOfWeekday = 3
  /// Characters of a day that is typed: longer than any way to write one.
  static let typedDay = 30
  /// The hour at which most meetings begin, offered for a new one.
  static let usualHour = 17
  /// Columns of the list of kinds beside which their newest records stand: the longest name and a number.
  static let kindsWidth = 34
  /// Records that a filter offers by name: more are no list that one reads.
  static let listedValues = 30
  /// Records of a kind among which a filter counts each of its values: so many are gone through at once.
  static let countedRecords = 2_000
  /// Records of one kind on the page of the record that they refer to; Enter shows all.
  static let partRows = 5
  /// Places that have remarks, told beside one that has none.
  static let placesOfRemarks = 6
  /// Of the records of one kind that belong to another, as many go out with it: whoever wants more takes their list.
  static let partsGivenOut = 500
  /// Changes that the history on a page shows: more than nearly all records have.
  static let shownChanges = 100
  /// Characters of a value in the history: the page has the whole of what holds now.
  static let shownValue = 1_000
  /// Columns that the names of fields may take on a page.
  static let labelWidth = 18
  /// Records that a reference's list offers at once.
  static let offeredRecords = 6
  /// Fields that a form folds away at least: a line that hides fewer saves nothing.
  static let leastFolded = 3
  /// Characters of the name of a view: longer ones would be cut wherever it is shown.
  static let viewName = 60
  /// Characters of a value that is typed for all rows of a list.
  static let typedValue = 200
  /// Columns of the name of a tab in the head row beside pinned lists, `Map…`: fewer tell nothing, and ten of these fill 80.
  static let shortestTabName = 4
  /// Characters of a path that is typed: longer than nearly all are.
  static let typedPath = 400
  /// Digits of a number that is typed to mean all of so many things.
  static let typedNumber = 6
  /// Rows of a page of the kiosk: as many as there are digits to choose them by.
  static let kioskRows = 9
  /// Things of a category that are looked through a page at a time; twice as many are parted by their names.
  static let kioskShelf = 17
  /// Characters of a name by which such a part is known.
  static let kioskShelfName = 20
  /// The days of which the kiosk tells whether a thing can be had: a week.
  static let kioskDays = 7
  /// The parts of a day, in hours: what somebody who asks in the hall has in mind.
  static let kioskDayParts = [8..<12, 12..<16, 16..<20]
  /// Characters of a paragraph's beginning in a list: enough to know it by.
  static let kioskBeginning = 60
  /// Seconds by which honest clocks differ.
  static let kioskClockSeconds = 300
  /// Seconds for which an edition is as good as now.
  static let kioskFreshSeconds = 3_600
  /// Seconds for which a kiosk's clock is believed beside an edition: beyond a day one of the two is wrong.
  static let kioskBelievedSeconds = 86_400
  /// Milliseconds between two keys, so that the second is no held one: longer than keyboards wait before they repeat.
  static let kioskPause = 700
  /// Milliseconds after which the first page is counted anew while nobody is there.
  static let kioskRecount = 60_000
  /// Milliseconds without a key after which the kiosk asks whether anybody is there.
  static let kioskIdle = 90_000
  /// Milliseconds for which it asks, before all is wiped.
  static let kioskCountdown = 30_000
  /// People whom one registration at the kiosk may bring: more are a group, and talked about.
  static let kioskPeople = 1...30
  /// Characters of a telephone number with all its signs.
  static let kioskPhone = 40
  /// Characters of a number of people.
  static let kioskDigits = 3
  /// Characters of a receipt's code with whatever parts it.
  static let kioskCode = 40
  /// Characters of a text that are shown once more before it is sent.
  static let kioskSummedUp = 300
  /// Bytes of the texts of one remark: a hand-in has 64 KiB, and each sign may take more there.
  static let kioskTextBytes = 30_000
  /// Wrong codes after which the next must wait: slips of whoever copied it by hand.
  static let kioskSlips = 5
  /// The longest wait for the next code, in seconds.
  static let kioskLongestWait = 60
  /// Milliseconds after which wrong codes no longer slow: somebody else stands there.
  static let kioskForgivenAfter = 900_000
  /// Wrong codes of which one is told.
  static let kioskToldCodes = 10
  /// Rows from which a page of the kiosk has blank lines between its parts.
  static let kioskRoomyHeight = 20
  /// Columns from which it has margins.
  static let kioskWideWidth = 60
  /// The columns of a margin.
  static let kioskMargin = 4
  /// Columns of its text at most: longer lines are hard to follow.
  static let kioskTextWidth = 76
  /// Rows of a field for one line, which may be long.
  static let kioskLineRows = 2
  /// Rows of a field for a text.
  static let kioskTextRows = 10
}
