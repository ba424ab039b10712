import CivicDomain
import Words

/// A file of the person's folder that may be a list to import.
public struct ImportableFile: Equatable, Sendable {
  /// The path by which it is read.
  public let path: String
  /// Its name, as it stands in the folder.
  public let name: String
  /// Its size in bytes.
  public let size: Int
  /// When it was changed last.
  public let changed: LocalTime

  /// Such a file.
  public init(path: String, name: String, size: Int, changed: LocalTime) {
    self.path = path
    self.name = name
    self.size = size
    self.changed = changed
  }
}

/// What an import is asked for: a file, and what its rows are.
public struct ImportRequest: Equatable, Sendable {
  /// The kind of record that each row is.
  public let kind: Kind
  /// The path of the file; `~` before it is the person's home.
  public let path: String
  /// The sheet of a workbook; nil: it has one.
  public var sheet: String?
  /// Whether all sheets of a workbook that are called by kinds come in together, whatever kind was asked for.
  public var isWhole = false
  /// What the person says that the rows of sheets are that are called by no kind, where all come in together; nil: they are passed
  /// over.
  public var kindsOfSheets: [String: Kind?] = [:]
  /// What the person says that columns are: the heading, or the letter, of each with the name of a field; an empty one: it
  /// is left out.
  public var renamed: [String: String] = [:]
  /// The same of each sheet, where all come in together.
  public var renamedInSheets: [String: [String: String]] = [:]
  /// Whether rows that only look like records are taken as new ones.
  public var isAgain = false
  /// What the person says of single rows that only look like records.
  public var choices: [RowPlace: RowChoice] = [:]
  /// What the person typed in the place of cells of single rows, and which rows are passed over.
  public var mends: [RowPlace: RowMend] = [:]
  /// The values of fields for all rows that have none, as they were typed, by the names of the fields.
  public var given: [String: String] = [:]
  /// The same of each sheet, where all come in together.
  public var givenInSheets: [String: [String: String]] = [:]
  /// The rows of whose new people it was said that they are others than those who are called so.
  public var apart: Set<RowPlace> = []
  /// What is read in the place of names, by the names of their fields: a district that is spelt otherwise.
  public var instead: [String: [String: String]] = [:]
  /// The name under which the columns are remembered, and by which they are understood; nil: it is still to be looked whether
  /// those of an earlier list are the same; empty: they are not wanted.
  public var mapping: String?
  /// What tells the file that was judged from what may stand in its place later; nil: nothing was judged yet.
  public var seen: Int?
  /// Whether the good rows were saved, and the file is looked at anew for the rest of them.
  public var isRest = false
  /// What was shown of it, so that nothing else is done: the register may be another meanwhile; nil: nothing was.
  public var shown: Int?

  /// A request.
  public init(_ kind: Kind, path: String, sheet: String? = nil) {
    self.kind = kind
    self.path = path
    self.sheet = sheet
  }

  /// What the person says that the columns of a sheet are.
  public func renamed(in sheet: String) -> [String: String] {
    sheet.isEmpty ? renamed : renamedInSheets[sheet] ?? [:]
  }

  /// The values for all rows of a sheet.
  public func given(in sheet: String) -> [String: String] { sheet.isEmpty ? given : givenInSheets[sheet] ?? [:] }

  /// Gives a field a value in all rows of a sheet that have none; nil: none.
  mutating func give(_ field: FieldDeclaration, _ text: String?, in sheet: String) {
    if sheet.isEmpty { given[field.name] = text } else { givenInSheets[sheet, default: [:]][field.name] = text }
  }

  /// Says what a column is; nil: as it was read at first.
  mutating func rename(_ column: ImportOutlook.Column, to field: String?) {
    if column.sheet.isEmpty {
      renamed[column.key] = field
    } else {
      renamedInSheets[column.sheet, default: [:]][column.key] = field
    }
  }

  /// What was said of the rows of a sheet, by their numbers.
  public func mends(in sheet: String = "") -> [Int: RowMend] {
    mends.reduce(into: [:]) { if $1.key.sheet == sheet { $0[$1.key.row] = $1.value } }
  }

  /// How much was said of its rows, columns and values, beside what was typed into cells, that was not said before.
  /// - Parameters:
  ///   - start: the values for all rows with which it was asked for.
  ///   - saved: as it was when its good rows were saved; nil: nothing was.
  func decisions(beside start: [String: String], after saved: ImportRequest?) -> Int {
    func news<Key, Value: Equatable>(_ said: KeyPath<ImportRequest, [Key: Value]>) -> Int {
      self[keyPath: said].count { saved?[keyPath: said][$0.key] != $0.value }
    }
    func newsInSheets(_ said: KeyPath<ImportRequest, [String: [String: String]]>) -> Int {
      self[keyPath: said].reduce(0) { sum, sheet in
        sum + sheet.value.count { saved?[keyPath: said][sheet.key]?[$0.key] != $0.value }
      }
    }
    let ofRows = news(\.choices) + news(\.kindsOfSheets) + apart.subtracting(saved?.apart ?? []).count + news(\.renamed)
    let ofAll = given.count { start[$0.key] != $0.value && saved?.given[$0.key] != $0.value }
    return ofRows + ofAll + (isAgain && saved?.isAgain != true ? 1 : 0) + newsInSheets(\.renamedInSheets)
      + newsInSheets(\.givenInSheets) + newsInSheets(\.instead)
  }

  /// The name of the file.
  public var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// What the run loop is to do for an import; the answer comes as `Event.importing`.
public enum ImportStep: Equatable, Sendable {
  /// Look which files of the person's folder may be imported.
  case lookForFiles
  /// Judge every row of a file, and save nothing.
  case judge(ImportRequest)
  /// Judge every row anew, and save the good ones together.
  case take(ImportRequest)
  /// Look which imports there were.
  case lookForImports
  /// Look what would be taken back with an import, by its number, and do nothing.
  case judgeUndoing(TakenImport)
  /// Take an import back as a whole.
  case undo(TakenImport)
  /// Look which messages there are in the person's folder.
  case lookForMessages
  /// Read a message, for a remark in a consultation.
  case readMessage(path: String, Identifier<Consultation>)
  /// Keep the files of a message with the remark that was taken from it.
  case keepEnclosed(path: String, Identifier<Submission>)
}

/// A message as a remark is taken from it: from whom, when, what it says.
public struct ReadMessage: Equatable, Sendable {
  /// The path of its file.
  public let path: String
  /// The id of the remark that it is: the same whenever the same file is read.
  public let submission: Identifier<Submission>
  /// The sender's name; empty where the message shows none.
  public let name: String
  /// The sender's address; empty where it shows none.
  public let email: String
  /// What it says.
  public let text: String
  /// The day on which it came; nil where it does not say.
  public let receivedOn: Day?
  /// How many files came with it.
  public let enclosed: Int
  /// What of it is not sure.
  public let doubts: [String]
  /// What it is about.
  public var subject = ""
  /// The telephone in its signature; empty where there is none.
  public var phone = ""
  /// The lines of its signature, which are left out of what it says.
  public var signature: [String] = []
  /// The lines of the letter that it answers, which are left out of what it says.
  public var quoted: [String] = []
  /// How many of its files are not with its remark yet.
  public var missing = 0
  /// What a remark lacks that has only its beginning; nil: nothing, somebody changed its words, or there is none yet.
  public var completion: EditRecord?

  /// Such a message.
  public init(
    _ path: String, as submission: Identifier<Submission>, from name: String, _ email: String, text: String,
    receivedOn: Day?, enclosed: Int, doubts: [String]
  ) {
    self.path = path
    self.submission = submission
    self.name = name
    self.email = email
    self.text = text
    self.receivedOn = receivedOn
    self.enclosed = enclosed
    self.doubts = doubts
  }
}

/// An import that was taken in: what is needed to take it back.
public struct TakenImport: Equatable, Sendable {
  /// The number of its transaction.
  public let number: Int
  /// The name of its file; empty where it is not known any more.
  public let file: String
  /// Whether what somebody has built on stays when it is taken back.
  public var keepsUsed = false

  /// Such an import.
  public init(_ number: Int, file: String = "") {
    self.number = number
    self.file = file
  }
}

/// An import of the past, or the taking back of one, as it stands in the log.
public struct PastImport: Equatable, Sendable {
  /// The number of its transaction.
  public let number: Int
  /// When it was, by whom, how much, as one line.
  public let line: String
  /// Why it cannot be taken back; nil: so far as is known at a glance, it can.
  public let hindrance: String?

  /// Such an import.
  public init(_ number: Int, line: String, hindrance: String? = nil) {
    self.number = number
    self.line = line
    self.hindrance = hindrance
  }
}

/// What would be taken back with an import.
public struct UndoOutlook: Equatable, Sendable {
  /// The import.
  public let taken: TakenImport
  /// When it was, by whom, how much.
  public let line: String
  /// The counts.
  public let tally: UndoTally
  /// What would become of each record, as many as anybody reads.
  public let rows: [String]
  /// What stands in the way of what stays, a line each.
  public var obstacles: [String] = []

  /// Such an outlook.
  public init(_ taken: TakenImport, line: String, tally: UndoTally, rows: [String]) {
    self.taken = taken
    self.line = line
    self.tally = tally
    self.rows = rows
  }
}

/// What became of a step of an import.
public enum ImportAnswer: Equatable, Sendable {
  /// The files of the folder, the newest first, and the folder as people write it.
  case files([ImportableFile], folder: String)
  /// The workbook has several sheets: which? Of those that are called by kinds, each with its kind, all may come in together.
  case sheets([String], ImportRequest, lists: [String])
  /// Something is to be chosen first, each way with its request: which of two columns is left out.
  case choice(String, [ImportChoice])
  /// What would become of the rows.
  case outlook(ImportOutlook)
  /// What was saved, as a sentence, and what takes it back, nil: nothing was to be saved; and the file looked at anew where rows of
  /// it were refused, nil: none was.
  case taken(String, TakenImport?, rest: ImportOutlook? = nil)
  /// The imports of the past, the newest first.
  case imports([PastImport])
  /// What would be taken back with one.
  case undoOutlook(UndoOutlook)
  /// An import was taken back, as a sentence; and what takes that back, nil where it is for good.
  case undone(TakenImport, String, TakenImport?)
  /// An import was not taken back, and why.
  case notUndone(TakenImport, String)
  /// Nothing was read or saved, and why: the file is unfit, somebody stopped it, the store refused.
  case refused(String)
  /// The messages of the folder, the newest first, and the folder as people write it.
  case messages([ImportableFile], folder: String)
  /// What a message says.
  case message(ReadMessage)
  /// The files of a message were kept with its remark, as a sentence.
  case kept(String)
  /// A message was not read, or its files not kept, and why.
  case notRead(String)
}

/// One of several ways to go on with an import.
public struct ImportChoice: Equatable, Sendable {
  /// What it is called.
  public let label: String
  /// The request that it leads to.
  public let request: ImportRequest

  /// A way.
  public init(_ label: String, _ request: ImportRequest) {
    self.label = label
    self.request = request
  }
}

/// What an import would do, row by row: the same as `import --dry-run` says.
public struct ImportOutlook: Equatable, Sendable {
  /// What was judged.
  public let request: ImportRequest
  /// The counts of the rows.
  public let tally: ImportTally
  /// How many rows are refused for they only look like something that there is.
  public let alike: Int
  /// How the file was understood: its code page or sheet, what was passed over, columns without a field.
  public let understood: [String]
  /// The columns, each with what it is taken for.
  public let columns: [Column]
  /// The faults of the refused rows: column, rows, why.
  public let faults: [String]
  /// The rows that would add or change a record, as many as anybody reads; behind them those that would change nothing.
  public let rows: [Row]
  /// Why nothing could be saved; nil: the good rows could.
  public let hindrance: String?
  /// The fields that a new record needs and that no column is.
  public var missing: [FieldDeclaration] = []
  /// The same of each sheet, where all come in together.
  public var missingInSheets: [SheetField] = []
  /// The names that the register does not know, in fields of which it knows many.
  public var doubts: [Doubt] = []
  /// The new people who are called as others are, and of whom nobody said yet who they are.
  public var namesakes: [Namesake] = []
  /// The rows that only look like records, as many as anybody goes through one by one.
  public var alikeRows: [Alike] = []
  /// The rows whose cells can be mended here, as many as anybody goes through one by one: refused, passed over, or mended.
  public var openRows: [OpenRow] = []
  /// The people who come in, as many as anybody reads.
  public var people: [Newcomer] = []
  /// Whether more of them come in than are listed.
  public var hasMorePeople = false
  /// The numbers of the rows of which what was said is gone, for the file has them no more.
  public var forgotten: [Int] = []
  /// How many rows look like something, and nobody has said yet what they are.
  var undecided: Int { max(alike, alikeRows.count) }
  /// Whether it is another file than was judged before, so that nothing was taken.
  public var isChanged = false
  /// Whether the register is another than it was when the rows were judged before, so that nothing was taken.
  public var isRegisterChanged = false

  /// A field of the rows of one sheet.
  public struct SheetField: Equatable, Sendable {
    /// The field.
    public let field: FieldDeclaration
    /// The sheet; empty where there is one list alone.
    public let sheet: String

    /// A field.
    public init(_ field: FieldDeclaration, in sheet: String = "") {
      self.field = field
      self.sheet = sheet
    }
  }

  /// The sheets that come in together, each with the kind of its rows, in the order of their columns.
  var sheets: [(sheet: String, kind: Kind)] {
    var sheets: [(sheet: String, kind: Kind)] = []
    for column in columns where !column.sheet.isEmpty && !sheets.contains(where: { $0.sheet == column.sheet }) {
      sheets.append((column.sheet, column.kind ?? request.kind))
    }
    return sheets
  }

  /// The fields that new records need and that no column is, each with its sheet.
  var lacking: [SheetField] { missing.map { SheetField($0) } + missingInSheets }

  /// The values that are given for all rows, in the order of their fields' names.
  var given: [(of: SheetField, text: String)] {
    ([("", request.kind)] + sheets).flatMap { sheet, kind in
      request.given(in: sheet).sorted { $0.key < $1.key }.compactMap { name, text in
        Schema.kind(named: kind.name)?.field(name).map { (SheetField($0, in: sheet), text) }
      }
    }
  }

  /// A column of the file.
  public struct Column: Equatable, Sendable {
    /// The heading or letter by which `ImportRequest.renamed` names it.
    public let key: String
    /// What people call it: `D „Prezes”`.
    public let title: String
    /// What it is taken for.
    public let meaning: Meaning
    /// Whether it is worth a look: no field has that name, or the person said what it is.
    public let isOpen: Bool
    /// The sheet where it stands; empty where there is one list alone.
    public var sheet = ""
    /// The kind of the rows of that sheet; nil: that which was asked for.
    public var kind: Kind?

    /// A column.
    public init(key: String, title: String, meaning: Meaning, isOpen: Bool) {
      self.key = key
      self.title = title
      self.meaning = meaning
      self.isOpen = isOpen
    }
  }

  /// What a column is taken for.
  public enum Meaning: Equatable, Sendable {
    /// A field.
    case field(FieldDeclaration)
    /// Something of a person who speaks for the row's organization.
    case contact
    /// Something of the person whom the row's record names.
    case person
    /// The day of its times, whose clocks stand in other columns.
    case day
    /// The hour beside that day.
    case hour
    /// What the record is a part of to which the row refers by its number.
    case partOf
    /// Whether a field that holds several words holds this one.
    case trait(FieldDeclaration, Label)
    /// A part of the address: the house's number.
    case addressPart
    /// A line of the notes.
    case noted
    /// Nothing: no field has that name.
    case unknown
    /// Nothing, as the person wanted.
    case leftOut
    /// What the program itself knows: an id, a running number, what is worked out.
    case fixed
  }

  /// A row of the file that comes in, or is there already as it is.
  public struct Row: Equatable, Sendable {
    /// What becomes of its record.
    public enum What: Sendable {
      /// It is new.
      case added
      /// It becomes otherwise.
      case changed
      /// It says what is known.
      case same
    }

    /// The row as a spreadsheet numbers it; 0: it tells of others.
    public let number: Int
    /// What becomes of its record.
    public let what: What
    /// What the record is called.
    public let name: String
    /// What it is beside its name, of a changed one each field before and after; empty: nothing.
    public let text: String
    /// The sheet where it stands; empty where there is one list alone.
    public var sheet = ""
    /// All that it does, line by line: each field as it will be, and whom it names.
    public var details: [String] = []

    /// Such a row.
    public init(_ number: Int, _ what: What, _ name: String, _ text: String = "") {
      self.number = number
      self.what = what
      self.name = name
      self.text = text
    }

    /// Where it stands.
    var place: RowPlace { RowPlace(number, in: sheet) }

    /// All of it in one line.
    public var told: String {
      let parted = what == .changed ? ": " : " · "
      return (sheet.isEmpty ? "" : "\(sheet): ") + (text.isEmpty ? name : name + parted + text)
    }
  }

  /// A row whose cells can be mended here.
  public struct OpenRow: Equatable, Sendable {
    /// How a row stands.
    public enum Standing: Equatable, Sendable {
      /// It is refused.
      case refused
      /// The person passes it over.
      case passedOver
      /// It comes in as the person mended it.
      case mended
    }

    /// Where it stands in the file.
    public let place: RowPlace
    /// What it is called, by its own cells.
    public let name: String
    /// How it stands.
    public let standing: Standing
    /// Its cells, those first that are refused; none where the table itself is broken there.
    public let cells: [Cell]
    /// Why it is refused as a whole.
    public let faults: [String]
    /// Its cells as they stand in the file.
    public let was: [String]
    /// What it looks like; nil: like nothing.
    public var alike: Alike?

    /// Such a row.
    public init(
      _ place: RowPlace, _ name: String, _ standing: Standing, cells: [Cell], faults: [String], was: [String]
    ) {
      self.place = place
      self.name = name
      self.standing = standing
      self.cells = cells
      self.faults = faults
      self.was = was
    }
  }

  /// A cell of a row that can be mended, or what a row lacks.
  public struct Cell: Equatable, Sendable {
    /// The index of its column; nil: no column is the field.
    public let column: Int?
    /// The heading or letter by which `ImportRequest.renamed` names the column.
    public let key: String
    /// What people call it: `D „Prezes”`.
    public let title: String
    /// The field by which it is typed; nil: as a text.
    public let field: FieldDeclaration?
    /// What is read in it now.
    public let text: String
    /// Why it is refused; empty: it is not.
    public let fault: String

    /// Such a cell.
    public init(_ column: Int?, key: String, title: String, field: FieldDeclaration?, text: String, fault: String) {
      self.column = column
      self.key = key
      self.title = title
      self.field = field
      self.text = text
      self.fault = fault
    }
  }

  /// Somebody who comes in with a row.
  public struct Newcomer: Equatable, Sendable {
    /// The row.
    public let place: RowPlace
    /// Their name.
    public let name: String
    /// What they are there; empty where nothing says so.
    public let role: String
    /// For whom they speak; empty: for nobody.
    public let organization: String
    /// Who it is; nil: nobody else is.
    public var person: RecordID?

    /// Such a person.
    public init(_ place: RowPlace, _ name: String, role: String, organization: String) {
      self.place = place
      self.name = name
      self.role = role
      self.organization = organization
    }
  }

  /// An outlook.
  public init(
    _ request: ImportRequest, _ tally: ImportTally, understood: [String], columns: [Column] = [], faults: [String],
    rows: [Row], hindrance: String?, alike: Int = 0
  ) {
    self.alike = alike
    self.request = request
    self.tally = tally
    self.understood = understood
    self.columns = columns
    self.faults = faults
    self.rows = rows
    self.hindrance = hindrance
  }

  /// How many people come in: one may speak for several.
  var peopleCount: Int { Set(people.map { $0.person?.raw ?? "\($0.place) \($0.name)" }).count }

  /// How many rows would do something.
  public var effective: Int { tally.added + tally.changed }
}
