import CivicDomain

/// A page that is printed or read, as blocks: what it says, without how it looks.
///
/// Reports make it; the renderings beside this file turn it into text, Markdown, HTML and CSV, and know no report.
public struct ReportPage: Equatable, Sendable {
  /// The title of the page, one line.
  public let title: String
  /// The language in which it is written.
  public let language: Language
  /// The blocks below the title, in their order.
  public let blocks: [Block]
  /// What of personal data the page tells.
  public let personal: PersonalContent
  /// The letter that it is; nil where it is none.
  public let letter: Letter?
  /// The cards for an address book that it tells; none of most.
  public let cards: [Card]
  /// The records whose places it tells as points; none of most.
  public let places: [RecordID]

  /// A page.
  public init(
    title: String, language: Language, blocks: [Block], telling personal: PersonalContent = .nothing,
    letter: Letter? = nil, cards: [Card] = [], places: [RecordID] = []
  ) {
    assert(blocks.allSatisfy(\.isWhole), "a row of a table with too few or too many cells")
    self.title = title
    self.language = language
    self.blocks = blocks
    self.personal = personal
    self.letter = letter
    self.cards = cards
    self.places = places
  }

  /// Somebody in an address book, or an organization; what is empty is not known.
  public struct Card: Equatable, Sendable {
    /// The id of the record that it is the card of.
    public let id: String
    /// The name.
    public let name: String
    /// Whether that is somebody's, of which a part is the surname.
    public let isOfPerson: Bool
    /// The organization for which they speak.
    public let organization: String
    /// Their role there.
    public let role: String
    /// The telephone.
    public let telephone: String
    /// The e-mail address.
    public let email: String
    /// Where it is: street and number, town, postal code.
    public var (street, town, postalCode) = ("", "", "")

    /// A card.
    public init(
      id: String, name: String, isOfPerson: Bool = true, organization: String = "", role: String = "",
      telephone: String = "", email: String = ""
    ) {
      self.id = id
      self.name = name
      self.isOfPerson = isOfPerson
      self.organization = organization
      self.role = role
      self.telephone = telephone
      self.email = email
    }
  }

  /// A letter to many, of which none learns of the others.
  public struct Letter: Equatable, Sendable {
    /// The subject.
    public let subject: String
    /// The text; its line breaks stay.
    public let text: String
    /// The addresses to which it goes in blind copy.
    public let blindCopies: [String]
    /// What is to be known of it before it is sent: whom it does not reach; empty: nothing.
    public let remark: String

    /// A letter.
    public init(subject: String, text: String, blindCopies: [String], remark: String = "") {
      self.subject = subject
      self.text = text
      self.blindCopies = blindCopies
      self.remark = remark
    }
  }

  /// A part of a page.
  public enum Block: Equatable, Sendable {
    /// The heading of what follows.
    case heading(String)
    /// The heading of a sheet of its own: on paper it begins a new one.
    case sheet(String)
    /// Running text; its line breaks stay.
    case paragraph(String)
    /// Labels, each with what is said of it.
    case facts([Fact])
    /// Rows and columns.
    case table(Table)
    /// Counts side by side.
    case bars(Bars)
    /// Lines to sign on, each with the words below it.
    case signatures([String])
    /// A text that must be noticed: a privacy notice, a sentence that a funder asks for.
    case notice(String)
    /// What is said of the page itself, also where its tables stand alone: when it was drawn up, the seal of the register.
    case foot(String)
  }

  /// A label and what is said of it.
  public struct Fact: Equatable, Sendable {
    /// The label.
    public let label: String
    /// What is said; its line breaks stay.
    public let text: String

    /// A fact.
    public init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }

  /// A table with the same number of cells in each row.
  public struct Table: Equatable, Sendable {
    /// The caption: what the rows are.
    public let caption: String
    /// The columns; the first names the row.
    public let columns: [Column]
    /// The cells of each row, in the order of the columns.
    public let rows: [[String]]
    /// The kind of record that each row is; nil: rows are none, or are of several kinds.
    public let records: Kind?

    /// A table.
    public init(_ caption: String, columns: [Column], rows: [[String]], of records: Kind? = nil) {
      self.caption = caption
      self.columns = columns
      self.rows = rows
      self.records = records
    }
  }

  /// A column of a table.
  public struct Column: Equatable, Sendable {
    /// The heading of the column.
    public let heading: String
    /// How its cells are set.
    public let alignment: Alignment
    /// Whether its cells are filled in by hand: it is given room.
    public let isFilledInByHand: Bool

    /// A column.
    public init(_ heading: String, _ alignment: Alignment = .leading, byHand: Bool = false) {
      self.heading = heading
      self.alignment = alignment
      isFilledInByHand = byHand
    }
  }

  /// How the cells of a column are set.
  public enum Alignment: Equatable, Sendable {
    /// Words begin at one edge.
    case leading
    /// Numbers end at one edge.
    case trailing
  }

  /// Counts, each under its label.
  public struct Bars: Equatable, Sendable {
    /// The caption: what is counted.
    public let caption: String
    /// What the labels are, as the heading over them; empty where the caption says it.
    public let heading: String
    /// The counts, none below 0.
    public let bars: [Bar]

    /// Counts side by side.
    public init(_ caption: String, of heading: String = "", _ bars: [Bar]) {
      self.caption = caption
      self.heading = heading
      self.bars = bars
    }

    /// The greatest count.
    var greatest: Int { bars.map(\.count).max() ?? 0 }
  }

  /// One count.
  public struct Bar: Equatable, Sendable {
    /// What is counted.
    public let label: String
    /// How many.
    public let count: Int

    /// A count.
    public init(_ label: String, _ count: Int) {
      assert(count >= 0, "a count below nothing")
      self.label = label
      self.count = count
    }
  }
}

extension ReportPage {
  /// The tables of the page.
  public var tables: [Table] {
    blocks.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }

  /// The lines of its foot, which stand below its tables where they are all that goes out.
  var footLines: [String] {
    blocks.flatMap { block in
      guard case .foot(let text) = block else { return [String]() }
      return text.split(whereSeparator: \.isNewline).map(String.init)
    }
  }

  /// Returns the page with each line of each text replaced: whoever gives a page out makes it safe so.
  public func mapped(_ safe: (String) -> String) -> ReportPage {
    func line(_ text: String) -> String {
      text.split(whereSeparator: \.isNewline).map { safe(String($0)) }.joined(separator: " ")
    }
    func lines(_ text: String) -> String {
      guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return safe(text) }
      return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { safe(String($0)) }
        .joined(separator: "\n")
    }
    return ReportPage(
      title: line(title), language: language,
      blocks: blocks.map { block in
        switch block {
        case .heading(let text): .heading(line(text))
        case .sheet(let text): .sheet(line(text))
        case .paragraph(let text): .paragraph(lines(text))
        case .facts(let facts): .facts(facts.map { Fact(line($0.label), lines($0.text)) })
        case .table(let table):
          .table(
            Table(
              line(table.caption),
              columns: table.columns.map { Column(line($0.heading), $0.alignment, byHand: $0.isFilledInByHand) },
              rows: table.rows.map { $0.map(lines) }, of: table.records))
        case .bars(let bars):
          .bars(Bars(line(bars.caption), of: line(bars.heading), bars.bars.map { Bar(line($0.label), $0.count) }))
        case .signatures(let texts): .signatures(texts.map(line))
        case .notice(let text): .notice(lines(text))
        case .foot(let text): .foot(lines(text))
        }
      }, telling: personal,
      letter: letter.map {
        Letter(
          subject: line($0.subject), text: lines($0.text), blindCopies: $0.blindCopies.map(line),
          remark: line($0.remark))
      },
      cards: cards.map {
        var card = Card(
          id: line($0.id), name: line($0.name), isOfPerson: $0.isOfPerson, organization: line($0.organization),
          role: line($0.role), telephone: line($0.telephone), email: line($0.email))
        (card.street, card.town, card.postalCode) = (line($0.street), line($0.town), line($0.postalCode))
        return card
      }, places: places)
  }
}

extension ReportPage.Block {
  /// Whether each row of a table has a cell for each column.
  fileprivate var isWhole: Bool {
    guard case .table(let table) = self else { return true }
    return table.rows.allSatisfy { $0.count == table.columns.count }
  }
}
