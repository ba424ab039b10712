import CivicDomain

/// What a page says around one of its tables, for renderings that hold tables alone: whoever finds the sheet must see what it
/// is of.
struct WordsAroundTable: Equatable {
  /// The table.
  let table: ReportPage.Table
  /// The heading under which it stands; empty: none.
  let heading: String
  /// What stands before it: the title, its heading, facts.
  let before: [Line]
  /// What stands behind it: the notice of who pays for it.
  fileprivate(set) var after: [Line] = []

  /// One line of them.
  enum Line: Equatable {
    case text(String)
    case fact(ReportPage.Fact)

    /// It as one text: `Termin: 10.09.2026`.
    var text: String {
      switch self {
      case .text(let text): text
      case .fact(let fact): "\(fact.label): \(fact.text)".split(whereSeparator: \.isNewline).joined(separator: " ")
      }
    }

    /// It as the cells of a row.
    var cells: [String] {
      switch self {
      case .text(let text): [text]
      case .fact(let fact): [fact.label, fact.text]
      }
    }
  }
}

extension ReportPage {
  /// Whether it says more than its tables do: a page of records that are listed is its table, and read in again as that.
  private var saysMoreThanTables: Bool {
    blocks.contains { block in
      switch block {
      case .facts(let facts): !facts.isEmpty
      case .notice, .sheet: true
      case .heading, .paragraph, .table, .bars, .signatures, .foot: false
      }
    }
  }

  /// Its tables, each with what it says around it: from one heading to the next all belongs to the table there, and what stands
  /// where there is none to the one before it, or to the first.
  var tablesWithWords: [WordsAroundTable] {
    guard saysMoreThanTables else {
      return tables.map { WordsAroundTable(table: $0, heading: "", before: []) }
    }
    var found: [WordsAroundTable] = []
    var (heading, lines): (String, [WordsAroundTable.Line]) = ("", [])
    func end() {
      if !found.isEmpty {
        found[found.count - 1].after += lines
        lines = []
      }
    }
    for block in blocks {
      switch block {
      case .heading(let text), .sheet(let text):
        end()
        heading = text
        lines.append(.text(text))
      case .paragraph(let text), .notice(let text):
        lines += text.split(whereSeparator: \.isNewline).map { .text(String($0)) }
      case .facts(let facts): lines += facts.map { .fact($0) }
      case .bars(let bars): lines += bars.bars.map { .fact(Fact("\(bars.caption), \($0.label)", String($0.count))) }
      case .table(let table):
        found.append(WordsAroundTable(table: table, heading: heading, before: [.text(title)] + lines))
        lines = []
      case .signatures, .foot: break
      }
    }
    end()
    return found
  }
}
