import CivicDomain
import Interchange

/// A table of acts of the demo: bookings, registrations, submissions, responses. Its first row names the columns.
struct DemoTable {
  /// The rows, from top to bottom.
  let rows: [Row]

  /// Reads a table; relative dates in it are counted from a day.
  init(_ bytes: [UInt8], today: Day) {
    var reader = CSVReader(bytes)
    let header = reader.next()?.cells.map(\.text) ?? []
    rows = reader.map { row in
      Row(
        line: row.line, cells: Dictionary(zip(header, row.cells.map(\.text)), uniquingKeysWith: { $1 }), today: today)
    }
  }

  /// A row of the table: one act.
  struct Row {
    /// The number of the line in the file.
    let line: Int
    fileprivate let cells: [String: String]
    fileprivate let today: Day

    /// A cell's text; empty where there is none.
    subscript(_ column: String) -> String { cells[column] ?? "" }

    /// The text in the column of a field.
    subscript<R: Record, V>(path: WritableKeyPath<R, V>) -> String { self[R.name(of: path)] }

    /// A day on which something happened, `-3d`.
    func day(_ column: String) -> Day? { try? Day(typed: self[column], near: today, lying: .past) }

    /// A local time, `+3d 17:00`.
    func time<R: Record>(_ path: WritableKeyPath<R, LocalTime?>) -> LocalTime? {
      try? LocalTime(typed: self[path], near: today)
    }

    /// A whole number; nil where there is none.
    func number<R: Record>(_ path: WritableKeyPath<R, Int?>) -> Int? { Int(self[path]) }

    /// A word of a choice; nil where there is none.
    func choice<R: Record, E: Choice>(_ path: WritableKeyPath<R, E?>) -> E? { E(rawValue: self[path]) }

    /// The record to which a field refers, by its external id.
    func reference<R: Record, T: Record>(
      _ path: WritableKeyPath<R, Identifier<T>>, on register: any Register
    ) -> Identifier<T>? {
      record(of: T.kind, called: self[path], on: register).map { Identifier($0.raw) }
    }

    /// The record of a kind with this external id.
    func record(of kind: Kind, called externalID: String, on register: any Register) -> RecordID? {
      guard let field = Schema.kind(named: kind.name)?.externalID else { return nil }
      return register.ids(of: kind, whose: field.name, is: externalID).first
    }

    /// The person in the columns `name`, `email` and `phone`, who was given the privacy notice on a day, unless the column `notice`
    /// says no.
    func person(_ bits: UInt64, noticed day: Day) -> Person {
      var person = Person(blank: Identifier(bits: bits))
      person.name = self[\Person.name]
      person.email = self[\Person.email]
      person.phone = self[\Person.phone]
      person.noticeGivenOn = person.name.isEmpty || self["notice"] == "nie" ? nil : day
      return person
    }
  }
}
