import CivicDomain
import Words

/// What is asked of a list before it comes in.
extension ImportOutlook {
  /// A name that the register does not know, in a field of which it knows many: a district that may be spelt otherwise.
  public struct Doubt: Equatable, Sendable {
    /// The field.
    public let field: FieldDeclaration
    /// The name as the file has it.
    public let name: String
    /// The nearest that the register knows, the nearest first.
    public let near: [String]
    /// What is said of it.
    public let text: String

    /// Such a name.
    public init(_ field: FieldDeclaration, _ name: String, near: [String], _ text: String) {
      self.field = field
      self.name = name
      self.near = near
      self.text = text
    }
  }

  /// Somebody new who is called as another is, of the list or of the register.
  public struct Namesake: Equatable, Sendable {
    /// The row.
    public let place: RowPlace
    /// What is asked of it.
    public let text: String
    /// The cells of the row as they stand in the file.
    public let was: [String]

    /// Such a person.
    public init(_ place: RowPlace, _ text: String, was: [String]) {
      self.place = place
      self.text = text
      self.was = was
    }
  }

  /// A row that only looks like something that there is.
  public struct Alike: Equatable, Sendable {
    /// The row as a spreadsheet numbers it.
    public let number: Int
    /// What it looks like.
    public let text: String
    /// The record that it may be; nil: it looks like another row.
    public let known: RecordID?
    /// Whether it may be another one: not where it has the record's number.
    public let mayBeNew: Bool
    /// The sheet where it stands; empty where there is one list alone.
    public var sheet = ""

    /// Such a row.
    public init(_ number: Int, _ text: String, known: RecordID?, mayBeNew: Bool) {
      self.number = number
      self.text = text
      self.known = known
      self.mayBeNew = mayBeNew
    }

    /// Where it stands.
    var place: RowPlace { RowPlace(number, in: sheet) }
  }
}
