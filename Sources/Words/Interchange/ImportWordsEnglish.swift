import CivicDomain

extension English {
  func at(rows: [Int], count: Int, column: SheetColumn?, _ phrase: String) -> String {
    let place = column.map { "\(words(for: $0)), " } ?? ""
    return "\(place)\(words(for: rows, count)): \(phrase)"
  }

  func untoldFaults(_ count: Int, in column: SheetColumn?) -> String {
    let place = column.map { "\(words(for: $0)): " } ?? ""
    return "\(place)and \(self.count(count, of: .row)) more with similar faults in other words"
  }

  func change(of name: String, _ id: RecordID, inRow row: Int, _ fields: [String]) -> String {
    "row \(row), change: \(name) (\(id.raw)): \(fields.joined(separator: "; "))"
  }

  private func words(for column: SheetColumn) -> String {
    "column \(column.letter)" + (column.heading.isEmpty ? "" : " “\(column.heading)”")
  }

  private func words(for rows: [Int], _ count: Int) -> String {
    guard rows.count > 1 else { return "row \(rows.first.map(String.init) ?? "?")" }
    let named = "rows \(rows.map(String.init).joined(separator: ", "))"
    return count > rows.count ? "\(named) and others (\(self.count(count, of: .row)) in all)" : named
  }

  func imported(_ tally: ImportTally, of kind: Kind, _ end: ImportEnd) -> Sentences {
    let counts =
      "added: \(count(tally.added, of: kind)), changed: \(number(tally.changed)), "
      + "left alone: \(number(tally.leftAlone)), refused: \(count(tally.refused, of: .row))."
    switch end {
    case .saved: return Sentences(capitalized(counts), wayOut: tally.refused == 0 ? "" : fixAndRepeat)
    case .dryRun: return Sentences("This was a trial: \(counts)", kept: "Nothing was saved.")
    case .strict:
      return Sentences(
        "\(count(tally.refused, of: .row)) refused, and with --strict all go in or none.",
        kept: "Nothing was saved.", wayOut: "Correct those rows in the file and import it again.")
    case .cutShort:
      return Sentences(
        "A quote is never closed, so nobody can tell where the rows behind it end.", kept: "Nothing was saved.",
        wayOut: "Close the quote in the file and import it again.")
    case .abandoned: return Sentences("The import was stopped.", kept: "Nothing was saved.")
    }
  }

  func importing(_ progress: ImportProgress) -> String {
    let left = progress.secondsLeft.map { ", \(number($0)) s left" } ?? ""
    let rate = progress.rate > 0 ? ", \(number(progress.rate)) a second" : ""
    return "\(number(progress.percent))%  \(count(progress.rows, of: .row))\(rate)\(left)"
  }

  var importSaving: String { "Saving…" }

  private var fixAndRepeat: String {
    "Correct the refused rows in the file and import it again; what is there already is left alone."
  }

  var quoteNotClosed: String { "the quote opened here is closed nowhere" }
  var strayQuote: String { "text behind the quote that closes the cell; write a quote inside it twice" }
  func ragged(cells: Int, expected: Int) -> String {
    "the row has \(count(cells, of: ["cell", "cells"])), the header \(number(expected))"
  }
  var nulByte: String { "a zero byte, which no text has" }
  var notUTF8: String { "there are bytes here that are no UTF-8; enter this place anew" }
  func cellTooLong(limit: Int) -> String { "the cell has more than \(number(limit)) bytes" }
  func rowTooLong(limit: Int) -> String { "the row has more than \(number(limit)) bytes" }
  func tooManyCells(limit: Int) -> String { "the row has more than \(number(limit)) cells" }

  func columnMissing(_ field: FieldDeclaration) -> String {
    "a new entry needs the field “\(label(of: field))”, and the file has no such column; if the value is the same "
      + "everywhere: --set \(field.name)=…"
  }
  func sameRecord(row: Int) -> String { "the same entry is in row \(row) already" }
  func sameNumber(_ field: FieldDeclaration, row: Int) -> String {
    "row \(row) has the same number (\(label(of: field))); two organizations can have it only as branches of one"
  }
  func numbersOfSeveral(_ ids: [RecordID]) -> String {
    "the numbers in this row belong to different entries: \(few(ids.map(\.raw)))"
  }
  func numberOfAnother(_ field: FieldDeclaration, _ id: RecordID, name: String) -> String {
    "the \(label(of: field)) in this row is that of “\(name)” (\(id.raw)), and the row tells of another; correct the "
      + "number or add a column id"
  }
  func looksLike(_ id: RecordID, _ fields: [String]) -> String {
    let difference = fields.isEmpty ? "" : ", and differs: \(fields.joined(separator: "; "))"
    return "looks like the entry \(id.raw)\(difference); if it is that, add a column id, if another: --again"
  }
  func severalRecords(_ field: FieldDeclaration, _ ids: [RecordID]) -> String {
    "it cannot be told which entry is meant: \(label(of: field)) is the same in \(few(ids.map(\.raw)))"
  }
  func notAnID(_ text: String, of kind: Kind) -> String {
    "“\(text)” is no id of the kind \(label(of: kind)) (such as \(kind.idPrefix)-7k2m9xq4w1)"
  }
  func removedRecord(_ id: RecordID) -> String { "the entry \(id.raw) was removed; restore it first" }

  func codePage(_ name: String) -> String { "the file's code page: \(name)" }
  func titleRows(_ count: Int, headRow: Int) -> String {
    "\(self.count(count, of: .row)) above the table passed over; the names of the columns are in row \(headRow)"
  }
  func noFileToRead(_ path: String) -> Sentences {
    Sentences(
      "This is a folder or a device, no file: \(path).", kept: "Nothing was saved.", wayOut: "Name the table's file.")
  }
  func foreignFile(_ sort: FileSort) -> Sentences {
    Sentences("This is no CSV table but \(sort.label.en).", kept: "Nothing was saved.", wayOut: sort.wayOut.en)
  }
  func zerosPutBack(_ count: Int, in column: SheetColumn) -> String {
    "\(words(for: column)): leading zeros that a spreadsheet dropped were put back "
      + "(\(self.count(count, of: ["cell", "cells"])))"
  }
  func severalInCell(_ count: Int, in column: SheetColumn) -> String {
    "\(words(for: column)): the first value is in the field, the others in the notes "
      + "(\(self.count(count, of: ["cell", "cells"])))"
  }

  func saidNothing(_ count: Int, in column: SheetColumn) -> String {
    "\(words(for: column)): “none”, a dash and the like were taken as empty (cells: \(number(count)))"
  }

  var emptyFile: Sentences {
    Sentences("The file is empty.", wayOut: "Name a file with the columns' names in its first row and entries below.")
  }
  var brokenHeader: Sentences {
    Sentences("The row with the names of the columns is broken.", kept: "Nothing was saved.")
  }
  func noKnownColumn(_ headers: [String], of kind: Kind) -> Sentences {
    Sentences(
      "None of the columns fits the kind \(label(of: kind)): \(few(headers)).", kept: "Nothing was saved.",
      wayOut: "Check the kind and the file, or match the columns: --map THEIRS=OURS.")
  }
  func columnTwice(
    _ field: FieldDeclaration, first: String, second: String, dropping column: String
  ) -> Sentences {
    Sentences(
      "Two columns mean the same (\(label(of: field))): “\(first)” and “\(second)”.", kept: "Nothing was saved.",
      wayOut: "Pass one over: --drop \"\(column)\".")
  }
  func noSuchColumn(_ name: String) -> Sentences {
    Sentences("The file has no column “\(name)”, which --map names.", kept: "Nothing was saved.")
  }
  func notedColumn(_ column: SheetColumn) -> String {
    "\(words(for: column)): there is no such field, so it goes into the notes, which only the staff see; "
      + "--drop \"\(column.heading)\" passes it over"
  }
  func unknownColumn(_ column: SheetColumn) -> String {
    "\(words(for: column)) passed over: there is no such field"
  }
  func derivedColumn(_ column: SheetColumn) -> String {
    "\(words(for: column)) passed over: the program works this out itself"
  }
}
