import CivicDomain
import Interchange
import Words

/// What an import has to say, in words.
struct ImportReport {
  let words: any Words
  let circumstances: Circumstances
  /// The kind of record that is imported.
  let kind: Kind

  /// Why a row was refused, and where.
  func line(for finding: ImportFinding) -> String {
    words.at(line: finding.line, column: finding.column, phrase(for: finding.reason))
  }

  /// Why a file cannot be imported at all.
  func lines(for error: ImportError) -> [String] {
    switch error {
    case .empty: words.emptyFile.lines
    case .header(let findings):
      words.brokenHeader.lines
        + findings.prefix(1).map { words.at(line: $0.line, column: $0.column, phrase(for: $0.problem)) }
    case .noKnownColumn(let header): words.noKnownColumn(header.map(\.text), of: kind).lines
    case .columnTwice(let field, let first, let second):
      words.columnTwice(field, first: first.text, second: second.text).lines
    case .noSuchColumn(let name): words.noSuchColumn(name).lines
    case .noSuchField(let name): words.unknownField(name, of: kind).lines
    case .hasOwnAct(let kind): words.problem(.madeBy(kind, command: kind.madeBy ?? ""))
    }
  }

  /// The columns that were passed over.
  func passedOver(_ mapping: ColumnMapping) -> [String] {
    mapping.passedOver.compactMap { header, reason in
      switch reason {
      case .unknown: words.unknownColumn(header.text)
      case .derived: words.derivedColumn(header.text)
      case .noted, .unwanted: nil
      }
    }
  }

  private func phrase(for reason: ImportFinding.Reason) -> String {
    switch reason {
    case .table(let problem): phrase(for: problem)
    case .field(let field, let error): words.cellFault(error, in: field)
    case .columnMissing(let field): words.columnMissing(field)
    case .sameRecord(let line): words.sameRecord(line: line)
    case .severalRecords(let field, let ids): words.severalRecords(field, ids)
    case .notAnID(let text, let kind): words.notAnID(text, of: kind)
    case .removed(let id): words.removedRecord(id)
    case .rule(let refusal): words.refusal(refusal, in: circumstances).line
    }
  }

  private func phrase(for problem: CSVFinding.Problem) -> String {
    switch problem {
    case .openQuote: words.quoteNotClosed
    case .strayQuote: words.strayQuote
    case .ragged(let cells, let expected): words.ragged(cells: cells, expected: expected)
    case .nul: words.nulByte
    case .notUTF8: words.notUTF8
    case .utf16: words.isUTF16
    case .cellTooLong(let limit): words.cellTooLong(limit: limit)
    case .rowTooLong(let limit): words.rowTooLong(limit: limit)
    case .tooManyCells(let limit): words.tooManyCells(limit: limit)
    }
  }
}
