import CivicDomain
import Words

/// A file as somebody has it in hand, understood as the rows of a table, whatever its format.
public struct ImportFile: Sendable {
  /// A format of tables.
  public enum Format: String, CaseIterable, Sendable {
    /// Comma-separated values, in whatever code page.
    case csv
    /// A workbook of Excel.
    case xlsx
    /// Objects of JSON, one a line.
    case json
    /// A map: GeoJSON.
    case geojson
    /// An extract of the court register, in JSON.
    case krs
  }

  /// The rows.
  public let rows: any TableRows
  private let origin: Origin

  private enum Origin {
    case text(CodePage)
    case sheet(SheetTable, name: String, others: [String])
    case lines
    case map(MapNotes)
    case extract(CourtRegisterExtract)
  }

  /// Understands a whole file.
  ///
  /// - Parameters:
  ///   - format: its format; nil: what it begins with says so.
  ///   - sheet: the sheet of a workbook; nil: the first that is shown.
  ///   - goesOn: told the part that is unpacked, 0 to 1; whether it is wanted any more.
  /// - Throws: why it cannot be read.
  public init(
    _ file: [UInt8], as format: Format? = nil, sheet: String? = nil, goesOn: (Double) -> Bool = { _ in true }
  ) throws(ImportError) {
    (rows, origin) = try ImportFile.understood(file, as: format, sheet: sheet, goesOn)
    if sheet == nil { return }
    if case .sheet = origin { return }
    throw .workbook(.noWorkbook(asking: .sheet))
  }

  private typealias Understood = (any TableRows, Origin)

  private static func understood(
    _ file: [UInt8], as format: Format?, sheet: String?, _ goesOn: (Double) -> Bool
  ) throws(ImportError) -> Understood {
    switch format {
    case .json: return (try JsonLines.rows(of: file), .lines)
    case .geojson: return map(try MapFile(try document(file)))
    case .krs: return extract(try CourtRegisterExtract(try document(file)))
    case .csv: return text(try TableFile(file))
    case .xlsx: return try workbook(file, sheet: sheet, goesOn)
    case nil:
      if Workbook.isOne(file) { return try workbook(file, sheet: sheet, goesOn) }
      guard let document = try knownDocument(file) else { return text(try TableFile(file)) }
      return MapFile.isOne(document) ? map(try MapFile(document)) : extract(try CourtRegisterExtract(document))
    }
  }

  private static func text(_ text: TableFile) -> Understood { (text.table, .text(text.codePage)) }

  private static func map(_ map: MapFile) -> Understood { (map.rows, .map(map.notes)) }

  private static func extract(_ extract: CourtRegisterExtract) -> Understood {
    (extract.rows, .extract(extract))
  }

  private static func workbook(
    _ file: [UInt8], sheet: String?, _ goesOn: (Double) -> Bool
  ) throws(ImportError) -> Understood {
    if !Workbook.isOne(file) {
      // Another sort of file is named for what it is.
      _ = try TableFile(file)
      throw .workbook(.noWorkbook(asking: sheet == nil ? .format : .sheet))
    }
    let workbook = try Workbook(file)
    let chosen = try workbook.sheet(named: sheet)
    let table = try workbook.rows(of: chosen, goesOn: goesOn)
    let others = workbook.sheets.map(\.name).filter { $0 != chosen.name }
    return (table.rows, .sheet(table, name: chosen.name, others: others))
  }

  // MARK: - JSON

  /// The JSON of a file, in whatever code page it is.
  private static func document(_ file: [UInt8]) throws(ImportError) -> JsonValue {
    let (page, bytes) = CodePage.decoded(file)
    guard page != .unknown else { throw .foreign(CodePage.sort(ofUnknown: file)) }
    // A site that has nothing, or nothing to say, answers so, and what it answers is saved under the name that was asked for.
    if bytes.allSatisfy({ $0 <= 0x20 }) { throw .document(.nothing) }
    if TableFile.isWebPage(bytes) { throw .document(.webPage) }
    do throws(JsonFault) { return try JsonValue(bytes) } catch { throw .json(error) }
  }

  /// The JSON of a file that is known by its shape; nil for any other file.
  private static func knownDocument(_ file: [UInt8]) throws(ImportError) -> JsonValue? {
    let start = file.prefix(beginning).drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
    let isWide = file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF])
    guard isWide || start.first == UInt8(ascii: "{") else { return nil }
    let signs = String(decoding: CodePage.decoded(Array(file.prefix(beginning))).bytes, as: UTF8.self)
      .filter { !$0.isWhitespace }
    let isKnown = ["\"type\":\"Feature", "\"features\":[", "\"odpis\":{"].contains { signs.contains($0) }
    guard isKnown else { return nil }
    let value: JsonValue
    do throws(ImportError) { value = try document(file) } catch {
      // Lines of objects are none of these, whatever is in them.
      if case .json(let fault) = error, fault.reason == .behindTheEnd { return nil }
      throw error
    }
    return MapFile.isOne(value) || CourtRegisterExtract.isOne(value) ? value : nil
  }

  /// The length of the beginning that says what a document is.
  private static let beginning = 4_096

  // MARK: - Its table

  /// The table of the file for a kind of record: its head row is found, and its columns are mapped.
  ///
  /// - Parameters:
  ///   - renamed: their header → our field, as the user gave them.
  ///   - remembered: the columns of an earlier list.
  ///   - given: values of fields for rows that have none.
  public func table(
    of kind: AnyKind, renamed: [String: String] = [:], remembered: [RememberedColumn] = [],
    given: [String: FieldValue] = [:]
  ) throws(ImportError) -> ImportTable {
    func made(
      isHeadFirst: Bool = false, isFromCapitals: Bool = false, likely: [String: FieldValue] = [:]
    ) throws(ImportError) -> ImportTable {
      try ImportTable(
        rows, of: kind, renamed: renamed, remembered: remembered,
        given: likely.merging(given) { $1 }, isHeadFirst: isHeadFirst,
        isFromCapitals: isFromCapitals)
    }
    switch origin {
    case .text: return try made()
    case .lines, .map: return try made(isHeadFirst: true)
    case .extract(let extract):
      guard kind.kind == Organization.kind else { throw .document(.extractOfOrganization) }
      let likely = extract.likelyForm.map { [Organization.name(of: \.legalForm): FieldValue.text($0.rawValue)] } ?? [:]
      return try made(isHeadFirst: true, isFromCapitals: true, likely: likely)
    case .sheet(_, let name, let others):
      do throws(ImportError) { return try made() } catch {
        // A first sheet of notes is no reason to look no further.
        if case .noKnownColumn(let header) = error, !others.isEmpty {
          throw .noTableInSheet(header, sheet: name, others: others)
        }
        throw error
      }
    }
  }

  /// How a file was understood.
  public enum Understanding: Equatable, Sendable {
    /// As text in a code page.
    case text(CodePage)
    /// As the sheet of a workbook.
    case sheet(SheetNotes)
    /// As a map, of which this was not taken.
    case map(MapNotes)
    /// As an extract of the court register, of this number and day, perhaps of an organization that was deleted there.
    case extract(number: String, day: String, isDeleted: Bool)
  }

  /// How the file was understood, once it is known in which row its table begins.
  public func understanding(headRow: Int) -> Understanding {
    switch origin {
    case .text(let page): .text(page)
    case .lines: .text(.utf8)
    case .sheet(let table, _, _): .sheet(table.notes(below: headRow))
    case .map(let notes): .map(notes)
    case .extract(let extract): .extract(number: extract.number, day: extract.day, isDeleted: extract.isDeleted)
    }
  }

  /// Whether what it changes is shown field by field even where it is saved: it is one record.
  public var isOneRecord: Bool { if case .extract = origin { true } else { false } }
}
