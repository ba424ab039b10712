import CivicDomain
import Words

/// The lists of one workbook that come in together: each sheet a list of records of a kind, those that others refer to
/// first, so that a resource may name an organization of the sheet beside it.
public struct WorkbookPlan {
  /// A sheet of the plan.
  public struct Part {
    /// Its name.
    public let sheet: String
    /// The kind of which each of its rows is a record.
    public let kind: AnyKind
    /// The sheet as a file of its own.
    public let file: ImportFile
  }

  /// The sheets, in the order in which they come in.
  public let parts: [Part]
  /// The names of the sheets that are no list of a kind.
  public let passedOver: [String]
  /// The names of those that are called by a kind, and empty.
  public let empty: [String]
  /// The sheets among those passed over that are lists, though nothing says of what: each with the kinds that know columns of it,
  /// the likeliest first. None where nobody can be asked.
  public let unsaid: [(sheet: String, kinds: [AnyKind])]

  /// Reads the lists of a workbook.
  ///
  /// - Parameters:
  ///   - kinds: the sheets that are meant, and what their rows are; none: every sheet that is called by a kind. One whose records
  ///     the program alone writes is passed over beside others.
  ///   - said: what somebody says of sheets beside those: the kind of their rows, or that they are passed over.
  ///   - isAsking: whether somebody can be asked what the rows of a sheet are.
  ///   - goesOn: told the part of a sheet that is unpacked, 0 to 1; whether it is wanted any more.
  public init(
    _ file: [UInt8], kinds: [(sheet: String, kind: AnyKind)] = [], said: [String: Kind?] = [:], isAsking: Bool = false,
    goesOn: (Double) -> Bool = { _ in true }
  ) throws(ImportError) {
    guard Workbook.isOne(file) else {
      // Another sort of file is named for what it is.
      _ = try TableFile(file)
      throw .workbook(.noWorkbook(asking: kinds.isEmpty ? .all : .sheet))
    }
    let workbook = try Workbook(file)
    var parts: [Part] = []
    var passedOver: [String] = []
    var empty: [String] = []
    let spoken = Set(workbook.sheets.compactMap { Schema.kind(spoken: $0.name)?.kind })
    let comesInBeside = workbook.sheets.contains { Schema.kind(spoken: $0.name)?.comesInLists ?? false }
    for sheet in workbook.sheets {
      let isSaid = said[sheet.name] != nil
      let named =
        isSaid
        ? said[sheet.name]?.flatMap { Schema.kind(named: $0.name) } : try Self.kind(of: sheet.name, in: workbook, kinds)
      // What people call otherwise gives way to what is called so.
      let everyday = named == nil && kinds.isEmpty && !isSaid ? EverydayWords.kind(called: sheet.name) : nil
      guard
        let kind = named
          ?? everyday.flatMap({ other in
            spoken.contains(other) || parts.contains { $0.kind.kind == other } ? nil : Schema.kind(named: other.name)
          })
      else {
        passedOver.append(sheet.name)
        continue
      }
      if kinds.isEmpty, !kind.comesInLists, comesInBeside {
        passedOver.append(sheet.name)
        continue
      }
      if let other = parts.first(where: { $0.kind == kind }) {
        throw .sheetsOfOneKind(kind.kind, [other.sheet, sheet.name])
      }
      do throws(ImportError) {
        let part = try ImportFile(file, as: .xlsx, sheet: sheet.name, goesOn: goesOn)
        // A sheet with notes may be called as remarks are.
        if kinds.isEmpty, !isSaid, kind.rowMaking != nil || named == nil, !part.isTable(of: kind) {
          passedOver.append(sheet.name)
          continue
        }
        parts.append(Part(sheet: sheet.name, kind: kind, file: part))
      } catch {
        guard case .workbook(.emptySheet) = error else { throw error }
        empty.append(sheet.name)
      }
    }
    let open = workbook.sheets.filter { sheet in
      isAsking && !sheet.isHidden && said[sheet.name] == nil && passedOver.contains(sheet.name)
    }
    var unsaid: [(sheet: String, kinds: [AnyKind])] = []
    for sheet in open {
      let likely = try Self.likelyKinds(of: sheet.name, in: file, goesOn).filter { kind in
        !parts.contains { $0.kind == kind }
      }
      if !likely.isEmpty { unsaid.append((sheet.name, likely)) }
    }
    self.unsaid = unsaid
    if parts.isEmpty, unsaid.isEmpty { throw .noListInWorkbook(sheets: workbook.sheets.map(\.name)) }
    self.parts = Self.inOrder(parts)
    self.passedOver = passedOver
    self.empty = empty
  }

  private static func kind(
    of sheet: String, in workbook: Workbook, _ kinds: [(sheet: String, kind: AnyKind)]
  ) throws(ImportError) -> AnyKind? {
    if kinds.isEmpty { return Schema.kind(spoken: sheet) }
    for (name, kind) in kinds where try workbook.sheet(named: name).name == sheet { return kind }
    return nil
  }

  /// The kinds of which the rows of a sheet may be, by how many of its columns they know and how few of theirs it lacks.
  private static func likelyKinds(
    of sheet: String, in file: [UInt8], _ goesOn: (Double) -> Bool
  ) throws(ImportError) -> [AnyKind] {
    let list: ImportFile
    do throws(ImportError) { list = try ImportFile(file, as: .xlsx, sheet: sheet, goesOn: goesOn) } catch {
      if case .stopped = error { throw error }
      return []
    }
    let found = Schema.kinds.filter(\.comesInLists).compactMap { kind in
      list.known(of: kind).map { (kind: kind, known: $0) }
    }
    return found.enumerated().sorted { one, other in
      one.element.known == other.element.known
        ? one.offset < other.offset : one.element.known > other.element.known
    }.map(\.element.kind)
  }

  /// What refers to none of the others that are left goes first.
  private static func inOrder(_ parts: [Part]) -> [Part] {
    var left = parts
    var ordered: [Part] = []
    while !left.isEmpty {
      let next = left.firstIndex { part in !left.contains { $0.kind != part.kind && part.kind.refers(to: $0.kind) } }
      ordered.append(left.remove(at: next ?? 0))
    }
    return ordered
  }
}

extension ImportFile {
  /// How many of its columns a kind knows, less what each of its rows lacks; nil: fewer than two, for nearly every list has names.
  fileprivate func known(of kind: AnyKind) -> Int? {
    guard let mapping = try? table(of: kind).mapping else { return nil }
    let known = mapping.columns.count { meaning in
      switch meaning {
      case .id, .field, .addressPart, .trait, .contact, .day, .hour, .lastDay, .partOf, .person, .beside: true
      case .noted, .ignored: false
      }
    }
    return known < 2 ? nil : known - mapping.missing.count
  }

  /// Whether any of its columns is known for a kind.
  fileprivate func isTable(of kind: AnyKind) -> Bool {
    do throws(ImportError) {
      _ = try table(of: kind)
      return true
    } catch {
      if case .noKnownColumn = error { return false }
      if case .noTableInSheet = error { return false }
      return error != .empty
    }
  }
}

extension AnyKind {
  fileprivate func refers(to other: AnyKind) -> Bool {
    fields.contains { $0.isStored && $0.shape.refersTo == other.kind }
  }
}
