import CivicDomain

extension RowReading {
  /// The cells of a row as values.
  struct Contents {
    let row: TableRow
    var id = ""
    /// The values of the fields whose cells hold something.
    var values: Row
    var notes = NoteLines()
    var contacts: [GivenContact] = []
    var person = RowPerson()
    /// What stands beside the record; nil where nothing is told of it.
    var beside: Row?
    var mends: [ImportPlan.Mended] = []
    var findings: [ImportFinding] = []
    /// The fields of what was told of nobody, and is the record's where it has nothing there.
    var fills: Set<Int> = []
    /// The fields of which its cells say in no way that there is nothing: what is known stays.
    var unknown: Set<Int> = []
    /// What it says of single words that fields hold, by the indices of the fields: whether each is held.
    var traits: [Int: [String: Bool]] = [:]
    /// Whether its cells could be read, whatever they say.
    var isReadWhole = false
    /// What it refers to of its own kind, where the register does not know that: a row of the file, perhaps.
    var awaited: String?

    /// Notes how a cell was mended, and what of it is left over.
    mutating func take(_ mend: ImportMend, left: String = "", of column: Int, under heading: String = "") {
      if PersonInText.isNamed(in: left, isLikely: true) {
        mends.append(ImportPlan.Mended(mend: .personLeftOut, column: column))
      } else {
        mends.append(ImportPlan.Mended(mend: mend, column: column))
        notes.add(left, under: heading)
      }
    }

    /// Takes a value for a field of which no column tells.
    mutating func fill(_ value: FieldValue, at fieldIndex: Int) {
      values[fieldIndex] = value
      fills.insert(fieldIndex)
    }

    /// Notes what no field takes, but for what tells of somebody: no erasure looks for anybody in notes.
    /// - Parameter isOwn: whether its heading says that it reaches the organization: a second telephone of its own.
    mutating func note(
      _ text: String, of column: Int, under heading: String, mayNamePeople: Bool = false, isOwn: Bool = false
    ) {
      let isTold =
        isOwn
        ? PersonInText.isNamed(in: text, isLikely: mayNamePeople)
        : PersonInText.tells(of: text, isLikely: mayNamePeople, under: heading)
      if isTold || mayNamePeople && PersonInText.isLikeName(text) {
        mends.append(ImportPlan.Mended(mend: .personLeftOut, column: column))
      } else {
        notes.add(text, under: heading)
      }
    }
  }
}
