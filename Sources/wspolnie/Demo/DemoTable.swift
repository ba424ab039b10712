import CivicDomain
import Interchange

/// A table of acts of the demo: bookings, registrations, remarks, answers. Its first row names the columns.
struct DemoTable {
  /// The rows, from top to bottom.
  let rows: [Row]

  /// Reads a table; dates in it are told from a day.
  init(_ bytes: [UInt8], today: Day) {
    var reader = CSVReader(bytes)
    let header = reader.next()?.cells.map(\.text) ?? []
    rows = reader.map { row in
      Row(
        line: row.line, cells: Dictionary(zip(header, row.cells.map(\.text)), uniquingKeysWith: { $1 }), today: today)
    }
  }

  /// One act.
  struct Row {
    /// The line of the file.
    let line: Int
    fileprivate let cells: [String: String]
    fileprivate let today: Day

    /// A cell's text; empty where there is none.
    subscript(_ column: String) -> String { cells[column] ?? "" }

    /// A day on which something happened, `-3d`.
    func day(_ column: String) -> Day? { try? Day(typed: self[column], near: today, liesInPast: true) }

    /// A local time, `+3d 17:00`.
    func time(_ column: String) -> LocalTime? { try? LocalTime(typed: self[column], near: today) }

    /// A whole number; nil where there is none.
    func number(_ column: String) -> Int? { Int(self[column]) }

    /// The record with this external id.
    func record<R: Record>(_ column: String, of type: R.Type, on register: any Register) -> Identifier<R>? {
      register.ids(of: R.kind, whose: "externalId", is: self[column]).first.map { Identifier($0.raw) }
    }

    /// Who it was, by the columns `name`, `email` and `phone`.
    func person(_ bits: UInt64) -> Person {
      var person = Person(blank: Identifier(bits: bits))
      person.name = self["name"]
      person.email = self["email"]
      person.phone = self["phone"]
      return person
    }
  }
}
