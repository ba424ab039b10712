import CivicDomain
import Words

/// The new people of a list who are called as others are, of the list or of the register, and of whom nothing says that they are
/// these: they come in, and whoever brings the list is asked.
public struct Namesakes {
  /// Somebody who is called as another is.
  public struct Found: Equatable, Sendable {
    /// The name.
    public let name: String
    /// The row.
    public let place: RowPlace
    /// The cells of the row as they were read.
    public let cells: [String]
    /// The row of the other.
    public let other: RowPlace?
    /// The other, where the register knows them.
    public let known: Identifier<Person>?
  }

  /// The first ones, as many as anybody goes through.
  public private(set) var found: [Found] = []
  /// How many there are.
  public private(set) var count = 0
  /// The rows in which somebody of a name comes in, by the hashes of the names.
  private var rows: [Int: (person: RecordID, place: RowPlace)] = [:]
  /// How often the register was asked.
  private var asked = 0
  private let remembering: Int
  private let asking: Int
  /// How many new people were not looked for among those of the register: a list may have more of them than can be compared.
  public private(set) var unasked = 0
  /// How many of them were not kept in mind, to be compared with the rows below.
  public private(set) var unremembered = 0

  /// Nobody yet.
  public init() {
    self.init(remembering: InterchangeLimits.namesRemembered, asking: InterchangeLimits.namesakesAsked)
  }

  /// Nobody yet, to compare so many.
  init(remembering: Int, asking: Int) {
    self.remembering = remembering
    self.asking = asking
  }

  /// Looks at the people who come in with a row.
  ///
  /// - Parameters:
  ///   - width: how many columns the file has.
  ///   - register: the register without the list.
  public mutating func take(
    _ row: ImportPlan.JudgedRow, in sheet: String, width: Int, on register: any Register
  ) {
    for change in row.changes where String(change.id.prefix) == Person.kind.idPrefix {
      guard let name = change.set[\Person.name]?.text, !register.has(change.id) else { continue }
      let words = PersonName.compared(name)
      // A given name alone is nearly everybody's.
      guard words.count > 1 else { continue }
      let (place, cells) = (RowPlace(row.number, in: sheet), Array(row.cells.prefix(width)))
      if let other = rows[words.hashValue] {
        if other.person != change.id, other.place != place {
          note(Found(name: name, place: place, cells: cells, other: other.place, known: nil))
        }
        continue
      }
      if rows.count < remembering { rows[words.hashValue] = (change.id, place) } else { unremembered += 1 }
      let person = Person.lenient(id: Identifier(change.id.raw), change.set)
      // It is a walk through the register, and a list may have a hundred thousand people: those of whom nothing is told first of all.
      guard person.email.isEmpty, person.phone.isEmpty else { continue }
      guard asked < asking else {
        unasked += 1
        continue
      }
      asked += 1
      if let known = PersonRecognition.namesakes(of: person, on: register).first {
        note(Found(name: name, place: place, cells: cells, other: nil, known: known.id))
      }
    }
  }

  private mutating func note(_ one: Found) {
    count += 1
    if found.count < InterchangeLimits.namesakesListed { found.append(one) }
  }
}
